import { parentPort, workerData } from "node:worker_threads";
import { ZhituError } from "../errors.ts";
import { type ExtractorOptions, extractor } from "../extract.ts";
import type { DocumentInput } from "../model.ts";
import type { Reply } from "./readers.ts";

/* A thread that reads one document after another; it ends when it is told `null`, never in the middle of a text. */

const extract = await extractor(workerData as ExtractorOptions);

const reply = (document: DocumentInput): Reply => {
  try {
    // Text crosses between threads faster than a tree of objects.
    return { facts: JSON.stringify(extract(document)) };
  } catch (error) {
    if (!(error instanceof ZhituError)) throw error;
    return { invalid: error.message };
  }
};

parentPort?.on("message", (document: DocumentInput | null) => {
  if (document === null) parentPort?.close();
  else parentPort?.postMessage(reply(document));
});
