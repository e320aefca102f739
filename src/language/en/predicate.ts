import type { Placed } from "../../model.ts";
import { isEarning, isFiniteVerb } from "./nouns.ts";
import { type Phrase, phraseBefore } from "./phrase.ts";
import type { Piece } from "./pieces.ts";
import { changeOf, directions, planning, type Stance, stanceOf } from "./verbs.ts";

/** What stands before a number, taken apart from its end. */
export interface Predicate {
  readonly stance: Stance | "none";
  /** to, from, by, of …: the last word before the number, where it is a preposition. */
  readonly link: string;
  /** What is measured, where it stands before the number. */
  readonly phrase: Phrase | null;
  /** costing [the province] 10 billion yuan; Panjin [saw] …: whose figure it is, by its place beside the verb. */
  readonly owner: Placed | null;
  /** The verb that governs the number. */
  readonly verb: string;
  /** Index in the pieces of the governing word; -1 for none. */
  readonly at: number;
}

const filler =
  /^(?:an?|the|total|combined|cumulative|accumulated|record|whopping|only|just|also|some|around|roughly|respectively|another|additional|estimated|further|average|annual|nearly|yearly|each|still|already|again|year-on-year|collectively|jointly|together|altogether|cumulatively|even|well|both|recently|successfully|consecutively|up|to|staggering|impressive|modest|negligible|smaller|larger|remarkable|significant|hefty|mere|sizable|remaining|extra|record-breaking|record-high|all-time|milestone)$/u;

const prepositions =
  /^(?:by|to|from|at|of|in|with|for|than|as|on|into|between|through|among|over|under|above|below|per)$/u;

const asMuch = /^(?:much|many|high|low|few|little|long|early)$/u;

/** The national average is a number of its own. */
const ofAll = /^(?:national|provincial|global|world|regional|industry)$/u;

/** How many pieces at the end only lead up to the number: "a total of", "as many as", "only". */
const leadLength = (pieces: readonly Piece[]): number => {
  let end = pieces.length;
  for (;;) {
    const [last, before, third] = [pieces[end - 1], pieces[end - 2], pieces[end - 3]];
    if (last === undefined || last.mention !== null || last.amount !== null) break;
    if (
      last.lower === "of" &&
      /^(?:high|low|peak)$/u.test(before?.lower ?? "") &&
      /^(?:record|new|historic|historical|all-time|fresh)$/u.test(third?.lower ?? "")
    )
      end -= 3;
    else if (
      last.lower === "of" &&
      /^(?:total|average|combined|record|number|maximum|minimum)$/u.test(before?.lower ?? "") &&
      !ofAll.test(third?.lower ?? "") &&
      !isHeadedTotal(pieces, end)
    )
      end -= 2;
    else if (
      last.lower === "of" &&
      third?.tag === "DET" &&
      (/^(?:mark|threshold)$/u.test(before?.lower ?? "") ||
        (before?.lower === "tune" && pieces[end - 4]?.lower === "to"))
    )
      end -= before!.lower === "tune" ? 4 : 3;
    else if (last.lower === "as" && asMuch.test(before?.lower ?? "") && third?.lower === "as") end -= 3;
    else if (
      filler.test(last.lower) &&
      !/^(?:up|to)$/u.test(last.lower) &&
      !(last.lower === "average" && ofAll.test(before?.lower ?? ""))
    )
      end--;
    else if (last.tag === "ADV" && !directions.has(last.lower)) end--;
    else if (last.text === '"' || last.text === "“") end--;
    else break;
  }
  return pieces.length - end;
};

/** What is left when the words that only lead up to the number are taken off. */
export const withoutLead = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.slice(0, pieces.length - leadLength(pieces));

/** "a total of" leads up to a number; "a total area of" names what is measured. */
const isHeadedTotal = (pieces: readonly Piece[], end: number): boolean => {
  const before = pieces[end - 3];
  return before !== undefined && /^(?:NOUN|PROPN)$/u.test(before.tag) && before.mention === null;
};

