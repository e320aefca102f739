import type { Placed } from "../../model.ts";
import type { Clause, Unit } from "./clauses.ts";
import { isKind, isSaid, type Occurrence, subjectKinds } from "./statements.ts";

/** 港珠澳大桥|荣获…: a work is honoured too, where its name stands right before the verb. */
const projectBefore = (units: readonly Unit[], verb: number): Placed | null => {
  let at = verb - 1;
  while (units[at]?.mention === null && /^(?:d|ad|m)/u.test(units[at]!.tag)) at--;
  const mention = units[at]?.mention;
  return mention?.kind === "project" ? mention : null;
};

const whose = /^的$/u;
const widestRelative = 5;
const honours = /^(?:称|称号|荣誉|美誉)$/u;
/** 隶属于|苏州市|的|张家港市, 被誉为|“…”|之称|的|寿光: of what the clause tells comes after 的, perhaps without a name. */
export const toldOf = ({ units }: Clause, from: number): Placed | "other" | null => {
  const of = units.findIndex((unit, at) => at > from && at < from + widestRelative && isSaid(unit, whose));
  const between = units.slice(from, of);
  const told =
    of > 0 &&
    between.some(({ mention }) => mention !== null) &&
    between.every(({ mention, tag, text }) => mention !== null || honours.test(text) || !/^[vpd]/u.test(tag));
  return told ? (units[of + 1]?.mention ?? "other") : null;
};

/** Who holds a title where nobody acts before the verb: a work right before it, or whom the clause is told of. */
export const holderOf = ({ clause, hit }: Occurrence): Placed | "other" | null => {
  const told = toldOf(clause, hit.end);
  if (told === null || told === "other") return projectBefore(clause.units, hit.start) ?? told;
  return isKind(subjectKinds.holds, told) ? told : "other";
};
