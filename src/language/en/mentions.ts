import type { Amount, Kind, Lexicon, ListedName, Mention, Quote, Sentence, Span } from "../../model.ts";
import type { MentionInput } from "../language.ts";
import { withPeoples } from "./autonomous.ts";
import { levelBodies, levelName, smallBodies } from "./bodies.ts";
import { carriedOut } from "./carriedout.ts";
import { looseNames } from "./cues.ts";
import { type Found, found } from "./found.ts";
import type { FoundName } from "./ground.ts";
import { linesIn } from "./lines.ts";
import { isMeant, isOnlyLevel, isSafeInHeadline, isTitleCase } from "./meant.ts";
import { headedNames } from "./names.ts";
import { people } from "./people.ts";
import { quotations } from "./quotes.ts";
import { apposedNoun, references } from "./references.ts";
import { sessions } from "./sessions.ts";
import { sources } from "./sources.ts";
import { thingsOf } from "./things.ts";
import { titlesIn } from "./titles.ts";
import { covering, mark, overlap, type Word, within } from "./words.ts";

type Cut = (span: Span) => string;

const fromWords = ({ from, to, kind, rule, name }: FoundName, words: readonly Word[], cut: Cut): Found => {
  const span = { start: words[from]!.start, end: words[to - 1]!.end };
  return found(span, { kind, rule, name: name ?? cut(span) });
};

/** A listed name as the kind of thing that it is first; under a rule of its own where it only stands within another. */
const asListed = (name: ListedName, rule = name.full ? "listed" : "listed-short"): Found => {
  // Xinhua is the news agency before it is a district somewhere.
  const kind = name.things.find(({ type }) => type === "agency" || type === "media")?.kind ?? name.things[0]!.kind;
  const things = name.things.every((thing) => thing.kind === kind)
    ? name.things
    : name.things.filter((thing) => thing.kind === kind);
  return found(name, { kind, rule, name: name.text, things });
};

/** Of names that overlap, the longer; of two equally long, the one that comes first in the order given. */
const chosen = (all: readonly Found[]): readonly Found[] => {
  if (all.length < 2) return all;
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
        // Chen Jining has nothing to do with Jining.
        outer.some(
          (other) => other.kind !== "person" && within(name, other) && other.end - other.start > name.end - name.start,
        ),
    )
    .map((name) => asListed(name, "inside"));

const hyphen = /^[-–]$/u;

/** Lancang-|Mekong, but Shenzhen-|Based in a headline. */
const compounded = /^[-–](?!Based|Led|Listed|Headquartered|Level|Style|Funded)\p{Lu}/u;

/** China-Europe freight trains: two places in one word qualify what follows, neither is spoken of. */
const inCompound =
  (places: readonly ListedName[], { text, start: origin }: Quote): ((name: Found) => boolean) =>
  ({ start, end, kind }) =>
    kind === "place" &&
    (compounded.test(text.slice(end - origin, end - origin + 14)) ||
      places.some(
        (other) =>
          (hyphen.test(text.slice(end - origin, other.start - origin)) && other.start > start) ||
          (hyphen.test(text.slice(other.end - origin, start - origin)) && other.end < end),
      ));

