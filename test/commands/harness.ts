import { run } from "../../src/commands/index.ts";
import type { Terminal } from "../../src/commands/terminal.ts";
import type { Speech } from "../../src/commands/words.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, as `zhitu` would in a pipe. */
export const zhitu = async (argv: readonly string[], language: Speech = "en"): Promise<Outcome> => {
  let [out, err] = ["", ""];
  const write = (data: string | Uint8Array): void => {
    out += typeof data === "string" ? data : Buffer.from(data).toString();
  };
  const terminal: Terminal = {
    language,
    width: undefined,
    colours: false,
    print: (text) => write(`${text}\n`),
    write,
    note: (text) => {
      err += `${text}\n`;
    },
    progress: () => {},
  };
  const code = await run(argv, terminal, "1.2.3");
  return { code, out, err };
};
