import { unknown } from "../errors.ts";
import { listedId } from "../ids.ts";
import type { Kind, LabelOrigin, Localized, Thing } from "../model.ts";
import type { Row, Tables } from "./tables.ts";

/** The lists of named things: where they stand, which kind they hold, under which family their ids lie. */
const lists = [
  { table: "regions", kind: "place" },
  { table: "world", kind: "place" },
  { table: "natural-features", kind: "place" },
  { table: "projects", kind: "project" },
  { table: "organizations", kind: "organization" },
  { table: "policies", kind: "policy" },
  { table: "designations", kind: "designation" },
  { table: "events", kind: "event" },
] as const satisfies readonly { readonly table: string; readonly kind: Kind }[];

/** Words for topics and actions: they translate, they name nothing. */
export const topic = "topic";

/** The Wikidata item of a cell, as an IRI. */
export const wikidata = (item: string): readonly string[] =>
  item === "" ? [] : [`http://www.wikidata.org/entity/${item}`];

/** A value for each language that has one. */
export const localized = <T>(zh: T | undefined, en: T | undefined): Localized<T> => ({
  ...(zh === undefined ? {} : { zh }),
  ...(en === undefined ? {} : { en }),
});

/** How an English name came about, from the `how` of its row. */
export const origin = (how: string): LabelOrigin =>
  how === "official" || how === "glossary" || how === "composed" ? how : "official";

const thing = (kind: Kind, row: Row): Thing => ({
  id: listedId(kind, row.cell("slug")),
  kind,
  label: { zh: row.cell("zh"), en: row.cell("en") },
  labelOrigin: { zh: "official", en: origin(row.cell("how")) },
  aliases: { zh: row.list("aliases"), en: row.list("enAliases") },
  sameAs: wikidata(row.cell("wikidata")),
  type: row.cell("type"),
  division: null,
  years: null,
});

const known = lists.map(({ table }) => table);

/** All listed things that are no divisions, without the topics and without the lists to leave out. */
export const readThings = ({ table }: Tables, without: readonly string[]): readonly Thing[] => {
  for (const name of without) if (!known.some((list) => list === name)) throw unknown("list", name, known);
  return lists
    .filter((list) => !without.includes(list.table))
    .flatMap(({ table: name, kind }) =>
      table(name)
        .filter((row) => row.cell("type") !== topic)
        .map((row) => thing(kind, row)),
    );
};
