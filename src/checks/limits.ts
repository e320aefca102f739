import type { KnownFigure } from "../graph/known.ts";
import { periodKey } from "../graph/periods.ts";
import type { LanguageId } from "../model.ts";
import { amount, calculated, type Found } from "./check.ts";
import { printed } from "./comparisons.ts";

const day = 86_400_000;

const daysIn = ({ time }: KnownFigure): number | null =>
  time === null || time.start === null || time.end === null
    ? null
    : Math.round((Date.parse(time.end) - Date.parse(time.start)) / day) + 1;

const daysOfYear = 366;

/** Days counted within a period, against the days that it has. */
const days = (figure: KnownFigure): Found | null => {
  if (figure.unit !== "d" || figure.measure !== "level" || figure.status !== "actual") return null;
  const most = daysIn(figure) ?? daysOfYear;
  // Over several years, or of no known year, a count of days may be of anything.
  if (most > daysOfYear || (daysIn(figure) === null && figure.value > most)) return null;
  const fits = printed(figure).low <= most;
  return {
    type: "limit",
    verdict: fits ? "consistent" : "inconsistent",
    figures: [figure],
    formula: (language) =>
      `${amount(figure, language)} ${fits ? "≤" : ">"} ${language === "zh" ? `${most}天` : `${most} days`}`,
  };
};

const percent = (value: number, language: LanguageId): string =>
  calculated(value, { unit: "%", measure: "share" }, language);

/** A part of a whole is not more than all of it, nor less than nothing. */
const share = (figure: KnownFigure): Found | null => {
  if (figure.unit !== "%" || figure.measure !== "share") return null;
  const { low, high } = printed(figure);
  if (low <= 100 && high >= 0) return null;
  return {
    type: "limit",
    verdict: "inconsistent",
    figures: [figure],
    formula: (language) =>
      `${amount(figure, language)} ${low > 100 ? ">" : "<"} ${percent(low > 100 ? 100 : 0, language)}`,
  };
};

/** Figures against what they can be at most. */
export const limits = (figures: Iterable<KnownFigure>): Found[] =>
  [...figures].flatMap((figure) => [days(figure), share(figure)].filter((found) => found !== null));

/** Ranks of one indicator, scope and time that two claim. */
export const ranks = (figures: Iterable<KnownFigure>): Found[] => {
  const places = new Map<string, KnownFigure[]>();
  for (const figure of figures) {
    const { measure, status, bound, scope, subject, time, upper } = figure;
    if (measure !== "rank" || status !== "actual" || bound !== "exact" || upper !== null) continue;
    if (scope === null || subject === null || time === null) continue;
    const key = JSON.stringify([figure.indicator.id, scope.id, periodKey(time), figure.value]);
    places.set(key, [...(places.get(key) ?? []), figure]);
  }
  return [...places.values()].flatMap(([first, ...others]) =>
    first === undefined || !others.some(({ subject }) => subject?.id !== first.subject?.id)
      ? []
      : [
          {
            type: "rank",
            verdict: "inconsistent",
            figures: [first, ...others],
            formula: (language) =>
              [first, ...others]
                .map((each) => `${each.subject?.label[language] ?? each.subject?.id} ${amount(each, language)}`)
                .join(" = "),
          },
        ],
  );
};
