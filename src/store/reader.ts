import { ZhituError } from "../errors.ts";
import { type Extract, extractor } from "../extract.ts";
import type { DocumentInput } from "../model.ts";
import type { Order, Reply } from "./readers.ts";

/* A process that reads one document after another, until the one that started it ends it or is gone. */

const reply = (extract: Extract, document: DocumentInput): Reply => {
  try {
    // Text crosses between processes faster than a tree of objects.
    return { facts: JSON.stringify(extract(document)) };
  } catch (error) {
    if (!(error instanceof ZhituError)) throw error;
    return { invalid: error.message };
  }
};

let extract: Promise<Extract> | null = null;

process.on("message", (order: Order) => {
  if ("options" in order) extract = extractor(order.options);
  else void extract?.then((prepared) => process.send?.(reply(prepared, order.document)));
});
process.on("disconnect", () => process.exit(0));
