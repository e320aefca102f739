import fc from "fast-check";
import { expect, test } from "vitest";
import { fromEach } from "../../src/text/fromeach.ts";
import { matchesOf } from "../../src/text/matches.ts";
import { preceding } from "../../src/text/preceding.ts";

test("what each of a list gives stands in the order of the list, as flatMap has it", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer(), { maxLength: 3 })), (lists) => {
      expect(fromEach(lists, (list, index) => [...list, index])).toEqual(lists.flatMap((list, i) => [...list, i]));
    }),
  );
});

test.each([
  ["甲乙甲", /甲/gu],
  ["甲乙甲", /丙/gu],
  ["aab", /a*/gu],
  ["", /x*/gu],
  ["2023年到2025年", /(\d{4})年/gu],
])("in %s %s is found wherever matchAll finds it, time after time", (text, pattern) => {
  const all = [...text.matchAll(pattern)];
  expect(matchesOf(text, pattern)).toEqual(all);
  expect(matchesOf(text, pattern)).toEqual(all);
});

test("before the first of a list stands nothing, before another the one before it", () => {
  expect([0, 1, 2, 3].map((at) => preceding(["甲", "乙", "丙"], at))).toEqual([undefined, "甲", "乙", "丙"]);
  expect([0, 1, 2].map((at) => preceding(["甲", "乙"], at, 2))).toEqual([undefined, undefined, "甲"]);
});
