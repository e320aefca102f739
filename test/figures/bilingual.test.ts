import { describe, expect, test } from "vitest";
import { extractor } from "../../src/extract.ts";
import type { LanguageId } from "../../src/model.ts";

const extract = await extractor();

const figures = (text: string, language: LanguageId): string[] =>
  extract({ id: "text", text, language }).figures.map(({ indicator, measure, value, unit }) =>
    [indicator.id, measure, value, unit].join(" "),
  );

/** What no list knows has a digest for a name. */
const unlisted = /indicator\/[0-9a-f]{16} /u;

const pairs: readonly (readonly [string, string])[] = [
  ["2023年，临海市地区生产总值为820亿元，增长5.2%。", "In 2023, Linhai's GDP reached 82 billion yuan, up 5.2 percent."],
  [
    "2022年，青海省规模以上工业增加值增长8.1%。",
    "In 2022, Qinghai's value-added industrial output above designated size grew 8.1 percent.",
  ],
  ["2021年，浙江省固定资产投资增长10.8%。", "In 2021, Zhejiang's fixed-asset investment rose by 10.8 percent."],
  [
    "2023年，全市社会消费品零售总额达1200亿元。",
    "In 2023, retail sales of consumer goods in the city reached 120 billion yuan.",
  ],
  ["2022年，福建省进出口总额1.98万亿元。", "In 2022, the total foreign trade of Fujian reached 1.98 trillion yuan."],
  ["2022年，福建省出口总额1.2万亿元。", "In 2022, Fujian's exports reached 1.2 trillion yuan."],
  ["2022年，福建省进口总额7600亿元。", "In 2022, Fujian's imports totaled 760 billion yuan."],
  [
    "2022年，山东省一般公共预算收入7100亿元。",
    "In 2022, Shandong's general public budget revenue was 710 billion yuan.",
  ],
  [
    "2023年，湖北省实际使用外资27亿美元。",
    "In 2023, Hubei's actual use of foreign capital reached 2.7 billion U.S. dollars.",
  ],
  ["2023年，山西省粮食总产量1478万吨。", "In 2023, Shanxi's grain output reached 14.78 million tonnes."],
  ["2022年末，昆明市常住人口860万人。", "At the end of 2022, Kunming had a permanent population of 8.6 million."],
  ["2022年末，河南省城镇化率57.1%。", "At the end of 2022, the urbanization rate of Henan was 57.1 percent."],
  ["2023年，全省城镇新增就业45万人。", "In 2023, the province created 450,000 new urban jobs."],
  ["2023年，全国城镇调查失业率平均为5.2%。", "In 2023, the urban unemployment rate averaged 5.2 percent."],
  [
    "2022年，甘肃省城镇居民人均可支配收入37572元。",
    "In 2022, the per capita disposable income of urban residents in Gansu stood at 37,572 yuan.",
  ],
  [
    "2022年，甘肃省农村居民人均可支配收入12165元。",
    "In 2022, the per capita disposable income of rural residents in Gansu stood at 12,165 yuan.",
  ],
  ["2022年，江苏省研究与试验发展经费支出3835亿元。", "In 2022, Jiangsu's R&D spending reached 383.5 billion yuan."],
  ["2022年，江苏省研发投入强度为3.12%。", "In 2022, Jiangsu's R&D intensity was 3.12 percent."],
  [
    "2022年，石家庄市PM2.5平均浓度为46微克/立方米。",
    "In 2022, the average PM2.5 concentration in Shijiazhuang was 46 micrograms per cubic meter.",
  ],
  ["2022年，江西省森林覆盖率为63.35%。", "In 2022, the forest coverage rate of Jiangxi was 63.35 percent."],
  [
    "2022年末，全国高速公路里程17.7万公里。",
    "By the end of 2022, China's expressway mileage had reached 177,000 kilometers.",
  ],
  [
    "2022年末，全国高铁营业里程4.2万公里。",
    "By the end of 2022, China's high-speed rail mileage had reached 42,000 kilometers.",
  ],
  [
    "2022年，宁波舟山港货物吞吐量12.5亿吨。",
    "In 2022, the cargo throughput of Ningbo-Zhoushan Port reached 1.25 billion tonnes.",
  ],
  [
    "2022年，宁波舟山港集装箱吞吐量3335万标准箱。",
    "In 2022, the container throughput of Ningbo-Zhoushan Port reached 33.35 million TEUs.",
  ],
  ["2023年，陕西省旅游总收入4400亿元。", "In 2023, Shaanxi's tourism revenue reached 440 billion yuan."],
  ["2023年，湖南省接待游客6.6亿人次。", "In 2023, Hunan received 660 million tourist visits."],
  [
    "2022年，新疆风电装机容量2600万千瓦。",
    "In 2022, Xinjiang's installed capacity of wind power reached 26 million kilowatts.",
  ],
  [
    "2022年，新疆光伏装机容量1400万千瓦。",
    "In 2022, Xinjiang's installed solar capacity reached 14 million kilowatts.",
  ],
  ["2022年，四川省发电量4800亿千瓦时。", "In 2022, Sichuan's power generation reached 480 billion kilowatt-hours."],
  ["2022年，全社会用电量8.6万亿千瓦时。", "In 2022, electricity consumption reached 8.6 trillion kilowatt-hours."],
  ["2022年，公路货运量371亿吨。", "In 2022, road freight volume reached 37.1 billion tonnes."],
  ["2022年，铁路客运量16.7亿人次。", "In 2022, railway passenger trips totaled 1.67 billion."],
  ["2022年末，全省5G基站8.4万个。", "By the end of 2022, the province had 84,000 5G base stations."],
  ["2022年，河北省粗钢产量2.1亿吨。", "In 2022, Hebei's crude steel output reached 210 million tonnes."],
  ["2022年，内蒙古原煤产量11.7亿吨。", "In 2022, Inner Mongolia's coal output was 1.17 billion tonnes."],
  ["2022年，合肥市新能源汽车产量25.5万辆。", "In 2022, Hefei's output of new energy vehicles was 255,000 units."],
  ["2022年末，全市市场主体达到120万户。", "By the end of 2022, the city had 1.2 million market entities."],
  ["2022年末，全国高新技术企业40万家。", "By the end of 2022, China had 400,000 high-tech enterprises."],
  [
    "2023年，武汉市技术合同成交额2200亿元。",
    "In 2023, the turnover of technology contracts in Wuhan reached 220 billion yuan.",
  ],
  ["2022年，居民消费价格指数上涨2%。", "In 2022, the consumer price index rose 2 percent."],
  ["2022年，工业生产者出厂价格指数上涨4.1%。", "In 2022, producer prices rose 4.1 percent."],
  ["2023年3月，制造业采购经理指数为51.9%。", "In March 2023, the manufacturing PMI stood at 51.9 percent."],
  [
    "2022年，全国房地产开发投资13.3万亿元。",
    "In 2022, China's property development investment totaled 13.3 trillion yuan.",
  ],
  ["2022年，全国网上零售额13.8万亿元。", "In 2022, online retail sales in China reached 13.8 trillion yuan."],
  [
    "2022年末，金融机构人民币贷款余额214万亿元。",
    "At the end of 2022, outstanding yuan loans reached 214 trillion yuan.",
  ],
  ["2022年，新增人民币贷款21.3万亿元。", "In 2022, new yuan loans reached 21.3 trillion yuan."],
  [
    "2022年末，外汇储备3.1万亿美元。",
    "At the end of 2022, foreign exchange reserves reached 3.1 trillion U.S. dollars.",
  ],
  ["2022年，全国税收收入16.7万亿元。", "In 2022, tax revenue totaled 16.7 trillion yuan."],
  ["2022年，全国猪肉产量5541万吨。", "In 2022, China's pork output reached 55.41 million tonnes."],
  ["2022年，全国水产品产量6869万吨。", "In 2022, the output of aquatic products was 68.69 million tonnes."],
  ["2022年，单位国内生产总值能耗下降0.1%。", "In 2022, energy consumption per unit of GDP fell by 0.1 percent."],
  [
    "2022年，能源消费总量54.1亿吨标准煤。",
    "In 2022, total energy consumption was 5.41 billion tonnes of standard coal.",
  ],
  ["2022年，安徽省高新技术产品出口增长10%。", "In 2022, Anhui's exports of high-tech products grew 10 percent."],
  ["2022年，服务进出口总额5.98万亿元。", "In 2022, trade in services totaled 5.98 trillion yuan."],
  [
    "2022年，跨境电商进出口额2.1万亿元。",
    "In 2022, cross-border e-commerce imports and exports reached 2.1 trillion yuan.",
  ],
  ["2022年末，全市公共图书馆12个。", "At the end of 2022, the city had 12 public libraries."],
  ["2022年，高等教育毛入学率59.6%。", "In 2022, the gross enrollment rate of higher education was 59.6 percent."],
  [
    "2022年，全市用水总量12亿立方米。",
    "In 2022, the total water consumption of the city was 1.2 billion cubic meters.",
  ],
  ["2022年，城市污水处理率98%。", "In 2022, the sewage treatment rate was 98 percent."],
  ["2022年，民间投资增长0.9%。", "In 2022, private investment grew 0.9 percent."],
  ["2022年，全市基础设施投资增长12%。", "In 2022, infrastructure investment in the city rose 12 percent."],
  ["2022年，人均预期寿命77.9岁。", "In 2022, life expectancy was 77.9 years."],
  ["2022年，出生率6.77‰。", "In 2022, the birth rate was 6.77 per thousand."],
  ["2023年，湖南省接待游客6.6亿人次。", "In 2023, Hunan received 660 million tourist visits."],
  ["2022年，铁路客运量16.7亿人次。", "In 2022, railway passenger trips totaled 1.67 billion."],
  ["2022年末，昆明市常住人口860万人。", "At the end of 2022, Kunming's permanent population was 8.6 million."],
  ["2022年，全市出生人口3.5万人。", "In 2022, births in the city numbered 35,000."],
  ["2022年末，全省在校学生数120万人。", "At the end of 2022, the province had 1.2 million enrolled students."],
  ["2022年末，全市床位数4.2万张。", "At the end of 2022, the city had 42,000 hospital beds."],
  ["2022年，机场旅客吞吐量2000万人次。", "In 2022, the airport's passenger throughput reached 20 million."],
  ["2022年，总诊疗人次8400万人次。", "In 2022, medical visits totaled 84 million."],
  ["2022年末，移动电话用户16.8亿户。", "At the end of 2022, mobile phone subscribers numbered 1.68 billion."],
  ["2022年末，网民10.67亿人。", "At the end of 2022, China had 1.067 billion internet users."],
  ["2022年，农民工总量29562万人。", "In 2022, China had 295.62 million migrant workers."],
  ["2023年，全县农作物播种面积86万亩。", "In 2023, the county's sown area of crops was 860,000 mu."],
  [
    "2023年，全市城镇登记失业率为3.4%。",
    "In 2023, the registered urban unemployment rate of the city was 3.4 percent.",
  ],
  ["2023年，安徽省汽车产量249万辆。", "In 2023, Anhui's automobile output was 2.49 million vehicles."],
  ["2023年，全省水泥产量9000万吨。", "In 2023, the province's cement output was 90 million tonnes."],
  ["2023年，全市民用汽车保有量310万辆。", "In 2023, car ownership in the city reached 3.1 million vehicles."],
  [
    "2023年末，全省高标准农田面积4100万亩。",
    "At the end of 2023, the province's high-standard farmland reached 41 million mu.",
  ],
  ["2023年，全省造林面积120万亩。", "In 2023, the province's afforested area was 1.2 million mu."],
  [
    "2023年，全省居民人均消费支出24000元。",
    "In 2023, per capita consumption expenditure of the province was 24,000 yuan.",
  ],
  ["2023年，教育支出1260亿元。", "In 2023, spending on education reached 126 billion yuan."],
  [
    "2023年，全省社会保障和就业支出1500亿元。",
    "In 2023, the province's social security and employment spending was 150 billion yuan.",
  ],
  ["2023年，保费收入480亿元。", "In 2023, premium income reached 48 billion yuan."],
  [
    "2023年，全市限额以上单位消费品零售额310亿元。",
    "In 2023, retail sales of enterprises above designated size reached 31 billion yuan.",
  ],
  ["2023年，餐饮收入5.29万亿元。", "In 2023, catering revenue reached 5.29 trillion yuan."],
  ["2023年，制造业投资增长6.5%。", "In 2023, manufacturing investment rose 6.5 percent."],
  ["2023年，高技术产业投资增长10.3%。", "In 2023, investment in high-tech industries rose 10.3 percent."],
  [
    "2023年，机电产品出口13.9万亿元。",
    "In 2023, exports of mechanical and electrical products reached 13.9 trillion yuan.",
  ],
  [
    "2023年，非金融类对外直接投资1301亿美元。",
    "In 2023, non-financial outbound direct investment reached 130.1 billion U.S. dollars.",
  ],
  ["2023年末，全国网民10.92亿人。", "At the end of 2023, internet users numbered 1.092 billion."],
  ["2023年末，互联网普及率77.5%。", "At the end of 2023, the internet penetration rate was 77.5 percent."],
  ["2023年，全国夏粮产量14613万吨。", "In 2023, China's summer grain output was 146.13 million tonnes."],
  ["2023年，全国玉米产量28884万吨。", "In 2023, China's maize production reached 288.84 million tonnes."],
  ["2023年，全国棉花产量562万吨。", "In 2023, cotton output was 5.62 million tonnes."],
  ["2023年，全国天然气产量2297亿立方米。", "In 2023, natural gas output was 229.7 billion cubic meters."],
  ["2023年，水电发电量12859亿千瓦时。", "In 2023, hydropower generation was 1.2859 trillion kilowatt-hours."],
  ["2023年，核电装机容量5691万千瓦。", "In 2023, installed nuclear capacity reached 56.91 million kilowatts."],
  [
    "2023年，居民生活用电量13524亿千瓦时。",
    "In 2023, residential electricity consumption reached 1.3524 trillion kilowatt-hours.",
  ],
  ["2023年，旅客吞吐量12.6亿人次。", "In 2023, passenger throughput reached 1.26 billion."],
  ["2023年末，全市农村公路里程1.2万公里。", "At the end of 2023, the city's rural road mileage was 12,000 kilometers."],
  [
    "2023年末，城市轨道交通运营里程1万公里。",
    "At the end of 2023, the operating mileage of urban rail transit was 10,000 kilometers.",
  ],
  ["2023年，全省二氧化硫排放量8万吨。", "In 2023, the province's sulphur dioxide emissions were 80,000 tonnes."],
  ["2023年，进口总额增长2.3%。", "In 2023, total imports grew 2.3 percent."],
  ["2023年，跨境电商进出口额增长15.6%。", "In 2023, cross-border e-commerce trade grew 15.6 percent."],
  ["2023年，绿色贷款余额30.08万亿元。", "In 2023, outstanding green loans reached 30.08 trillion yuan."],
  ["2023年，赤字率3.8%。", "In 2023, the deficit-to-GDP ratio was 3.8 percent."],
  ["2023年，产能利用率75.1%。", "In 2023, the industrial capacity utilization rate was 75.1 percent."],
  ["2023年，恩格尔系数29.8%。", "In 2023, the Engel coefficient was 29.8 percent."],
  ["2023年，建成区绿化覆盖率43%。", "In 2023, the green coverage of built-up areas was 43 percent."],
  ["2023年，常住人口城镇化率66.16%。", "In 2023, the urbanization rate of the permanent population was 66.16 percent."],
  ["2023年，实物商品网上零售额13万亿元。", "In 2023, online retail sales of physical goods reached 13 trillion yuan."],
];

describe("a sentence and its English say the same of the same listed indicator", () => {
  test.each(pairs)("%s %s", (zh, en) => {
    const said = figures(zh, "zh");
    expect(said).not.toEqual([]);
    for (const figure of said) expect(figure).not.toMatch(unlisted);
    expect(figures(en, "en")).toEqual(said);
  });
});
