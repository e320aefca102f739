import { shift } from "../../text/decimal.ts";
import {
  chineseDigit,
  closing,
  inner,
  isApproximate,
  isChineseDigit,
  isUnitWord,
  type Numeral,
  scaleAt,
} from "./digits.ts";

/** Both ends of what may be a span like 三四百: they grow side by side. */
interface Sum {
  readonly low: number;
  readonly high: number;
}

const zero: Sum = { low: 0, high: 0 };
const both = (value: number): Sum => ({ low: value, high: value });
const plus = (a: Sum, b: Sum): Sum => ({ low: a.low + b.low, high: a.high + b.high });
const by = (a: Sum, factor: number): Sum => ({ low: a.low * factor, high: a.high * factor });

/** Above every power of a scale word: none has been read yet. */
const [noScale, noClosing] = [5, 99];

/** What has been read of a numeral. */
interface Reading {
  at: number;
  /** What 万 and 亿 have closed. */
  total: Sum;
  /** What 十, 百 and 千 have counted since. */
  section: Sum;
  /** A digit that waits for its scale word. */
  digit: Sum | null;
  /** Powers of the last scale words. */
  smallest: number;
  closedBy: number;
  /** Where the first 万 or 亿 stands, which words closed last, and how often one did. */
  closedAt: number;
  scale: string;
  groups: number;
  /** No 零 stands between the last scale word and the digit. */
  connected: boolean;
  about: boolean;
  vague: boolean;
  bare: boolean;
}

const begun = (at: number): Reading => ({
  at,
  total: zero,
  section: zero,
  digit: null,
  smallest: noScale,
  closedBy: noClosing,
  closedAt: -1,
  scale: "",
  groups: 0,
  connected: true,
  about: false,
  vague: false,
  bare: false,
});

const isFormal = (character: string): boolean => "壹贰叁肆伍陆柒捌玖佰仟".includes(character);

/** 陆 of 大陆 and 伍 of 队伍: a formal digit counts with others, with a scale word or with money. */
const isLoneFormal = (text: string, at: number): boolean => {
  if (!isFormal(text[at] ?? "")) return false;
  const next = text[at + 1];
  return next !== undefined && !inner.has(next) && !closing.has(next) && !"元圆角点".includes(next);
};

/** 总数 and 人数 end before the numeral that follows them. */
const endsInCount = /[人户总次件家指岁多少函系参基倍天年分个无]/u;

/** 数 of 数十 and 几 of 几百: one or more of the scale word behind it. */
const isVague = (text: string, at: number): boolean => {
  const next = text[at + 1] ?? "";
  if ((!inner.has(next) && !closing.has(next)) || isUnitWord(text, at + 1, null)) return false;
  return text[at] === "几" || !endsInCount.test(text[at - 1] ?? " ");
};

/** 三四 and 三五 stand for a span. */
const spanOf = (first: number, second: number): Sum | null =>
  first > 0 && (second === first + 1 || (first === 3 && second === 5)) ? { low: first, high: second } : null;

type Step = "read" | "end" | "digits";

/** A digit: alone, as the second of a span, or one of a row that is spelled out. */
const readDigit = (reading: Reading, text: string, [start, value]: readonly [number, number]): Step => {
  const { at, digit, smallest, groups, vague, about } = reading;
  if (about) return "end";
  const before = text.charCodeAt(at + 1);
  if (digit !== null) {
    const span = digit.low === digit.high ? spanOf(digit.low, value) : null;
    if (span !== null && !isChineseDigit(before)) {
      reading.digit = span;
      return "read";
    }
    return smallest < noScale || groups > 0 || vague ? "end" : "digits";
  }
  if (value > 0) reading.digit = both(value);
  else if (at === start) {
    if (isChineseDigit(before)) return "digits";
    reading.digit = zero;
  } else {
    if (!isChineseDigit(before) && text[at + 1] !== "十") return "end";
    reading.connected = false;
  }
  return "read";
};

/** 十, 百, 千. */
const readInner = (reading: Reading, text: string, [start, power]: readonly [number, number]): Step => {
  const { at, digit, about, smallest } = reading;
  if (about || power >= smallest || isUnitWord(text, at, digit === null ? null : "digit")) return "end";
  if (digit === null && power > 1) {
    if (at > start) return "end";
    reading.bare = true;
  }
  reading.section = plus(reading.section, by(digit ?? both(1), 10 ** power));
  [reading.digit, reading.smallest, reading.connected] = [null, power, true];
  return "read";
};

/** 万, 亿, and 亿 behind 万. */
const readClosing = (reading: Reading, text: string, [start, power]: readonly [number, number]): Step => {
  const { at, section, digit, closedBy, about } = reading;
  const content = plus(section, digit ?? zero);
  if (content.low === 0 && at > start) {
    if (power !== 8 || text[at - 1] !== "万") return "end";
    [reading.total, reading.closedBy, reading.scale] = [by(reading.total, 1e8), 8, `${reading.scale}亿`];
    return "read";
  }
  if (power >= closedBy && !(power === 8 && closedBy === 4)) return "end";
  if (content.low === 0) [reading.total, reading.bare] = [both(10 ** power), true];
  else reading.total = power === 8 ? by(plus(reading.total, content), 1e8) : plus(reading.total, by(content, 1e4));
  if (reading.groups++ === 0) reading.closedAt = about ? at - 1 : at;
  reading.scale = text[at] ?? "";
  [reading.closedBy, reading.section, reading.digit] = [power, zero, null];
  [reading.smallest, reading.connected] = [noScale, true];
  if (!about || (power === 4 && text[at + 1] === "亿")) return "read";
  // Behind 一千多万 nothing more belongs to the number.
  reading.at++;
  return "end";
};

