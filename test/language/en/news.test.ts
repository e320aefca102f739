import { beforeAll, describe, expect, test } from "vitest";
import { type Extract, extractor } from "../../../src/extract.ts";
import type { Facts } from "../../../src/model.ts";

// One sentence a document: what the whole extractor makes of it, names resolved and subjects inherited.

let extract: Extract;
beforeAll(async () => {
  extract = await extractor();
});

const read = (text: string): Facts => extract({ id: "news", text, language: "en" });

const named = ({ entities }: Facts, id: string | null): string => {
  const entity = entities.find((one) => one.id === id);
  return entity?.label.en ?? entity?.label.zh ?? "";
};

const figuresOf = (facts: Facts): string[] =>
  facts.figures.map(({ indicator, measure, value, upper, unit, bound, status, time, subject, scope }) => {
    const years = [time?.start, time?.end].map((date) => (date ?? "").slice(0, 4));
    return [
      `${indicator.text}:`,
      measure,
      upper === null ? `${value}` : `${value}..${upper}`,
      unit,
      bound === "exact" ? "" : bound,
      status === "actual" ? "" : status,
      time === null ? "" : years[0] === years[1] ? years[0] : years.join("-"),
      subject === null ? "" : `@${named(facts, subject)}`,
      scope === null ? "" : `in ${named(facts, scope)}`,
    ]
      .filter((part) => part !== "")
      .join(" ");
  });

const relationsOf = (facts: Facts): string[] =>
  facts.relations
    .map(
      ({ subject, predicate, object, status }) =>
        `${named(facts, subject)} ${predicate} ${named(facts, object)}${status === "target" ? " (target)" : ""}`,
    )
    .sort();

const entitiesOf = (facts: Facts): string[] => facts.entities.map(({ kind, id }) => `${kind}: ${named(facts, id)}`);

type Table = readonly (readonly [string, ...string[]])[];

const entities: Table = [
  [
    "The Changchun Robot Industry Development Area (CRIDA) grew, and CRIDA hired staff.",
    "place: Changchun Robot Industry Development Area",
  ],
  ["The Xi'an Optical Industries Development zone grew.", "place: Xi'an Optical Industries Development zone"],
  ["Exports of the Panjin zone rose.", "place: Panjin"],
  ["The China port grew.", "place: China"],
  ["The Chenhu International Town project began.", "project: Chenhu International Town project"],
  [
    "By LI MENGHAN in Dali and LIU KUN in Wuhan",
    "person: LI MENGHAN",
    "place: Dali Bai Autonomous Prefecture",
    "person: LIU KUN",
    "place: Wuhan",
  ],
  ["Tourists visit a lake. (Photo/Zheng Yeqing)", "person: Zheng Yeqing"],
  ["Readers of the local Xiaohe Morning Herald agreed.", "organization: Xiaohe Morning Herald"],
  ['It opened under the theme of "A Pivotal Hub in the Delta Region".'],
  [
    "Staff of the Zhoushan port navigation and administration bureau came.",
    "organization: Zhoushan port navigation and administration bureau",
  ],
  [
    "The Nanning commerce department and the Horgos customs reported growth.",
    "organization: Nanning Municipal Commerce Bureau",
    "organization: Horgos customs",
  ],
  [
    "The Erenhot railway port and the Alataw Pass port reopened.",
    "place: Erenhot railway port",
    "place: Alataw Pass port",
  ],
  ["China-Europe freight trains left the China-Mongolia border."],
  ["He earned 100 billion Hong Kong dollars."],
  ["Minister of Ecology and Environment Huang Rongji spoke.", "person: Huang Rongji"],
  ["Li Ling, vice-president of Antela, spoke.", "person: Li Ling", "organization: Antela"],
  ["Twenty years ago, Antela was a company with ten workers.", "organization: Antela"],
  [
    "Brands such as Ant, Xtep and Perfect Day sell shoes.",
    "organization: Ant",
    "organization: Xtep",
    "organization: Perfect Day",
  ],
  ["Events such as the 2020 PXC and eLaLiga Santora were held.", "event: 2020 PXC", "event: eLaLiga Santora"],
  ["The city finances CDM projects and TEU containers."],
  [
    "The China Import and Export Fair, also known as the Canton Fair, opened, and the fair closed.",
    "event: China Import and Export Fair",
  ],
  [
    "The China International Fair for Trade in Services opened.",
    "event: China International Fair for Trade in Services",
  ],
  ["Enterprises, institutions and schools grew."],
  ["The Dongjiang Convention and Exhibition Center opened.", "place: Dongjiang Convention and Exhibition Center"],
  [
    "The Dongjiang Convention and the Haoyuan Group opened.",
    "event: Dongjiang Convention",
    "organization: Haoyuan Group",
  ],
  [
    "Zeng Jing heads the Ningbo bureau of culture and tourism.",
    "person: Zeng Jing",
    "organization: Ningbo Municipal Culture and Tourism Bureau",
  ],
  ["The 15th National Games will open in Guangdong.", "event: 15th National Games", "place: Guangdong Province"],
  ["The National Games began."],
  ["The park offers 9,800 EFLOPS of power."],
  ["In Li's view, it works, and Li is glad."],
  ["The Datai coal mine closed, and a coal mine opened.", "place: Datai coal mine"],
  [
    'Jining has been honored as a "Creative City of Crafts." Locals cheered.',
    "place: Jining",
    "designation: Creative City of Crafts",
  ],
  ['"It is a good year." Locals cheered.'],
  ["Jining won the City of Design award.", "place: Jining", "designation: City of Design"],
  [
    "Lianhua Town was rated as a national demonstration town for modern agriculture.",
    "place: Lianhua Town",
    "designation: national demonstration town for modern agriculture",
  ],
  ["Lianhua Town is a modern town.", "place: Lianhua Town"],
  ["The Na Qian expressway opened.", "place: Na Qian expressway"],
];

