import type { Amount, FigureTime, Lexicon, Quote } from "../model.ts";
import { isNumeric, type Table } from "../read/tables.ts";
import type { AmountOptions, FigureDraft, TableContext } from "./language.ts";

/** How a language heads its tables. */
export interface TableWords {
  /** The line above that names the unit of all cells; the unit is its first group. */
  readonly unitLine: RegExp;
  readonly growth: RegExp;
  readonly share: RegExp;
  /** Column heads that name no indicator of their own. */
  readonly genericHead: RegExp;
  /** The head of the column of names. */
  readonly labelHead: RegExp;
  readonly unitHead: RegExp;
  /** Numbering and words of part before a row's name. */
  readonly lead: RegExp;
  /** What 增长 counts from where nothing else is said. */
  readonly base: string;
  /** Between a row's name and a column's head that make one indicator. */
  readonly joint: string;
  readonly rule: string;
  readonly amounts: (text: string, options: AmountOptions) => readonly Amount[];
}

/** 比上年, "over 2020": a period that is compared with is not the column's. */
const COMPARED = /(?:[比较]|\b(?:over|than|from))\s*$/iu;

const UNIT_IN_BRACKETS = /[（(]\s*(?:单位[:：]|unit:)?\s*([^（）()]*?)\s*[）)]\s*$/iu;

const unitIn = (words: string): string | null => {
  const found = UNIT_IN_BRACKETS.exec(words)?.[1];
  if (found === undefined) return null;
  return /[±+]/u.test(found) ? "%" : found;
};

const headOf = (table: Table): readonly Quote[] => {
  const first = table.rows[0] ?? [];
  return first.some((cell, i) => i > 0 && isNumeric(cell.text)) ? [] : first;
};

const placeNamed = (label: string, lexicon: Lexicon): string | null =>
  lexicon.named(label).find((thing) => thing.kind === "place")?.id ?? null;

/** Reads the cells of statistical tables: a row's name, its column's head, the unit above. */
export const tableReader = (words: TableWords): ((table: Table, context: TableContext) => readonly FigureDraft[]) => {
  const bare = (text: string): string =>
    text.replace(UNIT_IN_BRACKETS, "").replace(words.lead, "").replace(/\s+/gu, words.joint).trim();

  const timeIn = (text: string, reference: string | null): FigureTime | null => {
    const found = words
      .amounts(text, { reference })
      .find(({ time, start }) => time !== null && !COMPARED.test(text.slice(0, start)));
    return found?.time == null ? null : { ...found.time, text: found.text, basis: "explicit" };
  };

  /** The number of a cell in the unit that its column, row or caption names. */
  const amountOf = (cell: Quote, unit: string): Amount | null => {
    const number = cell.text.replace(/^[（(]|[）)]$/gu, "").replace(/^[-－—]/u, "");
    const joined = /[%％‰]$/u.test(number) || unit === "" ? number : `${number}${words.joint}${unit}`;
    const read = words.amounts(joined, { reference: null })[0];
    if (read === undefined || read.value === null) return null;
    const value = /^[（(]?[-－—]/u.test(cell.text) && read.value !== 0 ? -read.value : read.value;
    const { start, end, text } = cell;
    return { ...read, value, start, end, text, outer: cell, stated: { value: text, unit } };
  };

  const indicatorOf = (label: string, head: string): string => {
    if (head === "" || words.genericHead.test(head) || words.growth.test(head) || label.endsWith(head)) return label;
    return `${label}${words.joint}${head}`;
  };

  const measureOf = (amount: Amount, head: string): FigureDraft["measure"] => {
    if (words.growth.test(head)) return amount.unit === "pp" ? "change" : "growth";
    return amount.unit === "%" || words.share.test(head) ? "share" : "level";
  };

  return (table, { lexicon, reference }) => {
    const head = headOf(table);
    const unitAbove = words.unitLine.exec(table.above)?.[1] ?? "";
    const timeAbove = timeIn(table.above, reference);
    const unitColumn = head.findIndex((cell) => words.unitHead.test(cell.text));

    const unitOf = (row: readonly Quote[], title: string): string => {
      if (words.growth.test(title)) return unitIn(title) ?? "%";
      return unitIn(title) ?? unitIn(row[0]!.text) ?? (unitColumn > 0 ? row[unitColumn]?.text : undefined) ?? unitAbove;
    };

    const draftOf = (row: readonly Quote[], cell: Quote, column: number): FigureDraft[] => {
      const label = row[0]!;
      const title = head[column]?.text ?? "";
      const place = placeNamed(bare(label.text), lexicon);
      const amount = amountOf(cell, unitOf(row, title));
      const indicator =
        place === null ? indicatorOf(bare(label.text), bare(title)) : bare(title).replace(words.growth, "");
      if (amount === null || amount.value === null || indicator === "") return [];
      return [
        {
          amount,
          indicator,
          indicatorSuffix: "",
          subject: place,
          measure: measureOf(amount, title),
          value: amount.value,
          upper: null,
          unit: amount.unit ?? "1",
          bound: "exact",
          status: "actual",
          time: (words.growth.test(title) ? null : timeIn(title, reference)) ?? timeAbove,
          base: words.growth.test(title) ? { text: words.base, start: null, end: null } : null,
          scope: null,
          evidence: { start: Math.min(label.start, cell.start), end: Math.max(label.end, cell.end) },
          rule: words.rule,
        },
      ];
    };

    return table.rows.slice(head.length > 0 ? 1 : 0).flatMap((row) => {
      const label = row[0];
      if (label === undefined || isNumeric(label.text) || words.labelHead.test(label.text)) return [];
      return row.flatMap((cell, column) => (column === 0 || !isNumeric(cell.text) ? [] : draftOf(row, cell, column)));
    });
  };
};
