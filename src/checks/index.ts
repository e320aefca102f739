import type { Quad } from "@rdfjs/types";
import type { Decision } from "../graph/decisions.ts";
import type { Knowledge } from "../graph/knowledge.ts";
import { BASE } from "../ids.ts";
import { languages } from "../model.ts";
import { iri, literal } from "../rdf/n3.ts";
import { ontology } from "../rdf/ontology.ts";
import { triples } from "../rdf/triples.ts";
import { rdf, rdfs, zt } from "../rdf/vocabulary.ts";
import { type Check, check, failing } from "./check.ts";
import { comparisons, impliedBases } from "./comparisons.ts";
import { contradictions } from "./contradictions.ts";
import { levels } from "./levels.ts";
import { limits, ranks } from "./limits.ts";
import { partsAndWholes, shares } from "./parts.ts";
import { targets } from "./targets.ts";

export { type Check, type CheckType, checkTypes, type Verdict, verdicts } from "./check.ts";
export { type Coverage, coverage } from "./coverage.ts";
export { type Severity, type ShapeReport, type ShapeResult, validate } from "./shapes.ts";

/** All checks of a graph. */
export interface CheckReport {
  /** False where something does not hold that no decision accepts. */
  readonly holds: boolean;
  readonly checks: readonly Check[];
}

export interface CheckSetting {
  readonly decisions: readonly Decision[];
  /** The ids of the indicators of a name; empty for none. */
  readonly indicators: (name: string) => ReadonlySet<string>;
}

const byId = (one: Check, other: Check): number => (one.id < other.id ? -1 : 1);

/** Holds every figure against those that it speaks of, and documents against one another. */
export const checkAll = (known: Knowledge, { decisions, indicators }: CheckSetting): CheckReport => {
  const figures = [...known.figures.values()];
  const find = levels(known);
  const accepted = new Set(decisions.flatMap((decision) => (decision.decide === "accept" ? [decision.check] : [])));
  const checks = [
    ...comparisons(figures, find),
    ...impliedBases(figures),
    ...shares(figures, { find, indicators }),
    ...partsAndWholes(known),
    ...ranks(figures),
    ...limits(figures),
    ...contradictions(known),
    ...targets(figures),
  ]
    .map((found) => check(found, (id) => accepted.has(id)))
    .sort(byId);
  return { holds: checks.every(({ verdict, accepted }) => accepted || !failing.has(verdict)), checks };
};

/** The graph of the checks. */
export const checksGraph = `${BASE}checks`;

/** Checks as quads of a graph of their own. */
export const checkQuads = ({ checks }: CheckReport): Quad[] => {
  const { add, quads } = triples();
  for (const { id, label, verdict, formula, figures } of checks) {
    add(id, rdf("type"), zt("Check"));
    add(id, zt("verdict"), iri(ontology().iri("verdicts", verdict)));
    for (const figure of figures) add(id, zt("checks"), iri(figure.id));
    for (const language of languages) {
      add(id, rdfs("label"), literal(label[language] ?? "", language));
      add(id, zt("formula"), literal(formula[language] ?? "", language));
    }
  }
  return quads(iri(checksGraph));
};
