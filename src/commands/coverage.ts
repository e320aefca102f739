import { type Coverage, word } from "../index.ts";
import { type Common, openKnown, type Register, subcommand } from "./command.ts";
import { titled } from "./rows.ts";
import { plain } from "./table.ts";
import { printTable, styled, type Terminal, worded } from "./terminal.ts";
import type { Speech } from "./words.ts";

interface CoverageOptions extends Common {
  readonly sentences?: true;
}

const percent = (part: number, whole: number): string => (whole === 0 ? "" : `${Math.round((100 * part) / whole)}%`);

const row = ({ document, sentences, silent, figures, unread, reasons }: Coverage, language: Speech) => [
  document,
  String(sentences),
  percent(sentences - silent.length, sentences),
  String(figures),
  String(unread.length),
  Object.entries(reasons)
    .map(([why, count]) => `${word("unreadReasons", why, language)} ${count}`)
    .join(language === "zh" ? "、" : ", "),
];

const silence = {
  "nothing-named": { zh: "没有提到实体", en: "nothing named" },
  "nothing-said": { zh: "没有事实", en: "nothing said" },
} as const;

/** What gave nothing, in the order of the text, with where it stands and why. */
const silentLines = ({ document, silent, unread }: Coverage, terminal: Terminal): readonly string[] => {
  const { language } = terminal;
  const lines = [
    ...silent.map((sentence) => ({ ...sentence, reason: silence[sentence.why][language] })),
    ...unread.map((number) => ({ ...number, reason: word("unreadReasons", number.why, language) })),
  ].sort((one, other) => one.start - other.start);
  return lines.map(({ start, end, text, reason }) => {
    const place = styled(terminal, "dim", `${plain(document)} ${start}–${end}`);
    return `${place}  ${plain(text)}  ${language === "zh" ? `（${reason}）` : `(${reason})`}`;
  });
};

/** Which sentences and numbers of each document gave nothing, and why. */
export const coverage: Register = (shell) => {
  const { terminal } = shell;
  return subcommand(shell, {
    usage: "coverage",
    summary: {
      zh: "每个文档读出了多少，哪些句子和数字没有读出，为什么",
      en: "how much of each document was read, which sentences and numbers gave nothing, and why",
    },
    examples: ["zhitu coverage", "zhitu coverage --sentences"],
  })
    .option(
      "--sentences",
      worded(terminal, { zh: "列出没有读出的句子和数字", en: "list the sentences and numbers that gave nothing" }),
    )
    .action(async ({ json, sentences, ...options }: CoverageOptions) => {
      const found = (await openKnown(options)).coverage();
      if (json) return terminal.print(JSON.stringify(found, null, 2));
      printTable(terminal, {
        columns: titled(terminal.language, [
          { zh: "文档", en: "Document" },
          { zh: "句子", en: "Sentences", right: true },
          { zh: "有所得", en: "Said something", right: true },
          { zh: "数字", en: "Figures", right: true },
          { zh: "未读", en: "Unread", right: true },
          { zh: "原因", en: "Why" },
        ]),
        rows: found.map((each) => row(each, terminal.language)),
      });
      if (!sentences) return;
      for (const each of found) for (const line of silentLines(each, terminal)) terminal.print(line);
    });
};
