import { countryCode } from "../../ids.ts";
import type { Kind, Placed, Predicate } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { preceding } from "../../text/preceding.ts";
import type { Reading } from "../language.ts";
import { chainStart, outermostAt } from "./actors.ts";
import { belongings } from "./belongs.ts";
import { atUnits, type Clause, type Unit } from "./clauses.ts";
import { isPlaceOrBody, isSaid, mentionsIn, type Statement, say } from "./statements.ts";

const wordsOf = (units: readonly Unit[]): string => units.map(({ text }) => text).join("");

/** The last name before this place of a clause, or -1. */
const nameBefore = ({ units }: Clause, index: number): number =>
  units.findLastIndex(({ mention }, at) => at < index && mention !== null);

export type Includes = (whole: Placed, part: Placed) => boolean;

/** 江西省|九江市|湖口县: each lies in the one before it. */
const nestedPlaces = (clause: Clause, includes: Includes): Statement[] =>
  atUnits(clause, ({ mention: object }, at) => {
    const subject = clause.units[at + 1]?.mention;
    if (object?.kind !== "place" || subject?.kind !== "place" || object.refers || subject.refers) return null;
    if (!includes(object, subject)) return null;
    return fromEach([subject, ...sistersAfter(clause.units, at + 1)], (part) =>
      part === subject || includes(object, part)
        ? say(clause, { subject: part, predicate: "locatedIn", object, by: "nested" })
        : [],
    );
  });

/** 梅州|平远|、|蕉岭: the places that a list goes on with. */
const sistersAfter = (units: readonly Unit[], first: number): readonly Placed[] => {
  const found: Placed[] = [];
  for (let at = first + 1; units[at] !== undefined && isSaid(units[at]!, /^[、和与及]$/u); at += 2) {
    const next = units[at + 1]?.mention;
    if (next?.kind !== "place" || next.refers || units[at + 2]?.mention != null) break;
    found.push(next);
  }
  return found;
};

const superlative = /^(?:最(?![后近终初新])|第一|第二|第三|唯一|首个|首座|首条|著名|重要)/u;
const widestApposed = 6;

const verbOrPreposition = /^[vp]$/u;
const separates = /^[、，]$/u;
/** 中国|最大淡水湖|鄱阳湖. */
const apposedPlaces = (clause: Clause): Statement[] =>
  atUnits(clause, ({ mention: object }, at) => {
    if (object?.kind !== "place" || !superlative.test(clause.units[at + 1]?.text ?? "")) return null;
    const next = clause.units.findIndex(({ mention }, index) => index > at && mention !== null);
    const subject = clause.units[next]?.mention;
    const words = clause.units.slice(at + 1, next);
    const apart = words.some(({ text, tag }) => separates.test(text) || verbOrPreposition.test(tag));
    if (apart || words.length > widestApposed) return null;
    if (subject?.kind !== "place" && subject?.kind !== "project") return null;
    return say(clause, { subject, predicate: "locatedIn", object, by: "apposed" });
  });

const lies = /^(?:隶属|隶属于|位于|地处|坐落|坐落于|坐落在|落户|落户于|落户在|入驻|进驻)$/u;
const settles = /^(?:落户|入驻|进驻)/u;
const lyingKinds: ReadonlySet<Kind> = new Set(["place", "organization", "project"]);

const whose = /^的$/u;
/** 位于遵义市湄潭县的茶海景区: what lies there comes after 的; 落户宝应县的某公司: whoever came there was attracted. */
const lying = (clause: Clause): Statement[] => {
  const verb = clause.units.findIndex((unit) => isSaid(unit, lies));
  const of = clause.units.findIndex((unit, at) => at > verb && isSaid(unit, whose));
  if (verb < 0 || of < 0) return [];
  const where = clause.units.slice(Math.max(verb, of - 3), of);
  // 地处|亚洲|最大|栖息地|的: not the continent is where it lies.
  if (where.some(({ text }) => superlative.test(text))) return [];
  const object = mentionsIn(where).at(-1);
  // 的|山东|烟墩角村: of places in places the last is meant.
  let at = of + 1;
  while (clause.units[at]?.mention?.kind === "place" && clause.units[at + 1]?.mention?.kind === "place") at++;
  const subject = clause.units[at]?.mention;
  if (object?.kind !== "place" || subject == null || !lyingKinds.has(subject.kind)) return [];
  const settled = settles.test(clause.units[verb]!.text) && subject.kind !== "place";
  return [
    ...say(clause, { subject, predicate: "locatedIn", object, by: "lying" }),
    ...(settled ? say(clause, { subject: object, predicate: "attracts", object: subject, by: "lying" }) : []),
  ];
};

