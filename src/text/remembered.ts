/**
 * A function of a text that remembers what it gave, for words that come again and again; beyond `most` texts it begins anew,
 * so that a long run does not grow.
 */
export const remembered = <T>(make: (text: string) => T, most = 50_000): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
};
