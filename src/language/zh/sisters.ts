import type { Kind, Lexicon } from "../../model.ts";
import { preceding } from "../../text/preceding.ts";
import { type Atom, type Line, sizeOf } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Head, headAt, headOf } from "./heads.ts";
import { descriptive, followers, governing, joint, nominal, outside, plain } from "./words.ts";

/** Kinds that stand side by side: a railway that is built is a place and an undertaking. */
const beside: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  project: ["project", "place"],
  place: ["place", "project"],
  policy: ["policy"],
  organization: ["organization"],
  event: ["event"],
};

const longest = 14;

const governs = ({ text }: Atom): boolean => text.length > 1 && governing.has(text) && !nominal.has(text);

/** Whether no name of a list goes over this atom, whatever its words are elsewhere. */
const parts = (atom: Atom): boolean =>
  (atom.form === "mark" && atom.text !== "·") ||
  atom.form === "amount" ||
  atom.form === "book" ||
  joint.test(atom.text) ||
  /^[的了等在对将把被]$/u.test(atom.text) ||
  (atom.name?.refers ?? false) ||
  (atom.text.length > 1 && outside.has(atom.text)) ||
  governs(atom);

/** Whether the noun at this place is the last of its phrase. */
const closes = (next: Atom | undefined): boolean =>
  next === undefined ||
  next.form !== "word" ||
  !/^(?:n|b|j)/u.test(next.tag) ||
  followers.has(next.text) ||
  outside.has(next.text) ||
  governing.has(next.text);

/** Characters that tell the item from others of its sort. */
const told = (atoms: readonly Atom[], head: Head, lexicon: Lexicon): number =>
  sizeOf(
    atoms.filter(
      ({ start, text }) =>
        start < head.start &&
        !plain.has(text) &&
        !descriptive.has(text) &&
        !nominal.has(text) &&
        lexicon.generic(text)?.zh !== text,
    ),
  );

interface Range {
  readonly from: number;
  readonly last: number;
}

interface Side {
  readonly line: Line;
  readonly lexicon: Lexicon;
  readonly kinds: readonly Kind[];
}

const itemOf = ({ from, last }: Range, { line, lexicon, kinds }: Side): Found | null => {
  const head = headAt(line, last, lexicon);
  const atoms = line.atoms.slice(from, last + 1);
  if (/^[至到]/u.test(atoms[0]?.text ?? "")) return null;
  if (head === null || !kinds.includes(head.generic.kind) || atoms.length < 2 || !closes(line.atoms[last + 1]))
    return null;
  const [start, end] = [atoms[0]!.start, atoms.at(-1)!.end];
  if (end - start > longest || head.start - start < 2 || told(atoms, head, lexicon) < 2) return null;
  return unlisted({ start, end }, line.text, { kind: head.generic.kind, rule: `sister-${head.generic.kind}` });
};

/** The item that begins here, up to the first head noun of the sort. */
const itemFrom = (from: number, side: Side): Found | null => {
  for (let last = from; last < side.line.atoms.length && last < from + 9; last++) {
    if (parts(side.line.atoms[last]!)) return null;
    const found = itemOf({ from, last }, side);
    if (found !== null) return found;
  }
  return null;
};

/** The item that ends here, back to the mark or the verb before it. */
const itemTo = (last: number, side: Side): Found | null => {
  const { atoms } = side.line;
  let from = last;
  while (from > 0 && last - from < 9 && !parts(atoms[from - 1]!)) from--;
  const before = preceding(atoms, from);
  const bounded = before === undefined || before.form === "mark" || joint.test(before.text) || governs(before);
  return bounded ? itemOf({ from, last }, side) : null;
};

const ownRule = /^(?:head-|sister-|list-|decreed|quote-head)/u;

/** A name whose sort its last word tells; a division of a list tells nothing of its neighbours. */
const kindsOf = ({ kind, name, rule, things }: Found, lexicon: Lexicon): readonly Kind[] =>
  (ownRule.test(rule) || (things.length > 0 && kind !== "place")) &&
  headOf(name.replace(/[”"》]$/u, ""), lexicon) !== null
    ? (beside[kind] ?? [])
    : [];

/** 合新高铁、|淮宿蚌铁路: beside a name in a list what ends in a noun of the same sort is a name too. */
export const sisters = (line: Line, found: readonly Found[], lexicon: Lexicon): Found[] => {
  const added: Found[] = [];
  const free = ({ start, end }: Found): boolean =>
    [...found, ...added].every((other) => other.rule === "inside" || other.end <= start || end <= other.start);
  for (const one of found) {
    const kinds = kindsOf(one, lexicon);
    if (kinds.length === 0) continue;
    const side: Side = { line, lexicon, kinds };
    for (let end = one.end; ; ) {
      const at = line.atoms.findIndex(({ start }) => start === end);
      const item = at >= 0 && joint.test(line.atoms[at]!.text) ? itemFrom(at + 1, side) : null;
      if (item === null || !free(item)) break;
      added.push(item);
      end = item.end;
    }
    for (let start = one.start; ; ) {
      const at = line.atoms.findIndex((atom) => atom.end === start);
      const item = at > 0 && joint.test(line.atoms[at]!.text) ? itemTo(at - 1, side) : null;
      if (item === null || !free(item)) break;
      added.push(item);
      start = item.start;
    }
  }
  return added;
};
