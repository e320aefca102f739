import type { Placed, Predicate, Span } from "../../model.ts";
import { isFiniteVerb, isReduced } from "./nouns.ts";
import type { Piece } from "./pieces.ts";

/** A relation that stands in the nearness of two names, without a verb. */
export interface Near extends Span {
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly rule: string;
}

interface Ground {
  readonly text: string;
  readonly origin: number;
  readonly isLeadingPost: (text: string) => boolean;
}

interface Pair {
  readonly one: Placed;
  readonly other: Placed;
  /** The words between. */
  readonly between: string;
  readonly pieces: readonly Piece[];
  readonly at: number;
  readonly to: number;
  readonly before: string;
  readonly after: string;
}

const codeOf = ({ things }: Placed): { readonly code: string; readonly level: string } | null =>
  things.find(({ division }) => division !== null)?.division ?? null;

const reach: Readonly<Record<string, number>> = { country: 0, province: 2, prefecture: 4, county: 6 };

/** Whether the first is not known to lie elsewhere than in the second. */
const mayLieIn = (one: Placed, other: Placed): boolean => {
  if (one.entity === other.entity || other.kind !== "place") return false;
  const [inner, outer] = [codeOf(one), codeOf(other)];
  if (inner === null || outer === null) return outer !== null || one.kind !== "place";
  const width = reach[outer.level] ?? 6;
  return (
    inner.code !== outer.code &&
    one.things.some(({ division }) => division?.code.slice(0, width) === outer.code.slice(0, width)) &&
    width < (reach[inner.level] ?? 6)
  );
};

const classes = [
  "village",
  "community",
  "subdistrict",
  "township",
  "town",
  "district",
  "county",
  "city",
  "prefecture",
  "province",
];

const classOf = ({ name }: Placed): number => classes.indexOf(/\S+$/u.exec(name.toLowerCase())?.[0] ?? "");

/** Fengxiang Town is greater than Huamao Village: places that no list has are told by their class. */
const isGreater = (one: Placed, other: Placed): boolean => classOf(other) >= 0 && classOf(one) > classOf(other);

const made = (
  pair: Pair,
  predicate: Predicate,
  { turned = false, rule }: { readonly turned?: boolean; readonly rule: string },
): Near => {
  const [subject, object] = turned ? [pair.other, pair.one] : [pair.one, pair.other];
  return {
    subject: subject.entity,
    predicate,
    object: object.entity,
    rule: `en-${rule}`,
    start: pair.one.start,
    end: pair.other.end,
  };
};

