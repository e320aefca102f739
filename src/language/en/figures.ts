import type { Amount, Bound, FigureTime, Lexicon, Measure, Span, Unread } from "../../model.ts";
import type { FigureDraft, FigureReading, Reading } from "../language.ts";
import type { Carried, Measured } from "./carried.ts";
import { timeOf, timesBefore, timesOf } from "./dated.ts";
import { isMeasuredTime } from "./days.ts";
import { dealt } from "./deal.ts";
import { comparesWith, understand } from "./measured.ts";
import { isFiniteVerb, isOwner } from "./nouns.ts";
import { phraseAfter, phraseBefore } from "./phrase.ts";
import { isMeasured, isTime, type Piece, piecesOf } from "./pieces.ts";
import { causative, type Predicate, predicateOf } from "./predicate.ts";
import {
  datelineEnd,
  isPercent,
  isRank,
  moves,
  type Run,
  runsOf,
  withoutAdverbials,
  withoutAppositions,
  withoutAsides,
} from "./runs.ts";
import { statusOf } from "./status.ts";
import { isNow, isTold } from "./tense.ts";
import { isEnglishWord } from "./tokens.ts";
import {
  agentIn,
  earnerOf,
  frontedTopic,
  isOrgan,
  locatedAt,
  openedAt,
  ownersBefore,
  placeBehind,
  placeWhere,
  relativeTopic,
  speaksOfBefore,
  tellsOf,
  topicOf,
  whereThereIs,
} from "./topic.ts";
import { isVague, openingOf, saysNow } from "./vague.ts";
import type { Stance } from "./verbs.ts";
import { ownTimes } from "./when.ts";
import type { Word } from "./words.ts";

const scopeIn = (after: readonly Piece[]): Piece | null => {
  const end = after.findIndex((piece) => /^[;.]$/u.test(piece.text) || isMeasured(piece));
  const place = (end < 0 ? after : after.slice(0, end)).slice(0, 10).find(({ mention }) => mention?.kind === "place");
  return place ?? null;
};

const boundVerbs: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:exceed|surpass|top(?:s|ped|ping)?$|cross|pass)/u, "atLeast"],
  [/^(?:near|approach)/u, "about"],
];

const boundOf = (amount: Amount, { verb }: Predicate): Bound =>
  amount.bound !== "exact" ? amount.bound : (boundVerbs.find(([pattern]) => pattern.test(verb))?.[1] ?? "exact");

const isAhead = (time: FigureTime | null, reference: string | null): boolean =>
  time?.end != null && reference !== null && time.end.slice(0, 4) > reference.slice(0, 4);

/** 380 growers from 12 countries: the second number only says which. */
const qualifies = ({ gap }: Run, { stance, link }: Predicate): boolean =>
  stance === "none" &&
  /^(?:from|in|across|among)$/u.test(link) &&
  gap.every((piece, index) => !isFiniteVerb(gap, index) && !/^[,;:]$/u.test(piece.text));

interface Made {
  readonly drafts: readonly FigureDraft[];
  readonly unread: readonly Unread[];
  readonly carried: Carried;
}

/** A number that becomes no figure; when it was still holds for the next. */
const skipped = (run: Run, carried: Carried, why: Unread["why"]): Made => {
  const times = ownTimes(run.gap);
  return {
    drafts: [],
    unread: run.spots.map(({ amount }) => ({ start: amount!.start, end: amount!.end, text: amount!.text, why })),
    carried: times.length > 0 ? { ...carried, times } : carried,
  };
};

const isOver = (time: FigureTime | null, reference: string | null): boolean =>
  time?.end != null && reference !== null && time.end.slice(0, 4) < reference.slice(0, 4);

/** How many characters from a number a name or a time may stand to be quoted with it. */
const longestQuote = 200;

interface Said {
  readonly what: Measured;
  readonly names: readonly (string | null)[];
  readonly subject: string | null;
  readonly times: readonly Piece[];
}

/** "in", "by", "over the" are quoted with what they stand before. */
const withLink = (gap: readonly Piece[], at: number): Piece =>
  /^(?:ADP|DET)$/u.test(gap[at - 1]?.tag ?? "") ? withLink(gap, at - 1) : gap[at]!;

/** What is quoted for the numbers of a run: from the first words that say whose, when or what, or from what they go on from. */
const saidBy = ({ gap, spots }: Run, { what, names, subject, times }: Said, carried: Carried): readonly Span[] => {
  const number = spots[0]!.start;
  const near = ({ start }: Span): boolean => Math.abs(number - start) < longestQuote;
  const named = gap.findIndex(
    (piece) => near(piece) && (times.includes(piece) || (subject !== null && piece.mention?.entity === subject)),
  );
  const inherited = names === carried.indicators || what.indicator === null || what.indicator === carried.indicator;
  return [
    ...what.spans,
    ...(inherited && near({ start: carried.from, end: number }) ? [{ start: carried.from, end: number }] : []),
    ...(named < 0 ? [] : [withLink(gap, named)]),
    ...times.filter((time) => time.start > number && near(time)),
  ];
};