/** HANGZHOU, May 6 (Xinhua): where it was written is not what it speaks of. */
const dateline =
  /^[\p{L}.,'’\s-]{0,60}?\b[\p{Lu}]\p{L}{2,8}\.?\s\d{1,2}(?:,\s\d{4})?\s\(|^[\p{L}.'’\s-]{3,40}, [\p{L}'’\s-]{3,30}, \p{Lu}\p{L}{2,8}\.?\s\d{1,2}(?:,\s\d{4})? ?(?:--|[-–—])/u;

/** HAIKOU -- */
const bareDateline =
  /^[\p{Lu}][\p{Lu}' -]{2,24} [-–—] (?=\p{Lu}[\p{Ll} ])|^[\p{Lu}][\p{Lu}' -]{2,24}, (?:\p{L}{3,9}\.? \d{1,2}(?:, \d{4})? )(?:--|—|–) |^[\p{Lu}][\p{Lu}' -]{2,24}(?:, [\p{L} ]{2,20})? ?(?:--|—|–) /u;

const setOff = /[(–—-]/u;
const longestDateline = 120;

const inDateline = ({ text, start }: Quote): ((name: Found) => boolean) => {
  if (!setOff.test(text.slice(0, longestDateline))) return () => false;
  const end = start + ((dateline.exec(text) ?? bareDateline.exec(text))?.[0].length ?? 0);
  return (name) => name.kind === "place" && name.end <= end;
};

/** In "southern Jiangsu province" the province is named, not the region. */
const ofProvince = (name: ListedName, { text, start: origin }: Quote, lexicon: Lexicon): ListedName => {
  const part = /^(?:north|south|east|west|central)(?:east|west)?(?:ern)? /u.exec(name.text)?.[0];
  const level = /^ (?:province|autonomous region)\b/iu.exec(text.slice(name.end - origin))?.[0];
  if (part === undefined || level === undefined) return name;
  const start = name.start + part.length;
  const end = name.end + level.length;
  const things = lexicon.named(name.text.slice(part.length)).filter(({ division }) => division?.level === "province");
  return things.length === 0
    ? name
    : { ...name, start, end, text: text.slice(start - origin, end - origin), things, full: true };
};

/** Dali county-level city: the level is the city's, and no county is named. */
const withoutLevel = (name: ListedName, { text, start: origin }: Quote, lexicon: Lexicon): ListedName => {
  const level = / (?:county|city|prefecture)$/iu.exec(name.text);
  if (level === null || !text.startsWith("-level", name.end - origin)) return name;
  const own = name.text.slice(0, level.index);
  return { ...name, end: name.start + own.length, text: own, things: lexicon.named(own), full: false };
};

const explains = /^(?:,| is | was )/u;

/** Provincial Health Commission: which province's, the rest of the text says. */
const leftToContext = ({ kind, rule, name }: Found, lexicon: Lexicon): string | null =>
  kind === "organization" && rule === "name-head" ? levelName(name, lexicon) : null;

const reach = 120;

const apposed = (name: Found, { text, start }: Quote): string | null =>
  explains.test(text.slice(name.end - start, name.end - start + 5))
    ? apposedNoun(text.slice(name.end - start, name.end - start + reach))
    : null;

/** A sentence whose names are looked for. */
interface Given {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly amounts: readonly Amount[];
  readonly listed: readonly ListedName[];
  readonly titleCase: boolean;
  readonly lexicon: Lexicon;
  readonly cut: Cut;
  /** The words that belong to a name: each recogniser marks its own where those after it must keep off. */
  readonly taken: boolean[];
}

/** Finds the names of one sort; `before` holds what those before it found. */
type Recogniser = (given: Given, before: readonly Found[]) => readonly Found[];

const shifted = ({ start, end, text, things, full, everyday }: ListedName, by: number): ListedName => ({
  start: start + by,
  end: end + by,
  text,
  things,
  full,
  everyday,
});

/** The listed names that are meant, by their places in the document. */
const listedIn = (
  listed: readonly ListedName[],
  { sentence, words, amounts, titleCase, lexicon }: Omit<Given, "listed" | "taken">,
) =>
  listed
    .map((name) => withPeoples(ofProvince(shifted(name, sentence.start), sentence, lexicon), sentence))
    .map((name) => withoutLevel(name, sentence, lexicon))
    .filter((name) => isMeant(name, words, titleCase) && !amounts.some((amount) => within(name, amount)));

const persons: Recogniser = ({ sentence, words, amounts, listed, taken, cut }) => {
  const listedOver = (span: Span): boolean =>
    listed.some((name) => overlap(name, span) && (name.full || within(span, name)) && name.text.includes(" "));
  const measured = (span: Span): boolean => amounts.some((amount) => amount.value !== null && overlap(amount, span));
  const all = people(words, sentence, (span) => listedOver(span) || measured(span));
  for (const { from, to } of all) taken.fill(true, from, to);
  return all.map(({ from, to, rule }) => fromWords({ from, to, kind: "person", rule, name: null }, words, cut));
};

const quotedNames: Recogniser = ({ sentence, words, taken }) => {
  const all = quotations(sentence);
  for (const { outer } of all) mark(taken, words, outer);
  return all.map((quote) => found(quote, quote));
};

/** Names that capitals and head nouns make; in a headline only those that are sure. */
const headed: Recogniser = ({ sentence, words, listed, titleCase, lexicon, taken, cut }) => {
  const listedAt = covering(words, listed);
  return headedNames({ words, listedAt, taken })
    .filter(
      (name) =>
        (!titleCase || isSafeInHeadline(name, words, listedAt)) &&
        !(name.rule === "name-small-head" && isOnlyLevel(name, { words, listedAt, sentence, lexicon })),
    )
    .map((name) => fromWords(name, words, cut));
};

const bodies: Recogniser = ({ sentence, words, listed, lexicon, cut }) =>
  smallBodies(words, { places: listed, text: sentence.text, origin: sentence.start, lexicon }).map((body) =>
    found(body, { kind: "organization", rule: "body-place", name: cut(body), things: body.things }),
  );

/** What stands whatever is near it. */
const sure: readonly Recogniser[] = [
  persons,
  ({ sentence, lexicon }) => sources(sentence, lexicon),
  ({ sentence, words }) => sessions(sentence, words),
  ({ listed }) => listed.map((name) => asListed(name)),
  quotedNames,
  headed,
  ({ words, cut }) => titlesIn(words).map((name) => fromWords(name, words, cut)),
  ({ words, cut }) => linesIn(words).map((name) => fromWords(name, words, cut)),
  ({ words, cut }) => carriedOut(words).map((name) => fromWords(name, words, cut)),
  bodies,
  ({ words, lexicon }) =>
    levelBodies(words, lexicon).map((body) =>
      found(body, { kind: "organization", rule: "name-head", name: body.name }),
    ),
];

const loose: Recogniser = ({ words, titleCase, taken, cut }, before) => {
  if (titleCase) return [];
  const kindAt = (index: number): Kind | null => before.find((name) => overlap(name, words[index]!))?.kind ?? null;
  return looseNames(words, { free: (index) => !taken[index], kindAt }).map(({ from, to, kind, rule }) =>
    fromWords({ from, to, kind, rule, name: null }, words, cut),
  );
};

/** What only its surroundings make a name, and what refers to one. */
const unsure: readonly Recogniser[] = [
  loose,
  ({ words, cut }) =>
    references(words).map((one) => found(one, { kind: one.kind, rule: `refers-${one.noun}`, name: cut(one) })),
];

const recognised = (given: Given): readonly Found[] => {
  const all: Found[] = [];
  for (const recognise of sure) all.push(...recognise(given, all));
  for (const name of all) mark(given.taken, given.words, name);
  for (const recognise of unsure) all.push(...recognise(given, all));
  return all;
};

/** Where the text was written, what only qualifies another word, what is whose: said of each name at last. */
const closed = ({ sentence, listed, lexicon, cut }: Given): ((name: Found) => Mention) => {
  const writtenIn = inDateline(sentence);
  const beside = { sentence, places: listed, lexicon };
  return (name) => {
    const { start, end, kind, refers, rule } = name;
    const body = leftToContext(name, lexicon);
    const noun = apposed(name, sentence);
    const mention: Mention = {
      start,
      end,
      kind,
      things: thingsOf(name, beside),
      refers,
      name: body ?? name.name,
      rule: rule !== "inside" && writtenIn(name) ? "dateline" : body === null ? rule : "body-level",
      text: cut(name),
    };
    return noun === null ? mention : { ...mention, apposed: noun };
  };
};

/** Names of an English sentence, listed and found, and words that refer to something named before. */
export const mentions = ({
  sentence,
  tokens: words,
  amounts,
  listed: all,
  lexicon,
}: MentionInput<Word>): readonly Mention[] => {
  const titleCase = sentence.heading && isTitleCase(words);
  const cut = ({ start, end }: Span): string => sentence.text.slice(start - sentence.start, end - sentence.start);
  const listed = listedIn(all, { sentence, words, amounts, titleCase, lexicon, cut });
  const given: Given = { sentence, words, amounts, listed, titleCase, lexicon, cut, taken: words.map(() => false) };
  const names = recognised(given);
  if (names.length === 0) return [];
  const outer = chosen(names);
  const qualifying = inCompound(listed, sentence);
  return [...outer.filter((name) => !qualifying(name)), ...insideOf(outer, listed)]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map(closed(given));
};
