import type { Quad } from "@rdfjs/types";
import type {
  Bound,
  FigureBase,
  Indicator,
  Kind,
  LanguageId,
  Localized,
  Measure,
  Predicate,
  Quote,
  Status,
} from "../model.ts";

export const views = ["entities", "figures", "documents"] as const;
/** What the nodes are: entities alone, entities with their figures, or documents with what they mention. */
export type View = (typeof views)[number];

/** Names in one language, or both side by side. */
export type ExportLanguage = LanguageId | "both";

/** Where a fact stands: `document.text.slice(start, end) === text`; `sentence` holds it. */
export interface ExportEvidence extends Quote {
  readonly document: string;
  readonly sentence: Quote;
}

export interface ExportEntity {
  readonly id: string;
  readonly kind: Kind;
  readonly label: Localized<string>;
  readonly aliases: Localized<readonly string[]>;
  readonly sameAs: readonly string[];
  /** Pinyin of the Chinese name, a syllable a word; empty without one. */
  readonly pinyin: string;
  /** How often documents mention it. */
  readonly mentions: number;
  /** Importance, from mentions, relations and figures; the most important first in `--limit`. */
  readonly weight: number;
  readonly documents: readonly string[];
  readonly evidence: readonly ExportEvidence[];
}

export interface ExportRelation {
  readonly id: string;
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly status: Status;
  /** First and last day, ISO, inclusive. */
  readonly start: string | null;
  readonly end: string | null;
  readonly confidence: number;
  /** How many times it is stated. */
  readonly weight: number;
  readonly documents: readonly string[];
  readonly evidence: readonly ExportEvidence[];
}

export interface ExportFigure {
  readonly id: string;
  readonly subject: string | null;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly bound: Bound;
  readonly status: Status;
  readonly start: string | null;
  readonly end: string | null;
  readonly base: FigureBase | null;
  readonly scope: string | null;
  /** As printed: 1303.6亿元. */
  readonly stated: { readonly text: string; readonly value: string; readonly unit: string };
  readonly confidence: number;
  readonly documents: readonly string[];
  readonly evidence: readonly ExportEvidence[];
}

export interface ExportDocument {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly published: string | null;
  readonly language: LanguageId;
  readonly text: string;
}

/** What is written: plain data, merged over documents, sorted by id, with every end of a relation among the entities. */
export interface ExportInput {
  readonly title: Localized<string>;
  readonly entities: readonly ExportEntity[];
  readonly relations: readonly ExportRelation[];
  readonly figures: readonly ExportFigure[];
  readonly documents: readonly ExportDocument[];
  /** Each pass starts anew. */
  readonly quads: Iterable<Quad>;
}

export interface ExportOptions {
  readonly language: ExportLanguage;
  readonly view: View;
  /** Pictures: light or dark ground. */
  readonly theme: "light" | "dark";
  /** Charts: id or name of an indicator; the one with most years when null. */
  readonly indicator: string | null;
  /** What the files are called, for those that speak of one another: `NAME-entities.csv`. */
  readonly name: string;
}

export const defaultOptions: ExportOptions = {
  language: "zh",
  view: "entities",
  theme: "light",
  indicator: null,
  name: "graph",
};

/** Text in pieces, to be written as they come, or bytes. */
export type Content = Iterable<string> | Uint8Array;

/** One file of a format that is several: `entities` of `csv`, written as `NAME-entities.csv`. */
export interface Part {
  readonly name: string;
  readonly extension: string;
  readonly content: Content;
}

/** What a format of several files gives. */
export interface Parts {
  readonly parts: readonly Part[];
}

/** A format: one file, or named parts. A variant (yEd's GraphML, a dynamic GEXF) is a format of its own. */
export interface Format {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Without dot, the usual one first; a variant has a longer one: `dynamic.gexf`. */
  readonly extensions: readonly [string, ...string[]];
  readonly media: string;
  readonly binary?: true;
  write(input: ExportInput, options: ExportOptions): Content | Parts | Promise<Content>;
}
