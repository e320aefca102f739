import type { AmountKind } from "../../model.ts";
import { compared, shift } from "../../text/decimal.ts";
import type { Draft, Page } from "../draft.ts";
import { isLabel, isNameWord } from "./labels.ts";
import { isDigit, type Numeral, numeralAt } from "./numerals.ts";
import { currencyAt, type UnitWord, unitAt } from "./units.ts";

const kindOf = (dimension: string): AmountKind => {
  if (dimension === "money") return "money";
  if (dimension === "percent" || dimension === "points") return "percent";
  return dimension === "time" ? "duration" : "quantity";
};

interface Sized {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: UnitWord | null;
  readonly currency: string | null;
  readonly sign: string;
}

/** Before a number of places in a ranking. */
const moved =
  /\b(?:up|down|rose|risen|rising|climb(?:ed|ing|s)?|jump(?:ed|ing|s)?|mov(?:ed|ing|es)|fell|dropp(?:ed|ing)|slipp(?:ed|ing)|gain(?:ed|ing)|by)(?: by)? [a-z0-9]+$/u;

const running = /(?:consecutive|straight|successive|full|whole) (?=[a-z])/uy;

/** For ten consecutive years. */
const runningAt = (page: Page, from: number): UnitWord | null => {
  running.lastIndex = from;
  const found = running.exec(page.text);
  const unit = found === null ? null : unitAt(page, from + found[0].length);
  return unit?.dimension === "time" ? unit : null;
};

/** "30 years of age", "a 5.2-percent rise": a unit stands behind one space, one hyphen or none. */
const unitAfter = (page: Page, end: number): UnitWord | null => {
  const { text } = page;
  const from = text[end] === " " || text[end] === "-" ? end + 1 : end;
  const near = unitAt(page, from) ?? runningAt(page, from);
  if (near?.code === "rank" && !moved.test(text.slice(Math.max(0, end - 28), end))) return null;
  // hundreds of mu: the numeral ends behind its of.
  return near ?? (from === end ? null : unitAt(page, end));
};

const sized = (page: Page, start: number): Sized | null => {
  const currency = currencyAt(page.text, start);
  const from = currency?.end ?? start;
  if (currency !== null && !isDigit(page.text.charCodeAt(from)) && !/^[a-z]/u.test(page.text[from] ?? "")) return null;
  const numeral = numeralAt(page.text, from, currency === null ? null : "money");
  if (numeral === null) return null;
  const unit = currency === null ? unitAfter(page, numeral.end) : null;
  const sign = currency === null ? "" : page.original.slice(start, currency.end).trim();
  return { start, end: unit?.end ?? numeral.end, numeral, unit, currency: currency?.code ?? null, sign };
};

const joint = /^(?: to |[-–—~]| - | – | and | or )/u;

/** The lower end in the unit of the upper one: 1.3 of "1.3 to 1.5 million" is 1,300,000. */
const lowerEnd = (first: Sized, last: Sized): string | null => {
  if (first.unit !== null && first.unit.code !== last.unit?.code) return null;
  if (first.currency !== null && last.unit !== null && last.unit.code !== first.currency) return null;
  if (first.numeral.power > 0 || last.numeral.power === 0) return first.numeral.value;
  const shared = shift(first.numeral.value, last.numeral.power);
  return compared(shared, last.numeral.value) < 0 ? shared : first.numeral.value;
};

/** Rose by 200 yuan to 2,600 yuan: two numbers, each with its unit. */
const changed =
  /\b(?:rose|risen|up|increased|grew|grown|climbed|jumped|surged|soared|gained|fell|fallen|down|dropped|declined|decreased|slipped|slid|by) (?:by )?$/u;

/** From 5 to 8, from more than 90 to 120: two numbers, not a stretch. */
const led = /\bfrom (?:(?:more|less) than |about |around |over |nearly |some |almost |an estimated )?$/u;

/** Two or three: no more than one apart. */
const isNext = ({ numeral, unit }: Sized, last: Sized): boolean =>
  unit === null &&
  /^\d$/u.test(numeral.value) &&
  Number(last.numeral.value) === Number(numeral.value) + 1 &&
  last.numeral.power === 0;

/** By 106,000 to 1.38 million: no stretch either. */
const inThousands = /\d,?\d{3}$/u;

const rangeAt = (page: Page, first: Sized): { readonly low: string; readonly last: Sized } | null => {
  const { text } = page;
  const found = joint.exec(text.slice(first.end, first.end + 5))?.[0];
  if (found === undefined || first.numeral.bound !== "exact") return null;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  // "from 5 to 8 percent" speaks of two numbers, "between 5 and 8" of a stretch.
  if (
    found === " to " &&
    (first.unit !== null || inThousands.test(first.numeral.coefficient)) &&
    changed.test(text.slice(Math.max(0, first.start - 16), first.start))
  )
    return null;
  if (led.test(before) || (found === " and ") !== /\bbetween $/u.test(before)) return null;
  const last = sized(page, first.end + found.length);
  if (last === null || last.numeral.bound !== "exact" || (first.unit !== null && last.unit === null)) return null;
  if (found === " or " && !isNext(first, last)) return null;
  if (/^[-–]$/u.test(found) && last.unit === null && first.currency === null && last.numeral.power === 0) return null;
  const low = lowerEnd(first, last);
  return low !== null && compared(low, last.numeral.value) < 0 ? { low, last } : null;
};

