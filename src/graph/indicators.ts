import { firstOf, unknown } from "../errors.ts";
import { nameKey } from "../lexicon/names.ts";
import { type Indicator, type LanguageId, type Lexicon, languages } from "../model.ts";
import type { Knowledge } from "./knowledge.ts";
import { languageOf, nameIn } from "./labels.ts";
import { lazy } from "./lazy.ts";

interface Called {
  readonly indicator: Indicator;
  readonly names: ReadonlySet<string>;
}

const key = (name: string, language: LanguageId): string => `${language} ${nameKey(name, language)}`;

const keysOf = (name: string): readonly string[] => languages.map((language) => key(name, language));

const listedNames = ({ id, label }: Indicator, lexicon: Lexicon): readonly string[] => {
  for (const language of languages) {
    const listed = label[language] === undefined ? undefined : lexicon.indicator(label[language]);
    if (listed?.id === id)
      return languages.flatMap((each) => (listed.aliases[each] ?? []).map((name) => key(name, each)));
  }
  return [];
};

const collect = (known: Knowledge, lexicon: Lexicon): readonly Called[] =>
  known.gathered.indicators().map(({ indicator, texts }) => ({
    indicator,
    names: new Set([
      ...listedNames(indicator, lexicon),
      ...languages.flatMap((language) =>
        [indicator.label[language] ?? "", ...(texts[language] ?? [])]
          .filter((name) => name !== "")
          .map((name) => key(name, language)),
      ),
    ]),
  }));

const offered = 8;

/** Finds indicators by what people call them. */
export interface IndicatorFinder {
  /** Ids of the indicators of this id, name, alias or words of a text; empty for none. */
  called(name: string): ReadonlySet<string>;
  /** The same, else those whose names hold the words; throws `unknown indicator`. */
  find(name: string): ReadonlySet<string>;
}

const idsOf = (called: readonly Called[]): ReadonlySet<string> => new Set(called.map(({ indicator }) => indicator.id));

/** Prepares the search for indicators. */
export const indicatorFinder = (known: Knowledge, lexicon: () => Lexicon): IndicatorFinder => {
  const all = lazy(() => collect(known, lexicon()));
  const called = (name: string): readonly Called[] => {
    const keys = keysOf(name);
    const listed = lexicon().indicator(name)?.id;
    return all().filter(
      ({ indicator: { id }, names }) => id === name || id === listed || keys.some((each) => names.has(each)),
    );
  };
  const holding = (name: string): readonly Called[] => {
    const parts = languages.map((language) => [key("", language), nameKey(name, language)] as const);
    const holds = (each: string): boolean =>
      parts.some(([prefix, part]) => part !== "" && each.startsWith(prefix) && each.includes(part));
    return all().filter(({ names }) => [...names].some(holds));
  };
  return {
    called: (name) => idsOf(called(name)),
    find: (name) => {
      const exact = called(name);
      const found = exact.length > 0 ? exact : holding(name);
      if (found.length > 0) return idsOf(found);
      const names = all().map(({ indicator }) => nameIn(indicator, languageOf(name)));
      throw unknown("indicator", name, firstOf(names, offered));
    },
  };
};
