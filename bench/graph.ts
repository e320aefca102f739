/**
 * Questions over a generated graph of 100,000 entities and 500,000 relations beside the same question in SPARQL on the same
 * data, and building the graphology graph beside graphology's own import of it: `node dist-bench/graph.js`.
 * Another size: `node dist-bench/graph.js 20000 100000`.
 */
import { createHash } from "node:crypto";
import { MultiDirectedGraph } from "graphology";
import { type Entity, type Facts, openGraph, predicates, type Relation } from "zhitu";
import { random } from "./text.ts";

interface Engine {
  load(nquads: string): void;
  query(sparql: string, options: { readonly media: string }): string;
}
const { engine } = (await import(new URL("../dist/query/engine.js", import.meta.url).href)) as {
  readonly engine: (quads: Iterable<never>) => Engine;
};

const [entityCount = 100_000, relationCount = 500_000] = process.argv.slice(2).map(Number);
const perDocument = 500;
const kinds = ["place", "organization", "project", "policy"] as const;
const next = random(7);
const draw = (count: number): number => Math.floor(next() * count);

const idOf = (place: number): string =>
  `https://w3id.org/zhitu/${kinds[place % kinds.length]}/${place.toString(16).padStart(16, "0")}`;
const nameOf = (place: number): string => `第${place}号`;

/** A few entities have most of the relations, as cities do in reports. */
const drawn = (): number => Math.floor(entityCount * next() ** 3);

const document = (
  place: number,
  first: number,
  ends: readonly (readonly [number, number])[],
): { facts: Facts; text: string } => {
  const ids = new Set([
    ...ends.flat(),
    ...Array.from({ length: 100 }, (_, at) => first + at).filter((at) => at < entityCount),
  ]);
  let text = "";
  const entities: Entity[] = [...ids].map((at) => {
    const start = text.length;
    text += `${nameOf(at)}。`;
    return {
      id: idOf(at),
      kind: kinds[at % kinds.length]!,
      candidates: null,
      label: { zh: nameOf(at), en: `No. ${at}` },
      labelOrigin: { zh: "text", en: "composed" },
      aliases: {},
      sameAs: [],
      mentions: [{ start, end: start + nameOf(at).length, text: nameOf(at) }],
    };
  });
  const relations = ends.map(([subject, object], at): Relation => {
    const predicate = predicates[(subject + at) % predicates.length]!;
    const { start, end, text: quote } = entities[at % entities.length]!.mentions[0]!;
    return {
      id: `https://w3id.org/zhitu/relation/${place}-${at}`,
      subject: idOf(subject),
      predicate,
      object: idOf(object),
      status: "actual",
      time: null,
      evidence: { start, end, text: quote },
      rule: "bench",
      confidence: 1,
    };
  });
  return {
    text,
    facts: {
      version: 1,
      document: {
        id: `d${place}`,
        language: "zh",
        title: null,
        source: null,
        published: null,
        sha256: createHash("sha256").update(text).digest("hex"),
      },
      entities,
      figures: [],
      relations,
      derived: [],
      unread: [],
    },
  };
};

const timed = async <T>(action: () => T | Promise<T>): Promise<readonly [number, T]> => {
  const start = process.hrtime.bigint();
  const result = await action();
  return [Number(process.hrtime.bigint() - start) / 1e6, result];
};

const print = (what: string, ...cells: readonly string[]): void =>
  console.log(`${what.padEnd(44)}${cells.map((cell) => cell.padStart(16)).join("")}`);
const ms = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

const documents = Array.from({ length: Math.ceil(relationCount / perDocument) }, (_, place) =>
  document(
    place,
    Math.floor((place * entityCount * perDocument) / relationCount),
    Array.from({ length: perDocument }, () => [drawn(), draw(entityCount)] as const),
  ),
);

const kg = await openGraph();
const [adding] = await timed(() => kg.add(documents));
const [merging, relations] = await timed(() => kg.relations());
const [networkTime] = await timed(() => kg.neighbours(idOf(1)));
print(`${kg.entities().length} entities, ${relations.length} relations`);
print("take the facts documents", ms(adding));
print("merge them", ms(merging));
print("lay out the network", ms(networkTime));

const [building, graph] = await timed(() => kg.graph());
const exported = graph.export();
const [importing] = await timed(() => new MultiDirectedGraph().import(exported));
print("build the graphology graph", ms(building));
print("graphology's own import of it", ms(importing));

const zt = "https://w3id.org/zhitu/ontology#";
const loaded = engine([]);
const [loading] = await timed(() => {
  for (let from = 0; from < relations.length; from += 20_000)
    loaded.load(
      relations
        .slice(from, from + 20_000)
        .map(({ subject, predicate, object }) => `<${subject.id}> <${zt}${predicate}> <${object.id}> .\n`)
        .join(""),
    );
});
print("load the relations into the SPARQL engine", ms(loading));

const rounds = 20;
const samples = Array.from({ length: rounds }, () => [drawn(), draw(entityCount)] as const);
const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)]!;

const each = async (question: (from: string, to: string) => unknown): Promise<number> => {
  const times: number[] = [];
  for (const [from, to] of samples) times.push((await timed(() => question(idOf(from), idOf(to))))[0]);
  return median(times);
};
const sparql = (query: string): string => loaded.query(query, { media: "application/sparql-results+json" });

console.log();
print("median of 20", "library", "SPARQL");
const questions: readonly (readonly [
  string,
  (from: string, to: string) => unknown,
  ((from: string, to: string) => unknown) | null,
])[] = [
  ["an entity by its name", (from) => kg.entity(from), null],
  [
    "its relations",
    (from) => kg.relations({ about: from }),
    (from) => sparql(`SELECT * { { <${from}> ?p ?o } UNION { ?s ?p <${from}> } }`),
  ],
  [
    "neighbours, one step",
    (from) => kg.neighbours(from),
    (from) => sparql(`SELECT DISTINCT ?n { { <${from}> ?p ?n } UNION { ?n ?p <${from}> } }`),
  ],
  [
    "neighbours, two steps",
    (from) => kg.neighbours(from, { depth: 2, limit: 100 }),
    (from) => sparql(`SELECT DISTINCT ?n { <${from}> (!<x:>|!^<x:>) ?m . ?m (!<x:>|!^<x:>) ?n } LIMIT 100`),
  ],
  ["ten shortest paths", (from, to) => kg.paths(from, to), null],
  [
    "paths of two steps",
    (from, to) => kg.paths(from, to, { depth: 2 }),
    (from, to) => sparql(`SELECT ?m { <${from}> (!<x:>|!^<x:>) ?m . ?m (!<x:>|!^<x:>) <${to}> } LIMIT 10`),
  ],
  [
    "what implements it",
    (from) => kg.relations({ object: from, predicate: "implements" }),
    (from) => sparql(`SELECT ?s { ?s <${zt}implements> <${from}> }`),
  ],
  ["similar entities", (from) => kg.similar(from), null],
  ["the part around it, one step", (from) => kg.subgraph([from]), null],
];
for (const [name, library, query] of questions)
  print(name, ms(await each(library)), query === null ? "" : ms(await each(query)));

console.log();
for (const by of ["degree", "pagerank", "betweenness"] as const)
  print(`central by ${by}`, ms((await timed(() => kg.central({ by })))[0]));
print("communities", ms((await timed(() => kg.communities()))[0]));
print("memory", `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
