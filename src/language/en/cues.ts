import type { Kind } from "../../model.ts";
import { isHead } from "./heads.ts";
import { isTitle } from "./people.ts";
import { syllableCount } from "./pinyin.ts";
import type { Word } from "./words.ts";

/** A name without a head noun: what stands around it says its kind. */
export interface LooseName {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
  readonly rule: string;
}

const companies =
  /^(?:enterprises?|companies|company|firms?|giants?|brands?|manufacturers?|makers?|carmakers?|automakers?|corporations?|conglomerates?|startups?|unicorns?|banks?|platforms?|institutions?|universities|groups?|developers?|producers?|suppliers?|teams?|clubs?|operators?|retailers?|investors?|agencies|provider|providers|subsidiar(?:y|ies)|supplier|channels?|newspapers?|magazines?|websites?|studios?)$/u;
const places =
  /^(?:cities|city|counties|county|districts?|towns?|townships?|villages?|provinces?|regions?|areas?|localities|places|destinations|ports?|islands?|rivers?|lakes?|mountains?|reservoirs?|countries)$/u;
const events =
  /^(?:events?|competitions?|tournaments?|exhibitions?|expos?|fairs?|festivals?|conferences?|forums?|championships?)$/u;
const projects = /^(?:projects?|programs?|facilities|satellites?)$/u;

const kindOfClass = (lower: string): Kind | null => {
  if (companies.test(lower)) return "organization";
  if (places.test(lower)) return "place";
  if (events.test(lower)) return "event";
  return projects.test(lower) ? "project" : null;
};

const widestWhole = 10;

/** Enterprises in China's machinery industry, such as …: the class stands before what it is qualified by. */
const kindOfQualified = (words: readonly Word[], last: number): Kind | null => {
  for (let at = last; at > 0 && at > last - widestWhole; at--) {
    const { tag, lower } = words[at]!;
    const kind = /^(?:in|of|for|with|on|at)$/u.test(lower) ? kindOfClass(words[at - 1]!.lower) : null;
    if (kind !== null) return kind;
    if (!/^(?:NOUN|ADJ|PROPN|ADP|DET|PART|NUM)$/u.test(tag)) return null;
  }
  return null;
};

/** Of "80 companies from 16 countries, including …" the companies are listed. */
const kindOfWhole = (words: readonly Word[], last: number): Kind | null => {
  const from = words.slice(Math.max(0, last - 6), last).findLastIndex(({ lower }) => lower === "from");
  const whole = from < 0 ? null : kindOfClass(words[Math.max(0, last - 6) + from - 1]?.lower ?? "");
  return whole ?? kindOfClass(words[last]?.lower ?? "") ?? kindOfQualified(words, last);
};

/** Enterprises such as A, B and C; cities including A and B: the kind that the list is of. */
const kindOfList = (words: readonly Word[], from: number): Kind | null => {
  for (let index = from - 1; index >= 0 && index > from - 24; index--) {
    const lower = words[index]!.lower;
    const opens =
      /^includ(?:ing|es?|ed)$/u.test(lower) ||
      lower === "like" ||
      lower === "namely" ||
      (lower === "as" && words[index - 1]?.lower === "such");
    if (opens) {
      const before = lower === "as" ? index - 2 : index - 1;
      return kindOfWhole(words, words[before]?.text === "," ? before - 1 : before);
    }
    if (!words[index]!.form.capital && !/^(?:,|and|or|&|the|(?:19|20)\d\d)$/u.test(lower)) return null;
  }
  return null;
};

/** A, B, C and other enterprises: the class stands behind. */
const kindOfTrail = (words: readonly Word[], to: number): Kind | null => {
  for (let index = to; index < Math.min(words.length, to + 20); index++) {
    const { lower, form } = words[index]!;
    if (lower === "other") {
      for (let at = index + 1; at < Math.min(words.length, index + 6); at++) {
        const kind = kindOfClass(words[at]!.lower);
        if (kind !== null) return kind;
      }
      return null;
    }
    if (!form.capital && !/^(?:,|and|or|&)$/u.test(lower)) return null;
  }
  return null;
};

