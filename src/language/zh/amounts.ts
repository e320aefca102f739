import type { Amount, Bound, Span } from "../../model.ts";
import { amountOf, asPrinted, type Draft, timeAmount } from "../draft.ts";
import type { AmountOptions } from "../language.ts";
import { referenceOf, type TimeSpan } from "../reference.ts";
import { type BoundWord, boundAfter, boundBefore } from "./bounds.ts";
import { codeEnd, coordinateEnd, listNumberEnd, quotedEnd, standardEnd, titleEnd, wordEnd } from "./labels.ts";
import { beginsNumeral, isDigit, type Numeral, numeralAt } from "./numerals.ts";
import { quantityAt } from "./quantities.ts";
import { rankAt } from "./ranks.ts";
import { doublingAt, shareAt, vulgarAt } from "./shares.ts";
import { spelled } from "./spelling.ts";
import { timeReader } from "./times.ts";
import { currencyAt, currencyBefore, unitAt } from "./units.ts";

/** What may begin at a code unit. */
const [passing, digit, lead, ordinal, doubling, opening, letter, ending, vulgar] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const classes = new Uint8Array(0x10000);
const assign = (characters: string, to: number): void => {
  for (const character of characters) classes[character.charCodeAt(0)] = to;
};
for (let unit = 0; unit < 0x10000; unit++) if (beginsNumeral(unit)) classes[unit] = digit;
assign("今去上本明近过未最此接下后这年半头晚早中凌元", lead);
assign("第前首", ordinal);
assign("翻", doubling);
assign('“‘「『"《〔［[【(（', opening);
assign("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$¥€£", letter);
assign("。！？\n", ending);
assign("½⅓⅔¼¾", vulgar);

const strongest = (bounds: readonly Bound[]): Bound =>
  bounds.find((bound) => bound === "atLeast" || bound === "atMost") ??
  bounds.find((bound) => bound === "about") ??
  "exact";

const scaleWord = /^[百千万亿]/u;
const lowest = /^最[低少]/u;
/** The span and bound of an amount together with the words of bound around it. */
const bounded = (text: string, draft: Draft): { readonly outer: Span; readonly bound: Bound } => {
  const bareScale = scaleWord.test(text[draft.start] ?? "") || text[draft.start] === "半";
  const numeral = { start: draft.start, end: draft.end - draft.word.length, bare: bareScale || draft.word === "成" };
  const word: BoundWord | null = draft.measure === "rank" ? null : boundBefore(text, numeral);
  // 海拔最低680米 is how low it lies.
  const before =
    word !== null && lowest.test(text.slice(word.at, word.at + 2)) && /^[米℃度]/u.test(draft.word) ? null : word;
  const after = draft.measure === "rank" ? null : boundAfter(text, draft.end);
  return {
    outer: { start: before?.at ?? draft.start, end: after?.at ?? draft.end },
    bound: strongest([after?.bound ?? "exact", before?.bound ?? "exact", draft.bound]),
  };
};

/** Between one rank and the next: 第3、绿色发展|第5. */
const alsoRanked = /^(?:[和与、及]|以及|[和与、及]?\S{1,6}|[、，][^，。；：、\d]{2,14})$/u;

const scaleOnly = /^[百千万亿]+$/u;

/** A sum together with the currency named before it: 港币3亿元, 澳门元2000万. */
const inCurrency = (text: string, draft: Draft, outer: Span): { readonly draft: Draft; readonly outer: Span } => {
  const yuan = draft.code === "CNY" && draft.word.endsWith("元");
  if (!yuan && !(draft.kind === "number" && scaleOnly.test(draft.word))) return { draft, outer };
  const named = currencyBefore(text, outer.start);
  if (named === null) return { draft, outer };
  return {
    draft: { ...draft, kind: "money", code: named.code, dimension: "money" },
    outer: { start: named.start, end: outer.end },
  };
};

/** How long a quotation is, with its first mark, that is a name wherever in it the number stands: “新十条”. */
const shortName = 6;

/** What may follow a numeral within a time. */
const timely = "五年月日号季世个时点:：-—–─―~至到、和./上下全第";

