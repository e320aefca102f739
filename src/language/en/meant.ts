import type { Lexicon, ListedName, Quote } from "../../model.ts";
import { isFunctionWord } from "./forms.ts";
import type { FoundName } from "./ground.ts";
import { isEnglishWord } from "./tokens.ts";
import type { Word } from "./words.ts";

/** Lists of what a policy is about: in small letters they are mostly said in passing. */
const topical = new Set(
  "science governance industry social fiscal foreign investment trade health economy culture infrastructure".split(" "),
);

const locative = /^(?:in|at|near|from|to|of|across|throughout|into|and|,)$/u;

/** Whether a listed name is meant as one here. */
export const isMeant = (name: ListedName, words: readonly Word[], titleCase: boolean): boolean => {
  const capital = /\p{Lu}/u.test(name.text);
  if (!capital) return !name.things.every((thing) => thing.kind === "policy" && topical.has(thing.type));
  if (name.full) return true;
  const index = words.findIndex((word) => word.end > name.start);
  const word = words[index];
  if (word === undefined) return false;
  // Sichuan is in English dictionaries, and means the province all the same.
  const great = name.things.some(({ division }) => division !== null && division.level !== "county");
  const everyday = name.everyday || (!great && isEnglishWord(name.text.toLowerCase()));
  const placed = locative.test(words[index - 1]?.lower ?? "") || /^['’]s$/u.test(words[index + 1]?.text ?? "");
  return !everyday || (placed && !titleCase);
};

/** Headlines in capitals: what is written with a capital there need not be a name. */
export const isTitleCase = (words: readonly Word[]): boolean => {
  const major = words.filter(({ text, lower }) => /^\p{L}{4,}/u.test(text) && !isFunctionWord(lower));
  return major.length > 3 && major.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= major.length * 0.6;
};

/** Guizhou county, China port are no names of a county: a county in Guizhou is spoken of. */
export const isOnlyLevel = (
  { from, to }: FoundName,
  {
    words,
    listedAt,
    sentence,
    lexicon,
  }: {
    readonly words: readonly Word[];
    readonly listedAt: readonly (ListedName | null)[];
    readonly sentence: Quote;
    readonly lexicon: Lexicon;
  },
): boolean => {
  const country = listedAt[from]?.things[0]?.division?.level === "country" && listedAt[from].end >= words[to - 2]!.end;
  if (country) return true;
  if (!/^(?:province|city|county|district|prefecture|town|township|village)$/u.test(words[to - 1]!.lower)) return false;
  const listed = listedAt[from];
  if (listed == null || listed.end < words[to - 2]!.end) return false;
  // an East China city
  if (listed.things.every(({ division, type }) => division === null && /region/u.test(type))) return true;
  if (!listed.things.some(({ division }) => division !== null)) return false;
  const name = sentence.text.slice(words[from]!.start - sentence.start, words[to - 1]!.end - sentence.start);
  return (
    lexicon.named(name).length === 0 &&
    listed.things.every(({ division }) => division !== null && division.level !== "county")
  );
};

/** A heading that is the title of a document has little beside it. */
const titlePart = 0.7;

/** In a headline in capitals only a body or a place that opens with a place or a word of its own is sure to be one. */
export const isSafeInHeadline = (
  { from, to, kind, rule }: FoundName,
  words: readonly Word[],
  listedAt: readonly (ListedName | null)[],
): boolean =>
  ((rule === "name-title" || rule === "name-of") && to - from >= words.length * titlePart) ||
  ((kind === "organization" || kind === "place" || kind === "event") &&
    (listedAt[from] !== null || (words[from]!.form.proper && !/(?:ing|ed|ly)$/u.test(words[from]!.lower))) &&
    words.slice(from, to).every(({ tag, text }) => tag !== "VERB" && !/\d/u.test(text)));
