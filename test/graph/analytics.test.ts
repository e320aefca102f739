import { describe, expect, test } from "vitest";
import { centralEntities } from "../../src/graph/centrality.ts";
import { communitiesOf } from "../../src/graph/communities.ts";
import type { KnownEntity, KnownRelation } from "../../src/graph/known.ts";
import { type Network, network } from "../../src/graph/network.ts";
import { similarTo } from "../../src/graph/similar.ts";
import { openGraph } from "../../src/kg.ts";
import { corpus, things } from "../fixtures/corpus.ts";

const entity = (id: string): KnownEntity => ({
  id,
  kind: "place",
  label: { zh: id },
  labelOrigin: {},
  aliases: {},
  sameAs: [],
  candidates: null,
  documents: [],
  evidence: [],
});

const netOf = (entities: readonly KnownEntity[], relations: readonly KnownRelation[]): Network =>
  network({
    kinds: entities.map(({ id, kind }) => [id, kind]),
    relations: relations.map((each) => [each.id, { ...each, subject: each.subject.id, object: each.object.id }]),
    entity: (id) => entities.find((each) => each.id === id)!,
    relation: (id) => relations.find((each) => each.id === id)!,
  });

/** A network of lines such as `a-b`. */
const net = (...lines: readonly string[]): Network => {
  const pairs = lines.map((line) => line.split("-") as [string, string]);
  const relations = pairs.map(
    ([subject, object], place): KnownRelation => ({
      id: `r${place}`,
      label: {},
      subject: { id: subject, label: {} },
      predicate: "partOf",
      object: { id: object, label: {} },
      status: "actual",
      time: null,
      confidence: 1,
      documents: [],
      evidence: [],
    }),
  );
  return netOf([...new Set(pairs.flat())].sort().map(entity), relations);
};

describe("central entities", () => {
  const star = net("hub-a", "hub-b", "hub-c", "c-d");

  test("of a star are its hub, then what leads on", () => {
    for (const by of ["pagerank", "betweenness", "degree"] as const)
      expect(
        centralEntities(star, { by })
          .map(({ id }) => id)
          .slice(0, 2),
        by,
      ).toEqual(["hub", "c"]);
  });

  test("have known scores: betweenness counts the ways that lead through", () => {
    const line = centralEntities(net("a-b", "b-c"), { by: "betweenness" });
    expect(line.map(({ id, score }) => [id, score])).toEqual([
      ["b", 1],
      ["a", 0],
      ["c", 0],
    ]);
    const two = centralEntities(net("a-b", "b-c", "c-d"), { by: "betweenness" });
    expect(two.slice(0, 2).map(({ score }) => score)).toEqual([2 / 3, 2 / 3]);
  });

  test("have ranks that add up to one, and are equal in a ring", () => {
    const ring = centralEntities(net("a-b", "b-c", "c-d", "d-a"));
    expect(ring.map(({ score }) => Number(score.toFixed(6)))).toEqual([0.25, 0.25, 0.25, 0.25]);
    const scores = centralEntities(star).map(({ score }) => score);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 6);
  });

  test("are sampled in a large graph, and say so; the same each time", () => {
    const chain = net(...Array.from({ length: 1200 }, (_, place) => `n${place}-n${place + 1}`));
    const [first, again] = [0, 1].map(() => centralEntities(chain, { by: "betweenness", limit: 5 }));
    expect(first!.every(({ approximate }) => approximate)).toBe(true);
    expect(again).toEqual(first);
  });

  test("of none are none", () => {
    expect(centralEntities(net())).toEqual([]);
  });
});

describe("communities", () => {
  const cliques = net("a-b", "b-c", "c-a", "x-y", "y-z", "z-x", "c-x");

  test("are what is related among itself, the same each time", () => {
    const found = communitiesOf(cliques).map(({ members }) =>
      members
        .map(({ id }) => id)
        .sort()
        .join(""),
    );
    expect(found.sort()).toEqual(["abc", "xyz"]);
    expect(communitiesOf(cliques)).toEqual(communitiesOf(cliques));
  });

  test("of a graph without relations are none", () => {
    expect(communitiesOf(netOf([entity("a")], []))).toEqual([]);
  });
});

test("similar entities share neighbours, and are scored by what share", () => {
  const found = similarTo(net("a-p", "a-q", "b-p", "b-q", "c-q", "c-r"), "a");
  expect(found.map(({ id, score, shared }) => [id, Number(score.toFixed(3)), shared.map((each) => each.id)])).toEqual([
    ["b", 1, ["p", "q"]],
    ["c", 0.333, ["q"]],
  ]);
});

describe("of a graph of documents", () => {
  test("the part around an entity is a graphology graph", async () => {
    const kg = await openGraph();
    await kg.add(corpus);
    const graph = kg.subgraph(["辽宁"], { depth: 1, language: "en" });
    expect(graph.nodes()).toEqual([things.liaoning.id, things.panjin.id]);
    expect(graph.size).toBe(1);
    expect(kg.subgraph(["辽宁"], { depth: 2, aggregate: true }).size).toBe(6);
  });

  test("analytics take names and carry evidence", async () => {
    const kg = await openGraph();
    await kg.add(corpus);
    expect(kg.central()[0]).toMatchObject({ id: things.panjin.id, approximate: false });
    expect(kg.central({ kinds: ["policy"] }).map(({ label }) => label.zh)).toEqual(["新发展理念"]);
    expect(kg.similar("宁波").map(({ label, shared }) => [label.zh, shared.map((each) => each.label.zh)])).toEqual([
      ["辽宁省", ["盘锦市"]],
      ["盘锦市", ["新发展理念"]],
    ]);
    expect(kg.communities().flatMap(({ members }) => members)).toHaveLength(7);
    expect(kg.central().every(({ evidence }) => evidence.length > 0)).toBe(true);
  });
});
