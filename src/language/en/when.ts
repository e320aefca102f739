import type { FigureBase, FigureTime } from "../../model.ts";
import { isFiniteVerb, isOwner } from "./nouns.ts";
import { isMeasured, isTime, type Piece } from "./pieces.ts";

/** Before a time that a number is compared with: from a year earlier, compared with 2015. */
const comparing =
  /^(?:from|than|over|against|versus|vs|compared|on|with|to|in|that|of|the|same|period|month|quarter|half|level|budgeted|planned|those|figure|figures|at|,)$/u;
const startsComparison = /^(?:from|than|over|compared|versus|vs|against|that|those)$/u;

const explicitYear = /(?:19|20)\d\d/u;

const yearOnYear = /^(?:year-on-year|year-over-year|y-o-y|yoy|on-year|annually)$/u;

/** Over the past five years is a period; over the same period last year a comparison. */
const recent = /^(?:the )?(?:past|last|recent|next|coming)\b/u;

/** The words of a comparison before a time, as an index into the pieces; -1 where it stands for itself. */
const comparisonAt = (pieces: readonly Piece[], time: number): number => {
  for (let index = time - 1; index >= 0 && index >= time - 7; index--) {
    const { lower, mention, amount } = pieces[index]!;
    if (mention !== null || amount !== null || !comparing.test(lower)) return -1;
    if (lower === "that" && !standsFor(pieces, index)) return -1;
    if (startsComparison.test(lower))
      return lower === "over" && index >= time - 2 && recent.test(pieces[time]!.lower) ? -1 : index;
  }
  return -1;
};

/** doubling that of 2010, than that in 2015; but: statistics show that in 2019 */
const standsFor = (pieces: readonly Piece[], that: number): boolean => {
  const [before, after] = [pieces[that - 1], pieces[that + 1]];
  if (after?.lower === "of") return true;
  return (
    // , doubling that in 1949
    (before === undefined && that === 0 && after?.lower === "in") ||
    (pieces[that]!.tag !== "SCONJ" &&
      (before === undefined || before.tag === "ADP" || before.amount !== null || before.lower === "than"))
  );
};

export const isBaseTime = (pieces: readonly Piece[], index: number): boolean =>
  isTime(pieces[index]!) && (ofLevel(pieces, index) || (comparisonAt(pieces, index) >= 0 && !fromSince(pieces, index)));

/** 94 percent of the 2019 level, than 2015 levels: what is compared with. */
const ofLevel = (pieces: readonly Piece[], index: number): boolean => /^levels?$/u.test(pieces[index + 1]?.lower ?? "");

/** January to June in one. */
const stretch = / (?:to|through|until|till) |[-–—~]/u;

/** "from January to June", "from 2015 to 2020" are periods, not comparisons. */
const fromSince = (pieces: readonly Piece[], index: number): boolean =>
  pieces[index - 1]?.lower === "from" && (stretch.test(pieces[index]!.lower) || joinsNext(pieces, index));

const joinsNext = (pieces: readonly Piece[], index: number): boolean =>
  /^(?:to|through|until|onward|onwards)$/u.test(pieces[index + 1]?.lower ?? "") &&
  isTime(pieces[index + 2] ?? pieces[index]!);

/** Than the national average, that of Shanghai: what stands between says that something is compared. */
const isCompared = (words: readonly Piece[]): boolean =>
  words.some(
    ({ lower }, index) =>
      /^(?:than|above|below)$/u.test(lower) ||
      (lower === "of" && /^(?:that|those|level|average|times)$/u.test(words[index - 1]?.lower ?? "")),
  );

