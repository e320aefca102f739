import type { Placed, Predicate, Span } from "../../model.ts";
import type { Piece } from "./pieces.ts";

/** A relation that stands in the nearness of two names, without a verb. */
export interface Near extends Span {
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly rule: string;
}

/** Two names near each other. */
export interface Pair {
  readonly one: Placed;
  readonly other: Placed;
  /** The words between. */
  readonly between: string;
  readonly pieces: readonly Piece[];
  readonly at: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
}

export const codeOf = ({ things }: Placed): { readonly code: string; readonly level: string } | null =>
  things.find(({ division }) => division !== null)?.division ?? null;

const reach: Readonly<Record<string, number>> = { country: 0, province: 2, prefecture: 4, county: 6 };

/** Whether the first is not known to lie elsewhere than in the second. */
export const mayLieIn = (one: Placed, other: Placed): boolean => {
  if (one.entity === other.entity || other.kind !== "place") return false;
  const [inner, outer] = [codeOf(one), codeOf(other)];
  if (inner === null || outer === null) return outer !== null || other.refers || one.kind !== "place";
  const width = reach[outer.level] ?? 6;
  return (
    inner.code !== outer.code &&
    one.things.some(({ division }) => division?.code.slice(0, width) === outer.code.slice(0, width)) &&
    width < (reach[inner.level] ?? 6)
  );
};

/** A relation of the two, or turned. */
export const made = (
  pair: Pair,
  predicate: Predicate,
  { turned = false, rule }: { readonly turned?: boolean; readonly rule: string },
): Near => {
  const [subject, object] = turned ? [pair.other, pair.one] : [pair.one, pair.other];
  return {
    subject: subject.entity,
    predicate,
    object: object.entity,
    rule: `en-${rule}`,
    start: pair.one.start,
    end: pair.other.end,
  };
};
