const few = 12;

/** A sorted copy. Most lists here hold a handful: those need no more room than the copy. */
export const sorted = <T>(list: readonly T[], order: (one: T, other: T) => number): T[] => {
  const out = list.slice();
  if (out.length > few) return out.sort(order);
  for (let at = 1; at < out.length; at++) {
    const one = out[at]!;
    let to = at;
    for (; to > 0 && order(one, out[to - 1]!) < 0; to--) out[to] = out[to - 1]!;
    out[to] = one;
  }
  return out;
};
