import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { writeFile } from "../../src/read/files.ts";
import { zhitu } from "./harness.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
const a = "2020年，盘锦市地区生产总值达1303.6亿元，总量居辽宁省第五。";
const b = "2021年，营口市进出口总额456亿元。";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zhitu-extract-"));
});
beforeEach(() => {
  rmSync(at("out"), { recursive: true, force: true });
  writeFile(at("a.txt"), a);
  writeFile(at("b.txt"), b);
  writeFile(at("more/a.txt"), b);
  writeFile(at("empty.txt"), "");
  writeFile(at("binary.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  writeFile(at("big5.txt"), Buffer.from([0xbd, 0x4c, 0xc0, 0x41, 0xa5, 0xab, 0xa1, 0x41, 0xa5, 0xfe, 0xa5, 0xab]));
  writeFile(at("file"), "");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("to stdout", () => {
  test("one document is one JSON object", async () => {
    const { code, out } = await zhitu(["extract", at("a.txt")]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ version: 1, document: { id: "a" } });
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
  });

  test("several are one JSON array", async () => {
    const { out } = await zhitu(["extract", at("a.txt"), at("b.txt")]);
    expect(JSON.parse(out).map(({ document }: { document: { id: string } }) => document.id)).toEqual(["a", "b"]);
  });

  test("ndjson is a document a line", async () => {
    const { out } = await zhitu(["extract", at("a.txt"), at("b.txt"), "--format", "ndjson"]);
    const lines = out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).document.id)).toEqual(["a", "b"]);
  });

  test.each([
    ["zh", "对象    指标          时间          数值  排名", "盘锦市  地区生产总值  2020年  1303.6亿元  辽宁省第5位"],
    [
      "en",
      "Subject  Indicator               Time                Value  Rank",
      "Panjin   gross regional product  2020  130.36 billion yuan  5th in Liaoning Province",
    ],
  ] as const)("a table in %s has subject, indicator, time, value and rank in one row", async (language, head, row) => {
    const { out } = await zhitu(["extract", at("a.txt"), "--format", "table"], language);
    expect(out.split("\n")).toEqual(expect.arrayContaining([head, row]));
  });
});

describe("to a folder", () => {
  test("each NAME.txt gives NAME.json, with the characters of the text under each fact", async () => {
    const { code, out } = await zhitu(["extract", at("a.txt"), at("b.txt"), "--out", at("out/deep")]);
    expect([code, out]).toEqual([0, ""]);
    expect(readdirSync(at("out/deep"))).toEqual(["a.json", "b.json"]);
    const { figures } = JSON.parse(readFileSync(at("out/deep/a.json"), "utf8"));
    expect(figures.length).toBe(2);
    for (const { evidence } of figures) expect(a.slice(evidence.start, evidence.end)).toBe(evidence.text);
  });

  test("the same input gives the same bytes", async () => {
    await zhitu(["extract", at("a.txt"), "--out", at("out/1")]);
    await zhitu(["extract", at("b.txt"), at("a.txt"), "--out", at("out/2")]);
    expect(readFileSync(at("out/2/a.json"), "utf8")).toBe(readFileSync(at("out/1/a.json"), "utf8"));
  });

  test("two inputs of one name are an error before anything is written", async () => {
    const { code, err } = await zhitu(["extract", at("b.txt"), at("a.txt"), at("more/a.txt"), "--out", at("out")]);
    expect(code).toBe(1);
    expect(err).toMatch(/^error: invalid documents: .*a\.txt, .*more\/a\.txt \(two with the name a\)$/mu);
    expect(() => readdirSync(at("out"))).toThrow();
  });

  test("below a file it is an error before anything is read", async () => {
    const { code, out, err } = await zhitu(["extract", at("a.txt"), "--out", at("file/out")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^error: invalid folder: .*\/file \(a file stands/u);
  });

  test("on a full device it is an error", async () => {
    const { code, err } = await zhitu(["extract", at("a.txt"), "--out", "/dev/full"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^error: invalid folder: \/dev\/full \(a file stands/u);
  });
});

describe("a batch goes on past a bad document, tells it, and ends with 1", () => {
  test.each([
    ["empty", "empty.txt", "/empty.txt (empty)"],
    ["binary", "binary.txt", "(binary, not text)"],
    ["in a wrong encoding", "big5.txt", "(neither UTF-8 nor GB18030 nor UTF-16 with its mark)"],
    ["missing", "nowhere.txt", "missing file: "],
  ])("%s", async (_, name, message) => {
    const { code, out, err } = await zhitu(["extract", at(name), at("a.txt"), "--out", at("out")]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(message);
    expect(err.trimEnd().split("\n").length).toBe(1);
    expect(readdirSync(at("out"))).toEqual(["a.json"]);
  });

  test("in Chinese", async () => {
    const { err } = await zhitu(["extract", at("binary.txt"), at("empty.txt")], "zh");
    expect(err).toBe(
      `错误：无效的文档：${at("binary.txt")}（不是文本，是二进制文件）\n错误：无效的文档：${at("empty.txt")}（空文件）\n`,
    );
  });
});

test("a folder without documents is an error", async () => {
  writeFile(at("none/x.md"), "x");
  const { code, err } = await zhitu(["extract", at("none")]);
  expect(code).toBe(1);
  expect(err).toMatch(/^error: missing documents: .*none \(no \.txt file in this folder\)$/mu);
});

test("date and language of a document are taken as told", async () => {
  const { out } = await zhitu(["extract", at("a.txt"), "--date", "2021-03", "--text-language", "zh"]);
  expect(JSON.parse(out).document).toMatchObject({ published: "2021-03", language: "zh" });
});

describe("names of one's own", () => {
  test("are found in the text", async () => {
    writeFile(at("own.tsv"), "zh\ten\tkind\taliases\n云帆实验室\tYunfan Laboratory\torganization\t云帆\n");
    writeFile(at("own.txt"), "2021年，云帆实验室引进人才12人。");
    const { code, out } = await zhitu(["extract", at("own.txt"), "--lexicon", at("own.tsv")]);
    expect(code).toBe(0);
    expect(JSON.parse(out).entities).toContainEqual(
      expect.objectContaining({ kind: "organization", label: { zh: "云帆实验室", en: "Yunfan Laboratory" } }),
    );
  });

  test.each([
    ["from a list that is not there", "nowhere.tsv", null, "missing file: "],
    ["with a wrong row", "wrong.tsv", "zh\tkind\n甲\tthing\n", "unknown kind in wrong.tsv, line 2: thing"],
  ])("%s are an error", async (_, name, content, message) => {
    if (content !== null) writeFile(at(name), content);
    const { code, out, err } = await zhitu(["extract", at("a.txt"), "--lexicon", at(name)]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(message);
  });
});

test("escapes in a document command nothing in the terminal", async () => {
  writeFile(at("hostile.txt"), `\u001b]0;owned\u0007${a}\u001b[2J`);
  const { out } = await zhitu(["extract", at("hostile.txt"), "--format", "table"]);
  expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u);
});
