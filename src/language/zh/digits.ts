import type { Bound, Span } from "../../model.ts";

/** A number word without its unit; texts are in the spelling of `spelled`. */
export interface Numeral extends Span {
  /** Decimal text with the scale words multiplied out: of 1303.6亿 130360000000. */
  readonly value: string;
  /** The upper end where two digits stand side by side: 三四百. */
  readonly upper: string | null;
  readonly bound: Bound;
  /** What is printed before the closing scale words: 1303.6, 三百, 350. */
  readonly coefficient: string;
  /** The closing scale words: 亿, 万亿, none. */
  readonly scale: string;
  readonly script: "arabic" | "chinese";
  /** Scale words without a digit: 百, 千万, 百余. */
  readonly bare: boolean;
  /** Chinese digits one after another: 二〇二〇. */
  readonly spelledOut: boolean;
}

const none = 127;
const values = new Int8Array(0x10000).fill(none);
for (const row of ["〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"])
  [...row].forEach((digit, value) => {
    values[digit.charCodeAt(0)] = value;
  });
values["两".charCodeAt(0)] = 2;

/** The digit that a Chinese character stands for. */
export const chineseDigit = (unit: number): number | null => {
  const value = values[unit] ?? none;
  return value === none ? null : value;
};

/** Whether a code unit is a Chinese digit. */
export const isChineseDigit = (unit: number): boolean => (values[unit] ?? none) !== none;

/** Whether a code unit is one of 0 to 9. */
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Powers of ten of the scale words within a section of four digits. */
export const inner: ReadonlyMap<string, number> = new Map([..."十百千拾佰仟"].map((word, at) => [word, (at % 3) + 1]));

/** Powers of ten of the scale words that close a section. */
export const closing: ReadonlyMap<string, number> = new Map([
  ["万", 4],
  ["亿", 8],
]);

const closers = [...closing];

const beginnings = new Set([..."十百千万亿几数廿卅拾佰仟"].map((character) => character.charCodeAt(0)));

/** Whether a numeral can begin with this code unit. */
export const beginsNumeral = (unit: number): boolean => isDigit(unit) || isChineseDigit(unit) || beginnings.has(unit);

/** 千瓦 and 百分点 are units though they begin like numerals; 三千米 is 3,000 m, 3千米 are 3 km. */
export const isUnitWord = (text: string, at: number, afterDigit: "digit" | null): boolean => {
  const next = text[at + 1] ?? " ";
  if (text[at] === "百") return next === "分";
  if (text[at] !== "千") return false;
  return "瓦伏卡焦赫帕".includes(next) || (afterDigit === null && "米克".includes(next));
};

/** What may not follow a mark of approximation: 多样, 余额, 来自 and 几乎 are other words. */
const otherWord: ReadonlyMap<number, string> = new Map(
  Object.entries({
    余: "额热下",
    多: "样式边数极于",
    来: "自到源看说往临的，。、； ",
    几: "乎何率",
  }).map(([mark, others]) => [mark.charCodeAt(0), others]),
);

/** Whether 余, 多, 来 or 几 leaves the number before it open upwards. */
export const isApproximate = (text: string, at: number): boolean => {
  const others = otherWord.get(text.charCodeAt(at));
  return others !== undefined && !others.includes(text[at + 1] ?? " ");
};

/** Scale words behind a coefficient, in falling order of size: 千万, 万亿, 百. */
export const scaleAt = (text: string, from: number): { readonly end: number; readonly power: number } => {
  let [at, power] = [from, 0];
  const first = inner.get(text[at] ?? "");
  if (first !== undefined && !isUnitWord(text, at, null)) [at, power] = [at + 1, first];
  for (const [word, size] of closers) if (text[at] === word) [at, power] = [at + 1, power + size];
  return { end: at, power };
};
