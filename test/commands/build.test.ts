import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFiles, writeFile } from "../../src/read/files.ts";
import { type Outcome, zhitu } from "./harness.ts";

let folder = "";
let built: Outcome;
const at = (name: string): string => join(folder, name);

const contents = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(listFiles(path).map((file) => [file.slice(path.length), readFileSync(file, "latin1")]));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zhitu-build-"));
  writeFile(
    at("corpus/panjin.txt"),
    "2020年，盘锦市地区生产总值达1303.6亿元，总量居辽宁省第五。盘锦市位于辽宁省中南部。",
  );
  writeFile(at("corpus/wetlands.txt"), "In 2020, Panjin's gross regional product reached 130.36 billion yuan.");
  writeFile(at("corpus/corpus.json"), '{ "panjin.txt": { "title": "盘锦一年", "source": "示例" } }');
  built = await zhitu(["build", at("corpus"), "--out", at("out")]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("build", () => {
  test("writes a facts document for each input, the graph and its exports", () => {
    expect(built).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(at("out/facts"))).toEqual(["panjin.json", "wetlands.json"]);
    for (const name of ["graph.trig", "graph.nq", "graph.gexf", "graph.graphml", "graph.cyjs", "graph.svg"])
      expect(readFileSync(at(`out/${name}`), "utf8")).toContain("盘锦");
  });

  test.each([
    ["documents with their titles and sources", /^panjin +盘锦一年 +示例/mu],
    ["kinds of entities with the names mentioned most", /^place +2 +Panjin, Liaoning Province$/mu],
    [
      "figures with value and rank",
      /^Panjin +gross regional product +2020 +130\.36 billion yuan +5th in Liaoning Province$/mu,
    ],
    ["relations", /^Panjin +is located in +Liaoning Province$/mu],
    ["files written", /out\/graph\.trig +TriG$/mu],
  ])("sums up %s", (_, row) => {
    expect(built.out).toMatch(row);
  });

  test("sums up in Chinese", async () => {
    const { out } = await zhitu(["build", at("corpus"), "--out", at("out-zh")], "zh");
    expect(out).toMatch(/^盘锦市 +地区生产总值 +2020年 +1303\.6亿元 +辽宁省第5位$/mu);
  });

  test("writes the same bytes again, over the old graph and into a new folder", async () => {
    const before = contents(at("out"));
    await zhitu(["build", at("corpus"), "--out", at("out")]);
    expect(contents(at("out"))).toEqual(before);
    await zhitu(["build", at("corpus"), "--out", at("again")]);
    expect(contents(at("again"))).toEqual(before);
  });

  test("holds these documents and no others, whatever stood there before", async () => {
    await zhitu(["build", at("corpus"), "--out", at("less")]);
    await zhitu(["build", at("corpus/wetlands.txt"), "--out", at("less")]);
    await zhitu(["build", at("corpus/wetlands.txt"), "--out", at("little")]);
    expect(contents(at("less"))).toEqual(contents(at("little")));
  });

  test("leaves the graph as it stands where nothing could be read", async () => {
    await zhitu(["build", at("corpus"), "--out", at("kept")]);
    const before = contents(at("kept"));
    writeFile(at("blank.txt"), " ");
    const { code, out, err } = await zhitu(["build", at("mistyped.txt"), at("blank.txt"), "--out", at("kept")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err.split("\n")).toHaveLength(3);
    expect(contents(at("kept"))).toEqual(before);
  });

  test("goes on past a bad document, tells it, and ends with 1", async () => {
    writeFile(at("mixed/good.txt"), "盘锦市位于辽宁省中南部。");
    writeFile(at("mixed/empty.txt"), "");
    const { code, err } = await zhitu(["build", at("mixed"), "--out", at("mixed-out")]);
    expect([code, err]).toEqual([1, `error: invalid document: ${at("mixed/empty.txt")} (empty)\n`]);
    expect(readdirSync(at("mixed-out/facts"))).toEqual(["good.json"]);
  });

  test.each([
    ["below a file", ["build", "corpus", "--out", "corpus/panjin.txt/out"], /a file stands/u],
    ["of a folder without documents", ["build", "none", "--out", "none-out"], /no \.txt file in this folder/u],
    ["of two documents with one name", ["build", "corpus", "twice", "--out", "twice-out"], /two with the name panjin/u],
  ])("%s is an error, and nothing is written", async (_, [command = "", ...rest], message) => {
    writeFile(at("none/x.md"), "x");
    writeFile(at("twice/panjin.txt"), "甲");
    const argv = rest.map((argument) => (argument.startsWith("--") ? argument : at(argument)));
    const { code, out, err } = await zhitu([command, ...argv]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(message);
    expect(existsSync(argv.at(-1) ?? "")).toBe(false);
  });

  test("sums up many documents in few lines", async () => {
    for (let place = 0; place < 120; place++)
      writeFile(at(`many/d${place}.txt`), `盘锦市2020年引进企业${place + 20}家。`);
    const { out } = await zhitu(["build", at("many"), "--out", at("many-out")]);
    expect(out).toMatch(/^Documents +120$/mu);
    expect(out).toContain("… 20 more: zhitu coverage");
    expect(out).toMatch(/many-out\/facts\/ +facts document × 120$/mu);
    expect(readdirSync(at("many-out/facts"))).toHaveLength(120);
  });

  test("tells a program what was made", async () => {
    const { out } = await zhitu(["build", at("corpus"), "--out", at("json"), "--json"]);
    expect(JSON.parse(out)).toMatchObject({ documents: ["panjin", "wetlands"], added: ["panjin", "wetlands"] });
  });
});

const ask = (...argv: readonly string[]): Promise<Outcome> => zhitu([...argv, "--graph", at("out")]);

describe("questions", () => {
  test.each([
    ["show", ["show", "盘锦"], "“2020年，盘锦市地区生产总值达1303.6亿元” panjin 0–24"],
    ["show by the English name", ["show", "Panjin"], "https://w3id.org/zhitu/place/211100"],
    ["figures", ["figures", "--subject", "Panjin", "--indicator", "GDP"], "130.36 billion yuan"],
    ["relations", ["relations", "--predicate", "locatedIn"], "Liaoning Province"],
    ["neighbours", ["neighbours", "辽宁省"], "Panjin is located in Liaoning Province"],
    ["paths", ["paths", "Panjin", "辽宁省"], "1. Panjin — Liaoning Province"],
    ["explain", ["explain", "盘锦市"], "…2020年，【盘锦市】地区生产总值"],
  ])("%s is answered", async (_, argv, words) => {
    const { code, out, err } = await ask(...argv);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(words);
  });

  test.each([
    ["show", "盘锦"],
    ["figures"],
    ["relations"],
    ["neighbours", "盘锦"],
    ["paths", "盘锦", "辽宁"],
    ["explain", "盘锦"],
    ["sparql", "SELECT * WHERE { ?s a zt:Place }"],
  ])("%s answers a program in JSON", async (...argv) => {
    const { code, out } = await ask(...argv, "--json");
    expect(code).toBe(0);
    expect(JSON.stringify(JSON.parse(out))).toContain("https://w3id.org/zhitu/");
  });

  test.each([
    ["a name nobody has", ["show", "无此地"], "error: unknown entity: 无此地"],
    ["an indicator nobody states", ["figures", "--indicator", "无此指标"], "error: unknown indicator: 无此指标"],
    ["a predicate that is none", ["relations", "--predicate", "loves"], "error: unknown predicate: loves"],
    ["a broken query", ["sparql", "SELECT ?x WHERE {"], "error: invalid query: "],
    ["an update", ["sparql", "DROP ALL"], "error: unknown query form: DROP"],
    ["a query file that is not there", ["sparql", "--file", "/nowhere.rq"], "error: missing file: /nowhere.rq"],
    ["an id nobody has", ["explain", "https://w3id.org/zhitu/figure/0"], "error: unknown "],
  ])("%s is an error", async (_, argv, message) => {
    const { code, out, err } = await ask(...argv);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^ {4}at /mu);
  });

  test("a graph that was never built is told", async () => {
    const { code, err } = await zhitu(["show", "盘锦", "--graph", at("nowhere")]);
    expect([code, err]).toEqual([1, `error: missing graph: ${at("nowhere")} (zhitu build makes it)\n`]);
    expect(existsSync(at("nowhere"))).toBe(false);
  });
});

describe("sparql", () => {
  const select = "SELECT ?rank WHERE { ?f schema:observationAbout place:211100 ; zt:rank ?rank }";
  test.each([
    ["a table by default", [select], /^rank\n5\n$/u],
    ["csv", [select, "--format", "csv"], /^rank\r?\n5\r?\n$/u],
    ["W3C JSON", [select, "--format", "json"], /"results"/u],
    ["yes or no", ["ASK { place:211100 a zt:Place }"], /^true\n$/u],
    ["turtle of a CONSTRUCT", ["CONSTRUCT WHERE { place:211100 zt:locatedIn ?o }"], /locatedIn/u],
  ])("answers with %s", async (_, argv, shape) => {
    const { code, out } = await ask("sparql", ...argv);
    expect(code).toBe(0);
    expect(out).toMatch(shape);
  });
});

describe("checks", () => {
  test("tell what does not hold, and end with 1", async () => {
    writeFile(at("wrong/a.txt"), "2019年，盘锦市进出口总额100亿元。2020年，盘锦市进出口总额150亿元，比上年增长20%。");
    await zhitu(["build", at("wrong"), "--out", at("wrong-out")]);
    const { code, out } = await zhitu(["check", "--graph", at("wrong-out")], "zh");
    expect(code).toBe(1);
    expect(out).toContain("150亿元 ÷ 100亿元");
  });

  test("are quiet where all holds", async () => {
    expect(await ask("check")).toMatchObject({ code: 0, err: "" });
  });

  test("tell how much of each document was read", async () => {
    expect((await ask("coverage")).out).toMatch(/^panjin +2 +100% +2 +0$/mu);
  });

  test("list what gave nothing, and why", async () => {
    writeFile(at("silent/a.txt"), "盘锦市天气晴。盘锦市2020年地区生产总值1303.6亿元。编号2020-17。");
    await zhitu(["build", at("silent"), "--out", at("silent-out")]);
    const { out } = await zhitu(["coverage", "--sentences", "--graph", at("silent-out")]);
    expect(out).toMatch(/^a 0–7 {2}盘锦市天气晴。 {2}\(nothing said\)$/mu);
  });

  test("keep to the relations and kinds asked for", async () => {
    expect((await ask("paths", "盘锦", "辽宁", "--predicate", "位于")).out).toContain("Liaoning Province");
    expect(await ask("paths", "盘锦", "辽宁", "--predicate", "holds")).toMatchObject({
      out: "",
      err: expect.stringContaining("no way"),
    });
    expect(await ask("paths", "盘锦", "辽宁", "--direction", "in")).toMatchObject({
      out: "",
      err: expect.stringContaining("no way"),
    });
    expect((await ask("neighbours", "盘锦", "--predicate", "locatedIn", "--kind", "place")).out).toContain("Liaoning");
  });

  test("hold a file from elsewhere against the shapes, in either language", async () => {
    const zt = "https://w3id.org/zhitu/ontology#";
    writeFile(at("elsewhere.ttl"), `<http://example.org/f> a <${zt}Figure> ; <${zt}unit> "yuan" .`);
    const zh = await zhitu(["validate", at("elsewhere.ttl")], "zh");
    expect(zh.code).toBe(1);
    expect(zh.out).toMatch(/^违例 +http:\/\/example\.org\/f +须有一个单位 +zt:unit +yuan$/mu);
    const { out } = await zhitu(["validate", at("elsewhere.ttl")]);
    expect(out).toMatch(/^violation +http:\/\/example\.org\/f +A figure has one unit +zt:unit +yuan$/mu);
  });

  test("hold the graph against its shapes", async () => {
    expect(await ask("validate")).toMatchObject({ code: 0 });
    expect(JSON.parse((await ask("validate", "--json")).out)).toMatchObject({ conforms: true });
  });

  test("are decided about, and the decision is kept", async () => {
    await zhitu(["build", at("corpus"), "--out", at("decided")]);
    const decide = (...argv: readonly string[]) => zhitu(["decide", ...argv, "--graph", at("decided")]);
    const id = "https://w3id.org/zhitu/place/211100";
    expect(await decide("relabel", id, "en", "Reed City", "--note", "test")).toMatchObject({ code: 0 });
    expect((await zhitu(["show", "盘锦", "--graph", at("decided")])).out).toContain("Reed City");
    expect(JSON.parse((await decide("--json")).out)).toMatchObject([
      { decision: { label: "Reed City" }, applies: true },
    ]);
    expect((await decide("merge", "盘锦", "辽宁")).out).toMatch(/^merge +place:211100 place:210000 +yes$/mu);
    expect((await decide("split", id, "elsewhere")).out).toMatch(/^split +place:211100 elsewhere +no$/mu);
    expect(await decide("merge", "nowhere", "盘锦")).toMatchObject({ code: 1, out: "" });
    expect(await decide("relabel", id)).toMatchObject({ code: 2, out: "" });
    expect(await decide("relabel", id, "fr", "Ville")).toMatchObject({ code: 1, out: "" });
  });
});

describe("export", () => {
  test("of one file goes to stdout", async () => {
    const { code, out } = await ask("export", "nquads");
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(at("out/graph.nq"), "utf8"));
  });

  test("goes to a file", async () => {
    const { out } = await ask("export", "graphml", "--out", at("x/y.graphml"));
    expect(out).toBe(`${at("x/y.graphml")}\n`);
    expect(readFileSync(at("x/y.graphml"), "utf8")).toContain("<graphml");
  });

  test("of several files wants a place for them", async () => {
    expect(await ask("export", "csv")).toMatchObject({ code: 2, out: "" });
    const { out } = await ask("export", "csv", "--out", at("tables/t.csv"));
    expect(out.trimEnd().split("\n")).toContain(at("tables/t-entities.csv"));
  });

  test.each([
    ["onto a full device", "/dev/full", "invalid file: /dev/full (no space left on the device)"],
    ["below a device", "/dev/null/graph.trig", "invalid folder: /dev/null"],
  ])("%s is an error", async (_, path, message) => {
    const { code, out, err } = await ask("export", "trig", "--out", path);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(message);
  });
});
