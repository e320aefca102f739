import type { FigureDraft, FigureReading, Reading } from "../language/language.ts";
import type { Amount, FigureTime, Placed } from "../model.ts";

/** What a reader carries from sentence to sentence. */
interface Context {
  readonly subject: string | null;
  readonly time: FigureTime | null;
  readonly indicator: string | null;
  readonly paragraph: number;
  /** Sentences without figures since the last one with some. */
  readonly silence: number;
}

/** How many sentences without figures a period outlasts. */
const REACH = 2;

export interface Frame {
  /** The place that the whole document speaks of. */
  readonly focus: string | null;
  /** The period that the document's title names. */
  readonly time: FigureTime | null;
}

const ofPress = /^(?:agency|media)$/u;

/** Where and by whom it was written is not what it is about. */
const isOwner = ({ kind, rule, things }: Placed): boolean =>
  (kind === "place" || (kind === "organization" && !things.some(({ type }) => ofPress.test(type)))) &&
  rule !== "dateline";

/** What may stand before the words that say what a sentence is about. */
const BEFORE_TOPIC = /^[\s，,、：:“"]*(?:在|其中|截至|截止|目前|同时|此外|in|by|as of|meanwhile)?[\s，,]*$/iu;

/** A heading's or a sentence's first words name what it is about. */
const topicOf = ({ sentence, mentions, amounts }: Reading): string | null => {
  // China's Zhejiang is about Zhejiang.
  const owned = (mention: Placed): boolean =>
    /^['’]s $/u.test(sentence.text.slice(mention.end - sentence.start, mention.end - sentence.start + 3)) &&
    mentions.some((other) => isOwner(other) && other.start === mention.end + 3);
  const first = mentions.find((mention) => isOwner(mention) && !owned(mention));
  if (first === undefined) return null;
  if (sentence.heading) return first.entity;
  const times = amounts.filter((amount) => amount.value === null && amount.end <= first.start);
  const from = times.at(-1)?.end ?? sentence.start;
  return BEFORE_TOPIC.test(sentence.text.slice(from - sentence.start, first.start - sentence.start))
    ? first.entity
    : null;
};

/** The day on which a document was put out, which its figures need not speak of. */
export const isPublication = ({ time }: Amount, reference: string | null): boolean =>
  time !== null && time.start === time.end && time.start === reference;

const leadTime = ({ sentence, amounts, reference }: Reading): FigureTime | null => {
  const first = amounts.find(
    (amount) => amount.time !== null && !(sentence.heading && isPublication(amount, reference)),
  );
  if (first?.time == null || first.start - sentence.start > (sentence.heading ? sentence.text.length : 8)) return null;
  return { ...first.time, text: first.text, basis: "inherited" };
};

const asInherited = (time: FigureTime): FigureTime => ({ ...time, basis: "inherited" });

const complete = (draft: FigureDraft, context: Context): FigureDraft => ({
  ...draft,
  subject: draft.subject ?? context.subject,
  indicator: draft.indicator === null ? context.indicator : draft.indicator,
  time: draft.time ?? (context.time === null || draft.timeless ? null : asInherited(context.time)),
});

const country = /\/place\/100000$/u;

/** A text about the whole country or about no place goes on with what it last spoke of. */
const within = (section: string | null, last: string | null): string | null =>
  section === null || country.test(section) ? last : section;

const fewSentences = 2;

const isShort = (readings: readonly Reading[], at: number): boolean => {
  const paragraph = readings[at]?.sentence.paragraph;
  let size = 0;
  for (let near = at - fewSentences; near <= at + fewSentences; near++)
    if (readings[near]?.sentence.paragraph === paragraph) size++;
  return size <= fewSentences;
};

/** Where paragraphs are of a sentence or two, as agencies write, a new one ends neither the period nor the subject spoken of. */
const over = (readings: readonly Reading[], at: number): boolean => isShort(readings, at) && isShort(readings, at - 1);

/** Subject, indicator and time that a sentence leaves unsaid, taken from the sentences before, the heading, the document. */
export const inherit = (
  readings: readonly Reading[],
  found: readonly FigureReading[],
  frame: Frame,
): FigureDraft[][] => {
  let section: Context = { subject: frame.focus, time: frame.time, indicator: null, paragraph: -1, silence: 0 };
  let context = section;
  return readings.map((reading, i) => {
    if (reading.sentence.heading) {
      section = { ...section, subject: topicOf(reading) ?? frame.focus, time: leadTime(reading) ?? frame.time };
      context = section;
    } else if (reading.sentence.paragraph !== context.paragraph)
      context = {
        ...section,
        ...(over(readings, i)
          ? { time: section.time ?? context.time, subject: within(section.subject, context.subject) }
          : {}),
        paragraph: reading.sentence.paragraph,
      };
    const topic = topicOf(reading);
    const lead = found[i]!.drafts.length === 0 && !reading.sentence.heading ? leadTime(reading) : null;
    if (lead !== null && lead.start?.slice(0, 7) !== lead.end?.slice(0, 7)) context = { ...context, time: lead };
    if (topic !== null) context = { ...context, subject: topic };
    const silence = found[i]!.drafts.length > 0 ? 0 : context.silence + 1;
    context = { ...context, silence, time: silence >= REACH ? section.time : context.time };
    return found[i]!.drafts.map((draft) => {
      const whole = complete(draft, context);
      const timed = draft.time !== null && draft.status === "actual" && draft.measure !== "change";
      context = {
        ...context,
        subject: draft.subject ?? context.subject,
        indicator: whole.indicator,
        time:
          timed || (draft.time !== null && context.time === null && draft.status === "actual")
            ? draft.time
            : context.time,
      };
      return whole;
    });
  });
};
