/**
 * The nouns of zhitu. The facts document (Facts and all it holds) is public: `ontology/facts.schema.json` describes the
 * same shapes, and a test holds the two together. Offsets are UTF-16 code units into the decoded text, half open.
 */

export const languages = ["zh", "en"] as const;
export type LanguageId = (typeof languages)[number];

export const kinds = ["place", "organization", "project", "policy", "designation", "person", "event"] as const;
export type Kind = (typeof kinds)[number];

export const predicates = [
  "locatedIn",
  "partOf",
  "undertakes",
  "implements",
  "issues",
  "holds",
  "seeks",
  "grants",
  "attracts",
  "cooperatesWith",
  "leads",
  "participatesIn",
] as const;
export type Predicate = (typeof predicates)[number];

export const measures = ["level", "change", "growth", "share", "ratio", "rank"] as const;
export type Measure = (typeof measures)[number];

export const bounds = ["exact", "about", "atLeast", "atMost"] as const;
export type Bound = (typeof bounds)[number];

export const statuses = ["actual", "target"] as const;
export type Status = (typeof statuses)[number];

export const timeBases = ["explicit", "inherited", "inferred", "relative"] as const;
export type TimeBasis = (typeof timeBases)[number];

/** How a name in a language came about. */
export const labelOrigins = [
  "official",
  "gazetteer",
  "glossary",
  "composed",
  "transliterated",
  "text",
  "user",
] as const;
export type LabelOrigin = (typeof labelOrigins)[number];

/** Why a number became no figure. */
export const unreadReasons = [
  "no-indicator",
  "unknown-unit",
  "list-number",
  "ambiguous",
  "dealt-out-unevenly",
  "reference-number",
  "in-name",
  "duration",
] as const;
export type UnreadReason = (typeof unreadReasons)[number];

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text together with its characters: `text.slice(start, end)`. */
export interface Quote extends Span {
  readonly text: string;
}

/** A value in each language; a language that has none is absent. */
export type Localized<T> = { readonly [L in LanguageId]?: T };

// ── Between text and facts ──────────────────────────────────────────────────────────────────────────────────────────

/** A document as it enters: decoded text and what is known about it from outside. */
export interface DocumentInput {
  readonly id: string;
  readonly text: string;
  readonly language?: LanguageId | undefined;
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  /** ISO 8601 date, month or year. */
  readonly published?: string | undefined;
}

/** One sentence or heading. `paragraph` counts paragraphs from 0. */
export interface Sentence extends Quote {
  readonly paragraph: number;
  readonly heading: boolean;
}

/** A word with its part of speech: jieba's tag set in Chinese, Universal POS in English. */
export interface Token extends Quote {
  readonly tag: string;
}

/** First and last day (ISO dates, inclusive); an open end is null. */
export interface Interval {
  readonly start: string | null;
  readonly end: string | null;
}

export const amountKinds = [
  "number",
  "money",
  "quantity",
  "percent",
  "ordinal",
  "range",
  "date",
  "period",
  "duration",
] as const;
export type AmountKind = (typeof amountKinds)[number];

/** One recognized number, quantity, rank or time. What `recognize()` returns. */
export interface Amount extends Quote {
  readonly kind: AmountKind;
  /** In `unit`; the lower end of a range; null for dates and periods. */
  readonly value: number | null;
  /** Both ends, only where two are stated. */
  readonly range: readonly [number, number] | null;
  /** A unit code (CNY, m2, %, pp, person, 1, rank …) or the unit as written; null for dates and periods. */
  readonly unit: string | null;
  readonly bound: Bound;
  readonly time: Interval | null;
  /** The numeral and unit as printed: 1303.6 and 亿元. */
  readonly stated: { readonly value: string; readonly unit: string } | null;
  /** The span together with words of bound around it: 约200亿元左右. */
  readonly outer: Span;
  /** What the form alone says of the measure: 翻一番 growth, 第五 rank, 个百分点 change. */
  readonly measure: Measure | null;
}

/** A thing that a list knows. */
export interface Thing {
  readonly id: string;
  readonly kind: Kind;
  readonly label: Localized<string>;
  readonly labelOrigin: Localized<LabelOrigin>;
  readonly aliases: Localized<readonly string[]>;
  readonly sameAs: readonly string[];
  /** The list's own class of the thing: river, county, plan, doctrine … */
  readonly type: string;
  /** Administrative divisions: GB/T 2260 code, level and the code of the division above. */
  readonly division: { readonly code: string; readonly level: DivisionLevel; readonly parent: string | null } | null;
  /** Years in which it stood, inclusive; null where open or unknown. */
  readonly years: { readonly from: number | null; readonly until: number | null } | null;
}

