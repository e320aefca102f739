import { type Folded, whole } from "../text/fold.ts";
import { matching } from "../text/matching.ts";
import { trie } from "../text/trie.ts";

/** A key in a folded text, by its number. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const ideographs = 0x2e80;
const letterOrDigit = matching(/[\p{L}\p{N}]/u);

const alphabetic = (unit: number): boolean => unit < ideographs && letterOrDigit(unit);

/** Words of an alphabet and numbers must not be cut: GDP is not in GDPR, Panjin not in Panjinese. */
const cutsWord = ({ units }: Folded, at: number): boolean =>
  at > 0 && at < units.length && alphabetic(units[at]!) && alphabetic(units[at - 1]!);

/** Looks for keys in folded texts. */
export interface Keys {
  /** The first place at or behind `from` where a key may begin; the end where none may. */
  readonly next: (folded: Folded, from: number) => number;
  /** The longest key that begins at a place and is accepted. */
  readonly at: (
    folded: Folded,
    from: number,
    accepts?: (value: number, from: number, to: number) => boolean,
  ) => Found | null;
}

const always = (): boolean => true;

/** Prepares the search for keys as `Fold.key` makes them; a key's value is its place in the list. */
export const keysOf = (keys: readonly string[]): Keys => {
  const known = trie(keys);
  const cells = new Int32Array(known.cells);
  return {
    next: (folded, from) => {
      let at = known.begin(folded.units, from);
      while (cutsWord(folded, at)) at = known.begin(folded.units, at + 1);
      return at;
    },
    at: (folded, from, accepts = always) => {
      if (cutsWord(folded, from)) return null;
      for (let at = known.find(folded.units, from, cells) - 1; at >= 0; at--) {
        const to = cells[at * 2]!;
        const value = cells[at * 2 + 1]!;
        if (whole(folded, from, to) && !cutsWord(folded, to) && accepts(value, from, to)) return { from, to, value };
      }
      return null;
    },
  };
};

/** Prepares the search for all keys in a text: longest first, from left to right, not overlapping. */
export const longest = (keys: readonly string[]): ((folded: Folded) => readonly Found[]) => {
  const known = keysOf(keys);
  return (folded) => {
    const out: Found[] = [];
    for (let from = known.next(folded, 0); from < folded.units.length; ) {
      const found = known.at(folded, from);
      if (found !== null) out.push(found);
      from = known.next(folded, found?.to ?? from + 1);
    }
    return out;
  };
};
