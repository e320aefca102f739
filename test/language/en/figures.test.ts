import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figures } from "../../../src/language/en/figures.ts";
import { drafts, read } from "./drafts.ts";
import { lexicon, readings } from "./reading.ts";

const levels: readonly (readonly [string, ...string[]])[] = [
  ["Panjin's GDP reached 130.36 billion yuan in 2020.", "GDP level 130360000000 CNY 2020 @Panjin"],
  ["In 2020, GDP of Panjin stood at 130.36 billion yuan.", "GDP level 130360000000 CNY 2020 @Panjin"],
  ["Huzhou reported a GDP of 320 billion yuan last year.", "GDP level 320000000000 CNY 2020 @Huzhou"],
  [
    "In 2020, the retention rate of nine-year compulsory education in Huzhou was 99.9 percent.",
    "retention rate of nine-year compulsory education share 99.9 % 2020 @Huzhou",
  ],
  [
    "In 2020, Huzhou's water consumption per 10,000 yuan of GDP was 26 cubic meters.",
    "water consumption per 10,000 yuan of GDP level 26 m3 2020 @Huzhou",
  ],
  ["The output of ten nonferrous metals was 5 million tonnes.", "output of ten nonferrous metals level 5000000 t"],
  [
    "In 2020, road deaths per 100 million yuan of output in Huzhou fell by 12 percent.",
    "road deaths per 100 million yuan of output growth -12 % 2020 @Huzhou",
  ],
  [
    "In Huzhou, private enterprises' exports reached 5 billion yuan in 2020.",
    "private enterprises exports level 5000000000 CNY 2020 @Huzhou",
  ],
  ["Huzhou has a population of over 60,000.", "population level 60000 1 atLeast @Huzhou"],
  ["The number of market entities exceeded 1.2 million.", "number of market entities level 1200000 1 atLeast"],
  [
    "The gross regional product (GRP) of the city was 76 billion yuan.",
    "gross regional product level 76000000000 CNY @the city",
  ],
  ["Foreign direct investment totaled US$1.74 billion.", "foreign direct investment level 1740000000 USD"],
  ["The park covers an area of 90 square kilometers.", "area level 90000000 m2 @The park"],
  ["Floods have affected an area of 5,000 hectares.", "affected area level 50000000 m2"],
  ["The project has a total investment of 20 billion yuan.", "total investment level 20000000000 CNY @The project"],
  ["The Anqing Bridge is 38 kilometers long.", "length level 38000 m @Anqing Bridge"],
  ["The city had 350 high-tech enterprises.", "high-tech enterprises level 350 1 @The city"],
  ["A total of 12,300 new urban jobs were created.", "new urban jobs level 12300 1"],
  ["There are 28 rivers and lakes in the province.", "rivers and lakes level 28 1 @the province"],
  ["Nine large and medium-sized reservoirs supplied water.", "large and medium-sized reservoirs level 9 1"],
  [
    "The province allocated 203 million yuan of relief funding in 3 batches.",
    "relief funding level 203000000 CNY @The province",
    "batches level 3 1 @The province",
  ],
  [
    "It cost the province 10.07 billion yuan in direct economic losses.",
    "direct economic losses level 10070000000 CNY @the province",
  ],
  ["The company invested 5 billion yuan in education.", "investment in education level 5000000000 CNY @The company"],
  ["The output of pork, beef and mutton was 21,000 tonnes.", "output of pork, beef and mutton level 21000 t"],
  [
    "Imports and exports with countries along the coast totaled 9 billion yuan.",
    "imports and exports with countries along the coast level 9000000000 CNY",
  ],
  [
    "The trade volume was 3.5 trillion yuan (about 490 billion U.S. dollars).",
    "trade volume level 3500000000000 CNY",
    "trade volume level 490000000000 USD about",
  ],
  [
    "Some 452,000 people took part in old-age insurance.",
    "people took part in old-age insurance level 452000 person about",
  ],
  ["A total of 320 million yuan was invested.", "investment level 320000000 CNY"],
  ["Life expectancy reached 78.6 years.", "life expectancy level 78.6 a"],
  ["Output of solar panels exceeded 650,000 units.", "output of solar panels level 650000 1 atLeast"],
  ["Its auto exports will top 2 million units.", "auto exports level 2000000 1 atLeast target"],
  [
    "The farm covers about 1,000 mu (66.7 ha.) of the valley.",
    "area level 666666.666666667 m2 about @The farm",
    "area level 667000 m2 @The farm",
  ],
  ["An annual output of 300,000 vehicles was reached.", "annual output of vehicles level 300000 1"],
  ["Panjin has 10 state- or city-level wetland parks.", "state- or city-level wetland parks level 10 1 @Panjin"],
  ["It saw its fruit imports notch up 3.66 billion yuan.", "fruit imports level 3660000000 CNY"],
  ["Sales exceeded 1 trillion yuan for the third consecutive year.", "sales level 1000000000000 CNY atLeast"],
  ["The two rates, the top three cities and the 2 trillion yuan club were mentioned."],
  ["Nine of them have been started."],
  ["Panjin has 30 hydrogen refueling stations.", "hydrogen refueling stations level 30 1 @Panjin"],
  ["Two of its firms entered the Fortune Global 500.", "firms level 2 1"],
  ["There were 6.2 beds per 10,000 people.", "beds level 6.2 1"],
  [
    "Roads link 11 of the province's 14 counties.",
    "counties level 11 1 @the province",
    "counties level 14 1 @the province",
  ],
  [
    "Over 130 bln yuan to Be Invested in 10 Major Industrial Projects",
    "investment level 130000000000 CNY atLeast target",
    "major industrial projects level 10 1",
  ],
];

