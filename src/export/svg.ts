import type { Point } from "../graph/layout.ts";
import { ontology } from "../rdf/ontology.ts";
import { type Curve, curves } from "./curves.ts";
import type { ExportInput, ExportLanguage, ExportOptions, Format } from "./format.ts";
import { type Box, type Circle, inside, labelPlacer, type Placement } from "./labels.ts";
import { inkOn, palette } from "./palette.ts";
import { nodeSize, positions } from "./places.ts";
import {
  bodyOf,
  counted,
  type Ground,
  groundOf,
  type LegendItem,
  phrases,
  sheet,
  sourceLine,
  textElement,
} from "./sheet.ts";
import { type GraphEdge, type GraphNode, type GraphView, graphView, kindNames, type NodeKind, shown } from "./view.ts";
import { shortened, textWidth, lines as wrapped } from "./width.ts";
import { attributes, elementText, empty } from "./xml.ts";

type Disc = Circle & { readonly node: GraphNode; readonly important: boolean };

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly discs: readonly Disc[];
}

const widthFor = (count: number): number => (count <= 60 ? 1200 : count <= 500 ? 1600 : 2200);
const padding = 60;
/** A graph of few nodes does not fill the page with blank. */
const largestScale = 2.2;

/** Which nodes have their names written even where that covers lesser ones. */
const importantShare = 0.15;
const importantMost = 60;

const extent = (values: readonly number[]): readonly [number, number] =>
  values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

/** Fits the layout into the sheet. */
const draw = (view: GraphView, places: ReadonlyMap<string, Point>): Drawing => {
  const width = widthFor(view.nodes.length);
  if (view.nodes.length === 0) return { width, height: 120, discs: [] };
  const points = view.nodes.map(({ id }) => places.get(id)!);
  const [left, right] = extent(points.map(({ x }) => x));
  const [top, bottom] = extent(points.map(({ y }) => y));
  const body = bodyOf({ width, height: 0 });
  const across = Math.min(largestScale, (body.width - 2.5 * padding) / Math.max(1, right - left));
  const scale = Math.min(across, (width * 0.75) / Math.max(1, bottom - top));
  const height = Math.round((bottom - top) * scale + 2 * padding);
  const shift = body.x + (body.width - (right - left) * scale) / 2;
  const weights = view.nodes.map(({ weight }) => weight).sort((one, other) => other - one);
  const important = Math.max(2, weights[Math.floor(Math.min(importantMost, weights.length * importantShare))] ?? 0);
  const discs = view.nodes.map((node, at) => ({
    node,
    important: node.weight > important,
    x: Math.round((shift + (points[at]!.x - left) * scale) * 10) / 10,
    y: Math.round((body.y + padding + (points[at]!.y - top) * scale) * 10) / 10,
    r: Math.round(Math.max(2.5, nodeSize(node) * Math.min(1.1, scale)) * 10) / 10,
  }));
  return { width, height, discs };
};

const byWeight = (one: Disc, other: Disc): number =>
  other.node.weight - one.node.weight || (one.node.id < other.node.id ? -1 : 1);

/** Names of important nodes are larger. */
const fontSize = ({ r }: Circle): number => Math.round(Math.min(18, Math.max(11.5, 9.5 + r * 0.35)) * 2) / 2;

const longestLine = 16;

interface Name {
  readonly disc: Disc;
  readonly lines: readonly string[];
  readonly size: number;
  readonly at: Placement;
  readonly inside: boolean;
}

type Placer = ReturnType<typeof labelPlacer>;

/** Fonts differ a little. */
const slack = 4;

/** A name in lines: in both languages a line each. */
const nameLines = ({ names, label }: GraphNode, language: ExportLanguage): string[] => {
  const { zh, en } = names;
  if (language !== "both" || zh === undefined || en === undefined || zh === en) return wrapped(label, longestLine);
  return [zh, en].map((name) => shortened(name, longestLine * 1.3));
};

const nameAt = (
  disc: Disc,
  lines: readonly string[],
  { size, placer }: { size: number; placer: Placer },
): Name | null => {
  const wanted = {
    ...disc,
    width: Math.max(...lines.map(textWidth)) * size + slack,
    fontSize: size,
    lines: lines.length,
  };
  const within = inside(wanted);
  const at = within ?? placer.beside(wanted);
  return at === null ? null : { disc, lines, size, at, inside: within !== null };
};

const smallest = 10;

/** The names that find room, the important first; who finds none tries again in small letters. */
const names = (discs: readonly Disc[], language: ExportLanguage, placer: Placer): Name[] => {
  const inOrder = [...discs].sort(byWeight);
  const placed = new Map<Disc, Name>();
  for (const small of [false, true])
    for (const disc of inOrder) {
      if (placed.has(disc)) continue;
      const lines = nameLines(disc.node, language).map((line) => (small ? shortened(line, longestLine * 0.75) : line));
      const name = nameAt(disc, lines, { size: small ? smallest : fontSize(disc), placer });
      if (name !== null) placed.set(disc, name);
    }
  return [...placed.values()];
};

