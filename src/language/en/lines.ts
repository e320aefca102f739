import type { Kind } from "../../model.ts";
import { has, sign } from "./forms.ts";
import type { FoundName } from "./ground.ts";
import type { Word } from "./words.ts";

const heads: ReadonlyMap<string, readonly [string, Kind]> = new Map([
  ["railways", ["railway", "project"]],
  ["expressways", ["expressway", "project"]],
  ["highways", ["highway", "place"]],
]);
const heading = sign((lower) => heads.has(lower));
const sort = /^(?:high-speed|intercity|passenger|freight|express|rapid|electrified|branch|elevated)$/u;
const ends = /^\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)+$/u;

const named = (words: readonly Word[], head: number): readonly FoundName[] => {
  const [noun, kind] = heads.get(words[head]!.lower)!;
  let last = head;
  while (sort.test(words[last - 1]?.lower ?? "")) last--;
  const tail = [...words.slice(last, head).map(({ text }) => text), noun].join(" ");
  const found: FoundName[] = [];
  for (let at = last - 1; at >= 0 && /^(?:,|and|the)$|-/u.test(words[at]!.lower); at--)
    if (ends.test(words[at]!.text))
      found.push({ from: at, to: at + 1, kind, rule: "name-plural-head", name: `${words[at]!.text} ${tail}` });
    else if (words[at]!.lower.includes("-")) break;
  return found;
};

/** The Lanzhou-Zhangye and Jiuquan-Dunhuang railways: lines that share the noun behind them. */
export const linesIn = (words: readonly Word[]): readonly FoundName[] => {
  const found: FoundName[] = [];
  for (let index = 1; index < words.length; index++)
    if (has(words[index]!, heading)) found.push(...named(words, index));
  return found;
};
