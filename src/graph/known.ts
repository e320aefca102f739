import type {
  Bound,
  Derived,
  Figure,
  FigureBase,
  FigureTime,
  Indicator,
  Kind,
  LabelOrigin,
  LanguageId,
  Localized,
  Measure,
  Predicate,
  Quote,
  Status,
} from "../model.ts";

/** Where something is said: `text` stands at these offsets of the document. */
export interface Evidence extends Quote {
  readonly document: string;
  readonly title: string | null;
  readonly language: LanguageId;
}

/** Anything that an answer names. */
export interface Named {
  readonly id: string;
  readonly label: Localized<string>;
}

/** An entity as the whole graph knows it; its evidence are the places that name it. */
export interface KnownEntity extends Named {
  readonly kind: Kind;
  readonly labelOrigin: Localized<LabelOrigin>;
  readonly aliases: Localized<readonly string[]>;
  readonly sameAs: readonly string[];
  /** Things it may be, where no text decides. */
  readonly candidates: readonly Named[] | null;
  readonly documents: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** One statement of a figure: as printed, where, and by which rule it was read. */
export interface Statement extends Evidence {
  readonly stated: Figure["stated"];
  /** The text's words for what is measured. */
  readonly indicatorText: string;
  readonly rule: string;
  readonly confidence: number;
}

/** A figure with all that states it. Its id says what it is about; a value that contradicts has an id of its own. */
export interface KnownFigure extends Named {
  /** What figures of the same thing have in common, whatever their values: the id in facts documents. */
  readonly key: string;
  readonly subject: Named | null;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly bound: Bound;
  readonly status: Status;
  readonly time: FigureTime | null;
  readonly base: FigureBase | null;
  readonly scope: Named | null;
  readonly confidence: number;
  readonly documents: readonly string[];
  readonly evidence: readonly Statement[];
}

/** A relation with all that states it. */
export interface KnownRelation extends Named {
  readonly subject: Named;
  readonly predicate: Predicate;
  readonly object: Named;
  readonly status: Status;
  readonly time: FigureTime | null;
  readonly confidence: number;
  readonly documents: readonly string[];
  readonly evidence: readonly (Evidence & { readonly rule: string; readonly confidence: number })[];
}

/** A calculated figure; its evidence is that of the figures it comes from. */
export interface KnownDerived extends Omit<Derived, "subject"> {
  readonly label: Localized<string>;
  readonly subject: Named | null;
  readonly documents: readonly string[];
  readonly evidence: readonly Evidence[];
}
