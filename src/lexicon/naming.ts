import type { LanguageId, Thing } from "../model.ts";
import type { Division } from "./divisions.ts";
import { listedKey, type Name, ranks } from "./names.ts";
import type { Tables } from "./tables.ts";

const rankOf = (thing: Thing): number =>
  thing.type === "former" ? ranks.former : ranks[thing.division?.level ?? "listed"];

const around = /^“([^“”]+)”$/u;
const marks = /[“”]/gu;

/** “十四五” is also 十四五, and “十四五”规划 is printed without its marks too; marks around a name are not its own. */
const unmarked = (name: string): readonly string[] => {
  const bare = name.replace(marks, "");
  return around.test(name) ? [bare] : [name, bare];
};

const called = (label = "", aliases: readonly string[] = []): Iterable<string> => {
  const names = [label, ...aliases];
  return names.some((name) => name.includes("“")) ? new Set(names.flatMap(unmarked)) : names;
};

const languages = ["zh", "en"] as const;

/** Makes the names of things, and knows which of them are words of daily use. */
export interface Naming {
  /** The names that a user gave. */
  readonly own: (thing: Thing) => readonly Name[];
  readonly listed: (thing: Thing) => readonly Name[];
  readonly division: (division: Division) => readonly Name[];
}

/** Reads the table of everyday words and prepares the making of names. */
export const readNaming = ({ table }: Tables): Naming => {
  const everyday = new Map(table("everyday").map((row) => [row.cell("zh"), row.cell("needs")]));
  /** 合作 of 合作市: where the stem is a word, 合作市 stands in 合作市场 too. */
  const risky = (text: string, thing: Thing): boolean =>
    everyday.has(text) || (thing.division !== null && everyday.has(text.slice(0, -1)));

  const namesOf = (thing: Thing, rank: number, short: Readonly<Record<LanguageId, string>> | null): readonly Name[] => {
    // Chinese of three characters and more hides in no other word: 石家庄.
    const shortened = (text: string, language: LanguageId): boolean =>
      short?.[language] === text && (language === "en" || text.length < 3);
    const out: Name[] = [];
    for (const language of languages) {
      const label = thing.label[language];
      for (const text of called(label, thing.aliases[language])) {
        const listed = rank !== ranks.own;
        out.push({
          text,
          key: listedKey(text, language),
          thing,
          language,
          label: text === label,
          short: (shortened(text, language) && text !== label) || (listed && risky(text, thing)),
          everyday: listed && everyday.has(text) && everyday.get(text) !== "edges",
          silent: listed && everyday.get(text) === "never",
          rank,
        });
      }
    }
    return out;
  };
  return {
    own: (thing) => namesOf(thing, ranks.own, null),
    listed: (thing) => namesOf(thing, ranks.listed, null),
    division: ({ thing, short }) => namesOf(thing, rankOf(thing), short),
  };
};

const latest = (one: Division, other: Division): number =>
  (other.thing.years?.until ?? 0) - (one.thing.years?.until ?? 0);

const province = (thing: Thing): string => thing.division?.code.slice(0, 2) ?? "";

/** A former division lends its name where no other has it, and of those that bore it in a province the last one. */
export const formerNames = (
  former: readonly Division[],
  { current, naming }: { readonly current: readonly Name[]; readonly naming: Naming },
): readonly Name[] => {
  const taken = { zh: new Set<string>(), en: new Set<string>() };
  for (const { language, key } of current) taken[language].add(key);
  const seen = new Set<string>();
  const free = ({ language, key, thing }: Name): boolean => {
    const here = `${language} ${key} ${province(thing)}`;
    if (taken[language].has(key) || seen.has(here)) return false;
    seen.add(here);
    return true;
  };
  return [...former].sort(latest).flatMap((division) => naming.division(division).filter(free));
};
