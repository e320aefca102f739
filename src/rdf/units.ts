import type { NamedNode } from "@rdfjs/types";
import { Decimal } from "decimal.js";
import { contentId } from "../ids.ts";
import type { Figure, LanguageId } from "../model.ts";
import { iri, literal } from "./n3.ts";
import { ontology } from "./ontology.ts";
import { decimal, type Triples } from "./triples.ts";
import { qudt, rdf, rdfs, skos, zt } from "./vocabulary.ts";

/** The IRI of a unit of facts documents; one that is kept as written is described where it is used. */
export const unitNode = (add: Triples["add"], code: string): NamedNode => {
  const known = ontology().unit(code);
  if (known) return iri(known.iri);
  const node = contentId("unit", code);
  add(node, rdf("type"), qudt("Unit"));
  add(node, skos("notation"), literal(code));
  return iri(node);
};

const digits = /^\d+(\.\d+)?$/;

/** The printed number, where it is printed in digits. */
export const statedNumber = (stated: string): Decimal | null => {
  const plain = stated.normalize("NFKC").replaceAll(",", "");
  return digits.test(plain) ? new Decimal(plain) : null;
};

/** How many base units the printed unit is, where the printed number tells. */
const multiplier = (figure: Figure, stated: Decimal | null): Decimal | null => {
  if (stated === null || stated.isZero() || figure.value === 0) return null;
  return new Decimal(figure.value).abs().div(stated).toSignificantDigits(9);
};

/** The IRI of a unit as printed, described with its factor; null where none is printed. */
export const statedUnitNode = (add: Triples["add"], figure: Figure, language: LanguageId): NamedNode | null => {
  const text = figure.stated.unit;
  if (text === "") return null;
  const factor = multiplier(figure, statedNumber(figure.stated.value));
  const node = contentId("unit", text, figure.unit, factor?.toFixed() ?? "");
  add(node, rdf("type"), qudt("Unit"));
  add(node, rdfs("label"), literal(text, language));
  add(node, zt("baseUnit"), unitNode(add, figure.unit));
  if (factor !== null) add(node, zt("multiplier"), decimal(factor));
  return iri(node);
};
