import type { Decision } from "../graph/decisions.ts";
import type { Held } from "../graph/state.ts";

/** A document on a shelf; the key changes with its text and with what read it. */
export interface Kept extends Held {
  readonly key: string;
}

/** What becomes of a graph at once: all of it, or nothing. */
export interface Change {
  readonly put?: readonly Kept[];
  readonly remove?: readonly string[];
  readonly decide?: readonly Decision[];
}

/** Where a graph keeps its documents and decisions. */
export interface Shelf {
  /** The folder, null in memory. */
  readonly folder: string | null;
  documents(): ReadonlyMap<string, Kept>;
  decisions(): readonly Decision[];
  /** Makes a change; with it comes what other processes have changed in the meantime. */
  commit(change: Change): void;
}

/** The documents after a change, in the order of their ids. */
export const changed = (documents: ReadonlyMap<string, Kept>, { put = [], remove = [] }: Change): Map<string, Kept> => {
  const after = new Map(documents);
  for (const id of remove) after.delete(id);
  for (const kept of put) after.set(kept.facts.document.id, kept);
  return new Map([...after].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** A shelf that ends with the process. */
export const memoryShelf = (): Shelf => {
  let documents: ReadonlyMap<string, Kept> = new Map();
  let decisions: readonly Decision[] = [];
  return {
    folder: null,
    documents: () => documents,
    decisions: () => decisions,
    commit: (change) => {
      documents = changed(documents, change);
      decisions = [...decisions, ...(change.decide ?? [])];
    },
  };
};
