import type { Path } from "../index.ts";
import { type Common, count, openKnown, type Register, subcommand } from "./command.ts";
import { evidenceLines } from "./evidence.ts";
import { nameIn } from "./rows.ts";
import { plain } from "./table.ts";
import { styled, type Terminal, worded } from "./terminal.ts";
import { addWalkOptions, type WalkChoices, walkOf } from "./walk.ts";

interface PathOptions extends Common, WalkChoices {
  readonly depth: number;
  readonly limit: number;
}

const pathLines = ({ steps }: Path, at: number, terminal: Terminal): readonly string[] => {
  const stations = [...steps.slice(0, 1).map(({ from }) => from), ...steps.map(({ to }) => to)];
  const names = stations.map((entity) => plain(nameIn(entity, terminal.language)));
  return [
    `${at + 1}. ${styled(terminal, "bold", names.join(" — "))}`,
    ...steps
      .flatMap(({ relations }) => relations)
      .flatMap((relation) => [
        `   ${plain(nameIn(relation, terminal.language))}`,
        ...evidenceLines(relation.evidence.slice(0, 1), terminal),
      ]),
  ];
};

/** The ways from one entity to another. */
export const paths: Register = (shell) => {
  const { terminal } = shell;
  const command = subcommand(shell, {
    usage: "paths <from> <to>",
    summary: { zh: "两个实体之间的路径", en: "the ways from one entity to another" },
    examples: [
      "zhitu paths 宁波 新发展理念",
      "zhitu paths Panjin Yingkou --depth 3 --limit 5 --language en",
      "zhitu paths 盘锦 营口 --predicate cooperatesWith --kind place",
    ],
  });
  return addWalkOptions(command, terminal)
    .option("--depth <n>", worded(terminal, { zh: "最多几步", en: "how many steps at most" }), count, 4)
    .option("--limit <n>", worded(terminal, { zh: "最多几条", en: "how many at most" }), count, 10)
    .action(async (from: string, to: string, { json, depth, limit, ...options }: PathOptions) => {
      const graph = await openKnown(options);
      const found = graph.paths(from, to, { depth, limit, ...walkOf(options) });
      if (json) return terminal.print(JSON.stringify(found, null, 2));
      if (found.length === 0) return terminal.note(worded(terminal, { zh: "没有路径", en: "no way between them" }));
      terminal.print(found.flatMap((path, at) => pathLines(path, at, terminal)).join("\n"));
    });
};
