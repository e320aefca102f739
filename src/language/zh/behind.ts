import type { Placed } from "../../model.ts";
import { preceding } from "../../text/preceding.ts";
import { endOfObject } from "./acted.ts";
import { isAtWork, isNoun, isSubject, isVerb } from "./phrase.ts";
import type { Piece } from "./pieces.ts";
import { textOf } from "./predicate.ts";
import { isRated, sizedNoun, tellsApart } from "./sizes.ts";

const JOINT = /^(?:和|及|与|以及|、|或)$/u;
/** 国家级的, 新型的 say of what kind. */
const KIND = /[级型式性类样色大新高]$/u;
/** 100名正职后备人才: part of the noun, though a word by itself. */
const PREFIX = /^[正副总非准新老全双单超多]$/u;
/** 跨上4万亿元台阶 names nothing that is measured. */
export const STEP = /^(?:台阶|大关|关口|门槛|俱乐部)/u;
/** 地级及|以上城市, 规模|以上工业企业: the bound belongs to the noun. */
const GRADED = /(?:[级及]|规模|限额)$/u;
const GOES_ON =
  /^(?:正在|正|已|已经|已于|均已|现已|业已|将于|基本|逐步|初步|初具(?:规模|雏形)?|率先|顺利|相继|如期|整体上?|总体上?|蓬勃|迅速|共同|联合|纷纷|将|都|均|目前|尚未|尚|仍|仍然|还未|暂未|全部|陆续|先后|成为|位于|所属|等|落地|落户|入驻|线[上下]|可|可以|能|能够|只|仅|就|也|还|属|属于|系|被|获|获评|获批|获得|荣获|入选|入围|跻身|不|未|大幅|大幅度|连续|现场|预计|来此|扫尾|收尾|投入(?:使用|运营|试?运行)|全面(?:完成|建成|开工|启动)|提前完成)$/u;
const STOP = /^(?:其中|包括|比|较|同比|分别|以及|并|且|等|左右|以上|以下|共|合计|用于|来自|占|达到?|增长|下降|为)$/u;

/** 国务院部门指定地方实施的审批事项: a clause before 的 belongs to the noun at the end. */
const closesWithNoun = (words: readonly Piece[]): boolean => {
  const of = words.findLastIndex((piece) => piece.text === "的");
  const rest = words.slice(of + 1);
  const ends = rest.at(-1);
  return (
    of > 0 &&
    ends !== undefined &&
    isNoun(ends) &&
    textOf(words).length <= 24 &&
    rest.every((piece) => isNoun(piece) || /^[ab]/u.test(piece.tag))
  );
};

/** Nouns of one character that end a compound whose verb the segmenter sets apart: 抢险|队, 监测|站. */
const SHORT_HEAD = /^[队员站点线室所厂车船机器率量额区户者班组库网村校园]$/u;
/** What a compound is of: 协同|创新|企业. */
const CLASS_HEAD =
  /(?:企业|公司|项目|单位|机构|平台|基地|园区|中心|人员|人才|队伍|站点|设备|设施|产品|技术|对象|工程|场所|学校|农户|岗位|线路|示范区|试验区|先行区|开发区|事项|人口|群众|家庭|居民|村民)$/u;
/** Money that is given, lent or set apart: 引导|资金. */
export const FUNDS = /(?:资金|基金|经费|补贴|补助|补助金|补偿金|贷款|债券|奖金|奖补|专款|款项)$/u;
const UNDERTAKING = /^(?:项目|工程|活动|课程|示范点)$/u;
/** What some units count; what stands before such a noun is no clause of its own: 246项|行政|审批|事项. */
const counts: Readonly<Record<string, RegExp>> = {
  家: /(?:企业|公司|机构|单位|集团|银行|医院|学校|高校|院校|院所|商户|门店|网点|酒店|工厂|车企|药企|券商|媒体|协会|商会|组织)$/u,
  项: /(?:事项|项目|措施|政策|任务|指标|制度|标准|技术|成果|服务|工程|权力|收费|法规|试点|专利|课题)$/u,
  名: /(?:人员|人才|职工|学生|教师|干部|党员|专家|代表|医生|护士|工人|群众|农民|居民|青年|选手|队员|村民|志愿者|毕业生|员工)$/u,
  条: /(?:线路|航线|生产线|道路|公路|通道|河流|措施|街道|管线|铁路)$/u,
  座: /(?:电站|变电站|桥梁|水库|车站|污水处理厂|泵站|矿山|水厂|场馆|立交|大棚)$/u,
  元: FUNDS,
  场: /(?:活动|会|培训|演出|比赛|赛事|讲座|招聘)$/u,
  人: /(?:人口|群众|居民|村民|农民|市民|百姓|学生|职工|老人|师生|人员|劳动力|患者|儿童|妇女)$/u,
};
const countedBy = (unit: string): RegExp | null =>
  PERSONS.test(unit) ? counts.人! : (counts[unit.at(-1) ?? ""] ?? null);

