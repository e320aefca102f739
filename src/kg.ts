import { basename } from "node:path";
import type { DatasetCore, Quad } from "@rdfjs/types";
import {
  type CheckReport,
  type Coverage,
  checkAll,
  checkQuads,
  coverage,
  type ShapeReport,
  validate,
} from "./checks/index.ts";
import { unknown } from "./errors.ts";
import type { ExportLanguage, Part, View } from "./export/format.ts";
import type { Extract, ExtractorOptions } from "./extract.ts";
import { type Central, type CentralOptions, centralEntities } from "./graph/centrality.ts";
import { kindOf } from "./graph/codes.ts";
import { type Community, type CommunityOptions, communitiesOf } from "./graph/communities.ts";
import { type Applied, checkDecision, type Decision, decided } from "./graph/decisions.ts";
import { type Explanation, explanation } from "./graph/explain.ts";
import {
  type EntityFilter,
  entitiesOf,
  type FigureFilter,
  figuresOf,
  type RelationFilter,
  relationsOf,
} from "./graph/filters.ts";
import { gathered } from "./graph/gathered.ts";
import type { KnownEntity, KnownFigure, KnownRelation } from "./graph/known.ts";
import { lazy } from "./graph/lazy.ts";
import type { Ambiguous } from "./graph/names.ts";
import {
  type Comparison,
  comparisonOf,
  type Moment,
  type Ranked,
  type RankOptions,
  rankingOf,
  timelineOf,
} from "./graph/series.ts";
import { settle } from "./graph/settle.ts";
import { type Similar, type SimilarOptions, similarTo } from "./graph/similar.ts";
import { graphState } from "./graph/state.ts";
import { type GraphOptions, partGraph, type ViewGraph, viewGraph } from "./graph/views.ts";
import {
  type Neighbour,
  type NeighbourOptions,
  neighbours,
  type Path,
  type PathOptions,
  paths,
} from "./graph/walks.ts";
import { openLexicon } from "./lexicon/lexicon.ts";
import { readPinyin } from "./lexicon/pinyin.ts";
import { tables } from "./lexicon/tables.ts";
import { engine } from "./query/engine.ts";
import {
  type Answer,
  answer,
  applyUpdate,
  engineQuads,
  formOf,
  mediaOf,
  type ResultFormat,
  resultText,
  type SparqlOptions,
  unitedEngine,
} from "./query/sparql.ts";
import { datasetHash } from "./rdf/canonical.ts";
import { dataset, parse } from "./rdf/n3.ts";
import type { Provenance, Source } from "./rdf/quads.ts";
import { readRdf } from "./rdf/read.ts";
import { readText, writeFile } from "./read/files.ts";
import type { ServeOptions, Server } from "./server/index.ts";
import { type Addable, type AddOptions, type AddReport, adder } from "./store/add.ts";
import { diskShelf } from "./store/disk.ts";
import { type Change, memoryShelf, type Shelf } from "./store/shelf.ts";

export interface OpenOptions extends ExtractorOptions {}

export interface ExportChoices {
  readonly language?: ExportLanguage | undefined;
  readonly view?: View | undefined;
  readonly theme?: "light" | "dark" | undefined;
  readonly indicator?: string | undefined;
  /** Kinds of entities by code or name: project, 项目. */
  readonly kinds?: readonly string[] | undefined;
  /** A place with all that lies in it and what these have relations with. */
  readonly within?: string | undefined;
  /** Year, month or day: only facts of the period. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** So many entities, the most important. */
  readonly limit?: number | undefined;
  /** What files call one another by where a format is several; the file's own name when it is written. */
  readonly name?: string | undefined;
}

export interface WriteOptions extends ExportChoices {
  /** A format's id; told by the extension of the file where it is not given. */
  readonly format?: string | undefined;
}

/** A knowledge graph: documents, and everything that they say. Names are taken in either language. */
export interface KnowledgeGraph {
  /** The folder in which it is kept, null in memory. */
  readonly folder: string | null;
  /** Ids of the documents, in order. */
  readonly documents: readonly string[];
  /** How many things and facts there are, without reading them. */
  readonly size: Readonly<Record<"documents" | "entities" | "figures" | "relations", number>>;
  /** Facts documents that agree on ids and names, with their texts. */
  readonly sources: readonly Source[];

