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
  ["Zhu Minghui met Zhu Lan, and Zhu nodded.", "person: Zhu Minghui", "person: Zhu Lan"],
  ["They rode on Guiyang Metro Line 3.", "project: Guiyang Metro Line 3"],
  ["Work on the Dongxi Railway Phase II began.", "project: Dongxi Railway Phase II"],
  ["The 2026 Asian Beach Games begin.", "event: 2026 Asian Beach Games"],
  [
    "The State-owned Assets Supervision and Administration Commission of Guizhou met.",
    "organization: Guizhou Provincial State-owned Assets Supervision and Administration Commission",
  ],
  ["It funded the Suzhou Hydrogen Powertrain Center project.", "project: Suzhou Hydrogen Powertrain Center project"],
  ["Zhu Jining spoke.", "person: Zhu Jining"],
  ["The Lancang-Mekong forum met."],
  [
    "Gansu has implemented the talent cultivation strategy.",
    "place: Gansu Province",
    "policy: talent cultivation strategy",
  ],
  ["Gansu has implemented the new strategy.", "place: Gansu Province"],
  ["Gansu carries on the Longyuan talent action plan.", "place: Gansu Province", "policy: Longyuan talent action plan"],
  ["The bridge was built by China Road and Bridge Corporation.", "organization: China Road and Bridge Corporation"],
  ["They admired the Qianlong scenic spot.", "place: Qianlong scenic spot"],
  ["The Linhuang industrial park grew.", "place: Linhuang industrial park"],
  ["The Linhuang industrial park companies grew."],
  ["The 2022 Dongxi spring tea fair opened.", "event: 2022 Dongxi spring tea fair"],
  ["The 3rd Dongxi film festival opened.", "event: 3rd Dongxi film festival"],
  ["The Dongxi Village Super League began.", "event: Dongxi Village Super League"],
  ["It runs the country's largest CCUS base.", "place: China"],
  ["A man with the surname Li, a welder living in the city, spoke."],
  ["Zhu Minghui leads the team. Zhu said so, and Zhu Lan agreed.", "person: Zhu Minghui", "person: Zhu Lan"],
  [
    "Jiangsu exports ships. The provincial department of commerce said so.",
    "place: Jiangsu Province",
    "organization: Jiangsu Provincial Department of Commerce",
  ],
  ["The Yibin government built a school.", "organization: Yibin Municipal People's Government"],
  [
    "It was approved by the Communist Party of China (CPC) Central Committee.",
    "organization: Central Committee of the Communist Party of China",
  ],
  [
    "The Changchun Robot Industry Development Area (CRIDA) grew, and CRIDA hired staff.",
    "place: Changchun Robot Industry Development Area",
  ],
  ["The Luoyang Optical Bearings Development zone grew.", "place: Luoyang Optical Bearings Development zone"],
  ["Exports of the Panjin zone rose.", "place: Panjin"],
  ["The China port grew.", "place: China"],
  ["The Xinghu Lakeside Town project began.", "project: Xinghu Lakeside Town project"],
  [
    "By ZHAO MINGTAO in Dali and SUN RUILIN in Wuhan",
    "person: ZHAO MINGTAO",
    "place: Dali Bai Autonomous Prefecture",
    "person: SUN RUILIN",
    "place: Wuhan",
  ],
  ["Tourists visit a lake. (Photo/Zheng Haoran)", "person: Zheng Haoran"],
  ["Readers of the Luohe Evening Herald agreed.", "organization: Luohe Evening Herald"],
  ['It opened under the theme of "A Bright Gate to the Coast".'],
  [
    "Staff of the Dandong port survey and pilotage bureau came.",
    "organization: Dandong port survey and pilotage bureau",
  ],
  [
    "The Nanning commerce department and the Horgos customs reported growth.",
    "organization: Nanning Municipal Commerce Bureau",
    "organization: Horgos customs",
  ],
  [
    "The Suifenhe railway port and the Alataw Pass port reopened.",
    "place: Suifenhe railway port",
    "place: Alataw Pass port",
  ],
  ["China-Europe freight trains left the China-Mongolia border."],
  ["He earned 3 million Hong Kong dollars."],
  ["Minister of Water and Forests Huang Rongji spoke.", "person: Huang Rongji"],
  ["Qiu Wei, vice-president of Antela, spoke.", "person: Qiu Wei", "organization: Antela"],
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
  ["The park offers 320 PFLOPS of power."],
  ["In Li's eyes, it works, and Li is glad."],
  ["The Yunling coal mine closed, and a coal mine opened.", "place: Yunling coal mine"],
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
  ["The Na Qian expressway opened.", "project: Na Qian expressway"],
];

