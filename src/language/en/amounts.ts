import type { Amount, Bound, Span } from "../../model.ts";
import { remembered } from "../../text/remembered.ts";
import { amountOf, asPrinted, type Draft, type Page, timeAmount } from "../draft.ts";
import type { AmountOptions } from "../language.ts";
import { referenceOf, type TimeSpan } from "../reference.ts";
import { boundAfter, boundBefore } from "./bounds.ts";
import { listNumberEnd, phraseEnd, tokenEnd } from "./labels.ts";
import { isDigit, isGrouped, isLetter, isNumberWord, isOrdinalWord, wordAt } from "./numerals.ts";
import { quantityAt } from "./quantities.ts";
import { rankAt } from "./ranks.ts";
import { shareAt } from "./shares.ts";
import { spelled } from "./spelling.ts";
import { timeReader } from "./times.ts";
import { currencyAt } from "./units.ts";

const timeWords = new Set([
  ..."january february march april may june july august september october november december".split(" "),
  ..."jan feb mar apr jun jul aug sep sept oct nov dec first second third fourth last latter this next previous".split(
    " ",
  ),
  ..."preceding same corresponding monday tuesday wednesday thursday friday saturday sunday year end early late mid beginning past coming recent following since before after".split(
    " ",
  ),
  ..."prior a q h middle close start one two three four five six seven eight nine ten twenty thirty".split(" "),
]);
/** A year earlier, a decade ago: no other time begins with an article. */
const sinceBefore = /^ (?:year|decade)/u;
const shareWords = /^(?:twice|thrice|half|halv|doubl|tripl|quadrupl|quintupl)|fold$/u;

/** Letters that may begin a sum of money: rmb280, us$5. */
const moneyWords = new Set("us u usd hk hkd nt s a c eur rmb cny".split(" "));

/** What a word may be the beginning of; most words begin nothing. */
const begins = (word: string): boolean =>
  timeWords.has(word) ||
  isOrdinalWord(word) ||
  isNumberWord(word) ||
  moneyWords.has(word) ||
  /^(?:rmb|cny|usd|hkd|eur)/u.test(word) ||
  /^(?:no|number|top|pre|post)$/u.test(word) ||
  shareWords.test(word);

const mayBegin = remembered(begins);

const strongest = (bounds: readonly Bound[]): Bound =>
  bounds.find((bound) => bound === "atLeast" || bound === "atMost") ??
  bounds.find((bound) => bound === "about") ??
  "exact";

const bounded = (text: string, draft: Draft): { readonly outer: Span; readonly bound: Bound } => {
  if (draft.measure === "rank") return { outer: { start: draft.start, end: draft.end }, bound: draft.bound };
  const [before, after] = [boundBefore(text, draft.start), boundAfter(text, draft.end)];
  return {
    outer: { start: before?.at ?? draft.start, end: after?.at ?? draft.end },
    bound:
      before === null && after === null
        ? draft.bound
        : strongest([after?.bound ?? "exact", before?.bound ?? "exact", draft.bound]),
  };
};

/** 3.9:59.5:36.6, 3.9: 59.5: 36.6, each number by itself. */
const ratioAt = (text: string, start: number): readonly Draft[] | null => {
  const found = /^\d+(?:\.\d+)?(?:(?::\d+(?:\.\d+)?)+|(?: ?: \d+(?:\.\d+)?){2,})(?![\d:])/u.exec(
    text.slice(start, start + 60),
  )?.[0];
  if (found === undefined || /[\w.]/u.test(text[start - 1] ?? " ")) return null;
  let at = start;
  return found.split(/ ?: ?/u).map((value) => {
    const from = text.indexOf(value, at);
    const end = from + value.length;
    at = end + 1;
    const shape = {
      upper: null,
      code: "1",
      factor: "1",
      bound: "exact",
      measure: null,
      word: "",
      dimension: "number",
    } as const;
    return { start: from, end, kind: "number", value, coefficient: value, ...shape };
  });
};

