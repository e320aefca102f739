import type { Amount } from "../../model.ts";
import { isFiniteVerb, isWithin } from "./nouns.ts";
import { isMeasured, isTime, type Piece } from "./pieces.ts";
import type { Stance } from "./verbs.ts";

export const isPercent = ({ unit }: Amount): boolean => unit === "%";
export const isPoints = ({ unit }: Amount): boolean => unit === "pp";
export const isRank = ({ unit }: Amount): boolean => unit === "rank";
export const isTimes = ({ text, unit }: Amount): boolean =>
  unit === "1" && /times|twice|thrice|fold|doubl|tripl|quadrupl/iu.test(text);
export const isFraction = ({ text, unit }: Amount): boolean =>
  unit === "1" &&
  /\bhal[fv]|third|quarter|fourth|fifth|tenth|sixth|seventh|eighth|ninth|\d\/\d|\b(?:in|out of)\b/iu.test(text) &&
  !isTimes({ text, unit } as Amount);
export const isRelative = (amount: Amount): boolean => isPercent(amount) || isTimes(amount) || isFraction(amount);
export const isCount = (amount: Amount): boolean =>
  (amount.unit === "1" || amount.unit === "person") && !isRelative(amount);
/** the 1,085-km line, 500kV lines: said of the noun behind it. */
export const isAttributive = ({ text, unit }: Amount): boolean => unit !== "1" && /^[\d,.]+-?\p{L}/u.test(text);
const durations = new Set(["a", "month", "d", "h", "min"]);
export const isDuration = ({ unit, kind }: Amount): boolean => kind === "duration" || durations.has(unit ?? "");
export const isMoney = ({ kind, unit }: Amount): boolean =>
  kind === "money" || /^(?:CNY|USD|EUR|HKD|JPY)$/u.test(unit ?? "");

export const moves = (stance: Stance | "none"): boolean => stance === "rise" || stance === "fall";

/** Numbers that stand side by side, with what is before, between and behind them. */
export interface Run {
  readonly spots: readonly Piece[];
  /** Since the number before, or the beginning of the sentence. */
  readonly gap: readonly Piece[];
  /** Up to the next number, or the end of the sentence. */
  readonly after: readonly Piece[];
  /** Everything before the first of them. */
  readonly before: readonly Piece[];
  /** Everything behind the last of them. */
  readonly tail: readonly Piece[];
}

const joins = /^(?:,|and|or)$/u;

const isJoined = (between: readonly Piece[], one: Amount, other: Amount): boolean =>
  between.length > 0 &&
  between.every((piece) => piece.amount === null && piece.mention === null && joins.test(piece.lower)) &&
  !isTimes(other) &&
  // 1,100, or 34 percent, are; 255 million, 17.8 percent of the total
  !(isPercent(other) && one.unit === "1" && (between.at(-1)!.lower === "or" || (one.value ?? 0) > 100)) &&
  (one.unit === other.unit || one.unit === "1");

/** How far from a number the words that set it off may open. */
const longestAside = 12;

/** What closes that which a sign opens. */
const closes: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["–", "–"],
  ["—", "—"],
  ["--", "--"],
  [",", ","],
]);

const opensAside = (pieces: readonly Piece[], index: number): boolean => {
  const { text } = pieces[index]!;
  if (text !== ",") return closes.has(text);
  // The new area, about 100 km south of Beijing, has
  const next = pieces[index + 1];
  return (
    next !== undefined &&
    (/^(?:each|those|all|namely|which|who)$/u.test(next.lower) || (isMeasured(next) && next.amount!.unit === "m"))
  );
};

