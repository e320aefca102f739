import { isCountryId, isDivisionId } from "../ids.ts";
import type { FigureDraft, FigureReading, Reading } from "../language/language.ts";
import type { Amount, FigureTime } from "../model.ts";
import { BEGAN } from "../text/began.ts";
import { firstPlanYear, inYear, isBrief, isDay, years } from "../text/calendar.ts";

/** What a reader carries from sentence to sentence. */
interface Context {
  readonly subject: string | null;
  /** What the paragraph is about, to which a sentence that names nobody returns. */
  readonly topic: string | null;
  readonly time: FigureTime | null;
  /** The period with which the paragraph opens: 这五年，…; all of it is of then. */
  readonly lead: FigureTime | null;
  /** The year by which what is planned is to be so. */
  readonly ahead: FigureTime | null;
  readonly indicator: string | null;
  /** Whether that was last said to be a share of so much: then no amount is of it. */
  readonly rate: boolean;
  /** What the sentence right before measured, in whatever paragraph. */
  readonly spoken: string | null;
  readonly paragraph: number;
  /** Sentences without figures since the last one with some. */
  readonly silence: number;
}

/** How many sentences without figures a period outlasts. */
const REACH = 2;

export interface Frame {
  /** What the whole document speaks of: a place, or a body or a project that it is about. */
  readonly focus: string | null;
  /** What each sentence names first, as what it is about. */
  readonly topics: readonly (string | null)[];
  /** The period that the document's title names. */
  readonly time: FigureTime | null;
}

/** A date by itself heads nothing. */
const ONLY_DATE = /^\s*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|[A-Z][a-z]+\.? \d{1,2}, \d{4})\s*$/u;

