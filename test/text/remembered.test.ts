import { expect, test } from "vitest";
import { remembered } from "../../src/text/remembered.ts";

const counting = () => {
  const asked: string[] = [];
  const make = (text: string): boolean => {
    asked.push(text);
    return text.length > 1;
  };
  return { asked, make };
};

test("a text is asked for once, whatever it gives", () => {
  const { asked, make } = counting();
  const long = remembered(make);
  expect(["a", "ab", "a", "ab"].map(long)).toEqual([false, true, false, true]);
  expect(asked).toEqual(["a", "ab"]);
});

test("beyond so many texts it begins anew", () => {
  const { asked, make } = counting();
  const long = remembered(make, 2);
  expect(["a", "b", "c", "c", "a"].map(long)).toEqual([false, false, false, false, false]);
  expect(asked).toEqual(["a", "b", "c", "a"]);
});
