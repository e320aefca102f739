import type { Knowledge } from "../graph/knowledge.ts";
import type { KnownFigure } from "../graph/known.ts";
import { periodKey } from "../graph/periods.ts";
import type { Interval } from "../model.ts";

/** What a figure must be about to be held against another. */
export interface Wanted {
  readonly subject: string;
  readonly indicator: string;
  readonly time: Interval | null;
  readonly unit?: string;
}

/** Actual amounts and shares, by what they are about. */
export interface Levels {
  /** Those of one period. */
  find(wanted: Wanted): readonly KnownFigure[];
  /** Those of periods that end before this one begins, the latest first. */
  before(wanted: Wanted): readonly KnownFigure[];
}

const about = (subject: string, indicator: string): string => `${subject} ${indicator}`;

const isLevel = ({ measure, status }: KnownFigure): boolean =>
  status === "actual" && (measure === "level" || measure === "share");

const latestFirst = (one: KnownFigure, other: KnownFigure): number =>
  (other.time?.end ?? "") < (one.time?.end ?? "") ? -1 : 1;

const indexed = (
  figures: readonly KnownFigure[],
  key: (figure: KnownFigure) => string,
): ReadonlyMap<string, readonly KnownFigure[]> => {
  const index = new Map<string, KnownFigure[]>();
  for (const figure of figures) {
    const same = index.get(key(figure));
    if (same) same.push(figure);
    else index.set(key(figure), [figure]);
  }
  return index;
};

/** Prepares the search for amounts. */
export const levels = (known: Knowledge): Levels => {
  const amounts = [...known.figures.values()].filter(
    (figure) => isLevel(figure) && figure.subject !== null && figure.time !== null,
  );
  const ofAll = indexed(amounts, ({ subject, indicator }) => about(subject!.id, indicator.id));
  const ofPeriod = indexed(
    amounts,
    (figure) => `${about(figure.subject!.id, figure.indicator.id)} ${periodKey(figure.time)}`,
  );
  const inUnit = (figures: readonly KnownFigure[] | undefined, unit: string | undefined): readonly KnownFigure[] =>
    (figures ?? []).filter((figure) => unit === undefined || figure.unit === unit);
  return {
    find: ({ subject, indicator, time, unit }) =>
      time === null ? [] : inUnit(ofPeriod.get(`${about(subject, indicator)} ${periodKey(time)}`), unit),
    before: ({ subject, indicator, time, unit }) => {
      const start = time?.start;
      if (start == null) return [];
      const all = inUnit(ofAll.get(about(subject, indicator)), unit);
      return all.filter(({ time: other }) => other?.end != null && other.end < start).sort(latestFirst);
    },
  };
};