const changes: readonly (readonly [string, ...string[]])[] = [
  ["Exports grew by 5.2 percent year on year.", "exports growth 5.2 %"],
  ["Exports rose 5.2 percent to 3.2 billion yuan.", "exports growth 5.2 %", "exports level 3200000000 CNY"],
  ["Sales fell 3.1 percent.", "sales growth -3.1 %"],
  ["Prices went down 0.6 percent.", "prices growth -0.6 %"],
  ["Industrial output posted a 5.2-percent increase.", "industrial output growth 5.2 %"],
  ["The county saw its exports surge 71 percent.", "exports growth 71 % @The county"],
  ["Huzhou reported GDP growth of 5 percent.", "GDP growth 5 % @Huzhou"],
  ["There was a year-on-year decline of 4 percent in car sales.", "car sales growth -4 %"],
  ["Revenue was 15 billion yuan, an increase of 4.5 percent.", "revenue level 15000000000 CNY", "revenue growth 4.5 %"],
  [
    "Investment was up 6.2 percent, 1.4 percentage points higher than the national average.",
    "investment growth 6.2 %",
    "investment growth change 1.4 pp",
  ],
  [
    "The unemployment rate was 5.2 percent, down 0.3 percentage points.",
    "unemployment rate share 5.2 %",
    "unemployment rate change -0.3 pp",
  ],
  [
    "The city had 350 clinics, an increase of 123 over the previous year.",
    "clinics level 350 1 @The city",
    "clinics change 123 1 @The city",
  ],
  [
    "The sown area was 26,500 hectares, up 300 hectares or 1.1 percent.",
    "sown area level 265000000 m2",
    "sown area change 3000000 m2",
    "sown area growth 1.1 %",
  ],
  [
    "Income increased from 24,000 yuan in 2015 to 42,800 yuan in 2020.",
    "income level 24000 CNY 2015",
    "income level 42800 CNY 2020",
  ],
  ["Exports doubled.", "exports growth 1 1"],
  ["It will boost the tourism industry by 10 billion yuan.", "tourism industry change 10000000000 CNY target"],
  ["Energy use per unit of output was cut by 13.5 percent.", "energy use per unit of output growth -13.5 %"],
  ["The city added 67,000 urban jobs.", "urban jobs change 67000 1 @The city"],
];

const more: readonly (readonly [string, ...string[]])[] = [
  [
    "The value of seven pillar industries of Panjin—steel, oil and rice, rose by 8.5 percent to 91 billion yuan.",
    "pillar industries level 7 1 @Panjin",
    "value of pillar industries growth 8.5 % @Panjin",
    "value of pillar industries level 91000000000 CNY @Panjin",
  ],
  [
    "Goals included an increase of 10 percent in retail sales and an increase of 11 percent in investment.",
    "retail sales growth 10 % target",
    "investment growth 11 % target",
  ],
  [
    "Total exports surged 85.7 percent year on year to reach 13.91 billion yuan.",
    "total exports growth 85.7 %",
    "total exports level 13910000000 CNY",
  ],
  [
    "Imports hit 3 billion yuan, a 193.7 percent jump year on year.",
    "imports level 3000000000 CNY",
    "imports growth 193.7 %",
  ],
  [
    "Its trade with partners including Japan and Laos all posted annual growth of 30 percent.",
    "trade with partners growth 30 %",
  ],
  ["The trade of southwest China's Sichuan Province rose 10.7 percent.", "trade growth 10.7 % @Sichuan Province"],
  [
    "Trade between Guangxi and the ASEAN totalled 137 billion yuan.",
    "trade with ASEAN level 137000000000 CNY @Guangxi",
  ],
  ["The plant was advancing ten projects.", "projects level 10 1"],
  [
    "The number of firms has increased by 123, or 3.51 times.",
    "number of firms change 123 1",
    "number of firms growth 3.51 1",
  ],
];

