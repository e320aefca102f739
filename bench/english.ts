/**
 * Characters a second of the whole English extract against wink-nlp's own tokenizing and tagging of the same text in
 * one run: `npm run build && npx tsc -p tsconfig.bench.json && node dist-bench/english.js [MB]`.
 */
import { createRequire } from "node:module";
import { extractor } from "zhitu";
import { englishText } from "./text-en.ts";

interface Wink {
  readonly its: { readonly pos: unknown };
  readonly readDoc: (text: string) => { readonly tokens: () => { readonly out: (its?: unknown) => readonly string[] } };
}

const require = createRequire(import.meta.url);
const open = require("wink-nlp") as (model: unknown, pipe: readonly string[]) => Wink;
const wink = open(require("wink-eng-lite-web-model"), ["sbd", "pos"]);

/** Time of this process alone: others may be at work on the machine. */
const seconds = (action: () => unknown): number => {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

const rounds = 3;
const best = (action: () => unknown): number => Math.min(...Array.from({ length: rounds }, () => seconds(action)));

const tag = (texts: readonly string[]): void => {
  for (const text of texts) {
    const tokens = wink.readDoc(text).tokens();
    tokens.out();
    tokens.out(wink.its.pos);
  }
};

const extract = await extractor();
const megabytes = Number(process.argv[2] ?? 1);
const page = 8192;
const texts = Array.from({ length: Math.ceil((megabytes * 2 ** 20) / page) }, (_, at) => englishText(page, at + 1));
const characters = texts.reduce((sum, text) => sum + text.length, 0);

const alone = best(() => tag(texts));
const whole = best(() => texts.map((text, at) => extract({ id: String(at), text, language: "en" })));
const speed = (time: number): string =>
  Math.round(characters / time)
    .toLocaleString("en")
    .padStart(14);

console.log(`${"characters".padStart(14)}${"tag /s".padStart(14)}${"extract /s".padStart(14)}${"ratio".padStart(8)}`);
console.log(
  `${characters.toLocaleString("en").padStart(14)}${speed(alone)}${speed(whole)}${(whole / alone).toFixed(2).padStart(8)}`,
);
