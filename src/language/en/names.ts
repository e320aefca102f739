import type { Kind } from "../../model.ts";
import {
  common,
  type FoundName,
  type Ground,
  headIn,
  inName,
  isListedWhole,
  isUnit,
  kindAt,
  simpleEnd,
} from "./ground.ts";
import { isHead, isWeakHead, leadingHeads, takesFor, takesOf, titled } from "./heads.ts";
import { heldAt } from "./held.ts";
import { pluralHeaded } from "./plurals.ts";
import { compoundNamed, gateways, highTechZone, smallBody, smallEvent, smallHeaded, workNamed } from "./smallnames.ts";

const levels = new Set(
  "provincial municipal county city national state central local regional district autonomous people's people party prefectural township village town general standing joint new opening closing signing awarding unveiling launching launch groundbreaking".split(
    " ",
  ),
);

const lines = /^(?:road|port|railway|highway|expressway|bridge|airport|metro|city|mine|market)$/u;

/** China Road and Bridge Corporation: behind a place alone the head is a line of business of the firm that follows. */
const isLineOfFirm = ({ words, listedAt }: Ground, from: number, end: number): boolean => {
  const last = words[end - 1]!;
  const firm = words[end + 2]?.lower ?? "";
  return (
    lines.test(last.lower) &&
    listedAt[from]?.things[0]?.kind === "place" &&
    listedAt[from].end < last.start &&
    words[end]?.lower === "and" &&
    /^(?:group|corporation|company|holdings|bureau|authority|co|corp)\.?$/u.test(firm)
  );
};

/** Culture, Sports and Tourism Bureau: modifiers that share the head of the last. */
const sharedHead = (ground: Ground, from: number, end: number): number | null => {
  const { words } = ground;
  let at = end;
  let parts = 0;
  for (;;) {
    const last = words[at - 1]!;
    const firm = isLineOfFirm(ground, from, at);
    if (
      !firm &&
      ((isHead(last.lower) && !isWeakHead(last.lower)) || last.form.proper || isListedWhole(ground, from, at))
    )
      return null;
    let next = at;
    if (words[next]?.text === ",") next++;
    const joined = words[next]?.lower === "and";
    if (joined) next++;
    if (next === at || !isUnit(ground, next) || parts > 4) return null;
    const stop = simpleEnd(ground, next);
    const head = headIn(ground, next, stop);
    const ends = head === stop - 1 && common(ground, next, stop) && stop > next + 1;
    if (joined && (ends || words[stop]?.lower !== "and" || !common(ground, next, stop))) return ends ? stop : null;
    at = stop;
    parts++;
  }
};

/** Human Resources and Social Security; Agriculture, Forestry and Fisheries: what a body is for. */
const topicEnd = (ground: Ground, from: number): number => {
  const { words } = ground;
  let end = simpleEnd(ground, from);
  for (;;) {
    const last = words[end - 1]!;
    let next = end;
    if (words[next]?.text === ",") next++;
    const joined = words[next]?.lower === "and";
    if (joined) next++;
    if (
      next === end ||
      !isUnit(ground, next) ||
      last.form.proper ||
      ground.listedAt[end - 1]?.things[0]?.kind === "place"
    )
      return end;
    const stop = simpleEnd(ground, next);
    const head = headIn(ground, next, stop);
    if (!common(ground, next, stop) || (head !== null && takesOf.has(words[head]!.lower))) return end;
    if (!joined && !closes(ground, stop)) return end;
    end = stop;
  }
};

/** Whether a list of capitals behind a comma ends with "and": only then the comma was part of the name. */
const closes = (ground: Ground, from: number): boolean => {
  const { words } = ground;
  let at = from;
  for (let parts = 0; parts < 4; parts++) {
    let next = at;
    if (words[next]?.text === ",") next++;
    if (words[next]?.lower === "and") return isUnit(ground, next + 1) && common(ground, next + 1, next + 2);
    if (next === at || !isUnit(ground, next)) return false;
    at = simpleEnd(ground, next);
  }
  return false;
};

/** Past "of", "of the": the first word of what follows, if that is part of a name. */
const pastOf = (ground: Ground, at: number, links: RegExp): number | null => {
  const { words } = ground;
  if (!links.test(words[at]?.lower ?? "")) return null;
  const next = words[at + 1]?.lower === "the" ? at + 2 : at + 1;
  return isUnit(ground, next) || (inName.test(words[next]?.text ?? "") && isUnit(ground, next + 1)) ? next : null;
};

