import { createRequire } from "node:module";
import type { Quad } from "@rdfjs/types";
import { invalid, unknown, ZhituError } from "../errors.ts";
import { decode } from "../read/decode.ts";
import { readBytes } from "../read/files.ts";
import { parse, type Syntax } from "./n3.ts";
import { unreified } from "./reifies.ts";

const require = createRequire(import.meta.url);

const syntaxes: Readonly<Record<string, Syntax | "jsonld">> = {
  ttl: "turtle",
  trig: "trig",
  nt: "ntriples",
  nq: "nquads",
  jsonld: "jsonld",
  json: "jsonld",
};

type JsonLd = typeof import("jsonld");

/** A context from elsewhere is not fetched: reading a file asks nothing of the network. */
const noLoader = (url: string): never => {
  throw invalid("JSON-LD context", url, "contexts from elsewhere are not fetched: put it into the file");
};

const parseJson = (text: string, path: string): object => {
  try {
    return JSON.parse(text) as object;
  } catch (error) {
    throw invalid("JSON-LD", path, error instanceof Error ? error.message : "");
  }
};

/** The reader wraps what went wrong in errors of its own; the innermost says most. */
const innermost = (error: unknown): string => {
  const cause = (error as { readonly details?: { readonly cause?: unknown } }).details?.cause;
  return cause === undefined ? (error instanceof Error ? error.message : String(error)) : innermost(cause);
};

const fromJsonLd = async (text: string, path: string): Promise<Quad[]> => {
  const jsonld = require("jsonld") as JsonLd;
  const options = { format: "application/n-quads", documentLoader: noLoader as never } as const;
  try {
    const nquads = (await jsonld.toRDF(parseJson(text, path), options)) as unknown as string;
    return parse(nquads, { syntax: "nquads" });
  } catch (error) {
    throw error instanceof ZhituError ? error : invalid("JSON-LD", path, innermost(error));
  }
};

/** Reads an RDF file by its extension: Turtle, TriG, N-Triples, N-Quads, JSON-LD; RDF 1.2's reifiers become 1.1's. */
export const readRdf = async (path: string): Promise<readonly Quad[]> => {
  const extension = path.toLowerCase().split(".").at(-1) ?? "";
  const syntax = Object.hasOwn(syntaxes, extension) ? syntaxes[extension] : undefined;
  if (syntax === undefined) throw unknown("RDF file", path, Object.keys(syntaxes));
  const text = decode(readBytes(path), path);
  if (syntax === "jsonld") return fromJsonLd(text, path);
  return [...unreified(parse(text, { syntax, base: `file://${path}` }))];
};
