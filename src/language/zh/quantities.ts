import type { AmountKind, Bound } from "../../model.ts";
import { compared, quotient, shift, summed } from "../../text/decimal.ts";
import type { Draft } from "../draft.ts";
import { boundAfter, boundBefore } from "./bounds.ts";
import { isLabel } from "./labels.ts";
import { beginsNumeral, isDigit, type Numeral, numeralAt } from "./numerals.ts";
import { currencyAt, type UnitWord, unitAt } from "./units.ts";

const space = (text: string, at: number): number =>
  text[at] === " " && text[at + 1] !== " " && text[at + 1] !== undefined ? at + 1 : at;

const kindOf = (dimension: string): AmountKind => {
  if (dimension === "money") return "money";
  if (dimension === "percent" || dimension === "points") return "percent";
  return dimension === "time" ? "duration" : "quantity";
};

const counted: ReadonlySet<string> = new Set(["count", "people"]);

/** Words that stand for something else after a Chinese digit: 三角, 五里, 一方, 二度. */
const needsDigits = new Set(["角", "里", "方", "度", "分", "成", "期", "重", "班", "站", "组", "队", "对", "双", "副"]);

/** 人大五次会议 is one of its kind. */
const session = /(?:人大|政协|[届全]会|大会|委员会|委会)$/u;

/** 达千亿元 states an amount, 千亿元产业 names a class. */
const reached = /[达到至为计]/u;

/** Whether a Chinese numeral before this unit counts: 一个 and 二次 mostly do not, 三角 never does. */
const counts = (text: string, numeral: Numeral, unit: UnitWord): boolean => {
  const { script, coefficient, scale, start, bare, spelledOut } = numeral;
  if (
    unit.word === "次" &&
    session.test(text.slice(Math.max(0, start - 4), start)) &&
    text.startsWith("会议", unit.end)
  )
    return false;
  if (script === "arabic") return true;
  if (spelledOut && coefficient.length < 3) return false;
  const bounded = boundBefore(text, numeral) !== null;
  if (coefficient === "零" || coefficient === "〇") return false;
  if (bare && text[unit.end] === "级") return false;
  if (bare)
    return (
      bounded ||
      boundAfter(text, unit.end) !== null ||
      numeral.bound !== "exact" ||
      (numeral.end - start > 1 && reached.test(text[start - 1] ?? ""))
    );
  if (coefficient.length > 1 || scale !== "") return true;
  if (needsDigits.has(unit.word) && unit.dimension !== "time")
    return /[组班站]/u.test(unit.word) && coefficient !== "一" && coefficient !== "二";
  if (coefficient === "二") return !counted.has(unit.dimension) && unit.dimension !== "time";
  if (coefficient !== "一") return true;
  if (counted.has(unit.dimension)) return bounded;
  return unit.dimension !== "time" || /月|小时|分钟|秒/u.test(unit.word);
};

interface Sized {
  readonly numeral: Numeral;
  readonly unit: UnitWord | null;
  readonly end: number;
  readonly value: string;
  readonly bound: Bound;
}

/** 40万平: the square meter cut short, behind a scale word only. */
const flat = /^平(?:[，。；、）)的左多余以]|标准|厂房|$)/u;

/** 度 is electricity where 电 follows or a scale word stands before it, else degrees of something. */
const settled = (text: string, numeral: Numeral, unit: UnitWord | null): UnitWord | null => {
  if (unit === null && numeral.scale !== "" && flat.test(text.slice(numeral.end, numeral.end + 3))) {
    const meter = unitAt("平方米", 0);
    return meter === null ? null : { ...meter, end: numeral.end + 1 };
  }
  if (unit?.word === "番") return null;
  if (unit?.word !== "度") return unit;
  if (text[unit.end] === "电" || numeral.scale !== "") return unit;
  return { ...unit, code: "度", dimension: "angle" };
};

const half = /^半(?![以数成导径决岛])/u;

/** 两年半, 三个半小时, 2倍半. */
const withHalf = (
  text: string,
  numeral: Numeral,
  unit: UnitWord | null,
): Pick<Sized, "unit" | "end" | "value"> | null => {
  const inner = text.startsWith("个半", numeral.end);
  if (!inner && (unit === null || text[unit.end] !== "半")) return null;
  if (numeral.scale !== "" || numeral.value.includes(".") || numeral.upper !== null) return null;
  const value = `${numeral.value}.5`;
  if (unit !== null && half.test(text.slice(unit.end, unit.end + 2)) && unit.dimension !== "count")
    return { unit, end: unit.end + 1, value };
  if (!inner) return null;
  const after = unitAt(text, numeral.end + 2) ?? (text[numeral.end + 2] === "月" ? unitAt("个月", 0) : null);
  if (after === null || after.dimension !== "time") return null;
  return { unit: after, end: text[numeral.end + 2] === "月" ? numeral.end + 3 : after.end, value };
};

const parts: readonly (readonly [string, number])[] = [
  ["角", -1],
  ["分", -2],
];

