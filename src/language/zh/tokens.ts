import { createRequire } from "node:module";
import { missing } from "../../errors.ts";
import type { Sentence, Token } from "../../model.ts";

interface Segmenter {
  load(): void;
  cut(text: string, guess: boolean): readonly string[];
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
const fullWidth = /[０-９Ａ-Ｚａ-ｚ．％]/gu;

const [unseen, carries, changes] = [0, 1, 2];
/** Whether a code unit must be replaced, worked out when it is first met. */
const units = new Uint8Array(0x10000).fill(unseen);

const isCarried = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (units[unit] === unseen) {
      const sign = String.fromCharCode(unit);
      units[unit] = sign !== " " && (sign.search(fullWidth) >= 0 || sign.search(uncarried) >= 0) ? changes : carries;
    }
    if (units[unit] === changes) return false;
  }
  return true;
};

/** The same text, unit by unit, in characters that the dictionary knows. */
const carried = (text: string): string =>
  isCarried(text)
    ? text
    : text
        .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
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

const numeric = /^第?[\d.,-]+$/u;
const latinTag = (word: string): string => (numeric.test(word) ? "m" : "eng");

/** A word that the tagger guessed and that ends in a word of its own: 群|等, 省防指|于. */
const guessedTail = /^(?<word>\p{Script=Han}+)(?<tail>[等于称在说]|(?<=[额率值量数比度])达)$/u;
const tailTags: Readonly<Record<string, string>> = { 等: "u", 于: "p", 称: "v", 说: "v", 在: "p", 达: "v" };

interface Word {
  readonly text: string;
  readonly tag: string;
}

/** How many words are kept at hand, so that a long run does not grow. */
const kept = 100_000;
const known = new Map<string, Word>();
/** Every third word is a single character. */
const single: (Word | undefined)[] = new Array(0x10000).fill(undefined);

/** The tag depends on the word alone, so it is asked for once; a word that is cut when it stands alone, with its text. */
const wordOf = (text: string, part: string): Word => {
  const unit = text.length === 1 ? text.charCodeAt(0) : -1;
  const before = unit >= 0 ? single[unit] : known.get(text);
  if (before !== undefined) return before;
  if (known.size >= kept) known.clear();
  const alone = segmenter().tag(text);
  const found =
    alone.length === 1
      ? alone[0]
      : segmenter()
          .tag(part)
          .find(({ word }) => word === text);
  const word: Word = { text, tag: found?.tag ?? "x" };
  if (unit >= 0) single[unit] = word;
  else known.set(text, word);
  return word;
};
/** A guess that begins with a word of its own, or ends in a verb: 与|惠科, 弗迪|签约. */
const guessedHead = /^(?:[在与由被及据和至赴将把让]|经(?!开区))(?=\p{Script=Han}{2})/u;
const headTags: Readonly<Record<string, string>> = { 及: "c", 和: "c" };
/** 余额|均|比“十五”末增加 */
const guessedPair = /^(?:[均都也已][比较在由为超达居]|[东西南北]至)$/u;
const guessedVerb =
  /(?<=^\p{Script=Han}{2,})(?:签约|落户|入驻|承建|合作|投产|投资|开工|表示|介绍|获批|入选|相继|先后|陆续|纷纷)$/u;

/** 1992年7月|经国务院批准 */
const monthThen = "月经";

/** 价格比|上年: what is held against a year is the noun before. */
const comparing = /^\p{Script=Han}{2,}比$/u;
const comparedWith = /^(?:上年|去年|上一?[年月]|同期|年初|[12]\d{3}年|“十|全[国省市])/u;

const wordsOf = (sentence: Sentence): readonly Token[] => {
  const text = carried(sentence.text);
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
  latin.lastIndex = 0;
  let joined = latin.exec(text);
  const pushGuess = (start: number, end: number): void => {
    const word = text.slice(start, end);
    if (guessedPair.test(word)) {
      push(start, start + 1, "d");
      push(start + 1, end, "p");
      return;
    }
    const head = guessedHead.exec(word)?.[0] ?? "";
    const verb = guessedVerb.exec(word)?.[0] ?? "";
    const [from, to] = [start + head.length, end - verb.length];
    if (head !== "") push(start, from, headTags[head] ?? "p");
    if (word.trim() !== "") push(from, to, "x");
    if (verb !== "") push(to, end, "v");
  };
  for (const part of portions(text))
    for (const cut of segmenter().cut(part, true)) {
      const start = Math.max(at, covered);
      at += cut.length;
      if (at <= covered) continue;
      while (joined !== null && joined.index < start) joined = latin.exec(text);
      if (joined?.index === start) {
        covered = start + joined[0].length;
        push(start, covered, latinTag(joined[0]));
        if (at > covered) push(covered, at, wordOf(cut, part).tag);
        continue;
      }
      if (cut.trim() === "") continue;
      const word = wordOf(cut, part);
      if (word.tag === "x" && guessedTail.test(text.slice(start, at))) {
        push(start, at - 1, word.tag);
        push(at - 1, at, tailTags[text[at - 1] ?? ""] ?? word.tag);
      } else if (word.tag === "x") pushGuess(start, at);
      else if (word.text === monthThen && /\d$/u.test(text.slice(0, start))) {
        push(start, at - 1, "m");
        push(at - 1, at, "p");
      } else if (
        cut.length > 2 &&
        cut.endsWith("比") &&
        comparing.test(cut) &&
        comparedWith.test(text.slice(at, at + 5))
      ) {
        push(start, at - 1, word.tag);
        push(at - 1, at, "p");
      } else if (text === sentence.text && at - start === cut.length)
        found.push({ start: sentence.start + start, end: sentence.start + at, text: word.text, tag: word.tag });
      else push(start, at, word.tag);
    }
  return found;
};

/** The words of each sentence with jieba's tags and their places in the document; spaces are no words. */
export const tokens = (sentences: readonly Sentence[]): readonly (readonly Token[])[] => sentences.map(wordsOf);
