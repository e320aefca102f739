import type { Lexicon } from "../../model.ts";
import type { Line } from "./atoms.ts";
import type { Found } from "./found.ts";

type Read = (line: Line, lexicon: Lexicon) => readonly Found[];

/** One way of naming, read over a whole sentence. */
export interface Recogniser {
  /** Words of which one stands in every sentence in which it finds something; without them each sentence is read. */
  readonly signs?: readonly string[];
  readonly read: Read;
}

/** A list of signs, written with spaces between them. */
export const words = (list: string): readonly string[] => list.split(/\s+/u);

/**
 * Which recognisers may find something in a text, a bit each. A sign of one character is known by itself, a longer one by its
 * first two: a bit that is set is a reason to look, one that is not set is certain.
 */
const bySigns = (all: readonly Recogniser[]): ((text: string) => number) => {
  const single = new Uint32Array(0x10000);
  const pairs = new Uint32Array(0x10000);
  const pair = (one: number, two: number): number => (Math.imul(one, 31) ^ two) & 0xffff;
  /** Most signs that stand in a text begin no pair. */
  const begins = new Uint8Array(0x10000);
  let always = 0;
  all.forEach(({ signs }, index) => {
    const bit = 1 << index;
    if (signs === undefined) always |= bit;
    for (const sign of signs ?? []) {
      const [one, two] = [sign.charCodeAt(0), sign.charCodeAt(1)];
      if (sign.length === 1) single[one] = single[one]! | bit;
      else {
        begins[one] = 1;
        pairs[pair(one, two)] = pairs[pair(one, two)]! | bit;
      }
    }
  });
  return (text) => {
    let found = always;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      found |= single[unit]!;
      if (begins[before] === 1) found |= pairs[pair(before, unit)]!;
      before = unit;
    }
    return found;
  };
};

/** Prepares at most 31 recognisers to be read in their order, each only where one of its signs stands. */
export const inOrder = (all: readonly Recogniser[]): ((line: Line, lexicon: Lexicon) => Found[]) => {
  const signsIn = bySigns(all);
  return (line, lexicon) => {
    const here = signsIn(line.text);
    const found: Found[] = [];
    for (let left = here; left !== 0; left &= left - 1) {
      const { read } = all[31 - Math.clz32(left & -left)]!;
      for (const one of read(line, lexicon)) found.push(one);
    }
    return found;
  };
};
