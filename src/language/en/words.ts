import type { Quote, Span, Token } from "../../model.ts";
import { remembered } from "../../text/remembered.ts";
import { isEnglishWord } from "./tokens.ts";
import { isPlainForm, planning } from "./verbs.ts";

/** A word as names and clauses are read from it: what is joined without a space (year-on-year, Chinanews.com) is one. */
export interface Word extends Quote {
  readonly tag: string;
  readonly lower: string;
  readonly form: Form;
}

/** What the letters of a word say by themselves. */
export interface Form {
  /** Begins with a capital, and may stand in a name. */
  readonly capital: boolean;
  /** Capitals throughout: NDRC, BYD. */
  readonly acronym: boolean;
  /** Begins with a capital, and no dictionary has it in small letters: Waigaoqiao, NetEase. */
  readonly proper: boolean;
  readonly numeral: boolean;
}

const functionWords = new Set(
  (
    "the a an this that these those its it he she they we you i his her their our your my one such both each every all any some no none " +
    "in on at by for from to of with without within into onto over under above below after before during since until till through " +
    "throughout across along among amid between against toward towards about around near upon via per as than like unlike despite " +
    "besides beyond behind except including regarding concerning following according thanks due owing based " +
    "and or but nor so yet if when while where who whom whose which what why how because although though whereas whether unless once " +
    "is are was were be been being am has have had having do does did will would shall should can could may might must cannot " +
    "not also then thus hence therefore however moreover furthermore meanwhile besides additionally instead otherwise nevertheless " +
    "currently recently now today yesterday tomorrow here there previously earlier later first firstly secondly thirdly finally next last " +
    "only just even still already ever never more most less least many much few several other others another same own very too up down " +
    "out off again further together especially particularly specifically overall generally mainly mostly up respectively"
  ).split(" "),
);

/** Words that stand for a span of time and are written with a capital. */
const calendarWords = new Set(
  (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun"
  ).split(" "),
);

/** Capitals that name no body: what is measured, sold, used or paid with. */
const commonAcronyms = new Set(
  (
    "GDP GRP GNP GNI CPI PPI PMI FDI ODI RMB CNY USD EUR HKD JPY AI IT ICT IOT VR AR MR XR EV EVS NEV NEVS SUV LNG LPG CNG PV UHV LED LCD " +
    "OLED CPU GPU GPS SME SMES MSME MSMES CEO CFO CTO COO PPP BOT IPO ETF TV PC HSR ID ATM PE VC UAV UAVS DNA RNA HIV AIDS COVID SARS PCR " +
    "TEU TEUS KWH MWH GWH TWH KW MW GW KM SQ MU PM AM AQI COD NOX SO CO ESG OEM ODM SAAS APP APPS TCM MOU FTZ FTA ETDZ HQ II III IV VI VII VIII IX XI XII R&D B&B " +
    "H1 H2 Q1 Q2 Q3 Q4 A B C D E F G H I J K L M N O P Q R S T U V W X Y Z OK NO FIVE II"
  ).split(" "),
);

const tails = new Set(
  (
    "based led backed funded owned made style born listed level run bound invested wide themed related headquartered controlled like " +
    "grown speaking held friendly oriented supported financed issued registered odd plus"
  ).split(" "),
);

/** A part that no dictionary has in small letters, or with a capital inside. */
const isOwnName = (part: string): boolean =>
  /^\p{Lu}.*\p{Ll}/u.test(part) && (/\p{Ll}\p{Lu}/u.test(part) || !isEnglishWord(part.toLowerCase()));

const formOf = (text: string): Form => {
  const lower = text.toLowerCase();
  const capital = /^[\p{Lu}]/u.test(text) || /^\p{Ll}{1,2}\p{Lu}/u.test(text);
  const last = lower.slice(lower.lastIndexOf("-") + 1);
  const numeral = /^\d/u.test(text);
  const named =
    capital && !functionWords.has(lower) && !calendarWords.has(lower) && !(lower.includes("-") && tails.has(last));
  const acronym =
    named &&
    /^[\p{Lu}\d&.-]{2,}$/u.test(text) &&
    /\p{Lu}/u.test(text) &&
    !commonAcronyms.has(text.replace(/[.\d-]/gu, ""));
  const proper =
    named && !numeral && !commonAcronyms.has(text) && (acronym || text.split(/[-‐‑–—/&]/u).some(isOwnName));
  return { capital: named, acronym, proper, numeral };
};

const form = remembered(formOf);

export const isFunctionWord = (lower: string): boolean => functionWords.has(lower);
export const isCalendarWord = (lower: string): boolean => calendarWords.has(lower);

