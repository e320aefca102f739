import type { Quad, Term } from "@rdfjs/types";
import { invalid, unknown, ZhituError } from "../errors.ts";
import { blank, bounded, iri, literal, parse } from "../rdf/n3.ts";
import { families, prefixes } from "../rdf/vocabulary.ts";
import { clipped, type Engine, engine, type QueryDataset } from "./engine.ts";

/** What a query asks for: rows, yes or no, or a graph. */
export type Form = "select" | "ask" | "graph";

/** The answer to a query: `rows` of a SELECT, `boolean` of an ASK, `quads` of a CONSTRUCT or DESCRIBE. */
export interface Answer {
  readonly form: Form;
  readonly variables: readonly string[];
  readonly rows: readonly Readonly<Record<string, Term>>[];
  readonly boolean: boolean | null;
  readonly quads: readonly Quad[];
}

const resultFormats = {
  json: "application/sparql-results+json",
  xml: "application/sparql-results+xml",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
} as const;

const graphFormats = {
  turtle: "text/turtle",
  ntriples: "application/n-triples",
  nquads: "application/n-quads",
  trig: "application/trig",
  jsonld: "application/ld+json",
  rdfxml: "application/rdf+xml",
} as const;

/** The W3C forms of results, and the forms of RDF for queries that make a graph. */
export type ResultFormat = keyof typeof resultFormats | keyof typeof graphFormats;

const ignorable =
  /#[^\n\r]*|<[^<>"{}|^`\\\s]*>|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'/g;
const prologue = /^(?:\s|BASE\b|PREFIX\s+[^\s:]*:)*/i;

/** The query without comments, strings and IRIs, in which key words can be looked for. */
const skeleton = (sparql: string): string => sparql.replace(ignorable, " ");

/** What a query asks for; throws `unknown query` for an update or no query at all. */
export const formOf = (sparql: string): Form => {
  const word = /^[a-z]+/i.exec(skeleton(sparql).replace(prologue, ""))?.[0].toUpperCase();
  if (word === "SELECT") return "select";
  if (word === "ASK") return "ask";
  if (word === "CONSTRUCT" || word === "DESCRIBE") return "graph";
  throw unknown("query form", word ?? "", ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]);
};

/** Whether the query would ask another server. */
export const usesService = (sparql: string): boolean => /(?<![\w?$:])SERVICE(?![\w:])/i.test(skeleton(sparql));

const known: Readonly<Record<string, string>> = { ...prefixes, ...families };

/** Declares the usual prefixes that a query uses, to stand on the line on which it begins. */
const usualPrefixes = (sparql: string): string => {
  const text = skeleton(sparql);
  const used = Object.entries(known).filter(([name]) => new RegExp(`(?<![\\w-])${name}:`).test(text));
  return used.map(([name, namespace]) => `PREFIX ${name}: <${namespace}> `).join("");
};

const declaration = /\bPREFIX\s+([^\s:]*):/giu;
const prefixed = /(?<![\p{L}\p{N}_?$:@.-])(\p{L}[\p{L}\p{N}_.-]*):(?!:)/gu;

/** A prefix that a query uses, though neither it nor anyone declares it. */
const undeclared = (sparql: string): string | undefined => {
  const text = skeleton(sparql);
  const declared = new Set([...text.matchAll(declaration)].map(([, name = ""]) => name));
  const used = [...text.matchAll(prefixed)].map(([, name = ""]) => name);
  return used.find((name) => !declared.has(name) && !Object.hasOwn(known, name));
};

/** Of a prefix that nobody declares the engine says only what it would have read instead. */
const explained = <T>(noun: string, sparql: string, action: () => T): T => {
  try {
    return action();
  } catch (error) {
    const prefix = error instanceof ZhituError ? undeclared(sparql) : undefined;
    if (prefix === undefined) throw error;
    throw invalid(noun, clipped(sparql), `no prefix ${prefix}: is known, declare it with PREFIX`);
  }
};

/** The media type of a format that fits the form of a query. */
export const mediaOf = (format: ResultFormat, form: Form): string => {
  const fitting: Readonly<Record<string, string>> = form === "graph" ? graphFormats : resultFormats;
  const media = fitting[format];
  if (media === undefined) throw unknown(`format for ${form}`, format, Object.keys(fitting));
  return media;
};

export interface SparqlOptions extends QueryDataset {
  readonly base?: string | undefined;
}

/** Runs a query and gives its results as text in this media type. */
export const resultText = (
  engine: Engine,
  sparql: string,
  options: SparqlOptions & { readonly media: string },
): string => explained("query", sparql, () => engine.query(sparql, { ...options, prologue: usualPrefixes(sparql) }));

interface JsonTerm {
  readonly type: "uri" | "literal" | "bnode" | "triple";
  readonly value: string;
  readonly datatype?: string;
  readonly "xml:lang"?: string;
}

const termOf = ({ type, value, datatype, "xml:lang": language }: JsonTerm): Term => {
  if (type === "uri") return iri(value);
  if (type === "bnode") return blank(value);
  if (type === "literal") return literal(value, language ?? (datatype === undefined ? undefined : iri(datatype)));
  throw invalid("term", type, "SPARQL 1.1 knows IRIs, literals and blank nodes");
};

interface JsonResults {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}

/** Runs a query; the usual prefixes are known. */
export const answer = (engine: Engine, sparql: string, options: SparqlOptions = {}): Answer => {
  const form = formOf(sparql);
  const empty = { form, variables: [], rows: [], boolean: null, quads: [] };
  if (form === "graph") {
    const text = resultText(engine, sparql, { ...options, media: graphFormats.ntriples });
    return { ...empty, quads: parse(text, { syntax: "ntriples" }) };
  }
  const { head, boolean, results } = JSON.parse(
    resultText(engine, sparql, { ...options, media: resultFormats.json }),
  ) as JsonResults;
  const rows = (results?.bindings ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).map(([variable, term]) => [variable, termOf(term)])),
  );
  return { ...empty, variables: head.vars ?? [], rows, boolean: boolean ?? null };
};

/** Changes what an engine holds by a SPARQL 1.1 update; the usual prefixes are known. */
export const applyUpdate = (engine: Engine, sparql: string): void =>
  explained("update", sparql, () => engine.update(sparql, { prologue: usualPrefixes(sparql) }));

/** The quads that an engine can hold; throws `invalid graph` where there are too many. */
export const engineQuads = (quads: Iterable<Quad>): Iterable<Quad> => ({
  [Symbol.iterator]: () =>
    bounded(quads, "write it as N-Quads and load it into a SPARQL store of its own")[Symbol.iterator](),
});

/** An engine whose default graph is the union of all graphs, each triple once; throws `invalid graph`. */
export const unitedEngine = (quads: Iterable<Quad>): Engine => {
  const loaded = engine(engineQuads(quads));
  loaded.unite();
  return loaded;
};
