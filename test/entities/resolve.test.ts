import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolve } from "../../src/entities/resolve.ts";
import { en } from "../../src/language/en/index.ts";
import type { Entity } from "../../src/model.ts";
import { lexicon, read } from "../language/zh/reading.ts";

const labels = (text: string): string[] => read(text).entities.map(({ label }) => label.zh ?? "");
const entity = (text: string, label: string): Entity | undefined =>
  read(text).entities.find((one) => one.label.zh === label || one.mentions.some((mention) => mention.text === label));
const spoken = (text: string, label: string): string[] =>
  entity(text, label)?.mentions.map((mention) => mention.text) ?? [];

describe("one thing, one entity", () => {
  test.each([
    ["宁波市开放。宁波港口多，全市同心，该市奋进。", "宁波市", ["宁波市", "宁波", "全市", "该市"]],
    ["广西壮族自治区百色市田东县丰收。田东芒果上市，全县增收，全区同庆。", "田东县", ["田东县", "田东", "全县"]],
    [
      "广西壮族自治区百色市田东县丰收。田东芒果上市，全县增收，全区同庆。",
      "广西壮族自治区",
      ["广西壮族自治区", "全区"],
    ],
    ["启动“清河”治理工程。“清河”治理工程完工。", "“清河”治理工程", ["“清河”治理工程", "“清河”治理工程"]],
    ["推行“三色预警”工作法。今年，“三色预警”见效。", "“三色预警”工作法", ["“三色预警”工作法", "“三色预警”"]],
    [
      "市政府印发《甲市节水行动方案》（以下简称《方案》）。《方案》提出三项任务。",
      "《甲市节水行动方案》",
      ["《甲市节水行动方案》", "《方案》", "《方案》"],
    ],
    [
      "蓝湾生物制药有限公司（以下简称蓝湾制药）成立。蓝湾制药投资建厂。",
      "蓝湾生物制药有限公司",
      ["蓝湾生物制药有限公司", "蓝湾制药", "蓝湾制药"],
    ],
    [
      "根据《芜湖市国民经济和社会发展第十三个五年规划纲要》，芜湖市“十三五”规划进展顺利。",
      "《芜湖市国民经济和社会发展第十三个五年规划纲要》",
      ["《芜湖市国民经济和社会发展第十三个五年规划纲要》", "芜湖市“十三五”规划"],
    ],
    ["蓝湾重工集团开工。该集团订单饱满。", "蓝湾重工集团", ["蓝湾重工集团", "该集团"]],
    [
      "大连经济技术开发区发展迅速。大连开发区去年引进项目30个。开发区产值增长5%。",
      "大连经济技术开发区",
      ["大连经济技术开发区", "大连开发区", "开发区"],
    ],
    ["恒力源集团开工。恒力源去年增长。", "恒力源集团", ["恒力源集团", "恒力源"]],
    ["蓝湾重工集团投资。国家发改委核准。该公司去年产值300亿元。", "蓝湾重工集团", ["蓝湾重工集团", "该公司"]],
  ])("%s: %s", (text, label, names) => {
    expect(spoken(text, label)).toEqual(names);
  });
});

describe("bodies that leave their place to the context", () => {
  test.each([
    ["温州市发展快。市委要求抓落实，市政府部署工作。", ["中共温州市委员会", "温州市人民政府"]],
    ["甘肃省天水市秦安县增收。县委书记下乡，省财政厅拨款。", ["中共秦安县委员会", "甘肃省财政厅"]],
    ["云南省大理白族自治州风光好。州政府出台办法。", ["大理白族自治州人民政府"]],
  ])("%s", (text, bodies) => {
    expect(labels(text)).toEqual(expect.arrayContaining(bodies));
  });
});

describe("names that several places bear", () => {
  test.each([
    ["辽宁省朝阳市建平县下雪，朝阳气温骤降。", "朝阳市"],
    ["北京市海淀区与朝阳区签约。", "朝阳区"],
    ["江苏省南京市鼓楼区启动改造。", "鼓楼区"],
    ["福建省福州市鼓楼区启动改造。", "鼓楼区"],
  ])("%s", (text, label) => {
    expect(entity(text, label)?.candidates).toBeNull();
  });

  test("the parent tells one 鼓楼区 from another", () => {
    const [nanjing, fuzhou] = ["江苏省南京市鼓楼区启动改造。", "福建省福州市鼓楼区启动改造。"].map(
      (text) => entity(text, "鼓楼区")?.id,
    );
    expect(nanjing).toMatch(/320106$/u);
    expect(fuzhou).toMatch(/350102$/u);
  });

  test("without surroundings the candidates stay open", () => {
    expect(entity("鼓楼区启动改造。", "鼓楼区")?.candidates?.length).toBeGreaterThan(1);
  });

  test("a short name that is a word is none without surroundings", () => {
    expect(labels("乡村振兴离不开资源。")).not.toContain("振兴区");
    expect(labels("合作共赢是大势所趋。")).not.toContain("合作市");
  });
});

