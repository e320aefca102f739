import { edgeColumns, nodeColumns, valuesOf } from "./columns.ts";
import type { ExportInput, ExportOptions, Format } from "./format.ts";
import { jsonArray } from "./json.ts";
import { palette } from "./palette.ts";
import { nodeSize, positions } from "./places.ts";
import { graphView, shown } from "./view.ts";

/** What a program wants to find besides. */
type Further = (item: { readonly label: string; readonly kind: string }) => Record<string, string>;

function* write(input: ExportInput, options: ExportOptions, further: Further): Iterable<string> {
  const view = graphView(input, options);
  const places = positions(input, options);
  const title = shown(input.title, options.language);
  yield `{"data":${JSON.stringify({ name: title })},\n"elements":{"nodes":`;
  yield* jsonArray(view.nodes, (node) => ({
    data: {
      id: node.id,
      label: node.label,
      color: palette[node.kind].hex,
      size: nodeSize(node),
      ...valuesOf(nodeColumns, node),
      ...further(node),
    },
    position: places.get(node.id)!,
  }));
  yield ',\n"edges":';
  yield* jsonArray(view.edges, (edge) => ({
    data: {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      label: edge.label,
      kind: edge.kind,
      weight: edge.weight,
      ...valuesOf(edgeColumns, edge),
      ...further(edge),
    },
  }));
  yield "}}\n";
}

/** Elements for Cytoscape.js: string ids, flat data, positions. */
export const cytoscape: Format = {
  id: "cytoscape",
  title: { zh: "Cytoscape.js JSON", en: "Cytoscape.js JSON" },
  extensions: ["cytoscape.json"],
  media: "application/json",
  write: (input, options) => write(input, options, () => ({})),
};

/** The same for Cytoscape's desktop program, which names things in its own way. */
export const cyjs: Format = {
  id: "cyjs",
  title: { zh: "Cytoscape 桌面版", en: "Cytoscape desktop" },
  extensions: ["cyjs"],
  media: "application/json",
  write: (input, options) =>
    write(input, options, ({ label, kind }) => ({ name: label, shared_name: label, interaction: kind })),
};
