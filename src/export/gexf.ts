import { type Column, edgeColumns, filled, nodeColumns, numberType } from "./columns.ts";
import type { ExportInput, ExportOptions, Format } from "./format.ts";
import { palette } from "./palette.ts";
import { nodeSize, positions } from "./places.ts";
import { type Series, seriesBySubject } from "./series.ts";
import { dayAfter } from "./time.ts";
import { type GraphEdge, type GraphNode, graphView, shown } from "./view.ts";
import { attributes, elementText, empty, xmlHeader } from "./xml.ts";

const namespaces = 'xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"';

const declare = <T>(owner: "node" | "edge", columns: readonly Column<T>[], items: readonly T[]): string => {
  const declared = columns.map((column) =>
    empty("attribute", { id: column.id, title: column.id, type: numberType(column, items) }),
  );
  return `<attributes class="${owner}" mode="static">\n${declared.join("\n")}\n</attributes>\n`;
};

const staticValues = <T>(columns: readonly Column<T>[], item: T): string =>
  columns
    .map(({ id, of }) => {
      const value = of(item);
      return value === null ? "" : empty("attvalue", { for: id, value });
    })
    .join("");

const attvalues = (values: string): string => (values === "" ? "" : `<attvalues>${values}</attvalues>`);

const vizColour = ([r, g, b]: readonly [number, number, number], a: number): string =>
  empty("viz:color", { r, g, b, a });

const node = (each: GraphNode, at: { readonly x: number; readonly y: number }, values: string): string =>
  `<node${attributes({ id: each.id, label: each.label })}>${attvalues(values)}` +
  `${empty("viz:size", { value: nodeSize(each) })}${empty("viz:position", { x: at.x, y: 0 - at.y, z: 0 })}` +
  `${vizColour(palette[each.kind].rgb, 1)}</node>\n`;

const spell = ({ start, end }: GraphEdge): { readonly start?: string; readonly end?: string } => ({
  ...(start === null ? {} : { start }),
  ...(end === null ? {} : { end: dayAfter(end) }),
});

const edge = (each: GraphEdge, values: string, dynamic: boolean): string => {
  const { id, source, target, kind, label, weight } = each;
  const named = attributes({
    id,
    source,
    target,
    type: "directed",
    kind,
    label,
    weight,
    ...(dynamic ? spell(each) : {}),
  });
  return `<edge${named}>${attvalues(values)}${empty("viz:thickness", { value: 1 })}${vizColour([150, 156, 166], 0.7)}</edge>\n`;
};

const declareSeries = (series: readonly Series[]): string => {
  if (series.length === 0) return "";
  const declared = series.map(({ id, title }) => empty("attribute", { id, title, type: "double" }));
  return `<attributes class="node" mode="dynamic">\n${declared.join("\n")}\n</attributes>\n`;
};

const seriesValues = (series: readonly Series[]): string =>
  series
    .flatMap(({ id, points }) =>
      points.map(({ start, end, value }) => empty("attvalue", { for: id, value, start, end: dayAfter(end) })),
    )
    .join("");

function* write(input: ExportInput, options: ExportOptions, dynamic: boolean): Iterable<string> {
  const view = graphView(input, options);
  const places = positions(input, options);
  const columns = { node: filled(nodeColumns, view.nodes), edge: filled(edgeColumns, view.edges) };
  const series = dynamic ? seriesBySubject(input, options.language) : { all: [], of: () => [] };
  yield `${xmlHeader}<gexf ${namespaces}>\n`;
  yield `<meta><creator>zhitu</creator><description>${elementText(shown(input.title, options.language))}</description></meta>\n`;
  const time = dynamic ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : ' mode="static"';
  yield `<graph defaultedgetype="directed"${time}>\n`;
  yield declare("node", columns.node, view.nodes) + declareSeries(series.all);
  yield declare("edge", columns.edge, view.edges);
  yield "<nodes>\n";
  for (const each of view.nodes)
    yield node(each, places.get(each.id)!, staticValues(columns.node, each) + seriesValues(series.of(each.id)));
  yield "</nodes>\n<edges>\n";
  for (const each of view.edges) yield edge(each, staticValues(columns.edge, each), dynamic);
  yield "</edges>\n</graph>\n</gexf>\n";
}

/** GEXF 1.3 without time, for Gephi, Gephi Lite, Tulip, networkx. */
export const gexf: Format = {
  id: "gexf",
  title: { zh: "GEXF 1.3（Gephi）", en: "GEXF 1.3 (Gephi)" },
  extensions: ["gexf"],
  media: "application/gexf+xml",
  write: (input, options) => write(input, options, false),
};

/** GEXF 1.3 with periods of relations and series of figures for Gephi's timeline; an end is the first day after. */
export const gexfDynamic: Format = {
  ...gexf,
  id: "gexf-dynamic",
  title: { zh: "GEXF 1.3（含时间）", en: "GEXF 1.3 with time" },
  extensions: ["dynamic.gexf"],
  write: (input, options) => write(input, options, true),
};
