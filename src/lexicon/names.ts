import type { LanguageId, ListedName, Thing } from "../model.ts";
import { endOf, type Fold, type Folded, startOf } from "../text/fold.ts";
import { chinese, english } from "../text/foldings.ts";
import { keysOf } from "./longest.ts";

/** One name of a thing. */
export interface Name {
  readonly text: string;
  /** What equal names have in common. */
  readonly key: string;
  readonly thing: Thing;
  readonly language: LanguageId;
  /** Whether it is what the thing is called in full. */
  readonly label: boolean;
  /** May be part of other words: a short form (盘锦, Dawa), a full name whose stem is a word (合作市). */
  readonly short: boolean;
  /** Also a word of daily use. */
  readonly everyday: boolean;
  /** So common a word that a text never means the thing by it. */
  readonly silent: boolean;
  /** Who comes first where things share a name: the lower. */
  readonly rank: number;
}

/** Who is meant first by a name that several bear. */
export const ranks = { own: 0, country: 1, province: 2, prefecture: 3, listed: 4, county: 5, former: 6 } as const;

/** The names of one language by their keys; of those that share one, the first meant stands first. */
export type NameIndex = ReadonlyMap<string, readonly Name[]>;

/** Names of one language in a text. */
export type FindNames = (text: string) => readonly ListedName[];

export const folds = { zh: chinese, en: english } satisfies Record<LanguageId, Fold>;

const article = /^the /u;

const plainKey = (name: string, language: LanguageId): string => folds[language].key(name).trim();

/** What equal names have in common; an English article is none of theirs. */
export const nameKey = (name: string, language: LanguageId): string => {
  const key = plainKey(name, language);
  return language === "en" ? key.replace(article, "") : key;
};

/** The key of a listed name: here an article with a capital belongs to the name (The Paper). */
export const listedKey = (name: string, language: LanguageId): string =>
  plainKey(language === "en" ? name.replace(article, "") : name, language);

const none: readonly Name[] = [];

/** The names that a query means, with or without an article before them. */
export const namesOf = (index: NameIndex, query: string, language: LanguageId): readonly Name[] => {
  const plain = plainKey(query, language);
  const bare = language === "en" ? plain.replace(article, "") : plain;
  return index.get(plain) ?? (bare === plain ? none : (index.get(bare) ?? none));
};

const ideograph = /\p{Script=Han}/u;
const abbreviation = /^[^\p{Ll}]*$/u;
const capital = /^\P{L}*\p{Lu}/u;

/** Titles that the state grades are often printed small: a national forest city. */
const graded = /^(?:National|Provincial)(?: \S+){2,}$/u;

/** In Latin letters a proper name begins with a capital, and an abbreviation is written as listed (WHO is not "who"). */
const cased = (name: Name, quote: string): boolean => {
  if (ideograph.test(name.text)) return true;
  if (abbreviation.test(name.text)) return quote === name.text;
  if (name.thing.kind === "designation" && graded.test(name.text)) return true;
  return !capital.test(name.text.replace(article, "")) || capital.test(quote);
};

const byRank = (one: Name, other: Name): number =>
  one.rank - other.rank || (one.thing.id < other.thing.id ? -1 : one.thing.id > other.thing.id ? 1 : 0);

const isFull = ({ everyday, short, language, text }: Name): boolean =>
  !everyday && !short && (language === "en" || [...text].length > 2);

/** What a key means: its names, and what holds of all of them together. */
interface Meaning {
  readonly things: readonly Thing[];
  readonly full: boolean;
  readonly everyday: boolean;
  readonly label: boolean;
  readonly rank: number;
}

const meaning = (names: readonly Name[]): Meaning => ({
  things: [...new Set(names.map(({ thing }) => thing))],
  full: names.some(isFull),
  everyday: names.every(({ everyday }) => everyday),
  label: names.some(({ label }) => label),
  rank: names[0]?.rank ?? 0,
});

interface Match {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** A short form gives way to a full name that begins within it, unless its place is the greater. */
const yields = (match: Match, later: Match): boolean =>
  later.meaning.label && later.to > match.to && later.meaning.rank <= match.meaning.rank;

/** A name of the user's own means what the user says, whatever else bears it. */
const ownFirst = (names: readonly Name[]): readonly Name[] => {
  const mine = names.filter(({ rank }) => rank === ranks.own);
  return mine.length > 0 ? mine : names;
};

/** Gathers the names of a language. */
export const indexed = (all: readonly Name[], language: LanguageId): NameIndex => {
  const index = new Map<string, Name[]>();
  for (const name of all) {
    if (name.language !== language || name.key === "") continue;
    const same = index.get(name.key);
    if (same) same.push(name);
    else index.set(name.key, [name]);
  }
  for (const [key, names] of index) if (names.length > 1) index.set(key, ownFirst(names).toSorted(byRank));
  return index;
};

/** What the keys mean; in Latin letters it depends on the case of what is printed. */
const meanings = (groups: readonly (readonly Name[])[]): ((value: number, quote: () => string) => Meaning | null) => {
  const latin = groups.map((names) => !names.every(({ text }) => ideograph.test(text)));
  const known: (Meaning | undefined)[] = [];
  return (value, quote) => {
    const names = groups[value] ?? [];
    if (latin[value]) {
      const printed = quote();
      const fitting = names.filter((name) => cased(name, printed));
      return fitting.length > 0 ? meaning(fitting) : null;
    }
    known[value] ??= meaning(names);
    return known[value];
  };
};

/** Prepares the search for names of one language: longest first, from left to right. */
export const findNames = (index: NameIndex, language: LanguageId): FindNames => {
  const { fold } = folds[language];
  const heard = [...index].filter(([, names]) => !names.every(({ silent }) => silent));
  const meant = meanings(heard.map(([, names]) => names));
  const keys = keysOf(heard.map(([key]) => key));

  /** Finds the name that begins at a place of one text. */
  const matcher = (folded: Folded, text: string): ((from: number) => Match | null) => {
    let meaning: Meaning | null = null;
    const accepts = (value: number, start: number, to: number): boolean => {
      meaning = meant(value, () => text.slice(startOf(folded, start), endOf(folded, to)));
      return meaning !== null;
    };
    return (from) => {
      const found = keys.at(folded, from, accepts);
      return found === null || meaning === null ? null : { from, to: found.to, meaning };
    };
  };
  const overtaken = (match: Match, folded: Folded, matchAt: (from: number) => Match | null): boolean => {
    if (match.meaning.full) return false;
    for (let from = keys.next(folded, match.from + 1); from < match.to; from = keys.next(folded, from + 1)) {
      const later = matchAt(from);
      if (later !== null && yields(match, later)) return true;
    }
    return false;
  };
  const listed = ({ from, to, meaning }: Match, folded: Folded, text: string): ListedName => {
    const [start, end] = [startOf(folded, from), endOf(folded, to)];
    const { things, full, everyday } = meaning;
    return { start, end, text: text.slice(start, end), things, full, everyday };
  };
  return (text) => {
    const folded = fold(text);
    const matchAt = matcher(folded, text);
    const out: ListedName[] = [];
    for (let from = keys.next(folded, 0); from < folded.units.length; ) {
      const match = matchAt(from);
      const stands = match !== null && !overtaken(match, folded, matchAt);
      if (stands) out.push(listed(match, folded, text));
      from = keys.next(folded, stands ? match.to : from + 1);
    }
    return out;
  };
};
