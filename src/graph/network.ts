import type { Kind, Predicate, Status } from "../model.ts";
import type { KnownEntity, KnownRelation } from "./known.ts";

/** Which relations a walk may follow and which entities it may come to. */
export interface WalkOptions {
  readonly predicates?: readonly Predicate[] | undefined;
  readonly kinds?: readonly Kind[] | undefined;
  /** `out` from subject to object, `in` the other way, `both` by default. */
  readonly direction?: "out" | "in" | "both" | undefined;
  readonly status?: Status | undefined;
}

/** Entities and relations as arrays of numbers, so that walks over hundreds of thousands take milliseconds. */
export interface Network {
  readonly entities: readonly KnownEntity[];
  readonly relations: readonly KnownRelation[];
  place(id: string): number | undefined;
  /** Calls `visit` for each end of a relation at this node that the options allow. */
  each(node: number, options: Walk, visit: (other: number, relation: number) => void): void;
  /** How many relations a node has. */
  degree(node: number): number;
}

/** Walk options as sets, prepared once a walk. */
export interface Walk {
  readonly out: boolean;
  readonly in: boolean;
  readonly relation: (relation: KnownRelation) => boolean;
  readonly entity: (entity: KnownEntity) => boolean;
}

const anything = (): boolean => true;

const within = <T>(allowed: readonly T[] | undefined): ((value: T) => boolean) => {
  if (allowed === undefined) return anything;
  const set = new Set(allowed);
  return (value) => set.has(value);
};

/** Prepares walk options. */
export const walk = ({ predicates, kinds, direction = "both", status }: WalkOptions = {}): Walk => {
  const [predicate, kind] = [within(predicates), within(kinds)];
  return {
    out: direction !== "in",
    in: direction !== "out",
    relation:
      predicates === undefined && status === undefined
        ? anything
        : (relation) => predicate(relation.predicate) && (status === undefined || relation.status === status),
    entity: kinds === undefined ? anything : (entity) => kind(entity.kind),
  };
};

/** One direction of the relations: those of node `n` stand from `starts[n]` to `starts[n + 1]`. */
interface Side {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly relations: Int32Array;
}

const side = (count: number, from: Int32Array, to: Int32Array): Side => {
  const starts = new Int32Array(count + 1);
  for (const node of from) starts[node + 1]! += 1;
  for (let node = 0; node < count; node++) starts[node + 1]! += starts[node]!;
  const [next, others, relations] = [starts.slice(), new Int32Array(from.length), new Int32Array(from.length)];
  from.forEach((node, relation) => {
    const slot = next[node]!++;
    others[slot] = to[relation]!;
    relations[slot] = relation;
  });
  return { starts, others, relations };
};

/** Lays out entities and the relations between them. */
export const network = (entities: Iterable<KnownEntity>, relations: Iterable<KnownRelation>): Network => {
  const nodes = [...entities];
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const edges = [...relations].filter(({ subject, object }) => places.has(subject.id) && places.has(object.id));
  const subjects = Int32Array.from(edges, ({ subject }) => places.get(subject.id)!);
  const objects = Int32Array.from(edges, ({ object }) => places.get(object.id)!);
  const [outward, inward] = [side(nodes.length, subjects, objects), side(nodes.length, objects, subjects)];
  const visitSide = (
    node: number,
    { starts, others, relations: at }: Side,
    options: Walk,
    visit: (other: number, relation: number) => void,
  ) => {
    const end = starts[node + 1]!;
    for (let slot = starts[node]!; slot < end; slot++)
      if (options.relation(edges[at[slot]!]!) && options.entity(nodes[others[slot]!]!)) visit(others[slot]!, at[slot]!);
  };
  const sized = ({ starts }: Side, node: number): number => starts[node + 1]! - starts[node]!;
  return {
    entities: nodes,
    relations: edges,
    place: (id) => places.get(id),
    each: (node, options, visit) => {
      if (options.out) visitSide(node, outward, options, visit);
      if (options.in) visitSide(node, inward, options, visit);
    },
    degree: (node) => sized(outward, node) + sized(inward, node),
  };
};