/** Firms above a designated size – those with sales of 20 million yuan or more – made: from dash to dash; null where no verb follows. */
const asideAround = (pieces: readonly Piece[], number: number, to: number): readonly [number, number] | null => {
  for (let open = number - 1; open >= 0 && open > number - longestAside; open--) {
    if (!opensAside(pieces, open)) continue;
    const closing = closes.get(pieces[open]!.text);
    const close = pieces.findIndex(({ text }, index) => index > number && index < to && text === closing);
    const verb = pieces[close + 1]?.tag === "ADV" ? close + 2 : close + 1;
    return close > 0 && verb < to && isFiniteVerb(pieces, verb) ? [open, close] : null;
  }
  return null;
};

/** What stands before a run: all behind the number before, unless that is only part of a noun phrase or of an aside. */
const gapOf = (
  pieces: readonly Piece[],
  { groups, at, to }: { readonly groups: readonly (readonly number[])[]; readonly at: number; readonly to: number },
): readonly Piece[] => {
  const before = groups[at - 1]?.at(-1);
  if (before === undefined) return pieces.slice(0, to);
  if (isWithin(pieces, before)) return gapOf(pieces, { groups, at: at - 1, to });
  const aside = asideAround(pieces, before, to);
  return aside === null
    ? pieces.slice(before + 1, to)
    : [...gapOf(pieces, { groups, at: at - 1, to: aside[0] }), ...pieces.slice(aside[1] + 1, to)];
};

/** Behind "8 billion yuan (1.2 billion dollars) in investment", "20 percent or 8 GW was wind": it says the same again. */
const asideEnd = (pieces: readonly Piece[], last: number, next: number | undefined): number | null => {
  if (next === undefined) return null;
  if (next === last + 2 && pieces[last + 1]!.text === "(" && pieces[next + 1]?.text === ")") return next + 2;
  const or = pieces[last + 1]?.text === "," ? last + 2 : last + 1;
  if (next !== or + 1 || pieces[or]!.lower !== "or") return null;
  if (!isPercent(pieces[last]!.amount!) || isPercent(pieces[next]!.amount!)) return null;
  return or === last + 2 && pieces[next + 1]?.text === "," ? next + 2 : next + 1;
};

/** Rose by 5 billion yuan, 2 billion less than before: the second is of another kind. */
const isSurplus = (pieces: readonly Piece[], number: number): boolean =>
  !isPoints(pieces[number]!.amount!) &&
  /^(?:more|less|fewer|higher|lower|faster)$/u.test(pieces[number + 1]?.lower ?? "") &&
  pieces[number + 2]?.lower === "than";

/** Rose 8 percent, and 96 percent of the rulings: another clause begins. */
const opensShare = (pieces: readonly Piece[], number: number): boolean =>
  pieces[number - 1]!.lower === "and" && pieces[number - 2]?.text === "," && pieces[number + 1]?.lower === "of";

/** The numbers of a sentence, those side by side together. */
export const runsOf = (pieces: readonly Piece[]): readonly Run[] => {
  const groups: number[][] = [];
  pieces.forEach((piece, index) => {
    if (!isMeasured(piece)) return;
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (
      group &&
      last !== undefined &&
      !isSurplus(pieces, index) &&
      !(group.length === 1 && opensShare(pieces, index)) &&
      isJoined(pieces.slice(last + 1, index), pieces[last]!.amount!, piece.amount!)
    )
      group.push(index);
    else groups.push([index]);
  });
  return groups.map((group, at) => {
    const aside = asideEnd(pieces, group.at(-1)!, groups[at + 1]?.[0]);
    const end = groups[aside === null ? at + 1 : at + 2]?.[0] ?? pieces.length;
    return {
      spots: group.map((index) => pieces[index]!),
      gap: gapOf(pieces, { groups, at, to: group[0]! }),
      after: pieces.slice(aside ?? group.at(-1)! + 1, end),
      before: pieces.slice(0, group[0]),
      tail: pieces.slice(group.at(-1)! + 1),
    };
  });
};

const dashes: ReadonlySet<string> = new Set(["—", "–", "--"]);

