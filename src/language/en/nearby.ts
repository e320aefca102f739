import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { workTogether } from "./between.ts";
import { examplesFrom } from "./examples.ts";
import { flowsThrough } from "./flows.ts";
import { homes, introducedAs, isSide, lies, listedIn, locatedTogether, openedBy } from "./located.ts";
import { codeOf, made, mayLieIn, type Near, type Pair } from "./near.ts";
import { headOf } from "./parties.ts";
import type { Piece } from "./pieces.ts";
import { type Ground, leads, posts } from "./posts.ts";

const none: readonly Near[] = [];

/** What has parts with names of their own: Wuzhou Port's Dalikou Operation Zone. */
const sites = /\b(?:port|airport|park|zone|area|town|village|campus)$/iu;

/** Fujian's Hua'an, Pinghe and Zhao'an counties: each of the list lies there. */
const ownedBehind = (pair: Pair): readonly Near[] => {
  const { one, other, pieces, to } = pair;
  if (codeOf(one) === null || codeOf(other) === null || !mayLieIn(other, one)) return none;
  const found = [made(pair, "locatedIn", { turned: true, rule: "located-owned" })];
  for (let at = to + 1; at < pieces.length; at++) {
    const { mention, lower } = pieces[at]!;
    if (mention === null && /^(?:,|and)$/u.test(lower)) continue;
    if (mention?.kind !== "place" || codeOf(mention) === null || !mayLieIn(mention, one)) break;
    found.push(made({ ...pair, other: mention }, "locatedIn", { turned: true, rule: "located-owned" }));
  }
  return found.length > 1 ? found : none;
};

const ofState =
  /\b(?:ministry|council|administration|commission|bureau|congress|court|committee|procuratorate|authority|department|government|army|party)\b/iu;

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
  const listed = ownedBehind(pair);
  if (listed.length > 0) return listed;
  // China's State Council is of the state, and lies nowhere by that
  if (other.kind === "organization" && codeOf(one)?.level === "country" && ofState.test(other.text)) return [];
  const site = other.kind === "place" && codeOf(one) === null && codeOf(other) === null && sites.test(one.text);
  return site || mayLieIn(other, one) ? [made(pair, "locatedIn", { turned: true, rule: "located-owned" })] : [];
};

const document =
  /\b(?:plans?|outline|regulations?|guidelines?|opinions?|measures|white paper|blueprint|scheme|roadmap|rules|proposals?)\b/iu;
