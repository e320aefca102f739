import type { Lexicon } from "../../model.ts";
import { BEGAN, FOUNDED } from "../../text/began.ts";
import { isBrief } from "../../text/calendar.ts";
import { preceding } from "../../text/preceding.ts";
import { thingsOf } from "./behind.ts";
import { namedSideBySide } from "./dealing.ts";
import { phraseBefore } from "./phrase.ts";
import type { Clause, Piece } from "./pieces.ts";
import { isTime, predicateOf, textOf } from "./predicate.ts";
import { type Carried, timesOf } from "./spots.ts";
import { madeIn, topicsOf } from "./topics.ts";

/** 截至7月24日, 7月26日上午: nothing but when. */
const isAlone = (pieces: readonly Piece[], at: number): boolean =>
  /^(?:截至|截止|至|到)/u.test(pieces[at]!.text) ||
  /^(?:截至|截止|至|到)$/u.test(preceding(pieces, at)?.text ?? "") ||
  pieces.every((piece) => isTime(piece) || (piece.mention === null && /^[tfpdxm]/u.test(piece.tag)));

/** 其中，三季度增长3.9%; 分季度看，一季度…: what comes now may be of a part of the period. */
const OF_PARTS = /^(?:其中|(?:从)?分(?:季度?|月份?|阶段|年度|时段)(?:来)?看?)$/u;

const SIZE =
  /(?:规模|总量|总额|数量|面积|产[量值]|收入|贸易|能力|里程|容量|比[例重]|占比|率|[量额值数]|人口|人次|价格|成本|余额|利润|水平)$/u;
const MOVES = /^(?:扩大|增长|增加|提高|提升|上升|上涨|攀升|下降|减少|降低|回落|缩小|改善|好转)$/u;
/** 双边贸易规模|快速|扩大，从…增长至…: what a clause says moved, known to a list or not. */
const moved = (clause: Clause, lexicon: Lexicon): string | undefined => {
  if (!MOVES.test(clause.pieces.at(-1)!.text)) return undefined;
  const { np, stance } = predicateOf(clause.pieces, false);
  if (stance !== "rise" && stance !== "fall") return undefined;
  const { text } = phraseBefore(np, lexicon);
  return SIZE.test(text) && text.length < 13 ? text : undefined;
};

/** A clause without numbers still says what the next one is about: 固定资产投资增速由负转正，增长0.8%. */
export const passed = (clause: Clause, carried: Carried, lexicon: Lexicon): Carried => {
  const times = timesOf(clause.pieces).filter((time) => {
    const at = clause.pieces.indexOf(time);
    // 2020年7月14日晋级省级开发区，面积12平方公里: the day is that of what happened.
    if (isBrief(time.amount!.time) && !isAlone(clause.pieces, at)) return false;
    // 成立于2008年9月: when it began is not when it has so much.
    if (BEGAN.test(textOf(clause.pieces.slice(Math.max(0, at - 3), at)))) return false;
    if (FOUNDED.test(textOf(clause.pieces.slice(at + 1)))) return false;
    return (
      // 为1985年以来最高: since when it was not so.
      !/^(?:的|最|首|新|历史)/u.test(clause.pieces[at + 1]?.text ?? "") &&
      !/^(?:由|从|自|比|较|与|同|和)$/u.test(preceding(clause.pieces, at)?.text ?? "")
    );
  });
  const made = madeIn(clause);
  const topics = made === null ? topicsOf(clause) : [made];
  const text = textOf(clause.pieces);
  const known = lexicon.indicators(text, "zh").at(-1)?.text ?? moved(clause, lexicon);
  const sides = namedSideBySide(clause.pieces, lexicon);
  return {
    ...carried,
    part: carried.part || OF_PARTS.test(text),
    named: sides.length > 0 ? sides : carried.named,
    things: thingsOf(clause.pieces) || carried.things,
    times: times.length > 0 ? times : carried.times,
    subjects: topics.length > 0 ? topics : carried.subjects,
    indicators: known === undefined ? carried.indicators : [known],
    from: known === undefined ? carried.from : clause.start,
  };
};
