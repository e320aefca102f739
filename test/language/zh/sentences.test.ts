import { describe, expect, test } from "vitest";
import { sentences } from "../../../src/language/zh/sentences.ts";

const parts = (text: string): string[] => sentences(text).map((one) => one.text);
const headings = (text: string): string[] => sentences(text).flatMap((one) => (one.heading ? [one.text] : []));

describe("Chinese sentences", () => {
  test.each([
    ["第一句。第二句！第三句？", ["第一句。", "第二句！", "第三句？"]],
    ["项目落地……产业崛起。", ["项目落地……", "产业崛起。"]],
    ["“要加快建设。”市长说。", ["“要加快建设。”市长说。"]],
    ["市长说：“要加快建设。”随后他前往工地。", ["市长说：“要加快建设。”", "随后他前往工地。"]],
    ["他说：“先干。再说。”大家同意。", ["他说：“先干。", "再说。”", "大家同意。"]],
    ["“谁来干？”“我来干！”是当地的口号。", ["“谁来干？”“我来干！”是当地的口号。"]],
    ["该镇（原名三村。后改今名）人口增加。", ["该镇（原名三村。", "后改今名）人口增加。"]],
    ["投资（含技改）增长；消费回升。", ["投资（含技改）增长；消费回升。"]],
    ["一个没有右引号的“句子。下一句。", ["一个没有右引号的“句子。", "下一句。"]],
    ["第一行\r\n第二行", ["第一行", "第二行"]],
    ["标题　　第一段。　　第二段。", ["标题", "第一段。", "第二段。"]],
    ["  前后有空格。  ", ["前后有空格。"]],
    ["", []],
    [" \n　　\n", []],
  ])("%j", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test.each([
    ["一、工业运行平稳\n今年增长5%。", ["一、工业运行平稳"]],
    ["奋力谱写新篇章　　本市位于北部。　　数据来源：统计局", ["奋力谱写新篇章"]],
    ["新华社记者 张三 摄", []],
    ["发布时间：2011-03-16", []],
    ["增长5%。", []],
    ["2021", []],
  ])("the headings of %j", (text, expected) => {
    expect(headings(text)).toEqual(expected);
  });

  test("paragraphs are counted from nought, blank lines left out", () => {
    expect(sentences("甲。乙。\n\n丙。").map((one) => one.paragraph)).toEqual([0, 0, 1]);
  });
});
