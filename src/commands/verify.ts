import { type Common, openKnown, type Register, subcommand } from "./command.ts";

/** Prints the hash of the dataset: the same documents, in any order and on any machine, give the same. */
export const verify: Register = (shell) => {
  const { terminal } = shell;
  return subcommand(shell, {
    usage: "verify",
    summary: {
      zh: "图谱数据集的 RDFC-1.0 散列值：同样的文档，不论顺序与机器，散列值相同",
      en: "the RDFC-1.0 hash of the dataset: the same documents give the same, in any order and on any machine",
    },
    examples: ["zhitu verify", "zhitu verify --json"],
  }).action(async ({ json, ...options }: Common) => {
    const hash = await (await openKnown(options)).hash();
    terminal.print(json ? JSON.stringify({ algorithm: "RDFC-1.0", hash }, null, 2) : hash);
  });
};
