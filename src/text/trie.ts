/** A set of keys, each with its number, that finds keys at a place in time that depends on the keys alone. */
export interface Trie {
  /**
   * The keys that begin at `from`, shortest first: where each ends and its number, two cells of `found` a key. Returns how many
   * there are.
   */
  find(units: Uint16Array, from: number, found: Int32Array): number;
  /** The first place at or behind `from` where a key may begin by its first units; the end where none does. */
  begin(units: Uint16Array, from: number): number;
  /** Cells that `find` may need. */
  readonly cells: number;
}

const powerOfTwo = (least: number): number => {
  let size = 16;
  while (size < least) size *= 2;
  return size;
};

const pairBits = 1 << 18;
const pairOf = (one: number, two: number): number => (Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b)) >>> 14;

/** Builds a trie whose edges lie in one hash table of typed arrays; of equal keys the last number stays. */
export const trie = (keys: readonly string[]): Trie => {
  const edges = keys.reduce((sum, key) => sum + key.length, 0);
  const longest = keys.reduce((most, key) => Math.max(most, key.length), 0);
  const room = powerOfTwo(edges * 2);
  const parents = new Int32Array(room);
  const labels = new Uint16Array(room);
  const children = new Int32Array(room);
  const values = new Int32Array(edges + 2).fill(-1);
  // Most places of a text begin no key: the first step needs no hashing.
  const roots = new Int32Array(0x10000);
  // Of two units that follow each other few begin a key; a bit that is set is a reason to look.
  const alone = new Uint8Array(0x10000);
  const pairs = new Uint8Array(pairBits >>> 3);
  let nodes = 1;

  const slot = (parent: number, label: number): number => {
    const mixed = Math.imul(parent, 0x9e3779b1) + Math.imul(label, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & (room - 1);
    while (children[at] !== 0 && (parents[at] !== parent || labels[at] !== label)) at = (at + 1) & (room - 1);
    return at;
  };
  const add = (key: string, value: number): void => {
    const first = key.charCodeAt(0);
    let node = roots[first] || nodes++;
    roots[first] = node;
    if (key.length === 1) alone[first] = 1;
    else {
      const bit = pairOf(first, key.charCodeAt(1));
      pairs[bit >>> 3] = pairs[bit >>> 3]! | (1 << (bit & 7));
    }
    for (let index = 1; index < key.length; index++) {
      const label = key.charCodeAt(index);
      const at = slot(node, label);
      if (children[at] === 0) {
        parents[at] = node;
        labels[at] = label;
        children[at] = nodes++;
      }
      node = children[at]!;
    }
    values[node] = value;
  };
  keys.forEach((key, value) => {
    if (key !== "") add(key, value);
  });

  return {
    cells: longest * 2,
    begin: (units, from) => {
      for (let at = from; at < units.length; at++) {
        const unit = units[at]!;
        if (alone[unit] === 1) return at;
        if (at + 1 === units.length) break;
        const bit = pairOf(unit, units[at + 1]!);
        if ((pairs[bit >>> 3]! & (1 << (bit & 7))) !== 0) return at;
      }
      return units.length;
    },
    find: (units, from, found) => {
      let count = 0;
      let node = roots[units[from]!]!;
      for (let index = from + 1; node !== 0; index++) {
        if (values[node]! >= 0) {
          found[count * 2] = index;
          found[count * 2 + 1] = values[node]!;
          count++;
        }
        if (index >= units.length) break;
        node = children[slot(node, units[index]!)]!;
      }
      return count;
    },
  };
};
