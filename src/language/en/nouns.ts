import type { Amount, Kind, Placed } from "../../model.ts";
import { isMeasured, isTime, type Piece } from "./pieces.ts";
import { isPlainForm, planning, stanceOf } from "./verbs.ts";

export const apostrophe = /^['’]s?$/u;
export const quote = /^["“”‘’'«»]$/u;
const wall = /^[;:()[\]—–…]$|^--?$/u;
const opensClause =
  /^(?:that|while|whereas|when|which|who|whose|where|but|if|because|although|though|after|before|until|including|than|as|so|since|according|compared|amid|despite|via|whereby|or|plus)$/u;
/** The second largest, the busiest: words that a rank goes with. */
export const superlative =
  /^(?:largest|biggest|highest|longest|most|best|fastest|busiest|smallest|lowest|greatest|tallest|oldest|widest)$/u;
export const determiner =
  /^(?:the|an?|this|that|these|those|its|their|our|his|her|such|all|each|every|some|both|another|any)$/u;
const fillers =
  /^(?:also|only|just|still|already|further|even|now|all|both|each|respectively|continued|continuously|cumulatively|steadily|about|around|nearly|roughly|approximately|over|again|once|to|not|has|have|had|been|be|be|will|would|can|could|may|should|went|goes|going|gone|edged|inched|ticked|expected|projected|estimated|planned|aims?|plans?|targets?|set|forecast|jointly|successfully|collectively|currently|recently|directly|annually|year-on-year|together|then|thus|is|are|was|were|being|ever|soon|fully|newly|basically|initially|effectively|actually|finally|y-o-y|yoy|combined)$/u;

const owning: ReadonlySet<Kind> = new Set(["place", "organization", "project", "event"]);

export const isOwner = (mention: Placed | null): mention is Placed => mention !== null && owning.has(mention.kind);

export const isNominal = ({ tag, mention, text }: Piece): boolean =>
  mention !== null || /^(?:NOUN|ADJ|PROPN|X|SYM)$/u.test(tag) || (tag === "NUM" && /\d/u.test(text));

/** A participle that stands before its noun: added value, registered unemployment rate. */
const isAdjectival = (pieces: readonly Piece[], index: number): boolean => {
  const [before, here, after] = [pieces[index - 1], pieces[index]!, pieces[index + 1]];
  if (!/(?:ed|ing|en|own|ade)$/u.test(here.lower) || after === undefined) return false;
  if (!isNominal(after) || isOwner(after.mention)) return joinsParticiple(pieces, index);
  if (before === undefined) return !/^\p{Lu}/u.test(here.text);
  if (before.mention !== null) return false;
  // ", clinching investments of": what it has won
  if (
    before.text === "," &&
    /(?:ing|ed)$/u.test(here.lower) &&
    /^(?:act|hold|level|share)$/u.test(stanceOf(here.lower) ?? "")
  )
    return false;
  if (/^(?:registered|surveyed)$/u.test(here.lower) && after.lower === "unemployment") return true;
  if (/^(?:all|both|each)$/u.test(before.lower) && index > 1 && isNominal(pieces[index - 2]!)) return false;
  if (/^(?:NOUN|PROPN|PRON|AUX)$/u.test(before.tag)) return before.lower.includes("-") && /ed$/u.test(here.lower);
  return !/^(?:to)$/u.test(before.lower);
};

/** 34 isolated and injured animals: right behind the number, a participle goes with the next one to the noun. */
const joinsParticiple = (pieces: readonly Piece[], index: number): boolean =>
  (index === 0 || isMeasured(pieces[index - 1]!) || pieces[index - 1]!.tag === "DET") &&
  /ed$/u.test(pieces[index]!.lower) &&
  /^(?:and|or)$/u.test(pieces[index + 1]!.lower) &&
  (pieces[index + 2]?.tag === "ADJ" ||
    (pieces[index + 2]?.tag === "VERB" && /(?:ed|en|wn|ilt)$/u.test(pieces[index + 2]!.lower))) &&
  isNominal(pieces[index + 3] ?? pieces[index]!);

export const isFiniteVerb = (pieces: readonly Piece[], index: number): boolean => {
  const { tag, mention, amount } = pieces[index]!;
  if (mention !== null || amount !== null) return false;
  return tag === "AUX" || (tag === "VERB" && !isAdjectival(pieces, index));
};

/** economic powerhouse, coal-rich province of: words that may stand between an owner and the name they describe. */
export const isTitleWord = ({ tag, lower, mention, amount }: Piece): boolean =>
  mention === null &&
  amount === null &&
  (/^(?:NOUN|ADJ)$/u.test(tag) || (tag === "VERB" && /(?:ing|ed)$/u.test(lower)));

const startsAnew = (pieces: readonly Piece[], index: number): boolean => {
  const [next, after] = [pieces[index + 1], pieces[index + 2]];
  if (next === undefined) return true;
  return (
    determiner.test(next.lower) ||
    (next.mention !== null && after !== undefined && (apostrophe.test(after.text) || isOwner(next.mention)))
  );
};

/** Participles that look like the past tense: people hit by floods, land held by villages. */
const bare = /^(?:hit|cut|held|built|left|brought|run|paid|sold|taught|caught|led|fed|bought|hurt|spread)$/u;

const earning = /^(?:rak(?:es?|ed|ing)|roll(?:s|ed|ing)?|haul(?:s|ed|ing)?|reel(?:s|ed|ing)?|pull(?:s|ed|ing)?)$/u;

/** Raked in 15 billion yuan: a verb of two words for what is earned. */
export const isEarning = (pieces: readonly Piece[], index: number): boolean =>
  earning.test(pieces[index]!.lower) && pieces[index + 1]?.lower === "in";

/** Profits made by enterprises, investment actually used in Hainan: a participle behind its noun. */
export const isReduced = (pieces: readonly Piece[], index: number): boolean => {
  const before = pieces[index - 1]?.tag === "ADV" ? pieces[index - 2] : pieces[index - 1];
  const { lower } = pieces[index]!;
  if (lower === "aged") return true;
  if (isEarning(pieces, index)) return false;
  if (pieces[index + 1]?.lower === "by" && bare.test(lower) && before?.tag === "NOUN") return true;
  const passing = /ing$/u.test(lower) && stanceOf(lower) === null && index > 1 && pieces[index + 1]?.lower !== "to";
  // trains loading goods
  if (passing && before?.tag === "NOUN" && before.mention === null && /s$/u.test(before.lower))
    if (before === pieces[index - 1] && pieces[index + 1]?.tag === "NOUN") return true;
  return (
    (passing || /(?:ed|ade|en|wn)$/u.test(lower)) &&
    pieces[index + 1]?.tag === "ADP" &&
    before?.mention === null &&
    /^(?:NOUN|PROPN)$/u.test(before.tag)
  );
};

/** A comma within a list of nouns: the output of pork, beef and mutton. */
const isListComma = (pieces: readonly Piece[], comma: number): boolean => {
  const rest = pieces.slice(comma + 1);
  const joined = rest.findIndex(({ lower }) => lower === "and");
  if (joined < 1 || startsAnew(rest, joined)) return false;
  if (
    !rest.every(
      (piece, index) =>
        index === joined ||
        isNominal(piece) ||
        piece.text === "," ||
        isAdjectival(rest, index) ||
        /^(?:of|and|per)$/u.test(piece.lower),
    )
  )
    return false;
  const last = pieces[comma - 1];
  if (last === undefined || last.mention !== null || last.amount !== null || !isNominal(last)) return false;
  const first = pieces[phraseStart(pieces.slice(0, comma), false)];
  return first !== undefined && !/^(?:ADP|ADV|SCONJ)$/u.test(first.tag);
};

/** The value added of seven industries is one value. */
const summed = /^(?:value|output|revenue|income|profits?|sales|rate|consumption|added)$/u;

/** An output of 130 million bottles counts the bottles. */
const few = ({ value }: Amount): boolean => value !== null && value < 100;

/** The price of homes in 70 cities rose: the count says where the homes are. */
const isOfPlaces = (pieces: readonly Piece[], index: number): boolean => {
  const head = pieces[index - 2];
  if (!/^(?:in|across)$/u.test(pieces[index - 1]?.lower ?? "") || head?.tag !== "NOUN" || head.mention !== null)
    return false;
  const verb = pieces[index + 2]?.tag === "ADV" ? index + 3 : index + 2;
  // These may be only what stands before the verb.
  if (verb !== pieces.length && !(verb < pieces.length && isFiniteVerb(pieces, verb))) return false;
  return !pieces.slice(0, index - 1).some((_, at) => isFiniteVerb(pieces, at));
};

/** The rate of the five sections: a count behind "of the" belongs to the noun phrase. */
export const isWithin = (pieces: readonly Piece[], index: number): boolean => {
  const { amount } = pieces[index]!;
  if (pieces[index - 1]?.lower === "aged") return true;
  const counts = amount !== null && (amount.unit === "1" || amount.unit === "person") && amount.kind === "number";
  if (!counts || !/^(?:NOUN|ADJ|PROPN|VERB)$/u.test(pieces[index + 1]?.tag ?? "")) return false;
  if (isOfPlaces(pieces, index)) return true;
  if (few(amount) && pieces[index - 1]?.lower === "of" && summed.test(pieces[index - 2]?.lower ?? "")) return true;
  if (pieces[index - 1]?.lower !== "the" && !apostrophe.test(pieces[index - 1]?.text ?? "")) return false;
  let at = index - 1;
  while (
    at >= 0 &&
    at > index - 6 &&
    (determiner.test(pieces[at]!.lower) || apostrophe.test(pieces[at]!.text) || isNominal(pieces[at]!))
  )
    at--;
  const link = pieces[at]?.lower ?? "";
  return link === "of" || (/^(?:at|in|by|from)$/u.test(link) && pieces[at - 1]?.tag === "NOUN");
};

/** Trade between A and B. */
const isBetween = (pieces: readonly Piece[], and: number): boolean => {
  let at = and - 1;
  while (at >= 0 && (pieces[at]!.mention !== null || determiner.test(pieces[at]!.lower))) at--;
  return pieces[at]?.lower === "between" && at < and - 1;
};

/** Whether the noun phrase can begin no further to the left than behind this piece. */
const isBoundary = (pieces: readonly Piece[], index: number, lists: boolean): boolean => {
  const piece = pieces[index]!;
  if (piece.mention !== null || isTime(piece)) return false;
  if (isMeasured(piece)) return !isWithin(pieces, index);
  if (wall.test(piece.text)) return true;
  if (/^(?:that|those)$/u.test(piece.lower) && pieces[index + 1]?.lower === "of") return false;
  // trains via Manzhouli
  if (piece.lower === "via" && isOwner(pieces[index + 1]?.mention ?? null)) return false;
  if (opensClause.test(piece.lower)) return true;
  if (piece.lower === "with")
    return pieces[index - 1] === undefined || !/^(?:NOUN|PROPN)$/u.test(pieces[index - 1]!.tag);
  if (piece.text === ",") return !lists && !isListComma(pieces, index);
  if (piece.lower === "and") return !lists && startsAnew(pieces, index) && !isBetween(pieces, index);
  return isFiniteVerb(pieces, index) && !isReduced(pieces, index) && !isGerund(pieces, index);
};

/** Parcel handling volume: a gerund between two nouns in the singular makes one with them. */
const isGerund = (pieces: readonly Piece[], index: number): boolean =>
  /^(?:act|hold|null)$/u.test(String(stanceOf(pieces[index]!.lower))) &&
  isCompound(pieces, index) &&
  !/s$/u.test(pieces[index + 1]!.lower);

/** Where the noun phrase that ends here begins. */
export const phraseStart = (pieces: readonly Piece[], lists: boolean): number => {
  for (let index = pieces.length - 1; index >= 0; index--) if (isBoundary(pieces, index, lists)) return index + 1;
  return 0;
};

/** Words before a verb that belong to it and not to its subject: has, also, is expected to. */
export const isFiller = (piece: Piece): boolean =>
  piece.mention === null &&
  piece.amount === null &&
  (fillers.test(piece.lower) ||
    piece.tag === "AUX" ||
    piece.tag === "ADV" ||
    piece.tag === "PART" ||
    planning.test(piece.lower) ||
    piece.text === ",");

const stops =
  /^(?:today|yesterday|tonight|afterwards|including|such|compared|respectively|according|year-on-year|up|down|worth|per|than|year|via|based|starting|ranking|accounting|totaling|totalling|covering|thanks|consecutive)$/u;

/** hydrogen refueling stations: a participle between a singular noun and another. */
const isCompound = (pieces: readonly Piece[], index: number): boolean =>
  /ing$/u.test(pieces[index]!.lower) &&
  pieces[index - 1]?.tag === "NOUN" &&
  !/s$/u.test(pieces[index - 1]!.lower) &&
  pieces[index + 1]?.tag === "NOUN";

/** Inland waterways, offshore wind: a tagger takes for adverbs what says where the things are. */
const sited = /^(?:inland|offshore|onshore|overseas|underground|upstream|downstream|indoor|outdoor)$/u;

const isBeforeNoun = (pieces: readonly Piece[], index: number): boolean => {
  const { tag, lower } = pieces[index]!;
  if (tag === "ADV") {
    const next = pieces[index + 1];
    return (
      next?.tag === "ADJ" ||
      (next?.tag === "NOUN" && sited.test(pieces[index]!.lower)) ||
      (next?.tag === "VERB" && /(?:ed|wn|en|ilt)$/u.test(next.lower) && isBeforeNoun(pieces, index + 1))
    );
  }
  if (tag !== "VERB") return false;
  if (isCompound(pieces, index)) return true;
  const before = pieces[index - 1];
  const free =
    before === undefined ||
    stanceOf(lower) === null ||
    /^(?:CCONJ|ADJ|ADP|DET|PUNCT)$/u.test(before.tag) ||
    /^(?:newly|recently|freshly|previously|specially|jointly|privately|publicly|locally)$/u.test(before.lower);
  return isAdjectival(pieces, index) && free;
};

/** Words within a noun phrase that cannot end it: of, and, commas of a list. */
const bridges = (pieces: readonly Piece[], index: number, linked: boolean): boolean => {
  const { lower, text, tag } = pieces[index]!;
  if (isBeforeNoun(pieces, index)) return true;
  if (index === 0) return false;
  if (lower === "per") return isRate(pieces, index);
  if (text === "-") return /^(?:and|or|to)$/u.test(pieces[index + 1]?.lower ?? "");
  if (lower === "of" || (/^(?:and|or|to)$/u.test(lower) && pieces[index - 1]!.text === "-")) return true;
  if (tag === "DET") return pieces[index - 1]!.lower === "of";
  if (lower === "and" || lower === "or" || text === "&") return continues(pieces, index, linked);
  return text === "," && listGoesOn(pieces, index, linked);
};

/** Energy consumption per unit of GDP, income per capita. */
const isRate = (pieces: readonly Piece[], index: number): boolean =>
  index > 0 && pieces[index]!.lower === "per" && /^(?:unit|capita)$/u.test(pieces[index + 1]?.lower ?? "");

const longestPhrase = 14;

/** How many pieces from here on belong to one noun phrase. */
export const nominalLength = (pieces: readonly Piece[], linked: boolean): number => {
  let end = 0;
  for (let index = 0; index < pieces.length && index < longestPhrase; index++) {
    const piece = pieces[index]!;
    if (piece.amount !== null || (piece.mention === null && stops.test(piece.lower) && !isRate(pieces, index)))
      return end;
    const closing = quote.test(piece.text) && end === index;
    if (isNominal(piece) || closing || (apostrophe.test(piece.text) && index > 0)) end = index + 1;
    else if (!quote.test(piece.text) && !bridges(pieces, index, linked)) return end;
  }
  return end;
};

const ordinal = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/u;

/** The last noun of the phrase that goes on here. */
const headAfter = (pieces: readonly Piece[], from: number): string => {
  let at = from;
  while (at < pieces.length && pieces[at]!.mention === null && (isNominal(pieces[at]!) || isAdjectival(pieces, at)))
    at++;
  return pieces[at - 1]?.lower ?? "";
};

/** Whether "and" joins two nouns and not two clauses: 12 parks and roads, but not 12 parks and incomes rose. */
const continues = (pieces: readonly Piece[], index: number, linked: boolean): boolean => {
  const next = pieces[index + 1];
  if (
    next === undefined ||
    next.amount !== null ||
    ordinal.test(next.lower) ||
    isOwner(next.mention) ||
    !(isNominal(next) || isAdjectival(pieces, index + 1)) ||
    // 20 warehouses and train 3,000 workers
    ((pieces[index + 2] === undefined || isMeasured(pieces[index + 2]!)) && isPlainForm(next.lower)) ||
    // in eight villages and created jobs
    (next.tag === "VERB" &&
      /ed$/u.test(next.lower) &&
      stanceOf(next.lower) === "act" &&
      pieces[index - 1]!.tag === "NOUN")
  )
    return false;
  // 260 leasing and financing deals: a singular alone is not counted.
  const whole = pieces.slice(0, index);
  if (
    !linked &&
    whole.every(({ tag }) => /^(?:NOUN|ADJ)$/u.test(tag)) &&
    !/(?:s|people|men|women|children)$/u.test(whole.at(-1)?.lower ?? "s") &&
    /s$/u.test(headAfter(pieces, index + 1))
  )
    return true;
  let at = index + 1;
  while (at < pieces.length && (isNominal(pieces[at]!) || isAdjectival(pieces, at))) at++;
  const after = pieces[at];
  if (linked && after?.tag === "AUX") return true;
  return after === undefined || !(isFiniteVerb(pieces, at) && !/(?:ed|ing)$/u.test(after.lower)) || index > 4;
};

const listGoesOn = (pieces: readonly Piece[], index: number, linked: boolean): boolean => {
  // 8,300 medium, small and micro enterprises: adjectives alone count nothing.
  if (
    pieces.slice(0, index).every(({ tag }) => tag === "ADJ") &&
    pieces.slice(index, index + 5).some(({ lower }) => lower === "and")
  )
    return true;
  let commas = 0;
  for (let at = index + 1; at < pieces.length && at < index + 9; at++) {
    const piece = pieces[at]!;
    if (piece.lower === "and")
      return (
        isNominal(pieces[at + 1] ?? piece) &&
        pieces[at + 1]?.amount == null &&
        !isOwner(pieces[at + 1]?.mention ?? null) &&
        continues(pieces, at, linked)
      );
    if (piece.text === "," && ++commas > 3) return false;
    if (piece.text !== "," && (!isNominal(piece) || isOwner(piece.mention))) return false;
  }
  return false;
};
