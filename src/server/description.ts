import { blank, iri, quad, type Syntax, write } from "../rdf/n3.ts";
import { prefixes, rdf } from "../rdf/vocabulary.ts";

const namespace = "http://www.w3.org/ns/sparql-service-description#";
const sd = (name: string) => iri(`${namespace}${name}`);
const format = (name: string) => iri(`http://www.w3.org/ns/formats/${name}`);

const resultFormats = [
  "SPARQL_Results_JSON",
  "SPARQL_Results_XML",
  "SPARQL_Results_CSV",
  "SPARQL_Results_TSV",
  "Turtle",
  "N-Triples",
  "JSON-LD",
  "RDF_XML",
];

const syntaxes: Readonly<Record<string, Syntax>> = { "text/turtle": "turtle", "application/n-triples": "ntriples" };

/** What the endpoint offers, in the words of SPARQL 1.1 Service Description. */
export const serviceDescription = (url: URL, media: string): string => {
  const endpoint = iri(`${url.origin}${url.pathname}`);
  const [service, dataset, graph] = [blank("service"), blank("dataset"), blank("graph")];
  const quads = [
    quad(service, rdf("type"), sd("Service")),
    quad(service, sd("endpoint"), endpoint),
    quad(service, sd("supportedLanguage"), sd("SPARQL11Query")),
    quad(service, sd("feature"), sd("UnionDefaultGraph")),
    ...resultFormats.map((name) => quad(service, sd("resultFormat"), format(name))),
    quad(service, sd("defaultDataset"), dataset),
    quad(dataset, rdf("type"), sd("Dataset")),
    quad(dataset, sd("defaultGraph"), graph),
    quad(graph, rdf("type"), sd("Graph")),
  ];
  return [
    ...write(quads, { syntax: syntaxes[media] ?? "turtle", prefixes: { sd: namespace, rdf: prefixes.rdf } }),
  ].join("");
};