  /** Reads documents and adds what they say; of those already there only what changed is read again. */
  add(given: Addable | readonly Addable[], options?: AddOptions): Promise<AddReport>;
  /** Removes a document with all that only it says; throws `unknown document`. */
  remove(document: string): void;
  /** Keeps a decision and applies it from now on; throws `invalid decision`. */
  decide(decision: Decision): void;
  /** The decisions, and whether each still speaks of something in the graph. */
  readonly decisions: readonly Applied[];

  /** The entity of a name, alias, pinyin or id; `candidates` where several bear it; throws `unknown entity`. */
  entity(name: string): KnownEntity | Ambiguous;
  /** Entities of a kind, in a place, of a document. */
  entities(filter?: EntityFilter): readonly KnownEntity[];
  /** Figures about a subject, of an indicator, in a period; in order of time. */
  figures(filter?: FigureFilter): readonly KnownFigure[];
  /** Relations of a subject, a predicate, an object; `about` takes either end. */
  relations(filter?: RelationFilter): readonly KnownRelation[];
  /** The entities around one, nearest first; `kinds` chooses among those found, not what lies between. */
  neighbours(name: string, options?: NeighbourOptions): readonly Neighbour[];
  /** The ways from one entity to another, shortest first. */
  paths(from: string, to: string, options?: PathOptions): readonly Path[];
  /** What is said of an entity, in order of time. */
  timeline(name: string): readonly Moment[];
  /** The figures of several entities side by side, a row for each period. */
  compare(names: readonly string[], indicator: string): readonly Comparison[];
  /** Entities in the order of an indicator's value. */
  rank(indicator: string, options?: RankOptions): readonly Ranked[];
  /** The entities around some and all relations between them, as a graphology graph. */
  subgraph(names: readonly string[], options?: NeighbourOptions & Omit<GraphOptions, "view">): ViewGraph;
  /** The most central entities: by PageRank, betweenness (sampled in large graphs, and then marked) or degree. */
  central(options?: CentralOptions): readonly Central[];
  /** Entities that are more related to one another than to the rest, the largest communities first. */
  communities(options?: CommunityOptions): readonly Community[];
  /** Entities that share neighbours with one, the most alike first. */
  similar(name: string, options?: SimilarOptions): readonly Similar[];
  /** Where a fact comes from: the words, the characters, the rule, and what else is said of it. */
  explain(id: string): Explanation;

  /** Holds figures against one another, documents against documents, targets against outcomes. */
  check(): CheckReport;
  /** Which sentences and numbers of each document gave nothing, and why. */
  coverage(): readonly Coverage[];
  /** Holds the graph, or a file of RDF from elsewhere, against the SHACL shapes. */
  validate(path?: string): Promise<ShapeReport>;

  /** A graphology graph of a view. */
  graph(options?: GraphOptions): ViewGraph;
  /** The RDF/JS dataset: a default graph of what the lists know, and a graph for each document, one of the checks. */
  readonly dataset: DatasetCore;
  /** The quads of the dataset in their order of writing; each pass makes them anew. */
  readonly quads: Iterable<Quad>;
  /** Answers a SPARQL 1.1 query; the usual prefixes are known, the default graph is the union of all graphs. */
  sparql(query: string, options?: SparqlOptions & { readonly format?: undefined }): Promise<Answer>;
  /** Answers a query as text in a W3C form of results, or a form of RDF. */
  sparql(query: string, options: SparqlOptions & { readonly format: ResultFormat }): Promise<string>;
  /**
   * The dataset after a SPARQL 1.1 update; the graph itself stays as it is. An update finds what documents say in their
   * graphs: `GRAPH ?document { … }`; its default graph is that of the lists.
   */
  updated(update: string): Promise<DatasetCore>;
  /** Serves the graph as it is now, on 127.0.0.1: the SPARQL 1.1 Protocol at `/sparql`, reading by graphs at `/data`. */
  serve(options?: ServeOptions): Promise<Server>;
  /** The RDFC-1.0 hash of the dataset. */
  hash(): Promise<string>;
  /** What a format writes: one part, or several with names. */
  export(format: string, options?: ExportChoices): Promise<readonly Part[]>;
  /** Writes the graph in the format of the file's extension, or the named one; returns the files written. */
  write(path: string, options?: WriteOptions): Promise<readonly string[]>;
}

