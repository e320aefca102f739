import { Decimal } from "decimal.js";
import type { Bound, Figure, Measure } from "../model.ts";

/** All values that a figure may mean at the precision in which it is printed, both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const counted: ReadonlySet<string> = new Set(["1", "person", "rank"]);

/** How far "about" reaches: 几乎翻了一倍 was said of 87 percent. */
const aboutReach = 0.15;

const decimals = /^[\d,]+(?:\.(\d+))?$/u;

/** How many decimals are printed; null where the number is not printed in digits. */
const printedDecimals = (stated: string): number | null => {
  const match = decimals.exec(stated.normalize("NFKC"));
  return match === null ? null : (match[1]?.length ?? 0);
};

/** What one of the printed number is in base units: 1e8 for 亿元. */
const scale = (value: number, stated: string): number => {
  const printed = Number(stated.normalize("NFKC").replaceAll(",", ""));
  return value === 0 || printed === 0 || Number.isNaN(printed) ? 1 : Math.abs(value) / printed;
};

type Printed = Pick<Figure, "value" | "upper" | "bound" | "unit" | "measure"> & {
  readonly stated: { readonly value: string };
};

/** How loosely proportions are said in words: 翻一番, 三分之二, half. */
const wordReach = 0.05;

const proportions: ReadonlySet<Measure> = new Set(["growth", "ratio", "share"]);

/** Half of the last printed place in base units; a count that is printed whole is exact. */
export const halfPlace = ({ value, unit, measure, stated }: Printed): number => {
  const places = printedDecimals(stated.value);
  if (places === null) return proportions.has(measure) ? Math.abs(value) * wordReach : 0;
  const factor = scale(value, stated.value);
  if (places === 0 && counted.has(unit) && Math.abs(factor - 1) < 1e-9) return 0;
  return new Decimal(10).pow(-places).times(factor).div(2).toNumber();
};

const widened: Readonly<Record<Bound, (value: number, half: number) => Range>> = {
  exact: (value, half) => ({ low: value - half, high: value + half }),
  about: (value, half) => {
    const reach = Math.max(half, Math.abs(value) * aboutReach);
    return { low: value - reach, high: value + reach };
  },
  atLeast: (value) => ({ low: value, high: Number.POSITIVE_INFINITY }),
  atMost: (value) => ({ low: Number.NEGATIVE_INFINITY, high: value }),
};

/** The range of a figure. */
export const rangeOf = (figure: Printed): Range => {
  const half = halfPlace(figure);
  if (figure.upper !== null) return { low: figure.value - half, high: figure.upper + half };
  return widened[figure.bound](figure.value, half);
};

/** Slack for the rounding of floating-point numbers. */
const slack = 1e-9;

/** Whether two ranges have a value in common. */
export const overlap = (one: Range, other: Range): boolean => {
  const ends = [one.low, one.high, other.low, other.high].filter(Number.isFinite).map(Math.abs);
  const tolerance = slack * Math.max(1, ...ends);
  return one.low <= other.high + tolerance && other.low <= one.high + tolerance;
};