const ownBefore = /^['’]s (?:(?:own|latest|new|first|current|local) )?$/u;

/** Guangxi's 14th Five-Year Plan: who has a plan drew it up; a country's is meant in passing. */
const drawnUp = (pair: Pair): readonly Near[] => {
  const { one, other, between } = pair;
  const draws = one.kind === "organization" || (one.kind === "place" && codeOf(one)?.level !== "country");
  return draws && other.kind === "policy" && !other.refers && ownBefore.test(between) && document.test(other.text)
    ? [made(pair, "issues", { rule: "issues-owned" })]
    : [];
};

const part =
  /^(?:,| is| are| was|, which is) (?:an? |the )?(?:wholly[- ]owned |affiliated |major |key |core |integral |important |upper |middle |lower |first |last )*(?:subsidiary|unit|branch|affiliate|arm|division|part|component|member|section|tunnel|bridge|phase|sub-?project) (?:of|under) (?:the )?$|^,? (?:affiliated (?:with|to)|under|which is under|subordinate to|belonging to|a subsidiary of) (?:the )?$/iu;

const firmUnder =
  /^, an? (?:[\w-]+ ){0,4}(?:company|firm|enterprise|unit|institute|institution|body|affiliate|subsidiary|think tank|agency|newspaper|center|centre) (?:directly |wholly |jointly )?(?:under|affiliated (?:to|with)|owned by|controlled by|run by) (?:the )?$/iu;

const governedBy =
  /^(?:,| is| are| was| [–—]| --)? ?(?:an? (?:[\w-]+ ){0,3})?(?:which is )?(?:under (?:the )?(?:jurisdiction|administration|governance) of|administered by|governed by|under) (?:the )?$/iu;

const stations = /\b(?:station|port|airport|plant|mine|terminal)$/iu;

const units = /^(?:Institute|School|College|Department|Faculty|Laboratory|Center|Centre)\b/u;
const wholes = /\b(?:Academy|University)\b/u;
const ofBody = /^ of (?:the |China['’]s )?$/u;

const partOf = (pair: Pair): readonly Near[] => {
  if (pair.one.kind === "place" && !pair.one.refers && governedBy.test(pair.between) && mayLieIn(pair.one, pair.other))
    return [made(pair, "partOf", { rule: "part-governed" })];
  const { other, between } = pair;
  // the Qingshan Tunnel of the Kailuna Railway
  if (pair.one.kind === "project" && pair.other.kind === "project" && /^ (?:of|on) (?:the )?$/u.test(pair.between))
    return pair.one.entity === pair.other.entity ? [] : [made(pair, "partOf", { rule: "part" })];
  // the Institute of Hydrobiology, Chinese Academy of Sciences
  const within = pair.between === ", " && units.test(pair.one.text) && wholes.test(pair.other.text);
  if (within && !/^,? and\b/u.test(pair.after)) return [made(pair, "partOf", { rule: "part" })];
  // the Kailuna Factory of the Qingshan Group
  if (pair.one.kind === "organization" && pair.other.kind === "organization" && ofBody.test(pair.between))
    return pair.one.entity === pair.other.entity ? [] : [made(pair, "partOf", { rule: "part" })];
  // The canal in Guangxi is part of the corridor
  const head = headOf(pair.pieces, pair.at)?.index ?? pair.at;
  const one = pair.pieces[head]!.mention!;
  // Manzhouli Station under China Railway
  const works = one.kind === "place" && other.kind === "organization" && stations.test(one.text);
  const alike = works || (one.kind === other.kind && ["organization", "policy", "project", "place"].includes(one.kind));
  return alike && !one.refers && (part.test(between) || (one.kind === "organization" && firmUnder.test(between)))
    ? [made({ ...pair, one }, "partOf", { rule: "part" })]
    : [];
};

/** Panjin, as a national forest city, grew: it is one. */
const saidAs = (pair: Pair): readonly Near[] =>
  pair.other.kind === "designation" &&
  /^(?:place|organization|project)$/u.test(pair.one.kind) &&
  /^, (?:as|which is|being) (?:an?|the|one of the) (?:first )?["“]?$/u.test(pair.between)
    ? [made(pair, "holds", { rule: "holds-as" })]
    : [];

const rules = [locatedTogether, owned, drawnUp, partOf, leads, saidAs] as const;

/** 20 “Beautiful Counties”, including A, B and C: each of the list holds the title. */
const listed = (pieces: readonly Piece[]): readonly Near[] =>
  fromEach(pieces, (piece, index): readonly Near[] => {
    const title = piece.mention;
    if (title === null || title.kind !== "designation") return none;
    let at = index + 1;
    while (at < index + 4 && /^["”,]$/u.test(pieces[at]?.text ?? "")) at++;
    return (examplesFrom(pieces, at)?.names ?? [])
      .filter(({ kind }) => kind === "place" || kind === "organization")
      .map(({ entity, end }) => ({
        subject: entity,
        predicate: "holds",
        object: title.entity,
        rule: "en-holds-listed",
        start: piece.start,
        end,
      }));
  });

const speech = /^(?:said|says|added|noted|stressed|explained|told)$/u;
const longestSpeaker = 24;

/** Said Li Ming, a professor at A, at the Forum: who speaks there takes part. */
const spokeAt = (pieces: readonly Piece[]): readonly Near[] =>
  fromEach(pieces, (piece, index): readonly Near[] => {
    const event = piece.mention;
    if (event?.kind !== "event" || event.refers) return none;
    const link = pieces[index - 1]?.tag === "DET" ? index - 2 : index - 1;
    if (!/^(?:at|during)$/u.test(pieces[link]?.lower ?? "")) return none;
    for (let at = link - 1; at > 0 && at > link - longestSpeaker; at--) {
      const { mention, tag } = pieces[at]!;
      const person = mention?.kind === "person" && speech.test(pieces[at - 1]!.lower);
      if (person)
        return [
          {
            subject: mention.entity,
            predicate: "participatesIn",
            object: event.entity,
            rule: "en-participates-said",
            start: mention.start,
            end: event.end,
          },
        ];
      if (mention === null && (tag === "VERB" || tag === "AUX")) break;
    }
    return none;
  });

const reachPieces = 16;

const isBroad = ({ things }: Placed): boolean =>
  things.some(({ division, type }) => division?.level === "country" || (division === null && type === "macro_region"));

/** The name behind another; behind "China's", "East China's" the one that follows too: China's Anhui, China's busiest port in Zhejiang. */
const nextPlaces = (pieces: readonly Piece[], at: readonly number[], order: number): readonly number[] => {
  const [index, next] = [at[order + 1]!, at[order + 2]];
  // CEO of Kunming-based flower trader Huahua
  if (next !== undefined && /^-based$/u.test(pieces[index + 1]?.text ?? "")) return [index, next];
  const broad = isBroad(pieces[index]!.mention!);
  if (next === undefined || !broad || !/^['’]s$/u.test(pieces[index + 1]?.text ?? "")) return [index];
  const only = pieces.slice(index + 2, next).every(({ lower }) => isSide.test(lower));
  return only ? [next] : [index, next];
};

/** Relations that stand in the nearness of two names: Hukou County, Jiujiang City; Li Ming, mayor of Bengbu. */
export const beside = (pieces: readonly Piece[], ground: Ground): readonly Near[] => {
  const at: number[] = [];
  for (let index = 0; index < pieces.length; index++) if (pieces[index]!.mention !== null) at.push(index);
  const near = fromEach(at.slice(0, -1), (index, order) =>
    fromEach(nextPlaces(pieces, at, order), (next) => {
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
      return fromEach(rules, (rule) => rule(pair, ground));
    }),
  );
  return [
    ...near,
    ...posts(pieces, ground),
    ...homes(pieces),
    ...listed(pieces),
    ...listedIn(pieces),
    ...openedBy(pieces),
    ...introducedAs(pieces),
    ...flowsThrough(pieces),
    ...spokeAt(pieces),
    ...workTogether(pieces),
  ];
};
