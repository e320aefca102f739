import { describe, expect, test } from "vitest";
import { read } from "./drafts.ts";

const ofParts: readonly (readonly [string, ...string[]])[] = [
  [
    "Gansu had a capacity of 90 GW, of which 40% (36 GW) was coal, 35% (31.5 GW) was wind and 20% (18 GW) was solar.",
    "capacity level 90000000 kW @Gansu",
    "coal share 40 % @Gansu",
    "coal level 36000000 kW @Gansu",
    "wind share 35 % @Gansu",
    "wind level 31500000 kW @Gansu",
    "solar share 20 % @Gansu",
    "solar level 18000000 kW @Gansu",
  ],
  [
    "Of the power, 60 percent or 24 GW was hydropower and 9 percent was represented by wind power.",
    "hydropower share 60 %",
    "hydropower level 24000000 kW",
    "wind power share 9 %",
  ],
  [
    "In 2019, 71% of the 120 TWh produced in Panjin came from gas.",
    "gas share 71 % 2019 @Panjin",
    "power generation level 120000000000 kWh 2019 @Panjin",
  ],
  [
    "The port employs 800 people, of whom 45 percent are women.",
    "people level 800 person @The port",
    "women share 45 % @The port",
  ],
  ["Exports rose 8 percent, or 2 billion yuan.", "exports growth 8 %", "exports change 2000000000 CNY"],
  [
    "In 2018, fishing contributed 3 billion yuan, or 2.1 percent, to the county's GDP, up 4 percent from 2017.",
    "fishing contribution to GDP level 3000000000 CNY 2018",
    "fishing contribution to GDP share 2.1 % 2018",
    "fishing contribution to GDP growth 4 % 2018",
  ],
  ["Private firms contributed 60 percent of taxes.", "private firms as a share of taxes share 60 %"],
];

const moved: readonly (readonly [string, ...string[]])[] = [
  ["The unemployment rate fell below 4 percent.", "unemployment rate share 4 % atMost"],
  ["Prices fell by less than 4 percent.", "prices growth -4 % atMost"],
  ["Exports grew over 4 percent.", "exports growth 4 % atLeast"],
  [
    "The city plans to cut energy intensity 13.5 percent by 2025.",
    "energy intensity growth -13.5 % target 2025 @The city",
  ],
  ["The city built 13.5 percent of the homes.", "homes share 13.5 % @The city"],
  ["Foreign trade stayed firm, growing 5.2 percent.", "foreign trade growth 5.2 %"],
  ["Exports rose 8 percent while imports were weak, falling 3 percent.", "exports growth 8 %", "imports growth -3 %"],
  ["Life expectancy rose by 1.3 years to 78.2 years.", "life expectancy change 1.3 a", "life expectancy level 78.2 a"],
  ["Life expectancy is to grow by one year.", "life expectancy change 1 a target"],
  ["Talks lasted 12 days of hard work."],
  [
    "Panjin had 310 days with good air quality in 2020, 12 days more than in 2019.",
    "days with good air quality level 310 d 2020 @Panjin",
    "days with good air quality change 12 d 2020 @Panjin",
  ],
  [
    "The share of clean rivers rose from 68 percent in 2015 to over 87 percent today.",
    "share of clean rivers share 68 % 2015",
    "share of clean rivers share 87 % atLeast",
  ],
];

const counted: readonly (readonly [string, ...string[]])[] = [
  [
    "On display are 540 bronzes, including 60 newly restored pieces.",
    "bronzes level 540 1",
    "restored pieces level 60 1",
  ],
  ["Also on show were 80 robots.", "robots level 80 1"],
  ["In Panjin, exports were 80 units.", "exports level 80 1 @Panjin"],
  ["The firm exported 12,000 vehicles.", "vehicles exported level 12000 1"],
  [
    "It built roads in eight villages and created jobs for 320 people.",
    "villages level 8 1",
    "people level 320 person",
  ],
  ["The team set up 12 tents.", "tents level 12 1"],
  ["The bulk of the budget – 94 million yuan – was spent.", "budget level 94000000 CNY"],
  ["The island lies about 12 nautical miles off the coast.", "distance off the coast level 22224 m about @The island"],
  ["The road runs 45 kilometers from the mine to the port.", "road length level 45000 m"],
];