const untilWords = /(?:截至|截止|截止到|截至到|截止至) ?$/u;

/** 3.9：59.5：36.6, each number by itself. */
const ratioAt = (text: string, start: number): readonly Draft[] | null => {
  const drafts: Draft[] = [];
  for (let at = start; ; ) {
    const part = numeralAt(text, at);
    if (part === null || part.script !== "arabic" || part.bound !== "exact" || part.scale !== "") return null;
    const { end, value, coefficient } = part;
    const shape = { factor: "1", bound: "exact", measure: null, word: "", dimension: "number" } as const;
    drafts.push({ start: at, end, kind: "number", value, upper: null, code: "1", coefficient, ...shape });
    if (!/^[:：]$/u.test(text[end] ?? "") || !isDigit(text.charCodeAt(end + 1))) break;
    at = end + 1;
  }
  return drafts.length > 1 ? drafts : null;
};

const listJoint = /^(?:、|和|与|及|以及|或)$/u;

/** The unit behind 10000（6500）亩, of a number and the one in brackets behind it. */
const unitBehindBracket = (text: string, first: Amount, next: Amount): string | null => {
  if (!/^[（(]$/u.test(text.slice(first.end, next.start)) || !/^[）)]$/u.test(text[next.end] ?? "")) return null;
  const unit = unitAt(text, next.end + 1);
  return unit === null ? null : text.slice(next.end + 1, unit.end);
};

/** A number that says no unit, with one. */
const withUnit = (amount: Amount, unit: string, text: string): Amount | null => {
  const draft = quantityAt(`${amount.text}${unit}`, 0);
  const shared = draft === null ? null : amountOf(draft, { text, outer: amount.outer, bound: amount.bound });
  if (shared === null) return null;
  const { start, end, stated } = amount;
  return { ...shared, start, end, text: amount.text, stated: { value: stated?.value ?? amount.text, unit } };
};

const isPlain = ({ kind, stated, text }: Amount): boolean =>
  kind === "number" && stated?.unit === "" && /^[\d,.]+$/u.test(text);

/** 4.2和0.7个百分点: a number without a unit has that of the number it is listed with. */
const shareUnits = (text: string, amounts: Amount[]): void => {
  for (let at = amounts.length - 2; at >= 0; at--) {
    const [first, next] = [amounts[at], amounts[at + 1]];
    if (first === undefined || next === undefined || !isPlain(first)) continue;
    const behind = isPlain(next) ? unitBehindBracket(text, first, next) : null;
    if (behind !== null) {
      amounts[at] = withUnit(first, behind, text) ?? first;
      amounts[at + 1] = withUnit(next, behind, text) ?? next;
      continue;
    }
    if (!next.stated?.unit || next.range !== null || next.value === null || !/^[\d,.]+/u.test(next.text)) continue;
    if (!listJoint.test(text.slice(first.end, next.start))) continue;
    const shared = withUnit(first, next.stated.unit, text);
    if (shared?.unit === next.unit) amounts[at] = shared;
  }
};

