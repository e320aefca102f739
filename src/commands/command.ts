import { type Command, InvalidArgumentError, Option } from "commander";
import { checkDate, type KnowledgeGraph, languages, openGraph, ZhituError } from "../index.ts";
import { complaint } from "./complaint.ts";
import { type Terminal, worded } from "./terminal.ts";
import type { Speech, Words } from "./words.ts";

/** What every command can be told. */
export interface Common {
  readonly graph: string;
  readonly json?: true;
  readonly language?: Speech;
  readonly textLanguage?: "zh" | "en";
  readonly date?: string;
  readonly lexicon?: readonly string[] | undefined;
}

/** Where a command registers itself. */
export interface Shell {
  readonly program: Command;
  readonly terminal: Terminal;
  /** The command goes on, and ends with exit code 1. */
  readonly fail: () => void;
}

/** A command: one file that adds it to the program. */
export type Register = (shell: Shell) => Command;

/** An option that may be repeated, of these choices where there are some. */
export const several =
  <T extends string>(choices?: readonly T[]) =>
  (value: string, before: readonly T[] = []): readonly T[] => {
    const chosen = choices === undefined ? (value as T) : choices.find((choice) => choice === value);
    if (chosen === undefined) throw new InvalidArgumentError(`Allowed choices are ${choices?.join(", ")}.`);
    return [...before, chosen];
  };

const shared: Words = { zh: "各命令共有的选项：", en: "Options of every command:" };

/** Adds what every command can be told, below what the command has of its own. */
export const addCommon = (command: Command, say: (words: Words) => string): Command =>
  command
    .optionsGroup(say(shared))
    .option("--graph <dir>", say({ zh: "图谱所在的文件夹", en: "folder of the graph" }), "out")
    .option("--json", say({ zh: "以 JSON 输出", en: "answer in JSON" }))
    .addOption(
      new Option("--language <language>", say({ zh: "显示所用的语言", en: "language to answer in" })).choices(
        languages,
      ),
    )
    .addOption(
      new Option("--text-language <language>", say({ zh: "文档所用的语言", en: "language of the documents" })).choices(
        languages,
      ),
    )
    .option(
      "--date <date>",
      say({ zh: "文档的日期，如 2021-08-01、2021", en: "date of the documents: 2021-08-01, 2021" }),
      date,
    )
    .option(
      "--lexicon <file.tsv>",
      say({ zh: "自己的名称表（可多次）", en: "names of your own (may be repeated)" }),
      several(),
    )
    .helpOption("-h, --help", say({ zh: "显示帮助", en: "show help" }));

/** A date, month or year of an option. */
export const date = (value: string): string => {
  try {
    return checkDate(value);
  } catch (error) {
    if (!(error instanceof ZhituError)) throw error;
    throw new InvalidArgumentError("YYYY-MM-DD, YYYY-MM or YYYY.");
  }
};

/** What `--from` and `--to` bound. */
export const notBefore: Words = { zh: "不早于：年、月或日", en: "not before: year, month or day" };
export const notAfter: Words = { zh: "不晚于：年、月或日", en: "not after: year, month or day" };

export interface CommandText {
  /** Name and arguments: `show <name>`. */
  readonly usage: string;
  readonly summary: Words;
  readonly examples: readonly string[];
}

/** Adds a command with the common options and its examples. */
export const subcommand = ({ program, terminal }: Shell, { usage, summary, examples }: CommandText): Command => {
  const say = (words: Words): string => worded(terminal, words);
  const lines = examples.map((example) => `  $ ${example}`).join("\n");
  return program
    .command(usage)
    .summary(say(summary))
    .description(say(summary))
    .addHelpText("after", `\n${say({ zh: "示例：", en: "Examples:" })}\n${lines}`);
};

/** A number of an option: whole, from 1. */
export const count = (value: string): number => {
  if (!/^[1-9]\d{0,8}$/u.test(value)) throw new InvalidArgumentError("A whole number from 1 is needed.");
  return Number(value);
};

/** The graph of `--graph`, which must be there. */
export const openKnown = async ({ graph, lexicon }: Pick<Common, "graph" | "lexicon">): Promise<KnowledgeGraph> => {
  const opened = await openGraph(graph, { lexicon });
  if (opened.documents.length === 0) throw new ZhituError(`missing graph: ${graph} (zhitu build makes it)`);
  return opened;
};

/** Goes on past what the caller can mend: tells it, and the command ends with exit code 1. */
export const tolerating = async <T>(shell: Shell, action: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof ZhituError)) throw error;
    complain(shell.terminal, error);
    shell.fail();
    return undefined;
  }
};

/** Tells on stderr what the caller can mend; anything else is a defect and is thrown on. */
export const complain = (terminal: Terminal, error: unknown): void => {
  if (!(error instanceof ZhituError)) throw error;
  const prefix = worded(terminal, { zh: "错误：", en: "error: " });
  terminal.note(prefix + complaint(error.message, terminal.language));
};
