/** A value that is made when it is first asked for. */
export const lazy = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** A map of what is made of each group, at the first asking. */
export const lazyMap = <G, V>(
  groups: () => ReadonlyMap<string, G>,
  make: (group: G, key: string) => V,
): ReadonlyMap<string, V> => {
  const made = new Map<string, V>();
  const valueAt = (key: string, group: G): V => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(group, key);
    made.set(key, value);
    return value;
  };
  function* entries(): MapIterator<[string, V]> {
    for (const [key, group] of groups()) yield [key, valueAt(key, group)];
  }
  function* values(): MapIterator<V> {
    for (const [, value] of entries()) yield value;
  }
  const map: ReadonlyMap<string, V> = {
    get size() {
      return groups().size;
    },
    has: (key) => groups().has(key),
    get: (key) => {
      const known = made.get(key);
      if (known !== undefined) return known;
      const group = groups().get(key);
      return group === undefined ? undefined : valueAt(key, group);
    },
    keys: () => groups().keys(),
    values,
    entries,
    forEach: (visit) => {
      for (const [key, value] of entries()) visit(value, key, map);
    },
    [Symbol.iterator]: entries,
  };
  return map;
};
