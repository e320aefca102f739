import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ShapeReport, validate } from "../../src/checks/shapes.ts";
import { openGraph } from "../../src/kg.ts";
import { sources } from "../arbitraries.ts";
import { corpus } from "../fixtures/corpus.ts";

const violations = ({ results }: ShapeReport): string[] =>
  results.filter(({ severity }) => severity === "violation").map(({ message, focus }) => `${message.en} ${focus}`);

describe("every graph that is written conforms", () => {
  test("of the sample documents", async () => {
    const kg = await openGraph();
    await kg.add(corpus);
    const report = await validate(kg.quads);
    expect(violations(report)).toEqual([]);
    expect(report.conforms).toBe(true);
  });

  test("of generated documents", async () => {
    const kg = await openGraph();
    await fc.assert(
      fc.asyncProperty(sources(3), async (drawn) => {
        for (const document of kg.documents) kg.remove(document);
        await kg.add(drawn);
        expect(violations(await validate(kg.quads))).toEqual([]);
      }),
      { numRuns: 25, interruptAfterTimeLimit: 30_000 },
    );
  });
});

test("numbers too large to reckon with conform too", async () => {
  const kg = await openGraph();
  await kg.add({ id: "large", text: "盘锦市2020年出口额999999999999999999999999999亿元。" });
  expect(kg.figures()).toHaveLength(1);
  expect(violations(await kg.validate())).toEqual([]);
});

const good = await openGraph();
await good.add(corpus);

