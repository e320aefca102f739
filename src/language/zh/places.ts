import type { Lexicon } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Atom, atEach, type Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { governedPlaces } from "./governed.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { descriptive, governing, grammatical, nominal, outside, plain } from "./words.ts";

const small = "(?:街道|社区|民族乡|苏木|镇|乡|村|屯)";
/** 余村, 复兴村, 天荒坪镇 right after a listed division. */
const belowDivision = new RegExp(`^(\\p{Script=Han}{1,5}?)${small}`, "u");
/** Words that describe villages and name none. */
const notNamed =
  /^(?:各|全|本|该|此|某|每|多|数|几|两|三|四|五|这|那|其|个|农|城|市|县|区|省|州|乡|镇|村|新农|新|老|旧|贫困|行政|自然|中心|示范|试点|重点|偏远|先进|文明|美丽|城中|空心|一些|部分|所有|有的|附近|周边|下属|所属|传统|特色|红色|最美|小康|幸福|和美|未来|智慧|数字|生态|城乡|农业|工业|旅游|边境|沿海|的|和|及|与|在|是|对|为|从|有|下|内|外|中|上|里|域|辖|级|人民|居民|村民|易地|移民|搬迁|安置|脱贫|摘帽|千万|百|.*[省市县区州])$/u;
const stopInside = /[的了是在和与及各对为从有将把被向等辖、，]/u;

const divisionEnds = (line: Line): number[] =>
  line.names
    .filter(
      (name) =>
        name.things.some(({ division }) => division !== null) &&
        (name.rule === "listed" || /[省市县区州旗]$/u.test(name.name)),
    )
    .map(({ end }) => end);

/** 宜宾市|推进|数字|乡村 holds no 推进数字乡: words of daily use make no name. */
const spansWords = (line: Line, start: number, end: number): boolean =>
  line.atoms.some(
    (atom) =>
      atom.start >= start &&
      atom.start < end &&
      atom.text.length > 1 &&
      (governing.has(atom.text) || nominal.has(atom.text) || plain.has(atom.text) || outside.has(atom.text)),
  );

const villagesAfter = (line: Line, at: number): Found[] => {
  const found = belowDivision.exec(line.text.slice(at, at + 8));
  if (found === null) return [];
  const [whole, name = ""] = found;
  // 县|城镇 are its towns, 泗阳县|穿城镇 is one.
  if (
    /^(?:.?[小古新]|[集城]|[县老新古小乡大中]城|中心城|卫星城|重点城|乡集)$/u.test(name) ||
    (/[镇乡]$/u.test(whole) && name.length > 4)
  )
    return [];
  if (line.names.some((other) => other.start >= at && other.start < at + name.length)) return [];
  if (spansWords(line, at, at + name.length)) return [];
  if (notNamed.test(name) || stopInside.test(name) || plain.has(name) || governing.has(name) || outside.has(name))
    return [];
  // 复兴村村淘: one village follows; 安吉县城乡村: none.
  const end = at + whole.length;
  const village = unlisted({ start: at, end }, line.text, { kind: "place", rule: "place-village" });
  return [village, ...villagesAfter(line, end)];
};

const natural =
  /^\p{Script=Han}{1,4}(?:河|江|湖|溪|水库|山|岭|峰|岛|湾|港|海|峡|洲|泉|寺|塔|关|滩|屿|淀|潭|渠|运河|湿地|草原|沙漠|高原|平原|盆地|半岛|群岛|海峡|古镇|古城|镇|乡|村)$/u;
