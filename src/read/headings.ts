import type { Sentence } from "../model.ts";

/** Ways to number headings, outermost first. */
const NUMBERED = [
  /^(?:第[一二三四五六七八九十百]+[篇章编部]|part\s|chapter\s|[ivx]+\.\s)/iu,
  /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十百]+节|section\s)/iu,
  /^[（(][一二三四五六七八九十]+[）)]/u,
  /^\d+(?:[.、．]\s*)/u,
  /^[（(]\d+[）)]/u,
];

const levelOf = (text: string): number => {
  const level = NUMBERED.findIndex((pattern) => pattern.test(text.trim()));
  return level < 0 ? NUMBERED.length : level;
};

/** Whether a heading is numbered: then it heads a part, not the whole. */
export const isNumbered = (text: string): boolean => levelOf(text) < NUMBERED.length;

/** 重点抓好以下工作：, "The main targets are as follows:" opens what the headings below it stand under, to the next of the level above. */
const ANNOUNCES =
  /(?:以下|下列|如下)[^，。；]{0,12}(?:工作|任务|举措)?[：:。]\s*$|^(?:the )?following (?:are|is)\b[^.;]*:\s*$|\b(?:as follows|listed below|the following [a-z ]*):\s*$/iu;

/** Whether a text announces: nearly all end in no colon, and those that end in a full stop must have the word. */
const announcesMore = (text: string): boolean => {
  const end = text.trimEnd();
  const last = end.charAt(end.length - 1);
  return (last === ":" || ((last === "：" || last === "。") && text.includes("下"))) && ANNOUNCES.test(text);
};

/** The headings under which each sentence stands, outermost first, a line each; null before the first. */
export const headingsOf = (sentences: readonly Sentence[]): readonly (string | null)[] => {
  let open: { readonly level: number; readonly text: string }[] = [];
  return sentences.map(({ heading, text }, i) => {
    const opens = announcesMore(text);
    const announces = opens && levelOf(text) === NUMBERED.length;
    if (heading && !announces) {
      // The title stands above everything.
      const level = i === 0 && levelOf(text) === NUMBERED.length ? -1 : levelOf(text);
      open = [...open.filter((other) => other.level < level), { level, text }];
    } else if (announces || (!heading && opens)) {
      const level = (open.at(-1)?.level ?? -1) + 0.5;
      open = [...open.filter((other) => other.level < level), { level, text }];
    }
    return open.length === 0 ? null : open.map((other) => other.text).join("\n");
  });
};
