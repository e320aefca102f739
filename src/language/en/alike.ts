import { isHead } from "./heads.ts";

/** Words that tell no name from another. */
const slight = new Set("the a an of for in on and to with at by from its s".split(" "));

/** Words that translators take for one another, by the first of each line. */
const alike: ReadonlyMap<string, string> = new Map(
  (
    [
      "development construction building",
      "guideline opinion instruction guidance",
      "plan scheme program programme outline",
      "project works engineering",
      "initiative action campaign drive",
      "philosophy concept idea notion",
      "bureau department administration",
      "committee commission",
      "office agency",
      "institute academy",
      "zone area region park",
      "base hub center centre",
      "company corporation co ltd limited",
      "enterprise firm",
      "pilot trial experimental",
      "demonstration model exemplary",
      "regulation rule measure provision",
      "notice circular",
      "lake hu dian",
      "material materials",
      "industry industrial",
      "ecology ecological environment environmental",
      "technology technological tech",
      "high-tech hightech",
      "law legal",
      "reform reforming",
      "elderly aged",
      "major big large great",
      "sanitary hygienic",
      "civilized civilization",
      "river he jiang",
      "chinese china",
    ] as const
  ).flatMap((line) => line.split(" ").map((word): [string, string] => [word, line.split(" ")[0]!])),
);

const singular = (word: string): string => word.replace(/ies$/u, "y").replace(/(?<=[a-z]{3})(?<![su])s$/u, "");

const division = /^(?:city|county|district|province)$/u;

/** The words of an English name by which it is told from others, each in one form. */
export const distinctiveWords = (name: string): ReadonlySet<string> =>
  new Set(
    (
      name
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    )
      .filter((word) => !slight.has(word))
      .map((word) => alike.get(word) ?? alike.get(singular(word)) ?? singular(word)),
  );

const initialsOf = (words: readonly string[], from: number, length: number): string =>
  words
    .slice(from, from + length)
    .map((word) => word[0])
    .join("");

const longestAcronym = 6;

/** PLA beside People's Liberation Army: the acronym gives way to the words that it stands for. */
const withoutAcronyms = (words: readonly string[], others: readonly string[]): readonly string[] =>
  words.flatMap((word) => {
    if (word.length < 2 || word.length > longestAcronym || others.includes(word)) return [word];
    const at = others.findIndex((_, index) => initialsOf(others, index, word.length) === word);
    return at < 0 ? [word] : others.slice(at, at + word.length);
  });

const romanized = /(?:he|jiang|hu|shan|xian|shi)$/u;

/** Shahe beside Sha: a syllable that says river, lake or county once more. */
const sameRoot = (one: string, other: string): boolean =>
  one === other || one.replace(romanized, "") === other || other.replace(romanized, "") === one;

const isGeneric = (word: string): boolean => isHead(word) || division.test(word);

/** Words without those that only say what kind of thing it is, where the other name does not say it. */
const withoutUnmatched = (words: readonly string[], others: readonly string[]): readonly string[] => {
  const own = words.filter((word) => !isGeneric(word));
  return own.length > 0 && !others.some(isGeneric) ? own : words;
};

const share = (one: readonly string[], other: readonly string[]): number => {
  const common = one.filter((word) => other.some((each) => sameRoot(word, each))).length;
  return common === 0 ? 0 : common / (one.length + other.length - common);
};

/** How alike two English names are, 0 to 1: words in common, acronyms and generics that one leaves out allowed for. */
export const likeness = (one: string, other: string): number => {
  const [first, second] = [[...distinctiveWords(one)], [...distinctiveWords(other)]];
  const [left, right] = [withoutAcronyms(first, second), withoutAcronyms(second, first)];
  return share([...new Set(withoutUnmatched(left, right))], [...new Set(withoutUnmatched(right, left))]);
};
