import { describe, expect, test } from "vitest";
import { openGraph } from "../../src/kg.ts";
import { formOf, usesService } from "../../src/query/sparql.ts";
import { corpus, things } from "../fixtures/corpus.ts";

const kg = await openGraph();
await kg.add(corpus);
const ranks = "SELECT ?rank WHERE { ?figure zt:rank ?rank } ORDER BY ?rank";

describe("the form of a query", () => {
  test.each([
    ["SELECT * WHERE { ?s ?p ?o }", "select"],
    ["# SELECT\nPREFIX a: <http://x/#ASK> ask { }", "ask"],
    ["BASE <http://x/> PREFIX : <#> CONSTRUCT WHERE { ?s ?p ?o }", "graph"],
    ["PREFIX select: <http://select/> DESCRIBE select:x", "graph"],
  ])("%j is %s", (query, form) => {
    expect(formOf(query)).toBe(form);
  });

  test.each(["INSERT DATA { <a> <b> <c> }", "", "'SELECT'", "LOAD <http://x/>"])("%j has none", (query) => {
    expect(() => formOf(query)).toThrow("unknown query form");
  });
});

test.each([
  ["SELECT * { SERVICE <x> { } }", true],
  ["SELECT * { service silent ?s { } }", true],
  ["SELECT ?service { ?service <http://x/SERVICE> 'SERVICE' } # SERVICE", false],
  ["SELECT * { ex:SERVICE a SERVICE:x }", false],
])("%j asks another server: %s", (query, asks) => {
  expect(usesService(query)).toBe(asks);
});

describe("a query that cannot be read says why", () => {
  test.each([
    ["SELECT * { ?s foo:bar ?o }", "(no prefix foo: is known, declare it with PREFIX)"],
    ["SELECT * {\n ?s a zt:Place ; nope:n ?o }", "(no prefix nope: is known, declare it with PREFIX)"],
    ['PREFIX a: <http://a/> SELECT * { ?s a:b "c:d", <e:f> ?o }', /\(error at 1:\d+: /u],
  ])("%s", async (query, why) => {
    await expect(kg.sparql(query)).rejects.toThrow(why);
  });

  test("in the columns of the query as it was asked", async () => {
    const query = "SELECT * { ?s schema:name }";
    await expect(kg.sparql(query)).rejects.toThrow(`invalid query: ${query} (error at 1:${query.length}: `);
  });
});

describe("an answer", () => {
  test("has rows of RDF/JS terms, and the variables in their order", async () => {
    const { form, variables, rows } = await kg.sparql(
      `SELECT ?name ?value WHERE { ?f schema:value ?value ; schema:observationAbout/skos:prefLabel ?name FILTER(?value > 1000000000000 && LANG(?name) = "zh") }`,
    );
    expect([form, variables]).toEqual(["select", ["name", "value"]]);
    expect(
      rows.map(({ name, value }) => [name?.value, (name as { language?: string }).language, value?.value]),
    ).toEqual([["宁波市", "zh", "1240870000000"]]);
  });

  test("is yes or no, or a graph", async () => {
    expect((await kg.sparql("ASK { ?f zt:rank 5 }")).boolean).toBe(true);
    const { quads } = await kg.sparql("CONSTRUCT { ?s zt:implements ?o } WHERE { ?s zt:implements ?o }");
    expect(quads.map(({ subject }) => subject.value).sort()).toEqual([things.panjin.id, things.ningbo.id]);
  });

  test("counts each triple once, however many documents hold it", async () => {
    const { rows } = await kg.sparql("SELECT (COUNT(*) AS ?n) WHERE { place:211100 a zt:Place }");
    expect(rows[0]?.n?.value).toBe("1");
    const graphs = await kg.sparql("SELECT ?g WHERE { GRAPH ?g { place:211100 a zt:Place } }");
    expect(graphs.rows).toHaveLength(3);
  });

  test("takes the graphs that the query names", async () => {
    const { rows } = await kg.sparql(
      `SELECT ?rank FROM <https://w3id.org/zhitu/document/ningbo> WHERE { ?f zt:rank ?rank }`,
    );
    expect(rows.map(({ rank }) => rank?.value)).toEqual(["2"]);
  });

  test.each([
    ["csv", ranks, "rank\r\n2\r\n5\r\n"],
    ["tsv", ranks, "?rank\n2\n5\n"],
    [
      "ntriples",
      "CONSTRUCT { zt:a zt:b ?rank } WHERE { ?f zt:rank ?rank FILTER(?rank = 5) }",
      '<https://w3id.org/zhitu/ontology#a> <https://w3id.org/zhitu/ontology#b> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .\n',
    ],
  ] as const)("is text in a W3C form: %s", async (format, query, text) => {
    expect(await kg.sparql(query, { format })).toBe(text);
  });

  test("in JSON and XML is what those forms say", async () => {
    expect(JSON.parse(await kg.sparql(ranks, { format: "json" })).results.bindings).toHaveLength(2);
    expect(await kg.sparql(ranks, { format: "xml" })).toContain('<binding name="rank">');
  });

  test.each([
    ["SELECT", {}, "invalid query: SELECT"],
    ["SELECT ?x WHERE { ?x unknown:y ?z }", {}, "no prefix unknown: is known"],
    [ranks, { format: "turtle" }, "unknown format for select: turtle (known: json, xml, csv, tsv)"],
    ["ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", {}, "not supported"],
  ] as const)("to %j is an error that says why", async (query, options, message) => {
    await expect(kg.sparql(query, options as never)).rejects.toThrow(message);
  });
});

describe("an update", () => {
  test("changes a copy and leaves the graph as it is", async () => {
    const before = await kg.hash();
    const changed = await kg.updated("DELETE WHERE { GRAPH <https://w3id.org/zhitu/document/ningbo> { ?s ?p ?o } }");
    expect([...changed].some(({ graph }) => graph.value.endsWith("ningbo"))).toBe(false);
    expect(changed.size).toBeGreaterThan(100);
    expect(await kg.hash()).toBe(before);
  });

  test("that is none is an error", async () => {
    await expect(kg.updated("SELECT * WHERE { ?s ?p ?o }")).rejects.toThrow("invalid update");
    await expect(kg.updated("LOAD <http://127.0.0.1:1/x>")).rejects.toThrow("invalid update");
  });
});

test("the dataset is one of RDF/JS", () => {
  const { dataset } = kg;
  expect(dataset.size).toBe([...kg.quads].length);
  const [first] = dataset;
  expect(dataset.has(first!)).toBe(true);
  expect([...dataset.match(null, null, null, first!.graph)].length).toBeGreaterThan(0);
});
