import { describe, expect, test } from "vitest";
import { called, type Read, read } from "./reading.ts";

const names = ({ entities }: Read): string[] => entities.map(({ kind, label }) => `${kind} ${label.zh}`);
const said = ({ entities, relations }: Read): string[] =>
  relations.map(
    ({ subject, predicate, object, status }) =>
      `${called(entities, subject)} ${predicate}${status === "target" ? "?" : ""} ${called(entities, object)}`,
  );

/** A passage, what a reader finds in it, what the text says, and what it does not say. */
interface Passage {
  readonly text: string;
  readonly names: readonly string[];
  readonly says: readonly string[];
  readonly not: readonly string[];
}

const passages: Readonly<Record<string, Passage>> = {
  "short news": {
    text: `贵州扶贫产业带动百万人增收-中新网
中新网贵阳8月3日电 (记者 周燕玲)记者3日从贵州省农业农村厅获悉，今年以来，贵州省围绕“一县一业”，大力发展茶叶、食用菌等十二个农业特色优势产业，带动142万贫困人口增收。
据贵州省农业农村厅副厅长胡继承介绍，贵州在全省推行“领导包片”工作机制，湄潭县、凤冈县、都匀市等18个重点产茶县实现茶园全覆盖。
位于遵义市湄潭县永兴镇的万亩茶海景区，上半年接待游客逾60万人次。
“我们与中国农业科学院茶叶研究所合作，建立了院士工作站。”湄潭县茶产业发展中心主任冉隆友说。
同时，贵州省供销社与广州市商务局签署《粤黔农产品产销合作框架协议》。`,
    names: [
      "place 贵州省",
      "place 贵阳市",
      "place 湄潭县",
      "place 凤冈县",
      "place 都匀市",
      "place 遵义市",
      "place 永兴镇",
      "place 万亩茶海景区",
      "organization 贵州省农业农村厅",
      "organization 中国农业科学院茶叶研究所",
      "organization 湄潭县茶产业发展中心",
      "organization 广州市商务局",
      "person 周燕玲",
      "person 胡继承",
      "person 冉隆友",
      "policy “领导包片”工作机制",
      "policy 《粤黔农产品产销合作框架协议》",
    ],
    says: [
      "贵州省 implements 一县一业",
      "贵州省 implements “领导包片”工作机制",
      "湄潭县 locatedIn 遵义市",
      "永兴镇 locatedIn 湄潭县",
      "万亩茶海景区 locatedIn 永兴镇",
      "冉隆友 leads 湄潭县茶产业发展中心",
    ],
    not: ["胡继承 leads 贵州省农业农村厅", "贵州省 cooperatesWith 中国农业科学院茶叶研究所"],
  },
  feature: {
    text: `广东：粤港澳大湾区建设按下“快进键”
本报广州9月20日电  （记者罗艾桦、贺林平）广东省坚持制造业当家，出台《广东省制造业高质量发展“十四五”规划》，培育壮大20个战略性产业集群。
在深圳，前海深港现代服务业合作区累计注册港资企业1.19万家。深圳市市长覃伟中表示，深圳将深入实施创新驱动发展战略。
东莞松山湖科学城正式启动，散裂中子源二期工程开工。
佛山顺德区北滘镇入选全国综合实力千强镇。该镇拥有美的集团等企业。
省发展改革委主任郑人豪介绍，全省将推进“百县千镇万村高质量发展工程”。`,
    names: [
      "place 广东省",
      "place 深圳市",
      "place 前海深港现代服务业合作区",
      "place 东莞松山湖科学城",
      "place 顺德区",
      "place 北滘镇",
      "organization 美的集团",
      "organization 广东省发展和改革委员会",
      "designation 全国综合实力千强镇",
      "person 罗艾桦",
      "person 贺林平",
      "person 覃伟中",
      "person 郑人豪",
    ],
    says: [
      "广东省 issues 《广东省制造业高质量发展“十四五”规划》",
      "覃伟中 leads 深圳市",
      "深圳市 implements? 创新驱动发展战略",
      "北滘镇 holds 全国综合实力千强镇",
      "郑人豪 leads 广东省发展和改革委员会",
    ],
    not: ["广东省 holds 全国综合实力千强镇", "广州市 implements 粤港澳大湾区建设"],
  },
  "a notice of provinces": {
    text: `一、浙江：“十二五”水利投资逾千亿
浙江省发展和改革委员会、浙江省水利厅联合印发《浙江省水利发展“十二五”规划》。浙江将实施强塘固房、千库保安、万里清水河道等八大工程。
二、安徽：治淮骨干工程提速
安徽省将加快推进淮河干流治理、引江济淮等重大项目。省水利厅厅长纪冰表示，前期工作已列入国家规划。
三、山东投资300亿元建设现代水网
山东省政府常务会议审议通过《山东省现代水网建设规划》。`,
    names: [
      "organization 浙江省水利厅",
      "organization 安徽省水利厅",
      "project 强塘固房",
      "project 千库保安",
      "project 万里清水河道",
      "policy 《浙江省水利发展“十二五”规划》",
      "policy 《山东省现代水网建设规划》",
      "person 纪冰",
    ],
    says: [
      "浙江省水利厅 issues 《浙江省水利发展“十二五”规划》",
      "浙江省发展和改革委员会 issues 《浙江省水利发展“十二五”规划》",
      "浙江省 undertakes? 千库保安",
      "安徽省 undertakes? 淮河干流治理",
      "纪冰 leads 安徽省水利厅",
      "山东省 issues 《山东省现代水网建设规划》",
    ],
    not: ["浙江省 issues 《山东省现代水网建设规划》", "纪冰 leads 浙江省水利厅"],
  },
  "a plan explained": {
    text: `关于《扬州市“十四五”制造业高质量发展规划》的政策解读
近日，市政府印发了《扬州市“十四五”制造业高质量发展规划》（以下简称《规划》）。
“十三五”期间，我市坚持“制造强市”战略不动摇，大力推进“两化融合”，获批国家级信息消费试点城市。
市工信局会同市发改委编制了《规划》。
到2025年，全市打造全国先进制造业基地。实施产业强链工程、“个十百千”企业培育工程、智改数转行动等八大工程。`,
    names: [
      "place 扬州市",
      "organization 扬州市人民政府",
      "organization 扬州市工业和信息化局",
      "organization 扬州市发展和改革委员会",
      "policy 《扬州市“十四五”制造业高质量发展规划》",
      "policy “制造强市”战略",
      "policy 两化融合",
      "policy 智改数转行动",
      "project 产业强链工程",
      "project “个十百千”企业培育工程",
      "designation 国家级信息消费试点城市",
    ],
    says: [
      "扬州市人民政府 issues 《扬州市“十四五”制造业高质量发展规划》",
      "扬州市 implements “制造强市”战略",
      "扬州市 implements 两化融合",
      "扬州市 holds 国家级信息消费试点城市",
      "扬州市工业和信息化局 cooperatesWith 扬州市发展和改革委员会",
      "扬州市 seeks? 全国先进制造业基地",
      "扬州市 undertakes “个十百千”企业培育工程",
    ],
    not: ["扬州市 holds 全国先进制造业基地"],
  },
  "a digest": {
    text: `国务院总理李克强主持召开国务院常务会议，部署稳外资工作，通过《优化营商环境条例（草案）》。
云南昆明长水国际机场改扩建工程今天全面开工，由云南机场集团有限责任公司承建。
江苏苏州姑苏区平江历史街区获评“国家级旅游休闲街区”。
浙江省义乌市市场监督管理局局长朱伟民当选第十四届全国人大代表。
西藏自治区那曲市尼玛县发生6.6级地震，应急管理部启动三级应急响应。`,
    names: [
      "person 李克强",
      "person 朱伟民",
      "event 国务院常务会议",
      "project 云南昆明长水国际机场改扩建工程",
      "organization 云南机场集团有限责任公司",
      "organization 义乌市市场监督管理局",
      "organization 应急管理部",
      "designation 国家级旅游休闲街区",
    ],
    says: [
      "李克强 leads 国务院",
      "李克强 participatesIn 国务院常务会议",
      "云南机场集团有限责任公司 undertakes 云南昆明长水国际机场改扩建工程",
      "江苏苏州姑苏区平江历史街区 holds 国家级旅游休闲街区",
      "朱伟民 leads 义乌市市场监督管理局",
      "那曲市 locatedIn 西藏自治区",
      "尼玛县 locatedIn 那曲市",
    ],
    not: ["朱伟民 leads 全国人民代表大会", "云南省 issues 《优化营商环境条例（草案）》"],
  },
  "a region far away": {
    text: `哈尔滨冰雪经济“热”起来
亚布力滑雪旅游度假区入选首批国家级滑雪旅游度假地。亚布力中国企业家论坛第二十二届年会在此举行，泰康保险集团董事长陈东升出席并致辞。
哈尔滨工业大学、哈尔滨工程大学与哈尔滨新区签署战略合作协议。
黑龙江省人民政府授予北大荒农垦集团有限公司“全省脱贫攻坚先进集体”称号。
在喀什地区莎车县阿热勒乡，合作社负责人艾力·玉素甫正在检修农机。`,
    names: [
      "place 亚布力滑雪旅游度假区",
      "place 阿热勒乡",
      "event 亚布力中国企业家论坛第二十二届年会",
      "organization 哈尔滨工业大学",
      "organization 北大荒农垦集团有限公司",
      "person 陈东升",
      "person 艾力·玉素甫",
      "designation 全省脱贫攻坚先进集体",
    ],
    says: [
      "亚布力滑雪旅游度假区 holds 首批国家级滑雪旅游度假地",
      "陈东升 participatesIn 亚布力中国企业家论坛第二十二届年会",
      "陈东升 leads 泰康保险集团",
      "哈尔滨工业大学 cooperatesWith 哈尔滨新区",
      "哈尔滨工程大学 cooperatesWith 哈尔滨新区",
      "黑龙江省人民政府 grants 全省脱贫攻坚先进集体",
      "北大荒农垦集团有限公司 holds 全省脱贫攻坚先进集体",
      "莎车县 locatedIn 喀什地区",
      "阿热勒乡 locatedIn 莎车县",
    ],
    not: ["哈尔滨市 holds 首批国家级滑雪旅游度假地"],
  },
};

describe.each(Object.entries(passages))("%s", (_, passage) => {
  test("names what a reader finds", () => {
    expect(names(read(passage.text))).toEqual(expect.arrayContaining([...passage.names]));
  });

  test("says what the text says and nothing else of these", () => {
    const found = said(read(passage.text));
    expect(found).toEqual(expect.arrayContaining([...passage.says]));
    for (const one of passage.not) expect(found).not.toContain(one);
  });
});
