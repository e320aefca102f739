import { firstOf, invalid, unknown } from "../errors.ts";
import { nameKey } from "../lexicon/names.ts";
import { languages, type Thing } from "../model.ts";
import type { EntityHead } from "./gathered.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Evidence, KnownEntity, Named } from "./known.ts";
import { languageOf, nameIn, namesOf } from "./labels.ts";
import { lazy } from "./lazy.ts";

/** What a name stands for where several things bear it. */
export interface Ambiguous extends Named {
  readonly kind: null;
  readonly candidates: readonly Named[];
  readonly evidence: readonly Evidence[];
}

/** Finds entities by what people call them. */
export interface NameFinder {
  /** All entities of this name: by id, label, alias, the lists' other names, and then pinyin; empty for none. */
  all(name: string): readonly KnownEntity[];
  /** The one entity of this name; throws `unknown entity`, or `invalid name` where several bear it. */
  one(name: string): KnownEntity;
  /** The entity of this name, or what it may be; throws `unknown entity`. */
  ask(name: string): KnownEntity | Ambiguous;
}

type Index = ReadonlyMap<string, readonly string[]>;

const keysOf = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => languages.map((language) => nameKey(name, language)))),
];

type Heads = ReadonlyMap<string, EntityHead>;

const index = (heads: Heads, names: (head: EntityHead) => readonly string[]): Index => {
  const found = new Map<string, string[]>();
  for (const [id, head] of heads)
    for (const key of keysOf(names(head))) {
      const known = found.get(key);
      if (known) known.push(id);
      else if (key !== "") found.set(key, [id]);
    }
  return found;
};

const labels = ({ label }: EntityHead): readonly string[] => languages.flatMap((language) => label[language] ?? []);

const allNames = (head: EntityHead): readonly string[] => languages.flatMap((language) => namesOf(head, language));

const lookUp = (found: Index, name: string): readonly string[] => [
  ...new Set(keysOf([name]).flatMap((key) => found.get(key) ?? [])),
];

const suggestions = 5;

/** Entities whose names hold the words asked for, to be offered where none has the name. */
const similar = (found: Index, name: string): readonly string[] => {
  const [key = ""] = keysOf([name]);
  const near = [...found].flatMap(([each, ids]) => (key !== "" && each.includes(key) ? ids : []));
  return [...new Set(near)];
};

const described = (named: Named): string => `${nameIn(named, "zh")} <${named.id}>`;

const latin = /^[a-z' -]+$/i;

/** Letters only: 盘锦 is panjin, pan jin and pj. */
const spelled = (syllables: readonly string[]): readonly string[] => [
  syllables.join("").toLowerCase(),
  syllables
    .map((syllable) => syllable.charAt(0))
    .join("")
    .toLowerCase(),
];

/** Where names are looked up that no document prints. */
export interface NameSources {
  /** What the lists call so. */
  readonly named?: (name: string) => readonly Thing[];
  /** The syllables of Chinese text. */
  readonly pinyin?: (zh: string) => readonly string[];
}

/** Prepares the search for names among entities. */
export const nameFinder = (
  { entities, gathered }: Pick<Knowledge, "entities" | "gathered">,
  { named, pinyin }: NameSources = {},
): NameFinder => {
  const { heads } = gathered.entities;
  const byLabel = lazy(() => index(heads, labels));
  const byName = lazy(() => index(heads, allNames));
  const bySound = lazy(() => {
    const found = new Map<string, string[]>();
    for (const [id, head] of heads)
      for (const key of new Set(namesOf(head, "zh").flatMap((zh) => spelled(pinyin?.(zh) ?? []))))
        found.set(key, [...(found.get(key) ?? []), id]);
    return found;
  });

  const listed = (name: string): readonly string[] =>
    (named?.(name) ?? []).flatMap(({ id }) => (heads.has(id) ? [id] : []));

  const sounding = (name: string): readonly string[] =>
    latin.test(name) ? (bySound().get(name.toLowerCase().replace(/[' -]/g, "")) ?? []) : [];

  const all = (name: string): readonly KnownEntity[] => {
    const exact = entities.get(name.trim());
    if (exact) return [exact];
    const ways = [
      () => lookUp(byLabel(), name),
      () => lookUp(byName(), name),
      () => listed(name),
      () => sounding(name),
    ];
    for (const way of ways) {
      const found = way();
      if (found.length > 0) return found.map((id) => entities.get(id)!);
    }
    return [];
  };

  const some = (name: string): readonly [KnownEntity, ...KnownEntity[]] => {
    const [first, ...others] = all(name);
    if (first === undefined) {
      const near = similar(byName(), name).map((id) => nameIn(entities.get(id)!, languageOf(name)));
      throw unknown("entity", name, firstOf(near, suggestions));
    }
    return [first, ...others];
  };

  return {
    all,
    one: (name) => {
      const found = some(name);
      if (found.length > 1) throw invalid("name", name, `several things have it: ${found.map(described).join(", ")}`);
      return found[0];
    },
    ask: (name) => {
      const found = some(name);
      if (found.length === 1) return found[0];
      const candidates = found.map(({ id, label }) => ({ id, label }));
      return {
        id: name,
        label: {},
        kind: null,
        candidates,
        get evidence() {
          return found.flatMap(({ evidence }) => evidence);
        },
      };
    },
  };
};