/** Where what a dash sets off ends: at another dash, or at the comma before the verb; -1 where none is set off. */
const dashEnd = (pieces: readonly Piece[], dash: number): number => {
  for (let index = dash + 1; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (isMeasured(piece) || /^[;:.]$/u.test(piece.text)) return -1;
    if (dashes.has(piece.text)) return index;
    const next = pieces[index + 1]?.tag === "ADV" ? index + 2 : index + 1;
    if (piece.text === "," && pieces[next] !== undefined && isFiniteVerb(pieces, next)) return index;
  }
  return -1;
};

const isAdverbial = (pieces: readonly Piece[], index: number): boolean => {
  const { text, lower } = pieces[index]!;
  if (lower === "on") return pieces[index + 1]?.lower === "average";
  if (lower === "average") return pieces[index - 1]?.lower === "on";
  return text === "," && isSetOff(pieces, index);
};

const isSetOff = (pieces: readonly Piece[], index: number): boolean => {
  const at = (offset: number): string => pieces[index + offset]?.lower ?? "";
  const before = yearOnYear.test(`${at(-3)} ${at(-2)} ${at(-1)}`);
  const after = yearOnYear.test(`${at(1)} ${at(2)} ${at(3)}`) || yearOnYear.test(`x x ${at(1)}`);
  return after || (before && /^(?:to|by|reaching|hitting)$/u.test(at(1))) || (at(-2) === "on" && at(-1) === "average");
};

const firstTime = "for the first time".split(" ");

/** Topped 100 billion yuan for the first time: said by the way. */
const isFirstTime = (pieces: readonly Piece[], index: number): boolean => {
  const at = firstTime.indexOf(pieces[index]!.lower);
  return at >= 0 && firstTime.every((word, offset) => pieces[index + offset - at]?.lower === word);
};

/** ", year on year," and "on average," say how, and part nothing; nor does "for the first time". */
export const withoutAdverbials = (pieces: readonly Piece[]): readonly Piece[] => {
  const isAside = (index: number): boolean => isAdverbial(pieces, index) || isFirstTime(pieces, index);
  return pieces.some((_, index) => isAside(index)) ? pieces.filter((_, index) => !isAside(index)) : pieces;
};

const yearOnYear = /(?:^year (?:on|over) year|year-on-year|y-o-y|yoy)$/u;

/** Exports, which account for most, rose: what is said of a noun between commas before its verb. */
const relativeEnd = (pieces: readonly Piece[], comma: number): number => {
  if (!/^(?:which|who)$/u.test(pieces[comma + 1]?.lower ?? "")) return -1;
  for (let index = comma + 2; index < pieces.length && index < comma + 16; index++) {
    if (isMeasured(pieces[index]!) || isTime(pieces[index]!) || /^[;:.]$/u.test(pieces[index]!.text)) return -1;
    const next = pieces[index + 1]?.tag === "ADV" ? index + 2 : index + 1;
    if (pieces[index]!.text === "," && pieces[next] !== undefined && isFiniteVerb(pieces, next)) return index;
  }
  return -1;
};

/** Brackets without a number explain the word before them: GRP in (GRP). */
export const withoutAsides = (pieces: readonly Piece[]): readonly Piece[] => {
  const kept: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const dashed = index > 0 && dashes.has(pieces[index]!.text) ? dashEnd(pieces, index) : -1;
    if (dashed > 0) {
      index = dashed;
      continue;
    }
    const said = pieces[index]!.text === "," ? relativeEnd(pieces, index) : -1;
    if (said > 0) {
      index = said;
      continue;
    }
    // the gross domestic product[2]
    if (pieces[index]!.text === "[" && pieces[index + 2]?.text === "]") {
      index += 2;
      continue;
    }
    const close = pieces[index]!.text === "(" ? pieces.findIndex(({ text }, at) => at > index && text === ")") : -1;
    if (close > 0 && !pieces.slice(index, close).some(isMeasured)) index = close;
    else kept.push(pieces[index]!);
  }
  return kept;
};

