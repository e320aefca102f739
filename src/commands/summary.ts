import { type AddReport, type KnowledgeGraph, type KnownEntity, kinds, word } from "../index.ts";
import { figuresInOrder, relationsInOrder } from "./order.ts";
import { figureTable, nameIn, relationTable, shownFigure, type Table, titled } from "./rows.ts";
import { section } from "./section.ts";
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

const documentTable = ({ graph }: Built, language: Speech): Table => ({
  columns: titled(language, [
    { zh: "名称", en: "Name" },
    { zh: "标题", en: "Title", most: 50 },
    { zh: "来源", en: "Source", most: 30 },
    { zh: "字数", en: "Characters", right: true },
    { zh: "数字", en: "Figures", right: true },
    { zh: "关系", en: "Relations", right: true },
  ]),
  rows: graph.sources.map(({ facts: { document, figures, relations }, text }) => [
    document.id,
    document.title ?? "",
    document.source ?? "",
    text.length.toLocaleString("en"),
    String(figures.length),
    String(relations.length),
  ]),
});

const shownNames = 6;

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

const unreadTable = ({ graph }: Built, language: Speech): Table => ({
  columns: titled(language, [
    { zh: "文档", en: "Document" },
    { zh: "上下文", en: "Where" },
    { zh: "原因", en: "Why" },
  ]),
  rows: graph.sources.flatMap(({ facts, text }) =>
    facts.unread.map(({ start, end, text: number, why }) => [
      facts.document.id,
      `…${text.slice(Math.max(0, start - around), start)}【${number}】${text.slice(end, end + around)}…`,
      word("unreadReasons", why, language),
    ]),
  ),
});

const fileTable = ({ written }: Built, language: Speech): Table => ({
  columns: titled(language, [
    { zh: "文件", en: "File" },
    { zh: "内容", en: "Content" },
  ]),
  rows: written.map(({ path, title }) => [path, title[language]]),
});

const rows = 100;

/** What a build has made, for a person to read. */
export const summary = (built: Built, terminal: Terminal): readonly string[] => {
  const { language } = terminal;
  const { graph } = built;
  const all = graph.figures();
  const figures = figureTable(figuresInOrder(all).map(shownFigure), language);
  const entities = kindTable(built, language);
  const relations = relationTable(relationsInOrder(graph.relations()), language);
  return [
    ...section(terminal, { title: { zh: "文档", en: "Documents" }, ...documentTable(built, language) }),
    ...section(terminal, { title: { zh: "实体", en: "Entities" }, count: graph.entities().length, ...entities }),
    ...section(terminal, {
      title: { zh: "数字", en: "Figures" },
      count: all.length,
      ...figures,
      shown: { rows, all: "zhitu figures" },
    }),
    ...section(terminal, {
      title: { zh: "关系", en: "Relations" },
      ...relations,
      shown: { rows, all: "zhitu relations" },
    }),
    ...section(terminal, { title: { zh: "未读的数字", en: "Numbers left unread" }, ...unreadTable(built, language) }),
    ...section(terminal, { title: { zh: "写出的文件", en: "Files written" }, ...fileTable(built, language) }),
  ].slice(1);
};

/** The same for programs. */
export const summaryData = ({ graph, report, written }: Built): object => ({
  ...report,
  documents: graph.documents,
  entities: Object.fromEntries(kinds.map((kind) => [kind, graph.entities({ kind }).length])),
  figures: graph.figures().length,
  relations: graph.relations().length,
  unread: graph.sources.reduce((count, { facts }) => count + facts.unread.length, 0),
  written: written.map(({ path }) => path),
});
