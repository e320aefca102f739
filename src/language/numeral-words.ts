import type { LanguageId } from "../model.ts";
import { rowsOf } from "./rows.ts";

const rows = rowsOf("numeral-words");

/** Words and names with a number in them that counts nothing, as `ontology/numeral-words.tsv` lists them. */
export const numeralWords = (language: LanguageId): readonly string[] =>
  rows.flatMap(([of, word = ""]) => (of === language ? [word] : []));
