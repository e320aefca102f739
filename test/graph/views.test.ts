import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphViews, viewGraph } from "../../src/graph/views.ts";
import { sources } from "../arbitraries.ts";
import { corpus, things } from "../fixtures/corpus.ts";
import { knownOf } from "../fixtures/known.ts";

const known = knownOf(corpus);

describe("a view is a graphology graph:", () => {
  test("entities with their relations, named in the language asked for", () => {
    const graph = viewGraph(known, { language: "en" });
    expect([graph.order, graph.size, graph.multi, graph.type]).toEqual([7, 8, true, "directed"]);
    expect(graph.getNodeAttributes(things.panjin.id)).toMatchObject({
      kind: "place",
      label: "Panjin",
      labelZh: "盘锦市",
      labelEn: "Panjin",
      documents: 3,
    });
    const located = graph.findEdge(things.panjin.id, things.liaoning.id, () => true);
    expect(graph.getEdgeAttributes(located!)).toMatchObject({
      kind: "locatedIn",
      label: "is located in",
      evidence: 2,
      status: "actual",
    });
  });

  test("parallel relations are kept, and joined on request", () => {
    const between = (aggregate: boolean) => viewGraph(known, { aggregate }).edges(things.panjin.id, things.garden.id);
    expect(between(false)).toHaveLength(2);
    expect(between(true)).toHaveLength(1);
    const graph = viewGraph(known, { aggregate: true });
    expect(graph.getEdgeAttributes(between(true)[0]!)).toMatchObject({ kind: "several", weight: 2 });
  });

  test("entities with their figures", () => {
    const graph = viewGraph(known, { view: "figures" });
    const figure = graph.findNode((_, { kind, value }) => kind === "figure" && value === 130_360_000_000)!;
    expect(graph.inNeighbors(figure)).toEqual([things.panjin.id]);
    expect(graph.getNodeAttributes(figure)).toMatchObject({ unit: "CNY", start: "2020-01-01", end: "2020-12-31" });
  });

  test("documents with what they mention, by how often", () => {
    const graph = viewGraph(known, { view: "documents" });
    const [edge] = graph.edges("https://w3id.org/zhitu/document/panjin", things.panjin.id);
    expect(graph.getEdgeAttributes(edge!)).toMatchObject({ kind: "mentions", weight: 3 });
  });

  test("what one sentence mentions together", () => {
    const graph = viewGraph(known, { view: "mentions" });
    const [edge] = graph.edges(things.garden.id, things.wetland.id);
    expect(graph.getEdgeAttributes(edge!)).toMatchObject({ kind: "mentionedWith", weight: 2 });
    expect(graph.hasEdge(things.zhejiang.id, things.garden.id)).toBe(false);
  });

  test.each(graphViews)("%s: the same documents in any order give the same graph", (view) => {
    fc.assert(
      fc.property(sources(3), (drawn) => {
        const exported = (order: typeof drawn) => JSON.stringify(viewGraph(knownOf(order), { view }).export());
        expect(exported([...drawn].reverse())).toBe(exported(drawn));
      }),
      { numRuns: 25 },
    );
  });

  test("an unknown view is an error that names the views", () => {
    expect(() => viewGraph(known, { view: "words" as never })).toThrow(
      "unknown view: words (known: entities, figures, documents, mentions)",
    );
  });
});
