import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openGraph } from "../../src/kg.ts";
import { write } from "../../src/rdf/n3.ts";
import { sources } from "../arbitraries.ts";
import { corpus, things } from "../fixtures/corpus.ts";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "zhitu-store-")), "panjin.kg");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const written = (quads: Iterable<Quad>): string => [...write(quads, { syntax: "nquads" })].join("");

const bytes = (): string[] => readdirSync(join(folder, "documents")).sort();

describe("a graph in a folder", () => {
  test("is there again when it is opened again", async () => {
    const kg = await openGraph(folder);
    expect(await kg.add(corpus)).toMatchObject({
      added: ["panjin", "panjin-en", "ningbo"],
      changed: [],
      unchanged: [],
    });
    const again = await openGraph(folder);
    expect(again.documents).toEqual(["ningbo", "panjin", "panjin-en"]);
    expect(await again.hash()).toBe(await kg.hash());
  });

  test("is empty before anything is added, and makes no folder until then", async () => {
    const kg = await openGraph(folder);
    expect([kg.documents, kg.figures(), kg.graph().order]).toEqual([[], [], 0]);
    expect(readdirSync(join(folder, ".."))).toEqual([]);
  });

  test("takes up only what changed", async () => {
    const kg = await openGraph(folder);
    await kg.add(corpus);
    const before = bytes();
    expect(await kg.add(corpus)).toMatchObject({
      added: [],
      changed: [],
      unchanged: ["panjin", "panjin-en", "ningbo"],
    });
    expect(bytes()).toEqual(before);
    const [first] = corpus;
    const facts = { ...first!.facts, figures: first!.facts.figures.slice(1) };
    expect(await kg.add({ ...first!, facts })).toMatchObject({ changed: ["panjin"] });
    expect(bytes()).toHaveLength(3);
    expect(bytes()).not.toEqual(before);
  });

  test("has the same bytes whatever the order of adding", async () => {
    const kg = await openGraph(folder);
    for (const source of [...corpus].reverse()) await kg.add(source);
    const before = readFileSync(join(folder, "graph.json"), "utf8");
    for (const document of kg.documents) kg.remove(document);
    expect(bytes()).toEqual([]);
    await kg.add(corpus);
    expect(readFileSync(join(folder, "graph.json"), "utf8")).toBe(before);
  });

  test("takes in what another has added in the meantime", async () => {
    const [one, other] = [await openGraph(folder), await openGraph(folder)];
    await one.add(corpus[0]!);
    await other.add(corpus[2]!);
    expect(other.documents).toEqual(["ningbo", "panjin"]);
    one.remove("panjin");
    expect(one.documents).toEqual(["ningbo"]);
    expect((await openGraph(folder)).documents).toEqual(["ningbo"]);
  });

  test("carries documents of any name", async () => {
    const kg = await openGraph(folder);
    for (const id of ["大洼区".repeat(60), "a b", "con", ".hidden", "A", "a"])
      await kg.add({ ...corpus[0]!, facts: { ...corpus[0]!.facts, document: { ...corpus[0]!.facts.document, id } } });
    expect((await openGraph(folder)).documents).toHaveLength(6);
  });

  test("leaves what others keep there", async () => {
    const kg = await openGraph(folder);
    await kg.add(corpus[0]!);
    writeFileSync(join(folder, "documents", "letter.json"), "{}");
    kg.remove("panjin");
    expect(readdirSync(join(folder, "documents"))).toEqual(["letter.json"]);
  });

  test("takes away the lock of a process that is gone", async () => {
    const kg = await openGraph(folder);
    await kg.add(corpus[0]!);
    writeFileSync(join(folder, "lock"), "4194303");
    await kg.add(corpus[1]!);
    expect(readdirSync(folder).sort()).toEqual(["derived.jsonl", "documents", "graph.json"]);
  });

  test("takes away locks that were never written to their end, and those of who would take them away", async () => {
    const kg = await openGraph(folder);
    await kg.add(corpus[0]!);
    const long = new Date(Date.now() - 60_000);
    for (const [lock, pid] of [
      ["lock", ""],
      ["lock-", "4194303"],
    ] as const) {
      writeFileSync(join(folder, lock), pid);
      utimesSync(join(folder, lock), long, long);
    }
    await kg.add(corpus[1]!);
    expect(readdirSync(folder).sort()).toEqual(["derived.jsonl", "documents", "graph.json"]);
  });

  test("that is damaged or no graph is an error, and stays as it is", async () => {
    const kg = await openGraph(folder);
    await kg.add(corpus[0]!);
    writeFileSync(join(folder, "graph.json"), "{");
    await expect(openGraph(folder)).rejects.toThrow("invalid graph file");
    writeFileSync(join(folder, "graph.json"), "[]");
    await expect(openGraph(folder)).rejects.toThrow("not a graph of zhitu");
    await expect(openGraph(join(folder, "graph.json"))).rejects.toThrow("a file stands where a folder is needed");
  });
});

