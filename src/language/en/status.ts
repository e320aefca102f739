import type { Status } from "../../model.ts";
import type { Carried } from "./carried.ts";
import { isFiniteVerb, isReduced } from "./nouns.ts";
import { isMeasured, type Piece } from "./pieces.ts";
import type { Run } from "./runs.ts";
import { isPlainForm, planning } from "./verbs.ts";

/** What stands under such a heading is planned. */
const planHeading =
  /\b(?:targets?|goals?|objectives?|priorities|tasks|plans?) (?:for|of|in|by)\b|\b(?:projected|expected|main|major) targets?\b|^\s*(?:(?:economic|social|key|main|major|development|growth|environmental|ecological|annual) )+(?:targets|goals|objectives)\s*:?\s*$/imu;

const goesOn = (gap: readonly Piece[], index: number, { lower }: Piece): boolean =>
  isPlainForm(lower) &&
  (/^(?:and|,)$/u.test(gap[index - 1]?.lower ?? "") ||
    (gap[index - 1]?.lower === "to" && gap[index - 2]?.lower === "and"));

/** A verb that is only what is to be: to grow, to be cut. */
const isInfinitive = (pieces: readonly Piece[], index: number): boolean =>
  /^(?:to|be)$/u.test(pieces[index - 1]?.lower ?? "");

const named = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.mention !== null || /^(?:NOUN|PROPN|ADJ)$/u.test(piece.tag));

/** "GDP to grow by 7 percent and incomes to rise by 8", as headlines and lists of targets have it: no other verb than what is to be. */
const isToBe = ({ gap, before }: Run, { status }: Carried): boolean => {
  const first = gap.findIndex((_, index) => isFiniteVerb(gap, index));
  return (
    first >= 0 &&
    (before.length === gap.length || status === "target") &&
    named(gap[first - 2]) &&
    gap.every((_, index) => !isFiniteVerb(gap, index) || isInfinitive(gap, index))
  );
};

/** Output is to reach 30 million tonnes. */
const isDue = (gap: readonly Piece[]): boolean =>
  gap.some(
    ({ lower }, index) =>
      (lower === "is" || lower === "are") &&
      gap[index + 1]?.lower === "to" &&
      /^(?:VERB|AUX)$/u.test(gap[index + 2]?.tag ?? ""),
  );

const clauseEnd = /^(?:[,;:.()–—]|--|and|but|or|while|which|who|that|where|when|whose|if|as|because)$/u;

/** Where the clause's verb stands behind its number; -1 where there is none. */
const verbBehind = (tail: readonly Piece[]): number => {
  for (let index = 0; index < tail.length; index++) {
    if (isMeasured(tail[index]!)) continue;
    if (clauseEnd.test(tail[index]!.lower)) return -1;
    if (isFiniteVerb(tail, index) && !isReduced(tail, index) && !/ing$/u.test(tail[index]!.lower)) return index;
  }
  return -1;
};

const parting: ReadonlySet<string> = new Set([",", ";", ":", "and", "but", "while"]);

/** The last clause before a number, as far as it has begun. */
const clauseBefore = (gap: readonly Piece[]): readonly Piece[] =>
  gap.slice(gap.findLastIndex(({ lower }) => parting.has(lower)) + 1);

/** "Some 30 parks will be built", "20 million jobs to be created": what is said of the number stands behind it. */
const isPlannedBehind = (run: Run): boolean => {
  const { gap, before } = run;
  const own = clauseBefore(gap);
  if (own.some((_, index) => isFiniteVerb(own, index))) return false;
  // part of the budget – 94 billion yuan – will go to roads
  const isSetOff =
    gap.length > 0 && /^(?:,|–|—|--)$/u.test(run.tail[0]?.text ?? "") && gap.at(-1)!.text === run.tail[0]!.text;
  const rest = isSetOff ? run.tail.slice(1) : run.tail;
  const verb = verbBehind(rest);
  if (verb < 0) return false;
  if (planning.test(rest[verb]!.lower)) return !/(?:ed|ing)$/u.test(rest[verb]!.lower);
  if (/^(?:is|are)$/u.test(rest[verb]!.lower)) return awaited.test(rest[verb + 1]?.lower ?? "");
  // 20 million jobs to be created: no other verb but in what is added to it
  return (
    rest[verb - 1]?.lower === "to" &&
    !before.some((_, index) => isFiniteVerb(before, index)) &&
    !rest.some((_, index) => index > verb + 1 && isFiniteVerb(rest, index) && !clauseEnd.test(rest[index - 1]!.lower))
  );
};

