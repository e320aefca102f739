import { plainTables } from "./csv.ts";
import type { ExportInput, ExportOptions, Format, Part } from "./format.ts";
import { type Table, tablesOf } from "./tables.ts";

const datatypes = { string: "string", integer: "integer", double: "double", date: "date" } as const;

const described = (table: Table, name: string) => ({
  url: `${encodeURIComponent(name)}-${table.id}.plain.csv`,
  "dc:title": [
    { "@value": table.title.zh, "@language": "zh" },
    { "@value": table.title.en, "@language": "en" },
  ],
  tableSchema: {
    columns: table.columns.map(({ id, title, type }) => ({
      name: id,
      titles: { und: id, zh: title.zh, en: title.en },
      datatype: datatypes[type],
      ...(id === "id" ? { required: true } : {}),
    })),
    primaryKey: "id",
  },
});

const metadata = (input: ExportInput, { name }: ExportOptions): string =>
  JSON.stringify(
    {
      "@context": "http://www.w3.org/ns/csvw",
      dialect: { encoding: "utf-8", lineTerminators: ["\n"], header: true },
      tables: tablesOf(input).map((table: Table) => described(table, name)),
    },
    null,
    1,
  );

/** The tables for programs, with the W3C's description of what their columns hold. */
export const csvw: Format = {
  id: "csvw",
  title: { zh: "CSV 与 CSVW 元数据", en: "CSV with CSVW metadata" },
  extensions: ["csv-metadata.json"],
  media: "application/csvm+json",
  write: (input, options) => {
    const about: Part = { name: "", extension: "csv-metadata.json", content: [`${metadata(input, options)}\n`] };
    return { parts: [about, ...plainTables(input).parts] };
  },
};
