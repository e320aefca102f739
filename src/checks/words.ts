import { lazy } from "../graph/lazy.ts";
import { tables } from "../lexicon/tables.ts";
import { type LanguageId, languages } from "../model.ts";

/** What words in a sentence can tell a check. */
export type WordUse =
  | "constant-prices"
  | "preliminary"
  | "revised"
  | "scope"
  | "period"
  | "part"
  | "share"
  | "lower-better";

const read = lazy(() => {
  const words = new Map<string, Readonly<Record<LanguageId, string[]>>>();
  for (const row of tables().table("check-words")) {
    const use = words.get(row.cell("use")) ?? { zh: [], en: [] };
    for (const language of languages) if (row.cell(language) !== "") use[language].push(row.cell(language));
    words.set(row.cell("use"), use);
  }
  return words;
});

/** The words of a use in both languages. */
export const wordsFor = (use: WordUse): readonly string[] => {
  const found = read().get(use);
  return found === undefined ? [] : [...new Set([...found.zh, ...found.en])];
};

/** The words of a use that a text holds. */
export const wordsIn = (use: WordUse, text: string): readonly string[] => {
  const lower = text.toLowerCase();
  return wordsFor(use).filter((word) => lower.includes(word.toLowerCase()));
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const patterns = lazy(() =>
  wordsFor("share").map((template) => {
    const source = escaped(template).replace("\\{part\\}", "(?<part>.+)").replace("\\{whole\\}", "(?<whole>.+?)");
    return new RegExp(`^${source}$`, "iu");
  }),
);

/** The part and the whole that a share's name speaks of: 工业占地区生产总值比重. */
export const shareNames = (name: string): { readonly part: string; readonly whole: string } | null => {
  for (const pattern of patterns()) {
    const { part, whole } = pattern.exec(name)?.groups ?? {};
    if (part !== undefined && whole !== undefined) return { part, whole };
  }
  return null;
};
