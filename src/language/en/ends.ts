import { apostrophe, determiner, isFiller, quote } from "./nouns.ts";
import type { Piece } from "./pieces.ts";

/** Aged 60 and above: the end belongs to the number. */
const leavesOpen = (pieces: readonly Piece[], end: number): boolean =>
  /^(?:above|over|older|under|below)$/u.test(pieces[end - 1]?.lower ?? "") &&
  /^(?:and|or)$/u.test(pieces[end - 2]?.lower ?? "") &&
  /^\d/u.test(pieces[end - 3]?.text ?? "");

const standsFor = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:that|those)$/u.test(pieces[at]!.lower) && pieces[at + 1]?.lower === "of";

const dropsFirst = (pieces: readonly Piece[], at: number): boolean => {
  const { mention, lower, tag, text } = pieces[at]!;
  return (
    mention === null &&
    !standsFor(pieces, at) &&
    (determiner.test(lower) ||
      (/^(?:CCONJ|SCONJ|PUNCT|ADP|ADV|PART|AUX)$/u.test(tag) && lower !== "per") ||
      quote.test(text) ||
      apostrophe.test(text))
  );
};

const dropsLast = (piece: Piece): boolean =>
  piece.mention === null &&
  (isFiller(piece) ||
    /^(?:CCONJ|SCONJ|PUNCT|ADP|DET|PRON)$/u.test(piece.tag) ||
    piece.lower === "worth" ||
    quote.test(piece.text));

/** A noun phrase without what leads to it and what only follows it: of the output in. */
export const withoutEnds = (pieces: readonly Piece[]): readonly Piece[] => {
  let start = 0;
  let end = pieces.length;
  while (start < end && dropsFirst(pieces, start)) start++;
  while (end > start && !leavesOpen(pieces, end) && dropsLast(pieces[end - 1]!)) end--;
  return end - start === pieces.length ? pieces : pieces.slice(start, end);
};