const figures: Table = [
  [
    "The Dalian customs supervised 740 barges with 61,000 TEUs of fruit.",
    "barges: level 740 1 @Dalian customs",
    "fruit: level 61000 TEU @Dalian customs",
  ],
  [
    "Zibo announced its retail sales grew by 6.4 percent, year on year, to reach nearly 118 billion yuan in 2022.",
    "retail sales: growth 6.4 % 2022 @Zibo",
    "retail sales: level 118000000000 CNY about 2022 @Zibo",
  ],
  [
    "The troupe gave 31 shows, pocketing 2.6 million yuan ($0.4 million) in 2022.",
    "shows: level 31 1 2022",
    "funds: level 2600000 CNY 2022",
    "funds: level 400000 USD 2022",
  ],
  [
    "The visit ended in Zhuhai, clinching contractual orders of 17 billion yuan.",
    "contractual orders: level 17000000000 CNY @Zhuhai",
  ],
  [
    "About 41 percent of the new loans fell into the category of housing. About 22 percent went to farms.",
    "new loans: share 41 % about",
    "new loans: share 22 % about",
  ],
  ["The kilns occupy a total of 450 mu (30 hectares) of land.", "land: level 300000 m2", "land: level 300000 m2"],
  [
    "The marsh had 6,200 herons, more than twice the number in 2011.",
    "herons: level 6200 1",
    "herons: ratio 2 1 atLeast 2011",
  ],
  [
    "Foshan became the second city to hit 700 billion yuan annual output in 2013.",
    "annual output: level 700000000000 CNY 2013 @Foshan",
  ],
  [
    "So far, 37 kinds of provincial first-class protected plants have been seen.",
    "kinds of provincial first-class protected plants: level 37 1",
  ],
  ["More than 1900 fishermen from four hamlets joined in.", "fishermen: level 1900 1 atLeast", "hamlets: level 4 1"],
  ["Sales were below 2019 levels."],
  [
    "The orchard spans 640 hectares, with nearly 55 percent being young trees.",
    "area: level 6400000 m2",
    "young trees: share 55 % about",
  ],
  [
    "Henan has earmarked 4.2 billion yuan ($0.6 billion) to carry out about 700 surveys.",
    "allocation: level 4200000000 CNY @Henan Province",
    "allocation: level 600000000 USD @Henan Province",
    "surveys: level 700 1 about @Henan Province",
  ],
  [
    "Lanzhou will raise at least 35 million yuan ($5.1 million) each year for shared labs.",
    "funds: level 35000000 CNY atLeast target @Lanzhou",
    "funds: level 5100000 USD target @Lanzhou",
  ],
  ["Panjin plans to plant 2,000 hectares of reed by 2025.", "reed: level 20000000 m2 target 2025 @Panjin"],
  [
    "The price of corn rose by 200 yuan per tonne to 2,600 yuan per tonne.",
    "price of corn: change 200 元/吨",
    "price of corn: level 2600 元/吨",
  ],
  [
    "Sales of heat pumps more than doubled to 480,000 units.",
    "sales of heat pumps: growth 1 1 atLeast",
    "sales of heat pumps: level 480000 1",
  ],
  [
    "The company employs 12,000 people, of whom 3,000 are researchers.",
    "people: level 12000 person",
    "researchers: level 3000 1",
  ],
  ["Hunan ranked second nationwide in tea output.", "tea output: rank 2 rank @Hunan Province in China"],
  ["The bank lent 3.2 billion yuan to 4,500 small firms.", "loans: level 3200000000 CNY", "small firms: level 4500 1"],
  [
    "The wage of weavers increased from 2,100 yuan ($310) in 2014 to 4,750 yuan in 2018.",
    "wage of weavers: level 2100 CNY 2014",
    "wage of weavers: level 310 USD 2014",
    "wage of weavers: level 4750 CNY 2018",
  ],
  [
    "In 2023, the auction operated for 118 trading days, with turnover hitting a record 46 million yuan.",
    "trading days: level 118 d 2023",
    "turnover: level 46000000 CNY 2023",
  ],
  ["The ferry has run for 12 consecutive years."],
  [
    "A total of 812 landings were recorded at the Port of Yantai, 96 more than that in the same period of 2018.",
    "landings: level 812 1 @Port of Yantai",
    "landings: change 96 1 @Port of Yantai",
  ],
  [
    "The volume of timber that passed through the lock amounted to 3.4 million tonnes in 2017.",
    "volume of timber: level 3400000 t 2017",
  ],
  [
    "The number of lorries passing through Ruili, a border town, exceeded 90,000 in 2018.",
    "number of lorries: level 90000 1 atLeast 2018 @Ruili City",
  ],
  [
    "Ruili had counted a record high of 4,410 China-Myanmar tour coaches in 2018.",
    "China-Myanmar tour coaches: level 4410 1 2018 @Ruili City",
  ],
  ["The scheme lifted 61,000 people out of debt.", "people: level 61000 person"],
  ["Over 93 percent of the tenants were satisfied.", "tenants satisfied: share 93 % atLeast"],
  ["In recent years, Gansu has drawn over 40 maps after overall planning.", "maps: level 40 1 atLeast @Gansu Province"],
  ["It has 27 depots now, up from 19 in 2016.", "depots: level 27 1", "depots: level 19 1 2016"],
  [
    "The prefecture had a harvest of 3 million tonnes, accounting for 1/12 of the province's harvest.",
    "harvest: level 3000000 t",
    "harvest as a share of harvest: share 0.08333333 1",
  ],
  ["One in seven bars of soap is made in Nantong.", "bars of soap made in Nantong: share 0.14285714 1 @Nantong"],
  [
    "Taishan is the home of 1.4 million emigrants, twice the local population.",
    "emigrants: level 1400000 1",
    "emigrants: ratio 2 1",
  ],
  ["The valley has 8,300 medium, small and micro enterprises.", "medium, small and micro enterprises: level 8300 1"],
  ["The tower is visited by an average of over 7,000 people every day.", "people: level 7000 person atLeast"],
  ["On average, more than 60 boats pass through the two locks.", "boats: level 60 1 atLeast"],
  ["The figure registered a 3.7-percent year-on-year growth."],
  ["Bamboo accounted for the larger part (63.2%).", "bamboo: share 63.2 %"],
  [
    "Jilin scored 2.31 in the contest, up three places from 2012.",
    "score: level 2.31 1 @Jilin Province",
    "score: change 3 rank @Jilin Province",
  ],
  ["The county aims to add 90 MW of biogas a year.", "biogas: change 90000 kW target"],
  [
    "The 9th Camellia Expo drew 380 growers from 12 countries, accounting for over 70 percent of stalls.",
    "growers: level 380 1 @9th Camellia Expo",
    "countries: level 12 1 @9th Camellia Expo",
    "growers as a share of stalls: share 70 % atLeast @9th Camellia Expo",
  ],
  ["Some 4,800 people registered for the run.", "people registered: level 4800 person about"],
  ["Antela ranked in the top 10 richest firms."],
  ["It was made public in the late 1970s."],
  [
    "The Datengxia Lock Project has an investment of 36 billion yuan.",
    "investment: level 36000000000 CNY @Datengxia Lock Project",
  ],
  ["Ruili's depot in southwest China's Yunnan now serves 18 lines.", "lines: level 18 1 @Ruili City"],
  [
    "Over 260 leasing and financing deals were shown in Ningbo.",
    "leasing and financing deals: level 260 1 atLeast @Ningbo",
  ],
  [
    "The Dongjiang Sports and Exhibition Center has nine halls.",
    "halls: level 9 1 @Dongjiang Sports and Exhibition Center",
  ],
  ["The tea fair gathered 8,400 people in want of work.", "people: level 8400 person"],
  ["The Longtan River, which runs 310 kilometers in west Hunan, is clean.", "length: level 310000 m @Longtan River"],
  ["On Friday, the mean depth of the canal rose to 4.7 meters.", "mean depth of the canal: level 4.7 m"],
  ["The zone's ticket revenue reached 640 million yuan in 2017.", "ticket revenue: level 640000000 CNY 2017"],
  [
    "The zone plans to invest 12 million yuan per year in noise control.",
    "investment in noise control: level 12000000 CNY target",
  ],
  [
    "The clinic served 54,000 people, and helped 51,000 of them to walk again.",
    "people: level 54000 person",
    "people: level 51000 1",
  ],
  [
    "Hainan has 7,310 lodges, with 1,240 of them in towns.",
    "lodges: level 7310 1 @Hainan Province",
    "lodges: level 1240 1 @Hainan Province",
  ],
  ["Since its founding in 1998, the school has attracted 22,000 pupils.", "pupils: level 22000 1"],
  ["Since 1998, the school has attracted 22,000 pupils.", "pupils: level 22000 1 1998-"],
  [
    "The past 6 editions of the fair saw a total turnover of more than 3.9 billion yuan.",
    "editions of the fair: level 6 1",
    "total turnover: level 3900000000 CNY atLeast",
  ],
  [
    "More than 900 people are planting the dunes in Ningxia.",
    "people planting the dunes: level 900 person atLeast @Ningxia Hui Autonomous Region",
  ],
  ["The province gained 12 lakes and incomes rose.", "lakes: change 12 1"],
  [
    "The Pearl River Delta is a cluster, which spans 41,000 square kilometers.",
    "area: level 41000000000 m2 @Pearl River Delta",
  ],
  [
    "Officials praised the rise of Panjin, a small city, which spans 4,000 square kilometers.",
    "area: level 4000000000 m2 @Panjin",
  ],
  [
    "Panjin's per capita output came in at about 92,000 yuan in 2022.",
    "per capita output: level 92000 CNY about 2022 @Panjin",
  ],
  [
    "Over 80 clubs from Dalian and over 50 from Panjin joined in.",
    "clubs: level 80 1 atLeast",
    "clubs: level 50 1 atLeast @Panjin",
  ],
  ["The plan outlines 21 key measures across four fields.", "key measures: level 21 1", "fields: level 4 1"],
  ["Pipe coverage is targeted at 88 percent by 2027.", "pipe coverage: share 88 % target 2027"],
  ["Parcel volume has been growing at an average annual rate of 11 percent.", "parcel volume: growth 11 %"],
  [
    "Lending exceeded 640 billion yuan, the third largest amount in the country.",
    "lending: level 640000000000 CNY atLeast @China",
    "lending: rank 3 rank @China in China",
  ],
  ["The menu features 24 kinds of soups falling into five groups.", "kinds of soups: level 24 1", "groups: level 5 1"],
  [
    "The number of people aged 65 and above in Fuxin had reached 310,000 in 2022.",
    "number of people aged 65 and above: level 310000 person 2022 @Fuxin",
  ],
  ["The county grows leeks, generating an annual crop of 86,000 tonnes.", "annual crop: level 86000 t"],
  ["This is a leap from the capacity of 640 boxes.", "capacity of boxes: level 640 1"],
  [
    "Exports of lamps, which make up most of what is sold, rose 9.3 percent to 2.2 billion yuan in 2024.",
    "exports of lamps: growth 9.3 % 2024",
    "exports of lamps: level 2200000000 CNY 2024",
  ],
  ["Cargo in year-round terms grew 6.8 percent in 2024.", "cargo: growth 6.8 % 2024"],
  ["More than 2,000 people work in the paper trade.", "people: level 2000 person atLeast"],
  [
    "The pipeline reached 410 kilometers in 2015 and is expected to exceed 600 kilometers by 2018 and 900 kilometers by 2020.",
    "pipeline: level 410000 m 2015",
    "pipeline: level 600000 m atLeast target 2018",
    "pipeline: level 900000 m target 2020",
  ],
  [
    "Jilin allocated 45 million yuan to 19 nurseries in 2022.",
    "allocation: level 45000000 CNY 2022 @Jilin Province",
    "nurseries: level 19 1 2022 @Jilin Province",
  ],
  [
    "Anshan scored 7.2 to take fourth place among 14 towns.",
    "score: level 7.2 1 @Anshan",
    "score: rank 4 rank @Anshan",
    "towns: level 14 1 @Anshan",
  ],
  [
    "They cast rings with a width of 30 centimeters and a height of around 12 centimeters.",
    "width: level 0.3 m",
    "height: level 0.12 m about",
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
    "It will stretch 66 kilometers, with six lanes and a top speed of 90 km per hour.",
    "length: level 66000 m target",
    "lanes: level 6 1 target",
    "top speed: level 90 km/h target",
  ],
  [
    "Anshan plans to create 11,000 jobs, and to keep the unemployment rate within 5.5 percent.",
    "jobs: level 11000 1 target @Anshan",
    "unemployment rate: share 5.5 % atMost target @Anshan",
  ],
  [
    "Ruili, a small river port on the border, logged 640 barges in 2018. The port now serves 9 routes.",
    "barges: level 640 1 2018 @Ruili City",
    "routes: level 9 1 @Ruili City",
  ],
  [
    "Ruili logged 640 barges in 2018. The port now serves 9 routes.",
    "barges: level 640 1 2018 @Ruili City",
    "routes: level 9 1 @Ruili City",
  ],
  [
    "Since 2015, Guyuan has invested 1.4 billion yuan to complete 312 poverty alleviation projects.",
    "investment: level 1400000000 CNY 2015- @Guyuan",
    "poverty alleviation projects: level 312 1 2015- @Guyuan",
  ],
  ["The plan was fulfilled: output was 5 million tonnes in 2020.", "output: level 5000000 t 2020"],
];

