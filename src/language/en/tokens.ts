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

const inParts = (text: string): readonly { readonly text: string; readonly at: number }[] =>
  text.length > longestRun && longRun.test(text)
    ? [...text.matchAll(run)].map((part) => ({ text: part[0], at: part.index }))
    : [{ text, at: 0 }];

const located = (text: string, start: number): Token[] => {
  const tokens: Token[] = [];
  const { words, tags } = tagger().tagged(text);
  let from = 0;
  words.forEach((word, index) => {
    const at = text.indexOf(word, from);
    if (at < 0) return;
    from = at + word.length;
    if (word.trim() !== "") tokens.push({ start: start + at, end: start + from, text: word, tag: tags[index] ?? "X" });
  });
  return tokens;
};

/** The words of a sentence with their Universal POS tags. */
export const tokens = (sentence: Sentence): readonly Token[] =>
  inParts(sentence.text).flatMap(({ text, at }) => located(text, sentence.start + at));

/** Whether a dictionary has this word in small letters: development yes, panjin no. */
export const isEnglishWord = remembered((lower) => tagger().knows(lower));