const colon = /[:：]/u;
const degrees = /[°度]/u;
/** Every number, quantity, rank, date and period of a Chinese text, in order, none within another. */
export const amounts = (original: string, { reference }: AmountOptions): readonly Amount[] => {
  const text = spelled(original);
  const found: Amount[] = [];
  const times = timeReader(text, referenceOf(reference));

  const take = (draft: Draft): number => {
    const { outer, bound } = bounded(text, draft);
    const sum = inCurrency(text, draft, outer);
    const amount = amountOf(asPrinted(sum.draft, { text, original }), { text: original, outer: sum.outer, bound });
    if (amount !== null) found.push(amount);
    return draft.end;
  };
  const takeTime = (time: TimeSpan): number => {
    const until = untilWords.exec(text.slice(Math.max(0, time.start - 5), time.start))?.[0].length ?? 0;
    found.push(
      timeAmount(time, { text: original, outer: { start: time.start - until, end: time.end }, bound: "exact" }),
    );
    return time.end;
  };
  const afterRank = (at: number): boolean => {
    const last = found.at(-1);
    return last !== undefined && last.measure === "rank" && alsoRanked.test(text.slice(last.end, at));
  };

  /** Whether what follows a numeral can make it a time: most numbers are spared the calendar. */
  const mayBeTime = ({ end }: Numeral): boolean =>
    timely.includes(text[end] === " " ? (text[end + 1] ?? "\n") : (text[end] ?? "\n")) || text[end - 1] === "五";

  /** What begins with a numeral; the end of what was read, used or not. */
  const read = (at: number): number => {
    const label = listNumberEnd(text, at);
    if (label !== null) return label;
    const word = wordEnd(text, at);
    const numeral = numeralAt(text, at);
    const time = numeral === null || mayBeTime(numeral) ? times.at(at) : null;
    if (time !== null && time.end >= (word ?? 0)) return takeTime(time);
    const standard = numeral !== null && colon.test(text[numeral.end] ?? "") ? standardEnd(text, at) : null;
    if (standard !== null) return standard;
    const coordinate = numeral !== null && degrees.test(text[numeral.end] ?? "") ? coordinateEnd(text, at) : null;
    if (coordinate !== null) return coordinate;
    const ratio = numeral !== null && colon.test(text[numeral.end] ?? "") ? ratioAt(text, at) : null;
    if (ratio !== null) return ratio.map(take).at(-1) ?? at + 1;
    const draft = shareAt(text, at) ?? quantityAt(text, at);
    if (draft !== null && draft.end > (word ?? 0)) return take(draft);
    if (word !== null) return word;
    const skipped = numeral?.end ?? at + 1;
    return isDigit(text.charCodeAt(at)) ? Math.max(skipped, codeEnd(text, at)) : skipped;
  };

  const firstNumeral = (from: number, to: number): number | null => {
    for (let at = from; at < to; at++) if (beginsNumeral(text.charCodeAt(at))) return at;
    return null;
  };

  const readOpening = (at: number): number => {
    const title = titleEnd(text, at);
    if (title !== null) return title;
    const plan = times.at(at);
    if (plan !== null) return takeTime(plan);
    const close = quotedEnd(text, at);
    const from = close === null ? null : firstNumeral(at + 1, close);
    if (close === null || from === null || (from > at + 1 && close - at > shortName) || times.at(from) !== null)
      return at + 1;
    const draft = shareAt(text, from) ?? quantityAt(text, from);
    return draft !== null && !/^(?:count|people|number|time)$/u.test(draft.dimension) ? at + 1 : close;
  };

  const readOrdinal = (at: number): number => {
    const time = times.at(at);
    if (time !== null) return takeTime(time);
    const rank = rankAt(text, { start: at, afterRank: afterRank(at) });
    if (rank !== null) return take(rank);
    if (text[at] !== "第") return at + 1;
    const end = numeralAt(text, text[at + 1] === " " ? at + 2 : at + 1)?.end ?? at + 1;
    // 第一个五年 is one of its kind, no five years.
    return (text[end] === "个" ? numeralAt(text, end + 1)?.end : null) ?? end;
  };

  for (let at = 0; at < text.length; ) {
    const kind = classes[text.charCodeAt(at)];
    if (kind === passing) at++;
    else if (kind === digit) at = read(at);
    else if (kind === lead) {
      const time = times.at(at);
      const share = time === null && text[at] === "半" ? shareAt(text, at) : null;
      at = time !== null ? takeTime(time) : share !== null ? take(share) : at + 1;
    } else if (kind === ordinal) at = readOrdinal(at);
    else if (kind === doubling) {
      const draft = doublingAt(text, at);
      at = draft === null ? at + 1 : take(draft);
    } else if (kind === opening) at = readOpening(at);
    else if (kind === vulgar) {
      const draft = vulgarAt(text, at);
      at = draft === null ? at + 1 : take(draft);
    } else if (kind === letter) {
      const draft = currencyAt(text, at) === null ? null : quantityAt(text, at);
      at = draft === null ? at + 1 : take(draft);
    } else {
      times.sentence();
      at++;
    }
  }
  shareUnits(text, found);
  return found;
};
