import type { Table } from "./rows.ts";
import { table } from "./table.ts";
import { styled, type Terminal, worded } from "./terminal.ts";
import type { Words } from "./words.ts";

export interface Section extends Table {
  readonly title: Words;
  /** What stands beside the title: the number of rows where nothing is said. */
  readonly count?: number;
  /** Where not all rows are given: how many more there are, and the command that shows them all. */
  readonly more?: { readonly rows: number; readonly all: string } | undefined;
}

const left = (terminal: Terminal, { more }: Section): readonly string[] =>
  more === undefined || more.rows <= 0
    ? []
    : [worded(terminal, { zh: `… 另有 ${more.rows} 行：${more.all}`, en: `… ${more.rows} more: ${more.all}` })];

const most = 100;

/** The first of many, to be made into rows, and how many more there are. */
export const first = <T>(
  items: readonly T[],
  all: string,
): { readonly items: readonly T[]; readonly count: number; readonly more: NonNullable<Section["more"]> } => ({
  items: items.slice(0, most),
  count: items.length,
  more: { rows: items.length - most, all },
});

/** A table under its title, with the number of its rows; nothing where it has none. */
export const section = (terminal: Terminal, given: Section): readonly string[] => {
  const { title, columns, rows } = given;
  if (rows.length === 0) return [];
  const style = (text: string): string => styled(terminal, "dim", text);
  const lines = table(columns, rows, { width: terminal.width, style });
  const heading = `${styled(terminal, "bold", worded(terminal, title))}  ${given.count ?? rows.length}`;
  return ["", heading, ...lines, ...left(terminal, given)];
};
