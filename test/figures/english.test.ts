import { expectFigures } from "./lines.ts";

/** What English prose leaves to the words around a number: whose it is, when it was so, what it counts. */
const texts: readonly (readonly [string, ...string[]])[] = [
  [
    "By the end of 2022, Chongqing had opened 36 international air routes, compared with 22 in 2018, and 14 cargo routes.",
    "international air routes level 36 1 2022 @重庆市",
    "international air routes level 22 1 2018 @重庆市",
    "cargo routes level 14 1 2022 @重庆市",
  ],
  [
    "In 2021, parcel handling volume in Guizhou hit 620 million pieces.",
    "parcel handling volume level 620000000 1 2021 @贵州省",
  ],
  [
    "From January to May 2023, the export volume of Foshan reached 210 billion yuan.",
    "export volume level 210000000000 CNY 2023-01-01/2023-05-31 @佛山市",
  ],
  [
    "Between Feb. 3 and March 9, 2019, Kunming received 812,000 visitors.",
    "visitors level 812000 1 2019-02-03/2019-03-09 @昆明市",
  ],
  [
    "Hubei plans to build 500 kilometers of expressways and 20 airports by 2030.",
    "expressways level 500000 m target 2030 @湖北省",
    "airports level 20 1 target 2030 @湖北省",
  ],
  [
    "Jinan renovated 340 bridges and built 18 parks in 2017.",
    "bridges level 340 1 2017 @济南市",
    "parks level 18 1 2017 @济南市",
  ],
  [
    "In 2023, Lhasa received 5.6 million tourist trips, generating 3.9 billion yuan in tourism revenue, up 21 percent and 33 percent, respectively.",
    "tourist trips level 5600000 1 2023 @拉萨市",
    "tourism revenue level 3900000000 CNY 2023 @拉萨市",
    "tourist trips growth 21 % 2023 @拉萨市",
    "tourism revenue growth 33 % 2023 @拉萨市",
  ],
  [
    "In 2020, private firms contributed 68 percent of Xiamen's tax revenue and 92 percent of urban employment.",
    "private firms as a share of tax revenue share 68 % 2020 @厦门市",
    "private firms as a share of urban employment share 92 % 2020 @厦门市",
  ],
  [
    "In 2016, power in Yunnan came from hydro (71%), coal (18%) and wind (9.5%).",
    "hydro share 71 % 2016 @云南省",
    "coal share 18 % 2016 @云南省",
    "wind share 9.5 % 2016 @云南省",
  ],
  [
    "In 2023, Gansu handled 40 million passenger trips, recovering to 94 percent of the 2019 level.",
    "passenger trips level 40000000 1 2023 @甘肃省",
    "passenger trips ratio 94 % 2023 @甘肃省",
  ],
  [
    "A total of 980 trains passed through Erenhot, China's largest land port on the line, in 2021. The port handled 1.2 million tonnes of goods.",
    "trains level 980 1 2021 @二连浩特市",
    "goods level 1200000 t 2021 @二连浩特市",
  ],
  ["In 2018, Dalian handled 300 more ships than a year earlier.", "ships change 300 1 2018 @大连市"],
  [
    "Gaoyou city signs up 12 projects\nUpdated: March 22, 2023\nGaoyou held a fair on March 19. Firms from Jiangsu province and Anhui province took part, among them one from Jiangsu.\nSome 12 projects worth 20.9b yuan were signed, including four costing 1 billion yuan each.",
    "projects level 12 1 - @高邮市",
    "projects level 12 1 about - @高邮市",
    "projects level 20900000000 CNY - @高邮市",
    "projects level 4 1 - @高邮市",
    "cost level 1000000000 CNY - @高邮市",
  ],
  [
    "In 2014, financial revenue of Baoji reached 100 billion yuan for the first time, doubling that of 2010. Budget revenue was 58.3 billion yuan.",
    "financial revenue level 100000000000 CNY 2014 @宝鸡市",
    "financial revenue growth 1 1 2014 @宝鸡市",
    "budget revenue level 58300000000 CNY 2014 @宝鸡市",
  ],
  [
    "In 2020, budget revenue of Datong fell 11.3 percent, but the rate of decline narrowed by 6.6 percentage points.",
    "budget revenue growth -11.3 % 2020 @大同市",
    "budget revenue decline change -6.6 pp 2020 @大同市",
  ],
  [
    "In 2019, the mine in Luliang had sales of 1.2 billion yuan and 50 million yuan in tax revenue.",
    "sales level 1200000000 CNY 2019 @吕梁市",
    "tax revenue level 50000000 CNY 2019 @吕梁市",
  ],
  [
    "Jilin will upgrade 1.3 million hectares of low- to medium-yield farmland.",
    "low- to medium-yield farmland level 13000000000 m2 target - @吉林省",
  ],
  [
    "Covering 2,740 square kilometers in the east of Qinghai, Hualong Hui Autonomous County had 46 schools in 2019, of which 12 were boarding schools.",
    "area level 2740000000 m2 - @化隆回族自治县",
    "schools level 46 1 2019 @化隆回族自治县",
    "boarding schools level 12 1 2019 @化隆回族自治县",
  ],
  [
    "The turnover of the Canton Fair reached 25 billion U.S. dollars in 2015.",
    "turnover level 25000000000 USD 2015 @Canton Fair",
  ],
  [
    "Statistics show that in 2019, Zhoushan received 70.5 million visitors, 11.2 percent more than in the same month of the previous year.",
    "visitors level 70500000 1 2019 @舟山市",
    "visitors growth 11.2 % 2019 @舟山市",
  ],
  [
    "In 2018, forest coverage in Dunhuang rose from 11 percent in 2007 to 34 percent.",
    "forest coverage share 11 % 2007 @敦煌市",
    "forest coverage share 34 % 2018 @敦煌市",
  ],
  ["Wuxi ranked 14th among Chinese cities in GDP in 2021.", "GDP rank 14 rank 2021 @无锡市"],
  [
    "In 2020, imports of Yantai from Russia and Brazil increased by 22.5 percent and 8.1 percent to 14.2 billion yuan and 9.6 billion yuan respectively.",
    "imports from Russia growth 22.5 % 2020 @烟台市",
    "imports from Brazil growth 8.1 % 2020 @烟台市",
    "imports from Russia level 14200000000 CNY 2020 @烟台市",
    "imports from Brazil level 9600000000 CNY 2020 @烟台市",
  ],
  [
    "In the first half of 2023, car exports of Wuhu surged 75.7 percent year on year to 214,000 units. Of the total, 178,000 were passenger cars, up 88.4 percent, and 36,000 were commercial vehicles, up 31.9 percent.",
    "car exports growth 75.7 % 2023-01-01/2023-06-30 @芜湖市",
    "car exports level 214000 1 2023-01-01/2023-06-30 @芜湖市",
    "passenger cars level 178000 1 2023-01-01/2023-06-30 @芜湖市",
    "passenger cars growth 88.4 % 2023-01-01/2023-06-30 @芜湖市",
    "commercial vehicles level 36000 1 2023-01-01/2023-06-30 @芜湖市",
    "commercial vehicles growth 31.9 % 2023-01-01/2023-06-30 @芜湖市",
  ],
  [
    "In 2021, Meitan County was home to 770 tea companies, 28 of which have annual sales of over 100 million yuan each. The local government has earmarked 150 million yuan to upgrade plants.",
    "tea companies level 770 1 2021 @湄潭县",
    "tea companies level 28 1 2021 @湄潭县",
    "annual sales level 100000000 CNY atLeast 2021 @湄潭县",
    "allocation level 150000000 CNY 2021 @湄潭县",
  ],
  [
    "In 2022, Turpan had 500,000 mu of vineyards. It plans to have 800,000 mu of vineyards and an annual output of 30 million bottles by 2027.",
    "vineyards level 333333333.333333 m2 2022 @吐鲁番市",
    "vineyards level 533333333.333333 m2 target 2027 @吐鲁番市",
    "annual output of bottles level 30000000 1 target 2027 @吐鲁番市",
  ],
  [
    "In 2020, the added value of firms in Taiyuan above a designated size – those with annual revenue of 20 million yuan or more – fell 2.9 percent.",
    "annual revenue level 20000000 CNY atLeast 2020 @太原市",
    "added value of firms above a designated size growth -2.9 % 2020 @太原市",
  ],
  [
    "Li Guifang lives in Daqiao Village of Zhaoyuan County. In 2017, Li Guifang earned 20,000 yuan.",
    "income level 20000 CNY 2017 @Li Guifang",
  ],
  ["Forest now covers 12,000 hectares in Yichang.", "forest area level 120000000 m2 - @宜昌市"],
  [
    "In 2022, loans in Huizhou increased by 120 billion yuan, 21 billion yuan less than in the same period of the previous year.",
    "loans change 120000000000 CNY 2022 @惠州市",
    "loans change -21000000000 CNY 2022 @惠州市",
  ],
  [
    "Guizhou's GDP grew 4.5 percent in 2022. Exports picked up in the fourth quarter, rising 6 percent.",
    "GDP growth 4.5 % 2022 @贵州省",
    "exports growth 6 % 2022-10-01/2022-12-31 @贵州省",
  ],
  [
    "KUNMING, Jan. 20, 2023 (Xinhua) -- Yunnan's exports rose 6 percent in December. A new line will open in June with 12 stations.",
    "exports growth 6 % 2022-12-01/2022-12-31 @云南省",
    "stations level 12 1 target 2023-06-01/2023-06-30 @云南省",
  ],
  [
    "Huaping County opened the Yunhe Farming project. The Fuyuan Tea Garden is a demonstration project for tourism. The total area of the project is 600 hectares.",
    "total area level 6000000 m2 - @Fuyuan Tea Garden",
  ],
  [
    "The draft of China's 13th Five-Year Plan (2016-2020) was submitted on Monday.\nFollowing are key targets of the draft:\nIndustry\n-- Renovation of 20 million homes;\n-- Some 50 million jobs to be created;",
    "homes level 20000000 1 target 2016-01-01/2020-12-31 @中国",
    "jobs level 50000000 1 about target 2016-01-01/2020-12-31 @中国",
  ],
  ["By 2015, Yichang had 240,000 hectares of arable land.", "arable land level 2400000000 m2 2015 @宜昌市"],
  [
    "2024 Report on the Work of the Hubei Provincial Government\n\nThe report was delivered in Hubei.\n\nI. A Review of the Work in 2023\n\nTrade in goods was up by 15.3%\n\nAdded value of services was up by 10.3%",
    "trade in goods growth 15.3 % 2023 @湖北省",
    "added value of services growth 10.3 % 2023 @湖北省",
  ],
  [
    "Rains hit Guizhou\nAs of July 10, some 90,000 hectares of farmland in Guizhou had been flooded.\n(Xinhua News Agency July 12, 2003)",
    "farmland level 900000000 m2 about 2003-07-10/2003-07-10 @贵州省",
  ],
  [
    "Rains hit Guizhou\nXinhua, July 16, 2021\nBy 5 p.m. Wednesday, rains had damaged 310 houses in Guizhou.",
    "houses level 310 1 2021-07-14/2021-07-14 @贵州省",
  ],
  [
    "Work moves ahead\nThe year 2019 is of great weight for Panjin. From January to May, Panjin started 62 projects.",
    "projects level 62 1 2019-01-01/2019-05-31 @盘锦市",
  ],
  [
    "EU becomes Fujian's largest partner\nXinhua, May 6, 2020\nIn the first quarter, the exports of shoes reached 3 billion yuan.",
    "exports of shoes level 3000000000 CNY 2020-01-01/2020-03-31 @福建省",
  ],
  [
    "Goals of Panjin\nXinhua, May 6, 2020\nThe report lists the main targets for 2020 as follows:\n-- GDP growth of around 5 percent\n-- over 40,000 new urban jobs",
    "GDP growth 5 % about target 2020 @盘锦市",
    "new urban jobs level 40000 person atLeast target 2020 @盘锦市",
  ],
  [
    "Panjin at work\nXinhua, May 6, 2020\nFrom January to March, the exports of Panjin grew 5 percent.\nThe growth rate was 2.1 and 1.4 percentage points higher than the national and provincial rates, respectively.",
    "exports growth 5 % 2020-01-01/2020-03-31 @盘锦市",
    "exports growth change 2.1 pp 2020-01-01/2020-03-31 @盘锦市",
    "exports growth change 1.4 pp 2020-01-01/2020-03-31 @盘锦市",
  ],
  [
    "Trams of China\nXinhua, May 6, 2020\nChina's first tram line was opened in 1906 in Tianjin.\nChina will have 900 km of tram lines by 2025.\nTickets cost 2 yuan on average.",
    "tram lines level 900000 m target 2025 @中国",
    "tickets level 2 CNY - @中国",
  ],
  [
    "LANZHOU, July 28, 2020 -- More than 90 percent of poor villages in China have set up co-ops.\nSome 680,000 such co-ops have been set up so far.",
    "poor villages share 90 % atLeast - @中国",
    "co-ops level 680000 1 about - @中国",
  ],
  [
    "Roads grow\nUpdated: May 6, 2020\nThe total length of roads in Panjin is 4,100 km. Last year, the figure was 3,900 km.",
    "total length of roads level 4100000 m - @盘锦市",
    "total length of roads level 3900000 m 2019 @盘锦市",
  ],
  ["LANZHOU - Four snow leopards were seen in Gansu.", "snow leopards level 4 1 - @甘肃省"],
  [
    "Ponds of Panjin\nUpdated: September 18, 2023\nIn 1996, the ponds of Panjin were dug.\nThe ponds of Panjin cover 67 hectares.\nIn 2022, Panjin drew many visitors.\nThe village of Panjin has 12 inns.",
    "area level 670000 m2 - @盘锦市",
    "inns level 12 1 2022 @盘锦市",
  ],
];

expectFigures(texts, "en");
