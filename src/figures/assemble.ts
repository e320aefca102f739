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

const indicatorOf = (text: string, subject: string | null, { lexicon, label }: AssembleInput): Indicator => {
  const listed = lexicon.indicator(text);
  if (listed === undefined) return { id: contentId("indicator", text.toLowerCase()), label: label(text) };
  const { id, label: names } = listed.local !== null && isLocal(subject, lexicon) ? listed.local : listed;
  return { id, label: names };
};

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

/** A figure's id says what it is about, never how it was worded; what is unknown is known of this document only. */
const idOf = (figure: Omit<Figure, "id">, document: string): string => {
  const { subject, time, indicator, measure, base, unit, scope, status } = figure;
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

const figureOf = (draft: FigureDraft, indicator: string, input: AssembleInput): Figure => {
  const { amount, subject, measure, value, upper, unit, bound, status, time, scope, rule } = draft;
  const known = indicatorOf(indicator, subject, input);
  const figure = {
    subject,
    indicator: { ...known, text: indicator },
    measure,
    value,
    upper,
    unit,
    bound,
    status,
    stated: {
      ...quote(input.text, amount),
      value: amount.stated?.value ?? amount.text,
      unit: amount.stated?.unit ?? "",
    },
    time,
    base: baseOf(draft.base, time),
    scope,
    evidence: quote(input.text, draft.evidence),
    rule,
    confidence: input.confidence(rule),
  };
  return { id: idOf(figure, input.document), ...figure };
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
  for (const draft of inherit(input.readings, input.found, input.frame).flat()) {
    const indicator = wordsOf(draft);
    if (indicator === null) unread.push({ ...quote(input.text, draft.amount), why: "no-indicator" });
    else figures.push(figureOf(draft, indicator, input));
  }
  return { figures: apart(figures), unread };
};
