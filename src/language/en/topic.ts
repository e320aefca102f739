import type { Placed } from "../../model.ts";
import { isFiniteVerb, isOwner, isTitleWord } from "./nouns.ts";
import { seat as placeWord } from "./owned.ts";
import { headOf } from "./parties.ts";
import { isMeasured, isTime, type Piece } from "./pieces.ts";
import type { Run } from "./runs.ts";
import { stanceOf } from "./verbs.ts";
import { reporting } from "./when.ts";

const opens = /^(?:,|:|that|and|while|but|-|–|—|\)|the|;|"|“)$/u;
const apostrophe = /^['’]s?$/u;
const article = /^(?:the|whole|entire)$/u;

/** Where a name begins with what stands before it as its owner: East China's Zhejiang Province. */
const nameStart = (pieces: readonly Piece[], index: number): number => {
  const from = article.test(pieces[index - 1]?.lower ?? "") ? index - 1 : index;
  const behind = describedFrom(pieces, index);
  const owned = apostrophe.test(pieces[behind - 1]?.text ?? "") && pieces[behind - 2]?.mention != null;
  return owned ? nameStart(pieces, behind - 2) : from;
};

const longestTitle = 5;

/** China's economic powerhouse Guangdong: the words between the owner and the name say what it is. */
const describedFrom = (pieces: readonly Piece[], index: number): number => {
  let at = pieces[index - 1]?.lower === "of" && placeWord.test(pieces[index - 2]?.lower ?? "") ? index - 1 : index;
  while (at > index - longestTitle && at > 0 && isTitleWord(pieces[at - 1]!)) at--;
  return apostrophe.test(pieces[at - 1]?.text ?? "") ? at : index;
};

/** A Fujian-based maker is not Fujian. */
const seat = /^-(?:based|headquartered|listed|born|registered)\b/u;

/** Verbs in -s that a tagger takes for nouns: the group exports tea. */
const actsLikeVerb = (pieces: readonly Piece[], index: number): boolean => {
  const [here, next] = [pieces[index]!, pieces[index + 1]];
  if (isFiniteVerb(pieces, index)) return true;
  return (
    here.tag === "NOUN" &&
    /s$/u.test(here.lower) &&
    stanceOf(here.lower) !== null &&
    /^(?:NOUN|DET|ADJ|AMOUNT|NAME)$/u.test(next?.tag ?? "")
  );
};

const isTopic = (pieces: readonly Piece[], index: number): boolean => {
  const start = nameStart(pieces, index);
  const before = pieces[start - 1];
  const named = /^(?:government|authorities)$/u.test(pieces[index + 1]?.lower ?? "") ? index + 1 : index;
  const next = pieces[named + 1]?.tag === "ADV" ? named + 2 : named + 1;
  if (pieces[next] !== undefined && (apostrophe.test(pieces[next]!.text) || seat.test(pieces[next]!.text)))
    return false;
  // Shanghai's Putuo district, which has sent 46 officials
  if (pieces[next]?.text === "," && /^(?:which|who)$/u.test(pieces[next + 1]?.lower ?? "")) return true;
  if (before !== undefined && !opens.test(before.lower) && !isTime(before) && !seat.test(before.text)) return false;
  // China-Singapore cooperation zone
  if (before !== undefined && before.end === pieces[start]!.start && /^[-–—]$/u.test(before.text)) return false;
  if (before !== undefined && joinsNames.test(before.lower) && !opensClauseHere(pieces, start - 1)) return false;
  // passing by A, B and C, and the line is 818 km long: a list ends before what is spoken of
  const listed = pieces[next]?.text === "," && pieces[next + 1]?.lower === "and";
  return next >= pieces.length || actsLikeVerb(pieces, next) || (pieces[next]!.text === "," && !listed);
};

/** Yinchuan's wetland covers an area of …: what a name owns, and a verb right behind it. */
const ownsSubject = (pieces: readonly Piece[], index: number): boolean => {
  const start = nameStart(pieces, index);
  const before = pieces[start - 1];
  if (
    !apostrophe.test(pieces[index + 1]?.text ?? "") ||
    (before !== undefined && !/^[,;]$/u.test(before.text) && !isTime(before))
  )
    return false;
  for (let at = index + 2; at < pieces.length && at < index + 6; at++) {
    if (at > index + 2 && isFiniteVerb(pieces, at)) return true;
    if (pieces[at]!.mention !== null || !/^(?:NOUN|ADJ|PROPN)$/u.test(pieces[at]!.tag)) return false;
  }
  return false;
};

/** A plan owns nothing, but may be what a clause speaks of. */
const mayBeTopic = (mention: Placed | null): mention is Placed =>
  mention !== null && (mention.kind === "policy" || isOwner(mention));

/** The name of a place or body that a clause before this point speaks of: it opens the clause and a verb follows. */
export const topicOf = (pieces: readonly Piece[]): Placed | null => {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const { mention } = pieces[index]!;
    if (!mayBeTopic(mention)) continue;
    // A plan is spoken of up to the colon.
    if (mention.kind === "policy" && pieces.slice(index).some(({ text }) => /^[:;]$/u.test(text))) continue;
    if (isTopic(pieces, index) || ownsSubject(pieces, index)) return mention;
    const head = headingTopic(pieces, index);
    if (head !== null) return head;
  }
  return null;
};

