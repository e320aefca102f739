import type { Piece } from "./pieces.ts";

/** Verbs whose object stands behind a preposition, or behind a noun and one: apply for, invest in, break ground on. */
const prepositions: readonly (readonly [verb: RegExp, noun: RegExp | null, link: RegExp])[] = [
  [
    /^(?:appl(?:y|ies|ied|ying)|bid|bids|bidding|vie|vies|vied|vying|compet(?:e|es|ed|ing)|campaign\w*)$/u,
    null,
    /^for$/u,
  ],
  [/^(?:participat|invest|engag|compet|join|tak|took)\w*$/u, null, /^in$/u],
  // push ahead with the Qingshan Project
  [/^(?:push|press|forg|mov|go|went)\w*$/u, /^(?:ahead|forward)$/u, /^with$/u],
  [/^(?:br(?:eak|oke|eaks|eaking|oken))$/u, /^ground$/u, /^(?:on|for)$/u],
  [/^(?:start|beg[au]n|begin|commence|launch)\w*$/u, /^(?:construction|work|operation|operations)$/u, /^(?:on|of)$/u],
];

/** Whether what stands behind this preposition is the object of the verb. */
export const governs = (
  pieces: readonly Piece[],
  { verb, index }: { readonly verb: number; readonly index: number },
): boolean => {
  const before = pieces[index - 1]!.lower;
  return prepositions.some(
    ([acts, noun, link]) =>
      link.test(pieces[index]!.lower) && acts.test(pieces[verb]!.lower) && (noun === null || noun.test(before)),
  );
};

/** Whether this word opens what something is done by: under, in line with, as part of, within the framework of a plan. */
export const isGround = (pieces: readonly Piece[], index: number): boolean => {
  const [before, link] = [pieces[index - 1]?.lower ?? "", pieces[index]!.lower];
  if (link === "under") return true;
  if (link === "with") return /^(?:line|accordance)$/u.test(before);
  return link === "of" && (before === "framework" || (before === "part" && pieces[index - 2]?.lower === "as"));
};

/** Whether others are worked with: jointly with, in cooperation with. */
export const isJoint = (pieces: readonly Piece[]): boolean =>
  pieces.some(
    ({ lower }, index) =>
      lower === "with" &&
      /^(?:cooperation|collaboration|partnership|conjunction|jointly|together)$/u.test(pieces[index - 1]?.lower ?? ""),
  );
