import { clean } from "./clean.ts";
import type { ExportInput, Format } from "./format.ts";
import { type Link, linksOf, type Property, type Row, rowsOf } from "./properties.ts";

/**
 * A string of Cypher. Neo4j resolves Unicode escapes before it looks for strings, so a backslash never stands before a `u`:
 * the string is taken apart there.
 */
const quoted = (text: string): string =>
  `'${clean(text)
    .replaceAll("\\", "\\\\")
    .replaceAll("'", "\\'")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replace(/\\\\(?=u)/gi, "\\\\' + '")}'`;

const dates: ReadonlySet<string> = new Set(["since", "until"]);

const literal = (name: string, value: NonNullable<Property>): string => {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return dates.has(name) ? `date(${quoted(value)})` : quoted(value);
  return `[${value.map(quoted).join(", ")}]`;
};

const map = (values: Readonly<Record<string, Property>>): string => {
  const written: string[] = [];
  for (const [name, value] of Object.entries(values))
    if (value !== null) written.push(`${name}: ${literal(name, value)}`);
  return `{${written.join(", ")}}`;
};

const batchSize = 200;

function* batches<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let at = 0; at < items.length; at += batchSize) yield items.slice(at, at + batchSize);
}

const grouped = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known) known.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
};

const list = (maps: readonly string[]): string => `[\n  ${maps.join(",\n  ")}\n]`;

/** All nodes bear the label `Node`, so that one constraint finds both ends of a relationship. */
const nodes = (rows: readonly Row[], labels: string): string => {
  const maps = rows.map(({ id, properties }) => `{id: ${quoted(id)}, properties: ${map(properties)}}`);
  return `UNWIND ${list(maps)} AS row\nMERGE (n:Node {id: row.id}) SET n += row.properties, n:${labels};\n`;
};

const links = (batch: readonly Link[], type: string): string => {
  const maps = batch.map(
    ({ source, target, id, properties }) =>
      `{source: ${quoted(source)}, target: ${quoted(target)}, id: ${quoted(id)}, properties: ${map(properties)}}`,
  );
  return `UNWIND ${list(maps)} AS row\nMATCH (a:Node {id: row.source}), (b:Node {id: row.target})\nMERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.properties;\n`;
};

function* write(input: ExportInput): Iterable<string> {
  yield "CREATE CONSTRAINT zhitu_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;\n";
  const rows = Object.values(rowsOf(input)).flat();
  for (const [labels, group] of grouped(rows, ({ labels }) => labels.join(":")))
    for (const batch of batches(group)) yield nodes(batch, labels);
  for (const [type, group] of grouped(linksOf(input), (link) => link.type))
    for (const batch of batches(group)) yield links(batch, type);
}

/** A script for Neo4j and what speaks its language; running it twice changes nothing. */
export const cypher: Format = {
  id: "cypher",
  title: { zh: "Cypher 脚本", en: "Cypher script" },
  extensions: ["cypher", "cql"],
  media: "application/x-cypher-query",
  write,
};
