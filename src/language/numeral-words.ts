import type { LanguageId } from "../model.ts";
import { readText } from "../read/files.ts";

const lines = readText(new URL("../../ontology/numeral-words.tsv", import.meta.url))
  .split(/\r?\n/u)
  .slice(1);

/** Words and names with a number in them that counts nothing, as `ontology/numeral-words.tsv` lists them. */
export const numeralWords = (language: LanguageId): readonly string[] =>
  lines.flatMap((line) => (line.startsWith(`${language}\t`) ? [line.slice(language.length + 1)] : []));