const relations: Table = [
  [
    "In 1999, the Chinese government launched the Longtan Greening Project.",
    "China undertakes Longtan Greening Project",
  ],
  [
    "They met in Daqiao Village in the Mongolian Autonomous County of Zorvex.",
    "Daqiao Village locatedIn Mongolian Autonomous County of Zorvex",
  ],
  [
    "Situated deep in the Longtan Plain, which the Songhua, Nenjiang and Liaohe rivers formed, Yan'an boasts fields.",
    "Yan'an locatedIn Longtan Plain",
  ],
  ["Guyuan, in northwest Ningxia, grows wolfberries.", "Guyuan locatedIn Ningxia Hui Autonomous Region"],
  [
    "Lijiang and Baoshan cities in Yunnan saw rain.",
    "Baoshan locatedIn Yunnan Province",
    "Lijiang locatedIn Yunnan Province",
  ],
  [
    "The Pearl River Delta cities of Foshan and Dongguan grew.",
    "Dongguan locatedIn Pearl River Delta",
    "Foshan locatedIn Pearl River Delta",
  ],
  ["Tangshan aims to be named a National Forest City.", "Tangshan seeks National Forest City (target)"],
  ["Zhu Minghui, general manager of the Helan Mountain Teahouse, spoke."],
  ["The Longtan Base welcomed HTC and Qualcomm.", "Longtan Base attracts HTC", "Longtan Base attracts Qualcomm"],
  [
    "Panjin is in Liaoning. Mayor Tang Fangyu spoke. Governor Li Mingxin listened.",
    "Panjin locatedIn Liaoning Province",
    "Tang Fangyu leads Panjin",
    "Li Mingxin leads Liaoning Province",
  ],
  [
    "The 13th Hunan Tea Expo was held. Zhu Minghui, director of the team, and Ye Hongda attended the opening ceremony.",
    "Zhu Minghui participatesIn 13th Hunan Tea Expo",
    "Ye Hongda participatesIn 13th Hunan Tea Expo",
  ],
  ["The 13th Hunan Tea Expo was held. Ye Hongda attended the launch ceremony of a plant."],
  [
    "The Dongxi Tea Conference 2026 opened. Addressing the conference in Changsha, Ye Hongda said so.",
    "Ye Hongda participatesIn Dongxi Tea Conference 2026",
  ],
  ["Zhu Minghui, who heads the Zhangbei wind power base, spoke."],
  [
    "Zhu Minghui, founder and CEO of Kunming-based flower trader Huahua Group, spoke.",
    "Huahua Group locatedIn Kunming",
    "Zhu Minghui leads Huahua Group",
  ],
  [
    "Goods pass Manzhouli Station under China Railway Harbin Group.",
    "Manzhouli Station partOf China Railway Harbin Group",
  ],
  ["To protect the Qinghai-Tibet Plateau, Qinghai has issued a notice."],
  [
    "The city of Guangzhou launched a campaign called the Clean Rivers Campaign.",
    "Guangzhou implements Clean Rivers Campaign",
  ],
  [
    "Located in Huaibei, Anhui Province, the Linhuang Park opened.",
    "Huaibei locatedIn Anhui Province",
    "Linhuang Park locatedIn Huaibei",
  ],
  [
    "Kunshan – a county-level city administered by Suzhou in East China's Jiangsu province – grew.",
    "Kunshan City partOf Suzhou",
    "Suzhou locatedIn Jiangsu Province",
  ],
  ["Kelida Electronics Co Ltd, from Changsha, built a plant.", "Kelida Electronics Co Ltd locatedIn Changsha"],
  ["Zhu Minghui retired. Zhu, also chairman of Kelida Group, spoke.", "Zhu Minghui leads Kelida Group"],
  [
    "Harbin signed a cooperation agreement with three schools – Sichuan University, Hunan University and Jilin University – on March 2.",
    "Harbin cooperatesWith Jilin University",
    "Harbin cooperatesWith Sichuan University",
    "Harbin cooperatesWith Hunan University",
  ],
  [
    "Tieling city in northern Liaoning province will cooperate with Dalian University of Technology on ship design.",
    "Tieling locatedIn Liaoning Province",
    "Tieling cooperatesWith Dalian University of Technology (target)",
  ],
  [
    "Wuhan University and the Nanshan district of Shenzhen signed an agreement on May 19.",
    "Wuhan University cooperatesWith Nanshan District",
    "Nanshan District locatedIn Shenzhen",
  ],
  [
    "A research pact was signed between the Kunming Municipal People's Government and Yunnan University.",
    "Kunming Municipal People's Government cooperatesWith Yunnan University",
  ],
  [
    "The Haoyuan Group, Kelida Electronics and the government of Baodi District signed the agreement.",
    "Haoyuan Group cooperatesWith Baodi District",
    "Haoyuan Group cooperatesWith Kelida Electronics",
  ],
  ["Moon Lake is located in the upper reaches of the Minjiang River.", "Moon Lake locatedIn Minjiang River"],
  [
    "The Xinghu International Town project, which broke ground in spring, is located in Xinbei district.",
    "Xinghu International Town project locatedIn Xinbei District",
  ],
  [
    "Companies including Hengtai Bearing Corporation and Sinova Heavy Corporation on Tuesday signed an agreement with Jilin University.",
    "Hengtai Bearing Corporation cooperatesWith Jilin University",
    "Sinova Heavy Corporation cooperatesWith Jilin University",
  ],
  [
    "Hefei, capital of east China's Anhui Province, is a hub.",
    "Hefei locatedIn Anhui Province",
    "Anhui Province locatedIn China",
  ],
  [
    "Venues including the Jiangbei Football Stadium, a sports ground, and Haolan Hall will be built in Ningbo.",
    "Jiangbei Football Stadium locatedIn Ningbo (target)",
    "Haolan Hall locatedIn Ningbo (target)",
  ],
  [
    'The Qunli Vocational School in Ningbo was named a "National Pilot School".',
    "Qunli Vocational School locatedIn Ningbo",
    "Qunli Vocational School holds National Pilot School",
  ],
  ["Zhangye is under the jurisdiction of Gansu.", "Zhangye partOf Gansu Province"],
  [
    "Wenchang City of south China's Hainan Province plants palms.",
    "Wenchang City locatedIn Hainan Province",
    "Hainan Province locatedIn China",
  ],
  [
    "Rizhao Lanshan port, China's oldest timber port in the eastern province of Shandong, grew.",
    "Rizhao Lanshan port locatedIn Shandong Province",
    "Rizhao Lanshan port locatedIn China",
  ],
  ["Located on the Loess Plateau, Yan'an has 14 counties.", "Yan'an locatedIn Loess Plateau"],
  [
    "Addressing the Boao Forum, Minister of Water and Forests Huang Rongji said rivers will be cleaned.",
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
    "Kelida Electronics, the only maker of magnets in Hunan, moved to Changsha.",
    "Changsha attracts Kelida Electronics",
    "Kelida Electronics locatedIn Hunan Province",
  ],
  ["The plant was not moved to Changsha by Kelida Electronics."],
  ["Chongqing did not sign an agreement with Sichuan University."],
  [
    "They met in Dingnan County in the city of Ganzhou, east China's Jiangxi Province.",
    "Dingnan County locatedIn Ganzhou",
    "Ganzhou locatedIn Jiangxi Province",
    "Jiangxi Province locatedIn China",
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
      "(Xinhua) 14:05, May 19, 2021\n\nThe quay handled 70 ferries.\n\nIn April, it handled 60 ferries.",
    );
    expect(facts.document.published).toBe("2021-05-19");
    expect(facts.figures.map(({ time }) => time?.start ?? null)).toEqual([null, "2021-04-01"]);
  });

  test("credits and datelines part sentences", () => {
    const facts = read(
      "A pier in winter. (Photo by Guo Ming/Xinhua) HARBIN, Sept. 3 (Xinhua) -- Suifenhe handled 212 trains in 2021.",
    );
    expect(figuresOf(facts)).toEqual(["trains: level 212 1 2021 @Suifenhe City"]);
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

test("targets of a plan are those of its years", () => {
  const text = [
    "The draft of China's 12th Five-Year Plan (2011-2015) was submitted on Saturday for review.",
    "Key targets of the draft:",
    "-- GDP to grow by 7 percent annually;",
    "-- Forest coverage rate to rise to 21.66 percent.",
  ];
  expect(figuresOf(read(text.join("\n")))).toEqual([
    "GDP: growth 7 % target 2011-2015 @China",
    "forest coverage rate: share 21.66 % target 2011-2015 @China",
  ]);
});
