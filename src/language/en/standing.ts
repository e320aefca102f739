import type { Carried, Make, Measured } from "./carried.ts";
import { apostrophe, isOwner, superlative } from "./nouns.ts";
import { phraseAfter, phraseBefore, spanOf, textOf } from "./phrase.ts";
import type { Piece } from "./pieces.ts";
import type { Predicate } from "./predicate.ts";
import type { Run } from "./runs.ts";

/** Ranks by what: in terms of foreign trade, with trade of 965 billion yuan. */
const rankedBy = (run: Run): string => rankedAfter({ ...run, after: pastScope(run.after) });

/** Second nationwide in tea output, first in the province in exports: the scope stands before the field. */
const pastScope = (after: readonly Piece[]): readonly Piece[] => {
  const at = after
    .slice(0, 5)
    .findIndex(({ lower }, index) => lower === "in" && index > 0 && after[index - 1]!.mention !== null);
  const scope = after.slice(0, Math.max(0, at));
  const among = after[0]?.lower === "among" ? after.slice(0, 7).findIndex(({ lower }) => lower === "in") : -1;
  if (among > 0 && after.slice(1, among).every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|AMOUNT|NAME)$/u.test(tag)))
    return after.slice(among);
  return at > 0 && scope.every(({ mention, lower }) => mention !== null || /^(?:in|the|among|across|of)$/u.test(lower))
    ? after.slice(at)
    : after;
};

const rankedAfter = ({ after, tail }: Run): string => {
  const at = after.findIndex(
    ({ lower }, index) => (lower === "terms" && after[index + 1]?.lower === "of") || lower === "by",
  );
  const by = at < 0 ? null : phraseAfter(after.slice(at + (after[at]!.lower === "by" ? 0 : 1)));
  if (by !== null && by.text !== "") return by.text;
  if (after.at(-1)?.lower === "with") return phraseAfter(tail.slice(after.length + 1)).text;
  const withWhat = after.findIndex(({ lower }) => lower === "with");
  const sum = withWhat < 0 || after.at(-1)?.lower !== "of" ? "" : phraseBefore(after.slice(withWhat + 1, -1)).text;
  if (sum !== "" || !/^(?:in|on)$/u.test(after[0]?.lower ?? "")) return sum;
  // ranked first in the comprehensive assessment, but not: in the province
  const owned = isOwner(after[1]?.mention ?? null) && apostrophe.test(after[2]?.text ?? "");
  if (owned)
    return (
      /\b(?:index|assessment|evaluation|survey|ranking|rankings)$/u.exec(phraseAfter(after.slice(3)).text)?.input ?? ""
    );
  const field = after.slice(1, 3).some(({ mention }) => mention !== null) ? null : phraseAfter(after);
  return field === null || /^(?:world|country|nation|province|city|region|county)$/u.test(field.text) ? "" : field.text;
};

const sizes: readonly (readonly [RegExp, string])[] = [
  [/long/u, "length"],
  [/high|tall/u, "height"],
  [/deep/u, "depth"],
  [/wide/u, "width"],
  [/(?:larg|bigg|small)/u, "size"],
];

/** The third longest in the world: in length. */
const sizeOf = (superlative: string): string | null =>
  sizes.find(([pattern]) => pattern.test(superlative))?.[1] ?? null;

interface Ranked {
  readonly run: Run;
  readonly predicate: Predicate;
  readonly carried: Carried;
  readonly make: Make;
}

/** In what something ranks: the largest producer of tea, second in foreign trade; null where no words say it. */
export const ranked = ({ run, predicate, carried, make }: Ranked): Measured | null => {
  const first = run.after[0];
  if (first !== undefined && superlative.test(first.lower.replace(/^-/u, ""))) {
    const what = phraseAfter(run.after.slice(1));
    if (
      what.text === "" ||
      what.link !== "" ||
      /^(?:number|amount|figure|total|level|volume|sum|value|size)$/u.test(what.text)
    )
      return make(carried.indicator ?? sizeOf(first.lower), "rank", { owner: null });
    return make(what.text, "rank", { owner: null, spans: spanOf(what) });
  }
  if (
    /^(?:mak(?:ing|es?)|made|becom(?:ing|es?)|became) (?:it |them )?the$/u.test(
      textOf(run.gap.slice(-3)).toLowerCase(),
    ) ||
    /^(?:becom(?:ing|es?)|became) the$/u.test(textOf(run.gap.slice(-2)).toLowerCase())
  )
    return make(rankedBy(run) || carried.indicator, "rank", { owner: null });
  if (
    /^(?:place|spot|position)$/u.test(first?.lower ?? "") &&
    /^(?:t[ao]k|claim|w[io]n|secur|finish|occup|ranked|held|hold)/u.test(
      predicate.verb || (run.gap.findLast(({ tag }) => tag === "VERB")?.lower ?? ""),
    )
  )
    return make(rankedBy({ ...run, after: run.after.slice(1) }) || carried.indicator, "rank", {
      owner: predicate.owner,
    });
  // ranking second nationwide and first in the west
  if (carried.measure === "rank" && predicate.stance === "none" && /^(?:and|the|,)$/u.test(run.gap.at(-1)?.lower ?? ""))
    if (/^(?:in|among|nationwide|worldwide)$/u.test(first?.lower ?? ""))
      return make(rankedBy(run) || carried.indicator, "rank", { owner: null });
  if (first?.tag === "VERB" || (predicate.stance === "none" && !/^(?:in|to|at|from|the)$/u.test(predicate.link)))
    return null;
  if (predicate.stance !== "none") return make(rankedBy(run) || (predicate.phrase?.text ?? null), "rank");
  return null;
};
