import { ZhituError } from "../errors.ts";
import { engine } from "../query/engine.ts";
import { resultText } from "../query/sparql.ts";
import type { Ask, Said } from "./messages.ts";

/*
 * The process that holds the engine: it reads N-Quads from its standard input to the end and then answers one query
 * after another. It is killed when a query goes beyond its limits, for nothing inside it could stop one.
 */

const say = (said: Said): void => {
  process.send?.(said);
};

const batch = 2 ** 23;

/** Standard input in batches of whole lines. */
async function* lines(): AsyncIterable<string> {
  let waiting = "";
  process.stdin.setEncoding("utf8");
  for await (const piece of process.stdin as AsyncIterable<string>) {
    waiting += piece;
    if (waiting.length < batch) continue;
    const end = waiting.lastIndexOf("\n") + 1;
    yield waiting.slice(0, end);
    waiting = waiting.slice(end);
  }
  yield waiting;
}

const loaded = engine([]);
for await (const nquads of lines()) loaded.load(nquads);
loaded.unite();

process.on("message", ({ query, options }: Ask) => {
  try {
    say({ text: resultText(loaded, query, options) });
  } catch (error) {
    // A defect, or a memory that is full: the process ends, and another takes its place.
    if (!(error instanceof ZhituError)) throw error;
    say({ invalid: error.message });
  }
});
// A server that is gone needs no engine.
process.on("disconnect", () => process.exit(0));
say({ ready: true });
