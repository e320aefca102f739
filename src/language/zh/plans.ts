import { preceding } from "../../text/preceding.ts";
import type { Clause, Piece } from "./pieces.ts";
import { isTime, textOf } from "./predicate.ts";

const PLAN =
  /(?<!已)(?:建成|投产|达产|达效|竣工|投运|投用|完工)(?:投产|达产|达效|达标|运营|投用|使用)?[之以]?后[，]?(?!累计|已)|力争|(?<!向上|积极)争取(?!到|[^，。]{0,10}(?:资金|额度|债券|指标|支持)\d*)|预计|预测|预期(?:目标|增|将|可)|(?:工作报告|规划|纲要|方案|计划|意见)》?(?:中)?(?:明确|首次)?提出|目标(?:[是为：]|还?包括|主要包括)|拟(?!合|定|订|人|态)|确保|有望|届时|未来|今后|要达到|将(?:达|超|突破|实现|投|新|建|完成|形成|增|提|降|有|会|斥|在|于|再|带动|可)|计划(?:总投资|投资|新增|新建|新改|改造|改建|扩建|实施|开工|完成|建成|培育|启动|建设|到|在|于|年|用|引进|安排)|规划(?:总投资|投资|建设|到|面积|年产|新增|新建|改建|扩建|实施|布局|总|期[内末])/u;
/** 今年要再压减…, 再开工15项: what is told to be done. */
const BIDDEN =
  /^(?:全年)?(?:要(?!素|点|闻|案|塞|地)|再|须|应(?![急用对城县届邀征收付聘])|务必|努力|着力)(?!创|度|现|次|生|贷|融|保险|制造|分配)/u;
const PAST = /已经?|去年|上年|目前|近年来|以来|截至|截止|累计完成|建成投产/u;

const MOVES = /^(?:增加|增长|提高|提升|上升|扩大|发展|下降|降低|减少|缩小|调整|回落|攀升|恢复|回升|延长|延伸)$/u;

/** 到2025年 looks ahead; 增加到2020年的… does not. */
const until = (pieces: readonly Piece[], at: number): boolean => {
  if (/^到/u.test(pieces[at]!.text)) return true;
  return /^[到至]$/u.test(preceding(pieces, at)?.text ?? "") && !MOVES.test(preceding(pieces, at, 2)?.text ?? "");
};
const isAhead = ({ amount }: Piece, reference: string | null): boolean => {
  const year = amount?.time?.end?.slice(0, 4);
  return year !== undefined && (reference === null || year > reference.slice(0, 4));
};

/** 比去年预算高: the year compared with is not the year spoken of. */
const COMPARED = /(?:比|较)(?:去年|上年)/gu;

/** 将320户村民搬迁: 将 before what is moved, no sign of the future. */
const takes = (next: Piece | undefined): boolean =>
  next !== undefined && ((next.amount?.value ?? null) !== null || next.mention !== null || /^[nr]/u.test(next.tag));

/** Whether a clause speaks of what is planned, promised or expected. */
export const isPlan = ({ pieces }: Clause, reference: string | null): boolean => {
  const text = textOf(pieces).replace(COMPARED, "");
  if (PLAN.test(text)) return true;
  if (pieces.some((piece, i) => piece.text === "将" && piece.tag.startsWith("d") && !takes(pieces[i + 1]))) return true;
  if (PAST.test(text)) return false;
  if (BIDDEN.test(textOf(pieces.filter((piece) => !isTime(piece))))) return true;
  return pieces.some((piece, i) => isTime(piece) && until(pieces, i) && isAhead(piece, reference));
};

const DONE = /^(?:已|已经|去年|上年|目前|现有|建成区|截至|截止)$/u;

const UP_TO = /^截[至止]/u;

/** Whether a clause goes back to what is done, so that a plan before it does not reach it. */
export const isDone = ({ pieces }: Clause, reference: string | null): boolean =>
  pieces.some((piece, i) => {
    const year = isTime(piece) ? piece.amount?.time?.end?.slice(0, 4) : undefined;
    const past =
      DONE.test(piece.text) ||
      (UP_TO.test(piece.text) && (year ?? "") <= (reference ?? year ?? "").slice(0, 4)) ||
      (year !== undefined && year < (reference ?? "").slice(0, 4));
    return past && !/^(?:比|较)$/u.test(preceding(pieces, i)?.text ?? "");
  });

const PLAN_HEADING =
  /(?:抓好|做好|推进|落实|突出|抓|做)(?:以下|下列|如下)|目标|(?:主要|重点)工作$|工作(?:重点|安排|部署|打算|建议|思路|任务)|总体要求|重点任务|下一(?:步|阶段)|展望|愿景/u;
const DONE_HEADING =
  /回顾|成就|成效|(?:圆满|全面|超额|顺利|基本|如期)(?:完成|实现)|完成情况|现状|基础|进展|总结|形势|背景/u;

/** 数字山东行动方案: a document that is a plan. */
const PLAN_DOCUMENT = /(?:方案|行动计划|工作计划|工作要点|规划|规划纲要)(?:[（(][^）)]*[）)])?$/u;

/** Whether the headings above announce what is planned: the innermost that says so, or that it is done, holds. */
export const isPlanHeading = (headings: string): boolean => {
  const lines = headings.split("\n").map((line) => line.trim());
  const nearest = lines.findLast((line) => DONE_HEADING.test(line) || PLAN_HEADING.test(line));
  return nearest === undefined ? lines.some((line) => PLAN_DOCUMENT.test(line)) : !DONE_HEADING.test(nearest);
};
