import type { Kind, Span } from "../../model.ts";
import { has, isFunctionWord, sign } from "./forms.ts";
import { syllableCount } from "./pinyin.ts";
import type { Word } from "./words.ts";

const nouns: ReadonlyMap<string, Kind> = new Map(
  (
    [
      [
        "place",
        "city municipality province county district prefecture region town township village country nation zone area park port river lake reservoir island " +
          "reserve base farm expressway highway railway bridge tunnel airport dam",
      ],
      [
        "organization",
        "company group corporation enterprise university bank ministry bureau commission institute department firm " +
          "museum hospital library school college academy",
      ],
      ["project", "project"],
      ["event", "conference summit forum expo exposition exhibition fair festival event"],
      ["policy", "plan program programme strategy initiative campaign regulation regulations guideline guidelines"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((word): [string, Kind] => [word, kind])),
);

const apposition =
  /^(?:,| is| was) (?:an?|the|one of the|(?:the )?[\p{L}]+['’]s) ((?:[\w'’-]+ ){0,7}?)([a-z]+)(?= (?:of|in|on|with|for|that|which|at|near|under|from|located|between|linking|bordering|based)\b|[,.;(])/u;

/** What a text says of a name right behind it, where a later word may refer by it: Ruili, a small river port. */
export const apposedNoun = (after: string): string | null => {
  const noun = apposition.exec(after)?.[2];
  return noun !== undefined && nouns.has(noun) ? noun : null;
};

const paired: ReadonlyMap<string, RegExp> = new Map([
  ["autonomous", /^(?:region|prefecture|county)$/u],
  ["new", /^area$/u],
  ["development", /^(?:zone|area)$/u],
  ["demonstration", /^zone$/u],
  ["economic", /^(?:zone|circle|belt)$/u],
  ["cooperation", /^zone$/u],
  ["high-tech", /^(?:zone|park|area)$/u],
  ["hi-tech", /^(?:zone|park|area)$/u],
  ["bonded", /^(?:zone|area)$/u],
  ["trade", /^zone$/u],
  ["industrial", /^(?:park|zone)$/u],
  ["nature", /^reserve$/u],
  ["wetland", /^park$/u],
  ["national", /^park$/u],
  ["research", /^institute$/u],
  ["land", /^port$/u],
  ["border", /^(?:port|city|county)$/u],
  ["port", /^city$/u],
]);

const everywhere = /^(?:nation|province|city|county|district|region)-?wide$/u;
const determiner = /^(?:the|this|our)$/u;
const owner = /^(?:his|her|their)$/u;
const heads = /^(?:Mayor|Governor)$/u;
const referring = sign(
  (lower, text) => everywhere.test(lower) || determiner.test(lower) || owner.test(lower) || heads.test(text),
);
const owned = /^(?:company|group|firm|enterprise|university|village|city|county|province)$/u;
const whole = /^(?:whole|entire)$/u;

/** Behind these the noun was only the beginning of another: the city council, the region's people's congress. */
const goesOn = /^(?:committee|party|level|council|congress|chief|leaders?|officials?)$/u;
const seldom = /^(?:firm|area)$/u;

export interface Reference extends Span {
  readonly kind: Kind;
  readonly noun: string;
}

const nounAt = (words: readonly Word[], index: number): { readonly noun: string; readonly end: number } | null => {
  const [first, second] = [words[index]?.lower ?? "", words[index + 1]?.lower ?? ""];
  if (paired.get(first)?.test(second)) return { noun: `${first} ${second}`, end: index + 2 };
  return nouns.has(first) && !seldom.test(first) ? { noun: first, end: index + 1 } : null;
};

const isFollowed = (words: readonly Word[], end: number): boolean => {
  const [next, after] = [words[end], words[end + 1]];
  if (next === undefined) return false;
  if (goesOn.test(next.lower) || /^-/u.test(next.text)) return true;
  // the city of Hefei is named, and so is what a capital follows.
  if (next.lower === "of" && after !== undefined && /^\p{Lu}/u.test(after.text)) return true;
  return next.form.capital && !isFunctionWord(next.lower) && next.start === words[end - 1]!.end + 1;
};

const referenceAt = (words: readonly Word[], index: number): Reference | null => {
  const word = words[index]!;
  if (everywhere.test(word.lower)) {
    const noun = word.lower.replace(/-?wide$/u, "");
    return { start: word.start, end: word.end, kind: "place", noun };
  }
  const from = determiner.test(word.lower) && whole.test(words[index + 1]?.lower ?? "") ? index + 2 : index + 1;
  const found = nounAt(words, from);
  if (found === null || isFollowed(words, found.end)) return null;
  if (!determiner.test(word.lower) && !(owner.test(word.lower) && owned.test(found.noun))) return null;
  const kind = nouns.get(found.noun.split(" ").at(-1)!) ?? "place";
  // the strategy of rural revitalization: which one follows
  if (kind === "policy" && words[found.end]?.lower === "of") return null;
  return { start: word.start, end: words[found.end - 1]!.end, kind, noun: found.noun };
};

/** The Chinese government acts for the country. */
const government = (words: readonly Word[], index: number): Reference | null => {
  const [article, nation, noun, after] = words.slice(index, index + 4);
  return article?.lower === "the" &&
    nation?.lower === "chinese" &&
    noun?.lower === "government" &&
    !/^(?:NOUN|PROPN)$/u.test(after?.tag ?? "")
    ? { start: article.start, end: noun.end, kind: "place", noun: "country" }
    : null;
};

/** Governor Han Changfu: of which province, the text has said before. */
const headOfPlace = (words: readonly Word[], index: number): Reference | null => {
  const [before, word, next] = [words[index - 1], words[index]!, words[index + 1]];
  if (!heads.test(word.text) || next === undefined || !next.form.capital || syllableCount(next.lower) !== 1)
    return null;
  if (
    before !== undefined &&
    (before.form.capital || /^['’]s?$|^(?:vice|deputy|former|then|acting|of)$/u.test(before.lower))
  )
    return null;
  return { start: word.start, end: word.end, kind: "place", noun: word.lower };
};

/** Words that refer to a thing without naming it: the city, the whole province, his company, nationwide. */
export const references = (words: readonly Word[]): readonly Reference[] => {
  const found: Reference[] = [];
  for (let index = 0; index < words.length; index++) {
    const reference = has(words[index]!, referring)
      ? (referenceAt(words, index) ?? government(words, index) ?? headOfPlace(words, index))
      : null;
    if (reference !== null) found.push(reference);
  }
  return found;
};
