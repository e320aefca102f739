import type { NamedNode, Quad, Quad_Object } from "@rdfjs/types";
import { contentId, listedId } from "../ids.ts";
import {
  type Derived,
  type Entity,
  type Facts,
  type FactsDocument,
  type Figure,
  type FigureTime,
  type Indicator,
  type Interval,
  type LanguageId,
  languages,
  type Relation,
  type Span,
  type Unread,
} from "../model.ts";
import { iri, literal } from "./n3.ts";
import { ontology } from "./ontology.ts";
import { type PointText, pointText } from "./spans.ts";
import { addAliases, addLabels, date, decimal, integer, kindClass, type Triples, triples } from "./triples.ts";
import { statedNumber, statedUnitNode, unitNode } from "./units.ts";
import { dct, oa, prov, rdf, rdfs, schema, xsd, zt } from "./vocabulary.ts";
import { figureText, type Worded } from "./wording.ts";

/** A facts document together with the text that it was read from. */
export interface Source {
  readonly facts: Facts;
  readonly text: string;
}

/** What read the documents: the version of the program and of its lists. */
export interface Provenance {
  readonly program: string;
  readonly lists: string;
}

const plainId = /^[A-Za-z0-9][A-Za-z0-9._~-]*$/;

/** The IRI of a document, which is also the name of its graph. */
export const documentIri = (id: string): string =>
  plainId.test(id) ? listedId("document", id) : contentId("document", id);

/** What the parts of a document have in common while it is mapped. */
interface Mapping {
  readonly facts: Facts;
  readonly add: Triples["add"];
  readonly document: string;
  readonly run: string;
  /** The IRI of a span, which it describes at the first asking. */
  span(span: Span): NamedNode;
  name(entity: string | null, language: LanguageId): string;
}

const dated = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const dateType = (value: string): NamedNode =>
  xsd(["gYear", "gYearMonth", "date"][value.split("-").length - 1] ?? "date");

const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:/;

const mapSpan = ({ add, document }: Pick<Mapping, "add" | "document">, text: PointText) => {
  const described = new Set<string>();
  return (span: Span): NamedNode => {
    const { start, end, exact, prefix, suffix } = text.span(span);
    const node = `${document}#char=${start},${end}`;
    if (described.has(node)) return iri(node);
    described.add(node);
    add(node, rdf("type"), zt("TextSpan"));
    add(node, oa("hasSource"), iri(document));
    add(node, oa("start"), integer(start));
    add(node, oa("end"), integer(end));
    add(node, oa("exact"), literal(exact));
    add(node, oa("prefix"), literal(prefix));
    add(node, oa("suffix"), literal(suffix));
    return iri(node);
  };
};

const mapDocument = ({ add, document, run }: Mapping, about: FactsDocument, length: number): void => {
  add(document, rdf("type"), zt("Document"));
  add(document, dct("identifier"), literal(about.id));
  if (about.title !== null) add(document, dct("title"), literal(about.title, about.language));
  if (about.source !== null) add(document, dct("source"), literal(about.source, about.language));
  if (about.published !== null && dated.test(about.published))
    add(document, dct("issued"), literal(about.published, dateType(about.published)));
  add(document, dct("language"), literal(about.language));
  add(document, zt("length"), integer(length));
  add(document, zt("sha256"), literal(about.sha256));
  add(run, rdf("type"), zt("Extraction"));
  add(run, prov("used"), iri(document));
};

const mapEntity = ({ add, span }: Mapping, entity: Entity): void => {
  add(entity.id, rdf("type"), kindClass(entity.kind));
  addLabels(add, entity.id, entity.label);
  addAliases(add, entity.id, entity.aliases);
  for (const language of languages) {
    const origin = entity.labelOrigin[language];
    if (origin !== undefined && entity.label[language] !== undefined)
      add(entity.id, zt(`${language}LabelOrigin`), iri(ontology().iri("labelOrigins", origin)));
  }
  for (const same of entity.sameAs) if (absolute.test(same)) add(entity.id, schema("sameAs"), iri(same));
  for (const candidate of entity.candidates ?? []) add(entity.id, zt("candidate"), iri(candidate));
  for (const mention of entity.mentions) add(entity.id, zt(mention.refers ? "reference" : "mention"), span(mention));
};

