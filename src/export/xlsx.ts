import { createRequire } from "node:module";
import type { Cell, Row, Sheet } from "write-excel-file/node";
import { clean, oneLine } from "./clean.ts";
import type { Value } from "./columns.ts";
import type { ExportInput, ExportLanguage, Format } from "./format.ts";
import { type Series, seriesBySubject } from "./series.ts";
import { type Table, tablesOf } from "./tables.ts";
import { wholeYear } from "./time.ts";
import { namer, shown } from "./view.ts";
import { textWidth } from "./width.ts";
import { undated } from "./zip.ts";

const require = createRequire(import.meta.url);

/** A cell holds no more. */
const longestText = 32_000;

/** Excel reads `_x0041_` as a character by its number; the underscore is therefore written by its own. */
const cellText = (text: string): string =>
  clean(text)
    .slice(0, longestText)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

const text = (value: string): Cell => ({ value: cellText(value), type: String });

const cell = (value: Value, type: "string" | "integer" | "double" | "date"): Cell => {
  if (value === null) return null;
  if (typeof value === "number") return { value, type: Number };
  if (type === "date" && /^\d{4}-\d\d-\d\d$/.test(value))
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  return text(value);
};

const heading = (value: string): Cell => ({ value: cellText(value), type: String, fontWeight: "bold" });

const sheet = (name: string, header: readonly string[], rows: readonly Row[]): Sheet<never> => ({
  sheet: name,
  data: [header.map(heading), ...rows],
  columns: header.map((title, at) => {
    const widths = rows.slice(0, 50).map((row) => {
      const value = row[at];
      return typeof value === "object" && value !== null && "value" in value ? textWidth(String(value.value)) : 0;
    });
    return { width: Math.min(40, Math.max(8, textWidth(title) * 2, ...widths.map((width) => width * 1.9))) };
  }),
  stickyRowsCount: 1,
});

const tableSheet = (table: Table, language: ExportLanguage): Sheet<never> =>
  sheet(
    shown(table.title, language),
    table.columns.map(({ title }) => shown(title, language)),
    table.rows.map((row) => table.columns.map(({ of, type }) => cell(of(row), type))),
  );

interface Yearly {
  readonly series: Series;
  readonly values: ReadonlyMap<number, number>;
}

const yearly = (input: ExportInput, language: ExportLanguage): Yearly[] => {
  const { of } = seriesBySubject(input, language);
  return input.entities
    .flatMap(({ id }) => of(id))
    .map((series) => ({
      series,
      values: new Map(
        series.points.flatMap((point): [number, number][] => {
          const year = wholeYear(point);
          return year === null ? [] : [[year, point.value]];
        }),
      ),
    }))
    .filter(({ values }) => values.size > 0);
};

const yearsOf = (all: readonly Yearly[]): number[] =>
  [...new Set(all.flatMap(({ values }) => [...values.keys()]))].sort((one, other) => one - other);

const words = {
  subject: { zh: "主体", en: "Subject" },
  indicator: { zh: "指标", en: "Indicator" },
  year: { zh: "年份", en: "Year" },
  byYear: { zh: "指标按年", en: "By year" },
  chart: { zh: "图表数据", en: "Chart data" },
} as const;

const yearSheets = (input: ExportInput, language: ExportLanguage): Sheet<never>[] => {
  const all = yearly(input, language);
  const years = yearsOf(all);
  const name = namer(input);
  const nameOf = (id: string): string => name(id, language === "en" ? "en" : "zh");
  const number = (value: number | undefined): Cell => (value === undefined ? null : { value, type: Number });
  const across = all.map(
    ({ series, values }): Row => [
      text(nameOf(series.subject)),
      text(series.title),
      ...years.map((year) => number(values.get(year))),
    ],
  );
  const long = all.filter(({ values }) => values.size > 1);
  const down = yearsOf(long).map(
    (year): Row => [{ value: year, type: Number }, ...long.map(({ values }) => number(values.get(year)))],
  );
  const header = [shown(words.subject, language), shown(words.indicator, language), ...years.map(String)];
  const titles = long.map(({ series }) => oneLine(`${nameOf(series.subject)} ${series.title}`));
  return [
    sheet(shown(words.byYear, language), header, across),
    sheet(shown(words.chart, language), [shown(words.year, language), ...titles], down),
  ];
};

/** A workbook: entities, relations, figures, documents, indicators by year, and columns ready to be drawn. */
export const xlsx: Format = {
  id: "xlsx",
  title: { zh: "Excel 工作簿", en: "Excel workbook" },
  extensions: ["xlsx"],
  media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  binary: true,
  write: async (input, { language }) => {
    const write = (require("write-excel-file/node") as typeof import("write-excel-file/node")).default;
    const sheets = [
      ...tablesOf(input).map((table: Table) => tableSheet(table, language)),
      ...yearSheets(input, language),
    ];
    return undated(await write(sheets).toBuffer());
  },
};
