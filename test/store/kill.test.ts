import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededRandom } from "../../src/graph/layout.ts";
import { openGraph } from "../../src/kg.ts";
import { built } from "../built.ts";
import { corpus } from "../fixtures/corpus.ts";

const folder = mkdtempSync(join(tmpdir(), "zhitu-kill-"));
const graph = join(folder, "graph");
const documents = 40;

/** Adds forty documents, again and again, each time all of them in another version. */
const script = (first: number, rounds: number): string => `
  const { openGraph } = await import(${JSON.stringify(`${built()}/kg.js`)});
  const { readFileSync } = await import("node:fs");
  const source = JSON.parse(readFileSync(${JSON.stringify(join(folder, "source.json"))}, "utf8"));
  const kg = await openGraph(${JSON.stringify(graph)});
  for (let round = ${first}; round < ${first + rounds}; round++) {
    await kg.add(Array.from({ length: ${documents} }, (_, at) => ({ ...source, facts: { ...source.facts,
      document: { ...source.facts.document, id: "d" + at, title: "version " + round } } })));
    process.stdout.write("added");
  }
`;

beforeAll(() => {
  built();
  writeFileSync(join(folder, "source.json"), JSON.stringify(corpus[0]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script and kills it so many milliseconds after its first round. */
const killedAfter = (milliseconds: number, first: number): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script(first, 1000)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), milliseconds));
    child.once("exit", () => resolve());
  });

const versions = async (): Promise<(string | null)[]> => {
  const kg = await openGraph(graph);
  return kg.sources.map(({ facts }) => facts.document.title);
};

test("a build that is killed at any moment leaves the graph from before or after, and the next goes on", async () => {
  const random = seededRandom(7);
  for (let round = 0; round < 12; round++) {
    await killedAfter(20 + random() * 250, 1000 * round);
    const left = await versions();
    expect(new Set(left).size, `round ${round}`).toBeLessThanOrEqual(1);
    expect([0, documents]).toContain(left.length);
  }
  const kg = await openGraph(graph);
  await kg.add(corpus[2]!);
  expect(kg.documents).toHaveLength(documents + 1);
  expect(readdirSync(join(graph, "documents"))).toHaveLength(documents + 1);
}, 120_000);

test("two processes at once do not spoil it", async () => {
  rmSync(graph, { recursive: true, force: true });
  const finished = (first: number): Promise<number | null> =>
    new Promise((resolve) => {
      spawn(process.execPath, ["--input-type=module", "-e", script(first, 8)], { stdio: "ignore" }).once(
        "exit",
        resolve,
      );
    });
  expect(await Promise.all([finished(0), finished(100)])).toEqual([0, 0]);
  const left = await versions();
  expect([left.length, new Set(left).size]).toEqual([documents, 1]);
  expect(readdirSync(graph).sort()).toEqual(["derived.jsonl", "documents", "graph.json"]);
}, 120_000);
