import { CommanderError, Option } from "commander";
import { type Answer, type KnowledgeGraph, type ResultFormat, readText } from "../index.ts";
import { type Common, openKnown, type Register, subcommand } from "./command.ts";
import { shortIri } from "./iris.ts";
import { printTable, type Terminal, worded } from "./terminal.ts";

const formats = [
  "table",
  "json",
  "xml",
  "csv",
  "tsv",
  "turtle",
  "ntriples",
  "nquads",
  "trig",
  "jsonld",
  "rdfxml",
] as const;

interface SparqlOptions extends Common {
  readonly file?: string;
  readonly format: "table" | ResultFormat;
}

type Term = Answer["rows"][number][string];

/** A term for people: `place:211100`, the bare text of a literal. */
const shown = (term: Term | undefined): string =>
  term?.termType === "NamedNode" ? shortIri(term.value) : (term?.value ?? "");

const printAnswer = async (graph: KnowledgeGraph, query: string, terminal: Terminal): Promise<void> => {
  const { form, variables, rows, boolean } = await graph.sparql(query);
  if (form === "graph") return terminal.print((await graph.sparql(query, { format: "turtle" })).trimEnd());
  if (form === "ask") return terminal.print(String(boolean));
  const columns = variables.map((title) => ({ title }));
  printTable(terminal, { columns, rows: rows.map((row) => variables.map((variable) => shown(row[variable]))) });
};

const queryOf = (query: string | undefined, file: string | undefined): string => {
  if (query !== undefined && file === undefined) return query;
  if (query === undefined && file !== undefined) return readText(file);
  throw new CommanderError(2, "zhitu.query", "either a query or --file is needed");
};

/** Answers a SPARQL 1.1 query. */
export const sparql: Register = (shell) => {
  const { terminal } = shell;
  return subcommand(shell, {
    usage: "sparql [query]",
    summary: {
      zh: "SPARQL 1.1 查询；常用前缀（zt: schema: skos: place: …）不必声明",
      en: "a SPARQL 1.1 query; the usual prefixes (zt: schema: skos: place: …) need no declaration",
    },
    examples: [
      "zhitu sparql 'SELECT ?name WHERE { ?p a zt:Project ; skos:prefLabel ?name }'",
      "zhitu sparql --file ranks.rq --format csv",
      "zhitu sparql 'CONSTRUCT WHERE { place:211100 ?p ?o }' --format turtle",
    ],
  })
    .option("-f, --file <file>", worded(terminal, { zh: "从文件读取查询", en: "read the query from a file" }))
    .addOption(
      new Option("--format <format>", worded(terminal, { zh: "结果的格式", en: "format of the results" }))
        .choices(formats)
        .default("table"),
    )
    .action(async (given: string | undefined, { json, file, format, ...options }: SparqlOptions) => {
      const query = queryOf(given, file);
      const graph = await openKnown(options);
      const wanted = json ? "json" : format;
      if (wanted === "table") return printAnswer(graph, query, terminal);
      terminal.print((await graph.sparql(query, { format: wanted })).trimEnd());
    });
};
