import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { ZhituError } from "../errors.ts";
import type { Extract, ExtractorOptions } from "../extract.ts";
import type { DocumentInput, Facts } from "../model.ts";

/** What a process that reads is told: how to read, then one document after another. */
export type Order = { readonly options: ExtractorOptions } | { readonly document: DocumentInput };

/** What it says of a document: its facts as JSON, or why it cannot be read. */
export type Reply = { readonly facts: string } | { readonly invalid: string };

/** Told of each document, by its place. */
interface Steps {
  readonly begin: (place: number) => void;
  readonly take: (place: number, facts: Facts) => void;
}

export interface ReadOptions extends Steps {
  readonly processes?: number | undefined;
}

type ReadAll = (documents: readonly DocumentInput[], steps: Steps) => Promise<void>;

/** A process takes a second or two and 300 MB to begin: for less text than this one does as well. */
const worthProcesses = 4_000_000;
const mostProcesses = 8;

// Node 20 runs no TypeScript, so from the sources, as tests run them, all is read in one process.
const canFork = !import.meta.url.endsWith(".ts");

const processesFor = (documents: readonly DocumentInput[], wanted: number | undefined): number => {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const usual = characters < worthProcesses ? 1 : Math.min(availableParallelism(), mostProcesses);
  return canFork ? Math.min(wanted ?? usual, documents.length) : 1;
};

const inThisProcess =
  (extract: () => Promise<Extract>): ReadAll =>
  async (documents, { begin, take }) => {
    const read = await extract();
    for (const [place, document] of documents.entries()) {
      begin(place);
      take(place, read(document));
    }
  };

const factsOf = (reply: Reply): Facts => {
  if ("invalid" in reply) throw new ZhituError(reply.invalid);
  return JSON.parse(reply.facts) as Facts;
};

const memoryFlags = process.execArgv.filter((flag) => /^--max[-_](old|semi)/.test(flag));

// Threads would keep the memory of their dictionaries when they end; processes give it back.
const started = (options: ExtractorOptions): ChildProcess => {
  const child = fork(new URL("./reader.js", import.meta.url), [], {
    serialization: "advanced",
    execArgv: memoryFlags,
  });
  child.send({ options } satisfies Order);
  return child;
};

const inProcesses =
  (options: ExtractorOptions, count: number): ReadAll =>
  async (documents, { begin, take }) => {
    const children = Array.from({ length: count }, () => started(options));
    let next = 0;
    const work = (child: ChildProcess): Promise<void> =>
      new Promise((resolve, reject) => {
        let place = -1;
        const hand = (): void => {
          place = next++;
          const document = documents[place];
          if (document === undefined) {
            resolve();
            return;
          }
          begin(place);
          child.send({ document } satisfies Order);
        };
        child.on("message", (reply: Reply) => {
          try {
            take(place, factsOf(reply));
            hand();
          } catch (error) {
            reject(error);
          }
        });
        child.once("error", reject);
        child.once("exit", (code, signal) => reject(new Error(`a process that reads ended: ${signal ?? code}`)));
        hand();
      });
    try {
      await Promise.all(children.map(work));
    } finally {
      for (const child of children) child.kill("SIGKILL");
    }
  };

/** Prepares the reading of documents: in processes of their own where there is much to read, or as many as are wanted. */
export const readers =
  (extract: () => Promise<Extract>, options: ExtractorOptions) =>
  (documents: readonly DocumentInput[], { processes, ...steps }: ReadOptions): Promise<void> => {
    const count = processesFor(documents, processes);
    const read = count > 1 ? inProcesses(options, count) : inThisProcess(extract);
    return read(documents, steps);
  };
