import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bounds,
  divisionLevels,
  kinds,
  labelOrigins,
  languages,
  measures,
  predicates,
  statuses,
  timeBases,
  unreadReasons,
} from "../../src/model.ts";
import { ontology, type Scheme } from "../../src/rdf/ontology.ts";
import { source } from "../arbitraries.ts";

const schema = JSON.parse(readFileSync(new URL("../../ontology/facts.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

describe("the JSON Schema of facts documents", () => {
  test.each([
    ["language", languages],
    ["kind", kinds],
    ["predicate", predicates],
    ["measure", measures],
    ["bound", bounds],
    ["status", statuses],
    ["timeBasis", timeBases],
    ["labelOrigin", labelOrigins],
    ["unreadReason", unreadReasons],
  ])("lists the same %s codes as the types", (name, codes) => {
    expect([...schema.$defs[name].enum].sort()).toEqual([...codes].sort());
  });

  test("accepts every facts document that the types allow", () => {
    fc.assert(
      fc.property(source, ({ facts }) => {
        expect(validate(facts), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["a missing key", { entities: undefined }],
    ["a key that is not known", { notes: [] }],
    ["another version", { version: 2 }],
  ])("refuses %s", (_, change) => {
    const [{ facts }] = fc.sample(source, { numRuns: 1, seed: 1 }) as unknown as [{ facts: object }];
    expect(validate(JSON.parse(JSON.stringify({ ...facts, ...change })))).toBe(false);
  });
});

describe("the vocabulary", () => {
  test.each([
    ["kinds", kinds],
    ["predicates", predicates],
    ["measures", measures],
    ["bounds", bounds],
    ["statuses", statuses],
    ["timeBases", [...timeBases, "unspecified"]],
    ["labelOrigins", labelOrigins],
    ["unreadReasons", unreadReasons],
    ["divisionLevels", divisionLevels],
  ] as const)("has every code of %s and no other", (scheme, codes) => {
    expect([...ontology().codes(scheme)].sort()).toEqual([...codes].sort());
  });

  const schemes: readonly Scheme[] = ["kinds", "predicates", "measures", "bounds", "statuses", "verdicts"];
  test.each(schemes)("names every code of %s in both languages", (scheme) => {
    for (const code of ontology().codes(scheme))
      for (const language of languages) expect(ontology().word(scheme, code, language), code).not.toBe("");
  });

  test("labels and comments every class and property in both languages", () => {
    const zt = "https://w3id.org/zhitu/ontology#";
    const kindsOfTerm = ["Class", "ObjectProperty", "DatatypeProperty"].map(
      (name) => `http://www.w3.org/2002/07/owl#${name}`,
    );
    const { quads } = ontology();
    const terms = quads.filter(
      ({ object, subject }) => kindsOfTerm.includes(object.value) && subject.value.startsWith(zt),
    );
    expect(terms.length).toBeGreaterThan(50);
    for (const { subject } of terms)
      for (const property of ["label", "comment"]) {
        const tags = quads
          .filter((quad) => quad.subject.equals(subject) && quad.predicate.value.endsWith(`#${property}`))
          .map(({ object }) => (object.termType === "Literal" ? object.language : ""));
        expect(tags.sort(), `${subject.value} ${property}`).toEqual(["en", "zh"]);
      }
  });
});
