import type { Bound } from "../../model.ts";
import { prefixes, suffixes } from "../../text/prefixes.ts";

const before: Readonly<Record<Exclude<Bound, "exact">, string>> = {
  about:
    "about, around, approximately, approx., some, roughly, nearly, almost, close to, near, circa, nearing, an estimated, almost a",
  atLeast:
    "more than, over, above, exceeding, exceeded, exceeds, exceed, surpassing, surpassed, surpasses, surpass, at least, no less than, not less than, no fewer than, not fewer than, upwards of, upward of, in excess of, topping, topped, beyond, not lower than, no lower than, higher than, greater than, a minimum of, crossing, passing, excess of, no smaller than, not smaller than, no shorter than, at or above, not fall below, not drop below, not go below, not be less than, not be lower than",
  atMost:
    "less than, fewer than, under, below, no more than, not more than, up to, at most, within, not exceeding, not exceed, a maximum of, lower than, no higher than, not higher than, no larger than, not larger than, no greater than, not greater than, no longer than, smaller than, at or below, at or under, not rise above, not go above, not go beyond, not climb above, not surpass, not be higher than, not be more than",
};

const after: Readonly<Record<Exclude<Bound, "exact">, string>> = {
  about: "or so",
  atLeast: "or more, or above, and above, and over, or over, or higher, plus, +",
  atMost: "or less, or fewer, or below, or under, and below, or lower",
};

const entries = (lists: Readonly<Record<Exclude<Bound, "exact">, string>>) =>
  (["about", "atLeast", "atMost"] as const).flatMap((bound) =>
    lists[bound].split(", ").map((word) => [word, bound] as const),
  );

const wordsBefore = suffixes(entries(before));
const wordsAfter = prefixes(entries(after));

/** A bound word, and where it begins or ends. */
export interface BoundWord {
  readonly at: number;
  readonly bound: Bound;
}

/** The bound words that end where a number begins: more than, nearly. */
export const boundBefore = (text: string, start: number): BoundWord | null => {
  const article = /(?:^|\s)an? $/u.test(text.slice(Math.max(0, start - 4), start))
    ? text.lastIndexOf("a", start - 1)
    : start;
  const to = text[article - 1] === " " ? article - 1 : article;
  const found = to === article && article === start ? null : wordsBefore(text, to);
  if (found === null || /[a-z]/u.test(text[found.end - 1] ?? " ")) return null;
  if (rules.test(text.slice(Math.max(0, found.end - 16), to))) return null;
  return { at: found.end, bound: found.value };
};

/** Jurisdiction over ten counties: no more than ten. */
const rules = /\b(?:jurisdiction|control|authority|sovereignty|rule[sd]?|presid(?:es|ed)) over$/u;

/** The bound words that begin where a unit ends: or more. */
export const boundAfter = (text: string, end: number): BoundWord | null => {
  const found = wordsAfter(text, text[end] === " " ? end + 1 : end);
  if (found === null || /[a-z]/u.test(text[found.end] ?? " ")) return null;
  return { at: found.end, bound: found.value };
};
