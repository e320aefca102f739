import { expect, test } from "vitest";
import { extractor } from "../../src/extract.ts";

const extract = await extractor();
const bodies = (text: string): string[] =>
  extract({ id: "firms", text })
    .entities.filter(({ kind }) => kind === "organization")
    .map(({ mentions }) => mentions.map(({ text }) => text).join(" "));

test("a short name is the firm whose full name begins with it", () => {
  expect(
    bodies("凯恩电气、中源苏阀等企业开工。凯恩电气（苏州）有限公司总投资5亿元。中源苏阀科技股份有限公司投资3亿元。"),
  ).toEqual(["凯恩电气 凯恩电气（苏州）有限公司", "中源苏阀 中源苏阀科技股份有限公司"]);
});

test("a short name that fits two firms is neither", () => {
  expect(bodies("天宝科技、天宝等企业签约。天宝科技集团、天宝化工集团投产。")).not.toContain("天宝 天宝化工集团");
});
