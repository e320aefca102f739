import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, datasetHash } from "../../src/rdf/canonical.ts";
import { dataset, parse, type Syntax, write } from "../../src/rdf/n3.ts";
import { documentIri, documentQuads } from "../../src/rdf/quads.ts";
import { pointText } from "../../src/rdf/spans.ts";
import { prefixes } from "../../src/rdf/vocabulary.ts";
import { quote, source, text } from "../arbitraries.ts";
import { corpus } from "../fixtures/corpus.ts";

const provenance = { program: "0.0.0", lists: "test" };
const [panjin] = corpus as [(typeof corpus)[number]];
const quads = documentQuads(panjin, provenance);
const values = (subject: string, property: string): string[] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
    .map(({ object }) => object.value);
const figure = (place: number): string => panjin.facts.figures[place]!.id;
const { schema, zt, oa, rdfs } = prefixes;

describe("spans in code points", () => {
  test("count an astral character as one", () => {
    const emoji = "恢复🦀湿地8.59万亩";
    expect(pointText(emoji).span({ start: emoji.indexOf("8"), end: emoji.length })).toMatchObject({
      start: 5,
      end: 11,
      exact: "8.59万亩",
      prefix: "恢复🦀湿地",
      suffix: "",
    });
  });

  test("are the slice of the text's code points, for every text", () => {
    fc.assert(
      fc.property(
        text.chain((body) => fc.tuple(fc.constant(body), quote(body))),
        ([body, stretch]) => {
          const points = [...body];
          const { start, end, exact, prefix, suffix } = pointText(body).span(stretch);
          expect(points.slice(start, end).join("")).toBe(exact);
          expect(points.slice(0, start).join("").endsWith(prefix)).toBe(true);
          expect(points.slice(end).join("").startsWith(suffix)).toBe(true);
          expect(pointText(body).length).toBe(points.length);
        },
      ),
    );
  });
});

describe("a document's graph", () => {
  test("is named after the document, and no Chinese character gets into an IRI", () => {
    expect(documentIri("panjin")).toBe("https://w3id.org/zhitu/document/panjin");
    expect(documentIri("大洼")).toMatch(/^https:\/\/w3id\.org\/zhitu\/document\/[0-9a-f]{16}$/);
    expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(new Set([documentIri("panjin")]));
  });

  test("says a figure flat, normalised and as printed", () => {
    expect(values(figure(0), `${schema}value`)).toEqual(["130360000000.0"]);
    expect(values(figure(0), `${zt}statedValue`)).toEqual(["1303.6"]);
    expect(values(figure(0), `${zt}statedText`)).toEqual(["1303.6亿元"]);
    expect(values(figure(0), `${rdfs}label`)).toEqual([
      "盘锦市 2020年 地区生产总值 1303.6亿元",
      "Panjin, gross regional product, 2020: 130.36 billion yuan",
    ]);
    const [unit = ""] = values(figure(0), `${zt}statedUnit`);
    expect(values(unit, `${zt}multiplier`)).toEqual(["100000000.0"]);
    expect(values(unit, `${rdfs}label`)).toEqual(["亿元"]);
  });

  test("keeps a bound from being a value", () => {
    expect(values(figure(7), `${schema}value`)).toEqual([]);
    expect(values(figure(7), `${schema}minValue`)).toEqual(["308.0"]);
  });

  test("gives a rank its scope", () => {
    expect(values(figure(1), `${zt}rank`)).toEqual(["5"]);
    expect(values(figure(1), `${zt}rankScope`)).toEqual([panjin.facts.entities[1]!.id]);
  });

  test("says of time that is not stated that it is not", () => {
    expect(values(figure(5), `${zt}timeBasis`)).toEqual([`${zt}unspecified`]);
    expect(values(figure(5), `${zt}start`)).toEqual([]);
  });

  test("has evidence with its quote and what stands around it", () => {
    const [span = ""] = values(figure(5), `${zt}valueSpan`);
    expect(values(span, `${oa}exact`)).toEqual(["8.59万亩"]);
    expect(values(span, `${oa}suffix`)[0]).toMatch(/^🦀/u);
  });

  test("states an actual relation as a plain triple, and a planned one only as a statement", () => {
    const english = documentQuads(corpus[1]!, provenance);
    const plain = (predicate: string): boolean => english.some((quad) => quad.predicate.value === `${zt}${predicate}`);
    const stated = (predicate: string): boolean => english.some(({ object }) => object.value === `${zt}${predicate}`);
    expect([plain("locatedIn"), stated("locatedIn")]).toEqual([true, true]);
    expect([plain("seeks"), stated("seeks")]).toEqual([false, true]);
  });

  test("has every triple once", () => {
    fc.assert(
      fc.property(source, (drawn) => {
        const made = documentQuads(drawn, provenance);
        expect(dataset(made).size).toBe(made.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe("written and read back", () => {
  const syntaxes: readonly Syntax[] = ["trig", "nquads"];
  test.each(syntaxes)("as %s a graph says the same", async (syntax) => {
    await fc.assert(
      fc.asyncProperty(source, async (drawn) => {
        const made = documentQuads(drawn, provenance);
        const again = parse([...write(made, { syntax, prefixes })].join(""), { syntax });
        expect(await canonical(again)).toBe(await canonical(made));
      }),
      { numRuns: 30 },
    );
  });

  test("the hash of a graph depends on what it says, not on the order", async () => {
    expect(await datasetHash([...quads].reverse())).toBe(await datasetHash(quads));
    expect(await datasetHash(quads.slice(1))).not.toBe(await datasetHash(quads));
  });

  test("broken RDF is an error with its place", () => {
    expect(() => parse("<a> <b>", { syntax: "turtle" })).toThrow(/invalid RDF: turtle \(.*line 1/);
  });
});
