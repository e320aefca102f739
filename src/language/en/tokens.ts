import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Sentence, Token } from "../../model.ts";
import { remembered } from "../../text/remembered.ts";

// wink-nlp: sentences of this register at some five million characters a second, Universal POS, 60 ms to open, offline
// and without native code. It is the only tagger of the language that is all of these.
const opened = () => {
  const nlp = winkNLP(model, ["pos"]);
  const { its } = nlp;
  const read = (text: string) => nlp.readDoc(text).tokens();
  // Numbers of words are given in the order in which they are met: what was met before any text is the dictionary.
  const dictionary = read("qqzxjvk").out(its.uniqueId)[0] ?? 0;
  return {
    tagged: (text: string): { readonly words: readonly string[]; readonly tags: readonly string[] } => {
      const tokens = read(text);
      return { words: tokens.out(), tags: tokens.out(its.pos) };
    },
    knows: (word: string): boolean => {
      const ids = read(word).out(its.uniqueId);
      return ids.length === 1 && (ids[0] ?? dictionary) < dictionary;
    },
  };
};

let wink: ReturnType<typeof opened> | null = null;

const tagger = () => {
  wink ??= opened();
  return wink;
};

/** What wink takes apart by recursion: a longer run without spaces is handed over in parts. */
const longestRun = 400;
const run = new RegExp(`\\s*\\S{1,${longestRun}}`, "gu");
const longRun = new RegExp(`\\S{${longestRun + 1}}`, "u");

/** A stretch of a sentence that is tagged by itself: `start` in the document, of the sentence with this number. */
interface Part {
  readonly text: string;
  readonly start: number;
  readonly sentence: number;
}

const partsOf = ({ text, start }: Sentence, sentence: number): readonly Part[] =>
  text.length > longestRun && longRun.test(text)
    ? Array.from(text.matchAll(run), (part) => ({ text: part[0], start: start + part.index, sentence }))
    : [{ text, start, sentence }];

/** How many characters are tagged in one call, for each call has its cost. */
const portion = 16_384;

/** The parts in turn, as many together as make a portion. */
const portions = (parts: readonly Part[]): readonly (readonly Part[])[] => {
  const out: Part[][] = [];
  let room = 0;
  for (const part of parts) {
    if (room <= 0) {
      out.push([]);
      room = portion;
    }
    out[out.length - 1]!.push(part);
    room -= part.text.length;
  }
  return out;
};

/** No pattern of tags goes on past a line's end: each part is tagged as if it stood alone. */
const between = "\n";

const space = 0x20;

/** Puts the words of some parts, tagged in one call, where they stand. */
const place = (parts: readonly Part[], found: readonly Token[][]): void => {
  const text = parts.map((part) => part.text).join(between);
  const { words, tags } = tagger().tagged(text);
  let number = 0;
  let part = parts[0]!;
  let [begin, from] = [0, 0];
  words.forEach((word, index) => {
    while (text.charCodeAt(from) === space) from++;
    const at = text.startsWith(word, from) ? from : text.indexOf(word, from);
    if (at < 0) return;
    from = at + word.length;
    while (at >= begin + part.text.length && number < parts.length - 1) {
      begin += part.text.length + between.length;
      part = parts[++number]!;
    }
    if (word.charCodeAt(0) <= space || word.trim() === "") return;
    const start = part.start + at - begin;
    found[part.sentence]!.push({ start, end: start + word.length, text: word, tag: tags[index] ?? "X" });
  });
};

/** The words of each sentence with their Universal POS tags. */
export const tokens = (sentences: readonly Sentence[]): readonly (readonly Token[])[] => {
  const found = sentences.map((): Token[] => []);
  for (const parts of portions(sentences.flatMap(partsOf))) place(parts, found);
  return found;
};

/** Whether a dictionary has this word in small letters: development yes, panjin no. */
export const isEnglishWord = remembered((lower) => tagger().knows(lower));
