import type { Localized } from "../model.ts";
import type { ExportDocument, ExportInput, ExportLanguage, ExportOptions } from "./format.ts";
import { lineSpacing } from "./labels.ts";
import { shown } from "./view.ts";
import { shortened, textWidth } from "./width.ts";
import { type Attributes, attributes, elementText, empty, xmlHeader } from "./xml.ts";

/** The colours of a picture beside those of its kinds. */
export interface Ground {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly rule: string;
}

const grounds = {
  light: { paper: "#ffffff", ink: "#1c2128", faint: "#59636e", line: "#a9b1bb", rule: "#d8dee4" },
  dark: { paper: "#14181e", ink: "#e6e9ed", faint: "#9aa4b0", line: "#5b6672", rule: "#303841" },
} satisfies Record<ExportOptions["theme"], Ground>;

/** The colours of a theme. */
export const groundOf = ({ theme }: Pick<ExportOptions, "theme">): Ground => grounds[theme];

const fonts =
  "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Helvetica Neue',Arial,sans-serif";

const margin = 32;
const header = 84;
const lineHeight = 24;

/** A sign of a legend. */
export interface LegendItem {
  readonly text: string;
  readonly colour: string;
  readonly sign: "disc" | "ring" | "dashes" | "line";
}

export interface Sheet {
  readonly width: number;
  /** Of the body alone. */
  readonly height: number;
  readonly title: string;
  readonly subtitle: string;
  readonly legend: readonly LegendItem[];
  readonly source: string;
}

/** The part of a sheet that a picture may fill, from its left upper corner. */
export const bodyOf = ({ width, height }: Pick<Sheet, "width" | "height">) => ({
  x: margin,
  y: header,
  width: width - 2 * margin,
  height,
});

/** A line of text, or several under one another. */
export const textElement = (text: string | readonly string[], values: Attributes & { readonly x: number }): string => {
  const all = typeof text === "string" ? [text] : text;
  const spans = all.map((line, at) =>
    at === 0
      ? elementText(line)
      : `<tspan${attributes({ x: values.x, dy: `${lineSpacing}em` })}>${elementText(line)}</tspan>`,
  );
  return `<text${attributes(values)}>${spans.join("")}</text>\n`;
};

const signs = {
  disc: (x: number, y: number, fill: string) => empty("circle", { cx: x + 6, cy: y - 4.5, r: 6, fill }),
  ring: (x: number, y: number, stroke: string) =>
    empty("circle", { cx: x + 6, cy: y - 4.5, r: 5, fill: "none", stroke, "stroke-width": 2 }),
  line: (x: number, y: number, stroke: string) =>
    empty("path", { d: `M${x - 2} ${y - 4.5}h16`, stroke, "stroke-width": 2.5 }),
  dashes: (x: number, y: number, stroke: string) =>
    empty("path", { d: `M${x - 4} ${y - 4.5}h18`, stroke, "stroke-width": 1.5, "stroke-dasharray": "5 4" }),
};

/** Lays legend items out in rows; returns them with how many rows they take. */
const legendRows = (items: readonly LegendItem[], width: number) => {
  let [x, row] = [0, 0];
  const placed = items.map((item) => {
    const text = shortened(item.text, 24);
    const taken = 20 + textWidth(text) * 13 + 22;
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1];
    const at = { item, text, x, row };
    x += taken;
    return at;
  });
  return { placed, rows: items.length === 0 ? 0 : row + 1 };
};

/** A whole picture: title, body, legend and source on paper of the theme's colour. */
export function* sheet(about: Sheet, options: ExportOptions, body: Iterable<string>): Iterable<string> {
  const { width } = about;
  const ground = groundOf(options);
  const { placed, rows } = legendRows(about.legend, width - 2 * margin);
  const below = header + about.height + 14;
  const height = Math.round(below + rows * lineHeight + 30);
  const language = options.language === "en" ? "en" : "zh-Hans";
  yield `${xmlHeader}<svg${attributes({
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-labelledby": "zhitu-title zhitu-description",
    lang: language,
    "xml:lang": language,
    "font-family": fonts,
    fill: ground.ink,
  })}>\n`;
  yield `<title id="zhitu-title">${elementText(about.title)}</title>\n`;
  yield `<desc id="zhitu-description">${elementText([about.subtitle, about.source].join(" "))}</desc>\n`;
  yield `${empty("rect", { width, height, fill: ground.paper })}\n`;
  const widest = (width - 2 * margin) / 22;
  yield textElement(shortened(about.title, widest), { x: margin, y: 44, "font-size": 22, "font-weight": 700 });
  yield textElement(about.subtitle, { x: margin, y: 68, "font-size": 13, fill: ground.faint });
  yield* body;
  for (const { item, text, x, row } of placed) {
    const [left, baseline] = [margin + x, below + 10 + row * lineHeight];
    yield `${signs[item.sign](left, baseline, item.colour)}\n`;
    yield textElement(text, { x: left + 20, y: baseline, "font-size": 13 });
  }
  const note = shortened(about.source, (width - 2 * margin) / 12);
  yield textElement(note, { x: margin, y: height - 16, "font-size": 12, fill: ground.faint });
  yield "</svg>\n";
}

const listed = (documents: readonly ExportDocument[], language: "zh" | "en"): string =>
  documents
    .map(({ title, source, published }) => {
      const further = [source, published].filter((part) => part !== null).join(language === "zh" ? "，" : ", ");
      if (further === "") return title;
      return language === "zh" ? `${title}（${further}）` : `${title} (${further})`;
    })
    .join(language === "zh" ? "；" : "; ");

/** Which documents a picture comes from. */
export const sourceLine = (documents: readonly ExportDocument[], language: ExportLanguage): string => {
  if (documents.length === 0) return "";
  if (language === "en") return `Source: ${listed(documents, "en")}`;
  return `${language === "both" ? "来源 Source：" : "来源："}${listed(documents, "zh")}`;
};

/** The documents that state some of these facts. */
export const statedIn = (
  { documents }: Pick<ExportInput, "documents">,
  facts: readonly { readonly documents: readonly string[] }[],
): readonly ExportDocument[] => {
  const ids = new Set(facts.flatMap((fact) => fact.documents));
  return documents.filter(({ id }) => ids.has(id));
};

/** A count with its noun: 40 个实体, 40 entities, 1 entity. */
export const counted = (
  count: number,
  nouns: { readonly zh: string; readonly one: string; readonly many: string },
): Localized<string> => ({ zh: `${count} ${nouns.zh}`, en: `${count} ${count === 1 ? nouns.one : nouns.many}` });

/** Parts of a subtitle, in the language asked for. */
export const phrases = (parts: readonly Localized<string>[], language: ExportLanguage): string => {
  const zh = parts.map((part) => shown(part, "zh")).join("，");
  const en = parts.map((part) => shown(part, "en")).join(", ");
  return language === "both" ? `${zh} · ${en}` : language === "zh" ? zh : en;
};
