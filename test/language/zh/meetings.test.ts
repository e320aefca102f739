import { describe, expect, test } from "vitest";
import { extractor } from "../../../src/extract.ts";

const extract = await extractor();
const opening = "3月8日，2022黔北数字经济投资对接会在哈密举行。";

/** Who takes part in the meeting of the first sentence. */
const presentIn = (text: string): string[] => {
  const { entities, relations } = extract({ id: "meeting", text: opening + text });
  const spoken = (id: string): string => entities.find((entity) => entity.id === id)?.mentions[0]?.text ?? "";
  return relations
    .filter(({ predicate }) => predicate === "participatesIn")
    .map(({ subject }) => spoken(subject))
    .sort();
};

describe("who is at a meeting that the sentence does not name", () => {
  test.each([
    ["省工信厅副厅长李明致辞。", ["李明"]],
    ["开工仪式由市委书记王强主持。", ["王强"]],
    ["省发改委、大庆市政府以及华为、腾讯等60余家企业参加活动。", ["华为", "大庆市政府", "省发改委", "腾讯"]],
    ["来自中联重科、东软集团等企业的代表出席会议。", ["东软集团", "中联重科"]],
    ["会上，华为等百余户头部企业，东软集团等超100家省内企业对接交流。", ["东软集团", "华为"]],
    ["会上，市政府与京东集团签署了战略合作协议。", ["京东集团", "市政府"]],
    ["副市长刘海涛，区四套班子领导出席仪式。", ["刘海涛"]],
    ["县委书记王杰，县长向业顺，县政协主席周传明等县四大家在家领导出席仪式。", ["周传明", "向业顺", "王杰"]],
    ["市人大常委会副主任张学伟出席并宣布开幕。", ["张学伟"]],
    ["华侨大学校长黄伟灿应邀出席开幕式，企业代表参加开幕式。", ["黄伟灿"]],
    ["县长雷鸣，县委副书记章华，以及有关单位负责人，企业代表参加活动。", ["章华", "雷鸣"]],
    ["会议指出，要加快发展数字经济。", []],
    ["华为、腾讯等60余家企业加快发展。", []],
  ])("%s", (text, who) => {
    expect(presentIn(text)).toEqual([...who].sort());
  });
});
