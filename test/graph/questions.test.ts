import { describe, expect, test } from "vitest";
import type { KnownRelation } from "../../src/graph/known.ts";
import { type KnowledgeGraph, openGraph } from "../../src/kg.ts";
import { corpus, things } from "../fixtures/corpus.ts";

const kg = await openGraph();
await kg.add(corpus);
const zh = ({ label }: { readonly label: { readonly zh?: string } }) => label.zh;

describe("an entity is found by", () => {
  test.each([
    ["its name", "盘锦市"],
    ["a short name", "盘锦"],
    ["its English name", "Panjin"],
    ["another English name, in any case", "panjin CITY"],
    ["a name that only the lists know", "湿地之都"],
    ["full-width letters", "Ｐａｎｊｉｎ"],
    ["pinyin's initials", "pj"],
    ["its id", things.panjin.id],
  ])("%s", (_, name) => {
    expect(kg.entity(name).id).toBe(things.panjin.id);
  });

  test("the pinyin's initials of a name that no list knows", async () => {
    expect(zh(kg.entity("tyhsgc") as never)).toBe("退养还湿工程");
  });

  test("no name that nothing has, and then what is like it is offered", () => {
    expect(() => kg.entity("园林")).toThrow("unknown entity: 园林 (known: 国家园林城市)");
    expect(() => kg.entity("")).toThrow("unknown entity");
    expect(() => kg.entity("Garden City")).toThrow("unknown entity: Garden City (known: National Garden City)");
  });
});

test("a name that several bear gives candidates, and is refused where one is needed", async () => {
  const twins = await openGraph();
  const rename = (id: string, key: string) =>
    JSON.parse(
      JSON.stringify(corpus[2])
        .replaceAll(things.ningbo.id, key)
        .replaceAll('"ningbo"', JSON.stringify(id))
        .replaceAll("/figure/", `/figure/${id}`),
    );
  await twins.add([rename("one", "https://w3id.org/zhitu/place/1"), rename("two", "https://w3id.org/zhitu/place/2")]);
  const found = twins.entity("宁波");
  expect(found.kind).toBe(null);
  expect(found.candidates?.map(({ id }) => id.at(-1))).toEqual(["1", "2"]);
  expect(() => twins.timeline("宁波")).toThrow(
    "invalid name: 宁波 (several things have it: 宁波市 <https://w3id.org/zhitu/place/1>",
  );
  expect(new Set(twins.figures({ subject: "宁波" }).map(({ subject }) => subject?.id)).size).toBe(2);
});

describe("entities", () => {
  test.each([
    ["of a kind", { kind: "policy" }, ["新发展理念"]],
    ["of a kind named in Chinese", { kind: "项目" }, ["退养还湿工程"]],
    ["in a province: a city, and what the city undertakes", { within: "辽宁" }, ["盘锦市", "退养还湿工程"]],
    ["of a document", { document: "panjin-en", kind: "place" }, ["辽宁省", "盘锦市"]],
  ])("%s", (_, filter, names) => {
    expect(kg.entities(filter).map(zh).sort()).toEqual([...names].sort());
  });

  test("of an unknown kind are an error that names the kinds", () => {
    expect(() => kg.entities({ kind: "river" })).toThrow("unknown kind: river (known: place, organization");
    expect(() => kg.entities({ document: "nowhere" })).toThrow(
      "unknown document: nowhere (known: ningbo, panjin, panjin-en)",
    );
  });
});

