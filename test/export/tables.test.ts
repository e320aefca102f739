import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it, vi } from "vitest";
import { type ExportInput, exportFiles, formatNamed, type Part } from "../../src/export/index.ts";
import { factsOf, inputOf, sampleGraph } from "./graphs.ts";
import { hostileSource, hostileText } from "./hostile.ts";
import { csvRows, textOf } from "./readers.ts";

/** The parts of an export, their text at hand for as often as it is read. */
const written = async (format: string, input: ExportInput, options = {}): Promise<readonly Part[]> =>
  (await exportFiles(formatNamed(format), input, options)).map((part) =>
    part.content instanceof Uint8Array ? part : { ...part, content: [textOf(part)] },
  );

const named = (parts: readonly Part[], name: string): string => textOf(parts.find((part) => part.name === name)!);

const orNull = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);

/** Whether a spreadsheet would calculate this. */
const runs = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell));

describe("CSV for programs", () => {
  it("keeps every text of every table as it is", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const input = inputOf(source);
        const parts = await written("csv-plain", input);
        expect(csvRows(named(parts, "entities")).map((row) => [row.id, row.name_zh, row.name_en])).toEqual(
          input.entities.map(({ id, label }) => [id, label.zh, label.en]),
        );
        expect(
          csvRows(named(parts, "relations")).map((row) => [
            row.id,
            row.subject,
            row.predicate,
            row.object,
            orNull(row.since),
            orNull(row.until),
            row.status,
            orNull(row.evidence),
          ]),
        ).toEqual(
          input.relations.map(({ id, subject, predicate, object, start, end, status, evidence }) => [
            id,
            subject,
            predicate,
            object,
            start,
            end,
            status,
            orNull(evidence.map(({ text }) => text).join(" | ")),
          ]),
        );
        expect(csvRows(named(parts, "figures")).map((row) => [row.id, Number(row.value), row.unit, row.since])).toEqual(
          input.figures.map(({ id, value, unit, start }) => [id, value, unit, start]),
        );
        expect(csvRows(named(parts, "documents")).map((row) => [row.id, row.title])).toEqual(
          input.documents.map(({ id, title }) => [id, title]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("CSV for spreadsheets", () => {
  it("begins with a byte-order mark, ends lines as RFC 4180 says, and heads columns in the language asked for", async () => {
    const zh = named(await written("csv", inputOf(sampleGraph(5))), "entities");
    expect(zh.startsWith("\uFEFF标识,")).toBe(true);
    expect(zh.split("\r\n").length).toBe(7);
    expect(
      named(await written("csv", inputOf(sampleGraph(5)), { language: "en" }), "entities").startsWith("\uFEFFid,"),
    ).toBe(true);
  });

  it("holds no text that a spreadsheet would run as a formula", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const parts = await written("csv", inputOf(source));
        for (const part of parts)
          for (const row of csvRows(textOf(part))) expect(Object.values(row).filter(runs)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves negative numbers numbers", async () => {
    const source = sampleGraph(3);
    const figures = source.facts.figures.map((figure) => ({ ...figure, value: -5.2 }));
    const parts = await written("csv", inputOf({ ...source, facts: { ...source.facts, figures } }));
    expect(csvRows(named(parts, "figures"))[0]!.数值).toBe("-5.2");
  });
});

describe("CSVW metadata", () => {
  it("describes every column of every file beside it, by the names that the files have", async () => {
    const parts = await written("csvw", inputOf(sampleGraph(5)), { name: "盘锦 1" });
    const metadata = JSON.parse(named(parts, "")) as {
      tables: { url: string; tableSchema: { columns: { name: string; datatype: string }[] } }[];
    };
    expect(metadata.tables.map(({ url }) => decodeURIComponent(url))).toEqual(
      parts.filter(({ name }) => name !== "").map(({ name, extension }) => `盘锦 1-${name}.${extension}`),
    );
    for (const [at, { tableSchema }] of metadata.tables.entries()) {
      const [header] = textOf(parts[at + 1]!).split("\n");
      expect(tableSchema.columns.map(({ name }) => name).join(",")).toBe(header);
    }
  });

  it("calls dates dates and numbers numbers", async () => {
    const metadata = named(await written("csvw", inputOf(sampleGraph(5))), "");
    expect(metadata).toMatch(/"name": "since",[^}]*\}?,?\s*[^}]*"datatype": "date"/);
    expect(metadata).toMatch(/"name": "value",[^}]*\}?,?\s*[^}]*"datatype": "double"/);
  });
});

