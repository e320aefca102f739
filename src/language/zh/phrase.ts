import type { Lexicon, Placed } from "../../model.ts";
import { preceding } from "../../text/preceding.ts";
import { remembered } from "../../text/remembered.ts";
import { withoutEdges } from "./edges.ts";
import type { Piece } from "./pieces.ts";
import { isTime, textOf, withoutTimes } from "./predicate.ts";
import { isSpecification, tellsApart } from "./sizes.ts";

/** What is measured, and whose it is. */
export interface Phrase {
  readonly text: string;
  /** Several places or bodies named side by side, to which values may be dealt out. */
  readonly subjects: readonly Placed[];
  /** The words hold no noun: 建成, 关停; what is counted then follows the number. */
  readonly verbOnly: boolean;
  /** The undertaking that stands right before the number, with no words between. */
  readonly bare: Placed | null;
  /** The last word is a verb, of which a noun after the number is the object: 旁将配建12万平方米绿化公园. */
  readonly endsInVerb: boolean;
  /** The words end in 的 or 等: the number belongs to what follows it. */
  readonly attributive: boolean;
}

const NOMINAL_TAG = /^(?:n|vn|an|j|l|i|s|eng|b|nz|nt|nr|ns)/u;
/** A name, or a word that may be one of a noun's. */
export const isNoun = (piece: Piece): boolean =>
  piece.mention !== null ||
  // 无霜期 passes for a time.
  piece.text.endsWith("期") ||
  NOMINAL_TAG.test(piece.tag);
const VERB_TAG = /^v(?!n)/u;
/** A word that the tagger holds for a verb. */
export const isVerb = (piece: Piece): boolean => piece.mention === null && VERB_TAG.test(piece.tag);
const MARKS = /^[\p{P}\p{S}\s]+$/u;
const PERIOD = /^..+期$/u;
const FUNCTION_TAG = /^[cdpruyte]/u;
/** Words before a phrase that are no part of it. */
const isFunction = (piece: Piece): boolean =>
  piece.amount !== null ||
  (piece.mention === null &&
    ((FUNCTION_TAG.test(piece.tag) && !PERIOD.test(piece.text)) ||
      MARKS.test(piece.text) ||
      LEADING.test(piece.text)) &&
    !/^(?:自然|人均|户均|平均|第|其他|非|规模以上|限额以上|各[级类]|主要|进度|幅度|程度)/u.test(piece.text) &&
    !/^(?:eng)/u.test(piece.tag));

const LEADING =
  /^(?:其中|同时|此外|另外|目前|截至|截止|至|到|全年|当年|全市共|共|累计|合计|总计|已|已经|年均|预计|力争|确保|争取|计划|目标|实现|完成|达到|达|取得|有|含|包含|包括|显示|拥有|共有|现有|将|把|使|让|令|令其|可|能|能够|要|新的|的|了|是|等|从|在|对|为|按|个|多|余|近|期间|期内|期末|上|中|中有|内|里|来|以来|[全我该本][省市县区州盟旗镇乡]|年|月|日|底|末|初|和|与|及|以及|、|，|“|”)$/u;
const LIGHT =
  /^(?:(?:调查|监测|观测|普查)?共?(?:记录|监测|观测|观察|发现)到|共|将|拟|下辖|所辖|管辖|辖(?!区)|导致|致使|使得|各种(?=..)|上报(?=完成)|可(?=实现|年|新增|创造|带动|吸纳|提供|形成|减轻|减少|节约|拉动|释放|满足|增加)|再(?!生|就业|制造|贷款|融资|保险|分配|利用)|累计|计划(?=总|新增|完成)|实现|完成(?!率)|达到|取得|下达|安排|拥有|形成|创造|获得|获批|先后|陆续|紧急|继续|先行|已经?|全年|预计|力争|确保|现有|只有|仅有|[仍还尚]有|超额|有(?![机色效线关限轨源])|了|的)+/u;
/** Before these a place is what is compared or affected, not whose figure it is. */
const OBLIQUE =
  /(?:占(?:同期|当年|当期)?|拉动|带动|高于|低于|快于|慢于|对|向|往|比|较|与|同|从|由|被|给|赴|至|到|含|除|和|及|居|列|排名|服务|距离?)$/u;

/** A place, a body or an undertaking: what a figure may be of. */
export const isSubject = (piece: Piece): boolean =>
  piece.mention !== null &&
  (piece.mention.kind === "place" || piece.mention.kind === "organization" || piece.mention.kind === "project");

const GATHERING = /(?:[会展节赛周奥]|论坛|盛典)$/u;

