import type { FigureTime, Status } from "../../model.ts";
import { yearBefore } from "../../text/calendar.ts";
import type { FigureDraft } from "../language.ts";
import type { Piece } from "./pieces.ts";

const LAST_YEAR = /^(?:上年|去年)/u;

const fourDigits = /\d{4}|[〇零一二三四五六七八九]{4}/u;

/** A period as a figure has it; 上年 beside 2020年 is 2019. */
export const timeOf = (
  piece: Piece | undefined,
  { inherited, beside }: { inherited: boolean; beside: Piece | undefined },
): FigureTime | null => {
  if (piece?.amount == null) return null;
  const year = beside?.amount?.time ?? null;
  const shifted =
    year !== null && LAST_YEAR.test(piece.text) ? { start: yearBefore(year.start), end: yearBefore(year.end) } : null;
  // 上年 is the year before the one narrated; 去年 the one before the text's own.
  const said = (/^上年/u.test(piece.text) ? shifted : null) ?? piece.amount.time ?? shifted;
  if (said === null) return null;
  // 2025年底前 is meant as 到2025年 is, 4月底前 as 到4月: what holds in that year, that month.
  const until =
    said.start === null && said.end !== null ? /([年月])[底末][之以]?前$/u.exec(piece.text)?.[1] : undefined;
  const time =
    until === undefined
      ? said
      : { start: `${said.end!.slice(0, until === "年" ? 4 : 7)}${until === "年" ? "-01" : ""}-01`, end: said.end };
  const explicit = fourDigits.test(piece.text) || fourDigits.test(piece.text.normalize("NFKC"));
  const basis = inherited ? "inherited" : explicit ? "explicit" : "relative";
  return { start: time.start, end: time.end, text: piece.text, basis };
};

/** 全年, 年末, 上半年, 6月末: which year's is left to what the text is about. */
const YEARLESS =
  /^(?:截至|截止|至|到)?(?:全年|年[初末底终]|[上下]半年|[前第]?[一二三四1-4]季度|前[一二三四五六七八九十\d]+个?季度|\d{1,2}(?:[-—－~～至到]\d{1,2})?月(?:份|[初末底])?)$/u;
const WHOLE_YEAR = /^(?:截至|截止|至|到)?(?:全年|年[末底终])$/u;
const YEAR_END = /^(?:截至|截止|至|到)?年[末底终]$/u;
const FIRST_MONTHS = /^(\d{4})-0[1-3]/u;

/** 年末 in a text of January to March, where nothing is planned, is the end of the year that is over. */
export const overYear = (time: FigureTime | null, reference: string | null, status: Status): FigureTime | null => {
  const year = FIRST_MONTHS.exec(reference ?? "")?.[1];
  return time?.start == null || status !== "actual" || !YEAR_END.test(time.text) || !time.start.startsWith(year ?? "-")
    ? time
    : { ...time, start: yearBefore(time.start), end: yearBefore(time.end) };
};

/** 由2010年的…增加到2015年的…，年均增长8%: a rate a year is that of all the years between. */
export const spanning = (time: FigureTime | null, since: Piece | null): FigureTime | null => {
  const start = since?.amount?.time?.start ?? null;
  return time === null || start === null || (time.start !== null && time.start < start) ? time : { ...time, start };
};

/** How a period leaves its year to the heading or the title. */
export const yearlessOf = (piece: Piece | undefined): FigureDraft["yearless"] => {
  if (piece === undefined) return undefined;
  if (/^上年/u.test(piece.text)) return "before";
  if (WHOLE_YEAR.test(piece.text)) return "whole";
  return YEARLESS.test(piece.text) ? "same" : undefined;
};