/** The files of a zip archive, by its central directory. */
const unzipped = (bytes: Buffer): Map<string, string> => {
  const files = new Map<string, string>();
  let entry = bytes.readUInt32LE(bytes.length - 22 + 16);
  while (bytes.readUInt32LE(entry) === 0x02014b50) {
    const [compressed, nameLength, extra, comment] = [20, 28, 30, 32].map((at) =>
      at === 20 ? bytes.readUInt32LE(entry + at) : bytes.readUInt16LE(entry + at),
    );
    const local = bytes.readUInt32LE(entry + 42);
    const name = bytes.subarray(entry + 46, entry + 46 + nameLength!).toString("utf8");
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + compressed!);
    files.set(name, (bytes.readUInt16LE(entry + 10) === 8 ? inflateRawSync(content) : content).toString("utf8"));
    entry += 46 + nameLength! + extra! + comment!;
  }
  return files;
};

const workbook = async (input: ExportInput, options = {}): Promise<Map<string, string>> => {
  const [part] = await written("xlsx", input, options);
  return unzipped(Buffer.from(part!.content as Uint8Array));
};

describe("A workbook", () => {
  it("has a sheet each for entities, relations, figures, documents, years and charts", async () => {
    const files = await workbook(inputOf(sampleGraph(5)));
    const names = [...files.get("xl/workbook.xml")!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(["实体", "关系", "数字", "文档", "指标按年", "图表数据"]);
  });

  it("is the same whenever it is written", async () => {
    const input = inputOf(sampleGraph(5));
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2001-02-03T04:05:06Z") });
    const [early] = await written("xlsx", input);
    vi.setSystemTime(new Date("2031-11-12T13:14:15Z"));
    const [late] = await written("xlsx", input);
    vi.useRealTimers();
    expect(Buffer.from(early!.content as Uint8Array).equals(Buffer.from(late!.content as Uint8Array))).toBe(true);
  });

  it("keeps hostile text as text, never as a formula", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const input = inputOf(source);
        const files = await workbook(input);
        for (const [name, content] of files)
          if (name.endsWith(".xml")) {
            XmlDocument.fromString(content).dispose();
            expect(content).not.toMatch(/<f[ >]/);
          }
        const document = XmlDocument.fromString(files.get("xl/sharedStrings.xml")!);
        const strings = new Set(
          document
            .find("//*[local-name()='t']")
            .map((node) => node.content.replace(/_x005F_(?=x[0-9A-Fa-f]{4}_)/g, "_")),
        );
        document.dispose();
        // The writer leaves out U+FFFD, which stands for what was unwritable before.
        for (const { label } of input.entities)
          expect(strings).toContain(label.zh!.replaceAll("\uFFFD", "").replace(/\r\n?/g, "\n"));
      }),
      { numRuns: 25 },
    );
  });

  it("sets the years of an indicator side by side", async () => {
    const files = await workbook(inputOf(sampleGraph(5)));
    const sheet = files.get("xl/worksheets/sheet5.xml")!;
    for (const value of [1000, 1075, 1150, 1225, 1300]) expect(sheet).toContain(`<v>${value * 1e8}</v>`);
  });
});

