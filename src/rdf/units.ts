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

const close = 1e-7;

/** The proportion near a factor: a digit times a power of ten, or a half or a third of one (1亩 is 2000/3 m²). */
const proportion = (factor: Decimal): Decimal | null => {
  for (const part of [1, 2, 3]) {
    const power = new Decimal(10).pow(factor.times(part).log(10).floor());
    const leading = factor.times(part).div(power);
    if (leading.minus(leading.round()).abs().lte(close))
      return leading.round().times(power).div(part).toSignificantDigits(12);
  }
  return null;
};

/** How many base units the printed unit is, where the printed number tells; a value taken from elsewhere does not. */
const multiplier = (figure: Figure, stated: Decimal | null): Decimal | null =>
  stated === null || stated.isZero() || figure.value === 0
    ? null
    : proportion(new Decimal(figure.value).abs().div(stated));

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
