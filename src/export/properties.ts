import type { Kind } from "../model.ts";
import { documentIri } from "../rdf/quads.ts";
import type { ExportInput } from "./format.ts";

/** A value that a graph database keeps. */
export type Property = string | number | readonly string[] | null;

/** A node of a property graph. */
export interface Row {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
}

/** A relationship of a property graph. */
export interface Link {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, Property>>;
}

const capitalized = (kind: Kind): string => kind.slice(0, 1).toUpperCase() + kind.slice(1);

/** `locatedIn` as relationship types are written: LOCATED_IN. */
const typeName = (predicate: string): string => predicate.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** The nodes by what they are. */
export const rowsOf = ({ entities, figures, documents }: ExportInput) => ({
  entities: entities.map(
    (entity): Row => ({
      id: entity.id,
      labels: ["Entity", capitalized(entity.kind)],
      properties: {
        kind: entity.kind,
        name_zh: entity.label.zh ?? null,
        name_en: entity.label.en ?? null,
        aliases_zh: entity.aliases.zh ?? null,
        aliases_en: entity.aliases.en ?? null,
        same_as: entity.sameAs,
        importance: entity.weight,
        mentions: entity.mentions,
        documents: entity.documents,
      },
    }),
  ),
  figures: figures.map(
    (figure): Row => ({
      id: figure.id,
      labels: ["Figure"],
      properties: {
        indicator: figure.indicator.id,
        indicator_zh: figure.indicator.label.zh ?? null,
        indicator_en: figure.indicator.label.en ?? null,
        measure: figure.measure,
        value: figure.value,
        upper: figure.upper,
        unit: figure.unit,
        bound: figure.bound,
        status: figure.status,
        since: figure.start,
        until: figure.end,
        stated: figure.stated.text,
        confidence: figure.confidence,
        documents: figure.documents,
        evidence: figure.evidence.map(({ text }) => text),
      },
    }),
  ),
  documents: documents.map(
    (document): Row => ({
      id: documentIri(document.id),
      labels: ["Document"],
      properties: {
        name: document.id,
        title: document.title,
        source: document.source,
        published: document.published,
        language: document.language,
      },
    }),
  ),
});

/** Relations, figures and mentions as relationships. */
export const linksOf = ({ entities, relations, figures }: ExportInput): Link[] => {
  const known = new Set(entities.map(({ id }) => id));
  const stated = relations.map(
    (relation): Link => ({
      id: relation.id,
      source: relation.subject,
      target: relation.object,
      type: typeName(relation.predicate),
      properties: {
        id: relation.id,
        status: relation.status,
        since: relation.start,
        until: relation.end,
        confidence: relation.confidence,
        times: relation.weight,
        documents: relation.documents,
        evidence: relation.evidence.map(({ text }) => text),
      },
    }),
  );
  const counted = figures.flatMap(({ id, subject }): Link[] =>
    subject === null || !known.has(subject)
      ? []
      : [{ id: `${id}#about`, source: subject, target: id, type: "HAS_FIGURE", properties: { id: `${id}#about` } }],
  );
  const mentioned = entities.flatMap((entity) =>
    entity.documents.map((document): Link => {
      const id = `${documentIri(document)} ${entity.id}`;
      return { id, source: documentIri(document), target: entity.id, type: "MENTIONS", properties: { id } };
    }),
  );
  return [...stated, ...counted, ...mentioned];
};
