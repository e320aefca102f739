import { preceding } from "../../text/preceding.ts";
import type { Piece } from "./pieces.ts";

const isWord = ({ mention, amount }: Piece): boolean => mention === null && amount === null;
const isVerbal = ({ tag }: Piece): boolean => tag.startsWith("v") || tag === "d" || tag === "b";
const isNominal = ({ tag, mention }: Piece): boolean => mention !== null || /^(?:n|j|l|vn|an|x)/u.test(tag);

/** Words of when and how between who does it and the verb: 中央财政|今天|紧急|下拨|补助资金. */
const WHEN =
  /^(?:共|已|已经|还|又|也|先后|陆续|累计|目前|今[天日]|昨[天日]|近日|日前|早前|此前|紧急|首次|成功|顺利|正|拟)$/u;
/** 境内|共有|河流, 全疆|现有|耕地. */
const HAS = /^(?:[共现另还已仅尚设建]?有|拥有)$/u;
/** What is over before the number is said: 竣工|、|总投资. */
const OVER = /^(?:竣工|开工|投产|建成|建立|完成|签约|启动|落地|投运|投用|运营|通车|完工|达产|获批)$/u;
const LATER = /^[之以]?后$/u;
const PER = /^(?:每|人均|户均)/u;

/** Up to where the words say who, when and how, and not what is measured. */
const opening = (pieces: readonly Piece[]): number =>
  pieces.findLastIndex((piece, i) => {
    if (!isWord(piece)) return false;
    const [before, next] = [preceding(pieces, i), pieces[i + 1]];
    if (LATER.test(piece.text)) return piece.tag === "f";
    if (next === undefined) return piece.text === "、" && before !== undefined && OVER.test(before.text);
    if (piece.text === "前") return piece.tag === "f" && (before === undefined || before.tag.startsWith("v"));
    if (HAS.test(piece.text)) return !PER.test(pieces[0]!.text) && (isNominal(next) || /^各[种类]$/u.test(next.text));
    if (before === undefined) return false;
    if (piece.text === "、") return OVER.test(before.text) && !next.tag.startsWith("v");
    const rest = pieces.slice(i + 2);
    return WHEN.test(piece.text) && isVerbal(next) && (next.tag === "vn" || rest.length === 0 || rest.some(isNominal));
  });

const TAIL =
  /^(?:持续|连年|大幅度?|显著|明显|小幅|稳步|快速|迅速|不断|逐步|平稳|有所|进一步|较快|继续|长达|各|逐年|基本|总体|普遍|首次|预计|有望|亦|能达|稳定在?|保持在?|维持在?|控制在?|在|至|到)$/u;

const BEFORE_OBJECT = /^[对向为给把将]$/u;
/** 输气量|稳定|在|每日. */
const DAILY = /^每[日天]$/u;

/** A noun phrase without the words around it that say who, when and how: 粮食产量|连年, 项目|共|更新机电井. */
export const withoutEdges = (pieces: readonly Piece[]): readonly Piece[] => {
  const end =
    pieces.findLastIndex(
      (piece, i) =>
        !isWord(piece) || !(TAIL.test(piece.text) || (DAILY.test(piece.text) && pieces[i - 1]?.text === "在")),
    ) + 1;
  const kept = pieces.slice(0, end);
  // 消防力量|已|对|10个镇: what is counted stands behind.
  if (BEFORE_OBJECT.test(kept.at(-1)?.text ?? "")) return [];
  return kept.slice(opening(kept) + 1);
};
