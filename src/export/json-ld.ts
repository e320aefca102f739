import { createRequire } from "node:module";
import { prefixes } from "../rdf/vocabulary.ts";
import type { Format } from "./format.ts";

const require = createRequire(import.meta.url);

/** JSON-LD with the usual prefixes, a node a subject. */
export const jsonLd: Format = {
  id: "json-ld",
  title: { zh: "JSON-LD", en: "JSON-LD" },
  extensions: ["jsonld"],
  media: "application/ld+json",
  write: async ({ quads }) => {
    const jsonld = require("jsonld") as typeof import("jsonld");
    const expanded = await jsonld.fromRDF([...quads] as never);
    const document = await jsonld.compact(expanded, { ...prefixes });
    return [`${JSON.stringify(document, null, 1)}\n`];
  },
};
