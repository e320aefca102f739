import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseCsv } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultOptions, exportFiles, type Format, fileOf, formatNamed, formats } from "../../src/export/index.ts";
import { palette } from "../../src/export/palette.ts";
import { type GraphView, graphView } from "../../src/export/view.ts";
import { canonical } from "../../src/rdf/canonical.ts";
import { parse, quad } from "../../src/rdf/n3.ts";
import { hasBrowser, openBrowser } from "../export/browser.ts";
import { factsOf, inputOf, sampleGraph, sampleParts } from "../export/graphs.ts";
import { programs, type ReadGraph, type Row, readWith, run, throughLibreOffice } from "./readers.ts";
import { all, among, cell, complete, type Kept, type Seen } from "./seen.ts";

/** Names that break careless readers. */
const hard = [
  { kind: "place", zh: "𠮷野市", en: "Yoshino 😀" },
  { kind: "policy", zh: "“十四五”规划 & <纲要>", en: 'the "14th" plan' },
  { kind: "project", zh: "甲'乙\\丙]]>工程", en: "a; b, c | d" },
  { kind: "organization", zh: "第一行\n第二行集团", en: "two\nlines" },
  { kind: "person", zh: "=1+1", en: "@SUM(A1)" },
  { kind: "event", zh: "שלום 展会", en: "</script>" },
] as const;

const { names, links } = sampleParts(34);
const source = factsOf(
  [...names, ...hard],
  [
    ...links,
    // Parallel, against each other, and of a thing with itself.
    { from: 34, to: 35, predicate: 5, year: 2019 },
    { from: 34, to: 35, predicate: 5, year: 2020 },
    { from: 34, to: 35, predicate: 6 },
    { from: 35, to: 34, predicate: 4 },
    { from: 36, to: 36, predicate: 1 },
    { from: 37, to: 38, predicate: 10, year: 2021 },
    { from: 39, to: 34, predicate: 0 },
  ],
);
const input = inputOf(source);
const view = graphView(input, defaultOptions);
const folder = mkdtempSync(join(tmpdir(), "zhitu-interop-"));

/** The files of every format. */
const files = new Map<string, string[]>();
beforeAll(async () => {
  for (const format of Object.values(formats) as Format[]) {
    const parts = await exportFiles(format, input, { name: format.id });
    files.set(
      format.id,
      parts.map((part) => {
        const path = fileOf(join(folder, format.id), format, part);
        writeFileSync(path, part.content instanceof Uint8Array ? part.content : [...part.content].join(""));
        return path;
      }),
    );
  }
});

const fileNamed = (format: string, part = 0): string => files.get(format)![part]!;

// ── What was seen, for the table ────────────────────────────────────────────────────────────────────────────────────

interface Line {
  readonly format: string;
  readonly reader: keyof typeof programs | "chromium";
  readonly seen: Seen;
  readonly note: string;
}
const lines: Line[] = [];

type Reader = Line["reader"];

const installed = (reader: keyof typeof programs): boolean => {
  if (programs[reader].version !== null) return true;
  console.log(`skipped: ${programs[reader].name} is not installed`);
  return false;
};

const record = (format: string, reader: Reader, seen: Seen, note = ""): void => {
  lines.push({ format, reader, seen, note });
};

// ── Graphs ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const text = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

