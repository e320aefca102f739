import { createRequire } from "node:module";
import { MultiDirectedGraph, UndirectedGraph } from "graphology";
import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

const require = createRequire(import.meta.url);

type Positions = Record<string, { readonly x: number; readonly y: number }>;
type ForceAtlas2 = (
  graph: MultiDirectedGraph,
  parameters: { readonly iterations: number; readonly settings: ForceAtlas2Settings },
) => Positions;

/** Positions by ForceAtlas2, from the positions that the nodes have. */
export const forceAtlas2: ForceAtlas2 = (graph, parameters) =>
  (require("graphology-layout-forceatlas2") as ForceAtlas2)(graph, parameters);

type Louvain = (
  graph: UndirectedGraph,
  options: { readonly rng: () => number; readonly resolution: number; readonly getEdgeWeight: string },
) => Record<string, number>;

/** The community of each node, by Louvain's method. */
export const louvain: Louvain = (graph, options) =>
  (require("graphology-communities-louvain") as Louvain)(graph, options);

export { MultiDirectedGraph, UndirectedGraph };
