import {
  amountText,
  type Bound,
  type Interval,
  type KnownFigure,
  type Localized,
  type Measure,
  type Predicate,
  periodText,
  type Status,
  word,
} from "../index.ts";
import type { Column } from "./table.ts";
import type { Speech, Words } from "./words.ts";

/** Names that a thing has; null for nothing at all. */
export type Names = { readonly id: string; readonly label: Localized<string> } | null;

/** The name in a language, else in the other one, else the id. */
export const nameIn = (names: Names, language: Speech): string => {
  if (names === null) return "";
  return names.label[language] ?? names.label.zh ?? names.label.en ?? names.id;
};

/** What a row needs to know of a figure. */
export interface ShownFigure {
  readonly subject: Names;
  readonly indicator: NonNullable<Names>;
  readonly measure: Measure;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly bound: Bound;
  readonly status: Status;
  readonly time: Interval | null;
  readonly scope: Names;
  /** The amount as the text has it, which is how its own language shows it. */
  readonly printed?: { readonly text: string; readonly language: Speech } | undefined;
}

/** A figure of the graph with the amount as its first statement prints it. */
export const shownFigure = (figure: KnownFigure): ShownFigure => {
  const [first] = figure.evidence;
  return { ...figure, printed: first && { text: first.stated.text, language: first.language } };
};

/** What a row needs to know of a relation. */
export interface ShownRelation {
  readonly subject: Names;
  readonly predicate: Predicate;
  readonly object: Names;
  readonly status: Status;
  readonly time: Interval | null;
}

/** Columns of a table with what stands in them. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** Column titles in a language. */
export const titled = (language: Speech, titles: readonly (Words & Omit<Column, "title">)[]): readonly Column[] =>
  titles.map(({ zh, en, ...column }) => ({ title: { zh, en }[language], ...column }));

// A level and a share are what one expects of a figure; the rest is named.
const expected: ReadonlySet<Measure> = new Set(["level", "share", "rank"]);

const noted = (text: string, status: Status, language: Speech): string => {
  if (status === "actual") return text;
  const note = word("statuses", status, language);
  return language === "zh" ? `${text}（${note}）` : `${text} (${note})`;
};

const amount = (figure: ShownFigure, language: Speech): string => {
  const measure = expected.has(figure.measure) ? "" : `${word("measures", figure.measure, language)} `;
  return noted(measure + amountText(figure, language), figure.status, language);
};

const rank = (figure: ShownFigure, language: Speech): string => {
  const place = amountText(figure, language);
  if (figure.scope === null) return place;
  const scope = nameIn(figure.scope, language);
  return noted(language === "zh" ? `${scope}${place}` : `${place} in ${scope}`, figure.status, language);
};

const about = ({ subject, indicator, time }: ShownFigure): string =>
  JSON.stringify([subject?.id, indicator.id, time?.start, time?.end]);

/** A rank stands in the row of the amount it belongs to; without one it has a row of its own. */
const inRows = (figures: readonly ShownFigure[]): readonly (readonly ShownFigure[])[] => {
  const amounts = new Map<string, ShownFigure>();
  for (const figure of figures)
    if (["level", "share"].includes(figure.measure) && !amounts.has(about(figure))) amounts.set(about(figure), figure);
  const rows = new Map<ShownFigure, ShownFigure[]>();
  for (const figure of figures) {
    const owner = figure.measure === "rank" ? (amounts.get(about(figure)) ?? figure) : figure;
    rows.set(owner, [...(rows.get(owner) ?? []), figure]);
  }
  return [...rows].map(([owner, row]) => [owner, ...row.filter((figure) => figure !== owner)]);
};

const figureRow = (row: readonly ShownFigure[], language: Speech): readonly string[] => {
  const [first] = row as readonly [ShownFigure, ...ShownFigure[]];
  const ranks = row.filter(({ measure }) => measure === "rank").map((figure) => rank(figure, language));
  return [
    nameIn(first.subject, language),
    nameIn(first.indicator, language),
    periodText(first.time, language),
    first.measure === "rank" ? "" : amount(first, language),
    ranks.join(language === "zh" ? "、" : ", "),
  ];
};

/** Figures: subject, indicator, time, value and rank. */
export const figureTable = (figures: readonly ShownFigure[], language: Speech): Table => ({
  columns: titled(language, [
    { zh: "对象", en: "Subject" },
    { zh: "指标", en: "Indicator" },
    { zh: "时间", en: "Time" },
    { zh: "数值", en: "Value", right: true },
    { zh: "排名", en: "Rank" },
  ]),
  rows: inRows(figures).map((row) => figureRow(row, language)),
});

/** Relations: who does what to whom, and when. */
export const relationTable = (relations: readonly ShownRelation[], language: Speech): Table => ({
  columns: titled(language, [
    { zh: "主体", en: "Subject" },
    { zh: "关系", en: "Relation" },
    { zh: "客体", en: "Object" },
    { zh: "时间", en: "Time" },
  ]),
  rows: relations.map(({ subject, predicate, object, status, time }) => [
    nameIn(subject, language),
    noted(word("predicates", predicate, language), status, language),
    nameIn(object, language),
    periodText(time, language),
  ]),
});
