import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../../src/language/zh/sentences.ts";
import { tokens } from "../../../src/language/zh/tokens.ts";

const words = (text: string): string[] =>
  tokens(sentences(text))
    .flat()
    .map((one) => one.text);

describe("Chinese words", () => {
  test.each([
    ["外贸总额1,303.6亿元，增长5.2%。", ["1,303.6", "5.2", "%"]],
    ["PM2.5浓度下降，5G基站和AAAAA级景区增加。", ["PM2.5", "5G", "AAAAA"]],
    ["占GDP比重达2.83%。", ["GDP", "2.83"]],
    ["增长５．２％，ＧＤＰ过万亿。", ["５．２", "ＧＤＰ"]],
  ])("%s keeps its numbers and Latin words whole", (text, kept) => {
    expect(words(text)).toEqual(expect.arrayContaining(kept));
  });

  test.each([["甲\u0000乙"], ["甲\ud800乙\udc00丙"], ["😀甲\t乙　丙"], ["甲\ufffe乙\u200b丙"]])(
    "%j does not break the segmenter and keeps its places",
    (text) => {
      for (const sentence of sentences(text))
        for (const token of tokens([sentence])[0]!) expect(text.slice(token.start, token.end)).toBe(token.text);
    },
  );

  test("a line of ten thousand characters without a full stop is read in portions", () => {
    const text = "推进项目建设".repeat(2000);
    const found = sentences(text);
    expect(found.every((sentence) => sentence.text.length <= 1500)).toBe(true);
    expect(found.map((sentence) => sentence.text).join("")).toBe(text);
  });

  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "“",
          "”",
          "《",
          "（",
          "）",
          "。",
          "！",
          "…",
          "\n",
          "　　",
          "2020年",
          "GDP",
          "a",
          "\ud800",
          "市",
        ),
      )
      .map((parts) => parts.join("")),
  );

  test("any text gives words in order, inside their sentence, equal to the text at their place", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const sentence of sentences(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          last = sentence.start;
          for (const token of tokens([sentence])[0]!) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.start).toBeGreaterThanOrEqual(last);
            last = token.end;
          }
          expect(last).toBeLessThanOrEqual(sentence.end);
          last = sentence.end;
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