const lies = new Set(["place", "project", "organization"]);
const inPlace =
  /^ (?:in|on the banks of|on the bank of) (?:the )?(?:(?:north|south|east|west|northeast|northwest|southeast|southwest|central|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|coastal)(?:ern)? )?(?:China['’]s )?(?:(?:city|county|town|province|district|municipality) of )?$/iu;
const apposed =
  /^, (?:an?|the|one of the|china['’]s|home to) [^,;.()]{2,90} (?:in|of) (?:the )?(?:(?:north|south|east|west|central)\w* )?(?:(?:province|city|county|autonomous region|municipality|district) of )?$/iu;

/** The capital of east China's Anhui: the country is said by the way. */
const ofCountry =
  /(?:(?:north|south|east|west|central|north-?east|north-?west|south-?east|south-?west)(?:ern)? )?China['’]s $/iu;
const capitalOf = /^,? (?:the )?(?:provincial |regional )?capital(?: city)? of (?:the )?$/iu;

const located = (pair: Pair): readonly Near[] => {
  const { one, other, between } = pair;
  if (one.refers || !lies.has(one.kind) || other.kind !== "place") return [];
  const bare = between.replace(ofCountry, "");
  if (
    bare === ", " &&
    !/^(?:located|situated|nestled|lying|set|based)\b|\b(?:known as|called|named)(?: the)? $/iu.test(pair.before) &&
    one.kind === "place" &&
    (codeOf(other) === null ? isGreater(other, one) : mayLieIn(one, other))
  )
    return [made(pair, "locatedIn", { rule: "located-nested" })];
  if (inPlace.test(between) && mayLieIn(one, other)) return [made(pair, "locatedIn", { rule: "located-in" })];
  if (/^ of (?:the )?$/u.test(bare) && one.kind === "place" && codeOf(one) !== null && mayLieIn(one, other))
    return [made(pair, "locatedIn", { rule: "located-of" })];
  const stated = pair.pieces.some(
    (_, index, all) => index > pair.at && index < pair.to && isFiniteVerb(all, index) && !isReduced(all, index),
  );
  if (capitalOf.test(bare) && !stated && mayLieIn(one, other))
    return [made(pair, "locatedIn", { rule: "located-capital" })];
  if (apposed.test(bare) && !stated && mayLieIn(one, other))
    return [made(pair, "locatedIn", { rule: "located-apposed" })];
  return [];
};

const owned = (pair: Pair): readonly Near[] => {
  const { one, other, between } = pair;
  // the Administration's Department of Statistics
  if (
    one.kind === "organization" &&
    other.kind === "organization" &&
    !one.refers &&
    !other.refers &&
    /^['’]s $/u.test(between)
  )
    return one.entity === other.entity ? [] : [made(pair, "partOf", { turned: true, rule: "part-owned" })];
  if (one.kind !== "place" || one.refers || !lies.has(other.kind) || other.refers || !/^['’]s $/u.test(between))
    return [];
  return mayLieIn(other, one) ? [made(pair, "locatedIn", { turned: true, rule: "located-owned" })] : [];
};

const part =
  /^(?:,| is| are| was|, which is) (?:an? |the )?(?:wholly[- ]owned |affiliated |major |key |core |integral |important )*(?:subsidiary|unit|branch|affiliate|arm|division|part|component|member|section) (?:of|under) (?:the )?$|^,? (?:affiliated (?:with|to)|under|which is under|subordinate to|belonging to|a subsidiary of) (?:the )?$/iu;

const firmUnder =
  /^, an? (?:[\w-]+ ){0,4}(?:company|firm|enterprise|unit|institute|institution|body|affiliate|subsidiary) (?:directly |wholly |jointly )?(?:under|affiliated (?:to|with)|owned by|controlled by|run by) (?:the )?$/iu;

const governedBy =
  /^(?:,| is| are| was)? ?(?:an? (?:[\w-]+ ){0,3})?(?:which is )?(?:under (?:the )?(?:jurisdiction|administration|governance) of|administered by|governed by|under) (?:the )?$/iu;

const partOf = (pair: Pair): readonly Near[] => {
  if (pair.one.kind === "place" && !pair.one.refers && governedBy.test(pair.between) && mayLieIn(pair.one, pair.other))
    return [made(pair, "partOf", { rule: "part-governed" })];
  const { one, other, between } = pair;
  const alike = one.kind === other.kind && ["organization", "policy", "project", "place"].includes(one.kind);
  return alike && !one.refers && (part.test(between) || (one.kind === "organization" && firmUnder.test(between)))
    ? [made(pair, "partOf", { rule: "part" })]
    : [];
};

const titleCore =
  "(?:[\\w-]+ ){0,4}?(?:president|premier|governor|mayor|secretary|director|minister|chairman|chairwoman|chairperson|chief|head|ceo|general manager|manager|dean|rector|principal|magistrate|leader|commissioner)";
const postOf = new RegExp(
  `^, (?:the |also |currently )?(${titleCore}(?: and [\\w ]+?)?) (?:of|at|for|with) (?:the )?$`,
  "iu",
);
const postBefore = new RegExp(`^(?:['’]s)? (${titleCore}) $`, "iu");
const postOfThen = new RegExp(`(?:^|[\\s,])(${titleCore}) (?:of|at) (?:the )?$`, "iu");
const inCharge = /^, (?:who )?(?:is )?(?:in charge of|heads|leads|who heads|who leads|heading|leading) (?:the )?$/iu;

const body = (mention: Placed): boolean => mention.kind === "organization" || mention.kind === "place";

const leads = (pair: Pair, { isLeadingPost }: Ground): readonly Near[] => {
  const { one, other, between, before } = pair;
  if (one.kind === "person" && body(other)) {
    const post = postOf.exec(between)?.[1];
    if ((post !== undefined && isLeadingPost(post)) || inCharge.test(between))
      return [made(pair, "leads", { rule: "leads-post" })];
  }
  if (body(one) && other.kind === "person") {
    const post = postBefore.exec(between)?.[1];
    if (post !== undefined && isLeadingPost(post)) return [made(pair, "leads", { turned: true, rule: "leads-title" })];
    const of = /^,? $/u.test(between) ? postOfThen.exec(before)?.[1] : undefined;
    if (of !== undefined && isLeadingPost(of)) return [made(pair, "leads", { turned: true, rule: "leads-of" })];
  }
  return [];
};

const rules = [located, owned, partOf, leads] as const;

/** 20 “Beautiful Counties”, including A, B and C: each of the list holds the title. */
const listed = (pieces: readonly Piece[]): readonly Near[] =>
  pieces.flatMap((piece, index): Near[] => {
    const title = piece.mention;
    if (title === null || title.kind !== "designation") return [];
    let at = index + 1;
    while (at < index + 4 && /^["”,]$/u.test(pieces[at]?.text ?? "")) at++;
    if (/^such$/u.test(pieces[at]?.lower ?? "")) at++;
    if (!/^(?:including|as|namely|like)$/u.test(pieces[at]?.lower ?? "")) return [];
    const holders: Near[] = [];
    for (at++; at < pieces.length; at++) {
      const { mention, lower } = pieces[at]!;
      if (mention !== null && (mention.kind === "place" || mention.kind === "organization"))
        holders.push({
          subject: mention.entity,
          predicate: "holds",
          object: title.entity,
          rule: "en-holds-listed",
          start: piece.start,
          end: mention.end,
        });
      else if (!/^(?:,|and|the)$/u.test(lower)) break;
    }
    return holders;
  });

const postWithin = new RegExp(
  `(?:^, |,? and |^,? )(?:the |also |concurrently )*(${titleCore}) (?:of|at) (?:the )?$`,
  "iu",
);
const postBehind = new RegExp(`^(?:['’]s)? (${titleCore})(?=[,.;)]| and | in | who |$)`, "iu");
const notHead = /secretary[- ]general/iu;

/** Peng Guofu, vice chairman of A and secretary of B: each post is read by itself; so is Du Jiahao, A secretary. */
const posts = (pieces: readonly Piece[], { text, origin, isLeadingPost }: Ground): readonly Near[] =>
  pieces.flatMap((piece, index): Near[] => {
    const person = piece.mention;
    if (person?.kind !== "person" || pieces[index + 1]?.text !== ",") return [];
    const found: Near[] = [];
    let from = person.end;
    for (let at = index + 2; at < pieces.length && at < index + longestPosts; at++) {
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
        postWithin.exec(before)?.[1] ?? (/^, (?:the )?$/u.test(before) ? postBehind.exec(behind)?.[1] : undefined);
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

/** Home to Huawei and Tencent: what a place is the home of lies there. */
const homes = (pieces: readonly Piece[]): readonly Near[] => {
  const at = pieces.findIndex(({ lower }, index) => lower === "home" && pieces[index + 1]?.lower === "to");
  if (at < 0) return [];
  const end = pieces.findIndex(
    ({ text, tag, lower }, index) =>
      index > at && (tag === "AUX" || /^[;.]$/u.test(text) || /^(?:which|where|while)$/u.test(lower)),
  );
  const things = pieces.slice(at + 2, end < 0 ? undefined : end).map(({ mention }) => mention);
  const before = pieces.slice(Math.max(0, at - 4), at).findLast(({ mention }) => mention?.kind === "place")?.mention;
  // Home to seven carmakers, including A and B, Anhui is
  const fronted = at === 0 ? things.findLast((mention) => mention !== null) : null;
  const place = before ?? (fronted?.kind === "place" ? fronted : null);
  if (place == null) return [];
  return things.flatMap((thing): Near[] =>
    thing === null || thing.refers || !(thing.kind === "organization" || thing.kind === "project")
      ? []
      : [
          {
            subject: thing.entity,
            predicate: "locatedIn",
            object: place.entity,
            rule: "en-located-home",
            start: Math.min(place.start, thing.start),
            end: Math.max(place.end, thing.end),
          },
        ],
  );
};

const reachPieces = 16;

/** The name behind another; behind "China's" the one that follows too: China's Anhui, China's busiest port in Zhejiang. */
const nextPlaces = (pieces: readonly Piece[], at: readonly number[], order: number): readonly number[] => {
  const [index, next] = [at[order + 1]!, at[order + 2]];
  const country = pieces[index]!.mention!.things.some(({ division }) => division?.level === "country");
  if (next === undefined || !country || !/^['’]s$/u.test(pieces[index + 1]?.text ?? "")) return [index];
  return next === index + 2 ? [next] : [index, next];
};

/** Relations that stand in the nearness of two names: Hukou County, Jiujiang City; Li Ming, mayor of Bengbu. */
export const beside = (pieces: readonly Piece[], ground: Ground): readonly Near[] => {
  const at = pieces.flatMap(({ mention }, index) => (mention === null ? [] : [index]));
  const near = at.slice(0, -1).flatMap((index, order): Near[] =>
    nextPlaces(pieces, at, order).flatMap((next) => {
      if (next - index > reachPieces) return [];
      const [one, other] = [pieces[index]!.mention!, pieces[next]!.mention!];
      const slice = (from: number, to: number): string =>
        ground.text.slice(Math.max(0, from - ground.origin), to - ground.origin);
      const pair: Pair = {
        one,
        other,
        between: slice(one.end, other.start),
        pieces,
        at: index,
        to: next,
        before: slice(Math.max(ground.origin, one.start - 80), one.start),
        after: slice(other.end, other.end + 40),
      };
      return rules.flatMap((rule) => rule(pair, ground));
    }),
  );
  return [...near, ...posts(pieces, ground), ...homes(pieces), ...listed(pieces)];
};
