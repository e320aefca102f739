import type { Sentence } from "../../model.ts";
import type { Metadata } from "../language.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SOURCE = /^\s*(?:data\s+)?source:\s*(.+?)\s*$/iu;
const DATES = [
  /(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})/iu,
  /(?<day>\d{1,2})\s+(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?<year>\d{4})/iu,
];
const ISO = /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})\b/u;
const PUBLISHED = /\b(?:published|updated|released|issued|date|delivered|adopted)\b/iu;
/** BEIJING, July 26, 2020 (Xinhua) */
const DATELINE = /^[A-Z][A-Za-z'\- ]+,\s+[A-Z][a-z]+\.?\s+\d{1,2},\s+\d{4}/u;
/** July 26, 2020 by itself; "(Xinhua) 10:57, December 10, 2020", "Source: Xinhua | 2020-07-26 18:00:00": when it was put out. */
const ALONE = /^\s*(?:[A-Za-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Za-z]+\.? \d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2})\s*$/u;
const CLOCK =
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?,? (?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2})|(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|[A-Z][a-z]+\.? \d{1,2}, \d{4})[ T]+\d{1,2}:\d{2}/u;
const HEAD = 12;
/** (Xinhua News Agency July 26, 2020) behind the text; Xinhua, July 26, 2020 above it. */
const TRAILER =
  /^\s*\([A-Z][\w.' ]{2,40}[, |]+(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+\.? \d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2})\)\s*$/u;
const TAIL = 3;
const BYLINE =
  /^\s*(?:Xinhua|China Daily|CNS|CGTN|CCTV|[A-Z][\w' ]{0,30} (?:Daily|News|Agency|Times|Post|Online))\b[^a-z]{0,4}[A-Z\d][\w ,./:-]{6,30}$/u;

const isoDate = (text: string): string | null => {
  const iso = ISO.exec(text);
  if (iso !== null) return `${iso[1]}-${iso[2]!.padStart(2, "0")}-${iso[3]!.padStart(2, "0")}`;
  const groups = DATES.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return null;
  const month = MONTHS.indexOf((groups.month ?? "").slice(0, 3).toLowerCase()) + 1;
  return `${groups.year}-${String(month).padStart(2, "0")}-${(groups.day ?? "").padStart(2, "0")}`;
};

/** Reads title, source line and date of an English document. */
export const metadata = (sentences: readonly Sentence[]): Metadata => {
  const alone = ({ text }: Sentence): boolean => ALONE.test(text) || CLOCK.test(text) || BYLINE.test(text);
  const dated =
    sentences
      .slice(0, HEAD)
      .find(
        (sentence) =>
          (PUBLISHED.test(sentence.text) || DATELINE.test(sentence.text) || alone(sentence)) &&
          isoDate(sentence.text) !== null,
      ) ?? sentences.slice(-TAIL).find(({ text }) => TRAILER.test(text));
  const source = sentences.map(({ text }) => SOURCE.exec(text)?.[1]).find((found) => found !== undefined);
  const title = sentences[0]?.heading ? sentences[0].text.trim() : null;
  return { title, source: source ?? null, published: dated === undefined ? null : isoDate(dated.text) };
};
