import type { Lexicon, OfficeName, Thing } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { matchesOf } from "../../text/matches.ts";
import { type Atom, atEach, type Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { governing, outside } from "./words.ts";

/** Last words of departments that no list has: 市工业投资集团, 县水利工程建设指挥部. */
const department =
  /(?:局|厅|(?<!常)委|委员会|办公室|(?<![公民主承协举创督经筹开])办|指挥部|领导小组|管委会|总队|支队|研究院|研究中心|协会|总会|联合会|集团|公司|学会|法院|联席会议|工作专班)$/u;
const levelWord = /^(?:省|市|县|区|州|旗|盟|镇|乡|自治区|自治州|街道)$/u;

const nounish = ({ form, text, tag }: Atom): boolean =>
  form === "word" && !governing.has(text) && !outside.has(text) && /^(?:n|vn|j|b|l|a$|an|x|s|z|k|h|f$|i|v$)/u.test(tag);

const pointing = /[各全该本我每两某县区市省乡村城]$/u;
/** 各市委, 全市政: the sign of the level belongs to the word before. */
const freeLevel = (text: string, start: number): boolean => !pointing.test(text.slice(0, start));

/** What follows shows that the last word was the beginning of another: 市政府性债务, 县法院判决 is none. */
const goesOn = (name: OfficeName, text: string): boolean =>
  /(?:政府|人大|政协|法院)$/u.test(name.text) &&
  /^(?:委员(?!会)|代表(?!团|大会)|性|化|债|采购|投资基金|引导基金)/u.test(text.slice(name.end, name.end + 4));

const spoken = (name: OfficeName, lexicon: Lexicon): boolean =>
  name.places.some(({ label, aliases }) =>
    [label.zh ?? "", ...(aliases.zh ?? [])].some(
      (zh) => zh.length > 1 && name.text.includes(zh) && lexicon.generic(zh)?.zh !== zh,
    ),
  );

const bodyOf = (line: Line, name: OfficeName, lexicon: Lexicon): Found[] => {
  if (goesOn(name, line.text)) return [];
  if (name.places.length === 0 && !(line.edge(name.start) && freeLevel(line.text, name.start))) return [];
  // 新区政府, 城区政府: the words before the level may be no name of a place; 各县|市区政府 are many.
  if (name.places.length > 0 && (!spoken(name, lexicon) || /[各县]$/u.test(line.text.slice(0, name.start)))) return [];
  const things = fromEach(name.places, (place): Thing[] => {
    const thing = lexicon.office({ ...name, places: [place] }, null);
    return thing === undefined ? [] : [thing];
  });
  const rule = things.length > 0 ? "body-place" : "body-level";
  return [{ ...unlisted(name, line.text, { kind: "organization", rule }), things }];
};

const divisionSign = /[省市县区州旗盟镇乡]$/u;
/** Where a department's own words begin: after the level word, or after a place that ends in one. */
const opens = ({ form, text, name }: Atom): boolean =>
  form === "word" ? levelWord.test(text) : form === "name" && name!.kind === "place" && divisionSign.test(text);

const conjunction = /^[和与]$/u;
const departmentAt = (line: Line, index: number): Found | null => {
  const first = line.atoms[index]!;
  if (!opens(first) || !freeLevel(line.text, first.start)) return null;
  for (let at = index + 1; at < Math.min(index + 9, line.atoms.length); at++) {
    const atom = line.atoms[at]!;
    const joint = conjunction.test(atom.text) && at > index + 1;
    if (!joint && !nounish(atom)) return null;
    if (
      !department.test(atom.text) ||
      /[布格结全开大棋]局$/u.test(atom.text) ||
      (at === index + 1 && atom.text.length < 3)
    )
      continue;
    if (/^(?:局|厅|委|办)$/u.test(line.atoms[at + 1]?.text ?? "")) continue;
    return unlisted({ start: first.start, end: atom.end }, line.text, {
      kind: "organization",
      rule: "body-department",
    });
  }
  return null;
};

/** The branch of a national company that is known by place and brand: 四川移动. */
const brand = /^(?:移动|联通|电信|铁塔|石化|石油|烟草|中烟|邮政|广电|电力|国网)$/u;

const branches = (line: Line): Found[] =>
  fromEach(line.atoms, (atom, index) => {
    const [next, after] = [line.atoms[index + 1], line.atoms[index + 2]];
    if (atom.form !== "name" || atom.name!.kind !== "place" || atom.name!.refers || !brand.test(next?.text ?? ""))
      return [];
    if (
      after?.form === "word" &&
      !governing.has(after.text) &&
      !outside.has(after.text) &&
      !/^[vdpcu]/u.test(after.tag)
    )
      return [];
    return [unlisted({ start: atom.start, end: next!.end }, line.text, { kind: "organization", rule: "body-branch" })];
  });

/** Who reports: 新华社石家庄7月26日电, 央视网消息, 中新社记者, and the site after a headline's dash. */
const reports =
  /(?:^|[（(\s])(\p{Script=Han}{2,6}(?:社|网|报|台|客户端|在线))(?=\p{Script=Han}{0,10}\d{1,2}月\d{1,2}日(?:电|讯)|讯|消息|记者)|[-－—_|｜]\s*(\p{Script=Han}{2,8}(?:网|报|社|在线))$/gu;

const reporters = (line: Line): Found[] =>
  fromEach(matchesOf(line.text, reports), (match) => {
    const name = match[1] ?? match[2] ?? "";
    if (/^(?:本报|本网|本社|本台|.*[的等])$/u.test(name)) return [];
    const start = match.index + match[0].indexOf(name);
    return [unlisted({ start, end: start + name.length }, line.text, { kind: "organization", rule: "body-press" })];
  });

const number = "[一二三四五六七八九十\\d]+";
const session = new RegExp(
  `(?:党的)?(?:第?${number}(?:届|次))(?:人大|政协|人民代表大会|中央委员会|委员会)?(?:第?${number}(?:次|中))?(?:[、和]第?${number}中)*(?:全体会议|代表大会|全会|会议)`,
  "gu",
);

const sessionsIn = (line: Line): Found[] =>
  fromEach(matchesOf(line.text, session), (match) => {
    const end = match.index + match[0].length;
    const level = /[省市县区]$/u.exec(line.text.slice(0, match.index));
    const body = line.names.find(
      (name) => name.end === match.index && (name.kind === "organization" || name.kind === "place"),
    );
    const start = body?.start ?? (level === null ? match.index : match.index - 1);
    // 十九届二中、三中全会: only the party's own are counted so.
    if (start === match.index && !/^党的|届.*中全会$/u.test(match[0])) return [];
    return [unlisted({ start, end }, line.text, { kind: "event", rule: "body-session" })];
  });

const zone =
  /(?:经济技术开发区|经济开发区|经开区|开发区|高新区|新区|园区|度假区|保税区|综保区|示范区|自贸区|景区)(?:管委会|管理委员会|党工委)/gu;

/** 开发区管委会: the board of the zone that was named before. */
const boards = (line: Line): Found[] =>
  fromEach(matchesOf(line.text, zone), (match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = line.atoms.findLast((atom) => atom.end <= start);
    const alone =
      before === undefined || before.form === "mark" || outside.has(before.text) || governing.has(before.text);
    return alone && line.edge(start)
      ? [unlisted({ start, end }, line.text, { kind: "organization", rule: "body-zone" })]
      : [];
  });

const shortOf = /^\p{Script=Han}{2,7}?[局厅](?!部|长|级|面|势|限)/u;
/** Words that end in the sign of a body and are none. */
const noBody =
  /(?:当|大|开|布|格|结|全|时|政|战|僵|变|新|定|破|邮|书|药|饭|残|骗|棋|出|平|危|迷|乱|终)局$|[客餐展大舞歌门前议]厅$/u;

/** 湖北|证监局, 甘肃|水利厅: a place by its short name and its body. */
const ofShortPlaces = (line: Line): Found[] =>
  fromEach(line.names, (name) => {
    if (!name.things.some(({ division }) => division !== null) || /[省市县区州旗盟]$/u.test(name.name)) return [];
    const body = shortOf.exec(line.text.slice(name.end, name.end + 9))?.[0];
    if (body === undefined || noBody.test(body) || !line.edge(name.end + body.length)) return [];
    const inner = line.atoms.filter((atom) => atom.start >= name.end && atom.end <= name.end + body.length);
    if (inner.some((atom) => governing.has(atom.text) || outside.has(atom.text) || atom.form !== "word")) return [];
    return [
      unlisted({ start: name.start, end: name.end + body.length }, line.text, {
        kind: "organization",
        rule: "body-short",
      }),
    ];
  });

const attached = /附属\p{Script=Han}{0,10}?(?:医院|中学|小学|学校|幼儿园)/gu;
const faculty = /(?:大学|学院)$/u;

/** 某大学|某学院|附属|协和医院: what a university runs is called after it, whatever its own name is elsewhere. */
const attachedBodies = (line: Line): Found[] =>
  fromEach(matchesOf(line.text, attached), ({ index, 0: whole }) => {
    let at = line.atoms.findLastIndex(({ end }) => end <= index);
    let start = index;
    let run = false;
    for (; at >= 0 && index - line.atoms[at]!.start <= widestFaculty; at--) {
      const { form, tag, text } = line.atoms[at]!;
      const mayStand = form === "name" || (form === "word" && /^(?:n|j|x|b|s|vn|l)/u.test(tag) && !outside.has(text));
      if (!mayStand || line.atoms[at]!.end !== start) break;
      run ||= faculty.test(text);
      start = line.atoms[at]!.start;
    }
    return run
      ? [unlisted({ start, end: index + whole.length }, line.text, { kind: "organization", rule: "body-attached" })]
      : [];
  });
const widestFaculty = 16;

const headquarters =
  /^(?:全国|全球|中国|亚太|亚洲|国内|国际|区域|区域性|第二|华[东南西北中]|[东西][南北]|[中东西]部|研发|运营|销售|结算|\p{Script=Han}{2,4}产业)+总部(?!经济|基地|企业)/u;

/** 京东|全国总部, 腾讯|智慧产业总部: the seat of a firm by the firm's name. */
const seats = (line: Line): Found[] =>
  fromEach(line.names, (name) => {
    if (name.kind !== "organization" || name.refers) return [];
    const seat = headquarters.exec(line.text.slice(name.end, name.end + 14))?.[0];
    return seat === undefined
      ? []
      : [
          unlisted({ start: name.start, end: name.end + seat.length }, line.text, {
            kind: "organization",
            rule: "body-seat",
          }),
        ];
  });

const offices = (line: Line, lexicon: Lexicon): Found[] =>
  fromEach(lexicon.offices(line.text), (name) => bodyOf(line, name, lexicon));

const departments = (line: Line): readonly Found[] =>
  atEach(line, (_, index) => {
    const found = departmentAt(line, index);
    return found === null ? null : [found];
  });

/** Bodies of party and state, after their place or by their level alone: 盘锦市财政局, 市委, 省政府. */
export const bodies: readonly Recogniser[] = [
  { read: offices },
  { read: departments },
  { read: ofShortPlaces, signs: words("局 厅") },
  { read: branches, signs: words("移动 联通 电信 铁塔 石化 石油 烟草 中烟 邮政 广电 电力 国网") },
  { read: reporters, signs: words("日电 日讯 讯 消息 记者 - － — _ | ｜") },
  { read: attachedBodies, signs: ["附属"] },
  { read: seats, signs: ["总部"] },
  { read: boards, signs: words("管委会 管理委员会 党工委") },
];

/** 市委十一届十次全会, 省十三届人大四次会议: a session is known by its numbers. */
export const sessions: Recogniser = { signs: words("会议 全会 代表大会"), read: sessionsIn };
