import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { plain, table } from "../../src/commands/table.ts";

describe("text of a document in a terminal", () => {
  test.each([
    ["stays as it is", "盘锦市 1303.6亿元", "盘锦市 1303.6亿元"],
    ["loses colours", "\u001b[31m红\u001b[0m", "红"],
    ["cannot clear the screen", "a\u001b[2J\u001b[Hb", "ab"],
    ["cannot set the window's title", "a\u001b]0;owned\u0007b", "ab"],
    ["cannot hide a link", "\u001b]8;;http://x.test\u001b\\here\u001b]8;;\u001b\\", "here"],
    ["cannot use the one-character controls", "a\u009b31mb\u0085c", "ab c"],
    ["stays on one line", "a\r\nb\tc\u2028d", "a b c d"],
    ["cannot turn its direction", "a\u202eb\u2066c", "abc"],
    ["loses an escape that has no end", "a\u001b]0;no end", "a"],
  ])("%s", (_, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  test("never holds a control character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plain(`\u001b${text}\u001b[${text}`)).not.toMatch(/\p{Control}/u);
      }),
    );
  });
});

describe("a table", () => {
  test("aligns Chinese, which takes two columns a character", () => {
    const lines = table(
      [{ title: "对象" }, { title: "value", right: true }, { title: "注" }],
      [
        ["盘锦市", "1", "a"],
        ["Panjin", "1303.6", ""],
      ],
    );
    expect(lines).toEqual(["对象     value  注", "盘锦市       1  a", "Panjin  1303.6"]);
  });

  test("cuts the widest columns where the terminal is narrow", () => {
    const lines = table([{ title: "a" }, { title: "b" }], [["很长很长很长很长很长很长", "short"]], { width: 20 });
    expect(lines[1]).toBe("很长很长很长…  short");
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(20);
  });
});