const notNatural =
  /^(?:(?:咸水|淡水|人工|内陆|高原|火山|堰塞|天然)[湖河]|[江河湖海山川岛洲滩湾港关泉]+|江河|山河|银河|拔河|河山|沿海|临海|近海|远海|深海|出海|入海|上海|内海|大海|航海|下海|人山|火山|高山|矿山|荒山|靠山|江山|青山|金山|银山|登山|爬山|上山|下山|雪山|冰山|海岛|孤岛|半岛|群岛|环岛|离岛|江湖|大湖|海湾|港湾|温泉|机关|有关|相关|海关|难关|攻关|把关|过关|开关|无关|公关|闯关|城关|乡关|农村|乡村|山村|新村|渔村|全村|各村|本村|该村|城镇|乡镇|集镇|村镇|古镇|小镇|新镇|江南水乡|水乡|家乡|故乡|老乡|异乡|城乡|下乡|返乡|回乡|入乡|香港|空港|海港|河港|港口|出港|进港|沙滩|海滩|河滩|险滩|潮滩|滩涂|人海|五湖四海|江海|山海|林海|绿洲|亚洲|欧洲|非洲|美洲|大洋洲|澳洲|北美洲|南美洲|满洲|五大洲|水渠|沟渠|河渠|灯塔|铁塔|水塔|金字塔|寺|佛寺|宝塔|城中村|地球村|度假村|奥运村|小康村|示范村|行政村|自然村|中心村|贫困村|文明村)$/u;

const nameTag = /^(?:ns|nr|nz)$/u;
/** Rivers, lakes and mountains that no list has but the tagger's dictionary knows as places. */
const naturalOf = (line: Line, { form, tag, text, start, end }: Atom): Found[] | null => {
  if (form !== "word" || !nameTag.test(tag) || !natural.test(text) || notNatural.test(text)) return null;
  if (plain.has(text) || (text.length < 3 && !/[河江湖溪]$/u.test(text))) return null;
  return tag === "ns" || /[河江湖]$/u.test(text)
    ? [unlisted({ start, end }, line.text, { kind: "place", rule: "place-natural" })]
    : null;
};

const town = /^\p{Script=Han}{2,3}[镇乡]$/u;
const sortOfTown = /(?:[小古集城乡村新老重强名大制心]镇|[水城下老家故他异回返还进离]乡)$/u;
/** 中塘镇, 溪龙乡: a town that the tagger knows as a name, or takes for one word that it does not know. */
const townOf = ({ form, tag, text, start, end }: Atom, line: Line): Found[] | null => {
  if (form !== "word" || !/^(?:x|n[rsz])$/u.test(tag) || !town.test(text) || sortOfTown.test(text)) return null;
  const core = text.slice(0, -1);
  const said = notNatural.test(text) || notNamed.test(core) || stopInside.test(core) || grammatical.test(core);
  if (said || plain.has(core) || [...words3(core)].some((word) => plain.has(word) || nominal.has(word))) return null;
  return [unlisted({ start, end }, line.text, { kind: "place", rule: "place-village" })];
};
/** Words of which a name of three characters might be made. */
const words3 = (core: string): readonly string[] => [core.slice(0, 2), core.slice(-2)];

const villageEnd = /^(\p{Script=Han}{1,4}?)(?:村|镇|街道|民族乡)/u;
const sightEnd =
  /^\p{Script=Han}{1,4}?(?:岛|湖|寺|沟|峡谷|水库|石窟|瀑布|梯田|古镇|古城|古村|山(?![区东西林体水间上下地脉])|草原|溶洞|大峡谷)/u;

/** 浙江|余村, 椒江|大陈岛: villages and sights right after a division's short name, up to the end of a word. */
const afterShort = (line: Line): Found[] =>
  fromEach(line.names, (name) => {
    const short = name.things.some(({ division }) => division !== null) && !/[省市县区州旗]$/u.test(name.name);
    if (name.kind !== "place" || name.refers || (!short && !divided.test(name.name))) return [];
    const rest = line.text.slice(name.end, name.end + 7);
    const whole = (short ? villageEnd.exec(rest)?.[0] : undefined) ?? sightEnd.exec(rest)?.[0];
    if (whole === undefined) return [];
    const end = name.end + whole.length;
    const core = whole.replace(/(?:村|镇|街道|民族乡)$/u, "");
    if (!line.edge(end) || notNamed.test(core) || stopInside.test(core) || notNatural.test(whole)) return [];
    if (plain.has(core) || sorts.test(whole) || spansWords(line, name.end, end) || praised(line, name.end, end))
      return [];
    if (line.names.some((other) => other.start >= name.end && other.start < end)) return [];
    return [unlisted({ start: name.end, end }, line.text, { kind: "place", rule: "place-village" })];
  });

