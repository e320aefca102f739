import { createRequire } from "node:module";
import { instance as graphviz } from "@viz-js/viz";
import { parse as parseCsv } from "csv-parse/sync";
import cytoscape from "cytoscape";
import { MultiDirectedGraph } from "graphology";
import * as gexf from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import type { Part } from "../../src/export/index.ts";

const require = createRequire(import.meta.url);
const Graph = require("graphology") as never;

export interface ReadNode {
  readonly id: string;
  readonly label: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface ReadEdge {
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A graph as a reader understood it. */
export interface ReadGraph {
  readonly nodes: readonly ReadNode[];
  readonly edges: readonly ReadEdge[];
}

/** The text of a part. */
export const textOf = ({ content }: Part): string =>
  content instanceof Uint8Array ? Buffer.from(content).toString("utf8") : [...content].join("");

const partNamed = (parts: readonly Part[], name: string): string => textOf(parts.find((part) => part.name === name)!);

type Attributes = Record<string, unknown>;

const fromGraphology = (graph: {
  mapNodes<T>(callback: (node: string, attributes: Attributes) => T): T[];
  mapEdges<T>(callback: (edge: string, attributes: Attributes, source: string, target: string) => T): T[];
}): ReadGraph => ({
  nodes: graph.mapNodes((id, attributes) => ({ id, label: String(attributes.label), attributes })),
  edges: graph.mapEdges((id, attributes, source, target) => ({
    source,
    target,
    label: String(attributes.label),
    attributes: { ...attributes, id },
  })),
});

/** Rows of a CSV file by their header. */
export const csvRows = (text: string): Record<string, string>[] =>
  parseCsv(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: false }) as Record<
    string,
    string
  >[];

const drawing = graphviz();

/** Under another name labels are read as they are but not measured, at which this build of Graphviz fails now and then. */
const unmeasured = (text: string): string =>
  text.replaceAll('[label="', '[caption="').replaceAll(', label="', ', caption="');

const vizGraph = async (text: string): Promise<ReadGraph> => {
  const viz = await drawing;
  const read = JSON.parse(viz.renderString(unmeasured(text), { engine: "dot", format: "json0" })) as {
    objects?: (Attributes & { _gvid: number; name: string })[];
    edges?: (Attributes & { head: number; tail: number })[];
  };
  // Graphviz keeps strings as written; escapes of labels are resolved when they are drawn.
  const drawn = (value: unknown): string =>
    String(value ?? "").replace(/\\(n|\\)|&amp;/g, (all, sign) => (all === "&amp;" ? "&" : sign === "n" ? "\n" : "\\"));
  const names = new Map((read.objects ?? []).map(({ _gvid, name }) => [_gvid, name]));
  const cleared = (attributes: Attributes): Attributes =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, typeof value === "string" ? drawn(value) : value]),
    );
  return {
    nodes: (read.objects ?? []).map((node) => ({
      id: node.name,
      label: drawn(node.caption),
      attributes: cleared(node),
    })),
    edges: (read.edges ?? []).map((edge) => ({
      source: names.get(edge.tail)!,
      target: names.get(edge.head)!,
      label: drawn(edge.caption),
      attributes: cleared(edge),
    })),
  };
};

const cytoscapeGraph = (text: string): ReadGraph => {
  const made = cytoscape({ headless: true, ...JSON.parse(text) });
  const data = (element: { data(): Attributes }): Attributes => element.data();
  const graph = {
    nodes: made.nodes().map((node) => ({ id: node.id(), label: String(data(node).label), attributes: data(node) })),
    edges: made.edges().map((edge) => ({
      source: edge.source().id(),
      target: edge.target().id(),
      label: String(data(edge).label),
      attributes: data(edge),
    })),
  };
  made.destroy();
  return graph;
};

/** Readers of the formats that hold a graph with its attributes: other people's where there are any. */
export const graphReaders = {
  gexf: (parts) => fromGraphology(gexf.parse(Graph, textOf(parts[0]!)) as never),
  // The reader knows one block of attributes a class; a dynamic file has two.
  "gexf-dynamic": (parts) =>
    fromGraphology(gexf.parse(Graph, textOf(parts[0]!), { allowUndeclaredAttributes: true }) as never),
  graphml: (parts) => fromGraphology(parseGraphml(Graph, textOf(parts[0]!)) as never),
  "graphml-yed": (parts) => fromGraphology(parseGraphml(Graph, textOf(parts[0]!)) as never),
  cytoscape: (parts) => cytoscapeGraph(textOf(parts[0]!)),
  cyjs: (parts) => cytoscapeGraph(textOf(parts[0]!)),
  graphology: (parts) => fromGraphology(MultiDirectedGraph.from(JSON.parse(textOf(parts[0]!))) as never),
  "node-link": (parts) => {
    const { nodes, links } = JSON.parse(textOf(parts[0]!)) as { nodes: Attributes[]; links: Attributes[] };
    return {
      nodes: nodes.map((node) => ({ id: String(node.id), label: String(node.label), attributes: node })),
      edges: links.map((link) => ({
        source: String(link.source),
        target: String(link.target),
        label: String(link.label),
        attributes: { ...link, id: link.key },
      })),
    };
  },
  dot: (parts) => vizGraph(textOf(parts[0]!)),
  "dot-plain": (parts) => vizGraph(textOf(parts[0]!)),
  "csv-gephi": (parts) => ({
    nodes: csvRows(partNamed(parts, "nodes")).map((row) => ({ id: row.Id!, label: row.Label!, attributes: row })),
    edges: csvRows(partNamed(parts, "edges")).map((row) => ({
      source: row.Source!,
      target: row.Target!,
      label: row.Label!,
      attributes: { ...row, id: row.Id },
    })),
  }),
} satisfies Record<string, (parts: readonly Part[]) => ReadGraph | Promise<ReadGraph>>;
