import type { Kind } from "../../model.ts";

/** The last word of an English name and the kind of thing that it makes of it. */
const listed: Readonly<Record<Exclude<Kind, "person">, string>> = {
  place:
    "Province City County District Prefecture Municipality Town Township Village Banner League Subdistrict Community Region Island Islands " +
    "River Rivers Lake Reservoir Sea Ocean Bay Gulf Strait Straits Canal Creek Stream Wetland Wetlands Estuary Delta Basin Plain Plateau " +
    "Mountain Mountains Hill Hills Peak Valley Gorge Gorges Canyon Desert Grassland Grasslands Forest Peninsula Cape Beach Glacier Cave Grottoes " +
    "Waterfall Falls Spring Springs Oasis Archipelago " +
    "Zone Zones Area Park Parks Geopark Belt Corridor Circle Rim Cluster Hub Base Site Sites Resort Garden Gardens Reserve Reserves Sanctuary Sanctuaries Square Plaza " +
    "Port Harbor Harbour Wharf Terminal Airport Station Highway Road Street Avenue Boulevard Metro Line " +
    "Greenway Waterway Pass Wall Palace Temple Monastery Mosque Pagoda Tower Stadium Arena Gymnasium Theater Theatre Hall Mall Market " +
    "Oilfield Field Mine Refinery Farm Dam Ruins Quarter Downtown Cemetery Zoo Aquarium Scenic Spot",
  organization:
    "Group Company Corporation Corp Inc Ltd Limited LLC Co Holdings Enterprise Enterprises Bank Ministry Department Bureau Commission Committee " +
    "Administration Authority Office Agency Headquarters Government Governments Council Court Procuratorate Association Federation Society Union " +
    "Foundation Institute Institutes Institution Academy University College School Schools Hospital Clinic Laboratory Lab Museum Library Center Centre " +
    "Club Team Daily Times Herald Gazette Journal Tribune News Newspaper Press Television TV Radio Party Army Navy Brigade Corps Battalion Regiment Division Factory Plant " +
    "Mill Winery Brewery Distillery Works Cooperative Co-op Co-operative Alliance Network Chamber Customs Exchange Insurance Securities Airlines Airways Electronics Technology " +
    "Technologies Pharmaceutical Pharmaceuticals Steel Motors Motor Automobile Automotive Energy Telecom Media Studio Studios Hotel " +
    "Estate Shipyard Observatory Secretariat Consulate Embassy Parliament Senate Congress Tribunal Branch Board Fund Games Software Semiconductor " +
    "Logistics Airline Petroleum Chemical Chemicals Kindergarten Orchestra Troupe Garrison Squad Detachment Command Subcommand Platoon Bureaus Departments Committees",
  project:
    "Railway Expressway Bridge Tunnel Project Projects Engineering Platform System Satellite Spacecraft Probe Complex Greenway",
  policy:
    "Plan Plans Strategy Strategies Initiative Initiatives Campaign Campaigns Program Programme Programs Scheme Regulation Regulations Rules Rule " +
    "Measures Opinions Opinion Guidelines Guideline Guidance Instructions Decision Notice Circular Outline Law Laws Act Policy Policies Reform Reforms " +
    "Charter Catalogue Catalog Blueprint Agenda Standards Standard Code Model Mode Mechanism Principle Principles Thought Theory Concept Dream Vision " +
    "Report Proposal Proposals Provisions Ordinance Directive Roadmap Declaration Agreement Convention Constitution Consensus Action Actions Paper " +
    "Goals Goal Route Offensive Movement Philosophy Doctrine Resolution Statement Communique Communiqué",
  designation: "Award Awards Prize Prizes Medal Title Certificate Honor Honour Honors Heritage Trophy List",
  event:
    "Conference Summit Forum Expo Exposition Exhibition Fair Festival Olympics Paralympics Cup Championship Championships Meeting Session Sessions " +
    "Plenum Symposium Ceremony Earthquake Typhoon Marathon Week Competition Contest Tour Tournament Dialogue Seminar Carnival Gala Celebration " +
    "War Revolution Congresses Biennale Universiade Convention Open",
};

