import type { Quad } from "@rdfjs/types";
import { quad, write } from "../rdf/n3.ts";
import { reified } from "../rdf/reifies.ts";
import { families, prefixes } from "../rdf/vocabulary.ts";
import type { Format } from "./format.ts";

const names = { ...prefixes, ...families };

/** The same statements without their graphs. */
function* triplesOf(quads: Iterable<Quad>): Iterable<Quad> {
  for (const { subject, predicate, object } of quads) yield quad(subject, predicate as never, object);
}

/** Turtle knows no graphs: what documents say stands side by side. */
export const turtle: Format = {
  id: "turtle",
  title: { zh: "Turtle", en: "Turtle" },
  extensions: ["ttl"],
  media: "text/turtle",
  write: ({ quads }) => write(triplesOf(quads), { syntax: "turtle", prefixes: names }),
};

export const trig: Format = {
  id: "trig",
  title: { zh: "TriG", en: "TriG" },
  extensions: ["trig"],
  media: "application/trig",
  write: ({ quads }) => write(quads, { syntax: "trig", prefixes: names }),
};

export const ntriples: Format = {
  id: "ntriples",
  title: { zh: "N-Triples", en: "N-Triples" },
  extensions: ["nt"],
  media: "application/n-triples",
  write: ({ quads }) => write(triplesOf(quads), { syntax: "ntriples" }),
};

export const nquads: Format = {
  id: "nquads",
  title: { zh: "N-Quads", en: "N-Quads" },
  extensions: ["nq"],
  media: "application/n-quads",
  write: ({ quads }) => write(quads, { syntax: "nquads" }),
};

/** RDF 1.2: statements reify triple terms. */
export const trig12: Format = {
  id: "trig-1.2",
  title: { zh: "TriG（RDF 1.2）", en: "TriG (RDF 1.2)" },
  extensions: ["rdf12.trig"],
  media: "application/trig",
  write: ({ quads }) => write(reified(quads), { syntax: "trig", prefixes: names }),
};