/** Compares by content, for not every reader keeps ids: nodes by their names, edges by the names of their ends. */
const compare = (
  read: ReadGraph,
  label: (text: string) => string = (same) => same,
  expected: GraphView = view,
): Seen => {
  const labels = new Map(read.nodes.map((node) => [node.id, text(node.label)]));
  const known = new Map(expected.nodes.map((node) => [node.id, label(node.label)]));
  const nodes = (...keys: string[]): unknown[] => read.nodes.map((node) => keys.map((key) => text(node[key])));
  const edges = (...keys: string[]): unknown[] =>
    read.edges.map((edge) => [labels.get(edge.source), labels.get(edge.target), ...keys.map((key) => text(edge[key]))]);
  const expectedEdges = (of: (edge: GraphView["edges"][number]) => unknown[]): unknown[][] =>
    expected.edges.map((edge) => [known.get(edge.source), known.get(edge.target), ...of(edge)]);
  return {
    nodes: all(read.nodes.length === view.nodes.length),
    names: among(
      nodes("label"),
      expected.nodes.map((node) => [label(node.label)]),
    ),
    ids: among(
      nodes("id"),
      expected.nodes.map(({ id }) => [id]),
    ),
    attributes: among(
      nodes("kind", "name_en", "importance").map((values) => [
        (values as string[])[0],
        (values as string[])[1],
        Number((values as string[])[2]),
      ]),
      expected.nodes.map(({ kind, names, weight }) => [kind, names.en ?? "", weight]),
    ),
    colours: among(
      nodes("color"),
      expected.nodes.map(({ kind }) => [palette[kind].hex]),
    ),
    edges: among(
      edges(),
      expectedEdges(() => []),
    ),
    "edge names": among(
      edges("label"),
      expectedEdges((edge) => [edge.label]),
    ),
    "edge attributes": among(
      edges("predicate", "status"),
      expectedEdges(({ predicate, status }) => [predicate, status]),
    ),
    dates: among(
      edges("since", "until"),
      expectedEdges(({ start, end }) => [start, end]).filter((edge) => edge[2] !== null),
    ),
  };
};

const everything = [
  "nodes",
  "names",
  "ids",
  "attributes",
  "colours",
  "edges",
  "edge names",
  "edge attributes",
  "dates",
];
const without = (...aspects: string[]): string[] => everything.filter((aspect) => !aspects.includes(aspect));

/** Pajek has no escapes: what its writer puts instead is what must arrive. */
const pajek = (name: string): string => name.replace(/\s+/gu, " ").trim().replaceAll('"', "”").replaceAll("\\", "＼");

/** The graph without the nodes of some names, and without their edges. */
const viewWithout = (lost: RegExp): GraphView => {
  const nodes = view.nodes.filter(({ label }) => !lost.test(label));
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: view.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
};

interface Pair {
  readonly format: string;
  readonly reader: "networkx" | "igraph" | "tulip";
  readonly keeps: readonly string[];
  readonly note?: string;
  /** Names that the reader is known to spoil. */
  readonly spoils?: RegExp;
}

const ownIds = "makes ids and colours of its own; loses text before a line break or ]]>";

const pairs: readonly Pair[] = [
  {
    format: "gexf",
    reader: "networkx",
    keeps: everything,
    note: "from networkx 3.6; before, GEXF 1.3 must be told to it",
  },
  {
    format: "gexf-dynamic",
    reader: "networkx",
    keeps: everything,
    note: "from networkx 3.6; values over time become lists",
  },
  { format: "graphml", reader: "networkx", keeps: everything },
  { format: "graphml-yed", reader: "networkx", keeps: everything },
  {
    format: "node-link",
    reader: "networkx",
    keeps: without("colours"),
    note: 'holds no colours; from networkx 3.4 with edges="links"',
  },
  { format: "pajek", reader: "networkx", keeps: ["nodes", "names", "edges", "edge names"] },
  { format: "graphml", reader: "igraph", keeps: everything },
  { format: "graphml-yed", reader: "igraph", keeps: everything, note: "warns of the drawing and leaves it out" },
  { format: "pajek", reader: "igraph", keeps: ["nodes", "names", "edges", "edge names"] },
  { format: "gexf", reader: "tulip", keeps: without("ids"), note: "makes ids of its own" },
  { format: "graphml", reader: "tulip", keeps: without("ids", "colours"), note: ownIds, spoils: /\n|\]\]>/ },
  { format: "graphml-yed", reader: "tulip", keeps: without("ids", "colours"), note: ownIds, spoils: /\n|\]\]>/ },
  {
    format: "dot",
    reader: "tulip",
    keeps: ["nodes", "names", "colours", "edges", "edge names"],
    note: "doubles a backslash",
    spoils: /\\/,
  },
  {
    format: "dot-plain",
    reader: "tulip",
    keeps: ["nodes", "names", "edges", "edge names"],
    note: "doubles a backslash",
    spoils: /\\/,
  },
  { format: "pajek", reader: "tulip", keeps: ["nodes", "names", "edges"], note: 'shows "l" as the name of every edge' },
];

