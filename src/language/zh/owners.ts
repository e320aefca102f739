import type { Placed } from "../../model.ts";
import { preceding } from "../../text/preceding.ts";
import { isFraction, isPercent } from "./measure.ts";
import type { Named } from "./naming.ts";
import { isSubject } from "./phrase.ts";
import type { Clause, Piece } from "./pieces.ts";
import { textOf } from "./predicate.ts";
import type { Carried, Spot } from "./spots.ts";

/** 全国50%的光伏玻璃…在安徽生产: the doer stands behind. */
const doerBehind = (pieces: readonly Piece[], run: readonly Spot[]): readonly Placed[] => {
  const end = run.at(-1)!.amount.end;
  const at = pieces.findIndex(
    (piece, i) => piece.start >= end && piece.mention?.kind === "place" && preceding(pieces, i)?.text === "在",
  );
  return at < 0 ? [] : [pieces[at]!.mention!];
};

/** 160余家企业入驻德清地理信息小镇: where they settle is whose they are. */
const settledAt = (run: readonly Spot[]): readonly Placed[] => {
  const { after } = run.at(-1)!;
  const verb = after.findIndex((piece) => /^(?:入驻|落户|落地|进驻|汇聚|聚集|集聚)$/u.test(piece.text));
  const place = verb < 0 ? undefined : after.slice(verb + 1, verb + 3).find((piece) => piece.mention?.kind === "place");
  return place === undefined ? [] : [place.mention!];
};

/** Whether a mention speaks of the whole country. */
export const isCountry = (mention: Placed): boolean => /(?:全国|我国|中国|国内)$/u.test(mention.text);

/** 全国1/10的粮食: the country is the whole of which that much is counted. */
const isWhole = ({ amount, before, after }: Spot): boolean => {
  const last = before.at(-1)?.mention;
  return last != null && isCountry(last) && (isPercent(amount) || isFraction(amount)) && after[0]?.text === "的";
};

const HAS = /^坐?拥有$/u;

/** 拥有洞庭湖超六成水域的岳阳: who has it stands behind 的. */
const haverBehind = ({ pieces }: Clause, run: readonly Spot[]): readonly Placed[] => {
  if (!pieces.slice(0, 2).some(({ text }) => HAS.test(text))) return [];
  const { after } = run.at(-1)!;
  const owner = (i: number): boolean => after[i] !== undefined && isSubject(after[i]!);
  const of = after.findIndex(({ text }, i) => text === "的" && owner(i + 1));
  if (of < 0 || of > 4) return [];
  let last = of + 1;
  while (owner(last + 1)) last++;
  return [after[last]!.mention!];
};

/** 作为我国首个估值超10亿美元的企业，甲公司…: of whom it is said stands in the clause behind. */
const saidOf = (clause: Clause, pieces: readonly Piece[]): readonly Placed[] => {
  if (!clause.pieces[0]!.text.startsWith("作为")) return [];
  const next = pieces.filter(({ start }) => start > clause.end);
  const at = next.findIndex((piece) => isSubject(piece));
  return at < 0 || at > 3 ? [] : [next[at]!.mention!];
};

const OF_PROJECT = /^该?(?:项目|工程)(?:计划|规划|概算|预计|估算)?(?:总投资|占地|全长|工期|建设规模|用地)/u;

/** Where a number stands, and what the clauses before hand on. */
interface Place {
  readonly carried: Carried;
  readonly clause: Clause;
  /** The whole sentence. */
  readonly pieces: readonly Piece[];
}

/** 玉滩大型水库获奖，2座大型水库开工: a reservoir has no reservoirs. */
const isOneOf = ({ kind, name }: Placed, { indicator }: Named): boolean =>
  kind !== "organization" && indicator !== null && indicator.length > 2 && name.endsWith(indicator.slice(-2));

/** Whose the numbers are: named in the clause, in a clause before, behind the number. */
export const subjectsOf = (
  name: Named,
  run: readonly Spot[],
  { carried, clause, pieces }: Place,
): readonly Placed[] => {
  for (const found of [saidOf(clause, pieces), haverBehind(clause, run), settledAt(run)])
    if (found.length > 0) return found;
  // 水利厅已审查，工程概算总投资15.6亿元: no body's.
  if (name.subjects.length === 0 && OF_PROJECT.test(textOf(run[0]!.before)))
    return carried.subjects.filter(({ kind }) => kind !== "organization");
  const ofWhole = run[0]!.amount.unit === "%" && name.after.length > 0 && name.subjects.every(isCountry);
  const whole = isWhole(run[0]!);
  const behind = ofWhole || whole ? doerBehind(pieces, run) : [];
  if (behind.length > 0) return behind;
  if (whole) return carried.subjects.filter((subject) => !isCountry(subject));
  return name.subjects.length > 0 ? name.subjects : carried.subjects.filter((subject) => !isOneOf(subject, name));
};
