/** Finds the longest of some words that stands at a place of a text. */
export type Prefixes<T> = (text: string, at: number) => { readonly end: number; readonly value: T } | null;

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | undefined;
}

/** Prepares words for `Prefixes`; of equal words the last one's value stays. */
export const prefixes = <T>(entries: Iterable<readonly [string, T]>): Prefixes<T> => {
  const root: Node<T> = { next: new Map(), value: undefined };
  for (const [word, value] of entries) {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const after: Node<T> = node.next.get(unit) ?? { next: new Map(), value: undefined };
      node.next.set(unit, after);
      node = after;
    }
    if (node !== root) node.value = value;
  }
  return (text, from) => {
    let found: { end: number; value: T } | null = null;
    let node: Node<T> | undefined = root;
    for (let at = from; at < text.length; ) {
      node = node.next.get(text.charCodeAt(at++));
      if (node === undefined) break;
      if (node.value !== undefined) found = { end: at, value: node.value };
    }
    return found;
  };
};

/** The same for words that end at a place: `end` is where the word begins. */
export const suffixes = <T>(entries: Iterable<readonly [string, T]>): Prefixes<T> => {
  const reversed = (word: string): string => [...word].reverse().join("");
  const words = [...entries];
  const longest = Math.max(0, ...words.map(([word]) => word.length));
  const backward = prefixes(words.map(([word, value]) => [reversed(word), value] as const));
  return (text, to) => {
    const found = backward(reversed(text.slice(Math.max(0, to - longest), to)), 0);
    return found === null ? null : { end: to - found.end, value: found.value };
  };
};
