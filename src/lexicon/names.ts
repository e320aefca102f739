import type { LanguageId, ListedName, Thing } from "../model.ts";
import type { Fold, Folded } from "../text/fold.ts";
import { chinese, english } from "../text/foldings.ts";
import { keyTrie, longestAt } from "./longest.ts";

/** One name of a thing. */
export interface Name {
  readonly text: string;
  /** What equal names have in common. */
  readonly key: string;
  readonly thing: Thing;
  readonly language: LanguageId;
  /** A short form of a name (盘锦, Dawa); a Chinese name of two characters is taken for one wherever it comes from. */
  readonly short: boolean;
  /** Also a word of daily use. */
  readonly everyday: boolean;
  /** Who comes first where things share a name: the lower. */
  readonly rank: number;
}

/** The names of one language by their keys; of those that share one, the first meant stands first. */
export type NameIndex = ReadonlyMap<string, readonly Name[]>;

/** Names of one language in a text. */
export type FindNames = (text: string) => readonly ListedName[];

export const folds = { zh: chinese, en: english } satisfies Record<LanguageId, Fold>;

const article = /^the /u;

/** What equal names have in common; an English article is none of theirs. */
export const nameKey = (name: string, language: LanguageId): string => {
  const key = folds[language].key(name).trim();
  return language === "en" ? key.replace(article, "") : key;
};

const ideograph = /\p{Script=Han}/u;
const abbreviation = /^[^\p{Ll}]*$/u;
const capital = /^\P{L}*\p{Lu}/u;

/** In Latin letters a proper name begins with a capital, and an abbreviation is written as listed (WHO is not "who"). */
const cased = (name: Name, quote: string): boolean => {
  if (ideograph.test(name.text)) return true;
  if (abbreviation.test(name.text)) return quote === name.text;
  return !capital.test(name.text) || capital.test(quote);
};

const byRank = (one: Name, other: Name): number =>
  one.rank - other.rank || (one.thing.id < other.thing.id ? -1 : one.thing.id > other.thing.id ? 1 : 0);

const distinct = (things: readonly Thing[]): readonly Thing[] => [...new Set(things)];

const isFull = (name: Name): boolean =>
  !name.everyday && !name.short && (name.language === "en" || [...name.text].length > 2);

interface Match {
  readonly from: number;
  readonly to: number;
  readonly names: readonly Name[];
}

const found = (match: Match, { starts, ends }: Folded, text: string): ListedName => {
  const [start, end] = [starts[match.from] ?? 0, ends[match.to - 1] ?? 0];
  return {
    start,
    end,
    text: text.slice(start, end),
    things: distinct(match.names.map(({ thing }) => thing)),
    full: match.names.some(isFull),
    everyday: match.names.every(({ everyday }) => everyday),
  };
};

/** A short form gives way to a full name that begins within it, unless its place is the greater. */
const yields = (match: Match, later: Match): boolean =>
  !match.names.some(isFull) &&
  later.names.some(isFull) &&
  later.to > match.to &&
  (later.names[0]?.rank ?? 0) <= (match.names[0]?.rank ?? 0);

/** Gathers the names of a language. */
export const indexed = (all: readonly Name[], language: LanguageId): NameIndex => {
  const index = new Map<string, Name[]>();
  for (const name of all) {
    if (name.language !== language || name.key === "") continue;
    const same = index.get(name.key);
    if (same) same.push(name);
    else index.set(name.key, [name]);
  }
  for (const names of index.values()) if (names.length > 1) names.sort(byRank);
  return index;
};

/** Prepares the search for names of one language: longest first, from left to right. */
export const findNames = (index: NameIndex, language: LanguageId): FindNames => {
  const { fold } = folds[language];
  const groups = [...index.values()];
  const keys = keyTrie([...index.keys()]);

  const matchAt = (folded: Folded, from: number, text: string): Match | null => {
    let names: readonly Name[] = [];
    const accepts = ({ to, value }: { readonly to: number; readonly value: number }): boolean => {
      const quote = text.slice(folded.starts[from], folded.ends[to - 1]);
      const fitting = (groups[value] ?? []).filter((name) => cased(name, quote));
      if (fitting.length > 0) names = fitting;
      return fitting.length > 0;
    };
    const found = longestAt(keys, folded, { from, accepts });
    return found === null ? null : { from, to: found.to, names };
  };
  const overtaken = (match: Match, folded: Folded, text: string): boolean => {
    for (let from = match.from + 1; from < match.to; from++) {
      const later = matchAt(folded, from, text);
      if (later !== null && yields(match, later)) return true;
    }
    return false;
  };
  return (text) => {
    const folded = fold(text);
    const out: ListedName[] = [];
    for (let from = 0; from < folded.units.length; ) {
      const match = matchAt(folded, from, text);
      if (match === null || overtaken(match, folded, text)) from++;
      else {
        out.push(found(match, folded, text));
        from = match.to;
      }
    }
    return out;
  };
};
