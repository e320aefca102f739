import { invalid, missing, unknown } from "../errors.ts";
import { contentId, listedId } from "../ids.ts";
import { type Kind, kinds, type LabelOrigin, type Thing } from "../model.ts";
import { type Row, rows } from "./tables.ts";
import { localized } from "./things.ts";

const columns = ["zh", "en", "kind", "aliases", "id"] as const;

const iri = /^https?:\/\/[^\s<>"{}|\\^`]+$/u;
const slug = /^[\p{Ll}\p{Nd}]+(?:-[\p{Ll}\p{Nd}]+)*$/u;
const ideograph = /\p{Script=Han}/u;

const kindOf = (row: Row, where: string): Kind => {
  const cell = row.cell("kind");
  const kind = kinds.find((known) => known === cell);
  if (kind === undefined) throw unknown(`kind in ${where}`, cell === "" ? "(empty)" : cell, kinds);
  return kind;
};

const idOf = (row: Row, { kind, where }: { readonly kind: Kind; readonly where: string }): string => {
  const id = row.cell("id");
  // As the id of a name that is found in a text and belongs to no place.
  if (id === "") return contentId(kind, kind, "", (row.cell("zh") || row.cell("en")).toLowerCase());
  if (iri.test(id)) return id;
  if (slug.test(id)) return listedId(kind, id);
  throw invalid(`id in ${where}`, id, "an http(s) IRI, or small letters, digits and hyphens");
};

const own = (row: Row, file: string): Thing => {
  const where = `${file}, line ${row.line}`;
  const zh = row.cell("zh") || undefined;
  const en = row.cell("en") || undefined;
  if (zh === undefined && en === undefined) throw missing("name", where, "zh or en must be filled");
  const kind = kindOf(row, where);
  const aliases = row.list("aliases");
  return {
    id: idOf(row, { kind, where }),
    kind,
    label: localized(zh, en),
    labelOrigin: localized<LabelOrigin>(zh === undefined ? zh : "user", en === undefined ? en : "user"),
    aliases: {
      zh: aliases.filter((alias) => ideograph.test(alias)),
      en: aliases.filter((alias) => !ideograph.test(alias)),
    },
    sameAs: [],
    type: "own",
    division: null,
    years: null,
  };
};

const checked = (columnsThere: readonly string[], file: string): void => {
  for (const column of columnsThere)
    if (column !== "" && !columns.some((known) => known === column))
      throw unknown(`column in ${file}, line 1`, column, columns);
  const twice = columnsThere.find((column, at) => column !== "" && columnsThere.indexOf(column) !== at);
  if (twice !== undefined) throw invalid(`column in ${file}, line 1`, twice, "two columns have this name");
  if (!columnsThere.includes("kind")) throw missing("column", "kind", `${file}, line 1: ${columns.join(", ")}`);
  if (!columnsThere.includes("zh") && !columnsThere.includes("en"))
    throw missing("column", "zh or en", `${file}, line 1: ${columns.join(", ")}`);
};

/** The things of a user's own list (tab-separated: zh, en, kind, aliases, id); a wrong row is told with file and line. */
export const readOwn = (text: string, file: string): readonly Thing[] => {
  const list = rows(text);
  checked(list.columns, file);
  for (const { cells, line } of list.rows)
    if (cells.length > list.columns.length)
      throw invalid(
        `row in ${file}, line ${line}`,
        cells.join(" "),
        `${cells.length} cells under ${list.columns.length} columns`,
      );
  return list.rows.map((row) => own(row, file));
};
