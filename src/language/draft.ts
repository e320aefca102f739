import type { Amount, AmountKind, Bound, Interval, Measure, Span } from "../model.ts";
import { type Factor, multiplied } from "../text/decimal.ts";

/** An amount as it was read, before its value is in the unit of its code. */
export interface Draft extends Span {
  readonly kind: AmountKind;
  /** Decimal texts in the printed unit, scale words multiplied out. */
  readonly value: string;
  readonly upper: string | null;
  readonly code: string;
  readonly factor: Factor;
  readonly bound: Bound;
  readonly measure: Measure | null;
  /** As printed: 1303.6 and 亿元. */
  readonly coefficient: string;
  readonly word: string;
  readonly dimension: string;
}

/** A text in the spelling that it is read in, and as it is printed: equally long. */
export interface Page {
  readonly text: string;
  readonly original: string;
}

/** A draft whose number and unit stand as the text prints them: ～ and ％, capitals. */
export const asPrinted = (draft: Draft, { text, original }: Page): Draft => {
  const span = text.slice(draft.start, draft.end);
  if (original.startsWith(span, draft.start)) return draft;
  const printed = (part: string, at: number): string =>
    at < 0 ? part : original.slice(draft.start + at, draft.start + at + part.length);
  return {
    ...draft,
    coefficient: printed(draft.coefficient, span.indexOf(draft.coefficient)),
    word: printed(draft.word, span.lastIndexOf(draft.word)),
  };
};

/** What closes a reading: the text it was read from, its outer span, and its bound there. */
export interface Closing {
  readonly text: string;
  readonly outer: Span;
  readonly bound: Bound;
}

/** The amount of a draft: values exact in the unit of the code, or null where they are too large for a number. */
export const amountOf = (draft: Draft, { text, outer, bound }: Closing): Amount | null => {
  const { start, end, kind, code, factor, measure, coefficient, word } = draft;
  const value = Number(multiplied(draft.value, factor));
  const upper = draft.upper === null ? null : Number(multiplied(draft.upper, factor));
  if (!Number.isFinite(value) || (upper !== null && !Number.isFinite(upper))) return null;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: upper === null ? kind : "range",
    value,
    range: upper === null ? null : [value, upper],
    unit: code,
    bound,
    time: null,
    stated: { value: coefficient, unit: word },
    outer,
    measure,
  };
};

/** The amount of a time. */
export const timeAmount = (
  { start, end, kind, time }: Span & { readonly kind: "date" | "period"; readonly time: Interval | null },
  { text, outer, bound }: Closing,
): Amount => ({
  start,
  end,
  text: text.slice(start, end),
  kind,
  value: null,
  range: null,
  unit: null,
  bound,
  time,
  stated: null,
  outer,
  measure: null,
});
