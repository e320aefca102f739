import type { NamedNode, Quad, Quad_Graph, Quad_Object } from "@rdfjs/types";
import { Decimal } from "decimal.js";
import { type Kind, type Localized, languages } from "../model.ts";
import { iri, literal, quad } from "./n3.ts";
import { ontology } from "./ontology.ts";
import { skos, xsd } from "./vocabulary.ts";

/** Triples of one graph, each once, grouped by subject in the order in which subjects were first spoken of. */
export interface Triples {
  add(subject: string, predicate: NamedNode, object: Quad_Object): void;
  quads(graph?: Quad_Graph): Quad[];
}

const objectKey = (term: Quad_Object): string =>
  term.termType === "Literal" ? `"${term.value}"${term.language}^${term.datatype.value}` : term.value;

/** Begins an empty collection of triples. */
export const triples = (): Triples => {
  const subjects = new Map<string, Map<string, readonly [NamedNode, Quad_Object]>>();
  return {
    add: (subject, predicate, object) => {
      const own = subjects.get(subject) ?? new Map<string, readonly [NamedNode, Quad_Object]>();
      own.set(`${predicate.value} ${objectKey(object)}`, [predicate, object]);
      subjects.set(subject, own);
    },
    quads: (graph) =>
      [...subjects].flatMap(([subject, own]) =>
        [...own.values()].map(([predicate, object]) => quad(iri(subject), predicate, object, graph)),
      ),
  };
};

/** The class of a kind of entity. */
export const kindClass = (kind: Kind): NamedNode => iri(ontology().iri("kinds", kind));

/** A whole number. */
export const integer = (value: number): Quad_Object => literal(String(value), xsd("integer"));

/** An xsd:decimal in its canonical form, with a point, so that Turtle writes it bare. */
export const decimal = (value: number | Decimal): Quad_Object => {
  const digits = new Decimal(value).toFixed();
  return literal(digits.includes(".") ? digits : `${digits}.0`, xsd("decimal"));
};

/** A day. */
export const date = (value: string): Quad_Object => literal(value, xsd("date"));

/** Adds a name for each language that has one. */
export const addLabels = (add: Triples["add"], subject: string, label: Localized<string>): void => {
  for (const language of languages) {
    const name = label[language];
    if (name !== undefined && name !== "") add(subject, skos("prefLabel"), literal(name, language));
  }
};

/** Adds the other names. */
export const addAliases = (add: Triples["add"], subject: string, names: Localized<readonly string[]>): void => {
  for (const language of languages)
    for (const name of names[language] ?? []) if (name !== "") add(subject, skos("altLabel"), literal(name, language));
};
