import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { ZhituError } from "../errors.ts";
import type { Extract, ExtractorOptions } from "../extract.ts";
import type { DocumentInput, Facts } from "../model.ts";

/** What a thread says of a document: its facts as JSON, or why it cannot be read. */
export type Reply = { readonly facts: string } | { readonly invalid: string };

/** Told of each document, by its place. */
interface Steps {
  readonly begin: (place: number) => void;
  readonly take: (place: number, facts: Facts) => void;
}

export interface ReadOptions extends Steps {
  readonly threads?: number | undefined;
}

type ReadAll = (documents: readonly DocumentInput[], steps: Steps) => Promise<void>;

/** A thread takes a second or two and 250 MB to begin: for less text than this one does as well. */
const worthThreads = 4_000_000;
const mostThreads = 8;

// Node 20 runs no TypeScript, so from the sources, as tests run them, all is read in one thread.
const canThread = !import.meta.url.endsWith(".ts");

const threadsFor = (documents: readonly DocumentInput[], wanted: number | undefined): number => {
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const usual = characters < worthThreads ? 1 : Math.min(availableParallelism(), mostThreads);
  return canThread ? Math.min(wanted ?? usual, documents.length) : 1;
};

const inOneThread =
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

const inThreads =
  (options: ExtractorOptions, count: number): ReadAll =>
  async (documents, { begin, take }) => {
    let next = 0;
    const work = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL("./reader.js", import.meta.url), { workerData: options });
        let place = -1;
        const hand = (): void => {
          place = next++;
          if (place < documents.length) begin(place);
          worker.postMessage(documents[place] ?? null);
        };
        worker.on("message", (reply: Reply) => {
          try {
            take(place, factsOf(reply));
            hand();
          } catch (error) {
            next = documents.length;
            worker.postMessage(null);
            reject(error);
          }
        });
        worker.once("error", reject);
        worker.once("exit", () => resolve());
        hand();
      });
    await Promise.all(Array.from({ length: count }, work));
  };

/** Prepares the reading of documents: in threads where there is much to read, or as many as are wanted. */
export const readers =
  (extract: () => Promise<Extract>, options: ExtractorOptions) =>
  (documents: readonly DocumentInput[], { threads, ...steps }: ReadOptions): Promise<void> => {
    const count = threadsFor(documents, threads);
    const read = count > 1 ? inThreads(options, count) : inOneThread(extract);
    return read(documents, steps);
  };
