import type { Interval } from "../../model.ts";
import { day } from "../../text/calendar.ts";
import type { Reference, TimeSpan } from "../reference.ts";

const WEEKDAY = /(sun|mon|tues|wednes|thurs|fri|satur)day\b/uy;
const NAMES = ["sun", "mon", "tues", "wednes", "thurs", "fri", "satur"];

/** As of 4 p.m. Friday, by Monday: what had come about until then. */
const UNTIL =
  /\b(?:as of|as at|by|until|till) (?:(?:(?:1[0-2]|0?\d)(?:[:.][0-5]\d)? ?[ap]\.?m\.?,?|noon|midday|midnight|late|early)(?: on)? )?$/u;

const LONGEST = 32;
const DAY = 86_400_000;

/** The last day of that name before the text's own day. */
const lastOf = (name: string, { year, month, day: date }: Reference): Interval | null => {
  if (month === null || date === null) return null;
  const now = Date.UTC(year, month - 1, date);
  const back = (new Date(now).getUTCDay() - NAMES.indexOf(name) + 7) % 7;
  const then = new Date(now - back * DAY);
  return day(then.getUTCFullYear(), then.getUTCMonth() + 1, then.getUTCDate());
};

/** The weekday until which something is counted; without a day of the text's own it is no day of the calendar. */
export const weekdayAt = (text: string, index: number, reference: Reference | null): TimeSpan | null => {
  WEEKDAY.lastIndex = index;
  const found = WEEKDAY.exec(text);
  if (found === null || !UNTIL.test(text.slice(Math.max(0, index - LONGEST), index))) return null;
  const time = reference === null ? null : lastOf(found[1]!, reference);
  return { start: index, end: index + found[0].length, kind: "date", time };
};