/** 第十届航展共签约112个项目: a gathering is spoken of where it opens the clause; 党的十八大以来 says when. */
export const isOccasion = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]!.mention?.kind === "event" &&
  GATHERING.test(pieces[at]!.text) &&
  !/^(?:以来|之?[后前]|期间|[上中时]|精神|会期|闭幕|[、和与及])/u.test(pieces[at + 1]?.text ?? "") &&
  pieces.slice(0, at).every((piece) => isTime(piece) || (piece.mention === null && /^[mtxd]/u.test(piece.tag)));

const LISTED = /^(?:、|和|与|及)$/u;
/** 对东盟、欧盟、美国: what stands side by side is compared or affected together. */
const isOblique = (pieces: readonly Piece[], at: number): boolean =>
  OBLIQUE.test(textOf(pieces.slice(Math.max(0, at - 2), at))) ||
  // 对|中国|香港
  (at > 1 && isSubject(pieces[at - 1]!) && isOblique(pieces, at - 1)) ||
  (preceding(pieces, at)?.text === "、" && at > 2 && isSubject(pieces[at - 2]!) && isOblique(pieces, at - 2));

/** The first place, body or project that a phrase is said of: the last of nested ones (盘锦市大洼区), all of those side by side. */
const subjectsIn = (pieces: readonly Piece[]): { readonly end: number; readonly list: readonly Placed[] } => {
  const first = pieces.findIndex(
    (piece, i) =>
      (isSubject(piece) || isOccasion(pieces, i)) &&
      !isRoute(pieces, i) &&
      // 成为我国首个…: among which it is the first.
      !/^(?:首[个家座条批款台例次]|最[大早先高多长]|第一[个家座条])/u.test(textOf(pieces.slice(i + 1, i + 3))) &&
      !isOblique(pieces, i),
  );
  if (first < 0) return { end: 0, list: [] };
  let last = first;
  while (pieces[last + 1] !== undefined && isSubject(pieces[last + 1]!)) last++;
  // 位于黄石的娲石集团
  if (pieces[last + 1]?.text === "的" && pieces[last + 2] !== undefined && isSubject(pieces[last + 2]!)) last += 2;
  const list = [pieces[last]!.mention!];
  while (LISTED.test(pieces[last + 1]?.text ?? "") && pieces[last + 2] !== undefined && isSubject(pieces[last + 2]!)) {
    last += 2;
    list.push(pieces[last]!.mention!);
  }
  return { end: last + 1, list };
};

const OF_SEVERAL = /^(?:等?[两二三四五六七八九十\d]+|等)(?:个|省|市|县|区|地|州|家|座|大)(?:省份|城市|县区)?/u;

/** 杭州、宁波、温州三市: the words that sum up a list of places. */
const withoutCount = (pieces: readonly Piece[]): readonly Piece[] => {
  const sum = pieces.findIndex((piece, i) => OF_SEVERAL.test(textOf(pieces.slice(0, i + 1))) && piece.amount === null);
  return sum < 0 || sum > 1 ? pieces : pieces.slice(sum + 1);
};

const A_YEAR =
  /^(?:销|产|营|创|利[润税]|税|纳|上[缴交]|缴|处理|生产|发电|接待|收入|总|计划|出[口栏货]|加工|供|制|吞吐|输|用[水电气]|降|育|节|减排|服务|游客|旅客|客|货|贸易)/u;

/** 在岗员工, 并网规模, 可再生能源: no preposition, conjunction or auxiliary. */
export const isAtWork = (piece: Piece, next: Piece | undefined): boolean =>
  (piece.text === "在" && /^[岗校建册职编园读网营库研]/u.test(next?.text ?? "")) ||
  (piece.text === "并" && /^[网购表轨]/u.test(next?.text ?? "")) ||
  // 对东盟进出口
  (piece.text === "对" && next?.mention != null) ||
  (piece.text === "能" && /^繁/u.test(next?.text ?? "")) ||
  // 年销售收入, 年输出水量: so much in a year.
  (piece.text === "年" && next !== undefined && A_YEAR.test(next.text)) ||
  (piece.text === "计划" && next?.text === "投资") ||
  (piece.text === "过夜" && next !== undefined) ||
  (piece.text === "共" && /^[建享同和]/u.test(next?.text ?? "")) ||
  (piece.text === "可" && /^(?:再生|降解|燃|视|持续|支配)/u.test(next?.text ?? ""));

const REACHING = /^[至到—-]+$/u;
/** 民勤至武威段: the ends of a way have no part in what is said of it. */
export const isRoute = (pieces: readonly Piece[], at: number): boolean =>
  REACHING.test(pieces[at + 1]?.text ?? "") || REACHING.test(preceding(pieces, at)?.text ?? "");

