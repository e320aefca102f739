import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { type LanguageId, type ListedName, languages } from "../../src/model.ts";
import { text } from "../arbitraries.ts";

const lexicon = openLexicon();

const short = (id: string): string => id.replace("https://w3id.org/zhitu/", "");

const found = (sentence: string, language: LanguageId = "zh"): readonly ListedName[] =>
  lexicon.names(sentence, language);

const texts = (sentence: string, language: LanguageId = "zh"): readonly string[] =>
  found(sentence, language).map((name) => name.text);

const first = (sentence: string, language: LanguageId = "zh"): string | undefined => {
  const [name] = found(sentence, language);
  return name?.things[0] && short(name.things[0].id);
};

describe("a name in a Chinese sentence means its thing", () => {
  test.each([
    ["盘锦市召开大会", "place/211100"],
    ["辽宁沿海的城市", "place/210000"],
    ["新疆维吾尔自治区成立", "place/650000"],
    ["大洼区建成绿道", "place/211104"],
    ["中华人民共和国成立", "place/100000"],
    ["中国的湿地", "place/100000"],
    ["渡过辽河", "place/liaohe-river"],
    ["长三角一体化", "place/yangtze-river-delta"],
    ["贯彻新发展理念", "policy/new-development-philosophy"],
    ["“十四五”期间", "policy/14th-five-year-plan"],
    ["十四五规划纲要", "policy/14th-five-year-plan"],
    ["深化“放管服”改革", "policy/reforms-to-streamline-administration-and-delegate-power-improve"],
    ["报国家发改委批准", "organization/national-development-and-reform-commission"],
    ["兵器集团投资", "organization/china-north-industries-group-corporation"],
    ["获评全国文明城市", "designation/national-civilized-city"],
    ["参加进博会", "event/china-international-import-expo"],
    ["南水北调通水", "project/south-to-north-water-diversion-project"],
    ["ＰＭ的Ｇ２０峰会", "event/g20-summit"],
  ])("%s: %s", (sentence, id) => {
    expect(first(sentence)).toBe(id);
  });
});

describe("a name in an English sentence means its thing", () => {
  test.each([
    ["Panjin lies on the coast.", "place/211100"],
    ["in Liaoning Province", "place/210000"],
    ["URUMQI grew", "place/650100"],
    ["from Ürümqi", "place/650100"],
    ["Xi’an and its walls", "place/610100"],
    ["Xi'an's walls", "place/610100"],
    ["the People’s Bank of China", "organization/peoples-bank-of-china"],
    ["the new\n  development philosophy", "policy/new-development-philosophy"],
    ["a member of the WTO", "organization/world-trade-organization"],
  ])("%j: %s", (sentence, id) => {
    expect(first(sentence, "en")).toBe(id);
  });

  test.each([
    ["a word that contains it", "Panjinese cuisine"],
    ["an abbreviation in small letters", "who said so"],
    ["a proper name in small letters", "a bay full of ships"],
  ])("but not in %s", (_, sentence) => {
    expect(texts(sentence, "en")).toEqual([]);
  });
});

describe("the longest name is taken", () => {
  test.each([
    ["中国工商银行", ["中国工商银行"]],
    ["长江经济带发展", ["长江经济带发展"]],
    ["辽宁省盘锦市大洼区", ["辽宁省", "盘锦市", "大洼区"]],
    ["中国农业银行和中国银行", ["中国农业银行", "中国银行"]],
  ])("%s", (sentence, expected) => {
    expect(texts(sentence)).toEqual(expected);
  });

  test("and a short form yields to a full name that begins within it", () => {
    expect(texts("在新和平区开工")).toEqual(["和平区"]);
    expect(texts("丹东城区")).toEqual(["丹东"]);
  });
});

