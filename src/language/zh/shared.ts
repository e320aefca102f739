import type { Lexicon } from "../../model.ts";
import { namedSideBySide } from "./dealing.ts";
import { phraseBefore } from "./phrase.ts";
import { textOf } from "./predicate.ts";
import type { Carried, Spot } from "./spots.ts";

type Run = readonly Spot[];

/** Runs of numbers that are dealt out together, each with what it takes of the names. */
interface Shared {
  readonly runs: readonly Run[];
  readonly carried: readonly Pick<Carried, "indicators" | "subjects">[];
}

const DEALT = /^(?:分别|依次)$/u;
const MOVES_ON = /^[、和]?(?:同比)?(?:增长|下降|增加|减少|提高|降低|回落)$/u;

/** 分别增长5.2%、8.1%和下降3.3%: what is named before them, for each run of numbers, where all of it is dealt out. */
export const sharedOut = (runs: readonly Run[], carried: Carried, lexicon: Lexicon): Shared | null => {
  const [first, ...rest] = runs;
  if (first === undefined || rest.length === 0) return null;
  if (!rest.every((run) => MOVES_ON.test(textOf(run[0]!.before)))) return null;
  const { before } = first[0]!;
  const at = before.findIndex((piece) => DEALT.test(piece.text));
  if (at < 0) return null;
  const from = (run: number): number => runs.slice(0, run).reduce((sum, { length }) => sum + length, 0);
  const total = from(runs.length);
  const said = before.slice(0, at);
  const own = namedSideBySide(said, lexicon);
  const names = own.length === total ? own : carried.indicators;
  if (names.length !== total) return null;
  const found = own.length === total ? phraseBefore(said, lexicon).subjects : [];
  const subjects = found.length > 0 ? found : carried.subjects;
  return {
    runs: [first.map((spot) => ({ ...spot, before: before.slice(at) })), ...rest],
    carried: runs.map((_, run) => ({ indicators: names.slice(from(run), from(run + 1)), subjects })),
  };
};
