import fc from "fast-check";
import { expect, test } from "vitest";
import { sorted } from "../../src/text/sorted.ts";

const byFirst = (one: readonly number[], other: readonly number[]): number => one[0]! - other[0]!;

test("a list of any length is sorted as the language sorts it, equals in their order, and stays itself", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer()), { maxLength: 40 }), (list) => {
      const before = [...list];
      expect(sorted(list, byFirst)).toEqual(list.toSorted(byFirst));
      expect(list).toEqual(before);
    }),
  );
});
