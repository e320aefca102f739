import type { Thing } from "../model.ts";
import { type Name, nameKey } from "./names.ts";
import type { Pinyin } from "./pinyin.ts";

const letters = /^[a-z' ]+$/iu;
const chinese = /^\p{Script=Han}+$/u;
const marks = /\p{M}/gu;

const gathered = (names: readonly Name[], keys: (name: Name) => readonly string[]): Map<string, Name[]> => {
  const known = new Map<string, Name[]>();
  for (const name of names)
    for (const key of new Set(keys(name))) {
      const same = known.get(key);
      if (same) same.push(name);
      else known.set(key, [name]);
    }
  return known;
};

const things = (names: readonly Name[]): readonly Thing[] => [
  ...new Set([...names].sort((one, other) => one.rank - other.rank).map(({ thing }) => thing)),
];

/** panjin and pj of 盘锦; ü is written u or v. */
const spelled = (syllables: readonly string[]): readonly string[] => {
  const full = syllables.join("");
  const plain = full.normalize("NFD").replace(marks, "");
  return [plain, full.replaceAll("ü", "v"), syllables.map((syllable) => syllable.charAt(0)).join("")];
};

/** Finds things by id, by any name in either language, and then by pinyin, written out or by its initials. */
export const named = ({
  all,
  names,
  pinyin,
}: {
  readonly all: ReadonlyMap<string, Thing>;
  readonly names: readonly Name[];
  readonly pinyin: Pinyin;
}): ((name: string) => readonly Thing[]) => {
  const zh = gathered(names, (name) => (name.language === "zh" ? [nameKey(name.text, "zh")] : []));
  const en = gathered(names, (name) => (name.language === "en" ? [nameKey(name.text, "en")] : []));
  let spellings: Map<string, Name[]> | null = null;
  const bySpelling = (query: string): readonly Name[] => {
    if (!letters.test(query)) return [];
    spellings ??= gathered(names, (name) =>
      name.language === "zh" && chinese.test(name.text) ? spelled(pinyin(name.text)) : [],
    );
    return spellings.get(query.toLowerCase().replace(/[' ]/gu, "")) ?? [];
  };
  return (name) => {
    const query = name.trim();
    const thing = all.get(query);
    if (thing) return [thing];
    const exact = [...(zh.get(nameKey(query, "zh")) ?? []), ...(en.get(nameKey(query, "en")) ?? [])];
    return things(exact.length > 0 ? exact : bySpelling(query));
  };
};
