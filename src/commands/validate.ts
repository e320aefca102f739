import { openGraph, type Severity } from "../index.ts";
import { type Common, openKnown, type Register, subcommand } from "./command.ts";
import { shortIri } from "./iris.ts";
import { titled } from "./rows.ts";
import { printTable, worded } from "./terminal.ts";
import type { Words } from "./words.ts";

const unknownGraph = {
  zh: "其中没有形状所知的事物：没有可校验的内容",
  en: "it speaks of nothing that the shapes know: there was nothing to hold against them",
};

const severities: Readonly<Record<Severity, Words>> = {
  violation: { zh: "违例", en: "violation" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "提示", en: "info" },
};

/** Holds the graph against the SHACL shapes. */
export const validate: Register = (shell) => {
  const { terminal } = shell;
  return subcommand(shell, {
    usage: "validate [file]",
    summary: {
      zh: "按 SHACL 形状校验图谱，或一个 RDF 文件（.ttl .trig .nt .nq .jsonld）；不合则退出码为 1",
      en: "hold the graph, or an RDF file (.ttl .trig .nt .nq .jsonld), against the SHACL shapes; exit code 1 when it does not conform",
    },
    examples: ["zhitu validate", "zhitu validate elsewhere.ttl --json"],
  }).action(async (file: string | undefined, { json, ...options }: Common) => {
    const graph = file === undefined ? await openKnown(options) : await openGraph();
    const { conforms, examined, results } = await graph.validate(file);
    if (!conforms) shell.fail();
    if (json) return terminal.print(JSON.stringify({ conforms, examined, results }, null, 2));
    if (!examined) terminal.note(worded(terminal, unknownGraph));
    else if (conforms) terminal.note(worded(terminal, { zh: "图谱合乎形状", en: "the graph conforms" }));
    if (results.length === 0) return;
    const { language } = terminal;
    printTable(terminal, {
      columns: titled(language, [
        { zh: "程度", en: "Severity" },
        { zh: "节点", en: "Node" },
        { zh: "说明", en: "Message" },
        { zh: "属性", en: "Property" },
        { zh: "值", en: "Value", most: 60 },
      ]),
      rows: results.map(({ severity, focus, message, path, value }) => [
        severities[severity][language],
        shortIri(focus),
        message[language] ?? message.en ?? "",
        shortIri(path ?? ""),
        value === null || value === focus ? "" : shortIri(value),
      ]),
    });
  });
};
