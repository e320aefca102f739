import type { Interval } from "../model.ts";
import { checkDate } from "../read/known.ts";

const firstDay = (date: string): string => `${checkDate(date)}-01-01`.slice(0, 10);

const lastDay = (date: string): string => {
  const [year = "", month = "12", day] = checkDate(date).split("-");
  return day === undefined ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : date;
};

/** Tests whether a time reaches into a period given by year, month or day; what has no time does not. */
export const during = (from: string | undefined, to: string | undefined): ((time: Interval | null) => boolean) => {
  if (from === undefined && to === undefined) return () => true;
  const [first, last] = [from === undefined ? "" : firstDay(from), to === undefined ? "9999-12-31" : lastDay(to)];
  return (time) =>
    time !== null && (time.end === null || time.end >= first) && (time.start === null || time.start <= last);
};

const start = (time: Interval | null): string => time?.start ?? time?.end ?? "9999-12-31";

/** Orders by time; what has none comes last. */
export const byTime = (one: Interval | null, other: Interval | null): number =>
  start(one) < start(other) ? -1 : start(one) > start(other) ? 1 : 0;

/** What equal periods have in common. */
export const periodKey = (time: Interval | null): string =>
  time === null ? "" : `${time.start ?? ""}/${time.end ?? ""}`;
