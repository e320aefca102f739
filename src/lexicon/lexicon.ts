import { basename } from "node:path";
import type { Lexicon, Thing } from "../model.ts";
import { decode } from "../read/decode.ts";
import { readBytes } from "../read/files.ts";
import { chinese } from "../text/foldings.ts";
import { readDivisions } from "./divisions.ts";
import { readGenerics } from "./generics.ts";
import { readGlossary } from "./glossary.ts";
import { readIndicators } from "./indicators.ts";
import { findNamed } from "./named.ts";
import { findNames, indexed } from "./names.ts";
import { formerNames, readNaming } from "./naming.ts";
import { readOffices } from "./offices.ts";
import { once } from "./once.ts";
import { readOwn } from "./own.ts";
import { readPinyin } from "./pinyin.ts";
import { findStretches } from "./stretches.ts";
import { readSurnames } from "./surnames.ts";
import { tables } from "./tables.ts";
import { readThings } from "./things.ts";
import { readVerbs } from "./verbs.ts";

const ideograph = /\p{Script=Han}/u;

const byId = (one: Thing, other: Thing): number => (one.id < other.id ? -1 : 1);

export interface LexiconOptions {
  /** Files of a user's own names. */
  readonly lists?: readonly string[];
  /** Lists of named things to leave out, to see what grammar alone finds: policies, organizations … */
  readonly without?: readonly string[];
}

/** What is known of a listed thing and what the user adds to it. */
const amended = (thing: Thing, own: Thing | undefined): Thing =>
  own === undefined
    ? thing
    : {
        ...thing,
        label: { ...thing.label, ...own.label },
        labelOrigin: { ...thing.labelOrigin, ...own.labelOrigin },
        aliases: {
          zh: [...(thing.aliases.zh ?? []), ...(own.aliases.zh ?? [])],
          en: [...(thing.aliases.en ?? []), ...(own.aliases.en ?? [])],
        },
      };

/** Reads `ontology/` and the user's own lists once; answers what a name means and where names stand in a text. */
export const openLexicon = ({ lists = [], without = [] }: LexiconOptions = {}): Lexicon => {
  const opened = tables();
  const indicators = readIndicators(opened);
  const generics = readGenerics(opened);
  const glossary = readGlossary(opened);
  const verbs = readVerbs(opened);
  const naming = readNaming(opened);
  const pinyin = readPinyin(opened);
  const surname = readSurnames(opened, pinyin);
  const own = lists.flatMap((path) => {
    // Spreadsheets save such lists as UTF-16 or GB18030 too.
    const text = decode(readBytes(path), path);
    opened.read(text);
    return readOwn(text, basename(path));
  });
  const mine = new Map(own.map((thing) => [thing.id, thing]));
  const amend = (thing: Thing): Thing => amended(thing, mine.get(thing.id));
  const known = readThings(opened, without).map(amend);
  const divisions = readDivisions(opened, amend);

  const all = new Map<string, Thing>();
  for (const thing of own) all.set(thing.id, thing);
  for (const { thing } of divisions.former) all.set(thing.id, thing);
  for (const thing of known) all.set(thing.id, thing);
  for (const { thing } of divisions.current) all.set(thing.id, thing);

  const current = [
    ...own.flatMap(({ id }) => naming.own(all.get(id)!)),
    ...divisions.current.flatMap(naming.division),
    ...known.flatMap(naming.listed),
  ];
  const names = [...current, ...formerNames(divisions.former, { current, naming })];
  const index = { zh: indexed(names, "zh"), en: indexed(names, "en") };
  // A document speaks one language: what the other needs is made when it is asked for.
  const find = { zh: once(() => findNames(index.zh, "zh")), en: once(() => findNames(index.en, "en")) };
  const codes = new Map(
    [...divisions.former, ...divisions.current].map(({ thing }) => [thing.division?.code ?? "", thing]),
  );
  const division = (code: string): Thing | undefined => codes.get(code);
  const offices = readOffices(opened, { index, division });
  const named = findNamed({ all, index, pinyin });
  // A name of the user's own may be Chinese in English too.
  const keys = once(() => [
    ...index.zh.keys(),
    ...[...index.en.keys()].filter((key) => ideograph.test(key)),
    ...[...glossary.all, ...generics.all.map(({ zh }) => zh)].map(chinese.key),
  ]);
  const stretches = once(() => findStretches(keys(), offices));
  const inOrder = [...all.values()].sort(byId);

  return {
    version: opened.version(),
    thing: (id) => all.get(id) ?? offices.thing(id),
    named: (name) => {
      const things = named(name);
      return things.length > 0 ? things : offices.named(name);
    },
    names: (text, language) => find[language]()(text),
    division,
    indicator: indicators.named,
    indicators: indicators.within,
    indicatorsHold: indicators.hold,
    offices: offices.within,
    bodies: offices.all,
    office: offices.of,
    generic: generics.ending,
    generics: generics.all,
    word: glossary.word,
    stretches: (run) => stretches()(run),
    pinyin,
    surname,
    verbs,
    things: () => inOrder,
  };
};
