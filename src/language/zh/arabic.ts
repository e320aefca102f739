import { compared, shift, summed } from "../../text/decimal.ts";
import { closing, inner, isApproximate, isDigit, type Numeral, scaleAt } from "./digits.ts";

const digitsEnd = (text: string, from: number): number => {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
};

/** The end of 1,303.6: groups of three after commas, then a point with digits. */
const figureEnd = (text: string, from: number): number => {
  let at = digitsEnd(text, from);
  if (at - from <= 3) while (text[at] === "," && digitsEnd(text, at + 1) === at + 4) at += 4;
  return text[at] === "." && isDigit(text.charCodeAt(at + 1)) ? digitsEnd(text, at + 1) : at;
};

const afterSpace = (text: string, at: number): number =>
  text[at] === " " && text[at + 1] !== " " && text[at + 1] !== undefined ? at + 1 : at;

interface Part {
  readonly end: number;
  readonly value: string;
  readonly about?: boolean;
}

/** A further part of a mixed numeral, smaller than the scale word before it: 6千 of 25万6千, 5300 of 3万5300. */
const partAt = (text: string, from: number): Part | null => {
  const word = text[from - 1] ?? "";
  const below = closing.get(word) ?? inner.get(word);
  if (below === undefined || below < 3) return null;
  const start = text[from] === "〇" ? from + 1 : from;
  const end = figureEnd(text, start);
  if (end === start) return null;
  const figure = text.slice(start, end).replaceAll(",", "");
  const scale = scaleAt(text, end);
  // 3千多万 of 1亿3千多万
  const more = scale.power > 0 && isApproximate(text, scale.end) ? scaleAt(text, scale.end + 1) : null;
  if (more !== null && more.power > 0 && scale.power + more.power < below)
    return { end: more.end, value: shift(figure, scale.power + more.power), about: true };
  const value = shift(figure, scale.power);
  if (compared(value, shift("1", below)) >= 0) return null;
  if (scale.power > 0) return { end: scale.end, value };
  return word === "万" && figure.length >= 3 && !figure.includes(".") ? { end, value } : null;
};

const partsAt = (text: string, from: number): Part | null => {
  const first = partAt(text, from);
  const second = first === null ? null : partAt(text, first.end);
  return first === null || second === null ? first : { end: second.end, value: summed(first.value, second.value) };
};

/** 1,303.6亿, 25万6千, 350余, 311余万. */
export const arabicAt = (text: string, start: number): Numeral => {
  const end = figureEnd(text, start);
  const figure = text.slice(start, end);
  const open = isApproximate(text, end) && scaleAt(text, end + 1).power > 0;
  const from = open ? end + 1 : afterSpace(text, end);
  const scale = scaleAt(text, from);
  const scaled = scale.power > 0 ? scale.end : end;
  const parts = open || scale.power === 0 ? null : partsAt(text, scaled);
  const last = parts?.end ?? scaled;
  const value = shift(figure.replaceAll(",", ""), scale.power);
  const closed = !open && isApproximate(text, last);
  return {
    start,
    end: closed ? last + 1 : last,
    value: parts === null ? value : summed(value, parts.value),
    upper: null,
    bound: open || closed || parts?.about === true ? "about" : "exact",
    coefficient: parts === null ? figure : text.slice(start, last),
    scale: parts === null && scale.power > 0 ? text.slice(from, scale.end) : "",
    script: "arabic",
    bare: false,
    spelledOut: false,
  };
};
