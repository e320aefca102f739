import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Quad } from "@rdfjs/types";
import { inPassing, linesOf, openFile, writeNew } from "../read/files.ts";
import { bounded } from "./n3.ts";

interface Canonize {
  canonize(quads: readonly Quad[], options: { readonly algorithm: "RDFC-1.0" }): Promise<string>;
  readonly NQuads: { serializeQuad(quad: Quad): string };
}

const { canonize, NQuads } = createRequire(import.meta.url)("rdf-canonize") as Canonize;

const isBlank = ({ subject, object, graph }: Quad): boolean =>
  subject.termType === "BlankNode" || object.termType === "BlankNode" || graph.termType === "BlankNode";

/** Of several sorted lists of lines one, in which each line stands once. */
function* merged(lists: readonly Iterable<string>[]): Iterable<string> {
  const open = lists.map((list) => list[Symbol.iterator]());
  const next = open.map((list) => list.next());
  for (let last: string | null = null; ; ) {
    let least = -1;
    for (let at = 0; at < next.length; at++)
      if (!next[at]!.done && (least < 0 || next[at]!.value < next[least]!.value)) least = at;
    if (least < 0) return;
    const { value } = next[least]!;
    next[least] = open[least]!.next();
    if (value === last) continue;
    last = value;
    yield value;
  }
}

function* ended(lines: Iterable<string>): Iterable<string> {
  for (const line of lines) yield `${line}\n`;
}

/** So many lines are sorted in memory, more by way of files. */
const atOnce = 1_000_000;

/** Hands on lines in their order, each once. */
const sorted = (lines: Iterable<string>, take: (line: string) => void, most = atOnce): void =>
  inPassing((folder) => {
    const lists: Iterable<string>[] = [];
    let waiting: string[] = [];
    for (const line of lines) {
      if (waiting.push(line) < most) continue;
      const path = join(folder, String(lists.length));
      writeNew(path, ended(waiting.sort()));
      lists.push(linesOf(openFile(path)));
      waiting = [];
    }
    for (const line of merged([...lists, waiting.sort()])) take(line);
  });

/** Where no node is blank, the canonical form are the lines of the quads in their order; null where one is. */
const hashOfNamed = (quads: Iterable<Quad>, most?: number): string | null => {
  let named = true;
  function* lines(): Iterable<string> {
    for (const quad of quads) {
      named = !isBlank(quad);
      if (!named) return;
      yield NQuads.serializeQuad(quad).trimEnd();
    }
  }
  const hash = createHash("sha256");
  sorted(lines(), (line) => void hash.update(`${line}\n`), most);
  return named ? hash.digest("hex") : null;
};

/** Each quad once: rdf-canonize takes a list for a set. */
const distinct = (quads: Iterable<Quad>): readonly Quad[] => [
  ...new Map(
    [...bounded(quads, "it is too large to be made canonical in memory")].map((each) => [
      NQuads.serializeQuad(each),
      each,
    ]),
  ).values(),
];

/** The dataset as canonical N-Quads (RDFC-1.0): the same for all datasets that say the same; throws `invalid graph`. */
export const canonical = (quads: Iterable<Quad>): Promise<string> =>
  canonize(distinct(quads), { algorithm: "RDFC-1.0" });

/**
 * The RDFC-1.0 hash of a dataset: SHA-256 over its canonical N-Quads. `most` lines are sorted in memory at once. Throws
 * `invalid graph` where there are blank nodes and too many quads.
 */
export const datasetHash = async (quads: Iterable<Quad>, most?: number): Promise<string> =>
  hashOfNamed(quads, most) ??
  createHash("sha256")
    .update(await canonical(quads))
    .digest("hex");
