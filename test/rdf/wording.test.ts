import { describe, expect, test } from "vitest";
import type { Interval } from "../../src/model.ts";
import { amountText, figureText, numberText, periodText, type Worded } from "../../src/rdf/wording.ts";

describe("numbers", () => {
  test.each([
    [130_360_000_000, "1303.6亿", "130.36 billion"],
    [1_240_870_000_000, "12408.7亿", "1,240.87 billion"],
    [204, "204", "204"],
    [15_013, "1.5013万", "15,013"],
    [57_266_666.666667, "5726.6667万", "57.2667 million"],
    [-2.3, "-2.3", "-2.3"],
    [0, "0", "0"],
    [0.1 + 0.2, "0.3", "0.3"],
  ])("%d is %s and %s", (value, zh, en) => {
    expect([numberText(value, "zh"), numberText(value, "en")]).toEqual([zh, en]);
  });
});

describe("amounts", () => {
  const amount = (given: Partial<Worded>): Worded => ({
    value: 1,
    unit: "1",
    bound: "exact",
    measure: "level",
    ...given,
  });
  test.each([
    [{ value: 2e10, unit: "CNY", bound: "about" }, "约200亿元", "about 20 billion yuan"],
    [{ value: 308, unit: "d", bound: "atLeast" }, "不低于308天", "at least 308 days"],
    [{ value: 1, unit: "d" }, "1天", "1 day"],
    [{ value: 3, unit: "%", measure: "share", bound: "atMost" }, "不超过3%", "at most 3 percent"],
    [{ value: 30_000, upper: 50_000, unit: "person" }, "3万–5万人", "30,000–50,000 people"],
    [{ value: 5, unit: "rank", measure: "rank" }, "第5位", "5th"],
    [{ value: 11, unit: "rank", measure: "rank" }, "第11位", "11th"],
    [{ value: 22, unit: "rank", measure: "rank" }, "第22位", "22nd"],
    [{ value: 1, unit: "1", measure: "growth" }, "1倍", "100 percent"],
    [{ value: 3.75, unit: "1", measure: "ratio" }, "3.75倍", "3.75 times"],
    [{ value: 1.2, unit: "pp", measure: "change" }, "1.2个百分点", "1.2 percentage points"],
    [{ value: 100, unit: "Mbps" }, "100Mbps", "100 Mbps"],
  ] as const)("%j", (given, zh, en) => {
    expect([amountText(amount(given), "zh"), amountText(amount(given), "en")]).toEqual([zh, en]);
  });

  test("are worded as printed in the language that prints them", () => {
    const printed = { ...amount({ value: 123 }), printed: { text: "123家", language: "zh" as const } };
    expect([amountText(printed, "zh"), amountText(printed, "en")]).toEqual(["123家", "123"]);
  });

  test("in mu stay in mu, in English with the hectares beside them", () => {
    const wetland = amount({ value: 57_266_666.666_666_664, unit: "m2" });
    const zh = { ...wetland, printed: { text: "8.59万亩", language: "zh" as const } };
    const en = { ...wetland, printed: { text: "85,900 mu", language: "en" as const } };
    expect([amountText(zh, "zh"), amountText(zh, "en")]).toEqual(["8.59万亩", "85,900 mu (5,727 hectares)"]);
    expect([amountText(en, "zh"), amountText(en, "en")]).toEqual(["8.59万亩", "85,900 mu"]);
  });
});

describe("periods", () => {
  test.each<[Interval | null, string, string]>([
    [{ start: "2020-01-01", end: "2020-12-31" }, "2020年", "2020"],
    [{ start: "2016-01-01", end: "2020-12-31" }, "2016—2020年", "2016–2020"],
    [{ start: "2020-01-01", end: "2020-06-30" }, "2020年上半年", "first half of 2020"],
    [{ start: "2020-07-01", end: "2020-09-30" }, "2020年三季度", "third quarter of 2020"],
    [{ start: "2020-02-01", end: "2020-02-29" }, "2020年2月", "February 2020"],
    [{ start: "2020-01-01", end: "2020-11-30" }, "2020年1—11月", "January–November 2020"],
    [{ start: "2020-06-30", end: "2020-06-30" }, "2020年6月30日", "30 June 2020"],
    [{ start: "2020-06-30", end: "2021-01-02" }, "2020年6月30日至2021年1月2日", "30 June 2020 to 2 January 2021"],
    [{ start: "2015-03-01", end: "2018-06-30" }, "2015年3月至2018年6月", "March 2015 to June 2018"],
    [{ start: "2015-03-01", end: "2018-06-29" }, "2015年3月1日至2018年6月29日", "1 March 2015 to 29 June 2018"],
    [{ start: "2012-01-01", end: null }, "2012年起", "since 2012"],
    [{ start: "2012-05-01", end: null }, "2012年5月起", "since May 2012"],
    [{ start: "2012-05-02", end: null }, "2012年5月2日起", "since 2 May 2012"],
    [{ start: null, end: "2035-12-31" }, "至2035年底", "until the end of 2035"],
    [{ start: null, end: "2020-02-29" }, "至2020年2月底", "until the end of February 2020"],
    [{ start: null, end: "2020-02-28" }, "至2020年2月28日", "until 28 February 2020"],
    [null, "", ""],
  ])("%j", (time, zh, en) => {
    expect([periodText(time, "zh"), periodText(time, "en")]).toEqual([zh, en]);
  });
});

test("a figure without subject or time is a line all the same", () => {
  const figure = { value: 3, unit: "%", bound: "exact", measure: "growth", time: null } as const;
  expect(figureText(figure, { subject: "", indicator: "出口", language: "zh" })).toBe("出口 增速 3%");
  expect(figureText(figure, { subject: "", indicator: "exports", language: "en" })).toBe("exports, growth: 3 percent");
});

test("a target is not told as if it were reached", () => {
  const figure = { value: 3, unit: "%", bound: "atLeast", measure: "growth", time: null, status: "target" } as const;
  expect(figureText(figure, { subject: "", indicator: "出口", language: "zh" })).toBe("出口 增速 不低于3%（目标）");
  expect(figureText(figure, { subject: "", indicator: "exports", language: "en" })).toBe(
    "exports, growth: at least 3 percent (target)",
  );
});
