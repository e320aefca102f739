import type { Piece } from "./pieces.ts";

const dash = /^(?:–|—|-{1,3})$/u;

/** A dash between two words, and not within one. */
const isDash = (pieces: readonly Piece[], index: number): boolean => {
  const { text, start, end, mention } = pieces[index]!;
  return (
    mention === null &&
    dash.test(text) &&
    (pieces[index - 1]?.end ?? 0) < start &&
    end < (pieces[index + 1]?.start ?? end + 1)
  );
};

const joins = /^(?:,|and|the|as|well)$/u;

/** With five universities – A, B and C –: what they are, and no remark. */
const isList = (pieces: readonly Piece[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (pieces[at]!.mention === null && !joins.test(pieces[at]!.lower)) return false;
  return true;
};

const comma = (piece: Piece): Piece => ({ ...piece, text: ",", lower: "," });

const longestAside = 24;

/**
 * A sentence as its clauses are read: what stands in brackets is left out, and a pair of dashes is a pair of commas:
 * Yiwu – a city in Zhejiang – and Panjin (Liaoning) signed.
 */
export const withoutAsides = (pieces: readonly Piece[]): readonly Piece[] => {
  if (!pieces.some(({ text }, index) => text === "(" || (dash.test(text) && isDash(pieces, index)))) return pieces;
  const plain: Piece[] = [];
  let open = -1;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.text === "(") {
      const close = pieces.findIndex(({ text }, at) => at > index && text === ")");
      if (close > 0 && close - index < longestAside) {
        index = close;
        continue;
      }
    }
    if (open >= 0 && index === open) plain.push(comma(piece));
    else if (open < index && isDash(pieces, index)) {
      const close = pieces.findIndex((_, at) => at > index && isDash(pieces, at));
      const pairs = close > 0 && close - index < longestAside && !isList(pieces, index + 1, close);
      if (pairs) open = close;
      plain.push(pairs ? comma(piece) : piece);
    } else plain.push(piece);
  }
  return plain;
};
