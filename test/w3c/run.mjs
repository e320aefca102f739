// Runs the W3C's SPARQL 1.1 tests against the engine, the result formats and the server of the built package.
// node test/w3c/run.mjs FOLDER [--misses]: FOLDER holds sparql/sparql11 of https://github.com/w3c/rdf-tests.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as csv } from "csv-parse/sync";
import { parse as parseRdf } from "oxigraph";
import { engine } from "../../dist/query/engine.js";
import { formOf, resultText } from "../../dist/query/sparql.js";
import { canonical } from "../../dist/rdf/canonical.js";
import { iri, parse, quad } from "../../dist/rdf/n3.js";
import { serve } from "../../dist/server/index.js";

const [folder, ...flags] = process.argv.slice(2);
const suite = join(folder ?? "", "sparql/sparql11");
if (folder === undefined || !existsSync(join(suite, "manifest-all.ttl"))) {
  console.log("The W3C test suite is not here: pass the folder that holds sparql/sparql11 (w3c/rdf-tests).");
  process.exit(folder === undefined ? 2 : 1);
}

const root = "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/";
const mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const qt = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
const ut = "http://www.w3.org/2009/sparql/tests/test-update#";
const ht = "http://www.w3.org/2011/http#";
const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const rdfs = "http://www.w3.org/2000/01/rdf-schema#";
const dawgt = "http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#";
const xsd = "http://www.w3.org/2001/XMLSchema#";

// ── Files and manifests ─────────────────────────────────────────────────────────────────────────────────────────────

const pathOf = (url) => join(suite, decodeURIComponent(url.slice(root.length)));
const textOf = (url) => readFileSync(pathOf(url), "utf8");

/** The triples of a file, as terms of n3. */
const triplesOf = (url) => {
  if (url.endsWith(".rdf")) {
    const nquads = parseRdf(textOf(url), { format: "application/rdf+xml", base_iri: url }).map((each) => `${each} .`);
    return parse(nquads.join("\n"), { syntax: "nquads" });
  }
  return parse(textOf(url), { syntax: url.endsWith(".nt") ? "ntriples" : "turtle", base: url });
};

const manifest = (group) => {
  const url = `${root}${group}/manifest.ttl`;
  const triples = triplesOf(url);
  const all = (subject, property) =>
    triples
      .filter((each) => each.subject.value === subject && each.predicate.value === property)
      .map(({ object }) => object);
  const one = (subject, property) => all(subject, property)[0]?.value;
  const list = (head) =>
    head === undefined || head === `${rdf}nil` ? [] : [one(head, `${rdf}first`), ...list(one(head, `${rdf}rest`))];
  const [entries] = triples.filter(({ predicate }) => predicate.value === `${mf}entries`);
  return { all, one, list, tests: list(entries?.object.value) };
};

// ── Comparing results ───────────────────────────────────────────────────────────────────────────────────────────────

const numeric = new Set(["integer", "decimal", "double", "float"].map((name) => `${xsd}${name}`));

/** A term as a string that equal terms share; blank nodes keep a mark, for they are matched. */
const keyOf = ({ type, value, datatype, lang }) => {
  if (type === "bnode") return `_:${value}`;
  if (type === "uri") return `<${value}>`;
  if (lang) return `"${value}"@${lang.toLowerCase()}`;
  if (datatype === `${xsd}boolean`) return `"${value === "1" || value === "true"}"^^boolean`;
  const number = numeric.has(datatype) && value !== "" && !Number.isNaN(Number(value)) ? String(Number(value)) : value;
  return `"${number}"^^${datatype ?? `${xsd}string`}`;
};

const matchRows = (one, other, mapping = new Map()) => {
  if (one.length === 0) return other.length === 0;
  const [row, ...rest] = one;
  for (const [place, candidate] of other.entries()) {
    const extended = new Map(mapping);
    if (matchRow(row, candidate, extended) && matchRows(rest, other.toSpliced(place, 1), extended)) return true;
    if (
      ![...Object.values(row)].some((key) => key.startsWith("_:")) &&
      JSON.stringify(row) === JSON.stringify(candidate)
    )
      return false;
  }
  return false;
};

const matchRow = (row, other, mapping) => {
  const names = Object.keys(row);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => {
    const [key, there] = [row[name], other[name]];
    if (!key.startsWith("_:") || !there?.startsWith("_:")) return key === there;
    const known = mapping.get(key);
    if (known === undefined && ![...mapping.values()].includes(there)) mapping.set(key, there);
    return mapping.get(key) === there;
  });
};

const sameResults = (got, expected) =>
  got.boolean !== undefined || expected.boolean !== undefined
    ? got.boolean === expected.boolean
    : got.rows.length === expected.rows.length && matchRows(sorted(got.rows), sorted(expected.rows));

