import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultOptions, exportFiles, formatNamed, views } from "../../src/export/index.ts";
import { graphView } from "../../src/export/view.ts";
import { inputOf } from "./graphs.ts";
import { hostileSource } from "./hostile.ts";
import { graphReaders, type ReadEdge } from "./readers.ts";

const sorted = <T>(items: readonly T[]): T[] =>
  [...items].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

const text = (value: unknown): string | null =>
  value === undefined || value === null || value === "" ? null : String(value);

/** A line break of DOT is one sign, whichever it was in the text. */
const carried = (format: string, value: string | null): string | null =>
  value !== null && format.startsWith("dot") ? value.replace(/\r\n?/g, "\n") : value;

const shownEdge = ({ source, target, label, attributes }: ReadEdge) => ({
  id: String(attributes.id),
  source,
  target,
  label,
  predicate: text(attributes.predicate),
  status: text(attributes.status),
  since: text(attributes.since),
  until: text(attributes.until),
  evidence: text(attributes.evidence),
});

describe.each(Object.entries(graphReaders))("%s, read back by the program it is for", (format, read) => {
  it("keeps every node with its names, kind and aliases, whatever is written in them", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, fc.constantFrom("zh" as const, "en" as const), async (source, language) => {
        const input = inputOf(source);
        const { nodes } = await read(await exportFiles(formatNamed(format), input, { language }));
        const seen = nodes.map(({ id, label, attributes }) => ({
          id,
          label,
          kind: attributes.kind,
          zh: text(attributes.name_zh),
          en: text(attributes.name_en),
          aliases: text(attributes.aliases_zh),
        }));
        const expected = input.entities.map(({ id, kind, label, aliases }) => ({
          id,
          label: carried(format, label[language]!),
          kind,
          zh: carried(format, label.zh!),
          en: carried(format, label.en!),
          aliases: carried(format, text((aliases.zh ?? []).join(" | "))),
        }));
        expect(sorted(seen)).toEqual(sorted(expected));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps every relation apart, with its ends, dates, status and words of the text", async () => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const input = inputOf(source);
        const { edges } = await read(await exportFiles(formatNamed(format), input));
        const words = graphView(input, defaultOptions).edges.map(({ id, label }) => [id, label] as const);
        const expected = input.relations.map((relation) => ({
          id: relation.id,
          source: relation.subject,
          target: relation.object,
          label: new Map(words).get(relation.id)!,
          predicate: relation.predicate,
          status: relation.status,
          since: relation.start,
          until: relation.end,
          evidence: carried(format, text(relation.evidence.map((each) => each.text).join(" | "))),
        }));
        expect(sorted(edges.map(shownEdge))).toEqual(sorted(expected));
      }),
      { numRuns: 60 },
    );
  });

  it.each(views)("writes the %s view with all its nodes and edges", async (view) => {
    await fc.assert(
      fc.asyncProperty(hostileSource, async (source) => {
        const input = inputOf(source);
        const expected = graphView(input, { view, language: "both" });
        const { nodes, edges } = await read(await exportFiles(formatNamed(format), input, { view, language: "both" }));
        expect(sorted(nodes.map(({ id, label }) => [id, label]))).toEqual(
          sorted(expected.nodes.map(({ id, label }) => [id, carried(format, label)])),
        );
        expect(edges.length).toBe(expected.edges.length);
      }),
      { numRuns: 15 },
    );
  });
});
