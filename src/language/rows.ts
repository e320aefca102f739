import { readText } from "../read/files.ts";

/** The rows of a table of `ontology/`, cell by cell, without the line that names the columns. */
export const rowsOf = (table: string): readonly (readonly string[])[] =>
  readText(new URL(`../../ontology/${table}.tsv`, import.meta.url))
    .split(/\r?\n/u)
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
