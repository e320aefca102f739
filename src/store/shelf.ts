import type { Decision } from "../graph/decisions.ts";
import type { Gatherings, Held } from "../graph/gathered.ts";

/** A document on a shelf; the key changes with its text and with what read it. */
export interface Kept extends Held {
  readonly key: string;
}

/** What follows from the documents and decisions of a graph. */
export interface Derived extends Gatherings {
  /** Of each decision, whether it still speaks of something. */
  readonly applied: readonly boolean[];
}

/** Works out what follows from documents and decisions. */
export type Derive = (documents: readonly Held[], decisions: readonly Decision[]) => Derived;

/** Documents that are put down one by one, and then are all kept, or none. */
export interface Draft {
  put(kept: Kept): void;
  keep(): void;
  drop(): void;
}

/** What becomes of a graph at once: all of it, or nothing. */
export interface Change {
  readonly remove?: readonly string[];
  readonly decide?: readonly Decision[];
}

/** Where a graph keeps its documents and decisions. With each change comes what other processes have changed in the meantime. */
export interface Shelf {
  /** The folder, null in memory. */
  readonly folder: string | null;
  /** Ids of the documents, in order. */
  ids(): readonly string[];
  has(id: string): boolean;
  /** Whether this document is there, and as it was read under this key. */
  holds(id: string, key: string): boolean;
  decisions(): readonly Decision[];
  draft(): Draft;
  change(change: Change): void;
  /** What follows from all that is there: as it was kept, else as it is worked out now. */
  derived(derive: Derive): Derived;
}

export const inOrder = <T>(entries: Iterable<readonly [string, T]>): Map<string, T> =>
  new Map([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));

/** A shelf that ends with the process. */
export const memoryShelf = (): Shelf => {
  let documents: ReadonlyMap<string, Kept> = new Map();
  let decisions: readonly Decision[] = [];
  return {
    folder: null,
    ids: () => [...documents.keys()],
    has: (id) => documents.has(id),
    holds: (id, key) => documents.get(id)?.key === key,
    decisions: () => decisions,
    draft: () => {
      const put: Kept[] = [];
      return {
        put: (kept) => void put.push(kept),
        keep: () => {
          documents = inOrder([...documents, ...put.map((kept) => [kept.facts.document.id, kept] as const)]);
        },
        drop: () => {},
      };
    },
    change: ({ remove = [], decide = [] }) => {
      const gone = new Set(remove);
      documents = new Map([...documents].filter(([id]) => !gone.has(id)));
      decisions = [...decisions, ...decide];
    },
    derived: (derive) => derive([...documents.values()], decisions),
  };
};
