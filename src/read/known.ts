import { join } from "node:path";
import { invalid, unknown } from "../errors.ts";
import { type DocumentInput, type LanguageId, languages } from "../model.ts";
import { decode } from "./decode.ts";
import { kindOfPath, readBytes } from "./files.ts";

/** What is known of a document from outside it. */
export type Known = Pick<DocumentInput, "title" | "source" | "published" | "language">;

const keys = ["title", "source", "published", "language"] as const;

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** An ISO 8601 date, month or year that exists: 2021-08-01, 2021-08, 2021. */
export const checkDate = (text: string, noun = "date"): string => {
  const [, year, month = "01", day = "01"] = pattern.exec(text) ?? [];
  if (year === undefined) throw invalid(noun, text, "YYYY-MM-DD, YYYY-MM or YYYY");
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== `${year}-${month}-${day}`)
    throw invalid(noun, text, "no such day");
  return text;
};

/** A language that zhitu reads: zh or en. */
export const checkLanguage = (text: string, noun = "language"): LanguageId => {
  const language = languages.find((known) => known === text);
  if (language === undefined) throw unknown(noun, text, languages);
  return language;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const parsed = (path: string): Readonly<Record<string, unknown>> => {
  const text = decode(readBytes(path), path);
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw invalid("JSON", path, error.message);
  }
  throw invalid("JSON", path, "an object with the names of files as keys is needed");
};

const known = (value: unknown, where: string): Known => {
  if (!isRecord(value)) throw invalid("entry", where, `an object of ${keys.join(", ")} is needed`);
  for (const [key, content] of Object.entries(value)) {
    if (!keys.some((name) => name === key)) throw unknown(`key in ${where}`, key, keys);
    if (typeof content !== "string" && content !== null)
      throw invalid(`${key} in ${where}`, String(content), "no text");
  }
  const text = (key: (typeof keys)[number]): string | undefined => {
    const content = value[key];
    return typeof content === "string" && content.trim() !== "" ? content : undefined;
  };
  const [published, language] = [text("published"), text("language")];
  return {
    title: text("title"),
    source: text("source"),
    published: published === undefined ? undefined : checkDate(published, `date in ${where}`),
    language: language === undefined ? undefined : checkLanguage(language, `language in ${where}`),
  };
};

/** What `corpus.json` in a folder knows of the documents there, by file name; empty where there is none. */
export const readKnown = (folder: string): ReadonlyMap<string, Known> => {
  const path = join(folder, "corpus.json");
  if (kindOfPath(path) !== "file") return new Map();
  return new Map(Object.entries(parsed(path)).map(([name, value]) => [name, known(value, `${path}, ${name}`)]));
};
