import { expect, test } from "vitest";
import { matching } from "../../src/text/matching.ts";

test("a unit is told by the pattern, however often it is asked", () => {
  const isVowel = matching(/[aeiou]/u);
  const told = [..."banana"].map((sign) => isVowel(sign.charCodeAt(0)));
  expect(told).toEqual([false, true, false, true, false, true]);
});

test("half a pair and what stands behind the end match no letter", () => {
  const isLetter = matching(/\p{L}/u);
  expect([isLetter(0xd840), isLetter(Number.NaN)]).toEqual([false, false]);
});
