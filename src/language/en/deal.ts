import { textOf } from "./phrase.ts";
import type { Piece } from "./pieces.ts";

const isJoint = (piece: Piece): boolean =>
  piece.mention === null && piece.amount === null && /^(?:,|and|or|&)$/u.test(piece.lower);

/** The parts of "the primary, secondary and tertiary industries" between commas and "and". */
export const partsOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const parts: Piece[][] = [[]];
  for (const piece of pieces)
    if (isJoint(piece)) parts.push([]);
    else parts[parts.length - 1]!.push(piece);
  return parts.filter((part) => part.length > 0);
};

const qualifying =
  /^(?:primary|secondary|tertiary|first|second|third|urban|rural|domestic|foreign|public|private|male|female|upper|lower|middle|eastern|western|central|northeastern|northern|southern|small|large|medium-sized|inbound|outbound|heavy|light|national|provincial|local|state-owned|foreign-invested)$/u;

const isQualifier = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.mention === null && (piece.tag === "ADJ" || qualifying.test(piece.lower));

/** The primary and secondary industries are one industry each. */
const ofOne = (pieces: readonly Piece[]): string =>
  textOf(pieces).replace(/\b(industr|sector|area|region|resident|quarter)(?:ies|s)$/u, (_, stem: string) =>
    stem === "industr" ? "industry" : stem === "resident" ? "residents" : stem,
  );

const leadsTo = /^(?:of|from|to|with)$/u;

const bareLength = (part: readonly Piece[]): number => part.filter(({ tag }) => tag !== "DET").length;

/** A name for each of `count` numbers, in order; null where the words name another number of things. */
export const dealt = (pieces: readonly Piece[], count: number): readonly string[] | null => {
  const parts = partsOf(pieces);
  if (parts.length !== count) return null;
  const [first, last] = [parts[0]!, parts[count - 1]!];
  const shared = parts.slice(1, -1).every((part) => part.length === 1 && isQualifier(part[0]));
  // added value of the | primary, secondary and tertiary | industries: words before the first and behind the last belong to all.
  if (shared && isQualifier(first[first.length - 1]) && isQualifier(last[0]) && last.length > 1) {
    const [before, behind] = [first.slice(0, -1), last.slice(1)];
    return parts.map((part, index) =>
      ofOne([...before, ...(index === 0 ? part.slice(-1) : part.slice(0, 1)), ...behind]),
    );
  }
  // output of | pork, beef and mutton: what leads to the first, if the others are bare.
  const of = first.findLastIndex(({ lower, mention }) => mention === null && leadsTo.test(lower));
  if (
    of >= 0 &&
    parts.slice(1).every((part) => bareLength(part) <= 2 && !part.some(({ lower }) => leadsTo.test(lower)))
  )
    return parts.map((part, index) => (index === 0 ? textOf(part) : textOf([...first.slice(0, of + 1), ...part])));
  return parts.map(textOf);
};
