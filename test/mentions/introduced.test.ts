import { describe, expect, test } from "vitest";
import { introduced } from "../../src/mentions/introduced.ts";
import { repeated } from "../../src/mentions/repeated.ts";
import type { Mention, Sentence } from "../../src/model.ts";

const sentence = (text: string): Sentence => ({ start: 10, end: 10 + text.length, text, paragraph: 0, heading: false });

const mention = (name: string, within: Sentence): Mention => {
  const start = within.start + within.text.indexOf(name);
  return {
    start,
    end: start + name.length,
    text: name,
    kind: "organization",
    things: [],
    refers: false,
    name,
    rule: "head",
  };
};

describe("short forms that a text introduces", () => {
  test.each([
    ["甲乙集团（以下简称“甲乙”）成立。", "甲乙集团", "甲乙"],
    ["《丙丁条例》（以下简称《条例》）施行。", "《丙丁条例》", "《条例》"],
    ["戊己公司（简称戊己）上市。", "戊己公司", "戊己"],
    ["Harbour Works Group (hereinafter referred to as HWG) grew.", "Harbour Works Group", "HWG"],
    ["National Data Bureau (NDB) opened.", "National Data Bureau", "NDB"],
  ])("%s", (text, name, short) => {
    const within = sentence(text);
    expect(introduced([within], [[mention(name, within)]]).map((one) => one.short)).toEqual([
      short.replace(/[《》]/gu, ""),
    ]);
  });

  test.each([["甲乙集团（总部在北京）成立。"], ["甲乙集团成立（以下简称公司）。"], ["甲乙集团（2019年）成立。"]])(
    "none in %s",
    (text) => {
      const within = sentence(text);
      expect(introduced([within], [[mention("甲乙集团", within)]])).toEqual([]);
    },
  );
});

describe("names that stand again", () => {
  const first = sentence("青松计划启动。");
  const of = mention("青松计划", first);

  test("are found where no other name stands", () => {
    const again = { ...sentence("青松计划完成，青松计划获奖。"), start: 50, end: 64 };
    const [, found] = repeated([first, again], { mentions: [[of], []], names: [{ name: "青松计划", of }] });
    expect(found?.map(({ start, end, text, rule }) => ({ start, end, text, rule }))).toEqual([
      { start: 50, end: 54, text: "青松计划", rule: "repeated" },
      { start: 57, end: 61, text: "青松计划", rule: "repeated" },
    ]);
  });

  test("are not found inside a name that is known", () => {
    const other = sentence("新青松计划完成。");
    const longer = mention("新青松计划", other);
    expect(repeated([other], { mentions: [[longer]], names: [{ name: "青松计划", of }] })).toEqual([[longer]]);
  });

  test("a Latin name is not found inside a longer word", () => {
    const other = sentence("The HWGX and HWG met.");
    const [found] = repeated([other], { mentions: [[]], names: [{ name: "HWG", of }] });
    expect(found?.map(({ start }) => start - other.start)).toEqual([13]);
  });
});
