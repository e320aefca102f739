import { compared, shift, summed } from "../../text/decimal.ts";
import type { Bound, Span } from "../../model.ts";
import { spelled } from "./spelling.ts";

/** A number word without its unit; texts are in the spelling of `spelled`. */
export interface Numeral extends Span {
  /** Decimal text with the scale words multiplied out: of 1303.6亿 130360000000. */
  readonly value: string;
  /** The upper end where two digits stand side by side: 三四百. */
  readonly upper: string | null;
  readonly bound: Bound;
  /** What is printed before the closing scale words: 1303.6, 三百, 350. */
  readonly coefficient: string;
  /** The closing scale words: 亿, 万亿, none. */
  readonly scale: string;
  readonly script: "arabic" | "chinese";
  /** Scale words without a digit: 百, 千万, 百余. */
  readonly bare: boolean;
  /** Chinese digits one after another: 二〇二〇. */
  readonly spelledOut: boolean;
}

const none = 127;
const digits = new Int8Array(0x10000).fill(none);
const everyday = "〇一二三四五六七八九";
const formal = "零壹贰叁肆伍陆柒捌玖";
for (let value = 0; value < 10; value++) {
  digits[everyday.charCodeAt(value)] = value;
  digits[formal.charCodeAt(value)] = value;
}
digits["两".charCodeAt(0)] = 2;

const isFormal = (character: string): boolean => "壹贰叁肆伍陆柒捌玖拾佰仟".includes(character);

/** Powers of ten of the scale words within a section, and of those that close one. */
const inner = new Map([..."十百千拾佰仟"].map((word, index) => [word, (index % 3) + 1]));
const closing = new Map([
  ["万", 4],
  ["亿", 8],
]);

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isChineseDigit = (unit: number): boolean => (digits[unit] ?? none) !== none;

/** Whether a numeral can begin with this code unit. */
export const beginsNumeral = (unit: number): boolean =>
  isDigit(unit) || isChineseDigit(unit) || "十百千万亿几数廿卅拾佰仟".includes(String.fromCharCode(unit));

/** 千瓦 and 百分点 are units though they begin like numerals. */
const isUnitWord = (text: string, at: number, pending: boolean): boolean => {
  const next = text[at + 1] ?? " ";
  if (text[at] === "百") return next === "分";
  if (text[at] !== "千") return false;
  return "瓦伏卡焦赫帕".includes(next) || (!pending && "米克".includes(next));
};

const approximate = "余多来几";
/** 多 and 余 after a number leave it open upwards; 多样, 余额, 来自 are other words. */
const isApproximate = (text: string, at: number): boolean => {
  const [mark = "", next = " "] = [text[at], text[at + 1]];
  if (mark === "" || !approximate.includes(mark)) return false;
  if (mark === "来") return !"自到源看说往临的，。、；".includes(next) && next !== " ";
  if (mark === "几") return !"乎何率".includes(next);
  if (mark === "多") return !"样式边数极于".includes(next);
  return !"额热下".includes(next);
};

// ── Arabic digits ───────────────────────────────────────────────────────────────────────────────────────────────────

const digitsEnd = (text: string, from: number): number => {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
};

/** The end of 1,303.6: groups of three after commas, then a point with digits. */
const plainEnd = (text: string, from: number): number => {
  let at = digitsEnd(text, from);
  if (at - from <= 3) while (text[at] === "," && digitsEnd(text, at + 1) === at + 4) at += 4;
  return text[at] === "." && isDigit(text.charCodeAt(at + 1)) ? digitsEnd(text, at + 1) : at;
};

const space = (text: string, at: number): number =>
  text[at] === " " && text[at + 1] !== " " && text[at + 1] !== undefined ? at + 1 : at;

interface Scale {
  readonly end: number;
  readonly power: number;
}

/** Scale words in falling order of size: 千万, 万亿, 百. */
const scaleAt = (text: string, from: number): Scale => {
  let [at, power] = [from, 0];
  const first = inner.get(text[at] ?? "");
  if (first !== undefined && !isUnitWord(text, at, true)) {
    if (text[at] !== "千" || !"米克".includes(text[at + 1] ?? " ")) [at, power] = [at + 1, first];
  }
  for (const word of ["万", "亿"]) if (text[at] === word) [at, power] = [at + 1, power + (closing.get(word) ?? 0)];
  return { end: at, power };
};

