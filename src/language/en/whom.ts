import type { Measure, Placed } from "../../model.ts";
import type { Make, Matter, Measured } from "./carried.ts";
import { textOf } from "./phrase.ts";
import type { Piece } from "./pieces.ts";

/** The forms of be that join what is said. */
export const copula = /^(?:is|are|was|were|been|be)$/u;

/** Words with the space before them. */
export const spaced = (pieces: readonly Piece[]): string => (pieces.length === 0 ? "" : ` ${textOf(pieces)}`);

const longestRest = 10;

/** The words up to the end of the clause. */
export const restOfClause = (after: readonly Piece[]): readonly Piece[] => {
  const end = after.findIndex(
    (piece, index) =>
      index >= longestRest ||
      piece.amount !== null ||
      /^(?:[,;.:()–—]|--)$/u.test(piece.text) ||
      /^(?:and|while|but|which|with)$/u.test(piece.lower),
  );
  return end < 0 ? after : after.slice(0, end);
};

/** Of whom 3,000 are researchers: researchers; of whom 3,000 live there: people who do. */
export const amongWhom = (people: string, rest: readonly Piece[]): string => {
  const [verb, what] = rest;
  const named =
    verb !== undefined &&
    copula.test(verb.lower) &&
    (/^(?:NOUN|ADJ|PROPN)$/u.test(what?.tag ?? "") || (rest.length > 2 && /(?:ed|ing)$/u.test(what?.lower ?? ""))) &&
    rest.at(-1)?.tag === "NOUN";
  // of which 88 percent is mountainous
  if (rest.length === 2 && what?.tag === "ADJ" && copula.test(verb!.lower)) return `${what.text} ${people}`;
  return named ? textOf(rest.slice(1).filter(({ tag }) => tag !== "DET")) : `${people}${spaced(rest)}`;
};

/** 80 percent of whom are women: women; 80 percent of whom live in cities: people who do. */
export const ofWhom = (
  {
    run,
    carried,
    owner,
    measure,
  }: Pick<Matter, "run" | "carried"> & { readonly owner: Placed | null; readonly measure: Measure },
  make: Make,
): Measured | null => {
  const clause = restOfClause(run.after.slice(2));
  // 28 of which have sales of over 100 million yuan: those are counted.
  if (/^(?:have|has|had|own|boast)$/u.test(clause[0]?.lower ?? "") && !/^(?:AUX|VERB)$/u.test(clause[1]?.tag ?? ""))
    return make(carried.indicator, measure, { owner });
  const rest = clause.filter(({ tag }) => tag !== "AUX");
  const words = rest.map(({ text }) => text).join(" ");
  if (words === "" || /^(?:ADP|PART|PUNCT)$/u.test(rest[0]!.tag)) return make(carried.indicator, measure, { owner });
  if (carried.indicator === null && rest[0]!.tag === "VERB") return null;
  return make(rest[0]!.tag === "VERB" ? `${carried.indicator ?? ""} ${words}`.trim() : words, measure, { owner });
};