const mapIndicator = ({ add }: Mapping, indicator: Indicator): void => {
  add(indicator.id, rdf("type"), zt("Indicator"));
  addLabels(add, indicator.id, indicator.label);
};

type Slot = readonly [NamedNode, Quad_Object];

/** Which slots the value fills: a bound is not a value. */
const valueSlots = ({
  measure,
  value,
  upper,
  bound,
}: Pick<Figure, "measure" | "value" | "upper" | "bound">): Slot[] => {
  if (upper !== null)
    return [
      [schema("minValue"), decimal(value)],
      [schema("maxValue"), decimal(upper)],
    ];
  if (measure === "rank" && Number.isInteger(value)) return [[zt("rank"), integer(value)]];
  if (bound === "atLeast") return [[schema("minValue"), decimal(value)]];
  if (bound === "atMost") return [[schema("maxValue"), decimal(value)]];
  return [[schema("value"), decimal(value)]];
};

const mapTime = (add: Triples["add"], node: string, time: FigureTime | null): void => {
  add(node, zt("timeBasis"), iri(ontology().iri("timeBases", time?.basis ?? "unspecified")));
  if (time === null) return;
  if (time.start !== null) add(node, zt("start"), date(time.start));
  if (time.end !== null) add(node, zt("end"), date(time.end));
  if (time.text !== "") add(node, zt("timeText"), literal(time.text));
};

const mapBase = (add: Triples["add"], node: string, base: NonNullable<Figure["base"]>): void => {
  if ("entity" in base) add(node, zt("baseEntity"), iri(base.entity));
  else if ("figure" in base) add(node, zt("baseFigure"), iri(base.figure));
  else {
    if (base.text !== "") add(node, zt("baseText"), literal(base.text));
    if (base.start !== null) add(node, zt("baseStart"), date(base.start));
    if (base.end !== null) add(node, zt("baseEnd"), date(base.end));
  }
};

const mapLabel = (
  { add, name }: Mapping,
  node: string,
  figure: Worded & Pick<Derived, "subject" | "indicator"> & { readonly time: Interval | null },
): void => {
  for (const language of languages) {
    const indicator = figure.indicator.label[language];
    if (indicator === undefined) continue;
    const subject = name(figure.subject, language);
    add(node, rdfs("label"), literal(figureText(figure, { subject, indicator, language }), language));
  }
};

const mapFigure = (mapping: Mapping, figure: Figure): void => {
  const node = figure.id;
  const { add, span, run, facts } = mapping;
  const { language } = facts.document;
  mapIndicator(mapping, figure.indicator);
  add(node, rdf("type"), zt("Figure"));
  mapLabel(mapping, node, { ...figure, printed: { text: figure.stated.text, language } });
  add(node, zt("measure"), iri(ontology().iri("measures", figure.measure)));
  if (figure.subject !== null) add(node, schema("observationAbout"), iri(figure.subject));
  add(node, schema("variableMeasured"), iri(figure.indicator.id));
  if (figure.indicator.text !== "") add(node, zt("indicatorText"), literal(figure.indicator.text));
  for (const [slot, value] of valueSlots(figure)) add(node, slot, value);
  add(node, zt("unit"), unitNode(add, figure.unit));
  const [stated, statedUnit] = [statedNumber(figure.stated.value), statedUnitNode(add, figure, language)];
  if (stated !== null) add(node, zt("statedValue"), decimal(stated));
  if (statedUnit !== null) add(node, zt("statedUnit"), statedUnit);
  add(node, zt("statedText"), literal(figure.stated.text));
  add(node, zt("bound"), iri(ontology().iri("bounds", figure.bound)));
  add(node, zt("status"), iri(ontology().iri("statuses", figure.status)));
  mapTime(add, node, figure.time);
  if (figure.scope !== null) add(node, zt("rankScope"), iri(figure.scope));
  if (figure.base !== null) mapBase(add, node, figure.base);
  add(node, zt("evidence"), span(figure.evidence));
  add(node, zt("valueSpan"), span(figure.stated));
  add(node, zt("rule"), literal(figure.rule));
  add(node, zt("confidence"), decimal(figure.confidence));
  add(node, prov("wasGeneratedBy"), iri(run));
};

