import { Argument, CommanderError, Option } from "commander";
import { type ExportChoices, formats, type Kind, kinds, type Part, writeFile } from "../index.ts";
import {
  type Common,
  count,
  date,
  notAfter,
  notBefore,
  openKnown,
  type Register,
  type Shell,
  several,
  subcommand,
} from "./command.ts";
import { worded } from "./terminal.ts";

interface ExportOptions extends Common {
  readonly out?: string;
  readonly names?: NonNullable<ExportChoices["language"]>;
  readonly view: NonNullable<ExportChoices["view"]>;
  readonly theme: NonNullable<ExportChoices["theme"]>;
  readonly kind: readonly Kind[];
  readonly within?: string;
  readonly indicator?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
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
    .addOption(
      new Option("--theme <theme>", worded(terminal, { zh: "图的底色", en: "ground of pictures" }))
        .choices(["light", "dark"])
        .default("light"),
    )
    .addOption(
      new Option(
        "--kind <kind>",
        worded(terminal, { zh: "只要这类实体（可多次）", en: "entities of this kind (may be repeated)" }),
      )
        .argParser(several(kinds))
        .default([], "*"),
    )
    .option(
      "--within <place>",
      worded(terminal, { zh: "只要此地及相关的", en: "only this place and what is related to it" }),
    )
    .option("--from <date>", worded(terminal, notBefore), date)
    .option("--to <date>", worded(terminal, notAfter), date)
    .option(
      "--limit <n>",
      worded(terminal, { zh: "只要最重要的几个实体", en: "so many entities, the most important" }),
      count,
    )
    .option("--indicator <name>", worded(terminal, { zh: "图表画哪个指标", en: "the indicator of a chart" }))
    .action(async (format: string, { json, out, names, kind, graph: folder, lexicon, ...asked }: ExportOptions) => {
      const graph = await openKnown({ graph: folder, lexicon });
      const { view, theme, within, indicator, from, to, limit } = asked;
      const choices = {
        language: names ?? terminal.language,
        kinds: kind.length === 0 ? undefined : kind,
        view,
        theme,
        within,
        indicator,
        from,
        to,
        limit,
      };
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
