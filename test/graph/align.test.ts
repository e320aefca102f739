import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type Extract, extractor } from "../../src/extract.ts";
import { type Alignment, align } from "../../src/graph/align.ts";
import { beadsOf } from "../../src/graph/beads.ts";
import { settle } from "../../src/graph/settle.ts";
import { likeness } from "../../src/language/en/alike.ts";
import type { Source } from "../../src/rdf/quads.ts";

let extract: Extract;
beforeAll(async () => {
  extract = await extractor();
});

const source = (id: string, text: string): Source => ({ text, facts: extract({ id, text }) });

const chinese = [
  "庐江县白湖湿地恢复记",
  "庐江县位于安徽省中部。2019年，全县地区生产总值达420.3亿元，增长7.5%。",
  "2018年，庐江县启动白湖湿地修复工程，累计投入资金3.2亿元，恢复湿地5200亩。",
  "省水利厅厅长王大河说，工程覆盖12个乡镇。",
  "2020年，庐江县被评为国家园林城市，县内森林覆盖率达到28.6%。",
].join("\n");
const english = [
  "How Lujiang County Restored the Baihu Wetland",
  "Lujiang County is located in central Anhui Province. In 2019, the county's gross regional product reached 42.03 billion yuan, up 7.5 percent.",
  "In 2018, Lujiang County launched the Baihu Wetland Restoration Project; a total of 320 million yuan was invested and 5,200 mu of wetland was restored.",
  "Wang Dahe, director of the Anhui Provincial Department of Water Resources, said the project covers 12 towns and townships.",
  "In 2020, Lujiang County was named a National Garden City, and the forest coverage in the county reached 28.6 percent.",
].join("\n");

const aligned = (zh: string, en: string): Alignment => align(source("zh", zh), source("en", en));
describe("sentences that stand for one another", () => {
  const unit = (length: number, ...anchors: readonly string[]) => ({ length, anchors: new Set(anchors) });

  test("are told by what they share", () => {
    const [a, b] = ["xyzvw", "yzvw"].map((text) => [...text].map((anchor) => unit(40, anchor)));
    expect(beadsOf(a!, b!)).toEqual([{ a: [0], b: [] }, ...[0, 1, 2, 3].map((at) => ({ a: [at + 1], b: [at] }))]);
  });

  test("are told by their length where they share nothing", () => {
    expect(beadsOf([unit(30), unit(90)], [unit(60), unit(90), unit(90)])).toEqual([
      { a: [0], b: [0] },
      { a: [1], b: [1, 2] },
    ]);
  });

  test("are none where a text is empty", () => {
    expect(beadsOf([], [unit(5)])).toEqual([{ a: [], b: [0] }]);
    expect(beadsOf([], [])).toEqual([]);
  });
});

describe("names that mean one thing", () => {
  test.each([
    [
      'Guidelines on "Beautiful County Town" Development',
      'Instructions on the Construction of "Beautiful County Towns"',
      0.9,
    ],
    ["People's Liberation Army 71st Group Army", "PLA 71st Group", 0.9],
    [
      "middle route of the South-to-North Water Diversion Project",
      "South-to-North Water Diversion Middle Route Project",
      0.9,
    ],
    ["Xidayang", "Xidayang Reservoir", 0.9],
    ["Tanghe River", "Tang River", 0.9],
  ])("%s and %s are alike", (one, other, least) => {
    expect(likeness(one, other)).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ["Liaohe River", "Liaohe National Park"],
    ["Panjin Steel Group", "Dalian Steel Group"],
    ["Three-Year Action Plan for Clean Air", "Three-Year Action Plan for Rural Roads"],
    ["", "Panjin"],
  ])("%s and %s are not", (one, other) => {
    expect(likeness(one, other)).toBeLessThan(0.7);
  });
});

