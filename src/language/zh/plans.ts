import type { Clause, Piece } from "./pieces.ts";
import { isTime, textOf } from "./predicate.ts";

const PLAN =
  /力争|争取|预计|预期(?:目标|增|将|可)|目标[是为：]|拟(?!合|定|订|人|态)|确保|有望|届时|未来|今后|要达到|将(?:达|超|突破|实现|投|新|建|完成|形成|增|提|降|有|会|斥|在|于|再|带动|可)|计划(?:总投资|投资|新增|新建|建设|到|在|于|年|用|引进|安排)|规划(?:总投资|投资|建设|到|面积|年产|新增|总)/u;
/** 今年要再压减…, 再开工15项: what is told to be done. */
const BIDDEN = /^(?:全年)?(?:要|再|须|应|务必|努力|着力)(?!创|度|现|次)/u;
const PAST = /已经?|去年|上年|目前|近年来|以来|截至|截止|累计完成|建成投产/u;

/** 到2025年 looks ahead; 增加到2020年的… does not. */
const until = (pieces: readonly Piece[], at: number): boolean => {
  if (/^到/u.test(pieces[at]!.text)) return true;
  return /^[到至]$/u.test(pieces[at - 1]?.text ?? "") && !/^v/u.test(pieces[at - 2]?.tag ?? "");
};
const isAhead = ({ amount }: Piece, reference: string | null): boolean =>
  reference === null || (amount?.time?.end ?? "").slice(0, 4) > reference.slice(0, 4);

/** Whether a clause speaks of what is planned, promised or expected. */
export const isPlan = ({ pieces }: Clause, reference: string | null): boolean => {
  const text = textOf(pieces);
  if (PLAN.test(text)) return true;
  if (pieces.some((piece) => piece.text === "将" && piece.tag.startsWith("d"))) return true;
  if (PAST.test(text)) return false;
  if (BIDDEN.test(textOf(pieces.filter((piece) => !isTime(piece))))) return true;
  return pieces.some((piece, i) => isTime(piece) && until(pieces, i) && isAhead(piece, reference));
};

/** Whether a clause goes back to what is done, so that a plan before it does not reach it. */
export const isDone = ({ pieces }: Clause): boolean =>
  pieces.some((piece) => /^(?:已|已经|去年|上年|目前|截至|截止)$/u.test(piece.text));

const PLAN_HEADING = /目标|工作(?:安排|部署|打算|建议|思路|任务)|总体要求|重点任务|下一(?:步|阶段)|展望|愿景/u;
const DONE_HEADING = /回顾|成就|成效|完成情况|现状|基础|进展|总结|形势|背景/u;

/** Whether a heading announces what is planned. */
export const isPlanHeading = (heading: string): boolean => PLAN_HEADING.test(heading) && !DONE_HEADING.test(heading);
