import { edgeColumns, nodeColumns, valuesOf } from "./columns.ts";
import type { ExportInput, ExportOptions, Format } from "./format.ts";
import { jsonArray } from "./json.ts";
import { graphView, shown } from "./view.ts";

function* write(input: ExportInput, options: ExportOptions): Iterable<string> {
  const { nodes, edges } = graphView(input, options);
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify({ name: shown(input.title, options.language) })},\n"nodes":`;
  yield* jsonArray(nodes, (node) => ({ id: node.id, label: node.label, ...valuesOf(nodeColumns, node) }));
  yield ',\n"links":';
  yield* jsonArray(edges, (edge) => {
    const { source, target, id, kind, label, weight } = edge;
    return { source, target, key: id, kind, label, weight, ...valuesOf(edgeColumns, edge) };
  });
  yield "}\n";
}

/** One file for D3 and networkx, which reads it with `edges="links"`. */
export const nodeLink: Format = {
  id: "node-link",
  title: { zh: "节点-连线 JSON（D3、networkx）", en: "node-link JSON (D3, networkx)" },
  extensions: ["node-link.json"],
  media: "application/json",
  write,
};
