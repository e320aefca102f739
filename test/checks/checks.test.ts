import { describe, expect, test } from "vitest";
import { verdicts } from "../../src/checks/index.ts";
import { openGraph } from "../../src/kg.ts";
import { ontology } from "../../src/rdf/ontology.ts";
import type { Source } from "../../src/rdf/quads.ts";
import { type FigureShape, reader, year } from "../fixtures/corpus.ts";

interface Written {
  readonly text: string;
  readonly figures: readonly FigureShape[];
  readonly published?: string;
  readonly language?: "zh" | "en";
}

const document = ({ text, figures, published, language = "zh" }: Written, place: number): Source => {
  const { entity, figure, facts } = reader(`d${place + 1}`, language, text, published ?? null);
  const subjects = [...new Set(figures.flatMap(({ subject, scope }) => [subject, scope ?? null]))].filter(
    (key) => key !== null,
  );
  return facts({
    entities: subjects.map((key) => entity(key, [text.slice(0, 2)])),
    figures: figures.map(figure),
    relations: [],
  });
};

const graphOf = async (written: readonly Written[]) => {
  const kg = await openGraph();
  await kg.add(written.map(document));
  return kg;
};

const verdictsOf = async (written: readonly Written[]): Promise<string[]> =>
  (await graphOf(written))
    .check()
    .checks.map(({ type, verdict }) => `${type} ${verdict}`)
    .sort();

const money = (value: string, time: number, evidence: string, more: Partial<FigureShape> = {}): FigureShape => ({
  subject: "panjin",
  indicator: "trade",
  words: "进出口总额",
  value: Math.round(Number(value) * 1e8),
  unit: "CNY",
  stated: [`${value}亿元`, value, "亿元"],
  time: year(time),
  evidence,
  ...more,
});

const growth = (text: string, evidence: string, more: Partial<FigureShape> = {}): FigureShape => ({
  ...money("1", 2019, evidence),
  measure: "growth",
  value: Number.parseFloat(text),
  unit: "%",
  stated: [text, text.replace("%", ""), "%"],
  base: { text: "比2017年", start: "2017-01-01", end: "2017-12-31" },
  ...more,
});

const levels = [money("109", 2017, "2017年109亿元"), money("204", 2019, "2019年204亿元")];

describe("growth and its amounts", () => {
  test.each([
    ["agree within what is printed", "87.2%", {}, "growth consistent"],
    ["agree when the growth is rounded", "87%", {}, "growth consistent"],
    ["disagree beyond it", "90.2%", {}, "growth inconsistent"],
    ["agree loosely where the text says about", "100%", { bound: "about" as const }, "growth consistent"],
    ["are not judged where the base is a custom only", "90.2%", { base: undefined as never }, null],
    ["are not judged at constant prices", "90.2%", { evidence: "实际增长90.2%" }, "growth undetermined"],
  ])("%s", async (_, stated, more, verdict) => {
    const text = `2017年109亿元，2019年204亿元，比2017年增长${stated}，实际增长${stated}。`;
    const figures = [...levels, growth(stated, `比2017年增长${stated}`, more)];
    expect(await verdictsOf([{ text, figures }])).toEqual(verdict === null ? [] : [verdict]);
  });

  test("are found over documents and languages", async () => {
    const english = {
      ...money("109", 2017, "10.9 billion yuan in 2017"),
      stated: ["10.9 billion yuan", "10.9", "billion yuan"] as const,
      words: "trade",
    };
    const checks = (
      await graphOf([
        { text: "In trade, 10.9 billion yuan in 2017.", figures: [english], language: "en" },
        { text: "2019年204亿元，比2017年增长87.2%。", figures: [levels[1]!, growth("87.2%", "比2017年增长87.2%")] },
      ])
    ).check();
    expect(checks.holds).toBe(true);
    expect(checks.checks[0]?.formula).toEqual({
      zh: "204亿元 ÷ 109亿元 − 1 = 87.156%; 原文 87.2%",
      en: "20.4 billion yuan ÷ 10.9 billion yuan − 1 = 87.156 percent; stated 87.2 percent",
    });
    expect(new Set(checks.checks[0]?.evidence.map(({ document: id }) => id))).toEqual(new Set(["d1", "d2"]));
  });

  test("几乎翻了一番 may be said of 87 percent, not of 40", async () => {
    const doubled = (now: string) => ({
      text: `2017年109亿元，2019年${now}亿元，几乎翻了一番。`,
      figures: [
        levels[0]!,
        money(now, 2019, `2019年${now}亿元`),
        growth("100%", "几乎翻了一番", { value: 1, unit: "1", bound: "about", stated: ["翻了一番", "翻了一番", ""] }),
      ],
    });
    expect(await verdictsOf([doubled("204")])).toEqual(["growth consistent"]);
    expect(await verdictsOf([doubled("152")])).toEqual(["growth inconsistent"]);
    const unsaid = (now: string) => {
      const { text, figures } = doubled(now);
      return { text, figures: figures.map(({ base: _, ...figure }) => figure) };
    };
    expect(await verdictsOf([unsaid("204")])).toEqual(["growth consistent"]);
    expect(await verdictsOf([unsaid("152")])).toEqual(["growth undetermined"]);
  });
});

