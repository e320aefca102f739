/**
 * Characters a second of the whole extract against the segmenter alone, on the same text in one run:
 * `npm run bench`, or `npm run bench -- extract 5` for 5 MB of generated text beside the seed article.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extractor } from "zhitu";
import { chineseText } from "./text.ts";

const { load, tag } = createRequire(import.meta.url)("nodejieba") as {
  readonly load: () => void;
  readonly tag: (text: string) => readonly unknown[];
};

const seconds = (action: () => unknown): number => {
  const start = process.hrtime.bigint();
  action();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

// The segmenter takes memory out of all proportion on long lines, so it too is given lines.
const tagLines = (text: string): void => {
  for (const line of text.split(/(?<=[。！？\n])/u)) tag(line);
};

const rounds = 3;
const best = (action: () => unknown): number => Math.min(...Array.from({ length: rounds }, () => seconds(action)));

const extract = await extractor();
load();

const compare = (id: string, text: string): string => {
  const alone = best(() => tagLines(text));
  const whole = best(() => extract({ id, text, language: "zh" }));
  const speed = (time: number): string =>
    Math.round(text.length / time)
      .toLocaleString("en")
      .padStart(12);
  return `${id.padEnd(24)}${text.length.toLocaleString("en").padStart(12)}${speed(alone)}${speed(whole)}${(whole / alone).toFixed(2).padStart(8)}`;
};

const megabytes = Number(process.argv[2] ?? 1);
const panjin = readFileSync(new URL("../corpus/panjin.txt", import.meta.url), "utf8");
console.log(
  `${"text".padEnd(24)}${"characters".padStart(12)}${"tag /s".padStart(12)}${"extract /s".padStart(12)}${"ratio".padStart(8)}`,
);
console.log(compare("panjin", panjin));
console.log(compare(`generated ${megabytes} MB`, chineseText(Math.round((megabytes * 2 ** 20) / 3))));
