import type { Kind } from "../model.ts";
import type { Evidence, KnownEntity, Named } from "./known.ts";
import { seededRandom } from "./layout.ts";
import { type Ends, type Network, walk } from "./network.ts";

export const centralities = ["pagerank", "betweenness", "degree"] as const;
/** Importance by who points here, by how many shortest ways lead through, or by the number of relations. */
export type Centrality = (typeof centralities)[number];

export interface CentralOptions {
  /** `pagerank` by default. */
  readonly by?: Centrality | undefined;
  /** Kinds among those found. */
  readonly kinds?: readonly string[] | undefined;
  /** 20 by default. */
  readonly limit?: number | undefined;
}

/** An entity and how central it is; approximate where the score was sampled. */
export interface Central extends Named {
  readonly kind: Kind;
  readonly score: number;
  readonly approximate: boolean;
  readonly evidence: readonly Evidence[];
}

const damping = 0.85;
const rounds = 60;
const precise = 1e-10;

/** One round: what each node hands on in equal shares to what it is related to, and what those without relations hold. */
const handedOn = (
  { starts, others }: Ends,
  ranks: Float64Array,
): { readonly next: Float64Array; readonly loose: number } => {
  const next = new Float64Array(ranks.length);
  let loose = 0;
  for (let node = 0; node < ranks.length; node++) {
    const [from, to, rank] = [starts[node]!, starts[node + 1]!, ranks[node]!];
    if (from === to) loose += rank;
    const share = rank / (to - from);
    for (let slot = from; slot < to; slot++) next[others[slot]!]! += share;
  }
  return { next, loose };
};

/** PageRank over the relations in both directions: a place is as important as what it undertakes and holds. */
const pagerank = (net: Network): Float64Array => {
  let ranks: Float64Array = new Float64Array(net.size).fill(1 / net.size);
  for (let round = 0, moved = 1; round < rounds && moved > precise; round++) {
    const { next, loose } = handedOn(net.ends(), ranks);
    moved = 0;
    for (let node = 0; node < net.size; node++) {
      next[node] = (1 - damping + damping * loose) / net.size + damping * next[node]!;
      moved += Math.abs(next[node]! - ranks[node]!);
    }
    ranks = next;
  }
  return ranks;
};

/** Shortest ways from one node to all others, in the order in which they are reached. */
interface Reached {
  readonly order: Int32Array;
  readonly distance: Int32Array;
  readonly ways: Float64Array;
}

const reach = ({ starts, others }: Ends, start: number): Reached => {
  const count = starts.length - 1;
  const [order, distance, ways] = [new Int32Array(count), new Int32Array(count).fill(-1), new Float64Array(count)];
  [order[0], distance[start], ways[start]] = [start, 0, 1];
  let reached = 1;
  for (let at = 0; at < reached; at++) {
    const node = order[at]!;
    for (let slot = starts[node]!; slot < starts[node + 1]!; slot++) {
      const other = others[slot]!;
      if (distance[other] === -1) {
        distance[other] = distance[node]! + 1;
        order[reached++] = other;
      }
      if (distance[other] === distance[node]! + 1) ways[other]! += ways[node]!;
    }
  }
  return { order: order.subarray(0, reached), distance, ways };
};

/** What share of the shortest ways from one node leads through each other node (Brandes 2001). */
const through = (ends: Ends, start: number, scores: Float64Array): void => {
  const { order, distance, ways } = reach(ends, start);
  const share = new Float64Array(scores.length);
  for (let at = order.length - 1; at > 0; at--) {
    const node = order[at]!;
    const each = (1 + share[node]!) / ways[node]!;
    for (let slot = ends.starts[node]!; slot < ends.starts[node + 1]!; slot++) {
      const other = ends.others[slot]!;
      if (distance[other] === distance[node]! - 1) share[other]! += ways[other]! * each;
    }
    scores[node]! += share[node]!;
  }
};

/** Above this many entities betweenness is sampled from this many of them. */
export const exactLimit = 1000;
const samples = 64;

const pivots = (count: number): readonly number[] => {
  if (count <= exactLimit) return Array.from({ length: count }, (_, node) => node);
  const random = seededRandom(1);
  const chosen = new Set<number>();
  while (chosen.size < samples) chosen.add(Math.floor(random() * count));
  return [...chosen];
};

const betweenness = (net: Network): Float64Array => {
  const count = net.size;
  const scores = new Float64Array(count);
  const from = pivots(count);
  for (const start of from) through(net.ends(), start, scores);
  // Each pair is met from both of its ends.
  const scale = count > 2 ? count / from.length / ((count - 1) * (count - 2)) : 0;
  return scores.map((score) => score * scale);
};

const degree = (net: Network): Float64Array => Float64Array.from({ length: net.size }, (_, node) => net.degree(node));

const measures: Readonly<Record<Centrality, (net: Network) => Float64Array>> = { pagerank, betweenness, degree };

const central = (entity: KnownEntity, score: number, approximate: boolean): Central => ({
  id: entity.id,
  label: entity.label,
  kind: entity.kind,
  score,
  approximate,
  evidence: entity.evidence,
});

/** The most central entities. */
export const centralEntities = (
  net: Network,
  { by = "pagerank", kinds, limit = 20 }: CentralOptions = {},
): readonly Central[] => {
  const [scores, wanted] = [measures[by](net), walk({ kinds })];
  const approximate = by === "betweenness" && net.size > exactLimit;
  return Array.from({ length: net.size }, (_, node) => node)
    .filter((node) => wanted.node(net.kind(node), node))
    .sort((one, other) => scores[other]! - scores[one]! || one - other)
    .slice(0, limit)
    .map((node) => central(net.entity(node), scores[node]!, approximate));
};
