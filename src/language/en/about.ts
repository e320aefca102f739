import type { Lexicon, Placed } from "../../model.ts";
import type { Reading } from "../language.ts";
import { isOwner, openedBy } from "../opening.ts";
import { apostrophe, isFiniteVerb } from "./nouns.ts";
import { isTime, type Piece, piecesOf } from "./pieces.ts";
import { datelineEnd, withoutAppositions, withoutAsides } from "./runs.ts";
import type { Word } from "./words.ts";

const BEFORE =
  /^[\s，,、：:“"]*(?:recently|in|by|as of|meanwhile)?[\s,]*(?:the\s+)?(?:(?:[\w-]+\s+)?(?:session|edition|phase|construction|opening)\s+of\s+(?:the\s+)?)?$/iu;

/** China's second largest port, Asia's busiest airport: about the port. */
const OUTDOING = /^['’]s (?:[a-z]+[- ])?(?:largest|biggest|busiest|longest|highest|most|leading|top|first|oldest)\b/u;

/** Once known as Duanzhou, Nestled in hills, Home to 30 firms: said of the name behind the comma. */
const FRONTED =
  /^(?:(?:once|formerly|also|long|widely|well) )?(?:\w+(?:ed|wn|ing)|as|with|home|famous|hidden|built|set) [^.;:]*, (?:the )?$/iu;

/** China's Zhejiang, China's economic powerhouse Guangdong: only what it is stands between. */
const DESCRIBED = /^['’]s (?:(?!(?:with|to|from|in|of|and|for|by|on|at|under|between|into|via) )[a-z-]+ ){0,4}$/u;

const POSSESSIVE = /^['’]s $/u;

/** The name right behind "Once known as Duanzhou," of which a verb then speaks. */
const isBehindFronted = ({ start, end }: Placed, { text, start: origin }: Reading["sentence"]): boolean =>
  FRONTED.test(text.slice(0, start - origin)) &&
  /^[^,.;]{0,60} (?:is|was|has|had|\w+(?:ed|s)) /u.test(text.slice(end - origin));

/** EU becomes Jiangsu's largest partner: a text tells of the partner. */
const isUnion = ({ things }: Placed): boolean => things.some(({ type }) => type === "international");

const TELLING = / (?:was|were|is|are|has|had|have|will) /u;

/** China's first railway was built in 1876 in Shanghai: what follows a time in the middle of a sentence does not open it. */
const openedHere = ({ sentence, amounts }: Reading, entity: string | null): string | null => {
  const time = entity === null ? undefined : amounts.findLast(({ value }) => value === null);
  return time !== undefined && TELLING.test(sentence.text.slice(0, time.start - sentence.start)) ? null : entity;
};

const opening = (reading: Reading): string | null => {
  const { sentence, mentions } = reading;
  if (mentions.length === 0) return null;
  const behind = (end: number, length: number): string =>
    sentence.text.slice(end - sentence.start, end - sentence.start + length);
  // China's Zhejiang is about Zhejiang.
  const owns = ({ end }: Placed): boolean =>
    POSSESSIVE.test(behind(end, 3)) &&
    mentions.some(
      (other) => isOwner(other) && other.start >= end + 3 && DESCRIBED.test(behind(end, other.start - end)),
    );
  const passes = (mention: Placed): boolean =>
    owns(mention) || isUnion(mention) || OUTDOING.test(behind(mention.end, 40));
  return (
    openedHere(reading, openedBy(reading, { before: BEFORE, passes })) ??
    mentions.find((mention) => isOwner(mention) && isBehindFronted(mention, sentence))?.entity ??
    null
  );
};

/** Who tells of something is not what is told of. */
const tells =
  /^(?:says?|said|tells?|told|notes?|noted|adds?|added|announc(?:ed|es?)|show(?:s|ed|n)?|report(?:s|ed)?|highlight(?:s|ed)?|explain(?:s|ed)?|believe[sd]?|according|learned|releas(?:ed|es?)|issued?|issues|publish(?:ed|es)?|call(?:s|ed)|indicat(?:ed|es?)|reveal(?:s|ed))$/u;

/** Looking globally, In the first half, At the museum: what a sentence may open with before it says what it is about. */
const fronts = /^(?:ADP|SCONJ|ADV|PART)$/u;

const owned = (piece: Piece | undefined): piece is Piece & { mention: Placed } =>
  piece?.mention != null && isOwner(piece.mention);

/** Where the main clause begins: behind what is set off by a comma before any verb. */
const mainFrom = (pieces: readonly Piece[]): number => {
  const [first] = pieces;
  if (first === undefined || !(fronts.test(first.tag) || isTime(first) || /ing$/u.test(first.lower))) return 0;
  const comma = pieces.findIndex(({ text }) => text === ",");
  return comma < 0 || pieces.slice(1, comma).some((_, at, inside) => isFiniteVerb(inside, at)) ? 0 : comma + 1;
};

const article = /^(?:the|an?|some|all|many|both|this|that)$/u;
const leads = (pieces: readonly Piece[]): boolean =>
  pieces.every(
    ({ lower, tag, mention }) => mention === null && (article.test(lower) || /^(?:DET|ADJ|ADV)$/u.test(tag)),
  );

/** China's Yangtze River: of what is owned the last. */
const ownedLast = (pieces: readonly Piece[], at: number): number =>
  apostrophe.test(pieces[at + 1]?.text ?? "") && owned(pieces[at + 2]) ? ownedLast(pieces, at + 2) : at;

const belongs = /^(?:of|in|at|for|along|across)$/u;

/** The name that heads a noun phrase, or to which its head noun belongs: the transformation of China's Yangtze River. */
const spokenOf = (phrase: readonly Piece[]): Placed | null => {
  const at = phrase.findIndex(owned);
  if (at < 0) return null;
  const link = article.test(phrase[at - 1]?.lower ?? "") ? phrase[at - 2] : phrase[at - 1];
  const belonging = link !== undefined && link.mention === null && belongs.test(link.lower);
  if (!belonging && !leads(phrase.slice(0, at))) return null;
  return phrase[ownedLast(phrase, at)]!.mention;
};

/** What an English sentence or heading is about: what its first words name, or what its subject is or belongs to. */
export const about = (reading: Reading<Word>, lexicon: Lexicon): string | null => {
  const first = opening(reading);
  if (first !== null || reading.sentence.heading || !reading.mentions.some(isOwner)) return first;
  const all = piecesOf(reading, lexicon);
  const pieces = withoutAppositions(withoutAsides(all.slice(datelineEnd(all))));
  const from = mainFrom(pieces);
  const main = pieces.slice(from);
  const verb = main.findIndex((_, at) => isFiniteVerb(main, at));
  if (verb <= 0 || tells.test(main[verb]!.lower)) return null;
  const subject = spokenOf(main.slice(0, verb));
  return subject?.entity ?? null;
};
