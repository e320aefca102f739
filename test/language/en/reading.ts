import { amounts } from "../../../src/language/en/amounts.ts";
import { mentions } from "../../../src/language/en/mentions.ts";
import { sentences } from "../../../src/language/en/sentences.ts";
import { type Word, words as wordsOf } from "../../../src/language/en/words.ts";
import type { Reading } from "../../../src/language/language.ts";
import { openLexicon } from "../../../src/lexicon/lexicon.ts";

export const lexicon = openLexicon({ lists: [], without: [] });

/** The sentences of a text as the stages after the mentions see them; an entity's id is its name. */
export const readings = (text: string, reference: string | null = "2021"): readonly Reading<Word>[] => {
  const all = amounts(text, { reference });
  return sentences(text).map((sentence) => {
    const own = all.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const words = wordsOf([sentence])[0]!;
    const found = mentions({
      sentence,
      tokens: words,
      amounts: own,
      listed: lexicon.names(sentence.text, "en"),
      lexicon,
    });
    return {
      sentence,
      tokens: words,
      amounts: own,
      mentions: found.map((one) => ({ ...one, entity: one.name })),
      heading: null,
      reference,
    };
  });
};
