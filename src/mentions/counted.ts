import type { Language } from "../language/language.ts";
import type { Amount, Sentence } from "../model.ts";
import { isDay } from "../text/calendar.ts";

export interface CountedInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly language: Language;
  /** The document's own date; ISO. */
  readonly published: string | null;
}

export interface Counted {
  /** The amounts of each sentence. */
  readonly amounts: readonly (readonly Amount[])[];
  /** The date against which the text is read: its own, its title's year, or the latest year it speaks of. */
  readonly reference: string | null;
}

const latest = (years: readonly string[]): string | null => [...years].sort().at(-1) ?? null;

const EXPLICIT_YEAR = /(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2}/u;
/** 到2025年, "by 2025"; but not 增加到2020年的…: what is planned until a year does not date the text. */
const UNTIL = /(?:(?<![加高升长降少低大减展])(?:到|至)|\b(?:by|through|until))\s*$/iu;

/** By 2015, it had …: what was so by a year is no plan. */
const HAD = /^, (?:[^,.;]{1,40} )?(?:had|was|were|has|have|stood|reached|totall?ed|rose|grew)\b/u;

/** Compared with the same period in 2019: a year held against dates no text. */
const SAME_PERIOD = /\bsame (?:period|time) (?:in|of)\s*$/iu;

