import { spawn } from "node:child_process";
import { totalmem } from "node:os";
import { getHeapStatistics } from "node:v8";
import { largestFile } from "../index.ts";
import { type Terminal, worded } from "./terminal.ts";

/** While a text is read it takes at most some 400 times its bytes; Node's own limit is meant for smaller ones. */
const ROOM = 400;
const LIMIT = /--max[-_]old[-_]space[-_]size/u;
const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);

/** Folders of graphs, which are read in parts. */
const GRAPHS = /^--(?:graph|out)$/u;

/** A word of the command line may be a query or a name; what is no path has no size. */
const bytesOf = (word: string): number => {
  try {
    return word.startsWith("-") ? 0 : largestFile(word);
  } catch {
    return 0;
  }
};

/** The megabytes of memory that the named files want, where that is more than this process may take. */
export const roomWanted = (
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): number | null => {
  if (LIMIT.test([...process.execArgv, environment.NODE_OPTIONS ?? ""].join(" "))) return null;
  const named = argv.filter((_, at) => !GRAPHS.test(argv[at - 1] ?? ""));
  const largest = Math.max(0, ...named.map(bytesOf));
  const wanted = Math.min(largest * ROOM, totalmem() * 0.9);
  return wanted > getHeapStatistics().heap_size_limit ? megabytes(wanted) : null;
};

/** What the engine prints before it gives up is for its makers. */
const FATAL = /<--- Last few GCs|FATAL ERROR/u;

/** Runs the same command again with more memory, and says so where even that is not enough. */
export const runWithRoom = (room: number, terminal: Terminal): Promise<number> =>
  new Promise((resolve) => {
    const [script, ...argv] = process.argv.slice(1);
    const child = spawn(process.execPath, [`--max-old-space-size=${room}`, script ?? "", ...argv], {
      stdio: ["inherit", "inherit", "pipe"],
    });
    let fatal = false;
    child.stderr.on("data", (chunk: Buffer) => {
      fatal ||= FATAL.test(chunk.toString());
      if (!fatal) process.stderr.write(chunk);
    });
    child.on("close", (code, signal) => {
      if (fatal || (code === null && signal === "SIGKILL") || signal === "SIGABRT" || code === 134)
        terminal.note(
          worded(terminal, { zh: "错误：内存不足，文档过大", en: "error: out of memory: the document is too large" }),
        );
      resolve(code === null || code > 2 ? 1 : code);
    });
  });
