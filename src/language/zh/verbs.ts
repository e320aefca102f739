import type { Lexicon, Verb } from "../../model.ts";
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

const joined = (units: readonly Unit[], start: number, end: number): string | null => {
  const words = units.slice(start, end);
  return words.some(({ mention }) => mention !== null) ? null : words.map(({ text }) => text).join("");
};

/** 集体经营性|建设|用地: a noun before and a noun after make a noun of it. */
const isNominal = (units: readonly Unit[], start: number, end: number): boolean => {
  const [before, after] = [units[start - 1], units[end]];
  if (before?.mention !== null || after?.mention !== null) return false;
  return nominal.has(units[start]!.text) && /^(?:n|b|an)/u.test(before.tag) && /^(?:n|b)/u.test(after.tag);
};

const gathered = (lexicon: Lexicon): ReadonlyMap<string, readonly Verb[]> => {
  const byText = new Map<string, Verb[]>();
  for (const verb of lexicon.verbs) {
    const same = byText.get(verb.zh);
    if (same === undefined) byText.set(verb.zh, [verb]);
    else same.push(verb);
  }
  return byText;
};

const prepared = new WeakMap<Lexicon, ReadonlyMap<string, readonly Verb[]>>();

const verbsOf = (lexicon: Lexicon): ReadonlyMap<string, readonly Verb[]> => {
  const known = prepared.get(lexicon) ?? gathered(lexicon);
  prepared.set(lexicon, known);
  return known;
};

/** The listed verbs of a clause, longest first, from left to right. */
export const hitsIn = (units: readonly Unit[], lexicon: Lexicon): readonly Hit[] => {
  const byText = verbsOf(lexicon);
  const hits: Hit[] = [];
  for (let start = 0; start < units.length; start++) {
    if (units[start]!.mention !== null) continue;
    for (let end = Math.min(units.length, start + longest); end > start; end--) {
      const verbs = byText.get(joined(units, start, end) ?? "");
      if (verbs === undefined || isNominal(units, start, end)) continue;
      hits.push({ start, end, verbs });
      start = end - 1;
      break;
    }
  }
  return hits;
};
