import { describe, expect, test } from "vitest";
import { recognize } from "../../src/recognize.ts";
import { meanings as ways } from "./en-meanings.ts";
import { noAmounts } from "./en-never.ts";
import { sentences } from "./en-sentences.ts";
import { meanings, read } from "./written.ts";

describe("one meaning, every way of writing it", () => {
  for (const [meaning, texts] of ways)
    test.each(texts)(`%s is ${meaning}`, (text) => {
      expect(meanings(text, "en")).toEqual([meaning]);
    });
});

describe("the amounts of a sentence, in order", () => {
  test.each(sentences)("%s", (text, ...amounts) => {
    expect(read(text, "en")).toEqual(amounts);
  });
});

describe("what looks like a number and is none", () => {
  test.each(noAmounts)("%s", (text) => {
    expect(read(text, "en").filter((line) => !/\/|\?$/u.test(line))).toEqual([]);
  });
});

test("without a reference, times that need one have none", () => {
  expect(meanings("last year, on June 30, over the past three years, since 2012", "en", null)).toEqual([
    "?",
    "?",
    "?",
    "2012-01-01/..",
  ]);
});

test("the words of bound around an amount are its outer span", () => {
  const outer = (text: string): readonly string[] =>
    recognize(text, { language: "en" }).map((amount) => text.slice(amount.outer.start, amount.outer.end));
  expect(outer("more than 350 results, nearly 20 billion yuan, 308 days or more, a more than 5 percent rise")).toEqual([
    "more than 350",
    "nearly 20 billion yuan",
    "308 days or more",
    "more than 5 percent",
  ]);
});

test("number and unit stand as printed", () => {
  const stated = (text: string) => recognize(text, { language: "en" }).map((amount) => amount.stated);
  expect(stated("130.36 billion yuan, 5.2-percent, 1,500 square meters, twenty-eight, RMB 280 million")).toEqual([
    { value: "130.36", unit: "billion yuan" },
    { value: "5.2", unit: "percent" },
    { value: "1,500", unit: "square meters" },
    { value: "twenty-eight", unit: "" },
    { value: "280", unit: "RMB million" },
  ]);
});
