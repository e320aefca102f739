import { beforeAll, expect, test } from "vitest";
import { type Extract, extractor } from "../../src/extract.ts";
import { line } from "./lines.ts";

let extract: Extract;
beforeAll(async () => {
  extract = await extractor();
});

/** What the title, the heading, the sentence or the clause before gives to a number that leaves it out. */
const texts: readonly (readonly [string, ...string[]])[] = [
  [
    "襄阳市2022年国民经济和社会发展统计公报\n襄阳市统计局 2023年3月28日\n初步核算，全年实现地区生产总值5827.8亿元，比上年增长5.4%。年末常住人口527.6万人，上年末为526.9万人。",
    "地区生产总值 level 582780000000 CNY 2022 @襄阳市",
    "地区生产总值 growth 5.4 % 2022 @襄阳市",
    "常住人口 level 5276000 person 2022 @襄阳市",
    "常住人口 level 5269000 person 2021 @襄阳市",
  ],
  [
    "政府工作报告\n——2019年1月15日在南平市第五届人民代表大会第三次会议上\n一、2018年工作回顾\n过去一年，我们顶住下行压力。全年完成固定资产投资1260亿元，增长12.8%，增速居全省第三。\n二、2019年主要工作\n完成综合交通投资95亿元，新开工亿元以上工业项目60个。",
    "固定资产投资 level 126000000000 CNY 2018",
    "固定资产投资 growth 12.8 % 2018",
    "固定资产投资 rank 3 rank 2018",
    "综合交通投资 level 9500000000 CNY target 2019",
    "新开工亿元以上工业项目 level 60 1 target 2019",
  ],
  [
    "2023年全年宜春市实现地区生产总值3600亿元。三次产业结构由上年的10.9：40.5：48.6调整为10.5：39.9：49.6。\n年末常住人口490万人。\n全年出生人口3.1万人，出生率为6.3‰。",
    "地区生产总值 level 360000000000 CNY 2023 @宜春市",
    "第一产业比重 share 10.9 % 2022 @宜春市",
    "第二产业比重 share 40.5 % 2022 @宜春市",
    "第三产业比重 share 48.6 % 2022 @宜春市",
    "第一产业比重 share 10.5 % 2023 @宜春市",
    "第二产业比重 share 39.9 % 2023 @宜春市",
    "第三产业比重 share 49.6 % 2023 @宜春市",
    "常住人口 level 4900000 person 2023 @宜春市",
    "出生人口 level 31000 person 2023 @宜春市",
    "出生率 share 0.63 % 2023 @宜春市",
  ],
  [
    "榆林市水利发展“十三五”规划\n第一章 面临形势\n第一节 “十二五”主要成就\n全市累计完成水利投资101亿元。\n第二节 “十三五”发展目标\n建成水库12座。",
    "水利投资 level 10100000000 CNY 2011-01-01/2015-12-31 @榆林市",
    "建成水库 level 12 1 target 2016-01-01/2020-12-31 @榆林市",
  ],
  [
    "重庆市水利建设进展顺利，玉滩大型水库荣获“鲁班奖”；金佛山、观景口2座大型水库开工建设。",
    "大型水库 level 2 1 - @重庆市",
  ],
  [
    "盘锦市工作报告\n辽宁省、沈阳市来客支持盘锦发展。\n一、迎着朝阳再出发\n森林覆盖率达到40%。",
    "森林覆盖率 share 40 % - @盘锦市",
  ],
  [
    "咸宁市开展2022年技改奖补工作。截至2021年底，咸宁市有上市企业9家。今年一季度，咸宁市工业增加值增长8.7%。",
    "上市企业 level 9 1 2021 @咸宁市",
    "工业增加值 growth 8.7 % 2022-01-01/2022-03-31 @咸宁市",
  ],
  [
    "宜宾市第二人民医院\n宜宾市第二人民医院位于宜宾市叙州区，是一所三级甲等综合医院。\n全院占地面积210亩，开放床位2400张。",
    "全院占地面积 level 140000 m2 - @宜宾市第二人民医院",
    "开放床位 level 2400 1 - @宜宾市第二人民医院",
  ],
  [
    "淮河生态经济带航道整治工程全面完工\n淮河生态经济带航道整治工程4月12日全面完工。\n全长128公里，总投资36.5亿元。",
    "全长 level 128000 m - @淮河生态经济带航道整治工程",
    "总投资 level 3650000000 CNY - @淮河生态经济带航道整治工程",
  ],
  [
    "德阳新闻\n3月2日，德阳市重点工业项目开工仪式在广汉市举行。共有26个项目，总投资达180亿元。",
    "项目 level 26 1 - @德阳市",
    "总投资 level 18000000000 CNY - @德阳市",
  ],
  [
    "九江市水利建设“十二五”规划\n一、修水县\n（一）防洪工程\n新建堤防32公里。\n二、都昌县\n（一）灌溉工程\n改善灌溉面积12万亩。",
    "新建堤防 level 32000 m target 2011-01-01/2015-12-31 @修水县",
    "改善灌溉面积 level 80000000 m2 target 2011-01-01/2015-12-31 @都昌县",
  ],
  [
    "Highlights from Jiaxing's 2018 government work report\n1. Review of work in 2017\nJiaxing achieved steady development in the past year. According to preliminary calculations, GDP reached 435.5 billion yuan.\n2. Main targets for 2018\nGDP growth of around 7.5 percent",
    "GDP level 435500000000 CNY 2017 @嘉兴市",
    "GDP growth 7.5 % about target 2018 @嘉兴市",
  ],
  [
    "Guanshanhu district has put forward the target to achieve 38 billion yuan of industrial output value by 2025.\nBy that date, Guanshanhu will have 80 industrial companies.\nGuanshanhu will have also added 10 square kilometers of industrial land, employed 500 workers and have constructed 25 kilometers of roads.",
    "industrial output value level 38000000000 CNY target 2025 @观山湖区",
    "industrial companies level 80 1 target 2025 @观山湖区",
    "industrial land change 10000000 m2 target 2025 @观山湖区",
    "workers level 500 1 target 2025 @观山湖区",
    "roads level 25000 m target 2025 @观山湖区",
  ],
  [
    "State Grid said it constructed 23 pumped storage stations during the 13th Five-Year-Plan period (2016-20) with a total installed capacity of 30.93 million kW.",
    "pumped storage stations level 23 1 2016-01-01/2020-12-31 @国家电网有限公司",
    "total installed capacity level 30930000 kW 2016-01-01/2020-12-31 @国家电网有限公司",
  ],
  [
    "I. A Review of the Work in 2022\n\nAdded value of services was up by 4.3%\n\nTrade in goods was up by 12.5%",
    "added value of services growth 4.3 % 2022",
    "trade in goods growth 12.5 % 2022",
  ],
  [
    "XINING, Aug. 3 (Xinhua) -- The restoration of China's Yellow River has entered a new stage.\n\nResearchers said the Yellow River now faces fewer risks.\n\nThe share of clean sections in the Yellow River rose to 92 percent in 2023. The river is cleaner than before.\n\nA total of 3,500 outlets were closed.",
    "share of clean sections share 92 % 2023 @黄河",
    "outlets level 3500 1 2023 @黄河",
  ],
  [
    "Since 2011, Gansu has invested 2.4 billion yuan in forests, at present, Wuwei's wetland covers an area of 12,000 hectares.",
    "investment in forests level 2400000000 CNY 2011-01-01/ @甘肃省",
    "area level 120000000 m2 - @武威市",
  ],
  [
    "The Handan-Jinan Railway runs past Liaocheng, Dezhou and Xinxiang, and the new line is 320 km long.",
    "new line length level 320000 m - @Handan-Jinan Railway",
  ],
  [
    "2023年云南省政府工作报告\n这五年，交通建设全面提速。县县通高速，村村通公路。机场网络不断完善，物流枢纽加快形成。公路里程增长12%。\n森林覆盖率达65%。",
    "公路里程 growth 12 % 2018-01-01/2022-12-31 @云南省",
    "森林覆盖率 share 65 % - @云南省",
  ],
  [
    "2019年，钦州市第一、二、三产业增加值占生产总值的比重分别为16.1%、29.0%、54.9%，对经济增长的贡献率分别为10.1%、44.3%、45.6%。",
    "第一产业增加值占生产总值的比重 share 16.1 % 2019 @钦州市",
    "第二产业增加值占生产总值的比重 share 29 % 2019 @钦州市",
    "第三产业增加值占生产总值的比重 share 54.9 % 2019 @钦州市",
    "第一产业对经济增长的贡献率 share 10.1 % 2019 @钦州市",
    "第二产业对经济增长的贡献率 share 44.3 % 2019 @钦州市",
    "第三产业对经济增长的贡献率 share 45.6 % 2019 @钦州市",
  ],
  [
    "In the first half of this year, the power generation of Jiuquan exceeded 110 million kWh, up 6 percent compared with the same period in 2019.",
    "power generation level 110000000 kWh atLeast - @酒泉市",
    "power generation growth 6 % - @酒泉市",
  ],
  [
    "截至年底，全市共有高新技术企业1.57万家，居全国城市第四位。",
    "高新技术企业 level 15700 1 -",
    "高新技术企业 rank 4 rank - in 中国",
  ],
  [
    "2021年，咸宁市粮食总产量113.4万吨，增产2.3万吨，增长2.1%；财政总收入162亿元，增收14.8亿元，增长10.1%，规模和增速分别居全省第十二位和第四位。",
    "粮食总产量 level 1134000 t 2021 @咸宁市",
    "粮食总产量 change 23000 t 2021 @咸宁市",
    "粮食总产量 growth 2.1 % 2021 @咸宁市",
    "财政总收入 level 16200000000 CNY 2021 @咸宁市",
    "财政总收入 change 1480000000 CNY 2021 @咸宁市",
    "财政总收入 growth 10.1 % 2021 @咸宁市",
    "财政总收入 rank 12 rank 2021 @咸宁市 in 湖北省",
    "财政总收入 rank 4 rank 2021 @咸宁市 in 湖北省",
  ],
  [
    "2021年，咸宁市人口出生率为7.2‰，死亡率为7.9‰，自然增长率为-0.7‰。",
    "人口出生率 share 0.72 % 2021 @咸宁市",
    "死亡率 share 0.79 % 2021 @咸宁市",
    "自然增长率 share -0.07 % 2021 @咸宁市",
  ],
  [
    "2021年，全体居民人均可支配收入30212元，其中城镇居民38016元，农村居民20107元。",
    "全体居民人均可支配收入 level 30212 CNY 2021",
    "城镇居民人均可支配收入 level 38016 CNY 2021",
    "农村居民人均可支配收入 level 20107 CNY 2021",
  ],
  [
    "荆门市地区生产总值由2016年的1521亿元增加到2021年的2120亿元，跨上2000亿元台阶。",
    "地区生产总值 level 152100000000 CNY 2016 @荆门市",
    "地区生产总值 level 212000000000 CNY 2021 @荆门市",
    "地区生产总值 level 200000000000 CNY atLeast 2021 @荆门市",
  ],
  [
    "2022年，宜宾市动力电池产量72吉瓦时，占全国的15.5%、全球的10%左右。",
    "动力电池产量 level 72000000 kWh 2022 @宜宾市",
    "动力电池产量占全国 share 15.5 % 2022 @宜宾市",
    "动力电池产量占全球 share 10 % about 2022 @宜宾市",
  ],
  [
    "到2025年，汉中市森林覆盖率由2020年的64.4%提高到65.2%，再生水利用率达到25%，万元地区生产总值用水量较2020年下降12%。",
    "森林覆盖率 share 64.4 % 2020 @汉中市",
    "森林覆盖率 share 65.2 % target 2025 @汉中市",
    "再生水利用率 share 25 % target 2025 @汉中市",
    "万元地区生产总值用水量 growth -12 % target 2025 @汉中市",
  ],
  [
    "到2023年底前，商洛市完成退化林修复150万亩，2025年底前累计完成320万亩。",
    "退化林修复 level 1000000000 m2 target 2023 @商洛市",
    "退化林修复 level 2133333333.33333 m2 target 2025 @商洛市",
  ],
  [
    "项目建成后，年产值可达100亿元，可带动就业3000余人。",
    "年产值 level 10000000000 CNY target -",
    "带动就业 level 3000 person about target -",
  ],
  [
    "邢台农村商业银行成立于2008年9月，注册资本3.2亿元，在岗员工680人。截至2010年末，该行存款余额98.6亿元，位居全市金融机构首位。",
    "注册资本 level 320000000 CNY - @邢台农村商业银行",
    "在岗员工 level 680 person - @邢台农村商业银行",
    "存款余额 level 9860000000 CNY 2010 @邢台农村商业银行",
    "存款余额 rank 1 rank 2010 @邢台农村商业银行 in 邢台市",
  ],
  ["河南用全国1/16的耕地生产了全国1/10的粮食。", "耕地 share 0.0625 1 - @河南省", "粮食 share 0.1 1 - @河南省"],
  [
    "2023年，制造业实际使用外资2834.4亿元；建筑业、科学研究和技术服务领域实际使用外资分别增长5.3%、3.4%。",
    "制造业实际使用外资 level 283440000000 CNY 2023",
    "建筑业实际使用外资 growth 5.3 % 2023",
    "科学研究和技术服务领域实际使用外资 growth 3.4 % 2023",
  ],
  [
    "2020年，西藏青稞产量、牦牛出栏头数分别增长12.2%、25.2%，连续6年粮食产量稳定在100万吨以上。",
    "青稞产量 growth 12.2 % 2020 @西藏自治区",
    "牦牛出栏头数 growth 25.2 % 2020 @西藏自治区",
    "粮食产量 level 1000000 t atLeast 2020 @西藏自治区",
  ],
  [
    "2017年，晋城市人均地区生产总值49487元，按2017年平均汇率计算为7326美元。",
    "人均地区生产总值 level 49487 CNY 2017 @晋城市",
    "人均地区生产总值 level 7326 USD 2017 @晋城市",
  ],
  [
    "篁岭村将320户村民搬迁到新村，村民人均年收入由旅游开发前的3500元增加到4万元。",
    "村民 level 320 1 -",
    "村民人均年收入 level 3500 CNY -",
    "村民人均年收入 level 40000 CNY -",
  ],
  [
    "2015年天水市的地位\n第1位\t公共财政收入\n第4位\t地区生产总值",
    "公共财政收入 rank 1 rank 2015 @天水市",
    "地区生产总值 rank 4 rank 2015 @天水市",
  ],
  [
    "近年来，庆阳市子午岭自然保护区126个问题全部完成整改。全市完成造林105万亩，森林覆盖率达到26.1%。",
    "问题 level 126 1 - @庆阳市子午岭自然保护区",
    "造林 level 700000000 m2 - @庆阳市",
    "森林覆盖率 share 26.1 % - @庆阳市",
  ],
  [
    "2023年底，镇原县是甘肃省二十三个深度贫困县之一，8.8万农村贫困人口全部脱贫。",
    "农村贫困人口 level 88000 person 2023 @镇原县",
  ],
  [
    "衡阳市发布2018上半年环境质量状况\n上半年，全市细颗粒物平均浓度为45微克/立方米，同比下降15.4%；优良率为78.2%，较去年同期持平；劣五类水体比例为1.2%。",
    "细颗粒物平均浓度 level 45 ug/m3 2018-01-01/2018-06-30 @衡阳市",
    "细颗粒物平均浓度 growth -15.4 % 2018-01-01/2018-06-30 @衡阳市",
    "优良率 share 78.2 % 2018-01-01/2018-06-30 @衡阳市",
    "劣五类水体比例 share 1.2 % 2018-01-01/2018-06-30 @衡阳市",
  ],
  [
    "2019年，铜仁市各类企业实现营业收入、增加值、利润总额分别增长17.3%、17.2%、15.7%。",
    "各类企业营业收入 growth 17.3 % 2019 @铜仁市",
    "增加值 growth 17.2 % 2019 @铜仁市",
    "利润总额 growth 15.7 % 2019 @铜仁市",
  ],
  ["在江西南昌市，今年安排1600万元资金用于秋冬种生产。", "资金 level 16000000 CNY - @南昌市"],
  [
    "2022年，平凉市风光电并网总规模达到57万千瓦，可建设50万千瓦风电场，无霜期160天。",
    "风光电并网总规模 level 570000 kW 2022 @平凉市",
    "建设风电场 level 500000 kW 2022 @平凉市",
    "无霜期 level 160 d 2022 @平凉市",
  ],
  ["惠民项目、便民项目、利民项目3大项目开工，总投资4.7亿元。", "项目 level 3 1 -", "总投资 level 470000000 CNY -"],
  [
    "湘潭市2022年政府工作报告\n——2022年1月10日在湘潭市第十六届人民代表大会第一次会议上\n过去一年，全市地区生产总值2548亿元。年末常住人口270.1万人。今年预期目标：地区生产总值增长7%，年末城镇化率达到66%。",
    "地区生产总值 level 254800000000 CNY 2021 @湘潭市",
    "常住人口 level 2701000 person 2021 @湘潭市",
    "地区生产总值 growth 7 % target 2022 @湘潭市",
    "城镇化率 share 66 % target 2022 @湘潭市",
  ],
  [
    "湘潭市2022年政府工作报告\n过去一年，全市地区生产总值2548亿元。年末常住人口270.1万人。",
    "地区生产总值 level 254800000000 CNY 2021 @湘潭市",
    "常住人口 level 2701000 person 2021 @湘潭市",
  ],
];

test.each(texts)("%s", (text, ...expected) => {
  const facts = extract({ id: "t", text });
  expect(facts.figures.map((figure) => line(facts, figure))).toEqual(expected);
});
