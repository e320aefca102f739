import { prefixes } from "../../text/prefixes.ts";
import { numeralWords } from "../numeral-words.ts";
import { isDigit, isLetter } from "./numerals.ts";

const words = prefixes(numeralWords("en").map((word) => [word, true] as const));

/** The end of the phrase at a place that looks like a number and is none: one country, two systems. */
export const phraseEnd = (text: string, at: number): number | null => {
  const end = words(text, at)?.end ?? null;
  return end === null || isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)) ? null : end;
};

/** Words after which a number tells which one: Article 12, Level 3, flight 370. */
const naming =
  /(?:^|[^a-z])(?:articles?|chapters?|sections?|paragraphs?|no|nos|number|levels?|types?|phases?|class|grade|items?|tables?|figures?|fig|page|pages|lines?|route|highway|flights?|document|vol|volume|issue|version|room|floor|group|stage|step|category|part|rule|clause|annex|appendix|tier|unit|block|gate|exit|train|channel|code|model|series|fortune|covid|zone|building|tel|telephone|phone|fax|hotline|call|dial|boeing|airbus|isbn|decree|order|resolution|directive|item)[. #:№-]{0,2}$/u;

/** To train 3,000 workers counts them. */
const acting = /\b(?:train|issue|order|call|stage|group|clause) $/u;

/** Nouns that two and both go with without counting anything. */
const sides =
  /^ (?:sides?|countries|nations|parties|peoples|leaders|neighbors|neighbours|sessions|presidents|heads of state)\b/u;

const capital = /[A-Z]/u;

const sentenceStart = /(?:^|[.!?:;\n"“(]\s*| (?:-|--|–|—) )$/u;

/** Three Gorges, Five-Year Plan, Eight-Point Decision: a capital within the sentence, or two at its beginning. */
export const isNameWord = (original: string, start: number, end: number): boolean => {
  if (!capital.test(original[start] ?? "")) return false;
  if (!sentenceStart.test(original.slice(Math.max(0, start - 4), start))) return true;
  const next = original.slice(end, end + 2);
  return /^[ -][A-Z]/u.test(next);
};

/** Whether a number without unit names rather than counts. */
export const isLabel = (text: string, original: string, [start, end]: readonly [number, number]): boolean => {
  const digits = text.slice(start, end);
  const [before, after] = [text.slice(Math.max(0, start - 14), start), text.slice(end, end + 2)];
  if (naming.test(before)) return !(acting.test(before) && counted.test(text.slice(end, end + 48)));
  if (!isDigit(digits.charCodeAt(0))) return /^one(?![a-z -])/u.test(digits) || sides.test(text.slice(end, end + 16));
  if (/^0\d/u.test(digits) || (/^\d{7,}$/u.test(digits) && !digits.endsWith("000"))) return true;
  if (/[\w#№@+*/$.°′″-]$/u.test(before) || /^ ?[°′″]|^(?:[a-z+/:]|\.\d|-[\da-z])/u.test(after)) return true;
  if (/^[”"']/u.test(after) && /[“"']$/u.test(before)) return true;
  return (
    (/^(?:1[89]|20)\d\d$/u.test(digits) && !countsAsYear(text, start, end)) || isModelNumber(original, [start, end])
  );
};

/** A plural within the next words: something is counted. */
const counted = /^ (?:[a-z-]+ ){0,3}(?:[a-z-]*s|people|men|women|children|sheep|cattle)\b/u;

const roughly =
  /(?:^|[^a-z])(?:more than|less than|fewer than|over|about|around|some|nearly|almost|at least|up to|approximately|roughly|exceeding|another|additional|total of|close to) $/u;
const asMeasured =
  /^ (?:[a-z-]+ )?(?:levels?|figures?|targets?|standards?|prices|olympics|games|terms|series|issues|elections)\b/u;

/** More than 2000 villagers: a bound before it and a plural behind it make a count of what else were a year. */
export const countsAsYear = (text: string, start: number, end: number): boolean =>
  roughly.test(text.slice(Math.max(0, start - 16), start)) &&
  counted.test(text.slice(end, end + 48)) &&
  !asMeasured.test(text.slice(end, end + 32));

/** Boeing 737, Beidou 3: a capital word before it and nothing that is counted after it. */
const isModelNumber = (original: string, [start, end]: readonly [number, number]): boolean => {
  const before = /(?:^|[\s(“"])([A-Z][\w'-]*) $/u.exec(original.slice(Math.max(0, start - 24), start));
  if (before === null || /^\d+$/u.test(original.slice(start, end)) === false) return false;
  if (
    /^(?:In|At|The|A|An|Some|About|Over|Nearly|Around|Total|Only|And|With|Of|For|By|To|From|Its|All|Those|These|Another|Up)$/u.test(
      before[1] ?? "",
    )
  )
    return false;
  return !counted.test(original.slice(end, end + 48));
};

/** The end of a list number: 1. (2) 3) at the beginning of a line. */
export const listNumberEnd = (text: string, at: number): number | null => {
  const found = /^(\d{1,2})[.)](?=\s)/u.exec(text.slice(at, at + 4));
  if (found === null || !/(?:^|\n)[ \t(]*$/u.test(text.slice(Math.max(0, at - 4), at))) return null;
  return at + found[0].length;
};

/** The end of a token of letters, digits and marks: COVID-19, PM2.5, MU5735. */
export const tokenEnd = (text: string, from: number): number => {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLetter(unit) || isDigit(unit) || text[at] === "'") continue;
    const next = text.charCodeAt(at + 1);
    if (!(".-_/".includes(text[at] ?? " ") && isDigit(next))) break;
  }
  return at;
};