const head =
  /^(?:党组|党委|党工委|[省市区县州旗镇乡]委|董事会|理事会|董事局|管委会)?(?:书记|主任委员|总书记|主席|总理|部长|省长|市长|区长|县长|州长|旗长|镇长|乡长|厅长|局长|司长|处长|所长|站长|院长|校长|园长|馆长|台长|社长|行长|董事长|总经理|总裁|厂长|会长|理事长|主任|队长|负责人|支书|村支书|党支部书记|党委书记|CEO|首席执行官|掌门人|关长|庭长|团长|检察长|司令员)$/u;
const former = /^(?:原|前任|已故)|相关|有关|主要|候选/u;
/** A committee has a secretary; whose mayor its second secretary is, is told elsewhere. */
const ofPlace = /^(?:代)?(?:[省市区县州旗镇乡]长|主席)$/u;
const widestPost = 8;

/** The words between a body and a person: a post of its head among the posts, no former one; 时任某公司董事长的张三. */
const isPost = (words: string, body: Placed): boolean => {
  if (former.test(words)) return false;
  const posts = words.replace(/的$/u, "").split(/[、兼]/u);
  return posts.some(
    (post) => head.test(post) && !(body.kind === "organization" && posts.length > 1 && ofPlace.test(post)),
  );
};

/** 广东省委|书记、|省人大常委会|主任…: the body before, where nothing but its head's post stands between. */
const headedToo = ({ units }: Clause, body: number): readonly Placed[] => {
  const other = units.findLastIndex(({ mention }, at) => at < body && mention !== null);
  const object = units[other]?.mention;
  const words = wordsOf(units.slice(other + 1, body));
  return object != null && isPlaceOrBody(object) && /[、，兼]$/u.test(words) && isPost(words.slice(0, -1), object)
    ? [object]
    : [];
};

/** 湖北省水利厅|厅长|王忠法, 国务院|温家宝|总理. */
const leaders = (clause: Clause): Statement[] =>
  atUnits(clause, ({ mention: subject }, at) => {
    if (subject?.kind !== "person") return null;
    const body = nameBefore(clause, at);
    const object = clause.units[body]?.mention;
    const words = clause.units.slice(body + 1, at);
    if (object == null || !isPlaceOrBody(object)) return null;
    const after = clause.units[at + 1];
    if (words.length === 0 && object.kind === "organization" && after !== undefined && isSaid(after, head))
      return say(clause, { subject, predicate: "leads", object, by: "post" });
    if (words.length > widestPost || !isPost(wordsOf(words), object)) return null;
    // 原|某集团|董事长: who headed it once.
    const before = clause.units[body - 1];
    if (object.text.startsWith("原") || (before !== undefined && isSaid(before, /^(?:原|前|前任)$/u))) return null;
    return [object, ...headedToo(clause, body)].flatMap((one) =>
      say(clause, { subject, predicate: "leads", object: one, by: "post" }),
    );
  });

const owned: ReadonlyMap<Kind, Predicate> = new Map([
  ["event", "participatesIn"],
  ["project", "undertakes"],
  ["designation", "grants"],
]);

const institution = /(?:学校|中学|小学|大学|学院|医院|卫生院|幼儿园|博物馆|图书馆|总部)$/u;

/** Whose name stands before the name of what it does (市政协“加快发展数字经济”专题协商会), and first in a document's title. */
const owners = ({ mentions }: Reading, clause: Clause): Statement[] =>
  fromEach(mentions, (subject) => {
    if (!subject.rule.endsWith("-owner") || subject.start < clause.start || subject.end > clause.end) return [];
    const object = mentions.find(
      (one) => one !== subject && one.start <= subject.start && subject.end <= one.end && one.rule !== "inside",
    );
    if (object === undefined) return [];
    // 上海合作组织峰会 is called after the organization: that it takes part goes without saying.
    if (object.kind === "event" && !subject.rule.startsWith("body") && !object.text.includes("“")) return [];
    // 国际救援中心|网络医院: a title that begins with a name which no list knows is not theirs to give.
    if (object.kind === "designation" && subject.things.length === 0 && !subject.rule.startsWith("body")) return [];
    // 某中学项目 builds the school.
    if (object.kind === "project" && institution.test(subject.text)) return [];
    const document = object.text.startsWith("《") || object.rule === "title-about";
    const predicate = document ? "issues" : owned.get(object.kind);
    return predicate === undefined ? [] : say(clause, { subject, predicate, object, by: "owner" });
  });