const whose: readonly (readonly [string, ...string[]])[] = [
  ["At the Sichuan Museum in Southwest China, 90 pieces are shown.", "pieces level 90 1 @Sichuan Museum"],
  [
    "At the Wuhu port in East China's Anhui, throughput reached 9 million tonnes.",
    "throughput level 9000000 t @Wuhu port",
  ],
  [
    "It could be seen at the Hunan Museum in Central China, where a show has 120 pieces.",
    "pieces level 120 1 @Hunan Museum",
  ],
  ["In Liaoning's Panjin, trade jumped 35 percent.", "trade growth 35 % @Panjin"],
  [
    "Huawei's revenue in Germany grew 12 percent to 3 billion euros.",
    "revenue in Germany growth 12 % @Huawei",
    "revenue in Germany level 3000000000 EUR @Huawei",
  ],
  [
    "The Xiongan New Area, about 100 km south of Beijing, has planted 450 mu of trees.",
    "distance south of Beijing level 100000 m about @Xiongan New Area",
    "trees level 300000 m2 @Xiongan New Area",
  ],
  [
    "The Anqing Bridge, linking Panjin and Wuxi, will cost 3 million yuan.",
    "cost level 3000000 CNY target @Anqing Bridge",
  ],
  [
    "Zhejiang, one of China's most developed provinces, plans to build 100 plants.",
    "plants level 100 1 target @Zhejiang",
  ],
  ["Panjin-based Huawei sold 30,000 vehicles.", "vehicles sold level 30000 1 @Huawei"],
  ["Zhejiang, which borders Anhui, Jiangsu and Fujian, built 30 plants.", "plants level 30 1 @Zhejiang"],
  ["At the 20th Canton Fair in Guangzhou, 470 deals were signed.", "deals level 470 1 @20th Canton Fair"],
  [
    "The Longtan Park is home to 149 deer, or 10 percent of China's total.",
    "deer level 149 1 @Longtan Park",
    "deer as a share of total share 10 % @Longtan Park",
  ],
  ["Investors put 1.2 billion dollars into Panjin.", "investment level 1200000000 USD"],
  ["At the meeting in Panjin, 90 firms signed up.", "firms level 90 1 @Panjin"],
];

const communique: readonly (readonly [string, ...string[]])[] = [
  ["Imports made up the remaining 36.8 percent.", "imports share 36.8 %"],
  [
    "The dam generated 95 billion kWh of power, saving 29 million tonnes of standard coal.",
    "power level 95000000000 kWh @The dam",
    "standard coal level 29000000 tce @The dam",
  ],
  [
    "The school has trained 320 doctors from 46 countries since 2010.",
    "doctors level 320 1 2010-2021 @The school",
    "countries level 46 1 2010-2021 @The school",
  ],
  [
    "Police solved 1,200 cases and recovered 35 million yuan in losses.",
    "cases level 1200 1",
    "losses level 35000000 CNY",
  ],
  ["The first batch of 5,000 tonnes of soybeans arrived.", "soybeans level 5000 t"],
  ["Construction of the 1,085-km line began.", "line level 1085000 m"],
  ["The tunnel is 22 km long and 13 m wide.", "length level 22000 m @The tunnel", "width level 13 m @The tunnel"],
  [
    "The court concluded 31,000 cases, an increase of 8 percent, and 96 percent of the rulings were enforced.",
    "cases level 31000 1",
    "cases growth 8 %",
    "rulings enforced share 96 %",
  ],
  ["The fund, worth 2 billion yuan, supports 150 start-ups.", "fund level 2000000000 CNY", "start-ups level 150 1"],
  [
    "Exports rose 5 percent in May 2020 and 3.2 percent in June 2020.",
    "exports growth 5 % 2020",
    "exports growth 3.2 % 2020",
  ],
  ["A total of 90 schools were built from 2016 to August 2019.", "schools level 90 1 2016-2019"],
  ["The rate rose from 5 percent in 2016 to 7 percent in 2019.", "rate share 5 % 2016", "rate share 7 % 2019"],
];

