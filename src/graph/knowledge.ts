import type { Derived, Entity, Figure, LanguageId, Localized, Quote, Relation } from "../model.ts";
import { ontology } from "../rdf/ontology.ts";
import type { Source } from "../rdf/quads.ts";
import { figureText, periodText } from "../rdf/wording.ts";
import type { Evidence, KnownDerived, KnownEntity, KnownFigure, KnownRelation, Named, Statement } from "./known.ts";
import { nameIn } from "./labels.ts";

/** Everything that the documents say, merged: each thing, figure and relation once, with all its evidence. */
export interface Knowledge {
  readonly documents: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, KnownEntity>;
  readonly figures: ReadonlyMap<string, KnownFigure>;
  readonly relations: ReadonlyMap<string, KnownRelation>;
  readonly derived: ReadonlyMap<string, KnownDerived>;
  /** The relations of an entity at either end. */
  relationsOf(id: string): readonly KnownRelation[];
  /** The figures about an entity. */
  figuresOf(id: string): readonly KnownFigure[];
}

/** A fact with the document that states it. */
type Said<T> = readonly [fact: T, source: Source];

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

const mapped = <T, U>(groups: ReadonlyMap<string, T>, map: (group: T) => U): Map<string, U> =>
  new Map([...groups].map(([id, group]) => [id, map(group)]));

const indexed = <T>(items: Iterable<T>, keys: (item: T) => readonly string[]): ((key: string) => readonly T[]) => {
  const index = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keys(item))) {
      const known = index.get(key);
      if (known) known.push(item);
      else index.set(key, [item]);
    }
  return (key) => index.get(key) ?? [];
};

/** Gathers what settled documents say. */
export const knowledge = (sources: readonly Source[]): Knowledge => {
  const saidEntities = gather(sources, ({ facts }) => facts.entities);
  const name: Name = (id) => ({ id, label: saidEntities.get(id)?.[0]?.[0].label ?? {} });
  const figures = mapped(
    gather(sources, ({ facts }) => facts.figures),
    (said) => figureOf(said, name),
  );
  const relations = mapped(
    gather(sources, ({ facts }) => facts.relations),
    (said) => relationOf(said, name),
  );
  return {
    documents: new Map(sources.map((source) => [source.facts.document.id, source])),
    entities: mapped(saidEntities, (said) => entityOf(said, name)),
    figures,
    relations,
    derived: mapped(
      gather(sources, ({ facts }) => facts.derived),
      (said) => derivedOf(said, name, figures),
    ),
    relationsOf: indexed(relations.values(), ({ subject, object }) => [subject.id, object.id]),
    figuresOf: indexed(figures.values(), ({ subject }) => (subject === null ? [] : [subject.id])),
  };
};