/** 余 and 多; 三百一十一余万 may hold a digit before it, 三多 is nothing. */
const readApproximate = (reading: Reading, text: string, start: number): Step => {
  const { at, about, digit, smallest } = reading;
  if (about || at === start) return "end";
  if (digit !== null && !(smallest < noScale && closing.has(text[at + 1] ?? ""))) return "end";
  reading.about = true;
  return "read";
};

const twenties: ReadonlyMap<string, number> = new Map([
  ["廿", 20],
  ["卅", 30],
]);

const step = (reading: Reading, text: string, start: number): Step => {
  const character = text[reading.at] ?? "";
  const value = chineseDigit(text.charCodeAt(reading.at));
  if (value !== null) return readDigit(reading, text, [start, value]);
  const power = inner.get(character);
  if (power !== undefined) return readInner(reading, text, [start, power]);
  const close = closing.get(character);
  if (close !== undefined) return readClosing(reading, text, [start, close]);
  if (isApproximate(text, reading.at)) return readApproximate(reading, text, start);
  const tens = reading.at === start ? twenties.get(character) : undefined;
  if (tens === undefined) return "end";
  [reading.section, reading.smallest] = [both(tens), 1];
  return "read";
};

const rowEnd = (text: string, from: number): number => {
  let at = from;
  while (isChineseDigit(text.charCodeAt(at)) && text[at] !== "两") at++;
  return at;
};

const figures = (row: string): string => [...row].map((digit) => chineseDigit(digit.charCodeAt(0))).join("");

const shape = { upper: null, bound: "exact", script: "chinese", bare: false, spelledOut: false } as const;

/** 二〇二〇, digit by digit. */
const rowAt = (text: string, start: number): Numeral => {
  const end = Math.max(start + 1, rowEnd(text, start));
  const coefficient = text.slice(start, end);
  const value = figures(coefficient).replace(/^0+(?=\d)/u, "");
  return { ...shape, start, end, value, coefficient, scale: "", spelledOut: true };
};

/** 三点五万; 三点五十分 is a time of day. */
const decimalAt = (text: string, [start, point]: readonly [number, number], whole: string): Numeral | null => {
  if (text[point] !== "点") return null;
  const stop = rowEnd(text, point + 1);
  if (stop === point + 1 || /^[十分钟]/u.test(text[stop] ?? "")) return null;
  const { end, power } = scaleAt(text, stop);
  const value = shift(`${whole}.${figures(text.slice(point + 1, stop))}`, power);
  return { ...shape, start, end, value, coefficient: text.slice(start, stop), scale: text.slice(stop, end) };
};

/** 两千五 is 2500: nothing connects the digit to another place. */
const lastDigit = ({ digit, smallest, groups, closedBy, connected }: Reading): Sum => {
  if (digit === null) return zero;
  const scaled = smallest < noScale || groups > 0;
  const place = smallest < noScale ? smallest - 1 : closedBy - 1;
  return connected && scaled ? by(digit, 10 ** place) : digit;
};

/** 三千二百, 十八亿八千万, 三四百, 一千多万, 数十, 三点五, 二〇二〇. */
export const hanziAt = (text: string, start: number): Numeral | null => {
  const reading = begun(start);
  if (text[start] === "几" || text[start] === "数") {
    if (!isVague(text, start)) return null;
    [reading.digit, reading.vague, reading.at] = [both(1), true, start + 1];
  } else if (isLoneFormal(text, start)) return null;
  for (; reading.at < text.length; reading.at++) {
    const taken = step(reading, text, start);
    if (taken === "digits") return rowAt(text, start);
    if (taken === "end") break;
  }
  return reading.at === start ? null : closed(reading, text, start);
};

const closed = (reading: Reading, text: string, start: number): Numeral | null => {
  const { at, total, section, digit, groups, closedAt, scale, about, vague, bare } = reading;
  const { low, high } = plus(plus(total, section), lastDigit(reading));
  if (!Number.isSafeInteger(high)) return null;
  const decimal = groups > 0 || about || vague ? null : decimalAt(text, [start, at], String(low));
  if (decimal !== null) return decimal;
  const simple = groups === 1 && section.low === 0 && digit === null && closedAt > start;
  const printed = about && !closing.has(text[at - 1] ?? "") ? at - 1 : at;
  return {
    start,
    end: at,
    value: String(low),
    upper: high === low ? null : String(high),
    bound: vague ? "atLeast" : about || high !== low ? "about" : "exact",
    coefficient: text.slice(start, simple ? closedAt : printed),
    scale: simple ? scale : "",
    script: "chinese",
    bare,
    spelledOut: false,
  };
};
