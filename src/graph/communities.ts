import { louvain, UndirectedGraph } from "./graphology.ts";
import type { Evidence, KnownEntity, Named } from "./known.ts";
import { seededRandom } from "./layout.ts";
import { type Network, walk } from "./network.ts";

/** Entities that are more related to one another than to the rest, the most related first. */
export interface Community extends Named {
  readonly members: readonly KnownEntity[];
  readonly evidence: readonly Evidence[];
}

export interface CommunityOptions {
  /** Another seed may give other communities; 1 by default. */
  readonly seed?: number | undefined;
  /** How finely to divide, 1 by default: more makes smaller ones. */
  readonly resolution?: number | undefined;
}

/** Relations between two entities as one edge, whose weight is their number. */
const weighted = (net: Network): UndirectedGraph => {
  const graph = new UndirectedGraph();
  for (let node = 0; node < net.size; node++) graph.addNode(node);
  for (let node = 0; node < net.size; node++)
    net.each(node, walk({ direction: "out" }), (other) => {
      if (other === node) return;
      const key = `${Math.min(node, other)} ${Math.max(node, other)}`;
      if (graph.hasEdge(key)) graph.updateEdgeAttribute(key, "weight", (weight: number) => weight + 1);
      else graph.addUndirectedEdgeWithKey(key, node, other, { weight: 1 });
    });
  return graph;
};

const community = (net: Network, nodes: readonly number[]): Community => {
  const members = [...nodes]
    .sort((one, other) => net.degree(other) - net.degree(one) || one - other)
    .map((node) => net.entity(node));
  const [first] = members as [KnownEntity, ...KnownEntity[]];
  return { id: first.id, label: first.label, members, evidence: first.evidence };
};

/** Divides the entities into communities (Louvain), the largest first; each is named after its most related member. */
export const communitiesOf = (
  net: Network,
  { seed = 1, resolution = 1 }: CommunityOptions = {},
): readonly Community[] => {
  const graph = weighted(net);
  const groups = new Map<number, number[]>();
  const partition =
    graph.size === 0 ? {} : louvain(graph, { rng: seededRandom(seed), resolution, getEdgeWeight: "weight" });
  for (const [node, group] of Object.entries(partition)) {
    const known = groups.get(group) ?? [];
    known.push(Number(node));
    groups.set(group, known);
  }
  return [...groups.values()]
    .filter((nodes) => nodes.length > 1)
    .map((nodes) => community(net, nodes))
    .sort((one, other) => other.members.length - one.members.length || (one.id < other.id ? -1 : 1));
};
