import type { Placed } from "../../model.ts";
import { atUnits, type Clause, type Unit } from "./clauses.ts";
import { isSaid, type Statement, say } from "./statements.ts";

const daughter =
  /^(?:的|下属的?|旗下的?|所属的?|直属的?|控股的?)?(?:全资|控股|独资|国有|参股|重要|核心|骨干|直属|二级|三级|下属)*(?:子公司|分公司|子企业|成员企业|成员单位|直属企业|所属企业|下属企业|下属公司|旗下企业|旗下公司|二级单位|分支机构|分院|分校|独资公司)/u;
const owned = /^(?:旗下|下属|所属|直属|控股|管辖)(?:的|子公司|企业|公司|全资子公司|控股子公司)*$/u;
const widest = 8;

const isBody = (mention: Placed | null | undefined): mention is Placed =>
  mention?.kind === "organization" && !mention.refers;

const wordsFrom = (units: readonly Unit[], from: number): string =>
  units
    .slice(from, from + widest)
    .map(({ text }) => text)
    .join("");

/** 甲公司|是|乙集团|的|全资|子公司: the daughter is part of the house. */
const daughters = (clause: Clause): Statement[] =>
  atUnits(clause, (unit, at) => {
    if (!isSaid(unit, /^(?:是|为|系|作为)$/u)) return null;
    const [subject, object] = [clause.units[at - 1]?.mention, clause.units[at + 1]?.mention];
    if (!isBody(subject) || !isBody(object) || !daughter.test(wordsFrom(clause.units, at + 2))) return null;
    return say(clause, { subject, predicate: "partOf", object, by: "daughter" });
  });

/** 乙集团|旗下|甲公司. */
const houses = (clause: Clause): Statement[] =>
  atUnits(clause, ({ mention: object }, at) => {
    if (!isBody(object)) return null;
    const next = clause.units.findIndex(({ mention }, index) => index > at && mention !== null);
    const subject = clause.units[next]?.mention;
    if (!isBody(subject) || !owned.test(wordsFrom(clause.units.slice(0, next), at + 1))) return null;
    return say(clause, { subject, predicate: "partOf", object, by: "daughter" });
  });

/** What a thing is of a greater one: 的重要组成部分, 全线控制性工程之一. */
export const part =
  /^(?:的)?(?:重要|关键|核心|有机|主要|重点|唯一|全线|重难点)*(?:组成部分|组成|一部分|控制性工程|标志性工程|关键性?工程|先导工程|节点工程|配套工程|启动项目)(?:之一)?$/u;
const being = /^(?:是|为|系|作为)$/u;
export const partKinds = /^(?:place|project|policy)$/u;
/** 川青铁路|是|我国|高铁网|重要|组成部分. */
const partsOf = (clause: Clause): Statement[] =>
  atUnits(clause, (unit, at) => {
    const subject = clause.units[at - 1]?.mention;
    if (subject == null || !partKinds.test(subject.kind) || !isSaid(unit, being)) return null;
    const whole = clause.units.findLastIndex(({ mention }) => mention !== null);
    const object = clause.units[whole]?.mention;
    if (whole <= at || object == null || object.refers || !partKinds.test(object.kind)) return null;
    if ((subject.kind === "policy") !== (object.kind === "policy") || isDivision(object)) return null;
    return part.test(wordsFrom(clause.units, whole + 1))
      ? say(clause, { subject, predicate: "partOf", object, by: "part" })
      : null;
  });

const isDivision = ({ things }: Placed): boolean => things.some(({ division }) => division !== null);

/** Which body is part of which by the words for daughters between their names. */
export const belongings = (clause: Clause): readonly Statement[] => [
  ...daughters(clause),
  ...houses(clause),
  ...partsOf(clause),
];
