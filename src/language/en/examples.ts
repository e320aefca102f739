import type { Placed } from "../../model.ts";
import type { Piece } from "./pieces.ts";

/** Names that a list goes through, and the piece behind the last. */
export interface Examples {
  readonly names: readonly Placed[];
  readonly end: number;
}

/** The names of a list that opens here: including A, B and C; such as A; null where none does. */
export const examplesFrom = (pieces: readonly Piece[], from: number): Examples | null => {
  let at = pieces[from]?.text === "," ? from + 1 : from;
  if (/^such$/u.test(pieces[at]?.lower ?? "")) at++;
  if (!/^(?:including|as|namely|like)$/u.test(pieces[at]?.lower ?? "")) return null;
  if (pieces[at]!.lower === "as" && pieces[at - 1]?.lower !== "such") return null;
  const names: Placed[] = [];
  let end = ++at;
  for (; at < pieces.length; at++) {
    const { mention, lower } = pieces[at]!;
    if (mention !== null) {
      names.push(mention);
      end = at + 1;
    } else if (!/^(?:,|and|the|as|well)$/u.test(lower)) break;
  }
  return names.length === 0 ? null : { names, end };
};
