import type { Bound, Span } from "../../model.ts";
import { shift } from "../../text/decimal.ts";

/** A number in figures or words, without its unit; texts are in the spelling of `spelled`. */
export interface Numeral extends Span {
  /** Decimal text with the scale words multiplied out: of 130.36 billion 130360000000. */
  readonly value: string;
  readonly bound: Bound;
  /** What is printed before the scale word: 130.36, twenty-eight. */
  readonly coefficient: string;
  /** The scale word: billion, bn; none. */
  readonly scale: string;
  readonly power: number;
  readonly words: boolean;
}

const small = [
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(" "),
  ..."seventeen eighteen nineteen".split(" "),
];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const units: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
]);
const scales: ReadonlyMap<string, number> = new Map([
  ["hundred", 2],
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
]);
const plurals: ReadonlyMap<string, number> = new Map([
  ["tens", 1],
  ["dozens", 1],
  ["scores", 1],
  ["hundreds", 2],
  ["thousands", 3],
  ["millions", 6],
  ["billions", 9],
  ["trillions", 12],
]);
const abbreviations: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["mn", 6],
  ["mln", 6],
  ["m", 6],
  ["bn", 9],
  ["bln", 9],
  ["trln", 12],
  ["tn", 12],
  ["trn", 12],
]);

/** Whether a code unit is one of 0 to 9. */
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
/** Whether a code unit is a small letter. */
export const isLetter = (unit: number): boolean => unit >= 97 && unit <= 122;

/** Whether a word can begin a number in words. */
export const isNumberWord = (word: string): boolean =>
  units.has(word) || scales.has(word) || plurals.has(word) || /^(?:an?|several|half|dozen|few)$/u.test(word);

/** The letters that begin at a place. */
export const wordAt = (text: string, from: number): string => {
  let at = from;
  while (isLetter(text.charCodeAt(at))) at++;
  return text.slice(from, at);
};

const digitsEnd = (text: string, from: number): number => {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
};

/** Whether the number at a place has a fraction or groups of thousands: then it is no day and no year. */
export const isGrouped = (text: string, from: number): boolean => {
  const end = digitsEnd(text, from);
  return (text[end] === "." || text[end] === ",") && isDigit(text.charCodeAt(end + 1));
};

const plainEnd = (text: string, from: number): number => {
  let at = digitsEnd(text, from);
  if (at - from <= 3) while (text[at] === "," && digitsEnd(text, at + 1) === at + 4) at += 4;
  return text[at] === "." && isDigit(text.charCodeAt(at + 1)) ? digitsEnd(text, at + 1) : at;
};

/** After one space or hyphen, or none. */
const joined = (text: string, at: number): number => (text[at] === " " || text[at] === "-" ? at + 1 : at);

interface Scale {
  readonly end: number;
  readonly power: number;
  readonly word: string;
}

const moneyWord = /^ ?(?:yuan|rmb|dollars?|us dollars?|euros?|pounds?)/u;

/** 3.2 hundred million, as 亿 is put at times. */
const manifold = /^ (?:thousand|million|billion)\b/u;

/** million, billion; bn, mn close to the figure; m only where money stands before or after it. */
const scaleAt = (text: string, at: number, money: boolean): Scale | null => {
  const attached = wordAt(text, at);
  const short = abbreviations.get(attached);
  const end = at + attached.length;
  if (attached === "b" && (money || moneyWord.test(text.slice(end, end + 12))))
    return { end, power: 9, word: attached };
  if (short !== undefined && (attached !== "m" || money || moneyWord.test(text.slice(end, end + 12))))
    return { end, power: short, word: attached };
  const from = joined(text, at);
  const word = wordAt(text, from);
  const power =
    scales.get(word) ?? (/^(?:mn|mln|bn|bln|tn|trn|trln)$/u.test(word) ? abbreviations.get(word) : undefined);
  if (from === at || power === undefined) return null;
  const above = word === "hundred" ? (manifold.exec(text.slice(from + 7, from + 17))?.[0] ?? "") : "";
  return { end: from + word.length + above.length, power: power + (scales.get(above.trim()) ?? 0), word: word + above };
};