const awaited = /^(?:expected|planned|projected|scheduled|slated|due|forecast|set|to)$/u;

/** Plans to build, Panjin plans 30 roads: a verb, though a tagger takes it for a noun. */
const plansFor = (gap: readonly Piece[], index: number): boolean =>
  gap[index + 1] === undefined ? gap[index - 1]?.mention != null : gap[index + 1]!.lower === "to";

/** will build 30 plants, offering 5,000 jobs: as planned as what it comes with. */
const isAside = (gap: readonly Piece[], index: number): boolean =>
  gap[index - 1]?.text === "," && /ing$/u.test(gap[index]!.lower) && gap[index]!.tag === "VERB";

const able = /^(?:can|could|may)$/u;
const done =
  /\b(?:once|upon|when|after|on) (?:\S+ ){0,3}(?:complet(?:ed|ion)|operation(?:al)?|production|finished|built)\b/u;

/** Once completed, it can generate; can make 300 cars after becoming operational. */
const isPromised = ({ gap, before, tail }: Run): boolean =>
  gap.some(({ lower, tag }) => tag === "AUX" && able.test(lower)) &&
  done.test([...before, ...tail].map(({ lower }) => lower).join(" "));

const willHave = /\bwill (?:\S+ ){0,2}have\b/u;

/** will have added 10 plants, employed 500 people and built a road: each is what will have been. */
const isPerfected = (gap: readonly Piece[], index: number): boolean =>
  /^(?:and|,)$/u.test(gap[index - 1]?.lower ?? "") ||
  (gap[index - 1]?.lower === "have" && /^(?:and|,)$/u.test(gap[index - 2]?.lower ?? ""));

interface Told {
  readonly carried: Carried;
  /** Whether the verb tells of what has been. */
  readonly told: boolean;
  readonly heading: string;
}

/** Whether what a number says is so, or only planned. */
export const statusOf = (run: Run, { carried, told, heading }: Told): Status => {
  const planned =
    (!told && planHeading.test(heading)) ||
    run.gap.some(
      (piece, index) =>
        piece.mention === null &&
        planning.test(piece.lower) &&
        run.gap[index - 1]?.lower !== "than" &&
        piece.tag !== "ADJ" &&
        // intended deals have been agreed on
        !(piece.lower === "intended" && run.gap[index + 1]?.tag === "NOUN") &&
        !(
          piece.tag === "NOUN" &&
          (/ing$/u.test(piece.lower) || (/^plans?$/u.test(piece.lower) && !plansFor(run.gap, index)))
        ),
    );
  if (planned || isPromised(run) || isDue(run.gap) || isToBe(run, carried) || isPlannedBehind(run)) return "target";
  // "will build roads and renovate houses": a verb in its plain form goes on with what was planned.
  // "is to grow 9 percent to reach 400 billion yuan": what it leads to is no more so than what leads to it.
  const perfect = carried.status === "target" && willHave.test(run.before.map(({ lower }) => lower).join(" "));
  return run.gap.some(
    (piece, index) =>
      !(perfect && isPerfected(run.gap, index)) &&
      isFiniteVerb(run.gap, index) &&
      !goesOn(run.gap, index, piece) &&
      !isAside(run.gap, index) &&
      run.gap[index - 1]?.lower !== "to",
  )
    ? "actual"
    : carried.status;
};
