import type { KnownFigure } from "../graph/known.ts";
import { periodKey } from "../graph/periods.ts";
import type { LanguageId } from "../model.ts";
import { amount, calculated, type Found } from "./check.ts";
import { printed } from "./comparisons.ts";
import { wordsIn } from "./words.ts";

const keyOf = ({ subject, indicator, measure, unit, time }: KnownFigure): string =>
  JSON.stringify([subject?.id, indicator.id, measure, unit, periodKey(time)]);

/** Of unemployment and emissions less is better. */
const isBurden = ({ indicator }: KnownFigure): boolean =>
  Object.values(indicator.label).some((name) => wordsIn("lower-better", name).length > 0);

/** A rank is reached from below, a reduction, a burden and a limit from above. */
const isCeiling = (target: KnownFigure): boolean =>
  target.bound === "atMost" ||
  target.measure === "rank" ||
  target.value < 0 ||
  (target.bound !== "atLeast" && isBurden(target));

const isMet = (target: KnownFigure, outcome: KnownFigure): boolean => {
  const [wanted, got] = [printed({ ...target, bound: "exact" }), printed(outcome)];
  return isCeiling(target) ? got.low <= wanted.high : got.high >= wanted.low;
};

const difference = (target: KnownFigure, outcome: KnownFigure, language: LanguageId): string => {
  const by = outcome.value - target.value;
  const size = calculated(
    Math.abs(by),
    { unit: target.unit, measure: target.measure === "rank" ? "change" : target.measure },
    language,
  );
  if (by === 0) return language === "zh" ? "持平" : "no difference";
  return by > 0 ? (language === "zh" ? `多${size}` : `${size} more`) : language === "zh" ? `少${size}` : `${size} less`;
};

/** Of many values of one outcome a few will do. */
const fewest = 3;

/** What became of targets: each against the actual figure for its time, wherever that is stated. */
export const targets = (figures: readonly KnownFigure[]): Found[] => {
  const outcomes = new Map<string, KnownFigure[]>();
  for (const figure of figures) {
    if (figure.status !== "actual" || figure.subject === null || figure.time === null) continue;
    outcomes.set(keyOf(figure), [...(outcomes.get(keyOf(figure)) ?? []), figure]);
  }
  return figures
    .filter(({ status, subject, time }) => status === "target" && subject !== null && time !== null)
    .flatMap((target) =>
      (outcomes.get(keyOf(target)) ?? []).slice(0, fewest).map(
        (outcome): Found => ({
          type: "target",
          verdict: isMet(target, outcome) ? "met" : "missed",
          figures: [target, outcome],
          formula: (language) =>
            language === "zh"
              ? `目标${amount(target, "zh")}，结果${amount(outcome, "zh")}，${difference(target, outcome, "zh")}`
              : `target ${amount(target, "en")}, outcome ${amount(outcome, "en")}, ${difference(target, outcome, "en")}`,
        }),
      ),
    );
};
