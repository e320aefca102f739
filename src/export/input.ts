import type { Quad } from "@rdfjs/types";
import type { Knowledge } from "../graph/knowledge.ts";
import type { Evidence, KnownEntity, KnownFigure, KnownRelation } from "../graph/known.ts";
import { lazy } from "../graph/lazy.ts";
import type { Localized, Quote, Span } from "../model.ts";
import type { Source } from "../rdf/quads.ts";
import { cleaned } from "./clean.ts";
import type {
  ExportDocument,
  ExportEntity,
  ExportEvidence,
  ExportFigure,
  ExportInput,
  ExportRelation,
} from "./format.ts";
import { sentenceFinder } from "./sentences.ts";

export interface InputOptions {
  /** What the export is called; by default the title of the only document, else how many there are. */
  readonly title?: Localized<string> | undefined;
  /** The syllables of Chinese text, so that names are found by pinyin. */
  readonly pinyin?: ((zh: string) => readonly string[]) | undefined;
  /** The graph as RDF, for the formats that write it. */
  readonly quads?: Iterable<Quad> | undefined;
}

type Locate = (evidence: Evidence) => ExportEvidence;

const locate = (documents: Knowledge["documents"]): Locate => {
  const finders = new Map<string, (span: Span) => Quote>();
  const finder = (id: string): ((span: Span) => Quote) => {
    const known = finders.get(id);
    if (known) return known;
    const { text, facts } = documents.get(id)!;
    const found = sentenceFinder(text, facts.document.language);
    finders.set(id, found);
    return found;
  };
  return ({ document, start, end, text }) => ({
    document,
    start,
    end,
    text,
    sentence: finder(document)({ start, end }),
  });
};

const weightOf = (known: Knowledge, { id, evidence }: KnownEntity): number =>
  evidence.length + known.relationIds(id).length + known.figureIds(id).length;

const entityOf = (entity: KnownEntity, weight: number, locate: Locate): ExportEntity => ({
  id: entity.id,
  kind: entity.kind,
  label: entity.label,
  aliases: entity.aliases,
  sameAs: entity.sameAs,
  pinyin: "",
  mentions: entity.evidence.length,
  weight,
  documents: entity.documents,
  evidence: entity.evidence.map(locate),
});

const relationOf = (relation: KnownRelation, locate: Locate): ExportRelation => ({
  id: relation.id,
  subject: relation.subject.id,
  predicate: relation.predicate,
  object: relation.object.id,
  status: relation.status,
  start: relation.time?.start ?? null,
  end: relation.time?.end ?? null,
  confidence: relation.confidence,
  weight: relation.evidence.length,
  documents: relation.documents,
  evidence: relation.evidence.map(locate),
});

const figureOf = (figure: KnownFigure, locate: Locate): ExportFigure => {
  const [first] = figure.evidence;
  return {
    id: figure.id,
    subject: figure.subject?.id ?? null,
    indicator: figure.indicator,
    measure: figure.measure,
    value: figure.value,
    upper: figure.upper,
    unit: figure.unit,
    bound: figure.bound,
    status: figure.status,
    start: figure.time?.start ?? null,
    end: figure.time?.end ?? null,
    base: figure.base,
    scope: figure.scope?.id ?? null,
    stated: {
      text: first?.stated.text ?? "",
      value: first?.stated.value ?? "",
      unit: first?.stated.unit ?? "",
    },
    confidence: figure.confidence,
    documents: figure.documents,
    evidence: figure.evidence.map(locate),
  };
};

const documentOf = ({ facts: { document }, text }: Source): ExportDocument => ({
  id: document.id,
  title: document.title ?? document.id,
  source: document.source,
  published: document.published,
  language: document.language,
  text,
});

const titleOf = (documents: readonly ExportDocument[]): Localized<string> => {
  const [only, more] = documents;
  if (only !== undefined && more === undefined) return { [only.language]: only.title };
  return { zh: `${documents.length} 份文档的知识图谱`, en: `Knowledge graph of ${documents.length} documents` };
};

/**
 * Lays out what the graph knows for the formats, each part when a format asks for it. Text that no format could carry is
 * replaced, once, here.
 */
export const exportInput = (known: Knowledge, { title, pinyin, quads = [] }: InputOptions = {}): ExportInput => {
  const at = locate(known.documents);
  const reading = ({ zh }: Localized<string>): string => (zh === undefined || !pinyin ? "" : pinyin(zh).join(" "));
  const documents = lazy(() => cleaned([...known.documents.values()].map(documentOf)));
  const entities = lazy(() =>
    cleaned(
      [...known.entities.values()].map((entity) => ({
        ...entityOf(entity, weightOf(known, entity), at),
        pinyin: reading(entity.label),
      })),
    ),
  );
  const relations = lazy(() =>
    cleaned(
      [...known.relations.values()]
        .filter(({ subject, object }) => known.entities.has(subject.id) && known.entities.has(object.id))
        .map((relation) => relationOf(relation, at)),
    ),
  );
  const figures = lazy(() => cleaned([...known.figures.values()].map((figure) => figureOf(figure, at))));
  return {
    get title() {
      return title === undefined ? titleOf(documents()) : cleaned(title);
    },
    get entities() {
      return entities();
    },
    get relations() {
      return relations();
    },
    get figures() {
      return figures();
    },
    get documents() {
      return documents();
    },
    quads,
  };
};