const longestApposition = 14;
/** Chery, headquartered in Wuhu, exported: where it sits says no more of the number. */
const seated = /^(?:headquartered|based|located|situated|registered|founded|known|owned|listed)$/u;

/** The temple, built in 1056, is: when it began says no more of the number either. */
const began = /^(?:built|founded|established|launched|completed|opened|constructed|created|inaugurated)$/u;

/** The Pinglu Canal, linking Nanning and the gulf, will cost. */
const isLinking = (piece: Piece | undefined): boolean => piece?.tag === "VERB" && /ing$/u.test(piece.lower);

/** one of the most developed provinces */
const isDescribing = (pieces: readonly Piece[], index: number): boolean =>
  /ed$/u.test(pieces[index]!.lower) && pieces[index - 1]?.lower === "most" && pieces[index + 1]?.tag === "NOUN";

/** Where the words set off by commas behind a name end, if a verb follows them; the comma's own place if there are none. */
const appositionEnd = (pieces: readonly Piece[], comma: number): number => {
  let end = comma;
  for (;;) {
    const next = pieces.findIndex(({ text }, index) => index > end && text === ",");
    if (next < 0 || next - end > longestApposition) return comma;
    const inside = pieces.slice(end + 1, next);
    const seat =
      seated.test(inside[0]?.lower ?? "") || began.test(inside[0]?.lower ?? "") || isLinking(inside[0]) ? 1 : 0;
    if (
      inside.some(
        (piece, index) =>
          isMeasured(piece) ||
          (isTime(piece) && !began.test(inside[0]!.lower)) ||
          (index >= seat && isFiniteVerb(inside, index) && !isDescribing(inside, index)),
      )
    )
      return comma;
    end = next;
    const after = pieces[end + 1]?.tag === "ADV" ? end + 2 : end + 1;
    if (pieces[after] !== undefined && isFiniteVerb(pieces, after)) return end;
  }
};

/** Ningbo, a port city in Zhejiang, ranked: what explains a name stands between it and its verb. */
export const withoutAppositions = (pieces: readonly Piece[]): readonly Piece[] => {
  const kept: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    kept.push(pieces[index]!);
    const named =
      pieces[index + 1]?.text === "," &&
      (pieces[index]!.mention !== null ||
        (pieces[index]!.tag === "NOUN" && began.test(pieces[index + 2]?.lower ?? "")));
    const end = named ? appositionEnd(pieces, index + 1) : index + 1;
    if (end > index + 1) index = end;
  }
  return kept;
};

/** KUNMING, July 25 (Xinhua) --: where and when it was written, not what it speaks of. */
export const datelineEnd = (pieces: readonly Piece[]): number => {
  const dash = pieces.slice(0, 5).findIndex(({ text }) => /^(?:--|–|—)$/u.test(text));
  const opening = pieces.slice(0, Math.max(0, dash));
  const hyphen = pieces.findIndex(({ mention, text }) => mention?.rule !== "dateline" && text !== ",");
  // LANZHOU - Four leopards
  if (hyphen > 0 && pieces[hyphen]!.text === "-") return hyphen + 1;
  if (dash > 0 && opening.every((piece) => piece.mention !== null || isTime(piece) || piece.text === ","))
    return dash + 1;
  const time = pieces.slice(0, 8).findIndex(isTime);
  const opened = time > 0 && pieces.slice(0, time).every((piece) => piece.mention !== null || piece.text === ",");
  // Xinhua News Agency, Harbin, July 26 –
  if (opened && /^(?:--|[-–—])$/u.test(pieces[time + 1]?.text ?? "")) return time + 2;
  if (!opened || pieces[time + 1]?.text !== "(") return 0;
  const close = pieces.findIndex(({ text }) => text === ")");
  if (close < 0) return 0;
  return /^[-–—]+$/u.test(pieces[close + 1]?.text ?? "") ? close + 2 : close + 1;
};
