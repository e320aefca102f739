import { describe, expect, test } from "vitest";
import { speechOf } from "../../src/commands/words.ts";

describe("the command speaks", () => {
  test.each([
    ["Chinese where nothing is said", [], {}, "zh"],
    ["Chinese in a Chinese locale", [], { LANG: "zh_CN.UTF-8" }, "zh"],
    ["English in an English locale", [], { LANG: "en_US.UTF-8" }, "en"],
    ["Chinese in a locale without language", [], { LANG: "C.UTF-8" }, "zh"],
    ["as LC_ALL says before LANG", [], { LC_ALL: "en_GB", LANG: "zh_CN" }, "en"],
    ["as LANG says where LC_ALL is empty", [], { LC_ALL: "", LANG: "en_GB" }, "en"],
    ["as it is told, whatever the locale", ["show", "x", "--language", "en"], { LANG: "zh_CN" }, "en"],
    ["as it is told with an equals sign", ["--language=zh"], { LANG: "en_US" }, "zh"],
    ["as it is told last", ["--language", "zh", "--language", "en"], {}, "en"],
    ["by the locale where it is told nonsense", ["--language", "fr"], { LANG: "en_US" }, "en"],
    ["by the locale where it is told nothing", ["--language"], { LANG: "en_US" }, "en"],
  ])("%s", (_, argv, environment, language) => {
    expect(speechOf(argv, environment)).toBe(language);
  });
});
