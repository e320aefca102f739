import type {
  Derived,
  Entity,
  Facts,
  FactsDocument,
  Figure,
  Indicator,
  Interval,
  LanguageId,
  Localized,
  Relation,
} from "../model.ts";
import type { Provenance, Source } from "../rdf/quads.ts";
import { lazy, lazyMap } from "./lazy.ts";

/** A document as a graph keeps it: what it says, and what read it. */
export interface Held extends Source {
  readonly provenance: Provenance;
}

/** A fact with the document that states it. */
export type Said<T> = readonly [fact: T, document: FactsDocument];

/** What is known of an entity without looking at its mentions. */
export type EntityHead = Omit<Entity, "id" | "mentions">;

/** What is looked at to choose among figures. */
export interface FigureHead extends Pick<Figure, "subject" | "measure" | "status"> {
  readonly indicator: string;
  readonly time: Interval | null;
}

/** What is looked at to choose among relations. */
export interface RelationHead extends Pick<Relation, "subject" | "predicate" | "object" | "status"> {
  readonly time: Interval | null;
}

/** Facts of one sort under their ids, in the order of these: what each is, by whom it is said, and all that is said of it. */
export interface Gathered<Head, Fact> {
  readonly heads: ReadonlyMap<string, Head>;
  /** Ids of the documents that say it. */
  documents(id: string): readonly string[];
  said(id: string): readonly Said<Fact>[];
}

/** An indicator with the words of the texts for it. */
export interface CalledIndicator {
  readonly indicator: Indicator;
  readonly texts: Localized<readonly string[]>;
}

/** What settled documents say, gathered by what it is said of; what is not asked for need not be read. */
export interface Gatherings {
  readonly documents: ReadonlyMap<string, Held>;
  readonly entities: Gathered<EntityHead, Entity>;
  readonly figures: Gathered<FigureHead, Figure>;
  readonly relations: Gathered<RelationHead, Relation>;
  readonly derived: Gathered<null, Derived>;
  readonly indicators: () => readonly CalledIndicator[];
  /** Ids of things that figures and entities speak of, though no document may name them. */
  readonly spokenOf: () => readonly string[];
}

/** The sorts of facts of which a document has many. */
export const sorts = ["entities", "figures", "relations", "derived"] as const;
export type Sort = (typeof sorts)[number];

const entityHead = (said: readonly Said<Entity>[]): EntityHead => {
  const { kind, label, labelOrigin, aliases } = said[0]![0];
  return {
    kind,
    label,
    labelOrigin,
    aliases,
    sameAs: [...new Set(said.flatMap(([{ sameAs }]) => sameAs))].sort(),
    candidates: said.find(([{ candidates }]) => candidates !== null)?.[0].candidates ?? null,
  };
};

const figureHead = ([[{ subject, measure, status, indicator, time }]]: readonly Said<Figure>[] & {
  readonly 0: Said<Figure>;
}): FigureHead => ({ subject, measure, status, indicator: indicator.id, time });

const gather = <S extends Sort, Head>(
  sources: Iterable<Source>,
  sort: S,
  head: (said: readonly Said<Facts[S][number]>[] & { readonly 0: Said<Facts[S][number]> }) => Head,
): Gathered<Head, Facts[S][number]> => {
  type Fact = Facts[S][number];
  const groups = new Map<string, Said<Fact>[] & { readonly 0: Said<Fact> }>();
  for (const { facts } of sources)
    for (const fact of facts[sort] as readonly Fact[]) {
      const group = groups.get(fact.id);
      if (group) group.push([fact, facts.document]);
      else groups.set(fact.id, [[fact, facts.document]]);
    }
  const inOrder = new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)));
  return {
    heads: lazyMap(() => inOrder, head),
    documents: (id) => [...new Set(inOrder.get(id)?.map(([, { id }]) => id))],
    said: (id) => inOrder.get(id) ?? [],
  };
};

/** One name a language for an indicator is settled: the first figure of it has it. */
const indicatorsOf = (sources: Iterable<Source>): readonly CalledIndicator[] => {
  const found = new Map<string, { indicator: Indicator; texts: Record<LanguageId, Set<string>> }>();
  for (const { facts } of sources)
    for (const { indicator } of facts.figures) {
      const { id, label, text } = indicator;
      const called = found.get(id) ?? { indicator: { id, label }, texts: { zh: new Set(), en: new Set() } };
      called.texts[facts.document.language].add(text);
      found.set(id, called);
    }
  return [...found.values()]
    .map(({ indicator, texts }) => ({ indicator, texts: { zh: [...texts.zh].sort(), en: [...texts.en].sort() } }))
    .sort((one, other) => (one.indicator.id < other.indicator.id ? -1 : 1));
};

const spokenOf = (sources: Iterable<Source>): readonly string[] => {
  const ids = new Set<string>();
  for (const { facts } of sources) {
    for (const { candidates } of facts.entities) for (const id of candidates ?? []) ids.add(id);
    for (const { scope } of facts.figures) if (scope !== null) ids.add(scope);
  }
  return [...ids].sort();
};

/** Gathers what settled documents say, all of it in memory. */
export const gathered = (held: readonly Held[]): Gatherings => ({
  documents: new Map(held.map((each) => [each.facts.document.id, each])),
  entities: gather(held, "entities", entityHead),
  figures: gather(held, "figures", figureHead),
  relations: gather(held, "relations", ([[relation]]) => relation),
  derived: gather(held, "derived", () => null),
  indicators: lazy(() => indicatorsOf(held)),
  spokenOf: lazy(() => spokenOf(held)),
});
