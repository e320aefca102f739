import type { IncomingMessage } from "node:http";
import { ZhituError } from "../errors.ts";
import { formOf, usesService } from "../query/sparql.ts";
import type { Ask } from "./messages.ts";
import { negotiate, offered } from "./negotiate.ts";

/** What a request asks for, or why it is refused. */
export type Asked =
  | { readonly ask: Ask }
  | { readonly describe: string }
  | { readonly status: number; readonly why: string; readonly allow?: string };

const refuse = (status: number, why: string): Asked => ({ status, why });

const longestBody = 2 ** 20;

/** The body of a request; null when it is longer than a query may be. */
const bodyOf = async (request: IncomingMessage): Promise<string | null> => {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > longestBody) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
};

const noIri = /[\u0000-\u0020<>"{}|\\^`]/;

const graphsOf = (parameters: URLSearchParams, name: string): readonly string[] | undefined => {
  const graphs = parameters.getAll(name);
  return graphs.length === 0 ? undefined : graphs;
};

const formats: Readonly<Record<string, string>> = {
  json: "application/sparql-results+json",
  xml: "application/sparql-results+xml",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
};

interface QueryRequest {
  readonly query: string;
  readonly parameters: URLSearchParams;
  readonly accept: string | undefined;
  /** Against which relative IRIs are read. */
  readonly base: string;
}

const queryAsked = ({ query, parameters, accept, base }: QueryRequest): Asked => {
  if (usesService(query)) return refuse(400, "SERVICE is not offered: the graph speaks for itself");
  const [defaultGraphs, namedGraphs] = [
    graphsOf(parameters, "default-graph-uri"),
    graphsOf(parameters, "named-graph-uri"),
  ];
  const broken = [...(defaultGraphs ?? []), ...(namedGraphs ?? [])].find((graph) => graph === "" || noIri.test(graph));
  if (broken !== undefined) return refuse(400, `invalid graph: ${broken}`);
  const media = negotiate(formats[parameters.get("format") ?? ""] ?? accept, offered(formOf(query)));
  if (media === null) return refuse(406, `offered are ${offered(formOf(query)).join(", ")}`);
  return {
    ask: {
      query,
      options: { media, base, ...(defaultGraphs && { defaultGraphs }), ...(namedGraphs && { namedGraphs }) },
    },
  };
};

const baseOf = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

const mendable = (asked: () => Asked): Asked => {
  try {
    return asked();
  } catch (error) {
    if (!(error instanceof ZhituError)) throw error;
    return refuse(400, error.message);
  }
};

const description = ["text/turtle", "application/n-triples"];

const withoutQuery = (accept: string | undefined): Asked => {
  const media = negotiate(accept, description);
  return media === null ? refuse(406, `offered are ${description.join(", ")}`) : { describe: media };
};

const posted = async (request: IncomingMessage, url: URL): Promise<Asked> => {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === "application/sparql-update") return refuse(403, "updates are not offered");
  if (type !== "application/x-www-form-urlencoded" && type !== "application/sparql-query")
    return refuse(415, "a query is posted as application/sparql-query or application/x-www-form-urlencoded");
  const body = await bodyOf(request);
  if (body === null) return refuse(413, `a query has at most ${longestBody} bytes`);
  const parameters = type === "application/sparql-query" ? url.searchParams : new URLSearchParams(body);
  if (parameters.has("update")) return refuse(403, "updates are not offered");
  const query = type === "application/sparql-query" ? body : parameters.get("query");
  if (query === null || parameters.getAll("query").length > 1) return refuse(400, "one query is needed");
  return mendable(() => queryAsked({ query, parameters, accept: request.headers.accept, base: baseOf(url) }));
};

/** Reads a request of the SPARQL 1.1 Protocol. */
export const readQuery = async (request: IncomingMessage, url: URL): Promise<Asked> => {
  if (request.method === "POST") return posted(request, url);
  if (request.method !== "GET" && request.method !== "HEAD")
    return { status: 405, why: "GET or POST", allow: "GET, HEAD, POST, OPTIONS" };
  const queries = url.searchParams.getAll("query");
  if (url.searchParams.has("update")) return refuse(403, "updates are not offered");
  if (queries.length > 1) return refuse(400, "one query is needed");
  const [query] = queries;
  if (query === undefined) return withoutQuery(request.headers.accept);
  return mendable(() =>
    queryAsked({ query, parameters: url.searchParams, accept: request.headers.accept, base: baseOf(url) }),
  );
};

/** Reads a request of the Graph Store Protocol, of which reading is offered. */
export const readGraph = (request: IncomingMessage, url: URL): Asked & { readonly graph?: string } => {
  if (request.method !== "GET" && request.method !== "HEAD")
    return { status: 405, why: "the graph store is read only", allow: "GET, HEAD, OPTIONS" };
  const [graph, isDefault] = [url.searchParams.get("graph"), url.searchParams.has("default")];
  if ((graph === null) === !isDefault) return refuse(400, "either ?default or ?graph=IRI");
  if (graph !== null && (!/^[a-z][a-z0-9+.-]*:/i.test(graph) || noIri.test(graph)))
    return refuse(400, `invalid graph: ${graph}`);
  const media = negotiate(request.headers.accept, offered("graph"));
  if (media === null) return refuse(406, `offered are ${offered("graph").join(", ")}`);
  const query =
    graph === null
      ? "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
      : `CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${graph}> { ?s ?p ?o } }`;
  return { ask: { query, options: { media } }, ...(graph === null ? {} : { graph }) };
};
