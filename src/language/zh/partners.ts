import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { actorsBefore, withSisters } from "./actors.ts";
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
/** 与|阿里巴巴|、|腾讯: everyone whom 与 names. */
const others = (units: readonly Unit[], from: number): readonly Placed[] => {
  const found: Placed[] = [];
  for (let at = innermost(units, from); ; at = innermost(units, at + 2)) {
    const mention = units[at]?.mention;
    if (mention == null || !isKind(objectKinds.cooperatesWith, mention)) return found;
    found.push(mention);
    if (!listed.test(units[at + 1]?.text ?? "")) return found;
  }
};

const mayWork = (who: Placed): boolean => maySay("cooperatesWith", who);

/** A、B共建: those who act together. */
const together = (occurrence: Occurrence): Statement[] => {
  const { clause, hit } = occurrence;
  const actors = actorsBefore(clause, hit.start);
  if (actors.form !== "named" || !mutual.test(hit.verbs[0]!.zh)) return [];
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
  const actors = left?.mention == null ? [] : withSisters(units, at - 1).filter(mayWork);
  // 我们与…, 企业与…: someone acts whom no name tells.
  if (actors.length === 0 && left?.mention === null && /^[nr]/u.test(left.tag)) return [];
  return fromEach(actors.length === 0 ? [null] : actors, (subject) =>
    fromEach(objects, (object) =>
      say(clause, { subject, predicate: "cooperatesWith", object, status: statusOf(occurrence), by: "with" }),
    ),
  );
};