describe.each(pairs)("$format in $reader", ({ format, reader, keeps, note = "", spoils = /(?!)/ }) => {
  it.skipIf(!installed(reader))(`keeps ${keeps.join(", ")}`, () => {
    const read = readWith<ReadGraph>(reader, fileNamed(format));
    const label = format === "pajek" ? pajek : undefined;
    record(format, reader, compare(read, label), note);
    const seen = compare(read, label, viewWithout(spoils));
    const missing = keeps.filter((aspect) => !complete(seen).includes(aspect));
    expect(missing.map((aspect) => `${aspect}: ${cell(seen[aspect])}`)).toEqual([]);
  });
});

describe("gexf-dynamic in tulip", () => {
  it.skipIf(!installed("tulip"))("is not read at all: the static file is for it", () => {
    expect(() => readWith("tulip", fileNamed("gexf-dynamic"))).toThrow();
    record("gexf-dynamic", "tulip", { nodes: all(false) }, "not read: take gexf");
  });
});

describe.each(["dot", "dot-plain"])("%s in graphviz", (format) => {
  it.skipIf(!installed("graphviz"))("is drawn with every node, name and edge", () => {
    const drawn = JSON.parse(run("dot", "-Tjson", fileNamed(format))) as { objects: Row[]; edges: Row[] };
    const ids = new Map(drawn.objects.map((node) => [node._gvid, text(node.name)]));
    const resolved = (label: unknown): string =>
      text(label).replaceAll("\\n", "\n").replaceAll("\\\\", "\\").replaceAll("&amp;", "&");
    const seen = compare({
      nodes: drawn.objects.map((node) => ({
        ...node,
        id: node.name,
        label: resolved(node.label),
        name_en: resolved(node.name_en),
        color: node.fillcolor,
      })),
      edges: drawn.edges.map((edge) => ({ ...edge, source: ids.get(edge.tail), target: ids.get(edge.head) })),
    });
    record(format, "graphviz", seen, format === "dot" ? "" : "holds no colours");
    expect(complete(seen)).toEqual(format === "dot" ? everything : without("colours"));
    expect(run("dot", "-Tsvg", fileNamed(format))).toContain("𠮷野市");
  });
});

// ── XML ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

describe.each(["gexf", "gexf-dynamic", "graphml", "graphml-yed", "svg", "chart", "timeline"])(
  "%s in xmllint",
  (format) => {
    it.skipIf(!installed("xmllint"))("is well-formed, and GEXF holds to its schema", () => {
      const schema = fileURLToPath(new URL("../export/schema/gexf-1.3.xsd", import.meta.url));
      run(
        "xmllint",
        "--noout",
        "--nonet",
        ...(format.startsWith("gexf") ? ["--schema", schema] : []),
        fileNamed(format),
      );
      record(format, "xmllint", {
        "well-formed": all(true),
        ...(format.startsWith("gexf") ? { "holds to its schema": all(true) } : {}),
      });
    });
  },
);

// ── RDF ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

const plain = [...input.quads].map(({ subject, predicate, object }) => quad(subject, predicate as never, object));

describe.each([
  ["turtle", false],
  ["ntriples", false],
  ["trig", true],
  ["nquads", true],
  ["json-ld", true],
] as const)("%s", (format, graphs) => {
  it.skipIf(!installed("rdflib"))("says the same in rdflib", async () => {
    const { nquads } = readWith<{ nquads: string }>("rdflib", fileNamed(format));
    const same =
      (await canonical(parse(nquads, { syntax: "nquads" }))) === (await canonical(graphs ? input.quads : plain));
    record(format, "rdflib", { statements: all(same), ...(graphs ? { graphs: all(same) } : {}) });
    expect(same).toBe(true);
  });

  it.skipIf(!installed("rapper") || format === "json-ld")("says the same in rapper", async () => {
    const syntax = graphs && format === "nquads" ? "nquads" : format;
    const output = run("rapper", "-q", "-i", syntax, "-o", graphs ? "nquads" : "ntriples", fileNamed(format));
    const same =
      (await canonical(parse(output, { syntax: "nquads" }))) === (await canonical(graphs ? input.quads : plain));
    record(format, "rapper", { statements: all(same), ...(graphs ? { graphs: all(same) } : {}) });
    expect(same).toBe(true);
  });
});

