import type { Kind, Span, Thing } from "../../model.ts";
import { sorted } from "../../text/sorted.ts";

/** A name that a recogniser proposes; offsets are the sentence's. */
export interface Found extends Span {
  readonly kind: Kind;
  /** The name as it is known: without the quotation marks around all of it. */
  readonly name: string;
  readonly things: readonly Thing[];
  readonly rule: string;
  readonly refers: boolean;
}

/** 1.某县酒业有限公司: the mark behind a list number is no part of the name. */
const opening = (text: string, at: number): number => (/[.．、·:：]/u.test(text[at] ?? "") ? at + 1 : at);

/** 鹿城新闻网讯 中国共产党…会议: behind who reports a name begins anew. */
const reported = /^[^\s]{2,12}[讯电][\s　]+/u;

/** A name that no list knows. */
export const unlisted = (span: Span, text: string, { kind, rule }: { kind: Kind; rule: string }): Found => {
  const from = opening(text, span.start);
  const gap = text.indexOf(" ", from);
  const start = gap < 0 || gap >= span.end ? from : from + (reported.exec(text.slice(from, span.end))?.[0].length ?? 0);
  return { start, end: span.end, kind, name: text.slice(start, span.end), things: [], rule, refers: false };
};

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const size = ({ start, end }: Span): number => end - start;

const surer = /^(?:list-(?:natural|announced|brand)|item-title|place-governed|title-awarded)$/u;

/** Of two readings of the same characters the listed one is the surer. */
const order = (a: Found, b: Found): number =>
  size(b) - size(a) ||
  Number(surer.test(b.rule)) - Number(surer.test(a.rule)) ||
  b.things.length - a.things.length ||
  a.start - b.start ||
  (a.rule < b.rule ? -1 : 1);

/** Whose name may stand before the name of what it does (兵器集团 in 兵器集团精细化工工程), and first in a document's title. */
const owns = (inner: Found, outer: Found): boolean =>
  inner.kind === "organization" &&
  outer.kind !== "organization" &&
  outer.kind !== "place" &&
  inner.end < outer.end &&
  (inner.start === outer.start || (inner.start === outer.start + 1 && outer.name.startsWith("《")));

const inside = (inner: Found, outer: Found): Found | null => {
  if (outer.refers || inner.refers || outer.kind === "person") return null;
  if (owns(inner, outer)) return { ...inner, rule: `${inner.rule}-owner` };
  if (inner.kind === "place" && inner.things.length > 0 && inner.rule !== "listed-everyday")
    return { ...inner, rule: "inside" };
  return null;
};

/** Settles proposals that share characters: the longest stays, and of what it holds only owners and listed places. */
export const settled = (proposals: readonly Found[]): Found[] => {
  if (proposals.length < 2) return [...proposals];
  const kept: Found[] = [];
  const nested: Found[] = [];
  for (const one of sorted(proposals, order)) {
    const outer = kept.find((other) => overlap(one, other));
    if (outer === undefined) kept.push(one);
    else if (within(one, outer)) {
      const held = inside(one, outer);
      if (held !== null && !nested.some((other) => overlap(held, other))) nested.push(held);
    }
  }
  return sorted([...kept, ...nested], (a, b) => a.start - b.start || size(b) - size(a));
};
