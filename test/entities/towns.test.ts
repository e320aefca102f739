import { expect, test } from "vitest";
import { extractor } from "../../src/extract.ts";

const extract = await extractor({});
const places = (text: string): string[] =>
  extract({ id: "one", text, language: "en" })
    .entities.filter(({ kind }) => kind === "place")
    .map(({ label, mentions }) => `${label.zh ?? "-"}: ${mentions.map(({ text: words }) => words).join("|")}`);

test.each([
  ["Xin'an Town has a school. Tourists like Xin'an.", ["-: Xin'an Town|Xin'an"]],
  ["Nanjing Village has a school. Tourists like Nanjing.", ["南京市: Nanjing|Nanjing", "-: Nanjing Village"]],
])("a county's name stands for the town of which the text speaks: %s", (text, expected) => {
  expect(places(text)).toEqual(expected);
});
