import type { Kind } from "../model.ts";
import type { Evidence, KnownEntity, Named } from "./known.ts";
import { type Network, walk } from "./network.ts";

export interface SimilarOptions {
  /** Only entities of the same kind, which is the default, or of these. */
  readonly kinds?: readonly string[] | undefined;
  /** 10 by default. */
  readonly limit?: number | undefined;
}

/** An entity that is related to the same others. */
export interface Similar extends Named {
  readonly kind: Kind;
  /** What both are related to, against what either is (Jaccard): from 0 to 1. */
  readonly score: number;
  readonly shared: readonly KnownEntity[];
  readonly evidence: readonly Evidence[];
}

const around = (net: Network, node: number): ReadonlySet<number> => {
  const found = new Set<number>();
  net.each(node, walk(), (other) => {
    if (other !== node) found.add(other);
  });
  return found;
};

const sharing = (net: Network, node: number, neighbours: ReadonlySet<number>): Map<number, Set<number>> => {
  const shared = new Map<number, Set<number>>();
  for (const neighbour of neighbours)
    for (const other of around(net, neighbour)) {
      if (other === node) continue;
      const known = shared.get(other);
      if (known) known.add(neighbour);
      else shared.set(other, new Set([neighbour]));
    }
  return shared;
};

/** Entities that share neighbours with one, the most alike first. */
export const similarTo = (net: Network, id: string, options: SimilarOptions = {}): readonly Similar[] => {
  const node = net.place(id);
  if (node === undefined) return [];
  const { kinds = [net.kind(node)], limit = 10 } = options;
  const [neighbours, wanted] = [around(net, node), walk({ kinds })];
  return [...sharing(net, node, neighbours)]
    .filter(([other]) => wanted.node(net.kind(other), other))
    .map(([other, shared]) => {
      const union = neighbours.size + around(net, other).size - shared.size;
      return { other, shared, score: shared.size / union };
    })
    .sort((one, other) => other.score - one.score || other.shared.size - one.shared.size || one.other - other.other)
    .slice(0, limit)
    .map(({ other, shared, score }) => {
      const { id: like, label, kind, evidence } = net.entity(other);
      return {
        id: like,
        label,
        kind,
        score,
        shared: [...shared].sort((one, two) => one - two).map((each) => net.entity(each)),
        evidence,
      };
    });
};
