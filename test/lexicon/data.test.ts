import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tables } from "../../src/lexicon/tables.ts";
import { readWordings } from "../../src/lexicon/wording.ts";
import { kinds, wordParts } from "../../src/model.ts";

const opened = tables();
const cells = (table: string, column: string): readonly string[] => opened.table(table).map((row) => row.cell(column));

const twice = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => value !== "" && values.indexOf(value) !== index);

const slugged = [
  "regions",
  "world",
  "natural-features",
  "projects",
  "organizations",
  "policies",
  "designations",
  "events",
  "indicators",
  "offices",
];

const ideograph = /\p{Script=Han}/u;

describe.each(slugged)("in %s", (table) => {
  test("every row has a slug of its own and both names", () => {
    expect(twice(cells(table, "slug"))).toEqual([]);
    for (const row of opened.table(table)) {
      expect(row.cell("slug")).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      expect(row.cell("zh")).toMatch(ideograph);
      expect(row.cell("en")).not.toBe("");
      expect(row.cell("en")).not.toMatch(ideograph);
    }
  });

  test("no name stands for two rows", () => {
    const names = opened.table(table).flatMap((row) => [row.cell("zh"), ...row.list("aliases")]);
    // GDP is the nation's and the region's; the first keeps it.
    const shared = table === "indicators" ? ["GDP", "人均GDP"] : [];
    expect(twice(names).filter((name) => !shared.includes(name))).toEqual([]);
  });
});

describe("indicators in English", () => {
  const wording = readWordings(opened);

  test("no wording stands for two rows", () => {
    const known = new Map<string, string>();
    const shared = opened.table("indicators").flatMap((row) =>
      [row.cell("en"), ...row.list("enAliases")].flatMap((name) => {
        const other = known.get(wording(name)) ?? row.cell("slug");
        known.set(wording(name), row.cell("slug"));
        return other === row.cell("slug") ? [] : [`${name}: ${other}, ${row.cell("slug")}`];
      }),
    );
    expect(shared).toEqual([]);
  });

  test("no name is listed twice in a row, nor in Chinese", () => {
    for (const row of opened.table("indicators")) {
      expect(twice([row.cell("en"), ...row.list("enAliases")])).toEqual([]);
      for (const name of row.list("enAliases")) expect(name).not.toMatch(ideograph);
    }
  });

  test("words that mean the same are listed once, as they are looked up", () => {
    expect(twice(cells("wordings", "wording"))).toEqual([]);
    for (const row of opened.table("wordings")) {
      const [word, same] = [row.cell("wording"), row.cell("same")];
      expect(word).toBe(word.toLowerCase());
      expect([word, wording(word)]).toEqual([word, wording(same)]);
    }
  });

  test("the local form of one is another", () => {
    const slugs = new Set(cells("indicators", "slug"));
    for (const row of opened.table("indicators")) expect(["", ...slugs]).toContain(row.cell("local"));
  });
});

describe("places", () => {
  const codes = cells("places", "code");
  const known = new Set(codes);

  test("have codes of their own, and above each stands another", () => {
    expect(twice(codes)).toEqual([]);
    for (const row of opened.table("places")) {
      expect(row.cell("code")).toMatch(/^\d{6}$/u);
      if (row.cell("code") !== "100000") expect(known.has(row.cell("parent"))).toBe(true);
    }
  });

  test("are all divisions of a level", () => {
    const levels = new Set(cells("places", "level"));
    expect([...levels].sort()).toEqual(["country", "county", "prefecture", "province"]);
    const count = (level: string): number => cells("places", "level").filter((one) => one === level).length;
    expect([count("country"), count("province"), count("prefecture")]).toEqual([1, 34, 333]);
    expect(count("county")).toBeGreaterThan(2800);
  });

  test("that were, ended, and stand under one that is", () => {
    for (const row of opened.table("places-former")) {
      expect(row.cell("until")).toMatch(/^\d{4}$/u);
      expect(known.has(row.cell("parent"))).toBe(true);
    }
    const keys = opened.table("places-former").map((row) => `${row.cell("code")}-${row.cell("until")}`);
    expect(twice(keys)).toEqual([]);
  });
});

test("the head nouns are of known kinds, each once, and their forms hold a place", () => {
  expect(twice(cells("generics", "zh"))).toEqual([]);
  for (const row of opened.table("generics")) {
    expect(["", ...kinds]).toContain(row.cell("kind"));
    expect(row.cell("en")).not.toBe("");
    if (row.cell("form") !== "") expect(row.cell("form")).toContain("{}");
  }
});

test("the words of the glossary are of known parts, each once", () => {
  const special = ["sign", "unit", "measure"];
  expect(
    twice(
      opened
        .table("glossary")
        .map((row) => `${special.includes(row.cell("part")) ? row.cell("part") : ""} ${row.cell("zh")}`),
    ),
  ).toEqual([]);
  for (const row of opened.table("glossary")) {
    expect(wordParts).toContain(row.cell("part"));
    if (row.cell("part") !== "link") expect(row.cell("en")).not.toBe("");
    if (row.cell("part") === "measure") expect(row.cell("variant")).toContain("{}");
  }
});

test("everyday words are names that some list has, with what they need", () => {
  const names = new Set(
    ["places", "places-former", ...slugged].flatMap((table) =>
      opened
        .table(table)
        .flatMap((row) => [
          row.cell("zh"),
          row.cell("short"),
          row.cell("enShort"),
          row.cell("en"),
          ...row.list("aliases"),
          ...row.list("enAliases"),
        ])
        .map((name) => name.replace(/[“”]/gu, "")),
    ),
  );
  expect(twice(cells("everyday", "zh"))).toEqual([]);
  for (const row of opened.table("everyday")) {
    expect(["context", "edges", "never"]).toContain(row.cell("needs"));
    expect([row.cell("zh"), names.has(row.cell("zh"))]).toEqual([row.cell("zh"), true]);
  }
});

test("policies are of known types", () => {
  const types = [
    "plan",
    "law",
    "strategy",
    "initiative",
    "doctrine",
    "goal",
    "campaign",
    "programme",
    "reform",
    "policy",
    "system",
    "topic",
  ];
  for (const type of new Set(cells("policies", "type"))) expect(types).toContain(type);
});

test("no cell of any table has spaces around it or a line too many cells", () => {
  const files = readdirSync(new URL("../../ontology/", import.meta.url)).filter((file) => file.endsWith(".tsv"));
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const rows = opened.table(file.slice(0, -".tsv".length));
    const widest = Math.max(...rows.map((row) => row.cells.length));
    for (const row of rows)
      for (const cell of row.cells) expect([file, row.line, cell]).toEqual([file, row.line, cell.trim()]);
    expect(rows.every((row) => row.cells.length <= widest)).toBe(true);
  }
});