const evidenceOf = (spot: Piece, spans: readonly Span[]): Span => ({
  start: Math.min(spot.start, ...spans.map(({ start }) => start)),
  end: Math.max(spot.end, ...spans.map(({ end }) => end)),
});

const signed = (value: number, stance: Stance | "none", measure: Measure): number =>
  stance === "fall" && (measure === "growth" || measure === "change") && value > 0 ? -value : value;

const fundWords = /\b(?:funds?|funding|loans?|investment|subsidies|grants?|capital|bonds?|expenditure|revenue)$/iu;

/** 118 trading days are days. */
const lasting: Readonly<Record<string, string>> = {
  days: "d",
  hours: "h",
  months: "month",
  years: "a",
  minutes: "min",
};

/** In "60 million and 200 million yuan" the first has the last's unit; funds are counted in yuan. */
const unitOf = (amount: Amount, run: Run, indicator: string): string => {
  const last = run.spots[run.spots.length - 1]!.amount!;
  if (amount.unit === "1" && last.unit !== "1" && last.unit !== null) return last.unit;
  const span = amount.unit === "1" ? lasting[/\S+$/u.exec(indicator)?.[0] ?? ""] : undefined;
  if (span !== undefined) return span;
  if (amount.unit === "1" && (amount.value ?? 0) >= 10_000 && fundWords.test(indicator)) return "CNY";
  return amount.unit ?? "1";
};

/** The capitals of a headline are not the words' own. */
const inSmallLetters = (indicator: string | null): string | null =>
  indicator?.replace(/\b\p{Lu}\p{Ll}+\b/gu, (word) =>
    isEnglishWord(word.toLowerCase()) ? word.toLowerCase() : word,
  ) ?? null;

/** Hundreds of mu: no number that could be right or wrong. */
const boundless = /^(?:tens|dozens|scores|hundreds|thousands|millions|billions)\b/iu;

/** Four consecutive years: a span of time, no count of things. */
const lasts = /^\S+ (?:consecutive|straight|successive) (?:years|months|weeks|days|quarters|seasons|times)\b/iu;
const spans =
  /^(?:(?:consecutive|straight|successive|full|whole|more|long|next|last|past|calendar|year|years|or) )*(?:years|months|weeks|days|hours|decades|quarters|minutes|times)$/u;

/** The two rates, the top three cities, the trillion yuan club: named again or by the way, not counted. */
const isAgain = ({ gap, after }: Run, { text, unit, value, kind }: Amount): boolean => {
  if (kind === "money") return after[0]?.lower === "club";
  const before = gap.at(-1)?.lower ?? "";
  if (before === "aged") return true;
  if (before === "top" && gap.at(-2)?.tag !== "AUX" && unit === "1" && /^(?:NOUN|ADJ)$/u.test(after[0]?.tag ?? ""))
    return true;
  return (
    unit === "1" &&
    (value ?? 0) <= 10 &&
    /^\p{L}+$/u.test(text) &&
    /^(?:the|these|those)$/u.test(before) &&
    /^(?:NOUN|ADJ|PROPN|VERB)$/u.test(after[0]?.tag ?? "")
  );
};

const subjectOf = (run: Run, { owner, indicator }: Measured, carried: Carried): string | null => {
  const earner = earnerOf(run.gap);
  if (earner !== null) return earner.entity;
  if (speaksOfBefore(run.gap)) return carried.subject;
  // The revenue in Germany grew 12 percent to 3 billion euros: of the same thing it is the same one's.
  if (owner === null && indicator !== null && indicator === carried.indicator && carried.subject !== null)
    if (!run.gap.some(({ mention }) => isOwner(mention)) && agentIn(run.after) === null) return carried.subject;
  const topic =
    relativeTopic(run.gap) ??
    whereThereIs(run) ??
    frontedTopic(run) ??
    agentIn(run.after) ??
    topicOf(run.before) ??
    openedAt(run.before) ??
    placeWhere(run.before) ??
    locatedAt(run.before);
  const told = topic !== null && tellsOf(run.before, topic);
  if (owner === null && told && (carried.subject !== null || isOrgan(topic))) return carried.subject;
  return owner?.entity ?? topic?.entity ?? placeBehind(run)?.entity ?? carried.subject;
};

