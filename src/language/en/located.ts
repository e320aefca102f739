import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { examplesFrom } from "./examples.ts";
import { has, sign } from "./forms.ts";
import { codeOf, made, mayLieIn, type Near, type Pair } from "./near.ts";
import { isFiniteVerb, isReduced } from "./nouns.ts";
import { groupEnding } from "./parties.ts";
import type { Piece } from "./pieces.ts";

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

/** The class by the last word of a name, or the one before "of": the Autonomous County of Dorbod. */
const classOf = ({ name }: Placed): number =>
  classes.indexOf(/\S+(?=(?: of \S+)?$)/u.exec(name.toLowerCase())?.[0] ?? "");

/** Fengxiang Town is greater than Huamao Village: places that no list has are told by their class. */
const isGreater = (one: Placed, other: Placed): boolean => classOf(other) >= 0 && classOf(one) > classOf(other);

/** Two villages that no list has. */
const isAlike = (one: Placed, other: Placed): boolean => codeOf(one) === null && classOf(one) === classOf(other);

/** A village, a town, a district that no list has. */
const isSmall = (one: Placed): boolean => {
  const at = classOf(one);
  return at >= 0 && at <= classes.indexOf("district");
};

/** What lies somewhere. */
export const lies = new Set(["place", "project", "organization"]);
const side = "(?:north|south|east|west|northeast|northwest|southeast|southwest|central|coastal|middle)";
/** Northern, coastal. */
export const isSide = new RegExp(`^${side}(?:ern)?$`, "u");
const inPlace = new RegExp(
  "^ (?:in|inside|on the banks? of|on the outskirts of|in the (?:heart|cent(?:er|re)|middle|suburbs|hinterland) of) (?:the )?" +
    `(?:${side}(?:ern)? (?:(?:part|section|suburbs?|area|end|tip|corner|bank) )?of (?:the )?|${side}(?:ern)? )?` +
    `(?:China['’]s )?(?:${side}(?:ern)? )?` +
    "(?:(?:city|county|town|province|district|municipality) of |(?:[a-z]+ )?(?:city|province|municipality|county) )?$",
  "iu",
);
const apposed =
  /^(?:,| [–—]| --) (?:an?|the|one of the|china['’]s|home to) [^,;.()]{2,90} (?:in|of) (?:the )?(?:(?:north|south|east|west|central)\w* )?(?:(?:province|city|county|autonomous region|municipality|district) of )?$/iu;

const sorts =
  "(?:city|cities|county|counties|towns?|townships?|villages?|districts?|ports?|hubs?|islands?|lakes?|rivers?|reservoirs?|wetlands?|parks?|reserves?|zones?|bases?|areas?|members?)";
/** Is a county in Yunnan, was a member city of the Delta. */
const being = new RegExp(
  `^ (?:is|was|remains) (?:also )?(?:an?|the|one of the) (?!(?:sister|twin|partner|friendship) )(?:[\\w'’-]+ ){0,7}?${sorts} (?:in|of) (?:the )?(?:${side}(?:ern)? )?$`,
  "iu",
);

/** The capital of east China's Anhui: the country is said by the way. */
const ofCountry =
  /(?:(?:north|south|east|west|central|north-?east|north-?west|south-?east|south-?west)(?:ern)? )?China['’]s $/iu;
const capitalOf = /^,? (?:the )?(?:provincial |regional )?capital(?: city)? of (?:the )?$/iu;

/** Located in Huamao Village, Fengxiang Town is: what follows is what lies there, unless a comma goes on (Huaibei, Anhui, the …). */
const opensWithPlace = /^(?:located|situated|nestled|lying|set|based)\b|\b(?:known as|called|named)(?: the)? $/iu;

/** Tongda Co Ltd, from Nanjing. */
const from = /^, from (?:the )?(?:city of )?$/u;
/** Under the administration of Changsha: that says more than where it lies. */
const administered = /\b(?:jurisdiction|administration|governance|administered|governed)\b/u;
/** Kunming city of the southwestern province Yunnan. */
const ofProvince = /^ of (?:the )?(?:[a-z]+ern )?(?:province |province of )?$/u;

const zones = /\b(?:zone|area|park|port)$/iu;

/** DJI, a Shenzhen-based maker of drones. */
const atBase = /^, (?:an?|the) (?:[a-z-]+ ){0,2}$/u;
const based = /^-(?:based|headquartered) (?:(?!by |with |of |for |from |in )[a-z-]+ ){0,5}$/u;

/** Zhuzhou-based CRRC, Wuhan-based chip maker YMTC: a body by its seat. */
const seated = (pair: Pair): readonly Near[] =>
  pair.one.kind === "place" && pair.other.kind === "organization" && !pair.other.refers && based.test(pair.between)
    ? [made(pair, "locatedIn", { turned: true, rule: "located-based" })]
    : [];

const grounds =
  /\b(?:area|zone|region|desert|basin|plain|plateau|mountains?|park|reserve|delta|valley|belt|circle|rim|corridor)$/iu;

/** Regions, zones, deserts: they hold places, and no list says which. */
const mayHold = (one: Placed, other: Placed): boolean =>
  one.kind === "place" &&
  !other.refers &&
  codeOf(other) === null &&
  codeOf(one)?.level !== "country" &&
  (codeOf(one) !== null ||
    other.things.length > 0 ||
    grounds.test(other.name) ||
    (classOf(one) < 0 && classOf(other) >= 0)) &&
  other.things.every(({ type }) => type !== "macro_region");

/** Hua'an County, Dongshan Island, Zhangpu County: what stands between two of one level is one of their list. */
const isOneOfList = ({ pieces, at, one, other }: Pair): boolean => {
  const before = pieces[at - 1]?.text === "," ? pieces[at - 2]?.mention : null;
  const [level, next] = [before == null ? undefined : codeOf(before)?.level, codeOf(other)?.level];
  return codeOf(one) === null && level !== undefined && level === next;
};

/** Where a thing lies by what stands between it and a place. */
const located = (pair: Pair): readonly Near[] => {
  const { one, other, between } = pair;
  if (other.kind === "organization") return seated(pair);
  if (one.refers || !lies.has(one.kind) || other.kind !== "place") return [];
  const bare = between.replace(ofCountry, "");
  if (
    bare === ", " &&
    one.kind === "place" &&
    !isOneOfList(pair) &&
    // to protect the Qinghai-Tibet Plateau, Qinghai has issued
    !(codeOf(one) === null && pair.pieces[pair.to + 1] !== undefined && isFiniteVerb(pair.pieces, pair.to + 1)) &&
    (codeOf(other) === null ? isGreater(other, one) : mayLieIn(one, other)) &&
    !(opensWithPlace.test(pair.before) && !(codeOf(one) !== null && pair.after.startsWith(",")))
  )
    return [made(pair, "locatedIn", { rule: "located-nested" })];
  const within = mayLieIn(one, other) || isGreater(other, one);
  // Guyuan, in northwest China's Ningxia, is
  const aside = one.kind === "place" && codeOf(one) !== null && /^, in /u.test(between);
  if (inPlace.test(aside ? between.slice(1) : between) && (within || mayHold(one, other)))
    return [made(pair, "locatedIn", { rule: "located-in" })];
  if (one.kind === "organization" && from.test(between)) return [made(pair, "locatedIn", { rule: "located-from" })];
  // Lin-gang Special Area of Pudong New Area
  const zoned = zones.test(one.text) && codeOf(other) !== null;
  // Hutou Village of Jianou, a county-level city
  const belongs = zoned || isGreater(other, one) || (isSmall(one) && codeOf(other) !== null && mayLieIn(one, other));
  if (ofProvince.test(bare) && one.kind === "place" && (codeOf(one) === null ? belongs : within))
    return [made(pair, "locatedIn", { rule: "located-of" })];
  if (one.kind !== "place" && atBase.test(between) && /^-based\b/u.test(pair.after))
    return [made(pair, "locatedIn", { rule: "located-based" })];
  const stated = pair.pieces.some(
    (_, index, all) => index > pair.at && index < pair.to && isFiniteVerb(all, index) && !isReduced(all, index),
  );
  if (capitalOf.test(bare) && !stated && mayLieIn(one, other))
    return [made(pair, "locatedIn", { rule: "located-capital" })];
  const counted = /\d|\b(?:from|with|features?)\b/u.test(bare);
  const described = being.test(bare) || (apposed.test(bare) && !administered.test(between) && !stated && !counted);
  return described && (within || mayHold(one, other)) ? [made(pair, "locatedIn", { rule: "located-apposed" })] : [];
};

/** Where a thing lies; where it is the last of several divisions (Yingkou, Dandong and Jinzhou in Liaoning), each that may lie there. */
export const locatedTogether = (pair: Pair): readonly Near[] => {
  const found = located(pair);
  const [last] = found;
  if (last === undefined || last.subject !== pair.one.entity) return found;
  const listed = codeOf(pair.one) !== null;
  if (!listed && classOf(pair.one) < 0) return found;
  // Once known as Duanzhou, Zhaoqing in Guangdong: a comma alone makes no list
  if (pair.pieces[pair.at - 1]?.lower !== "and") return found;
  const all: Near[] = [...found];
  for (let at = pair.at - 1; at >= 0; at--) {
    const { mention, lower } = pair.pieces[at]!;
    if (mention === null && /^(?:,|and|the)$/u.test(lower)) continue;
    if (mention === null || mention.refers || pair.pieces[at + 1]!.mention !== null) break;
    // A Village and B Village in the Flood Area
    const alike = listed ? codeOf(mention) !== null && mayLieIn(mention, pair.other) : isAlike(mention, pair.one);
    if (!alike) break;
    all.push({ ...last, subject: mention.entity, start: mention.start });
  }
  return all;
};

/** An ExxonMobil plant: the body only says whose the thing is. */
const isQualifier = (pieces: readonly Piece[], index: number): boolean => {
  const next = pieces[index + 1];
  return next?.mention === null && next.amount === null && /^(?:NOUN|ADJ)$/u.test(next.tag);
};

/** Home to Huawei and Tencent: what a place is the home of lies there. */
export const homes = (pieces: readonly Piece[]): readonly Near[] => {
  const at = pieces.findIndex(({ lower }, index) => lower === "home" && pieces[index + 1]?.lower === "to");
  if (at < 0) return [];
  const end = pieces.findIndex(
    ({ text, tag, lower }, index) =>
      index > at && (tag === "AUX" || /^[;.]$/u.test(text) || /^(?:which|where|while)$/u.test(lower)),
  );
  const things = pieces
    .slice(at + 2, end < 0 ? undefined : end)
    .map(({ mention }, index) => (isQualifier(pieces, at + 2 + index) ? null : mention));
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

const near = (one: Placed, other: Placed, rule: string): Near => ({
  subject: one.entity,
  predicate: "locatedIn",
  object: other.entity,
  rule: `en-${rule}`,
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});

const manyPlaces =
  /^(?:cities|counties|districts|provinces|regions|towns|townships|villages|prefectures|municipalities|places|areas|ports|hubs|destinations|localities)$/u;
const plural = sign((lower) => manyPlaces.test(lower));
const none: readonly Near[] = [];
const leadsIn = /^(?:in|of|across|throughout|the|['’]s|north\w*|south\w*|east\w*|west\w*|central|mainland)$/u;

/** Lijiang and Dali cities in Yunnan; the Delta cities of Foshan and Dongguan: the names before or behind the class noun. */
const listJoined = (pieces: readonly Piece[], index: number): readonly Near[] => {
  const [link, place] = [pieces[index + 1]?.lower ?? "", pieces[index + 2]?.mention];
  const group = pieces[index - 1]?.mention == null ? null : groupEnding(pieces, index - 1);
  const [outer, names] =
    link === "in" && place != null
      ? [place, group?.parties.flatMap(({ mention }) => (mention === null ? [] : [mention])) ?? []]
      : link === "of"
        ? [pieces[index - 1]?.mention ?? null, namesFrom(pieces, index + 2)]
        : [null, []];
  if (outer?.kind !== "place" || names.length < 2) return [];
  return names
    .filter((one) => one.kind === "place" && !one.refers && (isBroad(outer) || mayLieIn(one, outer)))
    .map((one) => near(one, outer, "located-listed"));
};

const isBroad = ({ things }: Placed): boolean =>
  things.some(({ division, type }) => division === null && /region|delta|area|cluster/u.test(type));

const namesFrom = (pieces: readonly Piece[], from: number): readonly Placed[] => {
  const names: Placed[] = [];
  for (let at = from; at < pieces.length; at++) {
    const { mention, lower } = pieces[at]!;
    if (mention !== null) names.push(mention);
    else if (!/^(?:,|and)$/u.test(lower)) break;
  }
  return names;
};

/** Rain fell in Zhejiang, and cities such as Ningbo and Yiwu: the last place before that holds all of them. */
const holderBefore = (pieces: readonly Piece[], index: number, names: readonly Placed[]): Placed | null => {
  for (let at = index - 1; at >= 0; at--) {
    const { mention } = pieces[at]!;
    if (mention?.kind !== "place" || names.includes(mention)) continue;
    const holds =
      codeOf(mention) !== null &&
      codeOf(mention)!.level !== "country" &&
      names.every((one) => codeOf(one) !== null && mayLieIn(one, mention));
    if (holds) return mention;
  }
  return null;
};

/** Cities in Zhejiang such as Ningbo and Wenzhou, Zhejiang cities including A: those of the list lie there. */
export const listedIn = (pieces: readonly Piece[]): readonly Near[] =>
  fromEach(pieces, (piece, index): readonly Near[] => {
    if (!has(piece, plural)) return none;
    const joined = listJoined(pieces, index);
    if (joined.length > 0) return [...joined];
    let behind = index + 1;
    while (leadsIn.test(pieces[behind]?.lower ?? "") || /^['’]s$/u.test(pieces[behind]?.text ?? "")) behind++;
    const owner = pieces[index - 1];
    const before = /^['’]s$/u.test(owner?.text ?? "") ? pieces[index - 2] : owner;
    const [place, from] =
      behind > index + 1 && pieces[behind]?.mention?.kind === "place"
        ? [pieces[behind]!.mention!, behind + 1]
        : [before?.mention ?? null, index + 1];
    const names = (examplesFrom(pieces, from)?.names ?? []).filter(({ kind, refers }) => kind === "place" && !refers);
    if (names.length === 0) return none;
    const outer = place?.kind === "place" ? place : holderBefore(pieces, index, names);
    return outer === null
      ? none
      : names.filter((one) => mayLieIn(one, outer)).map((one) => near(one, outer, "located-listed"));
  });

const kindOfPlace = new RegExp(`^(?:${sorts}|capital)$`, "u");

/** As a county in Yunnan, Mojiang: what the sentence goes on about is what it is said to be. */
export const introducedAs = (pieces: readonly Piece[]): readonly Near[] => {
  if (pieces[0]?.lower !== "as" || pieces[1]?.tag !== "DET") return [];
  const comma = pieces.findIndex(({ text }) => text === ",");
  const [outer, name] = [pieces[comma - 1]?.mention, pieces.slice(comma + 1, comma + 3).find(({ mention }) => mention)];
  const one = name?.mention;
  if (outer?.kind !== "place" || outer.refers || one == null || one.refers || one.kind !== "place") return [];
  const at = pieces.findIndex(({ mention }) => mention !== null);
  let link = at - 1;
  while (/^(?:the|['’]s)$/u.test(pieces[link]?.text ?? "") || isSide.test(pieces[link]?.lower ?? "")) link--;
  const said = /^(?:in|of)$/u.test(pieces[link]?.lower ?? "") && kindOfPlace.test(pieces[link - 1]?.lower ?? "");
  const holds = mayLieIn(one, outer) || isGreater(outer, one) || mayHold(one, outer);
  return said && link < comma && holds ? [near(one, outer, "located-apposed")] : [];
};

/** In Wuxi village of Jingxian county, the Xuan Paper Town: what the sentence goes on about lies in the place that opens it. */
export const openedBy = (pieces: readonly Piece[]): readonly Near[] => {
  if (!/^(?:in|at)$/u.test(pieces[0]?.lower ?? "")) return [];
  const first = pieces.slice(1, 4).find(({ mention }) => mention !== null)?.mention;
  let at = 1;
  while (pieces[at]?.mention?.kind === "place" || /^(?:of|in|the|,|['’]s)$/u.test(pieces[at]?.text ?? "")) at++;
  while (pieces[at - 1]!.text === ",") at--;
  const thing = pieces[at - 1]?.mention;
  const opens = /^(?:the|,)$/u.test(pieces[at - 2]?.lower ?? "") && pieces[at]?.tag !== "NOUN";
  if (first?.kind !== "place" || thing == null || !opens || thing.things.length > 0 || thing.refers) return [];
  return first === thing || !mayOpen(first) ? [] : [near(thing, first, "located-opening")];
};

const mayOpen = (place: Placed): boolean =>
  place.things.every(({ division, type }) => division?.level !== "country" && !/region/u.test(type));
