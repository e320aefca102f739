import { describe, expect, test } from "vitest";
import { openLexicon } from "../../src/lexicon/lexicon.ts";

const lexicon = openLexicon();

const base = "https://w3id.org/zhitu/";

const ids = (name: string): readonly string[] => lexicon.named(name).map(({ id }) => id.replace(base, ""));

describe("a thing is found by", () => {
  test.each([
    ["its Chinese name", "盘锦市", "place/211100"],
    ["its short Chinese name", "盘锦", "place/211100"],
    ["its English name", "Panjin", "place/211100"],
    ["another English name", "Panjin City", "place/211100"],
    ["pinyin", "panjin", "place/211100"],
    ["pinyin in capitals and with spaces", "Pan Jin Shi", "place/211100"],
    ["the initials of its pinyin", "pj", "place/211100"],
    ["its id", `${base}place/211100`, "place/211100"],
    ["a place name's own reading", "luan", "place/341500"],
    ["pinyin with v for ü", "lvliang", "place/141100"],
    ["pinyin with u for ü", "luliang", "place/141100"],
    ["full width letters", "ＧＤＰ", ""],
    ["an English name with an article", "the State Council", "organization/state-council"],
    ["an abbreviation", "NDRC", "organization/national-development-and-reform-commission"],
    ["a former name", "大洼县", "place/211121"],
    ["a name in quotation marks", "“十四五”", "policy/14th-five-year-plan"],
    ["a name with spaces around", " 辽河 ", "place/liaohe-river"],
  ])("%s: %s", (_, name, id) => {
    if (id === "") expect(ids(name)).toEqual([]);
    else expect(ids(name)).toContain(id);
  });

  test("and what is meant first stands first", () => {
    expect(ids("panjin")[0]).toBe("place/211100");
    expect(ids("pj")[0]).toBe("place/211100");
    expect(ids("Jilin")[0]).toBe("place/220000");
  });
});

test.each(["", " ", "\u0000", "没有这个名字", "no such name", "𠮷", "constructor", "__proto__"])(
  "nothing is found by %j",
  (name) => {
    expect(ids(name)).toEqual([]);
  },
);

describe("divisions", () => {
  test("are found by code and know the one above", () => {
    const chain = [];
    for (let at = lexicon.division("211104"); at; at = lexicon.division(at.division?.parent ?? "")) chain.push(at);
    expect(chain.map(({ label }) => label.zh)).toEqual(["大洼区", "盘锦市", "辽宁省", "中国"]);
    expect(chain.map(({ label }) => label.en)).toEqual(["Dawa District", "Panjin", "Liaoning Province", "China"]);
    expect(chain.map(({ division }) => division?.level)).toEqual(["county", "prefecture", "province", "country"]);
  });

  test("that are no more know their years", () => {
    const [dawa] = lexicon.named("大洼县");
    expect(dawa?.years).toEqual({ from: 1984, until: 2016 });
  });
});

describe("indicators are found by", () => {
  test.each([
    ["地区生产总值", "gross-regional-product"],
    ["进出口总额", "total-imports-and-exports"],
    ["规上工业增加值", "value-added-of-industrial-enterprises-above-the-designated-size"],
    ["社会消费品零售总额", "total-retail-sales-of-consumer-goods"],
    ["一般公共预算收入", "general-public-budget-revenue"],
    ["城镇新增就业", "new-urban-jobs"],
    ["常住人口城镇化率", "urbanization-rate-of-permanent-residents"],
    ["空气质量优良天数比例", "percentage-of-days-with-good-air-quality"],
    ["ＰＭ２.５浓度", "concentration-of-fine-particulate-matter-pm2-5"],
    ["实际利用外资", "paid-in-foreign-investment"],
    ["粮食总产量", "grain-output"],
    ["total retail sales of consumer goods", "total-retail-sales-of-consumer-goods"],
    ["Gross Regional Product", "gross-regional-product"],
  ])("%s", (name, slug) => {
    expect(lexicon.indicator(name)?.id).toBe(`${base}indicator/${slug}`);
  });

  test("and in a text, the longest", () => {
    const found = lexicon.indicators("全市规模以上工业增加值增长5%，城镇居民人均可支配收入、PM2.5 浓度", "zh");
    expect(found.map(({ text }) => text)).toEqual(["规模以上工业增加值", "城镇居民人均可支配收入", "PM2.5 浓度"]);
  });

  test.each([
    ["65", true],
    ["1,000 people", true],
    ["2.5", true],
    ["1,003 people", false],
    ["318.7", false],
  ])("and of %s it is told cheaply whether a name in English may hold it: %s", (words, may) => {
    expect(lexicon.indicatorsHold(words)).toBe(may);
  });
});

describe("the noun in which a name ends is", () => {
  test.each([
    ["辽河储气库群", "储气库群", "project"],
    ["红旗水库", "水库", "place"],
    ["柔性执法制度实施方案", "实施方案", "policy"],
    ["“721”工作法", "工作法", "policy"],
    ["某某集团有限公司", "集团有限公司", "organization"],
    ["全国文明城市", "文明城市", "designation"],
    ["世界机器人大会", "大会", "event"],
    ["各类平台", "平台", null],
  ])("%s: %s", (name, zh, kind) => {
    expect(lexicon.generic(name)).toMatchObject({ zh, kind });
  });

  test.each(["", "盘锦", "721"])("no noun of a name: %j", (name) => {
    expect(lexicon.generic(name)).toBeUndefined();
  });
});

describe("a list of things left out", () => {
  const emptied = openLexicon({ without: ["policies", "designations"] });

  test("names nothing, the others do", () => {
    expect(emptied.named("新发展理念")).toEqual([]);
    expect(emptied.named("全国文明城市")).toEqual([]);
    expect(emptied.named("盘锦市")).toHaveLength(1);
  });

  test("must be known", () => {
    expect(() => openLexicon({ without: ["plans"] })).toThrow(/^unknown list: plans \(known: .*policies/u);
  });
});

test("the version tells one set of lists from another", () => {
  expect(openLexicon().version).toBe(lexicon.version);
  expect(lexicon.version).toMatch(/^[0-9a-f]{16}$/u);
});
