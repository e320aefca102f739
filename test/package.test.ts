import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { built } from "./built.ts";

const run = promisify(execFile);
const root = resolve(import.meta.dirname, "..");
let project = "";

interface Packed {
  readonly filename: string;
  readonly integrity: string;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed;
let unbuilt: { readonly code?: number; readonly stderr: string };

const bin = (): string => join(project, "node_modules", ".bin", "zhitu");

const npm = (arguments_: readonly string[], cwd: string) => run("npm", arguments_, { cwd, maxBuffer: 2 ** 26 });
const json = async (path: string) => JSON.parse(await readFile(path, "utf8"));

/** Our own lock without the tools, so that npm takes the very packages that are here already, without asking anybody. */
const lockFor = async (manifest: object): Promise<object> => {
  const [own, lock] = await Promise.all([json(join(root, "package.json")), json(join(root, "package-lock.json"))]);
  const used = Object.entries<{ dev?: true }>(lock.packages).filter(([path, { dev }]) => path !== "" && !dev);
  const { version, license, dependencies, bin, engines } = own;
  const zhitu = { version, license, dependencies, bin, engines };
  const placed = { ...zhitu, resolved: `file:${packed.filename}`, integrity: packed.integrity };
  return {
    lockfileVersion: 3,
    requires: true,
    packages: { "": manifest, "node_modules/zhitu": placed, ...Object.fromEntries(used) },
  };
};

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "zhitu-package-"));
  built();
  const { stdout } = await npm(["pack", "--ignore-scripts", "--json", "--pack-destination", project], root);
  [packed] = JSON.parse(stdout.slice(stdout.indexOf("[")));
  const manifest = { name: "second", type: "module", dependencies: { zhitu: `file:${packed.filename}` } };
  await writeFile(join(project, "package.json"), JSON.stringify({ ...manifest, private: true }));
  await writeFile(join(project, "package-lock.json"), JSON.stringify(await lockFor(manifest)));
  await npm(["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"], project);
  unbuilt = await run(bin(), ["extract", join(root, "corpus/panjin.txt"), "--language", "en"]).catch((error) => error);
  // The segmenter is built once, where this test runs; to build it again would take a minute.
  const segmenter = join("node_modules", "nodejieba", "build");
  await cp(join(root, segmenter), join(project, segmenter), { recursive: true });
}, 300_000);

afterAll(() => rm(project, { recursive: true, force: true }));

const node = async (source: string): Promise<string> => {
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", source], { cwd: project });
  return stdout.trim();
};

describe("the package in another project", () => {
  test("holds what it needs and no more", () => {
    const tops = new Set(packed.files.map(({ path }) => path.split("/")[0]));
    expect([...tops].sort()).toEqual(
      [
        "CHANGELOG.md",
        "LICENSE",
        "NOTICE",
        "README.md",
        "README.zh.md",
        "dist",
        "ontology",
        "package.json",
        "web",
      ].sort(),
    );
  });

  test("extracts figures", async () => {
    const output = await node(`
      import { extractor } from "zhitu";
      const extract = await extractor();
      const facts = extract({ id: "a", text: "2020年，盘锦市地区生产总值达1303.6亿元。" });
      console.log(JSON.stringify(facts.figures.map(({ value, unit, time }) => [value, unit, time?.start])));
    `);
    expect(output).toBe('[[130360000000,"CNY","2020-01-01"]]');
  });

  test("answers from a graph", async () => {
    const output = await node(`
      import { openGraph } from "zhitu";
      const graph = await openGraph();
      await graph.add({ id: "a", text: "2020年，盘锦市地区生产总值达1303.6亿元。" });
      console.log(graph.entity("Panjin").label.zh);
    `);
    expect(output).toBe("盘锦市");
  });

  test("offers the JSON Schema of facts documents", async () => {
    const output = await node(`
      import { readFileSync } from "node:fs";
      const schema = JSON.parse(readFileSync(new URL(import.meta.resolve("zhitu/facts.schema.json")), "utf8"));
      console.log(schema.$schema);
    `);
    expect(output).toMatch(/^https:\/\/json-schema\.org\//u);
  });

  test("is typed", async () => {
    const source = `
      import { extractor, openGraph, type Facts } from "zhitu";
      const extract = await extractor();
      const facts: Facts = extract({ id: "a", text: "甲" });
      const value: number | undefined = facts.figures[0]?.value;
      const graph = await openGraph();
      // @ts-expect-error no such view
      graph.graph({ view: "nothing" });
      export { value };
    `;
    await writeFile(join(project, "second.ts"), source);
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", ""];
    const tsc = join(root, "node_modules", ".bin", "tsc");
    await expect(run(tsc, [...options, "second.ts"], { cwd: project })).resolves.toMatchObject({ stdout: "" });
  });

  test("brings the command", async () => {
    const { version } = await json(join(root, "package.json"));
    const { stdout } = await run(bin(), ["--version"]);
    expect(stdout.trim()).toBe(version);
  });

  test("says what to do where the segmenter is not built", () => {
    expect(unbuilt.code).toBe(1);
    expect(unbuilt.stderr).toMatch(/^error: missing segmenter: nodejieba .*npm rebuild nodejieba/u);
    expect(unbuilt.stderr).not.toMatch(/^ {4}at /mu);
  });
});

describe("the command as a process", () => {
  const shell = (script: string) =>
    run("bash", ["-c", script], { cwd: project, env: { ...process.env, LANG: "en_US.UTF-8" } }).catch(
      (error: { readonly code: number; readonly stdout: string; readonly stderr: string }) => error,
    );
  const panjin = join(root, "corpus/panjin.txt");

  test("is quiet when its reader has seen enough", async () => {
    const outcome = await shell(`set -o pipefail; ${bin()} extract ${panjin} | head -n 1`);
    expect(outcome).toMatchObject({ stdout: "{\n", stderr: "" });
    expect(outcome).not.toHaveProperty("code");
  });

  test("says so where its output cannot be written", async () => {
    const { code, stderr } = (await shell(`${bin()} extract ${panjin} > /dev/full`)) as {
      code: number;
      stderr: string;
    };
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^(?:error: invalid file: stdout \(no space left on the device\)|错误：无效的文件：stdout（设备空间已满）)$/mu,
    );
    expect(stderr).not.toMatch(/^ {4}at /mu);
  });

  test("ends at once when it is interrupted, and leaves no half file", async () => {
    const { stdout } = await shell(
      `${bin()} build ${join(root, "corpus")} --out broken & sleep 0.7; kill -INT $!; wait $!; echo $?; find broken -name '*.tmp'`,
    );
    expect(stdout.trim()).toBe("130");
  });

  test("takes the language from the locale", async () => {
    const { stdout } = await shell(`LANG=zh_CN.UTF-8 ${bin()} --help`);
    expect(stdout).toContain("用法：");
  });
});
