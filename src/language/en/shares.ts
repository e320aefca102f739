import type { Bound } from "../../model.ts";
import { compared, quotient } from "../../text/decimal.ts";
import type { Draft } from "../draft.ts";
import { isDigit, numeralAt, wordAt } from "./numerals.ts";

const places = 8;

const draft = (
  text: string,
  [start, end]: readonly [number, number],
  rest: Pick<Draft, "kind" | "value" | "code"> & Partial<Draft>,
): Draft => ({
  start,
  end,
  upper: null,
  factor: "1",
  bound: "exact",
  measure: null,
  coefficient: text.slice(start, end),
  word: "",
  dimension: "times",
  ...rest,
});

const denominators: ReadonlyMap<string, string> = new Map([
  ["half", "2"],
  ["third", "3"],
  ["quarter", "4"],
  ["fourth", "4"],
  ["fifth", "5"],
  ["sixth", "6"],
  ["seventh", "7"],
  ["eighth", "8"],
  ["ninth", "9"],
  ["tenth", "10"],
]);

const wordFraction =
  /(an?|one|two|three|four|five|six|seven|eight|nine)[ -](half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(s?)(?![a-z-])/uy;
const slashed = /(\d{1,3})\/(\d{1,3})(?![\d/]|\.\d)/uy;

/** two thirds, one-fifth, a quarter of, 1/3. */
const fractionAt = (text: string, start: number): Draft | null => {
  slashed.lastIndex = start;
  const figures = isDigit(text.charCodeAt(start)) ? slashed.exec(text) : null;
  if (figures !== null) {
    const [over = "", under = ""] = [figures[1], figures[2]];
    if (compared(over, under) >= 0 || text[start - 1] === "/") return null;
    return draft(text, [start, start + figures[0].length], {
      kind: "number",
      value: quotient(over, under, places),
      code: "1",
    });
  }
  wordFraction.lastIndex = start;
  const found = wordFraction.exec(text);
  if (found === null) return null;
  const [whole, count = "", name = "", plural] = found;
  const over = /^an?$/u.test(count) ? "1" : (numeralAt(count, 0)?.value ?? "1");
  const end = start + whole.length;
  if ((over === "1") !== (plural === "")) return null;
  // "a third batch" is no share, "a third of" and "by a third" are.
  const after = text.slice(end, end + 4);
  const before = text.slice(Math.max(0, start - 16), start);
  const measured = halfBefore.test(before) || / of\b/u.test(after);
  if (count === "a" && !measured && !/^[,.;]/u.test(after)) return null;
  if (name === "quarter" && !measured && text[start + count.length] !== "-") return null;
  if (name === "half")
    return draft(text, [start, end], { kind: "percent", value: "50", code: "%", dimension: "percent" });
  return draft(text, [start, end], {
    kind: "number",
    value: quotient(over, denominators.get(name) ?? "1", places),
    code: "1",
  });
};

const between = /^(?: to | or | and |[-–—])/u;

/** one fourth to one fifth, between a third and a half: a stretch from the smaller to the larger. */
const fractionsAt = (text: string, start: number): Draft | null => {
  const first = fractionAt(text, start);
  const joint = first === null ? undefined : between.exec(text.slice(first.end, first.end + 5))?.[0];
  if (first === null || joint === undefined) return first;
  if (joint === " and " && !/\bbetween $/u.test(text.slice(Math.max(0, start - 8), start))) return first;
  const last = fractionAt(text, first.end + joint.length);
  if (last === null || last.code !== first.code) return first;
  const [value, upper] = compared(first.value, last.value) < 0 ? [first.value, last.value] : [last.value, first.value];
  return { ...first, end: last.end, value, upper, coefficient: text.slice(start, last.end) };
};

const outOf =
  /(?:one in|(\d{1,3}|two|three|four|five|six|seven|eight|nine) (?:out of|in every)) (?:every )?(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)(?= [a-z])/uy;

/** one in five residents, nine out of ten firms. */
const outOfAt = (text: string, start: number): Draft | null => {
  outOf.lastIndex = start;
  const found = outOf.exec(text);
  if (found === null) return null;
  const [over, under] = [numeralAt(found[1] ?? "one", 0)?.value ?? "1", numeralAt(found[2] ?? "", 0)?.value ?? "0"];
  if (compared(over, under) >= 0) return null;
  return draft(text, [start, start + found[0].length], {
    kind: "number",
    value: quotient(over, under, places),
    code: "1",
  });
};

const halfOf =
  /half(?= of (?!the year|the century|this year|last year|next year|the month|\d)| the | its | their | as |[,.;]|$)/uy;
const halfBefore =
  /(?:\b(?:nearly|almost|about|around|over|above|exceeding|by|than|least|accounts? for|accounted for|approximately|roughly|only|just|one|to)) $/u;

/** half of, nearly half, by half. */
const halfAt = (text: string, start: number): Draft | null => {
  if (/(?:first|second|latter|other|next|last|earlier|this)[ -]$/u.test(text.slice(Math.max(0, start - 8), start)))
    return null;
  halfOf.lastIndex = start;
  const before = text.slice(Math.max(0, start - 16), start);
  const stands =
    halfOf.test(text) ||
    (halfBefore.test(before) &&
      !/^half(?:[- ]?an?[ -]|[- ](?:year|hour|day|month|century|million|billion))/u.test(
        text.slice(start, start + 12),
      ));
  return stands
    ? draft(text, [start, start + 4], { kind: "percent", value: "50", code: "%", dimension: "percent" })
    : null;
};

const multiples: ReadonlyMap<string, string> = new Map([
  ["doubl", "1"],
  ["tripl", "2"],
  ["quadrupl", "3"],
  ["quintupl", "4"],
]);

const multiplied = /(doubl|tripl|quadrupl|quintupl)(ed|ing|es|e)(?![a-z-])/uy;
const doubleBefore = /(?:\b(?:to|will|would|than|nearly|almost|about|could|can|and)) $/u;
const halved = /halv(?:ed|ing|es)(?![a-z-])/uy;

/** doubled is a growth of 1, tripled of 2, halved of −50 %. */
const multipleAt = (text: string, start: number): Draft | null => {
  multiplied.lastIndex = start;
  const found = multiplied.exec(text);
  if (found !== null) {
    if (found[2] === "e" && !doubleBefore.test(text.slice(Math.max(0, start - 8), start))) return null;
    const value = multiples.get(found[1] ?? "") ?? "1";
    return draft(text, [start, start + found[0].length], { kind: "number", value, code: "1", measure: "growth" });
  }
  halved.lastIndex = start;
  const half = halved.exec(text);
  if (half === null) return null;
  return draft(text, [start, start + half[0].length], {
    kind: "percent",
    value: "-50",
    code: "%",
    measure: "growth",
    dimension: "percent",
  });
};

const twice = /(twice|thrice)(?= (?:the|that|those|as|what|its|their|of)\b)/uy;

/** twice the number, thrice as many. */
const twiceAt = (text: string, start: number): Draft | null => {
  twice.lastIndex = start;
  const found = twice.exec(text);
  if (found === null) return null;
  return draft(text, [start, start + found[0].length], {
    kind: "quantity",
    value: found[1] === "twice" ? "2" : "3",
    code: "1",
    word: "times",
  });
};

const fold = /(\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)[ -]?fold(?![a-z-])/uy;

/** 2.7-fold, threefold. */
const foldAt = (text: string, start: number): Draft | null => {
  fold.lastIndex = start;
  const found = fold.exec(text);
  if (found === null) return null;
  const written = found[1] ?? "";
  const value = written === "hundred" ? "100" : (numeralAt(written, 0)?.value ?? "1");
  return draft(text, [start, start + found[0].length], {
    kind: "quantity",
    value,
    code: "1",
    coefficient: written,
    word: "fold",
  });
};

const halfUnits: Readonly<Record<string, readonly [string, Bound]>> = {
  year: ["a", "exact"],
  month: ["month", "exact"],
  day: ["d", "exact"],
  hour: ["h", "exact"],
};
const halfUnit = /half (?:an?|of an?) (year|month|day|hour)\b/uy;

/** half a year. */
const halfUnitAt = (text: string, start: number): Draft | null => {
  halfUnit.lastIndex = start;
  const found = halfUnit.exec(text);
  const unit = halfUnits[found?.[1] ?? ""];
  if (found === null || unit === undefined) return null;
  return draft(text, [start, start + found[0].length], {
    kind: "duration",
    value: "0.5",
    code: unit[0],
    dimension: "time",
    word: found[1] ?? "",
  });
};

/** The share or multiple that begins at a place: fractions, halves, doubled, 2.7-fold. */
export const shareAt = (text: string, start: number): Draft | null => {
  if (isDigit(text.charCodeAt(start))) return fractionsAt(text, start) ?? foldAt(text, start) ?? outOfAt(text, start);
  const word = wordAt(text, start);
  if (word === "a" || word === "an") return fractionsAt(text, start);
  if (word === "half") return halfUnitAt(text, start) ?? halfAt(text, start);
  return (
    twiceAt(text, start) ??
    multipleAt(text, start) ??
    fractionsAt(text, start) ??
    foldAt(text, start) ??
    outOfAt(text, start)
  );
};
