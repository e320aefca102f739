import { type CheckReport, type Verdict, word } from "../index.ts";
import { type Common, openKnown, type Register, subcommand } from "./command.ts";
import { evidenceLines } from "./evidence.ts";
import { nameIn } from "./rows.ts";
import { plain } from "./table.ts";
import { styled, type Terminal, worded } from "./terminal.ts";

interface CheckOptions extends Common {
  readonly all?: true;
}

type Check = CheckReport["checks"][number];

/** Verdicts with nothing to look at. */
const quiet: ReadonlySet<Verdict> = new Set(["consistent", "met"]);

const checkLines = (check: Check, terminal: Terminal): readonly string[] => {
  const accepted = check.accepted ? worded(terminal, { zh: "（已认可）", en: " (accepted)" }) : "";
  return [
    `${styled(terminal, "bold", plain(nameIn(check, terminal.language)))}${accepted}`,
    `    ${styled(terminal, "dim", check.id)}`,
    ...evidenceLines(check.evidence, terminal),
  ];
};

const counts = (checks: readonly Check[], { language }: Terminal): string => {
  const numbers = new Map<Verdict, number>();
  for (const { verdict } of checks) numbers.set(verdict, (numbers.get(verdict) ?? 0) + 1);
  return [...numbers].map(([verdict, number]) => `${word("verdicts", verdict, language)} ${number}`).join("  ");
};

/** Does the arithmetic hold, do sources disagree, what became of targets. */
export const check: Register = (shell) => {
  const { terminal } = shell;
  return subcommand(shell, {
    usage: "check",
    summary: {
      zh: "核对：数字之间是否对得上，来源之间是否矛盾；有对不上的，退出码为 1",
      en: "does the arithmetic hold, do sources disagree; exit code 1 when something does not hold",
    },
    examples: ["zhitu check", "zhitu check --all --language en", "zhitu check --json"],
  })
    .option("--all", worded(terminal, { zh: "对得上的也列出", en: "list what holds too" }))
    .action(async ({ json, all, ...options }: CheckOptions) => {
      const { holds, checks } = (await openKnown(options)).check();
      if (!holds) shell.fail();
      if (json) return terminal.print(JSON.stringify({ holds, checks }, null, 2));
      const shown = checks.filter(({ verdict }) => all || !quiet.has(verdict));
      const lines = shown.flatMap((each) => checkLines(each, terminal));
      terminal.print([...lines, ...(lines.length > 0 ? [""] : []), counts(checks, terminal)].join("\n").trimEnd());
    });
};
