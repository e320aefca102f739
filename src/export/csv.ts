import { clean } from "./clean.ts";
import type { Value } from "./columns.ts";
import type { ExportInput, Format, Parts } from "./format.ts";
import { type Table, type TableColumn, tablesOf } from "./tables.ts";
import { shown } from "./view.ts";

/** How a CSV file is written for its readers. */
interface Dialect {
  readonly bom: boolean;
  readonly newline: "\n" | "\r\n";
  /** Whether a spreadsheet may take text for a formula. */
  readonly spreadsheet: boolean;
}

const forPrograms: Dialect = { bom: false, newline: "\n", spreadsheet: false };
const forPeople: Dialect = { bom: true, newline: "\r\n", spreadsheet: true };

const formula = /^[=+\-@＝＋－＠\t\r]/;

/** A field by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe before it. */
const field = (value: Value, { spreadsheet }: Dialect): string => {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = clean(value);
  const safe = spreadsheet && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A line of a CSV file; without a dialect, as programs read it. */
export const csvLine = (values: readonly Value[], dialect: Dialect = forPrograms): string =>
  `${values.map((value) => field(value, dialect)).join(",")}${dialect.newline}`;

function* rows(table: Table, { header, dialect }: { header: readonly string[]; dialect: Dialect }): Iterable<string> {
  yield `${dialect.bom ? "\uFEFF" : ""}${csvLine(header, dialect)}`;
  for (const row of table.rows)
    yield csvLine(
      table.columns.map(({ of }) => of(row)),
      dialect,
    );
}

interface Written {
  readonly dialect: Dialect;
  readonly extension: string;
  header(column: TableColumn<unknown>): string;
}

const parts = (input: ExportInput, { dialect, extension, header }: Written): Parts => ({
  parts: tablesOf(input).map((table: Table) => ({
    name: table.id,
    extension,
    content: rows(table, { header: table.columns.map(header), dialect }),
  })),
});

/** Tables that spreadsheets open by a double click. */
export const csv: Format = {
  id: "csv",
  title: { zh: "CSV（供电子表格打开）", en: "CSV for spreadsheets" },
  extensions: ["csv"],
  media: "text/csv",
  write: (input, { language }) =>
    parts(input, { dialect: forPeople, extension: "csv", header: ({ title }) => shown(title, language) }),
};

/** The tables as programs read them. */
export const plainTables = (input: ExportInput): Parts =>
  parts(input, { dialect: forPrograms, extension: "plain.csv", header: ({ id }) => id });

/** The same tables for programs: no byte-order mark, short names in the header, text untouched. */
export const csvPlain: Format = {
  ...csv,
  id: "csv-plain",
  title: { zh: "CSV（供程序读取）", en: "CSV for programs" },
  extensions: ["plain.csv"],
  write: plainTables,
};
