import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { exportFiles, formats } from "../../src/export/index.ts";
import { canonical } from "../../src/rdf/canonical.ts";
import { parse, write } from "../../src/rdf/n3.ts";
import { documentQuads } from "../../src/rdf/quads.ts";
import { readRdf } from "../../src/rdf/read.ts";
import { reified, unreified } from "../../src/rdf/reifies.ts";
import { source } from "../arbitraries.ts";
import { corpus } from "../fixtures/corpus.ts";

const provenance = { program: "0.0.0", lists: "test" };
const quads = documentQuads(corpus[0]!, provenance);
const folder = mkdtempSync(join(tmpdir(), "zhitu-rdf-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("RDF 1.2", () => {
  test("says of a statement which triple it reifies, and keeps all else", () => {
    const text = [...write(reified(quads), { syntax: "trig" })].join("");
    expect(text.match(/<<\(/g)).toHaveLength(4);
    expect(text).not.toContain("rdf-syntax-ns#subject");
    expect([...reified(quads)]).toHaveLength(quads.length - 4 * 3);
  });

  test("written and read back as RDF 1.1 it is the same graph", async () => {
    await fc.assert(
      fc.asyncProperty(source, async (drawn) => {
        const made = documentQuads(drawn, provenance);
        const again = parse([...write(reified(made), { syntax: "trig" })].join(""), { syntax: "trig" });
        expect(await canonical(unreified(again))).toBe(await canonical(made));
      }),
      { numRuns: 30 },
    );
  });
});

describe("a file of RDF", () => {
  const input = { quads } as unknown as Parameters<typeof exportFiles>[1];
  test.each(["trig", "nquads", "json-ld"] as const)("that we write as %s is read back", async (id) => {
    const [part] = await exportFiles(formats[id], input);
    const path = join(folder, `graph.${part!.extension}`);
    writeFileSync(path, [...(part!.content as Iterable<string>)].join(""));
    expect(await canonical(await readRdf(path))).toBe(await canonical(quads));
  });

  test.each([
    ["x.txt", "a", "unknown RDF file"],
    ["x.ttl", "<a> <b>", "invalid RDF: turtle"],
    ["x.jsonld", "{", "invalid JSON-LD"],
    ["none.ttl", null, "missing file"],
  ])("%s that holds %j is an error", async (name, text, message) => {
    if (text !== null) writeFileSync(join(folder, name), text);
    await expect(readRdf(join(folder, name))).rejects.toThrow(message);
  });

  test("fetches nothing", async () => {
    const path = join(folder, "remote.jsonld");
    writeFileSync(path, JSON.stringify({ "@context": "https://example.org/context.jsonld", name: "x" }));
    await expect(readRdf(path)).rejects.toThrow("not fetched");
  });
});
