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

/** Prepares the search for amounts. */
export const levels = (known: Knowledge): Levels => {
  const index = new Map<string, KnownFigure[]>();
  for (const figure of known.figures.values()) {
    if (!isLevel(figure) || figure.subject === null || figure.time === null) continue;
    const place = about(figure.subject.id, figure.indicator.id);
    const same = index.get(place);
    if (same) same.push(figure);
    else index.set(place, [figure]);
  }
  const of = ({ subject, indicator, unit }: Wanted): readonly KnownFigure[] =>
    (index.get(about(subject, indicator)) ?? []).filter((figure) => unit === undefined || figure.unit === unit);
  return {
    find: (wanted) =>
      wanted.time === null ? [] : of(wanted).filter(({ time }) => periodKey(time) === periodKey(wanted.time)),
    before: (wanted) => {
      const start = wanted.time?.start;
      if (start == null) return [];
      const earlier = of(wanted).filter(({ time }) => time?.end != null && time.end < start);
      return [...earlier].sort(latestFirst);
    },
  };
};
