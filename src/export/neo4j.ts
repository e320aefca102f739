import { clean, oneLine } from "./clean.ts";
import { csvLine } from "./csv.ts";
import type { ExportInput, ExportOptions, Format, Part } from "./format.ts";
import { type Link, linksOf, type Property, type Row, rowsOf } from "./properties.ts";

/** Without `--multiline-fields` a value must stay on its line, and a semicolon parts the items of a list. */
const cell = (value: Property): string | number | null => {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "string") return oneLine(clean(value));
  return value.map((item) => oneLine(clean(item)).replaceAll(";", "；")).join(";");
};

const types: Readonly<Record<string, string>> = {
  importance: "long",
  mentions: "long",
  times: "long",
  value: "double",
  upper: "double",
  confidence: "double",
  since: "date",
  until: "date",
  aliases_zh: "string[]",
  aliases_en: "string[]",
  same_as: "string[]",
  documents: "string[]",
  evidence: "string[]",
};

const header = (name: string): string => (types[name] === undefined ? name : `${name}:${types[name]}`);

function* nodeFile(rows: readonly Row[], names: readonly string[]): Iterable<string> {
  yield csvLine(["id:ID", ...names.map(header), ":LABEL"]);
  for (const { id, labels, properties } of rows)
    yield csvLine([id, ...names.map((name) => cell(properties[name] ?? null)), labels.join(";")]);
}

function* linkFile(links: readonly Link[], names: readonly string[]): Iterable<string> {
  yield csvLine([":START_ID", ":END_ID", ":TYPE", ...names.map(header)]);
  for (const { source, target, type, properties } of links)
    yield csvLine([source, target, type, ...names.map((name) => cell(properties[name] ?? null))]);
}

const script = (name: string, nodeParts: readonly string[]): string => {
  const quoted = (part: string): string => `'${`${name}-${part}.neo4j.csv`.replaceAll("'", "'\\''")}'`;
  const nodes = nodeParts.map((part) => `  --nodes=${quoted(part)} \\\n`).join("");
  return `#!/bin/sh\n# Neo4j 5 or later, into an empty database, in the folder of these files.\nneo4j-admin database import full \\\n${nodes}  --relationships=${quoted("relationships")} \\\n  "\${1:-neo4j}"\n`;
};

const keysOf = (items: readonly { readonly properties: Readonly<Record<string, Property>> }[]): string[] => [
  ...new Set(items.flatMap(({ properties }) => Object.keys(properties))),
];

const parts = (input: ExportInput, { name }: ExportOptions): readonly Part[] => {
  const rows = rowsOf(input);
  const links = linksOf(input);
  const files = Object.entries(rows).map(
    ([part, items]): Part => ({
      name: part,
      extension: "neo4j.csv",
      content: nodeFile(items, keysOf(items)),
    }),
  );
  return [
    ...files,
    { name: "relationships", extension: "neo4j.csv", content: linkFile(links, keysOf(links)) },
    { name: "import", extension: "sh", content: [script(name, Object.keys(rows))] },
  ];
};

/** Files for `neo4j-admin database import`, with the command that imports them. */
export const neo4j: Format = {
  id: "neo4j",
  title: { zh: "Neo4j 导入 CSV", en: "CSV for neo4j-admin import" },
  extensions: ["neo4j.csv"],
  media: "text/csv",
  write: (input, options) => ({ parts: parts(input, options) }),
};