describe("the place a text is about", () => {
  test.each([
    ["淄博市工业增长。淄博市投资回升。山东省平均增速为5%。", "淄博市"],
    ["我国经济回升。我国出口增长。海南省旅游火热。", "中国"],
    ["省政府印发方案。四川省推进实施，全省上下一心，成都市率先行动。", "四川省"],
  ])("%s", (text, label) => {
    const { entities, focus } = read(text);
    expect(entities.find(({ id }) => id === focus)?.label.zh).toBe(label);
  });

  test("a digest of many places is about none", () => {
    expect(read("兰州市下雨。苏州市放晴。柳州市多云。台州市有雾。").focus).toBeNull();
  });

  test("nor about what it is only held against", () => {
    for (const text of ["总量居辽宁省第五。", "增速高于全国平均水平。", "产量占山东省的一半。"])
      expect(read(text).focus).toBeNull();
  });
});

describe("ids", () => {
  test("a found thing has the same id wherever its own words say whose it is", () => {
    const name = "宁夏黄河流域生态修复工程";
    const [one, other] = [`银川市推进${name}。`, `石嘴山市推进${name}。`].map((text) => entity(text, name)?.id);
    expect(one).toBeDefined();
    expect(one).toBe(other);
  });

  test("a name that repeats across places belongs to its place", () => {
    const [one, other] = ["银川市启动“清凉”工程。", "石嘴山市启动“清凉”工程。"].map(
      (text) => entity(text, "“清凉”工程")?.id,
    );
    expect(one).not.toBe(other);
  });

  test("the same text gives the same entities", () => {
    const text = "宜春市袁州区推行“一窗通办”，市委书记张帆调研远大住工集团。";
    expect(read(text)).toEqual(read(text));
  });
});

test("a place that only stands inside another name is no entity", () => {
  expect(labels("记者从苏州日报社了解到，订阅量上升。")).not.toContain("苏州市");
});

test("every entity has both names", () => {
  for (const { label } of read("湘潭市推进“智造谷”工程，荣获国家森林城市，红旗水库蓄水，市长刘志仁到场。").entities) {
    expect(label.zh).toBeTruthy();
    expect(label.en).toBeTruthy();
  }
});

test("any text is read without harm, and mentions are its own characters", () => {
  const part = fc.constantFrom(
    "盘锦市",
    "全市",
    "“",
    "”",
    "《",
    "》规划",
    "（以下简称",
    "）",
    "、",
    "，",
    "。",
    "\n",
    "推进",
    "工程",
    "记者张三",
    "被评为",
    "国家卫生城市",
    "2020年",
    "等",
    "12个",
    "项目",
    "和",
    "在",
    "鼓楼区",
    "该公司",
    "集团",
    "\ud800",
    "\u0000",
    "é",
    "😀",
    "　　",
    "·",
    "第",
    "<b>",
    "{x}",
    "__proto__",
    "constructor",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(part, { maxLength: 40 }).map((parts) => parts.join("")),
        fc.string({ unit: "binary" }),
      ),
      (text) => {
        const { entities, relations } = read(text);
        const ids = new Set(entities.map(({ id }) => id));
        expect(ids.size).toBe(entities.length);
        for (const { mentions } of entities)
          for (const { start, end, text: quote } of mentions) expect(text.slice(start, end)).toBe(quote);
        for (const { subject, object, evidence } of relations) {
          expect(ids.has(subject) && ids.has(object)).toBe(true);
          expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
        }
      },
    ),
    { seed: 11, numRuns: 300 },
  );
});

/** Milliseconds that it takes to settle what the names of a text mean which says the same again and again. */
const settling = (times: number): number => {
  const sentences = en.sentences("Dongping built quays. The park grew, and so did the park. ".repeat(times));
  const tokens = en.tokens(sentences);
  const mentions = sentences.map((sentence, at) =>
    en.mentions({
      sentence,
      tokens: tokens[at]!,
      amounts: [],
      listed: lexicon.names(sentence.text, "en"),
      lexicon,
    }),
  );
  const document = { id: "text", language: "en", title: null, source: null, published: null, sha256: "" } as const;
  const spans = Array.from({ length: 3 }, () => {
    const begin = performance.now();
    resolve({ document, sentences, mentions, language: "en", lexicon });
    return performance.now() - begin;
  });
  return Math.min(...spans);
};

test("what words refer to is found in time that grows with the text", () => {
  expect(settling(4000)).toBeLessThan(1500);
});