const reported: readonly (readonly [string, ...string[]])[] = [
  [
    "The gross domestic product (GDP)[2] of the year was 47 billion yuan.",
    "gross domestic product level 47000000000 CNY",
  ],
  ["The birth rate was 9.8‰, down 0.5‰ from 2019.", "birth rate share 0.98 %", "birth rate change -0.05 %"],
  [
    "Panjin welcomed 20% more tourists and 5% fewer trips.",
    "tourists growth 20 % @Panjin",
    "trips growth -5 % @Panjin",
  ],
  [
    "The sales at the 30 stores reached 5 billion yuan.",
    "stores level 30 1",
    "sales at the stores level 5000000000 CNY",
  ],
  [
    "Wuxi ranked second nationwide in exports and the first in imports.",
    "exports rank 2 rank @Wuxi in nationwide",
    "imports rank 1 rank @Wuxi",
  ],
  ["Exports, which rose 5 percent, reached 3 billion yuan.", "exports growth 5 %", "exports level 3000000000 CNY"],
  [
    "Sales were 9 billion yuan in 2020, 1.6 times those from 2011 to 2015.",
    "sales level 9000000000 CNY 2020",
    "sales ratio 1.6 1 2020",
  ],
  [
    "Of the money, 80 million yuan was for dams and 40 million yuan for dikes.",
    "dams level 80000000 CNY",
    "dikes level 40000000 CNY",
  ],
  ["It lies between 26°29′N and 28°30′ N and has jurisdiction over ten counties.", "counties level 10 1"],
  [
    "Longtan Port handled 5 million tonnes and 30,000 TEU.",
    "throughput level 5000000 t @Longtan Port",
    "throughput level 30000 TEU @Longtan Port",
  ],
  ["The Yangtze River is the third longest in the world.", "length rank 3 rank @Yangtze River"],
  [
    "Of this total, 21 million were staff and 6 million were retirees.",
    "staff level 21000000 1",
    "retirees level 6000000 1",
  ],
];

