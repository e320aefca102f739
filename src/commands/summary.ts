import { type AddReport, type KnowledgeGraph, type KnownEntity, kinds, word } from "../index.ts";
import { figuresInOrder, relationsInOrder } from "./order.ts";
import { figureTable, nameIn, relationTable, shownFigure, type Table, titled } from "./rows.ts";
import { first, type Section, section } from "./section.ts";
import type { Terminal } from "./terminal.ts";
import type { Speech, Words } from "./words.ts";

/** A file that was written, and what it is. */
export interface Written {
  readonly path: string;
  readonly title: Words;
}

/** What a build has made. */
export interface Built {
  readonly graph: KnowledgeGraph;
  readonly report: AddReport;
  readonly written: readonly Written[];
}

const documentSection = ({ graph }: Built, language: Speech): Section => {
  const { items, ...shown } = first(graph.sources, "zhitu coverage");
  return {
    title: { zh: "文档", en: "Documents" },
    ...shown,
    columns: titled(language, [
      { zh: "名称", en: "Name" },
      { zh: "标题", en: "Title", most: 50 },
      { zh: "来源", en: "Source", most: 30 },
      { zh: "字数", en: "Characters", right: true },
      { zh: "数字", en: "Figures", right: true },
      { zh: "关系", en: "Relations", right: true },
    ]),
    rows: items.map(({ facts: { document, figures, relations }, text }) => [
      document.id,
      document.title ?? "",
      document.source ?? "",
      text.length.toLocaleString("en"),
      String(figures.length),
      String(relations.length),
    ]),
  };
};

const shownNames = 6;

const manyFacts = 100_000;

/** Whether a graph has so many facts that not all of them are looked through, or written in every format, unasked. */
export const isLarge = ({ size }: KnowledgeGraph): boolean => size.figures + size.relations > manyFacts;
const byMentions = (one: KnownEntity, other: KnownEntity): number => other.evidence.length - one.evidence.length;

const kindTable = ({ graph }: Built, language: Speech): Table => ({
  columns: titled(language, [
    { zh: "类别", en: "Kind" },
    { zh: "个数", en: "Count", right: true },
    { zh: "提及最多的", en: "Mentioned most" },
  ]),
  rows: kinds.flatMap((kind) => {
    const entities = [...graph.entities({ kind })].sort(byMentions);
    if (entities.length === 0) return [];
    const names = entities.slice(0, shownNames).map((entity) => nameIn(entity, language));
    const more = entities.length > shownNames ? ["…"] : [];
    return [
      [
        word("kinds", kind, language),
        String(entities.length),
        [...names, ...more].join(language === "zh" ? "、" : ", "),
      ],
    ];
  }),
});

const around = 12;

const unreadSection = ({ graph }: Built, language: Speech): Section => {
  const unread = graph.sources.flatMap(({ facts, text }) =>
    facts.unread.map(({ start, end, text: number, why }) => [
      facts.document.id,
      `…${text.slice(Math.max(0, start - around), start)}【${number}】${text.slice(end, end + around)}…`,
      word("unreadReasons", why, language),
    ]),
  );
  const { items, ...shown } = first(unread, "zhitu coverage");
  return {
    title: { zh: "未读的数字", en: "Numbers left unread" },
    ...shown,
    columns: titled(language, [
      { zh: "文档", en: "Document" },
      { zh: "上下文", en: "Where" },
      { zh: "原因", en: "Why" },
    ]),
    rows: items,
  };
};

const mostFiles = 30;

/** Of many files of one sort it is enough to say in which folder they are. */
const fileRows = (written: readonly Written[], language: Speech): readonly (readonly string[])[] => {
  const sorts = new Map<Words, Written[]>();
  for (const each of written) sorts.set(each.title, [...(sorts.get(each.title) ?? []), each]);
  return [...sorts].flatMap(([title, files]) =>
    files.length > mostFiles
      ? [[files[0]!.path.replace(/[^/]*$/u, ""), `${title[language]} × ${files.length}`]]
      : files.map(({ path }) => [path, title[language]]),
  );
};

const fileSection = ({ written }: Built, language: Speech): Section => ({
  title: { zh: "写出的文件", en: "Files written" },
  count: written.length,
  columns: titled(language, [
    { zh: "文件", en: "File" },
    { zh: "内容", en: "Content" },
  ]),
  rows: fileRows(written, language),
});

/** Of a large graph only facts about what is mentioned most are read to show some. */
const shownFacts = ({ graph }: Built) => {
  if (!isLarge(graph)) return { figures: graph.figures(), relations: graph.relations() };
  const [about] = [...graph.entities({ kind: "place" })].sort(byMentions);
  const subject = about?.id;
  return { figures: graph.figures({ subject }), relations: graph.relations({ about: subject }) };
};

const factSections = (built: Built, language: Speech): readonly Section[] => {
  const { size } = built.graph;
  const facts = shownFacts(built);
  const figures = first(figuresInOrder(facts.figures), "zhitu figures");
  const relations = first(relationsInOrder(facts.relations), "zhitu relations");
  return [
    {
      title: { zh: "数字", en: "Figures" },
      count: size.figures,
      more: { ...figures.more, rows: size.figures - figures.items.length },
      ...figureTable(figures.items.map(shownFigure), language),
    },
    {
      title: { zh: "关系", en: "Relations" },
      count: size.relations,
      more: { ...relations.more, rows: size.relations - relations.items.length },
      ...relationTable(relations.items, language),
    },
  ];
};

/** What a build has made, for a person to read. */
export const summary = (built: Built, terminal: Terminal): readonly string[] => {
  const { language } = terminal;
  const sections: readonly Section[] = [
    documentSection(built, language),
    { title: { zh: "实体", en: "Entities" }, count: built.graph.size.entities, ...kindTable(built, language) },
    ...factSections(built, language),
    unreadSection(built, language),
    fileSection(built, language),
  ];
  return sections.flatMap((each) => section(terminal, each)).slice(1);
};

/** The same for programs. */
export const summaryData = ({ graph, report, written }: Built): object => ({
  ...report,
  documents: graph.documents,
  entities: Object.fromEntries(kinds.map((kind) => [kind, graph.entities({ kind }).length])),
  figures: graph.size.figures,
  relations: graph.size.relations,
  unread: graph.sources.reduce((count, { facts }) => count + facts.unread.length, 0),
  written: written.map(({ path }) => path),
});
