import type { Placed, Span } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { Reading, RelationDraft } from "../language.ts";
import { actorsBefore, isVerbal, namedOfMany, withSisters } from "./actors.ts";
import type { Clause, Unit } from "./clauses.ts";
import { isSaid, mentionsIn } from "./statements.ts";

const attends = /^(?:应邀)?(?:出席|参加|参会|列席|见证|到会|致辞|致欢迎辞|主持|讲话|发言|(?:出席|参加)(?:会议|活动))$/u;
const hosts = /^(?:主办|承办|协办)$/u;
const meeting =
  /^(?:会议|活动|仪式|大会|推介会|论坛|开幕式|签约仪式|开工仪式|启动仪式|座谈会|推进会|发布会|讲话|致辞)$/u;

/** 会上，…: who acts in the clause after it is there. */
const there =
  /^(?:会上|会议上|大会上|论坛上|峰会上|仪式上|开幕式上|签约仪式上|开工仪式上|启动仪式上|座谈会上|推介会上|对接会上|发布会上|活动现场|会议现场|推进会上|研讨会上|活动中|会议期间)$/u;
const speaks =
  /^(?:介绍|表示|说|指出|强调|宣布|宣读|发布|签署|签约|签订|推介|路演|展示|对接|交流|作|作了|发表|分享|通报|解读|授牌|揭牌|启动|达成|讲解|汇报|倡议)$/u;

const isEvent = ({ kind, refers }: Placed): boolean => kind === "event" && !refers;

const unnamed = /(?:领导|负责人|代表|人员|嘉宾|干部|群众|师生|职工|专家|学者|客商|企业家|等)$/u;
/** 区四套班子领导|出席…: people without a name beside those whom the clause before names. */
const others = (units: readonly Unit[]): boolean =>
  units.every(({ mention }) => mention === null || mention.kind !== "person") && unnamed.test(units.at(-1)?.text ?? "");

/** 周传明|等|县|领导|出席: the last of those named, where words for people sum them up. */
const summedUp = (units: readonly Unit[]): readonly Placed[] => {
  const last = units.findLastIndex(({ mention }) => mention !== null);
  const sums = units[last + 1];
  const summed = sums !== undefined && isSaid(sums, /^等/u) && unnamed.test(units.at(-1)!.text);
  return summed && units[last]!.mention!.kind === "person" ? withSisters(units, last) : [];
};

/** 曹裕江，|吴锦|出席…: those whom the clauses right before name without a verb. */
const namedBefore = (clauses: readonly Clause[], index: number): readonly Placed[] => {
  const found: Placed[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const { units, aside } = clauses[at]!;
    if (!aside && others(units)) {
      found.unshift(...namedOfMany(units, units.length));
      continue;
    }
    const last = units.at(-1)?.mention;
    if (aside || last?.kind !== "person" || units.some(isVerbal)) return found;
    found.unshift(last);
  }
  return found;
};

const organizers = ({ units }: Clause, verb: number): readonly Placed[] => {
  const by = units.findLastIndex((unit, at) => at < verb && isSaid(unit, /^由$/u));
  const from = by < 0 ? units.findIndex(({ mention }) => mention?.kind === "organization") : by + 1;
  if (from < 0) return [];
  const between = units.slice(from, verb);
  const bodies = mentionsIn(between).filter(({ kind }) => kind === "organization");
  const others = between.some(
    ({ mention, text, tag }) => mention === null && /^[nv]/u.test(tag) && !/^等$/u.test(text),
  );
  return others ? [] : bodies;
};

const mayCome = ({ kind }: Placed): boolean => kind === "person" || kind === "organization";

/** Who takes part in the meeting that is spoken of. */
const comes = (sentence: Reading["sentence"], subject: Placed, { start, end }: Span): RelationDraft => ({
  subject: subject.entity,
  predicate: "participatesIn",
  object: null,
  status: "actual",
  time: null,
  evidence: { start, end, text: sentence.text.slice(start - sentence.start, end - sentence.start) },
  rule: "participatesIn-meeting",
});

