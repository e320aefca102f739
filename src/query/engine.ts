import type { Quad } from "@rdfjs/types";
import { namedNode, Store } from "oxigraph";
import { invalid } from "../errors.ts";
import { write } from "../rdf/n3.ts";

/** Which graphs a query sees; all of them united where nothing is said. */
export interface QueryDataset {
  readonly defaultGraphs?: readonly string[] | undefined;
  readonly namedGraphs?: readonly string[] | undefined;
}

export interface EngineQuery extends QueryDataset {
  /** A media type of results or of RDF, as fits the form of the query. */
  readonly media: string;
  /** The default graph is the union of all graphs. */
  readonly union: boolean;
  readonly base?: string | undefined;
}

/** A loaded SPARQL engine. All goes in and out as text, so that nothing is left behind in the engine's memory. */
export interface Engine {
  readonly size: number;
  query(sparql: string, options: EngineQuery): string;
  update(sparql: string, options?: { readonly base?: string | undefined }): void;
  /** All quads as N-Quads. */
  dump(): string;
}

const message = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

const attempt = <T>(noun: string, sparql: string, action: () => T): T => {
  try {
    return action();
  } catch (error) {
    // A panic of the engine is a defect; everything else it says of the query.
    if (error instanceof Error && error.name === "RuntimeError") throw error;
    throw invalid(noun, sparql.length > 80 ? `${sparql.slice(0, 80)}…` : sparql, message(error));
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

/** Loads quads into a SPARQL engine. */
export const engine = (quads: Iterable<Quad>): Engine => {
  const store = new Store();
  for (const piece of pieces(quads)) store.load(piece, { format: "application/n-quads" });
  return {
    get size() {
      return store.size;
    },
    query: (sparql, { media, union, base, defaultGraphs, namedGraphs }) =>
      attempt("query", sparql, () =>
        store.query(sparql, {
          results_format: media,
          use_default_graph_as_union: union,
          ...(base === undefined ? {} : { base_iri: base }),
          ...(defaultGraphs === undefined ? {} : { default_graph: named(defaultGraphs) }),
          ...(namedGraphs === undefined ? {} : { named_graphs: named(namedGraphs) }),
        }),
      ) as string,
    update: (sparql, { base } = {}) =>
      attempt("update", sparql, () => store.update(sparql, base === undefined ? {} : { base_iri: base })),
    dump: () => store.dump({ format: "application/n-quads" }),
  };
};
