import type { Lexicon } from "../../model.ts";
import type { Piece } from "./pieces.ts";
import { textOf } from "./predicate.ts";

const JOINT = /^(?:和|及|与|以及|、|，)$/u;

/** Fixed pairs written as one word, each with its parts. */
const PAIRS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^城乡(?=居民|常住|低保|基本|医保|最低)/u, ["城镇", "农村"]],
  [
    /^(?:三次|一二三次?|一、二、三次?)产业(?:结构(?:比例?|比重|占比)?|增加值(?:比例?|比重|占比)|比例?|比重|占比)(?:调整|优化)?/u,
    ["第一产业比重", "第二产业比重", "第三产业比重"],
  ],
  [/^存贷款?(?!比)/u, ["存款", "贷款"]],
  [/^(?:三次|第?一、?二、?三次?)产业/u, ["第一产业", "第二产业", "第三产业"]],
  [/^第?一[、和]?二产业/u, ["第一产业", "第二产业"]],
  [/^第?一[、和]?三产业/u, ["第一产业", "第三产业"]],
  [/^第?二[、和]?三产业/u, ["第二产业", "第三产业"]],
  [/^进、?出口/u, ["进口", "出口"]],
  [/^省市县/u, ["省", "市", "县"]],
];

/** Pairs at the end of a name: 工业炸药产销量. */
const TAIL_PAIRS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/产、?销量?$/u, ["产量", "销量"]],
  [/产、?销值$/u, ["产值", "销售值"]],
  [/进、?出口(?:总?额)?$/u, ["进口", "出口"]],
  [/购、?销量$/u, ["购进量", "销售量"]],
];

const fromPair = (text: string, count: number, listed: boolean): readonly string[] | null => {
  for (const [pattern, parts] of PAIRS) {
    const found = pattern.exec(text);
    if (found === null || parts.length !== count) continue;
    const rest = text.slice(found[0].length).replace(/^(?:之比|结构|比)$|占的?$/gu, "");
    return parts.map((part) => part + rest);
  }
  for (const [pattern, parts] of TAIL_PAIRS) {
    const found = pattern.exec(text);
    // 国有企业和外商投资企业进出口: two that trade, not two ways of trade.
    if (found !== null && parts.length === count && !(listed && !found[0].includes("、")))
      return parts.map((part) => text.slice(0, found.index).replace(/累计$/u, "") + part);
  }
  return null;
};

/** 建筑业、科学研究和技术服务领域 is two: where all joints part too many, those of one level may part as many as there are. */
const splittings = [JOINT, /^[、，]$/u, /^(?:和|及|与|以及)$/u] as const;

const split = (pieces: readonly Piece[], joint: RegExp): Piece[][] => {
  const parts: Piece[][] = [[]];
  for (const piece of pieces)
    if (piece.mention === null && joint.test(piece.text)) parts.push([]);
    else parts.at(-1)!.push(piece);
  return parts.filter((part) => part.length > 0);
};

/** The parts that a joint makes of the words, where some joint makes so many. */
const splitInto = (count: number, pieces: readonly Piece[]): readonly (readonly Piece[])[] | null => {
  for (const joint of splittings) {
    const parts = split(pieces, joint);
    if (parts.length === count) return parts;
  }
  return null;
};

/** What of a thing is measured; the words from here on are shared. */
const MEASURED =
  /(?:增加值|(?:年均)?(?:直接)?经济损失|进出口|产值|产量|销[量售]|总额|收入|支出|投资|利润|用电量|排放(?:总量|强度)|排放量|浓度|比重|占比|价格|增速|增幅|面积|人口|贷款|存款|余额|成本|能耗|强度).*$/su;

/** 煤、油、其他能源的比重: only what is measured is shared. */
const OTHERS = /^其[他它余]/u;
const OF_MEASURED = /的?(?:比重|占比|比例|产量|消费量|销量|产值|增速|面积|价格).*$/u;

/** A part that ends in what is measured is whole by itself: 青稞产量 beside 牦牛出栏头数. */
const COMPLETE =
  /(?:增加值|总?产[值量]|销量|总额|收入|支出|投资|利润|[率额量值]|头数|人数|户数|面积|浓度|比重|占比|价格|人口|余额)$/u;

/** The words that the last of several coordinated names shares with the others: 居民人均可支配收入 in 城镇和农村居民人均可支配收入. */
const shared = (first: readonly Piece[], last: readonly Piece[], lexicon: Lexicon): string => {
  const name = textOf(first);
  const whole = textOf(last);
  const ofOthers = OTHERS.test(whole) ? OF_MEASURED.exec(whole)?.[0] : undefined;
  if (ofOthers !== undefined) return ofOthers;
  for (let i = 1; i < whole.length - 1; i++)
    if (lexicon.indicator(name + whole.slice(i)) !== undefined) return whole.slice(i);
  for (let i = 1; i < whole.length - 2; i++) if (lexicon.indicator(whole.slice(i)) !== undefined) return whole.slice(i);
  const at = whole.indexOf(name);
  if (at === 1 || at === 2) return whole.slice(at + name.length);
  const measured = first.length > 1 || last.length > 2 ? MEASURED.exec(whole)?.[0] : undefined;
  if (measured !== undefined && measured !== whole) return measured;
  const tail = first.at(-1)!.text;
  const same = last.findIndex((piece, i) => piece.text === tail && i < last.length - 1);
  return textOf(last.slice(same < 0 ? 1 : same + 1));
};

/** Names that stand side by side in a clause without numbers; none where it names one thing. */
export const namesIn = (pieces: readonly Piece[], lexicon: Lexicon): readonly string[] => {
  const count = split(pieces, JOINT).length;
  return count < 2 ? [] : (dealt(pieces, { count, lexicon }) ?? []);
};

/** Names for each of `count` numbers, in order; null where the words name another number of things. */
export const dealt = (
  pieces: readonly Piece[],
  { count, lexicon }: { count: number; lexicon: Lexicon },
): readonly string[] | null => {
  const whole = textOf(pieces);
  const parts = splitInto(count, pieces);
  const pair = fromPair(whole, count, parts !== null);
  if (pair !== null) return pair;
  if (parts === null) return null;
  const last = parts.at(-1)!;
  const tail = last.at(-1)!.text;
  return parts.map((part) => {
    const text = textOf(part);
    const complete =
      part === last ||
      last.length === 1 ||
      (COMPLETE.test(text) && (text.length > 2 || lexicon.indicator(text) !== undefined)) ||
      (part.length >= last.length && !MEASURED.test(textOf(last))) ||
      (part.length > 1 && text.endsWith(tail));
    return complete ? text : text + shared(part, last, lexicon);
  });
};
