import { expect, test } from "vitest";
import { extractor } from "../../src/extract.ts";

const extract = await extractor();
/** The names under which the bodies of a text are mentioned. */
const bodies = (text: string): string[] =>
  extract({ id: "bodies", text })
    .entities.filter(({ kind }) => kind === "organization")
    .map(({ mentions }) => mentions.map(({ text }) => text).join(" "));

test("a hospital without a word that points is the one that the text speaks of most", () => {
  expect(
    bodies(
      "岭东市第三人民医院简介。岭东市第三人民医院始建于1935年，前身为江北教会医院。医院现有职工2600人，医院是三级甲等医院。",
    ),
  ).toContain("岭东市第三人民医院 岭东市第三人民医院 医院 医院");
});

test("a sort of bodies is none of them", () => {
  expect(bodies("加强校企合作，学校是育人主体，公司是用工主体。")).toEqual([]);
});