describe("CSV for Neo4j", () => {
  it("types its columns and keeps each value on its line and each list in its items", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const input = inputOf(source);
        const parts = await written("neo4j", input);
        const entities = csvRows(named(parts, "entities"));
        expect(entities.map((row) => [row["id:ID"], row.name_zh])).toEqual(
          input.entities.map(({ id, label }) => [id, label.zh!.replace(/\s+/gu, " ").trim()]),
        );
        for (const part of parts.filter(({ extension }) => extension === "neo4j.csv"))
          expect(textOf(part).split("\n").length - 2).toBe(csvRows(textOf(part)).length);
        expect(entities.map((row) => row["aliases_zh:string[]"]!.split(";").length)).toEqual(
          input.entities.map(({ aliases }) => Math.max(1, aliases.zh?.length ?? 0)),
        );
        const relationships = csvRows(named(parts, "relationships"));
        expect(relationships.filter((row) => row[":TYPE"] !== "HAS_FIGURE" && row[":TYPE"] !== "MENTIONS").length).toBe(
          input.relations.length,
        );
        const ids = new Set(
          ["entities", "figures", "documents"].flatMap((name) =>
            csvRows(named(parts, name)).map((row) => row["id:ID"]),
          ),
        );
        for (const row of relationships)
          expect([row[":START_ID"], row[":END_ID"]].every((id) => ids.has(id))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("comes with a command that names its files, whatever they are called", async () => {
    const script = named(await written("neo4j", inputOf(sampleGraph(3)), { name: "it's $(rm)" }), "import");
    expect(script).toContain("--nodes='it'\\''s $(rm)-entities.neo4j.csv'");
    expect(script).toContain("--relationships='it'\\''s $(rm)-relationships.neo4j.csv'");
  });
});

describe("Data Commons", () => {
  it("gives each figure of a year as an observation with a variable and a place that the nodes describe", async () => {
    const parts = await written("data-commons", inputOf(sampleGraph(5)));
    const rows = csvRows(textOf(parts.find(({ extension }) => extension === "dc.csv")!));
    expect(rows.map((row) => [row.date, row.period, Number(row.value), row.unit])).toEqual(
      [2017, 2018, 2019, 2020, 2021].map((year, at) => [String(year), "P1Y", (1000 + at * 75) * 1e8, "CNY"]),
    );
    const nodes = named(parts, "nodes");
    for (const row of rows) for (const id of [row.variable, row.place]) expect(nodes).toContain(`Node: ${id}\n`);
  });

  it("leaves out plans, bounds and figures without a time", async () => {
    const source = sampleGraph(5);
    const [first, second, third, ...others] = source.facts.figures;
    const figures = [
      { ...first!, status: "target" as const },
      { ...second!, bound: "atLeast" as const },
      { ...third!, time: null },
      ...others,
    ];
    const parts = await written("data-commons", inputOf({ ...source, facts: { ...source.facts, figures } }));
    expect(csvRows(textOf(parts.find(({ extension }) => extension === "dc.csv")!)).length).toBe(others.length);
  });

  it("keeps hostile names within their quotation marks", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const nodes = named(await written("data-commons", inputOf(source)), "nodes");
        for (const line of nodes.split("\n"))
          expect(line).toMatch(
            /^$|^(Node|typeOf|populationType|measuredProperty|statType): \S+$|^(name|nameWithLanguage|measurementQualifier): "([^"\\]|\\.)*"$/u,
          );
      }),
      { numRuns: 40 },
    );
  });
});

describe("QuickStatements", () => {
  it("names the items of Wikidata in both languages and creates none", async () => {
    const input = inputOf(
      factsOf(
        [
          { kind: "place", zh: "兴隆市", en: "Xinglong" },
          { kind: "person", zh: "无条目" },
        ],
        [],
      ),
    );
    expect(textOf((await written("quickstatements", input))[0]!)).toBe(
      'Q1\tLzh\t"兴隆市"\nQ1\tAzh\t"兴隆市之别名"\nQ1\tLen\t"Xinglong"\n',
    );
  });

  it("keeps every command on a line of three fields", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (zh) => {
        const text = textOf(
          (await written("quickstatements", inputOf(factsOf([{ kind: "place", zh, en: zh }], []))))[0]!,
        );
        for (const line of text.trimEnd().split("\n")) {
          expect(line).toMatch(/^Q1\t[LA](zh|en)\t"[^"\t]*"$/u);
          expect(line).not.toContain("||");
        }
      }),
    );
  });
});
