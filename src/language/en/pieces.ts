import type { Amount, Lexicon, Placed, Quote, Span } from "../../model.ts";
import type { Reading } from "../language.ts";
import { form, formless, isCalendarWord } from "./forms.ts";
import { stanceOf } from "./verbs.ts";
import { overlap, type Word } from "./words.ts";

/** A word, a name or an amount of a sentence: the units in which a clause is read. */
export type Piece = Word;

const named = (mention: Placed): Piece => ({
  start: mention.start,
  end: mention.end,
  text: mention.text,
  tag: "NAME",
  lower: "",
  form: formless,
  amount: null,
  mention,
});

/** Bounds that are verbs: what exceeds a number stands before them. */
const boundVerb = /^(?:exceed|surpass|topp|cross|nearing)\p{L}*\s+/iu;

/** Fell below 3 percent: the word says where to. */
const boundLink = /^(?:below|above|beyond|under) /iu;
const lastWord = /(\p{L}+) $/u;

const moving = (before: string): boolean => {
  const stance = stanceOf(lastWord.exec(before)?.[1]?.toLowerCase() ?? "");
  return stance === "rise" || stance === "fall";
};

/** How much of the words of bound around an amount belongs to the clause. */
const clausal = (bound: string, before: string): number =>
  (boundVerb.exec(bound) ?? (boundLink.test(bound) && moving(before) ? boundLink.exec(bound) : null))?.[0].length ?? 0;

const counted = (amount: Amount, { text, start: origin }: Quote): Piece => {
  const { start, outer } = amount;
  const from = outer.start - origin;
  const own =
    outer.start === start ? 0 : clausal(text.slice(from, start - origin), text.slice(Math.max(0, from - 24), from));
  return {
    start: outer.start + own,
    end: outer.end,
    text: amount.text,
    tag: "AMOUNT",
    lower: amount.text.toLowerCase(),
    form: formless,
    amount,
    mention: null,
  };
};

/** A number inside a name is part of the name; a name within a longer amount part of that. */
const prevails = (amount: Amount, names: readonly Placed[]): boolean => {
  for (const name of names)
    if (name.rule !== "inside" && overlap(name, amount) && name.end - name.start >= amount.end - amount.start)
      return false;
  return true;
};

const capitalBefore = /(?:^|[^.!?:] ?)\b(\p{Lu}\p{Ll}+) $/u;
const perUnit = /\b(?:per|every) $/iu;
const counting =
  /^(?:About|Around|Over|Some|Nearly|Almost|Only|Of|In|By|From|To|The|And|At|With|For|On|Between|Until|Since|Approximately|Roughly|More|Less|Up|Another|Additionally|Meanwhile|A|An|Total)$/u;

/** Fortune Global 500, Highway 318, per 10,000 people, per 100 million yuan of GDP: the number is part of a name or of a rate. */
const isNamed = ({ kind, unit, start, outer }: Amount, { text, start: origin }: Reading["sentence"]): boolean => {
  if (outer.start !== start || (unit !== "1" && unit !== "person" && kind !== "money")) return false;
  const before = text.slice(Math.max(0, start - origin - 32), start - origin);
  if (perUnit.test(before)) return true;
  const capital = kind === "number" ? capitalBefore.exec(before) : null;
  return (
    capital !== null && capital.index > 0 && !counting.test(capital[1]!) && !isCalendarWord(capital[1]!.toLowerCase())
  );
};

/** What is measured is named after whole numbers, and no share. */
const mayName = ({ value, unit, text }: Amount): boolean => value !== null && unit !== "%" && !text.includes(".");

const isWithinName = ({ outer }: Amount, { text, start }: Quote, lexicon: Lexicon): boolean =>
  lexicon.indicatorsHold(text.slice(outer.start - start, outer.end - start));

/** Nine-year compulsory education, per 10,000 yuan of GDP: the number is part of what is measured. */
const inMeasure = ({ amounts, sentence }: Reading, lexicon: Lexicon): ((amount: Amount) => boolean) => {
  // A lookup in the sentence is dear, and hardly a number is written as one in a name.
  if (!amounts.some(mayName) || !amounts.some((amount) => isWithinName(amount, sentence, lexicon))) return () => false;
  const known = lexicon.indicators(sentence.text, "en");
  return ({ outer }) =>
    known.some(({ start, end }) => sentence.start + start < outer.start && outer.end <= sentence.start + end);
};

/** Names and amounts (with the words of bound around them), the longer of two that overlap. */
const marks = (reading: Reading, lexicon: Lexicon): readonly Piece[] => {
  const { amounts, mentions, sentence } = reading;
  const isPart = inMeasure(reading, lexicon);
  const pieces: Piece[] = [];
  for (const amount of amounts)
    if (prevails(amount, mentions) && !isNamed(amount, sentence) && !isPart(amount))
      pieces.push(counted(amount, sentence));
  const numbers = pieces.length;
  const isInNumber = (name: Placed): boolean => {
    for (let at = 0; at < numbers; at++) if (overlap(name, pieces[at]!)) return true;
    return false;
  };
  for (const name of mentions) if (name.rule !== "inside" && !isInNumber(name)) pieces.push(named(name));
  return numbers < pieces.length ? pieces.sort((one, other) => one.start - other.start) : pieces;
};

/** What is left of a word of which a name or an amount covers a part; null where nothing is. */
const leftover = ({ tag }: Word, { start, end }: Span, { text: whole, start: origin }: Quote): Piece | null => {
  const text = whole.slice(start - origin, end - origin);
  if (text.trim() === "") return null;
  const lower = text.toLowerCase();
  return {
    start,
    end,
    text,
    tag: /[\p{L}\p{N}]/u.test(text) ? tag : "PUNCT",
    lower,
    form: form(text),
    amount: null,
    mention: null,
  };
};

const assembled = (reading: Reading<Word>, lexicon: Lexicon): readonly Piece[] => {
  const { sentence, tokens } = reading;
  const all = marks(reading, lexicon);
  if (all.length === 0) return tokens;
  const pieces: Piece[] = [];
  let next = 0;
  let position = sentence.start;
  const rest = (word: Word, start: number, end: number): void => {
    const piece = start === word.start && end === word.end ? word : leftover(word, { start, end }, sentence);
    if (piece !== null) pieces.push(piece);
  };
  for (const word of tokens) {
    let from = Math.max(word.start, position);
    if (from === word.start && (next >= all.length || all[next]!.start >= word.end)) {
      pieces.push(word);
      position = word.end;
      continue;
    }
    while (next < all.length && all[next]!.start < word.end) {
      const mark = all[next++]!;
      if (mark.start > from) rest(word, from, mark.start);
      pieces.push(mark);
      from = Math.max(from, mark.end);
    }
    if (from < word.end) rest(word, from, word.end);
    position = Math.max(from, position);
  }
  return pieces;
};

const remembered = new WeakMap<Reading<Word>, readonly Piece[]>();

/** The words of a sentence, with every stretch that a name or an amount covers replaced by that name or amount. */
export const piecesOf = (reading: Reading<Word>, lexicon: Lexicon): readonly Piece[] => {
  const before = remembered.get(reading);
  if (before !== undefined) return before;
  const pieces = assembled(reading, lexicon);
  remembered.set(reading, pieces);
  return pieces;
};

export const isTime = ({ amount }: Piece): boolean => amount !== null && amount.value === null;
export const isMeasured = ({ amount }: Piece): boolean => amount !== null && amount.value !== null;