const etCetera = /^(?:等|(?=\d))(?:\d+|[一二两三四五六七八九十百]+)?(?:余|多)?(?:个|座|家|县|市|地|城市|单位|县市)*$/u;
/** 紫鑫、天强|4户为|高新技术企业 */
const allAre =
  /^等?(?:\d+|[一二两三四五六七八九十百]+)(?:余|多)?(?:家|户|个)(?:企业|公司|单位|[市县区州旗乡镇村])?(?:均|都|全部|被)?(?:为|是)$/u;
const announces = /^(?:公布|命名|认定|授予|评选|评选出|确定|表彰|评出|发布)$/u;

const done = /^(?:成功|已|已经|新|累计)$/u;
/** 打造|济南、青岛等“无证明城市”: what they are to become. */
const seeks = /^(?:打造|建设|争创|创建|申报|培育|推动|支持)$/u;

/** 云南公布了腾冲市、瑞丽市等20个“美丽县城”: each of the list holds the title, who announces it grants it. */
const members = (clause: Clause): Statement[] =>
  atUnits(clause, ({ mention: object }, at) => {
    if (object?.kind !== "designation") return null;
    const last = nameBefore(clause, at);
    const words = last < 0 ? "" : wordsOf(clause.units.slice(last + 1, at));
    if (last < 0 || !(etCetera.test(words) || allAre.test(words))) return null;
    const first = chainStart(clause.units, last);
    const before = clause.units.slice(0, first);
    const giver = before.some((unit) => isSaid(unit, announces)) ? mentionsIn(before).find(isPlaceOrBody) : undefined;
    // 南京市|秦淮区: of places in places the last holds it.
    const holders = mentionsIn(
      clause.units
        .slice(first, last + 1)
        .filter((_, at) => outermostAt(clause.units, first + at + 1) === first + at + 1),
    );
    const sought = before.some((unit, at) => isSaid(unit, seeks) && !done.test(before[at - 1]?.text ?? ""));
    return [
      ...fromEach(holders, (subject) =>
        say(
          clause,
          sought
            ? { subject, predicate: "seeks", object, status: "target", by: "member" }
            : { subject, predicate: "holds", object, by: "member" },
        ),
      ),
      ...(giver === undefined ? [] : say(clause, { subject: giver, predicate: "grants", object, by: "member" })),
    ];
  });

const named = /^(?:命名|认定|授予|评选|颁发|评定|公布|表彰)$/u;

/** 云南省人民政府命名的20个“美丽县城”. */
const givers = (clause: Clause): Statement[] =>
  atUnits(clause, (unit, at) => {
    if (!isSaid(unit, named) || clause.units[at + 1]?.text !== "的") return null;
    const subject = preceding(clause.units, at)?.mention;
    const [object] = mentionsIn(clause.units.slice(at + 2, at + 6));
    if (subject == null || !isPlaceOrBody(subject) || object?.kind !== "designation") return null;
    return say(clause, { subject, predicate: "grants", object, by: "given" });
  });

const told = /(?:等|这些)?.{0,4}(?:工程|项目)(?:将)?(?:是|为|成为).{0,16}(?:重大|重点|标志性|主要)?(?:工程|项目)$/u;

const opens =
  /(?:开工|建设|竣工|投产|实施|推进|复工|新建|续建|重点|重大)[^，]{0,12}(?:项目|工程)(?:分别|主要|具体|还)?(?:是|有|为|包括)$/u;

/** A、B等工程将是未来10年的重大工程; 主要是四大工程：A，B; 开工的项目有A: the place that is spoken of undertakes them. */
const announced = (clause: Clause): Statement[] => {
  const projects = mentionsIn(clause.units).filter(({ kind }) => kind === "project");
  if (projects.length === 0) return [];
  const words = wordsOf(clause.units.filter(({ mention }) => mention === null));
  const first = clause.units.findIndex(({ mention }) => mention?.kind === "project");
  const listed = projects.some(({ rule }) => rule === "list-announced");
  if (!listed && !told.test(words) && !opens.test(wordsOf(clause.units.slice(0, first)))) return [];
  const subject = builder(clause, first);
  return fromEach(projects, (object) => say(clause, { subject, predicate: "undertakes", object, by: "announced" }));
};

