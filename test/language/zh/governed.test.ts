import { describe, expect, test } from "vitest";
import { saidIn } from "./reading.ts";

const partsOf = (whole: string, parts: string): string[] =>
  parts
    .split(" ")
    .map((part) => `${part} partOf ${whole}`)
    .sort();

describe("the divisions that a place is told to govern", () => {
  test.each([
    [
      "周口市现辖川汇区、淮阳区两个区和扶沟、西华、商水三个县，代管项城市，总面积1.2万平方公里。",
      partsOf("周口市", "川汇区 淮阳区 扶沟县 西华县 商水县 项城市"),
    ],
    [
      "吉安市辖吉州、青原2区，井冈山1市，永丰、万安、安福、永新4县。",
      partsOf("吉安市", "吉州区 青原区 井冈山市 永丰县 万安县 安福县 永新县"),
    ],
    ["桃源县辖漳江街道、浔阳街道，与常德市接壤。", partsOf("桃源县", "漳江街道 浔阳街道")],
    ["广东省下辖21个地级市，其中广州、深圳为副省级市。", []],
    ["双清、大祥两位同志负责该项工作。", []],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
});
