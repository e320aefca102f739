import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { Reading, RelationDraft } from "../language.ts";
import { isVerbal } from "./actors.ts";
import { part, partKinds } from "./belongs.ts";
import type { Clause, Unit } from "./clauses.ts";
import { isSaid } from "./statements.ts";
import { joint } from "./words.ts";

const placing = /^(?:在|于)$/u;
const within = /^(?:境内|市境内|县境内|省境内)$/u;

/** 在|云南|大理，: the place that a clause is only there to name. */
const placeOf = ({ units, aside }: Clause): Placed | null => {
  const opening = units[0];
  if (aside || opening === undefined || !isSaid(opening, placing)) return null;
  const names = units.slice(1).filter((unit) => !isSaid(unit, within));
  const last = names.at(-1)?.mention;
  return names.every(({ mention }) => mention?.kind === "place") && last !== undefined ? last : null;
};

const works = /^(?:national_park|reservoir|canal|waterworks|corridor)$/u;
const travels = /(?:班列|列车|专列|航线|航班|航天|卫星|飞船|火箭|计划|行动)$/u;
const moving = /(?:队|团|组|委|委员会|部|局|社|报|台|网)$/u;
/** What is built or has its house somewhere: works, zones, laboratories; no division, no river, no one who travels. */
const lies = ({ kind, things, rule, refers, name }: Placed): boolean => {
  if (refers || travels.test(name)) return false;
  if (kind === "project") return true;
  if (kind === "organization") return things.length === 0 && /^head-/u.test(rule) && !moving.test(name);
  return kind === "place" && (things.length === 0 ? rule !== "place-village" : works.test(things[0]!.type));
};

const governed = /^(?:在|对|从|由|为|与|和|把|将|被|向|以|至|到|连接|串联|串起|通往|服务)$/u;
const passed = /^(?:、|和|与|及|以及|等|等地|建设|施工|主体|全线|正线|一期|二期)$/u;

/** Whether the name at this place is what its clause is about: nothing governs it, and no 的 makes it another's. */
const leads = (units: readonly Unit[], at: number): boolean => {
  const [before, after] = [units[at - 1], units[at + 1]];
  if (before !== undefined && before.mention === null && (governed.test(before.text) || isVerbal(before))) return false;
  return after === undefined || after.mention !== null || !/^(?:的|至|到)$/u.test(after.text);
};

/** The names that a clause is about, through a list: 平陆运河、南宁机场改扩建|等一批工程|开建. */
const aboutWhat = ({ units }: Clause): readonly Placed[] => {
  const first = units.findIndex(({ mention }, at) => mention !== null && lies(mention) && leads(units, at));
  if (first < 0) return [];
  const found: Placed[] = [];
  for (let at = first; at < units.length; at++) {
    const { mention, text } = units[at]!;
    if (mention !== null && lies(mention)) found.push(mention);
    else if (mention !== null || !passed.test(text)) break;
    if (mention !== null && !joint.test(units[at + 1]?.text ?? "")) break;
  }
  return found;
};

const widestPart = 8;
/** With one of these ends what says of what something is part. */
const closesPart = /(?:组成|部分|工程|项目|之一)$/u;
/** 作为|交通网|的重要组成部分，, 川青铁路|控制性工程——: the whole of which a clause says what comes after it is part. */
const wholeOf = ({ units, aside }: Clause): Placed | null => {
  if (!closesPart.test(units.at(-1)?.text ?? "")) return null;
  const last = units.findLastIndex(({ mention }) => mention !== null);
  const whole = units[last]?.mention;
  if (aside || whole == null || whole.refers || !partKinds.test(whole.kind)) return null;
  const after = units.slice(last + 1, last + 1 + widestPart).map(({ text }) => text);
  if (!part.test(after.join(""))) return null;
  const own = units.slice(0, last).some((unit) => isSaid(unit, /^(?:是|为|系)$/u));
  return own || whole.things.some(({ division }) => division !== null) ? null : whole;
};

interface Opening {
  readonly predicate: "locatedIn" | "partOf";
  readonly object: Placed;
}

const openingOf = (clause: Clause): Opening | null => {
  const where = placeOf(clause);
  if (where !== null) return { predicate: "locatedIn", object: where };
  const whole = wholeOf(clause);
  return whole === null ? null : { predicate: "partOf", object: whole };
};

/** What the clauses after an opening are about first: 在江苏，…常泰长江大桥加紧建设; 川青铁路控制性工程——德胜隧道. */
export const fronted = ({ sentence }: Reading, clauses: readonly Clause[]): readonly RelationDraft[] =>
  fromEach(clauses, (clause, index) => {
    const opening = openingOf(clause);
    if (opening === null) return [];
    const { predicate, object } = opening;
    for (const next of clauses.slice(index + 1)) {
      if (placeOf(next) !== null) return [];
      const what = aboutWhat(next).filter(({ kind }) => predicate === "locatedIn" || partKinds.test(kind));
      if (what.length === 0) continue;
      const text = sentence.text.slice(clause.start - sentence.start, next.end - sentence.start);
      return what.map(
        (subject): RelationDraft => ({
          subject: subject.entity,
          predicate,
          object: object.entity,
          status: "actual",
          time: null,
          evidence: { start: clause.start, end: next.end, text },
          rule: `${predicate}-fronted`,
        }),
      );
    }
    return [];
  });
