import type { Sentence, Span } from "../../model.ts";

/** Words with a point that seldom end a sentence. */
const abbreviations = new Set(
  (
    "mr mrs ms dr prof gen col lt sgt st mt no nos vol art sec fig ca approx est dept gov sen rep hon rev jr sr vs " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun i.e e.g p pp ft cf al"
  ).split(" "),
);

/** Words with a point that end a sentence only before a word that opens one. */
const openEnded = new Set("co ltd inc corp bros etc u.s u.k u.n p.m a.m ph.d d.c".split(" "));

const opener =
  /^(?:the|a|an|in|on|at|by|from|since|it|he|she|they|we|this|that|these|those|its|his|her|their|our|as|but|and|for|with|after|before|during|while|when|under|over|among|according|also|meanwhile|so|to|last|next)$/iu;

const ends = /[.!?…]+["'”’»)\]]*(?=\s|$)/gu;
const wordBefore = /([\p{L}\p{N}.&]+)$/u;
const wordAfter = /^\s*["'“‘«([]*([\p{L}\p{N}]+)/u;
const small = /^\p{Ll}/u;
const initial = /^\p{Lu}$/u;

const breaks = (before: string, after: string, mark: string): boolean => {
  const next = wordAfter.exec(after)?.[1] ?? "";
  if (next === "") return true;
  if (small.test(next)) return false;
  if (!mark.startsWith(".") || mark.startsWith("..")) return true;
  const word = wordBefore.exec(before)?.[1] ?? "";
  const lower = word.toLowerCase();
  if (abbreviations.has(lower) || initial.test(word)) return false;
  return !openEnded.has(lower) || opener.test(next);
};

/** When a page was put out, who took a picture: what follows begins anew. */
const credits =
  /\d{1,2}:\d{2}(?::\d{2})?, (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}(?= \p{Lu})|\((?:Photos?|File photo|Xinhua|[^()]{2,30}\/)[^()]{0,60}\)(?= \p{Lu})/gu;

/** HARBIN, Sept. 3 (Xinhua) --: where and when it was written begins a text. */
const datelines =
  /(?<=\S) (?=\p{Lu}[\p{Lu}' -]+(?:, \p{L}+)?, (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\.? \d{1,2} \()/gu;

/** 1. Review of Work, II. Targets: what numbers a line is no sentence. */
const numbers = /^\s*(?:\d{1,2}|[IVX]{1,4})$/u;

const endsOf = (text: string): readonly number[] => {
  const points: number[] = [];
  for (const mark of text.matchAll(ends)) {
    const end = mark.index + mark[0].length;
    if (mark.index < 8 && numbers.test(text.slice(0, mark.index))) continue;
    if (
      breaks(text.slice(Math.max(points.at(-1) ?? 0, mark.index - 24), mark.index), text.slice(end, end + 48), mark[0])
    )
      points.push(end);
  }
  if (!/[:(]/u.test(text)) return points;
  for (const credit of text.matchAll(credits)) points.push(credit.index + credit[0].length);
  for (const dateline of text.matchAll(datelines)) points.push(dateline.index);
  return [...new Set(points)].sort((one, other) => one - other);
};

/** Where within a stretch the sentences lie. */
const split = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  let start = 0;
  for (const end of endsOf(text)) {
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
};

interface Line extends Span {
  readonly text: string;
}

const lines = (text: string): readonly Line[] =>
  [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    text: line[0],
  }));

const terminal = /[.!?…:;]["'”’»)\]]*\s*$/u;
const table = /\t|\S {3,}\S/u;
const narrowest = 40;
const widest = 100;

/** Whether a line was only broken for width: it stops in the middle of a sentence, and the next goes on. */
const continues = (line: Line, next: Line, text: string): boolean => {
  if (terminal.test(line.text) || table.test(line.text) || table.test(next.text)) return false;
  if (/\n\s*\n|\r\n\s*\r\n/u.test(text.slice(line.end, next.start))) return false;
  if (/^\s*\p{Ll}/u.test(next.text)) return true;
  return line.text.length >= narrowest && line.text.length <= widest && endsOpen.test(line.text);
};

/** Words that cannot be a line's last in a heading: the sentence goes on. */
const endsOpen =
  /\b(?:the|a|an|of|in|on|at|by|to|for|and|or|from|with|as|that|its|their|is|was|were|are|has|have|had|will|,)\s*$|,\s*$/iu;

const paragraphs = (text: string): readonly Span[] => {
  const all = lines(text);
  const out: Span[] = [];
  all.forEach((line, index) => {
    const before = all[index - 1];
    const last = out[out.length - 1];
    if (before && last && continues(before, line, text)) out[out.length - 1] = { start: last.start, end: line.end };
    else out.push({ start: line.start, end: line.end });
  });
  return out;
};

const trimmed = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? "")) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
};

const longestHeading = 200;

/** Who wrote, drew or took it, where it comes from, an item of a list: no heading of what follows. */
const credit =
  /^(?:(?:File )?[Pp]hotos? (?:by|shows)|(?:By|BY) \p{Lu}|(?:Source|Editor|Reporter|Author|Data|Note|Caption|Photo)s?:|Xinhua\/|(?:Delivered|Adopted|Approved|Updated|Published|Released|Issued) |[-–—•*·]{1,2} )/u;

/** How many lines at the start may be titles whatever they say. */
const titles = 3;

/** Trade in goods was up by 15.3%: a line that says how much something was is an item and heads nothing. */
const states =
  /^\p{Lu}[^,:;]*\b(?:was|were|stood at|reached|rose|grew|fell|totall?ed|amounted to|accounted for|increased by|decreased by)\b[^:;]*\d/u;

const closing = new Set("\"'”’»)]");
const stops = new Set(".!?…;");

/** Whether a stop ends it, or a stop and closing marks. */
const isStopped = (text: string): boolean => {
  let at = text.length - 1;
  while (at >= 0 && closing.has(text[at]!)) at--;
  return at >= 0 && stops.has(text[at]!);
};

/** No sentence is longer: what has no full stop is taken in parts, so that reading stays linear. */
const longestSentence = 3000;

/** A stretch in parts that end behind a comma or a space where they can. */
const parts = (text: string, { start, end }: Span): readonly Span[] => {
  const found: Span[] = [];
  let from = start;
  while (end - from > longestSentence) {
    const limit = from + longestSentence;
    const mark = Math.max(text.lastIndexOf(", ", limit - 1), text.lastIndexOf("; ", limit - 1));
    const space = text.lastIndexOf(" ", limit - 1);
    const whole = /[\ud800-\udbff]/u.test(text[limit - 1] ?? "") ? limit - 1 : limit;
    const to = mark > from + longestSentence / 2 ? mark + 1 : space > from ? space : whole;
    found.push({ start: from, end: to });
    from = to;
  }
  found.push({ start: from, end });
  return found;
};

/** The sentences and headings of an English text; a line that ends without a full stop is a heading. */
export const sentences = (text: string): readonly Sentence[] =>
  paragraphs(text)
    .filter(({ start, end }) => text.slice(start, end).trim() !== "")
    .flatMap((line, paragraph) => {
      const inside = text.slice(line.start, line.end);
      const spans = split(inside);
      return spans
        .map(({ start, end }) => trimmed(text, { start: line.start + start, end: line.start + end }))
        .flatMap((span) => parts(text, span))
        .map((span) => trimmed(text, span))
        .filter(({ start, end }) => start < end)
        .map(({ start, end }): Sentence => {
          const quote = text.slice(start, end);
          const heading =
            spans.length === 1 &&
            !(paragraph >= titles && states.test(quote)) &&
            !credit.test(quote) &&
            quote.length <= longestHeading &&
            !isStopped(quote);
          return { start, end, text: quote, paragraph, heading };
        });
    });
