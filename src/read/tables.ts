import { Parser } from "htmlparser2";
import type { Quote, Span } from "../model.ts";

/** A table as it stands in a text: rows of cells with their places, and the line above it. */
export interface Table extends Span {
  readonly rows: readonly (readonly Quote[])[];
  /** The lines right above: caption and unit. */
  readonly above: string;
}

/** How far above a table its caption is looked for, in characters. */
const ABOVE = 160;
const NUMERIC = /^[（(]?[-+－—±]?\d[\d,，]*(?:\.\d+)?[%％‰]?[）)]?$/u;
const SEPARATOR = /\t+|[ \u00a0]{2,}|\s*\|\s*/gu;

export const isNumeric = (cell: string): boolean => NUMERIC.test(cell.normalize("NFKC").trim());

const cell = (text: string, start: number, end: number): Quote => {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { start: from, end: to, text: text.slice(from, to) };
};

const cellsOf = (text: string, { start, end }: Span): Quote[] => {
  const cells: Quote[] = [];
  let from = start;
  for (const found of text.slice(start, end).matchAll(SEPARATOR)) {
    cells.push(cell(text, from, start + found.index));
    from = start + found.index + found[0].length;
  }
  cells.push(cell(text, from, end));
  return cells.filter((one, i) => one.text !== "" || (i > 0 && i < cells.length - 1));
};

const linesOf = (text: string): Span[] => {
  const lines: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(/\r\n|\n|\r/gu)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
};

const above = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - ABOVE), start)
    .split(/[\n\r]/u)
    .filter((line) => line.trim() !== "")
    .slice(-2)
    .join("\n");

/** Rows: at least two lines in a row with cells, every second of them with a number that stands alone in its cell. */
const plainTables = (text: string): Table[] => {
  if (!/\t|[ \u00a0]{2,}\S|\|/u.test(text)) return [];
  const tables: Table[] = [];
  let rows: Quote[][] = [];
  let span: Span | null = null;
  const close = (): void => {
    const counted = rows.filter((row) => row.some((one) => isNumeric(one.text))).length;
    if (span !== null && rows.length >= 2 && counted * 2 >= rows.length)
      tables.push({ ...span, rows, above: above(text, span.start) });
    rows = [];
    span = null;
  };
  for (const line of linesOf(text)) {
    const cells = line.end - line.start > 2000 ? [] : cellsOf(text, line);
    const blank = line.start === line.end || cells.every((one) => one.text === "");
    if (blank && span !== null) continue;
    if (/^[\s|:+-]*$/u.test(text.slice(line.start, line.end)) && span !== null) continue;
    if (cells.length < 2 || cells.some((one) => one.text.length > 40)) close();
    else {
      rows.push(cells);
      span = { start: (span as Span | null)?.start ?? line.start, end: line.end };
    }
  }
  close();
  return tables;
};

/** Tables written in HTML; a cell's place is that of its characters, tags aside. */
const htmlTables = (text: string): Table[] => {
  if (!/<table[\s>]/iu.test(text)) return [];
  const tables: Table[] = [];
  let rows: Quote[][] = [];
  let start = 0;
  let open: { start: number; end: number } | null = null;
  const parser = new Parser({
    onopentag: (name) => {
      if (name === "table") [rows, start] = [[], parser.startIndex];
      if (name === "tr") rows.push([]);
      if (name === "td" || name === "th") open = { start: -1, end: -1 };
    },
    ontext: () => {
      if (open !== null) open = { start: open.start < 0 ? parser.startIndex : open.start, end: parser.endIndex + 1 };
    },
    onclosetag: (name) => {
      if ((name === "td" || name === "th") && open !== null) {
        const { start: from, end } = open;
        rows
          .at(-1)
          ?.push(from < 0 ? { start: parser.startIndex, end: parser.startIndex, text: "" } : cell(text, from, end));
        open = null;
      }
      if (name === "table")
        tables.push({
          start,
          end: parser.endIndex + 1,
          rows: rows.filter((row) => row.length > 0),
          above: above(text, start),
        });
    },
  });
  parser.end(text);
  return tables;
};

/** Every table of a text, in order: HTML, separated by tabs, by bars or aligned by spaces. */
export const tablesIn = (text: string): readonly Table[] => {
  const html = htmlTables(text);
  return html.length > 0 ? html : plainTables(text);
};
