import type { Amount, Bound, LanguageId } from "../../src/model.ts";
import { recognize } from "../../src/recognize.ts";

const signs: Readonly<Record<Bound, string>> = { exact: "", about: "~", atLeast: "≥", atMost: "≤" };

/** An amount in a few characters: ~200 CNY, 10..12 CNY, #5, +1.4 pp, 2020-01-01/2020-12-31. */
export const short = ({ value, range, unit, bound, time, measure }: Amount): string => {
  if (value === null) return time === null ? "?" : `${time.start ?? ".."}/${time.end ?? ".."}`;
  const number = range === null ? `${value}` : `${range[0]}..${range[1]}`;
  if (unit === "rank" && measure === "rank") return `${signs[bound]}#${number}`;
  const kind = measure === "growth" ? " growth" : "";
  return `${signs[bound]}${number} ${unit}${kind}`;
};

/** All that is recognized in a text, as `words = meaning` a line. */
export const read = (text: string, language: LanguageId, reference: string | null = "2020"): readonly string[] =>
  recognize(text, { language, reference }).map((amount) => `${amount.text} = ${short(amount)}`);

/** What is recognized by meaning alone. */
export const meanings = (text: string, language: LanguageId, reference: string | null = "2020"): readonly string[] =>
  recognize(text, { language, reference }).map(short);
