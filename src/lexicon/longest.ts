import { type Folded, whole } from "../text/fold.ts";
import { type Trie, trie } from "../text/trie.ts";

/** A key in a folded text. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const ideographs = 0x2e80;
const letterOrDigit = /[\p{L}\p{N}]/u;

const alphabetic = (unit: number | undefined): boolean =>
  unit !== undefined && unit < ideographs && letterOrDigit.test(String.fromCharCode(unit));

/** Words of an alphabet and numbers must not be cut: GDP is not in GDPR, Panjin not in Panjinese. */
const atWordEdges = ({ units }: Folded, from: number, to: number): boolean =>
  !(alphabetic(units[from - 1]) && alphabetic(units[from])) && !(alphabetic(units[to - 1]) && alphabetic(units[to]));

const units = (key: string): Uint16Array =>
  Uint16Array.from({ length: key.length }, (_, index) => key.charCodeAt(index));

/** A trie of folded keys. */
export const keyTrie = (keys: readonly string[]): Trie => trie(keys.map(units));

/** The longest key that begins here, cuts no word and is accepted. */
export const longestAt = (
  keys: Trie,
  folded: Folded,
  { from, accepts = () => true }: { readonly from: number; readonly accepts?: (found: Found) => boolean },
): Found | null => {
  let best: Found | null = null;
  keys.walk(folded.units, from, (to, value) => {
    const found = { from, to, value };
    if (whole(folded, from, to) && atWordEdges(folded, from, to) && accepts(found)) best = found;
  });
  return best;
};

/** All keys in a text: longest first, from left to right, not overlapping. */
export const longest = (keys: readonly string[]): ((folded: Folded) => readonly Found[]) => {
  const known = keyTrie(keys);
  return (folded) => {
    const out: Found[] = [];
    for (let from = 0; from < folded.units.length; ) {
      const found = longestAt(known, folded, { from });
      if (found !== null) out.push(found);
      from = found?.to ?? from + 1;
    }
    return out;
  };
};
