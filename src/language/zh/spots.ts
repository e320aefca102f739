import type { Amount, Placed, Status } from "../../model.ts";
import { preceding } from "../../text/preceding.ts";
import type { Clause, Piece } from "./pieces.ts";
import { isTime, textOf } from "./predicate.ts";
import { isRated, isSize, isSpecification } from "./sizes.ts";

/** A number in its place: what stands before and after it in its clause. */
export interface Spot {
  readonly amount: Amount;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  /** No number stands behind it in its clause. */
  readonly last: boolean;
}

/** What one clause hands on to the next. */
export interface Carried {
  readonly indicators: readonly string[];
  /** Every indicator that the sentence has named with a level of its own. */
  readonly named: readonly string[];
  /** What pulls or contributes in the clauses after: 第一产业 in 第一产业实现增加值… */
  readonly topic: string;
  readonly measure: string | null;
  readonly suffix: string;
  /** How what was counted last was counted: 家, 个. */
  readonly unit: string;
  /** What a clause without numbers ended by naming, that may be counted next: 像这样的[科技企业]，已有320家. */
  readonly things: string;
  readonly subjects: readonly Placed[];
  readonly times: readonly Piece[];
  /** The period from which something moved, which 年均 counts from. */
  readonly since: Piece | null;
  readonly status: Status;
  /** The number before was the one from which something moved. */
  readonly moving: boolean;
  /** Where what moved ranked: 在全省排名由第9位升至第5位 is of the same field. */
  readonly scope: string | null;
  /** The sentence speaks of now: no period is inherited. */
  readonly now: boolean;
  /** A verb that makes or does governs what is counted, and what is listed after it. */
  readonly acted: boolean;
  /** The sentence speaks of parts of the period. */
  readonly part: boolean;
  /** To where words after a number have named it. */
  readonly consumed: number;
  /** Where the indicator in force was named. */
  readonly from: number;
}

/** 五年 in 五年翻了一番 says when; a duration is measured only where its clause ends with it (优良天数308天). */
const measuring = (piece: Piece, index: number, pieces: readonly Piece[]): boolean => {
  if (piece.amount === null || piece.amount.value === null) return false;
  if (isSpecification(piece) || isSize(pieces, index) || piece.text.endsWith("周年")) return false;
  // 跨越2000亿、3000亿两个台阶
  if (piece.amount.unit === "1" && /^(?:台阶|大关)/u.test(pieces[index + 1]?.text ?? "") && /个$/u.test(piece.text))
    return false;
  // 每50公斤, 每10万人: for how many.
  if (
    preceding(pieces, index)?.text.endsWith("每") === true &&
    pieces.some((other, i) => i > index && other.amount?.value != null)
  )
    return false;
  if (piece.amount.kind !== "duration") return true;
  // 从6个小时压缩到4小时 moves; 增速最快的四年 are the years.
  const moved = pieces[index + 1]?.text ?? "";
  // 五年增加就业10万人 says in how many years.
  if (/^(?:压缩|缩短|缩减|减少|延长|增加)/u.test(moved) && !(piece.amount.unit === "a" && /^[增减]/u.test(moved)))
    return true;
  if (preceding(pieces, index)?.text === "的") return false;
  return index > 0 && /^[、和]?$/u.test(pieces[index + 1]?.text ?? "");
};

const CONNECT = /^(?:、|和|与|及|以及|[：:∶])?$/u;
const sameUnit = (a: Piece, b: Piece): boolean => a.amount!.unit === b.amount!.unit;
const isRelative = ({ amount }: Piece): boolean => amount!.unit === "%" || amount!.unit === "pp";
const DEALT = /分别|依次/u;
/** 分别同比改善8.6%和3.1个百分点, 分别增加81个、697亿元: deals out changes of two kinds. */
const areDealt = (a: Piece, b: Piece, before: readonly Piece[]): boolean =>
  isRelative(a) === isRelative(b) && DEALT.test(textOf(before));
const JOINT = /^[、和与及]$/u;
export const withoutComma = (pieces: readonly Piece[]): readonly Piece[] =>
  JOINT.test(pieces[0]?.text ?? "") ? pieces.slice(1) : pieces;

