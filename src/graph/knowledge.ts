import type { Derived, Entity, Figure, LanguageId, Localized, Quote, Relation } from "../model.ts";
import { ontology } from "../rdf/ontology.ts";
import type { Source } from "../rdf/quads.ts";
import { figureText, periodText } from "../rdf/wording.ts";
import type { Evidence, KnownDerived, KnownEntity, KnownFigure, KnownRelation, Named, Statement } from "./known.ts";
import { nameIn } from "./labels.ts";
import { lazy, lazyMap } from "./lazy.ts";

/** Everything that the documents say, merged: each thing, figure and relation once, with all its evidence. */
export interface Knowledge {
  readonly documents: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, KnownEntity>;
  readonly figures: ReadonlyMap<string, KnownFigure>;
  readonly relations: ReadonlyMap<string, KnownRelation>;
  readonly derived: ReadonlyMap<string, KnownDerived>;
  /** What the documents say, before it is merged: to be looked through without making all that follows from it. */
  readonly said: {
    readonly entities: ReadonlyMap<string, readonly Said<Entity>[]>;
    readonly figures: ReadonlyMap<string, readonly Said<Figure>[]>;
    readonly relations: ReadonlyMap<string, readonly Said<Relation>[]>;
  };
  /** Ids of the figures about an entity. */
  figureIds(entity: string): readonly string[];
  /** Ids of the relations of an entity at either end. */
  relationIds(entity: string): readonly string[];
  /** The relations of an entity at either end. */
  relationsOf(id: string): readonly KnownRelation[];
  /** The figures about an entity. */
  figuresOf(id: string): readonly KnownFigure[];
}

/** A fact with the document that states it. */
export type Said<T> = readonly [fact: T, source: Source];

const gather = <T extends { readonly id: string }>(
  sources: readonly Source[],
  facts: (source: Source) => readonly T[],
): Map<string, Said<T>[]> => {
  const groups = new Map<string, Said<T>[]>();
  for (const source of sources)
    for (const fact of facts(source)) {
      const group = groups.get(fact.id);
      if (group) group.push([fact, source]);
      else groups.set(fact.id, [[fact, source]]);
    }
  return new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)));
};

const evidence = ({ start, end, text }: Quote, { facts: { document } }: Source): Evidence => ({
  document: document.id,
  title: document.title,
  language: document.language,
  start,
  end,
  text,
});

const documentsOf = (said: readonly Said<unknown>[]): string[] => [
  ...new Set(said.map(([, { facts }]) => facts.document.id)),
];

const localized = (text: (language: LanguageId) => string): Localized<string> => ({ zh: text("zh"), en: text("en") });

type Name = (id: string) => Named;

const entityOf = (said: readonly Said<Entity>[], name: Name): KnownEntity => {
  const [[entity]] = said as [Said<Entity>];
  const { id, kind, label, labelOrigin, aliases } = entity;
  const candidates = said.find(([each]) => each.candidates !== null)?.[0].candidates;
  return {
    id,
    kind,
    label,
    labelOrigin,
    aliases,
    sameAs: [...new Set(said.flatMap(([each]) => each.sameAs))].sort(),
    candidates: candidates?.map(name) ?? null,
    documents: documentsOf(said),
    evidence: said.flatMap(([each, source]) => each.mentions.map((mention) => evidence(mention, source))),
  };
};

const indicatorLabel = (
  said: readonly Said<{ readonly indicator: Figure["indicator"] | Derived["indicator"] }>[],
): Localized<string> => Object.assign({}, ...said.map(([{ indicator }]) => indicator.label).reverse());

const labelOf = (
  figure: Omit<Parameters<typeof figureText>[0], "time"> & { readonly time: KnownDerived["time"] },
  subject: Named | null,
  indicator: Named,
): Localized<string> =>
  localized((language) =>
    figureText(figure, {
      subject: subject === null ? "" : nameIn(subject, language),
      indicator: nameIn(indicator, language),
      language,
    }),
  );

const statement = ([figure, source]: Said<Figure>): Statement => ({
  ...evidence(figure.evidence, source),
  stated: figure.stated,
  indicatorText: figure.indicator.text,
  rule: figure.rule,
  confidence: figure.confidence,
});

const confidenceOf = (said: readonly Said<{ readonly confidence: number }>[]): number =>
  said.reduce((most, [{ confidence }]) => Math.max(most, confidence), 0);

const figureKey = (id: string): string => id.replace(/-\d+$/, "");

