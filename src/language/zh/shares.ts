import type { Bound } from "../../model.ts";
import { compared, quotient, shift } from "../../text/decimal.ts";
import type { Draft } from "../draft.ts";
import { isDigit, type Numeral, numeralAt } from "./numerals.ts";

/** How many decimal places a fraction is given with: 三分之二 is 0.66666667. */
const places = 8;

const draft = (
  text: string,
  start: number,
  end: number,
  rest: Pick<Draft, "kind" | "value" | "code"> & Partial<Draft>,
): Draft => ({
  start,
  end,
  upper: null,
  factor: "1",
  bound: "exact",
  measure: null,
  coefficient: text.slice(start, end),
  word: "",
  dimension: "percent",
  ...rest,
});

const joints = "至到-–—~";

/** 百分之五, 千分之三, 百分之五至八. */
const hundredthAt = (text: string, start: number): Draft | null => {
  const power = { 百: 0, 千: -1, 万: -2 }[text[start] ?? ""];
  if (power === undefined || !text.startsWith("分之", start + 1)) return null;
  const first = numeralAt(text, start + 3);
  if (first === null) return null;
  const joint = joints.includes(text[first.end] ?? " ") ? first.end + 1 : null;
  const from = joint !== null && text.startsWith("分之", joint + 1) ? joint + 3 : joint;
  const last = from === null ? null : numeralAt(text, from);
  const ranged = last !== null && compared(last.value, first.value) > 0;
  const high = ranged ? last.value : first.upper;
  return draft(text, start, ranged ? last.end : first.end, {
    kind: "percent",
    value: shift(first.value, power),
    upper: high === null ? null : shift(high, power),
    code: "%",
    bound: first.bound,
  });
};

/** 三分之二, 3/4. */
const fractionAt = (text: string, { start, end, value, upper, bound, script }: Numeral): Draft | null => {
  const slashed = script === "arabic" && text[end] === "/" && isDigit(text.charCodeAt(end + 1));
  const from = slashed ? end + 1 : text.startsWith("分之", end) ? end + 2 : null;
  if (from === null || bound !== "exact" || upper !== null || text[start - 1] === "/") return null;
  const other = numeralAt(text, from);
  if (other === null || other.upper !== null) return null;
  const [over, under] = slashed ? [value, other.value] : [other.value, value];
  if (compared(under, "0") <= 0 || (slashed && !isProper(text, other.end, over, under))) return null;
  return draft(text, start, other.end, {
    kind: "number",
    value: quotient(over, under, places),
    code: "1",
    dimension: "times",
    bound: other.bound,
  });
};

/** 1/3 is a number; 6/30 and 7/24/2020 may be dates and addresses. */
const isProper = (text: string, end: number, over: string, under: string): boolean =>
  !/^[/\dA-Za-z.]/u.test(text.slice(end, end + 1)) &&
  /^\d+$/u.test(over + under) &&
  compared(over, under) < 0 &&
  compared(under, "100") <= 0;

const notTenths =
  /^成(?:立|员|绩|效|长|本|功|就|都|品|果|分|套|型|熟|份|语|交|不变|一|为(?!.{0,6}[，。])|人|片|堆|千|百|天|年|因)/u;

/** 七成, 三成五, 近九成. */
const tenthsAt = (
  text: string,
  { start, end, value, upper, bound, scale, script, coefficient }: Numeral,
): Draft | null => {
  if (text[end] !== "成" || scale !== "" || compared(value, "10") > 0 || notTenths.test(text.slice(end, end + 10)))
    return null;
  if (
    script === "chinese" &&
    coefficient === "一" &&
    !/[约近超过达占至到降增升跌]$/u.test(text.slice(Math.max(0, start - 1), start))
  )
    return null;
  const half = /^成([一二三四五六七八九半])(?![成十百千万亿个家项级年月日])/u.exec(text.slice(end, end + 3))?.[1];
  const more = half === undefined ? "0" : half === "半" ? "5" : (numeralAt(half, 0)?.value ?? "0");
  const tens = shift(value, 1);
  return draft(text, start, end + (half === undefined ? 1 : 2), {
    kind: "percent",
    value: more === "0" ? tens : `${tens.slice(0, -1)}${more}`,
    upper: upper === null ? null : shift(upper, 1),
    code: "%",
    bound,
    coefficient,
    word: "成",
  });
};

