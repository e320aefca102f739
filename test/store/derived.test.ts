import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type KnowledgeGraph, openGraph } from "../../src/kg.ts";
import { write } from "../../src/rdf/n3.ts";
import { documentText, readDocumentFile } from "../../src/store/lines.ts";
import { sources } from "../arbitraries.ts";
import { corpus, things } from "../fixtures/corpus.ts";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "zhitu-derived-")), "graph");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const derived = (): string => join(folder, "derived.jsonl");

/** All that a graph answers, in words. */
const everything = (kg: KnowledgeGraph): readonly unknown[] => [
  JSON.stringify(kg.entities()),
  JSON.stringify(kg.figures()),
  JSON.stringify(kg.relations()),
  kg.sources.map(({ facts, text }) => ({ facts, text })),
  JSON.stringify(kg.coverage()),
  JSON.stringify(kg.check()),
  JSON.stringify(kg.decisions),
  JSON.stringify(kg.graph({ view: "documents" }).export()),
  [...write(kg.quads, { syntax: "nquads" })].join(""),
];

const inMemory = async (): Promise<KnowledgeGraph> => {
  const kg = await openGraph();
  await kg.add(corpus);
  return kg;
};

/** When the derived file was written, set to long ago before. */
const aged = (): void => utimesSync(derived(), 0, 0);
const isNew = (): boolean => statSync(derived()).mtimeMs > 0;

describe("what follows from the documents", () => {
  test("is read from the folder as it is worked out in memory", async () => {
    const memory = await inMemory();
    await (await openGraph(folder)).add(corpus);
    aged();
    const kg = await openGraph(folder);
    expect(everything(kg)).toEqual(everything(memory));
    expect(isNew()).toBe(false);
    expect(kg.entity("盘锦")).toEqual(memory.entity("盘锦"));
    expect(kg.explain(kg.figures({ subject: "盘锦" })[0]!.id)).toEqual(
      memory.explain(memory.figures({ subject: "盘锦" })[0]!.id),
    );
  });

  test("is the same for any documents, read or worked out", async () => {
    await fc.assert(
      fc.asyncProperty(sources(4), async (drawn) => {
        rmSync(folder, { recursive: true, force: true });
        const memory = await openGraph();
        await memory.add(drawn);
        await (await openGraph(folder)).add(drawn);
        expect(everything(await openGraph(folder))).toEqual(everything(memory));
      }),
      { numRuns: 20, interruptAfterTimeLimit: 30_000 },
    );
  }, 60_000);

  test("is worked out again when a document or a decision comes or goes", async () => {
    const kg = await openGraph(folder);
    await kg.add(corpus);
    aged();
    kg.remove("ningbo");
    expect((await openGraph(folder)).relations({ document: "panjin" }).length).toBeGreaterThan(0);
    expect(isNew()).toBe(true);
    expect(() => kg.relations({ document: "ningbo" })).toThrow("unknown document");
    aged();
    kg.decide({ decide: "relabel", entity: things.wetland.id, language: "en", label: "Ponds to Wetlands" });
    expect((await openGraph(folder)).entity("Ponds to Wetlands").id).toBe(things.wetland.id);
    expect(isNew()).toBe(true);
  });

  const broken: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ["empty", () => Buffer.alloc(0)],
    ["cut short", (bytes) => bytes.subarray(0, bytes.length - 1000)],
    ["without its last line", (bytes) => bytes.subarray(0, bytes.lastIndexOf(10, bytes.length - 2) + 1)],
    ["changed in one byte", (bytes) => bytes.fill("x", 1000, 1001)],
    ["longer than it was", (bytes) => Buffer.concat([bytes, Buffer.from("null\n")])],
    ["of something else", () => Buffer.from("[]\n")],
  ];
  test.each(broken)("is worked out again where its file is %s", async (_, change) => {
    await (await openGraph(folder)).add(corpus);
    const whole = readFileSync(derived());
    writeFileSync(derived(), change(Buffer.from(whole)));
    expect(everything(await openGraph(folder))).toEqual(everything(await inMemory()));
    expect(readFileSync(derived()).equals(whole)).toBe(true);
  });

  test("has the same bytes whatever the order of adding", async () => {
    const kg = await openGraph(folder);
    for (const source of [...corpus].reverse()) await kg.add(source);
    kg.figures();
    const first = readFileSync(derived());
    for (const document of kg.documents) kg.remove(document);
    await kg.add(corpus);
    expect(readFileSync(derived()).equals(first)).toBe(true);
  });

  test("is worked out for each reader where it cannot be kept", async () => {
    await (await openGraph(folder)).add(corpus);
    rmSync(derived());
    mkdirSync(join(derived(), "in the way"), { recursive: true });
    expect((await openGraph(folder)).figures().length).toBeGreaterThan(0);
    expect(readdirSync(folder).sort()).toEqual(["derived.jsonl", "documents", "graph.json"]);
  });

  test("answers to the end as it began, whatever another process makes of the graph meanwhile", async () => {
    const other = await openGraph(folder);
    await other.add(corpus);
    const kg = await openGraph(folder);
    const [first] = kg.figures({ subject: "盘锦" });
    other.remove("panjin");
    other.remove("panjin-en");
    expect(other.figures()).not.toContainEqual(first);
    expect(kg.figures({ subject: "盘锦" })).toContainEqual(first);
    expect(kg.explain(first!.id).evidence[0]?.text).toBe(first!.evidence[0]?.text);
  });

  test("opened, yet unread, it is what is there at the first question", async () => {
    const other = await openGraph(folder);
    await other.add(corpus);
    const kg = await openGraph(folder);
    rmSync(derived());
    other.remove("panjin");
    rmSync(derived(), { force: true });
    expect(kg.sources.map(({ facts }) => facts.document.id)).toEqual(["ningbo", "panjin-en"]);
  });
});

describe("a document's file", () => {
  test("is JSON, a fact a line, and reads the same in pieces and whole", () => {
    const path = join(folder, "..", "document.json");
    fc.assert(
      fc.property(sources(1), fc.string({ unit: "binary" }), ([source], text) => {
        const document = { ...source!, text, key: "k" };
        writeFileSync(path, [...documentText(document)].join(""));
        const whole = readDocumentFile(path);
        expect(whole).toEqual(JSON.parse(JSON.stringify(document)));
        expect(readDocumentFile(path, 0)).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  test("that is damaged is an error, whole and in pieces", () => {
    const path = join(folder, "..", "document.json");
    const text = [...documentText({ ...corpus[0]!, key: "k" })].join("");
    writeFileSync(path, text.replace('"figures":[\n{', '"figures":[\n{{'));
    for (const most of [undefined, 0]) expect(() => readDocumentFile(path, most)).toThrow("invalid graph file");
  });
});