/** 最大|淡水湖: praise and sorts before the noun name nothing. */
const praised = (line: Line, start: number, end: number): boolean =>
  line.atoms.some((atom) => atom.start >= start && atom.end <= end && descriptive.has(atom.text));

const divided = /[省市县区州旗镇乡]$/u;
/** 山村, 古镇, 海岛: sorts of places. */
const sorts =
  /^(?:[山渔古美新小大老名高雪海江河湖农乡旧]|特色|美丽|传统|中国|世界|周边|最美|著名|民族)(?:[村镇岛湖山寺沟]|古镇|古城|水库|草原|街道|民族乡)$/u;

const pair = /(?<=^|[的在到为是、，：；“]|来到|走进|位于)(\p{Script=Han}{2,3}[镇乡])(\p{Script=Han}{2,4}村)/gu;
const row =
  /(?<=^|[的在到为是，：；“对给辖（县区市旗]|来到|走进|位于|覆盖|涉及|包括|辖有|分布在|选取|选择)(?:\p{Script=Han}{2,3}[镇乡村]|\p{Script=Han}{2,4}街道)(?:、(?:\p{Script=Han}{2,3}[镇乡村]|\p{Script=Han}{2,4}街道))+/gu;

/** What stands within every such row. */
const inRow = /(?:[镇乡村]|街道)、/u;

/** 珠玑镇|灵潭村, 卢集镇、裴圩镇: two levels or a row of small places, whatever words the tagger makes of them. */
const smallPlaces = (line: Line): Found[] => {
  const place = (start: number, end: number): Found[] => {
    const name = line.text.slice(start, end);
    // 浔阳街道 is called as a district elsewhere is.
    const longer = (other: Found): boolean => other.start === start && other.end < end && other.rule === "listed-short";
    const free = !line.names.some((other) => other.start < end && start < other.end && !longer(other));
    // 街道 itself is a word of daily use.
    const core = end - (/街道$/u.test(name) ? 2 : 1);
    const common =
      spansWords(line, start, core) || praised(line, start, end) || sorts.test(name) || notNatural.test(name);
    return free &&
      !common &&
      !/水[乡镇]$/u.test(name) &&
      !notNamed.test(name.slice(0, -1)) &&
      !stopInside.test(name) &&
      !/^各|[乡城古小]镇$/u.test(name)
      ? [unlisted({ start, end }, line.text, { kind: "place", rule: "place-village" })]
      : [];
  };
  const pairs = fromEach(
    line.text.includes("村") ? matchesOf(line.text, pair) : [],
    ({ index, 1: town = "", 2: village = "" }) => [
      ...place(index, index + town.length),
      ...place(index + town.length, index + town.length + village.length),
    ],
  );
  const rows = fromEach(inRow.test(line.text) ? matchesOf(line.text, row) : [], ({ index, 0: matched }) => {
    // 桃源县|辖|漳江街道
    const whole = matched.replace(/^[辖有含设]/u, "");
    let start = index + matched.length - whole.length;
    return fromEach(whole.split("、"), (name) => {
      const found = place(start, start + name.length);
      start += name.length + 1;
      return found;
    });
  });
  return [...pairs, ...rows];
};

/** 阿拉山口|口岸. */
const gates = (line: Line): Found[] =>
  fromEach(line.names, (name) =>
    name.kind === "place" && !name.refers && /^口岸(?!城市|经济|高地)/u.test(line.text.slice(name.end, name.end + 4))
      ? [unlisted({ start: name.start, end: name.end + 2 }, line.text, { kind: "place", rule: "place-port" })]
      : [],
  );

const riverPart = /^(?:干流|上游|中游|下游|南源|北源|源头)(?![域地])/u;

/** 长江|中游: a part of a river by its name. */
const riverParts = (line: Line): Found[] =>
  fromEach(line.names, (river) => {
    if (!river.things.some(({ type }) => type === "river")) return [];
    const part = riverPart.exec(line.text.slice(river.end, river.end + 4))?.[0];
    return part === undefined
      ? []
      : [
          unlisted({ start: river.start, end: river.end + part.length }, line.text, {
            kind: "place",
            rule: "place-reach",
          }),
        ];
  });

