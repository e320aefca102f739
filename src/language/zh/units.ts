import type { Factor } from "../../text/decimal.ts";
import { prefixes, suffixes } from "../../text/prefixes.ts";
import { type Unit, units } from "../units.ts";
import { isDigit, numeralAt } from "./numerals.ts";
import { spelled } from "./spelling.ts";

/** A unit that stands at a place of a text. */
export interface UnitWord {
  readonly end: number;
  readonly dimension: string;
  readonly code: string;
  readonly factor: Factor;
  /** The listed word: 亩, 个. */
  readonly word: string;
}

const latin = /^[A-Za-z]/u;
const isLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

const words = prefixes(
  units.flatMap((unit) => [...unit.zhWords, ...unit.symbols].map((word) => [spelled(word), unit] as const)),
);

const isOtherWord = (text: string, end: number, { notBefore }: Unit): boolean =>
  notBefore.some((other) => text.startsWith(other, end));

const wordAt = (text: string, at: number): { readonly end: number; readonly unit: Unit } | null => {
  const found = words(text, at);
  if (found === null) return null;
  const { end, value } = found;
  const next = text.charCodeAt(end);
  if (latin.test(text[end - 1] ?? "") && (isLetter(next) || (isDigit(next) && text[at] !== "吨"))) return null;
  return isOtherWord(text, end, value) ? null : { end, unit: value };
};

/** What a compound divides by: 平方米, 万元, 人·年. */
const denominatorAt = (text: string, at: number): { readonly end: number; readonly text: string } | null => {
  // 58万吨/日: a day by itself is a date.
  if (text[at - 1] === "/" && /^[日时](?!期)/u.test(text.slice(at, at + 2))) return { end: at + 1, text: text[at]! };
  const numeral = "百千万亿".includes(text[at] ?? " ") ? numeralAt(text, at) : null;
  const from = numeral?.end ?? at;
  const found = wordAt(text, from);
  return found === null ? null : { end: found.end, text: text.slice(at, from) + found.unit.zh };
};

/** The unit at a place: 元, 平方公里, 元/平方米, 立方米每秒, 吨标准煤/万元. */
export const unitAt = (text: string, at: number): UnitWord | null => {
  const found = wordAt(text, at);
  if (found === null) return null;
  const { end, unit } = found;
  const plain = { end, dimension: unit.dimension, code: unit.code, factor: unit.factor, word: unit.zh };
  if (unit.dimension === "count" || (text[end] !== "/" && text[end] !== "每")) return plain;
  let [to, code] = [end, unit.zh];
  while (text[to] === "/" || text[to] === "每") {
    const under = denominatorAt(text, to + 1);
    if (under === null) break;
    [to, code] = [under.end, `${code}/${under.text}`];
  }
  return to === end ? plain : { end: to, dimension: "compound", code, factor: "1", word: code };
};

const money = new Map(units.flatMap((unit) => unit.symbols.map((symbol) => [symbol, unit] as const)));
const signs: readonly (readonly [string, string])[] = [
  ["US$", "$"],
  ["HK$", "HK$"],
  ["NT$", "NT$"],
  ["$", "$"],
  ["¥", "¥"],
  ["€", "€"],
  ["£", "£"],
  ["RMB", "¥"],
  ["USD", "$"],
  ["CNY", "¥"],
  ["EUR", "€"],
  ["HKD", "HK$"],
];
const currencies = prefixes(
  signs.flatMap(([written, symbol]) => {
    const unit = money.get(symbol);
    return unit === undefined ? [] : [[written, unit] as const];
  }),
);

/** The currency sign at a place: $, US$, RMB, ¥. */
export const currencyAt = (text: string, at: number): { readonly end: number; readonly code: string } | null => {
  const found = currencies(text, at);
  return found === null ? null : { end: found.end, code: found.value.code };
};

const currencyWords = suffixes(
  units.flatMap((unit) =>
    unit.dimension === "money" && unit.factor === "1" && unit.zh !== "元"
      ? unit.zhWords.map((word) => [spelled(word), unit] as const)
      : [],
  ),
);

/** The currency that is named before a sum: 港币3亿元, 人民币5000万元. */
export const currencyBefore = (text: string, to: number): { readonly start: number; readonly code: string } | null => {
  const at = text[to - 1] === " " ? to - 1 : to;
  const own = text.startsWith("人民币", at - 3) ? { end: at - 3, value: { code: "CNY" } } : currencyWords(text, at);
  return own === null ? null : { start: own.end, code: own.value.code };
};