const version = lazy(
  () => (JSON.parse(readText(new URL("../package.json", import.meta.url))) as { version: string }).version,
);

/** What a document says, and its text; both read when they are asked for. */
const sourceOf = (held: Source): Source => ({
  get facts() {
    return held.facts;
  },
  get text() {
    return held.text;
  },
});

const readSyllables = lazy(() => readPinyin(tables()));

const ownLexicon = lazy(() => openLexicon());

/** What a graph is made with; the lists are read when they are first needed. */
const tools = (options: ExtractorOptions) => {
  const asShipped = (options.lexicon ?? []).length === 0 && (options.without ?? []).length === 0;
  const lexicon = asShipped
    ? ownLexicon
    : lazy(() => openLexicon({ lists: options.lexicon ?? [], without: options.without ?? [] }));
  return {
    lexicon,
    pinyin: readSyllables,
    provenance: (): Provenance => ({ program: version(), lists: lexicon().version }),
    extract: lazy(async (): Promise<Extract> => (await import("./extract.ts")).extractor(options)),
  };
};

/** Whether what was accepted is still found is known to the checks alone. */
const withAccepted = (applied: readonly Applied[], { checks }: CheckReport): readonly Applied[] =>
  applied.map(({ decision, applies }) => ({
    decision,
    applies: decision.decide === "accept" ? checks.some(({ id }) => id === decision.check) : applies,
  }));

