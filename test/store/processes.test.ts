import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { built } from "../built.ts";

const folder = mkdtempSync(join(tmpdir(), "zhitu-processes-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("documents read in several processes are the same as those read in one", async () => {
  const { openGraph } = (await import(`${built()}/kg.js`)) as typeof import("../../src/kg.ts");
  mkdirSync(join(folder, "corpus"));
  for (let place = 0; place < 12; place++)
    writeFileSync(
      join(folder, "corpus", `d${place}.txt`),
      `盘锦市2020年地区生产总值${1300 + place}亿元，增长${place}.5%。营口市实施港口工程。`,
    );
  const [one, two] = [await openGraph(), await openGraph(join(folder, "graph"))];
  await one.add(join(folder, "corpus"), { processes: 1 });
  const begun: string[] = [];
  await two.add(join(folder, "corpus"), {
    processes: 2,
    onProgress: ({ document, total }) => begun.push(`${document}/${total}`),
  });
  expect(await two.hash()).toBe(await one.hash());
  expect(begun.sort()).toEqual(Array.from({ length: 12 }, (_, place) => `d${place}/12`).sort());
  expect(one.figures().length).toBeGreaterThan(12);
});
