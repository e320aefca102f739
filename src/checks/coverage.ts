import { sentences as english } from "../language/en/sentences.ts";
import { sentences as chinese } from "../language/zh/sentences.ts";
import type { Quote, Sentence, Unread, UnreadReason } from "../model.ts";
import type { Source } from "../rdf/quads.ts";

const sentencesOf = { zh: chinese, en: english } as const;

/** A sentence that gave no fact: nothing is named in it, or what is named stands in no figure and no relation. */
export interface Silent extends Quote {
  readonly why: "nothing-named" | "nothing-said";
}

/** What of a document was read, and what was not. */
export interface Coverage {
  readonly document: string;
  readonly sentences: number;
  readonly silent: readonly Silent[];
  /** Numbers that became figures. */
  readonly figures: number;
  readonly unread: readonly Unread[];
  /** How many numbers were left for each reason. */
  readonly reasons: Readonly<Partial<Record<UnreadReason, number>>>;
}

/** The places in a row of sentences, in order, that quotes touch. */
const touched = (sentences: readonly Sentence[], quotes: readonly Quote[]): ReadonlySet<number> => {
  const places = new Set<number>();
  const inOrder = [...quotes].sort((one, other) => one.start - other.start);
  let first = 0;
  for (const { start, end } of inOrder) {
    while (first < sentences.length && sentences[first]!.end <= start) first++;
    for (let place = first; place < sentences.length && sentences[place]!.start < end; place++) places.add(place);
  }
  return places;
};

const silentIn = (sentences: readonly Sentence[], { facts }: Source): readonly Silent[] => {
  const said = touched(
    sentences,
    [...facts.figures, ...facts.relations].map(({ evidence }) => evidence),
  );
  const named = touched(
    sentences,
    facts.entities.flatMap(({ mentions }) => mentions),
  );
  return sentences.flatMap(({ start, end, text }, place) =>
    said.has(place) ? [] : [{ start, end, text, why: named.has(place) ? "nothing-said" : "nothing-named" } as const],
  );
};

/** Says which sentences and numbers of a document gave nothing, and why. */
export const coverage = (source: Source): Coverage => {
  const { facts, text } = source;
  const sentences = sentencesOf[facts.document.language](text);
  const reasons: Partial<Record<UnreadReason, number>> = {};
  for (const { why } of facts.unread) reasons[why] = (reasons[why] ?? 0) + 1;
  return {
    document: facts.document.id,
    sentences: sentences.length,
    silent: silentIn(sentences, source),
    figures: facts.figures.length,
    unread: facts.unread,
    reasons,
  };
};
