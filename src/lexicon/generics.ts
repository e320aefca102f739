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
  const widest = Math.max(...all.map(({ zh }) => zh.length));
  return {
    all,
    ending: (zh) => {
      for (let width = Math.min(widest, zh.length); width > 0; width--) {
        const one = known.get(zh.slice(-width));
        if (one) return one;
      }
      return undefined;
    },
  };
};