/** Further parts of a mixed numeral: 6千 of 25万6千, 2000万 of 1亿2000万. */
const partAt = (text: string, from: number, below: number): { readonly end: number; readonly value: string } | null => {
  const start = text[from] === "〇" ? from + 1 : from;
  const end = plainEnd(text, start);
  if (end === start) return null;
  const scale = scaleAt(text, end);
  const value = shift(text.slice(start, end), scale.power);
  if (compared(value, shift("1", below)) >= 0) return null;
  return scale.power > 0 || (below === 4 && end - start >= 3 && !text.slice(start, end).includes("."))
    ? { end: scale.end, value }
    : null;
};

const arabicAt = (text: string, start: number): Numeral | null => {
  const end = plainEnd(text, start);
  const written = text.slice(start, end).replaceAll(",", "");
  const open = isApproximate(text, end) && scaleAt(text, end + 1).power > 0;
  const from = open ? end + 1 : space(text, end);
  const scale = scaleAt(text, from);
  let at = scale.power > 0 ? scale.end : open ? end : end;
  let value = shift(written, scale.power);
  let mixed = false;
  const part =
    scale.power >= 3 && !open ? partAt(text, at, scale.power % 4 === 0 ? scale.power : scale.power % 4) : null;
  if (part !== null) {
    [value, at, mixed] = [summed(value, part.value), part.end, true];
    const last = text[at - 1] === "万" ? partAt(text, at, 4) : null;
    if (last !== null) [value, at] = [summed(value, last.value), last.end];
  }
  const about = open || isApproximate(text, at);
  if (about && !open) at++;
  return {
    start,
    end: at,
    value,
    upper: null,
    bound: about ? "about" : "exact",
    coefficient: mixed ? text.slice(start, about && !open ? at - 1 : at) : text.slice(start, end),
    scale: mixed || scale.power === 0 ? "" : text.slice(from, scale.end),
    script: "arabic",
    bare: false,
    spelledOut: false,
  };
};

// ── Chinese digits ──────────────────────────────────────────────────────────────────────────────────────────────────

/** What has been read of a Chinese numeral; both ends of a span like 三四百 grow side by side. */
interface Sum {
  readonly low: number;
  readonly high: number;
}

const zero: Sum = { low: 0, high: 0 };
const both = (value: number): Sum => ({ low: value, high: value });
const plus = (a: Sum, b: Sum): Sum => ({ low: a.low + b.low, high: a.high + b.high });
const by = (a: Sum, factor: number): Sum => ({ low: a.low * factor, high: a.high * factor });

const chineseDigitsEnd = (text: string, from: number): number => {
  let at = from;
  while (isChineseDigit(text.charCodeAt(at)) && text[at] !== "两") at++;
  return at;
};

const asDigits = (text: string): string => [...text].map((character) => digits[character.charCodeAt(0)]).join("");

/** 三四 and 三五 stand for a span, and so does 三两. */
const spanOf = (first: number, second: number): Sum | null => {
  if (first === 0 || second === 0) return null;
  if (second === first + 1 || (first === 3 && second === 5)) return { low: first, high: second };
  return null;
};

/** 总数 and 人数 end before the numeral that follows them. */
const endsInCount = /[人户总次件家指岁多少函系参基倍天年分个无]$/u;

/** 陆 of 大陆 and 伍 of 队伍: a formal digit counts with others, with a scale word or with money. */
const isLoneFormal = (text: string, at: number): boolean => {
  if (!isFormal(text[at] ?? "") || text[at] === "拾") return false;
  const next = text[at + 1];
  return next !== undefined && !inner.has(next) && !closing.has(next) && !"元圆角点".includes(next);
};

