import fc from "fast-check";
import { expect, test } from "vitest";
import { trie } from "../../src/text/trie.ts";

const units = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

const foundAt = (keys: readonly string[], text: string, from: number): readonly string[] => {
  const known = trie(keys);
  const cells = new Int32Array(known.cells);
  const count = known.find(units(text), from, cells);
  return Array.from({ length: count }, (_, at) => {
    const [end, value] = [cells[at * 2]!, cells[at * 2 + 1]!];
    expect(text.slice(from, end)).toBe(keys[value]);
    return text.slice(from, end);
  });
};

test("all keys that begin at a place are found, shortest first", () => {
  const keys = ["辽", "辽宁省", "辽宁", "宁"];
  expect(foundAt(keys, "在辽宁省盘锦市", 1)).toEqual(["辽", "辽宁", "辽宁省"]);
  expect(foundAt(keys, "在辽宁省盘锦市", 0)).toEqual([]);
  expect(foundAt(keys, "辽宁", 0)).toEqual(["辽", "辽宁"]);
  expect(foundAt(keys, "辽宁", 2)).toEqual([]);
});

test("no keys find nothing, an empty key stands nowhere", () => {
  expect(foundAt([], "辽宁", 0)).toEqual([]);
  expect(foundAt([""], "辽宁", 0)).toEqual([]);
});

test("a trie finds what comparing with every key finds", () => {
  // Few letters make keys that begin alike.
  const word = fc.string({ unit: fc.constantFrom("a", "b", "盘", "\uffff", "\u0000"), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), fc.array(word, { maxLength: 8 }), (keys, words) => {
      const text = words.join("");
      for (let from = 0; from <= text.length; from++) {
        const expected = keys.filter((key) => text.startsWith(key, from)).sort((a, b) => a.length - b.length);
        expect(foundAt(keys, text, from)).toEqual(expected);
      }
    }),
  );
});

test("the places where a key may begin are those of its first unit", () => {
  const { begin } = trie(["辽宁", "盘锦"]);
  const text = units("在辽宁省盘锦市");
  expect([begin(text, 0), begin(text, 1), begin(text, 2), begin(text, 5)]).toEqual([1, 1, 4, text.length]);
});
