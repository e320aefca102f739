import { describe, expect, test } from "vitest";
import { zhitu } from "./harness.ts";

const commands =
  "build extract show figures relations neighbours paths sparql check coverage align validate decide export explain serve".split(
    " ",
  );

describe("help", () => {
  test.each(["zh", "en"] as const)("lists every command in %s", async (language) => {
    const { code, out, err } = await zhitu(["--help"], language);
    expect([code, err]).toEqual([0, ""]);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command}\\b`, "mu"));
    expect(out).toContain(language === "zh" ? "用法：" : "Usage:");
  });

  test.each(commands)("of %s has examples that name it", async (command) => {
    const { code, out } = await zhitu([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n  \\$ zhitu ${command}\\b`, "u"));
  });

  test("aligns Chinese descriptions", async () => {
    const { out } = await zhitu(["show", "--help"], "zh");
    expect(out).toMatch(/^ {2}--json {2,}以 JSON 输出$/mu);
  });
});

test("--version is the package's version", async () => {
  expect(await zhitu(["--version"])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
});

describe("wrong usage ends with 2, prints no data and says what is wrong", () => {
  test.each([
    ["no command", [], "Usage:"],
    ["an unknown command", ["shwo", "x"], "error: unknown command 'shwo'"],
    ["an unknown option", ["show", "x", "--colour"], "error: unknown option '--colour'"],
    ["a missing argument", ["show"], "error: missing required argument 'name'"],
    ["too many arguments", ["show", "a", "b"], "error: too many arguments"],
    ["an option without its value", ["figures", "--subject"], "error: option '--subject <name>' argument missing"],
    ["an unknown language", ["show", "x", "--language", "fr"], "Allowed choices are zh, en."],
    ["an unknown format", ["export", "xls"], /'xls' is invalid for argument 'format'. Allowed choices are gexf, /u],
    ["an unknown kind", ["neighbours", "x", "--kind", "thing"], "Allowed choices are place, organization"],
    ["a depth of none", ["neighbours", "x", "--depth", "0"], "'0' is invalid"],
    ["a date that is none", ["extract", "x.txt", "--date", "2020-13"], "2020-13"],
    ["an unknown decision", ["decide", "forget", "x"], "Allowed choices are merge, split"],
    ["a port that is none", ["serve", "--port", "70000"], "argument '70000' is invalid"],
    ["no query", ["sparql"], "error: either a query or --file is needed"],
  ])("%s", async (_, argv, message) => {
    const { code, out, err } = await zhitu(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^ {4}at /mu);
  });

  test("in Chinese too", async () => {
    expect((await zhitu(["shwo"], "zh")).err).toMatch(/^错误：未知的命令：shwo/u);
    expect((await zhitu(["show"], "zh")).err).toMatch(/^错误：缺少参数：name/u);
  });
});
