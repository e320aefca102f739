import type { Placed } from "../../model.ts";
import { isFiniteVerb, isOwner } from "./phrase.ts";
import { isMeasured, isTime, type Piece } from "./pieces.ts";

const opens = /^(?:,|:|that|and|while|but|-|–|—|\)|the|;|"|“)$/u;

/** The name of a place or body that a clause before this point speaks of: it opens the clause and a verb follows. */
export const topicOf = (pieces: readonly Piece[]): Placed | null => {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const { mention } = pieces[index]!;
    if (!isOwner(mention)) continue;
    const from = /^(?:the|whole|entire)$/u.test(pieces[index - 1]?.lower ?? "") ? index - 1 : index;
    const before = pieces[from - 1];
    if (before !== undefined && !opens.test(before.lower) && !isTime(before)) continue;
    if (before !== undefined && joinsNames.test(before.lower) && !opensClauseHere(pieces, from - 1)) continue;
    let next = index + 1;
    while (next < pieces.length && pieces[next]!.tag === "ADV") next++;
    if (next >= pieces.length || isFiniteVerb(pieces, next) || pieces[next]!.text === ",") return mention;
  }
  return null;
};

const joinsNames = /^(?:,|and)$/u;

/** A name behind a comma or "and" opens a clause where there was one before, or only a time or an adverb; else it ends a list. */
const opensClauseHere = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces.slice(0, at);
  if (before.some((_, index) => isFiniteVerb(before, index))) return pieces[at - 1]?.mention == null;
  return (
    before.every((piece) => piece.mention === null || !isOwner(piece.mention)) &&
    before.every((piece) => !isMeasured(piece))
  );
};

export const locatedAt = (pieces: readonly Piece[]): Placed | null => {
  const index = pieces.findIndex(({ mention }) => isOwner(mention) && mention.kind === "place");
  if (index < 0) return null;
  const before = /^(?:the|whole|entire)$/u.test(pieces[index - 1]?.lower ?? "") ? pieces[index - 2] : pieces[index - 1];
  return before === undefined || /^(?:in|across|throughout|for)$/u.test(before.lower) ? pieces[index]!.mention : null;
};

/** "were launched by the city": who did what is counted before. */
export const agentIn = (after: readonly Piece[]): Placed | null => {
  for (let index = 0; index < after.length; index++) {
    const piece = after[index]!;
    if (piece.amount !== null || /^[,;.:]$/u.test(piece.text)) return null;
    if (piece.lower !== "by") continue;
    const agent = after.slice(index + 1, index + 3).find(({ mention }) => isOwner(mention));
    return after[index - 1]?.tag === "VERB" ? (agent?.mention ?? null) : null;
  }
  return null;
};

/** Panjin and Dalian reported …: the names side by side before a verb. */
export const ownersBefore = (pieces: readonly Piece[]): readonly Placed[] => {
  const owners: Placed[] = [];
  for (let index = pieces.findLastIndex(({ mention }) => isOwner(mention)); index >= 0; index--) {
    const { mention, lower } = pieces[index]!;
    if (isOwner(mention)) owners.unshift(mention);
    else if (!/^(?:,|and|the)$/u.test(lower)) break;
  }
  return owners;
};
