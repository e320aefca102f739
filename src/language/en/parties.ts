import type { Placed, Span } from "../../model.ts";
import { isFiniteVerb } from "./nouns.ts";
import { isMeasured, type Piece } from "./pieces.ts";

/** Someone or something in a clause; without a mention it is what came before (it, they). */
export interface Party extends Span {
  readonly mention: Placed | null;
}

/** A piece as someone or something in a clause. */
export const asParty = (piece: Piece): Party => ({ mention: piece.mention, start: piece.start, end: piece.end });

/** Names side by side, and the piece at which they begin. */
export interface Parties {
  readonly parties: readonly Party[];
  readonly start: number;
}

const article = /^(?:the|an?|both)$/u;
const preposition = /^(?:of|in|at|from|for|on|with|to|by|across|near|under|within)$/u;
const direction =
  /^(?:north|south|east|west|central|southern|northern|eastern|western|(?:north|south)(?:east|west)(?:ern)?|coastal|downtown|neighboring|nearby)$/u;
/** What acts for a place: the government of Panshan County. */
const acting = /^(?:city|province|county|government|municipality|district|town|prefecture)$/u;
/** What is done to a part of something, or to its building, is done to it: the first phase of the Hami project. */
const part =
  /^(?:construction|phase|section|implementation|building|body|structure|renovation|expansion|development)$/u;
const isWork = ({ mention }: Piece): boolean => mention?.kind === "project" || mention?.kind === "policy";
/** Who attends the opening ceremony of an exhibition attends it. */
const stageOf = /^(?:ceremony|opening|launch|edition)$/u;

const articleAt = (pieces: readonly Piece[], at: number): number =>
  pieces[at]?.mention === null && article.test(pieces[at]!.lower) ? at - 1 : at;