const MONEY = /元$/u;
const EARNED = /^(?:收入|工资|报酬|分红|租金|利润)$/u;

/** Fields and levels, which nothing counts: 国家|自主|创新|示范区, 农业|转移|人口. */
const FIELD =
  /^(?:易地|老旧|国家|国际|世界|全国|省级|市级|农业|工业|商业|林业|渔业|生态|科技|文化|旅游|教育|金融|数字|智能|信息|能源|交通|社会|行政|民生|产业|经济|水利|医疗|卫生|环境|安全|自贸|城市|农村)$/u;
/** Verbs that are nouns too where nothing they act on follows: 社会|组织, 自贸|协定. */
const NOMINAL = /^(?:组织|协定|协议|规划|计划|规定|决定|保险|贷款|补贴|设计|发明|服务)$/u;

const isThing = ({ text, tag, mention }: Piece): boolean =>
  mention === null ? /^[njs]/u.test(tag) && !FIELD.test(text) : /^(?:place|organization|project)$/u.test(mention.kind);

/** 应急|抢险|队, “倍增计划”|试点|企业: a verb within what is counted, before which nothing stands that could be counted. */
const isWithin = (words: readonly Piece[], at: number, heads: RegExp | null): boolean => {
  const [verb, next, after] = [words[at]!, words[at + 1], words[at + 2]];
  if (NOMINAL.test(verb.text) && (next === undefined || !isNoun(next))) return true;
  if (next === undefined || verb.text.length > 2 || next.mention !== null || next.amount !== null) return false;
  if (SHORT_HEAD.test(next.text)) return true;
  const before = words.slice(at > quotedUpTo(words) ? quotedUpTo(words) : 0, at);
  // 国家|自主|创新|示范区
  if (isVerb(next) && !before.some(isThing) && isWithin(words, at + 1, heads)) return true;
  // 重要|通道|瓶颈|路段: behind an adjective no verb begins a clause.
  if (before.every((piece) => /^[ab]/u.test(piece.tag))) return isNoun(next);
  if (heads?.test(next.text) === true) return !before.some((piece) => heads.test(piece.text));
  // 科技|创新|发展|基金
  if (heads !== null && FUNDS.test(after?.text ?? "") && heads.test(after!.text) && isNoun(next))
    return !before.some(isThing);
  // 农产品|加工|增值|项目|投入运营
  if (after !== undefined && isVerb(after) && UNDERTAKING.test(next.text)) return true;
  if (after !== undefined && isNoun(after) && after.text !== "的") return false;
  return CLASS_HEAD.test(next.text) && !before.some(isThing);
};

/** 100家|企业|发力|元宇宙技术: where what 家 counts is named, a word that no list knows goes on with what they do. */
const goesOnUnknown = (words: readonly Piece[], at: number, heads: RegExp): boolean =>
  words[at]!.tag === "x" &&
  /^\p{Script=Han}{2}$/u.test(words[at]!.text) &&
  words[at + 1] !== undefined &&
  heads.test(preceding(words, at)?.text ?? "");

