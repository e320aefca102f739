import { type Kind, kinds, type Localized, type Predicate, predicates } from "../model.ts";
import { ontology } from "../rdf/ontology.ts";
import { amountText, periodText } from "../rdf/wording.ts";
import type { ExportEvidence, ExportInput, ExportOptions } from "./format.ts";
import { inkOn, palette } from "./palette.ts";
import { nodeSize, positions } from "./places.ts";

/** Document, quote and sentence: index and offsets. */
type PageEvidence = readonly [document: number, start: number, end: number, from: number, to: number];

interface PageFact {
  readonly status: string;
  readonly period: Localized<string>;
  readonly evidence: readonly PageEvidence[];
}

/** What the page of a graph is given. `web/page/data.js` says the same in its own words. */
export interface PageData {
  readonly language: "zh" | "en";
  readonly title: Localized<string>;
  readonly kinds: Readonly<
    Record<string, { readonly name: Localized<string>; readonly colour: string; readonly ink: string }>
  >;
  readonly predicates: Readonly<Record<string, Localized<string>>>;
  readonly planned: Localized<string>;
  readonly documents: readonly {
    readonly title: string;
    readonly source: string | null;
    readonly published: string | null;
    readonly language: string;
    readonly text: string;
  }[];
  readonly entities: readonly {
    readonly id: string;
    readonly kind: Kind;
    readonly name: Localized<string>;
    readonly aliases: Localized<readonly string[]>;
    readonly pinyin: string;
    readonly sameAs: readonly string[];
    readonly weight: number;
    readonly x: number;
    readonly y: number;
    readonly r: number;
    readonly evidence: readonly PageEvidence[];
  }[];
  readonly relations: readonly (PageFact & {
    readonly source: number;
    readonly target: number;
    readonly predicate: string;
  })[];
  readonly figures: readonly (PageFact & {
    readonly subject: number | null;
    readonly indicator: Localized<string>;
    readonly amount: Localized<string>;
    readonly measure: Localized<string>;
    readonly start: string | null;
  })[];
}

const inBoth = (text: (language: "zh" | "en") => string): Localized<string> => ({ zh: text("zh"), en: text("en") });

const kindsOf = (): PageData["kinds"] =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      {
        name: inBoth((language) => ontology().word("kinds", kind, language)),
        colour: palette[kind].hex,
        ink: inkOn(palette[kind]),
      },
    ]),
  );

const predicatesOf = (): PageData["predicates"] =>
  Object.fromEntries(
    predicates.map((predicate: Predicate) => [
      predicate,
      inBoth((language) => ontology().word("predicates", predicate, language)),
    ]),
  );

/** Beside a level or a share the word for it says nothing. */
const measureName = (measure: ExportInput["figures"][number]["measure"]): Localized<string> =>
  measure === "level" || measure === "share"
    ? {}
    : inBoth((language) => ontology().word("measures", measure, language));

/** Lays out what the page needs to draw, to search and to show each fact in its sentence. */
export const pageData = (input: ExportInput, options: ExportOptions): PageData => {
  const places = positions(input, { view: "entities" });
  const documents = new Map(input.documents.map(({ id }, at) => [id, at]));
  const entities = new Map(input.entities.map(({ id }, at) => [id, at]));
  const proof = (evidence: readonly ExportEvidence[]): PageEvidence[] =>
    evidence.map(({ document, start, end, sentence }) => [
      documents.get(document)!,
      start,
      end,
      sentence.start,
      sentence.end,
    ]);
  const period = (fact: { readonly start: string | null; readonly end: string | null }): Localized<string> =>
    inBoth((language) => periodText(fact, language));
  return {
    language: options.language === "en" ? "en" : "zh",
    title: input.title,
    kinds: kindsOf(),
    predicates: predicatesOf(),
    planned: inBoth((language) => ontology().word("statuses", "target", language)),
    documents: input.documents.map(({ title, source, published, language, text }) => ({
      title,
      source,
      published,
      language,
      text,
    })),
    entities: input.entities.map((entity) => ({
      id: entity.id,
      kind: entity.kind,
      name: entity.label,
      aliases: entity.aliases,
      pinyin: entity.pinyin,
      sameAs: entity.sameAs,
      weight: entity.weight,
      ...places.get(entity.id)!,
      r: nodeSize(entity),
      evidence: proof(entity.evidence),
    })),
    relations: input.relations.map((relation) => ({
      source: entities.get(relation.subject)!,
      target: entities.get(relation.object)!,
      predicate: relation.predicate,
      status: relation.status,
      period: period(relation),
      evidence: proof(relation.evidence),
    })),
    figures: input.figures.map((figure) => ({
      subject: figure.subject === null ? null : (entities.get(figure.subject) ?? null),
      indicator: figure.indicator.label,
      measure: measureName(figure.measure),
      amount: inBoth((language) => amountText(figure, language)),
      status: figure.status,
      start: figure.start,
      period: period(figure),
      evidence: proof(figure.evidence),
    })),
  };
};