/** 出席会议并讲话, 由市委主办: who comes to or holds the meeting that was named before, which the clause does not name again. */
export const attending = ({ sentence }: Reading, clauses: readonly Clause[]): readonly RelationDraft[] =>
  fromEach(clauses, (clause, index) => {
    const { units, start, end } = clause;
    const verb = units.findIndex((unit) => isSaid(unit, attends) || isSaid(unit, hosts));
    if (verb < 0 || mentionsIn(units).some(isEvent)) return [];
    const after = units.slice(verb + 1);
    const host = isSaid(units[verb]!, hosts);
    const whole = /会议|活动/u.test(units[verb]!.text);
    const said = after.length === 0 || isSaid(after[0]!, /^并$/u) || after.some((unit) => isSaid(unit, meeting));
    if (!host && !whole && !said) return [];
    if (host && after.length > 0) return [];
    const actors = actorsBefore(clause, verb);
    const own = host ? organizers(clause, verb) : actors.form === "named" ? actors.who : summedUp(units.slice(0, verb));
    const alone = own.length === 0 && !others(units.slice(0, verb));
    const who = host || alone ? own : [...namedBefore(clauses, index), ...own];
    return who
      .filter(mayCome)
      .map((subject) => comes(sentence, subject, { start: Math.min(start, subject.start), end }));
  });

const wordsOf = ({ units }: Clause): string => units.map(({ text }) => text).join("");

/** 会上，甲厅副厅长张三介绍…, 会上，华为等企业，东软等企业对接: who speaks or signs at the meeting that was named before takes part in it. */
export const present = ({ sentence }: Reading, clauses: readonly Clause[]): readonly RelationDraft[] => {
  const [opening, ...rest] = clauses;
  if (opening === undefined || rest.length === 0 || !there.test(wordsOf(opening))) return [];
  const acting = rest.findIndex(({ units }) => units.some(isVerbal));
  const clause = rest[acting];
  const verb = clause?.units.findIndex((unit) => isSaid(unit, speaks)) ?? -1;
  if (clause === undefined || verb < 0) return [];
  const actors = actorsBefore(clause, verb);
  const who = [
    ...fromEach(rest.slice(0, acting), ({ units }) => namedOfMany(units, units.length)),
    ...(actors.form === "named" ? actors.who : []),
  ];
  return who.filter(mayCome).map((subject) => comes(sentence, subject, { start: opening.start, end: clause.end }));
};

const postOf = /(?:^|[、，\s])(?:[省市县区州]?政府)?(?:代)?(?:省长|市长|县长|区长|州长|旗长|自治区主席)$/u;
const party = /\/organization\/(\d{6})-/u;

/** 黄石市委副书记、市长|吴锦: whose mayor someone is tells the committee that is named before. */
export const mayors = (
  { sentence, mentions }: Reading,
  place: (code: string) => string | null,
): readonly RelationDraft[] =>
  fromEach(mentions, (person): RelationDraft[] => {
    if (person.kind !== "person") return [];
    const before = sentence.text.slice(Math.max(0, person.start - sentence.start - 14), person.start - sentence.start);
    if (!postOf.test(before)) return [];
    const body = mentions.findLast(({ kind, end }) => kind === "organization" && end <= person.start);
    const code = body === undefined || person.start - body.end > 10 ? undefined : party.exec(body.entity)?.[1];
    const own = mentions.find(
      ({ kind, rule, start, end, things }) =>
        kind === "place" && rule === "inside" && start === body?.start && end < body.end && things[0]?.division != null,
    );
    const object = code === undefined ? (own?.entity ?? null) : place(code);
    if (body === undefined || object === null) return [];
    const text = sentence.text.slice(body.start - sentence.start, person.end - sentence.start);
    if (/[。；：]/u.test(text)) return [];
    return [
      {
        subject: person.entity,
        predicate: "leads",
        object,
        status: "actual",
        time: null,
        evidence: { start: body.start, end: person.end, text },
        rule: "leads-mayor",
      },
    ];
  });