/** Opens the graph of a folder, which need not be there yet, or an empty one in memory. */
export const openGraph = async (folder?: string, options: OpenOptions = {}): Promise<KnowledgeGraph> => {
  const shelf: Shelf = folder === undefined ? memoryShelf() : diskShelf(folder, version);
  const { lexicon, pinyin, provenance, extract } = tools(options);
  // A list of one's own that cannot be read is told at once, not when a name is first looked up.
  if ((options.lexicon ?? []).length > 0) lexicon();
  const add = adder({ shelf, extract, options, provenance });

  const derive = () => {
    const derived = shelf.derived((documents, decisions) => {
      const { sources, applied } = decided(documents, decisions);
      return { ...gathered(settle(sources).sources), applied: applied.map(({ applies }) => applies) };
    });
    const state = graphState(derived, { lexicon, pinyin });
    const applied = (): readonly Applied[] =>
      shelf.decisions().map((decision, at) => ({ decision, applies: derived.applied[at] ?? false }));
    const checks = lazy(() =>
      checkAll(state.known, { decisions: shelf.decisions(), indicators: state.asked().indicators.called }),
    );
    const quads: Iterable<Quad> = {
      *[Symbol.iterator]() {
        yield* state.quads;
        yield* checkQuads(checks());
      },
    };
    return {
      ...state,
      applied: () => withAccepted(applied(), checks()),
      checks,
      quads,
      // One for all formats, so that a graph is laid out once.
      input: lazy(async () => {
        const { exportInput } = await import("./export/index.ts");
        return exportInput(state.known, { pinyin: (zh) => pinyin()(zh), quads });
      }),
      engine: lazy(() => unitedEngine(quads)),
      dataset: lazy(() => dataset(quads)),
    };
  };
  let now = lazy(derive);
  const change = (what: Change): void => {
    shelf.change(what);
    now = lazy(derive);
  };

  const surroundings = (place: string): readonly string[] => {
    const { names, within } = now().asked();
    const { id } = names.one(place);
    return [id, ...within([id])];
  };

  const exported: KnowledgeGraph["export"] = async (format, choices = {}) => {
    const { exportFiles, formatNamed, narrowed } = await import("./export/index.ts");
    const { kinds, within, from, to, limit, ...options } = choices;
    const part = narrowed(await now().input(), {
      kinds: kinds?.map(kindOf),
      around: within === undefined ? undefined : surroundings(within),
      from,
      to,
      limit,
    });
    return exportFiles(formatNamed(format), part, defined(options));
  };

  return {
    folder: shelf.folder,
    get documents() {
      return shelf.ids();
    },
    get size() {
      const { gathered } = now().known;
      return {
        documents: shelf.ids().length,
        entities: gathered.entities.heads.size,
        figures: gathered.figures.heads.size,
        relations: gathered.relations.heads.size,
      };
    },
    get sources() {
      return [...now().known.documents.values()].map(sourceOf);
    },
    add: async (given, addOptions) => {
      const report = await add(given, addOptions);
      now = lazy(derive);
      // Where most is new, what follows is worked out while one waits anyway; else when it is asked for.
      const fresh = report.added.length + report.changed.length;
      if (shelf.folder !== null && fresh > 0 && fresh * 2 >= shelf.ids().length) now();
      return report;
    },
    remove: (document) => {
      if (!shelf.has(document)) throw unknown("document", document, shelf.ids());
      change({ remove: [document] });
    },
    decide: (decision) => change({ decide: [checkDecision(decision)] }),
    get decisions() {
      return now().applied();
    },
    entity: (name) => now().asked().names.ask(name),
    entities: (filter) => entitiesOf(now().asked(), filter),
    figures: (filter) => figuresOf(now().asked(), filter),
    relations: (filter) => relationsOf(now().asked(), filter),
    neighbours: (name, walk) => neighbours(now().network(), now().asked().names.one(name).id, walk),
    paths: (from, to, walk) => {
      const { names } = now().asked();
      return paths(now().network(), [names.one(from).id, names.one(to).id], walk);
    },
    timeline: (name) => timelineOf(now().asked(), name),
    compare: (names, indicator) => comparisonOf(now().asked(), names, indicator),
    rank: (indicator, rankOptions) => rankingOf(now().asked(), indicator, rankOptions),
    subgraph: (names, { language, aggregate, ...walk } = {}) => {
      const ids = names.map((name) => now().asked().names.one(name).id);
      const around = ids.flatMap((id) => neighbours(now().network(), id, walk).map(({ entity }) => entity.id));
      return partGraph(now().known, new Set([...ids, ...around]), { language, aggregate });
    },
    central: (options) => centralEntities(now().network(), options),
    communities: (options) => communitiesOf(now().network(), options),
    similar: (name, options) => similarTo(now().network(), now().asked().names.one(name).id, options),
    explain: (id) => explanation(now().known, now().asked().names, id),
    check: () => now().checks(),
    coverage: () => [...now().known.documents.values()].map(coverage),
    validate: async (path) => validate(path === undefined ? now().quads : await readRdf(path)),
    graph: (graphOptions) => viewGraph(now().known, graphOptions),
    get dataset() {
      return now().dataset();
    },
    get quads() {
      return now().quads;
    },
    sparql: (async (query: string, { format, ...rest }: SparqlOptions & { readonly format?: ResultFormat } = {}) =>
      format === undefined
        ? answer(now().engine(), query, rest)
        : resultText(now().engine(), query, {
            ...rest,
            media: mediaOf(format, formOf(query)),
          })) as KnowledgeGraph["sparql"],
    updated: async (update) => {
      const copy = engine(engineQuads(now().quads));
      applyUpdate(copy, update);
      return dataset(parse(copy.dump(), { syntax: "nquads" }));
    },
    serve: async (serveOptions) => (await import("./server/index.ts")).serve(engineQuads(now().quads), serveOptions),
    hash: () => datasetHash(now().quads),
    export: exported,
    write: async (path, { format, ...choices } = {}) => {
      const { baseOf, fileOf, formatNamed, formatOf } = await import("./export/index.ts");
      const chosen = format === undefined ? formatOf(path) : formatNamed(format);
      const parts = await exported(chosen.id, { name: basename(baseOf(path, chosen)), ...choices });
      for (const part of parts) writeFile(fileOf(path, chosen, part), part.content);
      return parts.map((part) => fileOf(path, chosen, part));
    },
  };
};

/** Without the keys that are undefined, which would hide defaults. */
const defined = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
