import { prefixes } from "../../text/prefixes.ts";
import { numeralWords as listed } from "../numeral-words.ts";
import { beginsNumeral, isDigit, numeralAt } from "./numerals.ts";

/** Each word from its first numeral on, with what must stand before that. */
const byNumeral = new Map<string, string[]>();
for (const word of listed("zh")) {
  const first = [...word].findIndex((character) => beginsNumeral(character.charCodeAt(0)) || character === "半");
  const key = word.slice(first);
  byNumeral.set(key, [...(byNumeral.get(key) ?? []), word.slice(0, first)]);
}

const words = prefixes(byNumeral);

/** The end of the word around a place that looks like a number and is none. */
export const wordEnd = (text: string, at: number): number | null => {
  const found = words(text, at);
  return found?.value.some((before) => text.startsWith(before, at - before.length)) ? found.end : null;
};

const sentenceStart = /(?:^|[\n。；;！？!?：:　])[ \t　]*$/u;

/** The end of a list number: 1. 2、 （一） 3） at the beginning of a line or sentence. */
export const listNumberEnd = (text: string, at: number): number | null => {
  const enclosed = text[at - 1] === "（" || text[at - 1] === "(";
  const numeral = numeralAt(text, at);
  if (numeral === null || numeral.bound !== "exact" || numeral.scale !== "") return null;
  if (enclosed)
    return numeral.value.length <= 2 && /^[）)]/u.test(text.slice(numeral.end, numeral.end + 1)) ? numeral.end : null;
  if (!sentenceStart.test(text.slice(Math.max(0, at - 4), at)) || isPairOfTimes(text, at)) return null;
  const dotted = /^\d{1,2}[.．](?=(?:19|20)\d\d年)/u.exec(text.slice(at, at + 8));
  if (dotted !== null) return at + dotted[0].length;
  if (numeral.value.length > 3 || !/^[.、．)）](?!\d)/u.test(text.slice(numeral.end, numeral.end + 2)))
    return listedDigitEnd(text, at);
  return numeral.end + 1;
};

/** 1、2015年: the comma of a list number may stand before another number. */
const listedDigitEnd = (text: string, at: number): number | null => {
  const found = /^(\d{1,2})[、）)](?=\d)/u.exec(text.slice(at, at + 4));
  return found === null ? null : at + found[0].length;
};

/** 1、2月 and 三、四季度 are times. */
const isPairOfTimes = (text: string, at: number): boolean => {
  const first = numeralAt(text, at);
  const second = first === null || text[first.end] !== "、" ? null : numeralAt(text, first.end + 1);
  if (first === null || second === null) return false;
  return Number(second.value) === Number(first.value) + 1 && /^[月季日]/u.test(text[second.end] ?? "");
};

const closers: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "「": "」", "『": "』", '"': '"' };

/** The end of a short name in quotation marks, given its opening mark. */
export const quotedEnd = (text: string, at: number): number | null => {
  const closer = closers[text[at] ?? ""];
  if (closer === undefined) return null;
  const inside = text.slice(at + 1, at + 15);
  const length = inside.indexOf(closer);
  return length <= 0 || inside.slice(0, length).includes("\n") ? null : at + 1 + length;
};

/** The end of a title in 《》, or of the year in 〔2020〕5号. */
export const titleEnd = (text: string, at: number): number | null => {
  if (text[at] === "《") {
    const length = text.slice(at, at + 120).search(/[》\n]/u);
    return length > 0 && text[at + length] === "》" ? at + length + 1 : null;
  }
  const numbered = /^[〔［[【(（](?:19|20)\d\d[〕］\]】)）] ?第?\d+ ?号/u.exec(text.slice(at, at + 16));
  if (numbered !== null) return at + numbered[0].length;
  return null;
};

/** Codes and calls: 12345热线, 318国道, 5号, 0427-2823456, 500强. */
const labelling =
  /^(?:[号级型版强届线路后代]|[国省县乡]道|热线|单元|室(?![内外])|中全会|次会议|频道|航班|次列车|K|号线|维(?!护|修)|集团军|医院|[师旅团]部|式|制式|院所|中学|小学|政务|报警|急救|举报|平台)/u;

const standard = /(?:ISO|IEC|GB|GB\/T|DB|HACCP|SA|OHSAS|IATF|TS)[- /]?$/u;

/** The end of what numbers a standard and its year: 9001：2015 of ISO9001：2015. */
export const standardEnd = (text: string, at: number): number | null => {
  if (!standard.test(text.slice(Math.max(0, at - 7), at))) return null;
  return at + (/^\d+(?:\.\d+)?[:：](?:19|20)\d\d(?!\d)/u.exec(text.slice(at, at + 14))?.[0].length ?? 0) || null;
};

const degree = "\\d+(?:\\.\\d+)? ?[°度](?: ?\\d+(?:\\.\\d+)? ?[′'’分](?: ?\\d+(?:\\.\\d+)? ?[″\"”秒])?)?";
const coordinates = new RegExp(`${degree}(?:(?:——|[-—–~至到、和]) ?${degree})*`, "uy");
const onMeridian = /(?:[东西]经|[南北]纬|[EWNS])(?:约|约为|为|在|位于|介于)?[:：]?$/u;

/** The end of 113°37′—115°05′ and of 东经113度: where something lies, not how much of it there is. */
export const coordinateEnd = (text: string, at: number): number | null => {
  coordinates.lastIndex = at;
  const found = coordinates.exec(text)?.[0];
  if (found === undefined) return null;
  return /[′'’分]/u.test(found) || onMeridian.test(text.slice(Math.max(0, at - 6), at)) ? at + found.length : null;
};

/** A page number. */
const aloneOnLine = (text: string, start: number, end: number): boolean => {
  const [before, after] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 4)];
  return /(?:^|\n)[ \t]*$/u.test(before) && /^[ \t]*(?:\n|$)/u.test(after) && /\n/u.test(before + after);
};

/** Words after which digits are an address or a file number. */
const addressed =
  /(?:电话|手机|传真|邮编|邮政编码|编号|文号|证号|代码|热线|房间|网址|账号|号码|批准文号)[为是：: ]{0,2}$/u;

/** Whether a bare Arabic number names rather than counts. */
export const isLabel = (text: string, start: number, end: number): boolean => {
  const digits = text.slice(start, end);
  const [before, after] = [text[start - 1] ?? " ", text.slice(end, end + 4)];
  if (/^0\d/u.test(digits) || (/^\d+$/u.test(digits) && digits.length >= 7)) return true;
  if (/^(?:19|20)\d\d$/u.test(digits) || (digits.length < 4 && aloneOnLine(text, start, end))) return true;
  if (/[A-Za-z#№@+×/:：.·-]/u.test(before) && !/[：:]/u.test(before)) return true;
  if (/^[A-Za-z+×/·]/u.test(after) || /^[.:-]\d/u.test(after)) return true;
  return labelling.test(after) || addressed.test(text.slice(Math.max(0, start - 7), start));
};

/** The end of a run of digits with marks between them: 3.2.1, 0427-2823456. */
export const codeEnd = (text: string, from: number): number => {
  let at = from;
  while (isDigit(text.charCodeAt(at)) || (".-/:,+=>＞".includes(text[at] ?? " ") && isDigit(text.charCodeAt(at + 1))))
    at++;
  return at;
};
