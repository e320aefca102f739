import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { made, type Near, type Pair } from "./near.ts";
import type { Piece } from "./pieces.ts";

/** The sentence in which posts are read, and who heads what by a post. */
export interface Ground {
  readonly text: string;
  readonly origin: number;
  readonly isLeadingPost: (text: string) => boolean;
}

const titleCore =
  "(?:[\\w-]+ ){0,4}?(?:president|premier|governor|mayor|secretary|director|minister|chairman|chairwoman|chairperson|chief|head|ceo|general manager|manager|dean|rector|principal|magistrate|leader|commissioner)";
const postOf = new RegExp(
  `^, (?:the |also |currently )?(${titleCore}(?: and [\\w ]+?)?) (?:of|at|for|with) (?:the )?(?:[\\p{L}']+-based (?:[a-z-]+ ){0,4})?$`,
  "iu",
);
const postBefore = new RegExp(`^(?:['’]s)? (${titleCore}) $`, "iu");
const postOfThen = new RegExp(`(?:^|[\\s,])(${titleCore}) (?:of|at) (?:the )?$`, "iu");
const inCharge = /^, (?:who )?(?:is )?(?:in charge of|heads|leads|who heads|who leads|heading|leading) (?:the )?$/iu;

const body = (mention: Placed): boolean => mention.kind === "organization" || mention.kind === "place";

const bodies =
  /^(?:office|bureau|department|committee|administration|center|centre|commission|station|school|company)$/u;

/** Director of the Kailuna wetland and bird reserve office, of the zone's planning bureau: a body without a name ends there. */
const endsInBody = (pieces: readonly Piece[], from: number): boolean => {
  let at = from;
  while (/^(?:NOUN|ADJ)$/u.test(pieces[at]?.tag ?? "") && pieces[at]!.mention === null) at++;
  return at > from && bodies.test(pieces[at - 1]!.lower);
};

