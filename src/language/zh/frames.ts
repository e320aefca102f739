import type { Lexicon, Placed, Predicate, Verb } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { preceding } from "../../text/preceding.ts";
import { type Actors, actorsBefore, isConsented, isDenied, isPlanned } from "./actors.ts";
import { awards } from "./awards.ts";
import type { Clause, Unit } from "./clauses.ts";
import { holderOf, toldOf } from "./holder.ts";
import { objectsFrom } from "./objects.ts";
import { partners } from "./partners.ts";
import {
  isKind,
  isSaid,
  maySay,
  mentionsIn,
  type Occurrence,
  objectKinds,
  type Statement,
  say,
  statusOf,
  subjectKinds,
  subjectsFor,
} from "./statements.ts";
import { turns } from "./turns.ts";
import { hitsIn } from "./verbs.ts";
import { joint } from "./words.ts";

// ── Who, verb, what ─────────────────────────────────────────────────────────────────────────────────────────────────

/** A place that is built is an undertaking: 创建辽河国家公园; no division and no river is. */
const building =
  /^(?:(?:规划|推进|加快|谋划|启动|开工|布局|推动|投资|新开工|高标准)?建设|(?:协同)?创建|新建|续建|扩建|改扩建|迁建|改造|打造|筹建|兴建|修建|启动|(?:加快|全力|大力|统筹|扎实|稳步|有序|持续|全面)?推进|推动|加快|开工|(?:加快|全面)?建成|建成(?:通车|投用|启用|运行|投运|使用)|开通|顺利推进|承建|援建|援助建设|捐建|捐资(?:建设|兴建|援建)|(?:投资|出资)(?:建设|兴建|新建|打造)|投入(?:运营|使用))$/u;
const works = /^(?:national_park|reservoir|canal|waterworks)$/u;
const isBuilt = ({ kind, things, rule }: Placed): boolean =>
  (kind === "place" && (things.length === 0 ? /^(?:head-|place-port)/u.test(rule) : works.test(things[0]!.type))) ||
  // 建设某数据交易中心: a body that is yet to be built.
  (kind === "organization" && things.length === 0 && rule === "head-organization");

