import type { Generic, Kind, Lexicon } from "../../model.ts";
import type { Atom, Line } from "./atoms.ts";
import { furtherHead } from "./words.ts";

/** A head noun with which an atom ends. */
export interface Head {
  readonly generic: Generic & { readonly kind: Kind };
  readonly start: number;
  /** Index of the atom in which it begins and of the atom with which it ends. */
  readonly first: number;
  readonly last: number;
}

/** A head noun with what stands before it, from the atom `left` on. */
export interface Phrase {
  readonly line: Line;
  readonly left: number;
  readonly head: Head;
  readonly lexicon: Lexicon;
}

const widest = 14;

/** The head noun in which a text ends; divisions and single signs (市, 部) are read elsewhere. */
export const headOf = (text: string, lexicon: Lexicon): Head["generic"] | null => {
  const own = furtherHead(text, text.length);
  const generic = lexicon.generic(text);
  if (own !== null && text.length - own.end >= (generic?.zh.length ?? 0))
    return { zh: text.slice(own.end), en: "", kind: own.value, type: "" };
  if (generic === undefined || generic.kind === null || generic.type === "division") return null;
  return generic.zh.length > 1 ? { ...generic, kind: generic.kind } : null;
};

/** The head noun with which the atom of this index ends. */
export const headAt = (line: Line, last: number, lexicon: Lexicon): Head | null => {
  const atom = line.atoms[last]!;
  if (atom.form !== "word") return null;
  const generic = headOf(line.text.slice(Math.max(0, atom.end - widest), atom.end), lexicon);
  if (generic === null) return null;
  const start = atom.end - generic.zh.length;
  // 商会 is no head of 协商会: a word is cut only where a word is left.
  if (start > atom.start && start - atom.start < 2) return null;
  let first = last;
  while (first > 0 && line.atoms[first]!.start > start) first--;
  return line.atoms.slice(first, last + 1).some(({ form }) => form !== "word") ? null : { generic, start, first, last };
};

/** What stands before the head within its first word: 农业 in 农业|发展银行. */
export const prefixOf = ({ line, head }: Pick<Phrase, "line" | "head">): string =>
  line.text.slice(line.atoms[head.first]!.start, head.start);

/** The atoms before the head. */
export const modifiersOf = ({ line, left, head }: Phrase): readonly Atom[] => line.atoms.slice(left, head.first);

export const isWord = (atom: Atom | undefined): atom is Atom => atom?.form === "word";
export const isName = (atom: Atom | undefined): boolean => atom?.form === "name";
export const isPlace = (atom: Atom | undefined): boolean => atom?.name?.kind === "place";
export const isPlaceOrBody = (atom: Atom | undefined): boolean => isPlace(atom) || atom?.name?.kind === "organization";
