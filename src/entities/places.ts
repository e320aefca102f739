import { countryCode } from "../ids.ts";
import type { Lexicon, Mention, Thing } from "../model.ts";

/** What a document says of where it is: the divisions it names beyond doubt, and how often. */
export interface Surroundings {
  readonly named: ReadonlySet<string>;
  /** Codes of the divisions that are named, and of all above them. */
  readonly codes: ReadonlySet<string>;
  readonly weights: ReadonlyMap<string, number>;
}

const none: readonly Thing[] = [];
const known = new WeakMap<Thing, readonly Thing[]>();

const foundAbove = (thing: Thing, lexicon: Lexicon): readonly Thing[] => {
  const parent = thing.division?.parent ? lexicon.division(thing.division.parent) : undefined;
  return parent === undefined ? none : [parent, ...above(parent, lexicon)];
};

/** The division above, and those above that, nearest first. */
export const above = (thing: Thing, lexicon: Lexicon): readonly Thing[] => {
  if (thing.division === null) return none;
  const chain = known.get(thing) ?? foundAbove(thing, lexicon);
  known.set(thing, chain);
  return chain;
};

const codeOf = (thing: Thing): string => thing.division?.code ?? "";
const provinceOf = (thing: Thing): string => codeOf(thing).slice(0, 2);
const isFirm = (mention: Mention): boolean =>
  mention.kind === "place" &&
  !mention.refers &&
  (mention.rule === "listed" || mention.rule === "inside" || mention.things.some((thing) => isHigh(thing)));

/** Provinces and prefectures are spoken of by their short names. */
const isHigh = (thing: Thing): boolean =>
  thing.division !== null && thing.division.level !== "county" && thing.type !== "former";

const high = (things: readonly Thing[]): readonly Thing[] => things.filter(isHigh);

/** The thing that a name means without regard to the rest of the document, if there is one. */
const plainly = ({ things }: Mention): Thing | null => {
  if (things.length === 1) return things[0]!;
  const [first, second] = high(things);
  return first !== undefined && second === undefined ? first : null;
};

/** Xinghua behind Xinghua City: the short name speaks of what was named in full. */
const namedInFull = ({ kind, refers, rule, things }: Mention, named: ReadonlySet<string>): Thing | null => {
  if (kind !== "place" || refers || !rule.startsWith("listed-")) return null;
  return things.find(({ id, division }) => division !== null && named.has(id)) ?? null;
};

/** Reads the divisions that a document names beyond doubt; weights say how much it speaks of each. */
export const surroundings = (
  mentions: readonly (readonly Mention[])[],
  {
    lexicon,
    weightOf,
  }: { readonly lexicon: Lexicon; readonly weightOf: (mention: Mention, sentence: number) => number },
): Surroundings => {
  const weights = new Map<string, number>();
  const codes = new Set<string>();
  mentions.forEach((sentence, index) => {
    for (const mention of sentence) {
      const thing = isFirm(mention) ? plainly(mention) : null;
      if (thing === null || thing.division === null) continue;
      weights.set(thing.id, (weights.get(thing.id) ?? 0) + weightOf(mention, index));
      for (const one of [thing, ...above(thing, lexicon)]) codes.add(codeOf(one));
    }
  });
  codes.delete(countryCode);
  const named = new Set(weights.keys());
  mentions.forEach((sentence, index) => {
    for (const mention of sentence) {
      const thing = isFirm(mention) ? null : namedInFull(mention, named);
      if (thing !== null) weights.set(thing.id, weights.get(thing.id)! + weightOf(mention, index));
    }
  });
  return { named, codes, weights };
};

const related = (thing: Thing, { codes, named }: Surroundings, lexicon: Lexicon): boolean =>
  named.has(thing.id) ||
  [thing, ...above(thing, lexicon)].some((one) => codes.has(codeOf(one)) && codeOf(one) !== countryCode);

/** Whether a short or everyday form may be taken for the place: its surroundings must be named. */
export const isPlausible = (
  mention: Mention,
  {
    around,
    before,
    lexicon,
  }: { readonly around: Surroundings; readonly before: Thing | null; readonly lexicon: Lexicon },
): boolean => {
  const { rule, things } = mention;
  if (mention.kind !== "place" || things.length === 0 || !rule.startsWith("listed-")) return true;
  const follows = before !== null && things.some((thing) => above(thing, lexicon).includes(before));
  if (follows || things.some((thing) => around.named.has(thing.id) && thing.division !== null)) return true;
  if (rule === "listed-everyday") return false;
  if (things.some((thing) => thing.division === null || isHigh(thing) || thing.label.zh === mention.name)) return true;
  if (around.codes.size === 0) return things.length === 1 && things[0]!.type !== "former";
  return things.some((thing) => related(thing, around, lexicon));
};

const only = (things: readonly Thing[]): Thing | null => (things.length === 1 ? things[0]! : null);

/** Which of several things a name means, or null where the document does not decide. */
export const chosen = (
  mention: Mention,
  {
    around,
    before,
    lexicon,
  }: { readonly around: Surroundings; readonly before: Thing | null; readonly lexicon: Lexicon },
): Thing | null => {
  const { things } = mention;
  if (things.length === 1) return things[0]!;
  const below = before === null ? [] : things.filter((thing) => above(thing, lexicon).includes(before));
  const standing = things.filter(({ type }) => type !== "former");
  const full = standing.filter((thing) => thing.label.zh === mention.name || thing.label.en === mention.name);
  return (
    only(below) ??
    only(standing.filter((thing) => around.named.has(thing.id))) ??
    only(standing.filter((thing) => related(thing, around, lexicon))) ??
    only(full.filter((thing) => related(thing, around, lexicon))) ??
    only(high(standing)) ??
    // Hainan is the province before it is a prefecture far from it.
    only(standing.filter(({ division }) => division?.level === "province")) ??
    only(full) ??
    only(standing) ??
    (sameProvince(standing) && full.length === 0 ? standing[0]! : null) ??
    (things[0]!.division === null ? things[0]! : null)
  );
};

/** 吉林 is the province before it is the city in it. */
const sameProvince = (things: readonly Thing[]): boolean =>
  things.length > 0 &&
  things[0]!.division !== null &&
  things.every((thing) => provinceOf(thing) === provinceOf(things[0]!));