const nothing = { end: 0, dimension: "number", code: "1", factor: "1", word: "" } as const;

const counts = "(?:[\\d,]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const listedBefore = new RegExp(`(?:^|\\s)${counts} (?:[a-z-]+ ){0,3}[a-z-]+(?:,|,? and) $`, "u");
const listedBehind = new RegExp(
  `^ (?:[a-z-]+ ){0,3}[a-z-]+(?:,|,? and) (?:one (?:[a-z-]+ ){0,3}[a-z-]+(?:,|,? and) ){0,2}${counts} [a-z]`,
  "u",
);

/** One district, ten counties and one zone: of a list each is counted. */
const isListed = (text: string, { start, end }: Numeral): boolean =>
  text.startsWith("one", start) &&
  (listedBehind.test(text.slice(end, end + 60)) || listedBefore.test(text.slice(Math.max(0, start - 60), start)));

/** One and a count no more than 一个 does, unless a measure or a scale follows. */
const isArticle = ({ numeral, unit }: Sized, text: string): boolean => {
  if (!numeral.words || numeral.scale !== "" || !/^(?:one|an?)$/u.test(text.slice(numeral.start, numeral.end)))
    return false;
  if (isListed(text, numeral)) return false;
  // life expectancy is to grow by one year
  if (unit?.dimension === "time" && /\bby $/u.test(text.slice(Math.max(0, numeral.start - 4), numeral.start)))
    return false;
  return unit === null || /^(?:time|times|people|age|count)$/u.test(unit.dimension);
};

/** four-pronged, two-way: an adjective, no count; five-year plans are named by their length. */
const isAdjective = (text: string, { numeral, unit, end }: Sized): boolean => {
  if (unit === null) return text[numeral.end] === "-" && /[a-z]/u.test(text[numeral.end + 1] ?? "");
  return (
    unit.dimension === "time" &&
    text[numeral.end] === "-" &&
    /^(?:[- ]old| plan| action| program| blueprint)/u.test(text.slice(end, end + 10))
  );
};

/** The end of hundreds in "hundreds of workers". */
const countEnd = (text: string, { end }: Numeral): number => (text.startsWith(" of", end - 3) ? end - 3 : end);

const negative = /(?:^|[\s(:])$/u;
const spelledSign = /(?:^|[\s(])(?:minus|negative) $/u;

/** How many characters before a number make it negative: -2.3, minus 5. */
const signBefore = (text: string, start: number): number => {
  if (!isDigit(text.charCodeAt(start))) return 0;
  if (text[start - 1] === "-") return negative.test(text.slice(Math.max(0, start - 2), start - 1)) ? 1 : 0;
  const sign = text[start - 1] === " " ? spelledSign.exec(text.slice(Math.max(0, start - 10), start))?.[0] : undefined;
  return sign?.trimStart().length ?? 0;
};

/** The number, money, quantity, share, duration or range that begins at a place. */
export const quantityAt = (page: Page, start: number): Draft | null => {
  const { text, original } = page;
  const first = sized(page, start);
  if (first === null) return null;
  const range = rangeAt(page, first);
  const closing = range?.last ?? first;
  const { numeral } = closing;
  const currency = first.currency ?? closing.currency;
  if (currency === null && isRefused(page, first, closing)) return null;
  const money = currency === null ? null : { ...nothing, code: currency, dimension: "money" };
  const unit = closing.unit ?? money ?? nothing;
  const minus = signBefore(text, start);
  const low = range?.low ?? numeral.value;
  const written =
    closing.unit === null
      ? first.sign || closing.sign
      : original.slice(closing.numeral.end, closing.unit.end).replace(/^[ -]/u, "");
  const scale = closing.numeral.scale;
  return {
    start: start - minus,
    end: closing.unit === null ? countEnd(text, numeral) : closing.end,
    kind: unit.dimension === "number" ? "number" : kindOf(unit.dimension),
    value: minus > 0 ? `-${low}` : low,
    upper: range === null ? null : closing.numeral.value,
    code: unit.code,
    factor: unit.factor,
    bound: first.numeral.bound,
    measure: unit.code === "pp" || unit.code === "rank" ? "change" : null,
    coefficient:
      range === null
        ? original.slice(numeral.start, numeral.start + numeral.coefficient.length)
        : original.slice(first.numeral.start, closing.numeral.start) + closing.numeral.coefficient,
    word:
      money === null
        ? [scale, written].filter((part) => part !== "").join(" ")
        : [written, scale].filter((part) => part !== "").join(" "),
    dimension: unit.dimension,
  };
};

const isRefused = ({ text, original }: Page, first: Sized, closing: Sized): boolean => {
  if (isAdjective(text, closing)) return true;
  if (first.numeral.words && isNameWord(original, first.numeral.start, first.numeral.end)) return true;
  if (closing === first && isArticle(first, text)) return true;
  if (closing.unit !== null)
    return (
      /[a-z]-?$/u.test(text.slice(Math.max(0, first.start - 2), first.start)) &&
      !/ -$/u.test(text.slice(Math.max(0, first.start - 2), first.start))
    );
  return (
    closing.numeral.scale === "" &&
    first.numeral.bound === "exact" &&
    !isListed(text, first.numeral) &&
    isLabel(text, original, [first.numeral.start, first.numeral.end])
  );
};