const OPENS = /^[“"‘「]$/u;
const SHUTS = /^[”"’」]$/u;
/** Where the quotation ends that opens what is counted (74项“跨省通办”事项); 0 where none does. */
const quotedUpTo = (words: readonly Piece[]): number =>
  OPENS.test(words[0]?.text ?? "")
    ? Math.max(
        0,
        words.findIndex((piece, i) => i > 0 && SHUTS.test(piece.text)),
      )
    : 0;

/** Verbs that the tagger takes for names of places. */
const BUILT = /^(?:新建|改建|扩建)$/u;

interface Ending {
  readonly whole: boolean;
  readonly heads: RegExp | null;
  readonly object: boolean;
}

/** Where the noun phrase after a number ends and a clause goes on: 产业链|正在…, 机组|取得… */
const endOfNoun = (words: readonly Piece[], { whole, heads, object }: Ending): number => {
  const quoted = quotedUpTo(words);
  const end = words.findIndex(
    (piece, i) =>
      // 86个投资亿元以上项目: of what size they are belongs to the noun.
      (piece.amount !== null && !tellsApart(words, i)) ||
      /^[、]$/u.test(piece.text) ||
      (i > quoted &&
        ((STOP.test(piece.text) && !GRADED.test(preceding(words, i)?.text ?? "")) ||
          (WITHIN_THEM.test(piece.text) && !isQuality(words[i + 1])) ||
          (heads !== null && goesOnUnknown(words, i, heads)) ||
          (JOINT.test(piece.text) && !/^以[上下]/u.test(words[i + 1]?.text ?? "")) ||
          GOES_ON.test(piece.text) ||
          (piece.tag === "d" && piece.text.length > 1) ||
          // 60所中职学校试点“现代学徒制”
          (/^(?:试点|试行|推广|推行|实施|开展)$/u.test(piece.text) &&
            (words[i + 1]?.mention != null || /^[“"‘「]/u.test(words[i + 1]?.text ?? ""))) ||
          (piece.text === "在" && words[i + 1]?.mention != null))),
  );
  const all = end < 0 ? words.length : end;
  const acted = object ? endOfObject(words.slice(0, all)) : 0;
  if (acted > 0) return acted;
  const verb = words.findIndex(
    (piece, i) =>
      i > quoted &&
      i < all &&
      (((isVerb(piece) || BUILT.test(piece.text)) && !isWithin(words, i, heads)) ||
        piece.tag === "p" ||
        /^[了过]$/u.test(words[i + 1]?.text ?? "")),
  );
  const named = heads?.test(words[verb - 1]?.text ?? "") === true;
  return verb > 0 && !whole && (named || !closesWithNoun(words.slice(0, all))) ? verb : all;
};

/** 16.4万建档立卡贫困人口: verbs that say of what kind those are. */
const DESCRIBES =
  /^(?:建档立卡|在[册校职岗读建编]|退役|退休|失业|下岗|新建|改建|扩建|留守|返乡|脱贫|搬迁|应届|持证|参保|获奖|驻村|外来|流动|规划|续建|改扩建|新开工|重[大点]|竣工|签约|开工|投产|上市|注册|备案|登记|出口|进口|示范|试点|监测|定点|直属|下属|附属|相关|有关)$/u;

const isQuality = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.amount === null && (isNoun(piece) || /^[ab]/u.test(piece.tag));

const DIVIDED = /^(?:乡|镇|办|街道|场|区|县|市|州|旗|村|居|社区)$/u;

/** 876万农村人口饮水安全问题, 145万群众用水安全: it is the people who are counted. */
const PEOPLE = /(?:人口|群众|居民|村民|农民|市民|百姓|学生|职工|老人|师生|人员)$/u;
const PERSONS = /^[十百千万亿]*[余多]?[人名位]?$/u;

/** 186个中有…, 126个行政村中，…: among those that were counted. */
const WITHIN_THEM = /^中有?$/u;

/** Where 等 closes a list of which what is counted is: 林区、垦区|等|棚户区居民; 0 where none does. */
const ofSeveral = (words: readonly Piece[]): number => {
  const at = words.findIndex((piece) => piece.text === "等");
  const next = words[at + 1];
  if (at < 3 || at > 10 || next === undefined || next.amount !== null || !isNoun(next)) return 0;
  const listed = words
    .slice(0, at)
    .every((piece) => piece.amount === null && (isNoun(piece) || /^[abx]/u.test(piece.tag)));
  return listed && words.slice(0, at).some((piece) => piece.text === "、") ? at : 0;
};

/** “单项冠军”|示范|企业: the name only says which of the things that are counted. */
const goesOn = (words: readonly Piece[], heads: RegExp | null): boolean => {
  const next = words[1];
  if (next === undefined || next.mention !== null || next.amount !== null) return false;
  if (STOP.test(next.text) || GOES_ON.test(next.text)) return false;
  return /^n/u.test(next.tag) || (/^v/u.test(next.tag) && isWithin(words, 1, heads));
};

/** How what is counted is read. */
export interface Counting {
  /** The whole clause of it: 87%的[学校实现宽带网络接入]. */
  readonly clause: boolean;
  /** The unit as written: 家 counts bodies. */
  readonly unit: string;
  /** Another number follows in the clause. */
  readonly followed: boolean;
  /** The object of a verb that makes or does it. */
  readonly object: boolean;
}

/** What is counted after a number: 350余项[研发成果]转化落地. */
export const phraseAfter = (
  pieces: readonly Piece[],
  counting: Counting,
): { readonly text: string; readonly pieces: readonly Piece[]; readonly owner: Placed | null } => {
  const of = pieces[0]?.text === "的";
  // 4台66万千瓦机组, 1条日产5000吨熟料生产线: both numbers speak of the noun behind them.
  const rated = isRated(pieces, 0) ? 1 : 0;
  // 254个亿元以上项目
  if (pieces[0]?.amount != null && tellsApart(pieces, 0) && sizedNoun(pieces, 0) > 0) {
    const np = pieces.slice(0, sizedNoun(pieces, 0) + 1);
    return { text: textOf(np), pieces: np, owner: null };
  }
  const words = of || (pieces[rated]?.amount ?? null) !== null ? pieces.slice(rated + 1) : pieces;
  const none = { text: "", pieces: [], owner: null };
  const first = words[0];
  if (
    first === undefined ||
    first.amount !== null ||
    WITHIN_THEM.test(first.text) ||
    STEP.test(first.text) ||
    GOES_ON.test(first.text)
  )
    return none;
  // 12镇5乡, 6镇3办: one character says what is counted.
  const follows = words[1];
  if (
    DIVIDED.test(first.text) &&
    (follows === undefined || follows.amount !== null || (!isNoun(follows) && follows.text !== "、"))
  )
    return { text: first.text, pieces: [first], owner: null };
  // 12家营业收入超10亿元的软件企业
  const apart = words.findIndex((_, i) => i < 6 && tellsApart(words, i));
  if (apart > 0 && !words.slice(0, apart).some((piece) => piece.amount !== null || JOINT.test(piece.text))) {
    const np = words.slice(0, sizedNoun(words, apart) + 1);
    return { text: textOf(np), pieces: np, owner: null };
  }
  // 3座这样的污水处理站.
  if (/^(?:这样|这类|此类|同样|类似)$/u.test(first.text) && words[1]?.text === "的")
    return phraseAfter(words.slice(2), counting);
  // 240万户林区、垦区等棚户区居民
  const etc = ofSeveral(words);
  if (etc > 0) return phraseAfter(words.slice(etc + 1), counting);
  // 30个以茶叶、蜜橘为主的基地
  const mainly =
    first.text === "以"
      ? words.findIndex((piece, i) => piece.text === "的" && /^为|为主/u.test(words[i - 1]?.text ?? ""))
      : -1;
  if (mainly > 0) return phraseAfter(words.slice(mainly + 1), counting);
  if (first.mention !== null && !isSubject(first) && !goesOn(words, countedBy(counting.unit)))
    return { text: first.text, pieces: [first], owner: null };
  // 改造后的农田|成为…的主力军
  const becomes = words.findIndex(({ text }) => text === "成为");
  if (becomes > 0) return phraseAfter(words.slice(0, becomes), counting);
  const relative =
    !of && isVerb(first) && closesWithNoun(words) ? words.findLastIndex((piece) => piece.text === "的") : -1;
  // 1万名具有博士学位的企业紧缺人才: what they are like stands before what they are.
  if (relative > 0) return { text: textOf(words.slice(relative + 1)), pieces: words, owner: null };
  // 88个脱贫|村: a verb and one character are a noun.
  const compound =
    counting.unit !== "%" &&
    isVerb(first) &&
    first.text.length === 2 &&
    SHORT_HEAD.test(words[1]?.text ?? "") &&
    !(words[2] !== undefined && isNoun(words[2]));
  // 120元务工|收入
  if (!of && MONEY.test(counting.unit) && isVerb(first) && EARNED.test(words[1]?.text ?? ""))
    return { text: first.text + words[1]!.text, pieces: words.slice(0, 2), owner: null };
  // 3大|提水|工程: many of a kind that a noun names.
  const great = counting.unit === "大" && isVerb(first) && words[1] !== undefined && CLASS_HEAD.test(words[1].text);
  const described = DESCRIBES.test(first.text) && words[1] !== undefined && isNoun(words[1]);
  const acted = counting.object && words.length > 1 && endOfObject(words) > 1;
  const prefixed =
    compound || great || described || acted || (PREFIX.test(first.text) && words[1] !== undefined && isNoun(words[1]));
  if (
    !of &&
    !prefixed &&
    !first.text.startsWith("新增") &&
    (isVerb(first) ||
      (/^[cdpuyr]/u.test(first.tag) && first.text !== "高速" && !isAtWork(first, words[1])) ||
      STOP.test(first.text))
  )
    return none;
  const end = endOfNoun(words, {
    whole: of && counting.clause,
    heads: of && !MONEY.test(counting.unit) ? null : countedBy(counting.unit),
    object: counting.object,
  });
  const joint = end > 0 && JOINT.test(words[end]?.text ?? "") ? restOfList(words, end, counting) : 0;
  const all = words.slice(0, Math.max(end, joint));
  // 2000亿元销售规模的重要基地, 15个乡镇的污水: the number belongs to the first noun, that to the second.
  const counted = of
    ? -1
    : all.findIndex((piece, i) => all[i + 1]?.text === "的" && /^n(?!r)/u.test(piece.tag) && !KIND.test(piece.text));
  const people = PERSONS.test(counting.unit) ? all.findIndex((piece) => PEOPLE.test(piece.text)) : -1;
  const last = counted >= 0 ? counted : people >= 0 && all[people + 1]?.text !== "的" ? people : all.length - 1;
  const np = all.slice(0, last + 1);
  const owner = of ? (np.findLast((piece) => isSubject(piece))?.mention ?? null) : null;
  return {
    text: textOf(np)
      .replace(/^(?:[的级]|实现了?)|[的了]$/gu, "")
      .replace(/[、和与及]+$/u, "")
      .replace(/^“([^”]*)”?$/u, "$1")
      .replace(/^"|"$/gu, "")
      .replace(/(?<=^[市县区乡镇村])均$|(?<=..)中(?:排[名位]|位居|名列)$/u, ""),
    pieces: np,
    owner,
  };
};

/** Where two nouns are counted together (重大载体平台和项目), the end of the second; 0 where a new number or a name follows. */
const restOfList = (words: readonly Piece[], at: number, { unit, followed }: Counting): number => {
  const heads = countedBy(unit);
  const next = words.findIndex(
    (piece, i) =>
      i > at &&
      (piece.amount !== null || STOP.test(piece.text) || JOINT.test(piece.text) || piece.tag === "p" || isVerb(piece)),
  );
  // 续建配套与现代化|改造|工程
  const last = next > 0 && isVerb(words[next]!) && next + 2 === words.length ? words[next + 1]!.text : "";
  if (CLASS_HEAD.test(last) && (heads === null || heads.test(last))) return words.length;
  const end = next < 0 ? words.length : next;
  const nouns = words.slice(at + 1, end);
  // 15处大型灌区、设计灌溉面积|达…: what the next number measures.
  const measured = next === words.length - 1 && isVerb(words[next]!);
  // 签约15个项目、计划总投资|45.2亿元
  if (next < 0 && followed && words[at]!.text === "、") return 0;
  return words[next]?.amount != null ||
    measured ||
    nouns.length === 0 ||
    !nouns.every((piece) => isNoun(piece) && piece.mention === null)
    ? 0
    : end;
};

const CLASS_NOUN =
  /(?:企业|项目|公司|机构|单位|平台|基地|园区|食堂|学校|医院|社区|村|工程|车间|工厂|站点|线路|实验室|市场|景区|场馆|展品|品牌|产品|资源)$/u;
/** 生物资源种类繁多，共218种. */
const PLENTIFUL = /^(?:种类|十分|极为|非常|丰富|繁多|众多|齐全)$/u;
const longest = 12;

/** The noun that a clause ends by naming: 专精特新企业 of 像这样的专精特新企业; "" where it ends otherwise. */
export const thingsOf = (pieces: readonly Piece[]): string => {
  const end = pieces.findLastIndex(({ text }) => !PLENTIFUL.test(text)) + 1;
  if (end < pieces.length) return thingsOf(pieces.slice(0, end));
  const last = pieces.at(-1);
  if (last === undefined || last.mention !== null || !CLASS_NOUN.test(last.text) || !isNoun(last)) return "";
  const from = pieces.findLastIndex(
    (piece) =>
      piece.amount !== null ||
      piece.mention !== null ||
      piece.text === "的" ||
      !(isNoun(piece) || /^[abx]/u.test(piece.tag)),
  );
  const text = textOf(pieces.slice(from + 1)).replace(/^[“”、]+/u, "");
  return text.length > longest ? last.text : text;
};
