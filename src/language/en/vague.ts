import { isTime, type Piece } from "./pieces.ts";
import type { Run } from "./runs.ts";

const nowadays = /^(?:now|nowadays|currently|presently|recently|lately)$/u;
const openings =
  /^(?:in recent (?:years|months|decades)|over the (?:years|decades)|at present|so far|to date|up to now|until now|as of now|today)\b/u;

const longestOpening = 4;

/** At present, now: what was said of another time before does not hold on. */
export const saysNow = ({ gap, after }: Run): boolean =>
  after.slice(0, longestOpening).some(({ lower, mention }) => mention === null && /^(?:now|currently)$/u.test(lower)) ||
  gap.some(
    ({ lower, mention }, at) =>
      mention === null && (nowadays.test(lower) || (lower === "present" && gap[at - 1]?.lower === "at")),
  );

/** What a sentence opens with. */
export const openingOf = ({ before, spots }: Run): readonly Piece[] =>
  before.length < longestOpening ? before.concat(spots) : before;

const opensVaguely = (opening: readonly Piece[]): boolean =>
  /^(?:in|over|at|so|to|up|until|as|today)$/u.test(opening[0]?.lower ?? "") &&
  openings.test(
    opening
      .slice(0, longestOpening)
      .map(({ lower }) => lower)
      .join(" "),
  );

/** In recent years, currently, since its founding: a time that no date tells; none is then inherited. */
export const isVague = (run: Run, opening: readonly Piece[]): boolean => {
  const [first, second] = opening;
  const since = first?.lower === "since" && second !== undefined && !isTime(second);
  return since || opensVaguely(opening) || saysNow(run);
};