/** Rows without blank nodes first: they match in one way only. */
const sorted = (rows) =>
  rows
    .map((row) => Object.fromEntries(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))))
    .sort((one, other) => JSON.stringify(one).split("_:").length - JSON.stringify(other).split("_:").length);

const fromJson = (text) => {
  const { boolean, results } = JSON.parse(text);
  if (boolean !== undefined) return { boolean, rows: [] };
  const term = ({ type, value, datatype, "xml:lang": lang }) =>
    keyOf({ type: type === "typed-literal" ? "literal" : type, value, datatype, lang });
  return {
    rows: results.bindings.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, each]) => [name, term(each)])),
    ),
  };
};

const unescaped = (text) =>
  text.replace(/&(lt|gt|amp|quot|apos|#x?[0-9a-f]+);/gi, (_, name) => {
    const named = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }[name];
    return named ?? String.fromCodePoint(name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });

const attribute = (attributes, name) =>
  new RegExp(`${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined);

const xmlTerm = (xml) => {
  const [, type, attributes, value = ""] = /<(uri|bnode|literal)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1>)/.exec(xml);
  const [datatype, lang] = [attribute(attributes, "datatype"), attribute(attributes, "xml:lang")];
  return keyOf({ type, value: unescaped(value), datatype, lang });
};

const fromXml = (text) => {
  const boolean = /<boolean>\s*(true|false)\s*<\/boolean>/.exec(text)?.[1];
  if (boolean !== undefined) return { boolean: boolean === "true", rows: [] };
  const bindings = (row) => [...row.matchAll(/<binding\b([^>]*)>([\s\S]*?)<\/binding>/g)];
  const rows = [...text.matchAll(/<result\b[^>]*?(?:\/>|>([\s\S]*?)<\/result>)/g)].map(([, row = ""]) =>
    Object.fromEntries(bindings(row).map(([, attributes, xml]) => [attribute(attributes, "name"), xmlTerm(xml)])),
  );
  return { rows };
};

/** Results written as RDF in the vocabulary of the test suite. */
const fromGraph = (url) => {
  const rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";
  const triples = triplesOf(url);
  const all = (subject, name) =>
    triples
      .filter((each) => each.subject.equals(subject) && each.predicate.value === `${rs}${name}`)
      .map(({ object }) => object);
  const boolean = triples.find(({ predicate }) => predicate.value === `${rs}boolean`);
  if (boolean) return { boolean: boolean.object.value === "true", rows: [] };
  const types = { NamedNode: "uri", BlankNode: "bnode", Literal: "literal" };
  const term = (node) =>
    keyOf({ type: types[node.termType], value: node.value, datatype: node.datatype?.value, lang: node.language });
  const rows = triples
    .filter(({ predicate }) => predicate.value === `${rs}solution`)
    .map(({ object }) =>
      Object.fromEntries(
        all(object, "binding").map((each) => [all(each, "variable")[0].value, term(all(each, "value")[0])]),
      ),
    );
  return { rows };
};

const tsvTerm = (text) => {
  if (text.startsWith("<")) return keyOf({ type: "uri", value: text.slice(1, -1) });
  if (text.startsWith("_:")) return text;
  if (/^[+-]?\d+$/.test(text)) return keyOf({ type: "literal", value: text, datatype: `${xsd}integer` });
  if (/^[+-]?\d*\.\d+$/.test(text)) return keyOf({ type: "literal", value: text, datatype: `${xsd}decimal` });
  if (/^[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d+$/i.test(text))
    return keyOf({ type: "literal", value: text, datatype: `${xsd}double` });
  const [, , value, lang, datatype] = /^(["'])([\s\S]*)\1(?:@(.+)|\^\^<(.+)>)?$/.exec(text) ?? [null, null, text];
  return keyOf({
    type: "literal",
    value: value.replace(/\\(.)/g, (_, sign) => ({ t: "\t", n: "\n", r: "\r" })[sign] ?? sign),
    datatype,
    lang,
  });
};

const fromTsv = (text) => {
  const [head = "", ...lines] = text.replaceAll("\r", "").replace(/\n$/, "").split("\n");
  const names = head.split("\t").map((name) => name.replace("?", ""));
  const row = (line) =>
    Object.fromEntries(line.split("\t").flatMap((cell, place) => (cell === "" ? [] : [[names[place], tsvTerm(cell)]])));
  return { rows: lines.map(row) };
};

/** CSV says little of terms: its cells are compared as they stand, numbers by their value. */
const fromCsv = (text) => {
  const [names, ...lines] = csv(text, { relax_column_count: true });
  const cell = (value) =>
    value.startsWith("_:") ? value : Number.isNaN(Number(value)) || value === "" ? value : String(Number(value));
  return { rows: lines.map((line) => Object.fromEntries(names.map((name, place) => [name, cell(line[place] ?? "")]))) };
};

// ── Running tests ───────────────────────────────────────────────────────────────────────────────────────────────────

const inGraph = (triples, graph) =>
  triples.map(({ subject, predicate, object }) => quad(subject, predicate, object, graph));

const media = {
  srx: "application/sparql-results+xml",
  srj: "application/sparql-results+json",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
};

const results = {
  srx: (text) => fromXml(text),
  srj: (text) => fromJson(text),
  tsv: (text) => fromTsv(text),
  csv: (text) => fromCsv(text),
};

const extension = (url) => url.split(".").at(-1);

const queryTest = async (test, { one, all }) => {
  const action = one(test, `${mf}action`);
  const [query, expected] = [one(action, `${qt}query`), one(test, `${mf}result`)];
  const graphs = all(action, `${qt}graphData`).map(({ value }) => value);
  const loaded = engine([
    ...all(action, `${qt}data`).flatMap(({ value }) => triplesOf(value)),
    ...graphs.flatMap((graph) => inGraph(triplesOf(graph), iri(graph))),
  ]);
  const run = (type) => resultText(loaded, textOf(query), { media: type, base: query });
  const form = formOf(textOf(query));
  if (form === "graph") {
    const got = parse(run("application/n-triples"), { syntax: "ntriples" });
    return (await canonical(got)) === (await canonical(triplesOf(expected)));
  }
  const kind = extension(expected);
  if (kind === "ttl" || kind === "rdf") return sameResults(fromJson(run(media.srj)), fromGraph(expected));
  return sameResults(results[kind](run(media[kind])), results[kind](textOf(expected)));
};

const datasetOf = (node, { all, one }) => [
  ...all(node, `${ut}data`).flatMap(({ value }) => triplesOf(value)),
  ...all(node, `${ut}graphData`).flatMap(({ value }) =>
    inGraph(triplesOf(one(value, `${ut}graph`) ?? one(value, `${ut}data`)), iri(one(value, `${rdfs}label`))),
  ),
];

const updateTest = async (test, known) => {
  const [action, result] = [known.one(test, `${mf}action`), known.one(test, `${mf}result`)];
  const request = known.one(action, `${ut}request`);
  const loaded = engine(datasetOf(action, known));
  loaded.update(textOf(request), { base: request });
  return (await canonical(parse(loaded.dump(), { syntax: "nquads" }))) === (await canonical(datasetOf(result, known)));
};

const throws = (action) => {
  try {
    action();
    return null;
  } catch (error) {
    return error.message;
  }
};

const querySyntax = (test, { one }) => {
  const query = one(test, `${mf}action`);
  return throws(() => {
    const types = { select: media.srj, ask: media.srj, graph: "application/n-triples" };
    resultText(engine([]), textOf(query), { media: types[formOf(textOf(query))], base: query });
  });
};

const updateSyntax = (test, { one }) => {
  const request = one(test, `${mf}action`);
  return throws(() => engine([]).update(textOf(request), { base: request }));
};

/** LOAD is read, but nothing is fetched; a graph that is not there is no error of syntax; SERVICE is not asked. */
const isRuntime = (why) => why !== null && /HTTP client|does not exist|not supported/i.test(why);

const bodyOf = ({ one }, request) => {
  const body = one(request, `${ht}body`);
  const text = body === undefined ? undefined : one(body, "http://www.w3.org/2011/content#chars");
  const encoding = body === undefined ? undefined : one(body, "http://www.w3.org/2011/content#characterEncoding");
  return text === undefined
    ? undefined
    : encoding?.toUpperCase().startsWith("UTF-16")
      ? Buffer.from(text, "utf16le")
      : Buffer.from(text);
};

const headersOf = ({ one, list }, request) =>
  list(one(request, `${ht}headers`)).map((header) => [one(header, `${ht}fieldName`), one(header, `${ht}fieldValue`)]);

const expectedForms = {
  boolean: (type) => /sparql-results/.test(type),
  tabular: (type) => /sparql-results|csv|tab-separated/.test(type),
  RDF: (type) => /turtle|n-triples|ld\+json|rdf\+xml/.test(type),
};

const answersAs = async (response, known, expected) => {
  const statuses = known.all(expected, `${mf}expectedStatus`).map(({ value }) => value.at(-3));
  if (!statuses.includes(String(response.status)[0])) return false;
  const form = known.one(expected, `${mf}expectedFormat`);
  const type = response.headers.get("content-type") ?? "";
  if (form !== undefined && !expectedForms[form](type)) return false;
  const wanted = known.one(expected, `${mf}expectedBoolean`);
  return wanted === undefined || String((await response.json()).boolean) === wanted;
};

const protocolTest = async (test, known) => {
  const requests = known.list(known.one(known.one(test, `${mf}action`), `${ht}requests`));
  const server = await serve(datasetOf(test, known), { port: 0, processes: 1 });
  try {
    for (const request of requests) {
      const path = known.one(request, `${ht}absolutePath`).replace(/^\/sparql\/?/, "/sparql");
      const response = await fetch(`${server.url}${path}`, {
        method: known.one(request, `${ht}methodName`),
        headers: headersOf(known, request),
        body: bodyOf(known, request),
      });
      if (!(await answersAs(response, known, known.one(request, `${ht}resp`)))) return false;
    }
    return true;
  } finally {
    await server.close();
  }
};

const descriptionTest = async (test) => {
  const server = await serve([], { port: 0, processes: 1 });
  const response = await fetch(`${server.url}/sparql`, { headers: { accept: "text/turtle" } });
  const triples = parse(await response.text(), { syntax: "turtle", base: server.url });
  await server.close();
  if (test.endsWith("#returns-rdf")) return triples.length > 0;
  const sd = "http://www.w3.org/ns/sparql-service-description#";
  const endpoint = triples.some(
    ({ predicate, object }) => predicate.value === `${sd}endpoint` && object.value === `${server.url}/sparql`,
  );
  return endpoint && triples.some(({ object }) => object.value === `${sd}Service`);
};

const runners = {
  QueryEvaluationTest: queryTest,
  CSVResultFormatTest: queryTest,
  UpdateEvaluationTest: updateTest,
  PositiveSyntaxTest11: (test, known) => {
    const why = querySyntax(test, known);
    return why === null || isRuntime(why);
  },
  NegativeSyntaxTest11: (test, known) => querySyntax(test, known) !== null,
  PositiveUpdateSyntaxTest11: (test, known) => {
    const why = updateSyntax(test, known);
    return why === null || isRuntime(why);
  },
  NegativeUpdateSyntaxTest11: (test, known) => {
    const why = updateSyntax(test, known);
    return why !== null && !isRuntime(why);
  },
  ProtocolTest: protocolTest,
  ServiceDescriptionTest: descriptionTest,
};

/** What is not offered, and so not run. */
const without = (group, test, known) => {
  if (group === "entailment") return "no entailment regimes";
  if (group === "service") return "no federation";
  if (group === "graph-store-protocol") return "the graph store is read only";
  if (group === "protocol" && /update/.test(test)) return "no updates over HTTP";
  const approval = known.one(test, `${dawgt}approval`);
  return approval?.endsWith("Deprecated") || approval?.endsWith("Withdrawn") ? "withdrawn by the W3C" : null;
};

// ── The report ──────────────────────────────────────────────────────────────────────────────────────────────────────

const all = triplesOf(`${root}manifest-all.ttl`);
const object = (subject, property) =>
  all.find((each) => (subject === null || each.subject.equals(subject)) && each.predicate.value === property)?.object;
const groups = [];
for (let head = object(null, `${mf}include`); object(head, `${rdf}first`); head = object(head, `${rdf}rest`))
  groups.push(object(head, `${rdf}first`).value.slice(root.length).replace("/manifest.ttl", ""));

const total = { passed: 0, run: 0 };
for (const group of groups) {
  const known = manifest(group);
  const misses = [];
  const left = new Map();
  let [passed, run] = [0, 0];
  for (const test of known.tests) {
    const type = known
      .all(test, `${rdf}type`)
      .map(({ value }) => value.replace(mf, ""))
      .find((name) => name in runners);
    const why = without(group, test, known) ?? (type === undefined ? "another kind of test" : null);
    if (why !== null) {
      left.set(why, (left.get(why) ?? 0) + 1);
      continue;
    }
    run++;
    let [ok, problem] = [false, ""];
    try {
      ok = await runners[type](test, known);
    } catch (error) {
      problem = error.message;
    }
    if (ok) passed++;
    else misses.push(`${test.split("#").at(-1)}${problem === "" ? "" : ` (${problem.slice(0, 120)})`}`);
  }
  total.passed += passed;
  total.run += run;
  const notes = [...left].map(([why, count]) => `${count} not run: ${why}`);
  console.log([group.padEnd(24), `${passed}/${run}`.padStart(8), ...notes].join("  "));
  if (flags.includes("--misses")) for (const miss of misses) console.log(`    ${miss}`);
}
console.log(
  `${"all".padEnd(24)} ${`${total.passed}/${total.run}`.padStart(9)}  ${((100 * total.passed) / total.run).toFixed(1)} %`,
);
