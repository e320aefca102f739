import { edgeColumns, filled, nodeColumns } from "./columns.ts";
import { csvLine } from "./csv.ts";
import type { Format } from "./format.ts";
import { type GraphView, graphView } from "./view.ts";

function* nodeRows({ nodes }: GraphView): Iterable<string> {
  const columns = filled(nodeColumns, nodes);
  yield csvLine(["Id", "Label", ...columns.map(({ id }) => id)]);
  for (const node of nodes) yield csvLine([node.id, node.label, ...columns.map(({ of }) => of(node))]);
}

function* edgeRows({ edges }: GraphView): Iterable<string> {
  const columns = filled(edgeColumns, edges);
  yield csvLine(["Source", "Target", "Type", "Kind", "Id", "Label", "Weight", ...columns.map(({ id }) => id)]);
  for (const edge of edges) {
    const { source, target, kind, id, label, weight } = edge;
    yield csvLine([source, target, "Directed", kind, id, label, weight, ...columns.map(({ of }) => of(edge))]);
  }
}

/** Nodes and edges for Gephi's spreadsheet import, and for whoever reads a list of edges. */
export const gephiCsv: Format = {
  id: "csv-gephi",
  title: { zh: "节点与边 CSV（Gephi）", en: "node and edge CSV (Gephi)" },
  extensions: ["gephi.csv"],
  media: "text/csv",
  write: (input, options) => {
    const view = graphView(input, options);
    return {
      parts: [
        { name: "nodes", extension: "gephi.csv", content: nodeRows(view) },
        { name: "edges", extension: "gephi.csv", content: edgeRows(view) },
      ],
    };
  },
};