/** 1角1分 after 123元. */
const withParts = (text: string, numeral: Numeral, unit: UnitWord): Pick<Sized, "end" | "value"> | null => {
  if (unit.word !== "元" || numeral.scale !== "" || numeral.value.includes(".")) return null;
  if (!beginsNumeral(text.charCodeAt(unit.end))) return null;
  let [end, value] = [unit.end, numeral.value];
  for (const [word, power] of parts) {
    const part = numeralAt(text, end);
    if (part === null || part.value.length !== 1 || text[part.end] !== word) continue;
    [end, value] = [part.end + 1, summed(value, shift(part.value, power))];
  }
  return end === unit.end ? null : { end, value };
};

/** 13分 after 2小时. */
const withMinutes = (text: string, numeral: Numeral, unit: UnitWord): Pick<Sized, "end" | "value"> | null => {
  if (unit.code !== "h" || numeral.value.includes(".") || !isDigit(text.charCodeAt(unit.end))) return null;
  const minutes = numeralAt(text, unit.end);
  if (minutes === null || minutes.value.length > 2 || !text.startsWith("分", minutes.end)) return null;
  const end = minutes.end + (text.startsWith("分钟", minutes.end) ? 2 : 1);
  return { end, value: summed(numeral.value, quotient(minutes.value, "60", 4)) };
};

/** 3个多月, 两个多小时. */
const withMore = (text: string, numeral: Numeral): Sized | null => {
  if (!text.startsWith("个多", numeral.end)) return null;
  const unit = unitAt(`个${text.slice(numeral.end + 2, numeral.end + 6)}`, 0) ?? unitAt(text, numeral.end + 2);
  if (unit?.dimension !== "time") return null;
  const end = numeral.end + 2 + (unit.word.length - (unit.word.startsWith("个") ? 1 : 0));
  return { numeral, unit, end, value: numeral.value, bound: "about" };
};

const sized = (text: string, at: number): Sized | null => {
  const numeral = numeralAt(text, at);
  if (numeral === null) return null;
  const more = withMore(text, numeral);
  if (more !== null) return more;
  const unit = settled(text, numeral, unitAt(text, space(text, numeral.end)));
  const { bound, value } = numeral;
  const halved = withHalf(text, numeral, unit);
  if (halved !== null) return { numeral, bound, unit: halved.unit, end: halved.end, value: halved.value };
  const whole = unit === null ? null : (withParts(text, numeral, unit) ?? withMinutes(text, numeral, unit));
  return { numeral, bound, unit, end: whole?.end ?? unit?.end ?? numeral.end, value: whole?.value ?? value };
};

interface Range {
  readonly low: string;
  readonly high: string;
  readonly last: Sized;
}

const joint = /^ ?(?:——|--|—|–|-|~|至|到|―)[ ]?/u;

const powerOf = (scale: string): number =>
  [...scale].reduce((sum, word) => sum + ({ 百: 2, 千: 3, 万: 4, 亿: 8 }[word] ?? 0), 0);

/** The lower end in the unit of the upper one: 10 of 10至12万元 is 100,000. */
const lowerEnd = (first: Sized, last: Sized): string | null => {
  if (first.unit !== null && first.unit.code !== last.unit?.code) return null;
  if (first.unit !== null || first.numeral.scale !== "" || last.numeral.scale === "") return first.value;
  const shared = shift(first.value, powerOf(last.numeral.scale));
  return compared(shared, last.value) < 0 ? shared : first.value;
};

/** Below zero by its sign: −5, 零下5. */
const negated = (value: string, signed: boolean): string => (signed ? `-${value}` : value);

/** 10至12万元, 5%-8%, 3—5个, -5~3℃; 由5%到8% speaks of two numbers. */
const rangeAt = (text: string, start: number, first: Sized): Range | null => {
  if (first.numeral.upper !== null || first.bound !== "exact") return null;
  const found = joint.exec(text.slice(first.end, first.end + 4))?.[0];
  if (found === undefined || (found.includes("到") && /[由从自]/u.test(text[start - 1] ?? " "))) return null;
  const from = first.end + found.length;
  const minus = /^(?:-(?=\d)|[零〇]下)/u.exec(text.slice(from, from + 2))?.[0].length ?? 0;
  const last = sized(text, from + minus);
  if (last === null || last.numeral.upper !== null) return null;
  if (last.unit === null && (first.unit !== null || /^ ?-/u.test(found) || last.numeral.script !== "arabic"))
    return null;
  const lower = lowerEnd(first, last);
  if (lower === null) return null;
  const low = negated(lower, signBefore(text, start) > 0);
  const high = negated(last.value, minus > 0);
  return compared(low, high) < 0 ? { low, high, last } : null;
};

const negativeAfter = /[\]］（(：:，,、 \t=\n|]|[\u4e00-\u9fff](?<![百千万亿元角年月日号个项家人次吨米里亩])|^$/u;

/** −2.3, 零下5, 负增长 aside. */
const signBefore = (text: string, start: number): number => {
  if (text[start - 1] === "-") return negativeAfter.test(text[start - 2] ?? "") ? 1 : 0;
  return text.startsWith("零下", start - 2) || text.startsWith("〇下", start - 2) ? 2 : 0;
};

