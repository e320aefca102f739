import { tableReader } from "../tables.ts";
import { amounts } from "./amounts.ts";

/** Reads the tables of Chinese statistical communiqués. */
export const tables = tableReader({
  unitLine: /(?:计量)?单位[:：]\s*([^\s，,；;）)]+)/u,
  growth: /(?:比上年|同比)?(?:增长|增速|增幅|同比|±|增减|升降)/u,
  share: /比重|占比|构成|占总|占全/u,
  genericHead:
    /^(?:绝对[数值量额]|指标值?|数值|总量|总额|本[年月期]|实绩|实际完成|完成|累计|本年累计|本月|全年|合计|数据|数量|值|\d+[-—至]\d+月.*|.*\d{4}年?.*)$/u,
  labelHead: /^(?:指标|指标名称|项目|名称|产品名称|产品|行业|类别|分类|地区|市县|县区|市州|区县|城市|国家.*|主要.*)$/u,
  unitHead: /^(?:计量)?单位$/u,
  lead: /^(?:[#＃\s]|其中[:：]?|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．]|[①-⑩])+/u,
  base: "同比",
  joint: "",
  rule: "zh-table-cell",
  amounts,
});
