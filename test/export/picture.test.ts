import { describe, expect, it } from "vitest";
import { exportFiles, formatNamed } from "../../src/export/index.ts";
import { drawsChinese } from "../../src/export/png.ts";
import { textWidth } from "../../src/export/width.ts";
import { factsOf, inputOf, sampleGraph } from "./graphs.ts";
import { textOf } from "./readers.ts";

const picture = async (format: string, input: ReturnType<typeof inputOf>, options = {}): Promise<string> =>
  textOf((await exportFiles(formatNamed(format), input, options))[0]!);

interface Drawn {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const textPattern = /<text([^>]*)>((?:[^<]|<tspan[^>]*>[^<]*<\/tspan>)*)<\/text>/g;

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];

/** Every line of every text, with the room that it takes. */
const drawnTexts = (svg: string): Drawn[] =>
  [...svg.matchAll(textPattern)].flatMap(([, attributes = "", content = ""]) => {
    const [x, y, size] = ["x", "y", "font-size"].map((name) => Number(attribute(attributes, name)));
    const anchor = attribute(attributes, "text-anchor");
    return content.split(/<tspan[^>]*>|<\/tspan><tspan[^>]*>/).map((line, at) => {
      const text = line.replace("</tspan>", "");
      const width = textWidth(text) * size!;
      const left = anchor === "middle" ? x! - width / 2 : anchor === "end" ? x! - width : x!;
      const baseline = y! + at * size! * 1.2;
      return { text, left, right: left + width, top: baseline - size! * 0.85, bottom: baseline + size! * 0.2 };
    });
  });

const overlapping = (texts: readonly Drawn[]): string[] =>
  texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} × ${other.text}`),
  );

describe("A picture of a graph", () => {
  it.each([
    [20, "zh"],
    [20, "both"],
    [200, "en"],
    [200, "zh"],
    [2000, "zh"],
  ] as const)("of %i entities in %s writes no text over another and none beyond its edge", async (count, language) => {
    const svg = await picture("svg", inputOf(sampleGraph(count)), { language });
    const texts = drawnTexts(svg);
    expect(texts.length).toBeGreaterThan(20);
    expect(overlapping(texts)).toEqual([]);
    const width = Number(/width="(\d+)"/.exec(svg)![1]);
    expect(texts.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
  });

  it("names its title, its source and each kind that it shows", async () => {
    const input = inputOf(sampleGraph(20));
    const svg = await picture("svg", input, { language: "en" });
    const texts = drawnTexts(svg).map(({ text }) => text);
    expect(texts).toContain("20 nodes, 26 relations");
    expect(texts.some((text) => text.startsWith("Source: 样例图谱"))).toBe(true);
    expect(
      texts.filter((text) => /^(place|organization|project|policy|designation|person|event) \d+$/.test(text)).length,
    ).toBe(new Set(input.entities.map(({ kind }) => kind)).size);
  });

  it("draws parallel relations as lines of their own", async () => {
    const names = [
      { kind: "place", zh: "甲市" },
      { kind: "organization", zh: "乙集团" },
    ] as const;
    const links = [0, 1, 2, 3].map((predicate) => ({ from: predicate % 2, to: 1 - (predicate % 2), predicate }));
    const svg = await picture("svg", inputOf(factsOf(names, links)));
    const lines = [...svg.matchAll(/<path d="(M[^"Z]*)" stroke-width/g)].map(([, path]) => path);
    expect(lines.length).toBe(4);
    expect(new Set(lines).size).toBe(4);
  });

  it("is drawn for a graph of one entity and for an empty one", async () => {
    expect(
      drawnTexts(await picture("svg", inputOf(factsOf([{ kind: "place", zh: "甲市" }], [])))).map(({ text }) => text),
    ).toContain("甲市");
    expect(await picture("svg", inputOf(factsOf([], [])))).toContain("0 个节点");
  });
});

describe("A chart", () => {
  const input = inputOf(sampleGraph(10));

  it("shows the indicator with the most years, its unit and every value", async () => {
    const texts = drawnTexts(await picture("chart", input)).map(({ text }) => text);
    expect(texts).toContain("地区生产总值 (元)");
    for (const value of ["1000亿", "1075亿", "1150亿", "1225亿", "1300亿"]) expect(texts).toContain(value);
    for (const year of ["2017", "2021"]) expect(texts).toContain(year);
  });

  it("takes an indicator by its name in either language", async () => {
    expect(await picture("chart", input, { indicator: "Gross regional product", language: "en" })).toContain(
      "gross regional product",
    );
  });

  it("says which indicators there are when it does not know one", async () => {
    await expect(picture("chart", input, { indicator: "面积" })).rejects.toThrow(
      "unknown indicator: 面积 (known: 地区生产总值",
    );
  });

  it("names the documents of its figures alone as its source", async () => {
    const other = factsOf([{ kind: "event", zh: "戊博览会" }], [], { id: "other", title: "另一份" });
    const quiet = { ...other, facts: { ...other.facts, figures: [] } };
    const both = inputOf(sampleGraph(10), quiet);
    expect(await picture("svg", both)).toContain("另一份");
    expect(await picture("chart", both)).not.toContain("另一份");
  });

  it("is empty, not broken, where nothing has a year", async () => {
    expect(await picture("chart", inputOf(factsOf([], [])))).toContain("</svg>");
  });
});

describe("A timeline", () => {
  it("tells dated facts in order, each year once", async () => {
    const texts = drawnTexts(await picture("timeline", inputOf(sampleGraph(10)))).map(({ text }) => text);
    const years = texts.filter((text) => /^\d{4}$/.test(text));
    expect(years).toEqual([...years].sort());
    expect(new Set(years).size).toBe(years.length);
    expect(texts.some((text) => text.endsWith("地区生产总值 1000亿元"))).toBe(true);
  });
});

describe("A PNG", () => {
  it("is the picture at twice its size", async () => {
    const input = inputOf(sampleGraph(10));
    const svg = await picture("svg", input);
    const [part] = await exportFiles(formatNamed("png"), input);
    const bytes = Buffer.from(part!.content as Uint8Array);
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(svg)![1]));
  });

  it("can tell fonts that have no Chinese characters", () => {
    expect(drawsChinese({ loadSystemFonts: false })).toBe(false);
  });
});
