import { clean, oneLine } from "./clean.ts";
import { csvLine } from "./csv.ts";
import type { ExportFigure, ExportInput, Format, Part } from "./format.ts";

/** A string of MCF. */
const quoted = (text: string): string => `"${oneLine(clean(text)).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

const tail = (id: string): string => id.split("/").slice(-2).join("/");

const wikidata = /^https?:\/\/www\.wikidata\.org\/entity\/(Q[1-9]\d*)$/;

const placeId = ({ id, sameAs }: ExportInput["entities"][number]): string => {
  const item = sameAs.map((same) => wikidata.exec(same)?.[1]).find((found) => found !== undefined);
  return item === undefined ? `zhitu/${tail(id)}` : `wikidataId/${item}`;
};

const variableId = ({ indicator, measure, unit }: ExportFigure): string =>
  ["zhitu", tail(indicator.id), measure, ...(/^[A-Za-z0-9]+$/.test(unit) ? [unit] : [])].join("/");

interface Observed {
  readonly date: string;
  readonly period: string;
}

const monthsBetween = (start: string, end: string): number =>
  (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;

/** Date and ISO length of a period of whole months, or of a day; other periods have no name there. */
const observed = ({ start, end }: ExportFigure): Observed | null => {
  if (start === null || end === null) return null;
  if (start === end) return { date: start, period: "P1D" };
  const whole = start.endsWith("-01") && new Date(Date.parse(end) + 86_400_000).getUTCDate() === 1;
  if (!whole) return null;
  const months = monthsBetween(start, end);
  if (months % 12 === 0 && start.slice(5, 7) === "01") return { date: end.slice(0, 4), period: `P${months / 12}Y` };
  return { date: end.slice(0, 7), period: `P${months}M` };
};

interface Observation extends Observed {
  readonly figure: ExportFigure;
  readonly place: string;
}

/** What Data Commons can hold: a single, stated, past value of something at a time. */
const observations = ({ figures, entities }: ExportInput): Observation[] => {
  const places = new Map(entities.map((entity) => [entity.id, placeId(entity)]));
  return figures.flatMap((figure): Observation[] => {
    const at = observed(figure);
    const place = figure.subject === null ? undefined : places.get(figure.subject);
    const single = figure.upper === null && (figure.bound === "exact" || figure.bound === "about");
    return at === null || place === undefined || !single || figure.status !== "actual"
      ? []
      : [{ ...at, figure, place }];
  });
};

function* table(rows: readonly Observation[]): Iterable<string> {
  yield csvLine(["variable", "place", "date", "period", "value", "unit"]);
  for (const { figure, place, date, period } of rows)
    yield csvLine([
      `dcid:${variableId(figure)}`,
      `dcid:${place}`,
      date,
      period,
      figure.value,
      figure.unit === "1" ? null : figure.unit,
    ]);
}

const template = `Node: E:observations->E0
typeOf: dcs:StatVarObservation
variableMeasured: C:observations->variable
observationAbout: C:observations->place
observationDate: C:observations->date
observationPeriod: C:observations->period
value: C:observations->value
unit: C:observations->unit
measurementMethod: dcs:zhitu
`;

function* nodes({ entities }: ExportInput, rows: readonly Observation[]): Iterable<string> {
  const variables = new Map(rows.map(({ figure }) => [variableId(figure), figure]));
  for (const [id, { indicator, measure }] of variables) {
    const { zh, en } = indicator.label;
    yield `Node: dcid:${id}\ntypeOf: dcs:StatisticalVariable\n`;
    if (en ?? zh) yield `name: ${quoted((en ?? zh)!)}\n`;
    if (zh !== undefined) yield `nameWithLanguage: ${quoted(`${zh}@zh`)}\n`;
    yield `populationType: dcs:Thing\nmeasuredProperty: dcid:zhitu/${tail(indicator.id)}\nstatType: dcs:measuredValue\nmeasurementQualifier: ${quoted(measure)}\n\n`;
  }
  const used = new Set(rows.map(({ place }) => place));
  for (const entity of entities) {
    const id = placeId(entity);
    if (!used.has(id)) continue;
    const { zh, en } = entity.label;
    yield `Node: dcid:${id}\ntypeOf: dcs:${entity.kind === "place" ? "Place" : "Thing"}\n`;
    if (en ?? zh) yield `name: ${quoted((en ?? zh)!)}\n`;
    if (zh !== undefined) yield `nameWithLanguage: ${quoted(`${zh}@zh`)}\n`;
    yield "\n";
  }
}

/** Figures for Data Commons: observations as a table with its template, variables and places as nodes. */
export const dataCommons: Format = {
  id: "data-commons",
  title: { zh: "Data Commons（MCF、TMCF）", en: "Data Commons (MCF, TMCF)" },
  extensions: ["tmcf"],
  media: "text/plain",
  write: (input) => {
    const rows = observations(input);
    const part = (name: string, extension: string, content: Iterable<string>): Part => ({ name, extension, content });
    return {
      parts: [
        part("observations", "tmcf", [template]),
        part("observations", "dc.csv", table(rows)),
        part("nodes", "mcf", nodes(input, rows)),
      ],
    };
  },
};
