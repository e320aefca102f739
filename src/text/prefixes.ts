/** Finds the longest of some words that stands at a place of a text. */
export type Prefixes<T> = (text: string, at: number) => { readonly end: number; readonly value: T } | null;

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | undefined;
}

/** The words as a tree, read forwards or backwards. */
const treeOf = <T>(entries: Iterable<readonly [string, T]>, unitAt: (word: string, at: number) => number): Node<T> => {
  const root: Node<T> = { next: new Map(), value: undefined };
  for (const [word, value] of entries) {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const unit = unitAt(word, at);
      const after: Node<T> = node.next.get(unit) ?? { next: new Map(), value: undefined };
      node.next.set(unit, after);
      node = after;
    }
    if (node !== root) node.value = value;
  }
  return root;
};

/** Prepares words for `Prefixes`; of equal words the last one's value stays. */
export const prefixes = <T>(entries: Iterable<readonly [string, T]>): Prefixes<T> => {
  const root = treeOf(entries, (word, at) => word.charCodeAt(at));
  return (text, from) => {
    let end = from;
    let value: T | undefined;
    let node = root.next.get(text.charCodeAt(from));
    for (let at = from + 1; node !== undefined; at++) {
      if (node.value !== undefined) [end, value] = [at, node.value];
      node = at < text.length ? node.next.get(text.charCodeAt(at)) : undefined;
    }
    return value === undefined ? null : { end, value };
  };
};

/** The same for words that end at a place: `end` is where the word begins. */
export const suffixes = <T>(entries: Iterable<readonly [string, T]>): Prefixes<T> => {
  const root = treeOf(entries, (word, at) => word.charCodeAt(word.length - 1 - at));
  return (text, to) => {
    let end = to;
    let value: T | undefined;
    let node = root.next.get(text.charCodeAt(to - 1));
    for (let at = to - 1; node !== undefined; at--) {
      if (node.value !== undefined) [end, value] = [at, node.value];
      node = at > 0 ? node.next.get(text.charCodeAt(at - 1)) : undefined;
    }
    return value === undefined ? null : { end, value };
  };
};