/** 三千二百, 十八亿八千万, 三四百, 一千多万, 数十, 二〇二〇. */
const chineseAt = (text: string, start: number): Numeral | null => {
  let at = start;
  let [total, section] = [zero, zero];
  let digit: Sum | null = null;
  let [smallest, connected] = [5, true];
  let [closedBy, closedAt, groups, scale] = [99, -1, 0, ""];
  let [about, vague, bare] = [false, false, false];

  const opening = text[at] ?? "";
  if (opening === "几" || opening === "数") {
    const next = text[at + 1] ?? "";
    if (!inner.has(next) && !closing.has(next)) return null;
    if (isUnitWord(text, at + 1, false) || (opening === "数" && endsInCount.test(text.slice(at - 1, at)))) return null;
    if (opening === "数" && text.startsWith("据", at + 1)) return null;
    [digit, vague, at] = [both(1), true, at + 1];
  } else if (isLoneFormal(text, start)) return null;

  for (; at < text.length; at++) {
    const character = text[at] ?? "";
    const value = digits[text.charCodeAt(at)] ?? none;
    if (value !== none) {
      if (about) break;
      if (digit !== null) {
        const next = text.charCodeAt(at + 1);
        const span = digit.low === digit.high ? spanOf(digit.low, value) : null;
        if (span !== null && !isChineseDigit(next)) {
          digit = span;
          continue;
        }
        if (smallest < 5 || groups > 0 || vague) break;
        return spelledOutAt(text, start);
      }
      if (value === 0) {
        if (at === start && isChineseDigit(text.charCodeAt(at + 1))) return spelledOutAt(text, start);
        if (at > start && !isChineseDigit(text.charCodeAt(at + 1)) && text[at + 1] !== "十") break;
        connected = false;
        if (at === start) digit = zero;
        continue;
      }
      digit = both(value);
      continue;
    }
    const power = inner.get(character);
    if (power !== undefined) {
      if (about || power >= smallest || isUnitWord(text, at, digit !== null)) break;
      if (digit === null && power > 1 && at > start) break;
      if (digit === null && power > 1) bare = true;
      section = plus(section, by(digit ?? both(1), 10 ** power));
      [digit, smallest, connected] = [null, power, true];
    } else if (closing.has(character)) {
      const close = closing.get(character) ?? 0;
      const content = plus(section, digit ?? zero);
      if (content.low === 0) {
        const follows = character === "亿" && text[at - 1] === "万";
        if (at > start && !follows) break;
        if (follows) {
          [total, closedBy, scale] = [by(total, 1e8), 8, `${scale}亿`];
          continue;
        }
        [total, bare] = [both(10 ** close), true];
      } else {
        if (close >= closedBy && !(close === 8 && closedBy === 4)) break;
        total = close === 8 ? by(plus(total, content), 1e8) : plus(total, by(content, 1e4));
      }
      if (groups++ === 0) closedAt = about ? at - 1 : at;
      scale = character;
      [closedBy, section, digit, smallest, connected] = [close, zero, null, 5, true];
      if (about) {
        if (text[at + 1] === "亿" && character === "万") continue;
        at++;
        break;
      }
    } else if (approximate.includes(character) && !about && at > start && isApproximate(text, at)) {
      // 三百一十一余万 may hold a digit before 余, 三多 is nothing.
      if (digit !== null && !(smallest < 5 && closing.has(text[at + 1] ?? ""))) break;
      about = true;
    } else if (character === "廿" || character === "卅") {
      if (at > start) break;
      [section, smallest] = [both(character === "廿" ? 20 : 30), 1];
    } else break;
  }
  if (at === start || (vague && at === start + 1)) return null;

  let sum = plus(total, section);
  if (digit !== null) {
    // 两千五 is 2500 where nothing connects the digit to its place.
    const place = smallest < 5 && smallest > 1 ? smallest - 1 : smallest === 5 && groups > 0 ? closedBy - 1 : 0;
    sum = plus(sum, by(digit, connected && groups + (smallest < 5 ? 1 : 0) > 0 ? 10 ** place : 1));
  }
  if (!Number.isSafeInteger(sum.high)) return null;
  const simple = groups === 1 && section.low === 0 && digit === null;
  const read = { low: String(sum.low), high: String(sum.high) };
  const decimal = groups === 0 && !about && !vague ? decimalsAt(text, at) : null;
  if (decimal !== null) {
    const value = shift(`${read.low}.${asDigits(text.slice(at + 1, decimal))}`, scaleAt(text, decimal).power);
    const end = scaleAt(text, decimal).end;
    return {
      start,
      end,
      value,
      upper: null,
      bound: "exact",
      coefficient: text.slice(start, decimal),
      scale: text.slice(decimal, end),
      script: "chinese",
      bare: false,
      spelledOut: false,
    };
  }
  const printedEnd = about && !closing.has(text[at - 1] ?? "") ? at - 1 : at;
  return {
    start,
    end: at,
    value: read.low,
    upper: read.high === read.low ? null : read.high,
    bound: vague ? "atLeast" : about || read.high !== read.low ? "about" : "exact",
    coefficient: text.slice(start, simple && closedAt > start ? closedAt : printedEnd),
    scale: simple && closedAt > start ? scale : "",
    script: "chinese",
    bare,
    spelledOut: false,
  };
};

