import { Decimal } from "decimal.js";
import { remembered } from "./remembered.ts";

const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 400 });

/** Moves the point of a decimal text: shift("1303.6", 8) is "130360000000", exactly. */
export const shift = (text: string, places: number): string => {
  if (places === 0) return text;
  const sign = text.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = text.slice(sign.length).split(".");
  const point = whole.length + places;
  const digits = `${"0".repeat(Math.max(0, -point))}${whole}${fraction}`.padEnd(point, "0");
  const at = Math.max(0, point);
  const left = digits.slice(0, at).replace(/^0+(?=\d)/u, "") || "0";
  const right = digits.slice(at).replace(/0+$/u, "");
  return `${sign}${left}${right === "" ? "" : `.${right}`}`;
};

/** A factor as a table writes it: a decimal text, or two of them as a fraction (2000/3). */
export type Factor = string;

/** The power of ten that a factor is, or null where it is none. */
const powerOfTen = remembered((factor): number | null => {
  if (/^10*$/u.test(factor)) return factor.length - 1;
  return /^0\.0*1$/u.test(factor) ? 2 - factor.length : null;
});

/** A decimal text times a factor; what no decimal text can hold (8.59万亩 in square metres) is rounded to 15 digits. */
export const multiplied = (text: string, factor: Factor): string => {
  const power = powerOfTen(factor);
  if (power !== null) return shift(text, power);
  const [over = "1", under = "1"] = factor.split("/");
  const product = new Exact(text).times(over).div(under);
  const whole = product.times(under).div(over).eq(text) && product.decimalPlaces() <= 15;
  return (whole ? product : product.toSignificantDigits(15)).toFixed();
};

/** The sum of decimal texts. */
export const summed = (...texts: readonly string[]): string =>
  texts.reduce((sum, text) => sum.plus(text), new Exact(0)).toFixed();

/** A quotient, rounded to so many decimal places. */
export const quotient = (over: string, under: string, places: number): string =>
  new Exact(over).div(under).toDecimalPlaces(places).toFixed();

/** −1, 0 or 1 as the first is less, equal or more. */
export const compared = (a: string, b: string): number => new Exact(a).comparedTo(b);