export const divisionLevels = ["country", "province", "prefecture", "county"] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

/** What is measured, listed or named by the text. */
export interface Indicator {
  readonly id: string;
  readonly label: Localized<string>;
}

export interface ListedIndicator extends Indicator {
  readonly aliases: Localized<readonly string[]>;
  readonly dimension: string;
  /** What the same words mean when said of a part of the country: GDP of a city is gross regional product. */
  readonly local: Indicator | null;
}

/** A word for a kind of thing (工程 Project, 示范区 Demonstration Zone) from which names are built. */
export interface Generic {
  readonly zh: string;
  readonly en: string;
  readonly kind: Kind | null;
  readonly type: string;
  /** How English puts it to the rest of the name, which stands at {}: Ministry of {}. */
  readonly form?: string;
}

export const wordParts = ["noun", "adjective", "nominal", "verb", "link", "sign", "unit", "measure"] as const;
/**
 * A nominal is a word for an action that Chinese uses as noun and verb: 保护 is protection and protecting. A sign stands for a place in
 * the name of a route (京沪高铁), a unit after a number, a measure at the end of what is measured (耕地面积).
 */
export type WordPart = (typeof wordParts)[number];

/**
 * A common word of the glossary. `variant`: a noun before another noun (agricultural), a nominal as verb (protecting), a
 * measure with what is measured at {}.
 */
export interface Word {
  readonly zh: string;
  readonly en: string;
  readonly part: WordPart;
  readonly variant: string;
}

/**
 * A verb that states a relation, and how its parties stand: `object` (who, verb, what), `subject` (what, verb), `award`
 * (who, 被, by whom, verb, what), `grant` (by whom, verb, who, what), `with` (who, 与, whom, verb), `plan` (`object`, but only planned),
 * `whole` (`object` turned round), `pass` (`object`, of something that goes through it).
 */
export interface Verb {
  readonly zh: string;
  readonly predicate: Predicate;
  readonly frame: VerbFrame;
  readonly status: Status;
}

export const verbFrames = ["object", "subject", "award", "grant", "with", "plan", "whole", "pass"] as const;
export type VerbFrame = (typeof verbFrames)[number];

/** A listed name in a text. Several things where the name is ambiguous. */
export interface ListedName extends Quote {
  readonly things: readonly Thing[];
  /** Whether the name may be taken as it stands (盘锦市); a short form (盘锦, 和政) must keep to word boundaries. */
  readonly full: boolean;
  /** The short form is a word of daily use too (和平, 大方): it wants its surroundings named in the text. */
  readonly everyday: boolean;
}

/** A body that every place of a kind has: the name of each lacks only the place, which stands at {}. */
export interface Office {
  readonly slug: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly type: string;
}

/** Such a body in a text: 盘锦市财政局 names its place, 市委 leaves it to the context. */
export interface OfficeName extends Quote {
  readonly office: Office;
  /** The places that the name may speak of; none where it leaves the place out. */
  readonly places: readonly Thing[];
  /** The word of level that ends the place's name or stands for it: 省, 市, 县, 自治区 … */
  readonly level: string;
}

