import { type Generic, kinds } from "../model.ts";
import { suffixes } from "../text/prefixes.ts";
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
  // Of equal words the first listed stays.
  const ending = suffixes([...all].reverse().map((one) => [one.zh, one] as const));
  return { all, ending: (zh) => ending(zh, zh.length)?.value };
};
