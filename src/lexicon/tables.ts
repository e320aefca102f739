import { createHash } from "node:crypto";
import { readText } from "../read/files.ts";

/** A row of a table: what stands under each column, and the line it stands on. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly cell: (column: string) => string;
  /** The cell's parts between semicolons. */
  readonly list: (column: string) => readonly string[];
}

const none: readonly string[] = [];

const listed = (cell: string): readonly string[] => {
  if (cell === "") return none;
  if (!cell.includes(";")) return [cell];
  return cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
};

/** The rows of tab-separated text whose first line names the columns; empty lines are passed over. */
export const rows = (text: string): { readonly columns: readonly string[]; readonly rows: readonly Row[] } => {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\r|\n/u);
  const columns = (lines[0] ?? "").split("\t").map((column) => column.trim());
  const place = new Map(columns.map((column, index) => [column, index]));
  const row = (source: string, index: number): Row => {
    const cells = source.split("\t");
    const cell = (column: string): string => (cells[place.get(column) ?? -1] ?? "").trim();
    return { line: index + 2, cells, cell, list: (column) => listed(cell(column)) };
  };
  return {
    columns,
    rows: lines.slice(1).flatMap((source, index) => (source.trim() === "" ? [] : [row(source, index)])),
  };
};

/** The tables of `ontology/`, and a digest of all that was read from there. */
export interface Tables {
  readonly table: (name: string) => readonly Row[];
  readonly read: (text: string) => void;
  readonly version: () => string;
}

const folder = new URL("../../ontology/", import.meta.url);

/** Opens the folder of the lists; each table is read when it is first asked for. */
export const tables = (): Tables => {
  const digest = createHash("sha256");
  const opened = new Map<string, readonly Row[]>();
  const read = (text: string): void => {
    digest.update(text).update("\u0000");
  };
  return {
    read,
    table: (name) => {
      const before = opened.get(name);
      if (before) return before;
      const text = readText(new URL(`${name}.tsv`, folder));
      read(text);
      const table = rows(text).rows;
      opened.set(name, table);
      return table;
    },
    version: () => digest.copy().digest("hex").slice(0, 16),
  };
};
