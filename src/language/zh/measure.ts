import type { Amount, Measure } from "../../model.ts";
import { type Predicate, textOf } from "./predicate.ts";

const PACE_NOUN = /(?:增速|增幅|(?<!自然)增长率|涨幅|增长速度|降幅|跌幅|增产|增收|减产|减收)$/u;
const GROWTH_AFTER = /^的?(?:正|负|高|中高|较快|平稳)?(?:速度?)?增[长速幅]/u;
const FALL_AFTER = /^的?(?:负增长|降幅|下降|跌幅)/u;

export const isPercent = ({ unit }: Amount): boolean => unit === "%";
const FRACTION = /分之|\/|½/u;
export const isFraction = ({ stated, text, unit }: Amount): boolean =>
  unit === "1" && FRACTION.test(stated?.value ?? text);
const TIMES = /倍|番/u;
const isTimes = ({ text }: Amount): boolean => TIMES.test(text);

/** Whether the words before a number say how much something moved. */
export const moves = ({ stance }: Predicate): boolean =>
  stance === "rise" || stance === "fall" || stance === "above" || stance === "below";

/** 产值同比11.4%: a verb of growth left out. */
const YEAR_ON_YEAR = /^(?:同比|环比)$/u;

const ofPart = (predicate: Predicate, after: string): Measure => {
  const { base, stance } = predicate;
  if (stance === "bare" && base !== null && "text" in base && YEAR_ON_YEAR.test(base.text)) return "growth";
  if (moves(predicate) || PACE_NOUN.test(textOf(predicate.np)) || GROWTH_AFTER.test(after)) return "growth";
  return predicate.stance === "ratio" || textOf(predicate.np).includes("平均水平") ? "ratio" : "share";
};

/** What a number says of its indicator: an amount, a difference, a part, a multiple, a position. */
export const measureOf = (amount: Amount, predicate: Predicate, after: string): Measure => {
  if (amount.unit === "rank") return "rank";
  if (amount.unit === "pp") return "change";
  if (amount.measure === "growth" || amount.measure === "ratio") return amount.measure;
  if (isPercent(amount) || isFraction(amount)) return ofPart(predicate, after);
  if (isTimes(amount)) return moves(predicate) ? "growth" : "ratio";
  return moves(predicate) ? "change" : "level";
};

const FALL = /(?:降幅|跌幅|减产|减收)$/u;
/** Whether what is said of the indicator is a decrease. */
export const isFall = ({ stance, np }: Predicate, after: string): boolean =>
  stance === "fall" ||
  stance === "below" ||
  (stance !== "rise" && stance !== "above" && FALL.test(textOf(np))) ||
  FALL_AFTER.test(after);

export const signed = (value: number, { measure, fall }: { measure: Measure; fall: boolean }): number =>
  fall && value !== 0 && (measure === "change" || measure === "growth") ? -value : value;
