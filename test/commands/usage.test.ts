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

  test("names what a command alone takes before what all take", async () => {
    const { out } = await zhitu(["figures", "--help"]);
    expect(out).toMatch(/Options:\n {2}--subject[\s\S]*Options of every command:\n {2}--graph/u);
    expect(out).not.toContain("[]");
  });

  test("is Chinese throughout, choices and defaults too", async () => {
    const { out } = await zhitu(["export", "--help"], "zh");
    expect(out).toContain("图的底色（可选：");
    expect(out).toContain('默认："light"）');
    expect(out).not.toMatch(/choices|default/u);
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
    ["a command that is nearly one", ["figurs"], "unknown command 'figurs' (Did you mean figures?)"],
    ["a period that is none", ["figures", "--from", "spring"], "'spring' is invalid. YYYY-MM-DD, YYYY-MM or YYYY."],
    ["a period of relations that is none", ["relations", "--to", "2020-02-31"], "2020-02-31"],
    ["a period of an export that is none", ["export", "csv", "--from", "x"], "'x' is invalid"],
    ["an unknown measure", ["figures", "--measure", "size"], "Allowed choices are level, change"],
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

  test.each([
    [["shwo"], "未知的命令：shwo（是不是 show）"],
    [["show", "x", "--langage", "en"], "未知的选项：--langage（是不是 --language）"],
    [["export", "xls"], "参数 format 的值无效：xls（可用：gexf, "],
    [["export", "xls"], "trig-1.2, ntriples"],
    [["figures", "--from", "x"], "选项 --from <date> 的值无效：x（YYYY-MM-DD、YYYY-MM 或 YYYY）"],
    [["neighbours", "x", "--depth", "0"], "选项 --depth <n> 的值无效：0（需要从 1 起的整数）"],
    [["serve", "--port", "x"], "（0 至 65535）"],
    [["neighbours", "x", "--kind", "thing"], "选项 --kind <kind> 的值无效：thing（可用：place, "],
  ])("%j tells in Chinese what may stand there", async (argv, message) => {
    expect((await zhitu(argv, "zh")).err).toContain(message);
  });
});
