import type { Mention, Sentence } from "../model.ts";
import { trie } from "../text/trie.ts";

const units = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

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
  const keys = trie(names.map(({ name }) => units(name)));
  return sentences.map(({ text, start }, index) => {
    const known = mentions[index]!;
    const folded = units(text);
    const added: Mention[] = [];
    for (let at = 0; at < text.length; ) {
      let best: { end: number; value: number } | null = null;
      keys.walk(folded, at, (end, value) => {
        if (!cuts(text, at, end)) best = { end, value };
      });
      const found = best as { end: number; value: number } | null;
      const free =
        found !== null &&
        !known.some(
          (mention) => mention.start - start < found.end && at < mention.end - start && mention.rule !== "inside",
        );
      if (found !== null && free) {
        const { of } = names[found.value]!;
        added.push({
          ...of,
          start: start + at,
          end: start + found.end,
          text: text.slice(at, found.end),
          rule: "repeated",
        });
      }
      at = found !== null && free ? found.end : at + 1;
    }
    return added.length === 0 ? known : [...known, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
  });
};