const shares: readonly (readonly [string, ...string[]])[] = [
  [
    "Anhui rolled out 1 million vehicles, which make up 7.7 percent of the total.",
    "vehicles level 1000000 1 @Anhui",
    "vehicles share 7.7 % @Anhui",
  ],
  [
    "An output of 342,000 cars takes up an impressive 9 percent of the total.",
    "output of cars level 342000 1",
    "output of cars share 9 %",
  ],
  [
    "A total of 6.8 billion yuan of loans have been issued, 34.4 percent of the annual plan.",
    "loans level 6800000000 CNY",
    "loans as a share of annual plan share 34.4 %",
  ],
  ["Urban registered unemployment rate stood at 4.21 percent.", "urban registered unemployment rate share 4.21 %"],
  ["Guizhou ranks 11th in China's digital economy index.", "digital economy index rank 11 rank @Guizhou in China"],
  ["Guizhou ranked first in the comprehensive assessment.", "comprehensive assessment rank 1 rank @Guizhou"],
  ["R&D spending accounted for 2.83 percent of GDP.", "R&D spending as a share of GDP share 2.83 %"],
  [
    "Exports were 26 billion yuan, accounting for 66 percent of total trade.",
    "exports level 26000000000 CNY",
    "exports as a share of total trade share 66 %",
  ],
  ["The urbanization rate was 62.9 percent.", "urbanization rate share 62.9 %"],
  [
    "Basic medical insurance covered over 95 percent of the population.",
    "basic medical insurance coverage share 95 % atLeast",
  ],
  [
    "More than 82 percent of villages have access to broadband.",
    "villages have access to broadband share 82 % atLeast",
  ],
  ["Two-thirds of the county's villages have gas.", "villages have gas share 0.66666667 1 @the county"],
  ["Sales were 1.2 million, three times that of 2015.", "sales level 1200000 1", "sales ratio 3 1"],
  [
    "Panjin's GDP reached 130 billion yuan, ranking fifth in Liaoning.",
    "GDP level 130000000000 CNY @Panjin",
    "(same) rank 5 rank @Panjin in Liaoning",
  ],
  ["Ningbo ranked No. 2 nationwide in terms of foreign trade.", "foreign trade rank 2 rank @Ningbo in nationwide"],
  [
    "Ningbo, a port city in Zhejiang, ranked first in the province with trade of 9 billion yuan.",
    "trade rank 1 rank @Ningbo in the province",
    "trade level 9000000000 CNY @Ningbo",
  ],
];

const dealtOut: readonly (readonly [string, ...string[]])[] = [
  [
    "The value added of the primary, secondary and tertiary industries was 5, 60 and 64 billion yuan, respectively.",
    "value added of the primary industry level 5000000000 CNY",
    "value added of the secondary industry level 60000000000 CNY",
    "value added of the tertiary industry level 64000000000 CNY",
  ],
  [
    "The income of urban and rural households was 65,320 yuan and 36,118 yuan, up 9 percent and 10 percent.",
    "income of urban households level 65320 CNY",
    "income of rural households level 36118 CNY",
    "income of urban households growth 9 %",
    "income of rural households growth 10 %",
  ],
  [
    "GDP, fiscal revenue and retail sales grew by 5, 6 and 7 percent respectively.",
    "GDP growth 5 %",
    "fiscal revenue growth 6 %",
    "retail sales growth 7 %",
  ],
  [
    "Panjin and Dalian reported GDP growth of 5 percent and 6 percent, respectively.",
    "GDP growth 5 % @Panjin",
    "GDP growth 6 % @Dalian",
  ],
  [
    "On July 17 and 22, the city released 60 million yuan and 200 million yuan of aid, respectively.",
    "aid level 60000000 CNY 2021 @the city",
    "aid level 200000000 CNY 2021 @the city",
  ],
  [
    "The value added of the primary industry was 5 billion yuan and that of the secondary industry was 9 billion yuan.",
    "value added of the primary industry level 5000000000 CNY",
    "value added of the secondary industry level 9000000000 CNY",
  ],
];

const planned: readonly (readonly [string, ...string[]])[] = [
  ["Shanghai aims to build 28 museums by 2025.", "museums level 28 1 target 2025 @Shanghai"],
  ["GDP is expected to grow by around 5.5 percent.", "GDP growth 5.5 % about target"],
  ["We will build 30 schools and renovate 1,200 houses.", "schools level 30 1 target", "houses level 1200 1 target"],
  ["The plan was fulfilled: output was 5 million tonnes in 2020.", "output level 5000000 t 2020"],
];

