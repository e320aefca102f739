import type { Piece } from "./pieces.ts";

/** The verb to be, and what makes a passive of it. */
export const be = /^(?:is|are|was|were|be|been|being)$/u;
export const participle = /(?:ed|held|en|wn|lt|ilt|ut|ound|et|on)$/u;

/** The centralized signing ceremony: participles behind an article say which. */
export const isModifier = (pieces: readonly Piece[], index: number): boolean => {
  const before = pieces[index - 1];
  if (before === undefined || !/(?:ed|ing)$/u.test(pieces[index]!.lower)) return false;
  return (
    (before.tag === "DET" && before.mention === null && !/^(?:all|both|each|that|these|those)$/u.test(before.lower)) ||
    (before.tag === "VERB" && isModifier(pieces, index - 1))
  );
};

/** Co-hosted by: no dictionary has it. */
const together = /^co-[a-z]+ed$/u;

/** Whether a clause is made of this word. */
export const isVerb = (pieces: readonly Piece[], index: number): boolean => {
  const { tag, mention, amount, lower } = pieces[index]!;
  if (mention !== null || amount !== null) return false;
  if (tag === "VERB") return !isModifier(pieces, index);
  if (lower.startsWith("co-") && together.test(lower)) return true;
  // A copula counts by itself only before a noun: is a National Forest City.
  return tag === "AUX" && be.test(lower) && !["VERB", "AUX"].includes(pieces[index + 1]?.tag ?? "");
};
