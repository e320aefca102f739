export {
  type Check,
  type CheckReport,
  type CheckType,
  type Coverage,
  checkTypes,
  type Severity,
  type ShapeReport,
  type ShapeResult,
  type Verdict,
  validate,
  verdicts,
} from "./checks/index.ts";
export { ZhituError } from "./errors.ts";
export type * from "./export/format.ts";
export { formats } from "./export/index.ts";
export { type Extract, type ExtractorOptions, extractor } from "./extract.ts";
export { type AlignedEntity, type AlignedFigure, type Alignment, align, type Conflict } from "./graph/align.ts";
export { type Central, type Centrality, type CentralOptions, centralities } from "./graph/centrality.ts";
export type { Community, CommunityOptions } from "./graph/communities.ts";
export type { Applied, Decision } from "./graph/decisions.ts";
export type { Explanation, Proof } from "./graph/explain.ts";
export type { EntityFilter, FigureFilter, RelationFilter } from "./graph/filters.ts";
export type {
  Evidence,
  KnownDerived,
  KnownEntity,
  KnownFigure,
  KnownRelation,
  Named,
  Statement,
} from "./graph/known.ts";
export type { Ambiguous } from "./graph/names.ts";
export type { Comparison, Moment, Ranked, RankOptions } from "./graph/series.ts";
export type { Similar, SimilarOptions } from "./graph/similar.ts";
export {
  type EdgeAttributes,
  type GraphOptions,
  type GraphView,
  graphViews,
  type NodeAttributes,
  type ViewGraph,
} from "./graph/views.ts";
export type { Neighbour, NeighbourOptions, Path, PathOptions, Step } from "./graph/walks.ts";
export { type ExportChoices, type KnowledgeGraph, type OpenOptions, openGraph, type WriteOptions } from "./kg.ts";
export * from "./model.ts";
export type { Answer, ResultFormat, SparqlOptions } from "./query/sparql.ts";
export { word } from "./rdf/ontology.ts";
export type { Provenance, Source } from "./rdf/quads.ts";
export { readRdf } from "./rdf/read.ts";
export { figureSentence, relationSentence, type Said, type Told } from "./rdf/sentences.ts";
export { families, prefixes } from "./rdf/vocabulary.ts";
export { amountText, figureText, numberText, periodText } from "./rdf/wording.ts";
export { findDocuments, readDocument } from "./read/documents.ts";
export { largestFile, makeFolder, readText, remove as removeFile, writeFile } from "./read/files.ts";
export { checkDate } from "./read/known.ts";
export { type RecognizeOptions, recognize } from "./recognize.ts";
export type { Limits, ServeOptions, Server } from "./server/index.ts";
export type { Addable, AddOptions, AddReport, Progress } from "./store/add.ts";
