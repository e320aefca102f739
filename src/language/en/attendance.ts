import type { Piece } from "./pieces.ts";
import type { Stated } from "./stated.ts";

const present = /^(?:present|attending)$/u;
const longestStage = 14;

/** Where the names begin of those who were there; -1 where nobody is said to have been. */
const namesFrom = (pieces: readonly Piece[]): number => {
  const attended = pieces.findIndex(({ lower }, index) => lower === "attended" && pieces[index + 1]?.lower === "by");
  if (attended > 0) return attended + 2;
  const at = pieces.findIndex(({ lower }, index) => index < 3 && present.test(lower));
  const are = at < 0 ? -1 : pieces.findIndex(({ lower }, index) => index > at && /^(?:was|were)$/u.test(lower));
  return are > at && are - at < longestStage ? are + 1 : -1;
};

/** Present at the ceremony were Li Ming, director of A, and Wang Qun, head of B: each of the list, past their posts. */
export const attendance = (pieces: readonly Piece[]): readonly Stated[] => {
  const from = namesFrom(pieces);
  if (from < 0) return [];
  const event = pieces.slice(0, from).findLast(({ mention }) => mention?.kind === "event")?.mention ?? null;
  const found: Stated[] = [];
  for (const { mention, text, start, end } of pieces.slice(from)) {
    if (text === ";") break;
    if (mention?.kind === "person")
      found.push({
        subject: mention.entity,
        predicate: "participatesIn",
        object: event?.entity ?? null,
        rule: event === null ? "en-participates-there" : "en-participates-at",
        span: { start: Math.min(start, event?.start ?? start), end: Math.max(end, event?.end ?? end) },
        status: "actual",
        pieces,
      });
  }
  return found;
};
