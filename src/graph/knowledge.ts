import type { Derived, FactsDocument, Figure, LanguageId, Localized, Quote, Relation } from "../model.ts";
import { ontology } from "../rdf/ontology.ts";
import { figureText, periodText } from "../rdf/wording.ts";
import type { EntityHead, Gathered, Gatherings, Said } from "./gathered.ts";
import type { Evidence, KnownDerived, KnownEntity, KnownFigure, KnownRelation, Named, Statement } from "./known.ts";
import { nameIn } from "./labels.ts";
import { lazy, lazyMap } from "./lazy.ts";

/** Everything that the documents say, merged: each thing, figure and relation once, with all its evidence. */
export interface Knowledge {
  readonly documents: Gatherings["documents"];
  readonly entities: ReadonlyMap<string, KnownEntity>;
  readonly figures: ReadonlyMap<string, KnownFigure>;
  readonly relations: ReadonlyMap<string, KnownRelation>;
  readonly derived: ReadonlyMap<string, KnownDerived>;
  /** What the documents say, before it is merged: to be looked through without making all that follows from it. */
  readonly gathered: Gatherings;
  /** Ids of the figures about an entity. */
  figureIds(entity: string): readonly string[];
  /** Ids of the relations of an entity at either end. */
  relationIds(entity: string): readonly string[];
  /** The relations of an entity at either end. */
  relationsOf(id: string): readonly KnownRelation[];
  /** The figures about an entity. */
  figuresOf(id: string): readonly KnownFigure[];
}

const evidence = ({ start, end, text }: Quote, { id, title, language }: FactsDocument): Evidence => ({
  document: id,
  title,
  language,
  start,
  end,
  text,
});

const documentsOf = (said: readonly Said<unknown>[]): string[] => [...new Set(said.map(([, { id }]) => id))];

const localized = (text: (language: LanguageId) => string): Localized<string> => ({ zh: text("zh"), en: text("en") });

type Name = (id: string) => Named;

interface Sources {
  readonly gathered: Gatherings;
  readonly name: Name;
}

const entityOf = (id: string, head: EntityHead, { gathered: { entities }, name }: Sources): KnownEntity => {
  const mentions = lazy(() =>
    entities.said(id).flatMap(([{ mentions }, document]) => mentions.map((mention) => evidence(mention, document))),
  );
  return {
    id,
    ...head,
    candidates: head.candidates?.map(name) ?? null,
    // A great city is named in most documents: they are looked through when that is asked for.
    get documents() {
      return entities.documents(id);
    },
    get evidence() {
      return mentions();
    },
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

const statement = ([figure, document]: Said<Figure>): Statement => ({
  ...evidence(figure.evidence, document),
  stated: figure.stated,
  indicatorText: figure.indicator.text,
  rule: figure.rule,
  confidence: figure.confidence,
});

const confidenceOf = (said: readonly Said<{ readonly confidence: number }>[]): number =>
  said.reduce((most, [{ confidence }]) => Math.max(most, confidence), 0);

const figureKey = (id: string): string => id.replace(/-\d+$/, "");

const figureOf = (said: readonly Said<Figure>[], name: Name): KnownFigure => {
  const [[figure, { language }]] = said as [Said<Figure>];
  const printed = { text: figure.stated.text, language };
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
    evidence: said.map(([each, document]) => ({
      ...evidence(each.evidence, document),
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

const indexed = <Head>(
  heads: ReadonlyMap<string, Head>,
  keys: (head: Head) => readonly (string | null)[],
): ReadonlyMap<string, string[]> => {
  const index = new Map<string, string[]>();
  const add = (key: string | null, id: string): void => {
    if (key === null) return;
    const known = index.get(key);
    if (known === undefined) index.set(key, [id]);
    else if (known.at(-1) !== id) known.push(id);
  };
  for (const [id, head] of heads) for (const key of keys(head)) add(key, id);
  return index;
};

const known = <Fact, Known>(
  gathered: Gathered<unknown, Fact>,
  make: (said: readonly Said<Fact>[]) => Known,
): ReadonlyMap<string, Known> =>
  lazyMap(
    () => gathered.heads,
    (_, id) => make(gathered.said(id)),
  );

/** What settled documents say, merged; what follows for each thing and fact is made when it is asked for. */
export const knowledge = (gathered: Gatherings): Knowledge => {
  const { entities, figures, relations, derived } = gathered;
  const name: Name = (id) => ({ id, label: entities.heads.get(id)?.label ?? {} });
  const knownFigures = known(figures, (said) => figureOf(said, name));
  const knownRelations = known(relations, (said) => relationOf(said, name));
  const byEntity = {
    figures: lazy(() => indexed(figures.heads, ({ subject }) => [subject])),
    relations: lazy(() => indexed(relations.heads, ({ subject, object }) => [subject, object])),
  };
  const figureIds = (entity: string): readonly string[] => byEntity.figures().get(entity) ?? [];
  const relationIds = (entity: string): readonly string[] => byEntity.relations().get(entity) ?? [];
  return {
    get documents() {
      return gathered.documents;
    },
    entities: lazyMap(
      () => entities.heads,
      (head, id) => entityOf(id, head, { gathered, name }),
    ),
    figures: knownFigures,
    relations: knownRelations,
    derived: known(derived, (said) => derivedOf(said, name, knownFigures)),
    gathered,
    figureIds,
    relationIds,
    figuresOf: (entity) => figureIds(entity).map((id) => knownFigures.get(id)!),
    relationsOf: (entity) => relationIds(entity).map((id) => knownRelations.get(id)!),
  };
};