const small = /^(?:of|the|and|in|on|for|to|with|a|an|by|from|under|through|between|into|at|or|its|their)$/u;

/** Where a title in capitals ends: Opinions on Accelerating the Reform and Development of Water Conservancy. */
const titleEnd = (ground: Ground, from: number): number => {
  const { words, taken } = ground;
  let end = from;
  for (let at = from; at < words.length; at++) {
    const word = words[at]!;
    if (word.form.capital || taken[at]) end = at + 1;
    else if (inName.test(word.text) && words[at + 1]?.form.capital) continue;
    else if (word.text === "," && closes(ground, at)) continue;
    else if (/^["“”]$/u.test(word.text) && at - end < 2) continue;
    else if (/^['’]s$/u.test(word.text)) continue;
    else if (!small.test(word.lower) || at - end > 2) return end;
    else if (word.lower === "and" && words[at + 1]?.lower === "the" && titled.has(words[at + 2]?.lower ?? ""))
      return end;
  }
  return end;
};

interface Extent {
  readonly end: number;
  /** The word that says what kind of thing it is. */
  readonly head: number;
  readonly rule: string;
}

const about = /^(?:on|for|concerning|regarding|to|governing|against)$/u;

/** A name whose head is its last word, and all that its head takes after it. */
const headed = (ground: Ground, from: number, end: number, head: number): Extent => {
  const { words } = ground;
  const lower = words[head]!.lower;
  if (head !== end - 1) {
    const phased =
      words[head + 1]!.lower === "phase" && (head + 3 <= end || /^(?:[IVX]+|\d+)$/u.test(words[head + 2]?.text ?? ""));
    return { end: phased ? head + 3 : head + 1, head, rule: "name-head" };
  }
  // Metro Line 7
  if (lower === "line" && /^\d+$/u.test(words[end]?.text ?? "")) return { end: end + 1, head, rule: "name-head" };
  if (titled.has(lower) && about.test(words[end]?.lower ?? "")) {
    const stop = titleEnd(ground, end + 1);
    if (stop > end + 1) return { end: stop, head, rule: "name-title" };
  }
  const forWhat = takesFor.has(lower) ? pastOf(ground, end, /^(?:for|on)$/u) : null;
  if (forWhat !== null)
    return { ...withPlace(ground, fieldEnd(ground, topicEnd(ground, forWhat))), head, rule: "name-for" };
  const whose = takesOf.has(lower) ? pastOf(ground, end, /^of$/u) : null;
  if (whose === null || !belongs(ground, from, head, whose)) return { end, head, rule: "name-head" };
  const stop = titled.has(lower) ? Math.max(titleEnd(ground, whose), whose) : topicEnd(ground, whose);
  return { ...withPlace(ground, stop), head, rule: "name-of" };
};

/** Fair for Trade in Services: what the trade is in. */
const fieldEnd = (ground: Ground, end: number): number =>
  ground.words[end]?.lower === "in" && isUnit(ground, end + 1) && common(ground, end + 1, end + 2)
    ? topicEnd(ground, end + 1)
    : end;

/** Department of Finance of Hebei province: the place to its end. */
const throughListed = ({ words, listedAt }: Ground, from: number): number => {
  let end = from;
  while (words[end] !== undefined && (listedAt[end - 1]?.end ?? 0) >= words[end]!.end) end++;
  return end;
};

const longestChain = 4;

/** Department of Finance of Hebei Province: whose the body is, behind what it is for. */
const withPlace = (ground: Ground, from: number): { readonly end: number } => {
  let end = throughListed(ground, from);
  for (let links = 0; links < longestChain; links++) {
    const whose = pastOf(ground, end, /^of$/u);
    if (whose === null) break;
    const stop = topicEnd(ground, whose);
    // Department of Wildlife Management of China's Forestry Administration
    if (/^['’]s$/u.test(ground.words[stop]?.text ?? "")) break;
    end = throughListed(ground, stop);
  }
  return { end };
};

const divisions = /^(?:province|city|county|district|town|township|village|prefecture|state)$/u;

/** Fang County of Hubei Province are two. */
const isDivisionOf = ({ words }: Ground, from: number, head: number): boolean =>
  divisions.test(words[head]!.lower) &&
  words[head - 1]!.lower !== "autonomous" &&
  words.slice(from, head).some(({ lower }) => !levels.has(lower));

/** A name that is whole by itself takes no "of": the Changde Factory of Hunan Tobacco Corporation are two. */
const belongs = (ground: Ground, from: number, head: number, whose: number): boolean => {
  if (head > from && ground.listedAt[whose]?.things[0]?.kind === "place" && isDivisionOf(ground, from, head))
    return false;
  if (common(ground, from, head)) return true;
  return common(ground, whose, simpleEnd(ground, whose)) || ground.listedAt[whose]?.things[0]?.kind === "place";
};

/** Whether the words before the head make a name and not only a kind: Provincial Government names none. */
const distinctive = (ground: Ground, from: number, { end, head, rule }: Extent): boolean => {
  const { words } = ground;
  const lower = words[head]!.lower;
  const before = words.slice(from, head);
  const own = before.filter(({ lower: word }) => !levels.has(word) && !/^['’]s?$/u.test(word));
  if (rule !== "name-head" || (lower === "line" && end > head + 1)) return end > head + 1;
  if (own.length === 0) return false;
  if (common(ground, from, head) && own.every(({ lower: word }) => isHead(word))) return false;
  // the Friendship Farm: one common word names it where an article sets it apart
  const apart = from > 1 && words[from - 1]!.lower === "the" && words[from - 2]!.text !== ".";
  return !(isWeakHead(lower) && common(ground, from, head) && own.length < 2 && !(apart && lower === "farm"));
};

/** Report on the Work of the Government: every government has one, and it is no plan. */
const isWorkReport = ({ words }: Ground, head: number): boolean =>
  words[head]!.lower === "report" &&
  (words[head - 1]?.lower === "work" || (words[head + 1]?.lower === "on" && words[head + 3]?.lower === "work"));

/** The Third, the 19th, 2022: what stands before the name of a meeting or a plan and belongs to it. */
const counted =
  /^(?:\d+(?:st|nd|rd|th)|(?:19|20)\d\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+teenth|[a-z]+tieth|[a-z]+-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))$/iu;

const withCount = ({ words, taken }: Ground, from: number, kind: Kind): number => {
  const before = words[from - 1];
  if (before === undefined || taken[from - 1] || (kind !== "event" && kind !== "policy")) return from;
  return counted.test(before.text) ? from - 1 : from;
};

/** Convention and Exhibition Center: one venue for both. */
const venueEnd = (ground: Ground, end: number, head: number | null): number | null => {
  const { words } = ground;
  if (head !== end - 1 || kindAt(ground, head) !== "event" || words[end]?.lower !== "and" || !isUnit(ground, end + 1))
    return null;
  const stop = simpleEnd(ground, end + 1);
  return /^(?:center|centre|hall|museum)$/u.test(words[stop - 1]!.lower) && common(ground, end + 1, stop) ? stop : null;
};

/** A name of its own that goes on in small letters, in the order in which its class is clear. */
const namedInSmall = (ground: Ground, from: number, end: number): FoundName | null =>
  smallEvent(ground, from, end) ??
  compoundNamed(ground, from, end) ??
  smallHeaded(ground, from, end) ??
  workNamed(ground, from, end);

const longestName = 24;

/** The name that begins at a word; null where none does. */
const nameAt = (ground: Ground, from: number): FoundName | null => {
  const { words } = ground;
  const leading = leadingHeads.get(words[from]!.lower);
  if (leading !== undefined && isUnit(ground, from + 1))
    return { from, to: from + 2, kind: leading, rule: "name-leading-head", name: null };
  const simple = simpleEnd(ground, from);
  const held = heldAt(ground, from, simple);
  if (held !== null) return held;
  const zone = highTechZone(ground, from, simple);
  if (zone !== null) return zone;
  let end = simple;
  let head = headIn(ground, from, end);
  const venue = venueEnd(ground, end, head);
  if (venue !== null) [end, head] = [venue, venue - 1];
  else if (head !== end - 1 || isWeakHead(words[head]!.lower) || isLineOfFirm(ground, from, end)) {
    const shared = sharedHead(ground, from, end);
    if (shared !== null) {
      end = shared;
      head = headIn(ground, from, end);
    }
  }
  const small = smallBody(ground, from, simple);
  if (small !== null) return small;
  if (head === null) return namedInSmall(ground, from, simple);
  if (isListedWhole(ground, from, simple) && gateways.test(words[simple]?.lower ?? ""))
    return { from, to: simple + 1, kind: "place", rule: "name-small-head", name: null };
  const extent = headed(ground, from, end, head);
  const kind = kindAt(ground, head)!;
  if (isWorkReport(ground, head)) return null;
  if (extent.end - from > longestName) return null;
  if (
    kind === "place" &&
    extent.rule === "name-of" &&
    /^(?:city|county|town|capital|village|hometown)$/u.test(words[head]!.lower) &&
    (words[from]!.form.acronym || common(ground, from, extent.end))
  )
    return { from, to: extent.end, kind: "designation", rule: "name-held", name: null };
  const numbered = kind === "event" && head > from && withCount(ground, from, kind) !== from;
  if (!numbered && !distinctive(ground, from, extent)) return anaphoric(ground, from, { head, kind });
  const work = asProject(ground, extent, kind);
  if (work !== null) return { from, to: work, kind: "project", rule: "name-work", name: null };
  const to = kind === "event" && /^(?:19|20)\d\d$/u.test(words[extent.end]?.text ?? "") ? extent.end + 1 : extent.end;
  if (kind === "organization" && extent.head === extent.end - 1 && words[extent.head]!.lower === "party")
    return partyNamed(ground, from, extent);
  const opens = kind === "policy" && extent.rule === "name-head" ? withConjunct(ground, from) : from;
  return { from: withCount(ground, opens, kind), to, kind, rule: extent.rule, name: null };
};

/** Ouhai District Party committee; in Ouhai District Party chief no body is named. */
const partyNamed = ({ words }: Ground, from: number, { end, rule }: Extent): FoundName | null => {
  const next = words[end]?.lower ?? "";
  return /^(?:chief|secretary|leader|boss|head|members?|school|building)$/u.test(next)
    ? null
    : { from, to: next === "committee" ? end + 1 : end, kind: "organization", rule, name: null };
};

/** The Three Highlands and Four New Missions Strategy: one strategy with two concerns. */
const withConjunct = (ground: Ground, from: number): number => {
  const { words } = ground;
  let at = from - 1;
  if (words[at]?.lower !== "and") return from;
  while (at > 0 && isUnit(ground, at - 1)) at--;
  const alone = at < from - 1 && words[at - 1]?.lower === "the" && ground.listedAt[at] == null;
  return alone && headIn(ground, at, from - 1) === null ? at : from;
};

/** The Commission, the Group: a kind in capitals behind an article speaks of what was named before. */
const anaphoric = (
  { words }: Ground,
  from: number,
  { head, kind }: { readonly head: number; readonly kind: Kind },
): FoundName | null =>
  head === from && /^(?:the|this)$/u.test(words[from - 1]?.lower ?? "") && !isWeakHead(words[head]!.lower)
    ? { from: from - 1, to: head + 1, kind, rule: "refers-head", name: null }
    : null;

const sites = /^(?:center|centre|factory|plant|institute|laboratory|lab|museum|hospital)$/u;
const extending = /^(?:expansion|renovation|reconstruction|upgrading|relocation|construction|extension)$/u;

/** The Xinghu Town project: what is built bears the name of the place that it makes. */
const asProject = ({ words, listedAt }: Ground, { end, rule }: Extent, kind: Kind): number | null => {
  const at = extending.test(words[end]?.lower ?? "") ? end + 1 : end;
  const built = kind === "place" || sites.test(words[end - 1]!.lower);
  const known = at === end && listedAt[end - 1] != null;
  return built && rule === "name-head" && words[at]?.lower === "project" && !known ? at + 1 : null;
};

/** Representing Mei County, he signed: a participle that opens a sentence is no part of the name behind it. */
const opensClause = ({ words, listedAt }: Ground, index: number): boolean =>
  index === 0 && /ing$/u.test(words[0]!.lower) && !words[0]!.form.proper && listedAt[0] == null && listedAt[1] != null;

const nowhere: ReadonlySet<number> = new Set();

/** Every name that capitals and head nouns make, from left to right, not overlapping. */
export const headedNames = (ground: Ground): readonly FoundName[] => {
  const plural = pluralHeaded(ground);
  const names: FoundName[] = [...plural];
  const covered: ReadonlySet<number> =
    plural.length === 0
      ? nowhere
      : new Set(plural.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  for (let index = 0; index < ground.words.length; index++) {
    if (covered.has(index) || !isUnit(ground, index) || opensClause(ground, index)) continue;
    const name = nameAt(ground, index);
    if (name !== null) names.push(name);
    // What stands behind a head in one run (Zone Group Estate) may be a name of its own; what stands before it is none.
    index = name === null ? Math.max(index, simpleEnd(ground, index) - 1) : Math.max(index, name.to - 1);
  }
  return names;
};
