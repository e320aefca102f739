import { Decimal } from "decimal.js";
import { contentId } from "../ids.ts";
import type { Derived, Figure } from "../model.ts";

const round = (value: Decimal): number => value.toSignificantDigits(6).toNumber();

const about = (
  figure: Figure,
  value: Decimal,
  { time, unit, from, formula }: Pick<Derived, "time" | "unit" | "from" | "formula">,
): Derived => {
  const { text: _, ...indicator } = figure.indicator;
  return {
    id: contentId("derived", formula, ...from),
    subject: figure.subject,
    indicator,
    measure: "level",
    value: round(value),
    unit,
    bound: "about",
    time,
    from,
    formula,
  };
};

const fraction = (growth: Figure): Decimal =>
  growth.unit === "%" ? new Decimal(growth.value).div(100) : new Decimal(growth.value);
const sameThing = (a: Figure, b: Figure): boolean =>
  a.indicator.id === b.indicator.id && a.subject === b.subject && a.status === b.status;
const baseTime = ({ base }: Figure): Derived["time"] =>
  base !== null && "text" in base ? { start: base.start, end: base.end } : null;
const span = ({ time }: Figure): Derived["time"] => (time === null ? null : { start: time.start, end: time.end });

/** 增加123家、增长3.51倍 says 35 before and 158 after. */
const fromChange = (change: Figure, growth: Figure): Derived[] => {
  const rate = fraction(growth);
  if (rate.isZero()) return [];
  const before = new Decimal(change.value).div(rate);
  const from = [change.id, growth.id];
  return [
    about(change, before, {
      time: baseTime(change) ?? baseTime(growth),
      unit: change.unit,
      from,
      formula: "change / growth",
    }),
    about(change, before.plus(change.value), {
      time: span(change),
      unit: change.unit,
      from,
      formula: "change / growth + change",
    }),
  ];
};

/** 1303.6亿元，增长5% says what it was a period before. */
const fromLevel = (level: Figure, growth: Figure): Derived[] => {
  const whole = fraction(growth).plus(1);
  if (whole.lte(0)) return [];
  return [
    about(level, new Decimal(level.value).div(whole), {
      time: baseTime(growth),
      unit: level.unit,
      from: [level.id, growth.id],
      formula: "level / (1 + growth)",
    }),
  ];
};

/** A rate a year over several years counts from no single period before. */
const AVERAGE = /年均|年平均|平均每年|average annual|annual average|annually|on average/iu;

/** What follows by arithmetic from two figures that stand side by side; never mixed with what is stated. */
export const derive = (figures: readonly Figure[]): Derived[] =>
  figures.flatMap((figure, i) => {
    const growth = figures[i + 1];
    if (
      growth?.measure !== "growth" ||
      growth.upper !== null ||
      !sameThing(figure, growth) ||
      AVERAGE.test(growth.evidence.text)
    )
      return [];
    if (figure.measure === "change" && figure.unit !== "pp") return fromChange(figure, growth);
    if (figure.measure === "level" && figure.bound !== "atLeast" && figure.bound !== "atMost")
      return fromLevel(figure, growth);
    return [];
  });