/** The 14th Five-Year Plan (2021-25): a text that speaks of a plan may be as old as the plan, and not as it will be. */
const isTerm = ({ start, time }: Amount, text: string): boolean =>
  /[(（]/u.test(text[start - 1] ?? "") && time?.start != null && time.start.slice(0, 4) !== time.end?.slice(0, 4);

/** A year that the text looks ahead to, there or elsewhere (到2025年, 2025年底前), does not date it. */
const latestYear = (text: string, amounts: readonly Amount[]): string | null => {
  const named = amounts.filter(
    (amount) =>
      amount.time?.end != null &&
      EXPLICIT_YEAR.test(amount.text) &&
      !SAME_PERIOD.test(text.slice(Math.max(0, amount.start - 20), amount.start)),
  );
  const isUntil = ({ start, end, text: words }: Amount): boolean =>
    (/^到|底前$/u.test(words) || UNTIL.test(text.slice(Math.max(0, start - 8), start))) &&
    !HAD.test(text.slice(end, end + 80));
  const yearOf = (amount: Amount): string =>
    (isTerm(amount, text) ? amount.time!.start! : amount.time!.end!).slice(0, 4);
  const ahead = new Set(named.filter(isUntil).map(yearOf));
  return latest(named.map(yearOf).filter((year) => !ahead.has(year)));
};

/** ——2026年2月3日在…会议上: a title that names a day dates the text to the day, another to the year. */
const dayIn = (text: string, amounts: readonly Amount[]): string | null => {
  const year = latestYear(text, amounts);
  return amounts.find(({ time }) => isDay(time) && time?.start?.startsWith(year ?? "-"))?.time?.start ?? null;
};

/** How many headings at the start may date the document. */
const TITLES = 3;

/** 二、2018年主要工作, "Work for 2018": a report that plans a year is read out at its beginning. */
const PLANNED =
  /(?<![—–-])((?:19|20)\d\d)年(?!.{0,12}(?:回顾|总结|完成|成[就效]|进展))[^，。]{0,14}(?:工作(?:安排|部署|打算|建议|思路|重点|任务)?|目标|任务)\s*$|\b(?:work|plans?|targets|priorities|tasks) (?:for|in) ((?:19|20)\d\d)\s*$/iu;

/** 2018年政府工作报告: what a year's government report, which no day dates, is read out at: its beginning. */
const GOVERNMENT_REPORT =
  /((?:19|20)\d\d)年?.{0,12}政府工作报告|((?:19|20)\d\d) (?:government work report|report on the work of the .{0,40}government)/iu;

const reportDate = (sentences: readonly Sentence[]): string | null => {
  const titles = sentences.slice(0, TITLES).filter(({ heading }) => heading);
  if (titles.some(({ text }) => /\d月\d{1,2}日/u.test(text))) return null;
  const year = titles.flatMap(({ text }) => GOVERNMENT_REPORT.exec(text)?.slice(1).find(Boolean) ?? []).at(0);
  return year === undefined ? null : `${year}-01`;
};

const planDate = (sentences: readonly Sentence[]): string | null => {
  const years = sentences.flatMap(({ heading, text }) => {
    const found = heading ? PLANNED.exec(text.trim()) : null;
    return found?.[1] ?? found?.[2] ?? [];
  });
  const last = latest(years);
  return last === null ? null : `${last}-01`;
};

const DECLARED =
  /((?:19|20)\d\d)年[，,]?是[^。；]{0,60}(?:之年|一年|第[一二三四五]年)|\b(?:the )?year ((?:19|20)\d\d) (?:is|marks)\b|\b((?:19|20)\d\d) (?:is|marks) (?:an?|the) [^.;]{0,40}\byear\b/giu;

/** 2026年是“十五五”开局之年, "The year 2019 is of great importance": the year that a text calls its own. */
const declaredYear = (text: string): string | null =>
  declares(text) ? latest([...text.matchAll(DECLARED)].map(([, zh, en, other]) => (zh ?? en ?? other)!)) : null;

/** Most texts call no year their own. */
const declares = (text: string): boolean =>
  ["年是", "年，是", "年,是", "year", "Year"].some((sign) => text.includes(sign));

const OPENING_DAY =
  /^\s*(?:[^，。]{0,8}[讯电][：:]?\s*)?(?:[（(][^）)]{0,30}[）)])?\s*((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?!成立|始建|起|至|以来|前|后)/u;

/** 某部2024年6月18日发布…: who tells it on which day. */
const TELLING_DAY =
  /^\s*[^，。；：]{1,16}?((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日(?:上午|下午|晚)?(?:公开|正式|对外)?(?:发布|公布|宣布|通报|表示|介绍|消息|举行|召开)/u;

/** 2022年5月11日，全市…: the day on which a text's first sentence says what it reports took place, in the last year it names. */
const openingDay = (sentences: readonly Sentence[], year: string | null): string | null => {
  const first = sentences.find(({ heading }) => !heading);
  const found = first === undefined ? null : (OPENING_DAY.exec(first.text) ?? TELLING_DAY.exec(first.text));
  if (found === null || found[1] !== year) return null;
  return [year, ...found.slice(2).map((part) => part.padStart(2, "0"))].join("-");
};

const THIS_YEAR = /今年|\bthis year\b/u;
/** 截至2021年底 beside 2022年: where the last year that is over is told of, the next one named is this year. */
const yearAfterLast = (text: string, year: string | null): string | null =>
  year !== null && THIS_YEAR.test(text) && text.includes(`截至${Number(year) - 1}年底`) ? year : null;

/** Splits the amounts of a text among its sentences; both are in order. */
const bySentence = (sentences: readonly Sentence[], amounts: readonly Amount[]): Amount[][] => {
  let next = 0;
  return sentences.map(({ end }) => {
    const first = next;
    while (next < amounts.length && amounts[next]!.start < end) next++;
    return amounts.slice(first, next);
  });
};

const shifted = (amount: Amount, by: number): Amount => ({
  ...amount,
  start: amount.start + by,
  end: amount.end + by,
  outer: { start: amount.outer.start + by, end: amount.outer.end + by },
});

const isUnplaced = ({ value, time }: Amount): boolean => value === null && time === null;

/** 今年一季度, 去年上半年: their year is not the last that the text names. */
const SEEN_FROM_NOW = /[今去]年|\bthis year\b/u;
const PART_OF_YEAR = /\bquarters?\b|\bhalf\b|\bfirst [a-z]+ months\b/iu;
/** 一季度 beside a year that the paragraph has named; elsewhere it may be of this year. */
const PART_BESIDE = /季度|[上下]半年/u;

/**
 * Every amount of a document. A date of its own places 今年 and "last year"; a year that the text alone gives places the
 * last five years and "the fourth quarter", but neither "this year" nor a bare 26 July.
 */
export const counted = ({ text, sentences, language, published }: CountedInput): Counted => {
  const unplaced = language.amounts(text, { reference: null });
  const plain = bySentence(sentences, unplaced);
  const titles = sentences.slice(0, TITLES).flatMap(({ heading }, i) => (heading ? plain[i]! : []));
  const year = latestYear(text, unplaced);
  const own =
    published ??
    reportDate(sentences) ??
    dayIn(text, titles) ??
    openingDay(sentences, year) ??
    latestYear(text, titles) ??
    planDate(sentences) ??
    declaredYear(text) ??
    yearAfterLast(text, year);
  const reference = own ?? year;
  if (reference === null) return { amounts: plain, reference };

  const spans = ({ time }: Amount): boolean =>
    time?.start != null && time.end === `${reference}-12-31` && time.start < reference;
  const named = new Set(
    sentences.filter((sentence) => sentence.text.includes(`${reference}年`)).map(({ paragraph }) => paragraph),
  );
  const divides = ({ time, text: words }: Amount, { paragraph }: Sentence): boolean =>
    (PART_OF_YEAR.test(words) || (PART_BESIDE.test(words) && named.has(paragraph))) &&
    !SEEN_FROM_NOW.test(words) &&
    time?.start != null &&
    time.start.slice(0, 4) === reference.slice(0, 4);
  const placed = (sentence: Sentence, amounts: readonly Amount[]): readonly Amount[] => {
    if (!amounts.some(isUnplaced)) return amounts;
    const again = language.amounts(sentence.text, { reference }).map((amount) => shifted(amount, sentence.start));
    const byStart = new Map(
      again
        .filter((amount) => own !== null || spans(amount) || divides(amount, sentence))
        .map((one) => [one.start, one]),
    );
    return amounts.map((amount) => (isUnplaced(amount) ? (byStart.get(amount.start) ?? amount) : amount));
  };
  return { amounts: sentences.map((sentence, i) => placed(sentence, plain[i]!)), reference };
};
