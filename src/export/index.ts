import { extname } from "node:path";
import { unknown } from "../errors.ts";
import { chart } from "./chart.ts";
import { csv, csvPlain } from "./csv.ts";
import { csvw } from "./csvw.ts";
import { cypher } from "./cypher.ts";
import { cyjs, cytoscape } from "./cytoscape.ts";
import { dataCommons } from "./data-commons.ts";
import { dot, dotPlain } from "./dot.ts";
import { defaultOptions, type ExportInput, type ExportOptions, type Format, type Part } from "./format.ts";
import { gephiCsv } from "./gephi-csv.ts";
import { gexf, gexfDynamic } from "./gexf.ts";
import { graphml, graphmlYed } from "./graphml.ts";
import { graphologyJson } from "./graphology.ts";
import { html } from "./html.ts";
import { jsonLd } from "./json-ld.ts";
import { mermaid } from "./mermaid.ts";
import { neo4j } from "./neo4j.ts";
import { nodeLink } from "./node-link.ts";
import { pajek } from "./pajek.ts";
import { png } from "./png.ts";
import { quickstatements } from "./quickstatements.ts";
import { nquads, ntriples, trig, trig12, turtle } from "./rdf.ts";
import { svg } from "./svg.ts";
import { timeline } from "./timeline.ts";
import { xlsx } from "./xlsx.ts";

export { narrowed } from "./filter.ts";
export type * from "./format.ts";
export { defaultOptions, views } from "./format.ts";
export { exportInput } from "./input.ts";

/** Every format that is written, by its id. */
export const formats = {
  gexf,
  "gexf-dynamic": gexfDynamic,
  graphml,
  "graphml-yed": graphmlYed,
  cytoscape,
  cyjs,
  graphology: graphologyJson,
  "node-link": nodeLink,
  dot,
  "dot-plain": dotPlain,
  mermaid,
  pajek,
  csv,
  "csv-plain": csvPlain,
  "csv-gephi": gephiCsv,
  csvw,
  xlsx,
  "data-commons": dataCommons,
  quickstatements,
  neo4j,
  cypher,
  turtle,
  trig,
  "trig-1.2": trig12,
  ntriples,
  nquads,
  "json-ld": jsonLd,
  svg,
  png,
  chart,
  timeline,
  html,
} satisfies Record<string, Format>;

const known: Readonly<Record<string, Format>> = formats;

/** The format of this id; throws `unknown format`. */
export const formatNamed = (id: string): Format => {
  const format = Object.hasOwn(known, id) ? known[id] : undefined;
  if (format === undefined) throw unknown("format", id, Object.keys(known));
  return format;
};

/** The format that a file's extension tells, the longest that fits: `graph.dynamic.gexf`; throws `unknown format`. */
export const formatOf = (path: string): Format => {
  const name = path.toLowerCase();
  const all = Object.values(known).flatMap((format) => format.extensions.map((extension) => ({ format, extension })));
  const [best] = all
    .filter(({ extension }) => name.endsWith(`.${extension}`))
    .sort((one, other) => other.extension.length - one.extension.length);
  if (best === undefined)
    throw unknown(
      "format",
      extname(path).slice(1) || path,
      all.map(({ extension }) => extension),
    );
  return best.format;
};

/** A path without the format's extension, or the end of it. */
export const baseOf = (path: string, { extensions }: Format): string => {
  const endings = [...extensions, ...extensions.map((extension) => extension.slice(extension.lastIndexOf(".") + 1))];
  const ending = endings.find((each) => path.toLowerCase().endsWith(`.${each}`));
  return ending === undefined ? path : path.slice(0, -ending.length - 1);
};

/** Where a part is written when the format is written to a path: there, or beside it under the part's name. */
export const fileOf = (path: string, format: Format, { name, extension }: Part): string => {
  const base = baseOf(path, format);
  if (name === "" && base !== path) return path;
  return `${base}${name === "" ? "" : `-${name}`}.${extension}`;
};

/** What a format writes, as files: `NAME.extension`, or `NAME-part.extension` where there are several. */
export const exportFiles = async (
  format: Format,
  input: ExportInput,
  options: Partial<ExportOptions> = {},
): Promise<readonly Part[]> => {
  const written = await format.write(input, { ...defaultOptions, ...options });
  if ("parts" in written) return written.parts;
  return [{ name: "", extension: format.extensions[0], content: written }];
};
