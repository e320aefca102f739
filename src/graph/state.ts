import type { Quad } from "@rdfjs/types";
import type { Kind, Lexicon, Thing } from "../model.ts";
import { listedQuads } from "../rdf/listed.ts";
import { documentQuads } from "../rdf/quads.ts";
import { containment } from "./containment.ts";
import type { Asked } from "./filters.ts";
import type { Gatherings } from "./gathered.ts";
import { indicatorFinder } from "./indicators.ts";
import { type Knowledge, knowledge } from "./knowledge.ts";
import { lazy } from "./lazy.ts";
import { nameFinder } from "./names.ts";
import { type Network, network } from "./network.ts";

/** What follows from the documents of a graph; each part is made when it is first asked for. */
export interface GraphState {
  readonly known: Knowledge;
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

const networkOf = ({ entities, relations, gathered }: Knowledge): Network => {
  function* kinds(): Iterable<readonly [string, Kind]> {
    for (const [id, { kind }] of gathered.entities.heads) yield [id, kind];
  }
  return network({
    kinds: kinds(),
    relations: gathered.relations.heads,
    entity: (id) => entities.get(id)!,
    relation: (id) => relations.get(id)!,
  });
};

/** Prepares what follows from what documents say. */
export const graphState = (
  gathered: Gatherings,
  { lexicon, pinyin }: { readonly lexicon: () => Lexicon; readonly pinyin: () => (zh: string) => readonly string[] },
): GraphState => {
  const known = knowledge(gathered);
  const names = lazy(() => nameFinder(known, { named: (name) => lexicon().named(name), pinyin: (zh) => pinyin()(zh) }));
  return {
    known,
    asked: lazy(() => ({
      known,
      names: names(),
      indicators: indicatorFinder(known, lexicon),
      within: containment(known, lexicon),
    })),
    network: lazy(() => networkOf(known)),
    quads: {
      *[Symbol.iterator]() {
        const { documents, entities, spokenOf } = gathered;
        const listed = listedThings([...entities.heads.keys(), ...spokenOf()], lexicon());
        // What documents were read with may be older than the lists: one thing has one name all the same.
        yield* listedQuads(
          listed.map((thing) => ({ ...thing, label: entities.heads.get(thing.id)?.label ?? thing.label })),
        );
        for (const held of documents.values()) yield* documentQuads(held, held.provenance);
      },
    },
  };
};
