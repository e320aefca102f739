import { expect, test } from "vitest";
import { openLexicon } from "../../src/lexicon/lexicon.ts";

const lexicon = openLexicon();

const may = (run: string, part: string): boolean => {
  const widths = lexicon.stretches(run)[run.indexOf(part)];
  return widths === null || widths?.includes(part.length) === true;
};

test.each([
  ["a name", "参观盘锦市", "盘锦市"],
  ["a short name", "参观盘锦", "盘锦"],
  ["a common word", "盘锦水利", "水利"],
  ["a head noun", "红旗水库", "水库"],
  ["a body of a place", "参观盘锦市人民政府", "盘锦市人民政府"],
  ["a body whose name begins before its place", "参观中共盘锦市委", "中共盘锦市委"],
])("%s may stand where it stands: %s", (_, run, part) => {
  expect(may(run, part)).toBe(true);
});

test("what begins within a name is seldom known, and no place is left out", () => {
  const run = "盘锦市红旗水库";
  const found = lexicon.stretches(run);
  expect(found).toHaveLength(run.length);
  expect(found[1]).toEqual([]);
  expect(found[5]).toContain(2);
});

test("beyond the common ideographs any width may be known", () => {
  expect(lexicon.stretches("𠮷水")[0]).toBeNull();
});
