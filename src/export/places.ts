import { layout, type Point } from "../graph/layout.ts";
import type { ExportInput, ExportOptions, View } from "./format.ts";
import { type GraphNode, graphView } from "./view.ts";
import { textWidth } from "./width.ts";

/** How large a node is drawn: its area grows with its weight. */
export const nodeSize = ({ weight }: Pick<GraphNode, "weight">): number =>
  Math.round((5 + 4 * Math.sqrt(Math.min(weight, 200))) * 10) / 10;

const fontSize = 12;
const widest = 14;

/** Room for the longer of both names: nodes stand at the same place in either language. */
const reach = ({ names, label }: GraphNode): number =>
  Math.min(widest, Math.max(...[label, names.zh ?? "", names.en ?? ""].map(textWidth))) * fontSize * 0.5;

const laidOut = new WeakMap<ExportInput, Map<View, ReadonlyMap<string, Point>>>();

/** Where nodes stand; worked out once for a graph, in whatever formats it is then written. */
export const positions = (input: ExportInput, { view }: Pick<ExportOptions, "view">): ReadonlyMap<string, Point> => {
  const known = laidOut.get(input) ?? new Map<View, ReadonlyMap<string, Point>>();
  laidOut.set(input, known);
  const before = known.get(view);
  if (before) return before;
  // In a language of its own choice, lest the one that is asked for first decides.
  const { nodes, edges } = graphView(input, { view, language: "zh" });
  const places = layout(
    nodes.map((node) => ({ id: node.id, size: nodeSize(node), reach: reach(node) })),
    edges,
  );
  known.set(view, places);
  return places;
};
