import { Option } from "commander";
import { type Kind, kinds, type Neighbour, word } from "../index.ts";
import { type Common, count, openKnown, type Register, several, subcommand } from "./command.ts";
import { nameIn, type Table, titled } from "./rows.ts";
import { printTable, worded } from "./terminal.ts";
import type { Speech } from "./words.ts";

interface NeighbourOptions extends Common {
  readonly depth: number;
  readonly kind: readonly Kind[];
  readonly direction: "out" | "in" | "both";
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
  return subcommand(shell, {
    usage: "neighbours <name>",
    summary: { zh: "一个实体周围的实体", en: "the entities around one" },
    examples: ["zhitu neighbours 盘锦", "zhitu neighbours Panjin --depth 2 --kind project --kind policy"],
  })
    .option("--depth <n>", worded(terminal, { zh: "几步之内", en: "how many steps away" }), count, 1)
    .addOption(
      new Option("--kind <kind>", worded(terminal, { zh: "只要这类（可多次）", en: "of this kind (may be repeated)" }))
        .argParser(several(kinds))
        .default([], "*"),
    )
    .addOption(
      new Option("--direction <direction>", worded(terminal, { zh: "关系的方向", en: "direction of the relations" }))
        .choices(["out", "in", "both"])
        .default("both"),
    )
    .option("--limit <n>", worded(terminal, { zh: "最多几个", en: "how many at most" }), count)
    .action(async (name: string, { json, depth, kind, direction, limit, ...options }: NeighbourOptions) => {
      const graph = await openKnown(options);
      const found = graph.neighbours(name, { depth, direction, limit, kinds: kind.length === 0 ? undefined : kind });
      if (json) return terminal.print(JSON.stringify(found, null, 2));
      printTable(terminal, neighbourTable(found, terminal.language));
    });
};
