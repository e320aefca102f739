import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOf, startOf, whole } from "../../src/text/fold.ts";
import { chinese, english } from "../../src/text/foldings.ts";
import { text } from "../arbitraries.ts";

const folds = { chinese, english };

const written = (units: Uint16Array): string => Array.from(units, (unit) => String.fromCharCode(unit)).join("");

describe("Chinese texts are equal when they differ only in", () => {
  test.each([
    ["width", "ＧＤＰ１０９", "gdp109"],
    ["case", "PM2.5", "pm2.5"],
    ["quotation marks", "“十四五”规划", '"十四五"规划'],
    ["brackets", "中国(上海)", "中国（上海）"],
    ["dashes", "中国—东盟", "中国-东盟"],
    ["dots in names", "买买提•艾力", "买买提·艾力"],
    ["spaces between scripts", "PM2.5 浓度", "pm2.5浓度"],
  ])("%s", (_, one, other) => {
    expect(chinese.key(one)).toBe(chinese.key(other));
  });

  test("but not in spaces between Chinese words or in line breaks", () => {
    expect(chinese.key("华北 京东")).not.toBe(chinese.key("华北京东"));
    expect(chinese.key("A\n股")).not.toBe(chinese.key("A股"));
  });
});

describe("English texts are equal when they differ only in", () => {
  test.each([
    ["case", "New Development Philosophy", "new development philosophy"],
    ["apostrophes within a word", "Xi’an", "Xian"],
    ["the kind of apostrophe", "People’s Bank", "People's Bank"],
    ["diacritics", "Ürümqi", "Urumqi"],
    ["hyphens", "Five-Year Plan", "five year plan"],
    ["spaces and line breaks", "State\n Council", "State Council"],
  ])("%s", (_, one, other) => {
    expect(english.key(one)).toBe(english.key(other));
  });

  test("but a possessive stays apart from its owner", () => {
    expect(english.key("Panjin's")).not.toBe(english.key("Panjins"));
    expect(english.key("Panjin's")).toBe("panjin s");
  });
});

describe.each(Object.entries(folds))("%s units", (_, { fold, key }) => {
  test("are the key of the text", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(written(fold(any).units)).toBe(key(any));
      }),
    );
  });

  test("know where in the text they come from, in order and within it", () => {
    fc.assert(
      fc.property(text, (any) => {
        const folded = fold(any);
        let before = 0;
        for (let index = 0; index < folded.units.length; index++) {
          const [start, end] = [startOf(folded, index), endOf(folded, index + 1)];
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(any.length);
          before = start;
        }
      }),
    );
  });

  test("that are whole characters fold to the same again", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (any, one, other) => {
        const folded = fold(any);
        const [from = 0, to = 0] = [one, other].map((at) => at % (folded.units.length + 1)).sort((a, b) => a - b);
        fc.pre(from < to && whole(folded, from, to));
        const quote = any.slice(startOf(folded, from), endOf(folded, to));
        // What loose characters become depends on their neighbours, which the quote has lost.
        fc.pre(!/[\s'’‘ʼ′＇`´]/u.test(quote));
        expect(key(quote)).toBe(written(folded.units.subarray(from, to)));
      }),
    );
  });
});

test("a character that becomes several is one stretch of the text", () => {
  const folded = chinese.fold("约5㎡");
  expect(written(folded.units)).toBe("约5m2");
  expect([startOf(folded, 2), endOf(folded, 3), startOf(folded, 3), endOf(folded, 4)]).toEqual([2, 3, 2, 3]);
  expect(whole(folded, 2, 3)).toBe(false);
  expect(whole(folded, 2, 4)).toBe(true);
});
