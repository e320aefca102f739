import { fromEach } from "../../text/fromeach.ts";
import { actorsBefore } from "./actors.ts";
import { atUnits, type Clause } from "./clauses.ts";
import { isSaid, mentionsIn, type Statement, say, subjectsFor } from "./statements.ts";

/** What stands at a place of a clause where a turn begins, or null. */
type Read = (clause: Clause, at: number) => readonly Statement[] | null;

/** 作为国家森林城市，南平市…. */
const asTitle: Read = (clause, at) => {
  const [object] = mentionsIn(clause.units.slice(at + 1, at + 4));
  if (object?.kind !== "designation") return null;
  return fromEach(subjectsFor("holds", actorsBefore(clause, at)), (subject) =>
    say(clause, { subject, predicate: "holds", object, by: "as" }),
  );
};

/** 是一所集医疗、教学于一体的|三级甲等医院: what someone is comes last, behind what tells of it. */
const isWhat: Read = (clause, at) => {
  const { units } = clause;
  const object = units.at(-1)?.mention;
  if (object?.kind !== "designation" || units.at(-2)?.text !== "的" || units.length < at + 5) return null;
  return fromEach(subjectsFor("holds", actorsBefore(clause, at)), (subject) =>
    say(clause, { subject, predicate: "holds", object, by: "being" }),
  );
};

/** 第一批命名的|国家卫生城市|是|威海市: whose title it is comes after it. */
const whoseTitle: Read = (clause, at) => {
  const object = clause.units[at - 1]?.mention;
  const [subject, ...more] = mentionsIn(clause.units.slice(at + 1));
  const next = clause.units[at + 1];
  if (object?.kind !== "designation" || subject === undefined || next?.mention !== subject) return null;
  if (subject.kind !== "place" && subject.kind !== "organization") return null;
  if (more.length > 0 || clause.units.length > at + 3) return null;
  return say(clause, { subject, predicate: "holds", object, by: "whose" });
};

const called = /^(?:之称|之誉|的?(?:美誉|美称|称号|誉称))/u;
/** 有|“中国水晶之都”|之称. */
const hasName: Read = (clause, at) => {
  const object = clause.units[at + 1]?.mention;
  const after = clause.units.slice(at + 2, at + 4).map(({ text }) => text);
  if (object?.kind !== "designation" || !called.test(after.join(""))) return null;
  return fromEach(subjectsFor("holds", actorsBefore(clause, at)), (subject) =>
    say(clause, { subject, predicate: "holds", object, by: "called" }),
  );
};

const attends = /^(?:出席|参加|参会|致辞|讲话|发言|演讲|到会)$/u;

/** 年会在此举行，董事长出席: the event is the one just named. */
const attended = (clause: Clause, before: Clause | undefined): Statement[] => {
  const at = clause.units.findIndex((unit) => isSaid(unit, attends));
  const isEvent = ({ kind }: { readonly kind: string }): boolean => kind === "event";
  if (at < 0 || before === undefined || mentionsIn(clause.units).some(isEvent)) return [];
  const object = mentionsIn(before.units).findLast(isEvent);
  const actors = actorsBefore(clause, at);
  if (object === undefined || actors.form !== "named") return [];
  const span = { start: before.start, end: clause.end };
  return fromEach(actors.who, (subject) => say(span, { subject, predicate: "participatesIn", object, by: "attends" }));
};

const guides = /^(?:、.{2,8})?(?:为|推动|推进|引领|促进|指导)/u;

/** 以“三个走在前”为根本遵循. */
const guided: Read = (clause, at) => {
  const object = clause.units[at + 1]?.mention;
  if (object?.kind !== "policy") return null;
  const after = clause.units.slice(at + 2, at + 6).map(({ text }) => text);
  if (!guides.test(after.join(""))) return null;
  return fromEach(subjectsFor("implements", actorsBefore(clause, at)), (subject) =>
    say(clause, { subject, predicate: "implements", object, by: "guide" }),
  );
};

const orders =
  /^(?:的?(?:总?要求|总?思路|工作思路|总体思路|部署|总体布局|原则|方针|精神|总体部署|战略部署|战略|发展战略|发展思路|发展定位|工作方针|发展方针|理念|发展理念|目标|工作目标))$/u;

/** 按照“一个指引、两手硬”思路和要求: who works by it carries it out. */
const according: Read = (clause, at) => {
  const index = clause.units.findIndex(({ mention }, next) => next > at && mention?.kind === "policy");
  const object = clause.units[index]?.mention;
  const after = clause.units.slice(index + 1, index + 3);
  if (index < 0 || index > at + 2 || object == null || !after.some((one) => isSaid(one, orders))) return null;
  return fromEach(subjectsFor("implements", actorsBefore(clause, at)), (subject) =>
    say(clause, { subject, predicate: "implements", object, by: "guide" }),
  );
};

interface Turn {
  /** The words in which it begins. */
  readonly words: ReadonlySet<string>;
  readonly read: Read;
}

const turn = (list: string, read: Read): Turn => ({ words: new Set(list.split(" ")), read });

const all: readonly Turn[] = [
  turn("以", guided),
  turn("按照 遵照 依照", according),
  turn("作为", asTitle),
  turn("是 系 现为", isWhat),
  turn("是 为", whoseTitle),
  turn("有 素有 享有 赢得 冠以 具有", hasName),
];

const begins: ReadonlySet<string> = new Set(all.flatMap(({ words }) => [...words]));

const takenBy = (clause: Clause): Statement[] =>
  fromEach(all, ({ words, read }) =>
    atUnits(clause, ({ mention, text }, at) => (mention === null && words.has(text) ? read(clause, at) : null)),
  );

/** What turns of phrase state that no verb of the list is in: 作为…, 以…为…, 出席并致辞. */
export const turns = (clause: Clause, before: Clause | undefined): readonly Statement[] => {
  // Most clauses hold no word in which a turn begins.
  const taken = clause.units.some(({ mention, text }) => mention === null && begins.has(text)) ? takenBy(clause) : [];
  return [...taken, ...attended(clause, before)];
};
