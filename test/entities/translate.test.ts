import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { english } from "../../src/entities/translate.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { type Kind, kinds } from "../../src/model.ts";
import { text } from "../arbitraries.ts";

const lexicon = openLexicon();

const origins = {
  official: [
    ["新发展理念", "policy", "new development philosophy"],
    ["《巴黎协定》", "policy", "Paris Agreement"],
    ["全国文明城市", "designation", "National Civilized City"],
    ["国家发改委", "organization", "National Development and Reform Commission"],
    ["进博会", "event", "China International Import Expo"],
  ],
  gazetteer: [
    ["盘锦市", "place", "Panjin"],
    ["大洼区", "place", "Dawa District"],
    ["六安市", "place", "Lu'an"],
    ["阿坝藏族羌族自治州", "place", "Aba Tibetan and Qiang Autonomous Prefecture"],
    ["呼和浩特市", "place", "Hohhot"],
  ],
  glossary: [
    ["地区生产总值", null, "gross regional product"],
    ["储气库", null, "gas storage"],
    ["招商引资", "policy", "investment promotion"],
  ],
  composed: [
    ["辽河储气库群", "project", "Liaohe gas storage cluster"],
    ["“721”工作法", "policy", '"721" work method'],
    ["盘锦市人民政府", "organization", "Panjin Municipal People's Government"],
    ["《柔性执法制度实施方案》", "policy", "Implementation Plan for the Flexible Law Enforcement System"],
    ["《关于加快渔业转型发展的意见》", "policy", "Guidelines on Accelerating Fishery Transformation and Development"],
    [
      "《国务院关于加强安全生产工作的决定》",
      "policy",
      "Decision of the State Council on Strengthening Work Safety Work",
    ],
    ["《宁波市“十四五”海洋经济发展规划》", "policy", "Ningbo 14th Five-Year Plan for Marine Economy Development"],
    ["《青岛市湿地保护条例（2021年）》", "policy", "Qingdao Regulations on Wetland Conservation (2021)"],
    ["退养还湿工程", "project", "Aquaculture-to-Wetland Restoration Project"],
    ["蓝天、碧水、净土工程", "project", "Blue Sky, Clear Water and Clean Land Project"],
    ["30万吨乙烯改扩建项目", "project", "300,000-Ton Ethylene Reconstruction and Expansion Project"],
    ["温州市新能源汽车产业园", "place", "Wenzhou New Energy Vehicle Industrial Park"],
    ["大洼区田家街道", "place", "Tianjia Subdistrict, Dawa District"],
    [
      "国家现代农业科技示范县",
      "designation",
      "National Modern Agricultural Science and Technology Demonstration County",
    ],
    ["中国（盘锦）国际湿地节", "event", "China (Panjin) International Wetland Festival"],
    ["第二十三届世界机器人论坛", "event", "23rd World Robot Forum"],
    ["绍兴水处理发展有限公司", "organization", "Shaoxing Water Treatment Development Co., Ltd."],
    ["杭绍甬高速公路", "project", "Hangzhou-Shaoxing-Ningbo Expressway"],
    ["青岛地铁6号线", "project", "Qingdao Metro Line 6"],
    ["滩涂修复面积", null, "area of tidal flat restoration"],
    ["新能源汽车企业数量", null, "number of new energy vehicle enterprises"],
  ],
  transliterated: [
    ["田家镇", "place", "Tianjia Town"],
    ["红旗水库", "place", "Hongqi Reservoir"],
    ["蒲草河", "place", "Pucao River"],
    ["桐河", "place", "Tonghe River"],
    ["解放路", "place", "Jiefang Road"],
    ["张文", "person", "Zhang Wen"],
    ["欧阳建安", "person", "Ouyang Jian'an"],
    ["单雪梅", "person", "Shan Xuemei"],
    ["吕平", "person", "Lyu Ping"],
    ["艾力·买买提", "person", "Aili Maimaiti"],
    ["史蒂芬森", "person", "Shidifensen"],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [string, Kind | null, string])[]>>;

describe.each(Object.entries(origins))("the English name is %s", (origin, names) => {
  test.each(names.map(([zh, kind, en]) => ({ zh, kind, en })))("$zh: $en", ({ zh, kind, en }) => {
    expect(english(zh, kind, lexicon)).toEqual({ text: en, origin });
  });
});

test("a name without Chinese stays as it is", () => {
  expect(english("C919", "project", lexicon)).toEqual({ text: "C919", origin: "text" });
});

test("a division is never spelled", () => {
  for (const thing of lexicon.things()) {
    const zh = thing.label.zh ?? "";
    if (thing.division === null) continue;
    expect(lexicon.named(zh).map(({ label }) => label.en)).toContain(english(zh, "place", lexicon).text);
  }
});

test("any text has an English name without Chinese in it, and always the same", () => {
  const dense = fc.array(
    fc.constantFrom(
      "辽河",
      "“",
      "”",
      "储气库",
      "工程",
      "、",
      "关于",
      "的",
      "意见",
      "（",
      "）",
      "十四五",
      "规划",
      "第三届",
      "《",
      "》",
      "30万",
      "吨",
      "市",
      "$&",
    ),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        dense.map((parts) => parts.join("")),
      ),
      fc.constantFrom<Kind | null>(...kinds, null),
      (any, kind) => {
        const made = english(any, kind, lexicon);
        // No one can read every sign that there is: what pinyin does not know stays.
        if (made.origin !== "text") expect(made.text).not.toMatch(/[\u4e00-\u9fff“”《》，、]/u);
        expect(made.text).not.toMatch(/\s{2}|^\s|\s$|\{\}/u);
        expect(english(any, kind, lexicon)).toEqual(made);
      },
    ),
  );
});

test("ten times the name takes about ten times as long", () => {
  const once = (times: number): number => {
    const start = process.cpuUsage();
    english("中国石油辽河油田储气库群建设".repeat(times), "project", lexicon);
    return process.cpuUsage(start).user / 1000;
  };
  const best = (times: number): number => Math.min(...Array.from({ length: 5 }, () => once(times)));
  expect(best(50)).toBeLessThan(40 * Math.max(best(5), 1));
});

describe("names that leave their place out, roads between two places, plans and their outlines", () => {
  test.each([
    ["省智慧水务平台", "project", "Provincial Smart Water Platform"],
    ["市第九次党代会", "event", "9th Municipal Party Congress"],
    ["县农业科技推广中心", "organization", "County Agricultural Science and Technology Promotion Center"],
    ["市场监管改革", "policy", "market regulation reform"],
    ["兰州至合作铁路", "project", "Lanzhou-Hezuo Railway"],
    ["巴中至万州高速公路", "place", "Bazhong-Wanzhou Expressway"],
    ["黄河宁夏段", "place", "Ningxia Section of the Yellow River"],
    ["石桥镇", "place", "Shiqiao Town"],
    ["《云南省“十四五”数字经济专项规划》", "policy", "Yunnan 14th Five-Year Special Plan for Digital Economy"],
    ["“阳光校园”“书香校园”工程", "project", '"Sunshine Campus" and "Book-Loving Campus" Project'],
    [
      "《中共云南省委关于制定国民经济和社会发展第十五个五年规划的建议》",
      "policy",
      "Recommendations of the CPC Yunnan Provincial Committee for Formulating National Economic and Social Development 15th Five-Year Plan",
    ],
    ["促进消费的十条措施", "policy", "Ten Measures for Promoting Consumption"],
  ] as const)("%s", (zh, kind, en) => {
    expect(english(zh, kind, lexicon).text).toBe(en);
  });
});
