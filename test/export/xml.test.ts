import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { describe, expect, it } from "vitest";
import { exportFiles, formatNamed, views } from "../../src/export/index.ts";
import { inputOf, sampleGraph } from "./graphs.ts";
import { hostileSource } from "./hostile.ts";
import { textOf } from "./readers.ts";

xmlRegisterFsInputProviders();

const written = async (format: string, source: ReturnType<typeof sampleGraph>, options = {}): Promise<string> =>
  textOf((await exportFiles(formatNamed(format), inputOf(source), options))[0]!);

const withDocument = <T>(text: string, use: (document: XmlDocument) => T): T => {
  const document = XmlDocument.fromString(text);
  try {
    return use(document);
  } finally {
    document.dispose();
  }
};

describe("GEXF holds to the schema of GEXF 1.3", () => {
  const path = fileURLToPath(new URL("./schema/gexf-1.3.xsd", import.meta.url));
  const schema = XmlDocument.fromString(readFileSync(path, "utf8"), { url: pathToFileURL(path).href });
  const validator = XsdValidator.fromDoc(schema);
  const validate = (text: string): void => withDocument(text, (document) => validator.validate(document));

  it.each(["gexf", "gexf-dynamic"])("%s, whatever its text holds and whatever its view", async (format) => {
    await fc.assert(
      fc.asyncProperty(hostileSource, fc.constantFrom(...views), async (source, view) => {
        validate(await written(format, source, { view, language: "both" }));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["an edge to a node that is not there", / target="[^"]*"/, ' target="nowhere"'],
    ["a colour without red", /<viz:color r="\d+"/, "<viz:color"],
    ["a drawing element of another namespace", /viz:size/g, "size"],
    ["two nodes of one id", /<node id="[^"]*"/g, '<node id="one"'],
    ["an attribute of a type that Gephi does not know", /type="string"/, 'type="text"'],
  ])("the schema refuses %s", async (_, part, other) => {
    const good = await written("gexf", sampleGraph(12));
    expect(() => validate(good)).not.toThrow();
    expect(() => validate(good.replace(part, other))).toThrow();
  });

  it("gives a relation with a year its first day and the day after its last", async () => {
    const text = await written("gexf-dynamic", sampleGraph(12));
    expect(text).toMatch(/start="2015-01-01" end="2016-01-01"/);
    expect(text).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
  });

  it("gives a figure of five years five values that do not overlap", async () => {
    const text = await written("gexf-dynamic", sampleGraph(12));
    const series = [...text.matchAll(/<attvalue for="series_1" value="(\d+)" start="([^"]+)" end="([^"]+)"\/>/g)];
    expect(series.map(([, value]) => Number(value) / 1e8)).toEqual([1000, 1075, 1150, 1225, 1300]);
    for (const [at, [, , start]] of series.entries()) if (at > 0) expect(start).toBe(series[at - 1]![3]);
  });

  it("never writes the same kind twice between the same nodes, for Gephi would merge the edges", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const text = await written("gexf", source);
        const keys = [...text.matchAll(/source="([^"]*)" target="([^"]*)" type="directed" kind="([^"]*)"/g)].map(
          ([, ...parts]) => parts.join(" "),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("Pictures are well-formed XML that runs nothing", () => {
  it.each(["svg", "chart", "timeline", "graphml", "graphml-yed"])("%s", async (format) => {
    await fc.assert(
      fc.asyncProperty(
        hostileSource,
        fc.constantFrom("zh" as const, "en" as const, "both" as const),
        fc.constantFrom("light" as const, "dark" as const),
        async (source, language, theme) => {
          const text = await written(format, source, { language, theme });
          withDocument(text, (document) => {
            expect(
              document.find("//*[local-name()='script' or local-name()='foreignObject' or local-name()='image']"),
            ).toEqual([]);
            expect(document.find("//@*[starts-with(name(), 'on') or local-name()='href']")).toEqual([]);
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
