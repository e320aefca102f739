import { describe, expect, test } from "vitest";
import { recognize } from "../../src/recognize.ts";
import { meanings, read } from "./written.ts";
import { meanings as ways } from "./zh-meanings.ts";
import { noAmounts } from "./zh-never.ts";
import { sentences } from "./zh-sentences.ts";

describe("one meaning, every way of writing it", () => {
  for (const [meaning, texts] of ways)
    test.each(texts)(`%s is ${meaning}`, (text) => {
      expect(meanings(text, "zh")).toEqual([meaning]);
    });
});

describe("the amounts of a sentence, in order", () => {
  test.each(sentences)("%s", (text, ...amounts) => {
    expect(read(text, "zh")).toEqual(amounts);
  });
});

describe("what looks like a number and is none", () => {
  test.each(noAmounts)("%s", (text) => {
    expect(read(text, "zh").filter((line) => !/\/|\?$/u.test(line))).toEqual([]);
  });
});

test("without a reference, times that need one have none", () => {
  expect(meanings("去年、6月30日、近三年、2012年以来、本月", "zh", null)).toEqual([
    "?",
    "?",
    "?",
    "2012-01-01/..",
    "?",
  ]);
});

test("a month as reference dates days and months", () => {
  expect(meanings("26日，本月，上月，近三个月", "zh", "2020-02")).toEqual([
    "2020-02-26/2020-02-26",
    "2020-02-01/2020-02-29",
    "2020-01-01/2020-01-31",
    "2019-12-01/2020-02-29",
  ]);
});

test("a report of March looks back on the year before", () => {
  expect(meanings("过去一年，过去五年", "zh", "2021-03-05")).toEqual([
    "2020-01-01/2020-12-31",
    "2016-01-01/2020-12-31",
  ]);
});

test("the words of bound around an amount are its outer span", () => {
  const outer = (text: string): readonly string[] =>
    recognize(text, { language: "zh", reference: "2020" }).map((amount) =>
      text.slice(amount.outer.start, amount.outer.end),
    );
  expect(outer("总投资约200亿元左右，超过308天以上，350余项，截至2020年底，不低于5%")).toEqual([
    "约200亿元左右",
    "超过308天以上",
    "350余项",
    "截至2020年底",
    "不低于5%",
  ]);
});

test("number and unit stand as printed", () => {
  const stated = (text: string) => recognize(text, { language: "zh" }).map((amount) => amount.stated);
  expect(stated("1,303.6亿元，350余项，三分之二，两千亿元，10至12万元，第五位，8.59万亩，123元1角")).toEqual([
    { value: "1,303.6", unit: "亿元" },
    { value: "350", unit: "项" },
    { value: "三分之二", unit: "" },
    { value: "两千", unit: "亿元" },
    { value: "10至12", unit: "万元" },
    { value: "五", unit: "位" },
    { value: "8.59", unit: "万亩" },
    { value: "123.1", unit: "元" },
  ]);
});