/** The second nationwide and the first in the west: between one rank and the next. */
const betweenRanks =
  /^(?: (?:nationwide|nationally|worldwide|globally)| in [a-z' ]{2,40}){0,2}(?: and |, | to |, and )(?:the )?$/u;

const listJoint = /^(?:, | and |, and | or | to )$/u;

/** "4.2 and 0.7 percentage points": a number without a unit has that of the number it is listed with. */
const shareUnits = (page: Page, amounts: Amount[]): void => {
  for (let at = amounts.length - 2; at >= 0; at--) {
    const [first, next] = [amounts[at], amounts[at + 1]];
    if (first === undefined || next === undefined || first.kind !== "number" || first.measure !== null) continue;
    if (next.value === null || next.unit === null || next.unit === "1" || next.unit === "rank" || next.range !== null)
      continue;
    if (!listJoint.test(page.text.slice(first.end, next.start)) || !/^[\d,.]+(?: ?[a-z]+)?$/u.test(first.text))
      continue;
    // 255 million, 17.8 percent of the total
    if (next.kind === "percent" && /[a-z]/u.test(first.text)) continue;
    const unit = next.stated?.unit ?? "";
    const own = /[a-z]/u.test(first.text)
      ? unit.replace(/^(?:hundred|thousand|million|billion|trillion|mn|bn) /u, "")
      : unit;
    const source = `${first.text} ${own}`;
    const draft = quantityAt({ text: spelled(source), original: source }, 0);
    const shared =
      draft === null ? null : amountOf(draft, { text: page.original, outer: first.outer, bound: first.bound });
    if (shared === null || shared.unit !== next.unit) continue;
    amounts[at] = { ...shared, start: first.start, end: first.end, text: first.text };
  }
};

/** Every number, quantity, rank, date and period of an English text, in order, none within another. */
export const amounts = (original: string, { reference }: AmountOptions): readonly Amount[] => {
  const text = spelled(original);
  const page = { text, original };
  const found: Amount[] = [];
  const times = timeReader(page, referenceOf(reference));

  const take = (draft: Draft): number => {
    const amount = amountOf(asPrinted(draft, page), { text: original, ...bounded(text, draft) });
    if (amount !== null) found.push(amount);
    return draft.end;
  };
  const takeTime = (time: TimeSpan): number => {
    found.push(timeAmount(time, { text: original, outer: { start: time.start, end: time.end }, bound: "exact" }));
    return time.end;
  };
  const afterRank = (at: number): boolean => {
    const last = found[found.length - 1];
    return last?.measure === "rank" && betweenRanks.test(text.slice(last.end, at));
  };

  const readDigits = (at: number): number => {
    const label = listNumberEnd(text, at);
    if (label !== null) return label;
    const phrase = phraseEnd(text, at);
    if (phrase !== null) return phrase;
    const time = isGrouped(text, at) ? null : times.at(at);
    if (time !== null) return takeTime(time);
    const rank = rankAt(text, { start: at, afterRank: afterRank(at) });
    if (rank !== null) return take(rank);
    const ratio = ratioAt(text, at);
    if (ratio !== null) return ratio.map(take).at(-1) ?? at + 1;
    const draft = shareAt(text, at) ?? quantityAt(page, at);
    return draft === null ? tokenEnd(text, at) : take(draft);
  };

  /** Letters: the end of what was read there, or of the word. */
  const readWord = (at: number): number => {
    const word = wordAt(text, at);
    const end = at + word.length;
    if (!mayBegin(word)) return tokenEnd(text, end);
    const time =
      timeWords.has(word) && (word !== "a" || sinceBefore.test(text.slice(end, end + 7))) ? times.at(at) : null;
    if (time !== null) return takeTime(time);
    if (isOrdinalWord(word) || word === "no" || word === "number" || word === "top") {
      const rank = rankAt(text, { start: at, afterRank: afterRank(at) });
      if (rank !== null) return take(rank);
    }
    const number = isNumberWord(word);
    const phrase = number ? phraseEnd(text, at) : null;
    if (phrase !== null) return phrase;
    if (number || shareWords.test(word)) {
      const rank = number ? rankAt(text, { start: at, afterRank: afterRank(at) }) : null;
      const draft = rank ?? shareAt(text, at) ?? (number ? quantityAt(page, at) : null);
      if (draft !== null) return take(draft);
    }
    const money = currencyAt(text, at) === null ? null : quantityAt(page, at);
    if (money !== null) return take(money);
    return word === "no" || /^(?:pre|post|mid|end|early|late)$/u.test(word) ? end : tokenEnd(text, end);
  };

  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) at = readDigits(at);
    else if (isLetter(unit)) at = readWord(at);
    else if ("$€£¥".includes(text[at] ?? " ")) {
      const money = quantityAt(page, at);
      at = money === null ? at + 1 : take(money);
    } else {
      if ((text[at] === "." && text[at + 1] === " ") || text[at] === "\n" || text.startsWith(") --", at))
        times.sentence();
      at++;
    }
  }
  shareUnits(page, found);
  return found;
};
