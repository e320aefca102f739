import fc from "fast-check";
import { expect, test } from "vitest";
import type { KnownEntity, KnownRelation } from "../../src/graph/known.ts";
import { type Network, network } from "../../src/graph/network.ts";
import { neighbours, paths } from "../../src/graph/walks.ts";
import { type Predicate, predicates } from "../../src/model.ts";

const entity = (id: string): KnownEntity => ({
  id,
  kind: "place",
  label: {},
  labelOrigin: {},
  aliases: {},
  sameAs: [],
  candidates: null,
  documents: [],
  evidence: [],
});

const relation = (id: string, [subject, predicate, object]: readonly [string, Predicate, string]): KnownRelation => ({
  id,
  label: {},
  subject: { id: subject, label: {} },
  predicate,
  object: { id: object, label: {} },
  status: "actual",
  time: null,
  confidence: 1,
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

const names = ["a", "b", "c", "d", "e", "f"];
const triples = fc.array(
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...predicates.slice(0, 3)), fc.constantFrom(...names)),
  { maxLength: 14 },
);
type Triple = readonly [string, Predicate, string];
const net = (drawn: readonly Triple[]) =>
  netOf(
    names.map(entity),
    drawn.map((triple, place) => relation(`r${place}`, triple)),
  );

/** All ways by trying every one. */
const everyWay = (drawn: readonly Triple[], from: string, to: string, depth: number): string[] => {
  const next = (node: string) =>
    [...new Set(drawn.flatMap(([s, , o]) => (s === node ? [o] : o === node ? [s] : [])))].sort();
  const grow = (way: readonly string[]): string[][] => {
    const last = way.at(-1)!;
    if (last === to) return [[...way]];
    return way.length > depth
      ? []
      : next(last)
          .filter((node) => !way.includes(node))
          .flatMap((node) => grow([...way, node]));
  };
  return grow([from])
    .sort((one, other) => one.length - other.length || (one.join() < other.join() ? -1 : 1))
    .map((way) => way.join(""));
};

test("paths are all the ways there are, in order", () => {
  fc.assert(
    fc.property(triples, fc.integer({ min: 1, max: 5 }), (drawn, depth) => {
      const found = paths(net(drawn), ["a", "b"], { depth, limit: 1000 });
      expect(found.map(({ steps }) => `a${steps.map(({ to }) => to.id).join("")}`)).toEqual(
        everyWay(drawn, "a", "b", depth),
      );
    }),
  );
});

test("every step of a path has the relations that join its ends", () => {
  fc.assert(
    fc.property(triples, (drawn) => {
      for (const { steps } of paths(net(drawn), ["a", "b"]))
        for (const { from, to, relations } of steps) {
          expect(relations.length).toBeGreaterThan(0);
          for (const { subject, object } of relations)
            expect([subject.id, object.id].sort()).toEqual([from.id, to.id].sort());
        }
    }),
  );
});

test("neighbours are as far as the shortest path to them", () => {
  fc.assert(
    fc.property(triples, (drawn) => {
      for (const { entity: found, distance } of neighbours(net(drawn), "a", { depth: 5 }))
        expect(distance).toBe(paths(net(drawn), ["a", found.id], { depth: 5, limit: 1 })[0]?.length);
    }),
  );
});
