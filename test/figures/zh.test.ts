import { beforeAll, describe, expect, test } from "vitest";
import { type Extract, extractor } from "../../src/extract.ts";
import type { Facts, Figure, Interval } from "../../src/model.ts";

let extract: Extract;
beforeAll(async () => {
  extract = await extractor();
});

const period = (time: Interval | null): string => {
  if (time === null) return "-";
  const { start, end } = time;
  if (start?.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`) return start.slice(0, 4);
  return `${start ?? ""}/${end ?? ""}`;
};

const nameOf = (facts: Facts, id: string | null): string =>
  facts.entities.find((entity) => entity.id === id)?.label.zh ?? "-";

/** `indicator measure value unit [bound] [target] time @subject [in scope]`: what a reader would underline. */
const line = (facts: Facts, figure: Figure): string => {
  const { indicator, measure, value, upper, unit, bound, status, time, subject, scope } = figure;
  return [
    indicator.text,
    measure,
    upper === null ? value : `${value}..${upper}`,
    unit,
    ...(bound === "exact" ? [] : [bound]),
    ...(status === "target" ? ["target"] : []),
    period(time),
    ...(subject === null ? [] : [`@${nameOf(facts, subject)}`]),
    ...(scope === null ? [] : [`in ${nameOf(facts, scope)}`]),
  ].join(" ");
};

const read = (text: string, published?: string): string[] => {
  const facts = extract({ id: "t", text, language: "zh", published });
  return facts.figures.map((figure) => line(facts, figure));
};

const communique: readonly (readonly [string, ...string[]])[] = [
  [
    "2019年，临海市实现地区生产总值685.4亿元，同比增长6.8%，增速比上年提高0.3个百分点，总量居全省第八位。",
    "地区生产总值 level 68540000000 CNY 2019 @临海市",
    "地区生产总值 growth 6.8 % 2019 @临海市",
    "地区生产总值增速 change 0.3 pp 2019 @临海市",
    "地区生产总值 rank 8 rank 2019 @临海市 in 浙江省",
  ],
  [
    "2020年，临海市粮食总产量达到312.5万吨，比上年增加8.6万吨，增长2.8%。",
    "粮食总产量 level 3125000 t 2020 @临海市",
    "粮食总产量 change 86000 t 2020 @临海市",
    "粮食总产量 growth 2.8 % 2020 @临海市",
  ],
  [
    "2020年末，临海市常住人口111.4万人，其中城镇常住人口68.3万人，城镇化率为61.3%，比上年末提高1.2个百分点。",
    "常住人口 level 1114000 person 2020 @临海市",
    "城镇常住人口 level 683000 person 2020 @临海市",
    "城镇化率 share 61.3 % 2020 @临海市",
    "城镇化率 change 1.2 pp 2020 @临海市",
  ],
  [
    "2021年，台州市城镇居民人均可支配收入和农村居民人均可支配收入分别为68053元和35419元，分别增长8.9%和9.8%。",
    "城镇居民人均可支配收入 level 68053 CNY 2021 @台州市",
    "农村居民人均可支配收入 level 35419 CNY 2021 @台州市",
    "城镇居民人均可支配收入 growth 8.9 % 2021 @台州市",
    "农村居民人均可支配收入 growth 9.8 % 2021 @台州市",
  ],
  [
    "2021年，台州市粮食、油料、蔬菜产量分别增长1.2%、3.4%和5.6%。",
    "粮食产量 growth 1.2 % 2021 @台州市",
    "油料产量 growth 3.4 % 2021 @台州市",
    "蔬菜产量 growth 5.6 % 2021 @台州市",
  ],
  [
    "台州市一般公共预算收入由2016年的346.4亿元增加到2020年的401.2亿元，年均增长3.7%。",
    "一般公共预算收入 level 34640000000 CNY 2016 @台州市",
    "一般公共预算收入 level 40120000000 CNY 2020 @台州市",
    "一般公共预算收入 growth 3.7 % 2020 @台州市",
  ],
  [
    "2020年，台州市森林覆盖率由38.2%提高到42.1%。",
    "森林覆盖率 share 38.2 % - @台州市",
    "森林覆盖率 share 42.1 % 2020 @台州市",
  ],
  [
    "2020年，台州市PM2.5平均浓度为25微克/立方米，同比下降8.6%，空气质量优良天数比例为97.2%，列全省第3位。",
    "PM2.5平均浓度 level 25 ug/m3 2020 @台州市",
    "PM2.5平均浓度 growth -8.6 % 2020 @台州市",
    "空气质量优良天数比例 share 97.2 % 2020 @台州市",
    "空气质量优良天数比例 rank 3 rank 2020 @台州市 in 浙江省",
  ],
  [
    "2020年，台州市单位地区生产总值能耗下降3.4%，降幅比上年扩大0.5个百分点。",
    "单位地区生产总值能耗 growth -3.4 % 2020 @台州市",
    "单位地区生产总值能耗降幅 change 0.5 pp 2020 @台州市",
  ],
  [
    "2020年，台州市社会消费品零售总额突破2500亿元，是2015年的1.4倍。",
    "社会消费品零售总额 level 250000000000 CNY atLeast 2020 @台州市",
    "社会消费品零售总额 ratio 1.4 1 2020 @台州市",
  ],
  [
    "2020年1—6月，台州市规模以上工业增加值同比增长3.7%，其中装备制造业增长9.2%，高技术产业增长11.5%。",
    "规模以上工业增加值 growth 3.7 % 2020-01-01/2020-06-30 @台州市",
    "装备制造业 growth 9.2 % 2020-01-01/2020-06-30 @台州市",
    "高技术产业 growth 11.5 % 2020-01-01/2020-06-30 @台州市",
  ],
  ["截至2020年底，台州市共有A级旅游景区106家。", "A级旅游景区 level 106 1 2020 @台州市"],
  [
    "2020年，台州市三次产业结构由上年的5.5：45.2：49.3调整为5.6：43.9：50.5。",
    "第一产业比重 share 5.5 % 2019 @台州市",
    "第二产业比重 share 45.2 % 2019 @台州市",
    "第三产业比重 share 49.3 % 2019 @台州市",
    "第一产业比重 share 5.6 % 2020 @台州市",
    "第二产业比重 share 43.9 % 2020 @台州市",
    "第三产业比重 share 50.5 % 2020 @台州市",
  ],
  [
    "2020年，台州市出口总额比上年增长两成，达到286亿美元。",
    "出口总额 growth 20 % 2020 @台州市",
    "出口总额 level 28600000000 USD 2020 @台州市",
  ],
  [
    "2020年，台州市税收收入占一般公共预算收入的比重为85.5%，比全省平均水平高1.3个百分点。",
    "税收收入占一般公共预算收入的比重 share 85.5 % 2020 @台州市",
    "税收收入占一般公共预算收入的比重 change 1.3 pp 2020 @台州市",
  ],
];

const reports: readonly (readonly [string, ...string[]])[] = [
  [
    "到2025年，台州市数字经济核心产业增加值占地区生产总值比重达到12%以上。",
    "数字经济核心产业增加值占地区生产总值比重 share 12 % atLeast target 2025 @台州市",
  ],
  ["力争到2030年，台州市非化石能源消费比重达到25%左右。", "非化石能源消费比重 share 25 % about target 2030 @台州市"],
  [
    "台州市2021年发展的主要预期目标是：地区生产总值增长6%左右，城镇新增就业5万人以上，城镇调查失业率控制在5.5%以内。",
    "地区生产总值 growth 6 % about target 2021 @台州市",
    "城镇新增就业 level 50000 person atLeast target 2021 @台州市",
    "城镇调查失业率 share 5.5 % atMost target 2021 @台州市",
  ],
  [
    "2020年，台州市建成高速公路320公里，新建农村公路1500公里，改造危旧房2.3万套。",
    "建成高速公路 level 320000 m 2020 @台州市",
    "新建农村公路 level 1500000 m 2020 @台州市",
    "改造危旧房 level 23000 1 2020 @台州市",
  ],
  ["2020年，台州市关停小散企业3000余家。", "关停小散企业 level 3000 1 about 2020 @台州市"],
  [
    "2020年，台州市引进亿元以上项目56个，总投资420亿元。",
    "引进亿元以上项目 level 56 1 2020 @台州市",
    "总投资 level 42000000000 CNY 2020 @台州市",
  ],
  ["2020年，台州市85%的乡镇建有文化站。", "乡镇建有文化站 share 85 % 2020 @台州市"],
  [
    "2020年，台州市全年接待游客1200万人次，实现旅游收入96亿元，分别增长12%和15%。",
    "接待游客 level 12000000 1 2020 @台州市",
    "旅游收入 level 9600000000 CNY 2020 @台州市",
    "接待游客 growth 12 % 2020 @台州市",
    "旅游收入 growth 15 % 2020 @台州市",
  ],
  [
    "2021年，杭州、宁波、温州地区生产总值分别达到1.81万亿元、1.46万亿元和7585亿元。",
    "地区生产总值 level 1810000000000 CNY 2021 @杭州市",
    "地区生产总值 level 1460000000000 CNY 2021 @宁波市",
    "地区生产总值 level 758500000000 CNY 2021 @温州市",
  ],
  [
    "2020年，台州市已建成228个乡村服务站，覆盖率达到100%。",
    "建成乡村服务站 level 228 1 2020 @台州市",
    "覆盖率 share 100 % 2020 @台州市",
  ],
  [
    "2020年，台州市县域经济竞争力排名由第58位上升至第41位。",
    "县域经济竞争力 rank 58 rank - @台州市",
    "县域经济竞争力 rank 41 rank 2020 @台州市",
  ],
  [
    "2020年，台州市高新技术企业比2015年增加123家、增长3.51倍。",
    "高新技术企业 change 123 1 2020 @台州市",
    "高新技术企业 growth 3.51 1 2020 @台州市",
  ],
  ["2020年，台州市人均GDP相当于全国平均水平的1.2倍。", "人均GDP ratio 1.2 1 2020 @台州市"],
  ["2020年，台州市旅游总收入比2015年翻了一番。", "旅游总收入 growth 1 1 2020 @台州市"],
];

const news: readonly (readonly [string, ...string[]])[] = [
  [
    "绍兴市越城区2022年完成固定资产投资486亿元，增速列全市第一，其中工业投资增长28.6%。",
    "固定资产投资 level 48600000000 CNY 2022 @越城区",
    "固定资产投资 rank 1 rank 2022 @越城区 in 绍兴市",
    "工业投资 growth 28.6 % 2022 @越城区",
  ],
  [
    "义乌市场经营主体突破百万户，达到103.6万户，约占浙江省的九分之一、金华市的一半。",
    "市场经营主体 level 1000000 1 atLeast - @义乌市",
    "市场经营主体 level 1036000 1 - @义乌市",
    "市场经营主体占浙江省 share 0.11111111 1 about - @义乌市",
    "市场经营主体占浙江省 share 50 % - @金华市",
  ],
  [
    "2022年，洛阳市实现旅游综合收入42.7亿元，恢复到2019年同期的112%。",
    "旅游综合收入 level 4270000000 CNY 2022 @洛阳市",
    "旅游综合收入 ratio 112 % 2022 @洛阳市",
  ],
  [
    "2022年，东莞市国家高新技术企业6381家，居全国地级市第一。",
    "国家高新技术企业 level 6381 1 2022 @东莞市",
    "国家高新技术企业 rank 1 rank 2022 @东莞市 in 中国",
  ],
  [
    "到2022年底，洛阳市将建成高标准农田5800万亩，农田灌溉水有效利用系数提高到0.58。",
    "建成高标准农田 level 38666666666.666664 m2 target 2022 @洛阳市",
    "农田灌溉水有效利用系数 level 0.58 1 target 2022 @洛阳市",
  ],
  [
    "2021年，洛阳市高新技术产业、装备制造业增加值分别增长9.2%、11.4%，增速分别高于全省平均1.7个、3.9个百分点。",
    "高新技术产业增加值 growth 9.2 % 2021 @洛阳市",
    "装备制造业增加值 growth 11.4 % 2021 @洛阳市",
    "高新技术产业增加值增速 change 1.7 pp 2021 @洛阳市",
    "装备制造业增加值增速 change 3.9 pp 2021 @洛阳市",
  ],
  [
    "2021年，洛阳市城乡居民收入比缩小到2.12∶1，90%的县和70%的乡镇建有养老院。",
    "城乡居民收入比 ratio 2.12 1 2021 @洛阳市",
    "县 share 90 % 2021 @洛阳市",
    "乡镇建有养老院 share 70 % 2021 @洛阳市",
  ],
];

describe("Figures of Chinese sentences", () => {
  test.each([...communique, ...reports, ...news])("%s", (sentence, ...expected) => {
    expect(read(sentence)).toEqual(expected);
  });
});

describe("Numbers that state nothing", () => {
  test.each([
    "台州市深入推行“721”工作法，打造“三篇大文章”。",
    "第十二条 本办法由市人民政府负责解释。",
    "台州市坚持一张蓝图绘到底，进一步优化营商环境，实现一体化发展。",
    "联系电话：0576-88510000。",
    "一、2020年工作回顾",
  ])("%s", (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});

describe("What a sentence leaves unsaid", () => {
  test("is taken from the sentence before", () => {
    expect(read("2020年，台州市外贸稳定增长。进出口总额达到1898亿元。同比增长8.7%。")).toEqual([
      "进出口总额 level 189800000000 CNY 2020 @台州市",
      "进出口总额 growth 8.7 % 2020 @台州市",
    ]);
  });

  test("a new subject ends the old one's reach", () => {
    expect(read("2020年，台州市进出口总额1898亿元。温岭市地区生产总值1138亿元，增长3.5%。").slice(1)).toEqual([
      "地区生产总值 level 113800000000 CNY 2020 @温岭市",
      "地区生产总值 growth 3.5 % 2020 @温岭市",
    ]);
  });

  test("numbers that do not match the names are not dealt out", () => {
    const facts = extract({ id: "t", text: "2020年，台州市粮食、油料产量分别增长1.2%、3.4%和5.6%。" });
    expect(facts.figures).toEqual([]);
    expect(facts.unread.map(({ text, why }) => [text, why])).toEqual([
      ["1.2%", "dealt-out-unevenly"],
      ["3.4%", "dealt-out-unevenly"],
      ["5.6%", "dealt-out-unevenly"],
    ]);
  });
});

describe("What follows by arithmetic", () => {
  const derived = (text: string): (string | number)[][] =>
    extract({ id: "t", text }).derived.map(({ formula, value, time }) => [
      formula,
      value,
      time?.end?.slice(0, 4) ?? "-",
    ]);

  test("a change and its growth say what was before and what is after", () => {
    expect(derived("2020年，台州市高新技术企业比2015年增加123家、增长3.51倍。")).toEqual([
      ["change / growth", 35.0427, "2015"],
      ["change / growth + change", 158.043, "2020"],
    ]);
  });

  test("a level and its growth say what was a year before", () => {
    expect(derived("2020年，台州市进出口总额110亿元，同比增长10%。")).toEqual([
      ["level / (1 + growth)", 10000000000, "2019"],
    ]);
  });

  test("a rate a year over several years counts from no single period", () => {
    expect(derived("2020年，台州市进出口总额110亿元，五年年均增长10%。")).toEqual([]);
  });
});
