import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listFiles, readBytes, readText, sizeLimit, writeFile } from "../../src/read/files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zhitu-files-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (...names: readonly string[]): string => join(folder, ...names);

describe("reading", () => {
  test("a missing file is told by its path", () => {
    expect(() => readText(at("no.txt"))).toThrow(`missing file: ${at("no.txt")}`);
    expect(() => readBytes(at("no.txt"))).toThrow(`missing file: ${at("no.txt")}`);
  });

  test("a folder is no file", () => {
    expect(() => readBytes(folder)).toThrow(`invalid file: ${folder} (it is a folder)`);
  });

  test("a file of 64 MB is read, one byte more is refused", () => {
    writeFileSync(at("big"), "");
    truncateSync(at("big"), sizeLimit);
    expect(readBytes(at("big")).length).toBe(sizeLimit);
    truncateSync(at("big"), sizeLimit + 1);
    expect(() => readBytes(at("big"))).toThrow("files up to 64 MB are read");
  });

  test("a device without an end is refused at the same size", () => {
    expect(() => readBytes("/dev/zero")).toThrow("files up to 64 MB are read");
  });
});

describe("writing", () => {
  test("makes the folders it needs and leaves nothing else behind", () => {
    writeFile(at("a", "b", "c.txt"), ["盘", Buffer.from("锦")]);
    expect(readFileSync(at("a", "b", "c.txt"), "utf8")).toBe("盘锦");
    expect(readdirSync(at("a", "b"))).toEqual(["c.txt"]);
  });

  test("the folder that cannot be made is told, and nothing is tried for ever", () => {
    expect(() => writeFile("/proc/zhitu/a/b/c.txt", "x")).toThrow(/folder: \/proc\/zhitu(?: |$)/u);
    writeFileSync(at("file"), "");
    expect(() => writeFile(at("file", "a", "b.txt"), "x")).toThrow(`invalid folder: ${at("file")} (a file stands`);
  });

  test("what fails in the middle leaves the old file as it was", () => {
    writeFile(at("a.txt"), "old");
    const content = function* (): Iterable<string> {
      yield "new";
      throw new RangeError("in the middle");
    };
    expect(() => writeFile(at("a.txt"), content())).toThrow("in the middle");
    expect(readFileSync(at("a.txt"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  test("a link stays a link, its file is replaced", () => {
    writeFile(at("real.txt"), "old");
    symlinkSync(at("real.txt"), at("link.txt"));
    writeFile(at("link.txt"), "new");
    expect(readFileSync(at("real.txt"), "utf8")).toBe("new");
    expect(execFileSync("readlink", [at("link.txt")], { encoding: "utf8" }).trim()).toBe(at("real.txt"));
  });

  test("below a file nothing can be written", () => {
    writeFile(at("file"), "");
    expect(() => writeFile(at("file", "x.json"), "{}")).toThrow(/^invalid folder: .*file \(a file stands .*\)$/u);
    expect(() => writeFile(at("file", "deep", "x.json"), "{}")).toThrow(/^invalid folder: .*a file stands/u);
  });

  test("a folder is not replaced by a file", () => {
    mkdirSync(at("x.json"));
    expect(() => writeFile(at("x.json"), "{}")).toThrow("it is a folder");
  });

  test("a name that is too long is told", () => {
    expect(() => writeFile(at(`${"长".repeat(100)}.json`), "{}")).toThrow("the name is too long");
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(process.platform !== "linux")("a full device is told, and the device stays", () => {
    expect(() => writeFile("/dev/full", "{}")).toThrow("invalid file: /dev/full (no space left on the device)");
    expect(existsSync("/dev/full")).toBe(true);
    expect(() => writeFile("/dev/full/x.json", "{}")).toThrow("invalid folder: /dev/full");
  });

  test("a folder without permission is told", () => {
    const root = process.getuid?.() === 0;
    chmodSync(folder, 0o555);
    // Root may write everywhere, so it steps down for a moment.
    if (root) process.seteuid?.(65534);
    try {
      expect(() => writeFile(at("x.json"), "{}")).toThrow("permission denied");
    } finally {
      if (root) process.seteuid?.(0);
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("files of a folder come in order of their names, hidden ones and linked folders left out", () => {
  for (const name of ["b.txt", "a/z.txt", "a/y.txt", ".hidden/x.txt", "c/.x"]) writeFile(at(name), "x");
  symlinkSync(folder, at("loop"));
  symlinkSync(at("b.txt"), at("linked.txt"));
  symlinkSync(at("nowhere"), at("dangling.txt"));
  expect(listFiles(folder)).toEqual([at("a/y.txt"), at("a/z.txt"), at("b.txt"), at("linked.txt")]);
});