const joint = /^[-‐‑–/&.·]$/u;
const inner = /^[\p{L}\p{N}%’']/u;
const lettersBefore = /[\p{L}\p{N}]$/u;

const word = (start: number, end: number, text: string, tag: string): Word => ({
  start,
  end,
  text,
  tag,
  lower: text.toLowerCase(),
  form: form(text),
});

/** In "86.3 Billion-Guizhou Daily" the hyphen parts a headline from its source. */
const scale = /^(?:hundred|thousand|million|billion|trillion|percent)$/iu;

/** 5|A-level: a number and what follows it without a space or a sign. */
const adheres = (one: Token, next: Token | undefined): boolean =>
  next !== undefined && one.end === next.start && /\d$/u.test(one.text) && /^\p{Lu}/u.test(next.text);

/** In "Photo/Zheng Haoran" the stroke parts what it is from who made it. */
const initialCapital = /^\p{Lu}\p{Ll}{2,}$/u;
const credit = /^(?:photo|photos|xinhua|cfp|vcg|file|source)$/iu;

/** Whether a sign between two words makes one word of them. */
const joins = (before: Token | undefined, sign: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined &&
  sign !== undefined &&
  after !== undefined &&
  before.end === sign.start &&
  sign.end === after.start &&
  joint.test(sign.text) &&
  lettersBefore.test(before.text) &&
  !scale.test(before.text) &&
  !(
    sign.text === "/" &&
    (credit.test(before.text) || (initialCapital.test(before.text) && initialCapital.test(after.text)))
  ) &&
  inner.test(after.text) &&
  (sign.text !== "." || /^\p{L}/u.test(after.text));

/** Adjectives that a tagger takes for adverbs. */
const adjectives =
  /^(?:new|direct|high|early|long|fast|free|wide|deep|low|late|hard|daily|monthly|weekly|yearly|overall|live|hourly|close|first|offshore|onshore|overseas|nearby|outdoor|indoor|inbound|outbound|downtown|online|offline|upstream|downstream)$/u;

const modal = /^(?:will|would|shall|should|can|could|may|might|must)$/u;

/** Tags that the neighbours correct: new urban jobs, value added. */
const retagged = (one: Word, index: number, all: readonly Word[]): Word => {
  if (one.tag === "ADV" && adjectives.test(one.lower) && /^(?:NOUN|ADJ|PROPN)$/u.test(all[index + 1]?.tag ?? ""))
    return { ...one, tag: "ADJ" };
  if (one.tag === "VERB" && /-\p{L}+ed$/u.test(one.lower) && one.lower !== "value-added") return { ...one, tag: "ADJ" };
  if (one.tag === "ADP" && one.lower.includes("-")) return { ...one, tag: "ADJ" };
  if (one.lower === "top" && /^(?:AUX|PART)$/u.test(all[index - 1]?.tag ?? "")) return { ...one, tag: "VERB" };
  // plans to plant, aims to house: nouns that are verbs too
  const wanted = all[index - 1]?.lower === "to" && planning.test(all[index - 2]?.lower ?? "");
  if (one.tag === "NOUN" && (wanted || modal.test(all[index - 1]?.lower ?? "")) && isPlainForm(one.lower))
    return { ...one, tag: "VERB" };
  // , generating an output: a participle behind a comma
  if (one.tag === "NOUN" && /ing$/u.test(one.lower) && all[index - 1]?.text === "," && all[index + 1]?.tag === "DET")
    return { ...one, tag: "VERB" };
  if (one.lower === "saw" && one.tag === "NOUN" && /^(?:DET|NUM|ADJ)$/u.test(all[index + 1]?.tag ?? ""))
    return { ...one, tag: "VERB" };
  // The customs supervised 2,000 trains
  if (
    one.tag === "ADJ" &&
    /[^e]ed$/u.test(one.lower) &&
    /^(?:NOUN|PROPN)$/u.test(all[index - 1]?.tag ?? "") &&
    /^(?:NUM|DET)$/u.test(all[index + 1]?.tag ?? "")
  )
    return { ...one, tag: "VERB" };
  if (one.lower === "value-added") return { ...one, tag: all[index + 1]?.lower === "of" ? "NOUN" : "ADJ" };
  return one.lower === "added" && all[index - 1]?.lower === "value" ? { ...one, tag: "NOUN" } : one;
};

const read = (tokens: readonly Token[], { start: origin, text }: Quote): readonly Word[] => {
  const words: Word[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index]!;
    let last = first;
    if (adheres(first, tokens[index + 1])) last = tokens[++index]!;
    while (joins(last, tokens[index + 1], tokens[index + 2])) {
      last = tokens[index + 2]!;
      index += 2;
    }
    if (last === first) words.push(word(first.start, first.end, first.text, first.tag));
    else words.push(word(first.start, last.end, text.slice(first.start - origin, last.end - origin), last.tag));
  }
  return words.map(retagged);
};

const wordsBefore = new WeakMap<readonly Token[], readonly Word[]>();

/** The words of a sentence; names, figures and relations read the same ones. */
export const wordsOf = (tokens: readonly Token[], sentence: Quote): readonly Word[] => {
  const before = wordsBefore.get(tokens);
  if (before !== undefined) return before;
  const words = read(tokens, sentence);
  wordsBefore.set(tokens, words);
  return words;
};

/** For each word the span that covers any of it; the spans in order and apart. */
export const covering = <T extends Span>(words: readonly Word[], spans: readonly T[]): readonly (T | null)[] => {
  let next = 0;
  return words.map((word) => {
    while (next < spans.length && spans[next]!.end <= word.start) next++;
    const span = spans[next];
    return span !== undefined && span.start < word.end ? span : null;
  });
};

/** Marks the words of which a span covers any part. */
export const mark = (flags: boolean[], words: readonly Word[], { start, end }: Span): void => {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < words.length && words[index]!.start < end; index++) flags[index] = true;
};

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
export const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
