import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readings } from "./reading.ts";

const all = (text: string) => readings(text).flatMap((reading) => reading.mentions);
const names = (text: string): string[] =>
  all(text)
    .filter(({ refers, rule }) => !refers && rule !== "inside")
    .map(({ kind, name }) => `${kind}: ${name}`);
const listed = (text: string): string[] =>
  all(text)
    .filter(({ rule }) => rule !== "inside")
    .flatMap(({ things }) => (things.length === 0 ? [] : [things.map(({ label }) => label.zh).join("|")]));
const referring = (text: string): string[] =>
  all(text)
    .filter(({ refers }) => refers)
    .map(({ kind, text: words }) => `${kind}: ${words}`);

describe("places", () => {
  test.each([
    ["Farmers in Panjin, Liaoning Province, sold rice.", ["place: Panjin", "place: Liaoning Province"]],
    ["WUHAN, Sept. 5 (Xinhua) -- Exports rose.", ["place: WUHAN", "organization: Xinhua"]],
    ["The line links Xi'an with Ürümqi.", ["place: Xi'an", "place: Ürümqi"]],
    ["The Longtan River and the Huangshi Reservoir are full.", ["place: Longtan River", "place: Huangshi Reservoir"]],
    ["Water flows from the Dongjin reservoir.", ["place: Dongjin reservoir"]],
    ["The Tang, Sha and Zhulong rivers rose.", ["place: Tang River", "place: Sha River", "place: Zhulong River"]],
    ["A park in Lujiang county opened.", ["place: Lujiang county"]],
    ["Rice grows on the fields of the Harvest Farm.", ["place: Harvest Farm"]],
    [
      "The Suzhou Industrial Park and the Hefei Economic Development Zone grew.",
      ["place: Suzhou Industrial Park", "place: Hefei Economic Development Zone"],
    ],
    ["It crosses the Anqing Yangtze River Bridge.", ["project: Anqing Yangtze River Bridge"]],
    ["The China (Shandong) Pilot Free Trade Zone has three areas.", ["place: China (Shandong) Pilot Free Trade Zone"]],
    ["The Longtan Industrial Town Phase III opened.", ["place: Longtan Industrial Town Phase III"]],
    ["They climbed Mount Lushan near Lake Poyang.", ["place: Mount Lushan", "place: Lake Poyang"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    ["Lujiang county grew.", ["庐江县"]],
    ["The Liao River rose.", ["辽河"]],
    ["Baiyang Lake is clean.", ["白洋淀"]],
    ["They climbed Mount Taishan.", ["泰山"]],
  ])("a listed place by another spelling: %s", (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });
});

describe("organizations", () => {
  test.each([
    [
      "The Ministry of Finance and the People's Bank of China issued a notice.",
      ["organization: Ministry of Finance", "organization: People's Bank of China"],
    ],
    [
      "The Culture, Sports, and Tourism Bureau of Ninghai County said so.",
      ["organization: Culture, Sports, and Tourism Bureau of Ninghai County"],
    ],
    ["Weichai Power Co., Ltd. opened a plant.", ["organization: Weichai Power Co., Ltd."]],
    [
      "The Institute of Computing Technology of the Chinese Academy of Sciences took part.",
      ["organization: Institute of Computing Technology of the Chinese Academy of Sciences"],
    ],
    [
      "The Hengyang Cigarette Factory of Xiangjiang Industrial Corporation grew.",
      ["organization: Hengyang Cigarette Factory", "organization: Xiangjiang Industrial Corporation"],
    ],
    [
      "Enterprises such as Zorvex, Kailuna and QuantoSoft came.",
      ["organization: Zorvex", "organization: Kailuna", "organization: QuantoSoft"],
    ],
    ["Zorvex, Kailuna and other companies came.", ["organization: Zorvex", "organization: Kailuna"]],
    ["Zorvex, a maker of chips, will come.", ["organization: Zorvex"]],
    [
      "The Jinling Advanced Materials Research Institute (JAMRI) was founded.",
      ["organization: Jinling Advanced Materials Research Institute", "organization: JAMRI"],
    ],
    [
      "The China Center for Disease Control and Prevention warned.",
      ["organization: China Center for Disease Control and Prevention"],
    ],
    ["Data came from Example.cn and Statsnet.com.", ["organization: Example.cn", "organization: Statsnet.com"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    ["the Finance Department of Jiangxi Province", "江西省财政厅"],
    ["the Jiangxi Finance Department", "江西省财政厅"],
    ["the Jiangxi Provincial Department of Finance", "江西省财政厅"],
    ["Jiangxi's Department of Finance", "江西省财政厅"],
    ["the Nanjing Municipal Bureau of Statistics", "南京市统计局"],
    ["the Suqian municipal government", "宿迁市人民政府"],
    ["Yunnan provincial committee of the CPC, the provincial government", "中共云南省委员会"],
    ["BYD Co., Ltd.", "比亚迪股份有限公司"],
    ["those of southern Jiangsu province", "江苏省"],
    ["the municipal government of Suqian", "宿迁市人民政府"],
    ["the People's Government of Yunnan Province", "云南省人民政府"],
    ["the CPC Sichuan Provincial Committee", "中共四川省委员会"],
    ["the Sichuan Provincial Committee of the Communist Party of China", "中共四川省委员会"],
    ["the Hefei municipal Party committee", "中共合肥市委员会"],
    ["the Shaanxi provincial department of culture and tourism", "陕西省文化和旅游厅"],
    ["the Flood Control and Drought Relief Headquarters in Jiangxi", "江西省防汛抗旱指挥部"],
  ])("the body of a place however it is written: %s", (name, expected) => {
    expect(listed(`According to ${name}, it rained.`)).toContain(expected);
  });
});

describe("projects and policies", () => {
  test.each([
    ["The Qingshan Sponge City Project is finished.", ["project: Qingshan Sponge City Project"]],
    ["The Datengxia water conservancy project began.", ["project: Datengxia water conservancy project"]],
    [
      "It issued the Regulations on the Protection of Wetlands and Birds.",
      ["policy: Regulations on the Protection of Wetlands and Birds"],
    ],
    [
      "It issued the Opinions on Rural Roads and the Plan for Clean Heating.",
      ["policy: Opinions on Rural Roads", "policy: Plan for Clean Heating"],
    ],
    ["The Three-Year Action Plan for Clean Air was adopted.", ["policy: Three-Year Action Plan for Clean Air"]],
    [
      "Work on the Hami-Turpan and Panjin-Yiwu railways began.",
      ["project: Hami-Turpan railway", "project: Panjin-Yiwu railway"],
    ],
    ["The Panjin-Yiwu and other railways were late.", []],
    ["The county implemented the village credit system.", ["policy: village credit system"]],
    ["The plant implemented the quality control system.", []],
    ["Schools began to implement the “shared teachers system” there.", ["policy: shared teachers system"]],
    ["It launched the “Thousand Villages” program.", ["policy: Thousand Villages"]],
    ['The "721" work method spread.', ['policy: "721" work method']],
    [
      "It follows the Three Highlands and Four New Missions Strategy.",
      ["policy: Three Highlands and Four New Missions Strategy"],
    ],
    ["The Blue Sky Campaign goes on.", ["policy: Blue Sky Campaign"]],
    [
      "The Law of the People's Republic of China on the Protection of the Yellow River was passed.",
      ["policy: Law of the People's Republic of China on the Protection of the Yellow River"],
    ],
    [
      "It adopted the Outline of the 14th Five-Year Plan for Economic and Social Development of Anhui Province.",
      ["policy: Outline of the 14th Five-Year Plan for Economic and Social Development of Anhui Province"],
    ],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("designations and events", () => {
  test.each([
    ["Yiwu was named a National Civilized City.", ["place: Yiwu", "designation: National Civilized City"]],
    ["Three towns were named National Model Towns.", ["designation: National Model Town"]],
    ["It was recognized as a Provincial Green School.", ["designation: Provincial Green School"]],
    ['The school was named a "Green Model School".', ["designation: Green Model School"]],
    [
      'Ten "Happy Villages" were announced; each "Happy Village" gets a prize.',
      ["designation: Happy Village", "designation: Happy Village"],
    ],
    ["Yiwu is building a national forest city.", ["place: Yiwu", "designation: national forest city"]],
    ['The exhibition "Lamps and Lanterns" opened.', ["event: Lamps and Lanterns"]],
    ['Visitors saw "Lamps and Lanterns", an exhibition of glass.', ["event: Lamps and Lanterns"]],
    ["The 24th China Hi-Tech Fair opened.", ["event: 24th China Hi-Tech Fair"]],
    [
      "The third session of the 14th Suzhou Municipal People's Congress opened.",
      ["event: third session of the 14th Suzhou Municipal People's Congress"],
    ],
    [
      "The sixth plenary session of the 11th CPC Anhui Provincial Committee met.",
      ["event: sixth plenary session of the 11th CPC Anhui Provincial Committee"],
    ],
    ["Typhoon Lekima came.", ["event: Typhoon Lekima"]],
    ["The 2022 Qilu Innovation Forum was held.", ["event: 2022 Qilu Innovation Forum"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("people", () => {
  test.each([
    ["Li Xiaojun, vice mayor of Bengbu, spoke.", ["person: Li Xiaojun", "place: Bengbu"]],
    ["Photo by Fan Ming", ["person: Fan Ming"]],
    ["Governor Wang Weizhong met President Emmanuel Macron.", ["person: Wang Weizhong", "person: Emmanuel Macron"]],
    ["Losang Jamcan, chairman of the region, spoke.", ["person: Losang Jamcan"]],
    ["Ouyang Xiaoli said the factory is new.", ["person: Ouyang Xiaoli"]],
    [
      "HANGZHOU, May 6 (Xinhua, by Zheng Kai) Exports rose.",
      ["place: HANGZHOU", "organization: Xinhua", "person: Zheng Kai"],
    ],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe("what refers", () => {
  test.each([
    ["The city's exports rose across the province.", ["place: The city", "place: the province"]],
    ["The company will invest nationwide.", ["organization: The company", "place: nationwide"]],
    ["The Commission met.", ["organization: The Commission"]],
    ["The city of Huzhou and the province of Hubei met.", []],
    ["The city government met on the river bank.", ["place: The city", "place: the river"]],
  ])("%s", (text, expected) => {
    expect(referring(text)).toEqual(expected);
  });
});

describe("what is no name", () => {
  test.each([
    "Affected by heavy rainfall, hundreds of villages were flooded.",
    "In July and on Monday, GDP and CPI rose by RMB 5.",
    "The Provincial Government and the Party Committee met.",
    "Local officials said a number of major projects were launched.",
    "He can say that this is a new day.",
    '"We will go on," he said.',
    "The digital economy and the business environment improved.",
    "You Can Do It",
    'The film "The Long Winter" and the novel "Grey Geese" sold well.',
    "Governor Xu Calls for Growth",
    'Growth slowed, abbreviated as "Low".',
    "It ranked No. 3 in Article 12 of Chapter 4.",
  ])("%s", (text) => {
    expect(names(text)).toEqual([]);
  });
});

test("whatever the text, mentions are its own characters", () => {
  const bits = [
    "The ",
    "Panjin ",
    "of ",
    "and ",
    "Li ",
    "Ming ",
    '"',
    "(",
    ") ",
    "Bureau ",
    "River ",
    "'s ",
    ", ",
    "5 ",
    "city ",
    "Plan ",
    "on ",
    "“",
    "” ",
    "é",
    "Co., Ltd. ",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 25 }), (parts) => {
      const text = parts.join("");
      for (const one of all(text)) expect(text.slice(one.start, one.end)).toBe(one.text);
    }),
  );
});

describe("where a name ends", () => {
  test.each([
    ["Representing Ninghai County, Li Xiaojun spoke.", ["place: Ninghai County", "person: Li Xiaojun"]],
    [
      "The Panjin municipal Party committee and the municipal government met.",
      ["organization: Panjin municipal Party committee"],
    ],
    ["Li Xiaojun, Ninghai County Party chief, spoke.", ["person: Li Xiaojun", "place: Ninghai County"]],
    [
      "The Department of Wildlife Management of China's State Forestry Administration agreed.",
      [
        "organization: Department of Wildlife Management",
        "place: China",
        "organization: State Forestry Administration",
      ],
    ],
    [
      "The 2013 Panjin Industrial and Technology Transfer Cooperation and Exchange Fair opened.",
      ["event: 2013 Panjin Industrial and Technology Transfer Cooperation and Exchange Fair"],
    ],
    ['It adopted the "Internet Plus" Action Plan.', ["policy: Internet Plus Action Plan"]],
    ["It adopted the Broadband China strategy.", ["policy: Broadband China strategy"]],
    ["Xiangyang City of Hubei Province grew.", ["place: Xiangyang City", "place: Hubei Province"]],
    ["The Qingshan-Kailuna high-speed rail line opened.", ["project: Qingshan-Kailuna high-speed rail line"]],
    ["The Kailuna line is a production line."],
    ["Metro Line 7 of Panjin opened.", ["project: Metro Line 7", "place: Panjin"]],
    [
      "The Zorvex International Airport expansion project began.",
      ["project: Zorvex International Airport expansion project"],
    ],
    ["Seventy-one-year-old Meng Li spoke.", ["person: Meng Li"]],
    ["The Exhibition of Selected Bronze Relics opened.", ["event: Exhibition of Selected Bronze Relics"]],
    ["The Opening Ceremony was long."],
    ["Wuxi Auto officially signed a contract.", ["organization: Wuxi Auto"]],
    ["Suzhou Zorvex has started construction.", ["organization: Suzhou Zorvex"]],
    ["They joined the Black Soil Granary campaign.", ["policy: Black Soil Granary campaign"]],
    ["The 2018 Belt and Road Brand Expo opened.", ["event: 2018 Belt and Road Brand Expo"]],
    ["They visited Dali county-level city.", ["place: Dali"]],
    ["They heard the Report on the Work of the Government."],
    ["They heard the “Government Work Report”."],
    ["The General Office of the State Council met.", ["organization: General Office of the State Council"]],
    ["The Zhangbei wind power base grew.", ["project: Zhangbei wind power base"]],
    ["Yiwu was named a China Excellent Tourism City.", ["place: Yiwu", "designation: China Excellent Tourism City"]],
    ["The Panjin Municipal Consultative Conference met.", ["organization: Panjin Municipal Consultative Conference"]],
    [
      "Firms with plants in the park include Zorvex, Kailuna and Wal-Mart.",
      ["organization: Zorvex", "organization: Kailuna", "organization: Wal-Mart"],
    ],
    [
      "Firms in the machinery industry, such as Zorvex and Kailuna, grew.",
      ["organization: Zorvex", "organization: Kailuna"],
    ],
  ])("%s", (text, expected = []) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    ["Weining Yi, Hui, and Miao Autonomous County grew.", ["威宁彝族回族苗族自治县"]],
    ["The Yi, Hui and Miao Autonomous County of Weining grew.", ["威宁彝族回族苗族自治县"]],
    ["The Beijing Xicheng District People's Government agreed.", ["西城区人民政府"]],
    ["The Heyuan Municipal Committee met.", ["中共河源市委员会"]],
    ["Farmers in Liangshan prefecture and in Ganzi Prefecture met.", ["凉山彝族自治州", "甘孜藏族自治州"]],
    ["The Baoshan District Committee of Shanghai met.", ["中共宝山区委员会"]],
    ["Li Ming led the Water Resources Department of Hubei province.", ["湖北省水利厅"]],
    ["The Ministry of Finance of the People's Republic of China agreed.", ["财政部"]],
  ])("%s", (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });
});
