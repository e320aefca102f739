import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../../src/language/en/sentences.ts";
import { isEnglishWord, tokens } from "../../../src/language/en/tokens.ts";
import { words as wordsOf } from "../../../src/language/en/words.ts";
import type { Sentence, Token } from "../../../src/model.ts";

const sentence = (text: string): Sentence => ({ start: 0, end: text.length, text, paragraph: 0, heading: false });
const wordsIn = (text: string): readonly Token[] => tokens([sentence(text)])[0]!;
const tagged = (text: string): string =>
  wordsIn(text)
    .map((one) => `${one.text}/${one.tag}`)
    .join(" ");
const words = (text: string): string[] => wordsOf([sentence(text)])[0]!.map((one) => one.text);

const alone = [
  "The orchard board of Tongxu said that can't last",
  "up 3.5 percent",
  "Exports to the U.S.",
  "Who would have\tthought so?",
  "Rising",
  "to plan, to build, to last",
  "a".repeat(500),
  "It's the port's 2nd-largest.",
  "“Green” wharves (two of them) — open",
];

describe("English words", () => {
  test("have Universal POS tags", () => {
    expect(tagged("The exports rose quickly.")).toBe("The/DET exports/NOUN rose/VERB quickly/ADV ./PUNCT");
  });

  test.each([
    ["a year-on-year rise", ["a", "year-on-year", "rise"]],
    ["South-to-North water", ["South-to-North", "water"]],
    ["Chinanews.com reported.", ["Chinanews.com", "reported", "."]],
    ["Xi'an's R&D", ["Xi'an", "'s", "R&D"]],
    ["roads, bridges and/or ports", ["roads", ",", "bridges", "and/or", "ports"]],
  ])("what is joined without a space is one word: %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each([
    ["development", true],
    ["reservoirs", true],
    ["panjin", false],
    ["waigaoqiao", false],
    ["", false],
  ])("the dictionary knows %j: %j", (word, expected) => {
    expect(isEnglishWord(word)).toBe(expected);
  });

  test("knowing a word does not depend on what was read before", () => {
    wordsIn("The Zzyzxian Kvortl met the Zzyzxian Kvortl.");
    expect(isEnglishWord("kvortl")).toBe(false);
  });

  test("sentences tagged together are tagged as if each stood alone", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alone), { minLength: 2, maxLength: 40 }), (all) => {
        const given = sentences(all.join("\n\n"));
        expect(tokens(given)).toEqual(given.flatMap((one) => tokens([one])));
      }),
    );
  });

  test("whatever the text, tokens are its own characters, in order and apart", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aB. ,'-’/&()5%é“”\n汉😀"), maxLength: 120 }), (text) => {
        for (const one of sentences(text)) {
          let end = one.start;
          for (const token of tokens([one])[0]!) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.start).toBeGreaterThanOrEqual(end);
            end = token.end;
          }
        }
      }),
    );
  });

  test("a long run without spaces is read in time that grows with its length", () => {
    const text = "a!(b)-".repeat(30_000);
    const begin = performance.now();
    expect(wordsIn(text).length).toBeGreaterThan(30_000);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
