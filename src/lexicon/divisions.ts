import { listedId } from "../ids.ts";
import { type DivisionLevel, divisionLevels, type Thing } from "../model.ts";
import type { Row, Tables } from "./tables.ts";
import { wikidata } from "./things.ts";

/** A division with the short form of its name (盘锦, Panjin). */
export interface Division {
  readonly thing: Thing;
  readonly short: { readonly zh: string; readonly en: string };
}

const level = (cell: string): DivisionLevel => divisionLevels.find((known) => known === cell) ?? "county";

const year = (cell: string): number | null => (cell === "" ? null : Number(cell));

const kept = (short: string, others: readonly string[]): readonly string[] =>
  short === "" || others.includes(short) ? others : [short, ...others];

const current = (row: Row): Division => {
  const short = { zh: row.cell("short"), en: row.cell("enShort") };
  return {
    short: { zh: short.zh || row.cell("zh"), en: short.en || row.cell("en") },
    thing: {
      id: listedId("place", row.cell("code")),
      kind: "place",
      label: { zh: row.cell("zh"), en: row.cell("en") },
      labelOrigin: { zh: "official", en: "gazetteer" },
      aliases: { zh: kept(short.zh, row.list("aliases")), en: kept(short.en, row.list("enAliases")) },
      sameAs: wikidata(row.cell("wikidata")),
      type: row.cell("type"),
      division: { code: row.cell("code"), level: level(row.cell("level")), parent: row.cell("parent") || null },
      years: row.cell("since") === "" ? null : { from: year(row.cell("since")), until: null },
    },
  };
};

const former = (slug: string, row: Row): Division => {
  const short = { zh: row.cell("short"), en: row.cell("enShort") };
  return {
    short: { zh: short.zh || row.cell("zh"), en: short.en || row.cell("en") },
    thing: {
      id: listedId("place", slug),
      kind: "place",
      label: { zh: row.cell("zh"), en: row.cell("en") },
      labelOrigin: { zh: "official", en: "gazetteer" },
      aliases: { zh: kept(short.zh, []), en: kept(short.en, []) },
      sameAs: [],
      type: "former",
      division: { code: row.cell("code"), level: level(row.cell("level")), parent: row.cell("parent") || null },
      years: { from: year(row.cell("from")), until: year(row.cell("until")) },
    },
  };
};

/** The divisions of China and those that stood before them. A code that was given twice gets the year it ended beside it. */
export const readDivisions = (
  { table }: Tables,
  amend: (thing: Thing) => Thing,
): { readonly current: readonly Division[]; readonly former: readonly Division[] } => {
  const amended = (division: Division): Division => ({ ...division, thing: amend(division.thing) });
  const now = table("places").map((row) => amended(current(row)));
  const before = table("places-former");
  const taken = new Map<string, number>();
  for (const code of [...now.map(({ thing }) => thing.division?.code ?? ""), ...before.map((row) => row.cell("code"))])
    taken.set(code, (taken.get(code) ?? 0) + 1);
  const slug = (row: Row): string =>
    taken.get(row.cell("code")) === 1 ? row.cell("code") : `${row.cell("code")}-${row.cell("until")}`;
  return { current: now, former: before.map((row) => amended(former(slug(row), row))) };
};
