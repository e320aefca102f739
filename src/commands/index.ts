import { Command, CommanderError, Help } from "commander";
import stringWidth from "string-width";
import { alignDocuments } from "./align.ts";
import { buildGraph } from "./build.ts";
import { check } from "./check.ts";
import { addCommon, complain, type Register, type Shell } from "./command.ts";
import { misuse } from "./complaint.ts";
import { coverage } from "./coverage.ts";
import { decide } from "./decide.ts";
import { explain } from "./explain.ts";
import { exportGraph } from "./export.ts";
import { extract } from "./extract.ts";
import { figures } from "./figures.ts";
import { neighbours } from "./neighbours.ts";
import { paths } from "./paths.ts";
import { relations } from "./relations.ts";
import { serve } from "./serve.ts";
import { show } from "./show.ts";
import { sparql } from "./sparql.ts";
import { styled, type Terminal, worded } from "./terminal.ts";
import { validate } from "./validate.ts";
import { verify } from "./verify.ts";
import type { Words } from "./words.ts";

/** Every command, in the order of the help. */
const commands: readonly Register[] = [
  buildGraph,
  extract,
  show,
  figures,
  relations,
  neighbours,
  paths,
  sparql,
  check,
  coverage,
  alignDocuments,
  validate,
  verify,
  decide,
  exportGraph,
  explain,
  serve,
];

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Options:": "选项：",
  "Commands:": "命令：",
  "Arguments:": "参数：",
};

/** What commander adds to the description of an option or an argument, in Chinese. */
const additionInChinese = (description: string): string =>
  description.replace(
    / ?\((choices: .*?)?(?:(?:, )?default: (.*))?\)$/u,
    (whole, choices?: string, otherwise?: string) => {
      const parts = [choices?.replace("choices: ", "可选："), otherwise && `默认：${otherwise}`];
      const said = parts.filter((part) => part !== undefined);
      return said.length === 0 ? whole : `（${said.join("；")}）`;
    },
  );

const help = new Help();

const createProgram = (shell: Omit<Shell, "program">, version: string): Command => {
  const { terminal } = shell;
  const say = (words: Words): string => worded(terminal, words);
  const title = (text: string): string => (terminal.language === "zh" ? (titles[text] ?? text) : text);
  const addition = (text: string): string => (terminal.language === "zh" ? additionInChinese(text) : text);
  const program = new Command("zhitu")
    .description(
      say({
        zh: "知图：从中英文政务与发展文本中抽取实体、数字与关系，织成每一条都可追溯到原文的知识图谱",
        en: "Knowledge graphs from Chinese and English government and development text, every fact traceable to its characters",
      }),
    )
    .version(version, "-V, --version", say({ zh: "显示版本", en: "show the version" }))
    .helpOption("-h, --help", say({ zh: "显示帮助", en: "show help" }))
    .helpCommand("help [command]", say({ zh: "显示某个命令的帮助", en: "show help of a command" }))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
      // Told once, by run(), in the terminal's language.
      outputError: () => {},
    })
    .configureHelp({
      displayWidth: stringWidth,
      helpWidth: terminal.width ?? 100,
      optionDescription: (option) => addition(help.optionDescription(option)),
      argumentDescription: (argument) => addition(help.argumentDescription(argument)),
      styleTitle: (text) => styled(terminal, "bold", title(text)),
    });
  for (const register of commands) addCommon(register({ ...shell, program }), say);
  return program;
};

const ended = ({ code, exitCode }: CommanderError): boolean => exitCode === 0 || code === "commander.help";

const misused = (terminal: Terminal, error: CommanderError): number => {
  if (error.exitCode === 0) return 0;
  if (ended(error)) return 2;
  terminal.note(worded(terminal, { zh: "错误：", en: "error: " }) + misuse(error, terminal.language));
  terminal.note(worded(terminal, { zh: "用法见 zhitu --help", en: "see zhitu --help" }));
  return 2;
};

/** Runs a command line and gives the exit code: 0 done, 1 something failed, 2 wrong usage. */
export const run = async (argv: readonly string[], terminal: Terminal, version: string): Promise<number> => {
  let code = 0;
  const fail = (): void => {
    code = 1;
  };
  try {
    await createProgram({ terminal, fail }, version).parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return misused(terminal, error);
    complain(terminal, error);
    return 1;
  }
};