const further: readonly (readonly [string, ...string[]])[] = [
  [
    "Revenue soared to 140 million yuan after the first fair and 279 million yuan in 2005.",
    "revenue level 140000000 CNY 2005",
    "revenue level 279000000 CNY 2005",
  ],
  ["Wind penetration remained relatively low at 6.8 percent.", "wind penetration share 6.8 %"],
  ["The rate was 3 percent, above the national average of 2 percent.", "rate share 3 %", "national average share 2 %"],
  ["Two-thirds of a town's 45,000 residents make chairs.", "residents share 0.66666667 1", "residents level 45000 1"],
  [
    "Panjin sent 1,569 trains, carrying 129,000 standard containers, up 22 percent and 23 percent respectively.",
    "trains level 1569 1 @Panjin",
    "standard containers level 129000 TEU @Panjin",
    "trains growth 22 % @Panjin",
    "standard containers growth 23 % @Panjin",
  ],
  [
    "Panjin has one city, two districts and one development zone.",
    "city level 1 1 @Panjin",
    "districts level 2 1 @Panjin",
    "development zone level 1 1 @Panjin",
  ],
  ["There is one airport in the city."],
  [
    "The city will train 3,000 workers and issue 200 permits.",
    "workers level 3000 1 target @The city",
    "permits level 200 1 target @The city",
  ],
  [
    "From a mere 12 in 2010, the number of labs jumped to 6,900 in 2018.",
    "number of labs level 12 1 2010",
    "number of labs level 6900 1 2018",
  ],
  [
    "The market is forecast to grow at a compound rate of 9 percent to reach 4 billion yuan by 2027.",
    "market growth 9 % target 2027",
    "market level 4000000000 CNY target 2027",
  ],
  ["Each kilogram of tea sells for 2,000 yuan.", "tea price level 2000 CNY"],
  ["Ticket prices range from 180 to 480 yuan.", "ticket prices level 180 CNY", "ticket prices level 480 CNY"],
  [
    "Only 3 percent of patients needed surgery, against 12 percent in 2010.",
    "patients needed surgery share 3 %",
    "patients needed surgery share 12 % 2010",
  ],
  [
    "Panjin plans three new 500kV transmission lines.",
    "new 500kV transmission lines level 3 1 target @Panjin",
    "transmission lines level 500 千伏 target @Panjin",
  ],
  [
    "The city built three schools and two 300-meter bridges.",
    "schools level 3 1 @The city",
    "300-meter bridges level 2 1 @The city",
    "bridges level 300 m @The city",
  ],
  [
    "Panjin has 30 parks and plans to build 12 more and two more lakes.",
    "parks level 30 1 @Panjin",
    "parks level 12 1 target @Panjin",
    "lakes level 2 1 target @Panjin",
  ],
  ["The mileage of highways open to traffic was 300 kilometers.", "mileage of highways open to traffic level 300000 m"],
  ["Of which, the value of goods exported was 9 million yuan.", "value of goods exported level 9000000 CNY"],
  [
    "Investment in housing was 9 million yuan, of which 6 million yuan was in flats.",
    "investment in housing level 9000000 CNY",
    "investment in flats level 6000000 CNY",
  ],
  [
    "The Engel coefficient was 36.5%, a decrease of 0.6 percentage point.",
    "Engel coefficient share 36.5 %",
    "Engel coefficient change -0.6 pp",
  ],
  ["The natural growth rate stood at 5.12 per thousand.", "natural growth rate share 0.512 %"],
  ["The film grossed 15 million yuan in its first week.", "revenue level 15000000 CNY"],
  [
    "Panjin will build 30 plants, offering jobs to 5,000 people.",
    "plants level 30 1 target @Panjin",
    "people level 5000 person target @Panjin",
  ],
  ["The train carried 613 passengers and ran at 160 km per hour.", "passengers level 613 1", "speed level 160 km/h"],
  [
    "The temple, built in 1056, is 67 meters high and weighs 7,400 tonnes.",
    "temple height level 67 m",
    "weight level 7400 t",
  ],
  [
    "The number of base stations will reach 36 by the end of 2021, up from 23 in 2020.",
    "number of base stations level 36 1 target 2021",
    "number of base stations level 23 1 2020",
  ],
  [
    "The number of visitors has doubled to 9,000 a day.",
    "number of visitors growth 1 1",
    "number of visitors level 9000 1",
  ],
  ["Founded in 1933, Huawei has 430,000 items.", "items level 430000 1 @Huawei"],
  ["Huawei was founded in 1987 and employs 30,000 people.", "people level 30000 person @Huawei"],
  ["Panjin founded 30 schools in 2019.", "schools level 30 1 2019 @Panjin"],
  ["The price of homes in 70 cities rose 2 percent.", "cities level 70 1", "price of homes in cities growth 2 %"],
  ["Visitors filled rooms in 70 hotels.", "hotels level 70 1"],
  [
    "Of the 3,200 students, 1,100, or 34 percent, are girls.",
    "students level 3200 1",
    "students level 1100 1",
    "students share 34 %",
  ],
  ["Panjin has 56 Fortune Global 500 companies.", "Fortune Global 500 companies level 56 1 @Panjin"],
];

const planned: readonly (readonly [string, ...string[]])[] = [
  [
    "More than 30 projects with 12 sites will be built.",
    "projects level 30 1 atLeast target",
    "sites level 12 1 target",
  ],
  ["Some 5 billion yuan is expected to be invested.", "investment level 5000000000 CNY about target"],
  ["More than 12 million jobs to be created in cities.", "jobs level 12000000 1 atLeast target"],
  [
    "Forest coverage to reach 24 percent and forest stock to increase by 2 million cubic meters.",
    "forest coverage share 24 % target",
    "forest stock change 2000000 m3 target",
  ],
  ["A total of 300 firms signed contracts at the fair, which will close on Sunday.", "firms level 300 1 @the fair"],
  ["About 400 households moved out before the lake will be filled.", "households level 400 1 about"],
  ["The city spent 3 million yuan to build roads.", "spending level 3000000 CNY @The city"],
];

describe("What the words around a number say of it", () => {
  test.each([...ofParts, ...moved, ...counted, ...whose, ...communique, ...reported, ...further, ...planned])(
    "%s",
    (text, ...lines) => {
      expect(read(text)).toEqual(lines);
    },
  );
});

test("reads numbers that stand alone", () => {
  for (const text of [
    "5%",
    "5 percent",
    "was founded in 1987 and",
    "from 5",
    ", 5%",
    "5 km",
    "5 days of",
    "(5%",
    "or 5 GW",
    "where 5",
    "3 and",
    "one, two and three",
  ])
    expect(() => read(text)).not.toThrow();
});
