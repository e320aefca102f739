import { Argument, CommanderError, Option } from "commander";
import { formats, type Part, type WriteOptions, writeFile } from "../index.ts";
import { type Common, openKnown, type Register, type Shell, subcommand } from "./command.ts";
import { worded } from "./terminal.ts";

interface ExportOptions extends Common {
  readonly out?: string;
  readonly view: NonNullable<WriteOptions["view"]>;
  readonly names?: NonNullable<WriteOptions["language"]>;
}

const pieces = ({ content }: Part): Iterable<string | Uint8Array> =>
  content instanceof Uint8Array ? [content] : content;

const toStdout = ({ terminal }: Shell, [only, ...others]: readonly Part[]): void => {
  if (only === undefined || others.length > 0)
    throw new CommanderError(2, "zhitu.out", "--out is needed: this format is several files");
  for (const piece of pieces(only)) terminal.write(piece);
};

/** Writes the graph in a format. */
export const exportGraph: Register = (shell) => {
  const { terminal } = shell;
  const known = Object.values(formats).map(({ id, title }) => `  ${id}  ${worded(terminal, title)}`);
  return subcommand(shell, {
    usage: "export",
    summary: {
      zh: "以某种格式导出图谱：写到标准输出，或写成文件",
      en: "write the graph in a format, to stdout or to a file",
    },
    examples: [
      "zhitu export gexf --out panjin.gexf",
      "zhitu export csv --out tables/panjin.csv",
      "zhitu export trig | head",
    ],
  })
    .addArgument(
      new Argument("<format>", worded(terminal, { zh: "格式", en: "the format" })).choices(
        Object.values(formats).map(({ id }) => id),
      ),
    )
    .addHelpText("after", `\n${worded(terminal, { zh: "格式：", en: "Formats:" })}\n${known.join("\n")}`)
    .option("--out <file>", worded(terminal, { zh: "写入此文件", en: "file to write" }))
    .addOption(
      new Option("--view <view>", worded(terminal, { zh: "节点是什么", en: "what the nodes are" }))
        .choices(["entities", "figures", "documents"])
        .default("entities"),
    )
    .addOption(
      new Option("--names <language>", worded(terminal, { zh: "名称所用的语言", en: "language of the names" })).choices(
        ["zh", "en", "both"],
      ),
    )
    .action(async (format: string, { json, out, view, names, ...options }: ExportOptions) => {
      const graph = await openKnown(options);
      const choices = { view, language: names ?? terminal.language };
      const parts = await graph.export(format, choices);
      const [first] = parts;
      if (out === undefined) return toStdout(shell, parts);
      // One file is called as told; of several each has its own name.
      const single = parts.length === 1 && first !== undefined;
      const written = single ? [out] : await graph.write(out, { format, ...choices });
      if (single) writeFile(out, pieces(first));
      terminal.print(json ? JSON.stringify(written, null, 2) : written.join("\n"));
    });
};
