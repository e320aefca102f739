import { clean, oneLine } from "./clean.ts";
import type { ExportInput, ExportOptions, Format } from "./format.ts";
import { palette } from "./palette.ts";
import { graphView, shown } from "./view.ts";

/** More nodes make no picture in a README. */
const most = 60;

const codes: Readonly<Record<string, string>> = {
  "#": "#35;",
  '"': "#quot;",
  "<": "#lt;",
  ">": "#gt;",
  "&": "#amp;",
  "`": "#96;",
  "%": "#37;",
};

const text = (given: string): string => oneLine(clean(given)).replace(/[#"<>&`%]/g, (sign) => codes[sign]!) || " ";

function* write(input: ExportInput, options: ExportOptions): Iterable<string> {
  const { nodes, edges } = graphView(input, options);
  const chosen = [...nodes]
    .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
    .slice(0, most);
  const names = new Map(chosen.map(({ id }, at) => [id, `n${at}`]));
  yield `---\ntitle: ${JSON.stringify(oneLine(clean(shown(input.title, options.language))))}\n---\ngraph LR\n`;
  if (chosen.length < nodes.length) yield `  %% the ${chosen.length} most important of ${nodes.length} nodes\n`;
  for (const { id, label, kind } of chosen) yield `  ${names.get(id)}["${text(label)}"]:::${kind}\n`;
  for (const { source, target, label, status } of edges) {
    const [from, to] = [names.get(source), names.get(target)];
    if (from === undefined || to === undefined) continue;
    yield `  ${from} ${status === "target" ? "-.->" : "-->"}|"${text(label)}"| ${to}\n`;
  }
  for (const kind of new Set(chosen.map((node) => node.kind)))
    yield `  classDef ${kind} fill:${palette[kind].hex},color:#ffffff,stroke:#ffffff\n`;
}

/** A small graph for READMEs: at most sixty nodes, the most important. */
export const mermaid: Format = {
  id: "mermaid",
  title: { zh: "Mermaid（README 用图）", en: "Mermaid for READMEs" },
  extensions: ["mmd", "mermaid"],
  media: "text/vnd.mermaid",
  write,
};
