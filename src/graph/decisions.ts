import { invalid, unknown } from "../errors.ts";
import { contentId } from "../ids.ts";
import { type Entity, type Facts, type LanguageId, languages } from "../model.ts";
import type { Source } from "../rdf/quads.ts";

/** What a reader decided about the graph; kept as a line of `decisions.jsonl` and applied at each build. */
export type Decision =
  /** Two ids are one thing, known by the second. */
  | { readonly decide: "merge"; readonly from: string; readonly into: string; readonly note?: string }
  /** In this document the name means another thing than elsewhere. */
  | { readonly decide: "split"; readonly entity: string; readonly document: string; readonly note?: string }
  /** A number that says nothing about the world; in one document, or in all. */
  | { readonly decide: "not-a-figure"; readonly figure: string; readonly document?: string; readonly note?: string }
  | {
      readonly decide: "relabel";
      readonly entity: string;
      readonly language: LanguageId;
      readonly label: string;
      readonly note?: string;
    }
  /** What a check found is known and stands. */
  | { readonly decide: "accept"; readonly check: string; readonly note?: string };

const required: Readonly<Record<Decision["decide"], readonly string[]>> = {
  merge: ["from", "into"],
  split: ["entity", "document"],
  "not-a-figure": ["figure"],
  relabel: ["entity", "language", "label"],
  accept: ["check"],
};

const isAction = (action: unknown): action is Decision["decide"] =>
  typeof action === "string" && Object.hasOwn(required, action);

/** Checks what is given as a decision; throws `invalid decision`. */
export const checkDecision = (given: unknown): Decision => {
  const decision = (typeof given === "object" && given !== null ? given : {}) as Record<string, unknown>;
  if (!isAction(decision.decide)) throw unknown("decision", String(decision.decide), Object.keys(required));
  for (const key of required[decision.decide])
    if (typeof decision[key] !== "string" || decision[key] === "")
      throw invalid("decision", decision.decide, `it needs ${required[decision.decide].join(", ")}`);
  if (decision.decide === "relabel" && !languages.some((language) => language === decision.language))
    throw unknown("language", String(decision.language), languages);
  return decision as unknown as Decision;
};

/** A decision, and whether it still speaks of something in the graph. */
export interface Applied {
  readonly decision: Decision;
  readonly applies: boolean;
}

type Change = (facts: Facts) => Facts;

const renamedIds = (facts: Facts, from: string, into: string): Facts => {
  const id = (given: string): string => (given === from ? into : given);
  const orNull = (given: string | null): string | null => (given === null ? null : id(given));
  return {
    ...facts,
    entities: facts.entities.map((entity) => ({ ...entity, id: id(entity.id) })),
    figures: facts.figures.map((figure) => ({
      ...figure,
      subject: orNull(figure.subject),
      scope: orNull(figure.scope),
      base: figure.base !== null && "entity" in figure.base ? { entity: id(figure.base.entity) } : figure.base,
    })),
    relations: facts.relations.map((relation) => ({
      ...relation,
      subject: id(relation.subject),
      object: id(relation.object),
    })),
    derived: facts.derived.map((derived) => ({ ...derived, subject: orNull(derived.subject) })),
  };
};

const relabelled = (entity: Entity, language: LanguageId, label: string): Entity => ({
  ...entity,
  label: { ...entity.label, [language]: label },
  labelOrigin: { ...entity.labelOrigin, [language]: "user" },
  aliases: { ...entity.aliases, [language]: [...(entity.aliases[language] ?? []), entity.label[language] ?? label] },
});

const names = (facts: Facts, id: string): boolean => facts.entities.some((entity) => entity.id === id);

/** The change that a decision makes to a facts document; null where it does not speak of it. */
const changeOf = (decision: Decision, facts: Facts): Change | null => {
  switch (decision.decide) {
    case "merge":
      return names(facts, decision.from) ? (each) => renamedIds(each, decision.from, decision.into) : null;
    case "split":
      return facts.document.id === decision.document && names(facts, decision.entity)
        ? (each) => renamedIds(each, decision.entity, contentId("split", decision.entity, decision.document))
        : null;
    case "not-a-figure":
      return (decision.document ?? facts.document.id) === facts.document.id &&
        facts.figures.some(({ id }) => id === decision.figure)
        ? (each) => ({ ...each, figures: each.figures.filter(({ id }) => id !== decision.figure) })
        : null;
    case "relabel":
      return names(facts, decision.entity)
        ? (each) => ({
            ...each,
            entities: each.entities.map((entity) =>
              entity.id === decision.entity ? relabelled(entity, decision.language, decision.label) : entity,
            ),
          })
        : null;
    case "accept":
      return null;
  }
};

/** Applies decisions in their order; says of each but `accept`, which the checks know, whether it still applies. */
export const decided = <T extends Source>(
  sources: readonly T[],
  decisions: readonly Decision[],
): { readonly sources: readonly T[]; readonly applied: readonly Applied[] } => {
  let changed = [...sources];
  const applied = decisions.map((decision) => {
    let applies = false;
    changed = changed.map((source) => {
      const change = changeOf(decision, source.facts);
      if (change === null) return source;
      applies = true;
      return { ...source, facts: change(source.facts) };
    });
    return { decision, applies };
  });
  return { sources: changed, applied };
};
