import { preceding } from "../../text/preceding.ts";
import type { Piece } from "./pieces.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const isWord = ({ mention, amount }: Piece): boolean => mention === null && amount === null;
const isVerbal = ({ tag }: Piece): boolean => tag.startsWith("v") || tag === "d" || tag === "b";
const NOMINAL = /^(?:n|j|l|vn|an|x)/u;
const isNominal = ({ tag, mention }: Piece): boolean => mention !== null || NOMINAL.test(tag);

/** Words of when and how between who does it and the verb: 中央财政|今天|紧急|下拨|补助资金. */
const when = words(
  "共 已 已经 还 又 也 先后 陆续 累计 目前 今天 今日 昨天 昨日 近日 日前 早前 此前 紧急 首次 成功 顺利 正 拟",
);
/** 境内|共有|河流, 全疆|现有|耕地. */
const has = words("有 共有 现有 另有 还有 已有 仅有 尚有 设有 建有 拥有");
/** What is over before the number is said: 竣工|、|总投资. */
const over = words("竣工 开工 投产 建成 建立 完成 签约 启动 落地 投运 投用 运营 通车 完工 达产 获批");
const later = words("后 之后 以后");
const kinds = words("各种 各类");
const PER = /^(?:每|人均|户均)/u;

/** Whether the words up to here say who, when and how, and not what is measured. */
const opens = (pieces: readonly Piece[], i: number): boolean => {
  const piece = pieces[i]!;
  const { text, tag } = piece;
  if (!isWord(piece)) return false;
  if (later.has(text)) return tag === "f";
  const [before, next] = [preceding(pieces, i), pieces[i + 1]];
  if (text === "、")
    return before !== undefined && over.has(before.text) && (next === undefined || !next.tag.startsWith("v"));
  if (next === undefined) return false;
  if (text === "前") return tag === "f" && (before === undefined || before.tag.startsWith("v"));
  if (has.has(text)) return !PER.test(pieces[0]!.text) && (isNominal(next) || kinds.has(next.text));
  if (before === undefined || !when.has(text) || !isVerbal(next)) return false;
  const rest = pieces.slice(i + 2);
  return next.tag === "vn" || rest.length === 0 || rest.some(isNominal);
};

const tail = words(
  `持续 连年 大幅 大幅度 显著 明显 小幅 稳步 快速 迅速 不断 逐步 平稳 有所 进一步 较快 继续 长达 各 逐年 基本 总体 普遍 首次 预计
有望 亦 能达 稳定 稳定在 保持 保持在 维持 维持在 控制 控制在 在 至 到`.replace("\n", " "),
);
const daily = words("每日 每天");
/** 输气量|稳定|在|每日. */
const isTail = (pieces: readonly Piece[], i: number): boolean => {
  const piece = pieces[i]!;
  return isWord(piece) && (tail.has(piece.text) || (daily.has(piece.text) && pieces[i - 1]?.text === "在"));
};

const beforeObject = words("对 向 为 给 把 将");
/** A noun phrase without the words around it that say who, when and how: 粮食产量|连年, 项目|共|更新机电井. */
export const withoutEdges = (pieces: readonly Piece[]): readonly Piece[] => {
  let end = pieces.length;
  while (end > 0 && isTail(pieces, end - 1)) end--;
  // 消防力量|已|对|10个镇: what is counted stands behind.
  if (beforeObject.has(pieces[end - 1]?.text ?? "")) return [];
  const kept = end === pieces.length ? pieces : pieces.slice(0, end);
  let start = kept.length;
  while (start > 0 && !opens(kept, start - 1)) start--;
  return start === 0 ? kept : kept.slice(start);
};
