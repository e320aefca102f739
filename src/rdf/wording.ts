import { Decimal } from "decimal.js";
import type { Bound, Interval, LanguageId, Measure, Status } from "../model.ts";
import { ontology } from "./ontology.ts";

/** What is needed to word an amount: a figure has it, a derived one too. */
export interface Worded {
  readonly value: number;
  readonly upper?: number | null;
  readonly unit: string;
  readonly bound: Bound;
  readonly measure: Measure;
  /** The amount as a text prints it, which is what that language says. */
  readonly printed?: { readonly text: string; readonly language: LanguageId } | undefined;
}

const scales = {
  zh: [
    [12, "万亿"],
    [8, "亿"],
    [4, "万"],
  ],
  en: [
    [12, " trillion"],
    [9, " billion"],
    [6, " million"],
  ],
} as const;

const grouped = (digits: string): string => {
  const [whole = "", fraction] = digits.split(".");
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
};

const places = 4;

/** A number as people print it: 1303.6亿, 130.36 billion, 15,013; on the largest scale that needs no rounding. */
export const numberText = (value: number, language: LanguageId): string => {
  const size = new Decimal(value);
  const fitting = scales[language].filter(([power]) => size.abs().gte(new Decimal(10).pow(power)));
  const scaled = (power: number): Decimal => size.div(new Decimal(10).pow(power));
  const [power, word] = fitting.find(([each]) => scaled(each).decimalPlaces() <= places) ?? fitting[0] ?? [0, ""];
  const digits = scaled(power).toDecimalPlaces(places).toFixed();
  return `${language === "en" ? grouped(digits) : digits}${word}`;
};

const ordinal = (value: number): string => {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th")}`;
};

const unitText = ({ unit, value, measure }: Worded, language: LanguageId): string => {
  if (unit === "1" && (measure === "growth" || measure === "ratio")) return language === "zh" ? "倍" : " times";
  if (unit === "1") return "";
  const known = ontology().unit(unit);
  if (known === undefined) return language === "zh" ? unit : ` ${unit}`;
  return language === "zh" ? (known.label.zh ?? unit) : ` ${value === 1 ? (known.label.en ?? unit) : known.plural}`;
};

/** 翻一番 is 1倍 in Chinese and 100 percent in English. */
const inPercent = (worded: Worded): Worded => ({
  ...worded,
  value: new Decimal(worded.value).times(100).toNumber(),
  upper: worded.upper == null ? null : new Decimal(worded.upper).times(100).toNumber(),
  unit: "%",
});

const rankText = (value: number, language: LanguageId): string => (language === "zh" ? `第${value}位` : ordinal(value));

const isPrinted = ({ printed, value, measure }: Worded, language: LanguageId): boolean =>
  printed?.language === language && value >= 0 && (measure === "level" || measure === "share");

const squareMetres = { mu: new Decimal(2000).div(3), hectare: 10_000 } as const;

const inMu = /亩|\bmu\b/u;

/** What one language prints in mu the other says in mu too, and English beside it in hectares. */
const muText = (values: readonly number[], language: LanguageId): string => {
  const mu = values
    .map((value) => numberText(new Decimal(value).div(squareMetres.mu).toSignificantDigits(9).toNumber(), language))
    .join("–");
  if (language === "zh") return `${mu}亩`;
  const hectares = values
    .map((value) => numberText(new Decimal(value).div(squareMetres.hectare).toSignificantDigits(4).toNumber(), "en"))
    .join("–");
  return `${mu} mu (${hectares} hectares)`;
};

const sizeText = (worded: Worded, language: LanguageId): string => {
  const { value, upper = null, printed } = worded;
  if (isPrinted(worded, language)) return printed?.text ?? "";
  if (worded.unit === "m2" && inMu.test(printed?.text ?? ""))
    return muText(upper === null ? [value] : [value, upper], language);
  const ends = upper === null ? [value] : [value, upper];
  return `${ends.map((end) => numberText(end, language)).join("–")}${unitText(worded, language)}`;
};

/** An amount with its unit and bound: 约200亿元, "at least 308 days". */
export const amountText = (given: Worded, language: LanguageId): string => {
  if (given.unit === "rank" && given.measure === "rank") return rankText(given.value, language);
  const multiple = given.unit === "1" && given.measure === "growth";
  const worded = multiple && language === "en" ? inPercent(given) : given;
  const bound = worded.bound === "exact" ? "" : ontology().word("bounds", worded.bound, language);
  return `${bound}${bound !== "" && language === "en" ? " " : ""}${sizeText(worded, language)}`;
};

const monthNames = "January February March April May June July August September October November December".split(" ");

