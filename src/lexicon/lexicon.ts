import { basename } from "node:path";
import type { LanguageId, Lexicon, Thing } from "../model.ts";
import { readText } from "../read/files.ts";
import { type Division, readDivisions } from "./divisions.ts";
import { readGenerics } from "./generics.ts";
import { readGlossary } from "./glossary.ts";
import { readIndicators } from "./indicators.ts";
import { findNamed } from "./named.ts";
import { findNames, indexed, type Name, nameKey } from "./names.ts";
import { readOffices } from "./offices.ts";
import { readOwn } from "./own.ts";
import { readPinyin } from "./pinyin.ts";
import { readSurnames } from "./surnames.ts";
import { tables } from "./tables.ts";
import { readThings } from "./things.ts";
import { readVerbs } from "./verbs.ts";

/** Who is meant first by a name that several bear. */
const ranks = { own: 0, country: 1, province: 2, prefecture: 3, listed: 4, county: 5, former: 6 } as const;

/** A name before it is known whether it is a word of daily use. */
type Bare = Omit<Name, "everyday">;

const rankOf = (thing: Thing): number => {
  if (thing.type === "former") return ranks.former;
  return ranks[thing.division?.level ?? "listed"];
};

const quoted = /^“([^“”]+)”$/u;
const quotes = /[“”]/gu;

/** “十四五” is also 十四五, and “十四五”规划 is printed without its marks too; marks around a name are not its own. */
const unquoted = (name: string): readonly string[] => {
  const bare = name.replace(quotes, "");
  return quoted.test(name) || bare === name ? [bare] : [name, bare];
};

const labelled = (thing: Thing, language: LanguageId): readonly string[] => {
  const label = thing.label[language];
  const names = [...(label === undefined ? [] : [label]), ...(thing.aliases[language] ?? [])];
  return [...new Set(names.flatMap(unquoted))];
};

const plainNames = (thing: Thing, rank: number): readonly Bare[] =>
  (["zh", "en"] as const).flatMap((language) =>
    labelled(thing, language).map((text) => ({
      text,
      key: nameKey(text, language),
      thing,
      language,
      short: false,
      rank,
    })),
  );

const divisionNames = ({ thing, short }: Division): readonly Bare[] =>
  plainNames(thing, rankOf(thing)).map((name) => ({
    ...name,
    short: name.text === short[name.language] && name.text !== thing.label[name.language],
  }));

/** 合作 of 合作市: where the stem is a word, 合作市 stands in 合作市场 too. */
const withoutGeneric = ({ text, thing, language }: Bare): string =>
  language === "zh" && thing.division !== null ? text.slice(0, -1) : text;

const latest = (one: Division, other: Division): number =>
  (other.thing.years?.until ?? 0) - (one.thing.years?.until ?? 0);

const province = (thing: Thing): string => thing.division?.code.slice(0, 2) ?? "";

/** A former division lends its name where no other has it, and of those that bore it in a province the last one. */
const formerNames = (former: readonly Division[], taken: ReadonlySet<string>): readonly Bare[] => {
  const seen = new Set<string>();
  return [...former].sort(latest).flatMap((division) =>
    divisionNames(division).filter(({ key, thing, language }) => {
      const here = `${language} ${key} ${province(thing)}`;
      if (taken.has(`${language} ${key}`) || seen.has(here)) return false;
      seen.add(here);
      return true;
    }),
  );
};

const byId = (one: Thing, other: Thing): number => (one.id < other.id ? -1 : 1);

export interface LexiconOptions {
  /** Files of a user's own names. */
  readonly lists?: readonly string[];
  /** Lists of named things to leave out, to see what grammar alone finds: policies, organizations … */
  readonly without?: readonly string[];
}

/** Reads `ontology/` and the user's own lists once; answers what a name means and where names stand in a text. */
export const openLexicon = ({ lists = [], without = [] }: LexiconOptions = {}): Lexicon => {
  const opened = tables();
  const divisions = readDivisions(opened);
  const listed = readThings(opened, without);
  const indicators = readIndicators(opened);
  const generics = readGenerics(opened);
  const word = readGlossary(opened);
  const verbs = readVerbs(opened);
  const everyday = new Map(opened.table("everyday").map((row) => [row.cell("zh"), row.cell("needs")]));
  const pinyin = readPinyin(opened);
  const surname = readSurnames(opened, pinyin);
  const own = lists.flatMap((path) => {
    const text = readText(path);
    opened.read(text);
    return readOwn(text, basename(path));
  });

  const current = [
    ...own.flatMap((thing) => plainNames(thing, ranks.own)),
    ...divisions.current.flatMap(divisionNames),
    ...listed.flatMap((thing) => plainNames(thing, ranks.listed)),
  ];
  const taken = new Set(current.map(({ key, language }) => `${language} ${key}`));
  const names: readonly Name[] = [...current, ...formerNames(divisions.former, taken)].map((name) => ({
    ...name,
    short: name.short || (name.rank !== ranks.own && (everyday.has(name.text) || everyday.has(withoutGeneric(name)))),
    everyday: name.rank !== ranks.own && everyday.get(name.text) === "context",
  }));
  const index = { zh: indexed(names, "zh"), en: indexed(names, "en") };
  const find = { zh: findNames(index.zh, "zh"), en: findNames(index.en, "en") };

  const all = new Map<string, Thing>();
  for (const thing of [
    ...divisions.former.map(({ thing }) => thing),
    ...listed,
    ...divisions.current.map(({ thing }) => thing),
    ...own,
  ])
    all.set(thing.id, thing);
  const codes = new Map(
    [...divisions.former, ...divisions.current].map(({ thing }) => [thing.division?.code ?? "", thing]),
  );
  const division = (code: string): Thing | undefined => codes.get(code);
  const offices = readOffices(opened, { index, division });
  const named = findNamed({ all, index, pinyin });
  const inOrder = [...all.values()].sort(byId);

  return {
    version: opened.version(),
    thing: (id) => all.get(id) ?? offices.thing(id),
    named: (name) => {
      const things = named(name);
      return things.length > 0 ? things : offices.named(name);
    },
    names: (text, language) => find[language](text),
    division,
    indicator: indicators.named,
    indicators: indicators.within,
    offices: offices.within,
    bodies: offices.all,
    office: offices.of,
    generic: generics.ending,
    generics: generics.all,
    word,
    pinyin,
    surname,
    verbs,
    things: () => inOrder,
  };
};
