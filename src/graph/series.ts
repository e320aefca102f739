import type { Indicator, Interval, Localized, Measure } from "../model.ts";
import { type Asked, byId, entitiesOf, figuresOf } from "./filters.ts";
import type { Evidence, KnownFigure, KnownRelation, Named } from "./known.ts";
import { byTime, periodKey } from "./periods.ts";

/** One row of a timeline: when, and what is said of it. */
export interface Moment extends Interval {
  readonly id: string;
  readonly label: Localized<string>;
  readonly fact: KnownFigure | KnownRelation;
  readonly evidence: readonly Evidence[];
}

/** One period of a comparison, with the figures of each entity in the order in which they were asked for. */
export interface Comparison {
  readonly time: Interval | null;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly figures: readonly (readonly KnownFigure[])[];
}

/** One place in an order of entities by a figure; equal values share a place. */
export interface Ranked extends Named {
  readonly place: number;
  readonly figure: KnownFigure;
  /** What texts themselves say of its rank in that time. */
  readonly stated: readonly KnownFigure[];
  readonly evidence: readonly Evidence[];
}

export interface RankOptions {
  readonly year?: string | number | undefined;
  readonly kind?: string | undefined;
  readonly within?: string | undefined;
  /** The least first. */
  readonly ascending?: true | undefined;
}

const groupedBy = <T>(items: readonly T[], key: (item: T) => string): readonly (readonly [T, ...T[]])[] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
};

/** What is said of an entity, in order of time; what has no time is left out. */
export const timelineOf = ({ known, names }: Asked, name: string): readonly Moment[] => {
  const { id } = names.one(name);
  return [...known.figuresOf(id), ...known.relationsOf(id)]
    .filter(({ time }) => time !== null)
    .sort((one, other) => byTime(one.time, other.time) || byId(one, other))
    .map((fact) => ({
      start: fact.time?.start ?? null,
      end: fact.time?.end ?? null,
      id: fact.id,
      label: fact.label,
      fact,
      evidence: fact.evidence,
    }));
};

/** The figures of several entities side by side, a row for each period and measure. */
export const comparisonOf = (asked: Asked, names: readonly string[], indicator: string): readonly Comparison[] => {
  const ids = names.map((name) => asked.names.one(name).id);
  const about = figuresOf(asked, { indicator }).filter(({ subject }) => subject !== null && ids.includes(subject.id));
  return groupedBy(about, (figure) => `${periodKey(figure.time)} ${figure.indicator.id} ${figure.measure}`).map(
    (row) => ({
      time: row[0].time,
      indicator: row[0].indicator,
      measure: row[0].measure,
      figures: ids.map((id) => row.filter(({ subject }) => subject?.id === id)),
    }),
  );
};

/** Of several units the one in which most figures stand; of several figures of an entity the latest. */
const comparable = (figures: readonly KnownFigure[]): readonly KnownFigure[] => {
  const [most = []] = [...groupedBy(figures, ({ unit, measure }) => `${unit} ${measure}`)].sort(
    (one, other) => other.length - one.length,
  );
  return [...new Map(most.map((figure) => [figure.subject?.id, figure])).values()];
};

/** Entities in the order of an indicator's value. */
export const rankingOf = (asked: Asked, indicator: string, options: RankOptions = {}): readonly Ranked[] => {
  const year = options.year === undefined ? undefined : String(options.year);
  const allowed = new Set(entitiesOf(asked, { kind: options.kind, within: options.within }).map(({ id }) => id));
  const about = figuresOf(asked, { indicator, from: year, to: year, status: "actual" }).filter(
    ({ subject }) => subject !== null && allowed.has(subject.id),
  );
  const stated = about.filter(({ measure }) => measure === "rank");
  const sign = options.ascending ? 1 : -1;
  const inOrder = [...comparable(about.filter(({ measure }) => measure === "level" || measure === "share"))].sort(
    (one, other) => sign * (one.value - other.value) || byId(one, other),
  );
  const places: number[] = [];
  for (const [at, { value }] of inOrder.entries())
    places.push(at > 0 && inOrder[at - 1]?.value === value ? places[at - 1]! : at + 1);
  return inOrder.map((figure, at) => ({
    ...figure.subject!,
    place: places[at]!,
    figure,
    stated: stated.filter(({ subject }) => subject?.id === figure.subject?.id),
    evidence: figure.evidence,
  }));
};