describe("a document and its translation", () => {
  test("agree sentence by sentence, thing by thing, figure by figure", () => {
    const { sentences, entities, figures } = aligned(chinese, english);
    expect(sentences).toEqual([0, 1, 2, 3, 4, 5].map((at) => [at, at]));
    expect(figures.conflicts).toEqual([]);
    expect([figures.onlyA, figures.onlyB]).toEqual([[], []]);
    expect(figures.both.length).toBe(6);
    expect(entities.both.map(({ label }) => label.zh)).toEqual(
      expect.arrayContaining(["庐江县", "安徽省", "国家园林城市", "王大河", "安徽省水利厅"]),
    );
  });

  test("are told apart where a number was changed", () => {
    const { figures } = aligned(chinese, english.replace("42.03 billion", "24.03 billion"));
    expect(figures.conflicts.map(({ why }) => why)).toEqual([
      {
        zh: "420.3亿元与24.03 billion yuan不一致：42030000000与24030000000（CNY）",
        en: "420.3亿元 and 24.03 billion yuan do not agree: 42030000000 and 24030000000 (CNY)",
      },
    ]);
  });

  test("agree at the coarser of two precisions", () => {
    const { figures } = aligned(chinese, english.replace("42.03 billion", "42 billion"));
    expect(figures.conflicts).toEqual([]);
    expect(figures.both.map(({ b }) => b?.text)).toContainEqual(
      expect.stringMatching(/gross regional product reached 42 billion yuan$/u),
    );
  });

  test("say what only one of them says", () => {
    const { figures } = aligned(`${chinese}\n2021年，全县接待游客80万人次。`, english);
    expect(figures.onlyA.map(({ a }) => a?.text)).toEqual([expect.stringContaining("80万人次")]);
    expect(figures.onlyB).toEqual([]);
  });

  test("may be given in either order", () => {
    const there = aligned(chinese, english);
    const back = align(source("en", english), source("zh", chinese));
    expect(back.sentences).toEqual(there.sentences.map(([a, b]) => [b, a]));
    expect(back.figures.both.length).toBe(there.figures.both.length);
  });

  test("must not bear one name", () => {
    expect(() => align(source("x", chinese), source("x", english))).toThrow("invalid documents: x");
  });

  test("are found among others without being told, and are one graph", () => {
    const others = [
      source("other-zh", "2019年，营口市进出口总额456亿元。"),
      source("other-en", "In 2019, Yingkou's exports reached 3.1 billion yuan."),
    ];
    const { translations, sources } = settle([source("zh", chinese), source("en", english), ...others]);
    expect(translations.map(({ zh, en }) => [sources[zh]?.facts.document.id, sources[en]?.facts.document.id])).toEqual([
      ["zh", "en"],
    ]);
    const ids = (document: string) =>
      new Set(sources.find(({ facts }) => facts.document.id === document)!.facts.figures.map(({ id }) => id));
    expect(ids("en")).toEqual(ids("zh"));
  });
});

interface Pair {
  readonly zh: string;
  readonly en: string;
}

const corpus = new URL("../../corpus/", import.meta.url);
const evaluation = new URL("../../../shared/eval/dev/", import.meta.url);
const texts = (folder: URL, zh: string, en: string): Pair => ({
  zh: readFileSync(new URL(zh, folder), "utf8"),
  en: readFileSync(new URL(en, folder), "utf8"),
});

const pairs = (): Record<string, Pair> => ({
  panjin: texts(corpus, "panjin.txt", "panjin.en.txt"),
  ...(existsSync(evaluation)
    ? {
        jiangxi: texts(evaluation, "40-wmt-jiangxi-relief-zh.txt", "41-wmt-jiangxi-relief-en.txt"),
        yunnan: texts(evaluation, "42-wmt-yunnan-beautiful-counties-zh.txt", "43-wmt-yunnan-beautiful-counties-en.txt"),
        hebei: texts(evaluation, "44-wmt-hebei-water-zh.txt", "45-wmt-hebei-water-en.txt"),
      }
    : {}),
});

describe.each(Object.entries(pairs()))("the pair %s", (_name, { zh, en }) => {
  test("has nine in ten of its things and figures in common", () => {
    const { entities, figures } = aligned(zh, en);
    const part = ({
      both,
      onlyA,
      onlyB,
    }: {
      both: readonly unknown[];
      onlyA: readonly unknown[];
      onlyB: readonly unknown[];
    }) => both.length / (both.length + Math.min(onlyA.length, onlyB.length));
    expect(part(entities)).toBeGreaterThanOrEqual(0.9);
    expect(part(figures)).toBeGreaterThanOrEqual(0.9);
  });

  test("shows every number that is changed, and nothing else", () => {
    const original = { zh: source("zh", zh), en: source("en", en) };
    const before = align(original.zh, original.en);
    const known = new Set(before.figures.conflicts.map(({ a }) => a.text));
    const missed: string[] = [];
    const extra: string[] = [];
    for (const { stated } of original.en.facts.figures) {
      const digit = /\d/u.exec(stated.text);
      const shared = before.figures.both.some(({ b }) => b !== null && b.start <= stated.start && stated.end <= b.end);
      if (digit === null || !shared) continue;
      const at = stated.start + digit.index;
      const changed = `${en.slice(0, at)}${((Number(en[at]) + 3) % 9) + 1}${en.slice(at + 1)}`;
      const { conflicts } = align(original.zh, source("en", changed)).figures;
      const hits = conflicts.filter(({ b }) => b.start <= at && at < b.end);
      if (hits.length === 0) missed.push(stated.text);
      extra.push(
        ...conflicts.filter((one) => !hits.includes(one) && !known.has(one.a.text)).map(({ why }) => why.en ?? ""),
      );
    }
    expect({ missed, extra }).toEqual({ missed: [], extra: [] });
  });
});
