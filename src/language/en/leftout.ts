import type { Make, Matter, Measured } from "./carried.ts";
import { isFiniteVerb } from "./nouns.ts";
import { isTime, type Piece } from "./pieces.ts";
import { withoutLead } from "./predicate.ts";
import { isCount } from "./runs.ts";
import { restOfClause } from "./whom.ts";

/** What befalls people in a disaster. */
const befalls =
  /^(?:killed|dead|died|deceased|injured|missing|hurt|wounded|evacuated|relocated|rescued|hospitali[sz]ed|stranded|trapped|displaced|homeless|sickened|infected|cured|discharged|forced)$/u;
const harms = /^(?:kill|injur|wound|sicken|strand|evacuat|relocat|rescu|displac|claim|trap|left$|leav)/u;
const fates: readonly (readonly [RegExp, string])[] = [
  [/^(?:kill|claim)/u, "killed"],
  [/^injur/u, "injured"],
  [/^wound/u, "wounded"],
  [/^evacuat/u, "evacuated"],
  [/^relocat/u, "relocated"],
  [/^rescu/u, "rescued"],
];

const opens = /^(?:,|and|while|but|with|which|whom|them|these|those|:|;|-|–|—|--)$/u;
const further = /^(?:more|others|another|also|still|have|has|had|since|already|were|was|are|is|been)$/u;

/** Whether a number without a noun stands where a clause's subject does: 219 damaged, 26 were, three more are missing. */
const isSubject = (gap: readonly Piece[], after: readonly Piece[]): boolean => {
  const last = withoutLead(gap).at(-1);
  if (last !== undefined && !opens.test(last.lower || last.text) && !isTime(last)) return false;
  const verb = /^(?:more|others)$/u.test(after[0]?.lower ?? "") ? 1 : 0;
  return after[verb] !== undefined && (isFiniteVerb(after, verb) || befalls.test(after[verb]!.lower));
};

/** Houses collapsed: without what befell them, houses. */
const participle = / (?:\p{Ll}+(?:ed|wn)|missing|dead)$/u;

const longestFate = 5;

/** Two were killed, has left one missing: people, whom nobody names. */
const fateOf = ({ run, predicate }: Pick<Matter, "run" | "predicate">): string => {
  const clause = restOfClause(run.after);
  const fate = clause.slice(0, longestFate).find(({ lower, tag }) => tag !== "ADV" && !further.test(lower));
  if (fate !== undefined && befalls.test(fate.lower)) return fate.lower;
  const ends = clause.length === 0 || (fate === clause[0] && fate?.tag === "ADP");
  return (ends && fates.find(([verb]) => verb.test(predicate.verb))?.[1]) || "";
};

const people =
  /^(?:people|persons|residents|villagers|workers|miners|passengers|students|children|men|women|tourists)\b/u;

/** What was counted before, without what befell it. */
const thingsOf = ({ measure, counted }: Matter["carried"]): string | null =>
  (measure === "level" && counted.at(-1)?.replace(participle, "")) || null;

type Said = Pick<Matter, "amount" | "run" | "predicate" | "carried">;

/** Three more are missing, killed seven: people, unless houses or trees were counted before; null where a noun stands. */
export const befallen = ({ amount, run, predicate, counted, carried }: Matter, make: Make): Measured | null => {
  if (amount.unit !== "1" || amount.kind !== "number" || !isCount(amount)) return null;
  if (
    counted.link === "" &&
    counted.text !== "" &&
    !/^(?:more|others)$/u.test(counted.text) &&
    !befalls.test(counted.text)
  )
    return null;
  const object = predicate.link === "" && harms.test(predicate.verb || (withoutLead(run.gap).at(-1)?.lower ?? ""));
  if (!object && !(predicate.stance === "none" && isSubject(run.gap, run.after))) return null;
  const things = thingsOf(carried);
  const ofPeople = things === null || carried.counted.some((what) => people.test(what ?? ""));
  if (!object && !ofPeople && !opensSentence(run.before)) return null;
  const fate = fateOf({ run, predicate });
  return fate === "" ? null : make(`people ${fate}`, "level", { owner: predicate.phrase?.owner ?? null });
};

/** What a number counts whose noun was said before: 156 houses collapsed and 219 were damaged; null where it has its own. */
export const leftOut = ({ amount, run, predicate, carried }: Said, make: Make): Measured | null => {
  const alike = isCount(amount) ? amount.unit === "1" && amount.kind === "number" : amount.unit === carried.unit;
  if (!alike || amount.kind === "money" || predicate.stance !== "none" || !isSubject(run.gap, run.after)) return null;
  const things = thingsOf(carried);
  if (things !== null) return make(things + doneTo(run.after[0]!), "level", { owner: null });
  return opensSentence(run.before) && (amount.value ?? 0) > 1 ? make(null, "level") : null;
};

const doneTo = ({ tag, lower, text }: Piece): string => (tag === "VERB" && spoils.test(lower) ? ` ${text}` : "");

const spoils = /^(?:damaged|destroyed|collapsed|affected|flooded|ruined|submerged|repaired|rebuilt|restored)$/u;

/** Seven were released; in 2020, 45 were: what the sentence before counted. */
const opensSentence = (before: readonly Piece[]): boolean =>
  before.every((piece) => isTime(piece) || /^(?:ADP|DET|PUNCT|ADV|CCONJ)$/u.test(piece.tag));
