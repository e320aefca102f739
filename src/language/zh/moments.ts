import type { Interval } from "../../model.ts";
import { type Days, months, years } from "../../text/calendar.ts";
import { isDigit, numeralAt } from "./numerals.ts";

/** A small whole number, in either script. */
export interface Count {
  readonly end: number;
  readonly value: number;
  readonly about: boolean;
}

/** A place in the calendar: its days, and the year and month that what follows may leave out. */
export interface Point {
  readonly end: number;
  readonly days: Days | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly daily: boolean;
}

/** After one space, where one stands. */
export const space = (text: string, at: number): number => (text[at] === " " && text[at + 1] !== " " ? at + 1 : at);

/** The whole number at a place, below 10,000. */
export const countAt = (text: string, at: number): Count | null => {
  const numeral = numeralAt(text, at);
  if (numeral === null || numeral.value.length > 4 || numeral.value.includes(".")) return null;
  return { end: numeral.end, value: Number(numeral.value), about: numeral.bound !== "exact" };
};

/** A whole number in a range, without 余 or 多 and without scale words. */
export const numberAt = (text: string, at: number, [least, most]: readonly [number, number]): Count | null => {
  const found = countAt(text, at);
  return found === null || found.about || found.value < least || found.value > most ? null : found;
};

/** The place after the first of these words that stands here. */
export const afterWord = (text: string, at: number, words: readonly string[]): number | null => {
  const word = words.find((candidate) => text.startsWith(candidate, at));
  return word === undefined ? null : at + word.length;
};

const joints = ["——", "--", "─", "—", "–", "-", "~", "至", "到", "―"];

/** After 至, a dash or 到, with spaces around it. */
export const afterJoint = (text: string, at: number): number | null => {
  const end = afterWord(text, space(text, at), joints);
  return end === null ? null : space(text, end);
};

/** Whether a number of four digits can be a year. */
export const isYear = (value: number): boolean => value >= 1800 && value <= 2199;

const fourDigits = /^\d{4}$/u;
/** Four digits in either script. */
export const yearDigits = (text: string, at: number): { readonly end: number; readonly value: number } | null => {
  const numeral = numeralAt(text, at);
  if (numeral === null || numeral.coefficient.length !== 4 || !fourDigits.test(numeral.value)) return null;
  if (!numeral.spelledOut && numeral.script === "chinese") return null;
  const value = Number(numeral.value);
  const end = numeral.start + 4;
  return isYear(value) && !isDigit(text.charCodeAt(end)) ? { end, value } : null;
};

/** What a text has said so far; later times lean on it. */
export interface Said {
  /** The reference year and month. */
  readonly now: number | null;
  readonly nowMonth: number | null;
  /** The year of this sentence. */
  year: number | null;
  month: { readonly year: number | null; readonly month: number } | null;
  days: Days | null;
  day: Days | null;
}

/** Months of a year, null where the year is unknown. */
export const within = (year: number | null, first: number, last = first): Days | null =>
  year === null ? null : months(year, first, last);

/** The last day of the reference year. */
export const lastDayOf = ({ now }: Said): string | null => (now === null ? null : years(now).end);

/** A text and what it has said. */
export interface Scene {
  readonly text: string;
  readonly said: Said;
}

/** A time, and where it ends in the text. */
export interface Timed {
  readonly end: number;
  readonly time: Interval | null;
}

const later = /^(?:以后|之后|后(?![期续备勤方半来]))/u;
const earlier = /^(?:以前|之前|前(?![景期沿列往所述瞻置端提进言夕移\d一二三四五六七八九十几]))/u;
const since = /^起(?![草点步来义源飞伏到])/u;
/** 以来, 起, 前, 后 open an end or close it at the reference year. */
export const bounded = ({ text, said }: Scene, { end, time: days }: Timed): Timed => {
  const rest = text.slice(end, end + 3);
  if (rest.startsWith("以来")) return { end: end + 2, time: days && { start: days.start, end: lastDayOf(said) } };
  if (rest.startsWith("前后")) return { end: end + 2, time: days };
  const within =
    days?.start == null ? null : /^起(\d{1,2}|[一二两三四五六七八九十])年[内间]/u.exec(text.slice(end, end + 6));
  if (within !== null && days?.start != null) {
    const count = Number(numeralAt(within[1]!, 0)?.value ?? 0);
    const first = Number(days.start.slice(0, 4));
    return { end: end + within[0].length, time: { start: days.start, end: years(first + count - 1).end } };
  }
  if (since.test(rest)) return { end: end + 1, time: days && { start: days.start, end: null } };
  const before = earlier.exec(rest)?.[0];
  if (before) return { end: end + before.length, time: days && { start: null, end: days.end } };
  const after = later.exec(rest)?.[0];
  if (after) return { end: end + after.length, time: days && { start: days.start, end: null } };
  return { end, time: days };
};
