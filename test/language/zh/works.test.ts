import { describe, expect, test } from "vitest";
import { expectedNames, namesOf, saidIn } from "./reading.ts";

describe("works that tell how much they make, and lines with two ends", () => {
  test.each([
    [
      "广西建成中石油钦州1000万吨炼油、北海炼化500万吨炼油扩建等项目。",
      "地:广西 项:中石油钦州1000万吨炼油 项:北海炼化500万吨炼油扩建",
    ],
    ["晋能集团2×35万千瓦热电联产项目加快推进。", "项:晋能集团2×35万千瓦热电联产项目"],
    ["恒大新能源20GWh动力电池项目开工。", "项:恒大新能源20GWh动力电池项目"],
    ["加快推进酒泉至额济纳铁路、兰州至合作铁路建设。", "项:酒泉至额济纳铁路 项:兰州至合作铁路"],
    ["重点推进兰州至海口高速公路甘肃段建设。", "项:兰州至海口高速公路甘肃段"],
    ["巢湖综合治理工程进展顺利。", "项:巢湖综合治理工程"],
    ["新建500万吨粮库、100公里公路等项目。", ""],
  ])("%s", (text, names) => {
    expect(namesOf(text)).toEqual(expectedNames(names));
  });
});

describe("documents and programmes by their own words", () => {
  test.each([
    ["根据市委印发的关于支持“双招双引”的十条意见，给予奖励。", "机:市委 策:关于支持“双招双引”的十条意见"],
    ["会议审议通过了关于深化国有企业改革的指导意见。", "策:关于深化国有企业改革的指导意见"],
    ["双方就关于加强合作的意见进行了交换。", ""],
    ["副市长刘曾君到江陵县调研。", "人:刘曾君 地:江陵县"],
    ["市长王强到位履职。", "人:王强"],
    ["一家科技公司在此落户，某汽车公司也来了。", ""],
  ])("%s", (text, names) => {
    expect(namesOf(text)).toEqual(expectedNames(names));
  });

  test.each([
    [
      "龙岩市以建设“五个龙岩”为目标，努力实现“五个突破、五个翻番”。",
      ["龙岩市 implements 五个突破、五个翻番", "龙岩市 implements 五个龙岩"],
    ],
    [
      "汇川区按照“工业强区、环境立区”的战略部署，着力打造“实力汇川、宜居汇川”。",
      ["汇川区 implements 实力汇川、宜居汇川", "汇川区 implements 工业强区、环境立区"],
    ],
    ["记者获悉，为落实中央一号文件精神，荆州市将加快水利建设。", ["荆州市 implements 中央一号文件"]],
    ["荆州市努力实现“十四五”规划目标。", []],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});
