import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/read/decode.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

const utf16 = (text: string, order: "le" | "be"): Uint8Array => {
  const little = Buffer.from(text, "utf16le");
  return order === "le" ? bytes([0xff, 0xfe], [...little]) : bytes([0xfe, 0xff], [...little.swap16()]);
};

// 盘锦市2017年，全市进出口总额109亿元。
const gb18030 = [
  0xc5, 0xcc, 0xbd, 0xf5, 0xca, 0xd0, 0x32, 0x30, 0x31, 0x37, 0xc4, 0xea, 0xa3, 0xac, 0xc8, 0xab, 0xca, 0xd0, 0xbd,
  0xf8, 0xb3, 0xf6, 0xbf, 0xda, 0xd7, 0xdc, 0xb6, 0xee, 0x31, 0x30, 0x39, 0xd2, 0xda, 0xd4, 0xaa, 0xa1, 0xa3,
];
const sentence = "盘锦市2017年，全市进出口总额109亿元。";
// The same words of traditional script in Big5: 盤錦市，全市進出口總額。
const big5 = [
  0xbd, 0x4c, 0xc0, 0x41, 0xa5, 0xab, 0xa1, 0x41, 0xa5, 0xfe, 0xa5, 0xab, 0xb6, 0x69, 0xa5, 0x58, 0xa4, 0x66, 0xc1,
  0x60, 0xc3, 0x42, 0xa1, 0x43,
];

describe("what is read", () => {
  test.each([
    ["UTF-8", bytes(sentence), sentence],
    ["UTF-8 with its mark", bytes([0xef, 0xbb, 0xbf], sentence), sentence],
    ["only the first of two marks goes", bytes([0xef, 0xbb, 0xbf], "\uFEFFa"), "\uFEFFa"],
    ["UTF-16 LE", utf16(`${sentence}𠮷`, "le"), `${sentence}𠮷`],
    ["UTF-16 BE", utf16(`${sentence}𠮷`, "be"), `${sentence}𠮷`],
    ["GB18030", bytes(gb18030), sentence],
    ["GB18030 with its mark", bytes([0x84, 0x31, 0x95, 0x33], gb18030), sentence],
    ["GB18030 of four bytes a character", bytes(gb18030, [0x95, 0x32, 0x82, 0x36]), `${sentence}𠀀`],
    ["line ends and spaces stay as they are", bytes("a\r\nb\rc\n　　"), "a\r\nb\rc\n　　"],
    [
      "a stray control character makes no binary",
      bytes(`${sentence.repeat(10)}\u001b[31m`),
      `${sentence.repeat(10)}\u001b[31m`,
    ],
    ["nothing", bytes(""), ""],
  ])("%s", (_, input, text) => {
    expect(decode(input, "a.txt")).toBe(text);
  });

  test("every well-formed text comes back from UTF-8, UTF-16 LE and UTF-16 BE", () => {
    const written = fc.string({ unit: "binary" }).filter((text) => !/[\u0000-\u001F\uFEFF]/u.test(text));
    fc.assert(
      fc.property(written, (text) => {
        const wellFormed = Buffer.from(text).toString();
        expect(decode(bytes([0xef, 0xbb, 0xbf], wellFormed), "a.txt")).toBe(wellFormed);
        expect(decode(utf16(wellFormed, "le"), "a.txt")).toBe(wellFormed);
        expect(decode(utf16(wellFormed, "be"), "a.txt")).toBe(wellFormed);
      }),
    );
  });
});

describe("what is refused", () => {
  const neither = "invalid document: a.txt (neither UTF-8 nor GB18030 nor UTF-16 with its mark)";
  const binary = "invalid document: a.txt (binary, not text)";
  test.each([
    ["Big5", bytes(big5), neither],
    ["Latin-1", Buffer.from("l'élève naïf, où ça?", "latin1"), neither],
    ["Windows-1252 quotes", bytes("the ", [0x93], "new normal", [0x94], " of growth"), neither],
    ["UTF-8 cut in the middle of a character", bytes(sentence).subarray(0, -1), neither],
    ["half a surrogate pair in UTF-8", bytes("a", [0xed, 0xa0, 0x80], "b"), neither],
    [
      "broken bytes after the UTF-8 mark",
      bytes([0xef, 0xbb, 0xbf], "a", [0xff]),
      "invalid document: a.txt (broken utf-8)",
    ],
    [
      "half a surrogate pair in UTF-16",
      bytes([0xff, 0xfe, 0x00, 0xd8, 0x61, 0]),
      "invalid document: a.txt (broken utf-16le)",
    ],
    ["UTF-16 of an odd length", bytes([0xfe, 0xff, 0x00, 0x61, 0]), "invalid document: a.txt (broken utf-16be)"],
    ["NUL", bytes("a\u0000b"), binary],
    ["UTF-16 without its mark", Buffer.from(`GDP ${sentence}`, "utf16le"), binary],
    ["a PNG", bytes([0x89], "PNG\r\n", [0x1a, 0x0a, 0, 0, 0, 0x0d], "IHDR"), binary],
    ["many control characters", bytes("\u0001\u0002abc"), binary],
  ])("%s", (_, input, message) => {
    expect(() => decode(input, "a.txt")).toThrow(message);
  });

  test("no bytes break the reader in another way", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        try {
          expect(decode(input, "a.txt")).not.toMatch(/\p{Surrogate}/u);
        } catch (error) {
          expect(error).toHaveProperty("name", "ZhituError");
        }
      }),
    );
  });
});
