import { request } from "node:http";
import type { Quad } from "@rdfjs/types";
import { SparqlEndpointFetcher } from "fetch-sparql-endpoint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invalid } from "../../src/errors.ts";
import { openGraph } from "../../src/kg.ts";
import { canonical } from "../../src/rdf/canonical.ts";
import { parse } from "../../src/rdf/n3.ts";
import { type Server, serve } from "../../src/server/index.ts";
import { rowsOf } from "../../src/server/rows.ts";
import { built } from "../built.ts";
import { corpus } from "../fixtures/corpus.ts";

const kg = await openGraph();
await kg.add(corpus);
let server: Server;
beforeAll(async () => {
  built();
  server = await kg.serve({ port: 0, time: 1500, rows: 500 });
});
afterAll(() => server.close());

const ranks = `SELECT ?place ?rank WHERE { ?f schema:observationAbout/skos:prefLabel ?place ; zt:rank ?rank FILTER(LANG(?place) = "zh") } ORDER BY ?rank`;
const json = "application/sparql-results+json";

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });
const ask = (query: string, headers: Record<string, string> = { accept: json }) =>
  get(`/sparql?query=${encodeURIComponent(query)}`, headers);
const values = async (response: Response): Promise<unknown> => {
  const { results } = (await response.json()) as { results: { bindings: Record<string, { value: string }>[] } };
  return results.bindings.map((row) => Object.values(row).map(({ value }) => value));
};
const rows = [
  ["宁波市", "2"],
  ["盘锦市", "5"],
];

