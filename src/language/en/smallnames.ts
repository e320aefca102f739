import type { Kind } from "../../model.ts";
import { common, type FoundName, type Ground, isListedWhole } from "./ground.ts";
import { smallHeads } from "./heads.ts";

const works: ReadonlyMap<string, Kind> = new Map([
  ["project", "project"],
  ["railway", "project"],
  ["expressway", "project"],
  ["highway", "place"],
  ["corridor", "place"],
  ["pipeline", "project"],
  ["line", "project"],
  ["rail", "project"],
  ["program", "policy"],
  ["programme", "policy"],
  ["initiative", "policy"],
  ["campaign", "policy"],
  ["strategy", "policy"],
  ["plan", "policy"],
]);

const lines = /^(?:line|rail)$/u;
const sortsOfLine = /^(?:rail|railway|metro|subway|transmission|high-speed|intercity|light)$/u;

/** The Datengxia water conservancy project: a name of its own, what it does in small letters, and a head. */
export const workNamed = (ground: Ground, from: number, end: number): FoundName | null => {
  const { words } = ground;
  let at = end;
  while (
    at < end + 5 &&
    /^(?:NOUN|ADJ)$/u.test(words[at]?.tag ?? "") &&
    !words[at]!.form.capital &&
    !works.has(words[at]!.lower)
  )
    at++;
  const kind = works.get(words[at]?.lower ?? "");
  // the Black Soil Granary campaign
  const apart = kind === "policy" && end - from > 1 && words[from - 1]?.lower === "the";
  if (kind === undefined || (common(ground, from, end) && !apart)) return null;
  if (lines.test(words[at]!.lower) && !sortsOfLine.test(words[at - 1]!.lower)) return null;
  if (words[at]!.lower === "plan" && !/^(?:action|master|development|implementation)$/u.test(words[at - 1]!.lower))
    return null;
  // the Broadband China strategy
  const known = isListedWhole(ground, from, end) && !words[end - 1]!.text.includes("-");
  const to = words[at]!.lower === "rail" && words[at + 1]?.lower === "line" ? at + 2 : at + 1;
  return known && at < end + 2 ? null : { from, to, kind, rule: "name-work", name: null };
};

/** A zone or park of a place is one of many there. */
const sorts = /^(?:zone|park|dam)$/u;

const offices = /^(?:bureau|department|commission|administration|authority|customs)$/u;
const longestOffice = 7;

/** Bureau of culture and tourism: what it is for, in small letters. */
const fieldsEnd = ({ words }: Ground, from: number): number => {
  if (words[from]?.lower !== "of") return from;
  let end = from;
  for (let at = from + 1; at < Math.min(words.length, from + longestOffice); at++) {
    const { tag, lower, form } = words[at]!;
    if (form.capital || !(/^(?:NOUN|ADJ)$/u.test(tag) || /^(?:and|,)$/u.test(lower))) break;
    if (tag === "NOUN") end = at + 1;
  }
  return end;
};

/** Dandong port survey and pilotage bureau: a place, then in small letters what the body is for. */
export const smallBody = (ground: Ground, from: number, end: number): FoundName | null => {
  const { words, listedAt } = ground;
  if (listedAt[end - 1]?.things[0]?.kind !== "place" && !words[end - 1]!.form.proper) return null;
  for (let at = end; at < Math.min(words.length, end + longestOffice); at++) {
    const { tag, lower, form } = words[at]!;
    if (form.capital || /s$/u.test(lower) !== (lower === "customs" || lower === "affairs" || lower === "resources"))
      return null;
    const next = words[at + 1];
    const goesOn =
      next?.lower === "and" && /^(?:NOUN|ADJ)$/u.test(words[at + 2]?.tag ?? "") && !words[at + 2]!.form.capital;
    if (offices.test(lower) && !goesOn && !offices.test(next?.lower ?? ""))
      return next !== undefined &&
        /^(?:NOUN|PROPN)$/u.test(next.tag) &&
        !/^(?:data|officials?|statistics|sources|figures)$/u.test(next.lower)
        ? null
        : { from, to: fieldsEnd(ground, at + 1), kind: "organization", rule: "name-small-body", name: null };
    if (!/^(?:NOUN|ADJ|PROPN)$/u.test(tag) && !(lower === "and" && at > end)) return null;
  }
  return null;
};

const ores = /^(?:coal|iron|gold|copper|silver|lithium|tin|zinc|nickel|salt)$/u;
const ways = /^(?:railway|rail|road|land|border|container|river|sea|deep-water|dry)$/u;
/** Where goods and people pass. */
export const gateways = /^(?:port|station|pass|terminal|checkpoint)$/u;

