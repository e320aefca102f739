/** A set of keys, each with a number from 0, that finds the longest key at a place in time that depends on the key alone. */
export interface Trie {
  /** Calls `at` for every key that begins at `from`, shortest first. */
  walk(units: Uint16Array, from: number, at: (end: number, value: number) => void): void;
  /** Bytes held. */
  readonly size: number;
}

const powerOfTwo = (least: number): number => {
  let size = 16;
  while (size < least) size *= 2;
  return size;
};

/** Builds a trie whose edges lie in one hash table of typed arrays; of equal keys the last value stays. */
export const trie = (keys: readonly Uint16Array[]): Trie => {
  const edges = keys.reduce((sum, key) => sum + key.length, 0);
  const room = powerOfTwo(edges * 2);
  const parents = new Int32Array(room);
  const labels = new Uint16Array(room);
  const children = new Int32Array(room);
  const values = new Int32Array(edges + 2).fill(-1);
  // Most places of a text begin no key: the first step needs no hashing.
  const roots = new Int32Array(0x10000);
  let nodes = 1;

  const slot = (parent: number, label: number): number => {
    const mixed = Math.imul(parent, 0x9e3779b1) + Math.imul(label, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & (room - 1);
    while (children[at] !== 0 && (parents[at] !== parent || labels[at] !== label)) at = (at + 1) & (room - 1);
    return at;
  };
  const add = (key: Uint16Array, value: number): void => {
    const first = key[0] ?? 0;
    let node = roots[first] || nodes++;
    roots[first] = node;
    for (let index = 1; index < key.length; index++) {
      const at = slot(node, key[index] ?? 0);
      if (children[at] === 0) {
        parents[at] = node;
        labels[at] = key[index] ?? 0;
        children[at] = nodes++;
      }
      node = children[at] ?? 0;
    }
    values[node] = value;
  };
  keys.forEach((key, value) => {
    if (key.length > 0) add(key, value);
  });

  return {
    size: room * 10 + values.byteLength + roots.byteLength,
    walk: (units, from, at) => {
      let node = roots[units[from] ?? 0] ?? 0;
      for (let index = from + 1; node !== 0; index++) {
        const value = values[node] ?? -1;
        if (value >= 0) at(index, value);
        if (index >= units.length) return;
        node = children[slot(node, units[index] ?? 0)] ?? 0;
      }
    },
  };
};