const longer: readonly (readonly [string, Kind])[] = [
  ["People's Congress", "organization"],
  ["National Congress", "event"],
  ["Party Congress", "event"],
  ["Olympic Games", "event"],
  ["Asian Games", "event"],
  ["Youth Games", "event"],
  ["National Games", "event"],
  ["Winter Games", "event"],
  ["Beach Games", "event"],
  ["University Games", "event"],
  ["Para Games", "event"],
  ["Sports Games", "event"],
  ["Metro Line", "project"],
  ["World Games", "event"],
  ["Paralympic Games", "event"],
  ["Sports Center", "place"],
  ["Sports Centre", "place"],
  ["Cultural Center", "organization"],
  ["Convention Center", "place"],
  ["Convention Centre", "place"],
  ["Exhibition Center", "place"],
  ["Financial Center", "place"],
  ["Shopping Center", "place"],
  ["Trade Center", "place"],
  ["Data Center", "project"],
  ["Power Plant", "project"],
  ["Power Station", "project"],
  ["Hydropower Station", "project"],
  ["Storage Station", "project"],
  ["Wind Farm", "project"],
  ["Solar Farm", "project"],
  ["Heritage Site", "designation"],
  ["Heritage Sites", "designation"],
  ["Leading Group", "organization"],
  ["Working Group", "organization"],
  ["Consultative Conference", "organization"],
  ["Monitoring Station", "organization"],
  ["Meteorological Station", "organization"],
  ["Police Station", "organization"],
  ["Fire Station", "organization"],
  ["TV Station", "organization"],
  ["Radio Station", "organization"],
  ["Joint Meeting", "organization"],
  ["White Paper", "policy"],
  ["Blue Paper", "policy"],
  ["Water Diversion", "project"],
  ["Nature Reserve", "place"],
  ["Scenic Spot", "place"],
  ["Tourist Attraction", "place"],
  ["Free Trade Port", "place"],
  ["Real Estate", "organization"],
  ["News Agency", "organization"],
  ["Free Trade Agreement", "policy"],
  ["Five-Year Plan", "policy"],
  ["Business Environment", "policy"],
  ["Silk Road", "place"],
  ["Chamber of Commerce", "organization"],
  ["Stock Exchange", "organization"],
  ["Grand Canal", "place"],
  ["Great Wall", "place"],
  ["Old Town", "place"],
  ["Red Cross", "organization"],
  ["Oil Field", "place"],
  ["Gas Field", "place"],
  ["Spring Festival", "event"],
  ["Cultural Week", "event"],
  ["Super League", "event"],
  ["Premier League", "event"],
  ["Football League", "event"],
  ["Basketball League", "event"],
  ["Champions League", "event"],
  ["Joint Venture", "organization"],
];

/** Heads that say little by themselves: a name of them needs a word of its own, no mere adjective. */
const weakWords =
  "Area Network Base Site Field Farm Market Line Hall Tower Spring Springs Forest Pass Wall Station Hub Circle Cluster Quarter Spot Scenic Downtown " +
  "Technology Technologies Energy Media Steel Motor Motors Chemical Chemicals Petroleum Games Software Exchange Insurance Securities Electronics " +
  "Pharmaceutical Pharmaceuticals Telecom Logistics Automobile Automotive Semiconductor Estate Hotel Team Division Works Plant Mill Board Branch " +
  "Customs News Times Journal Press TV Television Radio Engineering System Platform Complex Action Actions Model Mode Mechanism Standard Standards " +
  "Principle Principles Report Title Honor Honour Heritage List Route Goal Goals Open Week War Party Congress Movement Statement Paper Squad " +
  "Enterprise Enterprises Dragons Division Limited Technology Agreement Rule Rules Fund Policy Policies Reform Reforms Concept Vision Meeting Session Sessions";

