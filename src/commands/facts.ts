import { type Entity, type Facts, type Kind, kinds, type Unread, word } from "../index.ts";
import { figureTable, type Names, nameIn, relationTable, type Table, titled } from "./rows.ts";
import { section } from "./section.ts";
import { plain } from "./table.ts";
import { styled, type Terminal } from "./terminal.ts";
import type { Speech } from "./words.ts";

/** Entities, kind by kind, those mentioned most first. */
export const entityTable = (entities: readonly Entity[], language: Speech): Table => ({
  columns: titled(language, [
    { zh: "类别", en: "Kind" },
    { zh: "名称", en: "Name" },
    { zh: "英文", en: "Chinese" },
    { zh: "次数", en: "Times", right: true },
  ]),
  rows: kinds.flatMap((kind: Kind) =>
    entities
      .filter((entity) => entity.kind === kind)
      .sort((one, other) => other.mentions.length - one.mentions.length)
      .map((entity) => [
        word("kinds", kind, language),
        nameIn(entity, language),
        entity.label[language === "zh" ? "en" : "zh"] ?? "",
        String(entity.mentions.length),
      ]),
  ),
});

/** Numbers that became no figure, and why. */
export const unreadTable = (unread: readonly Unread[], language: Speech): Table => ({
  columns: titled(language, [
    { zh: "原文", en: "Text" },
    { zh: "原因", en: "Why" },
  ]),
  rows: unread.map(({ text, why }) => [text, word("unreadReasons", why, language)]),
});

/** A facts document for people: its entities, figures, relations, and what stayed unread. */
export const factsTables = (facts: Facts, terminal: Terminal): readonly string[] => {
  const { language } = terminal;
  const { document } = facts;
  const byId = new Map(facts.entities.map((entity) => [entity.id, entity]));
  const named = (id: string | null): Names => (id === null ? null : (byId.get(id) ?? { id, label: {} }));
  const figures = facts.figures.map((figure) => ({
    ...figure,
    subject: named(figure.subject),
    scope: named(figure.scope),
    printed: { text: figure.stated.text, language: document.language },
  }));
  const relations = facts.relations.map((relation) => ({
    ...relation,
    subject: named(relation.subject),
    object: named(relation.object),
  }));
  const about = [document.title, document.source, document.published].filter((part) => part !== null);
  return [
    `${styled(terminal, "bold", plain(document.id))}  ${about.map(plain).join(" · ")}`,
    ...section(terminal, { title: { zh: "实体", en: "Entities" }, ...entityTable(facts.entities, language) }),
    ...section(terminal, { title: { zh: "数字", en: "Figures" }, ...figureTable(figures, language) }),
    ...section(terminal, { title: { zh: "关系", en: "Relations" }, ...relationTable(relations, language) }),
    ...section(terminal, {
      title: { zh: "未读的数字", en: "Numbers left unread" },
      ...unreadTable(facts.unread, language),
    }),
  ];
};
