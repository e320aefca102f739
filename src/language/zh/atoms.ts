import type { Amount, Quote, Span } from "../../model.ts";
import { sorted } from "../../text/sorted.ts";
import type { MentionInput } from "../language.ts";
import type { Found } from "./found.ts";

export type AtomForm = "word" | "mark" | "amount" | "name" | "quote" | "book" | "bracket";

/** The unit in which names are read: a word, or a stretch that is not to be cut. Offsets are the sentence's. */
export interface Atom extends Quote {
  readonly form: AtomForm;
  readonly tag: string;
  readonly name: Found | null;
  readonly amount: Amount | null;
}

/** The characters of atoms. */
export const textOf = (atoms: readonly Atom[]): string => atoms.map(({ text }) => text).join("");
/** How many characters atoms have. */
export const sizeOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, { text }) => sum + text.length, 0);

/** A sentence as the recognisers see it. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly atoms: readonly Atom[];
  /** The names that count as words. */
  readonly names: readonly Found[];
  /** Whether a word begins or ends here. */
  readonly edge: (at: number) => boolean;
}

/** What is found at the atoms of a line, one after another. */
export const atEach = (
  { atoms }: Line,
  find: (atom: Atom, index: number) => readonly Found[] | null,
): readonly Found[] => {
  const found: Found[] = [];
  for (let index = 0; index < atoms.length; index++) {
    const here = find(atoms[index]!, index);
    if (here !== null) found.push(...here);
  }
  return found;
};

const quoteMarks: Readonly<Record<string, string>> = { "“": "”", "「": "」", "『": "』", '"': '"' };
const brackets: Readonly<Record<string, string>> = { "（": "）", "(": ")", "〔": "〕" };

/** A quotation as long as a slogan may be; longer ones are speech and are read inside. */
const longestQuote = 26;
const longestBook = 90;
const longestBracket = 12;

const speech = /[。！？；：!?;]|，.*，.*，/u;

interface Stretch extends Span {
  readonly form: AtomForm;
  readonly name?: Found;
  readonly amount?: Amount;
}

const closeOf = (text: string, open: number, { mark, longest }: { mark: string; longest: number }): number => {
  const close = text.slice(open + 1, open + longest + 2).indexOf(mark);
  return close > 0 ? open + 1 + close : -1;
};

/** 《…》 may hold another 《…》 or 〈…〉. */
const bookEnd = (text: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < text.length && at - open <= longestBook; at++) {
    if (text[at] === "《") depth++;
    if (text[at] === "》" && --depth === 0) return at;
  }
  return -1;
};

const stretchAt = (text: string, at: number): Stretch | null => {
  const character = text[at] ?? "";
  if (character === "《") {
    const close = bookEnd(text, at);
    return close < 0 ? null : { start: at, end: close + 1, form: "book" };
  }
  const quote = quoteMarks[character];
  if (quote !== undefined) {
    const close = closeOf(text, at, { mark: quote, longest: longestQuote });
    return close < 0 || speech.test(text.slice(at + 1, close)) ? null : { start: at, end: close + 1, form: "quote" };
  }
  const bracket = brackets[character];
  if (bracket === undefined) return null;
  const close = closeOf(text, at, { mark: bracket, longest: longestBracket });
  return close < 0 || /[，。；：、！？《“]/u.test(text.slice(at, close))
    ? null
    : { start: at, end: close + 1, form: "bracket" };
};