/** The end of the digits after 点: 三点五; 三点五十分 is a time of day. */
const decimalsAt = (text: string, at: number): number | null => {
  if (text[at] !== "点") return null;
  const end = chineseDigitsEnd(text, at + 1);
  return end === at + 1 || text[end] === "十" || text[end] === "分" || text[end] === "钟" ? null : end;
};

const spelledOutAt = (text: string, start: number): Numeral => {
  const end = Math.max(start + 1, chineseDigitsEnd(text, start));
  return {
    start,
    end,
    value: shift(asDigits(text.slice(start, end)), 0).replace(/^0+(?=\d)/u, ""),
    upper: null,
    bound: "exact",
    coefficient: text.slice(start, end),
    scale: "",
    script: "chinese",
    bare: false,
    spelledOut: true,
  };
};

/** The numeral that begins at a place of a spelled text. */
export const numeralAt = (text: string, at: number): Numeral | null =>
  isDigit(text.charCodeAt(at)) ? arabicAt(text, at) : chineseAt(text, at);

// ── Numbers by themselves ───────────────────────────────────────────────────────────────────────────────────────────

/** The decimal text of a number written in any way; null where the text is no number, or more than one. */
export const readNumber = (written: string): string | null => {
  const text = spelled(written);
  const numeral = text === "" ? null : numeralAt(text, 0);
  return numeral !== null && numeral.end === text.length ? numeral.value : null;
};

/** The ways in which a number can be written. */
export const numberForms = ["arabic", "grouped", "fullWidth", "scaled", "chinese", "formal", "traditional"] as const;
export type NumberForm = (typeof numberForms)[number];

const inChinese = (value: bigint): string => {
  if (value === 0n) return "零";
  const section = (four: number): string => {
    let [out, gap] = ["", false];
    for (let power = 3; power >= 0; power--) {
      const digit = Math.floor(four / 10 ** power) % 10;
      if (digit === 0) gap = out !== "";
      else {
        out += `${gap ? "零" : ""}${everyday[digit]}${["", "十", "百", "千"][power]}`;
        gap = false;
      }
    }
    return out;
  };
  const large = (rest: bigint, [scale, ...smaller]: readonly (readonly [bigint, string])[]): string => {
    if (scale === undefined) return section(Number(rest));
    const [over, under] = [rest / scale[0], rest % scale[0]];
    if (over === 0n) return large(under, smaller);
    const gap = under > 0n && under < scale[0] / 10n ? "零" : "";
    return `${large(over, [[10_000n, "万"]])}${scale[1]}${gap}${under === 0n ? "" : large(under, smaller)}`;
  };
  return large(value, [
    [100_000_000n, "亿"],
    [10_000n, "万"],
  ]);
};

const chineseNumber = (value: string): string => {
  const [whole = "0", fraction] = value.split(".");
  const after =
    fraction === undefined ? "" : `点${[...fraction].map((digit) => "零一二三四五六七八九"[Number(digit)]).join("")}`;
  return `${inChinese(BigInt(whole))}${after}`;
};

const replaced = (text: string, from: string, to: string): string =>
  [...text]
    .map((character) => (from.includes(character) ? (to[from.indexOf(character)] ?? character) : character))
    .join("");

/** Writes a decimal text without sign, below 10¹⁶: 25000 is 25,000, ２５０００, 2.5万, 二万五千, 贰万伍仟, 二萬五千. */
export const writeNumber = (value: string, form: NumberForm): string => {
  const [whole = "0", fraction] = value.split(".");
  const after = fraction === undefined ? "" : `.${fraction}`;
  if (form === "arabic") return value;
  if (form === "grouped") return `${whole.replace(/\B(?=(?:\d{3})+$)/gu, ",")}${after}`;
  if (form === "fullWidth") return replaced(value, "0123456789.", "０１２３４５６７８９．");
  if (form === "scaled") {
    if (whole.length > 8) return `${shift(value, -8)}亿`;
    return whole.length > 4 ? `${shift(value, -4)}万` : value;
  }
  const chinese = chineseNumber(value);
  if (form === "chinese") return chinese;
  if (form === "traditional") return replaced(chinese, "万亿点", "萬億點");
  return replaced(chinese, "零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟");
};