/** Changes that break a good graph, and what is said of each. */
const broken: readonly (readonly [name: string, update: string, message: string])[] = [
  [
    "a figure without indicator",
    "DELETE { GRAPH ?g { ?f schema:variableMeasured ?i } } WHERE { GRAPH ?g { ?f zt:rank 5 ; schema:variableMeasured ?i } }",
    "A figure measures exactly one indicator",
  ],
  [
    "a figure of two subjects",
    "INSERT { GRAPH ?g { ?f schema:observationAbout place:210000 } } WHERE { GRAPH ?g { ?f zt:rank 5 } }",
    "A figure is about one entity at most",
  ],
  [
    "a figure without unit",
    "DELETE { GRAPH ?g { ?f zt:unit ?u } } WHERE { GRAPH ?g { ?f zt:rank 5 ; zt:unit ?u } }",
    "A figure has one unit",
  ],
  [
    "a value that is a string",
    'DELETE { GRAPH ?g { ?f schema:value ?v } } INSERT { GRAPH ?g { ?f schema:value "much" } } WHERE { GRAPH ?g { ?f zt:statedText "109亿元" ; schema:value ?v } }',
    "At most one schema:value, an xsd:decimal",
  ],
  [
    "two values of one figure",
    'INSERT { GRAPH ?g { ?f schema:value 1.5 } } WHERE { GRAPH ?g { ?f zt:statedText "109亿元" } }',
    "At most one schema:value, an xsd:decimal",
  ],
  [
    "a lost order of magnitude",
    'DELETE { GRAPH ?g { ?f schema:value ?v } } INSERT { GRAPH ?g { ?f schema:value 109.0 } } WHERE { GRAPH ?g { ?f zt:statedText "109亿元" ; schema:value ?v } }',
    "The value is not the stated value times the multiplier of its unit",
  ],
  [
    "a stated unit of another unit",
    'DELETE { GRAPH ?g { ?u zt:baseUnit ?b } } INSERT { GRAPH ?g { ?u zt:baseUnit unit:M2 } } WHERE { GRAPH ?g { ?u rdfs:label "亿元"@zh ; zt:baseUnit ?b } }',
    "The stated unit is not reduced to the unit of the figure",
  ],
  [
    "a bound that is taken for a value",
    'DELETE { GRAPH ?g { ?f schema:minValue ?v } } INSERT { GRAPH ?g { ?f schema:value ?v } } WHERE { GRAPH ?g { ?f zt:statedText "308天" ; schema:minValue ?v } }',
    "The value does not fit the bound: exact and about fill schema:value, at least schema:minValue, at most schema:maxValue, a range both, a rank zt:rank",
  ],
  [
    "a rank of a level",
    "DELETE { GRAPH ?g { ?f zt:measure zt:rank } } INSERT { GRAPH ?g { ?f zt:measure zt:level } } WHERE { GRAPH ?g { ?f zt:rank 5 } }",
    "The value does not fit the bound: exact and about fill schema:value, at least schema:minValue, at most schema:maxValue, a range both, a rank zt:rank",
  ],
  [
    "a rank of zero",
    "DELETE { GRAPH ?g { ?f zt:rank 5 } } INSERT { GRAPH ?g { ?f zt:rank 0 } } WHERE { GRAPH ?g { ?f zt:rank 5 } }",
    "A rank is a whole number from 1",
  ],
  [
    "a measure that is no code",
    "DELETE { GRAPH ?g { ?f zt:measure zt:rank } } INSERT { GRAPH ?g { ?f zt:measure zt:exact } } WHERE { GRAPH ?g { ?f zt:rank 5 } }",
    "A figure has one measure",
  ],
  [
    "a figure that does not say how it knows the time",
    "DELETE { GRAPH ?g { ?f zt:timeBasis ?b } } WHERE { GRAPH ?g { ?f zt:rank 5 ; zt:timeBasis ?b } }",
    "The basis of the time must be stated",
  ],
  [
    "a period from its end to its start",
    'DELETE { GRAPH ?g { ?f zt:end ?e } } INSERT { GRAPH ?g { ?f zt:end "2019-01-01"^^xsd:date } } WHERE { GRAPH ?g { ?f zt:rank 5 ; zt:end ?e } }',
    "The period starts after its end, or is no date",
  ],
  [
    "a year for a day",
    'DELETE { GRAPH ?g { ?f zt:start ?e } } INSERT { GRAPH ?g { ?f zt:start "2020" } } WHERE { GRAPH ?g { ?f zt:rank 5 ; zt:start ?e } }',
    "The period starts after its end, or is no date",
  ],
  [
    "a figure without evidence",
    "DELETE { GRAPH ?g { ?f zt:evidence ?e } } WHERE { GRAPH ?g { ?f zt:rank 5 ; zt:evidence ?e } }",
    "No value span and stated text (or, for a derived figure, no sources and formula)",
  ],
  [
    "a value outside the evidence",
    "DELETE { GRAPH ?g { ?f zt:valueSpan ?s } } INSERT { GRAPH ?g { ?f zt:valueSpan ?other } } WHERE { GRAPH ?g { ?f zt:rank 5 ; zt:valueSpan ?s . ?p zt:mention ?other } }",
    "The value span lies outside the evidence",
  ],
  [
    "a stated text that stands nowhere",
    'DELETE { GRAPH ?g { ?f zt:statedText ?t } } INSERT { GRAPH ?g { ?f zt:statedText "第六" } } WHERE { GRAPH ?g { ?f zt:rank 5 ; zt:statedText ?t } }',
    "The stated text is not that of a value span",
  ],
  [
    "a confidence above one",
    "DELETE { GRAPH ?g { ?f zt:confidence ?c } } INSERT { GRAPH ?g { ?f zt:confidence 1.5 } } WHERE { GRAPH ?g { ?f zt:rank 5 ; zt:confidence ?c } }",
    "A confidence is a decimal from 0 to 1",
  ],
  [
    "a span of another length",
    'DELETE { GRAPH ?g { ?s oa:exact ?t } } INSERT { GRAPH ?g { ?s oa:exact "盘锦市位" } } WHERE { GRAPH ?g { ?s oa:exact ?t FILTER(?t = "盘锦市") } }',
    "The length or the IRI of a span disagrees with its offsets",
  ],
  [
    "a span that ends before it starts",
    "DELETE { GRAPH ?g { ?s oa:start ?a } } INSERT { GRAPH ?g { ?s oa:start 9999 } } WHERE { GRAPH ?g { ?f zt:rank 5 ; zt:valueSpan ?s . ?s oa:start ?a } }",
    "oa:start must be below oa:end",
  ],
  [
    "a span past the end of its document",
    'DELETE { GRAPH ?g { ?d zt:length ?n } } INSERT { GRAPH ?g { ?d zt:length 10 } } WHERE { GRAPH ?g { ?d dct:identifier "ningbo" ; zt:length ?n } }',
    "The span runs past the end of the document",
  ],
  [
    "a span of no document",
    "DELETE { GRAPH ?g { ?s oa:hasSource ?d } } WHERE { GRAPH ?g { ?f zt:rank 5 ; zt:valueSpan ?s . ?s oa:hasSource ?d } }",
    "A span has one source document",
  ],
  [
    "an actual statement without its triple",
    "DELETE { GRAPH ?g { ?s zt:implements ?o } } WHERE { GRAPH ?g { ?s zt:implements ?o } }",
    "An actual statement has no plain triple",
  ],
  [
    "a plan that stands as a fact",
    "INSERT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?st zt:status zt:target ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o } }",
    "A statement that is only a target has no plain triple",
  ],
  [
    "a statement about a figure",
    "DELETE { GRAPH ?g { ?st rdf:object ?o } } INSERT { GRAPH ?g { ?st rdf:object ?f } } WHERE { GRAPH ?g { ?st rdf:predicate zt:implements ; rdf:object ?o . ?f zt:rank ?r } }",
    "The object of a statement is one entity",
  ],
  [
    "a statement with a predicate of one's own",
    "DELETE { GRAPH ?g { ?st rdf:predicate zt:implements } } INSERT { GRAPH ?g { ?st rdf:predicate schema:knows } } WHERE { GRAPH ?g { ?st rdf:predicate zt:implements } }",
    "The predicate of a statement is a relation",
  ],
  [
    "an entity without name",
    "DELETE { GRAPH ?g { ?e skos:prefLabel ?l } } WHERE { GRAPH ?g { ?e a zt:Project ; skos:prefLabel ?l } }",
    "An entity has a name, one a language",
  ],
  [
    "two names in one language",
    'INSERT { GRAPH ?g { ?e skos:prefLabel "工程"@zh } } WHERE { GRAPH ?g { ?e a zt:Project } }',
    "An entity has a name, one a language",
  ],
  [
    "a code of a division that is none",
    'DELETE { place:330200 dct:identifier ?c } INSERT { place:330200 dct:identifier "33-02" } WHERE { place:330200 dct:identifier ?c }',
    "A GB/T 2260 code has 6 digits",
  ],
  [
    "a document without its digest",
    "DELETE { GRAPH ?g { ?d zt:sha256 ?h } } WHERE { GRAPH ?g { ?d zt:sha256 ?h } }",
    "A document has its SHA-256",
  ],
  [
    "a figure that nothing made",
    "DELETE { GRAPH ?g { ?f prov:wasGeneratedBy ?r } } WHERE { GRAPH ?g { ?f zt:rank 5 ; prov:wasGeneratedBy ?r } }",
    "It does not say which extraction made it",
  ],
];