const organ =
  /\b(?:ministry|bureau|department|administration|commission|headquarters|office|customs|authority|council|committee)\b/iu;

/** An organ of state, which tells of others. */
export const isOrgan = ({ kind, name, text }: Placed): boolean =>
  kind === "organization" && (organ.test(name) || organ.test(text));

/** Nanjing Customs said that: who tells of a place is not the place. */
export const tellsOf = (pieces: readonly Piece[], { start }: Placed): boolean => {
  const at = pieces.findIndex(({ mention }) => mention?.start === start);
  return reporting.test(pieces[at + 1]?.lower ?? "");
};

/** The port in Inner Mongolia now serves: the name before the place where it lies. */
const headingTopic = (pieces: readonly Piece[], index: number): Placed | null => {
  const next = pieces[index + 1]?.tag === "ADV" ? index + 2 : index + 1;
  if (pieces[next] === undefined || !actsLikeVerb(pieces, next)) return null;
  const head = headOf(pieces, index);
  if (head === null || head.index === index || !isOwner(pieces[head.index]!.mention)) return null;
  const before = pieces[head.start - 1];
  return before === undefined || opens.test(before.lower) || isTime(before) ? pieces[head.index]!.mention : null;
};

const relative = /^(?:which|who|that)$/u;

/** The GBA, a city cluster, which spans: the name before the relative clause in which the number stands. */
export const relativeTopic = (gap: readonly Piece[]): Placed | null => {
  const at = gap.findLastIndex(({ lower, mention }) => mention === null && relative.test(lower));
  const where = placeWhere(gap);
  if (where !== null) return where;
  if (
    at < 2 ||
    !/^(?:VERB|AUX|ADV)$/u.test(gap[at + 1]?.tag ?? "") ||
    gap.slice(at).some(({ mention }) => isOwner(mention))
  )
    return null;
  const comma = gap[at - 1]!.text === "," ? at - 2 : at - 1;
  if (isOwner(gap[comma]!.mention)) return gap[comma]!.mention;
  const aside = gap.slice(0, comma).findLastIndex(({ text }) => text === ",");
  const name = gap[aside - 1];
  return gap[at - 1]!.text === "," && gap[aside + 1]?.tag === "DET" && name !== undefined && isOwner(name.mention)
    ? name.mention
    : null;
};

/** At the Hunan Museum in Central China, where an exhibition shows: the name that the place only locates. */
export const placeWhere = (gap: readonly Piece[]): Placed | null => {
  const at = gap.findLastIndex(({ lower }) => lower === "where");
  if (at < 2 || gap[at - 1]!.text !== "," || gap.slice(at).some(({ mention }) => isOwner(mention))) return null;
  let head = at - 2;
  while (/^(?:in|,)$/u.test(gap[head - 1]?.lower ?? "") && isOwner(gap[head - 2]?.mention ?? null)) head -= 2;
  const { mention } = gap[head]!;
  return isOwner(mention) ? mention : null;
};

const pronoun = /^(?:it|they|we|he|she)$/u;

/** Fan says she earns 300 yuan a day: hers. */
export const earnerOf = (pieces: readonly Piece[]): Placed | null => {
  const verb = pieces.findLastIndex(({ lower, mention }) => mention === null && /^earn(?:s|ed|ing)?$/u.test(lower));
  const who = pieces.slice(0, Math.max(0, verb)).findLast(({ tag }) => tag !== "ADV" && tag !== "AUX");
  if (who === undefined) return null;
  if (who.mention !== null) return who.mention.kind === "person" ? who.mention : null;
  if (!/^(?:he|she|who|,)$/u.test(who.lower)) return null;
  return pieces.slice(0, verb).findLast(({ mention }) => mention?.kind === "person")?.mention ?? null;
};

/** "It plans to invest …": the subject is what came before, whatever else is named. */
export const speaksOfBefore = (gap: readonly Piece[]): boolean => {
  const at = gap.findLastIndex(({ lower, mention }) => mention === null && pronoun.test(lower));
  return (
    at >= 0 &&
    gap.slice(at + 1, at + 4).some(({ tag }) => tag === "VERB" || tag === "AUX") &&
    !gap.slice(at).some(({ mention }) => isOwner(mention))
  );
};

const joinsNames = /^(?:,|and)$/u;

/** A name behind a comma or "and" opens a clause where there was one before, or only a time or an adverb; else it ends a list. */
const opensClauseHere = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces.slice(0, at);
  if (before.some((_, index) => isFiniteVerb(before, index))) return pieces[at - 1]?.mention == null;
  return (
    before.every((piece) => piece.mention === null || !isOwner(piece.mention)) &&
    before.every((piece) => !isMeasured(piece))
  );
};