const nothing: Predicate = { stance: "none", link: "", phrase: null, owner: null, verb: "", at: -1 };

/** Finds a verb of change with its object between it and the number: boosts the industry by 10 billion yuan, cuts output 5 percent. */
export const causative = (pieces: readonly Piece[], link: string): Predicate | null => {
  for (let index = pieces.length - 1; index >= 0 && index > pieces.length - 22; index--) {
    const piece = pieces[index]!;
    if (piece.amount !== null && piece.amount.value !== null) return null;
    if (/^[;:]$/u.test(piece.text)) return null;
    if (piece.tag !== "VERB" && piece.tag !== "ADJ" && piece.tag !== "NOUN") continue;
    const stance = piece.mention === null ? stanceOf(piece.lower) : null;
    if (piece.tag !== "VERB" && !(index === 0 || /^(?:to|will|and)$/u.test(pieces[index - 1]!.lower))) continue;
    if (stance === null || /^(?:im|ex)ports$/u.test(piece.lower)) continue;
    if (stance !== "rise" && stance !== "fall") return null;
    const object = phraseBefore(pieces.slice(index + 1));
    if (object.text === "" && object.owner === null) return null;
    return { ...nothing, stance, link, phrase: object, verb: piece.lower, at: index };
  }
  return null;
};

/** Of "leading firms with an output value of" only the last noun phrase is measured. */
const behindWith = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.slice(pieces.findLastIndex(({ lower, mention }) => mention === null && leading.test(lower)) + 1);

const leading = /^(?:with|from|at|than|into)$/u;

/** "The industry maintained a growth rate of": what grows is the subject of the verb. */
const ofSubject = (pieces: readonly Piece[], phrase: Phrase): Phrase => {
  const verb = pieces.findLastIndex((_, index) => isFiniteVerb(pieces, index));
  if (phrase.change === null || phrase.text !== "" || verb < 1) return phrase;
  const subject = phraseBefore(pieces.slice(0, verb));
  return subject.text === ""
    ? { ...phrase, owner: phrase.owner ?? subject.owner }
    : { ...subject, change: phrase.change };
};

/** "an increase of", "a total area of": the noun before "of" says what the number is. */
const nominal = (pieces: readonly Piece[]): Predicate => {
  const phrase = ofSubject(pieces, phraseBefore(behindWith(pieces)));
  if (phrase.change === null) return { ...nothing, stance: "level", link: "of", phrase, at: pieces.length - 1 };
  const at = pieces.findLastIndex((piece) => changeOf(piece.lower) !== null);
  return { ...nothing, stance: phrase.change, link: "of", phrase, at };
};

const pace = /^(?:rate|pace|speed|average)$/u;

/** Growing at an average annual rate of: what the verb before says moves. */
const atRate = (pieces: readonly Piece[]): Predicate | null => {
  if (!pace.test(pieces.at(-1)?.lower ?? "")) return null;
  const at = pieces.findLastIndex(({ lower, mention }) => mention === null && /^(?:at|by)$/u.test(lower));
  if (at < 1 || !pieces.slice(at + 1).every(({ tag, lower }) => /^(?:DET|ADJ|NOUN)$/u.test(tag) || lower === "growth"))
    return null;
  const moved = governed(pieces.slice(0, at), "by", false);
  return moved !== null && (moved.stance === "rise" || moved.stance === "fall") ? moved : null;
};

/** Whose figure it is when a name stands between verb and number: costing the province 10 billion yuan. */
const indirect = (pieces: readonly Piece[]): { readonly owner: Placed; readonly rest: readonly Piece[] } | null => {
  const last = pieces[pieces.length - 1];
  if (last?.mention == null || (last.mention.kind !== "place" && last.mention.kind !== "organization")) return null;
  const verb = pieces[pieces.length - 2];
  return verb !== undefined &&
    /^(?:cost|costs|costing|brought|bringing|earned|earning|gave|giving|saved|saving|granted|lent|lending|awarded)$/u.test(
      verb.lower,
    )
    ? { owner: last.mention, rest: pieces.slice(0, -1) }
    : null;
};

