import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type KnowledgeGraph, openGraph } from "../../src/kg.ts";
import type { Answer } from "../../src/query/sparql.ts";
import { families, prefixes } from "../../src/rdf/vocabulary.ts";

/**
 * The queries of docs/queries.md over the documents of corpus/, against the tables that stand below them. Where reading has
 * become better, `UPDATE_DOCS=1 npx vitest run test/query/queries.test.ts` writes the tables anew.
 */
const path = new URL("../../docs/queries.md", import.meta.url);
const block = /## (\d+\. [^\n]+)\n\n([^\n]+)\n\n```sparql\n([\s\S]*?)\n```\n\n((?:\|[^\n]*\n|\(none\)[^\n]*\n)+)/g;

const names = Object.entries({ ...families, ...prefixes });
const short = (iri: string): string => {
  const [name, namespace] = names.find(([, each]) => iri.startsWith(each)) ?? ["", ""];
  return name === "" ? `<${iri}>` : `${name}:${iri.slice(namespace.length)}`;
};
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const table = ({ variables, rows }: Answer): string => {
  if (rows.length === 0) return "(none) （无）\n";
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  const shown = rows.map((row) =>
    variables.map((name) =>
      cell(row[name]?.termType === "NamedNode" ? short(row[name].value) : (row[name]?.value ?? "")),
    ),
  );
  return [line(variables), line(variables.map(() => "---")), ...shown.map(line)].join("");
};

const document = readFileSync(path, "utf8");
const queries = [...document.matchAll(block)].map(([, title = "", , query = "", expected = ""]) => ({
  title,
  query,
  expected,
}));

let kg: KnowledgeGraph;
beforeAll(async () => {
  kg = await openGraph();
  await kg.add(new URL("../../corpus/", import.meta.url).pathname);
});

if (process.env.UPDATE_DOCS)
  test("the tables are written anew", async () => {
    let written = document;
    for (const { query, expected } of queries)
      written = written.replace(
        `${query}\n\`\`\`\n\n${expected}`,
        `${query}\n\`\`\`\n\n${table(await kg.sparql(query))}`,
      );
    writeFileSync(path, written);
  });
else
  describe("the documented queries answer as documented:", () => {
    test("there are more than twenty", () => {
      expect(queries.length).toBeGreaterThanOrEqual(20);
      expect(queries).toHaveLength(document.match(/```sparql/g)?.length ?? 0);
    });

    test.each(queries)("$title", async ({ query, expected }) => {
      expect(table(await kg.sparql(query))).toBe(expected);
    });
  });
