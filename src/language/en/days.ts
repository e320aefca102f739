import type { Amount } from "../../model.ts";
import type { Carried, Make, Matter, Measured } from "./carried.ts";
import { phraseAfter, spanOf } from "./phrase.ts";
import type { Predicate } from "./predicate.ts";
import { isDuration, moves, type Run } from "./runs.ts";

const weather =
  /\b(?:air|sunshine|rain|snow|frost|weather|pollution|smog|haze|skies|sky|temperatures?|precipitation)\b/iu;

const isSpell = ({ unit }: Amount): boolean => unit === "d" || unit === "h";

/** 310 days with good air: days that are counted; null where a number only says how long. */
const daysOf = ({ after }: Run): ReturnType<typeof phraseAfter> | null => {
  if (!/^(?:with|of)$/u.test(after[0]?.lower ?? "")) return null;
  const what = phraseAfter(after);
  return weather.test(what.text) ? what : null;
};

/** Had 310 days with good air quality: what the number counts. */
export const daysWith = (
  { amount, run, predicate }: Pick<Matter, "amount" | "run" | "predicate">,
  make: Make,
): Measured | null => {
  if (!isSpell(amount)) return null;
  const what = daysOf(run);
  if (what === null) return null;
  return make(`${amount.unit === "d" ? "days" : "hours"} ${what.link} ${what.text}`, "level", {
    owner: what.owner ?? predicate.phrase?.owner ?? predicate.owner,
    spans: spanOf(what),
  });
};

const lasting = /\b(?:expectancy|span|age|schooling|time|hours|days|leave|duration|wait|season)\b/u;

/** Whether a span of time is something measured: life expectancy, days with good air, what either changed by or to. */
export const isMeasuredTime = (run: Run, { stance, phrase, link }: Predicate, { indicator }: Carried): boolean => {
  const { amount } = run.spots[0]!;
  if (!isDuration(amount!)) return true;
  const text = phrase?.text ?? "";
  if (stance === "level" && text !== "" && !/^(?:period|term|history)$/u.test(text)) return true;
  if (moves(stance) && lasting.test(text)) return true;
  const goesOn = indicator !== null && (lasting.test(indicator) || indicator.startsWith("days "));
  if (
    goesOn &&
    text === "" &&
    (moves(stance) ||
      link === "to" ||
      link === "from" ||
      /^(?:more|fewer|less|longer)$/u.test(run.after[0]?.lower ?? ""))
  )
    return true;
  return isSpell(amount!) && daysOf(run) !== null;
};