/** To cut output 5 percent: behind a share the object's verb is what governs it. */
const predicateIn = ({ gap, after }: Run, first: Amount): Predicate => {
  const predicate = predicateOf(gap, isRank(first));
  const bare = predicate.stance === "none" && predicate.link === "" && isPercent(first);
  const ends = after[0] === undefined || after[0].tag !== "NOUN";
  const last = gap.at(-1);
  if (!bare || !ends || last === undefined || last.text === "," || isTime(last) || after[0]?.lower === "of")
    return predicate;
  return causative(gap, "by") ?? predicate;
};

/** Grew by over 8 percent for three years from 2021 to 2023: what follows is not of those years. */
const isSpell = (time: FigureTime | null, times: readonly Piece[], spot: Piece): boolean =>
  time?.start != null &&
  time.end !== null &&
  time.start.slice(0, 4) !== time.end.slice(0, 4) &&
  times.every(({ start }) => start > spot.start);

/** Jumped from 5 million to 8 million in 2025, averaging 9 percent; built 23 stations with a capacity of: told with the same verb. */
const goesOnTelling = (gap: readonly Piece[], { verb, link }: Predicate, { stance }: Carried): boolean =>
  (verb === "" && link === "of" && gap.some(({ lower }) => lower === "with")) ||
  /ing$/u.test(verb) ||
  gap.at(-1)?.text === "(" ||
  (verb === "" && link === "to" && moves(stance));

/** From 14.6 percent to zero: nothing of a share is a share. */
const downToNone = (run: Run, { measure }: Carried): Run => {
  const [spot, ...rest] = run.spots;
  const amount = spot?.amount ?? null;
  if (measure !== "share" || amount?.value !== 0 || amount.unit !== "1" || run.gap.at(-1)?.lower !== "to") return run;
  return { ...run, spots: [{ ...spot!, amount: { ...amount, unit: "%", kind: "percent" } }, ...rest] };
};

const read = (given: Run, carried: Carried, reading: Reading): Made => {
  const run = downToNone(given, carried);
  const first = run.spots[0]!.amount!;
  const predicate = predicateIn(run, first);
  if (first.text.length === 4 && /^once$/iu.test(first.text)) return { drafts: [], unread: [], carried };
  if (boundless.test(first.text)) return skipped(run, carried, "ambiguous");
  if (lasts.test([first.text, ...run.after.slice(0, 2).map(({ lower }) => lower)].join(" ")))
    return skipped(run, carried, "no-indicator");
  if (isAgain(run, first)) return { drafts: [], unread: [], carried };
  if (!isMeasuredTime(run, predicate, carried)) return skipped(run, carried, "no-indicator");
  const what = understand(run, predicate, carried);
  const vague = carried.vague || isVague(run, openingOf(run));
  if (what !== null && spans.test(what.indicator ?? "") && what.measure === "level")
    return skipped(run, carried, "no-indicator");
  if (what === null) return skipped(run, carried, isRank(first) ? "ambiguous" : "no-indicator");
  const names = namesOf(run, what, { predicate, carried });
  if (names === null) return skipped(run, carried, "dealt-out-unevenly");
  // 1.6 times that spent from 2006 to 2010
  const ofOther = what.measure === "ratio" && /^(?:that|those|what|as)$/u.test(run.after[0]?.lower ?? "");
  const still = saysNow(run) ? { ...carried, times: [] } : carried;
  const other = comparesWith(run, first, what.measure);
  const compared = other && ownTimes(run.after).length === 0;
  const times = compared ? carried.foreign : ofOther ? timesBefore(run, still) : timesOf(run, still);
  const subject = subjectOf(run, what, carried);
  const told = isTold(run.gap) ?? (carried.told && goesOnTelling(run.gap, predicate, carried));
  const status = statusOf(run, { carried, told, heading: reading.heading ?? "" });
  const count = run.spots.length;
  const owners = count > 1 ? ownersBefore(run.gap.slice(0, predicate.at)) : [];
  const scope = what.measure === "rank" ? scopeIn(run.after) : null;
  const said = [...saidBy(run, { what, names, subject, times }, carried), ...(scope === null ? [] : [scope])];
  // from 11 percent in 2017: the time does not hold for what it went to.
  const left = predicate.link === "from" && ownTimes(run.after).some((time) => times.includes(time));
  // to 6,000 km by 2035 from 1,624 km in 2018
  const was = (time: FigureTime | null): boolean => predicate.link === "from" && isOver(time, reading.reference);
  const drafts = run.spots.map((spot, index): FigureDraft => {
    const amount = spot.amount!;
    const time = timeOf(times, index, count);
    const range = amount.range;
    return {
      amount,
      indicator: reading.sentence.heading ? inSmallLetters(names[index] ?? null) : (names[index] ?? null),
      indicatorSuffix: what.suffix,
      otherwise:
        what.measure === "growth" && predicate.link === "of"
          ? what.stance === "fall"
            ? "decline"
            : "growth"
          : undefined,
      subject: (owners.length === count ? owners[index]?.entity : null) ?? subject,
      measure: what.measure,
      value: signed(amount.value ?? 0, what.stance, what.measure),
      upper: range === null ? null : signed(range[1], what.stance, what.measure),
      unit: unitOf(amount, run, names[index] ?? ""),
      bound: boundOf(amount, predicate),
      status: isAhead(time, reading.reference) && !told ? "target" : other || was(time) ? "actual" : status,
      time,
      timeless: time === null && (vague || compared),
      now: isNow(run.gap),
      starting: other || left || (what.measure === "growth" && isSpell(time, times, spot)),
      base: what.measure === "level" || what.measure === "share" || what.measure === "rank" ? null : what.base,
      scope: scope?.mention?.entity ?? null,
      evidence: evidenceOf(spot, said),
      rule: `en-${what.measure}${what.indicator === null ? "-inherited" : ""}`,
    };
  });
  // 2,100 yuan ($310): what goes on behind the bracket goes on from before it.
  // compared with 22 in 2018: nor does the time hold for what follows.
  const aside = other || (run.gap.length === 1 && run.gap[0]!.text === "(");
  return {
    drafts,
    unread: [],
    carried: aside
      ? {
          ...carried,
          times: times.length > 0 && !other ? times : carried.times,
          foreign: other ? times : carried.foreign,
        }
      : {
          indicator:
            (qualifies(run, predicate) ? carried.indicator : null) ?? names[names.length - 1] ?? carried.indicator,
          indicators: names,
          counted: what.measure === "level" ? [...carried.counted, ...names] : carried.counted,
          measure: what.measure,
          unit: first.unit,
          stance: what.stance,
          subject,
          times: left ? timesBefore(run, carried) : times,
          foreign: left ? times : carried.foreign,
          status,
          told,
          vague,
          from: evidenceOf(run.spots[0]!, said).start,
        },
  };
};

