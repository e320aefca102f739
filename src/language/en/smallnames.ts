import type { Kind } from "../../model.ts";
import { common, type FoundName, type Ground, isListedWhole } from "./ground.ts";
import { smallHeads } from "./heads.ts";

const works: ReadonlyMap<string, Kind> = new Map([
  ["project", "project"],
  ["railway", "place"],
  ["expressway", "place"],
  ["highway", "place"],
  ["corridor", "place"],
  ["pipeline", "project"],
  ["program", "policy"],
  ["programme", "policy"],
  ["initiative", "policy"],
  ["campaign", "policy"],
  ["strategy", "policy"],
]);

/** The Datengxia water conservancy project: a name of its own, what it does in small letters, and a head. */
export const workNamed = (ground: Ground, from: number, end: number): FoundName | null => {
  const { words, listedAt } = ground;
  let at = end;
  while (
    at < end + 5 &&
    /^(?:NOUN|ADJ)$/u.test(words[at]?.tag ?? "") &&
    !words[at]!.form.capital &&
    !works.has(words[at]!.lower)
  )
    at++;
  const kind = works.get(words[at]?.lower ?? "");
  if (kind === undefined || common(ground, from, end)) return null;
  const known = listedAt[end - 1] !== null && !words[end - 1]!.text.includes("-");
  return known && at < end + 2 ? null : { from, to: at + 1, kind, rule: "name-work", name: null };
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

/** Dongwushi reservoir, Suifenhe railway port: a name of its own before a class noun in small letters. */
export const smallHeaded = (ground: Ground, from: number, end: number): FoundName | null => {
  const { words } = ground;
  const [first, second] = [words[end]?.lower ?? "", words[end + 1]?.lower ?? ""];
  const compound = (ways.test(first) && gateways.test(second)) || (ores.test(first) && second === "mine");
  if (compound && !common(ground, from, end))
    return { from, to: end + 2, kind: "place", rule: "name-small-head", name: null };
  const kind = smallHeads.get(words[end]?.lower ?? "");
  if (kind === undefined || common(ground, from, end) || /^['’]/u.test(words[end + 1]?.text ?? "")) return null;
  if (isListedWhole(ground, from, end) && (kind !== "place" || sorts.test(words[end]!.lower))) return null;
  return { from, to: end + 1, kind, rule: "name-small-head", name: null };
};
