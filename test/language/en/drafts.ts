import { figures } from "../../../src/language/en/figures.ts";
import type { FigureDraft } from "../../../src/language/language.ts";
import { lexicon, readings } from "./reading.ts";

/** The figures that a text's sentences state, each by itself. */
export const drafts = (text: string): readonly FigureDraft[] =>
  readings(text).flatMap((reading) => figures(reading, lexicon).drafts);

const year = (date: string | null): string => (date ?? "").slice(0, 4);

/** indicator measure value unit [bound] [target] [year] [@subject] [in scope] */
const line = (draft: FigureDraft): string => {
  const { indicator, indicatorSuffix, measure, value, upper, unit, bound, status, time, subject, scope } = draft;
  return [
    indicator === null ? "(same)" : `${indicator}${indicatorSuffix}`,
    measure,
    upper === null ? `${value}` : `${value}..${upper}`,
    unit,
    bound === "exact" ? "" : bound,
    status === "actual" ? "" : status,
    time === null
      ? ""
      : year(time.start) === year(time.end)
        ? year(time.start)
        : `${year(time.start)}-${year(time.end)}`,
    subject === null ? "" : `@${subject}`,
    scope === null ? "" : `in ${scope}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
};

/** The same, a line each. */
export const read = (text: string): string[] => drafts(text).map(line);
