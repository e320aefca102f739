import { expect, test } from "vitest";
import { complaint } from "../../src/commands/complaint.ts";

test.each([
  ["missing file: a.txt", "缺少文件：a.txt"],
  ["missing file: a (1).txt", "缺少文件：a (1).txt"],
  ["unknown format: xls (known: csv, gexf)", "未知的格式：xls（可用：csv, gexf）"],
  ["missing graph: out (zhitu build makes it)", "缺少图谱：out（由 zhitu build 建立）"],
  ['invalid RDF: turtle (Unexpected "x" on line 2.)', '无效的RDF：turtle（第 2 行有意外的 "x"）'],
  [
    "invalid JSON-LD: a.jsonld (invalid JSON-LD context: http://x (contexts from elsewhere are not fetched: put it into the file))",
    "无效的JSON-LD：a.jsonld（无效的JSON-LD 上下文：http://x（不从网上取上下文：请写入文件））",
  ],
  [
    "invalid document: a.txt (a PDF: save its text as plain text first)",
    "无效的文档：a.txt（PDF 文件：请先另存为纯文本）",
  ],
  ["unknown measure: x (known: level, rank)", "未知的度量：x（可用：level, rank）"],
  [
    "invalid query: ASK { ?s a:b 1 } (no prefix a: is known, declare it with PREFIX)",
    "无效的查询：ASK { ?s a:b 1 }（没有前缀 a:：请用 PREFIX 声明）",
  ],
  [
    "unknown column in names.tsv, line 1: en-us (known: zh, en)",
    "未知的列（names.tsv 第 1 行）：en-us（可用：zh, en）",
  ],
  ["missing column: kind (names.tsv, line 1: zh, en, kind)", "缺少列：kind（names.tsv 第 1 行；可有 zh, en, kind）"],
  ["invalid port: 3030 (something else listens there)", "无效的端口：3030（已被占用）"],
  ["invalid thing: x (of a kind (not) told)", "无效的thing：x（of a kind (not) told）"],
  ["something else (altogether)", "something else (altogether)"],
])("%s", (message, chinese) => {
  expect(complaint(message, "zh")).toBe(chinese);
  expect(complaint(message, "en")).toBe(message);
});
