import { basename, dirname, extname, resolve } from "node:path";
import { invalid, missing } from "../errors.ts";
import type { DocumentInput } from "../model.ts";
import { decode } from "./decode.ts";
import { kindOfPath, listFiles, readBytes } from "./files.ts";
import { glob, isGlob } from "./glob.ts";
import { notPlain } from "./kinds.ts";
import { checkDate, checkLanguage, type Known, readKnown } from "./known.ts";

/** A document that was found and not read yet. */
export interface FoundDocument {
  /** NAME of NAME.txt. */
  readonly id: string;
  readonly path: string;
  readonly known: Known;
}

const extension = ".txt";

const inFolder = (folder: string): readonly string[] => {
  const found = listFiles(folder).filter((path) => extname(path).toLowerCase() === extension);
  if (found.length === 0) throw missing("documents", folder, `no ${extension} file in this folder`);
  return found;
};

const byPattern = (pattern: string): readonly string[] => {
  const found = glob(pattern);
  if (found.length === 0) throw missing("documents", pattern, "no file matches");
  return found;
};

// A path where nothing stands is left to the reading, so that a batch goes on past it.
const pathsOf = (path: string): readonly string[] => {
  const kind = kindOfPath(path);
  if (kind === "folder") return inFolder(path);
  return kind === null && isGlob(path) ? byPattern(path) : [path];
};

const unique = (paths: readonly string[]): readonly string[] => [
  ...new Map(paths.map((path) => [resolve(path), path])).values(),
];

const checkNames = (found: readonly FoundDocument[]): void => {
  const seen = new Map<string, string>();
  for (const { id, path } of found) {
    const other = seen.get(id);
    if (other !== undefined) throw invalid("documents", `${other}, ${path}`, `two with the name ${id}`);
    seen.set(id, path);
  }
};

/** The documents of files, folders and patterns, with what `corpus.json` knows; two of one name are an error. */
export const findDocuments = (paths: readonly string[]): readonly FoundDocument[] => {
  const folders = new Map<string, ReadonlyMap<string, Known>>();
  const knownIn = (folder: string): ReadonlyMap<string, Known> => {
    const known = folders.get(folder) ?? readKnown(folder);
    folders.set(folder, known);
    return known;
  };
  const found = unique(paths.flatMap(pathsOf)).map((path) => ({
    id: basename(path, extname(path)),
    path,
    known: knownIn(dirname(path)).get(basename(path)) ?? {},
  }));
  checkNames(found);
  return found;
};

const loneSurrogate = /\p{Surrogate}/u;

/** A document whose id, text, language and date can be worked with; what cannot is told. */
export const checkDocument = (input: DocumentInput): DocumentInput => {
  const { id, text, language, published } = input;
  if (typeof id !== "string") throw invalid("document id", String(id), "no text");
  if (typeof text !== "string") throw invalid("document", id, "no text");
  if (!/^[^\p{Control}\p{Surrogate}/\\]{1,200}$/u.test(id) || /^\.+$/u.test(id))
    throw invalid("document id", JSON.stringify(id), "1 to 200 characters, no slashes, no control characters");
  if (text.trim() === "") throw invalid("document", id, "empty");
  const broken = text.search(loneSurrogate);
  if (broken >= 0) throw invalid("document", id, `half a surrogate pair at ${broken}`);
  if (language !== undefined) checkLanguage(language);
  if (published !== undefined) checkDate(published);
  return input;
};

const textOf = (path: string): string => {
  const bytes = readBytes(path);
  const kind = notPlain(bytes);
  if (kind !== undefined) throw invalid("document", path, `${kind}: save its text as plain text first`);
  const text = decode(bytes, path);
  if (text.trim() === "") throw invalid("document", path, "empty");
  return text;
};

/** Reads and decodes a document; `over` wins over what `corpus.json` knows. */
export const readDocument = ({ id, path, known }: FoundDocument, over: Known = {}): DocumentInput =>
  checkDocument({
    id,
    text: textOf(path),
    title: over.title ?? known.title,
    source: over.source ?? known.source,
    published: over.published ?? known.published,
    language: over.language ?? known.language,
  });
