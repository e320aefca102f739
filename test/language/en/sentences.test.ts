import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../../src/language/en/sentences.ts";

const parts = (text: string): string[] => sentences(text).map((one) => one.text);
const headings = (text: string): string[] => sentences(text).flatMap((one) => (one.heading ? [one.text] : []));

describe("English sentences", () => {
  test.each([
    ["Output rose. Prices fell! Did jobs?", ["Output rose.", "Prices fell!", "Did jobs?"]],
    ["It grew 5.2 percent in 2019. It then slowed.", ["It grew 5.2 percent in 2019.", "It then slowed."]],
    ["The U.S. Department of Commerce said so.", ["The U.S. Department of Commerce said so."]],
    ["It was sold to the U.S. The price is secret.", ["It was sold to the U.S.", "The price is secret."]],
    ["Geely Holding Co., Ltd. said sales rose.", ["Geely Holding Co., Ltd. said sales rose."]],
    ["It is run by Geely Co. The plant is new.", ["It is run by Geely Co.", "The plant is new."]],
    ["Mr. Li of No. 3 Middle School met Dr. J. Smith.", ["Mr. Li of No. 3 Middle School met Dr. J. Smith."]],
    ['"We will build more." Then he left.', ['"We will build more."', "Then he left."]],
    ["He said, “We won.” Others agreed.", ["He said, “We won.”", "Others agreed."]],
    ["It opens on Sept. 3 in Xi'an.", ["It opens on Sept. 3 in Xi'an."]],
    ["approx. 5 km, i.e. half of it.", ["approx. 5 km, i.e. half of it."]],
    ["One line\r\nAnother line", ["One line", "Another line"]],
    ["The line was broken only\nfor its width.", ["The line was broken only\nfor its width."]],
    [
      "Officials said on Monday that the trade of the\nNorthwest grew by half.",
      ["Officials said on Monday that the trade of the\nNorthwest grew by half."],
    ],
    ["  spaces around.  ", ["spaces around."]],
    ["", []],
    [" \n\n ", []],
  ])("%j", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test.each([
    ["City Launches New Park\nThe city launched a park.", ["City Launches New Park"]],
    ["Exports rise 5 percent - Xinhua\nThey rose.", ["Exports rise 5 percent - Xinhua"]],
    ["They rose.", []],
    ["Targets for 2025:\nGrow by 5 percent.", ["Targets for 2025:"]],
  ])("the headings of %j", (text, expected) => {
    expect(headings(text)).toEqual(expected);
  });

  test("paragraphs are counted from nought, blank lines left out", () => {
    expect(sentences("One. Two.\n\nThree.").map((one) => one.paragraph)).toEqual([0, 0, 1]);
  });

  test("what has no full stop is taken in parts, that end behind commas, spaces or whole characters", () => {
    for (const [text, ends] of [
      ["they built 12 bridges, ".repeat(400), /bridges,$/u],
      ["they built 12 bridges ".repeat(400), /[a-z0-9]$/u],
      ["𠮷".repeat(4000), /𠮷$/u],
    ] as const) {
      const found = sentences(text);
      expect(found.length).toBeGreaterThan(2);
      expect(found.map((one) => one.text.length).every((length) => length <= 3000)).toBe(true);
      expect(found.every((one) => ends.test(one.text))).toBe(true);
      expect(found.map((one) => one.text.replaceAll(" ", "")).join("")).toBe(text.replaceAll(" ", ""));
    }
  });

  test("whatever the text, sentences are its own characters, in order and apart", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let end = 0;
        for (const one of sentences(text)) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.text.trim()).toBe(one.text);
          end = one.end;
        }
      }),
    );
  });
});