const OPENS = /^[“‘「]$/u;
const shuts = (piece: Piece): boolean => /^[”’」]$/u.test(piece.text);

const GIVEN = /^(?:紧急|追加)?(?:预拨|调拨|下拨|下达|捐赠|捐献|赠送|提供|发放|送去|送上|拨付|配备|配发)$/u;
const isReceiving = ({ text }: Piece): boolean => text.length === 1 && "为给向对".includes(text);
const TRADE = /^(?:进出口|出口|进口|贸易|投资)/u;
/** 为困难家庭学生捐赠平板电脑: for whom is no part of what is given. */
const withoutReceiver = (pieces: readonly Piece[]): readonly Piece[] => {
  const by = pieces.findIndex(isReceiving);
  // 向重庆市供应天然气
  const to = by < 0 ? undefined : pieces[by + 1];
  if (
    to !== undefined &&
    isSubject(to) &&
    !TRADE.test(pieces[by + 2]?.text ?? "") &&
    /^v/u.test(pieces[by + 2]?.tag ?? "") &&
    pieces.length > by + 3
  )
    return pieces.slice(by + 2);
  const given = by < 0 ? -1 : pieces.findIndex((piece, i) => i > by && GIVEN.test(piece.text));
  return given > 0 && given < pieces.length - 1 ? pieces.slice(given + 1) : pieces;
};

const DIVISION = /^[省市县区州盟旗镇乡村]$/u;
const OURS = /^[我该本]$/u;
const trimmed = (pieces: readonly Piece[]): readonly Piece[] => {
  const start = pieces.findIndex((piece, i) => !isFunction(piece) || isAtWork(piece, pieces[i + 1]));
  if (start < 0) return [];
  // 我县实现生产总值: the segmenter takes 我 and 县 apart.
  const ours = OURS.test(preceding(pieces, start)?.text ?? "") && DIVISION.test(pieces[start]!.text);
  if (ours) return pieces.slice(start + 1);
  // 其中亿元以上项目158个, 220千伏变电站28座: of what size those are belongs to them.
  const kind = pieces[start - 1];
  if (kind !== undefined && kind.amount !== null && (isSpecification(kind) || tellsApart(pieces, start - 1)))
    return pieces.slice(start - 1);
  // “个转企”: the mark that opens a name, and what begins it, belong to the name.
  const opened = pieces.slice(0, start).findLastIndex((piece) => OPENS.test(piece.text));
  return pieces.slice(opened >= 0 && opened < start - 1 && !pieces.slice(opened, start).some(shuts) ? opened : start);
};

const WITHIN = /^(?:中|上|内|里|下|后|前|来|方面|期间|中连续)$/u;
/** 按平均汇率计算为. */
const MEASURED_BY = /^(?:中|上|内|里|下|计算|折算|换算|核算|测算)$/u;

const ORIGIN = /^(?:从|在|由|按年?|依托|通过|利用|对|向|以)$/u;
/** 从专项资金中 says where from; it is no part of what is measured. */
const withoutOrigin = (pieces: readonly Piece[]): readonly Piece[] => {
  const from = pieces.findIndex((piece) => ORIGIN.test(piece.text));
  const end =
    from < 0
      ? -1
      : pieces.findLastIndex(
          (piece, i) => i > from && (pieces[from]!.text.startsWith("按") ? MEASURED_BY : WITHIN).test(piece.text),
        );
  return end < 0 ? pieces : [...pieces.slice(0, from), ...pieces.slice(end + 1)];
};

/** 第一产业实现增加值 is 第一产业增加值. */
export const joined = (text: string): string => text.replace(/(?<=..)(?:实现|完成|累计)(?=.{2})/u, "");

/** 全市, 该省 where the text names no such place: whose it is stays unsaid, and is no part of what is measured. */
const REFERRING =
  /^(?:[全我该本][省市县区州盟旗镇乡疆](?:(?=.{2}|[辖有]$)|将?在?$)|(?:当地|[该本](?:公司|项目|工程|企业|集团))(?=.{2}))(?:共|的)?/u;

/** 党代会提出了数字经济占GDP比重: who says so is no part of it. */
const SAID_BY = /^.{0,16}?(?:提出|明确|要求|规定|预测|决定[将把])[了到：]?(?=.{4})/u;

/** 以香柚、夏橙等为主的水果基地: what it is made up of. */
const MAINLY = /^.*为(?:主|主体|主导|龙头|代表|重点|核心|特色)的(?=.{2})/u;

