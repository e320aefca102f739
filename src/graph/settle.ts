import { nameKey } from "../lexicon/names.ts";
import type { Entity, Facts, Figure, FigureBase, Indicator, LanguageId, Localized, Relation } from "../model.ts";
import type { Source } from "../rdf/quads.ts";
import { mergeLabels, mergeNames, namesOf } from "./labels.ts";
import { type Translation, translationsIn, withTwins } from "./translations.ts";

/** The id under which the graph keeps a thing. */
export type Canonical = (id: string) => string;

/** Facts documents that agree with one another on who is who and what every figure is called. */
export interface Settled<S extends Source = Source> {
  readonly sources: readonly S[];
  readonly canonical: Canonical;
  readonly translations: readonly Translation[];
}

const byDocument = (one: Source, other: Source): number =>
  one.facts.document.id < other.facts.document.id ? -1 : one.facts.document.id > other.facts.document.id ? 1 : 0;

const grouped = <T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

// ── Who is who across languages ─────────────────────────────────────────────────────────────────────────────────────

const listed = (id: string): boolean => !/\/[0-9a-f]{16}$/.test(id);

const namedIn = (entity: Entity, language: LanguageId): boolean => entity.labelOrigin[language] === "text";

/** Things named by an English text alone: their Chinese names are unknown. */
const onlyEnglish = (entity: Entity): boolean => entity.label.zh === undefined && !listed(entity.id);

const keysOf = (entity: Entity): string[] => [
  ...new Set(namesOf(entity, "en").map((name) => `${entity.kind} ${nameKey(name, "en")}`)),
];

/** Joins a thing that only English texts name to the one thing of its kind whose English name is the same. */
const acrossLanguages = (entities: ReadonlyMap<string, readonly Entity[]>): ReadonlyMap<string, string> => {
  const chinese = new Map<string, Set<string>>();
  for (const [id, [first]] of entities) {
    if (first === undefined || first.label.zh === undefined) continue;
    for (const key of keysOf(first)) chinese.set(key, (chinese.get(key) ?? new Set<string>()).add(id));
  }
  const joined = new Map<string, string>();
  for (const [id, [first]] of entities) {
    if (first === undefined || !onlyEnglish(first) || !namedIn(first, "en")) continue;
    const matches = new Set(keysOf(first).flatMap((key) => [...(chinese.get(key) ?? [])]));
    const [match] = matches;
    if (match !== undefined && matches.size === 1) joined.set(id, match);
  }
  return joined;
};

// ── Facts under canonical ids ───────────────────────────────────────────────────────────────────────────────────────

const renamedBase = (base: FigureBase | null, canonical: Canonical): FigureBase | null =>
  base !== null && "entity" in base ? { entity: canonical(base.entity) } : base;

const renamedFigure = (figure: Figure, canonical: Canonical): Figure => ({
  ...figure,
  subject: figure.subject === null ? null : canonical(figure.subject),
  scope: figure.scope === null ? null : canonical(figure.scope),
  base: renamedBase(figure.base, canonical),
});

const renamedRelation = (relation: Relation, canonical: Canonical): Relation => ({
  ...relation,
  subject: canonical(relation.subject),
  object: canonical(relation.object),
});

const merged = (id: string, entities: readonly Entity[]): Entity => {
  const [first] = entities as [Entity, ...Entity[]];
  return {
    ...first,
    id,
    mentions: entities.flatMap(({ mentions }) => mentions).sort((one, other) => one.start - other.start),
  };
};

const renamed = <S extends Source>(source: S, canonical: Canonical): S =>
  source.facts.entities.every(({ id }) => canonical(id) === id)
    ? source
    : { ...source, facts: renamedFacts(source.facts, canonical) };

const renamedFacts = (facts: Facts, canonical: Canonical): Facts => ({
  ...facts,
  entities: [...grouped(facts.entities, ({ id }) => canonical(id))].map(([id, entities]) => merged(id, entities)),
  figures: facts.figures.map((figure) => renamedFigure(figure, canonical)),
  relations: facts.relations.map((relation) => renamedRelation(relation, canonical)),
  derived: facts.derived.map((derived) => ({
    ...derived,
    subject: derived.subject === null ? null : canonical(derived.subject),
  })),
});

// ── What facts are called once their ends are renamed ───────────────────────────────────────────────────────────────

const figureKey = ({ subject, indicator, measure, time, base, unit, scope, status }: Figure): string =>
  JSON.stringify([subject, indicator.id, measure, time && [time.start, time.end], base, unit, scope, status]);

const relationKey = ({ subject, predicate, object, status, time }: Relation): string =>
  JSON.stringify([subject, predicate, object, status, time && [time.start, time.end]]);

interface Identified {
  readonly id: string;
}

/** Gives facts whose ends were renamed the id that others of the same content have. */
const rejoin = <T extends Identified>(
  pairs: readonly (readonly [T, T])[],
  key: (fact: T) => string,
): ReadonlyMap<T, string> => {
  const ids = new Map<T, string>();
  const moved = pairs.filter(([before, after]) => before !== after && key(before) !== key(after));
  if (moved.length === 0) return ids;
  const movedFacts = new Set(moved.map(([, after]) => after));
  const own = new Map<string, string>();
  for (const [, after] of pairs) {
    if (movedFacts.has(after)) continue;
    const known = own.get(key(after));
    if (known === undefined || after.id < known) own.set(key(after), after.id);
  }
  for (const [before, after] of moved) ids.set(after, own.get(key(after)) ?? before.id);
  return ids;
};

