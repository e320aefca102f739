import { type Word, type WordPart, wordParts } from "../model.ts";
import type { Row, Tables } from "./tables.ts";
import { topic } from "./things.ts";

const word = (row: Row): Word => ({
  zh: row.cell("zh"),
  en: row.cell("en"),
  part: wordParts.find((part) => part === row.cell("part")) ?? "noun",
  variant: row.cell("variant") || row.cell("en"),
});

const topics = (row: Row): readonly Word[] =>
  [row.cell("zh"), ...row.list("aliases")].map((zh) => ({
    zh,
    en: row.cell("en"),
    part: "noun",
    variant: row.cell("en"),
  }));

type SpecialPart = "sign" | "unit" | "measure";

const special = (part: WordPart): part is SpecialPart => part === "sign" || part === "unit" || part === "measure";

const key = ({ zh, part }: Pick<Word, "zh" | "part">): string => (special(part) ? `${part} ${zh}` : zh);

/** The common words, and how one is looked up. */
export interface Glossary {
  /** The words that are found without asking for a part. */
  readonly all: readonly string[];
  readonly word: (zh: string, part?: SpecialPart) => Word | undefined;
}

/** Reads the common words, and the topics of policy, which name nothing but have their English. */
export const readGlossary = ({ table }: Tables): Glossary => {
  const listed = table("policies").filter((row) => row.cell("type") === topic);
  const known = new Map([...listed.flatMap(topics), ...table("glossary").map(word)].map((one) => [key(one), one]));
  return { all: [...known.keys()], word: (zh, part) => known.get(part === undefined ? zh : key({ zh, part })) };
};
