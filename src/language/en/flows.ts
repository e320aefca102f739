import { fromEach } from "../../text/fromeach.ts";
import { codeOf, type Near } from "./near.ts";
import type { Piece } from "./pieces.ts";

const flowing =
  /^(?:flows?|flowed|flowing|runs?|ran|running|travers(?:es?|ed|ing)|winds?|winding|pass(?:es|ed|ing)?|originat(?:es?|ed|ing)|meanders?|stretch(?:es|ed|ing)?)$/u;
const links = /^(?:through|across|in|within)$/u;
const long =
  /\b(?:river|canal|railway|expressway|highway|line|road|corridor|pipeline|mountains?|range|wall|belt)$|(?:jiang|he)$/iu;
const reach = 14;
const none: readonly Near[] = [];

/** What has length, the nearest before a verb that says where it goes. */
const goingBefore = (pieces: readonly Piece[], verb: number): Piece | null => {
  let aside = false;
  for (let at = verb - 1; at >= 0 && at > verb - reach; at--) {
    const { mention, tag, text } = pieces[at]!;
    // the Jinsha, as the upper part of the Yangtze is known, runs through
    if (tag === "AUX") aside = true;
    else if (text === ",") aside = false;
    if (aside) continue;
    const goes = mention !== null && /^(?:place|project)$/u.test(mention.kind) && codeOf(mention) === null;
    if (goes && long.test(mention.text)) return pieces[at]!;
    // Panjin, which runs through: what the clause is about has no length
    if (mention !== null && /^(?:which|that)$/u.test(pieces[at + (pieces[at + 1]?.text === "," ? 2 : 1)]?.lower ?? ""))
      return null;
  }
  return null;
};

/** The river originates in A and flows through B and C: it lies in each. */
export const flowsThrough = (pieces: readonly Piece[]): readonly Near[] =>
  fromEach(pieces, (piece, index): readonly Near[] => {
    if (!/^(?:VERB|NOUN)$/u.test(piece.tag) || !flowing.test(piece.lower)) return none;
    const link = links.test(pieces[index + 1]?.lower ?? "");
    if (!link && !(piece.tag === "VERB" && piece.lower.startsWith("travers"))) return none;
    const going = goingBefore(pieces, index);
    if (going === null) return none;
    const found: Near[] = [];
    for (let at = link ? index + 2 : index + 1; at < pieces.length; at++) {
      const { mention, lower, end } = pieces[at]!;
      if (mention === null && /^(?:,|and|the|both)$/u.test(lower)) continue;
      if (mention?.kind !== "place" || codeOf(mention) === null || codeOf(mention)!.level === "country") break;
      found.push({
        subject: going.mention!.entity,
        predicate: "locatedIn",
        object: mention.entity,
        rule: "en-located-through",
        start: going.start,
        end,
      });
    }
    return found;
  });
