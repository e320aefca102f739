import type { FigureTime } from "../../model.ts";
import type { Carried } from "./carried.ts";
import { isMeasured, isTime, type Piece } from "./pieces.ts";
import type { Run } from "./runs.ts";
import { stanceOf } from "./verbs.ts";
import { asFigureTime, ownTimes } from "./when.ts";

const clauseEnd = /^[;:]$/u;

/** to 3.5 trillion, to exceed 3.5 trillion, (490 billion */
const reaches = (before: readonly Piece[]): boolean => {
  const last = before.at(-1);
  return /^(?:to|\()$/u.test(last?.lower ?? "") || (last?.tag === "VERB" && before.at(-2)?.lower === "to");
};

const lists = /^(?:and|or|worth|exceeding|totall?ing|spanning|covering|of)$/u;

const longestName = 6;

/** an annual output of 300 million: a noun phrase that leads to a number. */
const isSumOf = (tail: readonly Piece[], from: number): boolean => {
  const to = tail.slice(from, from + longestName).findIndex(isMeasured);
  const words = tail.slice(from, from + Math.max(0, to));
  return (
    words.at(-1)?.lower === "of" &&
    words.every(({ tag, mention }) => mention === null && /^(?:DET|ADJ|NOUN|ADP)$/u.test(tag))
  );
};

/** and 20 airports, and renovated 340 bridges, planting 3,400 hectares: what the same clause goes on to count. */
const goesOnCounting = (tail: readonly Piece[], at: number): boolean => {
  const [joint, next, after] = [tail[at]!, tail[at + 1], tail[at + 2]];
  if (next === undefined) return false;
  if (joint.lower === "and" && (isMeasured(next) || isSumOf(tail, at + 1))) return true;
  const acts = next.tag === "VERB" && stanceOf(next.lower) === "act" && after !== undefined && isMeasured(after);
  return acts && (joint.lower === "and" || /ing$/u.test(next.lower));
};

/** ", or 4 percent," behind 8 billion yuan: the commas part nothing. */
const inOtherWords = (tail: readonly Piece[], comma: number): boolean =>
  tail[comma]!.text === "," &&
  (tail[comma + 1]?.lower === "or" || (tail[comma - 2]?.lower === "or" && isMeasured(tail[comma - 1]!)));

/** 320 doctors from 46 countries since 2010: the second number only says which. */
const isOfMany = (before: readonly Piece[]): boolean =>
  /^(?:from|in|across|for|by)$/u.test(before.at(-1)?.lower ?? "") &&
  before.at(-2)?.tag === "NOUN" &&
  /(?:s|people|men|women|children)$/u.test(before.at(-2)!.lower);

/** Whether a number goes on with the one before: reached from there, or counted beside it. */
const isChained = (before: readonly Piece[]): boolean =>
  reaches(before) ||
  isOfMany(before) ||
  lists.test(before.at(-1)?.lower ?? "") ||
  stanceOf(before.at(-1)?.lower ?? "") === "act";

/** for three consecutive years from 2021 to 2023 */
const isSpell = (tail: readonly Piece[], at: number): boolean => spell.test(tail[at]!.lower);

const spell = / (?:consecutive|straight|successive) /u;

/** "rose 18.3 percent to 3.5 trillion yuan (490 billion dollars) in 2022": the time behind the last holds for all. */
const chainedTimes = (tail: readonly Piece[]): readonly Piece[] => {
  const end = tail.findIndex(
    (piece, index) =>
      clauseEnd.test(piece.text) ||
      (/^(?:,|and)$/u.test(piece.lower) && !goesOnCounting(tail, index) && !inOtherWords(tail, index)) ||
      (isMeasured(piece) &&
        !isSpell(tail, index) &&
        (!isChained(tail.slice(0, index)) || tail.slice(0, index).some(isTime))),
  );
  return ownTimes(end < 0 ? tail : tail.slice(0, end));
};

/** ", in 2021," where the clause ends. */
const setOff = (after: readonly Piece[]): readonly Piece[] => {
  const at = after.findIndex(
    ({ text }, index) => text === "," && /^(?:in|during|by|between)$/u.test(after[index + 1]?.lower ?? ""),
  );
  const time = at < 0 || after.slice(0, at).some(isTime) ? undefined : after[at + 2];
  const ends = /^[.,;]?$/u.test(after[at + 3]?.text ?? "");
  return time !== undefined && isTime(time) && ends ? ownTimes(after).filter((own) => own === time) : [];
};

/** The times that hold for the numbers of a run: the nearest behind, before, at the end of the chain, or those before. */
export const timesOf = (run: Run, carried: Carried): readonly Piece[] => {
  const end = run.after.findIndex((piece) => clauseEnd.test(piece.text) || piece.text === ",");
  const right = ownTimes(end < 0 ? run.after : run.after.slice(0, end));
  if (right.length > 0) return right;
  const before = ownTimes(run.gap).filter((time) => !carried.foreign.includes(time));
  if (before.length > 0) return before;
  const chained = chainedTimes(run.tail);
  if (chained.length > 0) return chained;
  const last = setOff(run.after);
  return last.length > 0 ? last : carried.times;
};

/** The times that were said before a number, whatever stands behind it. */
export const timesBefore = ({ gap }: Run, carried: Carried): readonly Piece[] => {
  const own = ownTimes(gap);
  return own.length > 0 ? own : carried.times;
};

/** The time of one number of a run: its own where as many times are said as numbers. */
export const timeOf = (times: readonly Piece[], index: number, count: number): FigureTime | null => {
  const piece = times.length === count && count > 1 ? times[index] : times[times.length - 1];
  return piece === undefined ? null : asFigureTime(piece, false);
};
