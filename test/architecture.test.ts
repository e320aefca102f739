import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../src");

/** The data's path: each folder or file imports from those of the lines above it, and from its own. */
const path: readonly (readonly string[])[] = [
  ["model.ts", "errors.ts", "ids.ts"],
  ["text"],
  ["read"],
  ["language"],
  ["lexicon"],
  ["mentions"],
  ["entities"],
  ["figures", "relations"],
  ["extract.ts", "recognize.ts"],
  ["rdf"],
  ["graph"],
  ["query"],
  ["checks", "store"],
  ["server", "export"],
  ["kg.ts"],
  ["index.ts"],
  ["commands"],
  ["cli.ts"],
];

/** What enters the program in one place only. */
const doors: readonly { readonly module: RegExp; readonly file: string }[] = [
  { module: /^nodejieba$/u, file: "language/zh/tokens.ts" },
  { module: /^wink-(nlp|eng-lite-web-model)$/u, file: "language/en/tokens.ts" },
  { module: /^opencc-js/u, file: "language/zh/simplified.ts" },
  { module: /^n3$/u, file: "rdf/n3.ts" },
  { module: /^graphology(-.*)?$/u, file: "graph/graphology.ts" },
  { module: /^oxigraph$/u, file: "query/engine.ts" },
  { module: /^(node:)?fs(\/promises)?$/u, file: "read/files.ts" },
];

const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && statSync(join(src, file)).isFile())
  .sort();

// Imports and exports from elsewhere, require() and import(); of a module that is named by a literal.
const named = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["']([^"']+)["']/gu;

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(src, file), "utf8").matchAll(named)].map(([, module = ""]) => module);

const inside = (file: string, module: string): string => relative(src, resolve(src, dirname(file), module));

const place = (file: string): number => {
  const [top = ""] = file.split("/");
  const at = path.findIndex((names) => names.includes(top));
  if (at < 0) throw new Error(`${file} has no place on the data's path`);
  return at;
};

test("the sources are found, with their imports", () => {
  expect(sources).toContain("extract.ts");
  expect(importsOf("extract.ts")).toContain("./model.ts");
});

/** Pairs of a file and what it imports from elsewhere in `src/`. */
const crossings = sources.flatMap((file) =>
  importsOf(file)
    .filter((module) => module.startsWith("."))
    .map((module) => inside(file, module))
    .filter((target) => !target.startsWith("..") && target.split("/")[0] !== file.split("/")[0])
    .map((target) => [file, target] as const),
);

test("each file imports only from its own folder and from those before it on the data's path", () => {
  expect(crossings.filter(([file, target]) => place(target) >= place(file))).toEqual([]);
});

test("commands know the library by its public names only", () => {
  const commands = crossings.filter(([file]) => file.startsWith("commands/"));
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter(([, target]) => target !== "index.ts")).toEqual([]);
});

describe("a module from outside enters in one place", () => {
  test.each(doors)("$file is the door of $module", ({ module, file }) => {
    const through = sources.filter((source) => importsOf(source).some((name) => module.test(name)));
    expect(through).toEqual([file]);
  });
});
