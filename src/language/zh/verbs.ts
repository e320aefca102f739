import type { Lexicon, Verb } from "../../model.ts";
import { preceding } from "../../text/preceding.ts";
import type { Unit } from "./clauses.ts";
import { nominal } from "./words.ts";

/** A verb of the list in a clause, over the units from `start` to before `end`. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly verbs: readonly Verb[];
}

/** Words of which a verb is made at most: 制定|并|印发. */
const longest = 4;

const atWork = /^(?:创建|申报|试点|示范|建设|承建)(?:单位|主体|名单|任务|目标)$/u;

/** 集体经营性|建设|用地: a noun before and a noun after make a noun of it. */
const isNominal = (units: readonly Unit[], start: number, end: number): boolean => {
  const [before, after] = [preceding(units, start), units[end]];
  // 4家|创建|单位: who is at it.
  if (start + 1 === end && after?.mention === null && atWork.test(units[start]!.text + after.text)) return true;
  if (before?.mention !== null || after?.mention !== null) return false;
  return nominal.has(units[start]!.text) && /^(?:n|b|an)/u.test(before.tag) && /^(?:n|b)/u.test(after.tag);
};

interface Verbs {
  readonly byText: ReadonlyMap<string, readonly Verb[]>;
  /** What verbs begin with, and they themselves. */
  readonly begun: ReadonlySet<string>;
}

const gathered = (lexicon: Lexicon): Verbs => {
  const byText = new Map<string, Verb[]>();
  const begun = new Set<string>();
  for (const verb of lexicon.verbs) {
    const same = byText.get(verb.zh);
    if (same === undefined) byText.set(verb.zh, [verb]);
    else same.push(verb);
    for (let end = 1; end <= verb.zh.length; end++) begun.add(verb.zh.slice(0, end));
  }
  return { byText, begun };
};

const prepared = new WeakMap<Lexicon, Verbs>();

const verbsOf = (lexicon: Lexicon): Verbs => {
  const known = prepared.get(lexicon) ?? gathered(lexicon);
  prepared.set(lexicon, known);
  return known;
};

/** The longest listed verb that begins at this place of a clause. */
const hitAt = (units: readonly Unit[], start: number, { byText, begun }: Verbs): Hit | null => {
  let hit: Hit | null = null;
  let text = "";
  for (let end = start + 1; end <= Math.min(units.length, start + longest); end++) {
    const unit = units[end - 1]!;
    text += unit.text;
    if (unit.mention !== null || !begun.has(text)) break;
    const verbs = byText.get(text);
    if (verbs !== undefined && !isNominal(units, start, end)) hit = { start, end, verbs };
  }
  return hit;
};

/** The listed verbs of a clause, longest first, from left to right. */
export const hitsIn = (units: readonly Unit[], lexicon: Lexicon): readonly Hit[] => {
  const verbs = verbsOf(lexicon);
  const hits: Hit[] = [];
  for (let at = 0; at < units.length; at++) {
    const hit = hitAt(units, at, verbs);
    if (hit === null) continue;
    hits.push(hit);
    at = hit.end - 1;
  }
  return hits;
};
