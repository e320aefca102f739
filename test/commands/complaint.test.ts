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
  ["invalid thing: x (of a kind (not) told)", "无效的thing：x（of a kind (not) told）"],
  ["something else (altogether)", "something else (altogether)"],
])("%s", (message, chinese) => {
  expect(complaint(message, "zh")).toBe(chinese);
  expect(complaint(message, "en")).toBe(message);
});
