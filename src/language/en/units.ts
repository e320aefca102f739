import type { Factor } from "../../text/decimal.ts";
import { matching } from "../../text/matching.ts";
import { prefixes } from "../../text/prefixes.ts";
import type { Page } from "../draft.ts";
import { type Unit, units } from "../units.ts";
import { spelled } from "./spelling.ts";

/** A unit that stands at a place of a text. */
export interface UnitWord {
  readonly end: number;
  readonly dimension: string;
  readonly code: string;
  readonly factor: Factor;
  readonly word: string;
}

const named = units.filter(({ en, enWords }) => en !== "" || enWords.length > 0);
const hyphened = (word: string): readonly string[] => (word.includes(" ") ? [word, word.replaceAll(" ", "-")] : [word]);
const words = prefixes(
  named.flatMap((unit) => unit.enWords.flatMap((word) => hyphened(spelled(word)).map((form) => [form, unit] as const))),
);
/** Symbols keep their capitals: MW is no mW. */
const symbols = prefixes(units.flatMap((unit) => unit.symbols.map((symbol) => [symbol, unit] as const)));

const isWordUnit = matching(/[A-Za-z0-9]/u);

/** Whether a word or symbol that ends here ends in the middle of a word. */
const cutsWord = (text: string, end: number): boolean =>
  isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end));

/** Words that are units only behind a figure: pounds of rice, a foot, second. */
const ambiguous: ReadonlySet<string> = new Set(["second", "won", "foot", "li", "knot", "mile", "gram", "pc"]);

const plainAt = ({ text, original }: Page, at: number): { readonly end: number; readonly unit: Unit } | null => {
  const found = words(text, at);
  const symbol = symbols(original, at);
  const word = found === null || cutsWord(original, found.end) ? null : found;
  const sign = symbol === null || cutsWord(original, symbol.end) ? null : symbol;
  const longest = word === null || (sign !== null && sign.end > word.end) ? sign : word;
  if (longest === null || ambiguous.has(text.slice(at, longest.end))) return null;
  return { end: longest.end, unit: longest.value };
};

const per = /^(?: per |\/| an? )/u;

/** The unit at a place: yuan, square kilometers, kWh, yuan per tonne. */
export const unitAt = (page: Page, at: number): UnitWord | null => {
  const found = plainAt(page, at);
  if (found === null) return null;
  const { end, unit } = found;
  const plain = { end, dimension: unit.dimension, code: unit.code, factor: unit.factor, word: unit.en };
  const joint = per.exec(page.text.slice(end, end + 5))?.[0];
  const under = joint === undefined || unit.dimension === "time" ? null : plainAt(page, end + joint.length);
  if (under === null || under.unit.dimension === "time" || under.unit.dimension === "percent") return plain;
  const code = `${unit.zh}/${under.unit.zh}`;
  return { end: under.end, dimension: "compound", code, factor: "1", word: code };
};

const bySymbol = (symbol: string): Unit | undefined => units.find(({ symbols: all }) => all.includes(symbol));
const signs = prefixes(
  (
    [
      ["us$", "$"],
      ["u.s.$", "$"],
      ["usd", "$"],
      ["hk$", "HK$"],
      ["hkd", "HK$"],
      ["nt$", "NT$"],
      ["s$", "S$"],
      ["a$", "A$"],
      ["c$", "C$"],
      ["$", "$"],
      ["€", "€"],
      ["eur", "€"],
      ["£", "£"],
      ["¥", "¥"],
      ["rmb", "¥"],
      ["cny", "¥"],
    ] as const
  ).flatMap(([sign, symbol]) => {
    const unit = bySymbol(symbol);
    return unit === undefined ? [] : [[sign, unit] as const];
  }),
);

/** The currency before a figure: $, US$, RMB. */
export const currencyAt = (text: string, at: number): { readonly end: number; readonly code: string } | null => {
  const found = signs(text, at);
  if (found === null) return null;
  const end = text[found.end] === " " ? found.end + 1 : found.end;
  return { end, code: found.value.code };
};
