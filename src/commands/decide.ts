import { Argument, CommanderError } from "commander";
import { type Decision, type KnowledgeGraph, ZhituError } from "../index.ts";
import { type Common, openKnown, type Register, subcommand } from "./command.ts";
import { shortIri } from "./iris.ts";
import { titled } from "./rows.ts";
import { printTable, worded } from "./terminal.ts";

interface DecideOptions extends Common {
  readonly note?: string;
}

/** What each decision is about, in the order of the command line; a question mark marks what may be left out. */
const subjects = {
  merge: ["from", "into"],
  split: ["entity", "document"],
  "not-a-figure": ["figure", "document?"],
  relabel: ["entity", "language", "label"],
  accept: ["check"],
} as const satisfies Record<Decision["decide"], readonly string[]>;

type Action = keyof typeof subjects;

const isAction = (text: string): text is Action => Object.hasOwn(subjects, text);

/** Things may be named as elsewhere; what is decided is kept under their ids, which last. */
const named: ReadonlySet<string> = new Set(["from", "into", "entity"]);

const idOf = (graph: KnowledgeGraph, value: string): string => {
  if (/^https?:/u.test(value)) return value;
  const entity = graph.entity(value);
  if (entity.kind !== null) return entity.id;
  const candidates = entity.candidates.map(({ id }) => id).join(", ");
  throw new ZhituError(`invalid name: ${value} (several things have it: ${candidates})`);
};

const decisionOf = (
  action: Action,
  values: readonly string[],
  note: string | undefined,
): Readonly<Record<string, string>> => {
  const keys: readonly string[] = subjects[action];
  const needed = keys.filter((key) => !key.endsWith("?")).length;
  if (values.length < needed || values.length > keys.length)
    throw new CommanderError(2, "zhitu.decide", `'${action}' takes '${keys.map((key) => `<${key}>`).join(" ")}'`);
  const about = Object.fromEntries(values.map((value, at) => [keys[at]?.replace("?", ""), value]));
  return { decide: action, ...about, ...(note === undefined ? {} : { note }) };
};

/** Keeps a decision about the graph, or lists those that were made. */
export const decide: Register = (shell) => {
  const { terminal } = shell;
  const forms = Object.entries(subjects).map(
    ([action, keys]) => `  ${action} ${keys.map((key) => `<${key}>`).join(" ")}`,
  );
  return subcommand(shell, {
    usage: "decide",
    summary: {
      zh: "对图谱作决定（合并、拆分、改名、不算数字、认可核对），以后每次构建都照办；不带参数则列出",
      en: "decide about the graph (merge, split, relabel, not-a-figure, accept), kept for every later build; lists without arguments",
    },
    examples: [
      "zhitu decide merge 碳达峰碳中和 碳达峰 --note '同一目标'",
      "zhitu decide relabel 红海滩风景廊道景区 en 'Red Beach Scenic Area'",
      "zhitu decide not-a-figure https://w3id.org/zhitu/figure/3f9c0d5e8a7b6c41",
      "zhitu decide",
    ],
  })
    .addArgument(new Argument("[decision]").choices(Object.keys(subjects)))
    .argument("[about...]")
    .addHelpText("after", `\n${worded(terminal, { zh: "决定：", en: "Decisions:" })}\n${forms.join("\n")}`)
    .option("--note <text>", worded(terminal, { zh: "理由", en: "why" }))
    .action(async (action: string | undefined, about: readonly string[], { json, note, ...options }: DecideOptions) => {
      const graph = await openKnown(options);
      // What is given is checked by the graph before it is kept.
      if (action !== undefined && isAction(action)) {
        const decision = Object.entries(decisionOf(action, about, note));
        const identified = decision.map(([key, value]) => [key, named.has(key) ? idOf(graph, value) : value]);
        graph.decide(Object.fromEntries(identified) as Decision);
      }
      if (json) return terminal.print(JSON.stringify(graph.decisions, null, 2));
      const [yes, no] = [worded(terminal, { zh: "是", en: "yes" }), worded(terminal, { zh: "否", en: "no" })];
      printTable(terminal, {
        columns: titled(terminal.language, [
          { zh: "决定", en: "Decision" },
          { zh: "关于", en: "About" },
          { zh: "理由", en: "Note" },
          { zh: "仍适用", en: "Applies" },
        ]),
        rows: graph.decisions.map(({ decision: { decide: kind, note: why = "", ...rest }, applies }) => [
          kind,
          Object.values(rest).map(shortIri).join(" "),
          why,
          applies ? yes : no,
        ]),
      });
    });
};
