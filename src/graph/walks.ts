import type { KnownEntity, KnownRelation } from "./known.ts";
import { type Network, type Walk, type WalkOptions, walk } from "./network.ts";

export interface NeighbourOptions extends WalkOptions {
  /** How many relations away, 1 by default. */
  readonly depth?: number | undefined;
  readonly limit?: number | undefined;
}

/** An entity near another: how far, and the relations by which it is reached first. */
export interface Neighbour {
  readonly entity: KnownEntity;
  readonly distance: number;
  readonly via: readonly KnownRelation[];
}

/** The entities around one, nearest first, then by how many relations lead there, then by id. */
export const neighbours = (net: Network, id: string, options: NeighbourOptions = {}): readonly Neighbour[] => {
  const start = net.place(id);
  if (start === undefined) return [];
  const { depth = 1, limit = Number.POSITIVE_INFINITY, kinds, ...rest } = options;
  const [step, wanted] = [walk(rest), walk({ kinds })];
  const distance = new Map([[start, 0]]);
  const via = new Map<number, Set<number>>();
  let frontier = [start];
  for (let away = 1; away <= depth && frontier.length > 0; away++) {
    const next: number[] = [];
    for (const node of frontier)
      net.each(node, step, (other, relation) => {
        if (!distance.has(other)) {
          distance.set(other, away);
          via.set(other, new Set());
          next.push(other);
        }
        if (distance.get(other) === away) via.get(other)?.add(relation);
      });
    frontier = next;
  }
  const found = [...via].filter(([node]) => wanted.node(net.kind(node), node));
  const order = ([one, oneVia]: (typeof found)[number], [other, otherVia]: (typeof found)[number]): number =>
    distance.get(one)! - distance.get(other)! || otherVia.size - oneVia.size || one - other;
  return found
    .sort(order)
    .slice(0, limit)
    .map(([node, relations]) => ({
      entity: net.entity(node),
      distance: distance.get(node)!,
      via: [...relations].sort((one, other) => one - other).map((relation) => net.relation(relation)),
    }));
};

export interface PathOptions extends WalkOptions {
  /** How many paths at most, 10 by default. */
  readonly limit?: number | undefined;
  /** How many steps at most, 4 by default. */
  readonly depth?: number | undefined;
}

/** A step from one entity to the next, with every relation that allows it. */
export interface Step {
  readonly from: KnownEntity;
  readonly to: KnownEntity;
  readonly relations: readonly KnownRelation[];
}

/** A way from one entity to another that meets none twice. */
export interface Path {
  readonly length: number;
  readonly steps: readonly Step[];
}

const reverse = (step: Walk): Walk => ({ ...step, out: step.in, in: step.out });

/** How far every node is from the goal, up to a depth. */
const distances = (net: Network, goal: number, step: Walk, depth: number): Int8Array => {
  const far = new Int8Array(net.size).fill(-1);
  far[goal] = 0;
  let frontier = [goal];
  for (let away = 1; away <= depth && frontier.length > 0; away++) {
    const next: number[] = [];
    for (const node of frontier)
      net.each(node, step, (other) => {
        if (far[other] !== -1) return;
        far[other] = away;
        next.push(other);
      });
    frontier = next;
  }
  return far;
};

/** Ways of exactly this length, in order of the nodes; stops when enough are found. */
function* waysOf(
  net: Network,
  step: Walk,
  far: Int8Array,
  trail: number[],
  left: number,
): Generator<readonly number[]> {
  const node = trail.at(-1)!;
  if (left === 0) {
    if (far[node] === 0) yield [...trail];
    return;
  }
  const next = new Set<number>();
  net.each(node, step, (other) => {
    if (far[other] !== -1 && far[other]! <= left - 1 && !trail.includes(other)) next.add(other);
  });
  for (const other of [...next].sort((one, another) => one - another)) {
    if (far[other] === 0 && left > 1) continue;
    yield* waysOf(net, step, far, [...trail, other], left - 1);
  }
}

const stepBetween = (net: Network, step: Walk, from: number, to: number): Step => {
  const relations = new Set<number>();
  net.each(from, step, (other, relation) => {
    if (other === to) relations.add(relation);
  });
  return {
    from: net.entity(from),
    to: net.entity(to),
    relations: [...relations].sort((one, other) => one - other).map((relation) => net.relation(relation)),
  };
};

/** The ways between two entities, shortest first. `kinds` bounds what lies between, not the ends. */
export const paths = (net: Network, ends: readonly [string, string], options: PathOptions = {}): readonly Path[] => {
  const { limit = 10, depth = 4, ...rest } = options;
  const [from, to] = [net.place(ends[0]), net.place(ends[1])];
  if (from === undefined || to === undefined || from === to) return [];
  const between = walk(rest);
  const step: Walk = { ...between, node: (kind, node) => node === from || node === to || between.node(kind, node) };
  const far = distances(net, to, reverse(step), depth);
  const found: Path[] = [];
  for (let length = Math.max(1, far[from]!); length <= depth && far[from] !== -1; length++)
    for (const way of waysOf(net, step, far, [from], length)) {
      found.push({ length, steps: way.slice(1).map((node, place) => stepBetween(net, step, way[place]!, node)) });
      if (found.length >= limit) return found;
    }
  return found;
};
