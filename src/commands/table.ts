import stringWidth from "string-width";

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

// Colours and cursor moves first, then every control character and the marks that turn the direction of text.
const escapes =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[ -/]*[0-~]?/gu;
const unseen = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\p{Surrogate}]/gu;

/** Text of a document on one line of a terminal, where it can command nothing. */
export const plain = (text: string): string =>
  text
    .replace(escapes, "")
    .replace(/[\p{Control}\u2028\u2029]+/gu, " ")
    .replace(unseen, "")
    .trim();

const cut = (text: string, width: number): string => {
  if (stringWidth(text) <= width) return text;
  let [kept, room] = ["", width - 1];
  for (const { segment } of graphemes.segment(text)) {
    room -= stringWidth(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept}…`;
};

const padding = (text: string, width: number): string => " ".repeat(Math.max(0, width - stringWidth(text)));

/** Fills text with spaces to a width in columns; a Chinese character takes two. */
export const padEnd = (text: string, width: number): string => text + padding(text, width);

const padStart = (text: string, width: number): string => padding(text, width) + text;

export interface Column {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
  /** What is wider is cut. */
  readonly most?: number;
}

export interface TableOptions {
  /** Columns of the terminal; without it nothing is cut. */
  readonly width?: number | undefined;
  readonly style?: (title: string) => string;
}

const gap = "  ";
const narrowest = 6;

const fitted = (widths: readonly number[], room: number): readonly number[] => {
  const result = [...widths];
  for (let over = result.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const widest = Math.max(...result);
    if (widest <= narrowest) break;
    result[result.lastIndexOf(widest)] = widest - 1;
  }
  return result;
};

/** Lines of an aligned table; the last column is not filled up. */
export const table = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, style = (title) => title }: TableOptions = {},
): readonly string[] => {
  const cells = rows.map((row) => row.map(plain));
  const natural = columns.map(({ title, most = Number.POSITIVE_INFINITY }, at) =>
    Math.min(
      most,
      cells.reduce((widest, row) => Math.max(widest, stringWidth(row[at] ?? "")), stringWidth(title)),
    ),
  );
  const room = (width ?? Number.POSITIVE_INFINITY) - gap.length * (columns.length - 1);
  const widths = fitted(natural, room);
  const line = (row: readonly string[]): string =>
    columns
      .map(({ right }, at) => {
        const text = cut(row[at] ?? "", widths[at] ?? 0);
        return right ? padStart(text, widths[at] ?? 0) : padEnd(text, widths[at] ?? 0);
      })
      .join(gap)
      .trimEnd();
  return [style(line(columns.map(({ title }) => title))), ...cells.map(line)];
};
