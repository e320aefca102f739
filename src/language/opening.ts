import type { Placed, Sentence } from "../model.ts";
import { isDay } from "../text/calendar.ts";
import type { Reading } from "./language.ts";

const ofPress = /^(?:agency|media)$/u;

/** What is said at a ceremony or a press conference is not said of it. */
const occasion =
  /(?:仪式|典礼|(?:座谈|推进|调度|现场|发布|工作|常务|新闻)会议?|全会)$|\b(?:ceremony|press conference)$/iu;

/** What a text may be about; where and by whom it was written is not. */
export const isOwner = ({ kind, name, rule, things }: Placed): boolean =>
  (kind === "place" ||
    kind === "project" ||
    (kind === "event" && !occasion.test(name)) ||
    (kind === "organization" && !things.some(({ type }) => ofPress.test(type)))) &&
  rule !== "dateline";

/** 我国西部陆海新通道 is about the corridor: of names side by side the last. */
const innermost = (mention: Placed, mentions: readonly Placed[]): Placed => {
  const next = mentions.find((other) => isOwner(other) && other.start === mention.end);
  return next === undefined ? mention : innermost(next, mentions);
};

const LISTED = /^[、等]/u;

/** How a language tells what a sentence opens with. */
export interface Opens {
  /** What may stand before the words that say what a sentence is about; matched up to their beginning. */
  readonly before: RegExp;
  /** Names that say whose or when something is, and not what the sentence is about. */
  readonly passes: (mention: Placed) => boolean;
}

/** 湖南省政府工作报告 is about Hunan. */
const ruling = /(?:政府|人大常委会|政协)$|\bgovernment$/iu;

/** Whose government speaks, and a common word that may be a place's name (金山 of 金山银山): no heading is about it. */
const passedInHeading = ({ name, rule, start }: Placed, sentence: Sentence): boolean =>
  ruling.test(name) || (rule === "listed-everyday" && start > sentence.start);

/** What a heading or a sentence opens with, as what it is about. */
export const openedBy = ({ sentence, mentions, amounts }: Reading, { before, passes }: Opens): string | null => {
  // Before a dateline's place stands the agency.
  const reported = mentions.findLastIndex((mention) => mention.rule === "dateline") + 1;
  const outer = mentions
    .slice(reported)
    .find(
      (mention) => isOwner(mention) && !passes(mention) && !(sentence.heading && passedInHeading(mention, sentence)),
    );
  if (outer === undefined) return null;
  const first = innermost(outer, mentions);
  // A body beside a day in a heading issued the text.
  if (sentence.heading)
    return first.kind === "organization" && amounts.some(({ time }) => isDay(time)) ? null : first.entity;
  // 吉利、杰克等6家企业: no one of a list is what the sentence is about.
  if (LISTED.test(sentence.text.slice(first.end - sentence.start))) return null;
  const times = amounts.filter((amount) => amount.value === null && amount.end <= first.start);
  const from = times.at(-1)?.end ?? sentence.start;
  return before.test(sentence.text.slice(from - sentence.start, first.start - sentence.start)) ? first.entity : null;
};