describe("the SPARQL 1.1 Protocol", () => {
  test("a query by GET", async () => {
    const response = await ask(ranks);
    expect(response.headers.get("content-type")).toBe(`${json}; charset=utf-8`);
    expect(await values(response)).toEqual(rows);
  });

  test("a query by POST, in a form and by itself", async () => {
    const form = await fetch(`${server.url}/sparql`, {
      method: "POST",
      body: new URLSearchParams({ query: ranks }),
      headers: { accept: json },
    });
    expect(await values(form)).toEqual(rows);
    const direct = await fetch(`${server.url}/sparql`, {
      method: "POST",
      body: ranks,
      headers: { accept: json, "content-type": "application/sparql-query" },
    });
    expect(await values(direct)).toEqual(rows);
  });

  test.each([
    ["text/csv", "text/csv", "place,rank\r\n宁波市,2\r\n盘锦市,5\r\n"],
    ["text/tab-separated-values", "text/tab-separated-values", '?place\t?rank\n"宁波市"@zh\t2\n"盘锦市"@zh\t5\n'],
    ["text/csv;q=0.2, application/sparql-results+xml;q=0.8", "application/sparql-results+xml", undefined],
    ["*/*", json, undefined],
    ["application/json", json, undefined],
    ["text/*", "text/csv", undefined],
  ])("Accept: %s is answered with %s", async (accept, type, body) => {
    const response = await ask(ranks, { accept });
    expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    if (body !== undefined) expect(await response.text()).toBe(body);
  });

  test("a graph is answered in RDF", async () => {
    const response = await ask("CONSTRUCT WHERE { ?s zt:implements ?o }", { accept: "text/turtle" });
    expect(parse(await response.text(), { syntax: "turtle" })).toHaveLength(2);
  });

  test("yes or no", async () => {
    expect(await (await ask("ASK { ?s zt:rank 5 }")).json()).toMatchObject({ boolean: true });
  });

  test("the graphs that are asked for are those that are seen", async () => {
    const graph = (name: string, id: string) =>
      `&${name}=${encodeURIComponent(`https://w3id.org/zhitu/document/${id}`)}`;
    const query = `/sparql?query=${encodeURIComponent("SELECT ?rank WHERE { ?f zt:rank ?rank }")}`;
    expect(await values(await get(`${query}${graph("default-graph-uri", "ningbo")}`, { accept: json }))).toEqual([
      ["2"],
    ]);
    const named = `/sparql?query=${encodeURIComponent("SELECT ?rank WHERE { GRAPH ?g { ?f zt:rank ?rank } }")}`;
    expect(await values(await get(`${named}${graph("named-graph-uri", "panjin")}`, { accept: json }))).toEqual([["5"]]);
    expect(await values(await get(`${query}${graph("named-graph-uri", "panjin")}`, { accept: json }))).toEqual([]);
  });

  test("without a query it describes itself", async () => {
    const response = await get("/sparql");
    expect(response.headers.get("content-type")).toBe("text/turtle; charset=utf-8");
    const quads = parse(await response.text(), { syntax: "turtle" });
    expect(quads.map(({ object }) => object.value)).toContain(`${server.url}/sparql`);
  });

  test.each([
    ["nonsense", "SELECT nothing", 400, "invalid query: SELECT nothing"],
    ["an update for a query", "DELETE WHERE { ?s ?p ?o }", 400, "unknown query form: DELETE"],
    ["SERVICE", "SELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 400, "SERVICE is not offered"],
    ["a silent SERVICE", "SELECT * WHERE { SERVICE SILENT ?where { ?s ?p ?o } }", 400, "SERVICE is not offered"],
  ])("%s is refused", async (_, query, status, why) => {
    const response = await ask(query);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(why);
  });

  test("a word that only looks like SERVICE is none", async () => {
    expect((await ask('SELECT ?service WHERE { ?service rdfs:label "SERVICE" } # SERVICE')).status).toBe(200);
  });

  test.each([
    ["an update", { method: "POST", body: "CLEAR ALL", headers: { "content-type": "application/sparql-update" } }, 403],
    ["an update in a form", { method: "POST", body: new URLSearchParams({ update: "CLEAR ALL" }) }, 403],
    ["another type of body", { method: "POST", body: "x", headers: { "content-type": "text/plain" } }, 415],
    [
      "a body that is too long",
      { method: "POST", body: "x".repeat(2 ** 20 + 1), headers: { "content-type": "application/sparql-query" } },
      413,
    ],
    ["another method", { method: "PUT", body: "x" }, 405],
  ])("%s is refused", async (_, init, status) => {
    expect((await fetch(`${server.url}/sparql`, init)).status).toBe(status);
  });

  test("two queries, a broken graph and an unknown type are refused", async () => {
    expect((await get("/sparql?query=ASK%7B%7D&query=ASK%7B%7D")).status).toBe(400);
    expect((await get(`/sparql?query=ASK%7B%7D&default-graph-uri=${encodeURIComponent("<x>")}`)).status).toBe(400);
    expect((await ask(ranks, { accept: "image/png" })).status).toBe(406);
  });

  test("a client from elsewhere talks to it", async () => {
    const found: string[] = [];
    const stream = await new SparqlEndpointFetcher().fetchBindings(
      `${server.url}/sparql`,
      `PREFIX zt: <https://w3id.org/zhitu/ontology#> SELECT ?rank WHERE { ?f zt:rank ?rank } ORDER BY ?rank`,
    );
    for await (const row of stream as unknown as AsyncIterable<Record<string, { value: string }>>)
      found.push(row.rank!.value);
    expect(found).toEqual(["2", "5"]);
  });
});

describe("the Graph Store Protocol", () => {
  const document = (id: string) => `/data?graph=${encodeURIComponent(`https://w3id.org/zhitu/document/${id}`)}`;

  test("gives a document's graph as it was written", async () => {
    const quads = parse(await (await get(document("panjin"), { accept: "application/n-triples" })).text(), {
      syntax: "ntriples",
    });
    const own = [...kg.quads].filter(({ graph }) => graph.value.endsWith("/panjin"));
    expect(quads).toHaveLength(own.length);
    expect((await canonical(quads)).length).toBeGreaterThan(1000);
  });

  test("gives the default graph", async () => {
    expect(await (await get("/data?default")).text()).toContain("辽宁省");
  });

  test("knows no other graph, and writes nothing", async () => {
    expect((await get(document("none"))).status).toBe(404);
    expect((await get("/data")).status).toBe(400);
    expect((await get(`/data?graph=${encodeURIComponent("x> } INSERT { <a")}`)).status).toBe(400);
    expect((await fetch(`${server.url}${document("panjin")}`, { method: "DELETE" })).status).toBe(405);
    expect((await fetch(`${server.url}${document("panjin")}`, { method: "HEAD" })).status).toBe(200);
  });
});

test("a graph that cannot be given to the engine is an error, and no server is left", async () => {
  const tooMany: Iterable<Quad> = {
    // biome-ignore lint/correctness/useYield: it fails before it gives anything.
    *[Symbol.iterator]() {
      throw invalid("graph", "more than 3 quads");
    },
  };
  await expect(serve(tooMany, { port: 0 })).rejects.toThrow("invalid graph: more than 3 quads");
});

describe("a hostile query", () => {
  const product = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r }";

  test("ends in the limit, and the server goes on", async () => {
    const begin = performance.now();
    const hostile = [ask(product), ask(product)];
    const answers = await Promise.all(hostile);
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    expect(await answers[0]!.text()).toContain("it took more than 1500 ms");
    expect(performance.now() - begin).toBeLessThan(6000);
    expect(await values(await ask(ranks))).toEqual(rows);
  });

  test("of too many rows is told to ask for fewer", async () => {
    const response = await ask("SELECT * WHERE { ?s ?p ?o }");
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("add a LIMIT");
    expect((await ask("SELECT * WHERE { ?s ?p ?o } LIMIT 10")).status).toBe(200);
  });

  test("that is given up makes room for others", async () => {
    const gone = new AbortController();
    const left = fetch(`${server.url}/sparql?query=${encodeURIComponent(product)}`, { signal: gone.signal });
    setTimeout(() => gone.abort(), 100);
    await expect(left).rejects.toThrow();
    expect(await values(await ask(ranks))).toEqual(rows);
  });

  test("of too much memory is stopped", async () => {
    const small = await kg.serve({ port: 0, memory: 80 * 2 ** 20, time: 20_000, processes: 1 });
    const big = `SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?b), STR(?c), STR(?d))) AS ?text) WHERE { ?a ?x ?b . ?c ?y ?d . ?e ?z ?f }`;
    const response = await fetch(`${small.url}/sparql?query=${encodeURIComponent(big)}`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("bytes of memory");
    await small.close();
  });
});

describe("who may ask", () => {
  const withHost = (host: string): Promise<number> =>
    new Promise((resolve, reject) => {
      request(`${server.url}/sparql`, { headers: { host } }, (response) => resolve(response.resume().statusCode ?? 0))
        .on("error", reject)
        .end();
    });

  test("a page that has made its name point here may not", async () => {
    expect(await withHost("evil.example")).toBe(403);
    expect(await withHost("127.0.0.1.evil.example")).toBe(403);
    expect(await withHost("localhost:9")).toBe(200);
  });

  test("pages of other origins may when they are let", async () => {
    expect((await ask(ranks)).headers.get("access-control-allow-origin")).toBe(null);
    const open = await kg.serve({ port: 0, cors: "https://example.org", processes: 1 });
    const response = await fetch(`${open.url}/sparql`, { method: "OPTIONS" });
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([
      204,
      "https://example.org",
    ]);
    await open.close();
  });

  test("a port that is taken is an error", async () => {
    await expect(kg.serve({ port: Number(new URL(server.url).port) })).rejects.toThrow(
      /invalid port: \d+ \(something else listens there\)/u,
    );
  });
});

describe("rows are counted", () => {
  test.each([
    ["text/csv", 'a\r\n"x\ny"\r\nz\r\n', 2],
    ["text/tab-separated-values", "?a\n1\n2\n", 2],
    ["application/sparql-results+xml", "<results><result></result><result></result></results>", 2],
    [json, '{"results":{"bindings":[{},{},{}]}}', 3],
    [json, '{"boolean":true}', 1],
    ["application/n-triples", "a\nb\n", 2],
  ])("of %s", (media, text, count) => {
    expect(rowsOf(text, media)).toBe(count);
  });
});
