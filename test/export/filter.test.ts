import { describe, expect, it } from "vitest";
import { type ExportInput, exportFiles, fileOf, formatNamed, formatOf, narrowed } from "../../src/export/index.ts";
import { BASE } from "../../src/ids.ts";
import { factsOf, inputOf, sampleGraph } from "./graphs.ts";
import { textOf } from "./readers.ts";

const names = [
  { kind: "place", zh: "甲市" },
  { kind: "project", zh: "乙工程" },
  { kind: "organization", zh: "丙集团" },
  { kind: "place", zh: "丁县" },
] as const;
const links = [
  { from: 0, to: 1, predicate: 2, year: 2018 },
  { from: 2, to: 1, predicate: 2, year: 2021 },
  { from: 3, to: 0, predicate: 0 },
];
const input = inputOf(factsOf(names, links));

const labels = ({ entities }: ExportInput): string[] => entities.map(({ label }) => label.zh!).sort();
const idOf = (zh: string): string => input.entities.find(({ label }) => label.zh === zh)!.id;

describe("A part of the graph", () => {
  it.each([
    ["everything where nothing is asked", {}, ["丁县", "丙集团", "乙工程", "甲市"]],
    ["the kinds asked for", { kinds: ["place"] as const }, ["丁县", "甲市"]],
    ["an entity and what it has relations with", { around: [idOf("甲市")] }, ["丁县", "乙工程", "甲市"]],
    ["what facts of the years speak of", { from: "2021", to: "2021" }, ["丙集团", "乙工程", "甲市"]],
    ["the most important", { limit: 2 }, ["乙工程", "甲市"]],
    ["what passes all that is asked", { kinds: ["place", "project"] as const, limit: 1 }, ["甲市"]],
    ["nothing where nothing fits", { kinds: ["event"] as const }, []],
  ])("is %s", (_, filter, expected) => {
    expect(labels(narrowed(input, filter))).toEqual(expected);
  });

  it("keeps only relations and figures whose ends are there and whose time reaches into the years", () => {
    const part = narrowed(input, { from: "2018", to: "2018" });
    expect(part.relations.map(({ start }) => start)).toEqual(["2018-01-01"]);
    expect(part.figures.map(({ start }) => start)).toEqual(["2018-01-01"]);
  });

  it("has the ids of the whole, so that the two can be joined", () => {
    const whole = new Map(input.entities.map((entity) => [entity.id, entity]));
    for (const entity of narrowed(input, { limit: 2 }).entities) expect(whole.get(entity.id)).toEqual(entity);
  });

  it("says in RDF no more of what is left out", async () => {
    const part = narrowed(input, { kinds: ["place"] });
    const [file] = await exportFiles(formatNamed("nquads"), part);
    const text = textOf(file!);
    for (const zh of ["乙工程", "丙集团"]) expect(text).not.toContain(idOf(zh));
    for (const zh of ["甲市", "丁县"]) expect(text).toContain(idOf(zh));
    const spans = new Set([...text.matchAll(/<([^>]*#char=[^>]*)>/g)].map(([, span]) => span));
    for (const span of spans) expect(text.split(`<${span}>`).length).toBeGreaterThan(2);
  });

  it("leaves out documents that say nothing of it", () => {
    const other = factsOf([{ kind: "event", zh: "戊博览会" }], [], { id: "other" });
    const renamed = {
      ...other,
      facts: {
        ...other.facts,
        entities: [{ ...other.facts.entities[0]!, id: `${BASE}event/00000000000000ff` }],
        figures: [],
      },
    };
    const both = inputOf(factsOf(names, links), renamed);
    expect(narrowed(both, { kinds: ["event"] }).documents.map(({ id }) => id)).toEqual(["other"]);
  });
});

describe("A format is found by the end of a file's name", () => {
  it.each([
    ["out/graph.gexf", "gexf"],
    ["out/graph.dynamic.gexf", "gexf-dynamic"],
    ["GRAPH.GEXF", "gexf"],
    ["a.b.csv", "csv"],
    ["a.plain.csv", "csv-plain"],
    ["a.chart.svg", "chart"],
    ["a.svg", "svg"],
    ["a.htm", "html"],
    ["a.csv-metadata.json", "csvw"],
  ])("%s is %s", (path, id) => {
    expect(formatOf(path).id).toBe(id);
  });

  it.each(["graph.xls", "graph"])("%s is none, and the known ones are listed", (path) => {
    expect(() => formatOf(path)).toThrow(/^unknown format: (xls|graph) \(known: gexf, /);
  });

  it.each([
    ["out/a.csv", "csv", ["out/a-entities.csv", "out/a-relations.csv", "out/a-figures.csv", "out/a-documents.csv"]],
    ["out/a.gexf", "gexf-dynamic", ["out/a.gexf"]],
    ["out/a", "gexf", ["out/a.gexf"]],
    [
      "a.csv-metadata.json",
      "csvw",
      [
        "a.csv-metadata.json",
        "a-entities.plain.csv",
        "a-relations.plain.csv",
        "a-figures.plain.csv",
        "a-documents.plain.csv",
      ],
    ],
    [
      "a.neo4j.csv",
      "neo4j",
      [
        "a-entities.neo4j.csv",
        "a-figures.neo4j.csv",
        "a-documents.neo4j.csv",
        "a-relationships.neo4j.csv",
        "a-import.sh",
      ],
    ],
  ])("%s as %s is written to its files", async (path, id, files) => {
    const format = formatNamed(id);
    const parts = await exportFiles(format, inputOf(sampleGraph(3)));
    expect(parts.map((part) => fileOf(path, format, part))).toEqual(files);
  });
});
