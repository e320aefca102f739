import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportFiles, formatNamed } from "../../src/export/index.ts";
import { inputOf, sampleGraph } from "./graphs.ts";
import { hostileSource } from "./hostile.ts";
import { textOf } from "./readers.ts";

const written = async (format: string, input: ReturnType<typeof inputOf>): Promise<string> =>
  textOf((await exportFiles(formatNamed(format), input))[0]!);

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Unicode escapes of Cypher are resolved before anything else is read. */
const resolved = (text: string): string =>
  text.replace(/\\u([0-9A-Fa-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

const signs: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** The strings of a script and what stands between them, as a lexer of Cypher sees it. */
const lexed = (script: string): { readonly strings: readonly string[]; readonly code: string } => {
  const strings: string[] = [];
  const code = resolved(script)
    .replace(/'((?:[^'\\]|\\[\s\S])*)'/g, (_, body: string) => {
      strings.push(body.replace(/\\([\s\S])/g, (__, sign: string) => signs[sign] ?? sign));
      return `§${strings.length - 1}§`;
    })
    // Strings that were taken apart.
    .replace(/§(\d+)§(?: \+ §(\d+)§)+/g, (all) => {
      const parts = [...all.matchAll(/§(\d+)§/g)].map(([, at]) => strings[Number(at)]!);
      strings.push(parts.join(""));
      return `§${strings.length - 1}§`;
    });
  return { strings, code };
};

describe("A Cypher script", () => {
  it("keeps every text within its string, also where Unicode escapes are resolved first", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const input = inputOf(source);
        const { strings, code } = lexed(await written("cypher", input));
        for (const { label } of input.entities) expect(strings).toContain(label.zh);
        for (const { evidence } of input.relations) for (const { text } of evidence) expect(strings).toContain(text);
        expect(code).not.toMatch(/['"`<\\]/);
        expect(code.replace(/§\d+§/g, "")).toMatch(/^[\x20-\x7E\n]*$/);
      }),
      { numRuns: 80 },
    );
  });

  it("merges each node and each relationship once, under its type", async () => {
    const input = inputOf(sampleGraph(10));
    const script = await written("cypher", input);
    expect(script.startsWith("CREATE CONSTRAINT zhitu_id IF NOT EXISTS")).toBe(true);
    expect([...script.matchAll(/\{source: /g)].length).toBe(
      input.relations.length + input.figures.length + input.entities.length,
    );
    expect(script).toContain("since: date('2015-01-01')");
    expect(script).toContain("MERGE (a)-[r:HAS_FIGURE {id: row.id}]->(b)");
  });
});

describe("A Mermaid graph", () => {
  it("has lines of known forms only, whatever its text holds", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const [, title, , ...lines] = (await written("mermaid", inputOf(source))).trimEnd().split("\n");
        expect(JSON.parse(title!.slice("title: ".length))).toBe(oneLine(inputOf(source).title.zh!));
        const label = `"(?:[^"#<>&\`%]|#[a-z0-9]+;)+"`;
        const forms = new RegExp(
          `^graph LR$|^  n\\d+\\[${label}\\]:::[a-z]+$|^  n\\d+ (-->|-\\.->)\\|${label}\\| n\\d+$|^  classDef [a-z]+ fill:#[0-9a-f]{6},color:#ffffff,stroke:#ffffff$`,
          "u",
        );
        for (const line of lines) expect(line).toMatch(forms);
      }),
      { numRuns: 80 },
    );
  });

  it("shows at most the sixty most important nodes and says so", async () => {
    const text = await written("mermaid", inputOf(sampleGraph(200)));
    expect([...text.matchAll(/^ {2}n\d+\[/gm)].length).toBe(60);
    expect(text).toContain("%% the 60 most important of 200 nodes");
  });
});

describe("A Pajek network", () => {
  it("numbers its vertices, names each once, and joins them by number", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const input = inputOf(source);
        const lines = (await written("pajek", input)).trimEnd().split("\r\n");
        const count = input.entities.length;
        expect(lines[0]).toBe(`*Vertices ${count}`);
        const vertices = lines.slice(1, count + 1).map((line) => /^(\d+) ("[^"\\]*") -?[\d.]+ -?[\d.]+ 0$/u.exec(line));
        expect(vertices.map((found) => Number(found?.[1]))).toEqual(input.entities.map((_, at) => at + 1));
        expect(new Set(vertices.map((found) => found?.[2])).size).toBe(count);
        const arcs = lines.slice(count + 2);
        expect(arcs.length).toBe(input.relations.length);
        for (const arc of arcs) expect(arc).toMatch(/^\d+ \d+ \d+ l "[^"\\]*"$/u);
      }),
      { numRuns: 60 },
    );
  });
});