/** Class nouns of several words, by the last: a scenic spot, a development zone, a hydropower station. */
const compounds: readonly (readonly [head: RegExp, before: RegExp, kind: Kind])[] = [
  [/^(?:spot|area|resort)$/u, /^(?:scenic|tourist|tourism|sightseeing)$/u, "place"],
  [
    /^(?:zone|park|area|port)$/u,
    /^(?:development|industrial|high-tech|hi-tech|bonded|trade|demonstration|logistics|science|technology|wetland|forest|geological|national|innovation|cooperation)$/u,
    "place",
  ],
  [/^reserve$/u, /^nature$/u, "place"],
  [/^station$/u, /^(?:power|hydropower|storage|substation|pumped-storage)$/u, "project"],
  [/^(?:plant|farm|base)$/u, /^(?:power|nuclear|hydropower|wind|solar|photovoltaic|thermal)$/u, "project"],
];
const longestCompound = 6;

/** Zhangjiang high-tech zone, East Lake high tech zone: so printed, one of its kind needs no article. */
export const highTechZone = (ground: Ground, from: number, end: number): FoundName | null => {
  const { words, listedAt } = ground;
  const head = words[end]?.lower === "high" && words[end + 1]?.lower === "tech" ? end + 2 : end + 1;
  if (words[head]?.lower !== "zone" || (head === end + 1 && !/^hi(?:gh)?-?tech$/u.test(words[end]!.lower))) return null;
  const wide = listedAt[from]?.things[0]?.division?.level === "country" && isListedWhole(ground, from, end);
  if (wide || common(ground, from, end) || /^(?:NOUN|PROPN)$/u.test(words[head + 1]?.tag ?? "")) return null;
  return { from, to: head + 1, kind: "place", rule: "name-small-head", name: null };
};

/** The Linhuan industrial park, the Hefei economic and technological development zone, the Qianduo scenic spot. */
export const compoundNamed = (ground: Ground, from: number, end: number): FoundName | null => {
  const { words } = ground;
  if (common(ground, from, end) || words[from - 1]?.lower !== "the") return null;
  for (let at = end + 1; at < Math.min(words.length, end + longestCompound); at++) {
    const { lower, tag, form } = words[at]!;
    const kind = compounds.find(([head, before]) => head.test(lower) && before.test(words[at - 1]!.lower))?.[2];
    if (kind !== undefined && !/^(?:NOUN|PROPN)$/u.test(words[at + 1]?.tag ?? ""))
      return { from, to: at + 1, kind, rule: "name-small-head", name: null };
    if (form.capital || !(/^(?:NOUN|ADJ)$/u.test(tag) || lower === "and")) return null;
  }
  return null;
};

const gatherings =
  /^(?:fair|expo|exposition|exhibition|forum|conference|festival|summit|symposium|competition|marathon|congress)$/u;
const longestEvent = 8;

/** The 2023 Xinghua spring investment and trade fair: a year or a number, a name, and in small letters what is held. */
export const smallEvent = (ground: Ground, from: number, end: number): FoundName | null => {
  const { words } = ground;
  if (
    common(ground, from, end) ||
    !/^(?:(?:19|20)\d\d|\d+(?:st|nd|rd|th)|first|second|third)$/u.test(words[from - 1]?.lower ?? "")
  )
    return null;
  for (let at = end; at < Math.min(words.length, end + longestEvent); at++) {
    const { lower, tag, form } = words[at]!;
    if (gatherings.test(lower))
      return { from: from - 1, to: at + 1, kind: "event", rule: "name-small-head", name: null };
    if (form.capital || !(/^(?:NOUN|ADJ)$/u.test(tag) || /^(?:and|,)$/u.test(lower))) return null;
  }
  return null;
};

/** The Harbin-Mudanjiang line. */
const fromTo = /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u;

/** Dongwushi reservoir, Suifenhe railway port: a name of its own before a class noun in small letters. */
export const smallHeaded = (ground: Ground, from: number, end: number): FoundName | null => {
  const { words } = ground;
  const [first, second] = [words[end]?.lower ?? "", words[end + 1]?.lower ?? ""];
  const compound = (ways.test(first) && gateways.test(second)) || (ores.test(first) && second === "mine");
  if (compound && !common(ground, from, end))
    return { from, to: end + 2, kind: "place", rule: "name-small-head", name: null };
  const line = lines.test(first) && fromTo.test(words[end - 1]!.text);
  const kind = line ? "project" : smallHeads.get(first);
  // Dali county-level city
  if (kind === undefined || common(ground, from, end) || /^['’-]/u.test(words[end + 1]?.text ?? "")) return null;
  if (isListedWhole(ground, from, end) && (kind !== "place" || sorts.test(words[end]!.lower))) return null;
  return { from, to: end + 1, kind, rule: "name-small-head", name: null };
};