describe("figures", () => {
  const grp = "盘锦市 2020年 地区生产总值 1303.6亿元";
  test.each([
    [
      "about a place, in English",
      { subject: "Panjin", indicator: "gross regional product", measure: "level", to: "2020" },
      [grp],
    ],
    ["by another name of the indicator", { subject: "盘锦", indicator: "GRP", measure: "level", to: "2020" }, [grp]],
    [
      "by the words of the text",
      { indicator: "总量", measure: "位次", subject: "盘锦" },
      ["盘锦市 2020年 地区生产总值 位次 第5位"],
    ],
    ["by part of the indicator's name", { indicator: "湿地" }, ["退养还湿工程 恢复湿地 8.59万亩"]],
    ["in a period", { subject: "盘锦", from: "2017", to: "2018-06" }, ["盘锦市 2017年 进出口总额 109亿元"]],
    ["that are targets", { status: "目标" }, ["盘锦市 2025年 地区生产总值 不低于2000亿元（目标）"]],
  ])("%s", (_, filter, labels) => {
    expect(kg.figures(filter).map(zh)).toEqual(labels);
  });

  test("carry the evidence of every document that states them", () => {
    const [figure] = kg.figures({ subject: "盘锦", indicator: "地区生产总值", measure: "level", to: "2020" });
    expect(figure?.evidence.map(({ document, text }) => [document, text])).toEqual([
      ["panjin", "2020年，盘锦地区生产总值达1303.6亿元"],
      ["panjin-en", "a gross regional product of 130.36 billion yuan in 2020"],
    ]);
    expect(figure?.documents).toEqual(["panjin", "panjin-en"]);
  });

  test("of an unknown indicator or a day that is none are errors", () => {
    expect(() => kg.figures({ indicator: "幸福感" })).toThrow(/unknown indicator: 幸福感 \(known: .*地区生产总值/u);
    expect(() => kg.figures({ indicator: "joy" })).toThrow(/unknown indicator: joy \(known: .*gross regional product/u);
    expect(() => kg.figures({ from: "2020-13" })).toThrow("invalid date: 2020-13");
  });
});

describe("relations", () => {
  test.each([
    ["of a subject and a predicate", { subject: "盘锦市", predicate: "implements" }, ["盘锦市 落实 新发展理念"]],
    ["by the predicate's Chinese name", { subject: "Ningbo", predicate: "落实" }, ["宁波市 落实 新发展理念"]],
    ["at either end", { about: "浙江" }, ["宁波市 位于 浙江省"]],
    ["that are plans", { status: "target" }, ["盘锦市 创建 国家园林城市（目标）"]],
  ])("%s", (_, filter, labels) => {
    expect(kg.relations(filter).map(zh)).toEqual(labels);
  });
});

describe("a relation that has a time", () => {
  const tenure = { text: "2015年3月至2018年6月", start: "2015-03-01", end: "2018-06-30", basis: "explicit" } as const;
  const timed = async (): Promise<KnowledgeGraph> => {
    const [first] = corpus;
    const [relation, ...others] = first!.facts.relations;
    const kg = await openGraph();
    await kg.add({ ...first!, facts: { ...first!.facts, relations: [{ ...relation!, time: tenure }, ...others] } });
    return kg;
  };

  test("shows when it began and ended wherever it is shown", async () => {
    const kg = await timed();
    const found = kg.relations({ from: "2016", to: "2016" });
    expect(found).toHaveLength(1);
    const [{ id, label, subject, object, time }] = found as [KnownRelation];
    expect(label.zh).toMatch(/（2015年3月至2018年6月）$/u);
    expect(label.en).toMatch(/ \(March 2015 to June 2018\)$/u);
    expect(time).toEqual(tenure);
    expect(kg.timeline(subject.id)).toContainEqual(
      expect.objectContaining({ id, start: "2015-03-01", end: "2018-06-30" }),
    );
    expect(kg.graph().getEdgeAttributes(id)).toMatchObject({ start: "2015-03-01", end: "2018-06-30" });
    const [path] = kg.paths(subject.id, object.id);
    expect(path?.steps[0]?.relations.map((each) => each.time)).toContainEqual(tenure);
    const { rows } = await kg.sparql(`SELECT ?start ?end { <${id}> zt:start ?start ; zt:end ?end }`);
    expect([rows[0]?.start?.value, rows[0]?.end?.value]).toEqual(["2015-03-01", "2018-06-30"]);
  });

  test.each([
    [{ from: "2018-06" }, 1],
    [{ from: "2018-07" }, 0],
    [{ to: "2015-02" }, 0],
    [{ to: "2015-03-01" }, 1],
  ])("%j finds %i", async (period, count) => {
    expect((await timed()).relations(period)).toHaveLength(count);
  });
});

describe("walks", () => {
  test("neighbours come nearest first, each with the relations that lead there", () => {
    const found = kg.neighbours("盘锦", { depth: 2, kinds: ["place"] });
    expect(found.map(({ entity, distance }) => [zh(entity), distance])).toEqual([
      ["辽宁省", 1],
      ["宁波市", 1],
      ["浙江省", 2],
    ]);
    expect(found.every(({ via }) => via.every(({ evidence }) => evidence.length > 0))).toBe(true);
  });

  test("a limit, a direction and a predicate bound them", () => {
    expect(kg.neighbours("盘锦", { limit: 1 })).toHaveLength(1);
    expect(kg.neighbours("盘锦", { direction: "in" }).map(({ entity }) => zh(entity))).toEqual(["宁波市"]);
    expect(
      kg.neighbours("盘锦", { predicates: ["获得", "seeks"], kinds: ["称号"] }).map(({ via }) => via.length),
    ).toEqual([2]);
  });

  test("paths come shortest first and never meet an entity twice", () => {
    const ways = kg.paths("宁波", "国家园林城市").map(({ steps }) => steps.map(({ to }) => zh(to)));
    expect(ways).toEqual([
      ["盘锦市", "国家园林城市"],
      ["新发展理念", "盘锦市", "国家园林城市"],
    ]);
  });

  test("paths keep to the kinds, the depth and the direction asked for", () => {
    expect(kg.paths("宁波", "国家园林城市", { kinds: ["policy"] })).toEqual([]);
    expect(kg.paths("宁波", "国家园林城市", { depth: 1 })).toEqual([]);
    expect(kg.paths("国家园林城市", "宁波", { direction: "out" })).toEqual([]);
    expect(kg.paths("宁波", "国家园林城市", { direction: "out" })).toHaveLength(1);
    expect(kg.paths("宁波", "宁波")).toEqual([]);
  });
});

describe("series", () => {
  test("a timeline is in order of time and leaves out what has none", () => {
    const moments = kg.timeline("盘锦");
    expect(moments.map(({ start }) => start?.slice(0, 4))).toEqual([
      "2017",
      "2019",
      "2019",
      "2019",
      "2020",
      "2020",
      "2025",
    ]);
    expect(moments.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });

  test("a comparison has a row for each period and measure, a column for each entity", () => {
    const rows = kg.compare(["盘锦", "Ningbo"], "地区生产总值");
    expect(
      rows.map(({ time, measure, figures }) => [
        time?.end,
        measure,
        figures.map((each) => each.map(({ value }) => value)),
      ]),
    ).toEqual([
      ["2020-12-31", "level", [[130_360_000_000], [1_240_870_000_000]]],
      ["2020-12-31", "rank", [[5], [2]]],
      ["2025-12-31", "level", [[200_000_000_000], []]],
    ]);
  });

  test("a ranking orders by value and shows what texts say of rank", () => {
    const places = kg.rank("地区生产总值", { year: 2020 });
    expect(places.map(({ place, label, stated }) => [place, label.zh, stated.map(({ value }) => value)])).toEqual([
      [1, "宁波市", [2]],
      [2, "盘锦市", [5]],
    ]);
    expect(kg.rank("地区生产总值", { year: 2020, ascending: true })[0]?.label.zh).toBe("盘锦市");
    expect(kg.rank("地区生产总值", { within: "浙江" }).map(zh)).toEqual(["宁波市"]);
  });
});

describe("an explanation", () => {
  test("of a figure shows the words, what stands around them, and what else is stated", () => {
    const [figure] = kg.figures({ subject: "盘锦", indicator: "进出口总额", from: "2019", measure: "level" });
    const { type, evidence, others } = kg.explain(figure!.id);
    expect(type).toBe("figure");
    expect(evidence[0]).toMatchObject({
      document: "panjin",
      text: "2019年进出口总额204亿元",
      rule: "fixture",
      confidence: 0.9,
    });
    expect(evidence[0]?.before.endsWith("109亿元，")).toBe(true);
    expect(evidence[0]?.after.startsWith("，比2017年")).toBe(true);
    expect(others.map(zh)).toEqual(["盘锦市 2019年 进出口总额 201亿元"]);
  });

  test("of a relation and of an entity", () => {
    expect(kg.explain(kg.relations({ predicate: "holds" })[0]!.id)).toMatchObject({ type: "relation" });
    expect(kg.explain("盘锦").evidence.map(({ text }) => text)).toContain("全市");
    expect(() => kg.explain("https://w3id.org/zhitu/figure/none")).toThrow("unknown fact");
  });
});
