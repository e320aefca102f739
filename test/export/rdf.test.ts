import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { exportFiles, formatNamed } from "../../src/export/index.ts";
import { canonical } from "../../src/rdf/canonical.ts";
import { parse, quad, type Syntax } from "../../src/rdf/n3.ts";
import { inputOf } from "./graphs.ts";
import { hostileSource } from "./hostile.ts";
import { textOf } from "./readers.ts";

const written = async (format: string, input: ReturnType<typeof inputOf>): Promise<string> =>
  textOf((await exportFiles(formatNamed(format), input))[0]!);

const triples = (quads: Iterable<Quad>): Quad[] =>
  [...quads].map(({ subject, predicate, object }) => quad(subject, predicate as never, object));

describe("RDF reads back as the same statements", () => {
  it.each([
    ["trig", true],
    ["nquads", true],
    ["turtle", false],
    ["ntriples", false],
  ] as const)("%s", async (syntax, graphs) => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const input = inputOf(source);
        const read = parse(await written(syntax, input), { syntax: syntax satisfies Syntax });
        expect(await canonical(read)).toBe(await canonical(graphs ? input.quads : triples(input.quads)));
      }),
      { numRuns: 25 },
    );
  });

  it("json-ld", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const input = inputOf(source);
        const quads = await jsonld.toRDF(JSON.parse(await written("json-ld", input)), {
          format: "application/n-quads",
        });
        expect(await canonical(parse(String(quads), { syntax: "nquads" }))).toBe(await canonical(input.quads));
      }),
      { numRuns: 25 },
    );
  });
});
