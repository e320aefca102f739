import type { Make, Measured } from "./carried.ts";
import { isOwner } from "./nouns.ts";
import { phraseBefore } from "./phrase.ts";
import type { Predicate } from "./predicate.ts";
import type { Run } from "./runs.ts";

const above = /^(?:higher|faster|more|greater|larger|quicker|above)$/u;
const below = /^(?:lower|slower|less|smaller|below)$/u;

/** Higher than the national average by 2.9 points: what differs stands before what it differs from. */
export const exceeding = ({ gap }: Run, { link }: Predicate, make: Make): Measured | null => {
  if (link !== "by") return null;
  const than = gap.findLastIndex(({ lower, mention }) => mention === null && lower === "than");
  const word = gap[than - 1];
  if (word === undefined || !(above.test(word.lower) || below.test(word.lower))) return null;
  const what = phraseBefore(gap.slice(0, than - 1));
  const whom = gap.slice(than).find(({ mention }) => isOwner(mention))?.mention ?? null;
  return make(what.text, "change", {
    stance: above.test(word.lower) ? "rise" : "fall",
    suffix: what.change === null ? "" : " growth",
    owner: what.owner,
    base: whom === null ? null : { entity: whom.entity },
  });
};
