import type { Kind, Lexicon, ListedName, Mention, Quote, Span, Thing } from "../../model.ts";
import type { MentionInput } from "../language.ts";
import { bodyThings, smallBodies } from "./bodies.ts";
import { looseNames } from "./cues.ts";
import { type Found, found } from "./found.ts";
import { type FoundName, headedNames } from "./names.ts";
import { people } from "./people.ts";
import { quotations } from "./quotes.ts";
import { references } from "./references.ts";
import { sources } from "./sources.ts";
import { isEnglishWord } from "./tokens.ts";
import { isFunctionWord, overlap, type Word, within, wordsOf } from "./words.ts";

/** Lists of what a policy is about: in small letters they are mostly said in passing. */
const topical = new Set(
  "science governance industry social fiscal foreign investment trade health economy culture infrastructure".split(" "),
);

const locative = /^(?:in|at|near|from|to|of|across|throughout|into|and|,)$/u;

/** Whether a listed name is meant as one here. */
const isMeant = (name: ListedName, words: readonly Word[], titleCase: boolean): boolean => {
  const capital = /\p{Lu}/u.test(name.text);
  if (!capital) return !name.things.every((thing) => thing.kind === "policy" && topical.has(thing.type));
  if (name.full) return true;
  const index = words.findIndex((word) => word.end > name.start);
  const word = words[index];
  if (word === undefined) return false;
  const everyday = name.everyday || isEnglishWord(name.text.toLowerCase());
  const placed = locative.test(words[index - 1]?.lower ?? "") || /^['’]s$/u.test(words[index + 1]?.text ?? "");
  return !everyday || (placed && !titleCase);
};

/** Headlines in capitals: what is written with a capital there need not be a name. */
const isTitleCase = (words: readonly Word[]): boolean => {
  const major = words.filter(({ text, lower }) => /^\p{L}{4,}/u.test(text) && !isFunctionWord(lower));
  return major.length > 3 && major.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= major.length * 0.6;
};

/** Guizhou county is no name of a county: a county in Guizhou is spoken of. */
const isOnlyLevel = (
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
  if (!/^(?:city|county|district|prefecture|town|township|village)$/u.test(words[to - 1]!.lower)) return false;
  const listed = listedAt[from];
  if (listed == null || listed.end < words[to - 2]!.end || !listed.things.some(({ division }) => division !== null))
    return false;
  const name = sentence.text.slice(words[from]!.start - sentence.start, words[to - 1]!.end - sentence.start);
  return (
    lexicon.named(name).length === 0 &&
    listed.things.every(({ division }) => division !== null && division.level !== "county")
  );
};

/** In a headline in capitals only a body or a place that opens with a place or a word of its own is sure to be one. */
const isSafeInHeadline = (
  { from, to, kind }: FoundName,
  words: readonly Word[],
  listedAt: readonly (ListedName | null)[],
): boolean =>
  (kind === "organization" || kind === "place" || kind === "event") &&
  (listedAt[from] !== null || words[from]!.form.proper) &&
  words.slice(from, to).every(({ tag, text }) => tag !== "VERB" && !/\d/u.test(text));

/** A listed thing by another spelling of the same name: Baiyang Lake is Baiyangdian Lake, Liao River Liaohe River. */
const respelt: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.+) River$/iu, ["$1he River", "$1jiang River", "$1shui River"]],
  [/^(.+?)(?:he|jiang|shui) River$/iu, ["$1 River"]],
  [/^(.+) Lake$/iu, ["$1hu Lake", "$1dian Lake", "Lake $1", "$1 Hu"]],
  [/^(.+?)(?:hu|dian) Lake$/iu, ["$1 Lake"]],
  [/^(?:Mount|Mt\.?) (.+)$/iu, ["$1 Mountain", "$1shan Mountain", "$1shan"]],
  [/^(.+?)(?:shan)? Mountains?$/iu, ["Mount $1", "$1 Mountains", "$1shan Mountain"]],
  [/^Lake (.+)$/iu, ["$1 Lake", "$1hu Lake"]],
];

const listedAs = (name: string, kind: Kind, lexicon: Lexicon): readonly Thing[] => {
  if (kind === "organization") {
    const bodies = bodyThings(name, lexicon.names(name, "en"), lexicon);
    if (bodies.length > 0) return bodies;
  }
  const spellings = [
    name,
    ...respelt.flatMap(([pattern, others]) =>
      pattern.test(name) ? others.map((other) => name.replace(pattern, other)) : [],
    ),
  ];
  for (const spelling of spellings) {
    const things = lexicon.named(spelling).filter((thing) => thing.kind === kind);
    if (things.length > 0) return things;
  }
  return [];
};

