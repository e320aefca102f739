import type { Piece } from "./pieces.ts";

/** 亿元以上项目: so large a kind of project. */
const THRESHOLD = /^[百千万亿]+(?:元|美元)?以[上下内]$/u;
/** 产值过百亿元的产业: the same before 的. */
const EXCEEDED = /^[过超逾][百千万亿]+(?:元|美元)$/u;
/** 过百亿企业: even where none are counted. */
const PASSED = /^[过超逾破][百千万亿]+(?:元|美元)?$/u;
const OF_SIZE = /^(?:企业|项目|乡镇|县|镇|村|园区)/u;
const AGED = /岁(?:及|（含）)?以[上下]$/u;
const SO_LARGE = /以[上下]$/u;
/** What is told apart by how large it is. */
const SIZED =
  /(?:企业|项目|产业|集群|园区|集团|乡镇|县|村|镇|大户|农户|行业|公司|产品|品牌|单品|市场|基地|商圈|主体|机构)$/u;

const isCounted = (piece: Piece | undefined): boolean =>
  piece?.amount?.value != null && (piece.amount.unit === "1" || piece.amount.unit === "person");

const REACH = 6;

/** Whether a count stands beside what is told apart: 超百亿企业|4家, 11家|税收过亿元企业. */
const hasCount = (pieces: readonly Piece[], at: number): boolean => {
  for (let i = at + 1; i <= at + REACH; i++) {
    if (isCounted(pieces[i])) return true;
    if (pieces[i]?.amount != null || /^[、和及与]$/u.test(pieces[i]?.text ?? "")) break;
  }
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (pieces[i]!.amount !== null) return isCounted(pieces[i]);
    if (/^[、和及与]$/u.test(pieces[i]!.text)) return false;
  }
  return false;
};

/** Where the noun stands that a bound upon a sum tells apart: 超百亿|企业, 10亿元以上|的|新|技术|企业; -1 where none does. */
export const sizedNoun = (pieces: readonly Piece[], at: number): number => {
  const from = /^[的级]$/u.test(pieces[at + 1]?.text ?? "") ? at + 2 : at + 1;
  for (let i = from; i < from + 4; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.mention !== null || !/^(?:n|a|b|j|s|k)/u.test(piece.tag)) return -1;
    if (SIZED.test(piece.text)) return i;
  }
  return -1;
};

/** Behind a count: a bound upon a sum, or upon a scale word, that tells apart what is counted. */
export const tellsApart = (pieces: readonly Piece[], at: number): boolean => {
  const { amount, text } = pieces[at]!;
  if (amount === null) return false;
  if (THRESHOLD.test(text)) return true;
  const next = pieces[at + 1];
  if (AGED.test(text) && next?.amount === null && next.mention === null && /^[nbj]/u.test(next.tag)) return true;
  // 上亿市场主体 counts them.
  if (text.startsWith("上")) return false;
  if ((amount.kind !== "money" && amount.kind !== "number") || !/^atLeast$|^atMost$/u.test(amount.bound)) return false;
  return sizedNoun(pieces, at) > 0;
};

const NEAR = 8;

/** Whether a number follows within the clause. */
const amountBehind = (pieces: readonly Piece[], from: number): boolean => {
  for (let i = from; i < from + NEAR; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.tag === "w" || /^[，。；：、]$/u.test(piece.text)) return false;
    if (piece.amount?.value != null) return true;
  }
  return false;
};

const IS_COUNTED = /^(?:就|也|已|共|现|有|共有|现有|达|达到|[一-龥]*有)$/u;
/** 面积大于100公顷的湿地就有435个, 过5亿元的项目16个: a bound before 的 tells apart the noun that a count follows. */
const tellsKind = (pieces: readonly Piece[], at: number): boolean => {
  const { amount, text } = pieces[at]!;
  const bound = /^atLeast$|^atMost$/u.test(amount!.bound) || /^[过超达逾满]$/u.test(pieces[at - 1]?.text ?? "");
  if (!bound || amount!.unit === "%" || text.includes("%") || pieces[at + 1]?.text !== "的") return false;
  let nouns = 0;
  for (let i = at + 2; i < at + 2 + REACH; i++) {
    const piece = pieces[i];
    if (piece === undefined) return false;
    if (piece.amount !== null) return nouns > 0 && isCounted(piece);
    if (piece.mention !== null) return false;
    if (/^(?:n|a|b|j|s|k|z|vn)/u.test(piece.tag)) nouns++;
    else if (!IS_COUNTED.test(piece.text)) return false;
  }
  return false;
};

const POPULOUS = /^口(?:及?以上)?的?(?:大|中等|特大)?(?:城市|[省市县镇乡]|国家|地区|大[省市县])/u;
/** 覆盖97%的20万人口城市. */
const isPopulous = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at + 1]?.text.startsWith("口") === true &&
  POPULOUS.test(
    pieces
      .slice(at + 1, at + 6)
      .map(({ text }) => text)
      .join(""),
  );

/** Whether an amount only says how large a kind is meant, and measures nothing itself. */
export const isSize = (pieces: readonly Piece[], at: number): boolean => {
  const { text } = pieces[at]!;
  if (THRESHOLD.test(text)) return true;
  const next = pieces[at + 1]?.text ?? "";
  const of = next === "的";
  if ((of && EXCEEDED.test(text)) || (PASSED.test(text) && OF_SIZE.test(next))) return true;
  // 100亿元以上的5个, 坡度25°以上的耕地3万亩: of what size those are.
  if (of && SO_LARGE.test(text) && pieces[at]!.amount?.unit !== "%" && amountBehind(pieces, at + 2)) return true;
  if ((of && tellsKind(pieces, at)) || isPopulous(pieces, at)) return true;
  // 60岁以上老年人口, 营业收入超百亿企业4家
  return tellsApart(pieces, at) && (AGED.test(text) || hasCount(pieces, at));
};

const RATE = /^(?:单[机炉线座台])?[日年月](?:产|处理|加工|供应?|发电|出栏|屠宰|吞吐|接待)量?(?:能力)?$/u;
/** 1条|日产|5000吨熟料生产线: what so many of a kind make says which kind. */
export const isRated = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.amount === null && RATE.test(pieces[at].text) && (pieces[at + 1]?.amount?.value ?? null) !== null;

const SPECIFICATION = /^(?:千伏|伏|kV|V|纳米|nm|英寸|寸|车道|线|赫兹|GHz|MHz)$/u;
/** 10千伏线路 names a kind of line; the number measures nothing. */
export const isSpecification = ({ amount }: Piece): boolean => amount !== null && SPECIFICATION.test(amount.unit ?? "");