describe("adding and removing", () => {
  test("leaves the graph as it was", async () => {
    const kg = await openGraph();
    await fc.assert(
      fc.asyncProperty(sources(4), async (drawn) => {
        for (const document of kg.documents) kg.remove(document);
        const [last, ...others] = drawn;
        await kg.add(others);
        const before = await kg.hash();
        await kg.add(last!);
        kg.remove(last!.facts.document.id);
        expect(await kg.hash()).toBe(before);
      }),
      { numRuns: 20, interruptAfterTimeLimit: 20_000 },
    );
  });

  test("in any order gives the same graph", async () => {
    const kg = await openGraph();
    const other = await openGraph();
    await fc.assert(
      fc.asyncProperty(sources(4), async (drawn) => {
        for (const graph of [kg, other]) for (const document of graph.documents) graph.remove(document);
        await kg.add(drawn);
        for (const source of [...drawn].reverse()) await other.add(source);
        expect(await other.hash()).toBe(await kg.hash());
        expect(written(other.quads)).toBe(written(kg.quads));
      }),
      { numRuns: 20, interruptAfterTimeLimit: 20_000 },
    );
  });

  test("refuses what does not fit its text, and two of one name", async () => {
    const kg = await openGraph();
    const [first] = corpus;
    await expect(kg.add({ ...first!, text: `x${first!.text}` })).rejects.toThrow(
      'invalid facts: panjin ("盘锦市" does not stand at 0)',
    );
    await expect(kg.add([first!, first!])).rejects.toThrow("invalid documents: panjin (two with this name)");
    await expect(kg.add("/nowhere/*.txt")).rejects.toThrow("missing documents");
    expect(() => kg.remove("panjin")).toThrow("unknown document: panjin");
    expect(kg.documents).toEqual([]);
  });

  test("reports files that cannot be read and goes on", async () => {
    const kg = await openGraph();
    const report = await kg.add(join(folder, "none.txt"));
    expect(report.skipped).toEqual([{ path: join(folder, "none.txt"), why: expect.stringContaining("missing file") }]);
  });
});

describe("decisions", () => {
  const label = { decide: "relabel", entity: things.wetland.id, language: "en", label: "Ponds to Wetlands" } as const;

  test("are kept with the graph and applied whenever it is opened", async () => {
    const kg = await openGraph(folder);
    await kg.add(corpus);
    kg.decide(label);
    kg.decide({ decide: "not-a-figure", figure: kg.figures({ indicator: "优良天数" })[0]!.id });
    kg.decide({ decide: "merge", from: things.zhejiang.id, into: things.liaoning.id });
    const again = await openGraph(folder);
    for (const graph of [kg, again]) {
      expect(graph.entity("Ponds to Wetlands").id).toBe(things.wetland.id);
      expect(graph.entity("退养还湿工程")).toMatchObject({ labelOrigin: { en: "user" } });
      expect(() => graph.figures({ indicator: "优良天数" })).toThrow("unknown indicator");
      expect(graph.relations({ object: "辽宁" })).toHaveLength(2);
      expect(graph.decisions.map(({ applies }) => applies)).toEqual([true, true, true]);
    }
    expect(readFileSync(join(folder, "decisions.jsonl"), "utf8").split("\n")[0]).toBe(JSON.stringify(label));
  });

  test("that speak of nothing any more are told, not lost", async () => {
    const kg = await openGraph(folder);
    await kg.add(corpus);
    kg.decide(label);
    kg.remove("panjin");
    kg.remove("panjin-en");
    expect(kg.decisions).toEqual([{ decision: label, applies: false }]);
    await kg.add(corpus[0]!);
    expect(kg.decisions[0]?.applies).toBe(true);
  });

  test("split a name that means another thing in one document", async () => {
    const kg = await openGraph();
    await kg.add(corpus);
    kg.decide({ decide: "split", entity: things.philosophy.id, document: "ningbo" });
    expect(kg.entities({ kind: "policy" })).toHaveLength(2);
    expect(kg.entity("新发展理念").candidates).toHaveLength(2);
  });

  test.each([
    [{ decide: "burn" }, "unknown decision: burn (known: merge, split, not-a-figure, relabel, accept)"],
    [{ decide: "merge", from: "x" }, "invalid decision: merge (it needs from, into)"],
    [{ decide: "relabel", entity: "x", language: "fr", label: "y" }, "unknown language: fr (known: zh, en)"],
    [null, "unknown decision: undefined"],
  ])("%j is refused", async (decision, message) => {
    const kg = await openGraph();
    expect(() => kg.decide(decision as never)).toThrow(message);
  });

  test("a line that is none is an error with its place", async () => {
    const kg = await openGraph(folder);
    await kg.add(corpus[0]!);
    writeFileSync(join(folder, "decisions.jsonl"), `${JSON.stringify(label)}\n\nnonsense\n`);
    await expect(openGraph(folder)).rejects.toThrow("decisions.jsonl:3");
  });
});
