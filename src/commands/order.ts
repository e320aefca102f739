import { type KnownFigure, type KnownRelation, predicates } from "../index.ts";

type Place = readonly (string | number)[];

const before = (one: Place, other: Place): number => {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
};

const printed = ({ evidence: [first] }: KnownFigure | KnownRelation): Place => [
  first?.document ?? "",
  first?.start ?? 0,
];

/** By time, then as the documents have it. */
const byTime = (figure: KnownFigure): Place => [
  figure.time?.start ?? "9999",
  figure.time?.end ?? "9999",
  ...printed(figure),
];

/** By what is done, then as the documents have it. */
const byPredicate = (relation: KnownRelation): Place => [predicates.indexOf(relation.predicate), ...printed(relation)];

/** Those of whom most is said come first, with all that is said of each. */
const bySubject = <T extends KnownFigure | KnownRelation>(
  facts: readonly T[],
  place: (fact: T) => Place,
): readonly T[] => {
  const groups = new Map<string, T[]>();
  for (const fact of [...facts].sort((one, other) => before(place(one), place(other)))) {
    const group = groups.get(fact.subject?.id ?? "");
    if (group === undefined) groups.set(fact.subject?.id ?? "", [fact]);
    else group.push(fact);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length).flat();
};

/** Figures as one reads them: subject by subject, of whom most is said first. */
export const figuresInOrder = (figures: readonly KnownFigure[]): readonly KnownFigure[] => bySubject(figures, byTime);

/** Relations as one reads them: subject by subject, of whom most is said first. */
export const relationsInOrder = (relations: readonly KnownRelation[]): readonly KnownRelation[] =>
  bySubject(relations, byPredicate);
