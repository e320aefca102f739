import type { Placed, Span } from "../../model.ts";
import { withoutEnds } from "./ends.ts";
import { isCalendarWord } from "./forms.ts";
import {
  apostrophe,
  determiner,
  isFiller,
  isFiniteVerb,
  isOwner,
  isTitleWord,
  nominalLength,
  phraseStart,
  quote,
  superlative,
} from "./nouns.ts";
import { withoutOwner } from "./owned.ts";
import { isMeasured, isTime, type Piece } from "./pieces.ts";
import { isEnglishWord } from "./tokens.ts";
import { changeOf, type Stance } from "./verbs.ts";

/** A noun phrase that says what is measured, freed of whose it is and when. */
export interface Phrase extends Span {
  /** "" where nothing is left. */
  readonly text: string;
  readonly owner: Placed | null;
  /** its, their: the owner is what the clause speaks of. */
  readonly possessive: boolean;
  /** Its head is a noun of change: GDP growth, the decline in exports. */
  readonly change: Stance | null;
  readonly pieces: readonly Piece[];
  /** With its owner and its noun of change. */
  readonly whole: readonly Piece[];
}

const none: Phrase = {
  text: "",
  owner: null,
  possessive: false,
  change: null,
  pieces: [],
  whole: [],
  start: 0,
  end: 0,
};

const pronoun = /^(?:its|their|our|his|her)$/u;
const placing = /^(?:in|across|within|throughout|of|for|at|on|during|over|by|from|since|as|until|till)$/u;

const beforeTime = /^(?:the|end|beginning)$/u;

/** Times, the prepositions that lead to them and the 's behind them are no part of the name. */
const withoutTimes = (all: readonly Piece[]): readonly Piece[] => {
  const kept: Piece[] = [];
  // On Monday, the water level
  const pieces =
    /^(?:on|by|since)$/u.test(all[0]?.lower ?? "") && isCalendarWord(all[1]?.lower ?? "") ? all.slice(2) : all;
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const ofTime = before !== undefined && isTime(before) && apostrophe.test(piece.text);
    if (!isTime(piece)) {
      if (!ofTime) kept.push(piece);
      return;
    }
    while (placing.test(kept.at(-1)?.lower ?? "") || beforeTime.test(kept.at(-1)?.lower ?? "")) kept.pop();
  });
  return kept;
};

/** The capital of a sentence's first word is not the word's own. */
const uncapitalized = ({ text, lower, mention }: Piece): string =>
  mention === null && /^\p{Lu}\p{Ll}+$/u.test(text) && isEnglishWord(lower) && !nationality.test(lower) ? lower : text;

const nationality = /(?:ese|ian|ean|ish|can|french|german|greek|swiss|dutch|thai)$/u;

/** Words as printed, with one space where something between was left out. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.reduce((text, piece, index) => {
    // Fortune Global 500 companies: a name's first word
    if (index === 0) return /^\p{Lu}\p{Ll}/u.test(pieces[1]?.text ?? "") ? piece.text : uncapitalized(piece);
    const before = pieces[index - 1];
    const joined = before === undefined || before.end === piece.start || /^[,.;:)%]/u.test(piece.text);
    return text + (joined ? "" : " ") + withoutStop(piece);
  }, "");

/** A tokenizer takes land mass. for an abbreviation. */
const withoutStop = ({ text, mention }: Piece): string =>
  mention === null && /^\p{Ll}{3,}\.$/u.test(text) ? text.slice(0, -1) : text;

const pace = /^(?:rate|pace|speed|margin|momentum|trend)$/u;
const describing =
  /^(?:year-on-year|year-over-year|yearly|annual|annually|average|rapid|steady|slight|sharp|sustained|further|respective|monthly|quarterly|cumulative|moderate|robust|strong|significant|substantial|real|nominal|mere|whopping|record|actual|modest|notable|marked|y-o-y|yoy|on-year|month-on-month|net|compound|double-digit|remarkable|big|huge|high|overall|total)$/u;

interface Changed {
  readonly pieces: readonly Piece[];
  readonly change: Stance | null;
}

