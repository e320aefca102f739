import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

export type Row = Readonly<Record<string, unknown>>;

export interface ReadGraph {
  readonly nodes: readonly Row[];
  readonly edges: readonly Row[];
}

/** A program of others: its version, or null where it is not installed. */
export interface Program {
  readonly name: string;
  readonly version: string | null;
}

const python = "/usr/bin/python3";
const script = fileURLToPath(new URL("./read.py", import.meta.url));

const answer = (command: string, parameters: readonly string[]): string | null => {
  const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: "utf8", maxBuffer: 1 << 28 });
  return status === 0 ? `${stdout}${stdout === "" ? stderr : ""}` : null;
};

const numbers = /\d+(?:\.\d+)+/;

const tool = (name: string, command: string, ...parameters: string[]): Program => ({
  name,
  version: numbers.exec(answer(command, parameters) ?? "")?.[0] ?? null,
});

const library = (name: string): Program => {
  const found = answer(python, [script, name]);
  return { name, version: found === null ? null : (JSON.parse(found) as string) };
};

/** The programs that are tried, as they are on this machine. */
export const programs = {
  networkx: library("networkx"),
  igraph: library("igraph"),
  tulip: library("tulip"),
  rdflib: library("rdflib"),
  openpyxl: library("openpyxl"),
  rapper: tool("rapper", "rapper", "--version"),
  graphviz: tool("graphviz", "dot", "-V"),
  libreoffice: tool("LibreOffice", "soffice", "--version"),
  xmllint: {
    ...tool("xmllint", "xmllint", "--version"),
    version: answer("xmllint", ["--version"]) === null ? null : "libxml2",
  },
} satisfies Record<string, Program>;

/** What a library of Python's reads from a file. */
export const readWith = <T>(reader: "networkx" | "igraph" | "tulip" | "rdflib" | "openpyxl", file: string): T =>
  JSON.parse(
    execFileSync(python, [script, reader, file], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as T;

/** Runs a program and returns what it prints; throws where it fails. */
export const run = (command: string, ...parameters: string[]): string =>
  execFileSync(command, parameters, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });

/** What LibreOffice makes of a table: each sheet as CSV. */
export const throughLibreOffice = (file: string, ...filter: string[]): Map<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), "zhitu-office-"));
  // Comma, quotation marks, UTF-8, from the first line, every sheet.
  const output = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
  run(
    "soffice",
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    ...filter,
    "--convert-to",
    output,
    "--outdir",
    folder,
    file,
  );
  const stem = basename(file).replace(/\.[^.]*$/, "");
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => [name.slice(stem.length + 1, -4), readFileSync(join(folder, name), "utf8")]),
  );
};