/** What a change behind a number is counted from: year on year, from 2015, higher than the national average. */
export const baseIn = (after: readonly Piece[]): FigureBase | null => {
  for (let index = 0; index < after.length && index < 14; index++) {
    const piece = after[index]!;
    if (isMeasured(piece) || piece.text === ";" || piece.text === ".") return null;
    if (yearOnYear.test(piece.lower)) return { text: piece.text, start: null, end: null };
    if (
      piece.lower === "year" &&
      /^(?:on|over)$/u.test(after[index + 1]?.lower ?? "") &&
      after[index + 2]?.lower === "year"
    )
      return { text: "year on year", start: null, end: null };
    if (isTime(piece)) {
      const at = comparisonAt(after, index);
      if (at < 0) continue;
      // "over the previous year" counts from the figure's own period, not from the document's.
      const dated = explicitYear.test(piece.text);
      const interval = (dated ? piece.amount!.time : null) ?? { start: null, end: null };
      return {
        text: after
          .slice(at, index + 1)
          .map(({ text }) => text)
          .join(" "),
        ...interval,
      };
    }
    if (isOwner(piece.mention) && isCompared(after.slice(0, index))) return { entity: piece.mention.entity };
    if (piece.text === "," && !/^(?:compared|versus|up|down|or)$/u.test(after[index + 1]?.lower ?? "")) return null;
  }
  return null;
};

/** A time of a clause as a figure's. */
export const asFigureTime = (piece: Piece, elsewhere: boolean): FigureTime | null => {
  const time = piece.amount?.time;
  if (time == null || (time.start === null && time.end === null)) return null;
  const { start, end } = time;
  return {
    start,
    end,
    text: piece.text,
    basis: elsewhere ? "inherited" : explicitYear.test(piece.text) ? "explicit" : "relative",
  };
};

export const reporting =
  /^(?:said|says|learned|learnt|announced|reported|told|released|published|revealed|showed|according|unveiled|disclosed|stated)$/u;

/** "said on Tuesday", "learned on July 25 that": when it was reported, not when it was so. */
const isReportTime = (pieces: readonly Piece[], time: number): boolean => {
  const near = pieces.slice(Math.max(0, time - 4), time);
  const verb = near.findLastIndex(({ lower }) => reporting.test(lower));
  return (
    verb >= 0 &&
    near
      .slice(verb + 1)
      .every(
        ({ lower, tag, mention }) =>
          mention === null &&
          (tag === "ADP" || tag === "ADV" || /^(?:on|by|here|the|to|media|reporters)$/u.test(lower)),
      )
  );
};

/** Since its founding in 2004: when something began, not when what is counted was so. */
const isOfBeginning = (pieces: readonly Piece[], time: number): boolean => {
  for (let index = time - 1; index >= 0 && index > time - 9; index--) {
    const { lower, text, amount } = pieces[index]!;
    if (lower === "since")
      return index < time - 1 && !(index === time - 2 && /^(?:the|early|late)$/u.test(pieces[time - 1]!.lower));
    if (amount !== null || /^[,;:]$/u.test(text)) return false;
  }
  return false;
};

const founded =
  /^(?:founded|established|built|opened|launched|formed|created|incorporated|completed|initiated|introduced|started|begun)$/u;

const longestAside = 10;

/** Founded in 1933, the museum has; was established in 1987 and employs: when something began. */
const isOfFounding = (pieces: readonly Piece[], time: number): boolean => {
  if (pieces[time - 1]?.lower !== "in") return false;
  const up = pieces[time - 2]?.lower === "up" && pieces[time - 3]?.lower === "set";
  const verb = up ? time - 3 : time - 2;
  if (!up && !founded.test(pieces[verb]?.lower ?? "")) return false;
  const before = pieces[verb - 1];
  if (before === undefined) return pieces[time + 1]?.text === ",";
  // the system, initiated in 2003 to help farmers, has
  if (before.text === ",") return pieces.slice(time + 1, time + longestAside).some(({ text }) => text === ",");
  if (before.tag !== "AUX" || pieces[time + 1]?.lower !== "and") return false;
  return time + 2 < pieces.length && isFiniteVerb(pieces, time + 2);
};

/** Times that say when, not since when it is compared. */
export const ownTimes = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter(
    (piece, index) =>
      isTime(piece) &&
      piece.amount!.time !== null &&
      !isBaseTime(pieces, index) &&
      !isReportTime(pieces, index) &&
      !isOfBeginning(pieces, index) &&
      !isOfFounding(pieces, index),
  );