const figures: Table = [
  [
    "The customs of Horgos is busy, and the Horgos customs supervised 2,000 trains with 180,000 TEUs of goods.",
    "trains: level 2000 1 @Horgos customs",
    "goods: level 180000 TEU @Horgos customs",
  ],
  [
    "Zibo announced its GDP grew by 4.7 percent, year on year, to reach nearly 430 billion yuan in 2022.",
    "GDP: growth 4.7 % 2022 @Zibo",
    "GDP: level 430000000000 CNY about 2022 @Zibo",
  ],
  [
    "The firm signed 40 contracts, pocketing 143.7 million yuan ($22.7 million) in 2022.",
    "contracts: level 40 1",
    "funds: level 143700000 CNY 2022",
    "funds: level 22700000 USD 2022",
  ],
  [
    "The fair ended in Zhuhai, clinching contractual investments of 78 billion yuan.",
    "contractual investments: level 78000000000 CNY @Zhuhai",
  ],
  [
    "A total of 66 projects receiving 32.9 billion yuan ($4.7b) in investment were signed in Suzhou.",
    "projects: level 66 1",
    "investment: level 32900000000 CNY",
    "investment: level 4700000000 USD @Suzhou",
  ],
  [
    "BEIJING - Nine firms announced plans to invest a total of 10.2 billion yuan in Changchun.",
    "firms: level 9 1 @Beijing",
    "investment: level 10200000000 CNY target @Changchun",
  ],
  [
    "About 30 percent of the new projects fell into the category of biomedicine. About 34 percent went to services.",
    "new projects: share 30 % about",
    "new projects: share 34 % about",
  ],
  [
    "The projects occupy a total of 230 mu (15 hectares) of land.",
    "land: level 153333.33333333334 m2",
    "land: level 150000 m2",
  ],
  [
    "The reserve had 15,000 cranes, more than twice the number in 2015.",
    "cranes: level 15000 1",
    "cranes: ratio 2 1 atLeast 2015",
  ],
  [
    "Wuxi became the first city to hit 900 billion yuan annual GDP in 2014.",
    "annual GDP: level 900000000000 CNY 2014 @Wuxi",
  ],
  [
    "To date, 21 species of national second-class protected animals have been found.",
    "species of national second-class protected animals: level 21 1",
  ],
  ["More than 2000 villagers from two villages joined in.", "villagers: level 2000 1 atLeast", "villages: level 2 1"],
  ["Sales were below 2019 levels."],
  [
    "The wetland spans 8,133 hectares, with more than 70 percent being natural wetland.",
    "area: level 81330000 m2",
    "natural wetland: share 70 % atLeast",
  ],
  [
    "Henan has earmarked 9.9 billion yuan ($1.5 billion) to carry out about 2,000 projects.",
    "allocation: level 9900000000 CNY @Henan Province",
    "allocation: level 1500000000 USD @Henan Province",
    "projects: level 2000 1 about @Henan Province",
  ],
  [
    "Lanzhou will raise at least 100 million yuan ($15.46 million) each year for joint projects.",
    "funds: level 100000000 CNY atLeast target @Lanzhou",
    "funds: level 15460000 USD target @Lanzhou",
  ],
  ["Panjin plans to plant 2,000 hectares of reed by 2025.", "reed: level 20000000 m2 target 2025 @Panjin"],
  [
    "The price of corn rose by 200 yuan per tonne to 2,600 yuan per tonne.",
    "price of corn: change 200 元/吨",
    "price of corn: level 2600 元/吨",
  ],
  [
    "Sales of electric cars more than doubled to 1.2 million units.",
    "sales of electric cars: growth 1 1 atLeast",
    "sales of electric cars: level 1200000 1",
  ],
  [
    "The company employs 12,000 people, of whom 3,000 are researchers.",
    "people: level 12000 person",
    "researchers: level 3000 1",
  ],
  ["Hunan ranked second nationwide in tea output.", "tea output: rank 2 rank @Hunan Province in China"],
  ["The bank lent 3.2 billion yuan to 4,500 small firms.", "loans: level 3200000000 CNY", "small firms: level 4500 1"],
  [
    "The income of herders increased from 1,499 yuan ($226) in 2015 to 9,328 yuan in 2019.",
    "income of herders: level 1499 CNY 2015",
    "income of herders: level 226 USD 2015",
    "income of herders: level 9328 CNY 2019",
  ],
  [
    "In 2025, the market operated for 243 trading days, with trading volume hitting a record 235 million tonnes.",
    "trading days: level 243 d 2025",
    "trading volume: level 235000000 t 2025",
  ],
  ["The market has been open for 12 consecutive years."],
  [
    "A total of 569 visits were recorded at the Port of Yantai, 147 more than that in the same period of 2019.",
    "visits: level 569 1 @Port of Yantai",
    "visits: change 147 1 @Port of Yantai",
  ],
  [
    "The volume of oil that arrived at the port amounted to 55.7 million tonnes in 2020.",
    "volume of oil: level 55700000 t 2020",
  ],
  [
    "The number of trains passing through Erenhot, a land port, exceeded 3,000 in 2021.",
    "number of trains: level 3000 1 atLeast 2021 @Erenhot City",
  ],
  [
    "Erenhot had logged a record high of 2,531 China-Europe freight trains in 2021.",
    "China-Europe freight trains: level 2531 1 2021 @Erenhot City",
  ],
  ["The campaign lifted 238,000 people out of poverty.", "people: level 238000 person"],
  ["Over 99 percent of the residents were satisfied.", "residents satisfied: share 99 % atLeast"],
  [
    "In recent years, Tibet has issued over 70 documents after overall planning.",
    "documents: level 70 1 atLeast @Xizang Autonomous Region",
  ],
  ["It has 53 routes now, up from 40 in 2019.", "routes: level 53 1", "routes: level 40 1 2019"],
  [
    "The district had a GDP of 320 billion yuan, accounting for 1/16 of the province's GDP.",
    "GDP: level 320000000000 CNY",
    "GDP as a share of GDP: share 0.0625 1",
  ],
  ["One in five pairs of shoes in the world is produced in Jinjiang.", "pairs of shoes: share 0.2 1"],
  [
    "Jinjiang is the home of 3 million emigrants, three times the local population.",
    "emigrants: level 3000000 1",
    "emigrants: ratio 3 1",
  ],
  ["The market has 75,000 medium, small and micro enterprises.", "medium, small and micro enterprises: level 75000 1"],
  ["The market is visited by an average of over 200,000 people every day.", "people: level 200000 person atLeast"],
  ["On average, more than 21 trains pass through the two ports.", "trains: level 21 1 atLeast"],
  ["The figure registered an 8.4-percent year-on-year growth."],
  [
    "Imports and exports at the land port hit 23.9 billion yuan in 2018.",
    "imports and exports at the land port: level 23900000000 CNY 2018",
  ],
  ["Coal accounted for the majority (59.9%).", "coal: share 59.9 %"],
  [
    "Gansu scored 1.52 in the survey, up four places from 2013.",
    "score: level 1.52 1 @Gansu Province",
    "score: change 4 rank @Gansu Province",
  ],
  ["The government aims to add 1 GW of solar a year.", "solar: change 1000000 kW target"],
  [
    "The 15th Canton Fair drew 26,000 firms from 21 countries, accounting for over 60 percent of exhibitors.",
    "firms: level 26000 1 @15th Canton Fair",
    "countries: level 21 1 @15th Canton Fair",
    "firms as a share of exhibitors: share 60 % atLeast @15th Canton Fair",
  ],
  ["Some 100,000 people registered for the fair.", "people registered: level 100000 person about"],
  ["Antela ranked in the top 10 richest firms."],
  ["It was made public in the late 1970s."],
  [
    "The Datengxia Lock Project has an investment of 36 billion yuan.",
    "investment: level 36000000000 CNY @Datengxia Lock Project",
  ],
  ["Manzhouli's port in north China's Inner Mongolia now serves 53 routes.", "routes: level 53 1 @Manzhouli City"],
  [
    "Over 4,000 leasing and financing projects were shown in Ningbo.",
    "leasing and financing projects: level 4000 1 atLeast @Ningbo",
  ],
  [
    "The Dongjiang Sports and Exhibition Center has nine halls.",
    "halls: level 9 1 @Dongjiang Sports and Exhibition Center",
  ],
  ["The tea fair gathered 154,000 people in urgent need of leave.", "people: level 154000 person"],
  [
    "The Longtan River, which runs 400 kilometers in east Guangdong, is clean.",
    "length: level 400000 m @Longtan River",
  ],
  [
    "On Monday, the water level of the reservoir rose to 100.32 meters.",
    "water level of the reservoir: level 100.32 m",
  ],
  ["The zone's tourism revenue reached 7.7 billion yuan in 2019.", "tourism revenue: level 7700000000 CNY 2019"],
  [
    "The zone plans to invest 30 million yuan per year in flood control.",
    "investment in flood control: level 30000000 CNY target",
  ],
  [
    "The program served 986,400 people, and helped 897,000 of them to find jobs.",
    "people: level 986400 person",
    "people: level 897000 1",
  ],
  [
    "Guizhou has 19,495 lodges, with 4,490 of them in towns.",
    "lodges: level 19495 1 @Guizhou Province",
    "lodges: level 4490 1 @Guizhou Province",
  ],
  ["Since its founding in 2004, the market has attracted 100,000 traders.", "traders: level 100000 1"],
  ["Since 2004, the market has attracted 100,000 traders.", "traders: level 100000 1 2004-"],
  [
    "The past 14 editions of the fair saw a total turnover of more than 1.7 trillion yuan.",
    "editions of the fair: level 14 1",
    "total turnover: level 1700000000000 CNY atLeast",
  ],
  [
    "More than 41,700 people are fighting the floods in Jiangxi.",
    "people fighting the floods: level 41700 person atLeast @Jiangxi Province",
  ],
  ["The province gained 12 lakes and incomes rose.", "lakes: change 12 1"],
  [
    "The Greater Bay Area is a cluster, which spans 56,000 square kilometers.",
    "area: level 56000000000 m2 @Guangdong-Hong Kong-Macao Greater Bay Area",
  ],
  [
    "Officials praised the rise of Panjin, a small city, which spans 4,000 square kilometers.",
    "area: level 4000000000 m2 @Panjin",
  ],
  [
    "Panjin's per capita GDP came in at about 170,200 yuan in 2023.",
    "per capita GDP: level 170200 CNY about 2023 @Panjin",
  ],
  [
    "Over 500 firms from Dalian and over 300 from Panjin joined in.",
    "firms: level 500 1 atLeast",
    "firms: level 300 1 atLeast @Panjin",
  ],
  [
    "The plan outlines 13 major indicators across five dimensions.",
    "major indicators: level 13 1",
    "dimensions: level 5 1",
  ],
  ["User penetration is targeted at 95 percent by 2030.", "user penetration: share 95 % target 2030"],
  [
    "Telecom business volume has been growing at an average annual rate of 7 percent.",
    "telecom business volume: growth 7 %",
  ],
  [
    "Investment exceeded 2.2 trillion yuan, the second largest number in the world.",
    "investment: level 2200000000000 CNY atLeast",
    "investment: rank 2 rank",
  ],
  [
    "The list features 16 kinds of services falling into three categories.",
    "kinds of services: level 16 1",
    "categories: level 3 1",
  ],
  [
    "The number of people aged 60 and above in Fuxin had reached 297,000 in 2023.",
    "number of people: level 297000 1 2023 @Fuxin",
  ],
  ["The county grows leeks, generating an annual output of 1.2 million tonnes.", "annual output: level 1200000 t"],
  ["This is a leap from the capacity of 2,185 boxes.", "capacity of boxes: level 2185 1"],
  [
    "Exports of lamps, which account for the bulk of trade, rose 17.6 percent to 5.9 billion yuan in 2025.",
    "exports of lamps: growth 17.6 % 2025",
    "exports of lamps: level 5900000000 CNY 2025",
  ],
  ["Foreign trade in yuan-denominated terms grew 14.2 percent in 2025.", "foreign trade: growth 14.2 % 2025"],
  ["More than 2,000 people work in the paper trade.", "people: level 2000 person atLeast"],
  [
    "The network reached 8,358 kilometers in 2010 and is expected to exceed 13,000 kilometers by 2012 and 16,000 kilometers by 2015.",
    "network: level 8358000 m 2010",
    "network: level 13000000 m atLeast target 2012",
    "network: level 16000000 m target 2015",
  ],
  [
    "Jilin allocated 100 million yuan to 12 clinics in 2023.",
    "allocation: level 100000000 CNY 2023 @Jilin Province",
    "clinics: level 12 1 2023 @Jilin Province",
  ],
  [
    "Anshan scored 1.5 to take second place among 15 cities.",
    "score: level 1.5 1 @Anshan",
    "score: rank 2 rank @Anshan",
    "cities: level 15 1 @Anshan",
  ],
  [
    "They dug holes with a diameter of 80 centimeters and a depth of around 50 centimeters.",
    "diameter: level 0.8 m",
    "depth: level 0.5 m about",
  ],
  [
    "In May 2023, Jilin opened 16 clinics. It recruited 300 nurses.",
    "clinics: level 16 1 2023 @Jilin Province",
    "nurses: level 300 1 @Jilin Province",
  ],
  [
    "In 2023, Jilin opened 16 clinics. It recruited 300 nurses.",
    "clinics: level 16 1 2023 @Jilin Province",
    "nurses: level 300 1 2023 @Jilin Province",
  ],
  [
    "By 2030, Jilin aims to open 16 clinics. It will recruit 300 nurses.",
    "clinics: level 16 1 target 2030 @Jilin Province",
    "nurses: level 300 1 target 2030 @Jilin Province",
  ],
  [
    "It will stretch 102.2 kilometers, with four lanes and a design speed of 80 km per hour.",
    "length: level 102200 m target",
    "lanes: level 4 1 target",
    "design speed: level 80 km/h target",
  ],
  [
    "Anshan plans to create 11,000 jobs, and to keep the unemployment rate within 5.5 percent.",
    "jobs: level 11000 1 target @Anshan",
    "unemployment rate: share 5.5 % atMost target @Anshan",
  ],
  [
    "Erenhot, the largest land port on the border, logged 2,531 trains in 2021. The port now serves 53 routes.",
    "trains: level 2531 1 2021 @Erenhot City",
    "routes: level 53 1 @Erenhot City",
  ],
  [
    "Erenhot logged 2,531 trains in 2021. The port now serves 53 routes.",
    "trains: level 2531 1 2021 @Erenhot City",
    "routes: level 53 1 @Erenhot City",
  ],
  [
    "Since 2016, Guyuan has invested 3.9 billion yuan to implement 984 poverty alleviation projects.",
    "investment: level 3900000000 CNY 2016- @Guyuan",
    "poverty alleviation projects: level 984 1 2016- @Guyuan",
  ],
  ["The plan was fulfilled: output was 5 million tonnes in 2020.", "output: level 5000000 t 2020"],
];

