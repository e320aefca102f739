import { describe, expect, test } from "vitest";
import { read, saidIn } from "./reading.ts";

describe("what a clause says of who did what", () => {
  test.each([
    ["绍兴市位于浙江省北部。", ["绍兴市 locatedIn 浙江省"]],
    ["绍兴市全面实施“五水共治”行动。", ["绍兴市 implements “五水共治”行动"]],
    [
      "宜昌市深入贯彻新发展理念，坚持“生态优先”理念。",
      ["宜昌市 implements “生态优先”理念", "宜昌市 implements 新发展理念"],
    ],
    ["甘肃省人民政府印发《甘肃省节水行动实施方案》。", ["甘肃省人民政府 issues 《甘肃省节水行动实施方案》"]],
    ["2019年，遂宁市启动“清水绿岸”工程。", ["遂宁市 undertakes “清水绿岸”工程"]],
    ["烟台市成功入选国家智慧城市试点。", ["烟台市 holds 国家智慧城市试点"]],
    [
      "扬州市荣获国家园林城市、国家卫生城市，蝉联全国文明城市。",
      ["扬州市 holds 全国文明城市", "扬州市 holds 国家卫生城市", "扬州市 holds 国家园林城市"],
    ],
    ["石家庄市引进中科院半导体研究所。", ["石家庄市 attracts 中科院半导体研究所"]],
    ["安康市与西北大学签署合作协议。", ["安康市 cooperatesWith 西北大学"]],
    ["青岛市参加第四届进博会。", ["青岛市 participatesIn 中国国际进口博览会"]],
    ["湖南省水利厅厅长张明介绍了情况。", ["张明 leads 湖南省水利厅"]],
    ["华泰新材料集团董事长李响出席仪式。", ["李响 leads 华泰新材料集团"]],
    ["长江流域管理办法由国务院发布。", ["国务院 issues 长江流域管理办法"]],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});

describe("what is built, what lies where, what it is not called", () => {
  test.each([
    [
      "衢州市衢丽铁路、衢宁高速和一批旅游公路建成通车，甬金衢上高速加快建设。",
      ["衢州市 undertakes 衢丽铁路", "衢州市 undertakes 衢宁高速"],
    ],
    [
      "丽水市编制完成综合交通规划、《瓯江治理规划》，松阳水库开工建设。",
      ["丽水市 issues 《瓯江治理规划》", "丽水市 undertakes 松阳水库"],
    ],
    [
      "凉山州加快推进普格水库、西昌货运港建设，大凉山国家公园创建顺利推进。",
      ["凉山彝族自治州 undertakes 大凉山国家公园", "凉山彝族自治州 undertakes 普格水库"],
    ],
    [
      "落户株洲经济开发区的明辉硅能科技有限公司是明辉控股集团的子公司。",
      [
        "明辉硅能科技有限公司 locatedIn 株洲经济开发区",
        "明辉硅能科技有限公司 partOf 明辉控股集团",
        "株洲经济开发区 attracts 明辉硅能科技有限公司",
      ],
    ],
    [
      "株洲还拥有拓维信息、科创信息、威胜信息等一批上市企业。",
      ["威胜信息 locatedIn 株洲市", "拓维信息 locatedIn 株洲市", "科创信息 locatedIn 株洲市"],
    ],
    [
      "鄂州市援建的博乐中学项目、精河卫生院项目全部开工。",
      ["鄂州市 undertakes 博乐中学项目", "鄂州市 undertakes 精河卫生院项目"],
    ],
    ["绵阳市加快建设科技城大道，建设西部算力交易中心。", ["绵阳市 undertakes 西部算力交易中心"]],
    ["株洲高新区开工建设12个项目。", []],
    ["据明辉控股集团董事长陈宏介绍，华润水泥在株洲建成两条生产线。", ["陈宏 leads 明辉控股集团"]],
    ["株洲电力产业园是中国首个电力产业园。", []],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});

describe("a subject that the text leaves out", () => {
  test.each([
    [
      "滁州市深化改革。推行“一网通办”，实施“名校引进”工程。",
      ["滁州市 implements 一网通办", "滁州市 undertakes “名校引进”工程"],
    ],
    ["运用“互联网+”，宜宾市推进数字乡村建设。", ["宜宾市 implements 互联网+", "宜宾市 implements 数字乡村"]],
    [
      "邢台市奋力追赶。\n二、推进绿色发展\n落实《河湖保护条例》，打好污染防治攻坚战。",
      ["邢台市 implements 《河湖保护条例》", "邢台市 implements 污染防治攻坚战"],
    ],
    [
      "河源市加快转型。该市开展“百日攻坚”行动，建成万绿湖大桥。",
      ["河源市 implements “百日攻坚”行动", "河源市 undertakes 万绿湖大桥"],
    ],
    ["海东市优化环境。市政府出台《稳外贸若干措施》。", ["海东市人民政府 issues 《稳外贸若干措施》"]],
    [
      "实施“全省一张网”工程。（省大数据局牵头）\n四川省各地要抓好落实。",
      ["四川省大数据局 undertakes “全省一张网”工程"],
    ],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});

describe("passives and awards", () => {
  test.each([
    [
      "桂林市被国务院评为“消费促进成效明显城市”。",
      ["国务院 grants 消费促进成效明显城市", "桂林市 holds 消费促进成效明显城市"],
    ],
    [
      "安吉县被农业农村部认定为国家现代农业产业园。",
      ["农业农村部 grants 国家现代农业产业园", "安吉县 holds 国家现代农业产业园"],
    ],
    ["武夷山市获评中国优秀旅游城市。", ["武夷山市 holds 中国优秀旅游城市"]],
    [
      "江苏省公布了太仓市、昆山市、宜兴市等6个“示范县城”。",
      ["太仓市 holds 示范县城", "宜兴市 holds 示范县城", "昆山市 holds 示范县城", "江苏省 grants 示范县城"],
    ],
    ["梅岭风景区成为国家AAAAA级旅游景区。", ["梅岭风景区 holds 国家AAAAA级旅游景区"]],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});

describe("plans and denials", () => {
  test.each([
    ["泸州市力争创建全国文明城市。", ["泸州市 seeks? 全国文明城市"]],
    ["榆林市拟申报国家森林城市。", ["榆林市 seeks? 国家森林城市"]],
    ["到2025年，衢州市将建成国家生态园林城市。", ["衢州市 seeks? 国家生态园林城市"]],
    ["大同市未获全国文明城市称号。", []],
    ["六安市尚未启动“引淮入城”工程。", []],
    ["梧州市抢抓机遇，奋力建设珠江—西江经济带龙头城市。", ["梧州市 seeks? 珠江—西江经济带龙头城市"]],
    ["毕节市将启动“饮水提质”工程。", ["毕节市 undertakes? “饮水提质”工程"]],
    ["榆树市计划引进万象生物科技有限公司。", ["榆树市 attracts? 万象生物科技有限公司"]],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});

describe("places in places", () => {
  test.each([
    ["陕西省渭南市华阴市连降暴雨。", ["华阴市 locatedIn 渭南市", "渭南市 locatedIn 陕西省"]],
    ["怒江州福贡县石月亮乡的茶园迎来采摘季。", ["石月亮乡 locatedIn 福贡县", "福贡县 locatedIn 怒江傈僳族自治州"]],
    ["中国最大的咸水湖青海湖水位上升。", ["青海湖 locatedIn 中国"]],
    ["江南大学食品研究院坐落于无锡市。", ["江南大学食品研究院 locatedIn 无锡市"]],
    ["“绿氢一号”项目落户鄂尔多斯市。", ["“绿氢一号”项目 locatedIn 鄂尔多斯市", "鄂尔多斯市 attracts “绿氢一号”项目"]],
    ["浙江、江苏、安徽等地普降大雨。", []],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});

describe("lists of objects", () => {
  test.each([
    [
      "吉安市推进“阳光政务”工程、“放心消费”工程和“放管服”改革。",
      ["吉安市 implements 放管服", "吉安市 undertakes “放心消费”工程", "吉安市 undertakes “阳光政务”工程"],
    ],
    [
      "贵州省实施乡村振兴战略、大数据战略、大生态战略。",
      ["贵州省 implements 乡村振兴", "贵州省 implements 国家大数据战略", "贵州省 implements 大生态战略"],
    ],
    ["将“无废城市”建设与乡村建设行动协同推进，是韶关市的做法。", ["韶关市 implements 无废城市"]],
    ["以“八八战略”为总纲，台州市迈出新步伐。", ["台州市 implements 八八战略"]],
    ["云南省财政厅会同云南省发展改革委加强监管。", ["云南省财政厅 cooperatesWith 云南省发展和改革委员会"]],
    [
      "省教育厅、省财政厅联合印发《学前教育提升计划》，福建省各市执行。",
      ["福建省教育厅 issues 《学前教育提升计划》", "福建省财政厅 issues 《学前教育提升计划》"],
    ],
    [
      "钦州市加快向海发展。北部湾港航工程、平陆运河工程等一批项目顺利推进。",
      ["钦州市 undertakes 平陆运河", "钦州市 undertakes 北部湾港航工程"],
    ],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});

describe("who is in charge, who comes, what is carried out", () => {
  test.each([
    [
      "实施青少年科学素质提升工程。推行科技特派员制度。（责任单位：杭州市科技局、杭州市教育局；配合单位：杭州市统计局）",
      [
        "杭州市教育局 implements 科技特派员制度",
        "杭州市教育局 undertakes 青少年科学素质提升工程",
        "杭州市科学技术局 implements 科技特派员制度",
        "杭州市科学技术局 undertakes 青少年科学素质提升工程",
      ],
    ],
    [
      "建设“浙政钉”移动办公平台。（杭州市应急管理局牵头，杭州市财政局配合）",
      ["杭州市应急管理局 undertakes “浙政钉”移动办公平台"],
    ],
    ["乡村振兴战略在贵州全面实施。", ["贵州省 implements 乡村振兴"]],
    ["中芯国际、长江存储等企业先后进入武汉投资建厂。", ["武汉市 attracts 中芯国际", "武汉市 attracts 长江存储"]],
    ["云栖小镇，吸引了阿里云创新中心等一批机构落户。", ["云栖小镇 attracts 阿里云创新中心"]],
    ["浙江落实“六稳”“六保”任务。", ["浙江省 implements 六保", "浙江省 implements 六稳"]],
    ["打造宁波、温州等“无证明城市”。", ["宁波市 seeks? 无证明城市", "温州市 seeks? 无证明城市"]],
    [
      "苏州高新区成立30年。高新区管委会主任李明介绍，苏州高新技术产业开发区产值增长5%。",
      ["李明 leads 苏州高新区管委会"],
    ],
    [
      "位于吴江区的恒力源是一家线缆企业。恒力源集团董事长崔根良说。",
      ["崔根良 leads 恒力源集团", "恒力源集团 locatedIn 吴江区"],
    ],
    ["德清的莫干山小镇正在建设。", ["莫干山小镇 locatedIn 德清县"]],
    ["企业进入重庆市场，项目进入评审。", []],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});

describe("what states nothing", () => {
  test.each([
    ["绍兴市地区生产总值增长6%。"],
    ["《规划》提出了总体要求。"],
    ["中新网昆明7月25日电 记者从云南省财政厅获悉。"],
    ["副省长李华陪同调研。"],
    ["原市长王强出席活动。"],
    ["企业引进高端人才200名。"],
    ["张家港市的企业获得国家专利奖的不多。"],
    ["市委书记赵刚表示要推进改革。"],
    ["经济社会发展取得新成效。"],
    ["武汉市长江两岸风光秀丽。"],
  ])("%s", (text) => {
    expect(saidIn(text).filter((one) => !/ leads /u.test(one))).toEqual([]);
  });
});

test("every relation shows the words that say it", () => {
  const text = "泰安市全面实施“登高”计划，2020年启动“碧霞湖”治理工程。荣获国家森林城市。";
  for (const { evidence } of read(text).relations) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
});

test("a clause gives its time to what it states", () => {
  for (const text of ["2019年，遂宁市启动“清水绿岸”工程。", "遂宁市2019年启动“清水绿岸”工程。"])
    expect(read(text).relations[0]?.time).toMatchObject({ start: "2019-01-01", end: "2019-12-31", text: "2019年" });
  expect(read("遂宁市启动“清水绿岸”工程，2021年财政收入增长5%。").relations[0]?.time).toBeNull();
});

test.each([
  ["滁州市2015年启动“清零”行动，2020年全部完成。", "2015-01-01", "2020-12-31"],
  ["2016年至2020年，滁州市实施“蓝色海湾”整治项目。", "2016-01-01", "2020-12-31"],
  ["2018年10月，遂宁市开工建设涪江大桥，2021年6月建成通车。", "2018-10-01", "2021-06-30"],
  ["遂宁市2019年启动“清水绿岸”工程，2022年财政收入完成100亿元。", "2019-01-01", "2019-12-31"],
  ["遂宁市2019年启动“清水绿岸”工程，2021年完成渠河改造工程。", "2019-01-01", "2019-12-31"],
])("%s lasted from %s to %s", (text, start, end) => {
  const [relation] = read(text).relations;
  expect(relation?.time).toMatchObject({ start, end });
  expect(text.slice(relation!.evidence.start, relation!.evidence.end)).toBe(relation!.evidence.text);
});

describe("lists of actors, heads and their posts, what runs through places", () => {
  test.each([
    [
      "目前，奇瑞、江淮、蔚来等车企落户芜湖市。",
      [
        "奇瑞汽车股份有限公司 locatedIn 芜湖市",
        "芜湖市 attracts 奇瑞汽车股份有限公司",
        "芜湖市 attracts 蔚来",
        "蔚来 locatedIn 芜湖市",
      ],
    ],
    [
      "江西省与广东、福建两省联合印发《赣南苏区振兴三年行动计划》。",
      [
        "广东省 issues 《赣南苏区振兴三年行动计划》",
        "江西省 issues 《赣南苏区振兴三年行动计划》",
        "福建省 issues 《赣南苏区振兴三年行动计划》",
      ],
    ],
    [
      "安庆石化、华茂集团、环新集团3家企业入选安徽省百强。",
      ["华茂集团 holds 安徽省百强", "安庆石化 holds 安徽省百强", "环新集团 holds 安徽省百强"],
    ],
    [
      "由商务部、四川省政府共同主办的第十八届西博会在成都举办。",
      ["四川省人民政府 participatesIn 中国西部国际博览会", "商务部 participatesIn 中国西部国际博览会"],
    ],
    ["工业和信息化部同意石家庄市建设国家生物医药产业基地。", ["石家庄市 seeks? 国家生物医药产业基地"]],
    ["湖北全省首个智能网联汽车测试基地落户襄阳。", []],
    ["除铜陵有色之外，铜陵市还有精达股份等12家上市公司。", ["精达股份 locatedIn 铜陵市"]],
    [
      "大运河横跨北京、天津、河北三省市。",
      ["京杭大运河 locatedIn 北京市", "京杭大运河 locatedIn 天津市", "京杭大运河 locatedIn 河北省"],
    ],
    ["海源集团党委书记、副总经理周建平出席。", ["周建平 leads 海源集团"]],
    ["时任福建省省长的习近平到三明调研。", ["习近平 leads 福建省"]],
    ["国务院朱镕基总理作出批示。", ["朱镕基 leads 国务院"]],
    ["泰州市委副书记、秘书长周建平出席。", []],
    ["原海源集团董事长周建平出席。", []],
    [
      "亳州市与总部位于上海的星锐控股集团签署协议。",
      ["亳州市 cooperatesWith 星锐控股集团", "星锐控股集团 locatedIn 上海市"],
    ],
    [
      "芜湖市创新“看、问、听、访”、“十查十看”等方式方法。",
      ["芜湖市 implements 十查十看", "芜湖市 implements 看、问、听、访"],
    ],
    ["苏州市科技局形成《苏州市算力规划》印发稿。", []],
    ["港珠澳大桥荣获国家优质工程奖。", ["港珠澳大桥 holds 国家优质工程奖"]],
    [
      "许昌市全面实施1138行动计划，形成“一城两区三带”的空间发展格局。",
      ["许昌市 implements 1138行动计划", "许昌市 implements 一城两区三带"],
    ],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});

describe("who consents, who is in charge aloud, what one is named", () => {
  test.each([
    [
      "生态环境部命名丽水市为“绿水青山就是金山银山”实践创新基地。",
      ["丽水市 holds “绿水青山就是金山银山”实践创新基地", "生态环境部 grants “绿水青山就是金山银山”实践创新基地"],
    ],
    ["国家能源局批复同意建设青海海南州戈壁基地。", []],
    ["兴安盟实施引绰济辽二期工程。牵头单位：兴安盟水利局。", ["兴安盟 undertakes 引绰济辽二期工程"]],
    ["实施引绰济辽二期工程。牵头单位：兴安盟水利局。", ["兴安盟水利局 undertakes 引绰济辽二期工程"]],
    ["开展“蓝剑”专项行动。滁州市公安局牵头，滁州市财政局配合。", ["滁州市公安局 implements “蓝剑”专项行动"]],
    ["开展“蓝剑”专项行动。滁州市公安局负责人介绍，成效明显。", []],
    ["大连市打造“东北亚航运中心”。", ["大连市 seeks? 东北亚航运中心"]],
    ["海南自贸港重点园区之一的洋浦经济开发区引进中国石化。", ["洋浦经济开发区 attracts 中国石油化工集团有限公司"]],
    ["格力电器已在合肥高新区设厂。", ["合肥高新区 attracts 格力电器"]],
  ])("%s", (text, said) => {
    expect(saidIn(text)).toEqual([...said].sort());
  });
});
