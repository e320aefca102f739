import { suffixes } from "../../text/prefixes.ts";
import { rowsOf } from "../rows.ts";
import { numberAt } from "./moments.ts";

/** An era by which years were counted; of two dynasties one may have had the same name. */
interface Era {
  /** The dynasty that must be named before it, for the name is a place's or a common word too; none. */
  readonly dynasty: string;
  readonly first: number;
  readonly last: number;
}

const rows = rowsOf("eras").map(([zh = "", dynasty = "", first, last]): readonly [string, Era] => [
  zh,
  { dynasty, first: Number(first), last: Number(last) },
]);

const eras = suffixes([...rows, ["公元", { dynasty: "", first: 1, last: 9999 }], ["公元前", null]]);

/** A year counted from the beginning of an era: 明洪武三年, 民国24年, 公元前221年; of years before our era no date is given. */
export const reignYearAt = (
  text: string,
  at: number,
): { readonly start: number; readonly end: number; readonly year: number | null } | null => {
  const found = eras(text, at);
  if (found === null) return null;
  const { end: start, value: era } = found;
  const first = text[at] === "元" ? { end: at + 1, value: 1 } : numberAt(text, at, [1, 9999]);
  if (first === null || text[first.end] !== "年") return null;
  if (era === null) return { start, end: first.end + 1, year: null };
  const year = era.first + first.value - 1;
  if (year > era.last || (era.dynasty !== "" && text[start - 1] !== era.dynasty)) return null;
  return { start, end: first.end + 1, year };
};