const relations: Table = [
  [
    "Chongqing signed a cooperation agreement with three universities – Sichuan University, Hunan University and Jilin University – on July 13.",
    "Chongqing cooperatesWith Hunan University",
    "Chongqing cooperatesWith Jilin University",
    "Chongqing cooperatesWith Sichuan University",
  ],
  [
    "Tieling city in northern Liaoning province will cooperate with Dalian University of Technology on tech innovation.",
    "Tieling locatedIn Liaoning Province",
    "Tieling cooperatesWith Dalian University of Technology (target)",
  ],
  [
    "Wuhan University and the Nanshan district of Shenzhen signed an agreement on May 11.",
    "Wuhan University cooperatesWith Nanshan District",
    "Nanshan District locatedIn Shenzhen",
  ],
  [
    "A cooperation agreement was signed between the Chengdu Municipal People's Government and Sichuan University.",
    "Chengdu Municipal People's Government cooperatesWith Sichuan University",
  ],
  [
    "The Haoyuan Group, Kelida Electronics and the government of Baodi District signed the agreement.",
    "Haoyuan Group cooperatesWith Baodi District",
    "Haoyuan Group cooperatesWith Kelida Electronics",
  ],
  ["Moon Lake is located in the middle reaches of the Hongshui River.", "Moon Lake locatedIn Hongshui River"],
  [
    "The Xinghu International Town project, which began construction early this year, is located in Caidian district.",
    "Xinghu International Town project locatedIn Caidian District",
  ],
  [
    "Companies including Zhonglian Machinery Corporation and Sinova Heavy Corporation on Tuesday signed an agreement with Jilin University.",
    "Zhonglian Machinery Corporation cooperatesWith Jilin University",
    "Sinova Heavy Corporation cooperatesWith Jilin University",
  ],
  [
    "Hefei, capital of east China's Anhui Province, is a hub.",
    "Hefei locatedIn Anhui Province",
    "Anhui Province locatedIn China",
  ],
  [
    "Venues including the Jiangbei Football Stadium, a sports venue, and Senlan Hall will be built in Ningbo.",
    "Jiangbei Football Stadium locatedIn Ningbo (target)",
    "Senlan Hall locatedIn Ningbo (target)",
  ],
  [
    'The Qunli Vocational School in Ningbo was named a "National Pilot School".',
    "Qunli Vocational School locatedIn Ningbo",
    "Qunli Vocational School holds National Pilot School",
  ],
  ["Zhangye is under the jurisdiction of Gansu.", "Zhangye partOf Gansu Province"],
  [
    "Xiapu County of east China's Fujian Province protects mangroves.",
    "Xiapu County locatedIn Fujian Province",
    "Fujian Province locatedIn China",
  ],
  [
    "Ningbo Zhoushan port, China's busiest port in the eastern province of Zhejiang, grew.",
    "Ningbo Zhoushan port locatedIn Zhejiang Province",
    "Ningbo Zhoushan port locatedIn China",
  ],
  ["Located on the Loess Plateau, Yan'an has 14 counties.", "Yan'an locatedIn Loess Plateau"],
  [
    "Addressing the Boao Forum, Minister of Ecology and Environment Huang Rongji said China will cut emissions.",
    "Huang Rongji participatesIn Boao Forum",
  ],
  [
    "The Ningde City Government released data at the China Energy Expo.",
    "Ningde Municipal People's Government participatesIn China Energy Expo",
  ],
  ["Speakers said the Ningde City Government was praised at the China Energy Expo."],
  [
    'Xingtai aims to make Ningjin the "capital of fitness equipment".',
    "Ningjin County seeks capital of fitness equipment (target)",
  ],
  [
    "Kelida Electronics, the only maker of sensors in Hunan, moved to Changsha.",
    "Changsha attracts Kelida Electronics",
    "Kelida Electronics locatedIn Hunan Province",
  ],
  ["The plant was not moved to Changsha by Kelida Electronics."],
  ["Chongqing did not sign an agreement with Sichuan University."],
  [
    "They met in Dongshan County in the city of Zhangzhou, east China's Fujian Province.",
    "Dongshan County locatedIn Zhangzhou",
    "Zhangzhou locatedIn Fujian Province",
    "Fujian Province locatedIn China",
  ],
  ["Once known as Duanzhou, Zhaoqing makes inkstones."],
  ['Jining has been honored as a "Creative City of Crafts."', "Jining holds Creative City of Crafts"],
  [
    "Lianhua Town was rated as a national demonstration town for modern agriculture.",
    "Lianhua Town holds national demonstration town for modern agriculture",
  ],
  ["The Haoyuan Group, a company directly under the Luyuan Group, paves roads.", "Haoyuan Group partOf Luyuan Group"],
  [
    "Jining hosted the World Canal Forum and organized the World Canal Expo.",
    "Jining participatesIn World Canal Forum",
    "Jining participatesIn World Canal Expo",
  ],
];

