import { sentences as english } from "../language/en/sentences.ts";
import { sentences as chinese } from "../language/zh/sentences.ts";
import type { LanguageId, Quote, Sentence, Span } from "../model.ts";

const readers = { zh: chinese, en: english } satisfies Record<LanguageId, (text: string) => readonly Sentence[]>;

/** The sentence that holds a place; the sentences are in order. */
const holding = (sentences: readonly Sentence[], offset: number): Sentence | undefined => {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
};

/** Finds for a span the sentence or sentences around it. */
export const sentenceFinder = (text: string, language: LanguageId): ((span: Span) => Quote) => {
  const sentences = readers[language](text);
  return ({ start, end }) => {
    const first = holding(sentences, start);
    const last = holding(sentences, Math.max(start, end - 1));
    const from = Math.min(start, first?.start ?? start);
    const to = Math.max(end, last !== undefined && last.start < end ? last.end : end);
    return { start: from, end: to, text: text.slice(from, to) };
  };
};
