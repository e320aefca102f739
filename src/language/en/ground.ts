import type { Kind, ListedName } from "../../model.ts";
import { kindOfHead } from "./heads.ts";
import { isTitle } from "./people.ts";
import type { Word } from "./words.ts";

/** A name found by grammar: words `from` to `to` (exclusive). */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
  readonly rule: string;
  /** The name in full where the text leaves out a part: Tang River of "the Tang and Sha rivers". */
  readonly name: string | null;
}

/** What names are read from. */
export interface Ground {
  readonly words: readonly Word[];
  /** The listed name that covers a word, and null. */
  readonly listedAt: readonly (ListedName | null)[];
  /** Words that belong to a person or a quotation. */
  readonly taken: readonly boolean[];
}

/** Numbers that stand within names. */
export const inName = /^(?:\d+(?:st|nd|rd|th)?|\d+[A-Z]|[IVX]+|No\.?\s?\d+|\d{4})$/u;

/** The General Office. */
const general = /^(?:Office|Administration|Hospital|Bureau|Assembly|Secretariat|Motors|Electric|Company)$/u;

/** Whether a word may be part of a name: a capital that is neither a title nor taken. */
export const isUnit = ({ words, taken }: Ground, index: number): boolean => {
  const word = words[index];
  if (word === undefined || taken[index] || !word.form.capital) return false;
  return !isTitle(word.lower) || (word.lower === "general" && general.test(words[index + 1]?.text ?? ""));
};

const owners =
  /^(?:people|women|children|workers|farmers|writers|villagers|residents|teachers|artists|journalists|peoples|counselors|disabled|consumers)$/u;

/** The Belt and Road Expo: the little words of a listed name within. */
const isInListed = ({ words, listedAt, taken }: Ground, index: number): boolean =>
  words[index]!.lower === "and" && !taken[index] && listedAt[index] != null && listedAt[index]!.end > words[index]!.end;

/** Where the words that belong together without a preposition end. */
export const simpleEnd = (ground: Ground, from: number): number => {
  const { words } = ground;
  let end = from + 1;
  for (;;) {
    const [here, next, after] = [words[end], words[end + 1], words[end + 2]];
    if (here === undefined) return end;
    if (isUnit(ground, end) || isInListed(ground, end)) end++;
    else if (/^['’]s$|^['’]$/u.test(here.text) && owners.test(words[end - 1]!.lower) && isUnit(ground, end + 1))
      end += 2;
    else if (here.text === "&" && isUnit(ground, end + 1)) end += 2;
    else if (inName.test(here.text) && isUnit(ground, end + 1)) end += 2;
    else if (here.text === "No." && /^\d+$/u.test(next?.text ?? "")) end += 2;
    else if (here.text === "(" && after?.text === ")" && isUnit(ground, end + 1) && isUnit(ground, end + 3)) end += 4;
    else if (here.text === "," && /^(?:ltd|inc|llc)\.?$/u.test(next?.lower ?? "")) end += 2;
    else if (
      here.text === "." &&
      /^(?:co|corp)$/u.test(words[end - 1]!.lower) &&
      /^(?:,|ltd\.?)$/u.test(next?.lower ?? "")
    )
      end += next!.text === "," ? 1 : 2;
    else return end;
  }
};

/** The kind of thing that a name with this head is. */
export const kindAt = ({ words }: Ground, head: number): Kind | null =>
  kindOfHead(words[head]!.lower, words[head - 1]?.lower ?? "");

/** The last word of a run that makes a name of it; null where there is none. */
export const headIn = (ground: Ground, from: number, end: number): number | null => {
  for (let index = end - 1; index >= from; index--) if (kindAt(ground, index) !== null) return index;
  return null;
};

/** Whether one listed name covers all these words. */
export const isListedWhole = ({ words, listedAt }: Ground, from: number, end: number): boolean => {
  const listed = listedAt[from];
  return listed != null && listed.start <= words[from]!.start && listed.end >= words[end - 1]!.end;
};

/** Whether none of these words is a proper one or a place. */
export const common = ({ words, listedAt }: Ground, from: number, end: number): boolean => {
  for (let index = from; index < end; index++)
    if (words[index]!.form.proper || listedAt[index]?.things[0]?.kind === "place") return false;
  return true;
};
