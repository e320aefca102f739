import type { Pinyin } from "./pinyin.ts";
import type { Tables } from "./tables.ts";

/** A surname as it is written and read. */
export interface Surname {
  readonly zh: string;
  readonly en: string;
}

const capital = (syllable: string): string => syllable.charAt(0).toUpperCase() + syllable.slice(1);

/** Reads the surnames of two characters and those that are not read as the character mostly is (单 Shan). */
export const readSurnames = ({ table }: Tables, pinyin: Pinyin): ((name: string) => Surname) => {
  const known = new Map(table("surnames").map((row) => [row.cell("zh"), row.cell("en")]));
  return (name) => {
    const width = name.length > 2 && known.has(name.slice(0, 2)) ? 2 : 1;
    const zh = name.slice(0, width);
    // Passports write ü after l and n as yu.
    const read = (): string => capital(pinyin(zh).join("").replace("ü", "yu"));
    return { zh, en: known.get(zh) ?? read() };
  };
};