const builds = /(?:援建|捐建|投资|建设|承建|投建|兴建)$/u;
/** 开工的项目有|某市|援建|的|A: whom a list of works names as who builds them. */
const builder = ({ units }: Clause, first: number): Placed | null => {
  const [of, verb] = [units[first - 1], units[first - 2]];
  if (of === undefined || verb === undefined || !isSaid(of, whose) || !isSaid(verb, builds)) return null;
  return (
    units.slice(0, first - 2).findLast(({ mention }) => mention !== null && isPlaceOrBody(mention))?.mention ?? null
  );
};

/** 济南|黄河流域中心城市、山东半岛城市群龙头|的新定位. */
const positioned = (clause: Clause): Statement[] => {
  const isPosition = ({ rule }: Placed): boolean => rule === "title-position" || rule === "title-standing";
  const first = clause.units.findIndex(({ mention }) => mention !== null && isPosition(mention));
  const before = preceding(clause.units, first)?.mention;
  const subject = before?.kind === "place" && !before.refers ? before : null;
  return fromEach(mentionsIn(clause.units).filter(isPosition), (object) =>
    say(clause, { subject, predicate: object.rule === "title-standing" ? "holds" : "seeks", object, by: "position" }),
  );
};

const reachBack = 8;
/** 连接|四川成都和青海西宁|的|铁路: it lies between them. */
const joinsTo = /^(?:连接|串联|串起|贯通|贯穿|通往|往返|横跨|纵贯|途经|途径|沟通)$/u;

/** 拱墅区|的|大关中学: whose it is, where it stands. */
const owning = (clause: Clause): Statement[] =>
  atUnits(clause, (unit, at) => {
    const [object, subject] = [preceding(clause.units, at)?.mention, clause.units[at + 1]?.mention];
    if (!isSaid(unit, whose) || object?.kind !== "place" || subject == null || object.refers || subject.refers)
      return null;
    const divided = object.things.some(({ division }) => division !== null && division.code !== countryCode);
    const built = /^(?:head|list|firm|place-village)/u.test(subject.rule) && subject.things.length === 0;
    if (!divided || !built || !(subject.kind === "place" || subject.kind === "organization")) return null;
    if (clause.units.slice(Math.max(0, at - reachBack), at).some((one) => isSaid(one, joinsTo))) return null;
    return say(clause, { subject, predicate: "locatedIn", object, by: "owning" });
  });

/** 上海|浦东新区 that a list knows as one name: the division in whose name another begins lies in it. */
const namedAfter = ({ mentions }: Reading, clause: Clause, includes: Includes): Statement[] =>
  fromEach(mentions, (object) => {
    if (object.rule !== "inside" || object.kind !== "place") return [];
    const subject = mentions.find(
      ({ kind, start, end, rule }) =>
        kind === "place" && rule !== "inside" && start === object.start && end > object.end,
    );
    if (subject === undefined || object.start < clause.start || subject.end > clause.end) return [];
    return includes(object, subject) ? say(clause, { subject, predicate: "locatedIn", object, by: "nested" }) : [];
  });

interface Reader {
  /** How many names at least a clause must hold for it. */
  readonly names: number;
  readonly read: (clause: Clause, reading: Reading, includes: Includes) => readonly Statement[];
}

const readers: readonly Reader[] = [
  { names: 2, read: (clause, _, includes) => nestedPlaces(clause, includes) },
  { names: 0, read: (clause, reading, includes) => namedAfter(reading, clause, includes) },
  { names: 2, read: owning },
  { names: 2, read: apposedPlaces },
  { names: 2, read: lying },
  { names: 2, read: leaders },
  { names: 0, read: (clause, reading) => owners(reading, clause) },
  { names: 2, read: members },
  { names: 2, read: givers },
  { names: 1, read: positioned },
  { names: 1, read: announced },
  { names: 2, read: belongings },
];

/** What stands side by side without a verb states too. */
export const besides = (
  clause: Clause,
  { reading, includes }: { readonly reading: Reading; readonly includes: Includes },
): readonly Statement[] => {
  const held = mentionsIn(clause.units).length;
  return fromEach(readers, ({ names, read }) => (held < names ? [] : read(clause, reading, includes)));
};
