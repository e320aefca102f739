import { createHash } from "node:crypto";
import { join } from "node:path";
import { invalid } from "../errors.ts";
import { checkDecision, type Decision } from "../graph/decisions.ts";
import { appendText, kindOfPath, listFolder, readText, remove, writeFile, writeNew } from "../read/files.ts";
import { locked } from "./lock.ts";
import { type Change, changed, type Kept, type Shelf } from "./shelf.ts";

/*
 * A folder holds `graph.json`, which names the file of each document, `documents/` with these files, each of which is
 * written once and never changed, and `decisions.jsonl`. A change writes new files, then replaces `graph.json` at one
 * stroke, then removes what it no longer names: whoever is stopped in between leaves the graph from before or after.
 */

interface Manifest {
  readonly zhitu: 1;
  /** The file of each document. */
  readonly documents: Readonly<Record<string, string>>;
}

const empty: Manifest = { zhitu: 1, documents: {} };

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/;

/** `panjin.1f3a….json`: the document's name, where file systems can carry it, and what the file holds. */
const fileName = ({ key, facts: { document } }: Kept): string => {
  const digest = createHash("sha256").update(`${document.id}\u0000${key}`).digest("hex").slice(0, 16);
  return `${plain.test(document.id) ? `${document.id}.` : ""}${digest}.json`;
};

const json = <T>(path: string, read: (value: unknown) => T): T => {
  const text = readText(path);
  try {
    return read(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid("graph file", path, "damaged: build the graph again");
    throw error;
  }
};

const manifestOf = (folder: string): Manifest => {
  const path = join(folder, "graph.json");
  if (kindOfPath(path) === null) return empty;
  return json(path, (value) => {
    const manifest = value as Partial<Manifest> | null;
    if (manifest?.zhitu !== 1 || typeof manifest.documents !== "object")
      throw invalid("graph file", path, "not a graph of zhitu");
    return manifest as Manifest;
  });
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

const attempts = 3;

/** The documents that the manifest names; those already read are taken as they are. */
const load = (
  folder: string,
  known: ReadonlyMap<string, Kept>,
): { files: Record<string, string>; documents: Map<string, Kept> } => {
  for (let attempt = 1; ; attempt++) {
    const { documents: files } = manifestOf(folder);
    try {
      const documents = new Map<string, Kept>();
      for (const [id, file] of Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1))) {
        const before = known.get(id);
        const same = before !== undefined && fileName(before) === file;
        documents.set(id, same ? before : json(join(folder, "documents", file), (value) => value as Kept));
      }
      return { files, documents };
    } catch (error) {
      // Another process may have replaced the graph while its files were read.
      if (attempt === attempts) throw error;
    }
  }
};

/** Names that only we give: what else lies there is not ours to remove. */
const ours = /^(?:.+\.)?[0-9a-f]{16}\.json$/;

const sweep = (folder: string, files: ReadonlySet<string>): void => {
  const documents = join(folder, "documents");
  if (kindOfPath(documents) === null) return;
  for (const { name, path } of listFolder(documents)) if (ours.test(name) && !files.has(name)) remove(path);
};

const write = (
  folder: string,
  documents: ReadonlyMap<string, Kept>,
  before: Readonly<Record<string, string>>,
): void => {
  const files: Record<string, string> = {};
  for (const [id, kept] of documents) {
    const file = fileName(kept);
    files[id] = file;
    if (before[id] !== file) writeNew(join(folder, "documents", file), `${JSON.stringify(kept)}\n`);
  }
  writeFile(
    join(folder, "graph.json"),
    `${JSON.stringify({ zhitu: 1, documents: files } satisfies Manifest, null, 1)}\n`,
  );
  sweep(folder, new Set(Object.values(files)));
};

/** A shelf in a folder. */
export const diskShelf = (folder: string): Shelf => {
  if (kindOfPath(folder) === "file") throw invalid("graph", folder, "a file stands where a folder is needed");
  let { documents } = load(folder, new Map());
  let decisions = decisionsOf(folder);
  const commit = (change: Change): void =>
    locked(folder, () => {
      const current = load(folder, documents);
      const after = changed(current.documents, change);
      if (change.put?.length || change.remove?.length) write(folder, after, current.files);
      for (const decision of change.decide ?? [])
        appendText(join(folder, "decisions.jsonl"), `${JSON.stringify(decision)}\n`);
      documents = after;
      decisions = decisionsOf(folder);
    });
  return { folder, documents: () => documents, decisions: () => decisions, commit };
};
