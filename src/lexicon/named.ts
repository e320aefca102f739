import type { LanguageId, Thing } from "../model.ts";
import { type Name, type NameIndex, namesOf } from "./names.ts";
import type { Pinyin } from "./pinyin.ts";

const letters = /^[a-z' ]+$/iu;
const marked = /^(?:“([^“”]+)”|"([^"]+)"|《([^《》]+)》)$/u;
const chinese = /^\p{Script=Han}+$/u;
const marks = /\p{M}/gu;

const nothing: readonly Thing[] = [];

const things = (names: readonly Name[]): readonly Thing[] =>
  names.length === 0
    ? nothing
    : [...new Set([...names].sort((one, other) => one.rank - other.rank).map(({ thing }) => thing))];

/** panjin and pj of 盘锦; ü is written u or v. */
const spelled = (syllables: readonly string[]): readonly string[] => {
  const full = syllables.join("");
  const plain = full.normalize("NFD").replace(marks, "");
  return [plain, full.replaceAll("ü", "v"), syllables.map((syllable) => syllable.charAt(0)).join("")];
};

const bySpelling = (index: NameIndex, pinyin: Pinyin): ReadonlyMap<string, readonly Name[]> => {
  const known = new Map<string, Name[]>();
  for (const names of index.values()) {
    const [first] = names;
    if (first === undefined || !chinese.test(first.text)) continue;
    for (const spelling of new Set(spelled(pinyin(first.text))))
      known.set(spelling, [...(known.get(spelling) ?? []), ...names]);
  }
  return known;
};

/** Finds things by id, by any name in either language, and then by pinyin, written out or by its initials. */
export const findNamed = ({
  all,
  index,
  pinyin,
}: {
  readonly all: ReadonlyMap<string, Thing>;
  readonly index: Readonly<Record<LanguageId, NameIndex>>;
  readonly pinyin: Pinyin;
}): ((name: string) => readonly Thing[]) => {
  let spellings: ReadonlyMap<string, readonly Name[]> | null = null;
  const spelledSo = (query: string): readonly Name[] => {
    if (!letters.test(query)) return [];
    spellings ??= bySpelling(index.zh, pinyin);
    return spellings.get(query.toLowerCase().replace(/[' ]/gu, "")) ?? [];
  };
  // Most queries are stretches of Chinese, which name nothing in English.
  const chineseInEnglish = [...index.en.keys()].some((key) => chinese.test(key));
  const called = (query: string): readonly Name[] => {
    const inChinese = namesOf(index.zh, query, "zh");
    if (!chineseInEnglish && chinese.test(query)) return inChinese;
    return [...inChinese, ...namesOf(index.en, query, "en")];
  };
  return (name) => {
    const query = name.trim();
    const thing = all.get(query);
    if (thing) return [thing];
    const exact = called(query);
    if (exact.length > 0) return things(exact);
    const [, ...inner] = marked.exec(query) ?? [];
    return things(inner.length > 0 ? called(inner.find((text) => text !== undefined) ?? "") : spelledSo(query));
  };
};
