import { unknown } from "../errors.ts";
import type { Localized } from "../model.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Evidence, KnownDerived, KnownEntity, KnownFigure, KnownRelation, Named } from "./known.ts";
import type { NameFinder } from "./names.ts";

/** A piece of evidence with the text around it and how it was read. */
export interface Proof extends Evidence {
  readonly before: string;
  readonly after: string;
  readonly rule: string | null;
  readonly confidence: number | null;
}

/** Where a fact comes from. */
export interface Explanation extends Named {
  readonly label: Localized<string>;
  readonly type: "entity" | "figure" | "relation" | "derived";
  readonly fact: KnownEntity | KnownFigure | KnownRelation | KnownDerived;
  readonly evidence: readonly Proof[];
  /** Other values that are stated of the same thing, or what a calculated figure comes from. */
  readonly others: readonly Named[];
}

const context = 40;

const proof = (known: Knowledge, evidence: Evidence): Proof => {
  const text = known.documents.get(evidence.document)?.text ?? "";
  const { rule = null, confidence = null } = evidence as Partial<Proof>;
  return {
    ...evidence,
    before: text.slice(Math.max(0, evidence.start - context), evidence.start),
    after: text.slice(evidence.end, evidence.end + context),
    rule,
    confidence,
  };
};

type Fact = Pick<Explanation, "type" | "fact" | "others">;

const otherValues = (known: Knowledge, figure: KnownFigure): readonly Named[] =>
  [...known.gathered.figures.heads.keys()]
    .filter((id) => id.startsWith(figure.key) && id !== figure.id)
    .map((id) => known.figures.get(id)!)
    .filter(({ key }) => key === figure.key);

const factOf = (known: Knowledge, names: NameFinder, id: string): Fact => {
  const figure = known.figures.get(id);
  if (figure) return { type: "figure", fact: figure, others: otherValues(known, figure) };
  const relation = known.relations.get(id);
  if (relation) return { type: "relation", fact: relation, others: [] };
  const derived = known.derived.get(id);
  if (derived)
    return { type: "derived", fact: derived, others: derived.from.flatMap((from) => known.figures.get(from) ?? []) };
  if (/^https?:/.test(id) && !known.entities.has(id)) throw unknown("fact", id);
  return { type: "entity", fact: names.one(id), others: [] };
};

/** Explains a fact by its id, or an entity by its name: the words that say so, where, and by which rule. */
export const explanation = (known: Knowledge, names: NameFinder, id: string): Explanation => {
  const { type, fact, others } = factOf(known, names, id);
  return {
    id: fact.id,
    label: fact.label,
    type,
    fact,
    evidence: fact.evidence.map((each) => proof(known, each)),
    others: others.map((other) => ({ id: other.id, label: other.label })),
  };
};
