import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkDocument, findDocuments, readDocument } from "../../src/read/documents.ts";
import { writeFile } from "../../src/read/files.ts";
import { checkDate } from "../../src/read/known.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
const files: Readonly<Record<string, string>> = {
  "corpus/b.txt": "乙",
  "corpus/a.TXT": "甲",
  "corpus/deep/c.txt": "丙",
  "corpus/notes.md": "# 注",
  "corpus/corpus.json": JSON.stringify({
    "b.txt": { title: "题", source: "源", published: "2021-08", language: "zh" },
    "a.TXT": { title: null, source: " " },
  }),
  "other/b.txt": "另",
  "none/x.md": "x",
  "empty.txt": "",
  "blank.txt": " \n　\t",
  "report.pdf.txt": "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
  "page.txt": "\uFEFF\n<!DOCTYPE html>\n<html><body><p>全市人口38万人。</p></body></html>",
  "old-page.txt": '<?xml version="1.0"?>\n<!-- saved -->\n<HTML lang="zh"><p>全市人口38万人。</p></HTML>',
  "report.rtf.txt": "{\\rtf1\\ansi report}",
  "report.docx": "PK\u0003\u0004\u0014 word/document.xml",
  "table.txt": "<table><tr><td>人口</td><td>38万人</td></tr></table>",
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zhitu-documents-"));
  for (const [name, content] of Object.entries(files)) writeFile(at(name), content);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const found = (...names: readonly string[]): readonly string[] =>
  findDocuments(names.map(at)).map(({ path }) => path.slice(folder.length + 1));

describe("finding", () => {
  test.each([
    ["a file of any ending", ["corpus/notes.md"], ["corpus/notes.md"]],
    ["a folder: its .txt files and those below", ["corpus"], ["corpus/a.TXT", "corpus/b.txt", "corpus/deep/c.txt"]],
    ["* keeps to one folder", ["corpus/*.txt"], ["corpus/b.txt"]],
    ["? is one character", ["corpus/?.txt"], ["corpus/b.txt"]],
    ["** goes down", ["corpus/**/*.txt"], ["corpus/b.txt", "corpus/deep/c.txt"]],
    ["a pattern of folders", ["c*/deep/*"], ["corpus/deep/c.txt"]],
    [
      "a file named twice is one document",
      ["corpus/b.txt", "corpus/./b.txt", "corpus"],
      ["corpus/b.txt", "corpus/a.TXT", "corpus/deep/c.txt"],
    ],
    ["a file that is not there is left to the reading", ["nowhere.txt"], ["nowhere.txt"]],
  ])("%s", (_, names, paths) => {
    expect(found(...names)).toEqual(paths);
  });

  test.each([
    ["a folder without documents", ["none"], /missing documents: .*none \(no \.txt file in this folder\)/u],
    ["a pattern without matches", ["*.csv"], /missing documents: .*\*\.csv \(no file matches\)/u],
    [
      "two documents of one name",
      ["corpus", "other"],
      /invalid documents: .*corpus\/b\.txt, .*other\/b\.txt \(two with the name b\)/u,
    ],
  ])("%s is an error", (_, names, message) => {
    expect(() => found(...names)).toThrow(message);
  });
});

describe("reading", () => {
  test("takes title, source, date and language from corpus.json, unless told otherwise", () => {
    const [b] = findDocuments([at("corpus/b.txt")]);
    const known = { id: "b", text: "乙", title: "题", source: "源", published: "2021-08", language: "zh" };
    expect(readDocument(b!)).toEqual(known);
    expect(readDocument(b!, { published: "2022", language: "en" })).toEqual({
      ...known,
      published: "2022",
      language: "en",
    });
  });

  test.each([
    ["empty.txt", /invalid document: .*\/empty\.txt \(empty\)/u],
    ["blank.txt", /invalid document: .*\/blank\.txt \(empty\)/u],
    ["nowhere.txt", "missing file: "],
    ["report.pdf.txt", /report\.pdf\.txt \(a PDF: save its text as plain text first\)/u],
    ["page.txt", /page\.txt \(a web page: /u],
    ["old-page.txt", /old-page\.txt \(a web page: /u],
    ["report.rtf.txt", /\(an RTF file: /u],
    ["report.docx", /\(a Word, Excel or ZIP file: /u],
  ])("%s is an error", (name, message) => {
    expect(() => findDocuments([at(name)]).map((one) => readDocument(one))).toThrow(message);
  });
});

test("a table in HTML may stand in plain text", () => {
  const [table] = findDocuments([at("table.txt")]);
  expect(readDocument(table!).text).toContain("<table>");
});

describe("corpus.json", () => {
  test.each([
    ["no JSON", "{", "invalid JSON: "],
    ["no object", "[]", "an object with the names of files as keys is needed"],
    ["an entry that is no object", '{"a.txt":"x"}', "an object of title, source, published, language is needed"],
    [
      "a key nobody knows",
      '{"a.txt":{"date":"2020"}}',
      /unknown key in .*corpus\.json, a\.txt: date \(known: title, /u,
    ],
    ["a title that is no text", '{"a.txt":{"title":1}}', /invalid title in .*: 1 \(no text\)/u],
    [
      "a day that does not exist",
      '{"a.txt":{"published":"2021-02-30"}}',
      /invalid date in .*: 2021-02-30 \(no such day\)/u,
    ],
    ["a language nobody reads", '{"a.txt":{"language":"fr"}}', /unknown language in .*: fr \(known: zh, en\)/u],
  ])("%s is an error", (name, content, message) => {
    const path = at(`bad/${name}/corpus.json`);
    writeFile(path, content);
    writeFile(at(`bad/${name}/a.txt`), "甲");
    expect(() => findDocuments([at(`bad/${name}`)])).toThrow(message);
  });
});

describe("a document from outside", () => {
  test.each(["", "a/b", "..", "a\\b", "a\nb", "x".repeat(201), "\ud800"])("is not called %j", (id) => {
    expect(() => checkDocument({ id, text: "甲" })).toThrow("invalid document id: ");
  });

  test.each(["盘锦 2020", "14-water.v2", "𠮷"])("may be called %j", (id) => {
    expect(checkDocument({ id, text: "甲" })).toEqual({ id, text: "甲" });
  });

  test.each([{ id: 5, text: "甲" }, { id: "a" }, { id: "a", text: 5 }])("%j is none", (input) => {
    expect(() => checkDocument(input as never)).toThrow(/invalid document.*\(no text\)/u);
  });

  test("holds no half surrogate pairs", () => {
    expect(() => checkDocument({ id: "a", text: "𠮷\udc00" })).toThrow(
      "invalid document: a (half a surrogate pair at 2)",
    );
  });
});

test.each(["2021", "2021-08", "2020-02-29"])("%s is a date", (text) => {
  expect(checkDate(text)).toBe(text);
});

test.each(["21", "2021-13", "2021-02-29", "2021-8-1", "2021-08-01T00:00", " 2021", "二〇二一"])(
  "%s is no date",
  (text) => {
    expect(() => checkDate(text)).toThrow(`invalid date: ${text}`);
  },
);
