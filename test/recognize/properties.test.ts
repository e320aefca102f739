import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberForms, readNumber, writeNumber } from "../../src/language/zh/number-forms.ts";
import { type LanguageId, languages } from "../../src/model.ts";
import { recognize } from "../../src/recognize.ts";

const pieces = [
  ..."〇一二三四五六七八九十百千万亿两半几数余多约近超过上第前后年月日季度的和至到、，。：—-~./%元角分亩吨个项成倍番位名".split(
    "",
  ),
  ..."123 1,303.6 2020 2020年 6月30日 第 之一 分之 平方公里 “ ” 《 》 （ ） \n $ US$ RMB 个百分点 以上 左右 十三五 期间".split(
    " ",
  ),
  ..." one two hundred thousand million billion percent half a the first second 5th third quarter of to and in since".split(
    " ",
  ),
  ..." June 17 last year past years No. top 10 ranked yuan mu km kWh per tonne - times fold doubled dozens ".split(" "),
  " ",
];

const writing = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 60 }),
);

const iso = /^\d{4}-\d{2}-\d{2}$/u;

describe.each(languages)("any text, read as %s", (language: LanguageId) => {
  test("has amounts whose offsets hold, in order, none within another", () => {
    fc.assert(
      fc.property(writing, (text) => {
        let end = 0;
        for (const amount of recognize(text, { language, reference: "2020-07-26" })) {
          expect(amount.text).toBe(text.slice(amount.start, amount.end));
          expect(amount.start).toBeGreaterThanOrEqual(end);
          expect(amount.end).toBeGreaterThan(amount.start);
          expect(amount.outer.start).toBeLessThanOrEqual(amount.start);
          expect(amount.outer.end).toBeGreaterThanOrEqual(amount.end);
          end = amount.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("has values that are numbers, ranges that rise, and days of the calendar", () => {
    fc.assert(
      fc.property(writing, (text) => {
        for (const { value, range, unit, time, kind } of recognize(text, { language, reference: "2020-07-26" })) {
          if (kind === "date" || kind === "period") {
            expect([value, range, unit]).toEqual([null, null, null]);
            for (const day of [time?.start, time?.end]) if (day != null) expect(day).toMatch(iso);
            if (time?.start != null && time.end !== null) expect(time.start <= time.end).toBe(true);
          } else {
            expect(Number.isFinite(value)).toBe(true);
            expect(unit).not.toBe("");
            expect(time).toBeNull();
            if (range !== null) expect(range[0]).toBeLessThan(range[1]);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });
});

const decimalText = fc
  .tuple(fc.bigInt({ min: 0n, max: 8_999_999_999_999_999n }), fc.nat(9999))
  .map(([whole, part]) => (part === 0 || whole > 99_999_999n ? `${whole}` : `${whole}.${part}`.replace(/0+$/u, "")));

describe("a number written another way", () => {
  test.each(numberForms)("as %s has the same value", (form) => {
    fc.assert(
      fc.property(decimalText, (value) => {
        expect(readNumber(writeNumber(value, form))).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  test("has the same value within a sentence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999_999 }), fc.constantFrom(...numberForms), (value, form) => {
        const text = `完成投资${writeNumber(String(value), form)}元，增长`;
        expect(recognize(text, { language: "zh" }).map((amount) => amount.value)).toEqual([value]);
      }),
      { numRuns: 500 },
    );
  });

  test("moves its point exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }), (digits, places) => {
        const written =
          places === 0
            ? `${digits}`
            : `${digits}`.padStart(places + 1, "0").replace(new RegExp(`(?=.{${places}}$)`, "u"), ".");
        const [amount] = recognize(`总额${written}亿元`, { language: "zh" });
        expect(amount?.value).toBe(Number(`${digits}e${8 - places}`));
      }),
      { numRuns: 500 },
    );
  });
});

test("a sentence between others changes nothing but offsets", () => {
  const [first, second] = ["2019年投资12.5亿元。", "6月30日，有15家企业，居全省第三。"];
  const meaning = (text: string) =>
    recognize(text, { language: "zh", reference: "2020" }).map(({ text: words, value, time }) => ({
      words,
      value,
      time,
    }));
  expect(meaning(`${first}天气晴朗，群众满意。${second}`)).toEqual(meaning(first + second));
});

describe("what the caller can mend is refused", () => {
  test.each(["2020-13", "20200630", "2020-02-30", "last year"])("the reference %s", (reference) => {
    expect(() => recognize("去年", { language: "zh", reference })).toThrow(`invalid reference: ${reference}`);
  });

  test("a language that is not read", () => {
    expect(() => recognize("hier", { language: "de" as LanguageId })).toThrow("unknown language: de (known: zh, en)");
  });
});
