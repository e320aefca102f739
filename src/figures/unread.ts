import type { Reading } from "../language/language.ts";
import type { Figure, Span, Unread, UnreadReason } from "../model.ts";
import { fromEach } from "../text/fromeach.ts";
import { matchesOf } from "../text/matches.ts";

const NUMERAL = /[0-9０-９]+(?:[.,．，][0-9０-９]+)*/gu;
const DIGIT = /[0-9０-９]/u;
const covers = (spans: readonly Span[], { start, end }: Span): boolean =>
  spans.some((span) => span.start < end && start < span.end);

const opensBracket = /^[（(]$/u;
const reasonFor = (reading: Reading, start: number, end: number): UnreadReason => {
  const { text, start: origin } = reading.sentence;
  if (reading.amounts.some((amount) => amount.kind === "duration" && covers([amount], { start, end })))
    return "duration";
  // 2023世界动力电池大会
  if (reading.mentions.some((mention) => mention.start === end || mention.end === start)) return "in-name";
  const before = text.slice(0, start - origin).trim();
  if (before === "" || opensBracket.test(before)) return "list-number";
  const around = text.slice(Math.max(0, start - origin - 1), end - origin + 1);
  return /[A-Za-z“”"〔〕[\]]/u.test(around) ? "in-name" : "reference-number";
};

/** Numerals that are neither figure, time nor part of a name, and no stage has given a reason for: nothing is dropped in silence. */
export const silent = (
  readings: readonly Reading[],
  figures: readonly Figure[],
  known: readonly Unread[],
): Unread[] => {
  const taken = [...figures.map(({ stated }) => stated), ...known].sort((a, b) => a.start - b.start);
  let next = 0;
  return fromEach(readings, (reading) => {
    const { sentence, amounts, mentions } = reading;
    if (!DIGIT.test(sentence.text)) return [];
    while (next < taken.length && taken[next]!.end <= sentence.start) next++;
    const here: Span[] = [];
    for (let i = next; i < taken.length && taken[i]!.start < sentence.end; i++) here.push(taken[i]!);
    const spans = [...here, ...amounts.filter((amount) => amount.value === null), ...mentions];
    return fromEach(matchesOf(sentence.text, NUMERAL), ({ 0: text, index }): Unread[] => {
      const start = sentence.start + index;
      const end = start + text.length;
      return covers(spans, { start, end }) ? [] : [{ start, end, text, why: reasonFor(reading, start, end) }];
    });
  });
};