const kindsByWord = new Map<string, Kind>(
  (Object.entries(listed) as [Kind, string][]).flatMap(([kind, words]) =>
    words.split(" ").map((head): [string, Kind] => [head.toLowerCase(), kind]),
  ),
);
const kindsByPhrase = new Map<string, Kind>(longer.map(([head, kind]) => [head.toLowerCase(), kind]));
const endsPhrase = new Set(longer.map(([head]) => head.slice(head.lastIndexOf(" ") + 1).toLowerCase()));
const withoutPoint = (lower: string): string => (lower.endsWith(".") ? lower.slice(0, -1) : lower);
const weak = new Set(weakWords.toLowerCase().split(" "));

/** The kind of thing that a name with these last words is; null where they make no name. */
export const kindOfHead = (last: string, beforeLast: string): Kind | null =>
  (endsPhrase.has(last) ? kindsByPhrase.get(`${beforeLast} ${last}`) : undefined) ??
  kindsByWord.get(withoutPoint(last)) ??
  null;

export const isHead = (lower: string): boolean => kindsByWord.has(withoutPoint(lower));
export const isWeakHead = (lower: string): boolean => weak.has(withoutPoint(lower));

/** Words before which a name is that of a natural thing or a storm: Lake Poyang, Mount Tai, Typhoon Lekima. */
export const leadingHeads: ReadonlyMap<string, Kind> = new Map([
  ["lake", "place"],
  ["mount", "place"],
  ["typhoon", "event"],
  ["hurricane", "event"],
  ["cape", "place"],
]);

/** Class nouns that are often written small after a name: Dongwushi reservoir, the Hefei-Wuhu railway. */
export const smallHeads: ReadonlyMap<string, Kind> = new Map(
  (
    [
      [
        "place",
        "river lake reservoir city county province district prefecture town township village banner port airport island bay canal wetland mountain " +
          "gorge plain plateau basin delta peninsula strait highway desert grassland oilfield mine subdistrict zone park dam",
      ],
      ["project", "railway expressway bridge tunnel"],
      ["organization", "group company corporation bank university hospital"],
    ] as const
  ).flatMap(([kind, words]) => words.split(" ").map((head): [string, Kind] => [head, kind])),
);

/** Class nouns in the plural behind several names: the Tang, Sha and Zhulong rivers. */
export const pluralHeads: ReadonlyMap<string, string> = new Map(
  (
    "rivers=River lakes=Lake reservoirs=Reservoir mountains=Mountains counties=County cities=City districts=District provinces=Province towns=Town " +
    "townships=Township villages=Village ports=Port airports=Airport prefectures=Prefecture islands=Island"
  )
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** Heads that are followed by "of" and what they are for: Department of Finance, University of Science and Technology. */
export const takesOf = new Set(
  (
    "department ministry bureau commission committee government university academy institute college school bank port law regulations regulation rules " +
    "headquarters office congress council court association federation chamber center centre museum library society administration authority agency " +
    "exhibition exposition fair symposium seminar competition command division board secretariat union party foundation laboratory province city county state republic kingdom conference forum expo year decade " +
    "opinions guidelines guideline measures outline decision notice circular instructions plan catalogue report project program programme strategy " +
    "initiative campaign action base model pavilion hall institution charter declaration standards provisions branch session procuratorate garden festival"
  ).split(" "),
);

/** Documents whose title goes on behind on, for, concerning …: Regulations on the Protection of Wetlands. */
export const titled = new Set(
  (
    "regulations regulation rules measures opinions opinion guidelines guideline guidance instructions decision notice circular outline law plan plans " +
    "program programme scheme strategy proposal proposals provisions action catalogue report agreement convention declaration charter roadmap statement " +
    "resolution initiative policy policies agenda blueprint standards paper"
  ).split(" "),
);

/** Bodies and meetings that are "for" or "on" something: Administration for Market Regulation, Forum on China-Africa Cooperation. */
export const takesFor = new Set(
  (
    "administration commission center centre association institute bureau council committee foundation agency office department conference forum summit " +
    "federation academy school society fund headquarters expo fair symposium zone laboratory"
  ).split(" "),
);
