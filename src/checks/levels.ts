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

/** Finds actual amounts and shares by what they are about. */
export type Levels = (wanted: Wanted) => readonly KnownFigure[];

const key = (subject: string, indicator: string, time: Interval | null): string =>
  `${subject} ${indicator} ${periodKey(time)}`;

const isLevel = ({ measure, status }: KnownFigure): boolean =>
  status === "actual" && (measure === "level" || measure === "share");

/** Prepares the search for amounts. */
export const levels = (known: Knowledge): Levels => {
  const index = new Map<string, KnownFigure[]>();
  for (const figure of known.figures.values()) {
    if (!isLevel(figure) || figure.subject === null || figure.time === null) continue;
    const place = key(figure.subject.id, figure.indicator.id, figure.time);
    index.set(place, [...(index.get(place) ?? []), figure]);
  }
  return ({ subject, indicator, time, unit }) =>
    time === null
      ? []
      : (index.get(key(subject, indicator, time)) ?? []).filter((figure) => unit === undefined || figure.unit === unit);
};
