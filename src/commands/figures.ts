import { Option } from "commander";
import { type FigureFilter, measures } from "../index.ts";
import { type Common, date, notAfter, notBefore, openKnown, type Register, subcommand } from "./command.ts";
import { figuresInOrder } from "./order.ts";
import { figureTable, shownFigure } from "./rows.ts";
import { printTable, worded } from "./terminal.ts";

type FigureOptions = Common & Pick<FigureFilter, "subject" | "indicator" | "measure" | "from" | "to" | "document">;

/** Figures of the graph as a table. */
export const figures: Register = (shell) => {
  const { terminal } = shell;
  return subcommand(shell, {
    usage: "figures",
    summary: {
      zh: "数字：对象、指标、时间、数值、排名",
      en: "figures: subject, indicator, time, value, rank",
    },
    examples: [
      "zhitu figures --subject 盘锦",
      "zhitu figures --subject Panjin --indicator GDP --from 2017 --to 2020",
      "zhitu figures --measure rank --json",
    ],
  })
    .option("--subject <name>", worded(terminal, { zh: "说的是谁", en: "whose figures" }))
    .option(
      "--indicator <name>",
      worded(terminal, { zh: "指标的名称或其中的词", en: "name of an indicator, or words in it" }),
    )
    .addOption(
      new Option("--measure <measure>", worded(terminal, { zh: "度量", en: "how it is measured" })).choices(measures),
    )
    .option("--from <date>", worded(terminal, notBefore), date)
    .option("--to <date>", worded(terminal, notAfter), date)
    .option("--document <name>", worded(terminal, { zh: "只看一个文档", en: "of one document" }))
    .action(async ({ json, ...options }: FigureOptions) => {
      const graph = await openKnown(options);
      const { subject, indicator, measure, from, to, document } = options;
      const found = graph.figures({ subject, indicator, measure, from, to, document });
      if (json) return terminal.print(JSON.stringify(found, null, 2));
      printTable(terminal, figureTable(figuresInOrder(found).map(shownFigure), terminal.language));
    });
};
