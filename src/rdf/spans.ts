import type { Span } from "../model.ts";

/** A stretch of a document in code points, with its characters and what stands around them. */
export interface PointSpan extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A text as RDF counts it: in code points. */
export interface PointText {
  readonly length: number;
  span(span: Span): PointSpan;
}

const context = 16;
const highSurrogate = /[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g;

const countBelow = (sorted: readonly number[], limit: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Prepares a text for conversion from UTF-16 offsets to code points. */
export const pointText = (text: string): PointText => {
  const pairs = [...text.matchAll(highSurrogate)].map(({ index }) => index);
  const point = (offset: number): number => offset - countBelow(pairs, offset);
  return {
    length: point(text.length),
    span: ({ start, end }) => ({
      start: point(start),
      end: point(end),
      exact: text.slice(start, end),
      prefix: [...text.slice(Math.max(0, start - 2 * context), start)].slice(-context).join(""),
      suffix: [...text.slice(end, end + 2 * context)].slice(0, context).join(""),
    }),
  };
};
