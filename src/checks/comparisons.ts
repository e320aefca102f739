import type { KnownFigure } from "../graph/known.ts";
import { overlap, type Range, rangeOf } from "../graph/precision.ts";
import type { Interval, LanguageId } from "../model.ts";
import { yearBefore } from "../text/calendar.ts";
import { amount, calculated, type Found, type Verdict } from "./check.ts";
import type { Levels } from "./levels.ts";
import { wordsIn } from "./words.ts";

/** The figure as its first statement prints it, for its precision. */
export const printed = (figure: KnownFigure): Range =>
  rangeOf({ ...figure, stated: figure.evidence[0]?.stated ?? { value: "" } });

/** What a comparison counts from: the same thing earlier, or another thing at the same time. */
interface Base {
  readonly subject: string;
  readonly time: Interval | null;
  /** Whether the text says so, or custom does. */
  readonly stated: boolean;
}

const baseOf = ({ base, subject, time }: KnownFigure): Base | null => {
  if (subject === null || (base !== null && "figure" in base)) return null;
  if (base !== null && "entity" in base) return { subject: base.entity, time, stated: true };
  if (base !== null && (base.start !== null || base.end !== null))
    return { subject: subject.id, time: { start: base.start, end: base.end }, stated: true };
  // Growth without a base is, by custom, over the same period of the year before.
  return time === null || base !== null
    ? null
    : { subject: subject.id, time: { start: yearBefore(time.start), end: yearBefore(time.end) }, stated: false };
};

interface Operation {
  /** All results that two amounts allow at their precision. */
  readonly range: (now: Range, then: Range) => Range;
  readonly value: (now: number, then: number) => number;
  readonly sign: string;
}

const quotient = (now: Range, then: Range): Range => ({ low: now.low / then.high, high: now.high / then.low });

const operations = {
  growth: {
    range: (now, then) => ({ low: quotient(now, then).low - 1, high: quotient(now, then).high - 1 }),
    value: (now, then) => now / then - 1,
    sign: "÷",
  },
  ratio: { range: quotient, value: (now, then) => now / then, sign: "÷" },
  change: {
    range: (now, then) => ({ low: now.low - then.high, high: now.high - then.low }),
    value: (now, then) => now - then,
    sign: "−",
  },
} as const satisfies Record<string, Operation>;
type Compared = keyof typeof operations;

const isCompared = (figure: KnownFigure): figure is KnownFigure & { readonly measure: Compared } =>
  Object.hasOwn(operations, figure.measure);

/** Growth and ratios are in percent or in times: both become times. */
const perUnit = ({ measure, unit }: KnownFigure): number => (measure !== "change" && unit === "%" ? 0.01 : 1);

const scaled = ({ low, high }: Range, factor: number): Range => ({ low: low * factor, high: high * factor });

/** Percentage points come from shares in percent; every other change keeps its unit. */
const levelUnit = ({ measure, unit }: KnownFigure): string | undefined =>
  measure === "change" ? (unit === "pp" ? "%" : unit) : undefined;

/** Output is compared at constant prices, which amounts at current prices do not show. */
const mayBeReal = (figure: KnownFigure): boolean =>
  figure.measure === "growth" &&
  [...Object.values(figure.indicator.label), ...figure.evidence.map(({ text }) => text)].some(
    (text) => wordsIn("constant-prices", text).length > 0,
  );

const formula =
  (figure: KnownFigure & { readonly measure: Compared }, now: KnownFigure, then: KnownFigure) =>
  (language: LanguageId): string => {
    const { sign, value } = operations[figure.measure];
    const result = value(now.value, then.value) / perUnit(figure);
    const less = figure.measure === "growth" ? " − 1" : "";
    const equals = calculated(result, figure, language);
    const stated = language === "zh" ? "原文" : "stated";
    return `${amount(now, language)} ${sign} ${amount(then, language)}${less} = ${equals}; ${stated} ${amount(figure, language)}`;
  };

const judged = (agrees: boolean, certain: boolean): Verdict =>
  agrees ? "consistent" : certain ? "inconsistent" : "undetermined";

const compare = (figure: Comparing, now: KnownFigure, then: KnownFigure, certain: boolean): Found => {
  const allowed = operations[figure.measure].range(printed(now), printed(then));
  const agrees = overlap(scaled(printed(figure), perUnit(figure)), allowed);
  return {
    type: figure.measure,
    verdict: judged(agrees, certain),
    figures: [figure, now, then],
    formula: formula(figure, now, then),
  };
};