const halfWord = /^(?:一半|半数|半壁江山)/u;
/** 一半, 半数, 过半, 近半. */
const halfAt = (text: string, start: number): Draft | null => {
  const word = halfWord.exec(text.slice(start, start + 4))?.[0];
  const half = (end: number): Draft => draft(text, start, end, { kind: "percent", value: "50", code: "%" });
  if (word !== undefined) return half(start + word.length);
  if (text[start] !== "半" || !/[过超近逾占达]/u.test(text[start - 1] ?? " ")) return null;
  return /^半(?:[，。、；！”）)的以左]|$)/u.test(text.slice(start, start + 2)) ? half(start + 1) : null;
};

const inside: Readonly<Record<string, Bound>> = {
  近: "about",
  约: "about",
  将近: "about",
  接近: "about",
  超过: "atLeast",
  超: "atLeast",
  逾: "atLeast",
};

/** 翻一番 is a growth of 1, 翻两番 of 3, 翻了一倍 of 1. */
export const doublingAt = (text: string, start: number): Draft | null => {
  const lead = /^翻(?:了|上|出)?(将近|接近|超过|近|约|超|逾)?/u.exec(text.slice(start, start + 4));
  if (lead === null) return null;
  const at = start + lead[0].length;
  const bound = inside[lead[1] ?? ""] ?? "exact";
  const growth = (end: number, value: string, parts: Partial<Draft>): Draft =>
    draft(text, start, end, {
      kind: "number",
      value,
      code: "1",
      dimension: "times",
      measure: "growth",
      bound,
      ...parts,
    });
  if (text[at] === "番") return growth(at + 1, "1", { coefficient: "", word: "番" });
  const found = numeralAt(text, at);
  if (found === null || (found.value.includes(".") && text[found.end] === "番")) return null;
  const unit = text[found.end];
  if ((unit !== "番" && unit !== "倍") || found.value.length > 2) return null;
  const value = unit === "番" ? String(2 ** Number(found.value) - 1) : found.value;
  return growth(found.end + 1, value, { coefficient: found.coefficient, word: unit });
};

interface Half {
  readonly word: string;
  readonly code: string;
  readonly unit: string;
  readonly value?: string;
  readonly dimension?: string;
}

const halves: readonly Half[] = [
  { word: "半个百分点", code: "pp", unit: "个百分点", dimension: "points" },
  { word: "半年", code: "a", unit: "年" },
  { word: "半个多月", code: "month", unit: "个月" },
  { word: "半个月", code: "month", unit: "个月" },
  { word: "半个小时", code: "h", unit: "小时" },
  { word: "半小时", code: "h", unit: "小时" },
  { word: "半天", code: "d", unit: "天" },
  { word: "半个多世纪", code: "a", unit: "世纪", value: "50" },
  { word: "半个世纪", code: "a", unit: "世纪", value: "50" },
];

/** 半年, 半个月, 半个百分点. */
const halfUnitAt = (text: string, start: number): Draft | null => {
  const found = halves.find(({ word }) => text.startsWith(word, start));
  if (found === undefined || /[上下前后大多]/u.test(text[start - 1] ?? " ")) return null;
  const { word, code, unit, value = "0.5", dimension = "time" } = found;
  const end = start + word.length;
  if (/^[报刊]/u.test(text[end] ?? "")) return null;
  const points = dimension === "points";
  return draft(text, start, end, {
    kind: points ? "percent" : "duration",
    value,
    code,
    dimension,
    measure: points ? "change" : null,
    bound: word.includes("多") ? "about" : "exact",
    coefficient: "半",
    word: unit,
  });
};

const vulgar: Readonly<Record<string, string>> = {
  "½": "0.5",
  "⅓": "0.33333333",
  "⅔": "0.66666667",
  "¼": "0.25",
  "¾": "0.75",
};

/** ½. */
export const vulgarAt = (text: string, start: number): Draft | null => {
  const value = vulgar[text[start] ?? ""];
  return value === undefined
    ? null
    : draft(text, start, start + 1, { kind: "number", value, code: "1", dimension: "times" });
};

/** The share of a whole that begins at a place: percent words, fractions, tenths, halves. */
export const shareAt = (text: string, start: number): Draft | null => {
  const special = hundredthAt(text, start) ?? halfAt(text, start) ?? halfUnitAt(text, start);
  if (special !== null) return special;
  const numeral = numeralAt(text, start);
  return numeral === null ? null : (fractionAt(text, numeral) ?? tenthsAt(text, numeral));
};
