import type { Piece } from "./pieces.ts";
import { changeOf, type Stance } from "./verbs.ts";

const modifier =
  /^(?:year-on-year|year|on|annual|average|increase|growth|net|real|rise|cumulative|accumulated|yoy|y-o-y|over|sharp|steady|nominal|further|-)$/u;
const more = /^(?:higher|faster|more|greater|larger|above|bigger|quicker|longer|better|ahead)$/u;
const fewer = /^(?:lower|slower|less|below|smaller|fewer|shorter)$/u;
export const dimension: Readonly<Record<string, string>> = {
  long: "length",
  wide: "width",
  high: "height",
  tall: "height",
  deep: "depth",
  thick: "thickness",
};

export interface Behind {
  readonly stance: Stance | null;
  /** Where the words go on after "increase in", "higher". */
  readonly rest: readonly Piece[];
  readonly between: readonly Piece[];
  /** More, fewer: what there is more of follows. */
  readonly surplus: boolean;
}

/** A 193.7 percent jump: nothing that could be the object of a verb follows. */
const isNoun = (after: readonly Piece[], index: number): boolean =>
  index === 0 && /^(?:in|from|of|over|year|year-on-year|on|compared|to|,|\.|;)?$/u.test(after[1]?.lower ?? "");

/** "5.2 percent [year-on-year growth] in exports", "1.4 points [higher] than": what the number does. */
export const behind = (after: readonly Piece[]): Behind => {
  for (let index = 0; index < after.length && index < 6; index++) {
    const piece = after[index]!;
    if (piece.mention !== null || piece.amount !== null) break;
    const change = piece.tag === "VERB" && !isNoun(after, index) ? null : changeOf(piece.lower);
    if (change !== null)
      return {
        stance: change,
        rest: after.slice(index + 1),
        between: after.slice(0, index).filter(({ lower }) => !modifier.test(lower)),
        surplus: false,
      };
    if (index < 2 && (more.test(piece.lower) || fewer.test(piece.lower)))
      return {
        stance: more.test(piece.lower) ? "rise" : "fall",
        rest: after.slice(index + 1),
        between: [],
        surplus: /^(?:more|fewer|less)$/u.test(piece.lower),
      };
    if (!/^(?:NOUN|ADJ|PROPN)$/u.test(piece.tag) && !modifier.test(piece.lower)) break;
  }
  return { stance: null, rest: after, between: [], surplus: false };
};

export const ofAnother =
  /^(?:that of|those of|of that of|the (?:level|figure|number|amount|size|value|output|total|average|scale) (?:of|in)|as (?:much|many|large|high)|the national|the country|the world|the provincial)/u;
