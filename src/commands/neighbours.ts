import { type Neighbour, word } from "../index.ts";
import { type Common, count, openKnown, type Register, subcommand } from "./command.ts";
import { nameIn, type Table, titled } from "./rows.ts";
import { printTable, worded } from "./terminal.ts";
import { addWalkOptions, type WalkChoices, walkOf } from "./walk.ts";
import type { Speech } from "./words.ts";

interface NeighbourOptions extends Common, WalkChoices {
  readonly depth: number;
  readonly limit?: number;
}

const neighbourTable = (found: readonly Neighbour[], language: Speech): Table => ({
  columns: titled(language, [
    { zh: "步", en: "Steps", right: true },
    { zh: "类别", en: "Kind" },
    { zh: "名称", en: "Name" },
    { zh: "经由", en: "By" },
  ]),
  rows: found.map(({ entity, distance, via }) => [
    String(distance),
    word("kinds", entity.kind, language),
    nameIn(entity, language),
    via.map((relation) => nameIn(relation, language)).join(language === "zh" ? "；" : "; "),
  ]),
});

/** The entities around one. */
export const neighbours: Register = (shell) => {
  const { terminal } = shell;
  const command = subcommand(shell, {
    usage: "neighbours <name>",
    summary: { zh: "一个实体周围的实体", en: "the entities around one" },
    examples: [
      "zhitu neighbours 盘锦",
      "zhitu neighbours Panjin --depth 2 --kind project --kind policy",
      "zhitu neighbours 盘锦 --predicate 落实 --direction out",
    ],
  });
  return addWalkOptions(command, terminal)
    .option("--depth <n>", worded(terminal, { zh: "几步之内", en: "how many steps away" }), count, 1)
    .option("--limit <n>", worded(terminal, { zh: "最多几个", en: "how many at most" }), count)
    .action(async (name: string, { json, depth, limit, ...options }: NeighbourOptions) => {
      const graph = await openKnown(options);
      const found = graph.neighbours(name, { depth, limit, ...walkOf(options) });
      if (json) return terminal.print(JSON.stringify(found, null, 2));
      printTable(terminal, neighbourTable(found, terminal.language));
    });
};
