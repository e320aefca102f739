import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { speechOf } from "../src/commands/words.ts";
import { built } from "./built.ts";
import { zhitu } from "./commands/harness.ts";

const root = resolve(import.meta.dirname, "..");
let graph = "";

beforeAll(async () => {
  built();
  graph = mkdtempSync(join(tmpdir(), "zhitu-readme-"));
  await zhitu(["build", join(root, "corpus"), "--out", graph]);
}, 120_000);
afterAll(() => {
  rmSync(graph, { recursive: true, force: true });
});

const replaced = async (text: string, pattern: RegExp, answer: (found: RegExpExecArray) => Promise<string>) => {
  let [result, at] = ["", 0];
  for (const found of text.matchAll(pattern)) {
    result += text.slice(at, found.index) + (await answer(found));
    at = found.index + found[0].length;
  }
  return result + text.slice(at);
};

const commandLine = /^npx zhitu (.*?)(?:\| head -n (\d+))?$/su;

const split = (words: string): readonly string[] =>
  execFileSync("bash", ["-c", `printf '%s\\0' ${words}`], { encoding: "utf8" })
    .split("\0")
    .slice(0, -1);

const printed = async (command: string): Promise<string> => {
  const [, words = "", lines] = commandLine.exec(command) ?? [];
  if (words === "") return "";
  const argv = split(words);
  const { out } = await zhitu([...argv, ...(argv[0] === "extract" ? [] : ["--graph", graph])], speechOf(argv, {}));
  return lines === undefined ? out : out.split("\n").slice(0, Number(lines)).concat("").join("\n");
};

/** Each `$ command` of a block, which goes on while a quotation mark is open, with what it prints. */
const session = (block: string): Promise<string> =>
  replaced(block, /^\$ ((?:[^'\n]|'[^']*')*)\n(?:(?!\$ ).*\n)*/gmu, async ([, command = ""]) => {
    return `$ ${command}\n${await printed(command.trim())}`;
  });

const script = (source: string): string =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", source], { cwd: root, encoding: "utf8" });

const answered = async (readme: string): Promise<string> => {
  const sessions = await replaced(readme, /^```console\n(.*?)^```$/gmsu, async ([, block = ""]) => {
    return `\`\`\`console\n${await session(block)}\`\`\``;
  });
  return replaced(sessions, /^```js\n(.*?)^```\n\n```text\n.*?^```$/gmsu, async ([, source = ""]) => {
    return `\`\`\`js\n${source}\`\`\`\n\n\`\`\`text\n${script(source)}\`\`\``;
  });
};

test.each(["README.md", "README.zh.md"])(
  "what %s says is printed is printed; after a change: npx vitest run test/readme.test.ts -u",
  async (name) => {
    const readme = readFileSync(join(root, name), "utf8");
    expect(readme.match(/^\$ npx zhitu /gmu)?.length).toBeGreaterThan(3);
    await expect(await answered(readme)).toMatchFileSnapshot(join(root, name));
  },
);

test.each(["README.md", "README.zh.md"])("%s says what each dependency is for", (name) => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const readme = readFileSync(join(root, name), "utf8");
  expect(Object.keys(dependencies).filter((dependency) => !readme.includes(dependency))).toEqual([]);
});

test("both readmes show the same commands and programs", () => {
  const examples = (name: string) =>
    [...readFileSync(join(root, name), "utf8").matchAll(/^\$ .*$|^```js\n.*?^```$/gmsu)].length;
  expect(examples("README.zh.md")).toBe(examples("README.md"));
});

test.each(["show", "figures", "relations", "neighbours", "paths", "sparql", "explain", "decide"])(
  "the examples of %s's help find something in the sample documents",
  async (command) => {
    const { out } = await zhitu([command, "--help"]);
    const examples = [...out.matchAll(/^ {2}\$ zhitu ([^|\n]*)$/gmu)].map(([, words = ""]) => words);
    const alone = examples.filter((words) => !words.includes("--file"));
    expect(alone.length).toBeGreaterThan(0);
    for (const words of alone)
      expect([words, await zhitu([...split(words), "--graph", graph])]).toEqual([
        words,
        expect.objectContaining({ code: 0, err: "" }),
      ]);
  },
);
