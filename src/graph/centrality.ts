import type { Kind } from "../model.ts";
import type { Evidence, KnownEntity, Named } from "./known.ts";
import { seededRandom } from "./layout.ts";
import { type Network, type Walk, walk } from "./network.ts";

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

const both: Walk = walk();

const fairShare = (count: number): number => (count === 0 ? 0 : 1 / count);

/** PageRank over the relations in both directions: a place is as important as what it undertakes and holds. */
const pagerank = (net: Network): Float64Array => {
  const count = net.size;
  let ranks = new Float64Array(count).fill(fairShare(count));
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(count);
    let loose = 0;
    for (let node = 0; node < count; node++) {
      const [rank, degree] = [ranks[node]!, net.degree(node)];
      if (degree === 0) loose += rank;
      else
        net.each(node, both, (other) => {
          next[other]! += rank / degree;
        });
    }
    let moved = 0;
    for (let node = 0; node < count; node++) {
      next[node] = (1 - damping + damping * loose) / count + damping * next[node]!;
      moved += Math.abs(next[node]! - ranks[node]!);
    }
    ranks = next;
    if (moved < precise) break;
  }
  return ranks;
};

/** Shortest ways from one node to all others, in the order in which they are reached. */
interface Reached {
  readonly order: readonly number[];
  readonly distance: Int32Array;
  readonly ways: Float64Array;
}

const reach = (net: Network, start: number): Reached => {
  const count = net.size;
  const [distance, ways] = [new Int32Array(count).fill(-1), new Float64Array(count)];
  const order = [start];
  [distance[start], ways[start]] = [0, 1];
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    net.each(node, both, (other) => {
      if (distance[other] === -1) {
        distance[other] = distance[node]! + 1;
        order.push(other);
      }
      if (distance[other] === distance[node]! + 1) ways[other]! += ways[node]!;
    });
  }
  return { order, distance, ways };
};

/** What share of the shortest ways from one node leads through each other node (Brandes 2001). */
const through = (net: Network, start: number, scores: Float64Array): void => {
  const { order, distance, ways } = reach(net, start);
  const share = new Float64Array(net.size);
  for (let at = order.length - 1; at > 0; at--) {
    const node = order[at]!;
    net.each(node, both, (other) => {
      if (distance[other] === distance[node]! - 1) share[other]! += (ways[other]! / ways[node]!) * (1 + share[node]!);
    });
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
  for (const start of from) through(net, start, scores);
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
