import type { Sentence } from "../../model.ts";
import type { Metadata } from "../language.ts";

const SOURCE =
  /^[\s（(]*(?:\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+)?(?:数据|信息|资料|文章|稿件)?来源[:：]\s*([^）)\n]+?)[\s）)]*$/u;
const DATE = /(?:^|[^\d])(\d{4})\s*(?:-|年|\/|\.)\s*(\d{1,2})\s*(?:-|月|\/|\.)\s*(\d{1,2})\s*日?/u;
const PUBLISHED = /(?:发布|发表|公布|印发|成文|更新)(?:时间|日期)[:：]?/u;
/** 本报北京2018年8月9日电, （2021年3月5日）, or a line that is a date and what a page puts beside it. */
const DATELINE =
  /(?:电[\s（(]|^[\s（(]*\d{4}(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2})(?:\s+\d{1,2}[:：时]\d{2}\S*)?(?:\s*(?:来源|作者|浏览|点击|阅读)[^，。]*|[\s）)]*)$)/u;
/** How far into a document its own date is looked for, in sentences. */
const HEAD = 12;

const isoDate = (text: string): string | null => {
  const found = DATE.exec(text);
  if (found === null) return null;
  const [year, month, day] = [found[1]!, found[2]!.padStart(2, "0"), found[3]!.padStart(2, "0")];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? `${year}-${month}-${day}`
    : null;
};

/** Reads title, source line and date of a Chinese document. */
export const metadata = (sentences: readonly Sentence[]): Metadata => {
  const head = sentences.slice(0, HEAD);
  const dated = head.find(({ text }) => (PUBLISHED.test(text) || DATELINE.test(text)) && isoDate(text) !== null);
  const source = sentences.map(({ text }) => SOURCE.exec(text)?.[1]?.trim()).find((found) => found !== undefined);
  const title = sentences[0]?.heading ? sentences[0].text.trim() : null;
  return { title, source: source ?? null, published: dated === undefined ? null : isoDate(dated.text) };
};
