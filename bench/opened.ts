/** Questions to a graph on disk, and its quads: `node --expose-gc dist-bench/opened.js FOLDER`. Run by `store.js`. */
import { Store } from "n3";
import { openGraph } from "zhitu";
import { mostMegabytes, print, timed } from "./timed.ts";

interface Engine {
  readonly size: number;
}
const { engine } = (await import(new URL("../dist/query/engine.js", import.meta.url).href)) as {
  readonly engine: (quads: Iterable<unknown>) => Engine;
};

const [folder = "out"] = process.argv.slice(2);
const [opening, kg] = await timed(() => openGraph(folder));
const [counting, size] = await timed(() => kg.size);
print("open", `${(opening + counting).toFixed(2)} s`, `${size.figures} figures`, `${size.relations} relations`);

const [place = ""] = (kg.sources[0]?.facts.entities ?? []).flatMap(({ kind, label }) =>
  kind === "place" ? [label.zh ?? ""] : [],
);
const questions: readonly (readonly [string, () => readonly unknown[]])[] = [
  [
    "what is known of a place",
    () => [kg.entity(place), ...kg.figures({ subject: place }), ...kg.relations({ about: place })],
  ],
  ["the same again", () => [kg.entity(place), ...kg.figures({ subject: place }), ...kg.relations({ about: place })]],
  ["places by an indicator", () => kg.rank("地区生产总值", { year: 2020 })],
  ["around a place, two steps", () => kg.neighbours(place, { depth: 2 })],
  ["all figures", () => kg.figures()],
];
for (const [name, ask] of questions) {
  const [asking, answer] = await timed(ask);
  print(name, `${asking.toFixed(2)} s`, `${answer.length} answers`, `${mostMegabytes()} MB`);
}

const sample: unknown[] = [];
const [mapping] = await timed(() => {
  for (const quad of kg.quads) if (sample.push(quad) === 300_000) break;
});
print("quads", `${Math.round(sample.length / mapping)} quads/s`);

const held = (part: "external" | "heapUsed"): number => {
  globalThis.gc?.();
  return process.memoryUsage()[part];
};
const before = held("external");
const [loading, loaded] = await timed(() => engine(sample));
const bytes = Math.round((held("external") - before) / loaded.size);
print("in Oxigraph", `${Math.round(sample.length / loading)} quads/s`, `${bytes} bytes a quad`);

const empty = held("heapUsed");
const [storing, store] = await timed(() => {
  const made = new Store();
  for (const quad of sample) made.addQuad(quad as never);
  return made;
});
const each = Math.round((held("heapUsed") - empty) / store.size);
print("in n3's store", `${Math.round(sample.length / storing)} quads/s`, `${each} bytes a quad`);
