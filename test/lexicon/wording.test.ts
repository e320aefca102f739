import { describe, expect, test } from "vitest";
import { openLexicon } from "../../src/lexicon/lexicon.ts";

const lexicon = openLexicon();

const labelOf = (name: string): string | undefined => lexicon.indicator(name)?.label.zh;

describe("an English wording of an indicator means it", () => {
  test.each([
    ["in another order", "rate of urbanization", "常住人口城镇化率"],
    ["with its adjective elsewhere", "the installed capacity of wind power", "风电装机容量"],
    ["with what it is spent on behind", "investment in manufacturing", "制造业投资"],
    ["with what it is spent on before", "manufacturing investment", "制造业投资"],
    ["in British spelling", "sulphur dioxide emissions", "二氧化硫排放量"],
    ["in British spelling of -ise", "actually utilised foreign capital", "实际使用外资"],
    ["in the singular", "road traffic accident", "道路交通事故"],
    ["with a word of the same meaning", "maize production", "玉米产量"],
    ["as added value", "the added value of the financial sector", "金融业增加值"],
    ["with its people first", "urban residents' per capita disposable income", "城镇居民人均可支配收入"],
    ["per capita at the end", "GDP per capita", "人均国内生产总值"],
    ["with a total that adds nothing", "total exports", "出口总额"],
    ["of a year", "annual output of cotton", "棉花产量"],
    ["with the noun that its unit says", "the value of imports", "进口总额"],
    ["with number for what is counted", "the number of listed companies", "上市公司"],
    ["with the place behind", "retail sales of consumer goods in the city", "社会消费品零售总额"],
    ["with the place's possessive", "the province's grain output", "粮食产量"],
    ["as newspapers say it", "total foreign trade", "进出口总额"],
    ["as statisticians say it", "total retail sales of consumer goods", "社会消费品零售总额"],
    ["as translators say it", "actual use of foreign capital", "实际使用外资"],
    [
      "with quotation marks and brackets",
      "fixed-asset investment (excluding rural households)",
      "固定资产投资（不含农户）",
    ],
  ])("%s: %s", (_, name, zh) => {
    expect(labelOf(name)).toBe(zh);
  });
});

describe("another thing is not meant by", () => {
  test.each([
    ["the inverse of a ratio", "GDP per unit of energy consumption", "单位国内生产总值能耗"],
    ["a number of what has a price", "number of exports", "出口总额"],
    ["a volume of money", "volume of tax revenue", "税收收入"],
    ["a part where a total is listed", "investment", "总投资"],
    ["households, few or many", "households", "总户数"],
    ["the whole society's investment", "investment in fixed assets", "全社会固定资产投资"],
    ["growth", "output growth", "产值"],
  ])("%s: %s", (_, name, zh) => {
    expect(labelOf(name)).not.toBe(zh);
  });
});

test.each([
  "",
  " ",
  "the",
  "of",
  "of of of",
  "total",
  "per capita",
  "(",
  "toString",
  "of ".repeat(5000),
  "a".repeat(5000),
])("nothing is meant by %j", (name) => {
  expect(labelOf(name)).toBeUndefined();
});
