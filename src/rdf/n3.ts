import type {
  BlankNode,
  DatasetCore,
  Literal,
  NamedNode,
  Quad,
  Quad_Graph,
  Quad_Object,
  Quad_Subject,
} from "@rdfjs/types";
import { DataFactory, Parser, Store, Writer } from "n3";
import { invalid } from "../errors.ts";

/** The text forms of RDF that n3 reads and writes, by their usual names. */
export const syntaxes = {
  turtle: "text/turtle",
  trig: "application/trig",
  ntriples: "application/n-triples",
  nquads: "application/n-quads",
} as const;
export type Syntax = keyof typeof syntaxes;

const surrogate = /\p{Surrogate}/gu;
const outsideIris = /[\u0000-\u0020<>"{}|\\^`\p{Surrogate}]/gu;

/** A string that UTF-8 can carry: a lone surrogate becomes U+FFFD, one code point for one. */
export const wellFormed = (text: string): string => text.replace(surrogate, "\uFFFD");

/** An IRI; what no IRI may hold is percent-encoded. */
export const iri = (value: string): NamedNode =>
  DataFactory.namedNode(value.replace(outsideIris, (sign) => encodeURIComponent(wellFormed(sign))));

/** A literal with a language tag or a datatype; a plain string without. */
export const literal = (value: string, kind?: string | NamedNode): Literal =>
  DataFactory.literal(wellFormed(value), kind) as Literal;

/** A blank node. */
export const blank = (name: string): BlankNode => DataFactory.blankNode(name) as BlankNode;

/** A quad; without a graph it stands in the default graph. */
export const quad = (subject: Quad_Subject, predicate: NamedNode, object: Quad_Object, graph?: Quad_Graph): Quad =>
  (DataFactory.quad as unknown as typeof quad)(subject, predicate, object, graph);

/** An RDF/JS dataset of these quads. */
export const dataset = (quads: Iterable<Quad> = []): DatasetCore => {
  const store = new Store();
  for (const each of quads) store.addQuad(each as never);
  return store as unknown as DatasetCore;
};

/** Reads RDF text; throws `invalid RDF` with the line where the syntax breaks. */
export const parse = (text: string, options: { syntax: Syntax; base?: string | undefined }): Quad[] => {
  try {
    return new Parser({
      format: syntaxes[options.syntax],
      ...(options.base === undefined ? {} : { baseIRI: options.base }),
    }).parse(text) as unknown as Quad[];
  } catch (error) {
    throw invalid("RDF", options.syntax, error instanceof Error ? error.message : String(error));
  }
};

/** What is held in memory at once: the SPARQL engine holds each quad twice in the 4 GB that it may have. */
const mostQuads = 3_000_000;

/** Passes quads on that are to be held at once; throws `invalid graph` where there are too many. */
export function* bounded(quads: Iterable<Quad>, advice: string): Iterable<Quad> {
  let count = 0;
  for (const each of quads) {
    if (++count > mostQuads) throw invalid("graph", `more than ${mostQuads} quads`, advice);
    yield each;
  }
}

const pieceLength = 1 << 16;

/** Writes quads as text, in pieces and in the order given. */
export function* write(
  quads: Iterable<Quad>,
  options: { syntax: Syntax; prefixes?: Readonly<Record<string, string>> | undefined },
): Iterable<string> {
  let piece = "";
  const sink = {
    write: (text: string, _encoding: string, done?: () => void) => {
      piece += text;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(sink as never, { format: syntaxes[options.syntax], prefixes: options.prefixes as never });
  for (const each of quads) {
    writer.addQuad(each as never);
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  writer.end();
  yield piece;
}
