import { clean } from "./clean.ts";
import { edgeColumns, nodeColumns, type Value, valuesOf } from "./columns.ts";
import type { ExportInput, ExportOptions, Format } from "./format.ts";
import { palette } from "./palette.ts";
import { graphView, shown } from "./view.ts";

/** An id: here a backslash is no escape, so it may not stand before a quotation mark. */
const id = (text: string): string => `"${clean(text).replaceAll("\\", "%5C").replaceAll('"', '\\"')}"`;

/** A text: here backslashes are escapes and entities are decoded. */
const quoted = (value: NonNullable<Value>): string =>
  `"${clean(String(value))
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/&(?=#?\w+;)/g, "&amp;")}"`;

const list = (values: Readonly<Record<string, NonNullable<Value>>>): string =>
  `[${Object.entries(values)
    .map(([name, value]) => `${name}=${quoted(value)}`)
    .join(", ")}]`;

const font = "Noto Sans CJK SC";

const defaults = (title: string): string =>
  `  graph ${list({ charset: "UTF-8", label: title, labelloc: "t", fontname: font, overlap: "false", splines: "line" })};\n` +
  `  node ${list({ shape: "ellipse", style: "filled", fontname: font, fontcolor: "#ffffff", color: "#ffffff" })};\n` +
  `  edge ${list({ fontname: font, fontsize: 10, color: "#969ca6" })};\n`;

function* write(input: ExportInput, options: ExportOptions, drawn: boolean): Iterable<string> {
  const { nodes, edges } = graphView(input, options);
  const title = shown(input.title, options.language);
  yield `digraph zhitu {\n${drawn ? defaults(title) : ""}`;
  for (const node of nodes) {
    const colour = drawn ? { fillcolor: palette[node.kind].hex } : {};
    yield `  ${id(node.id)} ${list({ label: node.label, ...colour, ...valuesOf(nodeColumns, node) })};\n`;
  }
  for (const edge of edges) {
    const style = drawn && edge.status === "target" ? { style: "dashed" } : {};
    const named = { label: edge.label, ...style, weight: edge.weight, id: edge.id, kind: edge.kind };
    yield `  ${id(edge.source)} -> ${id(edge.target)} ${list({ ...named, ...valuesOf(edgeColumns, edge) })};\n`;
  }
  yield "}\n";
}

/** Graphviz: coloured, with a font that has Chinese. */
export const dot: Format = {
  id: "dot",
  title: { zh: "Graphviz DOT", en: "Graphviz DOT" },
  extensions: ["dot", "gv"],
  media: "text/vnd.graphviz",
  write: (input, options) => write(input, options, true),
};

/** DOT without default statements, with which Gephi and others read no node. */
export const dotPlain: Format = {
  ...dot,
  id: "dot-plain",
  title: { zh: "DOT（仅数据）", en: "DOT, data only" },
  extensions: ["plain.dot"],
  write: (input, options) => write(input, options, false),
};