/** What `ontology/` and the user's own lists know; read once, then asked. */
export interface Lexicon {
  /** Changes with any byte of the lists. */
  readonly version: string;
  thing(id: string): Thing | undefined;
  /** Things of this name, alias, short name or id, in either language; exact after NFKC and case folding. */
  named(name: string): readonly Thing[];
  /** Every listed name in the text, leftmost longest, in order, not overlapping. */
  names(text: string, language: LanguageId): readonly ListedName[];
  division(code: string): Thing | undefined;
  /** The indicator of this name or alias. */
  indicator(name: string): ListedIndicator | undefined;
  /** Every listed indicator name in the text, leftmost longest. */
  indicators(text: string, language: LanguageId): readonly (Quote & { readonly indicator: ListedIndicator })[];
  /** Whether the names of indicators in English may hold these words: a cheap question before they are looked for. */
  indicatorsHold(words: string): boolean;
  /** Bodies that every place has, in a Chinese text: the longest, in order; to be held against the bounds of words. */
  offices(text: string): readonly OfficeName[];
  /** The bodies that every place of a kind has, as the lists name them. */
  readonly bodies: readonly Office[];
  /**
   * The body of the place that the name speaks of, or else of the nearest division of that level around the place in
   * focus: 市委 in Dawa District is Panjin's.
   */
  office(name: OfficeName, focus: Thing | null): Thing | undefined;
  /** The generic that is the longest suffix of this Chinese name. */
  generic(zh: string): Generic | undefined;
  readonly generics: readonly Generic[];
  /** The common word, from which English names are put together; it names nothing. Signs, units and measures only when asked for. */
  word(zh: string, part?: "sign" | "unit" | "measure"): Word | undefined;
  /**
   * For each place of a run of ideographs how many characters a common word, a head noun or the name of a thing may have that
   * begins there, shortest first; null where it may be any number.
   */
  stretches(run: string): readonly (readonly number[] | null)[];
  /** The syllables of Chinese text, without tones, place names read as they are read there. */
  pinyin(zh: string): readonly string[];
  /** The surname with which a Chinese person's name begins. */
  surname(name: string): { readonly zh: string; readonly en: string };
  /** Verbs that state a relation. */
  readonly verbs: readonly Verb[];
  /** All listed things, in the order of their ids. */
  things(): Iterable<Thing>;
}

/** A stretch of text that names a thing or refers to one. */
export interface Mention extends Quote {
  readonly kind: Kind;
  /** Listed things it may be; empty for a found thing. */
  readonly things: readonly Thing[];
  /** 全市, 该省, "the city": not a name. */
  readonly refers: boolean;
  /** The name without quotation marks and what else does not belong to it; equals `text` mostly. */
  readonly name: string;
  readonly rule: string;
  /** What the text says it is, right behind it: port of "Ruili, a small river port". */
  readonly apposed?: string;
}

/** A mention whose thing is settled. */
export interface Placed extends Mention {
  readonly entity: string;
}

// ── The facts document ──────────────────────────────────────────────────────────────────────────────────────────────

export interface Facts {
  readonly version: 1;
  readonly document: FactsDocument;
  readonly entities: readonly Entity[];
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  readonly derived: readonly Derived[];
  readonly unread: readonly Unread[];
}

export interface FactsDocument {
  readonly id: string;
  readonly language: LanguageId;
  readonly title: string | null;
  readonly source: string | null;
  readonly published: string | null;
  readonly sha256: string;
}

export interface EntityMention extends Quote {
  readonly refers?: true;
}

export interface Entity {
  readonly id: string;
  readonly kind: Kind;
  /** Ids of the things it may be, where the text does not decide. */
  readonly candidates: readonly string[] | null;
  readonly label: Localized<string>;
  readonly labelOrigin: Localized<LabelOrigin>;
  readonly aliases: Localized<readonly string[]>;
  readonly sameAs: readonly string[];
  readonly mentions: readonly EntityMention[];
}

export interface FigureTime extends Interval {
  readonly text: string;
  readonly basis: TimeBasis;
}

/** What a change, growth or ratio is counted from. */
export type FigureBase =
  | { readonly text: string; readonly start: string | null; readonly end: string | null }
  | { readonly entity: string }
  | { readonly figure: string };

export interface Figure {
  readonly id: string;
  /** Entity id, or null where the text does not say. */
  readonly subject: string | null;
  readonly indicator: Indicator & { readonly text: string };
  readonly measure: Measure;
  readonly value: number;
  /** Upper end of a range. */
  readonly upper: number | null;
  readonly unit: string;
  readonly bound: Bound;
  readonly status: Status;
  readonly stated: Quote & { readonly value: string; readonly unit: string };
  readonly time: FigureTime | null;
  readonly base: FigureBase | null;
  /** For a rank: the id of the place within which it ranks. */
  readonly scope: string | null;
  readonly evidence: Quote;
  readonly rule: string;
  readonly confidence: number;
}

export interface Relation {
  readonly id: string;
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly status: Status;
  readonly time: FigureTime | null;
  readonly evidence: Quote;
  readonly rule: string;
  readonly confidence: number;
}

/** A figure that was calculated from stated ones. */
export interface Derived {
  readonly id: string;
  readonly subject: string | null;
  readonly indicator: Indicator;
  readonly measure: Measure;
  readonly value: number;
  readonly unit: string;
  readonly bound: Bound;
  readonly time: Interval | null;
  readonly from: readonly string[];
  readonly formula: string;
}

export interface Unread extends Quote {
  readonly why: UnreadReason;
}
