import type { Interval } from "../model.ts";

/** A stretch of the calendar whose ends are known. */
export interface Days extends Interval {
  readonly start: string;
  readonly end: string;
}

const two = (n: number): string => String(n).padStart(2, "0");
const four = (n: number): string => String(n).padStart(4, "0");

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && leap(year) ? 29 : (lengths[month - 1] ?? 31);

/** From the first day of a month to the last day of another, both in one year. */
export const months = (year: number, first: number, last = first): Days => ({
  start: `${four(year)}-${two(first)}-01`,
  end: `${four(year)}-${two(last)}-${two(monthLength(year, last))}`,
});

/** Whole years, inclusive. */
export const years = (first: number, last = first): Days => ({
  start: `${four(first)}-01-01`,
  end: `${four(last)}-12-31`,
});

/** The first of the five years of a plan by its number: 2016 for the 13th; before the third there were years without a plan. */
export const firstPlanYear = (ordinal: number): number =>
  ordinal === 1 ? 1953 : ordinal === 2 ? 1958 : 1966 + 5 * (ordinal - 3);

/** One day; null where the calendar has no such day. */
export const day = (year: number, month: number, date: number): Days | null => {
  if (month < 1 || month > 12 || date < 1 || date > monthLength(year, month)) return null;
  const iso = `${four(year)}-${two(month)}-${two(date)}`;
  return { start: iso, end: iso };
};

/** From the beginning of one stretch to the end of another. */
export const through = (from: Interval, to: Interval): Interval => ({ start: from.start, end: to.end });

/** The same days in another year; 29 February becomes the 28th. */
export const inYear = ({ start, end }: Days, from: number, to: number): Days => {
  const move = (iso: string): string => {
    const year = Number(iso.slice(0, 4)) + to - from;
    const date = Math.min(Number(iso.slice(8)), monthLength(year, Number(iso.slice(5, 7))));
    return `${four(year)}${iso.slice(4, 8)}${two(date)}`;
  };
  return { start: move(start), end: move(end) };
};

/** Whether a stretch is a single day. */
export const isDay = (time: Interval | null): boolean =>
  time !== null && time.start !== null && time.start === time.end;

/** Whether a stretch lies within one month. */
export const isBrief = (time: Interval | null): boolean =>
  time !== null && time.start !== null && time.start.slice(0, 7) === time.end?.slice(0, 7);

/** The same day a year before; 29 February becomes the 28th. */
export const yearBefore = (date: string | null): string | null =>
  date === null ? null : date.replace(/^\d{4}/u, (year) => String(Number(year) - 1)).replace(/-02-29$/u, "-02-28");
