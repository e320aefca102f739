import { firstOf, unknown } from "../errors.ts";
import { numberText } from "../rdf/wording.ts";
import type { ExportFigure, ExportInput, ExportLanguage, ExportOptions, Format } from "./format.ts";
import { palette } from "./palette.ts";
import { type Series, type SeriesPoint, seriesBySubject } from "./series.ts";
import { bodyOf, type Ground, groundOf, phrases, sheet, sourceLine, statedIn, textElement } from "./sheet.ts";
import { namer, shown } from "./view.ts";
import { textWidth } from "./width.ts";
import { empty } from "./xml.ts";

const width = 1200;
const height = 560;
const most = 6;

/** Colours of lines, in the order of the subjects' weight. */
const colours = [
  palette.organization,
  palette.project,
  palette.place,
  palette.person,
  palette.policy,
  palette.event,
].map(({ hex }) => hex);

/** A title of an axis and a line's year: the middle of the period. */
const yearOf = ({ start, end }: SeriesPoint): number => {
  const middle = (Date.parse(start) + Date.parse(end)) / 2;
  return new Date(middle).getUTCFullYear();
};

interface Plotted {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [year: number, value: number])[];
}

interface Chart {
  readonly title: string;
  readonly figures: readonly ExportFigure[];
  readonly lines: readonly Plotted[];
}

/** One value a year: of several periods in a year, the first. */
const perYear = ({ points }: Series): Plotted["points"] => {
  const years = new Map<number, number>();
  for (const point of points) if (!years.has(yearOf(point))) years.set(yearOf(point), point.value);
  return [...years].sort(([one], [other]) => one - other);
};

const groups = (input: ExportInput, language: ExportLanguage): readonly (readonly Series[])[] => {
  const { of } = seriesBySubject(input, language);
  const byWeight = [...input.entities].sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1));
  const found = new Map<string, Series[]>();
  for (const { id } of byWeight)
    for (const series of of(id)) found.set(series.id, [...(found.get(series.id) ?? []), series]);
  return [...found.values()];
};

const points = (group: readonly Series[]): number => Math.max(...group.map((series) => perYear(series).length));

/** The series asked for by id or name of its indicator, else the one with most years. */
const choose = (input: ExportInput, { language, indicator }: ExportOptions): readonly Series[] => {
  const all = groups(input, language);
  if (indicator === null)
    return [...all].sort((one, other) => points(other) - points(one) || other.length - one.length)[0] ?? [];
  const names = new Map(input.figures.map((figure) => [figure.indicator.id, figure.indicator.label]));
  const named = (id: string): boolean =>
    id === indicator ||
    Object.values(names.get(id) ?? {}).some((name) => name.toLowerCase() === indicator.toLowerCase());
  const fitting = all.filter(([first]) => named(first!.indicator));
  const [best] = [...fitting].sort((one, other) => points(other) - points(one));
  if (best === undefined)
    throw unknown(
      "indicator",
      indicator,
      firstOf(
        [...names.values()].map((label) => shown(label, language)),
        10,
      ),
    );
  return best;
};

const chartOf = (input: ExportInput, options: ExportOptions): Chart => {
  const group = choose(input, options);
  const name = namer(input);
  const spoken = options.language === "en" ? "en" : "zh";
  return {
    figures: group.slice(0, most).flatMap((series) => series.points.map(({ figure }) => figure)),
    title: group[0]?.title ?? shown(input.title, options.language),
    lines: group.slice(0, most).map((series, at) => ({
      name: name(series.subject, spoken),
      colour: colours[at]!,
      points: perYear(series),
    })),
  };
};

/** Round steps from at or below the least to at or above the most value: three to seven lines. */
const ticks = (least: number, most: number): number[] => {
  const span = most - least || Math.abs(most) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => span / size <= 5)!;
  const first = Math.floor(least / step);
  const last = Math.ceil(most / step);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
};

const round = (value: number): number => Math.round(value * 10) / 10;

