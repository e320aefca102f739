import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { Near } from "./near.ts";
import type { Piece } from "./pieces.ts";

const joint =
  /^(?:agreements?|cooperation|collaboration|partnerships?|alliance|memorandum|mou|contracts?|pact|venture|project|twinning)$/u;
const reach = 8;

/** Whether what lies between is a work of both: the agreement on chips between. */
const isJoint = (pieces: readonly Piece[], between: number): boolean => {
  for (let at = between - 1; at >= 0 && at >= between - reach; at--) {
    const { lower, tag, text, mention } = pieces[at]!;
    if (mention === null && joint.test(lower)) return true;
    if (text === "," || text === ";" || (tag === "VERB" && !/(?:ed|ing)$/u.test(lower)) || tag === "AUX") return false;
  }
  return false;
};

const working = ({ kind }: Placed): boolean => kind === "organization" || kind === "place";

/** The names of "between A, B and C", where each stands by itself. */
const namesBetween = (pieces: readonly Piece[], between: number): readonly Placed[] => {
  const names: Placed[] = [];
  let joined = false;
  for (let at = between + 1; at < pieces.length; at++) {
    const { mention, lower, tag, text } = pieces[at]!;
    if (mention !== null) {
      const next = pieces[at + 1];
      // between Huawei engineers and
      if (!working(mention) || (next?.mention === null && /^(?:NOUN|PROPN)$/u.test(next.tag))) return [];
      // of Wenzhou City, Zhejiang: where it lies
      if (pieces[at - 1]?.lower !== "of" && (names.length === 0 || /^(?:and|,|the)$/u.test(pieces[at - 1]!.lower)))
        names.push(mention);
      if (joined) return names;
    } else if (lower === "and") joined = true;
    else if (text !== "," && tag !== "DET") return [];
  }
  return [];
};

/** The cooperation agreement between A and B: they work together. */
export const workTogether = (pieces: readonly Piece[]): readonly Near[] => {
  const at = pieces.findIndex(({ lower }) => lower === "between");
  if (at < 1 || !isJoint(pieces, at)) return [];
  const [first, ...others] = namesBetween(pieces, at);
  return first === undefined
    ? []
    : fromEach(others, (other): readonly Near[] =>
        first.entity === other.entity
          ? []
          : [
              {
                subject: first.entity,
                predicate: "cooperatesWith",
                object: other.entity,
                rule: "en-cooperates-between",
                start: first.start,
                end: other.end,
              },
            ],
      );
};
