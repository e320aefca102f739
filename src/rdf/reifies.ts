import type { Quad, Quad_Object } from "@rdfjs/types";
import { quad } from "./n3.ts";
import { rdf } from "./vocabulary.ts";

const parts = ["subject", "predicate", "object"] as const;
type Parts = { readonly [P in (typeof parts)[number]]?: Quad["object"] };

const partOf = (quad: Quad): (typeof parts)[number] | undefined =>
  parts.find((part) => quad.predicate.equals(rdf(part)));

const key = ({ subject, graph }: Quad): string => `${graph.value} ${subject.value}`;

const statements = (quads: Iterable<Quad>): ReadonlyMap<string, Parts> => {
  const found = new Map<string, Parts>();
  for (const each of quads) {
    const part = partOf(each);
    if (part !== undefined) found.set(key(each), { ...found.get(key(each)), [part]: each.object });
  }
  return found;
};

/** Said by `rdf:reifies` already. */
const isStatementType = ({ predicate, object }: Quad): boolean =>
  predicate.equals(rdf("type")) && object.equals(rdf("Statement"));

/** The same graph in RDF 1.2: what a statement is about is a triple term, `rdf:reifies <<( s p o )>>`. */
export function* reified(quads: Iterable<Quad>): Iterable<Quad> {
  const known = statements(quads);
  for (const each of quads) {
    const part = partOf(each);
    const { subject, predicate, object } = (part === undefined ? undefined : known.get(key(each))) ?? {};
    if (part === undefined && !(isStatementType(each) && known.has(key(each)))) yield each;
    else if (part === "subject" && subject && predicate && object) {
      const triple = quad(subject as never, predicate as never, object as Quad_Object);
      yield quad(each.subject as never, rdf("reifies"), triple as never, each.graph);
    }
  }
}

/** The same graph in RDF 1.1: every triple term that is reified becomes `rdf:subject`, `rdf:predicate`, `rdf:object`. */
export function* unreified(quads: Iterable<Quad>): Iterable<Quad> {
  for (const each of quads) {
    const term = each.object as unknown as { readonly termType: string } & Record<(typeof parts)[number], Quad_Object>;
    if (!each.predicate.equals(rdf("reifies")) || term.termType !== "Quad") yield each;
    else {
      yield quad(each.subject as never, rdf("type"), rdf("Statement"), each.graph);
      for (const part of parts) yield quad(each.subject as never, rdf(part), term[part], each.graph);
    }
  }
}
