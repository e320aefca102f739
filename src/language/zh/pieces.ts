import type { Amount, Placed, Quote, Span } from "../../model.ts";
import { preceding } from "../../text/preceding.ts";
import { sorted } from "../../text/sorted.ts";
import type { Reading } from "../language.ts";

/** A word, a name or an amount of a sentence: the units in which a clause is read. */
export interface Piece extends Quote {
  readonly tag: string;
  readonly amount: Amount | null;
  readonly mention: Placed | null;
}

/** A run of pieces without punctuation that ends a clause. */
export interface Clause extends Span {
  readonly pieces: readonly Piece[];
  /** What stands before it: "" at the start of the sentence. */
  readonly opener: string;
  /** In brackets: what it says is said by the way. */
  readonly aside: boolean;
}

const CLAUSE_END = /^[，,；;：:。！？!?…—\n（）()【】]+$/u;

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Names and amounts, the longer of two that overlap; an amount inside a name is part of the name. */
const marks = ({ amounts, mentions, sentence }: Reading): Piece[] => {
  const named = mentions.map((mention): Piece => {
    const { start, end, text } = mention;
    return { start, end, text, tag: "name", amount: null, mention };
  });
  // 约200亿元左右 is one piece: words of bound belong to their number.
  const counted = amounts.map((amount): Piece => {
    const { start, end } = amount.outer;
    const text = sentence.text.slice(start - sentence.start, end - sentence.start);
    return { start, end, text, tag: amount.kind, amount, mention: null };
  });
  const kept: Piece[] = [];
  // “九五”时期 is a plan's name too, but first a period.
  const weight = ({ amount }: Piece): number => (amount === null ? 1 : amount.value === null ? 2 : 0);
  const rank = (piece: Piece): number => (piece.end - piece.start) * 3 + weight(piece);
  for (const piece of sorted([...named, ...counted], (a, b) => rank(b) - rank(a) || a.start - b.start))
    if (!kept.some((other) => overlaps(other, piece) || contains(other, piece))) kept.push(piece);
  return sorted(kept, (a, b) => a.start - b.start);
};

/** Words, with every stretch that a name or an amount covers replaced by that name or amount. */
export const piecesOf = (reading: Reading): readonly Piece[] => {
  const kept = marks(reading);
  const { text, start: origin } = reading.sentence;
  const pieces: Piece[] = [];
  let next = 0;
  let position = origin;
  const word = (start: number, end: number, tag: string): void => {
    if (start < end)
      pieces.push({ start, end, text: text.slice(start - origin, end - origin), tag, amount: null, mention: null });
  };
  for (const token of reading.tokens) {
    if (token.end <= position) continue;
    let from = Math.max(token.start, position);
    while (next < kept.length && kept[next]!.start < token.end) {
      const mark = kept[next++]!;
      word(from, mark.start, token.tag);
      pieces.push(mark);
      position = from = mark.end;
    }
    word(from, token.end, token.tag);
    position = Math.max(position, token.end);
  }
  return text.includes("占比较") ? pieces.map(resplit) : pieces;
};

/** 占|比较去年: the share against last year, which the segmenter cuts elsewhere. */
const resplit = (piece: Piece, i: number, all: readonly Piece[]): Piece => {
  const [before, next] = [preceding(all, i), all[i + 1]];
  if (piece.text === "占" && next?.text === "比较") return { ...piece, end: piece.end + 1, text: "占比", tag: "n" };
  if (piece.text === "比较" && before?.text === "占") return { ...piece, start: piece.start + 1, text: "较", tag: "p" };
  return piece;
};

const isEnd = (piece: Piece): boolean => piece.amount === null && piece.mention === null && CLAUSE_END.test(piece.text);

const opens = /^[（(［[]/u;
const shuts = /^[）)］\]]/u;

/** （上年=100）, （以女性为100）: what an index is counted from. */
const INDEXED = /^[（(](?:以?[^（）()]{1,8}(?:=|为)\s*100)/u;

/** 乡（镇）, 县（市、区）: what else those that are counted may be. */
const DIVISIONS = /^[（(](?:[市县区旗镇乡村]|街道|办事处|场)(?:、(?:[市县区旗镇乡村]|街道|办事处|场))*[）)]$/u;
const DIVISION = /[地市县区旗镇乡村]$/u;

/** A bracket that holds no amount explains the word before it and is passed over, as a note's number is: 常住人口[4]. */
const withoutAsides = (pieces: readonly Piece[]): readonly Piece[] => {
  if (!pieces.some(({ text }) => opens.test(text))) return pieces;
  const kept: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const close =
      opens.test(piece.text) && !piece.mention ? pieces.findIndex((p, j) => j > i && shuts.test(p.text)) : -1;
    const inside = pieces.slice(i, Math.max(i, close));
    const aside =
      close > 0 &&
      (!inside.some((p) => p.amount !== null && p.amount.time === null) ||
        INDEXED.test(inside.map(({ text }) => text).join("")));
    const before = kept.at(-1);
    if (aside && before?.mention === null && before.amount === null && DIVISION.test(before.text)) {
      const text = pieces
        .slice(i, close + 1)
        .map((one) => one.text)
        .join("");
      if (DIVISIONS.test(text))
        kept[kept.length - 1] = { ...before, text: before.text + text, end: pieces[close]!.end };
    }
    if (aside) i = close;
    else kept.push(piece);
  }
  return kept;
};

const COLON = /^[：:∶]$/u;
/** Ratios (3.9：59.5：36.6) are no clause ends. */
const joinsAmounts = (pieces: readonly Piece[], index: number): boolean =>
  COLON.test(pieces[index]!.text) &&
  preceding(pieces, index)?.amount?.kind === "number" &&
  pieces[index + 1]?.amount?.kind === "number";

/** 遭强降雨袭击 中央下拨救灾资金: in a heading a space parts clauses. */
const partsHeading = (piece: Piece): boolean =>
  piece.mention === null && piece.amount === null && /^\s+$/u.test(piece.text);

export const clausesOf = (all: readonly Piece[], heading = false): readonly Clause[] => {
  const pieces = withoutAsides(all);
  const clauses: Clause[] = [];
  let opener = "";
  let from = 0;
  let depth = 0;
  const close = (to: number): void => {
    if (from === to) return;
    const [first, last] = [pieces[from]!, pieces[to - 1]!];
    clauses.push({ start: first.start, end: last.end, pieces: pieces.slice(from, to), opener, aside: depth > 0 });
  };
  pieces.forEach((piece, index) => {
    const ends = (isEnd(piece) && !joinsAmounts(pieces, index)) || (heading && partsHeading(piece));
    if (!ends) return;
    close(index);
    if (opens.test(piece.text)) depth++;
    else if (shuts.test(piece.text)) depth = Math.max(0, depth - 1);
    opener = piece.text;
    from = index + 1;
  });
  close(pieces.length);
  return clauses;
};
