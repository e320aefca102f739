import { day, through, years } from "../../text/calendar.ts";
import type { Reference, TimeSpan } from "../reference.ts";
import { dateReader } from "./dates.ts";
import { eraReaders } from "./eras.ts";
import {
  afterJoint,
  afterWord,
  bounded,
  isYear,
  numberAt,
  type Point,
  type Said,
  space,
  yearDigits,
} from "./moments.ts";
import { isDigit } from "./numerals.ts";
import { reignYearAt } from "./reigns.ts";

/** Reads the times of one text from left to right; later times lean on earlier ones. */
export interface TimeReader {
  readonly at: (at: number) => TimeSpan | null;
  /** A new sentence: a year that was said no longer reaches. */
  readonly sentence: () => void;
}

const numeric = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/u;
/** A reader for one text, against a reference. */
export const timeReader = (text: string, reference: Reference | null): TimeReader => {
  const now = reference?.year ?? null;
  const said: Said = { now, nowMonth: reference?.month ?? null, year: null, month: null, days: null, day: null };
  const scene = { text, said };
  const { yearPointAt, partAt, dayAt, hourEnd } = dateReader(scene);

  /** The other end of a stretch: its year and month may be those of the first. */
  const laterPointAt = (at: number, { year, month, daily }: Point): Point | null =>
    yearPointAt(at) ?? partAt(at, year) ?? (daily && month !== null ? dayAt(at, year, month) : null);

  const remember = (point: Point): void => {
    if (point.month !== null) said.month = { year: point.year, month: point.month };
    if (point.days !== null) said.days = point.days;
    if (point.daily && point.days !== null) said.day = point.days;
  };

  const spanned = (start: number, first: Point): TimeSpan => {
    const joint = afterJoint(text, first.end);
    const last = joint === null ? null : laterPointAt(joint, first);
    const point = last ?? first;
    const backward = first.days !== null && last?.days != null && last.days.end < first.days.start;
    const days =
      last === null || backward
        ? first.days
        : first.days === null || last.days === null
          ? null
          : through(first.days, last.days);
    const used = backward ? first : point;
    remember(used);
    const ended = used.daily ? hourEnd(space(text, used.end)) : used.end;
    const { end, time } = bounded(scene, { end: used.daily && ended > used.end ? ended : used.end, time: days });
    return { start, end, kind: first.daily && (last === null || backward) && time === days ? "date" : "period", time };
  };

  /** 2015—2020年, 2016—2020. */
  const yearRangeAt = (at: number): TimeSpan | null => {
    const first = yearDigits(text, at);
    const joint = first === null ? null : afterJoint(text, first.end);
    const last = joint === null ? null : yearDigits(text, joint);
    if (first === null || last === null || last.value <= first.value || last.value - first.value > 100) return null;
    if (first.value < 1900) return null;
    const end = afterWord(text, space(text, last.end), ["学年", "财年", "年度", "年"]) ?? last.end;
    if (text[last.end] === "." || text[last.end] === "-" || text[last.end] === "%") return null;
    said.year = last.value;
    const bound = bounded(scene, { end: end, time: years(first.value, last.value) });
    return { start: at, end: bound.end, kind: "period", time: bound.time };
  };

  /** 2020-06-30, 2020.6.30, 2020/6/30. */
  const isoAt = (at: number): TimeSpan | null => {
    const found = numeric.exec(text.slice(at, at + 11));
    if (found === null) return null;
    const date = day(Number(found[1]), Number(found[3]), Number(found[4]));
    if (date === null || !isYear(Number(found[1]))) return null;
    said.year = Number(found[1]);
    remember({ end: at, days: date, year: said.year, month: Number(found[3]), daily: true });
    return { start: at, end: hourEnd(space(text, at + found[0].length)), kind: "date", time: date };
  };

  /** 26日, with the month that was last said, else that of the reference. */
  const bareDayAt = (at: number): TimeSpan | null => {
    const anchor = said.month ?? (now === null || said.nowMonth === null ? null : { year: now, month: said.nowMonth });
    const found = numberAt(text, at, [1, 31]);
    if (found !== null && found.end - at === 1 && !isDigit(text.charCodeAt(at))) return null;
    if (found === null || text[found.end] !== "日") {
      const spread = dayAt(at, anchor?.year ?? null, anchor?.month ?? 1);
      if (spread === null || text[spread.end - 1] !== "日") return null;
      return {
        start: at,
        end: spread.end,
        kind: spread.daily ? "date" : "period",
        time: anchor === null ? null : spread.days,
      };
    }
    const point = dayAt(at, anchor?.year ?? null, anchor?.month ?? 1);
    if (point === null) return null;
    return spanned(at, anchor === null ? { ...point, days: null, month: null } : point);
  };

  /** 18时30分, 18:00 without a day: that of the day last said. */
  const hourAt = (at: number): TimeSpan | null => {
    const end = hourEnd(at);
    if (text[at + 1] === "时" && !isDigit(text.charCodeAt(at))) return null;
    if (end === at || (text[end - 1] === "点" && !/[午晨晚早]/u.test(text[at] ?? ""))) return null;
    return { start: at, end, kind: "date", time: said.day };
  };

  const bareYearEndAt = (at: number): TimeSpan | null => {
    const end = afterWord(text, at, ["年底", "年末"]);
    if (end === null || /[\d一二三四五六七八九十百几数多半]/u.test(text[at - 1] ?? " ")) return null;
    const year = said.year ?? now;
    return { start: at, end, kind: "period", time: year === null ? null : years(year) };
  };

  const pointAt = (at: number): TimeSpan | null => {
    const dated = yearPointAt(at);
    if (dated !== null) {
      if (dated.year !== null && !/[比较由从自与]$/u.test(text.slice(Math.max(0, at - 1), at))) said.year = dated.year;
      return spanned(at, dated);
    }
    const part = partAt(at, said.year ?? now);
    return part === null ? null : spanned(at, part);
  };

  /** 明洪武三年 is past at any rate: no later time leans on it. */
  const reignAt = (at: number): TimeSpan | null => {
    const found = reignYearAt(text, at);
    if (found === null) return null;
    const { start, end, year } = found;
    return { start, end, kind: "period", time: year === null ? null : years(year) };
  };

  const { planAt, others } = eraReaders(scene);
  const readers = [reignAt, yearRangeAt, isoAt, planAt, pointAt, ...others, bareDayAt, hourAt, bareYearEndAt];

  return {
    at: (at) => {
      for (const read of readers) {
        const found = read(at);
        if (found !== null) return found;
      }
      return null;
    },
    sentence: () => {
      said.year = null;
    },
  };
};
