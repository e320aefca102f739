import type { Make, Measured } from "./carried.ts";
import { phraseAfter } from "./phrase.ts";
import { isMeasured, type Piece } from "./pieces.ts";

/** 100 more containers than last year: what stands between "more" and "than". */
export const moreOf = (after: readonly Piece[]): readonly Piece[] | null => {
  if (!/^(?:more|fewer)$/u.test(after[0]?.lower ?? "")) return null;
  const than = after.slice(0, longestSurplus).findIndex(({ lower }) => lower === "than");
  const plain = after.slice(0, Math.max(0, than)).every((piece) => !isMeasured(piece) && !/^[,;:]$/u.test(piece.text));
  return than > 1 && plain ? after.slice(0, than) : null;
};

const longestSurplus = 10;

/** How many more of them. */
export const surplusOf = ([word, ...things]: readonly Piece[], make: Make): Measured =>
  make(phraseAfter(things).text, "change", { stance: word!.lower === "more" ? "rise" : "fall" });
