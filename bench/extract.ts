/**
 * Characters a second of the whole extract against the segmenter alone, on the same text in one run, by processor time, so
 * that what else the machine does counts for neither: `npm run bench`, or `npm run bench -- extract 5` for 5 MB of generated
 * text beside the seed article. The last line says whether the limit on the ratio is kept.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extractor } from "zhitu";
import { chineseText } from "./text.ts";

const { load, tag } = createRequire(import.meta.url)("nodejieba") as {
  readonly load: () => void;
  readonly tag: (text: string) => readonly unknown[];
};

/** How many times the segmenter's time the whole extract may take. */
const limit = 2;

const seconds = (action: () => unknown): number => {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

// The segmenter takes memory out of all proportion on long lines, so it too is given lines.
const tagLines = (text: string): void => {
  for (const line of text.split(/(?<=[。！？\n])/u)) tag(line);
};

const extract = await extractor();
load();

/** At least so many rounds, and so many seconds of the processor: a short text is read until all of the program is warm. */
const [rounds, lasting] = [5, 15];

/** The best of some rounds, tag and extract in turn, over one document or several. */
const times = (documents: readonly string[]): { readonly alone: number; readonly whole: number } => {
  const best = { alone: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY };
  let spent = 0;
  for (let round = 0; round < rounds || spent < lasting; round++) {
    const alone = seconds(() => documents.forEach(tagLines));
    const whole = seconds(() => documents.map((text, index) => extract({ id: String(index), text, language: "zh" })));
    best.alone = Math.min(best.alone, alone);
    best.whole = Math.min(best.whole, whole);
    spent += alone + whole;
  }
  return best;
};

const compare = (name: string, documents: readonly string[]): number => {
  const { alone, whole } = times(documents);
  const length = documents.reduce((sum, text) => sum + text.length, 0);
  const speed = (time: number): string =>
    Math.round(length / time)
      .toLocaleString("en")
      .padStart(12);
  console.log(
    `${name.padEnd(24)}${length.toLocaleString("en").padStart(12)}${speed(alone)}${speed(whole)}${(whole / alone).toFixed(2).padStart(8)}`,
  );
  return whole / alone;
};

/** The text as documents of some 15 kB, as most are. */
const pagesOf = (text: string): readonly string[] => text.match(/(?:.*\n){1,40}|.+$/gu) ?? [];

const megabytes = Number(process.argv[2] ?? 1);
const panjin = readFileSync(new URL("../corpus/panjin.txt", import.meta.url), "utf8");
console.log(
  `${"text".padEnd(24)}${"characters".padStart(12)}${"tag /s".padStart(12)}${"extract /s".padStart(12)}${"ratio".padStart(8)}`,
);
compare("panjin", [panjin]);
const generated = chineseText(Math.round((megabytes * 2 ** 20) / 3));
compare(`${megabytes} MB of pages`, pagesOf(generated));
const ratio = compare(`${megabytes} MB, one document`, [generated]);
console.log(
  `extract takes ${ratio.toFixed(2)} times as long as tag; the limit of ${limit} is ${ratio <= limit ? "kept" : "not kept"}`,
);