const figuresAt = (text: string, start: number, money: boolean): Numeral => {
  const end = plainEnd(text, start);
  const coefficient = text.slice(start, end);
  const scale = scaleAt(text, end, money);
  const power = scale?.power ?? 0;
  const value = shift(coefficient.replaceAll(",", ""), power);
  return {
    start,
    end: scale?.end ?? end,
    value,
    bound: "exact",
    coefficient,
    scale: scale?.word ?? "",
    power,
    words: false,
  };
};

/** hundreds of, tens of thousands of: at least that. */
const pluralAt = (text: string, start: number): Numeral | null => {
  let [at, power] = [start, 0];
  for (;;) {
    const word = wordAt(text, at);
    const next = plurals.get(word);
    if (next === undefined) break;
    power += next;
    at += word.length;
    if (!text.startsWith(" of ", at) || !plurals.has(wordAt(text, at + 4))) break;
    at += 4;
  }
  if (at === start || !text.startsWith(" of ", at)) return null;
  const end = at + 3;
  const coefficient = text.slice(start, at);
  return { start, end, value: shift("1", power), bound: "atLeast", coefficient, scale: "", power: 0, words: true };
};

const vague = /(?:several|an? few|few) (hundred|thousand|million|billion|dozen)\b/uy;

/** several hundred: at least that. */
const severalAt = (text: string, start: number): Numeral | null => {
  vague.lastIndex = start;
  const found = vague.exec(text);
  if (found === null) return null;
  const power = scales.get(found[1] ?? "") ?? 1;
  const end = start + found[0].length;
  return {
    start,
    end,
    value: shift("1", power),
    bound: "atLeast",
    coefficient: found[0],
    scale: "",
    power: 0,
    words: true,
  };
};

const halfScale = /half an? (million|billion|trillion|dozen)\b/uy;

const halfAt = (text: string, start: number): Numeral | null => {
  halfScale.lastIndex = start;
  const found = halfScale.exec(text);
  if (found === null) return null;
  const power = scales.get(found[1] ?? "");
  const end = start + found[0].length;
  const value = power === undefined ? "6" : shift("0.5", power);
  return { start, end, value, bound: "exact", coefficient: found[0], scale: "", power: 0, words: true };
};

/** twenty-eight, one hundred and five, a million, two dozen. */
const spelledOutAt = (text: string, start: number): Numeral | null => {
  let [at, end, total, section, last] = [start, start, 0, 0, 100];
  let [scaleWord, scalePower, coefficientEnd, scaled] = ["", 0, start, 0];
  const first = wordAt(text, start);
  if (first === "a" || first === "an") {
    const next = wordAt(text, start + first.length + 1);
    if (!scales.has(next) && next !== "dozen") return null;
    [section, at, coefficientEnd] = [1, start + first.length + 1, start + first.length];
  }
  for (;;) {
    const word = wordAt(text, at);
    const value = units.get(word);
    const power = scales.get(word);
    if (value !== undefined) {
      const fits = value < 10 ? last >= 10 : last >= 100;
      if (!fits) break;
      section += value;
      last = value < 20 ? 1 : 10;
    } else if (word === "dozen" && section > 0) [section, last] = [section * 12, 1];
    else if (power === 2 && section > 0 && section < 100) [section, last] = [section * 100, 100];
    else if (power !== undefined && power > 2 && section > 0) {
      total += section * 10 ** power;
      [section, last, scaled, scaleWord, scalePower] = [0, 100, scaled + 1, word, power];
      coefficientEnd = end;
    } else break;
    at += word.length;
    end = at;
    const next = /^(?:[ -]|, | and )/u.exec(text.slice(at, at + 5))?.[0] ?? "";
    const and = text.startsWith(" and ", at) ? 5 : 0;
    if (and > 0 && last !== 100) break;
    const ahead = wordAt(text, at + (and || next.length));
    if (
      next === ", " ||
      (!units.has(ahead) && !scales.has(ahead) && ahead !== "dozen") ||
      (and > 0 && !units.has(ahead))
    )
      break;
    at += and || next.length;
  }
  const value = total + section;
  if (end === start || !Number.isSafeInteger(value) || (value === 0 && first !== "zero")) return null;
  const simple = scaled === 1 && section === 0 && scaleWord !== "";
  return {
    start,
    end,
    value: String(value),
    bound: "exact",
    coefficient: text.slice(start, simple ? coefficientEnd : end),
    scale: simple ? scaleWord : "",
    power: simple ? scalePower : 0,
    words: true,
  };
};