/** 地级市投资增速前二名: among which they were ranked. */
const RANKED_AMONG = /^(?:地级市|设区市|各?(?:市州|县市区?|县（市?、?区）?|地市))(?=.{2})/u;

/** 这条高速公路全长: which one is no part of what is measured. */
const POINTING = /^[这那该此](?:条|座|个|项|片|家|所|支|块|处|段|批|款)(?=.{2})/u;

/** 该公司计划总投资: the bare noun of who has it. */
const BARE_OWNER =
  /^(?:公司|项目|工程|企业|集团)(?=(?:计划|规划|概算|预计)?总投资|占地|全长|用地面积|总建筑|计划|概算|已|[现共](?:拥有|有|建)|目前|拥有|累计)/u;

/** 建成后年产值: when, no part of what is measured. */
const ONCE_DONE =
  /^(?:项目|工程|基地)?(?:全部|全面|一期|二期)?(?:建成|投产|达产|竣工|投运|投用|完工|落成)(?:投产|达产|运营|投用|使用)?[之以]?后/u;

/** 作为我国首个估值, 又一产值: the how-manieth it is. */
const FIRST_OF = /^(?:作为.{0,12}?(?:首[个家]|唯一|第一[个家])|.{0,20}又一个?)(?=.{2})/u;

/** 给予每亩: who is given stands before, and how. */
const PER_ONE = /^.{0,16}(?:给予|予以|按照?|补助|奖励|发放)(?=每[亩人户家个名头]$)/u;

/** 建有年产: that it has been built is no part of what it makes. */
const HAS_RATED = /^.{0,12}(?:建有|建成|建设|新建|形成|拥有|投产|新上)(?=[日年](?:产|处理|加工|出栏|屠宰|发电)量?$)/u;

/** 连续6年粮食产量, 为低收入农户捐赠宽带: how often, for whom. */
const ADVERBIAL =
  /^(?:连续[\d一二两三四五六七八九十]+年(?=..)|.{0,8}?[为给向][^，。]{2,16}?(?:紧急|追加)?(?:预拨|调拨|下拨|下达|捐赠|捐献|赠送|提供|发放|送去|送上|拨付|下拨|配备|配发)(?=..))/u;

/** What is measured, without what is said around it; the same words come again and again. */
const plain = remembered((text) =>
  joined(
    text
      .replace(/^(?:[一二三四五六七八九十]+是|\d{1,2}[.．、]\s*)/u, "")
      .replace(REFERRING, "")
      .replace(POINTING, "")
      .replace(MAINLY, "")
      .replace(SAID_BY, "")
      .replace(RANKED_AMONG, "")
      .replace(BARE_OWNER, "")
      .replace(ONCE_DONE, "")
      .replace(FIRST_OF, "")
      .replace(PER_ONE, "")
      .replace(HAS_RATED, "")
      .replace(ADVERBIAL, "")
      .replace(/^.{2,}?(?:开展|举办|承办|召开)了?(?=.{4,}$)/u, "")
      .replace(LIGHT, ""),
  )
    .replace(/^.*(?:的|以及|[和及与])(?=[年日](?:产|处理|加工|供应?|发电|运输|接待|生产)[^的]{0,4}$)/u, "")
    .replace(
      /(?<=..)(?:目前已?|现已|均已|累计已|已(?:累计|经|陆续|先后|紧急|成功)|(?:[今昨][天日]|当[天日])?预计)(?=.{2})/u,
      "",
    )
    .replace(
      /(?<=..)(?:人均每[年月天]|平均每(?:公?斤|亩|吨)|(?<=[产价格金准益入本费量资值])每(?:亩|公顷|公?斤|吨|平方米|人|户|头|只|[天日月年]))$|(?<=[率值量额数])均$/u,
      "",
    )
    .replace(/(?:几乎|大约|均|已)?占了|(?<=.)(?:[仅只约]|大约|几乎)占/u, "占")
    .replace(/占(?:同期|当年|当期)/u, "占")
    .replace(/^的|[的了等]$/gu, ""),
);

const OWNER = /^(?:公司|集团|园区|景区|学校|医院|港口|机场|开发区|高新区|经开区|新区)(?=.{2})/u;

/** 公司营业收入: whose it is stays unsaid, where a list knows the rest and not the whole. */
const withoutOwner = (text: string, lexicon: Lexicon): string => {
  const rest = text.replace(OWNER, "");
  return rest !== text && lexicon.indicator(text) === undefined && lexicon.indicator(rest) !== undefined ? rest : text;
};

