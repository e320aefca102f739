import type { Amount, Placed, Quote, Sentence, Span, Token } from "../../model.ts";
import { type Form, form, has, sign } from "./forms.ts";
import { tokens } from "./tokens.ts";
import { isPlainForm, planning } from "./verbs.ts";

/** A word as names and clauses are read from it: what is joined without a space (year-on-year, Chinanews.com) is one. */
export interface Word extends Token {
  readonly lower: string;
  readonly form: Form;
  /** Among the pieces of a clause: the amount or the name that stands in place of words. */
  readonly amount: Amount | null;
  readonly mention: Placed | null;
}

const joint = /^[-‐‑–/&.·]$/u;
const inner = /^[\p{L}\p{N}%’']/u;
const lettersBefore = /[\p{L}\p{N}]$/u;

const word = (start: number, end: number, text: string, tag: string): Word => {
  const spelling = form(text);
  return { start, end, text, tag, lower: spelling.lower, form: spelling, amount: null, mention: null };
};

const tagged = ({ start, end, text, lower, form }: Word, tag: string): Word => ({
  start,
  end,
  text,
  tag,
  lower,
  form,
  amount: null,
  mention: null,
});

/** In "86.3 Billion-Guizhou Daily" the hyphen parts a headline from its source. */
const scale = /^(?:hundred|thousand|million|billion|trillion|percent)$/iu;

/** 5|A-level: a number and what follows it without a space or a sign. */
const adheres = (one: Token, next: Token | undefined): boolean =>
  next !== undefined && one.end === next.start && /\d$/u.test(one.text) && /^\p{Lu}/u.test(next.text);

/** In "Photo/Zheng Haoran" the stroke parts what it is from who made it. */
const initialCapital = /^\p{Lu}\p{Ll}{2,}$/u;
const credit = /^(?:photo|photos|xinhua|cfp|vcg|file|source)$/iu;

/** Whether a sign between two words makes one word of them. */
const joins = (before: Token | undefined, sign: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined &&
  sign !== undefined &&
  after !== undefined &&
  before.end === sign.start &&
  sign.end === after.start &&
  joint.test(sign.text) &&
  lettersBefore.test(before.text) &&
  !scale.test(before.text) &&
  !(
    sign.text === "/" &&
    (credit.test(before.text) || (initialCapital.test(before.text) && initialCapital.test(after.text)))
  ) &&
  inner.test(after.text) &&
  (sign.text !== "." || /^\p{L}/u.test(after.text));

/** Adjectives that a tagger takes for adverbs. */
const adjectives =
  /^(?:new|direct|high|early|long|fast|free|wide|deep|low|late|hard|daily|monthly|weekly|yearly|overall|live|hourly|close|first|offshore|onshore|overseas|nearby|outdoor|indoor|inbound|outbound|downtown|online|offline|upstream|downstream)$/u;

const modal = sign((lower) => /^(?:will|would|shall|should|can|could|may|might|must)$/u.test(lower));
const wanting = sign((lower) => planning.test(lower));
const plain = sign(isPlainForm);
const adjectival = sign((lower) => adjectives.test(lower));
const compoundPast = sign((lower) => /-\p{L}+ed$/u.test(lower) && lower !== "value-added");
/** high-yield farmland, wine-producing areas */
const compound = sign((lower) => /^(?!(?:re|co|pre|out|over|under)-)\p{L}+-\p{L}+$/u.test(lower));
const past = sign((lower) => /[^e]ed$/u.test(lower));
const doing = sign((lower) =>
  /^(?:offering|creating|providing|bringing|attracting|generating|benefiting|employing|involving|serving|earning|saving|adding|winning|paying)$/u.test(
    lower,
  ),
);
const gerund = sign((lower) => /ing$/u.test(lower));

/** What the neighbours make of a noun: plans to plant and aims to house are verbs, and so is ", generating an output". */
const asVerb = (one: Word, index: number, all: readonly Word[]): boolean => {
  const [before, after] = [all[index - 1], all[index + 1]];
  if (has(one, plain) && before !== undefined) {
    const planned = index > 1 && before.lower === "to" && has(all[index - 2]!, wanting);
    if (planned || has(before, modal)) return true;
  }
  if (has(one, wanting) && before?.text === "," && after?.lower === "to") return /s$/u.test(one.lower);
  if (has(one, gerund) && before?.text === ",")
    if (after?.tag === "DET" || (has(one, doing) && /^(?:NOUN|ADJ|NUM)$/u.test(after?.tag ?? ""))) return true;
  return one.lower === "saw" && /^(?:DET|NUM|ADJ)$/u.test(after?.tag ?? "");
};

/** The tag that the neighbours ask for: new urban jobs, the customs supervised 2,000 trains; null where it stays. */
const correction = (one: Word, index: number, all: readonly Word[]): string | null => {
  const { tag } = one;
  if (tag === "ADV")
    return has(one, adjectival) && /^(?:NOUN|ADJ|PROPN)$/u.test(all[index + 1]?.tag ?? "") ? "ADJ" : null;
  if (tag === "VERB")
    return has(one, compoundPast) || (has(one, compound) && all[index + 1]?.tag === "NOUN") ? "ADJ" : null;
  if (tag === "ADP") return one.lower.includes("-") ? "ADJ" : null;
  if (tag === "NOUN") return asVerb(one, index, all) ? "VERB" : null;
  const supervised =
    tag === "ADJ" &&
    has(one, past) &&
    /^(?:NOUN|PROPN)$/u.test(all[index - 1]?.tag ?? "") &&
    /^(?:NUM|DET)$/u.test(all[index + 1]?.tag ?? "");
  return supervised ? "VERB" : null;
};

/** 60 percent was coal, 8 percent was solar: what a tagger takes for a participle or an adjective behind "was". */
const stuff =
  /^(?:coal|wind|oil|gas|steel|corn|rice|wheat|cotton|water|freight|fish|hydro|solar|nuclear|thermal|staff)$/u;

/** Words whose tag hangs on one neighbour whatever it was: to top, value added, value-added tax, was coal. */
const special = sign(
  (lower) =>
    lower === "top" ||
    lower === "added" ||
    lower === "value-added" ||
    lower === "fixed" ||
    lower === "traffic" ||
    stuff.test(lower),
);

const specially = (one: Word, index: number, all: readonly Word[]): string | null => {
  if (one.lower === "top") return /^(?:AUX|PART)$/u.test(all[index - 1]?.tag ?? "") ? "VERB" : null;
  if (one.lower === "traffic") return one.tag === "VERB" ? "NOUN" : null;
  if (stuff.test(one.lower)) {
    const bare = one.tag === "VERB" || (one.tag === "ADJ" && /^(?:PUNCT|CCONJ)$/u.test(all[index + 1]?.tag ?? "PUNCT"));
    return bare && all[index - 1]?.tag === "AUX" ? "NOUN" : null;
  }
  if (one.lower === "fixed") return /^(?:assets?|capital)$/u.test(all[index + 1]?.lower ?? "") ? "ADJ" : null;
  if (one.lower === "value-added") return all[index + 1]?.lower === "of" ? "NOUN" : "ADJ";
  if (all[index + 1]?.lower === "value") return all[index - 1]?.tag === "AUX" ? null : "ADJ";
  return all[index - 1]?.lower === "value" ? "NOUN" : null;
};

const retagged = (one: Word, index: number, all: readonly Word[]): Word => {
  const tag = correction(one, index, all) ?? (has(one, special) ? specially(one, index, all) : null);
  return tag === null ? one : tagged(one, tag);
};

const joined = (tokens: readonly Token[], { start: origin, text }: Quote): readonly Word[] => {
  const words: Word[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index]!;
    let last = first;
    if (adheres(first, tokens[index + 1])) last = tokens[++index]!;
    while (joins(last, tokens[index + 1], tokens[index + 2])) {
      last = tokens[index + 2]!;
      index += 2;
    }
    if (last === first) words.push(word(first.start, first.end, first.text, first.tag));
    else words.push(word(first.start, last.end, text.slice(first.start - origin, last.end - origin), last.tag));
  }
  return words.map(retagged);
};

/** The words of each sentence; names, figures and relations read the same ones. */
export const words = (sentences: readonly Sentence[]): readonly (readonly Word[])[] =>
  tokens(sentences).map((found, at) => joined(found, sentences[at]!));

/** For each word the span that covers any of it; the spans in order and apart. */
export const covering = <T extends Span>(words: readonly Word[], spans: readonly T[]): readonly (T | null)[] => {
  let next = 0;
  return words.map((word) => {
    while (next < spans.length && spans[next]!.end <= word.start) next++;
    const span = spans[next];
    return span !== undefined && span.start < word.end ? span : null;
  });
};

/** Marks the words of which a span covers any part. */
export const mark = (flags: boolean[], words: readonly Word[], { start, end }: Span): void => {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < words.length && words[index]!.start < end; index++) flags[index] = true;
};

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
export const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