interface Day {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

const dayOf = (date: string): Day => {
  const [year = "", month = "1", day = "1"] = date.split("-");
  return { year, month: Number(month), day: Number(day) };
};

const dayText = ({ year, month, day }: Day, language: LanguageId): string =>
  language === "zh" ? `${year}年${month}月${day}日` : `${day} ${monthNames[month - 1]} ${year}`;

const yearText = (year: string, language: LanguageId): string => (language === "zh" ? `${year}年` : year);

const monthText = ({ year, month }: Day, language: LanguageId): string =>
  language === "zh" ? `${year}年${month}月` : `${monthNames[month - 1]} ${year}`;

const lastDay = (year: string, month: number): number => new Date(Date.UTC(Number(year), month, 0)).getUTCDate();

/** Parts of a year that have a name, by their first and last month. */
const parts: readonly { readonly months: readonly [number, number]; readonly zh: string; readonly en: string }[] = [
  { months: [1, 6], zh: "上半年", en: "first half of" },
  { months: [7, 12], zh: "下半年", en: "second half of" },
  { months: [1, 3], zh: "一季度", en: "first quarter of" },
  { months: [4, 6], zh: "二季度", en: "second quarter of" },
  { months: [7, 9], zh: "三季度", en: "third quarter of" },
  { months: [10, 12], zh: "四季度", en: "fourth quarter of" },
];

const withinYear = (first: Day, last: Day, language: LanguageId): string | null => {
  if (first.year !== last.year || first.day !== 1 || last.day !== lastDay(last.year, last.month)) return null;
  if (first.month === 1 && last.month === 12) return yearText(first.year, language);
  if (first.month === last.month) return monthText(first, language);
  const part = parts.find(({ months }) => months[0] === first.month && months[1] === last.month);
  if (part) return language === "zh" ? `${first.year}年${part.zh}` : `${part.en} ${first.year}`;
  return language === "zh"
    ? `${first.year}年${first.month}—${last.month}月`
    : `${monthNames[first.month - 1]}–${monthNames[last.month - 1]} ${first.year}`;
};

/** The widest part of time that begins with a day: what is so since 1 January is so since that year. */
const beginning = (day: Day, language: LanguageId): string => {
  if (day.day !== 1) return dayText(day, language);
  if (day.month !== 1) return monthText(day, language);
  return yearText(day.year, language);
};

const endsMonth = ({ year, month, day }: Day): boolean => day === lastDay(year, month);

const ending = (day: Day, language: LanguageId): string => {
  if (!endsMonth(day)) return dayText(day, language);
  const last = day.month === 12 ? yearText(day.year, language) : monthText(day, language);
  return language === "zh" ? `${last}底` : `the end of ${last}`;
};

const between = (first: Day, last: Day, language: LanguageId): string => {
  const months = first.day === 1 && endsMonth(last);
  if (months && first.month === 1 && last.month === 12)
    return language === "zh" ? `${first.year}—${last.year}年` : `${first.year}–${last.year}`;
  const [from, to] = [first, last].map((day) => (months ? monthText(day, language) : dayText(day, language)));
  return from === to ? (from ?? "") : language === "zh" ? `${from}至${to}` : `${from} to ${to}`;
};

/** A period as people say it: 2020年上半年, "first half of 2020"; empty for none. */
export const periodText = (time: Interval | null, language: LanguageId): string => {
  const first = time?.start ? dayOf(time.start) : null;
  const last = time?.end ? dayOf(time.end) : null;
  if (first && last) return withinYear(first, last, language) ?? between(first, last, language);
  if (first) return language === "zh" ? `${beginning(first, language)}起` : `since ${beginning(first, language)}`;
  if (last) return language === "zh" ? `至${ending(last, language)}` : `until ${ending(last, language)}`;
  return "";
};

const evident: ReadonlySet<Measure> = new Set(["level", "share"]);

/** A figure as one line: 盘锦市 2020年 地区生产总值 1303.6亿元; a target says that it is one. */
export const figureText = (
  figure: Worded & { readonly time: Interval | null; readonly status?: Status },
  names: { readonly subject: string; readonly indicator: string; readonly language: LanguageId },
): string => {
  const { subject, indicator, language } = names;
  const measure = evident.has(figure.measure) ? "" : ontology().word("measures", figure.measure, language);
  const [period, size] = [periodText(figure.time, language), amountText(figure, language)];
  const planned = figure.status === "target" ? ontology().word("statuses", "target", language) : "";
  const amount = planned === "" ? size : language === "zh" ? `${size}（${planned}）` : `${size} (${planned})`;
  if (language === "zh") return [subject, period, indicator, measure, amount].filter((part) => part !== "").join(" ");
  return `${[subject, indicator, measure, period].filter((part) => part !== "").join(", ")}: ${amount}`;
};