const openers = /[《“「『"（(〔]/gu;

const stretchesOf = (text: string): Stretch[] => {
  const found: Stretch[] = [];
  openers.lastIndex = 0;
  while (openers.test(text)) {
    const stretch = stretchAt(text, openers.lastIndex - 1);
    if (stretch === null) continue;
    found.push(stretch);
    openers.lastIndex = stretch.end;
  }
  return found;
};

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Adds what does not overlap a stretch that is there already; both are in order. */
const added = (kept: readonly Stretch[], more: readonly Stretch[]): readonly Stretch[] => {
  if (more.length === 0 || kept.length === 0) return more.length === 0 ? kept : more;
  const fitting: Stretch[] = [];
  let next = 0;
  for (const one of more) {
    while (next < kept.length && kept[next]!.end <= one.start) next++;
    const other = kept[next];
    if (other === undefined || !overlap(one, other)) fitting.push(one);
  }
  return sorted([...kept, ...fitting], (a, b) => a.start - b.start);
};

const mark = /^[^\p{L}\p{N}+%℃㎡°·-]+$/u;
/** Only what the tagger knows no word class for (x, w) can be a mark. */
const unclassed = /^[xw]/u;

const [unseen, marks, spells] = [0, 1, 2];
/** Whether a code unit by itself is a mark, worked out when it is first met. */
const units = new Uint8Array(0x10000).fill(unseen);

const isMark = (text: string): boolean => {
  if (text.length > 1) return mark.test(text);
  const unit = text.charCodeAt(0);
  if (units[unit] === unseen) units[unit] = mark.test(text) ? marks : spells;
  return units[unit] === marks;
};

/** Whether a word begins or ends at a place; worked out when it is first asked for. */
const edgesOf = ({ sentence: { text, start }, tokens }: MentionInput): ((at: number) => boolean) => {
  let edges: Uint8Array | null = null;
  const gathered = (): Uint8Array => {
    const made = new Uint8Array(text.length + 1);
    made[0] = made[text.length] = 1;
    for (const token of tokens) made[token.start - start] = made[token.end - start] = 1;
    return made;
  };
  return (at) => {
    edges ??= gathered();
    return edges[at] === 1;
  };
};

const times = /\d+[×xX*]$/u;
/** 2×|35万千瓦: how many of a size are one amount with it. */
const timesBefore = (text: string, at: number): number =>
  /[×xX*]/u.test(text[at - 1] ?? "") ? at - (times.exec(text.slice(Math.max(0, at - 5), at))?.[0].length ?? 0) : at;

const isFactor = (text: string, end: number): boolean =>
  /[×xX*]/u.test(text[end] ?? "") && /\d/u.test(text[end + 1] ?? "");

/** Cuts a sentence into atoms; the names that are to count as words are given. */
export const lineOf = (input: MentionInput, names: readonly Found[]): Line => {
  const { text, start } = input.sentence;
  const words = names.map((name): Stretch => ({ start: name.start, end: name.end, form: "name", name }));
  const counted: Stretch[] = [];
  for (const amount of input.amounts) {
    const [from, end] = [amount.start - start, amount.end - start];
    if (!isFactor(text, end)) counted.push({ start: timesBefore(text, from), end, form: "amount", amount });
  }
  const stretches = added(added(stretchesOf(text), words), counted);
  const atoms: Atom[] = [];
  let next = 0;
  let position = 0;
  for (const token of input.tokens) {
    const [from, to] = [token.start - start, token.end - start];
    for (; next < stretches.length && stretches[next]!.start < to; next++) {
      const { start, end, form, name = null, amount = null } = stretches[next]!;
      const word = Math.max(from, position);
      if (word < start)
        atoms.push({
          start: word,
          end: start,
          text: text.slice(word, start),
          form: "word",
          tag: token.tag,
          name: null,
          amount: null,
        });
      atoms.push({ start, end, text: text.slice(start, end), form, tag: form, name, amount });
      position = end;
    }
    if (position >= to) continue;
    const { tag } = token;
    const rest = position > from ? text.slice(position, to) : token.text;
    const form = unclassed.test(tag) && isMark(rest) ? "mark" : "word";
    atoms.push({ start: Math.max(from, position), end: to, text: rest, form, tag, name: null, amount: null });
    position = to;
  }
  return { text, start, atoms, names, edge: edgesOf(input) };
};
