import { invalid } from "../errors.ts";
import type { Interval } from "../model.ts";
import { monthLength } from "../text/calendar.ts";

/** The day, month or year against which a text is read. */
export interface Reference {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Reads an ISO date, month or year. */
export const referenceOf = (reference: string | null): Reference | null => {
  if (reference === null) return null;
  const [, year, month, day] = form.exec(reference) ?? [];
  if (year === undefined)
    throw invalid("reference", reference, "an ISO date, month or year: 2021-08-01, 2021-08, 2021");
  const read = { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
  if (read.month !== null && (read.month < 1 || read.month > 12))
    throw invalid("reference", reference, "a month is 01 to 12");
  if (read.day !== null && (read.day < 1 || read.day > monthLength(read.year, read.month ?? 1)))
    throw invalid("reference", reference, "that month has no such day");
  return read;
};

/** A recognized time. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
  /** A single day, or longer. */
  readonly kind: "date" | "period";
  readonly time: Interval | null;
}
