import type { Quad } from "@rdfjs/types";
import { during } from "../graph/periods.ts";
import type { Interval, Kind } from "../model.ts";
import { documentIri } from "../rdf/quads.ts";
import type { ExportEntity, ExportFigure, ExportInput, ExportRelation } from "./format.ts";

/** Which part of the graph is written. */
export interface ExportFilter {
  readonly kinds?: readonly Kind[] | undefined;
  /** Ids of entities: these and what they have relations with. */
  readonly around?: Iterable<string> | undefined;
  /** Year, month or day: facts whose time reaches into the period, and what they speak of. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** So many entities, the most important. */
  readonly limit?: number | undefined;
}

const neighbourhood = (relations: readonly ExportRelation[], ids: Iterable<string>): ReadonlySet<string> => {
  const centre = new Set(ids);
  const near = new Set(centre);
  for (const { subject, object } of relations) {
    if (centre.has(subject)) near.add(object);
    if (centre.has(object)) near.add(subject);
  }
  return near;
};

const mostImportant = (entities: readonly ExportEntity[], limit: number): readonly ExportEntity[] => {
  const chosen = new Set(
    [...entities]
      .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id }) => id),
  );
  return entities.filter(({ id }) => chosen.has(id));
};

interface Facts {
  readonly relations: readonly ExportRelation[];
  readonly figures: readonly ExportFigure[];
}

const spokenOf = ({ relations, figures }: Facts): ReadonlySet<string | null> =>
  new Set([...relations.flatMap(({ subject, object }) => [subject, object]), ...figures.map(({ subject }) => subject)]);

const idsOf = ({ entities, relations, figures }: ExportInput): string[] =>
  [entities, relations, figures].flatMap((items) => items.map(({ id }) => id));

const isSpan = (id: string): boolean => id.includes("#char=");

/** The quads that speak of nothing left out, without the spans that only those had spoken of. */
const remaining = (quads: Iterable<Quad>, dropped: ReadonlySet<string>): Iterable<Quad> => ({
  *[Symbol.iterator]() {
    const kept = ({ subject, object }: Quad): boolean => !dropped.has(subject.value) && !dropped.has(object.value);
    const spans = new Set<string>();
    for (const quad of quads) if (kept(quad) && isSpan(quad.object.value)) spans.add(quad.object.value);
    for (const quad of quads)
      if (kept(quad) && (!isSpan(quad.subject.value) || spans.has(quad.subject.value))) yield quad;
  },
});

const isEmpty = ({ kinds, around, from, to, limit }: ExportFilter): boolean =>
  [kinds, around, from, to, limit].every((part) => part === undefined);

/** Leaves in what the filter asks for, with the documents that speak of it. Ids stay as they are. */
export const narrowed = (input: ExportInput, filter: ExportFilter): ExportInput => {
  if (isEmpty(filter)) return input;
  const { kinds, around, from, to, limit } = filter;
  const reaches = during(from, to);
  const inPeriod = (fact: Interval): boolean => reaches(fact.start === null && fact.end === null ? null : fact);
  const timed: Facts = {
    relations: input.relations.filter(inPeriod),
    figures: input.figures.filter(inPeriod),
  };
  const spoken = from === undefined && to === undefined ? null : spokenOf(timed);
  const near = around === undefined ? null : neighbourhood(timed.relations, around);
  const allowed = kinds === undefined ? null : new Set(kinds);
  const fitting = input.entities.filter(
    ({ id, kind }) => (spoken?.has(id) ?? true) && (near?.has(id) ?? true) && (allowed?.has(kind) ?? true),
  );
  const entities = limit === undefined ? fitting : mostImportant(fitting, limit);
  const chosen = new Set(entities.map(({ id }) => id));
  const relations = timed.relations.filter(({ subject, object }) => chosen.has(subject) && chosen.has(object));
  const figures = timed.figures.filter(({ subject }) => subject !== null && chosen.has(subject));
  const mentioned = new Set([entities, relations, figures].flatMap((items) => items.flatMap((item) => item.documents)));
  const documents = input.documents.filter(({ id }) => mentioned.has(id));
  const kept = { ...input, entities, relations, figures, documents };
  const dropped = new Set(idsOf(input));
  for (const id of idsOf(kept)) dropped.delete(id);
  for (const { id } of input.documents) if (!mentioned.has(id)) dropped.add(documentIri(id));
  return { ...kept, quads: remaining(input.quads, dropped) };
};
