import { expect, test } from "vitest";
import { metadata } from "../../../src/language/zh/metadata.ts";
import { sentences } from "../../../src/language/zh/sentences.ts";

const head = (lines: string) => metadata(sentences(lines));

test.each([
  ["全县项目集中开工\n2021-08-30 来源：青阳日报\n8月28日，全县集中开工。", "2021-08-30"],
  ["全县项目集中开工\n2020/06/19 08:48 浏览次数：12\n近日，全县集中开工。", "2020-06-19"],
  ["全县项目集中开工\n2021-09-24\n近日，全县集中开工。", "2021-09-24"],
  ["全县项目集中开工\n发布时间：2011-04-25\n近日，全县集中开工。", "2011-04-25"],
  ["全县项目集中开工\n2021年8月30日\n近日，全县集中开工。", "2021-08-30"],
])("a line that is a date, and what a page puts beside it, dates the text: %s", (lines, published) => {
  expect(head(lines).published).toBe(published);
});

test.each(["2021-08-30，全县集中开工。", "电话 2021-13-45"])(
  "a day within a sentence, or no day, dates nothing: %s",
  (lines) => {
    expect(head(lines).published).toBeNull();
  },
);
