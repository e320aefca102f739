import type { Make, Matter, Measured } from "./carried.ts";
import { isFiniteVerb } from "./nouns.ts";
import { isTime, type Piece } from "./pieces.ts";
import { isCount, isPercent } from "./runs.ts";

const joins = /^(?:and|,|but)$/u;

/** and 30,000 TEU: nothing else between two amounts of the same. */
const isBare = (gap: readonly Piece[]): boolean => gap.length === 1 && gap[0]!.lower === "and";

/** 140 million yuan after the first fair and 279 million yuan in 2005: only when it was so is new. */
const isLater = ({ gap, after }: Matter["run"]): boolean =>
  !gap.some((_, index) => isFiniteVerb(gap, index)) &&
  after[1] !== undefined &&
  /^(?:in|by|the)$/u.test(after[0]!.lower) &&
  (isTime(after[1]) || /^(?:year|following)$/u.test(after[1].lower));

/** 5 percent in December and 3 percent in the fourth quarter: only when it was so stands between. */
const isParted = ({ gap, after }: Matter["run"]): boolean =>
  gap.every((piece) => isTime(piece) || /^(?:ADP|DET|CCONJ|PUNCT)$/u.test(piece.tag)) &&
  /^(?:in|from|by|over|during|at|[,.;]|)$/u.test(after[0]?.lower ?? "");

/** What a number measures that goes on with the one before; null where other words say it. */
export const goesOn = (
  { amount, run, predicate, carried }: Pick<Matter, "amount" | "run" | "predicate" | "carried">,
  make: Make,
): Measured | null => {
  const { indicator, measure, stance } = carried;
  if (indicator === null || predicate.stance !== "none" || !joins.test(run.gap.at(-1)?.lower ?? "")) return null;
  if (isPercent(amount))
    return (measure === "growth" || measure === "share") && isParted(run)
      ? make(indicator, measure, { stance, owner: null })
      : null;
  if (measure !== "level" || isCount(amount)) return null;
  return isBare(run.gap) || isLater(run) ? make(indicator, "level", { owner: null }) : null;
};