/** GDP growth, the growth rate of GDP, a decline in exports: what changes, and in which direction. */
const withoutChange = (pieces: readonly Piece[]): Changed => {
  const at = pieces.findLastIndex((piece) => piece.mention === null && changeOf(piece.lower) !== null);
  // The natural growth rate is a rate.
  if (at < 0 || pieces[at - 1]?.lower === "natural") return { pieces, change: null };
  const change = changeOf(pieces[at]!.lower);
  const behind = pieces.slice(at + 1).filter((piece) => !pace.test(piece.lower));
  const before = pieces.slice(0, at).filter((piece) => !describing.test(piece.lower));
  if (behind.length === 0) return { pieces: withoutEnds(before), change };
  if (/^(?:of|in|for)$/u.test(behind[0]!.lower))
    return { pieces: withoutEnds([...before, ...behind.slice(1)]), change };
  return { pieces, change: null };
};

/** Words for those who have something, which say no more of what it is. */
export const genericOwner =
  /^(?:compan(?:y|ies)|countr(?:y|ies)|cit(?:y|ies)|count(?:y|ies)|factor(?:y|ies)|famil(?:y|ies)|(?:firm|group|village|town|township|communit(?:y|ie)|plant|enterprise|school|project|hospital|park|household|government|district|region|area|sector|island|nation|province|zone|park|port|fair|base)s?)$/u;

/** The company's orders are orders; those of private firms are theirs. */
const withoutGeneric = (pieces: readonly Piece[]): readonly Piece[] => {
  const at = pieces.findIndex(
    (piece, index) => genericOwner.test(piece.lower) && apostrophe.test(pieces[index + 1]?.text ?? ""),
  );
  if (at < 0) return pieces;
  const from = pieces[at - 1]?.tag === "DET" ? at - 1 : at;
  const opens = at === 0 || (at === 1 && pieces[0]!.tag === "ADJ" && !pieces[1]!.lower.endsWith("s"));
  return opens
    ? pieces.slice(at + 2)
    : pieces[from - 1]?.lower === "of"
      ? [...pieces.slice(0, from), ...pieces.slice(at + 2)]
      : pieces;
};

/** The GDP of the year is the GDP. */
const ofYear = /^(?:of|in|for|throughout) the year$/iu;

const asPhrase = (pieces: readonly Piece[]): Phrase => {
  const untimed = withoutTimes(pieces);
  const timeless = untimed.some(isMeasured) ? untimed.filter((piece) => !isMeasured(piece)) : untimed;
  const possessive = timeless.some((piece) => piece.mention === null && pronoun.test(piece.lower));
  const bare = withoutEnds(timeless);
  const { pieces: owned, owner } = withoutOwner(bare);
  const { pieces: measured, change } = withoutChange(withoutEnds(owned));
  const clean = withoutGeneric(measured).filter((piece) => !quote.test(piece.text) && !pronoun.test(piece.lower));
  // the second largest base: the superlative goes with its number
  if (pieces[pieces.indexOf(clean[0]!) - 1]?.amount?.unit === "rank" && superlative.test(clean[0]!.lower))
    clean.shift();
  if (/^figures?$/u.test(clean[0]?.lower ?? "") && /^(?:of|for)$/u.test(clean[1]?.lower ?? "")) clean.splice(0, 2);
  if (clean.length > 3 && clean.at(-1)!.lower === "year" && ofYear.test(textOf(clean.slice(-3)))) clean.splice(-3);
  // the economy's third-quarter performance
  const own = clean.findIndex(({ text }) => apostrophe.test(text));
  if (own > 0 && clean.at(-1)!.lower === "performance") clean.splice(own);
  if (clean.length > 3 && clean.at(-1)!.lower === "terms" && clean.at(-3)!.lower === "in") clean.splice(-3);
  if (clean.length === 0 || (clean.length === 1 && /^(?:figures?|total|one)$/u.test(clean[0]!.lower)))
    return { text: "", owner, possessive, change, pieces: none.pieces, whole: bare, start: 0, end: 0 };
  return {
    text: textOf(clean),
    owner,
    possessive,
    change,
    pieces: clean,
    whole: bare,
    start: clean[0]!.start,
    end: clean[clean.length - 1]!.end,
  };
};