const arrow = ({ tip }: Curve, fill: string): string => {
  const corner = (turn: number, by: number): string =>
    `${Math.round((tip.x + Math.cos(tip.angle + turn) * by) * 10) / 10} ${Math.round((tip.y + Math.sin(tip.angle + turn) * by) * 10) / 10}`;
  return empty("path", { d: `M${corner(0, 0)}L${corner(Math.PI - 0.42, 8)}L${corner(Math.PI + 0.42, 8)}Z`, fill });
};

const relationLabelLimit = 90;
const relationFont = 10.5;

function* lines(edges: readonly GraphEdge[], drawn: readonly Curve[], ground: Ground): Iterable<string> {
  const dense = edges.length > 800;
  yield `<g${attributes({ fill: "none", stroke: ground.line, "stroke-opacity": dense ? 0.35 : 0.85 })}>\n`;
  for (const [at, { weight, status }] of edges.entries())
    yield `${empty("path", {
      d: drawn[at]!.path,
      "stroke-width": dense ? 0.7 : Math.min(4, 0.8 + 0.4 * weight),
      "stroke-dasharray": status === "target" ? "5 4" : null,
    })}\n`;
  yield "</g>\n";
  if (!dense) for (const curve of drawn) yield `${arrow(curve, ground.line)}\n`;
}

function* relationNames(
  edges: readonly GraphEdge[],
  drawn: readonly Curve[],
  { placer, ground }: { readonly placer: Placer; readonly ground: Ground },
): Iterable<string> {
  if (edges.length > relationLabelLimit) return;
  for (const [at, { label }] of edges.entries()) {
    const place = placer.on(drawn[at]!.middle, { width: textWidth(label) * relationFont + 4, fontSize: relationFont });
    if (place === null) continue;
    yield textElement(label, {
      ...halo(ground),
      x: round(place.x),
      y: round(place.y),
      "text-anchor": "middle",
      "font-size": relationFont,
      fill: ground.faint,
    });
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A rim in the paper's colour keeps a name readable on a line. */
const halo = ({ paper }: Ground) => ({
  stroke: paper,
  "stroke-width": 3,
  "stroke-linejoin": "round",
  "paint-order": "stroke",
});

function* nodes(discs: readonly Disc[], ground: Ground): Iterable<string> {
  for (const { node, x, y, r } of [...discs].sort((one, other) => other.r - one.r))
    yield `<circle${attributes({ cx: x, cy: y, r, fill: palette[node.kind].hex, stroke: ground.paper, "stroke-width": r > 5 ? 1.5 : 0.6 })}><title>${elementText(node.label)}</title></circle>\n`;
}

function* nameTexts(placed: readonly Name[], ground: Ground): Iterable<string> {
  for (const { lines, size, at, disc, inside: within } of placed)
    yield textElement(lines, {
      ...(within ? { fill: inkOn(palette[disc.node.kind]) } : halo(ground)),
      x: round(at.x),
      y: round(at.y),
      "text-anchor": at.anchor === "start" ? null : at.anchor,
      "font-size": size,
      "font-weight": disc.r > 14 ? 600 : null,
    });
}

const legend = ({ nodes, edges }: GraphView, options: ExportOptions): LegendItem[] => {
  const counts = new Map<NodeKind, number>();
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = (Object.keys(palette) as NodeKind[])
    .filter((kind) => counts.has(kind))
    .map(
      (kind): LegendItem => ({
        text: `${shown(kindNames(kind), options.language)} ${counts.get(kind)}`,
        colour: palette[kind].hex,
        sign: "disc",
      }),
    );
  if (!edges.some(({ status }) => status === "target")) return kinds;
  const planned = { zh: ontology().word("statuses", "target", "zh"), en: ontology().word("statuses", "target", "en") };
  return [...kinds, { text: shown(planned, options.language), colour: groundOf(options).line, sign: "dashes" }];
};

const body = function* (view: GraphView, { width, height, discs }: Drawing, options: ExportOptions): Iterable<string> {
  const ground = groundOf(options);
  const circles = new Map(discs.map((disc) => [disc.node.id, disc]));
  const drawn = curves(view.edges, (id) => circles.get(id)!);
  const frame: Box = bodyOf({ width, height });
  const placer = labelPlacer(discs, frame);
  const placed = names(discs, options.language, placer);
  yield* lines(view.edges, drawn, ground);
  yield* nodes(discs, ground);
  yield* relationNames(view.edges, drawn, { placer, ground });
  yield* nameTexts(placed, ground);
};

/** The picture of a view, in pieces. */
export function* graphPicture(input: ExportInput, options: ExportOptions): Iterable<string> {
  const view = graphView(input, options);
  const drawing = draw(view, positions(input, options));
  const subtitle = phrases(
    [
      counted(view.nodes.length, { zh: "个节点", one: "node", many: "nodes" }),
      counted(view.edges.length, { zh: "条关系", one: "relation", many: "relations" }),
    ],
    options.language,
  );
  const about = {
    ...drawing,
    title: shown(input.title, options.language),
    subtitle,
    legend: legend(view, options),
    source: sourceLine(input.documents, options.language),
  };
  yield* sheet(about, options, body(view, drawing, options));
}

/** A picture of the graph: kinds by colour, size by importance, names that do not cover one another. */
export const svg: Format = {
  id: "svg",
  title: { zh: "SVG 图", en: "SVG picture" },
  extensions: ["svg"],
  media: "image/svg+xml",
  write: graphPicture,
};
