import type { Placed } from "../../model.ts";
import { actorsBefore, withSisters } from "./actors.ts";
import type { Unit } from "./clauses.ts";
import { isKind, isSaid, maySay, type Occurrence, objectKinds, type Statement, say, statusOf } from "./statements.ts";

const joint = /^(?:与|同|和|跟|携手|联合|会同)$/u;
const mutual = /^(?:共建|合作|签约|签署|签订|携手)$/u;

/** 与|陕西省|西安市: of places in places the last is meant. */
const innermost = (units: readonly Unit[], from: number): Placed | null => {
  let at = from;
  while (units[at]?.mention?.kind === "place" && units[at + 1]?.mention?.kind === "place") at++;
  return units[at]?.mention ?? null;
};

const mayWork = (who: Placed): boolean => maySay("cooperatesWith", who);

/** A、B共建: those who act together. */
const together = (occurrence: Occurrence): Statement[] => {
  const { clause, hit } = occurrence;
  const actors = actorsBefore(clause, hit.start);
  if (actors.form !== "named" || !mutual.test(hit.verbs[0]!.zh)) return [];
  const [subject, ...others] = actors.who.filter(mayWork);
  if (subject === undefined) return [];
  return others.flatMap((object) =>
    say(clause, { subject, predicate: "cooperatesWith", object, status: statusOf(occurrence), by: "together" }),
  );
};

/** A与B合作, A、B签署: everyone before the verb works with whom 与 names. */
export const partners = (occurrence: Occurrence): Statement[] => {
  const { clause, hit } = occurrence;
  const { units } = clause;
  const at = units.findIndex((unit, index) => index < hit.start && isSaid(unit, joint));
  if (at < 0) return together(occurrence);
  const object = innermost(units, at + 1);
  if (object === null || !isKind(objectKinds.cooperatesWith, object)) return [];
  const left = units[at - 1];
  const actors = left?.mention == null ? [] : withSisters(units, at - 1).filter(mayWork);
  // 我们与…, 企业与…: someone acts whom no name tells.
  if (actors.length === 0 && left?.mention === null && /^[nr]/u.test(left.tag)) return [];
  return (actors.length === 0 ? [null] : actors).flatMap((subject) =>
    say(clause, { subject, predicate: "cooperatesWith", object, status: statusOf(occurrence), by: "with" }),
  );
};
