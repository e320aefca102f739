import type { Amount, FigureTime, Span } from "../../model.ts";
import type { Reading } from "../language.ts";
import type { Clause } from "./clauses.ts";
import { isSaid } from "./statements.ts";

/** When what a clause says was so, and the stretch of text that says both. */
export interface Lasting {
  readonly time: FigureTime | null;
  readonly evidence: Span;
}

const isTime = (amount: Amount): amount is Amount & { readonly time: NonNullable<Amount["time"]> } =>
  amount.time !== null;

/** 《二〇三五年远景目标的建议》: a year within a name says not when something was done. */
const isNamed = ({ mentions }: Reading, { start, end }: Span): boolean =>
  mentions.some((name) => !name.refers && name.start <= start && end < name.end);

const timesIn = (reading: Reading, { start, end }: Span) =>
  reading.amounts
    .filter((amount) => amount.start >= start && amount.end <= end)
    .filter(isTime)
    .filter((time) => !isNamed(reading, time));

const explicit = ({ time, text }: Amount & { readonly time: NonNullable<Amount["time"]> }): FigureTime => ({
  ...time,
  text,
  basis: "explicit",
});

const around = /^(?:在|自|从|到|至|截至|起|以来|开始|期间|间|初|底|末|年)*$/u;

/** 2019年，遂宁市启动…: a clause that is nothing but a time holds for those after it. */
const isOnlyTime = (reading: Reading, clause: Clause): boolean => {
  const [first, ...more] = timesIn(reading, clause);
  if (first === undefined || more.length > 0 || clause.aside) return false;
  const { text, start } = reading.sentence;
  return around.test(
    text.slice(clause.start - start, first.start - start) + text.slice(first.end - start, clause.end - start),
  );
};

const closes =
  /^(?:完成|结束|建成|竣工|投产|完工|通车|收官|投用|建成投用|建成投产|建成通车|全部完成|全面完成|投入使用|投入运行|并网发电)$/u;

/** The thing itself may be spoken of once more, its parts not. */
const filler = /^(?:全部|全面|全线|基本|正式|顺利|项目|工程|任务|工作|主体|底|年底|如期|圆满|胜利)$/u;

/** ，2020年全部结束: a later clause of the sentence that names nothing of its own but the year in which it was over. */
const endOf = (
  reading: Reading,
  after: readonly Clause[],
): { readonly time: FigureTime; readonly clause: Clause } | null => {
  for (const clause of after) {
    const [time] = timesIn(reading, clause);
    const names = clause.units.some(({ mention }) => mention !== null && !mention.refers);
    const bare = clause.units.every(
      (unit) => isSaid(unit, closes) || isSaid(unit, filler) || /^(?:[dmtqfpc]|ad)/u.test(unit.tag),
    );
    if (time !== undefined && bare && clause.units.some((unit) => isSaid(unit, closes)))
      return { time: explicit(time), clause };
    if (names) return null;
  }
  return null;
};

/** The time of what stands at this place of a sentence: its clause's, else the one that opens the sentence; through to its end. */
export const lasting = (reading: Reading, span: Span, clauses: readonly Clause[]): Lasting => {
  const [own] = timesIn(reading, span);
  const isOpening = (clause: Clause): boolean => clause.end <= span.start && isOnlyTime(reading, clause);
  const opening = own === undefined ? clauses.findLast(isOpening) : undefined;
  const [led] = opening === undefined ? [own] : timesIn(reading, opening);
  const evidence = opening === undefined ? span : { start: opening.start, end: span.end };
  const begun = led === undefined ? null : explicit(led);
  const over =
    begun === null
      ? null
      : endOf(
          reading,
          clauses.filter(({ start, aside }) => start >= span.end && !aside),
        );
  if (begun === null || over === null || (over.time.end ?? "") <= (begun.end ?? "")) return { time: begun, evidence };
  const time: FigureTime = { ...begun, end: over.time.end, text: `${begun.text}—${over.time.text}` };
  return { time, evidence: { start: evidence.start, end: over.clause.end } };
};
