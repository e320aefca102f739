import type { LanguageId } from "../model.ts";
import { ontology } from "../rdf/ontology.ts";
import type { ExportFigure, ExportInput, ExportLanguage } from "./format.ts";
import { shown } from "./view.ts";

export interface SeriesPoint {
  /** First and last day, inclusive. */
  readonly start: string;
  readonly end: string;
  readonly value: number;
  readonly figure: ExportFigure;
}

/** The values of one indicator for one subject, in order of time and never overlapping. */
export interface Series {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly indicator: string;
  readonly unit: string;
  readonly points: readonly SeriesPoint[];
}

const length = ({ start, end }: SeriesPoint): number => Date.parse(end) - Date.parse(start);

const apart = (one: SeriesPoint, other: SeriesPoint): boolean => one.end < other.start || other.end < one.start;

/** Of values whose periods overlap, the longer period stays: a year rather than its half. */
const withoutOverlap = (points: readonly SeriesPoint[]): SeriesPoint[] => {
  const kept: SeriesPoint[] = [];
  const byLength = [...points].sort((one, other) => length(other) - length(one) || (one.start < other.start ? -1 : 1));
  for (const point of byLength) if (kept.every((other) => apart(point, other))) kept.push(point);
  return kept.sort((one, other) => (one.start < other.start ? -1 : 1));
};

const keyOf = ({ indicator, measure, unit, status, scope }: ExportFigure): string =>
  [indicator.id, measure, unit, status, scope ?? ""].join(" ");

const unitName = (unit: string, language: LanguageId): string => {
  const known = ontology().unit(unit);
  return known === undefined ? unit : language === "en" ? known.plural : (known.label.zh ?? unit);
};

const titleOf = ({ indicator, measure, unit, status }: ExportFigure, language: ExportLanguage): string => {
  const word = language === "en" ? "en" : "zh";
  const further = [
    ...(measure === "level" ? [] : [ontology().word("measures", measure, word)]),
    ...(status === "actual" ? [] : [ontology().word("statuses", status, word)]),
    ...(unit === "1" || unit === "rank" ? [] : [unitName(unit, word)]),
  ];
  return [shown(indicator.label, language), ...(further.length > 0 ? [`(${further.join(", ")})`] : [])].join(" ");
};

const point = (figure: ExportFigure): SeriesPoint[] =>
  figure.start === null || figure.end === null
    ? []
    : [{ start: figure.start, end: figure.end, value: figure.value, figure }];

/** The series of a graph: one for each subject, indicator, measure and unit. A series keeps its id for all subjects. */
export const seriesBySubject = (
  { figures }: Pick<ExportInput, "figures">,
  language: ExportLanguage,
): { readonly all: readonly Series[]; of(subject: string): readonly Series[] } => {
  const keys = [...new Set(figures.map(keyOf))].sort();
  const ids = new Map(keys.map((key, at) => [key, `series_${at + 1}`]));
  const groups = new Map<string, ExportFigure[]>();
  for (const figure of figures) {
    if (figure.subject === null || figure.start === null || figure.end === null) continue;
    const group = `${figure.subject}\n${keyOf(figure)}`;
    groups.set(group, [...(groups.get(group) ?? []), figure]);
  }
  const bySubject = new Map<string, Series[]>();
  const all = new Map<string, Series>();
  for (const members of groups.values()) {
    const [first] = members;
    const id = ids.get(keyOf(first!))!;
    const subject = first!.subject!;
    const series = {
      id,
      title: titleOf(first!, language),
      subject,
      indicator: first!.indicator.id,
      unit: first!.unit,
      points: withoutOverlap(members.flatMap(point)),
    };
    all.set(id, series);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), series]);
  }
  const inOrder = [...all.values()].sort((one, other) => Number(one.id.slice(7)) - Number(other.id.slice(7)));
  return { all: inOrder, of: (subject) => bySubject.get(subject) ?? [] };
};