const mapDerived = (mapping: Mapping, derived: Derived): void => {
  const { add, run } = mapping;
  mapIndicator(mapping, derived.indicator);
  add(derived.id, rdf("type"), zt("DerivedFigure"));
  mapLabel(mapping, derived.id, derived);
  add(derived.id, zt("measure"), iri(ontology().iri("measures", derived.measure)));
  if (derived.subject !== null) add(derived.id, schema("observationAbout"), iri(derived.subject));
  add(derived.id, schema("variableMeasured"), iri(derived.indicator.id));
  for (const [slot, value] of valueSlots({ ...derived, upper: null })) add(derived.id, slot, value);
  add(derived.id, zt("unit"), unitNode(add, derived.unit));
  add(derived.id, zt("bound"), iri(ontology().iri("bounds", derived.bound)));
  add(derived.id, zt("status"), zt("actual"));
  mapTime(add, derived.id, derived.time === null ? null : { ...derived.time, text: "", basis: "inferred" });
  for (const from of derived.from) add(derived.id, prov("wasDerivedFrom"), iri(from));
  add(derived.id, zt("formula"), literal(derived.formula));
  add(derived.id, prov("wasGeneratedBy"), iri(run));
};

const mapRelation = ({ add, span, run }: Mapping, relation: Relation): void => {
  const predicate = iri(ontology().iri("predicates", relation.predicate));
  if (relation.status === "actual") add(relation.subject, predicate, iri(relation.object));
  add(relation.id, rdf("type"), zt("Statement"));
  add(relation.id, rdf("type"), rdf("Statement"));
  add(relation.id, rdf("subject"), iri(relation.subject));
  add(relation.id, rdf("predicate"), predicate);
  add(relation.id, rdf("object"), iri(relation.object));
  add(relation.id, zt("status"), iri(ontology().iri("statuses", relation.status)));
  mapTime(add, relation.id, relation.time);
  add(relation.id, zt("evidence"), span(relation.evidence));
  add(relation.id, zt("rule"), literal(relation.rule));
  add(relation.id, zt("confidence"), decimal(relation.confidence));
  add(relation.id, prov("wasGeneratedBy"), iri(run));
};

const mapUnread = ({ add, span }: Mapping, unread: Unread): void => {
  const node = span(unread).value;
  add(node, rdf("type"), zt("Unread"));
  add(node, zt("why"), iri(ontology().iri("unreadReasons", unread.why)));
};

/** All that a document says, as quads of the graph that bears its name. */
export const documentQuads = ({ facts, text }: Source, { program, lists }: Provenance): Quad[] => {
  const { add, quads } = triples();
  const document = documentIri(facts.document.id);
  const names = new Map(facts.entities.map(({ id, label }) => [id, label]));
  const points = pointText(text);
  const mapping: Mapping = {
    facts,
    add,
    document,
    run: contentId("extraction", facts.document.id, facts.document.sha256, program, lists),
    span: mapSpan({ add, document }, points),
    name: (entity, language) => (entity === null ? "" : (names.get(entity)?.[language] ?? "")),
  };
  mapDocument(mapping, facts.document, points.length);
  add(mapping.run, zt("programVersion"), literal(program));
  add(mapping.run, zt("ontologyVersion"), literal(lists));
  for (const entity of facts.entities) mapEntity(mapping, entity);
  for (const figure of facts.figures) mapFigure(mapping, figure);
  for (const derived of facts.derived) mapDerived(mapping, derived);
  for (const relation of facts.relations) mapRelation(mapping, relation);
  for (const unread of facts.unread) mapUnread(mapping, unread);
  return quads(iri(document));
};
