import { type LanguageId, languages } from "../model.ts";
import { ontology } from "../rdf/ontology.ts";
import { joined, type Value } from "./columns.ts";
import type { ExportDocument, ExportEntity, ExportFigure, ExportInput, ExportRelation } from "./format.ts";
import { namer } from "./view.ts";

/** A column of a table: its name for programs, its titles for people. */
export interface TableColumn<T> {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly type: "string" | "integer" | "double" | "date";
  of(item: T): Value;
}

/** A table that knows its rows. */
export interface Table<T = unknown> {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
}

const column = <T>(
  id: string,
  [zh, en]: readonly [string, string],
  type: TableColumn<T>["type"],
  of: TableColumn<T>["of"],
): TableColumn<T> => ({ id, title: { zh, en }, type, of });

const inBoth = <T>(
  id: string,
  [zh, en]: readonly [string, string],
  of: (item: T, language: LanguageId) => Value,
): TableColumn<T>[] =>
  languages.map((language) =>
    column(`${id}_${language}`, language === "zh" ? [zh, `${en} (zh)`] : [`${zh}（英文）`, en], "string", (item) =>
      of(item, language),
    ),
  );

const word = (
  scheme: "kinds" | "predicates" | "statuses" | "measures" | "bounds",
  code: string,
  language: LanguageId,
) => ontology().word(scheme, code, language);

const quotes = ({ evidence }: Pick<ExportRelation, "evidence">): string | null =>
  joined(evidence.map(({ text }) => text));

const entityColumns: readonly TableColumn<ExportEntity>[] = [
  column("id", ["标识", "id"], "string", ({ id }) => id),
  column("kind", ["类别代码", "kind code"], "string", ({ kind }) => kind),
  ...inBoth<ExportEntity>("kind", ["类别", "kind"], ({ kind }, language) => word("kinds", kind, language)),
  ...inBoth<ExportEntity>("name", ["名称", "name"], ({ label }, language) => label[language] ?? null),
  ...inBoth<ExportEntity>("aliases", ["别名", "aliases"], ({ aliases }, language) => joined(aliases[language] ?? [])),
  column("same_as", ["等同于", "same as"], "string", ({ sameAs }) => joined(sameAs)),
  column("importance", ["重要度", "importance"], "integer", ({ weight }) => weight),
  column("mentions", ["提及次数", "mentions"], "integer", ({ mentions }) => mentions),
  column("documents", ["文档", "documents"], "string", ({ documents }) => joined(documents)),
];

type Names = ReturnType<typeof namer>;

const relationColumns = (name: Names): readonly TableColumn<ExportRelation>[] => [
  column("id", ["标识", "id"], "string", ({ id }) => id),
  column("subject", ["主体标识", "subject id"], "string", ({ subject }) => subject),
  ...inBoth<ExportRelation>("subject", ["主体", "subject"], ({ subject }, language) => name(subject, language)),
  column("predicate", ["关系代码", "predicate code"], "string", ({ predicate }) => predicate),
  ...inBoth<ExportRelation>("predicate", ["关系", "predicate"], ({ predicate }, language) =>
    word("predicates", predicate, language),
  ),
  column("object", ["客体标识", "object id"], "string", ({ object }) => object),
  ...inBoth<ExportRelation>("object", ["客体", "object"], ({ object }, language) => name(object, language)),
  column("status", ["状态", "status"], "string", ({ status }) => status),
  column("since", ["始于", "since"], "date", ({ start }) => start),
  column("until", ["止于", "until"], "date", ({ end }) => end),
  column("confidence", ["可信度", "confidence"], "double", ({ confidence }) => confidence),
  column("times", ["陈述次数", "times stated"], "integer", ({ weight }) => weight),
  column("documents", ["文档", "documents"], "string", ({ documents }) => joined(documents)),
  column("evidence", ["原文", "evidence"], "string", quotes),
];

const figureColumns = (name: Names): readonly TableColumn<ExportFigure>[] => [
  column("id", ["标识", "id"], "string", ({ id }) => id),
  column("subject", ["主体标识", "subject id"], "string", ({ subject }) => subject),
  ...inBoth<ExportFigure>("subject", ["主体", "subject"], ({ subject }, language) => name(subject, language) || null),
  column("indicator", ["指标标识", "indicator id"], "string", ({ indicator }) => indicator.id),
  ...inBoth<ExportFigure>(
    "indicator",
    ["指标", "indicator"],
    ({ indicator }, language) => indicator.label[language] ?? null,
  ),
  column("measure", ["量度", "measure"], "string", ({ measure }) => measure),
  column("value", ["数值", "value"], "double", ({ value }) => value),
  column("upper", ["上限", "upper end"], "double", ({ upper }) => upper),
  column("unit", ["单位", "unit"], "string", ({ unit }) => unit),
  column("bound", ["界限", "bound"], "string", ({ bound }) => bound),
  column("status", ["状态", "status"], "string", ({ status }) => status),
  column("since", ["始于", "since"], "date", ({ start }) => start),
  column("until", ["止于", "until"], "date", ({ end }) => end),
  column("scope", ["排名范围标识", "rank scope id"], "string", ({ scope }) => scope),
  column("stated", ["原文数值", "as stated"], "string", ({ stated }) => stated.text),
  column("confidence", ["可信度", "confidence"], "double", ({ confidence }) => confidence),
  column("documents", ["文档", "documents"], "string", ({ documents }) => joined(documents)),
  column("evidence", ["原文", "evidence"], "string", quotes),
];

const documentColumns: readonly TableColumn<ExportDocument>[] = [
  column("id", ["标识", "id"], "string", ({ id }) => id),
  column("title", ["标题", "title"], "string", ({ title }) => title),
  column("source", ["来源", "source"], "string", ({ source }) => source),
  column("published", ["发布日期", "published"], "string", ({ published }) => published),
  column("language", ["语言", "language"], "string", ({ language }) => language),
  column("characters", ["字数", "characters"], "integer", ({ text }) => [...text].length),
];

const table = <T>(
  id: string,
  [zh, en]: readonly [string, string],
  columns: readonly TableColumn<T>[],
  rows: readonly T[],
): Table<T> => ({ id, title: { zh, en }, columns, rows });

/** Every table of an export. */
export const tablesOf = (input: ExportInput) => {
  const name = namer(input);
  return [
    table("entities", ["实体", "Entities"], entityColumns, input.entities),
    table("relations", ["关系", "Relations"], relationColumns(name), input.relations),
    table("figures", ["数字", "Figures"], figureColumns(name), input.figures),
    table("documents", ["文档", "Documents"], documentColumns, input.documents),
  ] as const;
};