const isYearOnYear = (pieces: readonly Piece[]): boolean =>
  pieces.length === 3 &&
  pieces[0]!.lower === "year" &&
  /^(?:on|over)$/u.test(pieces[1]!.lower) &&
  pieces[2]!.lower === "year";

/** Trade with partners, including A, B and C: the names are examples. */
const withoutExamples = (pieces: readonly Piece[]): readonly Piece[] => {
  const at = pieces.findLastIndex(
    ({ lower, mention }, index) =>
      mention === null && (lower === "including" || (lower === "such" && pieces[index + 1]?.lower === "as")),
  );
  if (at < 1 || pieces.some((piece, index) => index > at && (isMeasured(piece) || isFiniteVerb(pieces, index))))
    return pieces;
  const named = pieces.slice(at + 1).some(({ mention, lower }) => mention !== null || /^(?:and|as)$/u.test(lower));
  return named ? pieces.slice(0, pieces[at - 1]!.text === "," ? at - 1 : at) : pieces;
};

/** Whether a clause has a verb behind what its first verb governs: that have started work have a total investment of. */
const saysMore = (clause: readonly Piece[]): boolean => {
  let verbs = 0;
  let inside = false;
  clause.forEach(({ tag }, index) => {
    const verb = isFiniteVerb(clause, index);
    if (verb && !inside) verbs++;
    inside = verb || (inside && /^(?:ADV|CCONJ|PART)$/u.test(tag));
  });
  return verbs > 1;
};

/** Who lack access, that use gas, where it has come into force: a clause about the noun before. */
const isRelative = (word: string, clause: readonly Piece[]): boolean => {
  const [first, second] = clause;
  if (first === undefined) return false;
  if (/^(?:VERB|AUX)$/u.test(first.tag) || word === "who") return true;
  if (/^(?:where|whose)$/u.test(word)) return clause.some((_, index) => isFiniteVerb(clause, index));
  return first.tag === "NOUN" && first.mention === null && /^(?:ADJ|DET|NOUN|ADP)$/u.test(second?.tag ?? "");
};

/** The oil that arrived at the port amounted to: what is said of the noun before "that" ends before the verb. */
const withoutRelative = (pieces: readonly Piece[]): readonly Piece[] => {
  const at = pieces.findLastIndex(
    ({ lower, mention }) => mention === null && /^(?:that|which|who|where|whose)$/u.test(lower),
  );
  if (at < 1 || !/^(?:NOUN|PROPN)$/u.test(pieces[at - 1]!.tag)) return pieces;
  const clause = pieces.slice(at + 1);
  if (!isRelative(pieces[at]!.lower, clause) || saysMore(clause)) return pieces;
  return clause.some((piece) => piece.text === "," || isMeasured(piece)) ? pieces : pieces.slice(0, at);
};

/** The noun phrase at the end of these pieces: what stands before a verb. */
export const phraseBefore = (pieces: readonly Piece[], lists = false): Phrase => {
  let end = pieces.length;
  for (;;) {
    if (end > 0 && (isFiller(pieces[end - 1]!) || (isTime(pieces[end - 1]!) && end > 1))) end--;
    else if (isYearOnYear(pieces.slice(Math.max(0, end - 3), end))) end -= 3;
    else break;
  }
  const all = withoutExamples(pieces.slice(0, end));
  const own = withoutRelative(all);
  const phrase = asPhrase(own.slice(phraseStart(own, lists)));
  // The oil that arrived at the port is the port's.
  const where =
    own === all ? undefined : all.slice(own.length).find(({ mention }) => isOwner(mention) && mention.kind === "place");
  return where === undefined ? phrase : { ...phrase, owner: phrase.owner ?? where.mention };
};

/** What is counted or paid for behind a number: 28 [rivers and lakes], 10 billion yuan in [direct losses]. */
export interface Counted extends Phrase {
  /** The preposition that leads to it; "" where it follows at once. */
  readonly link: string;
}

