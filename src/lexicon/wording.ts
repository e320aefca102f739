import { nameKey } from "./names.ts";
import type { Tables } from "./tables.ts";

const marks = /[,()"“”]/gu;
const articles = /\b(?:the|an?) /gu;
/** The sales in the city, the city's sales: whose they are is no part of the name. */
const inPlace =
  / (?:in|of|across|throughout) (?:whole |entire )?(?:country|nation|province|city|prefecture|county|district|municipality|town|township)$/u;
const placeOwns =
  /^(?:whole |entire )?(?:country|nation|province|region|city|prefecture|county|district|municipality|town|township) s /u;
const british = /is(?=(?:e|ed|ing|ation)$)/u;

/** Good enough to make equal words equal; what it makes need not be English. */
const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/u.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
};

const oneSpelling = (words: string): string =>
  words
    .split(/ +/u)
    .map((word) => singular(word).replace(british, "iz"))
    .join(" ");

const ofNoun = /^(.+?) of (.+)$/u;
const spentOn = /^(.*\b(?:investment|expenditure)) (?:in|on|for) (.+)$/u;

/** Output of grain is grain output, investment in fixed assets is fixed-asset investment. */
const headLast = (words: string): string => {
  const [, head, rest] = ofNoun.exec(words) ?? spentOn.exec(words) ?? [];
  return head === undefined || rest === undefined ? words : `${headLast(rest)} ${headLast(head)}`;
};

const forward = /\b(?:per capita|total|annual|average|installed)\b ?/gu;

const forwardFirst = (words: string): string => {
  const found = words.match(forward);
  return found === null ? words : `${found.map((one) => one.trim()).join(" ")} ${words.replace(forward, "").trim()}`;
};

/** Gives what equal English wordings of an indicator have in common, whatever their spelling, number and order. */
export const readWordings = ({ table }: Tables): ((name: string) => string) => {
  const same = new Map(
    table("wordings").map((row) => [oneSpelling(row.cell("wording")), oneSpelling(row.cell("same"))]),
  );
  const openings = new Set([...same.keys()].map((wording) => wording.split(" ", 1)[0]));
  const longest = Math.max(...[...same.keys()].map((wording) => wording.split(" ").length));
  const replaced = (words: readonly string[], at: number): readonly [string, number] => {
    for (let count = openings.has(words[at]) ? longest : 0; count > 0; count--) {
      const meant = same.get(words.slice(at, at + count).join(" "));
      if (meant !== undefined) return [meant, Math.min(count, words.length - at)];
    }
    return [words[at]!, 1];
  };
  const inOneWording = (text: string): string => {
    const words = text.split(" ");
    const out: string[] = [];
    for (let at = 0; at < words.length; ) {
      const [word, count] = replaced(words, at);
      out.push(word);
      at += count;
    }
    return out.join(" ");
  };
  return (name) => {
    const plain = nameKey(name, "en")
      .replace(marks, " ")
      .replace(articles, "")
      .trim()
      .replace(inPlace, "")
      .replace(placeOwns, "");
    return forwardFirst(headLast(inOneWording(oneSpelling(plain))));
  };
};

const sums = /\b(?:total|annual|yearly|overall|aggregate|combined|cumulative) ?/gu;

/** A wording's key without the words that say only that all of it is meant: total exports are exports. */
export const withoutSum = (key: string): string => key.replace(sums, "").trim();

const counts: readonly string[] = ["count", "people", "visits"];

/** The nouns that say again what a unit says, and the dimensions they go with: the value of exports is exports. */
const measureNouns = [
  [/ (?:number|figure|count)$/u, counts],
  [/ (?:value|amount)$/u, ["money"]],
  [/ (?:volume|amount)$/u, ["mass", "volume", "electricity", "energy", "containers", "visits"]],
] as const;

/** The key without a last noun that only says how the thing is measured, and the dimensions that are measured so. */
export const unmeasured = (key: string): readonly { readonly key: string; readonly dimensions: readonly string[] }[] =>
  measureNouns.flatMap(([noun, dimensions]) => (noun.test(key) ? [{ key: key.replace(noun, ""), dimensions }] : []));
