import { createHash } from "node:crypto";
import { join } from "node:path";
import { invalid, ZhituError } from "../errors.ts";
import { checkDecision, type Decision } from "../graph/decisions.ts";
import type { Held } from "../graph/gathered.ts";
import { appendText, kindOfPath, listFolder, move, readText, remove, writeFile, writeNew } from "../read/files.ts";
import { derivedText, openDerived } from "./derived.ts";
import { documentText, readDocumentFile } from "./lines.ts";
import { isAlive, locked } from "./lock.ts";
import { type Derive, type Derived, inOrder, type Kept, type Shelf } from "./shelf.ts";

/*
 * A folder holds `graph.json`, which names the file of each document, `documents/` with these files, each of which is
 * written once and never changed, `decisions.jsonl`, and `derived.jsonl`, which follows from the others and is made again
 * where it does not fit them. What is new is written in a folder of its own, moved where it belongs, and then named by a
 * new `graph.json`, which takes the place of the old one at one stroke; then what it no longer names is removed. Whoever is
 * stopped in between leaves the graph from before or after.
 */

interface Manifest {
  readonly zhitu: 1;
  /** The file of each document. */
  readonly documents: Readonly<Record<string, string>>;
}

type Files = ReadonlyMap<string, string>;

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/;

/** `panjin.1f3a….json`: the document's name, where file systems can carry it, and what the file holds. */
const fileName = (id: string, key: string): string => {
  const digest = createHash("sha256").update(`${id}\u0000${key}`).digest("hex").slice(0, 16);
  return `${plain.test(id) ? `${id}.` : ""}${digest}.json`;
};

const manifestIn = (path: string): Manifest => {
  try {
    return JSON.parse(readText(path)) as Manifest;
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid("graph file", path, "damaged: remove it and build the graph again");
    throw error;
  }
};

const filesOf = (folder: string): Files => {
  const path = join(folder, "graph.json");
  if (kindOfPath(path) === null) return new Map();
  const manifest = manifestIn(path) as Partial<Manifest> | null;
  if (manifest?.zhitu !== 1 || typeof manifest.documents !== "object" || manifest.documents === null)
    throw invalid("graph file", path, "not a graph of zhitu");
  return inOrder(Object.entries(manifest.documents));
};

const decisionsOf = (folder: string): readonly Decision[] => {
  const path = join(folder, "decisions.jsonl");
  if (kindOfPath(path) === null) return [];
  return readText(path)
    .split("\n")
    .flatMap((line, at) => {
      if (line.trim() === "") return [];
      try {
        return [checkDecision(JSON.parse(line))];
      } catch (error) {
        throw invalid("decision", `${path}:${at + 1}`, error instanceof Error ? error.message : "");
      }
    });
};

/** Names that only we give: what else lies there is not ours to remove. */
const ours = /^(?:.+\.)?[0-9a-f]{16}\.json$/;
const unfinished = /^writing-(\d+)-\d+$/;

const sweep = (folder: string, files: Files): void => {
  const named = new Set(files.values());
  const documents = join(folder, "documents");
  if (kindOfPath(documents) === "folder")
    for (const { name, path } of listFolder(documents)) if (ours.test(name) && !named.has(name)) remove(path);
  for (const { name, path } of listFolder(folder)) {
    const pid = unfinished.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) remove(path);
  }
};

let drafts = 0;

/** A folder for what is being written; one that a killed process leaves is swept away later. */
const draftFolder = (folder: string): string => join(folder, `writing-${process.pid}-${++drafts}`);

/** What the derived file must fit. */
const stateOf = (files: Files, decisions: readonly Decision[], program: string): string =>
  createHash("sha256")
    .update(JSON.stringify([program, [...files], decisions]))
    .digest("hex");

const attempts = 3;

/** A shelf in a folder, for this version of the program. */
export const diskShelf = (folder: string, program: () => string): Shelf => {
  if (kindOfPath(folder) === "file") throw invalid("graph", folder, "a file stands where a folder is needed");
  let [files, decisions] = [filesOf(folder), decisionsOf(folder)];
  const refresh = (): void => {
    [files, decisions] = [filesOf(folder), decisionsOf(folder)];
  };

  const documents = join(folder, "documents");
  const replace = (after: Iterable<readonly [string, string]>): void => {
    const manifest: Manifest = { zhitu: 1, documents: Object.fromEntries(inOrder(after)) };
    writeFile(join(folder, "graph.json"), `${JSON.stringify(manifest, null, 1)}\n`);
    refresh();
    sweep(folder, files);
  };

  const readAll = (): readonly Held[] => {
    for (let attempt = 1; ; attempt++)
      try {
        return [...files.values()].map((file) => readDocumentFile(join(documents, file)) as Kept);
      } catch (error) {
        // Another process may have replaced the graph while its files were read.
        if (attempt === attempts) throw error;
        refresh();
      }
  };

  const path = join(folder, "derived.jsonl");
  const state = (): string => stateOf(files, decisions, program());
  const keep = (derived: Derived): void => {
    const draft = draftFolder(folder);
    try {
      writeNew(join(draft, "derived.jsonl"), derivedText(derived, state()));
      move(join(draft, "derived.jsonl"), path);
    } catch (error) {
      // A folder that may not be written to can be read all the same.
      if (!(error instanceof ZhituError)) throw error;
    } finally {
      remove(draft);
    }
  };
  const derivedNow = (derive: Derive): Derived => {
    const derived = derive(readAll(), decisions);
    if (files.size === 0 || kindOfPath(folder) === null) return derived;
    keep(derived);
    return openDerived(path, state()) ?? derived;
  };

  return {
    folder,
    ids: () => [...files.keys()],
    has: (id) => files.has(id),
    holds: (id, key) => {
      const file = files.get(id);
      return file !== undefined && file === fileName(id, key) && kindOfPath(join(documents, file)) === "file";
    },
    decisions: () => decisions,
    draft: () => {
      const draft = draftFolder(folder);
      const put = new Map<string, string>();
      return {
        put: (kept) => {
          const { id } = kept.facts.document;
          const file = fileName(id, kept.key);
          writeNew(join(draft, file), documentText(kept));
          put.set(id, file);
        },
        keep: () =>
          locked(folder, () => {
            for (const file of put.values()) move(join(draft, file), join(documents, file));
            remove(draft);
            replace([...filesOf(folder), ...put]);
          }),
        drop: () => remove(draft),
      };
    },
    change: ({ remove: gone = [], decide = [] }) =>
      locked(folder, () => {
        const left = new Set(gone);
        if (gone.length > 0) replace([...filesOf(folder)].filter(([id]) => !left.has(id)));
        for (const decision of decide) appendText(join(folder, "decisions.jsonl"), `${JSON.stringify(decision)}\n`);
        refresh();
      }),
    derived: (derive) => openDerived(path, state()) ?? derivedNow(derive),
  };
};
