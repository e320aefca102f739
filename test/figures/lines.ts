import { beforeAll, expect, test } from "vitest";
import { type Extract, extractor } from "../../src/extract.ts";
import type { Facts, Figure, Interval, LanguageId } from "../../src/model.ts";

const period = (time: Interval | null): string => {
  if (time === null) return "-";
  const { start, end } = time;
  if (start?.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`) return start.slice(0, 4);
  return `${start ?? ""}/${end ?? ""}`;
};

const nameOf = (facts: Facts, id: string | null): string =>
  ((label) => label?.zh ?? label?.en ?? "-")(facts.entities.find((entity) => entity.id === id)?.label);

/** `indicator measure value unit [bound] [target] time @subject [in scope]`: what a reader would underline. */
export const line = (facts: Facts, figure: Figure): string => {
  const { indicator, measure, value, upper, unit, bound, status, time, subject, scope } = figure;
  return [
    indicator.text,
    measure,
    upper === null ? value : `${value}..${upper}`,
    unit,
    ...(bound === "exact" ? [] : [bound]),
    ...(status === "target" ? ["target"] : []),
    period(time),
    ...(subject === null ? [] : [`@${nameOf(facts, subject)}`]),
    ...(scope === null ? [] : [`in ${nameOf(facts, scope)}`]),
  ].join(" ");
};

/** Each text with the lines of the figures that it states. */
export const expectFigures = (
  texts: readonly (readonly [string, ...string[]])[],
  language?: LanguageId | undefined,
): void => {
  let extract: Extract;
  beforeAll(async () => {
    extract = await extractor();
  });
  test.each(texts)("%s", (text, ...expected) => {
    const facts = extract({ id: "t", text, language });
    expect(facts.figures.map((figure) => line(facts, figure))).toEqual(expected);
  });
};
