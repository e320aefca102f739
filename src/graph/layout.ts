import { forceAtlas2, MultiDirectedGraph } from "./graphology.ts";
import { pack } from "./pack.ts";

export interface LaidOut {
  readonly id: string;
  /** Radius, in the units of the layout: nodes keep that far apart. */
  readonly size: number;
  /** Half the room that its name takes from left to right. */
  readonly reach: number;
}

export interface Link {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const spacing = 40;
/** Blank around a node. */
const margin = 10;

const shuffled = (count: number, random: () => number): number[] => {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
};

/** A sunflower of all nodes in no order of theirs, for few iterations do not undo an order. */
const sunflower = (count: number, random: () => number): Point[] =>
  shuffled(count, random).map((place) => {
    const radius = spacing * Math.sqrt(place + 0.5);
    return { x: radius * Math.cos(place * goldenAngle), y: radius * Math.sin(place * goldenAngle) };
  });

/** No picture could show more: such graphs are laid out by the programs that read them. */
const drawable = 5000;

/** Few iterations where each one is dear. */
const iterationsFor = (count: number): number => (count <= 500 ? 600 : count <= 2000 ? 250 : 100);

/** Sets of nodes that links connect, as indices, the largest first. */
const components = (count: number, ends: readonly (readonly [number, number])[]): number[][] => {
  const roots = Array.from({ length: count }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (roots[root] !== root) root = roots[root]!;
    for (let next = at; roots[next] !== root; ) [next, roots[next]] = [roots[next]!, root];
    return root;
  };
  for (const [one, other] of ends) {
    const [from, to] = [rootOf(one), rootOf(other)];
    roots[Math.max(from, to)] = Math.min(from, to);
  }
  const members = new Map<number, number[]>();
  for (let at = 0; at < count; at++) {
    const root = rootOf(at);
    const known = members.get(root);
    if (known) known.push(at);
    else members.set(root, [at]);
  }
  return [...members.values()].sort((one, other) => other.length - one.length || one[0]! - other[0]!);
};

/** Turns points so that they spread most from left to right, as pages and screens do. */
const levelled = (points: readonly Point[]): Point[] => {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [cx, cy] = [mean(({ x }) => x), mean(({ y }) => y)];
  const xx = mean(({ x }) => (x - cx) ** 2);
  const yy = mean(({ y }) => (y - cy) ** 2);
  const xy = mean(({ x, y }) => (x - cx) * (y - cy));
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  return points.map(({ x, y }) => ({ x: (x - cx) * cos - (y - cy) * sin, y: (x - cx) * sin + (y - cy) * cos }));
};

const force = (nodes: readonly LaidOut[], links: readonly Link[], random: () => number): readonly Point[] => {
  const start = sunflower(nodes.length, random);
  if (nodes.length < 2) return start;
  const graph = new MultiDirectedGraph();
  for (const [at, { id, size }] of nodes.entries()) graph.addNode(id, { ...start[at], size: size + margin });
  for (const [at, { source, target, weight }] of links.entries())
    if (source !== target) graph.addEdgeWithKey(at, source, target, { weight });
  const settings = {
    adjustSizes: nodes.length <= 3000,
    barnesHutOptimize: nodes.length > 1000,
    edgeWeightInfluence: 0.3,
    gravity: 0.3,
    scalingRatio: 30,
    slowDown: 1 + Math.log(nodes.length),
  };
  const places = forceAtlas2(graph, { iterations: iterationsFor(nodes.length), settings });
  return levelled(nodes.map(({ id }) => places[id]!));
};

const rounded = (value: number): number => Math.round(value * 10) / 10 + 0;

/**
 * Places nodes: each connected part by ForceAtlas2, the parts packed side by side. The same nodes, links and seed give
 * the same places, rounded to a tenth; y grows downwards.
 */
export const layout = (
  nodes: readonly LaidOut[],
  links: readonly Link[],
  { seed = 1 }: { readonly seed?: number } = {},
): Map<string, Point> => {
  const random = seededRandom(seed);
  if (nodes.length > drawable) {
    const places = sunflower(nodes.length, random);
    return new Map(nodes.map(({ id }, at) => [id, { x: rounded(places[at]!.x), y: rounded(places[at]!.y) }]));
  }
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const ends = links.map(({ source, target }) => [index.get(source)!, index.get(target)!] as const);
  const sets = components(nodes.length, ends);
  const setOf = new Int32Array(nodes.length);
  sets.forEach((members, set) => {
    for (const at of members) setOf[at] = set;
  });
  const linksOf = sets.map((): Link[] => []);
  for (const [at, link] of links.entries()) linksOf[setOf[ends[at]![0]]!]!.push(link);
  const parts = sets.map((members, set) => {
    const own = members.map((at) => nodes[at]!);
    const points = force(own, linksOf[set]!, random);
    return own.map(({ id, size, reach }, at) => ({
      id,
      ...points[at]!,
      width: Math.max(size, reach) + margin,
      height: size + margin,
    }));
  });
  return new Map(pack(parts).map(({ id, x, y }) => [id, { x: rounded(x), y: rounded(y) }]));
};