const figureOf = (said: readonly Said<Figure>[], name: Name): KnownFigure => {
  const [[figure, { facts }]] = said as [Said<Figure>];
  const printed = { text: figure.stated.text, language: facts.document.language };
  const { id, measure, value, upper, unit, bound, status, time, base } = figure;
  const subject = figure.subject === null ? null : name(figure.subject);
  const indicator = { id: figure.indicator.id, label: indicatorLabel(said) };
  return {
    id,
    // Wording takes longer than all the rest: only what is looked at is worded.
    get label() {
      return labelOf({ ...figure, printed }, subject, indicator);
    },
    key: figureKey(id),
    subject,
    indicator,
    measure,
    value,
    upper,
    unit,
    bound,
    status,
    time,
    base,
    scope: figure.scope === null ? null : name(figure.scope),
    confidence: confidenceOf(said),
    documents: documentsOf(said),
    evidence: said.map(statement),
  };
};

const relationText = (subject: Named, relation: Relation, object: Named, language: LanguageId): string => {
  const predicate = ontology().word("predicates", relation.predicate, language);
  const status = relation.status === "target" ? ontology().word("statuses", "target", language) : "";
  const note = [status, periodText(relation.time, language)]
    .filter((part) => part !== "")
    .join(language === "zh" ? "，" : ", ");
  const line = [nameIn(subject, language), predicate, nameIn(object, language)].join(" ");
  return note === "" ? line : language === "zh" ? `${line}（${note}）` : `${line} (${note})`;
};

const relationOf = (said: readonly Said<Relation>[], name: Name): KnownRelation => {
  const [[relation]] = said as [Said<Relation>];
  const { id, predicate, status, time } = relation;
  const [subject, object] = [name(relation.subject), name(relation.object)];
  return {
    id,
    get label() {
      return localized((language) => relationText(subject, relation, object, language));
    },
    subject,
    predicate,
    object,
    status,
    time,
    confidence: confidenceOf(said),
    documents: documentsOf(said),
    evidence: said.map(([each, source]) => ({
      ...evidence(each.evidence, source),
      rule: each.rule,
      confidence: each.confidence,
    })),
  };
};

const derivedOf = (
  said: readonly Said<Derived>[],
  name: Name,
  figures: ReadonlyMap<string, KnownFigure>,
): KnownDerived => {
  const [[derived]] = said as [Said<Derived>];
  const subject = derived.subject === null ? null : name(derived.subject);
  const indicator = { id: derived.indicator.id, label: indicatorLabel(said) };
  return {
    ...derived,
    subject,
    indicator,
    get label() {
      return labelOf(derived, subject, indicator);
    },
    documents: documentsOf(said),
    evidence: derived.from.flatMap((id) => figures.get(id)?.evidence ?? []),
  };
};

const indexed = <T>(
  groups: ReadonlyMap<string, readonly Said<T>[]>,
  keys: (fact: T) => readonly (string | null)[],
): ReadonlyMap<string, string[]> => {
  const index = new Map<string, string[]>();
  const add = (key: string | null, id: string): void => {
    if (key === null) return;
    const known = index.get(key);
    if (known === undefined) index.set(key, [id]);
    else if (known.at(-1) !== id) known.push(id);
  };
  for (const [id, [first]] of groups) for (const key of keys(first![0])) add(key, id);
  return index;
};

/** Gathers what settled documents say; what follows for each thing and fact is made when it is asked for. */
export const knowledge = (sources: readonly Source[]): Knowledge => {
  const said = {
    entities: gather(sources, ({ facts }) => facts.entities),
    figures: gather(sources, ({ facts }) => facts.figures),
    relations: gather(sources, ({ facts }) => facts.relations),
  };
  const name: Name = (id) => ({ id, label: said.entities.get(id)?.[0]?.[0].label ?? {} });
  const figures = lazyMap(said.figures, (group) => figureOf(group, name));
  const relations = lazyMap(said.relations, (group) => relationOf(group, name));
  const byEntity = {
    figures: lazy(() => indexed(said.figures, ({ subject }) => [subject])),
    relations: lazy(() => indexed(said.relations, ({ subject, object }) => [subject, object])),
  };
  const figureIds = (entity: string): readonly string[] => byEntity.figures().get(entity) ?? [];
  const relationIds = (entity: string): readonly string[] => byEntity.relations().get(entity) ?? [];
  return {
    documents: new Map(sources.map((source) => [source.facts.document.id, source])),
    entities: lazyMap(said.entities, (group) => entityOf(group, name)),
    figures,
    relations,
    derived: lazyMap(
      gather(sources, ({ facts }) => facts.derived),
      (group) => derivedOf(group, name, figures),
    ),
    said,
    figureIds,
    relationIds,
    figuresOf: (entity) => figureIds(entity).map((id) => figures.get(id)!),
    relationsOf: (entity) => relationIds(entity).map((id) => relations.get(id)!),
  };
};