const andHalf = / and a half(?: (million|billion|trillion))?\b/uy;

/** One and a half, 2 and a half million. */
const withHalf = (text: string, numeral: Numeral | null): Numeral | null => {
  if (numeral === null || text[numeral.end + 1] !== "a" || text[numeral.end] !== " ") return numeral;
  andHalf.lastIndex = numeral.end;
  const found = andHalf.exec(text);
  if (found === null || numeral.scale !== "" || numeral.bound !== "exact" || numeral.value.includes("."))
    return numeral;
  const scale = found[1] ?? "";
  const power = scales.get(scale) ?? 0;
  const end = numeral.end + found[0].length;
  const coefficient = text.slice(numeral.start, end - (scale === "" ? 0 : scale.length + 1));
  return { ...numeral, end, value: shift(`${numeral.value}.5`, power), coefficient, scale, power, words: true };
};

/** The number that begins at a place; `money` says that a currency stands before it. */
export const numeralAt = (text: string, at: number, money: "money" | null = null): Numeral | null => {
  if (isDigit(text.charCodeAt(at))) return withHalf(text, figuresAt(text, at, money !== null));
  return pluralAt(text, at) ?? severalAt(text, at) ?? halfAt(text, at) ?? withHalf(text, spelledOutAt(text, at));
};

const ordinalStems: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};
const ordinalOf = (word: string): string =>
  ordinalStems[word] ?? (word.endsWith("y") ? `${word.slice(0, -1)}ieth` : `${word}th`);
const ordinals: ReadonlyMap<string, number> = new Map(
  [...units].filter(([, value]) => value > 0).map(([word, value]) => [ordinalOf(word), value]),
);

/** An ordinal: fifth, twenty-first, 71st. */
export const ordinalAt = (
  text: string,
  start: number,
): { readonly end: number; readonly value: number; readonly words: boolean } | null => {
  if (isDigit(text.charCodeAt(start))) {
    const end = digitsEnd(text, start);
    const suffix = wordAt(text, end);
    return /^(?:st|nd|rd|th)$/u.test(suffix) && end - start <= 4
      ? { end: end + 2, value: Number(text.slice(start, end)), words: false }
      : null;
  }
  const word = wordAt(text, start);
  const value = ordinals.get(word);
  if (value !== undefined) return { end: start + word.length, value, words: true };
  const ten = units.get(word);
  if (ten === undefined || ten < 20 || !/[ -]/u.test(text[start + word.length] ?? "")) return null;
  const next = wordAt(text, start + word.length + 1);
  const unit = ordinals.get(next);
  return unit === undefined || unit > 9
    ? null
    : { end: start + word.length + 1 + next.length, value: ten + unit, words: true };
};

/** The words that ordinals are made of, singular and plural: third, thirds. */
export const isOrdinalWord = (word: string): boolean => ordinals.has(word);

/** A whole number in words or figures, for counts of months and years. */
export const smallAt = (text: string, start: number): { readonly end: number; readonly value: number } | null => {
  const numeral = numeralAt(text, start);
  if (numeral === null || numeral.bound !== "exact" || !/^\d{1,3}$/u.test(numeral.value)) return null;
  return { end: numeral.end, value: Number(numeral.value) };
};
