import type { Quad } from "@rdfjs/types";
import { listedId } from "../ids.ts";
import type { Thing } from "../model.ts";
import { iri, literal } from "./n3.ts";
import { ontology } from "./ontology.ts";
import { addAliases, addLabels, kindClass, triples } from "./triples.ts";
import { dct, rdf, schema, zt } from "./vocabulary.ts";

/** What the lists know of things, as quads of the default graph. */
export const listedQuads = (things: Iterable<Thing>): Quad[] => {
  const { add, quads } = triples();
  for (const thing of things) {
    add(thing.id, rdf("type"), kindClass(thing.kind));
    addLabels(add, thing.id, thing.label);
    addAliases(add, thing.id, thing.aliases);
    for (const same of thing.sameAs) add(thing.id, schema("sameAs"), iri(same));
    if (thing.division === null) continue;
    add(thing.id, rdf("type"), zt("AdministrativeDivision"));
    add(thing.id, dct("identifier"), literal(thing.division.code));
    add(thing.id, zt("division"), iri(ontology().iri("divisionLevels", thing.division.level)));
    if (thing.division.parent !== null) add(thing.id, zt("partOf"), iri(listedId("place", thing.division.parent)));
  }
  return quads();
};