describe("how far a name may be trusted", () => {
  const trust = (sentence: string, name: string): string => {
    const one = found(sentence).find((any) => any.text === name);
    if (one === undefined) return "absent";
    if (one.full) return "full";
    return one.everyday ? "everyday" : "short";
  };

  test.each([
    ["盘锦市发展", "盘锦市", "full"],
    ["石家庄发展", "石家庄", "full"],
    ["盘锦发展", "盘锦", "short"],
    ["招商和政企合作", "和政", "short"],
    ["招商和政企合作", "合作", "absent"],
    ["大方有礼", "大方", "absent"],
    ["热爱和平", "和平", "absent"],
    ["位于南部", "南部", "absent"],
    ["城区绿化", "城区", "absent"],
    ["安康幸福", "安康", "everyday"],
    ["朝阳升起", "朝阳", "everyday"],
    ["中西部地区", "西部地区", "short"],
    ["合作市场", "合作市", "short"],
    ["东方市场", "东方市", "short"],
    ["渡过长江", "长江", "short"],
  ])("%s: %s is %s", (sentence, name, expected) => {
    expect(trust(sentence, name)).toBe(expected);
  });
});

describe("what is generic is no name", () => {
  test.each([
    "推动高质量发展",
    "优化营商环境",
    "加强招商引资",
    "稳就业、保民生",
    "发展数字经济",
    "全市和全国",
    "沿海地区",
    "各级党组织",
    "市政府要求",
    "完善体制机制",
  ])("%s", (sentence) => {
    expect(found(sentence).filter((name) => name.full)).toEqual([]);
  });
});

describe("a name that several bear", () => {
  const ids = (sentence: string): readonly string[] => found(sentence)[0]?.things.map(({ id }) => short(id)) ?? [];

  test("keeps them all, the greater first", () => {
    expect(ids("吉林")).toEqual(["place/220000", "place/220200"]);
    expect(ids("朝阳")[0]).toBe("place/211300");
    expect(ids("朝阳")).toContain("place/110105");
    expect(ids("鼓楼区")).toEqual(["place/320106", "place/320302", "place/350102", "place/410204"]);
  });

  test("means a former division only where no other has it", () => {
    expect(ids("大洼县")).toEqual(["place/211121"]);
    expect(ids("崇文区")).toEqual(["place/110103"]);
    // 代县 changed its prefecture and its code, not its name.
    expect(ids("代县")).toEqual(["place/140923"]);
  });

  test("of former divisions in one province, means the last", () => {
    for (const thing of found("宣武区大洼县郫县").flatMap(({ things }) => things)) expect(thing.type).toBe("former");
  });
});

test("every name found is the text at its place, in order and apart", () => {
  const dense = fc.array(
    fc.constantFrom("盘锦", "市", "和平", "区", "“十四五”", "规划", "中国", "工商银行", "Xi’an ", "ＧＤＰ"),
    {
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        dense.map((parts) => parts.join("")),
      ),
      fc.constantFrom(...languages),
      (any, language) => {
        let free = 0;
        for (const { start, end, text: quote, things } of lexicon.names(any, language)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(any.slice(start, end)).toBe(quote);
          expect(things.length).toBeGreaterThan(0);
          free = end;
        }
      },
    ),
  );
});

const commonWords = new Set(["城区", "郊区", "矿区", "东区", "西区"]);

test("every label of a thing is found, whole, in the language it is in", () => {
  for (const thing of lexicon.things()) {
    if (thing.type === "former") continue;
    for (const language of languages) {
      const label = thing.label[language];
      if (label === undefined) continue;
      // 城区 is a district's full name, and never taken for one.
      if (commonWords.has(label)) continue;
      const [name] = found(label, language);
      // An article in small letters and marks around the whole are none of the name's.
      const bare = label.replace(/^the /u, "").replace(/^“([^“”]*)”$/u, "$1");
      expect([label, name?.text]).toEqual([label, bare]);
      expect(name?.things.some(({ id }) => id === thing.id)).toBe(true);
    }
  }
});

test("ten times the text takes about ten times as long", () => {
  const once = (size: number): number => {
    const long = "中华人民共和国国家发展和".repeat(size);
    const start = performance.now();
    lexicon.names(long, "zh");
    return performance.now() - start;
  };
  const best = (size: number): number => Math.min(...Array.from({ length: 5 }, () => once(size)));
  expect(best(3000)).toBeLessThan(50 * Math.max(best(300), 1));
});