describe("changes and ratios", () => {
  test.each([
    ["95", "change consistent"],
    ["94", "change consistent"],
    ["90", "change inconsistent"],
  ])("an increase of %s against 109 and 204", async (by, verdict) => {
    const text = `2017年109亿元，2019年204亿元，比2017年增加${by}亿元。`;
    const change = { ...money(by, 2019, `增加${by}亿元`), measure: "change" as const, base: growth("1%", "").base! };
    expect(await verdictsOf([{ text, figures: [...levels, change] }])).toEqual([verdict]);
  });

  test.each([
    ["1.87", "ratio consistent"],
    ["2.87", "ratio inconsistent"],
  ])("%s times what it was", async (times, verdict) => {
    const text = `2017年109亿元，2019年204亿元，是2017年的${times}倍。`;
    const ratio = growth(`${times}%`, `${times}倍`, {
      measure: "ratio",
      unit: "1",
      stated: [`${times}倍`, times, "倍"],
    });
    expect(await verdictsOf([{ text, figures: [...levels, ratio] }])).toEqual([verdict]);
  });

  test.each([
    ["增加123家、增长3.51倍 count from 35", "123", "3.51", "change consistent"],
    ["增加100家、增长3.51倍 count from no whole number", "100", "3.51", "change inconsistent"],
  ])("%s", async (_, by, times, verdict) => {
    const text = `比2015年增加${by}家、增长${times}倍。`;
    const base = { text: "比2015年", start: "2015-01-01", end: "2015-12-31" };
    const firms = {
      subject: "panjin",
      indicator: "firms",
      words: "高新技术企业",
      unit: "1",
      time: year(2020),
      base,
    } as const;
    const figures: FigureShape[] = [
      { ...firms, measure: "change", value: Number(by), stated: [`${by}家`, by, "家"], evidence: `增加${by}家` },
      {
        ...firms,
        measure: "growth",
        value: Number(times),
        stated: [`${times}倍`, times, "倍"],
        evidence: `增长${times}倍`,
      },
    ];
    expect(await verdictsOf([{ text, figures }])).toEqual([verdict]);
    const { base: said, ...unsaid } = figures[1]!;
    expect(said).toBe(base);
    expect(await verdictsOf([{ text, figures: [figures[0]!, unsaid] }])).toEqual([verdict]);
  });
});

describe("what 其中 lists", () => {
  const parts = (one: string, other: string, joint = "其中") => ({
    text: `2019年进出口总额204亿元，${joint}出口${one}亿元、进口${other}亿元。`,
    figures: [
      money("204", 2019, "进出口总额204亿元"),
      money(one, 2019, `出口${one}亿元`, { indicator: "grp" }),
      money(other, 2019, `进口${other}亿元`, { indicator: "wetland" }),
    ],
  });
  test.each([
    ["adds up to the whole", parts("120", "84"), ["parts consistent"]],
    ["adds up within what is printed", parts("120", "84.4"), ["parts consistent"]],
    ["may leave something out", parts("120", "50"), ["parts consistent"]],
    ["is more than the whole", parts("120", "90"), ["parts inconsistent"]],
    ["is one part greater than the whole", parts("304", "1"), ["parts inconsistent"]],
    ["is nothing without that word", parts("120", "90", "另有"), []],
  ])("%s", async (_, written, expected) => {
    expect(await verdictsOf([written])).toEqual(expected);
  });
});

