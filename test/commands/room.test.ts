import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { roomWanted } from "../../src/commands/room.ts";
import { makeFolder } from "../../src/read/files.ts";

const folder = mkdtempSync(join(tmpdir(), "zhitu-room-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, bytes: number): string => {
  const path = join(folder, name);
  writeFileSync(path, "");
  truncateSync(path, bytes);
  return path;
};
const wanted = (...argv: readonly string[]): boolean => roomWanted(argv, {}) !== null;

test("a large text wants more memory; many small ones and the folder of a graph do not", () => {
  const large = file("large.txt", 60e6);
  makeFolder(join(folder, "many"));
  for (let place = 0; place < 60; place++) file(`many/${place}.txt`, 1e6);
  expect(wanted("build", large)).toBe(true);
  expect(wanted("build", folder)).toBe(true);
  expect(wanted("build", join(folder, "many"))).toBe(false);
  expect(wanted("show", "盘锦", "--graph", folder)).toBe(false);
  expect(wanted("build", join(folder, "many"), "--out", folder)).toBe(false);
  expect(roomWanted(["build", large], { NODE_OPTIONS: "--max-old-space-size=100" })).toBe(null);
});
