import type { Interval } from "../../model.ts";
import { type Days, day, firstPlanYear, inYear, months, through, years } from "../../text/calendar.ts";
import type { Page } from "../draft.ts";
import type { Reference, TimeSpan } from "../reference.ts";
import { countsAsYear } from "./labels.ts";
import { ordinalAt, smallAt } from "./numerals.ts";
import {
  ahead,
  andNext,
  at,
  forms,
  hasYear,
  isOfYear,
  monthLike,
  numberOf,
  opensStretch,
  toNext,
  yearBefore,
} from "./timeforms.ts";
import { weekdayAt } from "./weekdays.ts";

/** Reads the times of one text from left to right; later times lean on earlier ones. */
export interface TimeReader {
  /** The time that begins at a place. */
  readonly at: (index: number) => TimeSpan | null;
  /** A new sentence: a year that was said no longer reaches. */
  readonly sentence: () => void;
}

/** A reader for one text, against a reference. */
export const timeReader = ({ text, original }: Page, reference: Reference | null): TimeReader => {
  const now = reference?.year ?? null;
  let saidYear: number | null = null;
  let saidMonth: { readonly year: number | null; readonly month: number } | null = null;
  let saidDays: Days | null = null;
  let lastDayEnd = -1;

  const openYear = (): number | null => saidYear ?? now;
  const span = (start: number, end: number, time: Interval | null, kind: "date" | "period" = "period"): TimeSpan => ({
    start,
    end,
    kind,
    time,
  });

  /** The year of 2020, "last year", "the year"; none written is the open year. */
  const yearOf = (written: string | undefined): number | null => {
    if (written === undefined) return openYear();
    if (/^\d/u.test(written)) {
      saidYear = Number(written);
      return saidYear;
    }
    if (/^last|year (?:earlier|ago|before)/u.test(written)) return now === null ? null : now - 1;
    if (/^next/u.test(written)) return now === null ? null : now + 1;
    if (/^this/u.test(written)) return now;
    const open = openYear();
    if (/previous|preceding/u.test(written)) return open === null ? null : open - 1;
    return /following/u.test(written) ? open && open + 1 : open;
  };
  /** Told in January, December is that of the year before, unless something is still to be. */
  const isLast = (written: string | undefined, month: number): boolean =>
    written === undefined &&
    saidYear === null &&
    reference?.month != null &&
    month > reference.month &&
    !ahead.test(text);
  const within = (written: string | undefined, first: number, last = first): Days | null => {
    const year = yearOf(written);
    if (year === null) return null;
    saidDays = months(isLast(written, first) ? year - 1 : year, first, last);
    return saidDays;
  };
  const wholeYear = (written: string | undefined): Days | null => {
    const year = yearOf(written);
    return year === null ? null : years(year);
  };
  const yearEnd = (): string | null => (now === null ? null : years(now).end);

  const capital = (index: number): boolean => /[A-Z]/u.test(original[index] ?? "");
  const monthStands = (index: number, found: RegExpExecArray): boolean => {
    if (!capital(index) && !/^(?:early|mid|late)/u.test(found[0])) return false;
    if (!/^(?:may|march)/u.test(found[0]) || /\d/u.test(found[0])) return true;
    const before = text.slice(Math.max(0, index - 12), index);
    return /(?:\b(?:in|since|by|last|this|of|from|until|next|early|late|mid|to|through|between|and)|[-–(,]) ?$/u.test(
      before,
    );
  };

  const dateAt = (index: number): TimeSpan | null => {
    const range = at(forms.monthRange, text, index);
    if (range !== null && monthStands(index, range)) {
      const [first, last] = [numberOf(range[1] ?? ""), numberOf(range[2] ?? "")];
      return span(index, index + range[0].length, last < first ? null : within(range[3], first, last));
    }
    const dayRange = at(forms.dayRange, text, index);
    if (dayRange !== null && capital(index)) {
      const year = yearOf(dayRange[5]);
      const [month, last] = [numberOf(dayRange[1] ?? ""), numberOf(dayRange[3] ?? dayRange[1] ?? "")];
      const from = year === null ? null : day(year, month, Number.parseInt(dayRange[2] ?? "", 10));
      const to = year === null ? null : day(year, last, Number.parseInt(dayRange[4] ?? "", 10));
      saidMonth = { year, month: last };
      return span(index, index + dayRange[0].length, from && to && through(from, to));
    }
    const monthDay = at(forms.monthDay, text, index);
    if (monthDay !== null && capital(index))
      return dated(index, monthDay[0].length, monthDay[1], monthDay[2], monthDay[3]);
    const month = at(forms.monthYear, text, index);
    if (month === null || !monthStands(index, month)) return null;
    const time = within(month[2], numberOf(month[1] ?? ""));
    saidMonth = { year: time === null ? null : Number(time.start.slice(0, 4)), month: numberOf(month[1] ?? "") };
    return span(index, index + month[0].length, time);
  };

  const dated = (index: number, length: number, month = "", date = "", written?: string): TimeSpan => {
    const [year, number] = [yearOf(written), numberOf(month)];
    saidMonth = { year, month: number };
    lastDayEnd = index + length;
    return span(index, index + length, year === null ? null : day(year, number, Number.parseInt(date, 10)), "date");
  };

  /** 22 of "July 17 and 22"; "the 24th" of the month last said, else the reference's. */
  const dayAt = (index: number): TimeSpan | null => {
    const isDay = at(forms.dayOrdinal, text, index);
    const anchor =
      saidMonth ?? (now === null || reference?.month == null ? null : { year: now, month: reference.month });
    const dayIn = (date: number): Days | null =>
      anchor === null || anchor.year === null ? null : day(anchor.year, anchor.month, date);
    if (isDay !== null && text.slice(0, index).endsWith("the "))
      return span(index, index + isDay[0].length, dayIn(Number(isDay[1])), "date");
    if (lastDayEnd < 0 || !/^(?: and | or |, )$/u.test(text.slice(lastDayEnd, index))) return null;
    const listed = /^(\d{1,2})(?:st|nd|rd|th)?(?=[,.;)]|$| respectively)/u.exec(text.slice(index, index + 16));
    if (listed === null || Number(listed[1]) > 31) return null;
    lastDayEnd = index + listed[0].length;
    return span(index, lastDayEnd, dayIn(Number(listed[1])), "date");
  };

  const order: Readonly<Record<string, number>> = {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    last: 4,
    latter: 2,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
  };

  const partAt = (index: number): TimeSpan | null => {
    const quarter = at(forms.quarter, text, index) ?? at(forms.shortQuarter, text, index);
    if (quarter !== null) {
      const number = order[quarter[1] ?? ""] ?? Number(quarter[1]);
      return span(index, index + quarter[0].length, within(quarter[2] ?? quarter[3], number * 3 - 2, number * 3));
    }
    const half = at(forms.half, text, index) ?? at(forms.shortHalf, text, index);
    if (half !== null) {
      const number = order[half[1] ?? ""] ?? Number(half[1]);
      return span(index, index + half[0].length, within(half[2] ?? half[3], number * 6 - 5, number * 6));
    }
    const quarters = at(forms.quarters, text, index);
    if (quarters !== null) {
      const count = /^(?:two|2)$/u.test(quarters[1] ?? "") ? 2 : 3;
      return span(index, index + quarters[0].length, within(quarters[2], 1, count * 3));
    }
    const first = at(forms.firstMonths, text, index);
    const count = first === null ? null : smallAt(first[1] ?? "", 0);
    if (first === null || count === null || count.value < 1 || count.value > 12) return null;
    return span(index, index + first[0].length, within(first[2] ?? first[3], 1, count.value));
  };

  /** 2022 first-quarter, 2022's first half, 2022 Q1. */
  const yearPartAt = (index: number): TimeSpan | null => {
    const found = at(forms.yearPart, text, index);
    if (found === null) return null;
    const number = order[found[2] ?? ""] ?? Number(found[5]);
    const length = (found[3] ?? found[4])!.startsWith("q") ? 3 : 6;
    if (number * length > 12) return null;
    return span(index, index + found[0].length, within(found[1], (number - 1) * length + 1, number * length));
  };

  const yearEndAt = (index: number): TimeSpan | null => {
    const found = at(forms.yearEnd, text, index);
    if (found === null) return null;
    const end = index + found[0].length;
    if (found[2] !== undefined) return span(index, end, within(found[3], numberOf(found[2])));
    if (text.startsWith("the ", index)) return null;
    return span(index, end, wholeYear(found[1] ?? found[4]));
  };

  const samePeriodAt = (index: number): TimeSpan | null => {
    const found = at(forms.samePeriod, text, index);
    if (found === null) return null;
    const end = index + found[0].trimEnd().length;
    if (found[1] === undefined) return null;
    const year = yearOf(found[1]);
    if (year === null) return span(index, end, null);
    return span(
      index,
      end,
      saidDays === null ? years(year) : inYear(saidDays, Number(saidDays.start.slice(0, 4)), year),
    );
  };

  const yearWordAt = (index: number): TimeSpan | null => {
    const found = at(forms.yearWord, text, index);
    if (found === null) return null;
    const written =
      found[1] === undefined ? (/before$/u.test(found[0]) ? "the previous year" : "last year") : `${found[1]} year`;
    return span(index, index + found[0].length, wholeYear(written));
  };

  const spanAt = (index: number): TimeSpan | null => {
    const decade = at(forms.decadeSpan, text, index);
    const found = decade === null ? at(forms.span, text, index) : null;
    if (decade === null && found === null) return null;
    const [lead, unit] = [decade?.[1] ?? found?.[1] ?? "", decade?.[2] ?? found?.[4] ?? ""];
    if (unit === "year" && /^(?:last|next)$/u.test(lead)) return null;
    const count = found === null ? { value: 1 } : smallAt(found[2] ?? "", 0);
    const end = index + (decade ?? found)![0].length;
    if (count !== null && count.value < 1) return null;
    // Of "the next three to five years" nobody knows which.
    if (found?.[3] !== undefined) return span(index, end, null);
    if (count === null || now === null)
      return count === null && !/few|several/u.test(found?.[2] ?? "") ? null : span(index, end, null);
    if (unit === "months") return span(index, end, monthsBack(lead, count.value));
    const number = /^decade/u.test(unit) ? count.value * 10 : count.value;
    if (/^(?:next|coming|following)$/u.test(lead)) return span(index, end, years(now, now + number - 1));
    // The last full years: in the first half of a year they end with the year before.
    const until = lead === "past" && (reference?.month ?? 12) <= 6 ? now - 1 : now;
    return span(index, end, years(until - number + 1, until));
  };

  const monthsBack = (lead: string, count: number): Interval | null => {
    if (now === null || reference?.month == null || /^(?:next|coming|following)$/u.test(lead)) return null;
    const first = now * 12 + reference.month - count;
    return through(months(Math.floor(first / 12), (first % 12) + 1), months(now, reference.month));
  };

  const agoAt = (index: number): TimeSpan | null => {
    const found = at(forms.ago, text, index);
    const count = found === null ? null : found[2] === "a" ? 10 : (smallAt(found[1] ?? "", 0)?.value ?? null);
    if (found === null || count === null) return null;
    const direction = /^(?:ago|earlier)$/u.test(found[3] ?? "") ? -1 : 1;
    const from = /^(?:earlier|later)$/u.test(found[3] ?? "") ? saidYear : now;
    const year = from === null ? null : from + direction * count;
    return span(index, index + found[0].length, year === null || year < 1 ? null : years(year));
  };

  const planAt = (index: number): TimeSpan | null => {
    const found = at(forms.plan, text, index);
    const ordinal = found === null ? null : ordinalAt(found[1] ?? "", 0);
    if (found === null || ordinal === null || ordinal.value < 3 || ordinal.value > 30) return null;
    const end = index + found[0].length;
    const ending = found[0].startsWith("end of");
    // The plan's name alone is no time.
    if (found[2] === undefined && !ending) return null;
    const first = firstPlanYear(ordinal.value);
    return span(index, end, ending ? years(first + 4) : years(first, first + 4));
  };

  const eraAt = (index: number): TimeSpan | null => {
    const decade = at(forms.decade, text, index);
    if (decade !== null) {
      const first = decade[1] !== undefined ? Number(decade[1]) : 1900 + Number((decade[2] ?? "").replace("'", ""));
      return span(index, index + decade[0].length, years(first, first + 9));
    }
    const century = at(forms.century, text, index);
    if (century === null) return null;
    const time = century[1] === undefined ? null : years((Number(century[1]) - 1) * 100 + 1, Number(century[1]) * 100);
    return span(index, index + century[0].length, time);
  };

  const yearAt = (index: number): TimeSpan | null => {
    const range = at(forms.yearRange, text, index);
    const isRange = range !== null && Number(range[2]) > Number(range[1]);
    if (isRange && (!range[0].includes(" and ") || /between $/u.test(text.slice(Math.max(0, index - 8), index)))) {
      saidYear = Number(range[2]);
      return span(index, index + range[0].length, years(Number(range[1]), Number(range[2])));
    }
    const short = at(forms.shortRange, text, index);
    if (short !== null && Number(short[2]) > Number(short[1]!.slice(2))) {
      const [from, to] = [Number(short[1]), Number(short[1]!.slice(0, 2) + short[2]!)];
      saidYear = to;
      return span(index, index + short[0].length, years(from, to));
    }
    const found = at(forms.year, text, index) ?? at(forms.earlyYear, text, index);
    if (found === null || /[$\w.,/+-]$/u.test(text.slice(Math.max(0, index - 1), index))) return null;
    const before = original.slice(Math.max(0, index - 14), index);
    if (!(yearBefore.test(before.toLowerCase()) || isOfYear(text, index)) || countsAsYear(text, index, index + 4))
      return null;
    const year = Number(found[0]);
    if (!/(?:than|from|with) $/u.test(before)) saidYear = year;
    return span(index, index + 4, years(year));
  };

  const monthWordAt = (index: number): TimeSpan | null => {
    const found = at(forms.monthWord, text, index);
    if (found === null) return null;
    const moved = { this: 0, last: -1, next: 1, previous: -1 }[found[1] ?? ""] ?? 0;
    if (now === null || reference?.month == null) return span(index, index + found[0].length, null);
    const count = now * 12 + reference.month - 1 + moved;
    return span(index, index + found[0].length, months(Math.floor(count / 12), (count % 12) + 1));
  };

  const isoAt = (index: number): TimeSpan | null => {
    const found = at(forms.iso, text, index);
    const date =
      found === null ? null : day(Number(found[1]), Number(found[2] ?? found[4]), Number(found[3] ?? found[5]));
    return found === null || date === null ? null : span(index, index + found[0].length, date, "date");
  };

  const dayMonthAt = (index: number): TimeSpan | null => {
    const found = at(forms.dayMonth, text, index);
    if (found === null || !capital(index + found[0].indexOf(found[2] ?? ""))) return null;
    if (
      monthLike.test(found[2] ?? "") &&
      /^may$|^march$/u.test(found[2] ?? "") &&
      !capital(index + found[0].indexOf(found[2] ?? ""))
    )
      return null;
    return dated(index, found[0].length, found[2], found[1], found[3]);
  };

  const hourAt = (index: number): TimeSpan | null => {
    const found = at(forms.hour, text, index);
    return found === null ? null : span(index, index + found[0].length, null, "date");
  };

  const weekday = (index: number): TimeSpan | null => (capital(index) ? weekdayAt(text, index, reference) : null);

  const digitReaders = [isoAt, planAt, eraAt, dayMonthAt, hourAt, dayAt, yearPartAt, yearAt, agoAt, partAt];
  const wordReaders = [
    yearEndAt,
    dateAt,
    partAt,
    samePeriodAt,
    yearWordAt,
    spanAt,
    agoAt,
    planAt,
    eraAt,
    monthWordAt,
    weekday,
  ];

  const first = (readers: readonly ((index: number) => TimeSpan | null)[], index: number): TimeSpan | null => {
    for (const read of readers) {
      const found = read(index);
      if (found !== null) return found;
    }
    return null;
  };

  const oneAt = (index: number): TimeSpan | null =>
    first(/\d/u.test(text[index] ?? "") ? digitReaders : wordReaders, index);

  /** From 2016 to August 2019, between July 2020 and June 2021: two times that are one. */
  const plainAt = (index: number): TimeSpan | null => {
    const one = oneAt(index);
    const led = one?.time == null ? null : opensStretch.exec(text.slice(Math.max(0, index - 9), index));
    if (one?.time == null || led === null) return one;
    const joint = (led[1] === "from" ? toNext : andNext).exec(text.slice(one.end, one.end + 14))?.[0];
    const [year, month, days] = [saidYear, saidMonth, saidDays];
    const other = joint === undefined ? null : oneAt(one.end + joint.length);
    const whole = other?.time == null ? null : through(one.time, other.time);
    if (
      other !== null &&
      whole?.start != null &&
      whole.end !== null &&
      whole.start < whole.end &&
      hasYear.test(text.slice(index, other.end))
    )
      return span(index, other.end, whole);
    [saidYear, saidMonth, saidDays] = [year, month, days];
    return one;
  };

  /** since 2012 runs to the end of the reference year; before and after leave an end open. */
  const openAt = (index: number): TimeSpan | null => {
    const found = /^(?:(since)|(before|prior to)|(after)) (?:the )?/u.exec(text.slice(index, index + 14));
    if (found === null) return null;
    const inner = plainAt(index + found[0].length);
    if (inner === null) return null;
    const { end, time } = inner;
    if (time === null) return span(index, end, null);
    if (found[1]) return span(index, end, { start: time.start, end: yearEnd() });
    return span(index, end, found[2] ? { start: null, end: time.end } : { start: time.start, end: null });
  };

  return {
    at: (index) => openAt(index) ?? plainAt(index),
    sentence: () => {
      saidYear = null;
      lastDayEnd = -1;
    },
  };
};
