import type {
  Amount,
  Bound,
  FigureBase,
  FigureTime,
  LanguageId,
  Lexicon,
  ListedName,
  Measure,
  Mention,
  Placed,
  Predicate,
  Quote,
  Sentence,
  Span,
  Status,
  Token,
  Unread,
} from "../model.ts";
import type { Table } from "../read/tables.ts";

/** What a language pack offers; each pack has the same file names, one function of this list a file. */
export interface Language<Word extends Token = Token> {
  readonly id: LanguageId;
  /** The text as the pack reads it, unit for unit as long as given: traditional characters made simplified. */
  plain(text: string): string;
  /** Sentences and headings, in order. */
  sentences(text: string): readonly Sentence[];
  /** What the document says of itself: title, source line, date of publication (ISO). */
  metadata(sentences: readonly Sentence[]): Metadata;
  /** The words of each sentence, with exact offsets into the document. */
  tokens(sentences: readonly Sentence[]): readonly (readonly Word[])[];
  /** Every number, quantity, rank, date and period, one reading a span. */
  amounts(text: string, options: AmountOptions): readonly Amount[];
  /** Names that grammar finds, names that a list knows, and words that refer (全市, "the city"). */
  mentions(input: MentionInput<Word>): readonly Mention[];
  /** The entity that a sentence or a heading is about by its own words; null where they name none. */
  about(reading: Reading<Word>, lexicon: Lexicon): string | null;
  /** The figures that a sentence states, before subject and time are inherited. */
  figures(reading: Reading<Word>, lexicon: Lexicon): FigureReading;
  /** The figures of a table's cells, before the subject is inherited. */
  tables(table: Table, context: TableContext): readonly FigureDraft[];
  /** Who does what to whom in a sentence, before the subject is inherited. */
  relations(reading: Reading<Word>, lexicon: Lexicon): readonly RelationDraft[];
  /** Entities that a remark in this sentence puts in charge of what stands before it, or tells to help. */
  charged?(reading: Reading<Word>): Charge;
}

export interface TableContext {
  readonly lexicon: Lexicon;
  /** The document's own date; ISO. */
  readonly reference: string | null;
}

export interface Metadata {
  readonly title: string | null;
  readonly source: string | null;
  readonly published: string | null;
}

export interface AmountOptions {
  /** ISO date, month or year against which 今年, "last year" are read; null leaves them without time. */
  readonly reference: string | null;
}

export interface MentionInput<Word extends Token = Token> {
  readonly sentence: Sentence;
  readonly tokens: readonly Word[];
  readonly amounts: readonly Amount[];
  /** What `lexicon.names()` finds in `sentence.text`: offsets from the sentence's start. */
  readonly listed: readonly ListedName[];
  readonly lexicon: Lexicon;
}

/** A sentence with all that is known of it; offsets are the document's throughout. */
export interface Reading<Word extends Token = Token> {
  readonly sentence: Sentence;
  readonly tokens: readonly Word[];
  readonly amounts: readonly Amount[];
  readonly mentions: readonly Placed[];
  /** The headings under which the sentence stands, outermost first, a line each. */
  readonly heading: string | null;
  /** The document's own date, or the latest year it speaks of as past; ISO. */
  readonly reference: string | null;
}

/** What a sentence says in numbers: figures, and the numbers that became none. */
export interface FigureReading {
  readonly drafts: readonly FigureDraft[];
  readonly unread: readonly Unread[];
}

/** A number with what its own sentence says of it. `null` is unsaid: subject, indicator and time may then be inherited. */
export interface FigureDraft {
  readonly amount: Amount;
  /** What is measured, in the text's words, without subject, time and verb. */
  readonly indicator: string | null;
  /** Words that an inherited indicator takes on: 增速 in 增速比一季度提高… */
  readonly indicatorSuffix: string;
  readonly subject: string | null;
  /** What it is called where nothing before says it: growth. */
  readonly otherwise?: string | undefined;
  readonly measure: Measure;
  /** In `unit`; a decrease is negative. */
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly bound: Bound;
  readonly status: Status;
  readonly time: FigureTime | null;
  /** Speaks of another period, which the text does not name (由35家增加到…): no time is inherited. */
  readonly timeless?: boolean | undefined;
  /** Its period leaves the year to the heading or the title: 一季度; the whole of it: 全年, 年末; the year before: 上年末. */
  readonly yearless?: "same" | "whole" | "before" | undefined;
  /** Its verb says how it is now: no period long past holds for it. */
  readonly now?: boolean | undefined;
  /** The value from which something moved: what follows does not speak of its period. */
  readonly starting?: boolean;
  /** Its time is only a part of the period spoken of, to which the next sentence returns: 分季度看，一季度…. */
  readonly part?: boolean;
  readonly base: FigureBase | null;
  /** For a rank: the place within which it ranks. */
  readonly scope: string | null;
  readonly evidence: Span;
  readonly rule: string;
}

/** Whom a remark names: （牵头单位：市科技局，配合单位：市财政局）. Entity ids. */
export interface Charge {
  readonly leads: readonly string[];
  readonly helps: readonly string[];
}

export interface RelationDraft {
  /** Entity id; null where the clause leaves its subject to what came before. */
  readonly subject: string | null;
  readonly predicate: Predicate;
  /** Entity id; null where it is the place that is spoken of, or the meeting. */
  readonly object: string | null;
  readonly status: Status;
  readonly time: FigureTime | null;
  readonly evidence: Quote;
  readonly rule: string;
  /** With which division the object's name begins, where the clause does not say who acts: 青海 in 青海玛尔挡水电站. */
  readonly where?: string | undefined;
  /** Said of those who were told before to work together: 双方. */
  readonly both?: true;
  /** The title of a measure: only those whom a remark puts in charge are its subject. */
  readonly titled?: true;
}
