import type { Draft } from "../draft.ts";
import { numeralAt, ordinalAt, wordAt } from "./numerals.ts";

/** Where a rank may begin, and whether it is listed with one before it. */
export interface Ahead {
  readonly start: number;
  readonly afterRank: boolean;
}

interface Place {
  readonly end: number;
  readonly value: string;
  readonly word: string;
}

const rank = (text: string, start: number, { end, value, word }: Place, parts: Partial<Draft> = {}): Draft => ({
  start,
  end,
  kind: "ordinal",
  value,
  upper: null,
  code: "rank",
  factor: "1",
  bound: "exact",
  measure: "rank",
  coefficient: text.slice(start, end),
  word,
  dimension: "rank",
  ...parts,
});

/** Before an ordinal that says where something stands. */
const standing =
  /(?:\b(?:rank(?:s|ed|ing)?|plac(?:es?|ed|ing)|c[ao]me|comes|coming|stands?|stood|standing|sits|sat|finish(?:es|ed|ing)?|rated|rose|moved|climbed|jumped|up|fell|dropped|slipped|listed|remained|remains|position(?:ed)?)(?: up| down)?(?: in| at| as| to| from)?(?: the)?|\b(?:from|to)) $/u;
/** Words that make a clause speak of ranks, for from fifth to third. */
const speaksOfRanks = /\b(?:rank|place|position|standing)/u;

const superlative =
  /^[- ](?:largest|biggest|highest|longest|best|busiest|richest|fastest|smallest|lowest|greatest|tallest|strongest|youngest|oldest|widest|most )/u;
const scope =
  /^ (?:place|position|spot|rank)\b|^ (?:in|among|across|of)(?: all)? (?:the |china|its )|^ (?:nationwide|nationally|globally|worldwide|overall)\b/u;

/** 8th in the world: figures too may stand alone before such a field. */
const field = /^ in (?:the (?:world|country|nation|province|region|city|county)\b|china\b|asia\b)/u;

const ends =
  /^(?:[,.;:)!?]|$| (?:in|among|nationwide|nationally|and|to|from|of|for|with|on|at|across|globally|worldwide|overall|place|after|last|this)\b| by )/u;

/** ranked fifth, the second-largest, third in the province. The first quarter, the 14th plan and Article 12 are no ranks. */
const placeAt = (text: string, { start, afterRank }: Ahead): Draft | null => {
  const found = ordinalAt(text, start);
  if (found === null) return null;
  const { end, value } = found;
  const after = text.slice(end, end + 24);
  const place = { end, value: String(value), word: "" };
  if (superlative.test(after)) return rank(text, start, place);
  const before = text.slice(Math.max(0, start - 40), start).replace(/^.*[.;!?]\s/su, "");
  const lead = standing.exec(before)?.[0];
  const moved =
    lead !== undefined && /^(?:from|to) $/u.test(lead.trimStart()) && !speaksOfRanks.test(`${before}${after}`);
  if ((afterRank || (lead !== undefined && !moved)) && (ends.test(after) || scope.test(after)))
    return rank(text, start, place);
  if (
    value > 1 &&
    (found.words ? scope : field).test(after) &&
    !/^ (?:of|in) the (?:month|year|century|day|week|past|same)/u.test(after)
  )
    return /(?:^|[ ,]|the |in )$/u.test(before) ? rank(text, start, place) : null;
  return /^ (?:place|position) (?:in|among|nationwide|nationally)/u.test(after) ? rank(text, start, place) : null;
};

/** ranked No. 2, number two in the province. "No. 1 central document" is a name. */
const numberedAt = (text: string, start: number): Draft | null => {
  const lead = /^(?:no\.? ?|number |# ?)/u.exec(text.slice(start, start + 7))?.[0];
  if (lead === undefined) return null;
  const numeral = numeralAt(text, start + lead.length);
  if (numeral === null || numeral.scale !== "" || numeral.value.includes(".")) return null;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(numeral.end, numeral.end + 24);
  if (
    !/\b(?:rank(?:s|ed|ing)?|stands?|came|placed|rated|as|at|to)(?: the| in| at| as)? $/u.test(before) &&
    !scope.test(after)
  )
    return null;
  return ends.test(after) || scope.test(after)
    ? rank(text, start, { end: numeral.end, value: numeral.value, word: "" })
    : null;
};

/** among the top 10: at best that rank. */
const topAt = (text: string, start: number): Draft | null => {
  if (!text.startsWith("top ", start)) return null;
  const numeral = numeralAt(text, start + 4);
  if (numeral === null || numeral.scale !== "" || !/^\d{1,3}$/u.test(numeral.value)) return null;
  const after = text.slice(numeral.end, numeral.end + 16);
  const stands =
    /^(?:[,.;)]|$| (?:in|nationwide|nationally|globally|worldwide|among|positions?|places?|spots?)\b)/u.test(after);
  return stands ? rank(text, start, { end: numeral.end, value: numeral.value, word: "" }, { bound: "atMost" }) : null;
};

/** The rank that begins at a place. */
export const rankAt = (text: string, ahead: Ahead): Draft | null => {
  const { start } = ahead;
  const word = wordAt(text, start);
  if (word === "no" || word === "number" || text[start] === "#") return numberedAt(text, start);
  return word === "top" ? topAt(text, start) : placeAt(text, ahead);
};