const timely = /^(?:day|year|month|week|hour|minute|night|season|quarter)$/u;
const links = /^(?:of|in|for|from|on|to|as|worth|into|with|through|at|by)$/u;

/** 2,000 hectares of reed by 2025: behind "of" a word that is a verb too is a noun. */
const asNoun = (pieces: readonly Piece[]): readonly Piece[] => {
  const [first, next] = pieces;
  const isVerb =
    first?.tag === "VERB" && !/(?:[^e]ed|ing)$/u.test(first.lower) && /^(?:ADP|PUNCT|AUX)$/u.test(next?.tag ?? "PUNCT");
  return isVerb ? [{ ...first, tag: "NOUN" }, ...pieces.slice(1)] : pieces;
};

// Copied by name: of every number's words one is made, and a copy by … takes ten times as long.
const linked = (
  { text, possessive, change, pieces, whole, start, end }: Phrase,
  link: string,
  owner: Placed | null,
): Counted => ({ text, owner, possessive, change, pieces, whole, start, end, link });

/** 13 million bottles and an output value of: what leads to the next number is not counted by this one. */
const withoutNext = (pieces: readonly Piece[]): readonly Piece[] => {
  if (pieces.at(-1)?.lower !== "of") return pieces;
  const at = pieces.findLastIndex(({ lower }) => /^(?:and|,)$/u.test(lower));
  return at > 0 && pieces.slice(at + 1, -1).every(isTitleWord) ? pieces.slice(0, at) : pieces;
};

/** The noun phrase at the start of these pieces. */
export const phraseAfter = (all: readonly Piece[]): Counted => {
  const pieces = withoutNext(all);
  // "2 billion yuan beforehand as the incentive fund", "the 8-kilometer-long cableway"
  if (/^(?:each|every|per|an?)$/u.test(pieces[0]?.lower ?? "") && timely.test(pieces[1]?.lower ?? ""))
    return links.test(pieces[2]?.lower ?? "") ? phraseAfter(pieces.slice(2)) : linked(none, "", null);
  let at = (pieces[0]?.tag === "ADV" && pieces[1]?.lower === "as") || /^-\p{L}/u.test(pieces[0]?.text ?? "") ? 1 : 0;
  let link = "";
  if (pieces[at] !== undefined && pieces[at]!.mention === null && links.test(pieces[at]!.lower)) {
    link = pieces[at]!.lower;
    at++;
    if (link === "worth" && pieces[at]?.lower === "of") at++;
  }
  while (
    at < pieces.length &&
    pieces[at]!.mention === null &&
    (determiner.test(pieces[at]!.lower) || quote.test(pieces[at]!.text))
  )
    at++;
  // two more runways
  if (at === 0 && pieces[0]?.lower === "more" && /^(?:NOUN|ADJ)$/u.test(pieces[1]?.tag ?? "")) at = 1;
  const rest = link === "of" ? asNoun(pieces.slice(at)) : pieces.slice(at);
  const length = nominalLength(rest, link !== "");
  if (length === 0) return linked(none, link, null);
  const taken = rest.slice(0, length);
  // of the town's 45,000 residents
  if (apostrophe.test(taken.at(-1)!.text) && taken.at(-2)?.mention === null) return linked(none, link, null);
  const following = rest.slice(length);
  const phrase = asPhrase(taken);
  const place = /^(?:in|across|throughout|of|within|at)$/u.test(following[0]?.lower ?? "")
    ? following
        .slice(1, 3)
        .find(
          (piece) =>
            isOwner(piece.mention) &&
            (piece.mention.kind === "place" || piece.mention.refers || following[0]!.lower === "at"),
        )
    : undefined;
  return linked(phrase, link, phrase.owner ?? place?.mention ?? null);
};

/** Where phrases stand that are not empty. */
export const spanOf = (...phrases: readonly (Phrase | null)[]): readonly Span[] =>
  phrases.filter((phrase): phrase is Phrase => phrase !== null && phrase.end > 0);

/** The first words behind a number, in small letters. */
export const textAfter = (after: readonly Piece[]): string =>
  after
    .slice(0, 6)
    .map(({ lower, text }) => lower || text.toLowerCase())
    .join(" ");
