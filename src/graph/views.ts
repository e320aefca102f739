import { unknown } from "../errors.ts";
import { sentences as english } from "../language/en/sentences.ts";
import { sentences as chinese } from "../language/zh/sentences.ts";
import type { LanguageId } from "../model.ts";
import { ontology } from "../rdf/ontology.ts";
import { documentIri } from "../rdf/quads.ts";
import { amountText } from "../rdf/wording.ts";
import { MultiDirectedGraph } from "./graphology.ts";
import type { Knowledge } from "./knowledge.ts";
import type { KnownEntity, KnownFigure, KnownRelation, Named } from "./known.ts";
import { nameIn } from "./labels.ts";

export const graphViews = ["entities", "figures", "documents", "mentions"] as const;
/** Entities with their relations; these with their figures; documents with what they mention; what one sentence mentions together. */
export type GraphView = (typeof graphViews)[number];

export interface GraphOptions {
  readonly view?: GraphView | undefined;
  /** The language of `label`; `labelZh` and `labelEn` are always there where known. */
  readonly language?: LanguageId | undefined;
  /** One edge a pair and direction, its weight the sum of all. */
  readonly aggregate?: boolean | undefined;
}

export interface NodeAttributes {
  readonly kind: string;
  readonly label: string;
  readonly labelZh: string | null;
  readonly labelEn: string | null;
  /** How often it is mentioned or stated. */
  readonly weight: number;
  readonly documents: number;
  readonly value?: number;
  readonly unit?: string;
  readonly start?: string | null;
  readonly end?: string | null;
}

export interface EdgeAttributes {
  /** A predicate, or `hasFigure`, `mentions`, `mentionedWith`; `several` where an aggregated edge stands for various. */
  readonly kind: string;
  readonly label: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly weight: number;
  readonly evidence: number;
  readonly status: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly confidence: number;
}

/** A graphology graph of a view. */
export type ViewGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

const labels = (named: Named, language: LanguageId) => ({
  label: nameIn(named, language),
  labelZh: named.label.zh ?? null,
  labelEn: named.label.en ?? null,
});

/** Words for the edges that are no relations. */
const links = {
  hasFigure: { zh: "数字", en: "has figure" },
  mentions: { zh: "提及", en: "mentions" },
  mentionedWith: { zh: "同句提及", en: "mentioned with" },
  several: { zh: "多种关系", en: "several relations" },
} as const;
type LinkKind = keyof typeof links;

const word = (kind: string, language: LanguageId): string =>
  kind in links ? links[kind as LinkKind][language] : ontology().word("predicates", kind, language);

const edgeLabels = (kind: string, language: LanguageId) => ({
  kind,
  label: word(kind, language),
  labelZh: word(kind, "zh"),
  labelEn: word(kind, "en"),
});

const plainEdge = (kind: LinkKind, weight: number, language: LanguageId): EdgeAttributes => ({
  ...edgeLabels(kind, language),
  weight,
  evidence: weight,
  status: "actual",
  start: null,
  end: null,
  confidence: 1,
});

const entityNode = (entity: KnownEntity, language: LanguageId): NodeAttributes => ({
  kind: entity.kind,
  ...labels(entity, language),
  weight: entity.evidence.length,
  documents: entity.documents.length,
});

const figureNode = (figure: KnownFigure, language: LanguageId): NodeAttributes => ({
  kind: "figure",
  label: `${nameIn(figure.indicator, language)} ${amountText(figure, language)}`,
  labelZh: figure.label.zh ?? null,
  labelEn: figure.label.en ?? null,
  weight: figure.evidence.length,
  documents: figure.documents.length,
  value: figure.value,
  unit: figure.unit,
  start: figure.time?.start ?? null,
  end: figure.time?.end ?? null,
});

const relationEdge = (relation: KnownRelation, language: LanguageId): EdgeAttributes => ({
  ...edgeLabels(relation.predicate, language),
  weight: relation.evidence.length,
  evidence: relation.evidence.length,
  status: relation.status,
  start: relation.time?.start ?? null,
  end: relation.time?.end ?? null,
  confidence: relation.confidence,
});

const addEntities = (graph: ViewGraph, known: Knowledge, language: LanguageId): void => {
  for (const entity of known.entities.values()) graph.addNode(entity.id, entityNode(entity, language));
};

const addRelation = (graph: ViewGraph, relation: KnownRelation, language: LanguageId): void => {
  const { id, subject, object } = relation;
  if (graph.hasNode(subject.id) && graph.hasNode(object.id))
    graph.addEdgeWithKey(id, subject.id, object.id, relationEdge(relation, language));
};

const addRelations = (graph: ViewGraph, known: Knowledge, language: LanguageId): void => {
  for (const relation of known.relations.values()) addRelation(graph, relation, language);
};

const addFigures = (graph: ViewGraph, known: Knowledge, language: LanguageId): void => {
  for (const figure of known.figures.values()) {
    graph.addNode(figure.id, figureNode(figure, language));
    if (figure.subject !== null && graph.hasNode(figure.subject.id))
      graph.addEdgeWithKey(`${figure.id}#about`, figure.subject.id, figure.id, {
        ...plainEdge("hasFigure", figure.evidence.length, language),
        status: figure.status,
        start: figure.time?.start ?? null,
        end: figure.time?.end ?? null,
        confidence: figure.confidence,
      });
  }
};