const COLON = /^[：:∶]$/u;
/** 1.72∶1 is one number, a multiple of one. */
const toOne = ({ text, amount }: Piece, before: string): boolean =>
  COLON.test(before) && text === "1" && amount?.kind === "number";

/** 1.7个、3.9个百分点: the unit of the last is the unit of all. */
const asPoints = (amount: Amount, next: Piece | undefined): Amount =>
  /\d个$/u.test(amount.text) && next?.amount?.unit === "pp" ? { ...amount, unit: "pp", measure: "change" } : amount;

const KIND_TAG = /^b/u;
/** 42座|中型|、|40座|小型|水库: the noun behind the second number is that of the first too. */
const isElliptic = (pieces: readonly Piece[], at: number): boolean => {
  const [kind, joint, number, other] = pieces.slice(at + 1, at + 5);
  return (
    other !== undefined &&
    KIND_TAG.test(kind!.tag) &&
    JOINT.test(joint!.text) &&
    number!.amount !== null &&
    KIND_TAG.test(other.tag)
  );
};

const LISTED = /^[、和]$/u;
/** The numbers of a clause, those that stand side by side (8.4％和11.4％) together. */
export const runsOf = ({ pieces: all }: Clause): readonly (readonly Spot[])[] => {
  if (!all.some(({ amount }) => amount !== null && amount.value !== null)) return [];
  const pieces = all.map((piece, i) =>
    piece.amount === null || !LISTED.test(all[i + 1]?.text ?? "")
      ? piece
      : { ...piece, amount: asPoints(piece.amount, all[i + 2]) },
  );
  const runs: { amounts: Amount[]; before: readonly Piece[]; end: number }[] = [];
  const at: number[] = [];
  pieces.forEach((piece, index) => {
    if (measuring(piece, index, pieces)) at.push(index);
  });
  if (at.length === 0) return [];
  at.forEach((index, i) => {
    const previous = preceding(at, i) ?? -1;
    const between = pieces.slice(previous + 1, index);
    const last = runs.at(-1);
    const piece = pieces[index]!;
    if (last !== undefined && toOne(piece, textOf(between))) {
      const ratio = last.amounts.pop()!;
      const { start } = ratio.outer;
      last.amounts.push({ ...ratio, end: piece.end, outer: { start, end: piece.end }, measure: "ratio" });
      last.end = index;
    } else if (
      last !== undefined &&
      CONNECT.test(textOf(between)) &&
      (sameUnit(pieces[previous]!, piece) || areDealt(pieces[previous]!, piece, last.before))
    ) {
      last.amounts.push(piece.amount!);
      last.end = index;
    } else runs.push({ amounts: [piece.amount!], before: i === 0 ? between : withoutComma(between), end: index });
  });
  return runs.map(({ amounts, before, end }) => {
    const next = at.find((index) => index > end) ?? pieces.length;
    const beyond = at.find((index) => index > next);
    const shared = isElliptic(pieces, end) ? [pieces[end + 1]!, ...pieces.slice(end + 5, beyond)] : null;
    const after =
      shared ??
      (next === end + 1 || (next === end + 2 && isRated(pieces, end + 1))
        ? pieces.slice(end + 1, beyond)
        : pieces.slice(end + 1, next));
    return amounts.map((amount) => ({ amount, before, after, last: next === pieces.length }));
  });
};

/** 3.9：59.5：36.6 sums to a hundred: shares in percent. */
export const isSplit = (run: readonly Spot[]): boolean => {
  const sum = run.reduce((total, { amount }) => total + (amount.value ?? 0), 0);
  return run.length > 1 && run.every(({ amount }) => amount.kind === "number") && Math.abs(sum - 100) < 1;
};

const YEAR = /^[\d〇零一二三四五六七八九]{4}年$/u;
/** 2010年农网升级改造工程: a year right before a name is part of it; 2022年度 is not. */
const isNamed = (time: Piece, piece: Piece | undefined): boolean =>
  piece?.mention != null && /^(?:project|policy|event|designation)$/u.test(piece.mention.kind) && YEAR.test(time.text);

/** The periods that a clause names. */
export const timesOf = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter((piece, i) => isTime(piece) && !isNamed(piece, pieces[i + 1]));