const CLOSES_ONLY = /^[^“]*”/u;
/** 对“一带一路”沿线国家进出口: the mark that opens a name at the start belongs to the name. */
const quoted = (text: string): string => (CLOSES_ONLY.test(text) ? `“${text}` : text);

const REGION = /^(?:全球|世界|国内|全国|国际)$/u;
const WHOLE = /^(?:全[国省市区县州球]|世界)$/u;
/** 首次对全国219家…, 全球10%的…: where among which is counted, no name of what is counted. */
const withoutRegion = (pieces: readonly Piece[]): readonly Piece[] => {
  const last = pieces.at(-1);
  if (last === undefined) return pieces;
  if (
    last.mention !== null &&
    /^(?:对|向|在|给|为|从|于|用|以|预拨|拨付|支援|援助|补助|奖励)$/u.test(pieces.at(-2)?.text ?? "")
  )
    return pieces.slice(0, -2);
  // 覆盖全省16个市
  if (last.mention === null && pieces.length > 1 && WHOLE.test(last.text) && isVerb(pieces.at(-2)!))
    return pieces.slice(0, -1);
  return REGION.test(textOf(pieces)) && last.mention === null ? [] : pieces;
};

/** 可建设550万千瓦风电场: a verb behind its auxiliary, whatever else it may be. */
const isBidden = (words: readonly Piece[], np: readonly Piece[]): boolean =>
  np.length === 1 &&
  np[0]!.tag === "vn" &&
  /^(?:[可能将要拟再已正共还均]|累计)$/u.test(preceding(words, words.indexOf(np[0]!))?.text ?? "");

/** 配套建设9兆瓦发电系统: how it is built says nothing of what is. */
export const BUILDS =
  /^(?:配套|同步|集中|统一|联合|共同|规划|计划|改|扩|新|另|拟|再)(?:建设|改造|实施|开发|建造|安装|治理|兴建|修建)$/u;

/** 中欧班列开行列数: an undertaking that a list knows as part of what is measured has no figures here. */
const measuredItself = (named: readonly Piece[], text: string, lexicon: Lexicon): string | null => {
  const last = named.at(-1)?.mention;
  if (last == null || last.kind !== "project" || text === "") return null;
  return lexicon.indicator(last.text + text) === undefined ? null : last.text + text;
};

const AREA = /^(?:地区|一带|片区|区域|等地)$/u;
const SHARE_OF = /占.{1,20}的$/u;
const ATTRIBUTIVE = /[的等]$/u;
/** Reads the noun phrase before a number. */
export const phraseBefore = (pieces: readonly Piece[], lexicon: Lexicon): Phrase => {
  const words = withoutRegion(withoutTimes(withoutOrigin(pieces)));
  const said = textOf(words);
  const attributive = ATTRIBUTIVE.test(said) && !SHARE_OF.test(said);
  // 陆续向滹沱河、唐河等28条河流…: a list that a number sums up is no subject.
  if (said.endsWith("等"))
    return { text: "", subjects: [], bare: null, verbOnly: false, endsInVerb: false, attributive };
  const { end, list } = subjectsIn(words);
  const np = trimmed(
    withoutEdges(withoutReceiver(list.length > 1 ? withoutCount(words.slice(end)) : words.slice(end))),
  );
  const own = withoutOwner(quoted(plain(textOf(np))), lexicon);
  const whole = measuredItself(words.slice(0, end), own, lexicon);
  // 黄淮海|地区
  const text = (list.length > 0 && AREA.test(own)) || REGION.test(own) ? "" : (whole ?? own);
  const unlisted = lexicon.indicator(text) === undefined;
  const doing = np.length <= 2 && np[0] !== undefined && isVerb(np[0]) && !np.at(-1)!.tag.startsWith("n");
  const last = list.at(-1);
  const ending = np.at(-1);
  // 云南省人民政府命名的20个…: whoever names them is not who has them.
  const relative = attributive && np.some(isVerb);
  // 天海项目、立大项目、灵青东路项目3大项目: what a number sums up has no part in it.
  const summed = list.length > 1 && np.length === 0 && textOf(words.slice(0, end)).includes("、");
  return {
    text,
    subjects: relative || summed || whole !== null ? [] : list,
    bare: text === "" && last?.kind === "project" && words.length === end ? last : null,
    verbOnly:
      text !== "" &&
      !text.startsWith("每") &&
      unlisted &&
      (doing || !np.some(isNoun) || isBidden(words, np) || BUILDS.test(text)),
    endsInVerb: unlisted && ending !== undefined && !isNoun(ending) && /^[vadx]/u.test(ending.tag),
    attributive,
  };
};
