import type { Kind, Lexicon, ListedName, Mention, Quote, Span } from "../../model.ts";
import type { MentionInput } from "../language.ts";
import { levelName, smallBodies } from "./bodies.ts";
import { looseNames } from "./cues.ts";
import { type Found, found } from "./found.ts";
import type { FoundName } from "./ground.ts";
import { isMeant, isOnlyLevel, isSafeInHeadline, isTitleCase } from "./meant.ts";
import { headedNames } from "./names.ts";
import { people } from "./people.ts";
import { quotations } from "./quotes.ts";
import { apposedNoun, references } from "./references.ts";
import { sessions } from "./sessions.ts";
import { sources } from "./sources.ts";
import { thingsOf } from "./things.ts";
import { titlesIn } from "./titles.ts";
import { covering, mark, overlap, type Word, within, wordsOf } from "./words.ts";

const fromWords = (
  { from, to, kind, rule, name }: FoundName,
  words: readonly Word[],
  cut: (span: Span) => string,
): Found => {
  const span = { start: words[from]!.start, end: words[to - 1]!.end };
  return found(span, kind, rule, name ?? cut(span));
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

const hyphen = /^[-–]$/u;

/** China-Europe freight trains: two places in one word qualify what follows, neither is spoken of. */
const inCompound =
  (places: readonly ListedName[], { text, start: origin }: Quote): ((name: Found) => boolean) =>
  ({ start, end, kind }) =>
    kind === "place" &&
    places.some(
      (other) =>
        (hyphen.test(text.slice(end - origin, other.start - origin)) && other.start > start) ||
        (hyphen.test(text.slice(other.end - origin, start - origin)) && other.end < end),
    );

/** HANGZHOU, May 6 (Xinhua): where it was written is not what it speaks of. */
const dateline = /^[\p{L}.,'’\s-]{0,60}?\b[\p{Lu}]\p{L}{2,8}\.?\s\d{1,2}(?:,\s\d{4})?\s\(/u;

/** HAIKOU -- */
const bareDateline =
  /^[\p{Lu}][\p{Lu}' -]{2,24} [-–—] (?=\p{Lu}\p{Ll})|^[\p{Lu}][\p{Lu}' -]{2,24}, (?:\p{L}{3,9}\.? \d{1,2} )(?:--|—|–) |^[\p{Lu}][\p{Lu}' -]{2,24}(?:, [\p{L} ]{2,20})? ?(?:--|—|–) /u;

const inDateline = ({ text, start }: Quote): ((name: Found) => boolean) => {
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

/** Provincial Health Commission: which province's, the rest of the text says. */
const leftToContext = (name: Found, lexicon: Lexicon): Partial<Found> => {
  const body = name.kind === "organization" && name.rule === "name-head" ? levelName(name.name, lexicon) : null;
  return body === null ? {} : { name: body, rule: "body-level" };
};

const reach = 120;

const apposed = (name: Found, { text, start }: Quote): Partial<Mention> => {
  const noun =
    text[name.end - start] === "," ? apposedNoun(text.slice(name.end - start, name.end - start + reach)) : null;
  return noun === null ? {} : { apposed: noun };
};

/** Names of an English sentence, listed and found, and words that refer to something named before. */
export const mentions = ({ sentence, tokens, amounts, listed, lexicon }: MentionInput): readonly Mention[] => {
  const words = wordsOf(tokens, sentence);
  const titleCase = sentence.heading && isTitleCase(words);
  const names = listed
    .map((name) => ({ ...name, start: name.start + sentence.start, end: name.end + sentence.start }))
    .map((name) => ofProvince(name, sentence, lexicon))
    .filter((name) => isMeant(name, words, titleCase) && !amounts.some((amount) => within(name, amount)));
  const quoted = quotations(sentence);
  const listedOver = (span: Span): boolean =>
    names.some((name) => overlap(name, span) && (name.full || within(span, name)) && name.text.includes(" "));
  const measured = (span: Span): boolean => amounts.some((amount) => amount.value !== null && overlap(amount, span));
  const persons = people(words, sentence, (span) => listedOver(span) || measured(span));
  const taken = words.map(() => false);
  for (const { outer } of quoted) mark(taken, words, outer);
  for (const { from, to } of persons) taken.fill(true, from, to);
  const listedAt = covering(words, names);
  const headed = headedNames({ words, listedAt, taken }).filter(
    (name) =>
      (!titleCase || isSafeInHeadline(name, words, listedAt)) &&
      !(name.rule === "name-small-head" && isOnlyLevel(name, { words, listedAt, sentence, lexicon })),
  );
  const cut = ({ start, end }: Span): string => sentence.text.slice(start - sentence.start, end - sentence.start);
  const fixed: Found[] = [
    ...persons.map(({ from, to, rule }) => fromWords({ from, to, kind: "person", rule, name: null }, words, cut)),
    ...sources(sentence, lexicon),
    ...sessions(sentence),
    ...names.map(asListed),
    ...quoted.map(({ start, end, kind, rule, name }) => found({ start, end }, kind, rule, name)),
    ...headed.map((name) => fromWords(name, words, cut)),
    ...titlesIn(words).map((name) => fromWords(name, words, cut)),
    ...smallBodies(words, { places: names, text: sentence.text, origin: sentence.start, lexicon }).map(
      (body): Found => ({ ...found(body, "organization", "body-place", cut(body)), things: body.things }),
    ),
  ];
  for (const name of fixed) mark(taken, words, name);
  const kindAt = (index: number): Kind | null => fixed.find((name) => overlap(name, words[index]!))?.kind ?? null;
  const loose = titleCase ? [] : looseNames(words, { free: (index) => !taken[index], kindAt });
  const outer = chosen([
    ...fixed,
    ...loose.map((name) => fromWords({ ...name, name: null }, words, cut)),
    ...references(words).map((one) => found(one, one.kind, `refers-${one.noun}`, cut(one))),
  ]);
  const writtenIn = inDateline(sentence);
  const qualifying = inCompound(names, sentence);
  return [...outer.map((name) => (qualifying(name) ? { ...name, rule: "inside" } : name)), ...insideOf(outer, names)]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map(
      (name): Mention => ({
        ...name,
        ...leftToContext(name, lexicon),
        ...(writtenIn(name) && name.rule !== "inside" ? { rule: "dateline" } : {}),
        things: thingsOf(name, { sentence, places: names, lexicon }),
        ...apposed(name, sentence),
        text: cut(name),
      }),
    );
};
