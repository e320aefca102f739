import { hash } from "node:crypto";
import { resolve } from "./entities/resolve.ts";
import { themeOf } from "./entities/theme.ts";
import { english } from "./entities/translate.ts";
import { invalid } from "./errors.ts";
import { assemble } from "./figures/assemble.ts";
import { derive } from "./figures/derive.ts";
import { documentFrame } from "./figures/frame.ts";
import { silent } from "./figures/unread.ts";
import { type FigureReading, type Language, languageOf, packs, type Reading } from "./language/index.ts";
import { openConfidence } from "./lexicon/confidence.ts";
import { openLexicon } from "./lexicon/lexicon.ts";
import { counted } from "./mentions/counted.ts";
import type { DocumentInput, Facts, FactsDocument, Indicator, LanguageId, Lexicon, Sentence } from "./model.ts";
import { headingsOf } from "./read/headings.ts";
import { checkLanguage } from "./read/known.ts";
import { quotedFrom } from "./read/quotes.ts";
import { type Table, tablesIn } from "./read/tables.ts";
import { nobody, relate } from "./relations/relate.ts";
import { remembered } from "./text/remembered.ts";

export interface ExtractorOptions {
  /** Paths of TSV files with names of one's own (zh, en, kind, aliases, id), ahead of the ontology. */
  readonly lexicon?: readonly string[] | undefined;
  /** Lists of the ontology to leave out. */
  readonly without?: readonly string[] | undefined;
}

/** Reads one document and returns what it states. */
export type Extract = (document: DocumentInput) => Facts;

const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

const checked = (published: string): string => {
  if (!ISO_DATE.test(published)) throw invalid("date", published, "YYYY, YYYY-MM or YYYY-MM-DD");
  return published;
};

const describe = (input: DocumentInput, language: Language, sentences: readonly Sentence[]): FactsDocument => {
  const found = language.metadata(sentences);
  return {
    id: input.id,
    language: language.id,
    title: input.title ?? found.title,
    source: input.source ?? found.source,
    published: input.published === undefined ? found.published : checked(input.published),
    sha256: hash("sha256", input.text),
  };
};

interface FigureContext {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly reference: string | null;
}

/** A table's cells stand in for the sentences that its lines would make; they count as said where the table begins. */
const readFigures = (
  readings: readonly Reading[],
  tables: readonly Table[],
  context: FigureContext,
): FigureReading[] => {
  const { language, lexicon } = context;
  const cells = tables
    .map((table) => ({ table, drafts: language.tables(table, context) }))
    .filter(({ drafts }) => drafts.length > 0);
  return readings.map((reading) => {
    const { start, end } = reading.sentence;
    const inside = cells.find(({ table }) => start < table.end && table.start < end);
    if (inside === undefined) return language.figures(reading, lexicon);
    const drafts = inside.drafts.filter(({ amount }) => amount.start >= start && amount.start < end);
    return { drafts, unread: [] };
  });
};

type Label = (text: string, language: LanguageId) => Indicator["label"];

/** How many names of indicators are kept at hand, so that a long run does not grow. */
const KEPT = 20_000;

/** An indicator's names; what can only be spelled out in pinyin has no English name. */
const labels = (lexicon: Lexicon): Label => {
  const composed = remembered((zh): Indicator["label"] => {
    const { text, origin } = english(zh, null, lexicon);
    return origin === "transliterated" ? { zh } : { zh, en: text };
  }, KEPT);
  return (text, language) => (language === "en" ? { en: text } : composed(text));
};

/** Prepares ontology, own names and dictionaries once and returns the function that reads documents. */
export const extractor = async ({ lexicon: lists = [], without = [] }: ExtractorOptions = {}): Promise<Extract> => {
  const lexicon = openLexicon({ lists, without });
  const prepared: Prepared = { lexicon, confidence: openConfidence(), label: labels(lexicon) };
  return (input) => extract(input, prepared);
};

interface Prepared {
  readonly lexicon: Lexicon;
  readonly confidence: (rule: string) => number;
  readonly label: Label;
}

const extract = (input: DocumentInput, prepared: Prepared): Facts => {
  const language = packs[input.language === undefined ? languageOf(input.text) : checkLanguage(input.language)];
  const text = language.plain(input.text);
  const facts = factsOf({ ...input, text }, language, prepared);
  if (text === input.text) return facts;
  const document = describe(input, language, language.sentences(input.text));
  return quotedFrom({ ...facts, document }, input.text);
};

/** Whether something is said of a thing: then it is an entity, though no name stands for it alone. */
const isSpokenOf = (id: string, figures: Facts["figures"], relations: Facts["relations"]): boolean =>
  figures.some(({ subject, scope }) => subject === id || scope === id) ||
  relations.some(({ subject, object }) => subject === id || object === id);

const factsOf = (input: DocumentInput, language: Language, { lexicon, confidence, label }: Prepared): Facts => {
  const { text } = input;
  const sentences = language.sentences(text);
  const document = describe(input, language, sentences);
  const { amounts, reference } = counted({ text, sentences, language, published: document.published });
  const tokens = language.tokens(sentences);
  const mentions = sentences.map((sentence, i) =>
    language.mentions({
      sentence,
      tokens: tokens[i]!,
      amounts: amounts[i]!,
      listed: lexicon.names(sentence.text, language.id),
      lexicon,
    }),
  );
  const { entities, placed, focus, unspoken } = resolve({
    document,
    sentences,
    mentions,
    language: language.id,
    lexicon,
  });
  const headings = headingsOf(sentences);
  const readings = sentences.map(
    (sentence, i): Reading => ({
      heading: headings[i]!,
      sentence,
      tokens: tokens[i]!,
      amounts: amounts[i]!,
      mentions: placed[i]!,
      reference,
    }),
  );
  const topics = readings.map((reading) => language.about(reading, lexicon));
  const theme = themeOf(readings, topics);
  const { figures, unread } = assemble({
    document: document.id,
    text,
    readings,
    found: readFigures(readings, tablesIn(text), { language, lexicon, reference }),
    frame: documentFrame(readings, { focus: theme ?? focus, topics }),
    lexicon,
    label: (words) => label(words, language.id),
    confidence,
  });
  const relations = relate({
    text,
    readings,
    drafts: readings.map((reading) => language.relations(reading, lexicon)),
    charged: readings.map((reading) => language.charged?.(reading) ?? nobody),
    entities,
    focus,
    theme,
    topics,
    confidence,
  });
  const derived = derive(figures);
  return {
    version: 1,
    document,
    entities: unspoken !== null && isSpokenOf(unspoken.id, figures, relations) ? [...entities, unspoken] : entities,
    figures,
    relations,
    derived,
    unread: [...unread, ...silent(readings, figures, unread)].sort((a, b) => a.start - b.start),
  };
};
