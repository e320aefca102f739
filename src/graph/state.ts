import type { Quad } from "@rdfjs/types";
import type { Kind, Lexicon, Thing } from "../model.ts";
import { listedQuads } from "../rdf/listed.ts";
import { documentQuads, type Provenance, type Source } from "../rdf/quads.ts";
import { containment } from "./containment.ts";
import type { Asked } from "./filters.ts";
import { indicatorFinder } from "./indicators.ts";
import { type Knowledge, knowledge } from "./knowledge.ts";
import { lazy } from "./lazy.ts";
import { nameFinder } from "./names.ts";
import { type Link, type Network, network } from "./network.ts";
import { type Settled, settle } from "./settle.ts";

/** A document as a graph keeps it: what it says, and what read it. */
export interface Held extends Source {
  readonly provenance: Provenance;
}

/** What follows from the documents of a graph; each part is made when it is first asked for. */
export interface GraphState {
  readonly settled: () => Settled;
  readonly known: () => Knowledge;
  readonly asked: () => Asked;
  readonly network: () => Network;
  /** The default graph and a graph for each document; each pass makes them anew. */
  readonly quads: Iterable<Quad>;
}

/** Listed things that are spoken of, with the divisions above them. */
const listedThings = (ids: Iterable<string>, lexicon: Lexicon): Thing[] => {
  const found = new Map<string, Thing>();
  for (const id of ids)
    for (let thing = lexicon.thing(id); thing !== undefined && !found.has(thing.id); ) {
      found.set(thing.id, thing);
      const parent: string | null | undefined = thing.division?.parent;
      thing = parent ? lexicon.division(parent) : undefined;
    }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
};

const everyId = ({ facts }: Source): string[] => [
  ...facts.entities.flatMap(({ id, candidates }) => [id, ...(candidates ?? [])]),
  ...facts.figures.flatMap(({ scope }) => scope ?? []),
];

const networkOf = ({ entities, relations, said }: Knowledge): Network => {
  function* kinds(): Iterable<readonly [string, Kind]> {
    for (const [id, [first]] of said.entities) yield [id, first![0].kind];
  }
  function* links(): Iterable<readonly [string, Link]> {
    for (const [id, [first]] of said.relations) yield [id, first![0]];
  }
  return network({
    kinds: kinds(),
    relations: links(),
    entity: (id) => entities.get(id)!,
    relation: (id) => relations.get(id)!,
  });
};

/** Prepares what follows from these documents. */
export const graphState = (
  held: readonly Held[],
  { lexicon, pinyin }: { readonly lexicon: () => Lexicon; readonly pinyin: () => (zh: string) => readonly string[] },
): GraphState => {
  const settled = lazy(() => settle(held));
  const known = lazy(() => knowledge(settled().sources));
  const provenance = new Map(held.map(({ facts, provenance }) => [facts.document.id, provenance]));
  const names = lazy(() =>
    nameFinder(known().entities, { named: (name) => lexicon().named(name), pinyin: (zh) => pinyin()(zh) }),
  );
  return {
    settled,
    known,
    asked: lazy(() => ({
      known: known(),
      names: names(),
      indicators: indicatorFinder(known(), lexicon),
      within: containment(known(), lexicon),
    })),
    network: lazy(() => networkOf(known())),
    quads: {
      *[Symbol.iterator]() {
        const { sources } = settled();
        const named = new Map(sources.flatMap(({ facts }) => facts.entities.map(({ id, label }) => [id, label])));
        const listed = listedThings(sources.flatMap(everyId), lexicon());
        // What documents were read with may be older than the lists: one thing has one name all the same.
        yield* listedQuads(listed.map((thing) => ({ ...thing, label: named.get(thing.id) ?? thing.label })));
        for (const source of sources) yield* documentQuads(source, provenance.get(source.facts.document.id)!);
      },
    },
  };
};
