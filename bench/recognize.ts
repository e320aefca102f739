/**
 * Characters a second of `recognize` against `@microsoft/recognizers-text-suite` on the same text in one run, in both
 * languages, and the time of `recognize` on one line of 1, 10, 100 and 1,000 kB: `node dist-bench/recognize.js`.
 */
import { createRequire } from "node:module";
import { recognize } from "zhitu";

type LanguageId = "zh" | "en";

import { chineseText } from "./text.ts";
import { englishText } from "./text-en.ts";

type Recognizer = (text: string, culture: string) => readonly unknown[];

// The suite is CommonJS; what it offers by default is called without options.
const suite = createRequire(import.meta.url)("@microsoft/recognizers-text-suite") as Readonly<
  Record<
    | "recognizeNumber"
    | "recognizeOrdinal"
    | "recognizePercentage"
    | "recognizeCurrency"
    | "recognizeDimension"
    | "recognizeDateTime",
    Recognizer
  >
>;

const peers: readonly Recognizer[] = [
  suite.recognizeNumber,
  suite.recognizeOrdinal,
  suite.recognizePercentage,
  suite.recognizeCurrency,
  suite.recognizeDimension,
  suite.recognizeDateTime,
];

const culture = { zh: "zh-cn", en: "en-us" } satisfies Record<LanguageId, string>;

const seconds = (action: () => unknown): number => {
  const start = process.hrtime.bigint();
  action();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

// The peer runs for seconds and is compiled by then: so is what it is measured against.
const rounds = 20;
const best = (action: () => unknown): number => Math.min(...Array.from({ length: rounds }, () => seconds(action)));

const count = (number: number): string => Math.round(number).toLocaleString("en").padStart(14);

/** The peer takes sentences: on long lines its time grows out of all proportion. */
const sentences = (text: string): readonly string[] => text.split(/(?<=[。！？\n])|(?<=\. )/u);

const compare = (language: LanguageId, text: string): string => {
  const lines = sentences(text);
  const ours = best(() => {
    for (const line of lines) recognize(line, { language, reference: "2020" });
  });
  const theirs = seconds(() => {
    for (const line of lines) for (const peer of peers) peer(line, culture[language]);
  });
  return `${language}${count(text.length)}${count(text.length / ours)}${count(text.length / theirs)}${(theirs / ours).toFixed(0).padStart(10)}×`;
};

const kilobyte = 1024;
const texts = { zh: chineseText, en: englishText } satisfies Record<LanguageId, (length: number) => string>;
const languages = ["zh", "en"] as const;

console.log(
  `${"".padEnd(2)}${"characters".padStart(14)}${"zhitu /s".padStart(14)}${"peer /s".padStart(14)}${"faster".padStart(11)}`,
);
for (const language of languages) console.log(compare(language, texts[language](20 * kilobyte)));

console.log(`\none line${"characters".padStart(14)}${"ms".padStart(10)}${"µs a kB".padStart(10)}`);
for (const language of languages) {
  const line = texts[language](1000 * kilobyte).replaceAll("\n", "");
  recognize(line, { language });
  for (const size of [1, 10, 100, 1000]) {
    const text = line.slice(0, size * kilobyte);
    const time = best(() => recognize(text, { language, reference: "2020" }));
    console.log(
      `${language.padEnd(8)}${count(text.length)}${(time * 1e3).toFixed(2).padStart(10)}${((time * 1e6) / size).toFixed(0).padStart(10)}`,
    );
  }
}
