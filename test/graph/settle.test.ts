import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeNames } from "../../src/graph/labels.ts";
import { settle } from "../../src/graph/settle.ts";
import type { Entity } from "../../src/model.ts";
import { sources } from "../arbitraries.ts";
import { corpus, things } from "../fixtures/corpus.ts";

const settled = settle(corpus);
const factsOf = (id: string) => settled.sources.find(({ facts }) => facts.document.id === id)!.facts;

describe("documents brought together", () => {
  test("a thing that only an English text names is the Chinese thing of the same English name", () => {
    expect(settled.canonical(things.wetlandEn.id)).toBe(things.wetland.id);
    expect(factsOf("panjin-en").relations.map(({ object }) => object)).toContain(things.wetland.id);
  });

  test("it is not when two things bear that name", () => {
    const twin = structuredClone(corpus[0]!) as never as {
      facts: { document: { id: string }; entities: { id: string }[] };
    };
    twin.facts.document.id = "twin";
    for (const entity of twin.facts.entities)
      if (entity.id === things.wetland.id) entity.id = `${entity.id.slice(0, -1)}0`;
    expect(settle([...corpus, twin as never]).canonical(things.wetlandEn.id)).toBe(things.wetlandEn.id);
  });

  test("what says the same in two languages has one id", () => {
    const [chinese, english] = [factsOf("panjin"), factsOf("panjin-en")];
    expect(english.figures[0]!.id).toBe(chinese.figures[0]!.id);
    const undertakes = (facts: typeof chinese) =>
      facts.relations.find(({ predicate }) => predicate === "undertakes")!.id;
    expect(undertakes(english)).toBe(undertakes(chinese));
  });

  test("another value of the same thing has an id of its own, and both stay", () => {
    const trade = (id: string) =>
      factsOf(id).figures.find(({ value }) => value === (id === "panjin" ? 20_400_000_000 : 20_100_000_000))!.id;
    expect(trade("panjin-en")).toBe(`${trade("panjin")}-2`);
  });

  test("one thing has one name, whichever document is asked", () => {
    const label = (id: string) => factsOf(id).entities.find(({ id: own }) => own === things.wetland.id)!.label;
    expect(label("panjin-en")).toEqual(label("panjin"));
  });

  test("one indicator has one name, the one most often given", () => {
    const renamed = JSON.parse(
      JSON.stringify(corpus[1]).replaceAll("gross regional product", "regional GDP"),
    ) as (typeof corpus)[number];
    const names = settle([corpus[0]!, renamed, corpus[2]!]).sources.flatMap(({ facts }) =>
      facts.figures
        .filter(({ indicator }) => indicator.label.zh === "地区生产总值")
        .map(({ indicator }) => indicator.label.en),
    );
    expect(new Set(names)).toEqual(new Set(["gross regional product"]));
  });

  test("comes out the same whatever the order", () => {
    fc.assert(
      fc.property(sources(4), (drawn) => {
        expect(settle([...drawn].reverse())).toEqual({ ...settle(drawn), canonical: expect.anything() });
      }),
      { numRuns: 50 },
    );
  });

  test("is settled once and for all", () => {
    fc.assert(
      fc.property(sources(4), (drawn) => {
        const once = settle(drawn).sources;
        expect(settle(once).sources).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
});

describe("of several names wins", () => {
  const named = (en: string, origin: Entity["labelOrigin"]["en"] = "composed"): Entity => ({
    id: "x:1",
    kind: "project",
    candidates: null,
    label: { zh: "某工程", en },
    labelOrigin: { zh: "text", ...(origin === undefined ? {} : { en: origin }) },
    aliases: {},
    sameAs: [],
    mentions: [],
  });

  test.each([
    ["the official one", [named("A"), named("B", "official"), named("C", "text")], "B", ["A", "C"]],
    ["a reader's own over all", [named("A", "official"), named("B", "user")], "B", ["A"]],
    ["the one printed over the one composed", [named("A"), named("B", "text")], "B", ["A"]],
    ["the most frequent", [named("A"), named("B"), named("B")], "B", ["A"]],
    ["the first in order, all else being equal", [named("B"), named("A")], "A", ["B"]],
  ])("%s", (_, entities, label, aliases) => {
    const names = mergeNames(entities);
    expect([names.label.en, names.aliases.en]).toEqual([label, aliases]);
  });
});
