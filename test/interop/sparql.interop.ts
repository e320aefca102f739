import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { openGraph } from "../../src/kg.ts";
import { built } from "../built.ts";
import { corpus } from "../fixtures/corpus.ts";
import { programs } from "./readers.ts";

const script = fileURLToPath(new URL("./endpoint.py", import.meta.url));

test.skipIf(programs.rdflib.version === null)("rdflib asks the server, and reads Chinese back", async () => {
  built();
  const kg = await openGraph();
  await kg.add(corpus);
  const server = await kg.serve({ port: 0, processes: 1 });
  try {
    const query = `PREFIX zt: <https://w3id.org/zhitu/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?place ?policy WHERE { ?p zt:implements ?o ; skos:prefLabel ?place . ?o skos:prefLabel ?policy
        FILTER(LANG(?place) = "zh" && LANG(?policy) = "zh") } ORDER BY ?place`;
    const { stdout } = await promisify(execFile)("/usr/bin/python3", [script, `${server.url}/sparql`, query]);
    expect(JSON.parse(stdout)).toEqual([
      ["宁波市", "新发展理念"],
      ["盘锦市", "新发展理念"],
    ]);
  } finally {
    await server.close();
  }
});
