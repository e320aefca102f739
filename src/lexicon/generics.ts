import { type Generic, kinds } from "../model.ts";
import type { Row, Tables } from "./tables.ts";

const generic = (row: Row): Generic => ({
  zh: row.cell("zh"),
  en: row.cell("en"),
  kind: kinds.find((kind) => kind === row.cell("kind")) ?? null,
  type: row.cell("type"),
  form: row.cell("form") || `{} ${row.cell("en")}`,
});

/** The head nouns, and the one in which a Chinese name ends. */
export interface Generics {
  readonly all: readonly Generic[];
  readonly ending: (zh: string) => Generic | undefined;
}

/** Reads the table of head nouns. */
export const readGenerics = ({ table }: Tables): Generics => {
  const all = table("generics").map(generic);
  const known = new Map([...all].reverse().map((one) => [one.zh, one]));
  // Few head nouns end in one character: only their lengths are tried.
  const widths = new Map<string, number[]>();
  for (const zh of [...known.keys()].sort((one, other) => other.length - one.length)) {
    const last = zh.at(-1) ?? "";
    const lengths = widths.get(last) ?? [];
    if (lengths.at(-1) !== zh.length) lengths.push(zh.length);
    widths.set(last, lengths);
  }
  return {
    all,
    ending: (zh) => {
      for (const width of widths.get(zh.at(-1) ?? "") ?? []) {
        const one = width > zh.length ? undefined : known.get(zh.slice(-width));
        if (one !== undefined) return one;
      }
      return undefined;
    },
  };
};