/** "A, B and C kept growing, with output values reaching x, y and z": the output value of each. */
const ofEach = (indicator: string | null, whole: string | null, count: number): readonly string[] | null => {
  const parts = (whole ?? "").split(/, | and /u).filter((part) => part !== "");
  return indicator === null || parts.length !== count ? null : parts.map((part) => `${indicator} of ${part}`);
};

const inOrder = ({ gap, after }: Run): boolean =>
  [...gap, ...after.slice(0, 6)].some(({ lower }) => lower === "respectively");

/** One name for each number of a run: dealt out from the words before, or as they were dealt out to the numbers before. */
const namesOf = (
  run: Run,
  { indicator }: Measured,
  { predicate, carried }: { readonly predicate: Predicate; readonly carried: Carried },
): readonly (string | null)[] | null => {
  const count = run.spots.length;
  if (count === 1) return [indicator];
  if ((indicator === null || indicator === carried.indicator) && carried.indicators.length === count)
    return carried.indicators;
  // 5 million trips, bringing 4 billion yuan, up 21 and 33 percent, respectively
  if ((indicator === null || indicator === carried.indicator) && carried.counted.length >= count && inOrder(run))
    return carried.counted.slice(-count);
  const last = phraseAfter(run.after);
  if (count === 2 && predicate.link === "of" && indicator !== null && last.link === "in" && last.text !== "")
    return [indicator, last.text];
  const before = phraseBefore(run.gap.slice(0, Math.max(0, predicate.at)), true).pieces;
  const own = predicate.phrase === null ? null : dealt(before, count);
  return own ?? ofEach(indicator, carried.indicator, count) ?? run.spots.map(() => indicator);
};

const start: Carried = {
  indicator: null,
  indicators: [],
  counted: [],
  measure: null,
  unit: null,
  stance: "none",
  subject: null,
  times: [],
  foreign: [],
  status: "actual",
  told: false,
  vague: false,
  from: Number.POSITIVE_INFINITY,
};

/** The figures of an English sentence. */
export const figures = (reading: Reading<Word>, lexicon: Lexicon): FigureReading => {
  if (reading.amounts.every(({ value }) => value === null)) return { drafts: [], unread: [] };
  const all = piecesOf(reading, lexicon);
  const pieces = withoutAppositions(withoutAdverbials(withoutAsides(all.slice(datelineEnd(all)))));
  const drafts: FigureDraft[] = [];
  const unread: Unread[] = [];
  let carried = start;
  for (const run of runsOf(pieces)) {
    const made = read(run, carried, reading);
    drafts.push(...made.drafts);
    unread.push(...made.unread);
    carried = made.carried;
  }
  return { drafts, unread };
};
