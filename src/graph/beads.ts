/** What is compared of a sentence: how long it is, and what it speaks of. */
export interface Unit {
  readonly length: number;
  readonly anchors: ReadonlySet<string>;
}

/** Sentences of one text and the sentences of the other that stand for them; one side may be empty. */
export interface Bead {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** How many sentences of each side a step takes, and what that costs. */
const steps = [
  { a: 1, b: 1, cost: 0 },
  { a: 1, b: 2, cost: 0.7 },
  { a: 2, b: 1, cost: 0.7 },
  { a: 1, b: 3, cost: 1.6 },
  { a: 3, b: 1, cost: 1.6 },
  { a: 2, b: 2, cost: 1.4 },
  { a: 1, b: 0, cost: 0.8 },
  { a: 0, b: 1, cost: 0.8 },
] as const;

/** Half of the band around the diagonal in which sentences are compared, in sentences and as a part of the text. */
const band = { least: 40, part: 0.2 } as const;

const anchorWeight = 2;
const padding = 12;

const frequencies = (units: readonly Unit[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { anchors } of units) for (const anchor of anchors) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  return counts;
};

const total = (units: readonly Unit[]): number => units.reduce((sum, { length }) => sum + length, 0);

interface Stretch {
  readonly length: number;
  readonly anchors: Set<string>;
}

const together = (units: readonly Unit[], from: number, count: number): Stretch => {
  const anchors = new Set<string>();
  let length = 0;
  for (let at = from; at < from + count; at++) {
    length += units[at]!.length;
    for (const anchor of units[at]!.anchors) anchors.add(anchor);
  }
  return { length, anchors };
};

/**
 * Which sentences of two texts stand for which: a path through both in order that shares the most and keeps the lengths
 * in proportion (after Gale and Church 1993, with anchors).
 */
export const beadsOf = (a: readonly Unit[], b: readonly Unit[]): readonly Bead[] => {
  const [inA, inB] = [frequencies(a), frequencies(b)];
  const proportion = (total(b) + 1) / (total(a) + 1);
  // What is said in every sentence tells no sentence from another.
  const weight = (anchor: string): number => anchorWeight / Math.sqrt((inA.get(anchor) ?? 1) * (inB.get(anchor) ?? 1));
  const shared = (one: Stretch, other: Stretch): number => {
    let sum = 0;
    for (const anchor of one.anchors) if (other.anchors.has(anchor)) sum += weight(anchor);
    return sum;
  };
  const worth = (i: number, j: number, step: (typeof steps)[number]): number => {
    if (step.a === 0 || step.b === 0) return -step.cost;
    const [one, other] = [together(a, i, step.a), together(b, j, step.b)];
    const apart = Math.abs(Math.log((other.length + padding) / (one.length * proportion + padding)));
    return shared(one, other) - apart - step.cost;
  };
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const taken = new Uint8Array(best.length);
  const reach = Math.max(band.least, Math.ceil(band.part * b.length));
  best[0] = 0;
  for (let i = 0; i <= a.length; i++) {
    const middle = a.length === 0 ? 0 : Math.round((i * b.length) / a.length);
    for (let j = Math.max(0, middle - reach); j <= Math.min(b.length, middle + reach); j++) {
      const here = best[i * width + j]!;
      if (here === Number.NEGATIVE_INFINITY) continue;
      steps.forEach((step, index) => {
        if (i + step.a > a.length || j + step.b > b.length) return;
        const next = (i + step.a) * width + j + step.b;
        const value = here + worth(i, j, step);
        if (value > best[next]!) [best[next], taken[next]] = [value, index];
      });
    }
  }
  return walkedBack(taken, a.length, b.length);
};

const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => from + at);

const walkedBack = (taken: Uint8Array, rows: number, columns: number): readonly Bead[] => {
  const beads: Bead[] = [];
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const step = steps[taken[i * (columns + 1) + j]!]!;
    i -= step.a;
    j -= step.b;
    beads.push({ a: range(i, step.a), b: range(j, step.b) });
  }
  return beads.reverse();
};
