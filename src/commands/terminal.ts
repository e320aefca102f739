import { type Column, table } from "./table.ts";
import type { Speech, Words } from "./words.ts";

/** Where a command speaks: data to `print`, talk to `note`. */
export interface Terminal {
  readonly language: Speech;
  /** Columns, where a person looks at it. */
  readonly width: number | undefined;
  readonly colours: boolean;
  print(text: string): void;
  /** Data as it is, without an end of line. */
  write(data: string | Uint8Array): void;
  note(text: string): void;
  /** What is being done just now, where a person looks at it. */
  progress(text: string): void;
}

/** The wording for this terminal. */
export const worded = ({ language }: Terminal, words: Words): string => words[language];

const codes = { bold: [1, 22], dim: [2, 22], cyan: [36, 39], red: [31, 39] } as const;

/** Text in a style, where the terminal shows colours. */
export const styled = ({ colours }: Terminal, style: keyof typeof codes, text: string): string => {
  const [on, off] = codes[style];
  return colours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
};

/** Prints rows under their titles; without rows it says so. */
export const printTable = (
  terminal: Terminal,
  { columns, rows }: { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] },
): void => {
  const style = (text: string): string => styled(terminal, "bold", text);
  if (rows.length === 0) terminal.note(worded(terminal, { zh: "没有结果", en: "nothing found" }));
  else terminal.print(table(columns, rows, { width: terminal.width, style }).join("\n"));
};

const clearLine = "\r\u001b[K";

/** The terminal of a process. */
export const processTerminal = (language: Speech, { stdout, stderr, env }: NodeJS.Process): Terminal => {
  let passing = false;
  const settle = (): string => {
    const clear = passing ? clearLine : "";
    passing = false;
    return clear;
  };
  const write = (data: string | Uint8Array): void => {
    const clear = settle();
    if (clear !== "") stderr.write(clear);
    stdout.write(data);
  };
  return {
    language,
    width: stdout.isTTY ? stdout.columns : undefined,
    colours: stdout.isTTY && !env.NO_COLOR && env.TERM !== "dumb",
    print: (text) => write(`${text}\n`),
    write,
    note: (text) => {
      stderr.write(`${settle()}${text}\n`);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      stderr.write(`${clearLine}${text}`);
      passing = true;
    },
  };
};