const whose: readonly (readonly [string, ...string[]])[] = [
  [
    "Wuxi became the nation's 14th city with GDP exceeding 1 trillion yuan.",
    "GDP level 1000000000000 CNY atLeast @Wuxi",
  ],
  ["With a population of 5 million, Panjin is a small city.", "population level 5000000 1 @Panjin"],
  ["Home to seven carmakers, including Chery and BYD, Anhui is a base.", "carmakers level 7 1 @Anhui"],
  ["Covering an area of 30 hectares, the Longtan Park is free.", "area level 300000 m2 @Longtan Park"],
  [
    "There are 12 lakes, 30 ponds and 2 islands in Panjin.",
    "lakes level 12 1 @Panjin",
    "ponds level 30 1 @Panjin",
    "islands level 2 1 @Panjin",
  ],
  ["Li said that in 2019, the city's GDP increased by 4.4 percent.", "GDP growth 4.4 % 2019 @the city"],
  ["KUNMING, July 25 (Xinhua) -- Tea sales rose 5 percent.", "tea sales growth 5 %"],
  ["The bureau said on July 25 that tea sales rose 5 percent.", "tea sales growth 5 %"],
  [
    "East China's Zhejiang saw its trade rise 18 percent in the first half of 2020.",
    "trade growth 18 % 2020 @Zhejiang",
  ],
  ["In Panjin, 350 projects were launched.", "projects level 350 1 @Panjin"],
  [
    "Twenty villages were recognized by the Government of Lujiang County.",
    "villages level 20 1 @Government of Lujiang County",
  ],
];

describe("Figures of English sentences", () => {
  test.each([...levels, ...changes, ...more, ...shares, ...dealtOut, ...planned, ...whose])(
    "%s",
    (sentence, ...expected) => {
      expect(read(sentence)).toEqual(expected);
    },
  );

  test.each([
    "The plan covers three years.",
    "It is the first batch of the second phase.",
    "Hundreds of farmers left.",
    "The 14th Five-Year Plan was adopted on March 11, 2021.",
    "Article 12 of the law speaks of the No. 1 document.",
    "One of them said so.",
  ])("no figure in: %s", (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  test("numbers that become no figure are told, with a reason", () => {
    const [reading] = readings("Hundreds of farmers waited for three years.");
    const { unread } = figures(reading!, lexicon);
    expect(unread.map(({ text, why }) => `${text}: ${why}`)).toEqual([
      "Hundreds: ambiguous",
      "three years: no-indicator",
    ]);
  });

  test("whatever the words, every figure's evidence holds its number", () => {
    const bits = [
      "GDP ",
      "rose ",
      "5 percent ",
      "to ",
      "3 billion yuan ",
      ", ",
      "and ",
      "up ",
      "the city ",
      "'s ",
      "in 2020 ",
      "respectively ",
      "of ",
      "(",
      ") ",
      "ranking fifth ",
      "that of ",
      "by ",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 25 }), (parts) => {
        for (const { amount, evidence } of drafts(`${parts.join("")}.`)) {
          expect(evidence.start).toBeLessThanOrEqual(amount.start);
          expect(evidence.end).toBeGreaterThanOrEqual(amount.end);
        }
      }),
    );
  });
});

const quoted: readonly (readonly [string, ...string[]])[] = [
  [
    "In 2019, Yichun's forest coverage was 83.8 percent, ranking first in Heilongjiang.",
    "In 2019, Yichun's forest coverage was 83.8 percent",
    "In 2019, Yichun's forest coverage was 83.8 percent, ranking first in Heilongjiang",
  ],
  [
    "Over the past three years, Luohe has planted 4,200 hectares of trees and opened 31 parks.",
    "Over the past three years, Luohe has planted 4,200 hectares of trees",
    "31 parks",
  ],
  [
    "Freight handled at the port hit 3 million tonnes in 2018.",
    "Freight handled at the port hit 3 million tonnes in 2018",
  ],
];

test.each(quoted)("quotes who, when and what: %s", (text, ...quotes) => {
  expect(drafts(text).map(({ evidence: { start, end } }) => text.slice(start, end))).toEqual(quotes);
});

test.each([
  ["Grain output to grow by 3 percent annually.", "grain output growth 3 % target"],
  ["Urban unemployment to be kept no higher than 5 percent.", "urban unemployment share 5 % atMost target"],
  ["Efforts to cut costs lifted profits by 5 percent.", "profits growth 5 %"],
])("a verb with to, and no other, is planned: %s", (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test("a firm's seat set off by commas is not whose the number is", () => {
  expect(read("Chery Holding Group, headquartered in the city of Wuhu, exported 830,000 vehicles in 2024.")).toEqual([
    expect.stringContaining("@Chery Holding Group"),
  ]);
});
