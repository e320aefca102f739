/** What the page says by itself. */
const words = {
  skip: { zh: "跳到事实面板", en: "Skip to the facts" },
  search: { zh: "搜索名称、拼音或首字母", en: "Search names, pinyin or initials" },
  hits: { zh: "搜索结果", en: "Search results" },
  language: { zh: "English", en: "中文" },
  dark: { zh: "深色", en: "Dark" },
  light: { zh: "浅色", en: "Light" },
  kinds: { zh: "显示的类别", en: "Kinds shown" },
  zoom: { zh: "缩放", en: "Zoom" },
  closer: { zh: "放大", en: "Zoom in" },
  farther: { zh: "缩小", en: "Zoom out" },
  whole: { zh: "显示全图", en: "Show the whole graph" },
  source: { zh: "来源：", en: "Source: " },
  facts: { zh: "事实", en: "Facts" },
  figures: { zh: "数字", en: "Figures" },
  relations: { zh: "关系", en: "Relations" },
  mentions: { zh: "原文提及", en: "Mentions" },
  aliases: { zh: "又称：", en: "Also: " },
  elsewhere: { zh: "另见：", en: "See also: " },
  entities: { zh: "重要实体", en: "Most important entities" },
  documents: { zh: "文档", en: "Documents" },
  back: { zh: "← 概览", en: "← Overview" },
  this: { zh: "本实体", en: "this" },
  nothing: { zh: "没有找到", en: "Nothing found" },
};

/** @param {keyof typeof words} word */
const say = (word) => words[word][state.language];

/**
 * @param {number} count
 * @param {{ zh: string, one: string, many: string }} nouns
 */
const count = (count, { zh, one, many }) =>
  state.language === "zh" ? `${count} ${zh}` : `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

const countEntities = () => count(data.entities.length, { zh: "个实体", one: "entity", many: "entities" });
const countRelations = () => count(data.relations.length, { zh: "条关系", one: "relation", many: "relations" });
const countFigures = () => count(data.figures.length, { zh: "个数字", one: "figure", many: "figures" });

const graphDescription = () =>
  state.language === "zh"
    ? `关系图：${countEntities()}，${countRelations()}。方向键移动，加减键缩放；用搜索框或面板选择实体。`
    : `Graph: ${countEntities()}, ${countRelations()}. Arrow keys move, plus and minus zoom; choose an entity by search or in the panel.`;