describe("English news", () => {
  test.each(entities)("names: %s", (text, ...expected) => {
    expect(entitiesOf(read(text))).toEqual(expected);
  });

  test.each(figures)("figures: %s", (text, ...expected) => {
    expect(figuresOf(read(text))).toEqual(expected);
  });

  test.each(relations)("relations: %s", (text, ...expected) => {
    expect(relationsOf(read(text))).toEqual([...expected].sort());
  });

  test("the date of a page is no time of its figures, and dates its months", () => {
    const facts = read(
      "(Xinhua) 09:33, November 19, 2020\n\nThe port handled 500 ships.\n\nIn October, it handled 60 ships.",
    );
    expect(facts.document.published).toBe("2020-11-19");
    expect(facts.figures.map(({ time }) => time?.start ?? null)).toEqual([null, "2020-10-01"]);
  });

  test("credits and datelines part sentences", () => {
    const facts = read(
      "A port in summer. (Photo by Guo Ming/Xinhua) HOHHOT, Dec. 6 (Xinhua) -- Erenhot handled 531 trains in 2021.",
    );
    expect(figuresOf(facts)).toEqual(["trains: level 531 1 2021 @Erenhot City"]);
  });

  test("an institute of a university is not the university, whichever is named first", () => {
    const facts = read(
      "Dalian University of Technology opened the Panjin Institute of Chemistry of Dalian University of Technology. Dalian University of Technology grew.",
    );
    expect(entitiesOf(facts)).toEqual([
      "organization: Dalian University of Technology",
      "organization: Panjin Institute of Chemistry of Dalian University of Technology",
    ]);
  });
});