describe("limits and ranks", () => {
  const days = (value: string): Written => ({
    text: `2020年优良天数${value}天。`,
    figures: [
      {
        subject: "panjin",
        indicator: "days",
        words: "优良天数",
        value: Number(value),
        unit: "d",
        stated: [`${value}天`, value, "天"],
        time: year(2020),
        evidence: `优良天数${value}天`,
      },
    ],
  });
  const share = (value: string): Written => ({
    text: `2020年覆盖率${value}%。`,
    figures: [
      {
        subject: "panjin",
        indicator: "days",
        words: "覆盖率",
        measure: "share",
        value: Number(value),
        unit: "%",
        stated: [`${value}%`, value, "%"],
        time: year(2020),
        evidence: `覆盖率${value}%`,
      },
    ],
  });
  const ranked = (subject: "panjin" | "ningbo", place: number): FigureShape => ({
    subject,
    indicator: "grp",
    words: "总量",
    measure: "rank",
    value: place,
    unit: "rank",
    stated: [`第${place}`, String(place), "第"],
    time: year(2020),
    scope: "zhejiang",
    evidence: subject === "panjin" ? `甲市居第${place}` : `乙市居第${place}`,
  });
  test.each([
    ["308 days are in a year", [days("308")], ["limit consistent"]],
    ["a leap year has 366", [days("366")], ["limit consistent"]],
    ["no year has 380", [days("380")], ["limit inconsistent"]],
    ["a share may be all", [share("100")], []],
    ["a share is not more than all", [share("105")], ["limit inconsistent"]],
    [
      "one rank is not taken twice",
      [{ text: "甲市居第3，乙市居第3。", figures: [ranked("panjin", 3), ranked("ningbo", 3)] }],
      ["rank inconsistent"],
    ],
    [
      "two ranks are two",
      [{ text: "甲市居第3，乙市居第4。", figures: [ranked("panjin", 3), ranked("ningbo", 4)] }],
      [],
    ],
  ])("%s", async (_, written, expected) => {
    expect(await verdictsOf(written)).toEqual(expected);
  });

  test("a share is held against part and whole, where its name says of what", async () => {
    const text = "2020年出口120亿元，地区生产总值1300亿元，出口占地区生产总值比重9.2%，又说15%。";
    const part = (value: string, evidence: string): FigureShape => ({ ...share(value).figures[0]!, evidence });
    const named = async (value: string) => {
      const kg = await graphOf([
        {
          text,
          figures: [
            money("120", 2020, "出口120亿元"),
            money("1300", 2020, "地区生产总值1300亿元", { indicator: "grp", words: "地区生产总值" }),
            part(value, value === "15" ? "又说15%" : "比重9.2%"),
          ],
        },
      ]);
      const source = JSON.parse(
        JSON.stringify(kg.sources[0])
          .replaceAll("进出口总额", "出口")
          .replaceAll('"优良天数"', '"出口占地区生产总值比重"'),
      );
      const renamed = await openGraph();
      await renamed.add(source);
      return renamed.check().checks.map(({ type, verdict }) => `${type} ${verdict}`);
    };
    expect(await named("9.2")).toEqual(["share consistent"]);
    expect(await named("15")).toEqual(["share inconsistent"]);
  });
});

describe("two documents on one figure", () => {
  const said = (value: string, lead = "", published = "2021-01-01"): Written => ({
    text: `2019年${lead}进出口总额${value}亿元。`,
    figures: [money(value, 2019, `2019年${lead}进出口总额${value}亿元`)],
    published,
  });
  test.each([
    ["that agree are one figure and no contradiction", [said("204"), said("204")], []],
    ["that round differently", [said("204"), said("203.8")], ["contradiction rounding"]],
    [
      "of which one is preliminary",
      [said("204", "初步核算，"), said("211.5", "", "2022-01-01")],
      ["contradiction revision"],
    ],
    ["of which the later is revised", [said("204"), said("211.5", "经修订", "2022-01-01")], ["contradiction revision"]],
    [
      "of which the later is revised, as its sentence says before",
      [said("204"), { ...said("211.5", "", "2022-01-01"), text: "经核实修订，2019年进出口总额211.5亿元。" }],
      ["contradiction revision"],
    ],
    [
      "of which another sentence speaks of revision",
      [said("204"), { ...said("211.5", "", "2022-01-01"), text: "规划已经修订。2019年进出口总额211.5亿元。" }],
      ["contradiction conflict"],
    ],
    ["of which one speaks of the districts only", [said("204"), said("150", "市辖区")], ["contradiction other-scope"]],
    ["of which one speaks of half a year", [said("204"), said("98", "上半年")], ["contradiction other-period"]],
    ["that are a power of ten apart", [said("204"), said("20.4")], ["contradiction unit-slip"]],
    ["that cannot both be", [said("204"), said("251")], ["contradiction conflict"]],
    [
      "of two years are two figures",
      [said("204"), { text: "2018年进出口总额190亿元。", figures: [money("190", 2018, "2018年进出口总额190亿元")] }],
      [],
    ],
  ])("%s", async (_, written, expected) => {
    expect(await verdictsOf(written)).toEqual(expected);
  });

  test("a limit that holds is none", async () => {
    const least = { ...said("200"), figures: [{ ...said("200").figures[0]!, bound: "atLeast" as const }] };
    expect(await verdictsOf([said("204"), least])).toEqual([]);
    expect(await verdictsOf([said("190"), least])).toEqual(["contradiction conflict"]);
  });

  test("both values stay, and a decision lets them stand", async () => {
    const kg = await graphOf([said("204"), said("251")]);
    const { holds, checks } = kg.check();
    expect([holds, kg.figures().map(({ value }) => value / 1e8)]).toEqual([false, [204, 251]]);
    kg.decide({ decide: "accept", check: checks[0]!.id });
    expect(kg.check()).toMatchObject({ holds: true, checks: [{ verdict: "conflict", accepted: true }] });
    expect(kg.decisions[0]?.applies).toBe(true);
    kg.remove("d2");
    expect(kg.decisions[0]?.applies).toBe(false);
  });
});

