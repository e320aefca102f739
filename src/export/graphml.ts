import type { Point } from "../graph/layout.ts";
import { type Column, edgeColumns, filled, nodeColumns, numberType } from "./columns.ts";
import type { ExportInput, ExportOptions, Format } from "./format.ts";
import { palette } from "./palette.ts";
import { nodeSize, positions } from "./places.ts";
import { type GraphEdge, type GraphNode, graphView } from "./view.ts";
import { attributes, cdata, empty, xmlHeader } from "./xml.ts";

type Placed = GraphNode & Point;

const column = <T>(id: string, type: Column<T>["type"], of: Column<T>["of"]): Column<T> => ({ id, type, of });

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** What Gephi and Tulip pick up by name. */
const drawnNode: readonly Column<Placed>[] = [
  column("label", "string", ({ label }) => label),
  column("color", "string", ({ kind }) => palette[kind].hex),
  column("size", "double", nodeSize),
  column("x", "double", ({ x }) => x),
  // Upwards, as Gephi and Tulip count.
  column("y", "double", ({ y }) => 0 - y),
];

const drawnEdge: readonly Column<GraphEdge>[] = [
  column("label", "string", ({ label }) => label),
  column("kind", "string", ({ kind }) => kind),
  column("weight", "double", ({ weight }) => weight),
];

const typeNames = { string: "string", integer: "int", double: "double" } as const;

const keys = <T>(owner: "node" | "edge", columns: readonly Column<T>[], items: readonly T[]): string =>
  columns
    .map((each) => {
      const type = typeNames[numberType(each, items)];
      return `${empty("key", { id: `${owner[0]}_${each.id}`, for: owner, "attr.name": each.id, "attr.type": type })}\n`;
    })
    .join("");

const data = <T>(owner: "node" | "edge", columns: readonly Column<T>[], item: T): string =>
  columns
    .map(({ id, of }) => {
      const value = of(item);
      return value === null ? "" : `<data key="${owner[0]}_${id}">${cdata(String(value))}</data>`;
    })
    .join("");

/** What a flavour adds for the program that wants it. */
interface Flavour {
  readonly namespaces: string;
  readonly keys: string;
  node(node: Placed): string;
  edge(edge: GraphEdge): string;
}

const plain: Flavour = { namespaces: "", keys: "", node: () => "", edge: () => "" };

const yed: Flavour = {
  namespaces: ' xmlns:y="http://www.yworks.com/xml/graphml"',
  keys: `${empty("key", { id: "y_node", for: "node", "yfiles.type": "nodegraphics" })}\n${empty("key", { id: "y_edge", for: "edge", "yfiles.type": "edgegraphics" })}\n`,
  node: (node) => {
    const size = nodeSize(node) * 2;
    const geometry = empty("y:Geometry", {
      height: size,
      width: size,
      x: tenth(node.x - size / 2),
      y: tenth(node.y - size / 2),
    });
    const fill = empty("y:Fill", { color: palette[node.kind].hex, transparent: "false" });
    const label = `<y:NodeLabel fontSize="12" modelName="sides" modelPosition="s">${cdata(node.label)}</y:NodeLabel>`;
    const shape = empty("y:Shape", { type: "ellipse" });
    return `<data key="y_node"><y:ShapeNode>${geometry}${fill}${empty("y:BorderStyle", { color: "#ffffff", type: "line", width: 1 })}${label}${shape}</y:ShapeNode></data>`;
  },
  edge: (edge) =>
    `<data key="y_edge"><y:PolyLineEdge>${empty("y:LineStyle", { color: "#969ca6", type: "line", width: 1 })}${empty("y:Arrows", { source: "none", target: "standard" })}<y:EdgeLabel fontSize="10">${cdata(edge.label)}</y:EdgeLabel></y:PolyLineEdge></data>`,
};

function* write(input: ExportInput, options: ExportOptions, flavour: Flavour): Iterable<string> {
  const view = graphView(input, options);
  const places = positions(input, options);
  const nodes = view.nodes.map((node): Placed => ({ ...node, ...places.get(node.id)! }));
  const nodeKeys = [...drawnNode, ...filled(nodeColumns, nodes)];
  const edgeKeys = [...drawnEdge, ...filled(edgeColumns, view.edges)];
  yield `${xmlHeader}<graphml xmlns="http://graphml.graphdrawing.org/xmlns"${flavour.namespaces}>\n`;
  yield keys("node", nodeKeys, nodes) + keys("edge", edgeKeys, view.edges) + flavour.keys;
  yield '<graph id="G" edgedefault="directed">\n';
  for (const node of nodes)
    yield `<node${attributes({ id: node.id })}>${data("node", nodeKeys, node)}${flavour.node(node)}</node>\n`;
  for (const edge of view.edges) {
    const { id, source, target, label } = edge;
    yield `<edge${attributes({ id, source, target, label })}>${data("edge", edgeKeys, edge)}${flavour.edge(edge)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

/** GraphML for networkx, igraph, Gephi, Cytoscape, Tulip. */
export const graphml: Format = {
  id: "graphml",
  title: { zh: "GraphML", en: "GraphML" },
  extensions: ["graphml"],
  media: "application/graphml+xml",
  write: (input, options) => write(input, options, plain),
};

/** GraphML with the shapes and labels that yEd draws. */
export const graphmlYed: Format = {
  ...graphml,
  id: "graphml-yed",
  title: { zh: "GraphML（yEd）", en: "GraphML for yEd" },
  extensions: ["yed.graphml"],
  write: (input, options) => write(input, options, yed),
};
