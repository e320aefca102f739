import type { Kind, Lexicon } from "../../model.ts";
import { type Atom, atEach, type Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { governing } from "./words.ts";

const press = /(?:日报|晚报|早报|晨报|时报|商报|周报|快报|导报|电讯|青年报|新闻|周刊|杂志|通讯)$/u;
const notDocument = /(?:报告|公报|年鉴|排行榜|榜单|丛书|文集|选集|诗集|史)$/u;
/** 《规划》 speaks of a document named before. */
const shortTitle =
  /^《?(?:本)?(?:行动)?(?:规划|计划|方案|纲要|决定|意见|条例|办法|通知|规定|细则|目录|清单|协议|公约|标准|章程|法|法案|指南|行动计划|实施方案|行动方案|实施意见|指导意见|管理办法|若干措施|措施|建议|大纲|要点|白皮书|蓝皮书|倡议|宣言|声明|预案|规划纲要)(?:草案|（草案）)?》?$/u;

const bookOf = (atom: Atom, { text }: Line, lexicon: Lexicon): Found | null => {
  const inner = atom.text.slice(1, -1);
  if (press.test(inner))
    return {
      ...unlisted({ start: atom.start, end: atom.end }, text, { kind: "organization", rule: "book-press" }),
      name: inner,
    };
  if (shortTitle.test(inner)) return { ...unlisted(atom, text, { kind: "policy", rule: "book-short" }), refers: true };
  if (notDocument.test(inner) && !/政府工作报告$/u.test(inner)) return null;
  const core = inner.replace(/[（(〔][^（(〔]*[）)〕]$/u, "");
  const document =
    lexicon.generic(core)?.kind === "policy" ||
    /(?:法|草案|征求意见稿|建议|政策|措施|制度|标准|规范|指南|目录|名录|清单|报告|规则|规程|责任书|议定书|协议书|备忘录|十条|\d+条)$/u.test(
      core,
    );
  return document ? unlisted(atom, text, { kind: "policy", rule: "book-document" }) : null;
};

/** Verbs whose quoted object is a slogan to live by. */
const practising =
  /^(?:实施|全面实施|推行|践行|奉行|坚持|落实|贯彻|弘扬|树立|牢固树立|树牢|秉持|秉承|推进|深化|强化|开展|运用|打造|擦亮|叫响|创建|争创|创新|实行|推广|推出|创新推出|率先推出|首创|探索出|摸索出|总结出|聚焦|围绕|紧扣|锚定|立足|遵循|突出|做优|做好|完善|构建|建立|健全|深入推进|持续推进|加快推进|全面推行|大力推进|启动)$/u;
const granting =
  /^(?:评为|授予|命名为|认定为|列为|确定为|获评|荣获|获|获得|入选|跻身|蝉联|当选|称为|誉为|评选为|表彰为|定为|确认为|创成|授牌为|批准为|创建为|创建成)$/u;
const guiding =
  /^的?(?:(?:区域|产业|城市|空间|发展|总体|开放|治理|工作)*(?:布局|格局)|(?:总体|工作|发展)?(?:目标|要求|思路)|总目标|总要求|总思路|理念|原则|方针|定位|战略|思想|部署|格局|路径|机制|模式|主题|主线|布局|路子|体系|做法|经验|精神|品牌|口号|工作法|承诺|新路|机遇|发展思路|目标任务|建设|(?:办院|办学|办校|办行|办企|经营|服务|发展|治企|企业|医院|学校)?(?:宗旨|院训|校训|理念|方针|精神|信条))/u;
/** “…”和“…”的目标任务: what follows the last quotation is said of all. */
const sharedGuide = /^(?:[、和与及]“[^“”]{2,26}”)+的?(?:目标|要求|理念|思路|原则|部署|任务)/u;
const trial = /^(?:第?前?\d+[强名位]|行列|榜单|的?(?:光荣|荣誉)?(?:称号|荣誉|奖|美誉|美称|城市)|之称|之誉)/u;

const listJoint = /^[、和及与]$/u;

/** The verb whose object this atom is, through a list of objects before it. */
const verbBefore = (line: Line, index: number): string => {
  let at = index - 1;
  // 落实|长江|“十年禁渔”: whose it is may stand between.
  if (line.atoms[at]?.form === "name" && line.atoms[at]!.name!.kind === "place") at--;
  for (;;) {
    // 开展|“春风行动”|“就业援助月”: quotations in a list need no mark between them.
    if (line.atoms[at]?.form === "quote") at--;
    else if (at > 0 && listJoint.test(line.atoms[at]!.text) && line.atoms[at - 1]!.form !== "mark") at -= 2;
    else break;
  }
  return line.atoms[at]?.text ?? "";
};

const shape = (inner: string): boolean =>
  /^[\p{Script=Han}A-Za-z0-9+＋、，·\-—]{3,}$/u.test(inner) || /[+＋\d]/u.test(inner);
/** Long enough to say something by itself, or counted: 三个导向, 四个全面. */
const weighty = (inner: string): boolean =>
  inner.length >= 4 || /[+＋]|制$/u.test(inner) || /^[一二三四五六七八九十两双\d]/u.test(inner);

/** Slogans of public service, whatever stands after them: “跨省通办”事项. */
const service =
  /(?:[办跑]$|通办|联办|代办|最多跑|零跑|一网统|一网通|一件事|免申即享|免证|秒批|好差评|一次办|跨域办|掌上)/u;

/** 坚持“工业立市、制造强市”: what is lived by is no title. */
const isAim = (inner: string, kind: Kind, verb: string): boolean =>
  kind === "designation" &&
  (inner.includes("、") || (practising.test(verb) && !/^(?:创建|争创|打造|建设)$/u.test(verb)));

/** 把…建设成为辐射华南的“国际人才港”: what a place is to become. */
const becoming = /(?:建设成为?|打造成为?|建成|打造为|发展成为|建设为)(?:\p{Script=Han}|、){0,24}$/u;
const becomes = /^(?:打造|建设|创建|争创|建成|叫响)$/u;
const ofCity =
  /(?:集聚区|示范区|先行区|[试实]验区|先导区|样板区|功能区|核心区|引领区|枢纽区|后花园|大花园|样板|标杆|中心|之[都城乡]|枢纽|高地|名城|[药硅智光声视]谷|门户|样板|标杆|第一城|首善之区)$/u;
const closes = /^(?:[，。；、]|$)/u;
/** “引育用留”三大体系: what is counted after it is named there. */
const enumerated = /^[一二三四五六七八九十两\d]+[大个项类]/u;

/** 实行“股东式”服务: how something is done. */
const served = /^(?:服务|管理|监管|招商|审批|执法|治理|帮扶|培训|教学)(?![\p{Script=Han}]*(?:中心|平台|站))/u;
const numbered = /^[一二三四五六七八九十][大个]\p{Script=Han}{2}$/u;

/** The verb of the clause before this atom: 统筹推进|三大战略和“四大板块”. */
const governingVerb = ({ atoms }: Line, index: number): string => {
  for (let at = index - 1; at >= 0 && at > index - 8; at--) {
    const { form, text } = atoms[at]!;
    if (form === "mark" && text !== "、") return "";
    if (governing.has(text)) return text.replace(/^(?:统筹|协同|全面|深入)/u, "");
  }
  return "";
};

const articles = /^\p{Script=Han}{2,12}(?:\d+|[一二三四五六七八九十]+)条$/u;

/** 实现“五个突破、五个翻番”, 建设“五个龙岩”: what is counted out is a programme. */
const counted = /^[一二三四五六七八九十两][个大]\p{Script=Han}{2}/u;
const reaching = /^(?:实现|努力实现|全面实现|提出|建设|加快建设|达到|确保|做到|力争|抓好|狠抓|做强|打好|唱响|提升)$/u;

/** “四纵三横”, “一核两翼”: how something is laid out is called by the numbers of its parts. */
const layout =
  /^(?:[一二三四五六七八九十两双多]+(?:[横纵环射联带轴廊道线网圈核园区极翼城心点片河江港群谷湾]|板块|组团|中心|基地|走廊|枢纽|通道|集群|园区|片区|高地|平台)){2,5}$/u;
const network = /[横纵射]/u;

const claimed =
  /^(?:首批|第[一二三四五六七八九十\d]+批|国家级|全国|国家|\p{Script=Han}{2,3}省(?:级|首批)?).{3,}(?:[区园]|基地)$/u;

const quotedKind = (line: Line, index: number, lexicon: Lexicon): { kind: Kind; rule: string } | null => {
  const atom = line.atoms[index]!;
  const inner = atom.text.slice(1, -1);
  const after = line.text.slice(atom.end, atom.end + 8);
  const verb = verbBefore(line, index);
  if (
    /(?:等|命名的|公布的|认定的|授予的|评选的)(?:\d+|[一二两三四五六七八九十百]+)[余多]?[个座家]$/u.test(
      line.text.slice(0, atom.start),
    ) ||
    granting.test(verb) ||
    trial.test(after) ||
    /(?:认证|认定|评定|授予|颁发|命名|评选)的$/u.test(line.text.slice(0, atom.start)) ||
    /(?:评为|评选为|授予|命名为|认定为|誉为|称为|授牌为|确定为|列为|定为|选为|批准为|表彰为|确认为)$/u.test(
      line.text.slice(0, atom.start),
    )
  )
    return inner.length >= 4 ? { kind: "designation", rule: "quote-title" } : null;
  if (becoming.test(line.text.slice(0, atom.start)) && inner.length >= 4 && closes.test(after))
    return { kind: "designation", rule: "quote-become" };
  if (!shape(inner) || enumerated.test(after)) return null;
  if (layout.test(inner)) return { kind: network.test(inner) ? "project" : "policy", rule: "quote-layout" };
  // 打造“东北亚航运中心”: what a place is to become.
  if (becomes.test(verb) && ofCity.test(inner) && inner.length >= 4 && closes.test(after))
    return { kind: "designation", rule: "quote-become" };
  const generic = lexicon.generic(inner);
  const own = inner.replace(/国家级?|全国|[省市县]级|[、和]/gu, "");
  const whole = generic !== undefined && generic.zh.length < own.length;
  // “首批国家级旅游度假区”: what is claimed of a place is its title.
  if (whole && /^(?:place|project)$/u.test(generic.kind ?? "") && claimed.test(inner))
    return { kind: "designation", rule: "quote-head" };
  if (whole && generic.kind !== null && generic.type !== "division" && generic.zh.length > 1 && inner.length >= 4)
    return { kind: isAim(inner, generic.kind, verb) ? "policy" : generic.kind, rule: "quote-head" };
  // 发布“低空经济20条”: a document by the number of its articles.
  if (articles.test(inner)) return { kind: "policy", rule: "quote-articles" };
  if (service.test(inner) && inner.length >= 3 && inner.length <= 10) return { kind: "policy", rule: "quote-service" };
  const next = line.atoms[index + 1];
  if (practising.test(verb) && served.test(after)) return { kind: "policy", rule: "quote-verb" };
  if (numbered.test(inner) && practising.test(governingVerb(line, index)))
    return { kind: "policy", rule: "quote-verb" };
  if (next?.form === "word" && /^(?:n|vn|j|l)/u.test(next.tag) && !guiding.test(after)) return null;
  if (practising.test(verb) && weighty(inner)) return { kind: "policy", rule: "quote-verb" };
  if (counted.test(inner) && reaching.test(verb)) return { kind: "policy", rule: "quote-verb" };
  const guided =
    guiding.test(after) ||
    sharedGuide.test(line.text.slice(atom.end, atom.end + 60)) ||
    (verb === "以" && /^为/u.test(after));
  return guided && weighty(inner) ? { kind: "policy", rule: "quote-guide" } : null;
};

const quoteOf = (line: Line, index: number, lexicon: Lexicon): Found | null => {
  const what = quotedKind(line, index, lexicon);
  return what === null ? null : unlisted(line.atoms[index]!, line.text, what);
};

const read = (line: Line, lexicon: Lexicon): readonly Found[] =>
  atEach(line, (atom, index) => {
    const found =
      atom.form === "book" ? bookOf(atom, line, lexicon) : atom.form === "quote" ? quoteOf(line, index, lexicon) : null;
    return found === null ? null : [found];
  });

/** Names in 《…》 and slogans in “…”. */
export const quoted: Recogniser = { signs: words('《 “ 「 『 "'), read };
