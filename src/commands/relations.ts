import type { RelationFilter } from "../index.ts";
import { type Common, date, notAfter, notBefore, openKnown, type Register, subcommand } from "./command.ts";
import { relationsInOrder } from "./order.ts";
import { relationTable } from "./rows.ts";
import { printTable, worded } from "./terminal.ts";

type RelationOptions = Common &
  Pick<RelationFilter, "subject" | "predicate" | "object" | "about" | "from" | "to" | "document">;

/** Relations of the graph as a table. */
export const relations: Register = (shell) => {
  const { terminal } = shell;
  return subcommand(shell, {
    usage: "relations",
    summary: { zh: "关系：谁对谁做了什么", en: "relations: who does what to whom" },
    examples: [
      "zhitu relations --subject 盘锦市 --predicate implements",
      "zhitu relations --about 新发展理念",
      "zhitu relations --predicate holds --language en",
    ],
  })
    .option("--subject <name>", worded(terminal, { zh: "主体", en: "who does it" }))
    .option(
      "--predicate <name>",
      worded(terminal, { zh: "关系，如 implements、落实", en: "the relation: implements, holds" }),
    )
    .option("--object <name>", worded(terminal, { zh: "客体", en: "to whom" }))
    .option("--about <name>", worded(terminal, { zh: "主体或客体", en: "at either end" }))
    .option("--from <date>", worded(terminal, notBefore), date)
    .option("--to <date>", worded(terminal, notAfter), date)
    .option("--document <name>", worded(terminal, { zh: "只看一个文档", en: "of one document" }))
    .action(async ({ json, ...options }: RelationOptions) => {
      const graph = await openKnown(options);
      const { subject, predicate, object, about, from, to, document } = options;
      const found = graph.relations({ subject, predicate, object, about, from, to, document });
      if (json) return terminal.print(JSON.stringify(found, null, 2));
      printTable(terminal, relationTable(relationsInOrder(found), terminal.language));
    });
};