/** Updated: May 3; Source: Xinhua; By Li Ming; [Photo/…]: lines about the text itself. */
const OF_TEXT = /^\s*(?:by \p{Lu}|\(|\[|photo\b)|\b(?:updated|source|editor|date|author)\s*[:：]/iu;

/** The day on which a document was put out, which its figures need not speak of. */
export const isPublication = ({ time }: Amount, reference: string | null): boolean =>
  isDay(time) && time?.start === reference;

/** 2022年政府工作报告 tells of the year before and plans its own: its year is neither's. */
const REPORTED = /工作报告|work report|report on the work/iu;

/** 26年来首次 in a title is how rare it is, not when. */
const SPAN = /[0-9一二三四五六七八九十百]年来(?!，)/u;

/** “十四五”规划: a plan speaks of what is ahead. */
const PLANNING = /规划|计划|方案|纲要|\bplan\b/iu;

/** 郑州：2022年数字经济达5000亿元, above a text of 2021. */
const looksAhead = ({ time }: Amount, { sentence, reference }: Reading): boolean =>
  reference !== null && !PLANNING.test(sentence.text) && (time?.end ?? "").slice(0, 4) > reference.slice(0, 4);

/** Whether a period in a heading may be the one that the text below speaks of. */
export const mayHead = (period: Amount, heading: Reading): boolean =>
  !SPAN.test(period.text) && !REPORTED.test(heading.sentence.text) && !looksAhead(period, heading);

/** China's 12th Five-Year Plan (2011-2015): the years of the plan that a text goes on to tell of. */
const planPeriod = ({ mentions, amounts }: Reading): FigureTime | null => {
  const years = ({ time }: Amount): number =>
    time?.start == null || time.end === null ? 0 : Number(time.end.slice(0, 4)) - Number(time.start.slice(0, 4));
  const period = amounts.find(
    (amount) =>
      years(amount) > 1 &&
      mentions.some(({ kind, start, end }) => kind === "policy" && amount.start >= start && amount.start - end <= 2),
  );
  return period?.time == null ? namedPlan(mentions) : { ...period.time, text: period.text, basis: "inherited" };
};

const FIVE_YEARS = /十([一二三四五六七])五[”"]?.{0,12}(?:规划|计划|纲要)/u;
const ordinals = "一二三四五六七";

/** 水利发展“十二五”规划: its name says of which years. */
const namedPlan = (mentions: Reading["mentions"]): FigureTime | null => {
  for (const { kind, name } of mentions) {
    const number = kind === "policy" ? FIVE_YEARS.exec(name)?.[1] : undefined;
    if (number === undefined) continue;
    const first = firstPlanYear(ordinals.indexOf(number) + 11);
    return { ...years(first, first + 4), text: name, basis: "inherited" };
  }
  return null;
};

const leadTime = (reading: Reading): FigureTime | null => {
  const { sentence, amounts } = reading;
  const first = amounts.find((amount) => amount.time !== null);
  if (first?.time == null || first.start - sentence.start > (sentence.heading ? sentence.text.length : 8)) return null;
  // 该公司始建于1987年: when it began is not when it has so much.
  if (BEGAN.test(sentence.text.slice(0, first.start - sentence.start))) return null;
  // 省统计局 2024年3月12日 above a text says when it was issued, not what it is about.
  if (sentence.heading && (isDay(first.time) || !mayHead(first, reading))) return null;
  return { ...first.time, text: first.text, basis: "inherited" };
};

/** The one year within which a period lies. */
const yearOf = (time: FigureTime | null): number | null =>
  time?.start != null && time.start.slice(0, 4) === time.end?.slice(0, 4) ? Number(time.start.slice(0, 4)) : null;

/** 全年, 年末 and "the first quarter" are those of the year that the heading or the title names; 上年末 of the one before. */
const inYearOf = (time: FigureTime, { yearless }: FigureDraft, frame: FigureTime | null): FigureTime => {
  const [from, to] = [yearOf(time), yearOf(frame)];
  if (yearless === undefined || from === null || to === null || time.start === null || time.end === null) return time;
  return { ...time, ...inYear({ start: time.start, end: time.end }, from, yearless === "before" ? to - 1 : to) };
};

const asInherited = (time: FigureTime): FigureTime => ({ ...time, basis: "inherited" });

const isOver = (time: FigureTime | null, reference: string | null): boolean =>
  time?.end != null && reference !== null && time.end.slice(0, 4) < reference.slice(0, 4);

/** What stands around a figure. */
interface Around {
  readonly section: Context;
  readonly reference: string | null;
  /** The year that was last told of. */
  readonly told: number | null;
  /** The sentence goes on with what the one before spoke of: 其中，…. */
  readonly goesOn: boolean;
}

/** 年末 of the year last told of, 上年 the one before it, where nothing dates the text. */
const inYearTold = ({ yearless }: FigureDraft, year: number): FigureTime => ({
  ...years(yearless === "before" ? year - 1 : year),
  text: String(year),
  basis: "inherited",
});

/** By so many years a period has to be over, for what is so now to be of another. */
const LONG = 2;

const isLongPast = (time: FigureTime, reference: string | null): boolean =>
  time.end !== null && reference !== null && Number(reference.slice(0, 4)) - Number(time.end.slice(0, 4)) >= LONG;

const timeOf = (
  draft: FigureDraft,
  context: Context,
  { section, reference, told, goesOn }: Around,
): FigureTime | null => {
  if (draft.time !== null) return inYearOf(draft.time, draft, section.time);
  const year = yearOf(context.time) ?? yearOf(section.time) ?? told;
  if (year !== null && (draft.yearless === "before" || draft.yearless === "whole")) return inYearTold(draft, year);
  if (draft.status === "target" && context.ahead !== null && !draft.timeless) return asInherited(context.ahead);
  // What is planned was not so in a year that is over.
  if (draft.status === "target" && draft.rule.startsWith("en-") && isOver(context.time, reference)) return null;
  // A day or a month is said of its own sentence; years and quarters reach further.
  const brief = isBrief(context.time) && !goesOn;
  if (context.time === null || draft.timeless || brief) return null;
  return draft.now && isLongPast(context.time, reference) ? null : asInherited(context.time);
};

const isRate = (unit: string): boolean => unit === "%" || unit === "pp";

/** 贡献率提高4.8个百分点。……达到244.5万吨: tonnes are of no rate. */
const fits = ({ rate }: Context, { measure, unit }: FigureDraft): boolean =>
  !rate || (measure !== "level" && measure !== "change") || isRate(unit);

const complete = (draft: FigureDraft, context: Context, around: Around): FigureDraft => ({
  ...draft,
  subject: draft.subject ?? context.subject,
  indicator:
    draft.indicator ??
    (fits(context, draft) ? context.indicator : null) ??
    (CHAINED.has(draft.measure) || draft.unit === "pp" ? context.spoken : null),
  time: timeOf(draft, context, around),
});

const fewSentences = 2;

const isShort = (readings: readonly Reading[], at: number): boolean => {
  const paragraph = readings[at]?.sentence.paragraph;
  let size = 0;
  for (let near = at - fewSentences; near <= at + fewSentences; near++)
    if (readings[near]?.sentence.paragraph === paragraph) size++;
  return size <= fewSentences;
};

/** 其中, 同期, "of the total": the sentence goes on with what the one before spoke of. */
const GOES_ON =
  /^[\s“"]*(?:其中|同期|同时|此外|另外|it |they |he |she |its |of (?:the|that|these|which)|meanwhile|during the same)/iu;

/** 东盟为我国第一大贸易伙伴: of the country that is spoken of a partner ranks; what follows is the country's still. */
const withinIt = ({ measure, scope }: FigureDraft, { subject }: Context): boolean =>
  measure === "rank" && scope !== null && scope === subject;

const IN_IT = /^\s*其中/u;

/** The local government does what it does for the place that the text is about. */
const LOCAL = /^[\s“"]*(?:the )?local (?:governments?|authorities|officials|customs|departments?)\b/iu;

/** Measures that speak of an indicator named before, as a line 增幅居全省第1位 does. */
const CHAINED: ReadonlySet<string> = new Set(["rank", "growth"]);

/** 这一年，我们…: the year before is spoken of still. */
const SAME_YEAR = /^\s*(?:这一年|一年来|这[一]?时期|that year)/iu;

/** Where paragraphs are of a sentence or two, as agencies write, a new one ends neither the period nor the subject spoken of. */
const over = (readings: readonly Reading[], at: number): boolean => isShort(readings, at) && isShort(readings, at - 1);

const reaches = (topic: string, { subject }: Context): boolean =>
  isDivisionId(topic) ||
  !/\/place\//u.test(topic) ||
  subject === null ||
  !isDivisionId(subject) ||
  isCountryId(subject);

/** A town that a sentence opens with is what the next ones go on with. */
const isSettlement = (topic: string, { mentions }: Reading): boolean =>
  mentions.some(({ entity, kind, name }) => entity === topic && kind === "place" && SETTLED.test(name));

const SETTLED = /[村镇乡]$|社区$|街道$| (?:town|township|village|county|district|city|banner|subdistrict)$/iu;

/** A text about the whole country or about no place goes on with what it last spoke of. */
const within = (section: string | null, last: string | null): string | null =>
  section === null || isCountryId(section) ? last : section;

/** The headings above the one that stands last: 一、贵州省 of （一）建设重点. */
const aboveIt = (heading: string | null): string =>
  (heading ?? "").slice(0, Math.max(0, (heading ?? "").lastIndexOf("\n")));

/** Subject, indicator and time that a sentence leaves unsaid, taken from the sentences before, the heading, the document. */
export const inherit = (
  readings: readonly Reading[],
  found: readonly FigureReading[],
  frame: Frame,
): FigureDraft[][] => {
  const whole: Context = {
    subject: frame.focus,
    topic: frame.focus,
    time: frame.time,
    lead: null,
    ahead: null,
    indicator: null,
    rate: false,
    spoken: null,
    paragraph: -1,
    silence: 0,
  };
  let section = whole;
  let told: number | null = null;
  let context = section;
  const sections = new Map<string, Context>();
  return readings.map((reading, i) => {
    const spoken = context.silence === 0 ? context.indicator : null;
    if (reading.sentence.heading && !ONLY_DATE.test(reading.sentence.text) && !OF_TEXT.test(reading.sentence.text)) {
      const outer = sections.get(aboveIt(reading.heading)) ?? whole;
      const subject = frame.topics[i] ?? outer.subject;
      section = { ...section, subject, topic: subject, time: leadTime(reading) ?? outer.time };
      sections.set(reading.heading ?? "", section);
      context = { ...section, spoken };
    } else if (reading.sentence.paragraph !== context.paragraph) {
      const subject = within(section.subject, context.topic ?? context.subject);
      const goesOn = over(readings, i)
        ? { time: section.time ?? context.time, ahead: section.ahead ?? context.ahead, subject, topic: subject }
        : {};
      context = { ...section, spoken, ...goesOn, paragraph: reading.sentence.paragraph };
    }
    const planned = planPeriod(reading);
    if (planned !== null && found[i]!.drafts.length === 0) {
      section = { ...section, ahead: planned };
      context = { ...context, ahead: planned };
    }
    const topic = frame.topics[i] ?? null;
    const lead = found[i]!.drafts.length === 0 && !reading.sentence.heading ? leadTime(reading) : null;
    const opens = readings[i - 1]?.sentence.paragraph !== reading.sentence.paragraph;
    // By 2030: what is hoped for by then does not date all that the paragraph says.
    const holds = opens && (lead?.end ?? "").slice(0, 4) <= (reading.reference ?? "9999").slice(0, 4);
    if (lead !== null && !isBrief(lead)) context = { ...context, time: lead, lead: holds ? lead : context.lead };
    // A lake or a reserve is what its sentence is about, its town what the paragraph goes on with.
    if (topic !== null)
      context = {
        ...context,
        subject: topic,
        topic: reaches(topic, section) || isSettlement(topic, reading) ? topic : context.topic,
      };
    else if (LOCAL.test(reading.sentence.text))
      context = { ...context, subject: section.subject ?? context.topic, topic: section.subject ?? context.topic };
    else if (found[i]!.drafts.length > 0 && !GOES_ON.test(reading.sentence.text))
      context = { ...context, subject: context.topic };
    const silence = found[i]!.drafts.length > 0 || SAME_YEAR.test(reading.sentence.text) ? 0 : context.silence + 1;
    context = { ...context, silence, time: silence >= REACH ? (context.lead ?? section.time) : context.time };
    return found[i]!.drafts.map((draft) => {
      const goesOn = IN_IT.test(reading.sentence.text);
      const completed = complete(draft, context, { section, reference: reading.reference, told, goesOn });
      if (draft.time?.basis === "explicit" && !draft.starting && !draft.part) told = yearOf(draft.time) ?? told;
      // Since 2009: how long something went on says not when the next is so.
      const open = draft.time !== null && draft.time.end === null && draft.time.start !== null;
      const dated = draft.time !== null || (draft.yearless === "whole" && completed.time !== null);
      const timed = dated && !open && draft.status === "actual" && draft.measure !== "change";
      context = {
        ...context,
        subject: withinIt(draft, context) ? context.subject : (draft.subject ?? context.subject),
        indicator: completed.indicator,
        rate: isRate(completed.unit) && (completed.measure === "share" || completed.measure === "change"),
        ahead: draft.status === "target" && draft.time !== null ? draft.time : context.ahead,
        time:
          draft.starting || draft.part
            ? context.time
            : timed || (draft.time !== null && !open && context.time === null && draft.status === "actual")
              ? completed.time
              : context.time,
      };
      return completed;
    });
  });
};
