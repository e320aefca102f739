import { expect, test } from "vitest";
import type { Figure } from "../../src/model.ts";
import { triples } from "../../src/rdf/triples.ts";
import { statedUnitNode } from "../../src/rdf/units.ts";
import { prefixes } from "../../src/rdf/vocabulary.ts";
import { corpus } from "../fixtures/corpus.ts";

const [figure] = corpus[0]!.facts.figures as [Figure];

const multiplier = (value: number, stated: string, unit: string): string | undefined => {
  const { add, quads } = triples();
  statedUnitNode(add, { ...figure, value, stated: { ...figure.stated, value: stated, unit } }, "zh");
  return quads().find(({ predicate }) => predicate.value === `${prefixes.zt}multiplier`)?.object.value;
};

test.each([
  [130_360_000_000, "1303.6", "亿元", "100000000.0"],
  [-2.3, "2.3", "%", "1.0"],
  [57_266_666.666667, "8.59", "万亩", "6666666.66667"],
  [7_500_000, "1.5", "万斤", "5000000.0"],
  [15_013, "15,013", "人", "1.0"],
  [57_266_666.67, "5727", "公顷", undefined],
  [0, "0", "家", undefined],
  [30, "三十", "家", undefined],
])("%d, printed %s%s, is of a unit of %s", (value, stated, unit, factor) => {
  expect(multiplier(value, stated, unit)).toBe(factor);
});
