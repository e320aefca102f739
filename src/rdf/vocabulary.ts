import type { NamedNode } from "@rdfjs/types";
import { BASE } from "../ids.ts";
import { iri } from "./n3.ts";

/** The prefixes that written graphs use and queries may use undeclared. */
export const prefixes = {
  zt: `${BASE}ontology#`,
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  owl: "http://www.w3.org/2002/07/owl#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  qudt: "http://qudt.org/schema/qudt/",
  unit: "http://qudt.org/vocab/unit/",
  sh: "http://www.w3.org/ns/shacl#",
} as const;

/** Short names for the families of things, used where a graph is written for people. */
export const families = {
  place: `${BASE}place/`,
  organization: `${BASE}organization/`,
  project: `${BASE}project/`,
  policy: `${BASE}policy/`,
  designation: `${BASE}designation/`,
  person: `${BASE}person/`,
  event: `${BASE}event/`,
  indicator: `${BASE}indicator/`,
  figure: `${BASE}figure/`,
  relation: `${BASE}relation/`,
  document: `${BASE}document/`,
  zu: `${BASE}unit/`,
} as const;

const terms = (namespace: string): ((name: string) => NamedNode) => {
  const known = new Map<string, NamedNode>();
  return (name) => {
    const term = known.get(name) ?? iri(`${namespace}${name}`);
    known.set(name, term);
    return term;
  };
};

/** Terms of zhitu's own vocabulary: `zt("Figure")`; those below are of the standard ones. */
export const zt = terms(prefixes.zt);
export const rdf = terms(prefixes.rdf);
export const rdfs = terms(prefixes.rdfs);
export const xsd = terms(prefixes.xsd);
export const skos = terms(prefixes.skos);
export const dct = terms(prefixes.dct);
export const schema = terms(prefixes.schema);
export const prov = terms(prefixes.prov);
export const oa = terms(prefixes.oa);
export const qudt = terms(prefixes.qudt);
export const sh = terms(prefixes.sh);
