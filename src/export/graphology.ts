import { edgeColumns, nodeColumns, valuesOf } from "./columns.ts";
import type { ExportInput, ExportOptions, Format } from "./format.ts";
import { jsonArray } from "./json.ts";
import { palette } from "./palette.ts";
import { nodeSize, positions } from "./places.ts";
import { graphView, shown } from "./view.ts";

function* write(input: ExportInput, options: ExportOptions): Iterable<string> {
  const view = graphView(input, options);
  const places = positions(input, options);
  const kind = { type: "directed", multi: true, allowSelfLoops: true };
  const about = { title: shown(input.title, options.language) };
  yield `{"options":${JSON.stringify(kind)},"attributes":${JSON.stringify(about)},\n"nodes":`;
  yield* jsonArray(view.nodes, (node) => ({
    key: node.id,
    attributes: {
      label: node.label,
      x: places.get(node.id)!.x,
      // Upwards, as sigma counts.
      y: 0 - places.get(node.id)!.y,
      size: nodeSize(node),
      color: palette[node.kind].hex,
      ...valuesOf(nodeColumns, node),
    },
  }));
  yield ',\n"edges":';
  yield* jsonArray(view.edges, (edge) => ({
    key: edge.id,
    source: edge.source,
    target: edge.target,
    attributes: { label: edge.label, kind: edge.kind, weight: edge.weight, ...valuesOf(edgeColumns, edge) },
  }));
  yield "}\n";
}

/** What `Graph.from` of graphology reads. */
export const graphologyJson: Format = {
  id: "graphology",
  title: { zh: "graphology JSON", en: "graphology JSON" },
  extensions: ["graphology.json"],
  media: "application/json",
  write,
};