/** Chinese numbers without a unit are numbers only where something says so. */
const standsAlone = (text: string, numeral: Numeral): boolean => {
  const { script, start, end, scale, bare, bound, spelledOut, coefficient } = numeral;
  if (script === "arabic") return scale !== "" || bound !== "exact" || !isLabel(text, start, end);
  if (spelledOut || /^[级]/u.test(text[end] ?? "")) return false;
  const bounded = boundBefore(text, numeral) !== null;
  if (bare) return bounded || (bound !== "exact" && !/^[年]/u.test(text[end] ?? ""));
  if (scale !== "" || bound === "atLeast") return true;
  return coefficient.length > 1 && (bounded || boundAfter(text, end)?.bound === "atLeast");
};

const great = /^大(?![于学量型幅厦楼约概家都小会以]|国|道|桥|街)/u;

/** 四大工程, 三大目标: a count; 十九大 and 一大批 are none. */
const greatOnes = (text: string, { start, end, value, scale, script, coefficient }: Numeral): boolean => {
  if (!great.test(text.slice(end, end + 2)) || scale !== "" || value.includes(".") || value.length > 2) return false;
  if (script === "chinese" && (coefficient === "一" || coefficient === "二" || Number(value) > 10)) return false;
  return !/[的第党]/u.test(text[start - 1] ?? " ") || script === "arabic";
};

const nothing = { end: 0, dimension: "number", code: "1", factor: "1", word: "" } as const;

const moved = /(?:上升|提升|前移|下降|后移|提高|前进|跃升|下滑|上移|下移|退后|后退|晋升|攀升|位次)了?$/u;

const personWord = /^[位名]$/u;
/** The number, money, quantity, share, duration or range that begins at a place. */
export const quantityAt = (text: string, start: number): Draft | null => {
  const sign = currencyAt(text, start);
  const from = sign === null ? start : space(text, sign.end);
  if (sign !== null && !isDigit(text.charCodeAt(from))) return null;
  const first = sized(text, from);
  if (first === null) return null;
  const range = rangeAt(text, from, first);
  const closing = range?.last ?? first;
  const { numeral } = closing;
  const many = closing.unit === null && sign === null && greatOnes(text, numeral);
  if (sign === null && !many) {
    if (closing.unit === null && !standsAlone(text, range === null ? numeral : closing.numeral)) return null;
    const halved = closing.value !== numeral.value;
    if (closing.unit !== null && range === null && !halved && !counts(text, numeral, closing.unit)) return null;
    if (afterLetters(text, start) && !/money|percent|points/u.test(closing.unit?.dimension ?? "")) return null;
  }
  const unit =
    closing.unit ??
    (sign === null ? { ...nothing, word: many ? "大" : "" } : { ...nothing, code: sign.code, dimension: "money" });
  const places =
    personWord.test(unit.word) && unit.code === "person" && moved.test(text.slice(Math.max(0, start - 3), start));
  const upwards =
    numeral.bare &&
    range === null &&
    text[start - 1] === "上" &&
    boundBefore(text, { start, end: numeral.end, bare: true })?.at === start - 1;
  const minus = upwards ? 1 : sign === null && numeral.script === "arabic" ? signBefore(text, start) : 0;
  const low = range?.low ?? closing.value;
  return {
    start: start - minus,
    end: many ? numeral.end + 1 : closing.end,
    kind: many ? "quantity" : unit.dimension === "number" ? "number" : kindOf(unit.dimension),
    value: range === null ? negated(low, minus > 0 && !upwards) : low,
    upper: minus > 0 && range === null ? null : (range?.high ?? numeral.upper),
    code: places ? "rank" : unit.code,
    factor: unit.factor,
    bound: upwards ? "atLeast" : range === null ? first.bound : closing.bound,
    measure: unit.code === "pp" || unit.code === "rank" || places ? "change" : null,
    coefficient: upwards ? `上${numeral.coefficient}` : printed(text, first, range?.last ?? null, minus),
    word: `${numeral.scale}${printedUnit(text, closing, unit.word)}`,
    dimension: unit.dimension,
  };
};

const afterLetter = /[A-Za-z]-?$/u;
const afterLetters = (text: string, start: number): boolean =>
  afterLetter.test(text.slice(Math.max(0, start - 2), start));

const halves = /^个?半|半$|角|分$/u;
/** The unit as the text prints it. */
const printedUnit = (text: string, { numeral, unit, end }: Sized, word: string): string => {
  if (unit === null) return word;
  const written = text.slice(numeral.end, end).trim();
  return halves.test(written) && unit.dimension !== "count" ? unit.word : written;
};

/** The number as the text prints it: 10至12 of 10至12万元; 123.11 of 123元1角1分. */
const printed = (text: string, first: Sized, last: Sized | null, minus: number): string => {
  if (last !== null) return text.slice(first.numeral.start - minus, last.numeral.start) + last.numeral.coefficient;
  if (first.value !== first.numeral.value && first.numeral.upper === null) return first.value;
  return `${minus === 0 ? "" : "-"}${first.numeral.coefficient}`;
};
