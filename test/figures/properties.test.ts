import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Extract, extractor } from "../../src/extract.ts";
import type { Facts, Figure } from "../../src/model.ts";

let extract: Extract;
beforeAll(async () => {
  extract = await extractor();
});

test("a language that is not read is told", () => {
  expect(() => extract({ id: "a", text: "全市人口38万人。", language: "fr" as never })).toThrow(
    "unknown language: fr (known: zh, en)",
  );
});

const WORDS = [
  "盘锦市",
  "全市",
  "辽宁省",
  "2020年",
  "“十四五”",
  "地区生产总值",
  "高新技术企业",
  "增长",
  "达到",
  "分别",
  "和",
  "、",
  "，",
  "。",
  "；",
  "1303.6亿元",
  "5.2%",
  "123家",
  "0.3个百分点",
  "第五",
  "居",
  "比上年",
  "由",
  "提高到",
  "占",
  "比重",
  "其中",
  "力争",
  "到2025年",
  "的",
  "项目",
  "《规划》",
  "（以下简称",
  "）",
  "\t",
  "\n",
  "　　",
  "𠮷",
  "\ud800",
  "😀",
  "Panjin's GDP",
  "billion yuan",
  "<table><tr><td>",
  "|",
];
const chinese = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(""));
const anything = fc.oneof(
  chinese,
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
);

const quotesOf = ({ entities, figures, relations, unread }: Facts): { start: number; end: number; text: string }[] => [
  ...entities.flatMap(({ mentions }) => mentions),
  ...figures.flatMap(({ evidence, stated }) => [evidence, stated]),
  ...relations.map(({ evidence }) => evidence),
  ...unread,
];

const content = ({ indicator, measure, value, unit, subject, time }: Figure): string =>
  [indicator.text, measure, value, unit, subject, time?.start, time?.end].join("|");

describe("Facts of any text", () => {
  test("have offsets that hold", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { start, end, text: quote } of quotesOf(extract({ id: "t", text })))
          expect(text.slice(start, end)).toBe(quote);
      }),
      { numRuns: 300 },
    );
  });

  test("are the same for the same text", () => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(JSON.stringify(extract({ id: "t", text }))).toBe(JSON.stringify(extract({ id: "t", text })));
      }),
      { numRuns: 60 },
    );
  });
});

const LEVELS = ["地区生产总值", "进出口总额", "社会消费品零售总额", "一般公共预算收入"];
const amount = fc.integer({ min: 1, max: 99_999 }).map((n) => (n / 10).toFixed(1));
const sentence = fc
  .tuple(fc.constantFrom(...LEVELS), amount, fc.integer({ min: 1, max: 300 }))
  .map(([name, value, growth]) => `2020年，盘锦市${name}达到${value}亿元，同比增长${(growth / 10).toFixed(1)}%。`);

describe("Figures of a text", () => {
  test("do not change when a sentence without numbers is put in, but for their offsets", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.nat(3), (sentences, at) => {
        const more = [...sentences.slice(0, at), "盘锦市经济运行总体平稳。", ...sentences.slice(at)];
        const before = extract({ id: "t", text: sentences.join("") }).figures.map(content);
        const after = extract({ id: "t", text: more.join("") }).figures.map(content);
        expect(after).toEqual(before);
        expect(before).toHaveLength(sentences.length * 2);
      }),
      { numRuns: 60 },
    );
  });

  test("have the value that is written, however its digits are written", () => {
    const wide = (text: string): string =>
      text.replace(/[0-9.]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(amount, (value) => {
        const read = (digits: string): number | undefined =>
          extract({ id: "t", text: `2020年，盘锦市进出口总额${digits}亿元。` }).figures[0]?.value;
        expect(read(wide(value))).toBe(read(value));
        expect(read(value)).toBe(Number(BigInt(value.replace(".", "")) * 10_000_000n));
      }),
      { numRuns: 60 },
    );
  });
});
