import type { Amount, Placed, Quote } from "../../model.ts";
import type { Reading } from "../language.ts";
import { overlap, type Word, wordsOf } from "./words.ts";

/** A word, a name or an amount of a sentence: the units in which a clause is read. */
export interface Piece extends Quote {
  readonly lower: string;
  readonly tag: string;
  readonly amount: Amount | null;
  readonly mention: Placed | null;
}

/** Names and amounts (with the words of bound around them), the longer of two that overlap; a number inside a name is part of the name. */
const marks = ({ amounts, mentions }: Reading): readonly Piece[] => {
  const named = mentions
    .filter(({ rule }) => rule !== "inside")
    .map((mention): Piece => ({ ...mention, lower: "", tag: "NAME", amount: null, mention }));
  const counted = amounts
    .filter(
      (amount) => !named.some((name) => overlap(name, amount) && name.end - name.start >= amount.end - amount.start),
    )
    .map(
      (amount): Piece => ({
        ...amount.outer,
        text: amount.text,
        lower: amount.text.toLowerCase(),
        tag: "AMOUNT",
        amount,
        mention: null,
      }),
    );
  const clear = named.filter((name) => !counted.some((amount) => overlap(name, amount)));
  return [...clear, ...counted].sort((one, other) => one.start - other.start);
};

const remembered = new WeakMap<Reading, readonly Piece[]>();

/** The words of a sentence, with every stretch that a name or an amount covers replaced by that name or amount. */
export const piecesOf = (reading: Reading): readonly Piece[] => {
  const before = remembered.get(reading);
  if (before !== undefined) return before;
  const pieces = assembled(reading);
  remembered.set(reading, pieces);
  return pieces;
};

const assembled = (reading: Reading): readonly Piece[] => {
  const { sentence, tokens } = reading;
  const all = marks(reading);
  const pieces: Piece[] = [];
  let next = 0;
  const rest = ({ tag }: Word, start: number, end: number): void => {
    const text = sentence.text.slice(start - sentence.start, end - sentence.start);
    if (text.trim() !== "")
      pieces.push({ start, end, text, lower: text.toLowerCase(), tag, amount: null, mention: null });
  };
  for (const word of wordsOf(tokens, sentence)) {
    let from = word.start;
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.end > from) from = last.end;
    while (next < all.length && all[next]!.start < word.end) {
      const mark = all[next++]!;
      if (mark.start > from) rest(word, from, mark.start);
      pieces.push(mark);
      from = Math.max(from, mark.end);
    }
    if (from < word.end) rest(word, from, word.end);
  }
  return pieces;
};

export const isTime = ({ amount }: Piece): boolean => amount !== null && amount.value === null;
export const isMeasured = ({ amount }: Piece): boolean => amount !== null && amount.value !== null;