// ── Values apart ────────────────────────────────────────────────────────────────────────────────────────────────────

const valueKey = ({ value, upper, bound }: Figure): string => `${value} ${upper} ${bound}`;

const circumstance = ({ status, time }: Relation): string => JSON.stringify([status, time && [time.start, time.end]]);

/** The ids of facts whose id others use for something else: the first keeps it, the next are numbered. */
const numbered = <T extends Identified>(facts: readonly T[], content: (fact: T) => string): Map<T, string> => {
  const ids = new Map<T, string>();
  for (const [id, group] of grouped(facts, (fact) => fact.id)) {
    if (group.length === 1) continue;
    for (const [place, [, same]] of [...grouped(group, content)].entries())
      if (place > 0) for (const fact of same) ids.set(fact, `${id}-${place + 1}`);
  }
  return ids;
};

/** Facts of which some have another id; most keep theirs. */
const withId =
  <T extends Identified>(ids: ReadonlyMap<T, string>) =>
  (fact: T): T => {
    const id = ids.get(fact);
    return id === undefined ? fact : { ...fact, id };
  };

const withIds = <S extends Source>(
  sources: readonly S[],
  figures: ReadonlyMap<Figure, string>,
  relations: ReadonlyMap<Relation, string>,
): readonly S[] =>
  figures.size + relations.size === 0
    ? sources
    : sources.map((source) => ({
        ...source,
        facts: {
          ...source.facts,
          figures: source.facts.figures.map(withId(figures)),
          relations: source.facts.relations.map(withId(relations)),
        },
      }));

const pairs = <K extends "figures" | "relations">(
  before: readonly Source[],
  after: readonly Source[],
  part: K,
): (readonly [Facts[K][number], Facts[K][number]])[] =>
  before.flatMap(({ facts }, place) => facts[part].map((fact, at) => [fact, after[place]!.facts[part][at]!] as const));

type Labels = ReadonlyMap<string, Localized<string>>;

const sameLabel = (one: Localized<string>, other: Localized<string> | undefined): boolean =>
  one.zh === other?.zh && one.en === other?.en;

const indicatorLabels = (sources: readonly Source[]): Labels => {
  const said = new Map<string, Localized<string>[]>();
  for (const { facts } of sources)
    for (const { indicator } of [...facts.figures, ...facts.derived]) {
      const labels = said.get(indicator.id);
      if (labels) labels.push(indicator.label);
      else said.set(indicator.id, [indicator.label]);
    }
  return new Map([...said].map(([id, labels]) => [id, mergeLabels(labels)]));
};

/** A figure whose indicator has the name that it has everywhere. */
const withIndicator =
  (labels: Labels) =>
  <T extends Pick<Figure, "id"> & { readonly indicator: Indicator }>(figure: T): T => {
    const label = labels.get(figure.indicator.id);
    return label === undefined || sameLabel(figure.indicator.label, label)
      ? figure
      : { ...figure, indicator: { ...figure.indicator, label } };
  };

const named = <S extends Source>(sources: readonly S[]): S[] => {
  const names = new Map(
    [
      ...grouped(
        sources.flatMap(({ facts }) => facts.entities),
        ({ id }) => id,
      ),
    ].map(([id, entities]) => [id, mergeNames(entities)]),
  );
  const indicator = withIndicator(indicatorLabels(sources));
  return sources.map((source) => ({
    ...source,
    facts: {
      ...source.facts,
      entities: source.facts.entities.map((entity) => ({ ...entity, ...names.get(entity.id) })),
      figures: source.facts.figures.map(indicator),
      derived: source.facts.derived.map(indicator),
    },
  }));
};

/**
 * Brings facts documents together: one id and one name a thing, one id a value, whatever their order. Documents that
 * translate one another are found; `parallel` says that two given ones do.
 */
export const settle = <S extends Source>(
  given: Iterable<S>,
  { parallel = false }: { readonly parallel?: boolean } = {},
): Settled<S> => {
  const inOrder = [...given].sort(byDocument);
  const joined = acrossLanguages(
    grouped(
      inOrder.flatMap(({ facts }) => facts.entities),
      ({ id }) => id,
    ),
  );
  const byName: Canonical = (id) => joined.get(id) ?? id;
  const sameNames = joined.size === 0 ? inOrder : inOrder.map((source) => renamed(source, byName));
  const translations = translationsIn(sameNames, parallel);
  const alike = new Map(translations.flatMap(({ parallel: { joined: more } }) => [...more]));
  const canonical: Canonical = (id) => alike.get(byName(id)) ?? byName(id);
  const placed = alike.size === 0 ? sameNames : sameNames.map((source) => renamed(source, canonical));
  const rejoined = withTwins(
    withIds(
      placed,
      rejoin(pairs(inOrder, placed, "figures"), figureKey),
      rejoin(pairs(inOrder, placed, "relations"), relationKey),
    ),
    translations,
  );
  const figures = numbered(
    rejoined.flatMap(({ facts }) => facts.figures),
    valueKey,
  );
  const relations = numbered(
    rejoined.flatMap(({ facts }) => facts.relations),
    circumstance,
  );
  return { sources: named(withIds(rejoined, figures, relations)), canonical, translations };
};
