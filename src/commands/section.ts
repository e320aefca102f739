import type { Table } from "./rows.ts";
import { table } from "./table.ts";
import { styled, type Terminal, worded } from "./terminal.ts";
import type { Words } from "./words.ts";

export interface Section extends Table {
  readonly title: Words;
  /** What stands beside the title: the number of rows where nothing is said. */
  readonly count?: number;
  /** How many rows are shown, and the command that shows them all. */
  readonly shown?: { readonly rows: number; readonly all: string };
}

const left = (terminal: Terminal, { rows, shown }: Section): readonly string[] => {
  const count = rows.length - (shown?.rows ?? rows.length);
  if (count <= 0) return [];
  const all = shown?.all ?? "";
  return [worded(terminal, { zh: `… 另有 ${count} 行：${all}`, en: `… ${count} more: ${all}` })];
};

/** A table under its title, with the number of its rows; nothing where it has none. */
export const section = (terminal: Terminal, given: Section): readonly string[] => {
  const { title, columns, rows, shown } = given;
  if (rows.length === 0) return [];
  const style = (text: string): string => styled(terminal, "dim", text);
  const lines = table(columns, rows.slice(0, shown?.rows ?? rows.length), { width: terminal.width, style });
  const heading = `${styled(terminal, "bold", worded(terminal, title))}  ${given.count ?? rows.length}`;
  return ["", heading, ...lines, ...left(terminal, given)];
};