// ── Tables ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const entityNames = input.entities.map(({ label }) => label.zh);
const days = input.relations.flatMap(({ start }) => (start === null ? [] : [start]));

const csv = (content: string): string[][] => parseCsv(content, { bom: true, relax_column_count: true }) as string[][];

const columnOf = (rows: readonly string[][], name: string): string[] => {
  const at = rows[0]!.indexOf(name);
  return rows.slice(1).map((row) => row[at] ?? "");
};

const tableSeen = (
  entities: readonly string[][],
  relations: readonly string[][],
  name: (text: string) => string,
): Seen => ({
  rows: all(entities.length === input.entities.length + 1 && relations.length === input.relations.length + 1),
  names: among(
    columnOf(entities, "名称"),
    entityNames.map((each) => name(each!)),
  ),
  ids: among(
    columnOf(entities, "标识"),
    input.entities.map(({ id }) => id),
  ),
  dates: among(
    columnOf(relations, "始于").filter((day) => day !== ""),
    days,
  ),
});

describe("xlsx", () => {
  it.skipIf(!installed("libreoffice"))("opens in LibreOffice with text as text, numbers and dates", () => {
    const sheets = throughLibreOffice(fileNamed("xlsx"));
    expect([...sheets.keys()].sort()).toEqual(["关系", "图表数据", "实体", "指标按年", "数字", "文档"].sort());
    const seen = tableSeen(csv(sheets.get("实体")!), csv(sheets.get("关系")!), (name) => name);
    record("xlsx", "libreoffice", { ...seen, "no formula": all(true) });
    expect(complete(seen)).toEqual(["rows", "names", "ids", "dates"]);
    expect(columnOf(csv(sheets.get("数字")!), "数值").map(Number)).toEqual(input.figures.map(({ value }) => value));
  });

  it.skipIf(!installed("openpyxl"))("opens in openpyxl with text as text, numbers as numbers, dates as dates", () => {
    type Cells = (readonly [kind: string, value: string] | null)[][];
    const { sheets } = readWith<{ sheets: Record<string, Cells> }>("openpyxl", fileNamed("xlsx"));
    const column = (sheet: string, name: string) => {
      const [header, ...rows] = sheets[sheet]!;
      const at = header!.findIndex((each) => each?.[1] === name);
      return rows.map((row) => row[at] ?? null);
    };
    const names = column("实体", "名称");
    const begun = column("关系", "始于").filter((each) => each !== null);
    const values = column("数字", "数值");
    const cells = Object.values(sheets).flat(2);
    const seen: Seen = {
      rows: all(sheets.实体!.length === input.entities.length + 1),
      names: among(
        names,
        entityNames.map((name) => ["text", name]),
      ),
      ids: among(
        column("实体", "标识"),
        input.entities.map(({ id }) => ["text", id]),
      ),
      dates: among(
        begun.map(([kind, value]) => [kind, value.slice(0, 10)]),
        days.map((day) => ["date", day]),
      ),
      "no formula": all(!cells.some((each) => each?.[0] === "formula")),
    };
    record("xlsx", "openpyxl", seen);
    expect(complete(seen)).toEqual(Object.keys(seen));
    expect(values.every((value) => value?.[0] === "number")).toBe(true);
  });
});

describe("csv", () => {
  it.skipIf(!installed("libreoffice"))(
    "opens in LibreOffice with Chinese, line breaks and what looks like a formula",
    () => {
      const read = (part: number): string[][] =>
        csv([...throughLibreOffice(fileNamed("csv", part), "--infilter=CSV:44,34,76,1").values()][0]!);
      const seen = tableSeen(read(0), read(1), (name) => (/^[=+\-@]/.test(name) ? `'${name}` : name));
      record(
        "csv",
        "libreoffice",
        { ...seen, "no formula": all(true) },
        "an apostrophe stands before what looks like a formula",
      );
      expect(complete(seen)).toEqual(["rows", "names", "ids", "dates"]);
    },
  );
});

// ── Pictures and the page ───────────────────────────────────────────────────────────────────────────────────────────

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

