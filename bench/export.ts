/**
 * How fast large graphs are written and what memory that takes beside the graph itself, next to the writers of others:
 * `npm run build && npx tsc -p tsconfig.bench.json && node --expose-gc dist-bench/export.js [nodes] [edges]`.
 */
import { createRequire } from "node:module";
import { Writable } from "node:stream";

const require = createRequire(import.meta.url);

interface Part {
  readonly name: string;
  readonly content: Iterable<string>;
}
interface Format {
  readonly id: string;
}
interface Exports {
  readonly formats: Readonly<Record<string, Format>>;
  readonly exportFiles: (format: Format, input: unknown) => Promise<readonly Part[]>;
}
interface Rdf {
  readonly iri: (value: string) => object;
  readonly literal: (value: string, kind?: unknown) => object;
  readonly quad: (subject: object, predicate: object, object: object, graph?: object) => object;
}

const built = (file: string): Promise<unknown> => import(new URL(`../dist/${file}`, import.meta.url).href);
const { formats, exportFiles } = (await built("export/index.js")) as Exports;
const { iri, literal, quad } = (await built("rdf/n3.js")) as Rdf;

const [nodeCount, edgeCount] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 300_000)];

const kinds = ["place", "organization", "project", "policy", "designation", "person", "event"];
const predicates = ["locatedIn", "partOf", "undertakes", "implements", "issues", "holds", "seeks", "grants"];
const base = "https://w3id.org/zhitu/";

const entities = Array.from({ length: nodeCount }, (_, at) => ({
  id: `${base}${kinds[at % 7]}/${String(at).padStart(16, "0")}`,
  kind: kinds[at % 7],
  label: { zh: `第${at}号实体“示范”工程`, en: `Demonstration Project No. ${at} & Co` },
  aliases: { zh: [`${at}号工程`] },
  sameAs: [],
  pinyin: "",
  mentions: 1 + (at % 5),
  weight: 1 + (at % 50),
  documents: ["report"],
  evidence: [],
}));

/** The ends of the nth edge, spread without chance. */
const ends = (at: number): readonly [number, number] => [(at * 7919) % nodeCount, (at * 104_729 + 13) % nodeCount];

const relations = Array.from({ length: edgeCount }, (_, at) => {
  const [from, to] = ends(at);
  return {
    id: `${base}relation/${String(at).padStart(16, "0")}`,
    subject: entities[from]!.id,
    predicate: predicates[at % 8]!,
    object: entities[to]!.id,
    status: "actual",
    start: at % 3 === 0 ? `${2000 + (at % 25)}-01-01` : null,
    end: at % 3 === 0 ? `${2000 + (at % 25)}-12-31` : null,
    confidence: 0.9,
    weight: 1,
    documents: ["report"],
    evidence: [],
  };
});

const quads = {
  *[Symbol.iterator](): Iterator<object> {
    const graph = iri(`${base}document/report`);
    const label = iri("http://www.w3.org/2004/02/skos/core#prefLabel");
    for (const { id, label: names } of entities) {
      yield quad(iri(id), label, literal(names.zh, "zh"), graph);
      yield quad(iri(id), label, literal(names.en, "en"), graph);
    }
    for (const { subject, predicate, object } of relations)
      yield quad(iri(subject), iri(`${base}ontology#${predicate}`), iri(object), graph);
  },
};

const input = { title: { zh: "大图", en: "A large graph" }, entities, relations, figures: [], documents: [], quads };

const memory = (): number => process.memoryUsage().rss / 1e6;

/** Writes and throws away, as to a disk that is fast enough; tells how long it took and how memory rose at most. */
const measure = async (what: string, write: (sink: (text: string) => void) => void | Promise<void>): Promise<void> => {
  globalThis.gc?.();
  const before = memory();
  let [bytes, most, calls] = [0, before, 0];
  const start = process.hrtime.bigint();
  await write((text) => {
    bytes += Buffer.byteLength(text);
    if (calls++ % 4096 === 0) most = Math.max(most, memory());
  });
  most = Math.max(most, memory());
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const cells = [
    `${(bytes / 1e6).toFixed(0)} MB`,
    `${seconds.toFixed(1)} s`,
    `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`,
    `+${(most - before).toFixed(0)} MB`,
  ];
  console.log(`${what.padEnd(28)}${cells.map((cell) => cell.padStart(12)).join("")}`);
};

const ours = (id: string) => async (sink: (text: string) => void) => {
  for (const { content } of await exportFiles(formats[id]!, input)) for (const text of content) sink(text);
};

console.log(`${nodeCount} nodes, ${edgeCount} edges`);
console.log(`${"".padEnd(28)}${["size", "time", "speed", "memory"].map((cell) => cell.padStart(12)).join("")}`);
for (const id of ["gexf", "graphml", "csv-plain", "csv-gephi", "nquads"]) await measure(id, ours(id));

await measure("graphology-gexf", (sink) => {
  const { MultiDirectedGraph } = require("graphology") as typeof import("graphology");
  const { write } = require("graphology-gexf") as typeof import("graphology-gexf");
  const graph = new MultiDirectedGraph();
  for (const { id, label, kind, mentions } of entities)
    graph.addNode(id, { label: label.zh, kind, name_en: label.en, mentions, x: 0, y: 0 });
  for (const { id, subject, object, predicate, start, end } of relations)
    graph.addEdgeWithKey(id, subject, object, {
      label: predicate,
      predicate,
      weight: 1,
      since: start ?? "",
      until: end ?? "",
    });
  sink(write(graph as never));
});

await measure("n3's StreamWriter (nquads)", async (sink) => {
  const { StreamWriter } = require("n3") as typeof import("n3");
  const writer = new StreamWriter({ format: "application/n-quads" });
  const out = new Writable({
    write: (chunk: Buffer | string, _encoding, done) => {
      sink(String(chunk));
      done();
    },
  });
  const done = new Promise((resolve) => out.on("finish", resolve));
  writer.pipe(out);
  for (const each of quads as Iterable<object>)
    if (!writer.write(each as never)) await new Promise((resolve) => writer.once("drain", resolve));
  writer.end();
  await done;
});
