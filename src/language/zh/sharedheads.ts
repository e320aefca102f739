import type { Kind, Lexicon } from "../../model.ts";
import { type Atom, atEach, type Line, sizeOf, textOf } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { headAt } from "./heads.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { descriptive, governing, mistagged, nominal, outside, plain } from "./words.ts";

const longestItem = 4;
const widestHead = 6;
const longestUncounted = 5;
const kinds: ReadonlySet<Kind> = new Set(["place", "project"]);
const common = [plain, descriptive, nominal, mistagged, outside, governing];
const isCommon = (text: string): boolean => common.some((set) => set.has(text));

const proper = /^(?:ns|nz|nrt?|x)$/u;
const size = /^(?:特?大型|中型|小型|大中型|骨干|重点|重大|主要|新型|市级|省级|大|中)$/u;
const joint = /^[、和及与]$/u;

/** 松溉, 鲤鱼|塘, 马|家|河: a word that a dictionary has as a name or not at all, or several that make none. */
const isTold = (item: readonly Atom[]): boolean =>
  item.length > 1 || (proper.test(item[0]!.tag) && !isCommon(item[0]!.text));

/** Words that a name of a few signs may be cut into; a verb or a mark begins the list before. */
const isPart = ({ form, text, tag }: Atom): boolean =>
  form === "word" && /^(?:n|x|j|q|s|a|b|v$|f$|g)/u.test(tag) && !(text.length > 1 && isCommon(text));

/** What stands between two joints, as far back as a name may reach. */
const itemBefore = (atoms: readonly Atom[], to: number): readonly Atom[] => {
  let from = to;
  while (from > 0 && isPart(atoms[from - 1]!) && sizeOf(atoms.slice(from - 1, to)) <= longestItem) from--;
  return atoms.slice(from, to);
};

/** The items of the list that ends before this place: two at least, each of a few signs. */
const itemsBefore = (atoms: readonly Atom[], end: number): (readonly Atom[])[] => {
  const items: (readonly Atom[])[] = [];
  for (let to = end; ; ) {
    const item = itemBefore(atoms, to);
    if (sizeOf(item) < 2) return [];
    items.unshift(item);
    const before = atoms[to - item.length - 1];
    if (before === undefined || !joint.test(before.text)) return items.length > 1 ? items : [];
    to -= item.length + 1;
  }
};

interface Shared {
  readonly kind: Kind;
  readonly type: string;
  readonly name: string;
}

const works = /.{2,}工程(?=(?:建设)?$)/u;

/** The noun behind the number, that each item is one of: 2座|大型|水库, 3大|提水|工程. */
const headBehind = (line: Line, from: number, lexicon: Lexicon): Shared | null => {
  const { atoms } = line;
  let at = from;
  while (atoms[at]?.form === "word" && size.test(atoms[at]!.text)) at++;
  for (let last = at; last < Math.min(at + widestHead, atoms.length); last++) {
    if (atoms[last]!.form !== "word") return null;
    const text = textOf(atoms.slice(at, last + 1));
    const undertaking = works.exec(text)?.[0];
    if (undertaking !== undefined) return { kind: "project", type: "", name: undertaking };
    const { kind, type } = headAt(line, last, lexicon)?.generic ?? none;
    if (kind !== null && kinds.has(kind) && (text.length > 2 || kind === "place")) return { kind, type, name: text };
  }
  return null;
};
const none = { kind: null, type: "" };

const isCount = ({ form, text }: Atom): boolean => form === "amount" && /[座条个大处项]$/u.test(text);

/** 潘口、小漩等5座水电站, 松溉、铜罐驿3大提水工程: each is a name with the noun that they share. */
const read = (line: Line, lexicon: Lexicon): readonly Found[] =>
  atEach(line, (atom, at) => {
    const etc = atom.form === "word" && atom.text === "等";
    if (!etc && !(isCount(atom) && line.atoms[at - 1]?.text !== "等")) return null;
    const counted = etc && line.atoms[at + 1] !== undefined && isCount(line.atoms[at + 1]!);
    const items = itemsBefore(line.atoms, at);
    if (items.filter(isTold).length * 2 < items.length || items.length === 0) return null;
    // 高都|遗址、下川: the end of a longer name.
    if (items.some((item) => lexicon.generic(textOf(item))?.zh === textOf(item))) return null;
    const behind = headBehind(line, at + (counted ? 2 : 1), lexicon);
    if (behind === null) return null;
    const { kind, type, name } = behind;
    // 北冰红、公酿一号等山葡萄种植基地: of what sort they are.
    if (!counted && etc && name.length > longestUncounted) return null;
    // 人民路、解放路2条道路 are names already.
    if (items.some((item) => /[路街道河湖山区县市镇乡村]$/u.test(textOf(item)) && type === "street")) return null;
    return items.map((item): Found => {
      const found = unlisted({ start: item[0]!.start, end: item.at(-1)!.end }, line.text, {
        kind,
        rule: "shared-head",
      });
      return { ...found, name: found.name + name };
    });
  });

/** Names of a list that share the noun behind it. */
export const sharedHeads: Recogniser = { signs: words("、 和"), read };