const documentEnd =
  /(?:规划|纲要|条例|办法|意见|方案|通知|决定|计划|措施|细则|标准|白皮书|蓝皮书|预案|法|清单|公约|章程|制度|政策|指南|目录|倡议|宣言|规定|规则|[\d一二三四五六七八九十]条)[”"]?$/u;

/** What is issued is written down; a slogan is not. */
const isDocument = ({ text }: Placed): boolean => text.startsWith("《") || documentEnd.test(text);

/** 开展《规划》编制 is drawing it up. */
const drawnUp = /^(?:编制|起草|制定|修订|制订)/u;

const reaches = /^(?:努力)?实现$/u;
const joins = /^(?:参与|参加|加入)$/u;

interface Done {
  readonly object: Placed;
  readonly predicate: Predicate;
}

const counts = /^(?:\d+)?[个家处座]$/u;

const objectsOf = ({ clause, hit }: Occurrence, verb: Verb): readonly Done[] => {
  const { units } = clause;
  const { predicate } = verb;
  const builds = predicate === "undertakes" && building.test(verb.zh);
  const fits = (mention: Placed): boolean => {
    if (builds && isBuilt(mention)) return true;
    // 参与“万企兴万村”行动, but 举办 only an event.
    if (predicate === "participatesIn" && mention.kind !== "event" && !joins.test(verb.zh)) return false;
    // 实现“五个翻番”, but 实现“十四五”规划目标 speaks of what is to come.
    if (reaches.test(verb.zh) && !/^“[^”]*”$/u.test(mention.text)) return false;
    // 形成《规划》印发稿 carries nothing out.
    if (verb.zh === "形成" && isDocument(mention)) return false;
    return isKind(objectKinds[predicate], mention) && (predicate !== "issues" || isDocument(mention));
  };
  // 创建坝美、石漠公园3个|国家4A级景区: the title is theirs.
  const found = objectsFrom(units, hit.end, fits).filter(
    (at) => predicate !== "holds" || !counts.test(preceding(units, at)?.text ?? ""),
  );
  return found.map((at) => {
    const next = units[at + 1];
    const drafts = predicate === "implements" && next !== undefined && isSaid(next, drawnUp);
    return { object: units[at]!.mention!, predicate: drafts ? "issues" : predicate };
  });
};

/** 任盘锦市市长 leads it, 当选全国人大代表 does not. */
const posts =
  /(?:书记|主席|总理|部长|[省市区县州镇乡]长|厅长|局长|院长|校长|董事长|总经理|总裁|会长|理事长|主任|行长|所长|站长)$/u;

const becomes = /^(?:建设成为|建设成|建成|成为|打造成|打造成为)$/u;

const brings = /^[将把]$/u;
/** 把|广州|建设成为…: whom 把 makes something of. */
const madeOf = ({ clause: { units }, hit }: Occurrence): Placed | null => {
  const marker = units.findLastIndex((unit, at) => at < hit.start && isSaid(unit, brings));
  const made = marker < 0 ? undefined : units[marker + 1]?.mention;
  return made?.kind === "place" ? made : null;
};

/** 把广州建设成为“国际人才港”: what it is to become. */
const madeInto = (occurrence: Occurrence): Statement[] => {
  const { clause, hit } = occurrence;
  const subject = madeOf(occurrence);
  if (subject === null || !hit.verbs.some(({ zh }) => becomes.test(zh))) return [];
  const title = mentionsIn(clause.units.slice(hit.end)).findLast(({ kind }) => kind === "designation");
  return title === undefined
    ? []
    : say(clause, { subject, predicate: "seeks", object: title, status: "target", by: "made" });
};

const ofWhole = /^(?:隶属|隶属于|属于)$/u;
const governs = /^(?:按照|根据|依据|依照|围绕|对照|落实|贯彻|以)$/u;
/** 按照|财政部等部门|印发|的|《…》: what stands before the verb of a relative clause governs what the clause tells of. */
const actorsOf = ({ clause, hit }: Occurrence): Actors => {
  const actors = actorsBefore(clause, hit.start);
  if (actors.form === "named" || clause.units[hit.end]?.text !== "的") return actors;
  const from = clause.units.findLastIndex((unit, at) => at < hit.start && isSaid(unit, governs)) + 1;
  return from === 0 ? actors : actorsBefore({ ...clause, units: clause.units.slice(from) }, hit.start - from);
};

const objectFrame = (occurrence: Occurrence, verb: Verb): Statement[] => {
  const { clause, hit, planned } = occurrence;
  if (verb.predicate === "holds" && becomes.test(verb.zh) && madeOf(occurrence) !== null) return [];
  if (verb.frame === "plan" ? !planned : verb.predicate === "holds" && planned) return [];
  if (verb.predicate === "partOf" && ofWhole.test(verb.zh) && toldOf(clause, hit.end) !== null) return [];
  if (verb.predicate === "leads" && !posts.test(clause.units.at(-1)?.text ?? "")) return [];
  const actors = actorsOf(occurrence);
  // 在召开的会议上: a verb in a relative clause without its own subject says nothing of who is spoken of.
  if (clause.units[hit.end]?.text === "的" && actors.form !== "named") return [];
  const status = planned || verb.status === "target" ? "target" : "actual";
  const holder = verb.predicate === "holds" && actors.form !== "named" ? holderOf(occurrence) : null;
  if (holder === "other") return [];
  return fromEach(objectsOf(occurrence, verb), ({ object, predicate }) =>
    fromEach(holder === null ? subjectsFor(predicate, actors) : [holder], (subject) =>
      say(clause, { subject, predicate, object, status, by: verb.frame }),
    ),
  );
};

/** What a place has (拥有某公司、某水库) is a body or something built. */
const isHad = ({ kind, things, rule }: Placed): boolean =>
  kind === "organization" || (kind === "place" && things.length === 0 && /^(?:head|list|sister)-/u.test(rule));

/** Turned round: 盘锦下辖大洼区 makes the object the part, 铜陵有某公司 says where the object is. */
const wholeFrame = (occurrence: Occurrence, verb: Verb): Statement[] => {
  const { clause, hit } = occurrence;
  const { predicate } = verb;
  const actors = actorsBefore(clause, hit.start);
  if (actors.form !== "named") return [];
  const lies = predicate === "locatedIn";
  // What a place governs is told through the whole sentence and read there.
  const parts = lies
    ? objectsFrom(clause.units, hit.end, isHad).map((at) => clause.units[at]!.mention!)
    : fromEach(objectsOf(occurrence, verb), ({ object }) => (object.kind === "place" ? [] : [object]));
  const wholes = lies ? actors.who.filter(({ kind }) => kind === "place") : actors.who;
  return fromEach(parts, (subject) =>
    fromEach(wholes, (object) => say(clause, { subject, predicate, object, by: "whole" })),
  );
};

// ── What, verb ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** 调水工程|主体|完工: a part of what is done. */
const filler = /^(?:主体|一期|二期|三期|全线|全部|首期|主体工程|项目|工程|基本|全面|胜利|任务|工作)$/u;
const classes = /^(?:等|两大|三大|四大|五大|一批)$/u;
const parted = /^(?:的|在|对|将|把|为|与|和)$/u;

/** 与|总部 is no list. */
const goesOn = /^(?:[、和]|以及)$/u;

/** 京津冀|节点|落地德州: what acts is the noun after the name, unless that only classes it (等一批项目) or is another of a list. */
const otherActs = (words: readonly Unit[]): boolean => {
  if (words.length > 1 && goesOn.test(words[0]!.text)) return false;
  if (words.some(({ text }) => parted.test(text))) return true;
  const [first] = words;
  if (first === undefined || classes.test(first.text)) return false;
  // 等|一批|项目 sums the names up; 全省|首个|测试基地 is something else.
  if (/^[mu]/u.test(first.tag) && !/^(?:首|第)/u.test(first.text)) return false;
  return words.some(({ tag, text }) => tag.startsWith("n") && !filler.test(text));
};

const widestClass = 4;

/** The name before a joint of a list, over the nouns that class the one after it: 西溪足球场、|专业|场馆|钱江体育馆. */
const sisterBefore = (units: readonly Unit[], at: number): number => {
  let from = at - 1;
  while (
    from > 0 &&
    at - from <= widestClass &&
    units[from]!.mention === null &&
    /^(?:n|b|vn|x|eng|j)/u.test(units[from]!.tag) &&
    !joint.test(units[from]!.text)
  )
    from--;
  return joint.test(units[from]?.text ?? "") ? from - 1 : -1;
};

interface Before {
  readonly units: readonly Unit[];
  /** The names stand before this place. */
  readonly end: number;
}

const whither = /^[向往朝]$/u;

/** The names right before a place of a clause, through a list: A、B等一批项目|顺利|推进. */
const namesBefore = ({ units, end }: Before, fits: (mention: Placed) => boolean): readonly Placed[] => {
  const last = units.findLastIndex(({ mention }, at) => at < end && mention !== null);
  if (last < 0 || otherActs(units.slice(last + 1, end))) return [];
  // 数据|向|“城市大脑”|汇聚: whither something comes does not come.
  const before = preceding(units, last);
  if (before !== undefined && isSaid(before, whither)) return [];
  const found: Placed[] = [];
  let at = last;
  while (at >= 0) {
    const { mention } = units[at]!;
    // 奇瑞、|江淮|、蔚来: an item that no name is found in parts nothing.
    const unnamed = mention === null || (mention.kind === "place" && !fits(mention));
    if (!unnamed && !fits(mention)) break;
    if (!unnamed) found.unshift(mention);
    at = sisterBefore(units, mention === null ? at + 1 : at);
  }
  return found;
};

const placing = /^(?:在|于)$/u;
/** 注册制|在|浦东|落地: where it happens stands between what happens and the verb. */
const placeWithin = ({
  clause: { units },
  hit,
}: Occurrence): { readonly where: Placed; readonly at: number } | null => {
  const at = units.findLastIndex((unit, index) => index < hit.start && isSaid(unit, placing));
  const where = units[at + 1]?.mention;
  const adverbs = units
    .slice(at + 2, hit.start)
    .every(({ mention, tag }) => mention === null && /^(?:d|a|v)/u.test(tag));
  return at > 0 && where?.kind === "place" && adverbs ? { where, at } : null;
};

/** Of themselves these say only that someone comes: the place must stand right after. */
const arrives = /^(?:进入|移师|来到|抢滩)$/u;

/** With an object of its own the verb does not tell of the name before it: 电厂已完成|审查. */
const transitive = /^(?:完成|启动|实施|推进|建成|深化|推行|实行|试行|推广|落实|集聚|汇聚|聚集)$/u;

const placesAfter = ({ clause, hit }: Occurrence): readonly Placed[] =>
  objectsFrom(clause.units, hit.end, ({ kind }) => kind === "place").map((at) => clause.units[at]!.mention!);

/** What acts of itself: 项目|开工, 研究院|落户|浦东. */
const subjectFrame = (occurrence: Occurrence, { predicate, zh }: Verb): Statement[] => {
  const { clause, hit } = occurrence;
  const after = clause.units.slice(hit.end);
  if (transitive.test(zh) && after.some(({ mention, tag }) => mention !== null || tag.startsWith("n"))) return [];
  if (arrives.test(zh) && after[0]?.mention?.kind !== "place") return [];
  const within = placeWithin(occurrence);
  const hosts = within !== null ? [within.where] : predicate === "attracts" ? placesAfter(occurrence) : [];
  // 高新区开工12个项目: a place with something behind the verb acts itself.
  const built = predicate === "undertakes" && building.test(zh) && after.every(({ tag }) => !/^[nmqv]/u.test(tag));
  const fits = (mention: Placed): boolean =>
    isKind(objectKinds[predicate], mention) || (built && mention.kind === "place" && isBuilt(mention));
  return fromEach(namesBefore({ units: clause.units, end: within?.at ?? hit.start }, fits), (object) =>
    fromEach(hosts.length > 0 ? hosts : [null], (subject) =>
      say(clause, { subject, predicate, object, status: statusOf(occurrence), by: "subject" }),
    ),
  );
};

const lies = /^(?:位于|地处|坐落于|坐落在|坐落)$/u;
const isAdverb = ({ mention, tag }: Unit): boolean => mention === null && /^[dcw]/u.test(tag);

const whose = /^的$/u;
/** 落户|荆州开发区|的|某公司: what lies there is named behind 的. */
const settled = ({ clause: { units }, hit }: Occurrence, place: Placed): readonly Placed[] => {
  const [where, of, lying] = units.slice(hit.end, hit.end + 3);
  if (where?.mention !== place || of === undefined || !isSaid(of, whose) || lying?.mention == null) return [];
  return units.slice(0, hit.start).every(isAdverb) && isKind(subjectKinds.locatedIn, lying.mention)
    ? [lying.mention]
    : [];
};

/** Lies in: only a named thing does, and only the first place after the verb counts, but what passes (流经, 横跨) passes all. */
const locations = (occurrence: Occurrence, { frame }: Verb): Statement[] => {
  const places = placesAfter(occurrence);
  const [object] = places;
  if (object === undefined) return [];
  const { clause, hit } = occurrence;
  const within = settled(occurrence, object);
  if (within.length > 0)
    return within.flatMap((subject) =>
      say(clause, { subject, predicate: "locatedIn", object, status: statusOf(occurrence), by: frame }),
    );
  // 甲公司|收购|了|位于|保山市|的…: what another verb acts on lies there.
  const last = clause.units.findLastIndex(({ mention }, at) => at < hit.start && mention !== null);
  if (clause.units.slice(last + 1, hit.start).some((unit) => isSaid(unit, /^了$/u))) return [];
  const before = namesBefore({ units: clause.units, end: hit.start }, (mention) =>
    isKind(subjectKinds.locatedIn, mention),
  );
  // 晋城市，古称泽州，|位于山西省东南部: the clause leaves out what was named before.
  const unsaid =
    lies.test(hit.verbs[0]!.zh) &&
    clause.units.slice(0, hit.start).every(isAdverb) &&
    !clause.units.some((unit, at) => isSaid(unit, whose) && clause.units[at + 1]?.mention != null);
  return fromEach(before.length === 0 && unsaid ? [null] : before, (subject) =>
    fromEach(frame === "pass" ? places : [object], (where) =>
      say(clause, { subject, predicate: "locatedIn", object: where, status: statusOf(occurrence), by: frame }),
    ),
  );
};

// ── What, 由 or 将, verb ────────────────────────────────────────────────────────────────────────────────────────────

const done = /^(?:issues|undertakes|implements|participatesIn)$/u;

interface Passive {
  readonly verb: Verb;
  readonly before: Clause | undefined;
}

const passive = /^由$/u;
/** 项目由某集团承建, 《规划》由国务院公布: who acts stands after 由, what is done before it. */
const byFrame = (occurrence: Occurrence, { verb: { predicate }, before }: Passive): Statement[] => {
  const { clause, hit } = occurrence;
  const by = clause.units.findLastIndex((unit, at) => at < hit.start && isSaid(unit, passive));
  const subject = clause.units[by + 1]?.mention;
  if (by < 0 || subject == null || !done.test(predicate) || !maySay(predicate, subject)) return [];
  const last = (units: readonly Unit[]): Placed | undefined =>
    mentionsIn(units).findLast((mention) => isKind(objectKinds[predicate], mention));
  const object = last(clause.units.slice(0, by)) ?? (by <= 1 ? last(before?.units ?? []) : undefined);
  if (object === undefined) return [];
  return say(clause, { subject, predicate, object, status: statusOf(occurrence), by: "by" });
};

const carriedOut = /^(?:implements|undertakes)$/u;

/** 将A与B协同推进, 把A落实: what 将 and 把 bring forward is the object. */
const broughtForward = ({ clause, hit }: Occurrence): Statement[] => {
  const marker = clause.units.findLastIndex((unit, at) => at < hit.start && isSaid(unit, brings));
  const object = clause.units[marker + 1]?.mention;
  if (marker < 0 || object == null) return [];
  const verb = hit.verbs.find(
    ({ predicate, frame }) =>
      frame === "object" && carriedOut.test(predicate) && isKind(objectKinds[predicate], object),
  );
  if (verb === undefined) return [];
  const { predicate } = verb;
  return fromEach(subjectsFor(predicate, actorsBefore(clause, marker)), (subject) =>
    say(clause, { subject, predicate, object, by: "forward" }),
  );
};

/** 新建3座水库（A、B、C）: what a verb acts on is named in the bracket after its clause. */
export const inBracket = (clause: Clause, aside: Clause, lexicon: Lexicon): readonly Statement[] => {
  const hit = hitsIn(clause.units, lexicon).findLast(({ verbs }) =>
    verbs.some(({ predicate, frame, zh }) => predicate === "undertakes" && frame === "object" && building.test(zh)),
  );
  const names = mentionsIn(aside.units);
  const counts = clause.units.slice(hit?.end ?? clause.units.length).some(({ tag }) => tag.startsWith("m"));
  if (hit === undefined || !counts || isDenied(clause, hit.start)) return [];
  if (
    mentionsIn(clause.units.slice(hit.end)).length > 0 ||
    !names.every((one) => one.kind === "project" || isBuilt(one))
  )
    return [];
  const occurrence: Occurrence = { clause, hit, planned: isPlanned(clause, hit.start) };
  return fromEach(names, (object) =>
    fromEach(subjectsFor("undertakes", actorsBefore(clause, hit.start)), (subject) =>
      say(
        { start: clause.start, end: aside.end },
        { subject, predicate: "undertakes", object, status: statusOf(occurrence), by: "bracket" },
      ),
    ),
  );
};

const frames = {
  object: objectFrame,
  plan: objectFrame,
  subject: subjectFrame,
  award: awards,
  grant: awards,
  with: partners,
  whole: wholeFrame,
  pass: locations,
} as const satisfies Record<Verb["frame"], (occurrence: Occurrence, verb: Verb) => Statement[]>;

/** What the verbs and the turns of a clause state; a clause may speak of what the one before it named. */
export const statements = (
  clause: Clause,
  { before, lexicon }: { readonly before: Clause | undefined; readonly lexicon: Lexicon },
): readonly Statement[] => [
  ...fromEach(hitsIn(clause.units, lexicon), (hit): Statement[] => {
    if (isDenied(clause, hit.start) || isConsented(clause, hit.start)) return [];
    const occurrence: Occurrence = { clause, hit, planned: isPlanned(clause, hit.start) };
    return [
      ...fromEach(hit.verbs, (verb) =>
        (verb.predicate === "locatedIn" && verb.frame !== "whole" ? locations : frames[verb.frame])(occurrence, verb),
      ),
      ...fromEach(hit.verbs, (verb) => (verb.frame === "object" ? byFrame(occurrence, { verb, before }) : [])),
      ...broughtForward(occurrence),
      ...madeInto(occurrence),
    ];
  }),
  ...turns(clause, before),
];