export const locatedAt = (pieces: readonly Piece[]): Placed | null => {
  const index = pieces.findIndex(({ mention }) => isOwner(mention) && mention.kind === "place");
  if (index < 0) return null;
  const before = /^(?:the|whole|entire)$/u.test(pieces[index - 1]?.lower ?? "") ? pieces[index - 2] : pieces[index - 1];
  if (before !== undefined && !/^(?:in|across|throughout|for)$/u.test(before.lower)) return null;
  // In Xinjiang's Kashgar: Kashgar
  let at = index;
  while (apostrophe.test(pieces[at + 1]?.text ?? "") && isOwner(pieces[at + 2]?.mention ?? null)) at += 2;
  return pieces[at]!.mention;
};

/** At the Sichuan Museum in Southwest China, a figure draws …: where the sentence begins is where it is so. */
export const openedAt = (pieces: readonly Piece[]): Placed | null => {
  const at = article.test(pieces[1]?.lower ?? "") ? 2 : 1;
  const place = pieces[at]?.mention ?? null;
  if (pieces[0]?.lower !== "at" || !isOwner(place)) return null;
  const comma = pieces.findIndex(({ text }) => text === ",");
  const between = pieces.slice(at + 1, Math.max(at + 1, comma));
  return comma > at && between.every(({ mention, text }) => mention !== null || /^(?:in|of|the|['’]s)$/u.test(text))
    ? place
    : null;
};

/** "With a population of 5 million, Panjin is", "Home to seven carmakers, including A and B, Anhui is": said of what follows. */
export const frontedTopic = ({ before, tail }: Run): Placed | null => {
  const [first] = before;
  const opens =
    first !== undefined && (/^(?:with|home|boasting|as)$/u.test(first.lower) || /(?:ing|ed)$/u.test(first.lower));
  if (!opens || before.some((piece, index) => index > 0 && isOwner(piece.mention) && before[index - 1]!.text === ","))
    return null;
  const at = tail.findIndex((piece, index) => {
    const link = article.test(tail[index - 1]?.lower ?? "") ? tail[index - 2] : tail[index - 1];
    const next = tail[index + 1];
    return isOwner(piece.mention) && link?.text === "," && next !== undefined && isFiniteVerb(tail, index + 1);
  });
  return at < 0 ? null : tail[at]!.mention;
};

/** "There are x, y and z in the park": all three are there. */
export const whereThereIs = ({ before, tail }: Run): Placed | null => {
  const there = before.slice(0, 8).findIndex(({ lower }) => lower === "there");
  if (there < 0 || !/^(?:AUX|ADV|VERB)$/u.test(before[there + 1]?.tag ?? "")) return null;
  const end = tail.findIndex(({ text }) => /^[;:.]$/u.test(text));
  const rest = end < 0 ? tail : tail.slice(0, end);
  const at = rest.findLastIndex(({ mention }) => mention?.kind === "place");
  const link = /^the$/u.test(rest[at - 1]?.lower ?? "") ? rest[at - 2] : rest[at - 1];
  return at > 0 && /^(?:in|at|within|across|on)$/u.test(link?.lower ?? "") ? rest[at]!.mention : null;
};

/** "were launched by the city": who did what is counted before. */
export const agentIn = (after: readonly Piece[]): Placed | null => {
  for (let index = 0; index < after.length; index++) {
    const piece = after[index]!;
    if (piece.amount !== null || (piece.text.length === 1 && /[,;.:]/u.test(piece.text))) return null;
    if (piece.lower !== "by") continue;
    const agent = after.slice(index + 1, index + 3).find(({ mention }) => isOwner(mention));
    return after[index - 1]?.tag === "VERB" ? (agent?.mention ?? null) : null;
  }
  return null;
};

/** 812 landings were recorded at the port, 600 boats passed through it: where what is counted was. */
export const placeBehind = ({ gap, after }: Run): Placed | null => {
  if (gap.some((piece, index) => isFiniteVerb(gap, index) || isOwner(piece.mention))) return null;
  const verb = after.findIndex((_, index) => isFiniteVerb(after, index));
  const end = after.findIndex(({ text }, index) => index > verb && /^[,;.:]$/u.test(text));
  if (verb < 0 || after.slice(0, verb).some(({ text }) => /^[,;.:]$/u.test(text))) return null;
  const rest = after.slice(verb + 1, end < 0 ? undefined : end);
  const at = rest.findIndex(({ mention }) => mention?.kind === "place" || mention?.kind === "event");
  const link = rest
    .slice(0, Math.max(0, at))
    .findLast(({ lower, mention }) => mention === null && !article.test(lower));
  return at >= 0 && /^(?:in|at|through|via|within|across|for)$/u.test(link?.lower ?? "") ? rest[at]!.mention : null;
};

/** Panjin and Dalian reported …: the names side by side before a verb. */
export const ownersBefore = (pieces: readonly Piece[]): readonly Placed[] => {
  const owners: Placed[] = [];
  for (let index = pieces.findLastIndex(({ mention }) => isOwner(mention)); index >= 0; index--) {
    const { mention, lower } = pieces[index]!;
    if (isOwner(mention)) owners.unshift(mention);
    // imports from Russia and Brazil are neither's
    else if (/^(?:from|to|with)$/u.test(lower)) return [];
    else if (!/^(?:,|and|the)$/u.test(lower)) break;
  }
  return owners;
};
