import type { FigureTime } from "../../model.ts";
import { type Days, firstPlanYear, years } from "../../text/calendar.ts";
import { numeralAt } from "./numerals.ts";
import type { Piece } from "./pieces.ts";

/** The first year of the plan of this name: 2011 for 十二五. */
export const firstYearOf = (name: string): number => firstPlanYear(Number(numeralAt(name, 0)?.value ?? 0));

const PLAN = /^[“"‘]?(十[一二三四五六七八九]?)五[”"’]?$/u;
const CLOSES = /^[”"’]$/u;
/** What makes the plan itself the matter, or leaves the period to other words. */
const OF_PLAN = /^(?:规划|计划|纲要|以来|期间|时期|目标|确定|提出|末|初|开局|收官|[、和与及，])/u;

const daysOf = (piece: Piece): Days | null => {
  const name = piece.mention === null ? undefined : PLAN.exec(piece.text)?.[1];
  if (name === undefined) return null;
  const first = firstYearOf(name);
  return years(first, first + 4);
};

/** “十一五”|水利总投入: the years of a plan whose name stands before what is measured. */
export const planYears = (pieces: readonly Piece[], from: boolean): FigureTime | null => {
  const at = pieces.findLastIndex((piece) => daysOf(piece) !== null);
  if (at < 0) return null;
  const next = pieces[CLOSES.test(pieces[at + 1]?.text ?? "") ? at + 2 : at + 1];
  // 是“十二五”的1.8倍 compares; 由“十三五”的0.28%下降 begins with it.
  if (next === undefined || OF_PLAN.test(next.text) || (next.text === "的") !== from) return null;
  return { ...daysOf(pieces[at]!)!, text: pieces[at]!.text, basis: "explicit" };
};