describe("a graph does not conform that has", () => {
  test.each(broken)("%s", async (_, update, message) => {
    const report = await validate(await good.updated(update));
    expect(report.conforms).toBe(false);
    expect(report.results.map((result) => result.message.en)).toContain(message);
    for (const result of report.results) expect(result.message.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe("a doubt is no violation:", () => {
  test.each([
    [
      "a share above 100 percent",
      'DELETE { GRAPH ?g { ?f zt:unit ?u ; zt:measure ?m ; zt:statedUnit ?su } } INSERT { GRAPH ?g { ?f zt:unit unit:PERCENT ; zt:measure zt:share } } WHERE { GRAPH ?g { ?f zt:statedText "109亿元" ; zt:unit ?u ; zt:measure ?m ; zt:statedUnit ?su } }',
      "A share outside 0 to 100 percent",
    ],
    [
      "a person for a place",
      "DELETE { GRAPH ?g { place:330000 a zt:Place } } INSERT { GRAPH ?g { place:330000 a zt:Person } } WHERE { GRAPH ?g { place:330000 a zt:Place } } ; DELETE WHERE { place:330000 a ?c }",
      "The kind of the object is outside the range of the predicate",
    ],
  ])("%s", async (_, update, message) => {
    const report = await validate(await good.updated(update));
    expect(
      report.results.filter(({ severity }) => severity === "warning").map((result) => result.message.en),
    ).toContain(message);
    expect(violations(report)).toEqual([]);
  });
});
