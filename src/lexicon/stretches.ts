import { chinese } from "../text/foldings.ts";
import { trie } from "../text/trie.ts";

/** Names that are in no list themselves but put together of a place and what follows it: what tells where one may begin. */
interface Composed {
  /** In which units its place ends. */
  readonly finals: ReadonlySet<number>;
  /** With which units it begins where it does not begin with its place. */
  readonly heads: ReadonlySet<number>;
}

/**
 * Prepares to tell where in a run of ideographs something known may begin and how many characters it may have: one list a
 * place, shortest first, or null where it may have any number. Names are put together from what stands at every place of
 * them, and nearly all stretches of a name are nothing.
 */
export const findStretches = (
  keys: Iterable<string>,
  { finals, heads }: Composed,
): ((run: string) => readonly (readonly number[] | null)[]) => {
  const known = trie([...new Set(keys)]);
  const cells = new Int32Array(known.cells);
  const widthsAt = (units: Uint16Array, from: number): readonly number[] | null => {
    const widths: number[] = [];
    let composed = heads.has(units[from]!);
    for (let left = known.find(units, from, cells), at = 0; left > 0; left--, at += 2) {
      const end = cells[at]!;
      composed ||= end > from + 1 && end < units.length && finals.has(units[end - 1]!);
      widths.push(end - from);
    }
    return composed ? null : widths;
  };
  return (run) => {
    const { units, starts } = chinese.fold(run);
    const found: (readonly number[] | null)[] = [];
    for (let from = 0; from < run.length; from++) found.push(starts === null ? widthsAt(units, from) : null);
    return found;
  };
};
