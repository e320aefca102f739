import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ZhituError } from "../../src/errors.ts";
import { contentId } from "../../src/ids.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";

const base = "https://w3id.org/zhitu/";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhitu-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const listed = (...lines: readonly string[]): string => {
  const file = join(folder, "my-names.tsv");
  writeFileSync(file, lines.join("\n"));
  return file;
};

const opened = (...lines: readonly string[]) => openLexicon({ lists: [listed(...lines)] });

const head = "zh\ten\tkind\taliases\tid";

describe("a name of one's own", () => {
  test("is found in a text and by query, in both languages, by alias and by its id", () => {
    const lexicon = opened(head, "星海实业\tXinghai Industries\torganization\t星海; Xinghai Inc.\txinghai");
    const id = `${base}organization/xinghai`;
    for (const name of ["星海实业", "星海", "Xinghai Industries", "xinghai inc.", id])
      expect(lexicon.named(name).map((thing) => thing.id)).toEqual([id]);
    const [name] = lexicon.names("由星海实业投资", "zh");
    expect(name).toMatchObject({ start: 1, end: 5, full: true, everyday: false });
    expect(name?.things[0]).toMatchObject({
      id,
      kind: "organization",
      label: { zh: "星海实业", en: "Xinghai Industries" },
      labelOrigin: { zh: "user", en: "user" },
      aliases: { zh: ["星海"], en: ["Xinghai Inc."] },
    });
    expect(lexicon.names("built by Xinghai Industries", "en")).toHaveLength(1);
  });

  test.each([
    // As spreadsheets save text with tabs: UTF-16 with its mark, and GB18030.
    ["UTF-16", Buffer.from("\uFEFFzh\tkind\r\n星海实业\torganization\r\n", "utf16le")],
    [
      "GB18030",
      Buffer.concat([
        Buffer.from("zh\tkind\r\n"),
        Buffer.from([0xd0, 0xc7, 0xba, 0xa3, 0xca, 0xb5, 0xd2, 0xb5]),
        Buffer.from("\torganization\r\n"),
      ]),
    ],
  ])("is read from a list in %s", (_, bytes) => {
    const file = join(folder, "my-names.tsv");
    writeFileSync(file, bytes);
    expect(openLexicon({ lists: [file] }).named("星海实业")).toHaveLength(1);
  });

  test("comes ahead of the ontology", () => {
    const lexicon = opened(head, "和平\tHeping Ltd.\torganization\t\theping");
    expect(lexicon.named("和平").map(({ id }) => id)).toEqual([`${base}organization/heping`]);
    expect(lexicon.names("热爱和平", "zh")[0]).toMatchObject({ text: "和平", everyday: false });
  });

  test("adds to a thing that the ontology has", () => {
    const lexicon = opened(head, `湿地之都\tCapital of Wetlands\tplace\t\t${base}place/211100`);
    const [thing] = lexicon.named("湿地之都");
    expect(thing).toMatchObject({ id: `${base}place/211100`, division: { code: "211100" } });
    expect(lexicon.named("盘锦")).toEqual([thing]);
    expect(lexicon.division("211100")).toBe(thing);
  });

  test("needs no id: it has the one that the name would have when found", () => {
    const [thing] = opened(head, "星海实业\t\torganization\t\t").named("星海实业");
    expect(thing?.id).toBe(contentId("organization", "organization", "", "星海实业"));
    expect(thing?.label).toEqual({ zh: "星海实业" });
  });

  test("may stand under columns in any order, with a byte-order mark, line ends of Windows and empty lines", () => {
    const lexicon = opened("\uFEFFkind\tzh\r", "person\t张文\r", "\r", "person\t李武\r");
    expect(lexicon.named("李武")).toHaveLength(1);
    expect(lexicon.named("张文")[0]?.kind).toBe("person");
  });

  test("changes the version", () => {
    expect(opened(head, "星海\t\tperson\t\t").version).not.toBe(openLexicon().version);
  });
});

describe("a wrong list is told with file and line", () => {
  test.each([
    [
      "an unknown kind",
      [head, "星海\t\torganization\t\t", "金川\t\tfirm\t\t"],
      "unknown kind in my-names.tsv, line 3: firm (known: place, organization, project, policy, designation, person, event)",
    ],
    [
      "no kind",
      [head, "星海\t\t\t\t"],
      "unknown kind in my-names.tsv, line 2: (empty) (known: place, organization, project, policy, designation, person, event)",
    ],
    ["no name", [head, "\t\tperson\t\t"], "missing name: my-names.tsv, line 2 (zh or en must be filled)"],
    [
      "an id that is none",
      [head, "星海\t\tperson\t\tXing Hai"],
      "invalid id in my-names.tsv, line 2: Xing Hai (an http(s) IRI, or small letters, digits and hyphens)",
    ],
    [
      "an id that would break out",
      [head, '星海\t\tperson\t\thttp://a/"> <b>'],
      'invalid id in my-names.tsv, line 2: http://a/"> <b> (an http(s) IRI, or small letters, digits and hyphens)',
    ],
    [
      "an unknown column",
      ["zh\tname\tkind", "a\tb\tperson"],
      "unknown column in my-names.tsv, line 1: name (known: zh, en, kind, aliases, id)",
    ],
    [
      "two columns of one name",
      ["zh\tzh\tkind", "a\tb\tperson"],
      "invalid column in my-names.tsv, line 1: zh (two columns have this name)",
    ],
    [
      "no column of kinds",
      ["zh\ten", "a\tb"],
      "missing column: kind (my-names.tsv, line 1: zh, en, kind, aliases, id)",
    ],
    [
      "no column of names",
      ["kind", "person"],
      "missing column: zh or en (my-names.tsv, line 1: zh, en, kind, aliases, id)",
    ],
    [
      "more cells than columns",
      ["zh\tkind", "星海\tperson\t盘锦"],
      "invalid row in my-names.tsv, line 2: 星海 person 盘锦 (3 cells under 2 columns)",
    ],
    ["an empty file", [""], "missing column: kind (my-names.tsv, line 1: zh, en, kind, aliases, id)"],
  ] as const)("%s", (_, lines, message) => {
    let error: unknown;
    try {
      opened(...lines);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ZhituError);
    expect((error as ZhituError).message).toBe(message);
  });

  test("a list that is not there", () => {
    expect(() => openLexicon({ lists: [join(folder, "none.tsv")] })).toThrow(ZhituError);
  });
});