/** North China's Inner Mongolia begins with its owner. */
const beforeOwner = (pieces: readonly Piece[], index: number): number =>
  /^['’]s$/u.test(pieces[index - 1]?.text ?? "") && pieces[index - 2]?.mention != null
    ? beforeOwner(pieces, index - 2)
    : index - 1;

/** The name at the head of a noun phrase. */
export interface Headed {
  readonly index: number;
  /** The piece at which its noun phrase begins. */
  readonly start: number;
}

/** The name that heads the noun phrase ending here: the school of "the school in western Panjin"; null for another noun. */
export const headOf = (pieces: readonly Piece[], index: number): Headed | null => {
  let at = articleAt(pieces, beforeOwner(pieces, index));
  while (at >= 0 && pieces[at]!.mention === null && direction.test(pieces[at]!.lower)) at--;
  const link = pieces[at];
  if (link === undefined || link.mention !== null || !preposition.test(link.lower)) return { index, start: at + 1 };
  // Tieling city in Liaoning
  const last = pieces[at - 1];
  const noun =
    last?.mention === null && acting.test(last.lower) && pieces[at - 2]?.mention != null ? pieces[at - 2] : last;
  if (noun === undefined) return null;
  if (noun.mention !== null && link.lower !== "of" && last !== noun) return headOf(pieces, at - 2);
  if (noun.mention !== null) return link.lower === "by" || link.lower === "to" ? null : headOf(pieces, at - 1);
  const stands =
    acting.test(noun.lower) ||
    (part.test(noun.lower) && isWork(pieces[index]!)) ||
    (stageOf.test(noun.lower) && pieces[index]!.mention?.kind === "event");
  return link.lower === "of" && stands ? { index, start: articleAt(pieces, at - 2) + 1 } : null;
};

const longestAside = 14;

/** A, a venue for sports, B: where the words set off by commas behind a name begin; -1 where there are none. */
const asideBefore = (pieces: readonly Piece[], comma: number): number => {
  const from = pieces.slice(0, comma).findLastIndex(({ text }) => text === ",");
  const inside = pieces.slice(from + 1, comma);
  const name = pieces[from - 1]?.mention;
  if (from < 1 || inside.length > longestAside || name == null) return -1;
  // Li Ming, director of the bureau in Yibin, and Wang Fang: a post may name its place
  const post = name.kind === "person";
  if (!post && inside[0]?.tag !== "DET") return -1;
  return inside.some(
    (piece, index) => (!post && piece.mention !== null) || isMeasured(piece) || isFiniteVerb(inside, index),
  )
    ? -1
    : from - 1;
};

const seated = /^(?:in|located|situated|based|headquartered)$/u;

/** A, located in Yiwu, and B: the name before the words that say where it lies; -1 where none do. */
const seatedBefore = (pieces: readonly Piece[], comma: number): number => {
  if (pieces[comma]?.text !== "," || pieces[comma - 1]?.mention?.kind !== "place") return -1;
  const from = pieces.slice(0, comma).findLastIndex(({ text }) => text === ",");
  const says = seated.test(pieces[from + 1]?.lower ?? "") && !pieces.slice(from + 2, comma).some(isMeasured);
  return from > 0 && says && pieces[from - 1]!.mention !== null ? from - 1 : -1;
};

/** The name before a comma or "and" that ends there. */
const earlierName = (pieces: readonly Piece[], joint: number, last: Placed | null): number => {
  // Li Ming, director of A and B, and Wang Fang: bodies stand between people
  const person = last?.kind === "person" && pieces[joint - 1]?.text === "," ? asideBefore(pieces, joint - 1) : -1;
  if (person >= 0 && pieces[person]!.mention?.kind === "person") return person;
  const lying = seatedBefore(pieces, joint - 1);
  if (lying >= 0) return lying;
  const at = pieces[joint - 1]?.text === "," ? joint - 2 : joint - 1;
  if (pieces[at]?.mention != null) return at;
  const comma = pieces[joint]?.text === "," ? joint : joint - 1;
  return pieces[comma]?.text === "," ? asideBefore(pieces, comma) : -1;
};

/** Exhibitors from Japan and Germany: both names stand behind a noun's preposition. */
const qualifiesNoun = (pieces: readonly Piece[], index: number): boolean => {
  const at = articleAt(pieces, index - 1);
  return preposition.test(pieces[at]?.lower ?? "") && /^(?:NOUN|PROPN)$/u.test(pieces[at - 1]?.tag ?? "");
};

/** Names side by side that end here: A, B in Panjin and the government of C; null where another noun heads them. */
export const groupEnding = (pieces: readonly Piece[], last: number): Parties | null => {
  const head = headOf(pieces, last);
  if (head === null) return null;
  const parties = [asParty(pieces[head.index]!)];
  let start = head.start;
  for (;;) {
    const joint = pieces[start - 1];
    if (joint === undefined || joint.mention !== null || !/^(?:and|,|&|or)$/u.test(joint.lower)) break;
    const name = earlierName(pieces, start - 1, parties[0]!.mention);
    const earlier = name < 0 ? null : headOf(pieces, name);
    if (earlier === null && name >= 0 && joint.lower === "and" && qualifiesNoun(pieces, name)) return null;
    if (earlier === null) break;
    parties.unshift(asParty(pieces[earlier.index]!));
    start = earlier.start;
  }
  return { parties, start };
};

/** 40 companies, including A, B and C, took part: whether the names that end here are the examples of a list. */
const endsExamples = (pieces: readonly Piece[], last: number): boolean => {
  let at = last;
  while (at > 0 && (pieces[at]!.mention !== null || /^(?:,|and|the|as|well)$/u.test(pieces[at]!.lower))) at--;
  return /^(?:including|like|namely)$/u.test(pieces[at]!.lower) || pieces[at]!.lower === "such";
};

/** X, a maker of chips, launched: the name before the words set off by commas. */
export const beforeAside = (pieces: readonly Piece[], comma: number): number => {
  if (pieces[comma - 1]?.mention != null && endsExamples(pieces, comma - 1)) return comma - 1;
  for (let at = comma - 1; at > 0 && at > comma - 22; at--) {
    if (pieces[at]!.text !== ",") continue;
    const inside = pieces.slice(at + 1, comma);
    if (/^(?:such|including|like|namely)$/u.test(inside[0]?.lower ?? "")) return comma - 1;
    if (pieces[at - 1]!.mention === null) continue;
    if (/^(?:which|who|whose)$/u.test(inside[0]?.lower ?? "")) return at - 1;
    const clausal = inside.some(
      ({ lower }, index) => isFiniteVerb(inside, index) && !/(?:ed|ing|en|own|ade|ilt)$/u.test(lower),
    );
    return clausal || (inside[0]?.mention != null && inside.length > 1) ? -1 : at - 1;
  }
  return -1;
};

const people =
  /^(?:exhibitors|delegates|delegations?|representatives|guests|officials|experts|scholars|entrepreneurs|companies|enterprises|businesses|participants|athletes|players|firms|buyers|merchants|leaders|scientists|teams?|performers|artists|students)$/u;

/** Exhibitors from Japan, Germany and Brazil, the Panjin delegation: those from whom the people come that end here. */
export const sendersEnding = (pieces: readonly Piece[], last: number): readonly Party[] => {
  if (people.test(pieces[last]?.lower ?? ""))
    return pieces[last - 1]?.mention == null ? [] : [asParty(pieces[last - 1]!)];
  let at = last;
  while (at > 0 && (pieces[at]!.mention !== null || /^(?:,|and|the|as|well)$/u.test(pieces[at]!.lower))) at--;
  return pieces[at]?.lower === "from" && people.test(pieces[at - 1]?.lower ?? "")
    ? pieces.slice(at + 1, last + 1).flatMap((piece) => (piece.mention === null ? [] : [asParty(piece)]))
    : [];
};

/** A place or body that only qualifies the noun behind it: the Panjin section, Huawei executives. */
export const qualifies = (pieces: readonly Piece[], index: number): boolean => {
  const { mention } = pieces[index]!;
  const next = pieces[index + 1];
  if (mention === null || next === undefined || (mention.kind !== "place" && mention.kind !== "organization"))
    return false;
  return (
    (next.mention === null && next.amount === null && /^(?:NOUN|ADJ|PROPN)$/u.test(next.tag)) ||
    /^['’]s?$/u.test(next.text)
  );
};