const isAuxiliary = ({ tag, lower }: Piece): boolean =>
  tag === "AUX" || planning.test(lower) || /^(?:to|also|has|have|had)$/u.test(lower);

const copula = /^(?:is|are|was|were|be|been|being|am|'s)$/u;

/** What governs the number behind these pieces. */
export const predicateOf = (all: readonly Piece[], isRank: boolean): Predicate => {
  const pieces = all.slice(0, all.length - leadLength(all));
  const between = indirect(pieces);
  if (between !== null) {
    const verb = between.rest[between.rest.length - 1]!;
    return { ...nothing, stance: "act", owner: between.owner, verb: verb.lower, at: between.rest.length - 1 };
  }
  const last = pieces[pieces.length - 1];
  if (last === undefined || last.mention !== null) return nothing;
  const link = prepositions.test(last.lower) ? last.lower : "";
  if (link === "of") return atRate(pieces.slice(0, -1)) ?? nominal(pieces.slice(0, -1));
  const inner = link === "" ? pieces : pieces.slice(0, -1);
  const stripped = withoutState(inner.slice(0, inner.length - leadLength(inner)), link);
  return (
    governed(stripped, link, isRank) ??
    (link === "by" || link === "to" || link === "from" ? causative(stripped, link) : null) ??
    colon(pieces) ?? { ...nothing, link }
  );
};

/** Remained relatively low at 5 percent. */
const withoutState = (pieces: readonly Piece[], link: string): readonly Piece[] => {
  if (link !== "at") return pieces;
  let end = pieces.length;
  while (end > 1 && pieces[end - 1]!.mention === null && /^(?:ADJ|ADV)$/u.test(pieces[end - 1]!.tag)) end--;
  return stanceOf(pieces[end - 1]?.lower ?? "") === "level" ? pieces.slice(0, end) : pieces;
};

/** make up a share, notch up sales, set up tents: the "up" is no direction. */
const phrasalVerb = (verb: Piece | undefined): Stance | null => {
  if (/^(?:mak(?:es?|ing)|made|tak(?:es?|ing|en)|took)$/u.test(verb?.lower ?? "")) return "share";
  if (/^(?:set(?:s|ting)?|build(?:s|ing)?|built)$/u.test(verb?.lower ?? "")) return "act";
  return /^(?:notch|chalk|rack|clock|ring|rung|rang|step)/u.test(verb?.lower ?? "") ? "level" : null;
};

const come = /^(?:comes?|came|coming)$/u;

const governed = (pieces: readonly Piece[], link: string, isRank: boolean): Predicate | null => {
  const index = lastWord(pieces);
  const word = pieces[index];
  if (word === undefined || word.mention !== null || word.amount !== null) return null;
  const before = pieces.slice(0, index);
  if (link === "at" && word.lower === "in" && come.test(before.at(-1)?.lower ?? ""))
    return { ...nothing, stance: "level", link, phrase: phraseBefore(before.slice(0, -1)), verb: "come", at: index };
  if (link === "in" && isEarning([word, { ...word, lower: "in" }], 0))
    return { ...nothing, stance: "act", phrase: phraseBefore(before), verb: "gross", at: index };
  const direction = directions.get(word.lower);
  const phrasal = word.lower === "up" ? phrasalVerb(before.at(-1)) : null;
  if (phrasal !== null)
    return {
      ...nothing,
      stance: phrasal,
      link,
      phrase: phraseBefore(before.slice(0, -1)),
      verb: before.at(-1)!.lower,
      at: index,
    };
  if (direction !== undefined && (link === "" || link === "by" || link === "from" || link === "to"))
    return { ...nothing, stance: direction, link, phrase: directed(before), verb: word.lower, at: index };
  const change = changeOf(word.lower);
  const isNoun = word.tag === "NOUN" || word.tag === "PROPN";
  // to increase imports and exports by 6 percent
  if (isNoun && link === "by" && /^(?:im|ex)ports$/u.test(word.lower)) return null;
  // Costing 26 billion yuan, the program
  const opening = isNoun && index === 0;
  if (opening && (link !== "" || !/ing$/u.test(word.lower) || stanceOf(word.lower) === null)) return null;
  if (
    change !== null &&
    isNoun &&
    /^(?:to|from|by|at|in)?$/u.test(link) &&
    !isAuxiliary(pieces[index - 1] ?? word) &&
    pieces[index - 1]?.tag === "DET"
  )
    return null;
  const stance =
    /^f(?:all|ell)/u.test(word.lower) && /^(?:into|under|within)$/u.test(link) ? null : stanceOf(word.lower);
  if (
    stance === null ||
    (isNoun &&
      !(link === "" && sudden.test(word.lower)) &&
      !(link === "from" && word.lower === "range") &&
      stance !== "rise" &&
      stance !== "fall" &&
      !/(?:ed|ing|s)$/u.test(word.lower))
  )
    return null;
  if (word.tag === "ADJ" && stance !== "rank" && !/ed$/u.test(word.lower)) return null;
  if (
    isRank &&
    stance !== "rank" &&
    !copula.test(word.lower) &&
    !/^(?:stands?|stood|remained|came|comes|finished|placed|jumped|climbed|rose|moved|fell|dropped|advanced)$/u.test(
      word.lower,
    )
  )
    return null;
  // ", ranking fifth" speaks of what the clause before spoke of.
  const aside = /ing$/u.test(word.lower) && before.at(-1)?.text === ",";
  // the 14th city with GDP exceeding
  const measured = /ing$/u.test(word.lower) ? behindWith(before) : before;
  return { ...nothing, stance, link, phrase: aside ? null : spokenOf(measured), verb: word.lower, at: index };
};

/** Exports, which rose 5 percent: the noun before the relative clause. */
const spokenOf = (before: readonly Piece[]): Phrase => {
  const [last, noun] = [before.at(-1), before.at(-2)];
  // the value of goods exported was
  const done = last?.tag === "VERB" && /ed$/u.test(last.lower) && noun?.tag === "NOUN" && /s$/u.test(noun.lower);
  const own = phraseBefore(done ? [...before.slice(0, -1), { ...last, tag: "ADJ" }] : before);
  const at = before.length - 1;
  if (own.text !== "" || own.owner !== null || before[at]?.lower !== "which" || before[at - 1]?.text !== ",")
    return own;
  return phraseBefore(before.slice(0, at - 1));
};

/** Past tenses that a tagger takes for nouns. */
const sudden = /^(?:hit|cost|cut|put|beat|set|totals?|numbers?|measures?)$/u;

/** Adverbs may stand between the verb and its preposition: rose steadily by, rose year on year by. */
const lastWord = (pieces: readonly Piece[]): number => {
  let index = pieces.length - 1;
  while (
    index > 0 &&
    pieces[index]!.mention === null &&
    (pieces[index]!.tag === "ADV" || /^(?:year-on-year|year)$/u.test(pieces[index]!.lower)) &&
    !directions.has(pieces[index]!.lower)
  )
    index--;
  return index;
};

/** GDP was up 5 percent has its subject before; "…, up 5 percent" takes what came before. */
const directed = (before: readonly Piece[]): Phrase | null => {
  const last = before[before.length - 1];
  if (last === undefined || last.text === "," || last.text === "(") return null;
  return phraseBefore(before);
};

/** GDP: 130 billion yuan. */
const colon = (pieces: readonly Piece[]): Predicate | null => {
  const last = pieces[pieces.length - 1];
  if (last?.text !== ":") return null;
  return { ...nothing, stance: "level", phrase: phraseBefore(pieces.slice(0, -1)), verb: ":", at: pieces.length - 1 };
};
