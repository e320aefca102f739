import { isFiniteVerb, isReduced } from "./nouns.ts";
import type { Piece } from "./pieces.ts";
import { moves } from "./runs.ts";
import { planning, stanceOf } from "./verbs.ts";
import { reporting } from "./when.ts";

const pasts =
  /^(?:had|was|were|did|rose|grew|fell|stood|came|saw|ran|shrank|slid|sank|lost|made|took|built|leapt|spent|brought|won|went|became|began|drew|sold|bought|paid|held|kept|broke|led)$/u;
const participle = /(?:ed|en|wn|ne|ilt|lt|ught|ade|ung|unk|ost|old|ent|id|it|ut|un|me)$/u;

/** has risen, have already been built */
const isPerfect = (pieces: readonly Piece[], at: number): boolean => {
  if (!/^(?:has|have)$/u.test(pieces[at]!.lower)) return false;
  let next = at + 1;
  while (pieces[next]?.tag === "ADV" || /^(?:been|also)$/u.test(pieces[next]?.lower ?? "")) next++;
  return /^(?:VERB|AUX|ADJ)$/u.test(pieces[next]?.tag ?? "") && participle.test(pieces[next]!.lower);
};

const isPast = (pieces: readonly Piece[], at: number): boolean => {
  const { lower } = pieces[at]!;
  if (pasts.test(lower) || isPerfect(pieces, at)) return true;
  if (!/ed$/u.test(lower) || reporting.test(lower) || setsOut.test(lower)) return false;
  if (isReduced(pieces, at) && !moves(stanceOf(lower) ?? "none")) return false;
  return !/^(?:to|be|is|are|will|would|,)$/u.test(pieces[at - 1]?.lower ?? "");
};

/** What a plan did tells nothing of what is planned. */
const setsOut =
  /^(?:envisaged|envisioned|called|required|stipulated|specified|outlined|issued|approved|adopted|signed|agreed|urged|asked|allowed)$/u;

/** Whether a clause tells of what has been: it rose, had reached, has built; null where no verb tells. */
export const isTold = (gap: readonly Piece[]): boolean | null => {
  let verb = false;
  for (let at = gap.length - 1; at >= 0; at--) {
    if (!isFiniteVerb(gap, at)) continue;
    if (planning.test(gap[at]!.lower)) return false;
    verb ||= !/ing$/u.test(gap[at]!.lower);
    if (isPast(gap, at)) return true;
  }
  return verb ? false : null;
};

const presents = /^(?:is|are|has|have)$/u;

/** Whether the last verb says how it is: the ponds cover, there are, has set up. */
export const isNow = (gap: readonly Piece[]): boolean => {
  const at = gap.findLastIndex((_, index) => isFiniteVerb(gap, index));
  if (at < 0) return false;
  const { lower } = gap[at]!;
  if (presents.test(lower) || presents.test(gap[at - 1]?.lower ?? "")) return true;
  return stanceOf(lower) !== null && !pasts.test(lower) && !/(?:ed|ing)$/u.test(lower);
};
