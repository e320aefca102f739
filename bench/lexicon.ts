/**
 * How long the lexicon takes to open, what memory it keeps, and how fast it finds names beside the segmenter on the same text:
 * `npm run build && npx tsc -p tsconfig.bench.json && node --expose-gc dist-bench/lexicon.js`.
 */
import { createRequire } from "node:module";
import { chineseText } from "./text.ts";

interface Opened {
  readonly names: (text: string, language: "zh" | "en") => readonly unknown[];
  readonly indicators: (text: string, language: "zh" | "en") => readonly unknown[];
  readonly offices: (text: string) => readonly unknown[];
  readonly named: (name: string) => readonly unknown[];
}

const milliseconds = <T>(action: () => T): readonly [number, T] => {
  const start = process.hrtime.bigint();
  const result = action();
  return [Number(process.hrtime.bigint() - start) / 1e6, result];
};

const heap = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const print = (what: string, value: string): void => console.log(`${what.padEnd(34)}${value.padStart(14)}`);

const built = new URL("../dist/lexicon/lexicon.js", import.meta.url).href;
const { openLexicon } = (await import(built)) as { readonly openLexicon: () => Opened };

const before = heap();
const [opening, lexicon] = milliseconds(openLexicon);
print("open", `${opening.toFixed(0)} ms`);
print("memory kept", `${(heap() - before).toFixed(1)} MB`);
print("first name by pinyin", `${milliseconds(() => lexicon.named("pj"))[0].toFixed(0)} ms`);
print("next name by pinyin", `${milliseconds(() => lexicon.named("liaoning"))[0].toFixed(2)} ms`);

const sentences = chineseText(1_000_000).split(/(?<=[。！？\n])/u);
const characters = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
const { load, tag } = createRequire(import.meta.url)("nodejieba") as {
  readonly load: () => void;
  readonly tag: (text: string) => readonly unknown[];
};
load();

const speed = (action: (sentence: string) => unknown): number => {
  const rounds = Array.from({ length: 3 }, () => milliseconds(() => sentences.forEach(action))[0]);
  return characters / Math.min(...rounds) / 1000;
};

const segmenter = speed(tag);
print("segmenter", `${segmenter.toFixed(2)} M/s`);
for (const [what, action] of [
  ["names", (sentence: string) => lexicon.names(sentence, "zh")],
  ["indicators", (sentence: string) => lexicon.indicators(sentence, "zh")],
  ["bodies of places", (sentence: string) => lexicon.offices(sentence)],
] as const) {
  const each = speed(action);
  print(what, `${each.toFixed(2)} M/s`);
  print("  of the segmenter's time", `${((100 * segmenter) / each).toFixed(0)} %`);
}

// Linear: ten times the text in one piece takes ten times as long.
for (const size of [100_000, 1_000_000]) {
  const text = "中华人民共和国".repeat(size / 7);
  print(
    `names in ${size.toLocaleString("en")} signs`,
    `${milliseconds(() => lexicon.names(text, "zh"))[0].toFixed(0)} ms`,
  );
}
