import { beforeAll, expect, test } from "vitest";
import { type Extract, extractor } from "../../src/extract.ts";
import { line } from "./lines.ts";

let extract: Extract;
beforeAll(async () => {
  extract = await extractor();
});

/** What is sent, searched, built and finished, and how much of a task is done. */
const sentences: readonly (readonly [string, ...string[]])[] = [
  [
    "应急管理部从武汉储备库向衢州市调拨3000顶帐篷、6000张折叠床。",
    "帐篷 level 3000 1 - @应急管理部",
    "折叠床 level 6000 1 - @应急管理部",
  ],
  [
    "消防救援力量已对10个镇、159个村进行排查，共摸排6383户。",
    "镇 level 10 1 -",
    "村 level 159 1 -",
    "摸排 level 6383 1 -",
  ],
  ["财政部紧急预拨浙江省5000万元中央自然灾害救灾资金。", "中央自然灾害救灾资金 level 50000000 CNY - @财政部"],
  [
    "衢州市实现工业总产值17.8亿元，完成年任务75亿元的23.7%；实现税金6925万元，完成年任务3.5亿元的19.8%。",
    "工业总产值 level 1780000000 CNY - @衢州市",
    "工业总产值任务 level 7500000000 CNY - @衢州市",
    "工业总产值 share 23.7 % - @衢州市",
    "税金 level 69250000 CNY - @衢州市",
    "税金任务 level 350000000 CNY - @衢州市",
    "税金 share 19.8 % - @衢州市",
  ],
  [
    "衢州市实现工业总产值1030亿元，历史上首次突破千亿元。",
    "工业总产值 level 103000000000 CNY - @衢州市",
    "工业总产值 level 100000000000 CNY atLeast - @衢州市",
  ],
  [
    "衢州市建成12个口袋公园、79公里健身步道，完成168套老旧小区健身路径安装、20套智能健身路径安装。",
    "建成口袋公园 level 12 1 - @衢州市",
    "健身步道 level 79000 m - @衢州市",
    "老旧小区健身路径安装 level 168 1 - @衢州市",
    "智能健身路径安装 level 20 1 - @衢州市",
  ],
  [
    "衢州市更新300条体育健身路径，完成700个居民小区供电设施安全改造。",
    "体育健身路径 level 300 1 - @衢州市",
    "居民小区供电设施安全改造 level 700 1 - @衢州市",
  ],
  [
    "衢州市3所县级医院投入使用，19项骨干工程全面完成，5所学校扫尾。",
    "县级医院 level 3 1 - @衢州市",
    "骨干工程 level 19 1 - @衢州市",
    "学校 level 5 1 - @衢州市",
  ],
];

test.each(sentences)("%s", (text, ...expected) => {
  const facts = extract({ id: "t", text, language: "zh" });
  expect(facts.figures.map((figure) => line(facts, figure))).toEqual(expected);
});
