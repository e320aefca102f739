import { describe, expect, test } from "vitest";
import { read } from "./drafts.ts";

/** What a clause leaves out because the one before said it, what its verb tells of, what it holds its number against. */
const clauses: readonly (readonly [string, ...string[]])[] = [
  ["The storm killed 14 and injured 62 in Guangxi.", "people killed level 14 1", "people injured level 62 1"],
  [
    "In Guangxi, three people have died and two are still missing.",
    "people died level 3 person @Guangxi",
    "people missing level 2 1 @Guangxi",
  ],
  ["The landslide left six dead and 40 injured.", "people dead level 6 1", "people injured level 40 1"],
  ["Rains damaged 320 houses, and 41 collapsed.", "houses level 320 1", "houses collapsed level 41 1"],
  [
    "Panjin runs 64 clinics, of which 20 were rebuilt in 2021.",
    "clinics level 64 1 @Panjin",
    "clinics level 20 1 2021 @Panjin",
  ],
  [
    "The centre has rescued 34 sick or injured swans and released 21 of them.",
    "sick or injured swans level 34 1",
    "sick or injured swans level 21 1",
  ],
  [
    "Guangxi allocated 280 million yuan of relief funds, including 60 million yuan from the central government and 220 million yuan from the provincial budget.",
    "relief funds level 280000000 CNY @Guangxi",
    "relief funds from central government level 60000000 CNY @Guangxi",
    "relief funds from provincial budget level 220000000 CNY @Guangxi",
  ],
  ["Its poverty rate fell from 14.6 percent to zero.", "poverty rate share 14.6 %", "poverty rate share 0 %"],
  ["The population grew by 106,000 to 1.38 million.", "population change 106000 1", "population level 1380000 1"],
  ["Output rose by 3 to 5 million tonnes.", "output change 3000000..5000000 t"],
  ["The team found 900 damaged or buried jars.", "damaged or buried jars level 900 1"],
  ["Of the 60 workshops, 45 were textile mills.", "workshops level 60 1", "textile mills level 45 1"],
  [
    "Output climbed from 3 million tonnes in 2024 to 5 million tonnes by 2035.",
    "output level 3000000 t 2024",
    "output level 5000000 t 2035",
  ],
  ["By 2035, the park had attracted 80 firms.", "firms level 80 1 2035 @the park"],
  [
    "The plan requires Panjin to build 90 parks by 2035, up from 30 in 2020.",
    "parks level 90 1 target 2035 @Panjin",
    "parks level 30 1 2020 @Panjin",
  ],
  ["The rate is to reach 80 percent by 2035, up from 61 percent.", "rate share 80 % target 2035", "rate share 61 %"],
  [
    "The county invested 3 billion yuan to build a mill that will make 40,000 tonnes of paper a year by 2035.",
    "investment level 3000000000 CNY @The county",
    "paper level 40000 t target 2035 @The county",
  ],
  [
    "The number of farmers in the hills who own a tractor has risen to 21,000.",
    "number of farmers in the hills level 21000 1",
  ],
  ["The number of villages where the road has been paved reached 340.", "number of villages level 340 1"],
  [
    "The 30 plants that have been moved out of the valley have a total output of 5 billion yuan.",
    "plants level 30 1",
    "total output level 5000000000 CNY",
  ],
  ["The hotel sector raked in 3 billion yuan.", "revenue level 3000000000 CNY"],
  ["Exports, at 40 billion yuan, were up 6 percent.", "exports level 40000000000 CNY", "exports growth 6 %"],
  [
    "Shipments grew by over 8 percent for four consecutive years from 2015 to 2018.",
    "shipments growth 8 % atLeast 2015-2018",
  ],
  ["Prices must not rise above 3 percent.", "prices share 3 % atMost"],
  ["The share of smokers is to stay at or below 20 percent.", "share of smokers share 20 % atMost target"],
  ["The city will raise imports and exports by 6 percent.", "imports and exports growth 6 % target @The city"],
  [
    "Panjin's GDP grew 7 percent, higher than the average growth by 1.2 and 0.4 percentage points.",
    "GDP growth 7 % @Panjin",
    "GDP growth change 1.2 pp @Panjin",
    "GDP growth change 0.4 pp @Panjin",
  ],
  ["Energy use dropped by one fifth to one fourth.", "energy use growth -0.2..-0.25 1"],
  ["Each village shall have two or three clinics.", "clinics level 2..3 1 target"],
  ["There was a fall of 3 percent in water use per unit of GDP.", "water use per unit of GDP growth -3 %"],
  ["The fund helped 30,000 people leave their valley.", "people level 30000 person"],
  [
    "Farm goods accounted for 20 percent of the sales of Panjin, reaching 30 million yuan.",
    "farm goods as a share of sales share 20 % @Panjin",
    "farm goods level 30000000 CNY @Panjin",
  ],
  ["Once completed, the dam can store 30 million cubic meters of water.", "water level 30000000 m3 target @the dam"],
  ["The dam can store 30 million cubic meters of water.", "water level 30000000 m3 @The dam"],
  ["The flock has grown to 300, doubling that in the 1980s.", "flock level 300 1", "flock growth 1 1"],
  ["The canal has 300 km of inland waterways.", "waterways level 300000 m"],
  [
    "Dalian Customs said the trade of Panjin grew 5 percent, with its exports up 9 percent.",
    "trade growth 5 % @Panjin",
    "exports growth 9 % @Panjin",
  ],
  [
    "In 2020, the county planted 500 hectares of pear trees, and some 70 hectares were replanted.",
    "pear trees level 5000000 m2 2020 @the county",
    "pear trees level 700000 m2 about 2020 @the county",
  ],
  [
    "China's northernmost province Heilongjiang harvested 75 million tonnes of grain in 2021.",
    "grain level 75000000 t 2021 @Heilongjiang",
  ],
  [
    "China's coal-rich province of Shanxi mined 1.2 billion tonnes of coal in 2021.",
    "coal level 1200000000 t 2021 @Shanxi",
  ],
  ["China's trade with Russia grew 12 percent in 2021.", "trade with Russia growth 12 % 2021 @China"],
  ["Panjin's 2022 GDP reached 130 billion yuan.", "GDP level 130000000000 CNY 2022 @Panjin"],
  [
    "Its 2023 goals include 6 percent for retail sales and 55 percent for the share of services.",
    "retail sales growth 6 % target 2023",
    "share of services share 55 % target 2023",
  ],
  [
    "Panjin is to extend its roads to 6,000 km by 2035 from 1,624 km in 2018.",
    "roads level 6000000 m target 2035 @Panjin",
    "roads level 1624000 m 2018 @Panjin",
  ],
  [
    "Sand had covered 52 percent of the land, or 617,700 square kilometers, by the end of 2009.",
    "sand coverage share 52 % 2009",
    "sand coverage level 617700000000 m2 2009",
  ],
  ["The team treated 138 million mu of desertified and sandy land.", "desertified and sandy land level 92000000000 m2"],
  ["The county grew 300 hectares of wheat in 2021.", "wheat level 3000000 m2 2021 @The county"],
  ["Only 30 percent of the sheep are now raised on the grasslands.", "sheep raised on the grasslands share 30 %"],
  ["The yield accounts for one-ninth of the total.", "yield share 0.11111111 1"],
  [
    "The quake affected 160,000 people in four counties, with 21,000 forced to leave.",
    "people level 160000 person",
    "counties level 4 1",
    "people forced level 21000 1",
  ],
  ["The number of people hit by floods rose to 7.9 million.", "number of people hit by floods level 7900000 1"],
  [
    "The reserve raised the number of its cameras from more than 90 to 120.",
    "number of cameras level 90 1 atLeast @The reserve",
    "number of cameras level 120 1 @The reserve",
  ],
  ["The mines achieved full coverage of the valley, with an area of 1,200 square km.", "area level 1200000000 m2"],
  [
    "Panjin's power capacity surpassed a record-breaking 100 million kilowatts.",
    "power capacity level 100000000 kW atLeast @Panjin",
  ],
  ["The yield accounts for one-fourth of the total.", "yield share 0.25 1"],
  [
    "The commission noted that wind power accounts for 66 percent of Yunnan's total power capacity.",
    "wind power as a share of total power capacity share 66 % @Yunnan",
  ],
  [
    "The valley has an annual output of 130 million bottles of wine and a comprehensive output value of 26.1 billion yuan.",
    "annual output of bottles of wine level 130000000 1",
    "comprehensive output value level 26100000000 CNY",
  ],
  [
    "There were 546 technology centers, including 18 state-level and 136 provincial-level.",
    "technology centers level 546 1",
    "state-level technology centers level 18 1",
    "provincial-level technology centers level 136 1",
  ],
  [
    "The number of people over 60 will reach 255 million, 17.8 percent of the total, by 2030.",
    "number of people over 60 level 255000000 1 target",
    "number of people over 60 as a share of total share 17.8 % target 2030",
  ],
  [
    "Life expectancy rose to 76.5 years in 2016 from 67.9 years in 1981.",
    "life expectancy level 76.5 a 2016",
    "life expectancy level 67.9 a 1981",
  ],
  [
    "The fund, initiated in 2003 to help farmers of Panjin, has covered 720,000 residents.",
    "residents level 720000 1 @Panjin",
  ],
  [
    "Sulfur dioxide emission will be cut from 25 million tons in 2005 to 22 million tons by 2030.",
    "sulfur dioxide emission level 25000000 t 2005",
    "sulfur dioxide emission level 22000000 t target 2030",
  ],
  [
    "Panjin's shops received 146,800 customers and sold 998,900 bottles, up 43.9 percent and 97.2 percent year on year, respectively.",
    "customers level 146800 1 @Panjin",
    "bottles sold level 998900 1 @Panjin",
    "customers growth 43.9 % @Panjin",
    "bottles sold growth 97.2 % @Panjin",
  ],
];

describe("What a clause leaves unsaid and what its verb tells of", () => {
  test.each(clauses)("%s", (text, ...lines) => {
    expect(read(text)).toEqual(lines);
  });
});