/** A stretch of a listed river: 长江江西段, 黄河济南段. */
const reach = (line: Line): Found[] =>
  fromEach(line.names, (river, index) => {
    const place = line.names[index + 1];
    if (place === undefined || place.start !== river.end || line.text[place.end] !== "段") return [];
    if (!river.things.some(({ type }) => /^(?:river|canal|monument)$/u.test(type))) return [];
    return [unlisted({ start: river.start, end: place.end + 1 }, line.text, { kind: "place", rule: "place-reach" })];
  });

/** 川|渝|地区: the signs of provinces beside each other. */
const signed = (line: Line, lexicon: Lexicon): Found[] =>
  fromEach(line.atoms, (atom, index) => {
    if (!/^(?:地区|两地)$/u.test(atom.text) || atom.text === "两地") return [];
    let from = index;
    while (from > 0 && line.atoms[from - 1]!.form === "word" && isSigns(line.atoms[from - 1]!.text, lexicon)) from--;
    const start = line.atoms[from]!.start;
    return atom.start - start >= 2
      ? [unlisted({ start, end: atom.end }, line.text, { kind: "place", rule: "place-signs" })]
      : [];
  });

const isSigns = (text: string, lexicon: Lexicon): boolean =>
  [...text].every((sign) => lexicon.word(sign, "sign") !== undefined);

/** 宁波|舟山|港|年货物…, 北部湾|港|至…: a port by the name of its place, whatever word the tagger makes of its sign. */
const port = /^港(?![口湾股区币元岛台商资务城])/u;
const portSays = /^港(?=[，。、；（]|年?货物|集装箱|吞吐|码头|至|到|和|与|等|国际|通)/u;

const ports = (line: Line): Found[] =>
  fromEach(line.names, (name, index) => {
    const after = line.text.slice(name.end, name.end + 4);
    if (name.kind !== "place" || name.refers || !port.test(after) || name.name.endsWith("港")) return [];
    if (!portSays.test(after) && !line.edge(name.end + 1)) return [];
    let first = name;
    for (let at = index - 1; line.names[at]?.end === first.start && line.names[at]!.kind === "place"; at--)
      first = line.names[at]!;
    const near = first.things.some(({ division }) => division?.level === "province") && first !== name;
    const start = near ? line.names[line.names.indexOf(first) + 1]!.start : first.start;
    return [unlisted({ start, end: name.end + 1 }, line.text, { kind: "place", rule: "place-port" })];
  });

const foreign = /^(\p{Script=Han}{2,6}?)(?:市|州|省|大区)(?![场民长政])/u;

/** Towns and provinces of other countries, after the country's name: 德国开姆尼茨市. */
const abroad = (line: Line): Found[] =>
  fromEach(line.names, (name) => {
    if (!name.things.some(({ type, division }) => type === "country" && division === null)) return [];
    const found = foreign.exec(line.text.slice(name.end, name.end + 9));
    if (found === null || stopInside.test(found[1]!)) return [];
    return [
      unlisted({ start: name.end, end: name.end + found[0].length }, line.text, {
        kind: "place",
        rule: "place-abroad",
      }),
    ];
  });

const villages = (line: Line): Found[] => fromEach(divisionEnds(line), (end) => villagesAfter(line, end));

/** Unlisted places: villages and towns after a division, rivers and mountains, stretches of rivers. */
export const places: readonly Recogniser[] = [
  { read: villages, signs: words("街道 社区 苏木 镇 乡 村 屯") },
  { read: (line) => atEach(line, (atom) => naturalOf(line, atom)) },
  { read: (line) => atEach(line, (atom) => townOf(atom, line)), signs: ["镇", "乡"] },
  { read: reach, signs: ["段"] },
  { read: riverParts, signs: words("干流 上游 中游 下游 南源 北源 源头") },
  { read: abroad, signs: words("市 州 省 大区") },
  { read: signed, signs: ["地区"] },
  { read: ports, signs: ["港"] },
  { read: gates, signs: ["口岸"] },
  { read: afterShort, signs: words("村 镇 街道 乡 岛 湖 寺 沟 谷 库 窟 布 田 城 山 草 洞") },
  { read: smallPlaces, signs: words("镇 乡 村 街道") },
  governedPlaces,
];
