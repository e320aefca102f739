import { unknown } from "../errors.ts";
import { nameKey } from "../lexicon/names.ts";
import { type Indicator, type LanguageId, type Lexicon, languages } from "../model.ts";
import type { Knowledge } from "./knowledge.ts";
import { nameIn } from "./labels.ts";
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

const collect = (known: Knowledge, lexicon: Lexicon): readonly Called[] => {
  const found = new Map<string, { indicator: Indicator; names: Set<string> }>();
  for (const { indicator, evidence } of known.figures.values()) {
    const called = found.get(indicator.id) ?? { indicator, names: new Set(listedNames(indicator, lexicon)) };
    for (const language of languages)
      if (indicator.label[language]) called.names.add(key(indicator.label[language], language));
    for (const { indicatorText, language } of evidence) called.names.add(key(indicatorText, language));
    found.set(indicator.id, called);
  }
  return [...found.values()];
};

const offered = 8;

/** Prepares the search for indicators: by id, name, alias or the text's own words, else by part of a name. */
export const indicatorFinder = (known: Knowledge, lexicon: () => Lexicon): ((name: string) => ReadonlySet<string>) => {
  const called = lazy(() => collect(known, lexicon()));
  return (name) => {
    const all = called();
    const keys = keysOf(name);
    const exact = all.filter(({ indicator, names }) => indicator.id === name || keys.some((each) => names.has(each)));
    const parts = languages.map((language) => [key("", language), nameKey(name, language)] as const);
    const holds = (each: string): boolean =>
      parts.some(([prefix, part]) => part !== "" && each.startsWith(prefix) && each.includes(part));
    const found = exact.length > 0 ? exact : all.filter(({ names }) => [...names].some(holds));
    if (found.length === 0)
      throw unknown(
        "indicator",
        name,
        all.slice(0, offered).map(({ indicator }) => nameIn(indicator, "zh")),
      );
    return new Set(found.map(({ indicator }) => indicator.id));
  };
};
