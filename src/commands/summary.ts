import {
  type AddReport,
  kinds,
  type KnowledgeGraph,
  type KnownEntity,
  type KnownFigure,
  type KnownRelation,
  predicates,
  word,
} from "../index.ts";
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
    { zh: "标题", en: "Title" },
    { zh: "来源", en: "Source" },
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

type Place = readonly (string | number)[];

const before = (one: Place, other: Place): number => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
};

const printed = ({ evidence: [first] }: KnownFigure | KnownRelation): Place => [
  first?.document ?? "",
  first?.start ?? 0,
];

/** By time, then as the documents have it. */
const byTime = (figure: KnownFigure): Place => [
  figure.time?.start ?? "9999",
  figure.time?.end ?? "9999",
  ...printed(figure),
];

/** By what is done, then as the documents have it. */
const byPredicate = (relation: KnownRelation): Place => [predicates.indexOf(relation.predicate), ...printed(relation)];

/** Those of whom most is said come first, with all that is said of each. */
const bySubject = <T extends KnownFigure | KnownRelation>(
  facts: readonly T[],
  place: (fact: T) => Place,
): readonly T[] => {
  const groups = new Map<string, T[]>();
  for (const fact of [...facts].sort((one, other) => before(place(one), place(other)))) {
    const group = groups.get(fact.subject?.id ?? "");
    if (group === undefined) groups.set(fact.subject?.id ?? "", [fact]);
    else group.push(fact);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length).flat();
};

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
  const figures = figureTable(bySubject(all, byTime).map(shownFigure), language);
  const entities = kindTable(built, language);
  const relations = relationTable(bySubject(graph.relations(), byPredicate), language);
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
