import { describe, expect, test } from "vitest";
import { relations } from "../../../src/language/en/relations.ts";
import { lexicon, readings } from "./reading.ts";

const read = (text: string): string[] =>
  readings(text)
    .flatMap((reading) => relations(reading, lexicon))
    .map(
      ({ subject, predicate, object, status }) =>
        `${subject ?? "(before)"} ${predicate} ${object}${status === "target" ? " (target)" : ""}`,
    );

const stated: readonly (readonly [string, ...string[]])[] = [
  ["Shanghai and Dalian jointly rank first."],
  ["Huawei is in the lead in Guangdong."],
  ["Mohe is in Heilongjiang.", "Mohe locatedIn Heilongjiang"],
  ["Panjin and Tencent signed no agreement."],
  ["Wang Qun gave Panjin a Green Award.", "Panjin holds Green Award"],
  ["Huawei, headquartered in Shenzhen, hired engineers.", "Huawei locatedIn Shenzhen"],
  ["Pu'er, located in southern Yunnan Province, grows coffee.", "Pu'er locatedIn Yunnan Province"],
  ["Wuhan-based chip maker Kailuna Group expanded.", "Kailuna Group locatedIn Wuhan"],
  ["Kailuna Group, a Wuhan-based chip maker, expanded.", "Kailuna Group locatedIn Wuhan"],
  ["The Qingshan Cloud Project, built by Huawei, opened.", "Huawei undertakes Qingshan Cloud Project"],
  ["The first phase of the Qingshan Cloud Project was built by Huawei.", "Huawei undertakes Qingshan Cloud Project"],
  ["Huawei broke ground on the Qingshan Cloud Project.", "Huawei undertakes Qingshan Cloud Project"],
  ["Huawei invested 3 billion yuan in the Qingshan Cloud Project.", "Huawei undertakes Qingshan Cloud Project"],
  [
    "According to the Plan for Clean Heating issued by Yunnan, stoves were replaced.",
    "Yunnan issues Plan for Clean Heating",
  ],
  ["Yunnan's Plan for Clean Heating names ten counties.", "Yunnan issues Plan for Clean Heating"],
  ["China's Plan for Clean Heating names ten counties."],
  ["Under the Blue Sky Campaign, Panjin planted trees.", "Panjin implements Blue Sky Campaign"],
  ["Panjin planted trees as part of the Blue Sky Campaign.", "Panjin implements Blue Sky Campaign"],
  ["Under the Blue Sky Campaign, incomes rose."],
  ["The Blue Sky Campaign was first implemented in Panjin.", "Panjin implements Blue Sky Campaign"],
  [
    "Exhibitors from Japan and Germany attended the Qingshan Light Fair.",
    "Japan participatesIn Qingshan Light Fair",
    "Germany participatesIn Qingshan Light Fair",
  ],
  ["Huawei took part in the Qingshan Light Fair.", "Huawei participatesIn Qingshan Light Fair"],
  [
    "The Qingshan Light Fair attracted Huawei and Tencent.",
    "Huawei participatesIn Qingshan Light Fair",
    "Tencent participatesIn Qingshan Light Fair",
  ],
  ["Panjin was the only venue of the Qingshan Light Fair.", "Panjin participatesIn Qingshan Light Fair"],
  [
    "Panjin attracted 200 companies, including Huawei and Tencent.",
    "Panjin attracts Huawei",
    "Panjin attracts Tencent",
  ],
  ["Huawei and Tencent jointly opened a laboratory.", "Huawei cooperatesWith Tencent"],
  ["Huawei opened a laboratory in cooperation with Tencent.", "Huawei cooperatesWith Tencent"],
  ["Huawei and Tencent opened laboratories."],
  ["Yiwu applied for the title of National Forest City.", "Yiwu seeks National Forest City (target)"],
  ["Cities in Zhejiang such as Yiwu and Wenzhou grew.", "Yiwu locatedIn Zhejiang", "Wenzhou locatedIn Zhejiang"],
  ["Three ports in Zhejiang, namely Yiwu and Wenzhou, grew.", "Yiwu locatedIn Zhejiang", "Wenzhou locatedIn Zhejiang"],
  [
    "Shops in Ningbo, Yiwu and Wenzhou in Zhejiang closed.",
    "Wenzhou locatedIn Zhejiang",
    "Yiwu locatedIn Zhejiang",
    "Ningbo locatedIn Zhejiang",
  ],
  ["Roads join Panjin and Wenzhou in Zhejiang.", "Wenzhou locatedIn Zhejiang"],
  ["Qingshan Port's Kailuna Loading Zone opened.", "Kailuna Loading Zone locatedIn Qingshan Port"],
  ["The Qingshan high-tech zone of Yiwu grew.", "Qingshan high-tech zone locatedIn Yiwu"],
  [
    "Many firms, including Huawei, Tencent and Alibaba, took part in the Qingshan Light Fair.",
    "Huawei participatesIn Qingshan Light Fair",
    "Tencent participatesIn Qingshan Light Fair",
    "Alibaba participatesIn Qingshan Light Fair",
  ],
  ["The Qingshan Light Fair, held by Huawei, opened in Yiwu.", "Huawei participatesIn Qingshan Light Fair"],
  ["The Qingshan Light Fair was held in Yiwu."],
  ["Panjin and Yiwu deepened cooperation.", "Panjin cooperatesWith Yiwu"],
  ["Panjin strengthened industrial cooperation with Huawei.", "Panjin cooperatesWith Huawei"],
  ["Panjin strengthened the management of projects with Huawei."],
  ["In Yiwu, the Kailuna Film Park opened.", "Kailuna Film Park locatedIn Yiwu"],
  ["Panjin is home to a Huawei laboratory."],
  ["Yunnan issued the Measures on Village Roads.", "Yunnan issues Measures on Village Roads"],
  ["The Measures on Village Roads were issued by Yunnan in 2019.", "Yunnan issues Measures on Village Roads"],
  ["The Measures on Village Roads issued by Yunnan took effect.", "Yunnan issues Measures on Village Roads"],
  ["It also published the Plan for Clean Heating.", "(before) issues Plan for Clean Heating"],
  ["Panjin implemented the Blue Sky Campaign.", "Panjin implements Blue Sky Campaign"],
  ["Panjin will implement the Blue Sky Campaign.", "Panjin implements Blue Sky Campaign (target)"],
  [
    "Huawei launched the Qingshan Cloud Project and issued the Qingshan Charter.",
    "Huawei undertakes Qingshan Cloud Project",
    "Huawei issues Qingshan Charter",
  ],
  ["Panjin started construction of the Datengxia Lock Project.", "Panjin undertakes Datengxia Lock Project"],
  [
    "Huawei, a maker of phones based in Shenzhen, joined the Qingshan Cloud Project.",
    "Huawei participatesIn Qingshan Cloud Project",
    "Huawei locatedIn Shenzhen",
  ],
  ["Yiwu was named a National Civilized City.", "Yiwu holds National Civilized City"],
  [
    "Yiwu and Dalian were named National Forest Cities.",
    "Yiwu holds National Forest City",
    "Dalian holds National Forest City",
  ],
  [
    "The State Council named Yiwu a National Forest City.",
    "State Council grants National Forest City",
    "State Council grants Yiwu",
    "Yiwu holds National Forest City",
  ],
  ["Dalian won the title of National Forest City in 2015.", "Dalian holds National Forest City"],
  [
    "Dalian was named a National Garden City and awarded the title of National Forest City.",
    "Dalian holds National Garden City",
    "Dalian holds National Forest City",
  ],
  ["Ningbo aims to become a National Innovative City.", "Ningbo seeks National Innovative City (target)"],
  [
    "Ten “Happy Villages”, including Zorvex Village and Kailuna Village, were named.",
    "Zorvex Village holds Happy Village",
    "Kailuna Village holds Happy Village",
  ],
  [
    "Wang Qun, vice chairman of the CPPCC Hunan Provincial Committee and secretary of the CPC Huaihua Municipal Committee, spoke.",
    "Wang Qun leads CPC Huaihua Municipal Committee",
  ],
  ["Wang Qun, Hunan governor, spoke.", "Wang Qun leads Hunan"],
  ["Wang Qun, the city's acting mayor, spoke.", "Wang Qun leads the city"],
  [
    "Home to firms including Huawei and Tencent, Panjin thrives.",
    "Huawei locatedIn Panjin",
    "Tencent locatedIn Panjin",
  ],
  ["Panjin is home to Huawei.", "Huawei locatedIn Panjin"],
  [
    "Yiwu was rated as a National Garden City, National Smart City and National Forest City.",
    "Yiwu holds National Garden City",
    "Yiwu holds National Smart City",
    "Yiwu holds National Forest City",
  ],
  ["Tongji Hospital is located in Wuhan.", "Tongji Hospital locatedIn Wuhan"],
  ["Located in Guizhou, Huangguoshu Waterfall is famous.", "Huangguoshu Waterfall locatedIn Guizhou"],
  ["Farmers in Hukou County, Jiujiang City, harvested rice.", "Hukou County locatedIn Jiujiang City"],
  ["They visited Jinan's Licheng District.", "Licheng District locatedIn Jinan"],
  ["Poyang Lake, the largest freshwater lake in China, retreats.", "Poyang Lake locatedIn China"],
  [
    "Tencent and Huawei have settled in Panjin.",
    "Tencent locatedIn Panjin",
    "Huawei locatedIn Panjin",
    "Panjin attracts Tencent",
    "Panjin attracts Huawei",
  ],
  ["Panjin attracted Tencent and Huawei.", "Panjin attracts Tencent", "Panjin attracts Huawei"],
  ["Panjin will work with Tencent.", "Panjin cooperatesWith Tencent (target)"],
  ["Panjin and Tencent signed a cooperation agreement.", "Panjin cooperatesWith Tencent"],
  ["Li Xiaojun, mayor of Bengbu, spoke.", "Li Xiaojun leads Bengbu"],
  [
    "Guangdong Governor Wang Weizhong attended the Canton Fair.",
    "Wang Weizhong participatesIn Canton Fair",
    "Wang Weizhong leads Guangdong",
  ],
  ["Bengbu Steel Group, a subsidiary of Huawei, grew.", "Bengbu Steel Group partOf Huawei"],
  // what stands between dashes or in brackets
  ["Huawei – a firm from Shenzhen – launched the Qingshan Cloud Project.", "Huawei undertakes Qingshan Cloud Project"],
  ["Qingshan Zone (QSZ), located in Panjin, grew.", "Qingshan Zone locatedIn Panjin"],
  ["Firms – Huawei, Tencent and Alibaba – were praised."],
  [
    "Tongji Hospital, located in Wuhan, and Huawei signed a cooperation agreement.",
    "Tongji Hospital locatedIn Wuhan",
    "Tongji Hospital cooperatesWith Huawei",
  ],
  // where a place lies by what it is said to be
  ["Zhuhai is a core city of the Greater Bay Area.", "Zhuhai locatedIn Greater Bay Area"],
  ["Dalian is the sister city of Kyoto."],
  ["Panjin, a city in the Bohai Economic Rim, grew.", "Panjin locatedIn Bohai Economic Rim"],
  ["As a county in Yunnan, Mojiang grows tea.", "Mojiang locatedIn Yunnan"],
  [
    "Zorvex Village and Kailuna Village in the Qingshan Flood Area were rebuilt.",
    "Kailuna Village locatedIn Qingshan Flood Area",
    "Zorvex Village locatedIn Qingshan Flood Area",
  ],
  [
    "Rain fell on Zhejiang, and cities such as Ningbo and Wenzhou were flooded.",
    "Ningbo locatedIn Zhejiang",
    "Wenzhou locatedIn Zhejiang",
  ],
  ["Guangdong grew, and cities such as Beijing and Shanghai slowed."],
  [
    "The Qingshan Railway is located in Henan and Hubei.",
    "Qingshan Railway locatedIn Henan",
    "Qingshan Railway locatedIn Hubei",
  ],
  ["They came from Xiangyang City of Hubei Province.", "Xiangyang City locatedIn Hubei Province"],
  // parts
  ["The Kailuna Tunnel of the Qingshan Railway opened.", "Kailuna Tunnel partOf Qingshan Railway"],
  ["The Kailuna Factory of the Qingshan Group closed.", "Kailuna Factory partOf Qingshan Group"],
  // meetings
  ["Panjin took part in the centralized signing ceremony at the Canton Fair.", "Panjin participatesIn Canton Fair"],
  ["The Panjin delegation signed two contracts at the Canton Fair.", "Panjin participatesIn Canton Fair"],
  [
    "Panjin invited some firms, including Huawei and Tencent, to attend the Canton Fair.",
    "Huawei participatesIn Canton Fair",
    "Tencent participatesIn Canton Fair",
  ],
  [
    "Co-organized by Huawei and Tencent, the opening ceremony of the Qingshan Light Fair was held in Panjin.",
    "Huawei participatesIn Qingshan Light Fair",
    "Tencent participatesIn Qingshan Light Fair",
  ],
  ["The opening ceremony of the Canton Fair was attended by Li Xiaojun.", "Li Xiaojun participatesIn Canton Fair"],
  ["Prices fall, said Li Xiaojun, a professor, at the Canton Fair.", "Li Xiaojun participatesIn Canton Fair"],
  ["At the Canton Fair, Panjin signed 20 projects.", "Panjin participatesIn Canton Fair"],
  ["During the Spring Festival, Panjin received guests."],
  ["Huawei showcased its chips in the Canton Fair.", "Huawei participatesIn Canton Fair"],
  // together
  ["The signing ceremony of the agreement between Huawei and Tencent was held.", "Huawei cooperatesWith Tencent"],
  ["Trade between China and Germany grew."],
  [
    "Huawei, along with Tencent and Alibaba, launched the Qingshan Cloud Project.",
    "Huawei undertakes Qingshan Cloud Project",
    "Tencent undertakes Qingshan Cloud Project",
    "Alibaba undertakes Qingshan Cloud Project",
  ],
  // works
  ["Panjin will push ahead with the Qingshan Cloud Project.", "Panjin undertakes Qingshan Cloud Project (target)"],
  [
    "Panjin will speed up the building of the Qingshan Cloud Project.",
    "Panjin undertakes Qingshan Cloud Project (target)",
  ],
  // posts
  ["Wang Qun, director of the Qingshan Zone's planning bureau, spoke."],
  ["Wang Qun, director of the Kailuna wetland and bird reserve office, spoke."],
  [
    "Wang Qun, secretary of Panjin, and Li Ming, deputy secretary of Bengbu and Dalian mayor, spoke.",
    "Wang Qun leads Panjin",
    "Li Ming leads Dalian",
  ],
  ["Wang Qun has been appointed as secretary of Panjin.", "Wang Qun leads Panjin"],
  ["Wang Qun was elected mayor of Panjin.", "Wang Qun leads Panjin"],
  ["Wang Qun is vice governor of Hunan and mayor of Changsha.", "Wang Qun leads Changsha"],
  ["Wang Qun took over the post of mayor of Panjin.", "Wang Qun leads Panjin"],
  ["Wang Qun has succeeded Li Ming as mayor of Panjin.", "Wang Qun leads Panjin"],
  ["Wang Qun no longer serves as mayor of Panjin."],
  ["Wang Qun, who previously served as mayor of Panjin, spoke."],
  ["Wang Qun was nominated as the candidate for governor of Hunan."],
  ["Wang Qun is a professor of Panjin University."],
  // titles
  ["Panjin was one of the 89 National Civilized Cities.", "Panjin holds National Civilized City"],
  ["Panjin is a national historical and cultural city.", "Panjin holds national historical and cultural city"],
  ["Panjin, as a national garden city, is green.", "Panjin holds national garden city"],
  ["Beijing is a world city."],
  // lists
  [
    "They visited Fujian's Zhangzhou, Xiamen and Longyan.",
    "Zhangzhou locatedIn Fujian",
    "Xiamen locatedIn Fujian",
    "Longyan locatedIn Fujian",
  ],
  ["They visited Lujiang County, Zorvex Island, Zhangpu County and the bay."],
  ["Metro Line 7 is under construction in Changsha.", "Metro Line 7 locatedIn Changsha"],
  ["The Qingshan Cloud Project, built by Huawei, was launched in May.", "Huawei undertakes Qingshan Cloud Project"],
  // attendance
  [
    "Present at the Canton Fair were Wang Qun, director of the Palace Museum, and Li Ming, deputy mayor of Dalian.",
    "Wang Qun participatesIn Canton Fair",
    "Li Ming participatesIn Canton Fair",
    "Wang Qun leads Palace Museum",
  ],
  [
    "The Canton Fair was attended by Wang Qun, secretary of Panjin, and Li Ming.",
    "Wang Qun participatesIn Canton Fair",
    "Li Ming participatesIn Canton Fair",
    "Wang Qun leads Panjin",
  ],
  [
    "The show was jointly held by the National Museum of China and the Palace Museum.",
    "National Museum of China cooperatesWith Palace Museum",
  ],
  ["Huawei and Tencent agreed to set up a joint venture.", "Huawei cooperatesWith Tencent"],
  ["Zorvex Village of Dalian grew.", "Zorvex Village locatedIn Dalian"],
  ["The Kailuna industrial park in Zorvex district grew.", "Kailuna industrial park locatedIn Zorvex district"],
  [
    "The Qingshan Airport and the Zorvex Port are both in Zhejiang.",
    "Qingshan Airport locatedIn Zhejiang",
    "Zorvex Port locatedIn Zhejiang",
  ],
  ["The “Clean Heating Plan” was released by Panjin.", "Panjin issues Clean Heating Plan"],
  ["Panjin pressed ahead with the Qingshan Cloud Project.", "Panjin undertakes Qingshan Cloud Project"],
  ["Panjin put the Qingshan Bridge into operation.", "Panjin undertakes Qingshan Bridge"],
  ["Panjin put up with the Qingshan Bridge."],
  ["Panjin implemented the strategy of rural revitalization.", "Panjin implements rural revitalization"],
  ["Wang Qun, secretary of the Communist Party of China (CPC) branch of a village, spoke."],
  ["Qingshan Academy, the show features 516 pieces from 42 museums of Gansu."],
  ["China's State Council met."],
  // rivers and lines
  [
    "The Zorvex River originates in Jilin and flows through Heilongjiang and Liaoning.",
    "Zorvex River locatedIn Jilin",
    "Zorvex River locatedIn Heilongjiang",
    "Zorvex River locatedIn Liaoning",
  ],
  [
    "The Qingshan Railway runs through Henan and Hubei.",
    "Qingshan Railway locatedIn Henan",
    "Qingshan Railway locatedIn Hubei",
  ],
  ["Huawei runs in Panjin."],
  ["The Zorvex River flows into the sea."],
  [
    "The Zorvex River, as the upper part of the Yangtze River is known, runs through Lijiang.",
    "Zorvex River locatedIn Lijiang",
  ],
  [
    "He works at the Institute of Hydrobiology, Chinese Academy of Sciences.",
    "Institute of Hydrobiology partOf Chinese Academy of Sciences",
  ],
  ["Wang Qun, secretary of the Communist Party of China's Lijiang committee, spoke."],
  ["Kailuna Group, a Wuhan-based project developed by Huawei, opened.", "Kailuna Group locatedIn Wuhan"],
];

describe("Relations of English sentences", () => {
  test.each(stated)("%s", (sentence, ...expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  test.each([
    "Panjin has not issued the Measures on Village Roads.",
    "Companies in Panjin launched the Qingshan Cloud Project.",
    "Wang Hao, vice governor of Hebei, spoke.",
    "Tencent, Huawei and Panjin were praised.",
    "Beijing, Shanghai and Guangdong grew.",
    "Tencent will sign nothing.",
    "The mayor visited Panjin and spoke of the National Forest City.",
  ])("no relation in: %s", (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