describe.skipIf(!hasBrowser)("Pictures in chromium", () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    ["svg", 20, "zh"],
    ["svg", 200, "en"],
    ["svg", 200, "both"],
    ["svg", 2000, "zh"],
    ["timeline", 200, "zh"],
    ["chart", 20, "en"],
  ] as const)(
    "%s of %i entities in %s draws no text over another in the fonts of this machine",
    async (format, count, language) => {
      const [part] = await exportFiles(formatNamed(format), inputOf(sampleGraph(count)), { language });
      const svg = [...(part!.content as Iterable<string>)].join("");
      const { page, complaints } = await browser.open(
        `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body style="margin:0">${svg.replace(/^<\?xml[^>]*\?>/, "")}`,
      );
      const boxes = (await page.evaluate(`[...document.querySelectorAll("svg text")].map((text) => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect();
      // A line's box is higher than its letters.
      const rim = (height / (text.querySelectorAll("tspan").length + 1)) * 0.22;
      return { text: text.textContent, left, right, top: top + rim, bottom: bottom - rim };
    })`)) as Box[];
      const overlaps = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .filter(
            (other) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          )
          .map((other) => `${one.text} × ${other.text}`),
      );
      expect(overlaps).toEqual([]);
      expect(complaints).toEqual([]);
      if (count !== 2000)
        record(`${format} (${count}, ${language})`, "chromium", { drawn: all(true), "texts apart": all(true) });
    },
  );
});

// ── The table ───────────────────────────────────────────────────────────────────────────────────────────────────────

const title = (format: string): string =>
  Object.hasOwn(formats, format) ? (formats as Record<string, Format>)[format]!.title.en : format;

const table = (heading: string, chosen: readonly Line[]): string => {
  const aspects = [...new Set(chosen.flatMap(({ seen }) => Object.keys(seen)))];
  const rows = chosen.map(({ format, reader, seen, note }) => {
    const name = reader === "chromium" ? "chromium" : programs[reader].name;
    const cells = aspects.map((aspect) => cell(seen[aspect] as Kept | undefined));
    return `| ${[`\`${format}\``, title(format), name, ...cells, note].join(" | ")} |`;
  });
  const header = ["format", "what", "reader", ...aspects, "note"];
  return `## ${heading}\n\n| ${header.join(" | ")} |\n|${header.map(() => " --- |").join("")}\n${rows.join("\n")}\n`;
};

const readersOf: readonly (readonly [string, readonly Reader[]])[] = [
  ["Graphs", ["networkx", "igraph", "tulip", "graphviz"]],
  ["Tables", ["libreoffice", "openpyxl"]],
  ["RDF", ["rdflib", "rapper"]],
  ["XML", ["xmllint"]],
  ["Pictures", ["chromium"]],
];

const document = (): string => {
  const versions = Object.values(programs)
    .filter(({ version }) => version !== "libxml2")
    .map(({ name, version }) => `${name} ${version}`);
  const tables = readersOf.map(([heading, readers]) =>
    table(
      heading,
      lines.filter(({ reader }) => readers.includes(reader)),
    ),
  );
  return `# What survives in which reader

Written by \`npm run test:interop\` from what it saw: a graph of ${view.nodes.length} nodes and ${view.edges.length} edges, with parallel edges, edges of a node
with itself, dates, and names that hold 𠮷, emoji, Hebrew, quotation marks, line breaks, \`]]>\` and what looks like a formula,
written in every format and read by ${versions.join(", ")}.
✓ is everything, – nothing.

${tables.join("\n")}
## Not tried here

The windows of Gephi, yEd and Cytoscape, a Neo4j server and Excel do not run where these tests do. For them the formats follow
what their readers are known to want; \`csv-gephi\`, \`cyjs\`, \`neo4j\` and \`cypher\` are checked by their syntax alone.
`;
};

afterAll(() => {
  const missing = Object.values(programs).filter(({ version }) => version === null);
  if (missing.length > 0 || !hasBrowser) {
    console.log(
      `docs/interop.md is left as it is: ${[...missing.map(({ name }) => name), ...(hasBrowser ? [] : ["chromium"])].join(", ")} not installed`,
    );
    return;
  }
  const path = new URL("../../docs/interop.md", import.meta.url);
  const written = document();
  if (readFileSync(path, { encoding: "utf8", flag: "a+" }) !== written) writeFileSync(path, written);
});
