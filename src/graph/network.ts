import type { Kind } from "../model.ts";
import { kindOf, predicateOf, statusOf } from "./codes.ts";
import type { RelationHead } from "./gathered.ts";
import type { KnownEntity, KnownRelation } from "./known.ts";
import { lazy } from "./lazy.ts";

/** Which relations a walk may follow and which entities it may come to. */
export interface WalkOptions {
  /** Predicates by their codes or their names: implements, 落实. */
  readonly predicates?: readonly string[] | undefined;
  /** Kinds by their codes or their names: project, 项目. */
  readonly kinds?: readonly string[] | undefined;
  /** `out` from subject to object, `in` the other way, `both` by default. */
  readonly direction?: "out" | "in" | "both" | undefined;
  readonly status?: string | undefined;
}

/** What a network is laid out from: the kinds of entities, the ends of relations, and what both are when asked for. */
export interface NetworkInput {
  readonly kinds: Iterable<readonly [id: string, kind: Kind]>;
  readonly relations: Iterable<readonly [id: string, relation: RelationHead]>;
  readonly entity: (id: string) => KnownEntity;
  readonly relation: (id: string) => KnownRelation;
}

/** Entities and relations as arrays of numbers, so that walks over hundreds of thousands take milliseconds. */
export interface Network {
  /** How many entities there are; they are numbered from 0 in the order of their ids. */
  readonly size: number;
  place(id: string): number | undefined;
  kind(node: number): Kind;
  entity(node: number): KnownEntity;
  relation(edge: number): KnownRelation;
  /** Calls `visit` for each end of a relation at this node that the options allow. */
  each(node: number, options: Walk, visit: (other: number, edge: number) => void): void;
  /** How many relations a node has. */
  degree(node: number): number;
  /** The other ends of all relations of all nodes, for what looks at every one of them. */
  readonly ends: () => Ends;
}

/** The other ends of the relations of node `n`, in either direction, stand from `starts[n]` to `starts[n + 1]`. */
export interface Ends {
  readonly starts: Int32Array;
  readonly others: Int32Array;
}

/** Walk options as tests, prepared once a walk. */
export interface Walk {
  readonly out: boolean;
  readonly in: boolean;
  readonly link: (link: RelationHead) => boolean;
  readonly node: (kind: Kind, node: number) => boolean;
}

const anything = (): boolean => true;

const within = <T>(allowed: readonly T[] | undefined): ((value: T) => boolean) => {
  if (allowed === undefined) return anything;
  const set = new Set(allowed);
  return (value) => set.has(value);
};

/** Prepares walk options. */
export const walk = ({ predicates, kinds, direction = "both", status: named }: WalkOptions = {}): Walk => {
  const [predicate, kind] = [within(predicates?.map(predicateOf)), within(kinds?.map(kindOf))];
  const status = named === undefined ? undefined : statusOf(named);
  return {
    out: direction !== "in",
    in: direction !== "out",
    link:
      predicates === undefined && status === undefined
        ? anything
        : (link) => predicate(link.predicate) && (status === undefined || link.status === status),
    node: kinds === undefined ? anything : kind,
  };
};

/** One direction of the relations: those of node `n` stand from `starts[n]` to `starts[n + 1]`. */
interface Side {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly edges: Int32Array;
}

const side = (count: number, from: Int32Array, to: Int32Array): Side => {
  const starts = new Int32Array(count + 1);
  for (const node of from) starts[node + 1]! += 1;
  for (let node = 0; node < count; node++) starts[node + 1]! += starts[node]!;
  const [next, others, edges] = [starts.slice(), new Int32Array(from.length), new Int32Array(from.length)];
  from.forEach((node, edge) => {
    const slot = next[node]!++;
    others[slot] = to[edge]!;
    edges[slot] = edge;
  });
  return { starts, others, edges };
};

const bothSides = (count: number, one: Side, other: Side): Ends => {
  const starts = new Int32Array(count + 1);
  const others = new Int32Array(one.others.length + other.others.length);
  for (let node = 0, next = 0; node < count; node++) {
    for (const { starts: from, others: ends } of [one, other])
      for (let slot = from[node]!; slot < from[node + 1]!; slot++) others[next++] = ends[slot]!;
    starts[node + 1] = next;
  }
  return { starts, others };
};

const sized = ({ starts }: Side, node: number): number => starts[node + 1]! - starts[node]!;

/** Lays out entities and the relations between them. */
export const network = ({ kinds, relations, entity, relation }: NetworkInput): Network => {
  const nodes = [...kinds];
  const places = new Map(nodes.map(([id], place) => [id, place]));
  const links = [...relations].filter(([, { subject, object }]) => places.has(subject) && places.has(object));
  const subjects = Int32Array.from(links, ([, { subject }]) => places.get(subject)!);
  const objects = Int32Array.from(links, ([, { object }]) => places.get(object)!);
  const [outward, inward] = [side(nodes.length, subjects, objects), side(nodes.length, objects, subjects)];
  const visitSide = (
    node: number,
    from: Side,
    { link, node: wanted }: Walk,
    visit: (other: number, edge: number) => void,
  ) => {
    const end = from.starts[node + 1]!;
    for (let slot = from.starts[node]!; slot < end; slot++) {
      const [other, edge] = [from.others[slot]!, from.edges[slot]!];
      if (link(links[edge]![1]) && wanted(nodes[other]![1], other)) visit(other, edge);
    }
  };
  return {
    size: nodes.length,
    place: (id) => places.get(id),
    kind: (node) => nodes[node]![1],
    entity: (node) => entity(nodes[node]![0]),
    relation: (edge) => relation(links[edge]![0]),
    each: (node, options, visit) => {
      if (options.out) visitSide(node, outward, options, visit);
      if (options.in) visitSide(node, inward, options, visit);
    },
    degree: (node) => sized(outward, node) + sized(inward, node),
    ends: lazy(() => bothSides(nodes.length, outward, inward)),
  };
};