const locative = /^(?:in|at|near|from|to|into|toward|towards|outside|around|through|via)$/u;
const acting =
  /^(?:announced|launched|signed|invested|plans|will|has|have|invests|said|says|reported|unveiled|released|built|opened|posted|acquired|became|aims|established|employs|produces|operates|began|started|owns|developed|made|won|joined|settled|moved)$/u;
const beside = /^(?:by|with|between|among|joined)$/u;

const heading =
  /^(?:ceo|president|vice-president|chairman|chairwoman|founder|co-founder|manager|owner|spokesperson|spokesman|spokeswoman|executive)$/u;

/** X, a maker of chips; X, a village in Y; X was a company. */
const kindOfApposition = (words: readonly Word[], to: number): Kind | null => {
  if (
    !/^(?:,|is|was|are|were)$/u.test(words[to]?.lower ?? "") ||
    !/^(?:an?|the|one|china's)$/u.test(words[to + 1]?.lower ?? "")
  )
    return null;
  for (let index = to + 2; index < Math.min(words.length, to + 9); index++) {
    const kind = kindOfClass(words[index]!.lower);
    if (kind !== null) return kind;
    // Li, an elderly man living in the city
    const { text, tag, lower } = words[index]!;
    if (/^[,;.]$/u.test(text) || /^(?:in|from|at|near|with|who|living)$/u.test(lower) || tag === "AUX") return null;
  }
  return null;
};

const longestPinyin = 4;

const isPinyin = ({ text, lower }: Word): boolean => {
  const count = syllableCount(lower);
  return count > 0 && count < longestPinyin && !/\p{Ll}\p{Lu}/u.test(text);
};

const cuedKind = (words: readonly Word[], from: number, to: number): readonly [Kind, string] | null => {
  const list = kindOfList(words, from) ?? kindOfTrail(words, to);
  if (list !== null) return [list, "name-in-list"];
  const apposed = kindOfApposition(words, to);
  if (apposed !== null) return [apposed, "name-apposition"];
  const class_ = kindOfClass(words[from - 1]?.lower ?? "");
  if (class_ !== null && words[from - 1]!.tag === "NOUN") return [class_, "name-after-class"];
  if (words[from - 1]?.lower === "of" && heading.test(words[from - 2]?.lower ?? ""))
    return ["organization", "name-headed-by"];
  const pinyin = words.slice(from, to).every(isPinyin);
  if (pinyin && to === from + 1 && syllableCount(words[from]!.lower) === 1) return null;
  const before = words[from - 1]?.lower ?? "";
  const after = words[words[to]?.tag === "ADV" ? to + 1 : to]?.lower ?? "";
  if (pinyin && to === from + 1 && locative.test(before)) return ["place", "name-located"];
  if (!pinyin && (acting.test(after) || (beside.test(before) && !isHead(before))))
    return ["organization", "name-acting"];
  return null;
};

/** Brands such as Anta and Perfect World: plain words in capitals are names where firms are listed. */
const kindOfFirms = (words: readonly Word[], from: number, to: number): Kind | null => {
  const kind = kindOfList(words, from) ?? kindOfTrail(words, to);
  const ends = /^(?:,|and|\.|;|or)$/u.test(words[to]?.lower ?? ".") || words[from - 1]?.lower === "and";
  return kind === "organization" && ends ? kind : null;
};

/** A, B and Shandong Energy Group: what is listed beside a body is one. */
const kindBeside = (
  words: readonly Word[],
  { from, to, kindAt }: { readonly from: number; readonly to: number; readonly kindAt: (index: number) => Kind | null },
): Kind | null => {
  let at = to;
  while (at < words.length && at < to + 12) {
    const { lower, form } = words[at]!;
    const kind = kindAt(at);
    if (kind !== null) return at > to && kind === "organization" ? kind : null;
    if (!/^(?:,|and|&|the)$/u.test(lower) && !form.capital) break;
    at++;
  }
  for (let before = from - 1; before >= 0 && /^(?:,|and|&|the)$/u.test(words[before]!.lower); before--) {
    const kind = before > 0 ? kindAt(before - 1) : null;
    if (kind !== null) return kind === "organization" ? kind : null;
  }
  return null;
};

/** A capital, or the sign between two: Johnson & Johnson. */
const isPart = (words: readonly Word[], index: number): boolean => {
  const { form, lower, text } = words[index]!;
  return (form.capital && !isTitle(lower)) || (text === "&" && (words[index + 1]?.form.capital ?? false));
};

const acronymLength = 3;

/** CDM projects, TEU containers: what something is of, no body. */
const kinds =
  /^(?:projects?|technolog(?:y|ies)|equipment|products?|services?|systems?|applications?|industr(?:y|ies)|sectors?|markets?|vehicles?|chips?|standards?|certifications?|tests?|vaccines?|capacity|containers?|sensors?|displays?|panels?|batteries|financing|bases?|hubs?|plants?|stations?|terminals?|facilit(?:y|ies)|demonstration|pilots?|deals?|agreement|negotiations|model|mode|approach|concept)$/u;

/** NetEase Dragons, Suzhou Chilye: a name right behind a known body's or a place begins with that. */
const withOwner = (words: readonly Word[], from: number, kindAt: (index: number) => Kind | null): number => {
  let start = from;
  const opens = (index: number): boolean =>
    words[index]!.end + 1 === words[index + 1]!.start &&
    (kindAt(index) === "organization" || (kindAt(index) === "place" && words[index]!.form.capital));
  while (start > 0 && opens(start - 1)) start--;
  return start;
};

const firmly = /^(?:signed|invested|launched|established|acquired|unveiled|inked)$/u;

/** Wuxi Auto officially signed: a common word behind a place, where a firm acts. */
const isFirmOfPlace = (
  words: readonly Word[],
  { from, to, kindAt }: { readonly from: number; readonly to: number; readonly kindAt: (index: number) => Kind | null },
): boolean =>
  from > 0 &&
  kindAt(from - 1) === "place" &&
  words[from - 1]!.end + 1 === words[from]!.start &&
  firmly.test(words[words[to]?.tag === "ADV" ? to + 1 : to]?.lower ?? "");

/** Names of one or more capitals without a head noun, where something near says what they are. */
export const looseNames = (
  words: readonly Word[],
  { free, kindAt }: { readonly free: (index: number) => boolean; readonly kindAt: (index: number) => Kind | null },
): readonly LooseName[] => {
  const names: LooseName[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!free(from) || !words[from]!.form.capital || isTitle(words[from]!.lower)) continue;
    let to = from;
    while (to < words.length && free(to) && isPart(words, to)) to++;
    const run = words.slice(from, to);
    const proper = run.some(({ form }) => form.proper);
    const beside = proper && run.length <= 4 ? kindBeside(words, { from, to, kindAt }) : null;
    const listed = !proper && run.length <= 3 && from > 0 ? kindOfFirms(words, from, to) : null;
    const cued: readonly [Kind, string] | null =
      beside !== null
        ? [beside, "name-beside"]
        : listed !== null
          ? [listed, "name-in-list"]
          : proper && run.length <= 4
            ? cuedKind(words, from, to)
            : run.length <= 2 && isFirmOfPlace(words, { from, to, kindAt })
              ? ["organization", "name-acting"]
              : null;
    const dated = cued?.[0] === "event" && /^(?:19|20)\d\d$/u.test(words[from - 1]?.text ?? "") ? from - 1 : from;
    const opens = cued?.[0] === "organization" ? withOwner(words, from, kindAt) : dated;
    if (cued !== null) names.push({ from: opens, to, kind: cued[0], rule: cued[1] });
    else if (
      run.length === 1 &&
      run[0]!.form.acronym &&
      run[0]!.text.length >= acronymLength &&
      /^[\p{Lu}]+$/u.test(run[0]!.text) &&
      !kinds.test(words[to]?.lower ?? "") &&
      !(words[from - 1]?.form.numeral ?? false)
    )
      names.push({ from, to, kind: "organization", rule: "name-acronym" });
    from = to - 1;
  }
  return names;
};
