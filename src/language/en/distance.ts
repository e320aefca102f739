import type { Make, Matter, Measured } from "./carried.ts";
import { phraseBefore, textOf } from "./phrase.ts";
import type { Piece } from "./pieces.ts";

const side = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|upstream|downstream|inland|outside)$/u;
const longestWay = 7;

/** How many of these words say from where: away from the port, off the coast of Zhoushan, north of Harbin; 0 for none. */
const wayLength = (after: readonly Piece[]): number => {
  const [first, next] = [after[0]?.lower ?? "", after[1]?.lower ?? ""];
  const leads =
    /^(?:off|offshore|from)$/u.test(first) ||
    (first === "away" && next === "from") ||
    (side.test(first) && /^(?:of|from)$/u.test(next));
  if (!leads) return 0;
  const end = after.findIndex(
    ({ text, tag, amount, lower }, index) =>
      index > 0 &&
      (amount !== null ||
        /^(?:VERB|AUX|SCONJ|PRON)$/u.test(tag) ||
        /^[,;:.()]$/u.test(text) ||
        /^(?:and|to|but)$/u.test(lower)),
  );
  return end < 0 ? after.length : end;
};

/** 20 kilometers from the city, 12 miles off the coast: how far it lies, no length of its own. */
export const distance = (
  { amount, run, predicate }: Pick<Matter, "amount" | "run" | "predicate">,
  make: Make,
): Measured | null => {
  if (
    amount.unit !== "m" ||
    !(predicate.stance === "none" || /^(?:is|are|was|were|lies|lay|stands|stood|sits)$/u.test(predicate.verb))
  )
    return null;
  const length = wayLength(run.after);
  if (length === 0 || length > longestWay || run.after[length]?.lower === "to") return null;
  const words = run.after.slice(run.after[0]!.lower === "away" ? 1 : 0, length);
  // The port, 20 miles off the coast: the port's
  const apposed = run.gap.at(-1)?.text === "," ? phraseBefore(run.gap.slice(0, -1)).owner : null;
  const owner = predicate.phrase?.owner ?? predicate.owner ?? apposed;
  return make(`distance ${textOf(words)}`, "level", { owner, spans: [] });
};