function* draw({ lines }: Chart, options: ExportOptions, ground: Ground): Iterable<string> {
  const language = options.language === "en" ? "en" : "zh";
  const values = lines.flatMap((line) => line.points.map(([, value]) => value));
  const years = lines.flatMap((line) => line.points.map(([year]) => year));
  if (values.length === 0) return;
  // An axis that does not begin at nought makes small changes look large.
  const steps = ticks(Math.min(0, ...values), Math.max(0, ...values));
  const [low, high] = [steps[0]!, steps.at(-1)!];
  const body = bodyOf({ width, height });
  const margin = Math.max(...steps.map((step) => textWidth(numberText(step, language)))) * 12 + 16;
  const ends = Math.min(220, Math.max(...lines.map(({ name }) => textWidth(name))) * 13 + 24);
  const [left, right] = [body.x + margin, body.x + body.width - ends];
  const [top, bottom] = [body.y + 16, body.y + height - 34];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const x = (year: number): number =>
    round(first === last ? (left + right) / 2 : left + 30 + ((year - first) / (last - first)) * (right - left - 60));
  const y = (value: number): number => round(bottom - ((value - low) / (high - low || 1)) * (bottom - top));
  for (const step of steps) {
    yield `${empty("path", { d: `M${left} ${y(step)}H${right}`, stroke: step === 0 ? ground.faint : ground.rule })}\n`;
    yield textElement(numberText(step, language), {
      x: left - 8,
      y: y(step) + 4,
      "text-anchor": "end",
      "font-size": 12,
      fill: ground.faint,
    });
  }
  const every = Math.ceil((last - first + 1) / 16);
  for (let year = first; year <= last; year += every)
    yield textElement(String(year), {
      x: x(year),
      y: bottom + 22,
      "text-anchor": "middle",
      "font-size": 12,
      fill: ground.faint,
    });
  const places: number[] = [];
  for (const { name, colour, points } of lines) {
    const path = points.map(([year, value], at) => `${at === 0 ? "M" : "L"}${x(year)} ${y(value)}`).join("");
    yield `${empty("path", { d: path, fill: "none", stroke: colour, "stroke-width": 2.5, "stroke-linejoin": "round" })}\n`;
    for (const [year, value] of points) {
      yield `${empty("circle", { cx: x(year), cy: y(value), r: 4, fill: colour, stroke: ground.paper, "stroke-width": 1.5 })}\n`;
      if (lines.length === 1)
        yield textElement(numberText(value, language), {
          x: x(year),
          y: y(value) - 11,
          "text-anchor": "middle",
          "font-size": 12,
        });
    }
    const [year, value] = points.at(-1)!;
    let place = y(value) + 4.5;
    while (places.some((other) => Math.abs(other - place) < 16)) place += 16;
    places.push(place);
    yield textElement(name, { x: x(year) + 12, y: place, "font-size": 13, fill: ground.ink });
  }
}

function* write(input: ExportInput, options: ExportOptions): Iterable<string> {
  const chart = chartOf(input, options);
  const years = chart.lines.flatMap(({ points }) => points.map(([year]) => year));
  const range = years.length === 0 ? "" : [...new Set([Math.min(...years), Math.max(...years)])].join("–");
  const names = chart.lines.map(({ name }) => name);
  const about = {
    width,
    height,
    title: chart.title,
    subtitle: phrases(
      [
        { zh: names.join("、"), en: names.join(", ") },
        { zh: range, en: range },
      ].filter(({ zh }) => zh !== ""),
      options.language === "both" ? "zh" : options.language,
    ),
    legend:
      chart.lines.length < 2
        ? []
        : chart.lines.map(({ name, colour }) => ({ text: name, colour, sign: "line" as const })),
    source: sourceLine(statedIn(input, chart.figures), options.language),
  };
  yield* sheet(about, options, draw(chart, options, groundOf(options)));
}

/** An indicator over the years, a line a subject. */
export const chart: Format = {
  id: "chart",
  title: { zh: "指标折线图（SVG）", en: "chart of an indicator (SVG)" },
  extensions: ["chart.svg"],
  media: "image/svg+xml",
  write,
};
