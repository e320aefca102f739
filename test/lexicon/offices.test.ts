import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { text } from "../arbitraries.ts";

const lexicon = openLexicon();
const dawa = lexicon.division("211104")!;

const meant = (sentence: string) => lexicon.offices(sentence).map((name) => lexicon.office(name, dawa));

describe("a body of a place is known by its name", () => {
  test.each([
    ["盘锦市人民政府", "Panjin Municipal People's Government"],
    ["盘锦市政府", "Panjin Municipal People's Government"],
    ["中共盘锦市委", "CPC Panjin Municipal Committee"],
    ["盘锦市委宣传部", "Publicity Department of the CPC Panjin Municipal Committee"],
    ["盘锦市财政局", "Panjin Municipal Finance Bureau"],
    ["盘锦市发改委", "Panjin Municipal Development and Reform Commission"],
    ["河北省水利厅", "Hebei Provincial Department of Water Resources"],
    ["北京市教委", "Beijing Municipal Education Commission"],
    ["海淀区人民法院", "Haidian District People's Court"],
    ["盘山县人民政府", "Panshan County People's Government"],
    ["广西壮族自治区人民政府", "Guangxi Zhuang Autonomous Region People's Government"],
    ["政协辽宁省委员会", "Liaoning Provincial Committee of the CPPCC"],
    ["宁波市人大常委会", "Standing Committee of the Ningbo Municipal People's Congress"],
    ["共青团沈阳市委", "Shenyang Municipal Committee of the Communist Youth League of China"],
  ])("%s: %s", (name, en) => {
    const things = lexicon.named(name);
    expect(things.map(({ label }) => label.en)).toEqual([en]);
    expect(lexicon.named(en).map(({ id }) => id)).toContain(things[0]?.id);
    expect(lexicon.thing(things[0]?.id ?? "")).toEqual(things[0]);
  });
});

describe("a body that leaves its place out belongs to the division around", () => {
  test.each([
    ["市委要求", "中共盘锦市委员会"],
    ["省政府要求", "辽宁省人民政府"],
    ["区政府要求", "大洼区人民政府"],
    ["市发改委牵头", "盘锦市发展和改革委员会"],
    ["市纪委监委通报", "盘锦市纪委监委"],
  ])("%s: %s", (sentence, zh) => {
    expect(meant(sentence).map((thing) => thing?.label.zh)).toEqual([zh]);
  });

  test.each(["县委要求", "自治区政府要求", "旗政府要求"])("%s: none of that level is around", (sentence) => {
    expect(meant(sentence)).toEqual([undefined]);
  });

  test("without a focus there is none", () => {
    expect(lexicon.offices("市委要求").map((name) => lexicon.office(name, null))).toEqual([undefined]);
  });
});

test.each(["全市委员", "受县委托管理", "发展城市", "各区各县", "省级部门", "市民政治素质"])(
  "no body in %s",
  (sentence) => {
    expect(lexicon.offices(sentence)).toEqual([]);
  },
);

test("the longest name of a body is taken, with its place", () => {
  const names = lexicon.offices("中共盘锦市委宣传部、盘锦市人民政府办公室和市委办").map((name) => name.text);
  expect(names).toEqual(["中共盘锦市委宣传部", "盘锦市人民政府办公室", "市委办"]);
});

test("every body found is the text at its place, in order and apart", () => {
  const dense = fc.array(fc.constantFrom("盘锦", "市", "委", "政府", "中共", "人民政府", "省", "财政局", "（", "Ａ"), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        dense.map((parts) => parts.join("")),
      ),
      (any) => {
        let free = 0;
        for (const { start, end, text: quote } of lexicon.offices(any)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(any.slice(start, end)).toBe(quote);
          free = end;
        }
      },
    ),
  );
});

test("every body of a place is found again by its own names, in both languages", () => {
  for (const office of lexicon.bodies) {
    const name = office.label.zh.replace("{}", "盘锦市");
    const [thing] = lexicon.named(name);
    expect([name, thing?.label.zh]).toEqual([name, name]);
    expect(lexicon.named(thing?.label.en ?? "").map(({ id }) => id)).toContain(thing?.id);
    for (const alias of thing?.aliases.zh ?? [])
      expect([alias, lexicon.named(alias)[0]?.id]).toEqual([alias, thing?.id]);
  }
});
