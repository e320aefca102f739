/**
 * Ten thousand generated documents of 2.5 kB: reading them into a graph on disk, opening it again, its quads, and what they take in
 * Oxigraph and in n3's store: `node dist-bench/store.js`. Another number: `node dist-bench/store.js 1000`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Store } from "n3";
import { openGraph } from "zhitu";
import { chineseText } from "./text.ts";

interface Engine {
  readonly size: number;
}
const { engine } = (await import(new URL("../dist/query/engine.js", import.meta.url).href)) as {
  readonly engine: (quads: Iterable<unknown>) => Engine;
};

const [count = 10_000] = process.argv.slice(2).map(Number);
const charactersEach = 850;

const folder = mkdtempSync(join(tmpdir(), "zhitu-bench-"));
const corpus = join(folder, "corpus");
mkdirSync(corpus);
let bytes = 0;
const everything = chineseText(charactersEach * count);
for (let place = 0; place < count; place++) {
  const text = everything.slice(place * charactersEach, (place + 1) * charactersEach);
  bytes += Buffer.byteLength(text);
  writeFileSync(join(corpus, `d${String(place).padStart(5, "0")}.txt`), text);
}

const timed = async <T>(action: () => T | Promise<T>): Promise<readonly [number, T]> => {
  const start = process.hrtime.bigint();
  const result = await action();
  return [Number(process.hrtime.bigint() - start) / 1e9, result];
};
const mostMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const print = (what: string, ...cells: readonly string[]): void =>
  console.log(`${what.padEnd(40)}${cells.map((cell) => cell.padStart(18)).join("")}`);

print(`${count} documents`, `${(bytes / 1e6).toFixed(1)} MB`);
const kg = await openGraph(join(folder, "graph"));
let last = 0;
const [building] = await timed(() =>
  kg.add(corpus, {
    onProgress: ({ done, total }) => {
      if (done < last + total / 10) return;
      last = done;
      process.stderr.write(`  ${done}/${total}\n`);
    },
  }),
);
print(
  "build",
  `${building.toFixed(1)} s`,
  `${Math.round(count / building)} documents/s`,
  `${mostMegabytes()} MB at most`,
);
const [again, report] = await timed(() => kg.add(corpus));
print("build again, nothing changed", `${again.toFixed(1)} s`, `${report.unchanged.length} unchanged`);
const [opening, opened] = await timed(() => openGraph(join(folder, "graph")));
const [place = ""] = (opened.sources[0]?.facts.entities ?? []).flatMap(({ kind, label }) =>
  kind === "place" ? [label.zh ?? ""] : [],
);
const [asking, about] = await timed(() => {
  const { id } = opened.entity(place);
  return [...opened.figures({ subject: id }), ...opened.relations({ about: id })];
});
print("open", `${opening.toFixed(2)} s`);
print("first question: what of one place", `${asking.toFixed(2)} s`, `${about.length} facts`);
const [ranking, ranked] = await timed(() => opened.rank("地区生产总值", { year: 2020 }));
print("rank places by an indicator", `${ranking.toFixed(2)} s`, `${ranked.length} places`);
const [walking, near] = await timed(() => opened.neighbours(place, { depth: 2 }));
print("neighbours in two steps", `${walking.toFixed(2)} s`, `${near.length} entities`);
const [reading, figures] = await timed(() => opened.figures());
print("all figures", `${reading.toFixed(1)} s`, `${figures.length} figures`);
const { size } = opened;
print("entities, relations", String(size.entities), String(size.relations));
print("memory so far", `${mostMegabytes()} MB at most`);

let quads = 0;
const [mapping] = await timed(() => {
  for (const _ of opened.quads) quads++;
});
print("quads", String(quads), `${Math.round(quads / mapping)} quads/s`);

const sample: unknown[] = [];
for (const quad of opened.quads) if (sample.push(quad) === 300_000) break;
const wasm = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().external;
};
const before = wasm();
const [loading, loaded] = await timed(() => engine(sample));
print(
  "in Oxigraph",
  `${Math.round(sample.length / loading)} quads/s`,
  `${Math.round((wasm() - before) / loaded.size)} bytes a quad`,
);
const empty = heap();
const [storing, store] = await timed(() => {
  const made = new Store();
  for (const quad of sample) made.addQuad(quad as never);
  return made;
});
print(
  "in n3's store",
  `${Math.round(sample.length / storing)} quads/s`,
  `${Math.round((heap() - empty) / store.size)} bytes a quad`,
);
rmSync(folder, { recursive: true });
