import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Extract, extractor } from "../../../src/extract.ts";
import { isTraditional, simplified } from "../../../src/language/zh/simplified.ts";
import type { Facts } from "../../../src/model.ts";

const traditional =
  "盤錦市位於遼寧省中南部，遼河在此入海。\n2020年，盤錦市地區生產總值達1303.6億元，總量居遼寧省第五。\n5年來，累計引進各類人才15013人，恢復濕地8.59萬畝。";
const plain =
  "盘锦市位于辽宁省中南部，辽河在此入海。\n2020年，盘锦市地区生产总值达1303.6亿元，总量居辽宁省第五。\n5年来，累计引进各类人才15013人，恢复湿地8.59万亩。";

let extract: Extract;
beforeAll(async () => {
  extract = await extractor();
});

test.each([
  [traditional, true],
  [plain, false],
  ["", false],
  ["Panjin is in Liaoning.", false],
  ["乾隆年间，后宫的头发", false],
])("%j is traditional: %j", (text, expected) => {
  expect(isTraditional(text)).toBe(expected);
});

describe("traditional Chinese made simplified", () => {
  test("reads as the simplified text does", () => {
    expect(simplified(traditional)).toBe(plain);
  });

  test("leaves simplified and English text as it is", () => {
    for (const text of [plain, "Panjin", ""]) expect(simplified(text)).toBe(text);
  });

  test("is as long as before, whatever else stands in the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."盤錦市遼乾著後裏網際網路計程車軟體\n a😀é𠀋"), { maxLength: 60 }),
        (parts) => {
          const text = `${parts.join("")}們來國學會業產億萬縣`;
          expect(simplified(text).length).toBe(text.length);
        },
      ),
    );
  });
});

const bare = ({ document: _, ...facts }: Facts): unknown =>
  JSON.parse(JSON.stringify(facts, (key, value) => (key === "text" || key === "stated" ? undefined : value)));

describe("a document in traditional characters", () => {
  test("says what the simplified one says, at the same places", () => {
    expect(bare(extract({ id: "a", text: traditional }))).toEqual(bare(extract({ id: "a", text: plain })));
  });

  test("is quoted as it is printed", () => {
    const facts = extract({ id: "a", text: traditional });
    const quotes = [
      ...facts.entities.flatMap(({ mentions }) => mentions),
      ...facts.figures.flatMap(({ stated, evidence }) => [stated, evidence]),
      ...facts.relations.map(({ evidence }) => evidence),
      ...facts.unread,
    ];
    expect(quotes.length).toBeGreaterThan(8);
    for (const { start, end, text } of quotes) expect(traditional.slice(start, end)).toBe(text);
    expect(facts.figures.map(({ stated }) => stated.text)).toContain("1303.6億元");
  });
});
