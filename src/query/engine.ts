import type { Quad } from "@rdfjs/types";
import { namedNode, Store } from "oxigraph";
import { invalid } from "../errors.ts";
import { write } from "../rdf/n3.ts";

/** Which graphs a query sees; where nothing is said the default graph of the engine and all named graphs. */
export interface QueryDataset {
  readonly defaultGraphs?: readonly string[] | undefined;
  readonly namedGraphs?: readonly string[] | undefined;
}

export interface EngineQuery extends QueryDataset {
  /** A media type of results or of RDF, as fits the form of the query. */
  readonly media: string;
  readonly base?: string | undefined;
  /** What stands before the query on its first line without being part of it. */
  readonly prologue?: string | undefined;
}

/** A loaded SPARQL engine. All goes in and out as text, so that nothing is left behind in the engine's memory. */
export interface Engine {
  readonly size: number;
  /** Adds N-Quads, in whole lines. */
  load(nquads: string): void;
  /**
   * Puts what the named graphs hold into the default graph too. The engine's own union of graphs gives a triple as
   * often as graphs hold it, which makes wrong counts.
   */
  unite(): void;
  query(sparql: string, options: EngineQuery): string;
  update(sparql: string, options?: Pick<EngineQuery, "base" | "prologue">): void;
  /** All quads as N-Quads. */
  dump(): string;
}

const message = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

/** A query as a message names it. */
export const clipped = (sparql: string): string => (sparql.length > 80 ? `${sparql.slice(0, 80)}…` : sparql);

/** What the engine says of its first line, with the columns of the query as it was asked. */
const withoutPrologue = (said: string, { length }: string): string =>
  said.replace(/^error at 1:(\d+)/u, (_, column: string) => `error at 1:${Math.max(1, Number(column) - length)}`);

/** A query or update that the engine is given, and what stands before it. */
interface Given {
  readonly noun: string;
  readonly sparql: string;
  readonly prologue: string;
}

const attempt = <T>({ noun, sparql, prologue }: Given, action: (sparql: string) => T): T => {
  try {
    return action(prologue + sparql);
  } catch (error) {
    // A panic of the engine is a defect; everything else it says of the query.
    if (error instanceof Error && error.name === "RuntimeError") throw error;
    throw invalid(noun, clipped(sparql), withoutPrologue(message(error), prologue));
  }
};

const pieceLength = 8 * 2 ** 20;

/** The engine's strings are bounded: quads go in by pieces. */
function* pieces(quads: Iterable<Quad>): Iterable<string> {
  let piece = "";
  for (const text of write(quads, { syntax: "nquads" })) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

const named = (graphs: readonly string[]) => graphs.map(namedNode);

/** Where graphs are chosen, those that are not are not seen. */
const graphOptions = ({ defaultGraphs, namedGraphs }: QueryDataset) =>
  defaultGraphs === undefined && namedGraphs === undefined
    ? {}
    : { default_graph: named(defaultGraphs ?? []), named_graphs: named(namedGraphs ?? []) };

/** Loads quads into a SPARQL engine. */
export const engine = (quads: Iterable<Quad>): Engine => {
  const store = new Store();
  const load = (nquads: string): void => store.load(nquads, { format: "application/n-quads" });
  for (const piece of pieces(quads)) load(piece);
  return {
    get size() {
      return store.size;
    },
    load,
    unite: () => store.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"),
    query: (sparql, { media, base, prologue = "", ...graphs }) =>
      attempt({ noun: "query", sparql, prologue }, (whole) =>
        store.query(whole, {
          results_format: media,
          ...(base === undefined ? {} : { base_iri: base }),
          ...graphOptions(graphs),
        }),
      ) as string,
    update: (sparql, { base, prologue = "" } = {}) =>
      attempt({ noun: "update", sparql, prologue }, (whole) =>
        store.update(whole, base === undefined ? {} : { base_iri: base }),
      ),
    dump: () => store.dump({ format: "application/n-quads" }),
  };
};
