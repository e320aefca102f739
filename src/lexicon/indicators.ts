import { listedId } from "../ids.ts";
import type { Indicator, LanguageId, ListedIndicator, Quote } from "../model.ts";
import { endOf, type Folded, startOf } from "../text/fold.ts";
import { fromEach } from "../text/fromeach.ts";
import { remembered } from "../text/remembered.ts";
import { type Found, longest } from "./longest.ts";
import { folds, nameKey } from "./names.ts";
import { once } from "./once.ts";
import type { Row, Tables } from "./tables.ts";
import { readWordings, unmeasured, withoutSum } from "./wording.ts";

/** A listed indicator's name in a text. */
export type IndicatorName = Quote & { readonly indicator: ListedIndicator };

const bare = (row: Row): Indicator => ({
  id: listedId("indicator", row.cell("slug")),
  label: { zh: row.cell("zh"), en: row.cell("en") },
});

const indicator = (row: Row, local: Row | undefined): ListedIndicator => ({
  ...bare(row),
  aliases: { zh: row.list("aliases"), en: row.list("enAliases") },
  dimension: row.cell("dimension"),
  local: local === undefined ? null : bare(local),
});

const names = (one: ListedIndicator, language: LanguageId): readonly string[] => [
  one.label[language] ?? "",
  ...(one.aliases[language] ?? []),
];

type KeyOf = (name: string) => string;

/** An indicator listed first keeps a name that a later one claims too (GDP). */
const byKey = (all: readonly ListedIndicator[], language: LanguageId, keyOf: KeyOf): Map<string, ListedIndicator> => {
  const known = new Map<string, ListedIndicator>();
  for (const one of all)
    for (const name of names(one, language)) {
      const key = keyOf(name);
      if (!known.has(key)) known.set(key, one);
    }
  return known;
};

const isEnglish = (name: string): boolean => /[a-z]/iu.test(name) && !/\p{Script=Han}/u.test(name);

/** No indicator's name is longer; a text that calls itself one may be. */
const longestName = 200;

/** Finds what an English wording means: as it is, without its total, without the noun that repeats its unit. */
const inEnglish = (all: readonly ListedIndicator[], keyOf: KeyOf): ((name: string) => ListedIndicator | undefined) => {
  const exact = once(() => byKey(all, "en", keyOf));
  const named = (key: string): ListedIndicator | undefined => exact().get(key) ?? exact().get(withoutSum(key));
  return (name) => {
    if (name.length > longestName || !isEnglish(name)) return undefined;
    const key = keyOf(name);
    const found = named(key);
    if (found) return found;
    return unmeasured(key)
      .map(({ key, dimensions }) => ({ one: named(key), dimensions }))
      .find(({ one, dimensions }) => one !== undefined && dimensions.includes(one.dimension))?.one;
  };
};

/** The indicators, by name and in a text. */
export interface Indicators {
  readonly named: (name: string) => ListedIndicator | undefined;
  readonly within: (text: string, language: LanguageId) => readonly IndicatorName[];
  /** Whether English names may hold these words: each is in one of them, if not all in the same. */
  readonly hold: (words: string) => boolean;
}

/** Letters and figures apart: PM2.5 is "pm" and "2.5". */
const parts = /\p{L}+|\p{N}+(?:[.,]\p{N}+)*/gu;
const partsOf = (key: string): readonly string[] => key.match(parts) ?? [];

/** How many words are kept at hand with what they mean, so that a long run does not grow. */
const kept = 20_000;

/** Reads the table of indicators. */
export const readIndicators = (opened: Tables): Indicators => {
  const listed = opened.table("indicators");
  const bySlug = new Map(listed.map((row) => [row.cell("slug"), row]));
  const all = listed.map((row) => indicator(row, bySlug.get(row.cell("local"))));
  const plain = (language: LanguageId) => once(() => byKey(all, language, (name) => nameKey(name, language)));
  const known = { zh: plain("zh"), en: plain("en") };
  const english = inEnglish(all, readWordings(opened));
  const searchIn = (language: LanguageId) => once(() => longest([...known[language]().keys()]));
  const search = { zh: searchIn("zh"), en: searchIn("en") };
  const valuesOf = (language: LanguageId) => once(() => [...known[language]().values()]);
  const values = { zh: valuesOf("zh"), en: valuesOf("en") };
  const words = once(() => new Set([...known.en().keys()].flatMap(partsOf)));
  const hold = remembered((text) => partsOf(folds.en.key(text)).every((part) => words().has(part)), kept);
  const quote = (text: string, folded: Folded, { from, to }: Found): Quote => {
    const [start, end] = [startOf(folded, from), endOf(folded, to)];
    return { start, end, text: text.slice(start, end) };
  };
  const found = remembered((name) => known.zh().get(nameKey(name, "zh")) ?? english(name) ?? null, kept);
  return {
    named: (name) => found(name) ?? undefined,
    hold,
    within: (text, language) => {
      const folded = folds[language].fold(text);
      return fromEach(search[language]()(folded), (found) => {
        const one = values[language]()[found.value];
        return one === undefined ? [] : [{ ...quote(text, folded, found), indicator: one }];
      });
    },
  };
};