describe("targets and outcomes", () => {
  const target = (value: string, bound: "atLeast" | "exact" | "atMost"): Written => ({
    text: `力争2019年进出口总额达到${value}亿元。`,
    figures: [money(value, 2019, `力争2019年进出口总额达到${value}亿元`, { status: "target", bound })],
  });
  test.each([
    ["is met", target("200", "atLeast"), "met", "目标不低于200亿元，结果204亿元，多4亿元"],
    ["is met by just as much", target("204", "exact"), "met", "目标204亿元，结果204亿元，持平"],
    ["is missed", target("230", "exact"), "missed", "目标230亿元，结果204亿元，少26亿元"],
    ["is missed from above", target("200", "atMost"), "missed", "目标不超过200亿元，结果204亿元，多4亿元"],
  ])("a target %s, and by how much", async (_, written, verdict, formula) => {
    const kg = await graphOf([written, { text: "2019年204亿元。", figures: [levels[1]!] }]);
    expect(kg.check().checks).toMatchObject([{ type: "target", verdict, formula: { zh: formula } }]);
    expect(kg.check().holds).toBe(true);
  });
});

test("of what is a burden, less than the target is met", async () => {
  const rate = (value: string, status: "target" | "actual"): FigureShape => ({
    subject: "panjin",
    indicator: "unemployment",
    words: "登记失业率",
    measure: "share",
    value: Number(value),
    unit: "%",
    stated: [`${value}%`, value, "%"],
    time: year(2020),
    status,
    evidence: `失业率${value}%`,
  });
  const text = (value: string) => `2020年失业率${value}%。`;
  const verdictOf = async (target: string, outcome: string) =>
    (
      await verdictsOf([
        { text: text(target), figures: [rate(target, "target")] },
        { text: text(outcome), figures: [rate(outcome, "actual")] },
      ])
    )[0];
  expect(await verdictOf("4.5", "3.2")).toBe("target met");
  expect(await verdictOf("4.5", "4.8")).toBe("target missed");
});

describe("checks", () => {
  test("are in the RDF, in a graph of their own, and conform", async () => {
    const kg = await graphOf([
      {
        text: "2017年109亿元，2019年204亿元，比2017年增长90.2%。",
        figures: [...levels, growth("90.2%", "比2017年增长90.2%")],
      },
    ]);
    const { rows } = await kg.sparql(`SELECT ?label ?quote WHERE {
      GRAPH <https://w3id.org/zhitu/checks> { ?check zt:verdict zt:inconsistent ; rdfs:label ?label ; zt:checks ?figure }
      ?figure zt:evidence/oa:exact ?quote FILTER(LANG(?label) = "zh") } ORDER BY ?quote`);
    expect(rows.map(({ quote }) => quote?.value)).toEqual(["2017年109亿元", "2019年204亿元", "比2017年增长90.2%"]);
    expect(rows[0]?.label?.value).toBe(
      "不符：盘锦市 2019年 进出口总额 增速 90.2%（204亿元 ÷ 109亿元 − 1 = 87.156%; 原文 90.2%）",
    );
    expect((await kg.validate()).conforms).toBe(true);
  });

  test("have a word for every verdict in the vocabulary, and no other", () => {
    expect([...ontology().codes("verdicts")].sort()).toEqual([...verdicts].sort());
  });
});

describe("coverage", () => {
  test("says which sentences gave nothing, and which numbers are left and why", async () => {
    const { entity, figure, facts, at } = reader(
      "d1",
      "zh",
      "盘锦市很美。2019年进出口总额204亿元。天气不错。另有12345。",
    );
    const read = facts({
      entities: [entity("panjin", ["盘锦市"])],
      figures: [figure(money("204", 2019, "进出口总额204亿元"))],
      relations: [],
    });
    const kg = await openGraph();
    await kg.add({ ...read, facts: { ...read.facts, unread: [{ ...at("12345"), why: "no-indicator" }] } });
    expect(kg.coverage()).toMatchObject([
      {
        document: "d1",
        sentences: 4,
        figures: 1,
        reasons: { "no-indicator": 1 },
        silent: [
          { text: "盘锦市很美。", why: "nothing-said" },
          { text: "天气不错。", why: "nothing-named" },
          { text: "另有12345。", why: "nothing-named" },
        ],
      },
    ]);
  });
});
