import { beforeAll, describe, expect, test } from "vitest";
import { type Extract, extractor } from "../../src/extract.ts";
import { tablesIn } from "../../src/read/tables.ts";

let extract: Extract;
beforeAll(async () => {
  extract = await extractor();
});

const read = (text: string): (string | number | null)[][] =>
  extract({ id: "t", text }).figures.map((figure) => [
    figure.indicator.text,
    figure.measure,
    figure.value,
    figure.unit,
    figure.time?.start?.slice(0, 4) ?? null,
    text.slice(figure.stated.start, figure.stated.end),
  ]);

const heading = "临海市2020年国民经济和社会发展统计公报\n\n";

describe("Tables of communiqués", () => {
  test("separated by tabs, with units in the heads and a row of part", () => {
    const text = `${heading}表1 2020年主要农产品产量\n指标\t产量（万吨）\t比上年增长（%）\n粮食\t31.5\t2.1\n#稻谷\t20.4\t-1.5\n`;
    expect(read(text)).toEqual([
      ["粮食产量", "level", 315000, "t", "2020", "31.5"],
      ["粮食", "growth", 2.1, "%", "2020", "2.1"],
      ["稻谷产量", "level", 204000, "t", "2020", "20.4"],
      ["稻谷", "growth", -1.5, "%", "2020", "-1.5"],
    ]);
  });

  test("with the unit in a line above", () => {
    const text = `${heading}2020年财政收支\n单位：亿元\n指标\t绝对数\n一般公共预算收入\t88.6\n税收收入\t76.2\n`;
    expect(read(text)).toEqual([
      ["一般公共预算收入", "level", 8860000000, "CNY", "2020", "88.6"],
      ["税收收入", "level", 7620000000, "CNY", "2020", "76.2"],
    ]);
  });

  test("aligned by spaces, with years for heads", () => {
    const text = `${heading}常住人口（万人）\n指标            2019年    2020年\n常住人口（万人）    110.2     111.4\n城镇人口（万人）    66.1      68.3\n`;
    expect(read(text)).toEqual([
      ["常住人口", "level", 1102000, "person", "2019", "110.2"],
      ["常住人口", "level", 1114000, "person", "2020", "111.4"],
      ["城镇人口", "level", 661000, "person", "2019", "66.1"],
      ["城镇人口", "level", 683000, "person", "2020", "68.3"],
    ]);
  });

  test("in HTML, with the cell as evidence", () => {
    const text = `${heading}<table><tr><th>指标</th><th>2020年（亿元）</th></tr><tr><td>地区生产总值</td><td>725.6</td></tr><tr><td>工业增加值</td><td>300.1</td></tr></table>`;
    expect(read(text)).toEqual([
      ["地区生产总值", "level", 72560000000, "CNY", "2020", "725.6"],
      ["工业增加值", "level", 30010000000, "CNY", "2020", "300.1"],
    ]);
  });

  test("whose rows are places", () => {
    const text = `${heading}2020年\n地区\t地区生产总值（亿元）\n温岭市\t1138.0\n玉环市\t627.4\n`;
    const facts = extract({ id: "t", text });
    expect(facts.figures.map(({ subject, value }) => [subject, value])).toEqual([
      ["https://w3id.org/zhitu/place/331081", 113800000000],
      ["https://w3id.org/zhitu/place/331083", 62740000000],
    ]);
  });
});

describe("What is no table", () => {
  test.each(["全市生产总值  增长5%，\n固定资产投资  增长3%。", "只有一行\t12.5", "甲\t乙\n丙\t丁"])("%j", (text) => {
    expect(tablesIn(text).flatMap(({ rows }) => rows).length).toBeLessThan(3);
    expect(extract({ id: "t", text }).figures.every(({ rule }) => rule !== "zh-table-cell")).toBe(true);
  });
});
