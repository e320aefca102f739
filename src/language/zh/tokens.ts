import { createRequire } from "node:module";
import { missing } from "../../errors.ts";
import type { Sentence, Token } from "../../model.ts";

interface Segmenter {
  load(): void;
  tag(text: string): readonly { readonly word: string; readonly tag: string }[];
}

const require = createRequire(import.meta.url);
let loaded: Segmenter | undefined;

/** The dictionary takes a second and some 250 MB: it is loaded when the first sentence asks for it. */
const segmenter = (): Segmenter => {
  if (loaded !== undefined) return loaded;
  try {
    const nodejieba = require("nodejieba") as Segmenter;
    nodejieba.load();
    loaded = nodejieba;
    return nodejieba;
  } catch {
    throw missing(
      "segmenter",
      "nodejieba",
      "it is built when it is installed, which wants python3, make and a C++ compiler: run npm rebuild nodejieba",
    );
  }
};

/** Beyond a few thousand characters at once the segmenter takes memory out of all proportion. */
const portion = 2000;

/** What the segmenter cannot carry through unchanged; all of it becomes a space of the same length. */
const uncarried = /[\s\p{Cc}\p{Cs}\p{Cn}\p{Co}]/gu;
const fullWidth = /[\uff01-\uff5e]/gu;

/** The same text, unit by unit, in characters that the dictionary knows. */
const carried = (text: string): string =>
  text
    .replace(fullWidth, (character) =>
      /[０-９Ａ-Ｚａ-ｚ．％]/u.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character,
    )
    .replace(uncarried, (character) => " ".repeat(character.length));

const breaks = /[，。；、：！？,;\s]/u;

const portions = (text: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > portion) {
    let to = from + portion;
    while (to > from + portion / 2 && !breaks.test(text[to - 1] ?? "")) to--;
    if (/[\ud800-\udbff]/u.test(text[to - 1] ?? "")) to--;
    parts.push(text.slice(from, to));
    from = to;
  }
  parts.push(text.slice(from));
  return parts;
};

/** Numbers and Latin words that the segmenter takes apart: 1,303.6 and PM2.5 and 5G. */
const latin =
  /第\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|[A-Za-z]*\d+(?:\.\d+)*[A-Za-z]*(?:-[A-Za-z0-9]+)*|[A-Za-z]+(?:-[A-Za-z0-9]+)*/gu;

const latinAt = (text: string): Map<number, number> =>
  new Map([...text.matchAll(latin)].map((found) => [found.index, found.index + found[0].length]));

const tagOf = (word: string): string => (/^第?[\d.,-]+$/u.test(word) ? "m" : "eng");

/** A word that the tagger guessed and that ends in a word of its own: 群|等, 省防指|于. */
const guessedTail = /^(?<word>\p{Script=Han}+)(?<tail>[等于称在说])$/u;
const tailTags: Readonly<Record<string, string>> = { 等: "u", 于: "p", 称: "v", 说: "v", 在: "p" };

/** Words of a sentence with jieba's tags and their places in the document; spaces are no words. */
export const tokens = (sentence: Sentence): readonly Token[] => {
  const text = carried(sentence.text);
  const joined = latinAt(text);
  const found: Token[] = [];
  let at = 0;
  let covered = 0;
  const push = (start: number, end: number, tag: string): void => {
    found.push({
      start: sentence.start + start,
      end: sentence.start + end,
      text: sentence.text.slice(start, end),
      tag,
    });
  };
  for (const part of portions(text))
    for (const { word, tag } of segmenter().tag(part)) {
      const start = Math.max(at, covered);
      at += word.length;
      if (at <= covered) continue;
      const latinEnd = joined.get(start);
      if (latinEnd !== undefined && latinEnd > start) {
        push(start, latinEnd, tagOf(text.slice(start, latinEnd)));
        covered = latinEnd;
        if (at > covered) push(covered, at, tag);
      } else if (tag === "x" && guessedTail.test(text.slice(start, at))) {
        push(start, at - 1, tag);
        push(at - 1, at, tailTags[text[at - 1] ?? ""] ?? tag);
      } else if (word.trim() !== "") push(start, at, tag);
    }
  return found;
};
