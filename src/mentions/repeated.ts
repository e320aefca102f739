import type { Mention, Sentence } from "../model.ts";
import { trie } from "../text/trie.ts";

const units = (text: string): Uint16Array => {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return codes;
};

/** A name to look for again, and the mention that it repeats. */
export interface Again {
  readonly name: string;
  readonly of: Mention;
}

const latin = /[A-Za-z0-9]/u;

/** A Latin name is not looked for inside a longer word. */
const cuts = (text: string, start: number, end: number): boolean =>
  (latin.test(text[start] ?? "") && latin.test(text[start - 1] ?? "")) ||
  (latin.test(text[end - 1] ?? "") && latin.test(text[end] ?? ""));

/** Where names that were found once stand again, outside the mentions that are known. */
export const repeated = (
  sentences: readonly Sentence[],
  { mentions, names }: { readonly mentions: readonly (readonly Mention[])[]; readonly names: readonly Again[] },
): readonly (readonly Mention[])[] => {
  if (names.length === 0) return mentions;
  const keys = trie(names.map(({ name }) => name));
  const cells = new Int32Array(keys.cells);
  return sentences.map(({ text, start }, index) => {
    const known = mentions[index]!;
    const taken = (from: number, to: number): boolean =>
      known.some((mention) => mention.start - start < to && from < mention.end - start && mention.rule !== "inside");
    const codes = units(text);
    const added: Mention[] = [];
    for (let at = 0; at < text.length; at++) {
      for (let found = keys.find(codes, at, cells) - 1; found >= 0; found--) {
        const end = cells[found * 2]!;
        if (cuts(text, at, end) || taken(at, end)) continue;
        const { of } = names[cells[found * 2 + 1]!]!;
        added.push({ ...of, start: start + at, end: start + end, text: text.slice(at, end), rule: "repeated" });
        at = end - 1;
        break;
      }
    }
    return added.length === 0 ? known : [...known, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
  });
};
