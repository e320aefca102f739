import type { Sentence, Span } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";

const closers: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
  "（": "）",
  "(": ")",
  "【": "】",
  "〔": "〕",
  "［": "］",
};
const closing = new Set(Object.values(closers));
const quotes = new Set(["“", "‘", "「", "『"]);
const ends = new Set(["。", "！", "？", "!", "?", "…"]);
/** Marks among the code units; all else is passed over. */
const marks = new Uint8Array(0x10000);
for (const mark of [...Object.keys(closers), ...closing, ...ends]) marks[mark.charCodeAt(0)] = 1;

const clauseEnds = new Set(["，", ",", "；", ";", "、", "：", " ", "\u3000"]);

/** Longer than any sentence; beyond it a text without full stops is cut, so that later stages stay linear. */
const longest = 1500;

const headingLength = 60;
const unfinished = /[。！？!?；;：:，,、…][”’」』）)】]*$/u;
const credit =
  /^[（([【]?(?:数据|资料|文章|信息|稿件|图片|内容)?(?:来源|作者|记者|编辑|责编|责任编辑|责任校对|校对|审核|撰稿|供稿|通讯员|摄影|发布人|发布者|发布时间|发布日期|发布单位|印发日期|成文日期|时间|日期|文号|发文字号|索引号|字号|浏览次数|点击数?)\s*[：:]|(?:摄|供图|报道)[）)]?$/u;

const paragraphBreak = /[\n\r\u2028\u2029\f\v\u0085]+|\u3000{2,}/gu;

const trimmed = (text: string, { start, end }: Span): Span => {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? "")) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? "")) to--;
  return { start: from, end: to };
};

const paragraphsOf = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const span = trimmed(text, { start, end });
    if (span.end > span.start) spans.push(span);
  };
  for (const found of text.matchAll(paragraphBreak)) {
    push(found.index);
    start = found.index + found[0].length;
  }
  push(text.length);
  return spans;
};

interface Pair {
  readonly open: number;
  readonly close: number;
  /** Full stops inside, the one before the closing mark aside. */
  readonly stops: number;
}

/** Quotation marks and brackets that find their partner within the paragraph, by the place of either. */
const pairsOf = (text: string, { start, end }: Span): Map<number, Pair> => {
  const pairs = new Map<number, Pair>();
  const open: { at: number; close: string; stops: number }[] = [];
  for (let at = start; at < end; at++) {
    if (marks[text.charCodeAt(at)] === 0) continue;
    const character = text[at] ?? "";
    const close = closers[character];
    if (close !== undefined) open.push({ at, close, stops: 0 });
    else if (closing.has(character)) {
      const from = open.findLastIndex((one) => one.close === character);
      const found = open[from];
      if (found === undefined) continue;
      open.length = from;
      const pair = { open: found.at, close: at, stops: found.stops };
      pairs.set(found.at, pair).set(at, pair);
    } else if (ends.has(character) && !closing.has(text[at + 1] ?? ""))
      for (let near = Math.max(0, open.length - 3); near < open.length; near++) open[near]!.stops++;
  }
  return pairs;
};

/** Whether a full stop before this closing mark also ends the sentence around it: 他说：“……。”第二天 but not “……。”他说。 */
const endsOutside = (text: string, pair: Pair): boolean =>
  !quotes.has(text[pair.open] ?? "") || /[：:，,]/u.test(text[pair.open - 1] ?? "");

const cutLong = (text: string, { start, end }: Span): Span[] => {
  const spans: Span[] = [];
  let from = start;
  while (end - from > longest) {
    let to = from + longest;
    while (to > from + longest / 2 && !clauseEnds.has(text[to - 1] ?? "")) to--;
    if (to <= from + longest / 2) to = from + longest;
    // Not between the halves of a surrogate pair.
    if (/[\ud800-\udbff]/u.test(text[to - 1] ?? "")) to--;
    spans.push({ start: from, end: to });
    from = to;
  }
  spans.push({ start: from, end });
  return spans;
};

const remark =
  /^[（(][^（）()]*(?:牵头|负责|责任单位|责任部门|配合|参与|承办|主办|来源|供稿|记者|作者)[^（）()]*[）)]$/u;

const sentencesOf = (text: string, paragraph: Span): Span[] => {
  const pairs = pairsOf(text, paragraph);
  const spans: Span[] = [];
  let start = paragraph.start;
  // Marks that hold no more than one sentence are passed over whole; the others are speech and are read inside.
  const push = (end: number): void => {
    spans.push({ start, end });
    start = end;
  };
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (marks[text.charCodeAt(at)] === 0) continue;
    const pair = pairs.get(at);
    // （省财政厅牵头） right after a full stop says who did what stands before it.
    if (pair?.open === at && at === start && spans.length > 0 && remark.test(text.slice(at, pair.close + 1))) {
      spans[spans.length - 1] = { start: spans.at(-1)!.start, end: pair.close + 1 };
      start = pair.close + 1;
      at = pair.close;
      continue;
    }
    if (pair?.open === at && pair.stops === 0) {
      at = pair.close;
      const inner = text[pair.close - 1] ?? "";
      if (ends.has(inner) && endsOutside(text, pair) && !/[，。、；]/u.test(text[at + 1] ?? "")) push(at + 1);
      continue;
    }
    if (!ends.has(text[at] ?? "")) continue;
    while (ends.has(text[at + 1] ?? "")) at++;
    const closed = pairs.get(at + 1);
    if (closed?.close === at + 1) {
      at++;
      if (!endsOutside(text, closed)) continue;
    }
    push(at + 1);
  }
  if (start < paragraph.end) push(paragraph.end);
  return spans;
};

const isHeading = (text: string): boolean =>
  text.length <= headingLength && !unfinished.test(text) && !credit.test(text) && /\p{L}/u.test(text);

/** Sentences and headings of a Chinese text, in order; a paragraph ends at a line's end or at a run of ideographic spaces. */
export const sentences = (text: string): readonly Sentence[] =>
  fromEach(paragraphsOf(text), (span, paragraph) => {
    const heading = isHeading(text.slice(span.start, span.end));
    return fromEach(sentencesOf(text, span), (sentence) => cutLong(text, sentence))
      .map((sentence) => trimmed(text, sentence))
      .filter(({ start, end }) => end > start)
      .map(({ start, end }) => ({ start, end, text: text.slice(start, end), paragraph, heading }));
  });
