import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { actorsBefore, namedOfMany, withSisters } from "./actors.ts";
import type { Unit } from "./clauses.ts";
import { isKind, isSaid, maySay, type Occurrence, objectKinds, type Statement, say, statusOf } from "./statements.ts";

const joint = /^(?:与|同|和|跟|携手|联合|会同)$/u;
const mutual = /^(?:共建|合作|签约|签署|签订|携手)$/u;

/** 与|陕西省|西安市: of places in places the last is meant. */
const innermost = (units: readonly Unit[], from: number): number => {
  let at = from;
  while (units[at]?.mention?.kind === "place" && units[at + 1]?.mention?.kind === "place") at++;
  return at;
};

const listed = /^[、和]$/u;
const widestDescription = 9;

/** 与|持有|专利|的|某集团: what tells of a partner stands before its name. */
const described = (units: readonly Unit[], from: number): number => {
  if (units[from]?.mention !== null || !/^(?:来自|位于|持有|拥有|总部|落户|同为|作为|地处)/u.test(units[from].text))
    return from;
  const of = units.findIndex((unit, at) => at > from && isSaid(unit, /^的$/u));
  return of >= 0 && of - from <= widestDescription ? of + 1 : from;
};

/** 与|阿里巴巴|、|腾讯: everyone whom 与 names. */
const others = (units: readonly Unit[], start: number): readonly Placed[] => {
  const found: Placed[] = [];
  const from = described(units, start);
  for (let at = innermost(units, from); ; at = innermost(units, at + 2)) {
    const mention = units[at]?.mention;
    if (mention == null || !isKind(objectKinds.cooperatesWith, mention)) return found;
    found.push(mention);
    if (!listed.test(units[at + 1]?.text ?? "")) return found;
  }
};

const mayWork = (who: Placed): boolean => maySay("cooperatesWith", who);

const comes = /^(?:入驻|落户|落地|进驻|项目)/u;

/** A、B共建: those who act together. */
const together = (occurrence: Occurrence): Statement[] => {
  const { clause, hit } = occurrence;
  const actors = actorsBefore(clause, hit.start);
  if (actors.form !== "named" || !mutual.test(hit.verbs[0]!.zh)) return [];
  // 三家企业签约|入驻: each of them signs with whom it comes to.
  const next = clause.units[hit.end];
  if (next !== undefined && isSaid(next, comes)) return [];
  const [subject, ...others] = actors.who.filter(mayWork);
  if (subject === undefined) return [];
  return fromEach(others, (object) =>
    say(clause, { subject, predicate: "cooperatesWith", object, status: statusOf(occurrence), by: "together" }),
  );
};

/** A与B合作, A、B签署: everyone before the verb works with whom 与 names. */
export const partners = (occurrence: Occurrence): Statement[] => {
  const { clause, hit } = occurrence;
  const { units } = clause;
  const at = units.findIndex((unit, index) => index < hit.start && isSaid(unit, joint));
  if (at < 0) return together(occurrence);
  const objects = others(units, at + 1);
  const left = units[at - 1];
  const actors = (left?.mention == null ? namedOfMany(units, at) : withSisters(units, at - 1)).filter(mayWork);
  // 我们与…, 企业与…: someone acts whom no name tells.
  if (actors.length === 0 && left?.mention === null && /^[nr]/u.test(left.tag)) return [];
  return fromEach(actors.length === 0 ? [null] : actors, (subject) =>
    fromEach(objects, (object) =>
      say(clause, { subject, predicate: "cooperatesWith", object, status: statusOf(occurrence), by: "with" }),
    ),
  );
};
