import { invalid } from "../errors.ts";
import { type Sort, sorts } from "../graph/gathered.ts";
import type { Facts } from "../model.ts";
import { linesOf, openFile, readText, sizeOf } from "../read/files.ts";

/*
 * A document on disk is one JSON object with a fact on each line, so that none is too long for a string to be written and
 * read in pieces, and a fact can be read alone.
 */

/** A piece of a document's JSON, and the fact that it is where it is one. */
export interface Piece {
  readonly text: string;
  readonly sort?: Sort;
  readonly id?: string;
}

/** A document with its facts as JSON, in pieces; what it holds besides comes first. */
export function* documentPieces<T extends { readonly facts: Facts }>({ facts, ...rest }: T): Iterable<Piece> {
  const { version, document, unread } = facts;
  yield { text: JSON.stringify({ ...rest, facts: { version, document } }).slice(0, -2) };
  for (const sort of sorts) {
    yield { text: `,\n"${sort}":[` };
    let separator = "\n";
    for (const fact of facts[sort]) {
      yield { text: separator };
      yield { text: JSON.stringify(fact), sort, id: fact.id };
      separator = ",\n";
    }
    yield { text: "\n]" };
  }
  yield { text: `,\n"unread":${JSON.stringify(unread)}}}\n` };
}

/** A document as JSON, in pieces. */
export function* documentText<T extends { readonly facts: Facts }>(document: T): Iterable<string> {
  for (const { text } of documentPieces(document)) yield text;
}

const damaged = (path: string): Error => invalid("graph file", path, "damaged: remove it and build the graph again");

const parsed = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(path);
  }
};

/** Strings hold somewhat more than 500 million characters. */
const longest = 2 ** 28;

const readLines = (path: string): unknown => {
  const [opening = "", ...lines] = linesOf(openFile(path));
  const document = parsed(path, `${opening.slice(0, -1)}}}`) as { facts: Record<string, unknown[]> };
  let facts: unknown[] = [];
  for (const line of lines) {
    if (line === "" || line.startsWith("]")) continue;
    const [, name, value] = /^"([a-z]+)":(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) facts.push(parsed(path, line.replace(/,$/, "")));
    else {
      facts = value === "[" ? [] : (parsed(path, value.slice(0, -2)) as unknown[]);
      document.facts[name] = facts;
    }
  }
  return document;
};

/** Reads a document as it was written; throws `invalid graph file` where it is damaged. */
export const readDocumentFile = (path: string, most = longest): unknown =>
  sizeOf(path) > most ? readLines(path) : parsed(path, readText(path));
