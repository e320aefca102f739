import { describe, expect, it } from "vitest";
import { exportFiles, type Format, formats } from "../../src/export/index.ts";
import { factsOf, inputOf, sampleGraph } from "./graphs.ts";

const text = (content: Iterable<string> | Uint8Array): string =>
  content instanceof Uint8Array ? Buffer.from(content).toString("latin1") : [...content].join("");

const all = Object.entries(formats) as [string, Format][];

describe("Every format", () => {
  const source = sampleGraph(40);

  it.each(all)("%s is listed under its own id and writes the same bytes twice", async (id, format) => {
    expect(format.id).toBe(id);
    const written = async () =>
      (await exportFiles(format, inputOf(source))).map(({ name, content }) => name + text(content));
    const once = await written();
    expect(once.join("").length).toBeGreaterThan(200);
    expect(await written()).toEqual(once);
  });

  it.each(all)("%s writes an empty graph too", async (_, format) => {
    const parts = await exportFiles(format, inputOf(factsOf([], [])));
    expect(parts.length).toBeGreaterThan(0);
    for (const { content } of parts) text(content);
  });

  it("has a title in both languages and an extension that no other has", () => {
    const extensions = all.flatMap(([, format]) => format.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const [, { title }] of all) expect([title.zh, title.en].every((words) => words !== "")).toBe(true);
  });
});

describe("A large graph", () => {
  const streamed = [
    "gexf",
    "graphml",
    "cytoscape",
    "node-link",
    "graphology",
    "dot",
    "csv",
    "csv-gephi",
    "neo4j",
    "nquads",
    "turtle",
  ];

  it.each(streamed)("is written as %s piece by piece", async (id) => {
    for (const { content } of await exportFiles(formats[id as keyof typeof formats], inputOf(sampleGraph(2000))))
      for (const piece of content as Iterable<string>) expect(piece.length).toBeLessThan(100_000);
  });

  it("has its nodes at the same places in every format and language", async () => {
    const input = inputOf(sampleGraph(30));
    const places = async (language: "zh" | "en") => {
      const [part] = await exportFiles(formats.cytoscape, input, { language });
      const { elements } = JSON.parse(text(part!.content)) as { elements: { nodes: { position: object }[] } };
      return elements.nodes.map(({ position }) => position);
    };
    expect(await places("en")).toEqual(await places("zh"));
    const [gexf] = await exportFiles(formats.gexf, input);
    const [first] = (await places("zh")) as { x: number; y: number }[];
    expect(text(gexf!.content)).toContain(`<viz:position x="${first!.x}" y="${0 - first!.y}" z="0"/>`);
  });
});