/** The Zhangbei wind power base, Kunming-based: the place only says which. */
const onlyQualifies = (pieces: readonly Piece[], to: number): boolean => {
  // the Party (CPC) branch of the village
  const bracket = pieces[to + 1]?.text === "(" && pieces[to + 3]?.text === ")" ? to + 3 : to;
  const next = pieces[bracket + 1];
  if (next === undefined || next.mention !== null || next.amount !== null) return false;
  return (
    /^(?:NOUN|ADJ|PROPN)$/u.test(next.tag) ||
    next.text.startsWith("-") ||
    /^['’]s?$/u.test(next.text) ||
    (next.lower === "and" && endsInBody(pieces, to + 2))
  );
};

/** Li Ming, secretary of A, Wang Qun, mayor of B: a post behind a name and a comma is that one's. */
const isPostOfOther = ({ pieces, at, between }: Pair): boolean => {
  if (!between.startsWith(",")) return false;
  for (let index = at - 1; index > 0 && index > at - longestPost; index--) {
    const { mention, text } = pieces[index]!;
    if (text === "," || mention !== null)
      return mention?.kind === "person" || pieces[index - 1]?.mention?.kind === "person";
  }
  return false;
};

/** Whom one of two names beside each other heads. */
export const leads = (pair: Pair, { isLeadingPost }: Ground): readonly Near[] => {
  const { one, other, between, before } = pair;
  if (one.kind === "person" && body(other) && !onlyQualifies(pair.pieces, pair.to)) {
    const post = postOf.exec(between)?.[1];
    if ((post !== undefined && isLeadingPost(post)) || inCharge.test(between))
      return [made(pair, "leads", { rule: "leads-post" })];
  }
  // Governor Han Changfu, where the text has said of what
  if (one.refers && other.kind === "person" && /^(?:Mayor|Governor)$/u.test(one.text) && /^ +$/u.test(between))
    return [made(pair, "leads", { turned: true, rule: "leads-here" })];
  if (body(one) && other.kind === "person") {
    const post = postBefore.exec(between)?.[1];
    if (post !== undefined && isLeadingPost(post)) return [made(pair, "leads", { turned: true, rule: "leads-title" })];
    const of = /^,? $/u.test(between) && !isPostOfOther(pair) ? postOfThen.exec(before)?.[1] : undefined;
    if (of !== undefined && isLeadingPost(of)) return [made(pair, "leads", { turned: true, rule: "leads-of" })];
  }
  return [];
};

const none: readonly Near[] = [];

const appointing =
  /^(?:appointed|elected|re-elected|named|promoted|chosen|installed|serves?|served|serving|acts?|acting|works?|worked|became|becomes?|assumed|took)$/u;
const beforehand = /^(?:previously|formerly|once|no|not|never|longer|nominated|had|used|would|may|until)$/u;
const replacing = /^(?:succeed(?:ed|s)?|replac(?:ed|es))$/u;
const beingOne = /^(?:is|was|are|were)$/u;

/** Li Ming was elected, has been appointed to serve as, is the: where the post begins that the verbs behind a person give; -1 where none do. */
const appointedTo = (pieces: readonly Piece[], from: number): number => {
  let at = from;
  while (/^(?:AUX|ADV)$/u.test(pieces[at]?.tag ?? "") && !beforehand.test(pieces[at]!.lower)) at++;
  const { lower = "", tag = "" } = pieces[at] ?? {};
  if (
    tag === "VERB" &&
    replacing.test(lower) &&
    pieces[at + 1]?.mention?.kind === "person" &&
    pieces[at + 2]?.lower === "as"
  )
    return at + 3;
  if (!appointing.test(lower)) return at > from && beingOne.test(pieces[from]!.lower) ? at : -1;
  at++;
  if (pieces[at]?.lower === "to" && /^(?:serve|be|become|act)$/u.test(pieces[at + 1]?.lower ?? "")) at += 2;
  if (/^(?:office|up)$/u.test(pieces[at]?.lower ?? "")) at++;
  // took over the post of mayor of Panjin
  if (/^(?:the|over)$/u.test(pieces[at]?.lower ?? "") && /^(?:post|position|the)$/u.test(pieces[at + 1]?.lower ?? ""))
    while (/^(?:the|over|post|position|of|as)$/u.test(pieces[at]?.lower ?? "")) at++;
  return pieces[at]?.lower === "as" ? at + 1 : at;
};

const postWithin = new RegExp(
  `(?:^, |,? and |^,? )(?:the |also |concurrently )*(${titleCore}) (?:of|at) (?:the )?$`,
  "iu",
);
const postBehind = new RegExp(`^(?:['’]s)? (${titleCore})(?=[,.;)]| and | in | who |$)`, "iu");
const notHead = /secretary[- ]general/iu;

/** Peng Guofu, vice chairman of A and secretary of B: each post is read by itself; so is Du Jiahao, A secretary. */
export const posts = (pieces: readonly Piece[], { text, origin, isLeadingPost }: Ground): readonly Near[] =>
  fromEach(pieces, (piece, index): readonly Near[] => {
    const person = piece.mention;
    if (person?.kind !== "person") return none;
    const first = pieces[index + 1]?.text === "," ? index + 2 : appointedTo(pieces, index + 1);
    if (first < 0) return none;
    const found: Near[] = [];
    let from = pieces[index + 1]?.text === "," ? person.end : pieces[first - 1]!.end;
    for (let at = first; at < pieces.length && at < index + longestPosts; at++) {
      const { mention, tag, amount } = pieces[at]!;
      if (mention?.kind === "person" || amount !== null || tag === "VERB" || tag === "AUX") break;
      if (mention === null || !body(mention)) continue;
      // director of the Administration's Department of Statistics
      if (/^['’]s$/u.test(pieces[at + 1]?.text ?? "") && pieces[at + 2]?.mention?.kind === "organization") continue;
      const owned = /^['’]s$/u.test(pieces[at - 1]?.text ?? "") ? pieces[at - 2]?.mention : null;
      const before = text.slice(from - origin, (owned ?? mention).start - origin);
      const behind = text.slice(mention.end - origin, mention.end - origin + 60);
      from = mention.end;
      const post =
        (onlyQualifies(pieces, at) ? undefined : postWithin.exec(before)?.[1]) ??
        (/^(?:,|,? and) (?:the )?$/u.test(before) ? postBehind.exec(behind)?.[1] : undefined);
      if (post === undefined || !isLeadingPost(post) || notHead.test(post)) continue;
      found.push({
        subject: person.entity,
        predicate: "leads",
        object: mention.entity,
        rule: "en-leads-posts",
        start: person.start,
        end: mention.end,
      });
    }
    return found;
  });

const longestPosts = 40;
const longestPost = 12;