/** Several values of one amount: a comparison that fits any of them stands. */
const best = (found: readonly Found[]): readonly Found[] => {
  const fitting = found.find(({ verdict }) => verdict === "consistent");
  return fitting ? [fitting] : found.slice(0, 1);
};

type Comparing = KnownFigure & { readonly measure: Compared };

/** 翻了一番 without a base speaks of an amount that was told before. */
const isLoose = ({ measure, unit, base }: Comparing): boolean => measure === "growth" && unit === "1" && base === null;

const fewest = 3;

/** Of many values of one amount those of the same document, else a few: each is a check. */
const near = (amounts: readonly KnownFigure[], { documents }: KnownFigure): readonly KnownFigure[] => {
  const here = amounts.filter((each) => each.documents.some((document) => documents.includes(document)));
  return (here.length > 0 ? here : amounts).slice(0, fewest);
};

const compared = (figure: Comparing, { find, before }: Levels): readonly Found[] => {
  const base = baseOf(figure);
  if (figure.subject === null || base === null) return [];
  const unit = levelUnit(figure);
  const wanted = {
    subject: figure.subject.id,
    indicator: figure.indicator.id,
    ...(unit === undefined ? {} : { unit }),
  };
  const then = isLoose(figure)
    ? before({ ...wanted, time: figure.time })
    : find({ ...wanted, subject: base.subject, time: base.time });
  const certain = base.stated && !mayBeReal(figure);
  return near(find({ ...wanted, time: figure.time }), figure).flatMap((now) =>
    near(then, figure)
      .filter((each) => each.id !== now.id && each.unit === now.unit && each.value > 0)
      .map((each) => compare(figure, now, each, certain)),
  );
};

/** Every growth, change and ratio against the two amounts that it compares. */
export const comparisons = (figures: Iterable<KnownFigure>, find: Levels): Found[] =>
  [...figures].flatMap((figure) =>
    isCompared(figure) && figure.status === "actual" ? best(compared(figure, find)) : [],
  );

const subjectKey = ({ subject, indicator, time, status }: KnownFigure): string =>
  JSON.stringify([subject?.id, indicator.id, time && [time.start, time.end], status]);

/** How far apart in a text growth and change of one thing may stand. */
const reach = 40;

const stoodTogether = (one: KnownFigure, other: KnownFigure): boolean =>
  one.evidence.some(({ document, stated }) =>
    other.evidence.some((each) => each.document === document && Math.abs(each.stated.start - stated.start) <= reach),
  );

/** Of 比2015年增加123家、增长3.51倍 the second leaves its base unsaid. */
const sameBase = (one: KnownFigure, other: KnownFigure): boolean =>
  one.base === null || other.base === null
    ? stoodTogether(one, other)
    : JSON.stringify(one.base) === JSON.stringify(other.base);

const counted = new Set(["1", "person"]);

/** 增加123家、增长3.51倍 count from 123 ÷ 3.51 = 35: of things that are counted that is a whole number. */
const impliedBase = (growth: KnownFigure, change: KnownFigure): Found | null => {
  const rate = scaled(printed(growth), perUnit(growth));
  if (rate.low <= 0 || change.value <= 0 || !counted.has(change.unit)) return null;
  const base = quotient(printed(change), rate);
  return {
    type: "change",
    verdict: judged(Math.floor(base.high + 1e-9) >= base.low - 1e-9, true),
    figures: [growth, change],
    formula: (language) =>
      `${amount(change, language)} ÷ ${amount(growth, language)} = ${calculated((base.low + base.high) / 2, { unit: "1", measure: "level" }, language)}`,
  };
};

/** Growth and change of one thing over one base, against each other. */
export const impliedBases = (figures: readonly KnownFigure[]): Found[] => {
  const changes = new Map<string, KnownFigure[]>();
  for (const figure of figures)
    if (figure.measure === "change")
      changes.set(subjectKey(figure), [...(changes.get(subjectKey(figure)) ?? []), figure]);
  return figures
    .filter(({ measure, subject }) => measure === "growth" && subject !== null)
    .flatMap((growth) => {
      const change = changes.get(subjectKey(growth))?.find((each) => sameBase(each, growth));
      const found = change === undefined ? null : impliedBase(growth, change);
      return found === null ? [] : [found];
    });
};
