import { contentId } from "../ids.ts";
import type { FigureDraft, FigureReading, Reading } from "../language/language.ts";
import type { Figure, FigureBase, FigureTime, Indicator, Lexicon, Quote, Span, Unread } from "../model.ts";
import { yearBefore } from "../text/calendar.ts";
import { type Frame, inherit } from "./inherit.ts";

export interface AssembleInput {
  readonly document: string;
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly found: readonly FigureReading[];
  readonly frame: Frame;
  readonly lexicon: Lexicon;
  /** Gives an indicator that no list knows its names. */
  readonly label: (text: string) => Indicator["label"];
  readonly confidence: (rule: string) => number;
}

const isLocal = (subject: string | null, lexicon: Lexicon): boolean => {
  const level = subject === null ? undefined : lexicon.thing(subject)?.division?.level;
  return level !== undefined && level !== "country";
};

interface Meant {
  readonly indicator: Indicator;
  readonly dimension: string | null;
}

type Means = (text: string, subject: string | null) => Meant;

/** Finds the indicator that words mean; the same words stand in many sentences and are looked up once. */
const indicators = ({ lexicon, label }: AssembleInput): Means => {
  const known = new Map<string, Meant & { readonly local: Indicator | null }>();
  const lookedUp = (text: string) => {
    const listed = lexicon.indicator(text);
    if (listed !== undefined) return { indicator: listed, local: listed.local, dimension: listed.dimension };
    const indicator = { id: contentId("indicator", text.toLowerCase()), label: label(text) };
    return { indicator, local: null, dimension: null };
  };
  return (text, subject) => {
    const meant = known.get(text) ?? lookedUp(text);
    known.set(text, meant);
    const { indicator, local, dimension } = meant;
    return { indicator: local !== null && isLocal(subject, lexicon) ? local : indicator, dimension };
  };
};

/** A population of 2 million counts people, also where the text leaves the word out. */
const counted = (unit: string, dimension: string | null): string =>
  unit === "1" && dimension === "people" ? "person" : unit;

const YEAR_BEFORE = /同比|同期|上年|去年|year[ -]o[nv]|previous year|last year|a year (?:earlier|ago)/iu;

const NAMES_YEAR = /\d{4}/u;

/** 同比, 比上年 and "year on year" count from the same period a year before, whatever the date of the text. */
const baseOf = (base: FigureBase | null, time: FigureTime | null): FigureBase | null => {
  if (base === null || !("text" in base) || time === null || !YEAR_BEFORE.test(base.text) || NAMES_YEAR.test(base.text))
    return base;
  return { ...base, start: yearBefore(time.start), end: yearBefore(time.end) };
};

const baseKey = (base: FigureBase | null): string => {
  if (base === null) return "";
  if ("entity" in base) return base.entity;
  if ("figure" in base) return base.figure;
  return `${base.start ?? ""}/${base.end ?? ""}`;
};

type About = Pick<Figure, "subject" | "indicator" | "measure" | "time" | "base" | "unit" | "scope" | "status">;

/** A figure's id says what it is about, never how it was worded; what is unknown is known of this document only. */
const idOf = ({ subject, time, indicator, measure, base, unit, scope, status }: About, document: string): string => {
  const period = time === null ? "" : `${time.start ?? ""}/${time.end ?? ""}`;
  const own = subject === null || time === null ? document : "";
  return contentId(
    "figure",
    subject ?? "",
    indicator.id,
    measure,
    period,
    baseKey(base),
    unit,
    scope ?? "",
    status,
    own,
  );
};

const quote = (text: string, { start, end }: Span): Quote => ({ start, end, text: text.slice(start, end) });

const figureOf = (draft: FigureDraft, indicator: Figure["indicator"], input: AssembleInput): Figure => {
  const { amount, subject, measure, value, upper, unit, bound, status, time, scope, rule } = draft;
  const base = baseOf(draft.base, time);
  return {
    id: idOf({ subject, time, indicator, measure, base, unit, scope, status }, input.document),
    subject,
    indicator,
    measure,
    value,
    upper,
    unit,
    bound,
    status,
    stated: {
      start: amount.start,
      end: amount.end,
      text: input.text.slice(amount.start, amount.end),
      value: amount.stated?.value ?? amount.text,
      unit: amount.stated?.unit ?? "",
    },
    time,
    base,
    scope,
    evidence: quote(input.text, draft.evidence),
    rule,
    confidence: input.confidence(rule),
  };
};

const wordsOf = (draft: FigureDraft): string | null => {
  const { indicator, indicatorSuffix, otherwise } = draft;
  if (indicator === null || indicator === "") return otherwise ?? null;
  return indicatorSuffix === "" || indicator.endsWith(indicatorSuffix) ? indicator : indicator + indicatorSuffix;
};

/** Two values for one key side by side are two figures: the later ones take their value into the id. */
const apart = (figures: readonly Figure[]): Figure[] => {
  const first = new Map<string, number>();
  return figures.map((figure) => {
    const value = first.get(figure.id);
    if (value === undefined) first.set(figure.id, figure.value);
    return value === undefined || value === figure.value
      ? figure
      : { ...figure, id: contentId("figure", figure.id, String(figure.value)) };
  });
};

/** Figures with everything inherited, and the numbers that became none. */
export const assemble = (
  input: AssembleInput,
): { readonly figures: readonly Figure[]; readonly unread: readonly Unread[] } => {
  const unread: Unread[] = input.found.flatMap((found) => found.unread);
  const figures: Figure[] = [];
  const means = indicators(input);
  for (const draft of inherit(input.readings, input.found, input.frame).flat()) {
    const indicator = wordsOf(draft);
    if (indicator === null) unread.push({ ...quote(input.text, draft.amount), why: "no-indicator" });
    else {
      const meant = means(indicator, draft.subject);
      const { id, label } = meant.indicator;
      const unit = counted(draft.unit, meant.dimension);
      figures.push(figureOf(unit === draft.unit ? draft : { ...draft, unit }, { id, label, text: indicator }, input));
    }
  }
  return { figures: apart(figures), unread };
};
