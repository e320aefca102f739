import { shift } from "../../text/decimal.ts";
import { numeralAt } from "./numerals.ts";
import { spelled } from "./spelling.ts";

/** The decimal text of a number written in any way; null where the text is no number, or more than one. */
export const readNumber = (written: string): string | null => {
  const text = spelled(written);
  const numeral = text === "" ? null : numeralAt(text, 0);
  return numeral !== null && numeral.end === text.length ? numeral.value : null;
};

const section = (four: number): string => {
  let [out, gap] = ["", false];
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(four / 10 ** power) % 10;
    if (digit > 0) out += `${gap ? "零" : ""}${"零一二三四五六七八九"[digit]}${["", "十", "百", "千"][power]}`;
    gap = digit === 0 && out !== "";
  }
  return out;
};

type Scales = readonly (readonly [bigint, string])[];

const whole = (value: bigint, [scale, ...smaller]: Scales): string => {
  if (scale === undefined) return section(Number(value));
  const [size, word] = scale;
  const [over, under] = [value / size, value % size];
  if (over === 0n) return whole(under, smaller);
  const gap = under > 0n && under < size / 10n ? "零" : "";
  return `${whole(over, [[10_000n, "万"]])}${word}${gap}${under === 0n ? "" : whole(under, smaller)}`;
};

const inChinese = (value: string): string => {
  const [integer = "0", fraction] = value.split(".");
  const read = BigInt(integer);
  const words =
    read === 0n
      ? "零"
      : whole(read, [
          [100_000_000n, "亿"],
          [10_000n, "万"],
        ]);
  return fraction === undefined ? words : `${words}点${replaced(fraction, "0123456789", "零一二三四五六七八九")}`;
};

const replaced = (text: string, from: string, to: string): string =>
  [...text].map((character) => to[from.indexOf(character)] ?? character).join("");

const inScales = (value: string): string => {
  const { length } = value.split(".")[0] ?? "";
  if (length > 8) return `${shift(value, -8)}亿`;
  return length > 4 ? `${shift(value, -4)}万` : value;
};

const forms = {
  arabic: (value) => value,
  grouped: (value) => value.replace(/^\d+/u, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ",")),
  fullWidth: (value) => replaced(value, "0123456789.", "０１２３４５６７８９．"),
  scaled: inScales,
  chinese: inChinese,
  formal: (value) => replaced(inChinese(value), "零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟"),
  traditional: (value) => replaced(inChinese(value), "万亿点", "萬億點"),
} satisfies Record<string, (value: string) => string>;

/** A way in which a number can be written. */
export type NumberForm = keyof typeof forms;

/** The ways in which a number can be written. */
export const numberForms = Object.keys(forms) as readonly NumberForm[];

/** Writes a decimal text without sign, below 9·10¹⁵: 25000 is 25,000, ２５０００, 2.5万, 二万五千, 贰万伍仟, 二萬五千. */
export const writeNumber = (value: string, form: NumberForm): string => forms[form](value);
