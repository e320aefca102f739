import type { Lexicon, Thing } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { Line } from "./atoms.ts";
import type { Found } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";

/** 现辖, 代管: after these a place tells which divisions lie in it. */
const governs = /(?:[下管统现所]辖|辖|代管)(?:有|了)?(?=\p{Script=Han}{2})(?![区内域的])/u;

const separator = /[、，,和及与]/u;
/** 鹿邑|七个县, 青原|2区, 连城县|等: what sums the names up is no part of the last. */
const summed =
  /(?:等|共|(?:[两一二三四五六七八九十]+|\d+)个?(?:市辖|县级|民族|自治)*[区县市旗州](?:[（(][^（）()]*[）)]?)?)+$/u;
const longest = 12;

interface Item {
  readonly start: number;
  readonly name: string;
  readonly things: readonly Thing[];
}

const isDivision = ({ division }: Thing): boolean => division !== null && division.level !== "country";

/** The items of a list up to the end of what the sentence says, each with the divisions of its name. */
const itemsOf = (text: string, from: number, lexicon: Lexicon): Item[] => {
  const items: Item[] = [];
  for (let start = from, end = from; end <= text.length; end++) {
    const stops = end === text.length || /[。；：]/u.test(text[end]!);
    if (!stops && !separator.test(text[end]!)) continue;
    const whole = text.slice(start, end);
    const skipped = governs.exec(whole)?.[0].length ?? 0;
    const bare = whole.slice(skipped);
    const name = lexicon.named(bare).some(isDivision) ? bare : bare.replace(summed, "");
    if (name.length >= 2 && name.length <= longest)
      items.push({ start: start + skipped, name, things: lexicon.named(name).filter(isDivision) });
    if (stops) break;
    start = end + 1;
  }
  return items;
};

/** The division in which most of them lie, now or once. */
const commonParent = (items: readonly Item[]): string | null => {
  const counts = new Map<string, number>();
  for (const { things } of items)
    for (const parent of new Set(fromEach(things, ({ division }) => (division?.parent ? [division.parent] : []))))
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
  const [best] = [...counts].sort(([one, a], [two, b]) => b - a || (one < two ? -1 : 1));
  return best !== undefined && best[1] > 1 ? best[0] : null;
};

/** 邵阳市现辖双清、大祥、北塔三区: beside each other short names are those of the divisions of one place. */
const read = (line: Line, lexicon: Lexicon): Found[] => {
  const match = governs.exec(line.text);
  if (match === null) return [];
  const items = itemsOf(line.text, match.index + match[0].length, lexicon);
  const parent = commonParent(items);
  if (parent === null) return [];
  return fromEach(items, ({ start, name, things }): Found[] => {
    const own = things.filter(({ division }) => division?.parent === parent);
    if (own.length === 0) return [];
    return [
      { start, end: start + name.length, kind: "place", name, things: own, rule: "place-governed", refers: false },
    ];
  });
};

/** Divisions that are told as the parts of a place, by names that elsewhere mean another or are common words. */
export const governedPlaces: Recogniser = { signs: words("辖 代管"), read };