const counts = (items: readonly string[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const item of items) found.set(item, (found.get(item) ?? 0) + 1);
  return found;
};

const addDocuments = (graph: ViewGraph, known: Knowledge, language: LanguageId): void => {
  for (const [id, { facts }] of known.documents) {
    const title = facts.document.title ?? id;
    const [labelZh, labelEn] = facts.document.language === "zh" ? [title, null] : [null, title];
    graph.addNode(documentIri(id), { kind: "document", label: title, labelZh, labelEn, weight: 1, documents: 1 });
  }
  for (const entity of known.entities.values())
    for (const [document, times] of counts(entity.evidence.map((each) => each.document)))
      graph.addEdgeWithKey(
        `${documentIri(document)} ${entity.id}`,
        documentIri(document),
        entity.id,
        plainEdge("mentions", times, language),
      );
};

// The packs themselves would load the segmenters too.
const sentencesOf = { zh: chinese, en: english } as const;

/** Pairs of entities that sentences of a document mention together, each with the number of those sentences. */
const togetherIn = (known: Knowledge, document: string): readonly string[] => {
  const source = known.documents.get(document)!;
  const sentences = sentencesOf[source.facts.document.language](source.text);
  const mentions = source.facts.entities
    .flatMap(({ id, mentions }) => mentions.map(({ start }) => ({ id, start })))
    .sort((one, other) => one.start - other.start);
  const pairs: string[] = [];
  let next = 0;
  for (const { end } of sentences) {
    const ids = new Set<string>();
    for (; next < mentions.length && mentions[next]!.start < end; next++) ids.add(mentions[next]!.id);
    const inOrder = [...ids].sort();
    for (const [place, one] of inOrder.entries())
      for (const other of inOrder.slice(place + 1)) pairs.push(`${one} ${other}`);
  }
  return pairs;
};

const addTogether = (graph: ViewGraph, known: Knowledge, language: LanguageId): void => {
  const pairs = counts([...known.documents.keys()].flatMap((document) => togetherIn(known, document)));
  for (const [pair, times] of [...pairs].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [one = "", other = ""] = pair.split(" ");
    graph.addEdgeWithKey(pair, one, other, plainEdge("mentionedWith", times, language));
  }
};

const parts: Readonly<
  Record<GraphView, readonly ((graph: ViewGraph, known: Knowledge, language: LanguageId) => void)[]>
> = {
  entities: [addEntities, addRelations],
  figures: [addEntities, addRelations, addFigures],
  documents: [addEntities, addDocuments],
  mentions: [addEntities, addTogether],
};

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? null : one < other ? one : other;
const later = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? null : one > other ? one : other;

const joined = (one: EdgeAttributes, other: EdgeAttributes, language: LanguageId): EdgeAttributes => ({
  ...(one.kind === other.kind ? one : { ...one, ...edgeLabels("several", language) }),
  weight: one.weight + other.weight,
  evidence: one.evidence + other.evidence,
  status: one.status === other.status ? one.status : "actual",
  start: earlier(one.start, other.start),
  end: later(one.end, other.end),
  confidence: Math.max(one.confidence, other.confidence),
});

const aggregated = (graph: ViewGraph, language: LanguageId): ViewGraph => {
  const result: ViewGraph = new MultiDirectedGraph();
  graph.forEachNode((id, attributes) => {
    result.addNode(id, attributes);
  });
  graph.forEachEdge((_, attributes, source, target) => {
    const key = `${source} ${target}`;
    if (result.hasEdge(key))
      result.replaceEdgeAttributes(key, joined(result.getEdgeAttributes(key), attributes, language));
    else result.addEdgeWithKey(key, source, target, attributes);
  });
  return result;
};

/** The entities around some, with all relations between them, as a graphology graph. */
export const partGraph = (
  known: Knowledge,
  ids: Iterable<string>,
  { language = "zh", aggregate = false }: GraphOptions = {},
): ViewGraph => {
  const graph: ViewGraph = new MultiDirectedGraph();
  const inOrder = [...ids].sort();
  for (const id of inOrder) graph.addNode(id, entityNode(known.entities.get(id)!, language));
  for (const id of inOrder)
    for (const relation of known.relationsOf(id))
      if (!graph.hasEdge(relation.id)) addRelation(graph, relation, language);
  return aggregate ? aggregated(graph, language) : graph;
};

/** Builds a view as a graphology graph: nodes and edges in the order of their ids. */
export const viewGraph = (known: Knowledge, options: GraphOptions = {}): ViewGraph => {
  const { view = "entities", language = "zh", aggregate = false } = options;
  if (!graphViews.includes(view)) throw unknown("view", view, graphViews);
  const graph: ViewGraph = new MultiDirectedGraph();
  for (const add of parts[view]) add(graph, known, language);
  return aggregate ? aggregated(graph, language) : graph;
};