/** A body whose place stands beside its name: Jiangsu's Department of Commerce, the Headquarters in Jiangxi. */
const placedBeside = (name: Found, { sentence, places, lexicon }: Beside): readonly Thing[] => {
  const at = (offset: number): string => sentence.text.slice(Math.max(0, offset - sentence.start));
  const behind = /^ in (?:the )?/u.exec(at(name.end).slice(0, 8));
  const before = places.find(({ end }) =>
    /^['’]s $/u.test(sentence.text.slice(end - sentence.start, name.start - sentence.start)),
  );
  const place = behind === null ? before : places.find(({ start }) => start === name.end + behind[0].length);
  if (place === undefined) return [];
  const [start, end] = [Math.min(name.start, place.start), Math.max(name.end, place.end)];
  const whole = sentence.text.slice(start - sentence.start, end - sentence.start);
  return bodyThings(whole, [{ ...place, start: place.start - start, end: place.end - start }], lexicon);
};

interface Beside {
  readonly sentence: Quote;
  readonly places: readonly ListedName[];
  readonly lexicon: Lexicon;
}

const fromWords = ({ from, to, kind, rule, name }: FoundName, words: readonly Word[], sentence: Quote): Found => {
  const span = { start: words[from]!.start, end: words[to - 1]!.end };
  return found(span, kind, rule, name ?? sentence.text.slice(span.start - sentence.start, span.end - sentence.start));
};

const asListed = (name: ListedName): Found => {
  // Xinhua is the news agency before it is a district somewhere.
  const kind = name.things.find(({ type }) => type === "agency" || type === "media")?.kind ?? name.things[0]!.kind;
  return {
    ...found(name, kind, name.full ? "listed" : "listed-short", name.text),
    things: name.things.filter((thing) => thing.kind === kind),
  };
};

/** Of names that overlap, the longer; of two equally long, the one that comes first in the order given. */
const chosen = (all: readonly Found[]): readonly Found[] => {
  const kept: Found[] = [];
  const order = all.map((name, index) => ({ name, index }));
  order.sort(
    (one, other) => other.name.end - other.name.start - (one.name.end - one.name.start) || one.index - other.index,
  );
  for (const { name } of order) if (!kept.some((other) => overlap(name, other))) kept.push(name);
  return kept.sort((one, other) => one.start - other.start);
};

/** Places named within longer names: they tell where the text is, and count where they stand by themselves. */
const insideOf = (outer: readonly Found[], listed: readonly ListedName[]): readonly Found[] =>
  listed
    .filter(
      (name) =>
        name.things[0]!.kind === "place" &&
        outer.some((other) => within(name, other) && other.end - other.start > name.end - name.start),
    )
    .map((name) => ({ ...asListed(name), rule: "inside" }));

/** HANGZHOU, May 6 (Xinhua): where it was written is not what it speaks of. */
const dateline = /^[\p{L}.,'’\s-]{0,60}?\b[\p{Lu}]\p{L}{2,8}\.?\s\d{1,2}(?:,\s\d{4})?\s\(/u;

const inDateline = ({ text, start }: Quote): ((name: Found) => boolean) => {
  const end = start + (dateline.exec(text)?.[0].length ?? 0);
  return (name) => name.kind === "place" && name.end <= end;
};

const thingsOf = (name: Found, beside: Beside): readonly Thing[] => {
  if (name.things.length > 0 || name.refers) return name.things;
  const things = listedAs(name.name, name.kind, beside.lexicon);
  return things.length > 0 || name.kind !== "organization" ? things : placedBeside(name, beside);
};

/** Names of an English sentence, listed and found, and words that refer to something named before. */
export const mentions = ({ sentence, tokens, listed, lexicon }: MentionInput): readonly Mention[] => {
  const words = wordsOf(tokens, sentence);
  const titleCase = sentence.heading && isTitleCase(words);
  const names = listed
    .map((name) => ({ ...name, start: name.start + sentence.start, end: name.end + sentence.start }))
    .filter((name) => isMeant(name, words, titleCase));
  const quoted = quotations(sentence);
  const listedOver = (span: Span): boolean =>
    names.some((name) => overlap(name, span) && (name.full || within(span, name)) && name.text.includes(" "));
  const persons = people(words, sentence, listedOver);
  const taken = words.map((word) => quoted.some(({ outer }) => within(word, outer)));
  for (const { from, to } of persons) for (let index = from; index < to; index++) taken[index] = true;
  const listedAt = words.map((word) => names.find((name) => overlap(word, name)) ?? null);
  const headed = headedNames({ words, listedAt, taken }).filter(
    (name) =>
      (!titleCase || isSafeInHeadline(name, words, listedAt)) &&
      !(name.rule === "name-small-head" && isOnlyLevel(name, { words, listedAt, sentence, lexicon })),
  );
  const fixed: Found[] = [
    ...persons.map(({ from, to, rule }) => fromWords({ from, to, kind: "person", rule, name: null }, words, sentence)),
    ...sources(sentence, words, lexicon),
    ...names.map(asListed),
    ...quoted.map(({ start, end, kind, rule, name }) => found({ start, end }, kind, rule, name)),
    ...headed.map((name) => fromWords(name, words, sentence)),
    ...smallBodies(words, { places: names, text: sentence.text, origin: sentence.start, lexicon }).map(
      ({ start, end, things }): Found => ({
        ...found(
          { start, end },
          "organization",
          "body-place",
          sentence.text.slice(start - sentence.start, end - sentence.start),
        ),
        things,
      }),
    ),
  ];
  const isFree = (index: number): boolean => !taken[index] && !fixed.some((name) => overlap(name, words[index]!));
  const loose = titleCase
    ? []
    : looseNames(words, isFree).map((name) => fromWords({ ...name, name: null }, words, sentence));
  const referring = references(sentence).map(
    ({ start, end, kind, text, noun }): Found => found({ start, end }, kind, `refers-${noun}`, text),
  );
  const outer = chosen([...fixed, ...loose, ...referring]);
  const all = [...outer, ...insideOf(outer, names)].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  const writtenIn = inDateline(sentence);
  return all.map(
    (name): Mention => ({
      ...name,
      rule: writtenIn(name) && name.rule !== "inside" ? "dateline" : name.rule,
      things: thingsOf(name, { sentence, places: names, lexicon }),
      text: sentence.text.slice(name.start - sentence.start, name.end - sentence.start),
    }),
  );
};
