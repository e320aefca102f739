import type { Amount, Lexicon, Placed } from "../../model.ts";
import { suffixes } from "../../text/prefixes.ts";
import { isActedOn } from "./acted.ts";
import { FUNDS, phraseAfter } from "./behind.ts";
import { isFraction, isPercent, moves } from "./measure.ts";
import { BUILDS, isNoun, type Phrase, phraseBefore } from "./phrase.ts";
import type { Piece } from "./pieces.ts";
import { isTime, type Predicate, textOf } from "./predicate.ts";
import type { Carried, Spot } from "./spots.ts";

/** What a number measures: named, or left to the clause before; and whose it is where the clause says so. */
export interface Named {
  readonly indicator: string | null;
  /** 增速, 比重: what an inherited indicator takes on. */
  readonly suffix: string;
  /** The words after the number that name it. */
  readonly after: readonly Piece[];
  readonly subjects: readonly Placed[];
  /** What the numbers after go on with, where that is not the indicator itself. */
  readonly next?: string;
}

/** Heads that say nothing by themselves and speak of what the clause before measured. */
export const ANAPHORIC =
  /^(?:历史上|远|总量|总额|总值|规模|数量|总数|其|同比|水平|面积|总规模|综合|位次|排名|总体|整体|位|量|值|额|增量|存量|分别|[日月年人户]均|(?:平均)?每[天日月年]|(?:并|且)?连续(?:保持|.{0,3}年)?|始终|这|这一|该|实际|转为|变为|分别为|继续|其他)$/u;
/** 又有1600万人|在城镇落户: what so many people or firms do is what is counted. */
const DOES =
  /^(?:在|已|将)?((?:[^，、]{2,12}?)(?:落户|就业|脱贫|创业|入学|受益|上学|参保|参加|摘帽|搬迁|投产|开工|达标)[^，、]{0,4})$/u;
const isCounted = ({ unit, stated }: Amount): boolean =>
  (unit === "person" || unit === "1") && (stated?.unit ?? "") !== "";
const ANAPHORIC_OR_NONE = /^(?:先后|连续|累计|共)?$/u;
/** Heads that an inherited indicator takes on. */
export const SUFFIX = /^(?:同比|实际|名义|其)?(增速|增幅|降幅|涨幅|跌幅|增长率|增长速度|占比|比重|贡献率)$/u;
const PACE = /(?:的)?(?:同比|环比|年均|年平均)?(?:增速|增幅|(?<!自然)增长率|涨幅|降幅|跌幅|增长速度)$/u;
/** 高速公路里程占18.36万公里 */
const OF_AMOUNT = new RegExp(`${PACE.source}|(?<=..)占$`, "u");
const PULL = /(?:拉动|带动)[^，]{1,14}?(?:增长|提高|上升|增加)$/u;
const CONTRIBUTES = /^对?.{2,16}增长的?(?:贡献率|贡献度)$/u;
/** 覆盖4个市: one character says what is counted. */
const DIVISIONS = /^(?:[市县区州旗乡镇村省国办场居]|街道)$/u;
/** 给予10万元奖励: the verb of giving is no part of what is given. */
const GIVES = /^(?:最高|一次性|分别|再|每[年人户亩家]|按)*(?:给予|予以|给|[向对为让])$/u;
/** 分布在6个乡镇: where, no part of what is counted. */
const SPREADS = /^(?:分布|散布|横跨|途经|涉及)$/u;
const AIM = /(?:年度?|全年|季度)?(?:目标)?(?:任务|目标|计划|预算)$/u;
const INVESTED = /总?投资$/u;
const PURPOSE = /^(?:用于|来自|投向|投入|源于)/u;
/** 占全国的15.5%、全球的10%: the second share is of another whole. */
const AMONG_WHOLE = /^[、，]?((?:全[国球省市区县]|世界|我国|\p{Script=Han}{2,8}[省市县区州])[^，、的]{0,8})的?$/u;
const SHARE_OF = /^(.*占)[^占]+$/u;
const GROWTH_NOUN = /^的?(?:正|负|高)?增[长速幅]/u;
/** 投资亿元以上的31个, 100亿元以上的5个: of what size those are that were counted before. */
const SIZED = /(?:^|其中)([^，]{0,6}[\d百千万亿]元?以[上下]的)$/u;
const DIVISION_FIRST = /^[县区市镇乡旗州](?:和|、|$)/u;
const OF_TARGET = /^(?:年度?|全年|预期|序时)?(?:目标|任务|计划|预算|进度)(?:任务|目标)?的?$/u;
const OWN_SIZE = /^(?:总?面积|总?规模|总量|总数)$/u;
const ALONE = /^\p{Script=Han}{2,7}$/u;
const GRANT = /^(?:补助|补贴|奖励|奖补|资助)/u;
/** 一台冰箱近400个零件: so many to one. */
const EACH = /^[一每](?:[个台辆家件部架条座户人名位亩吨]|平方公里|平方米)[^，]{0,8}$/u;
/** 地区生产总值总量 is 地区生产总值. */
const redundant = suffixes(
  ["总量", "总额", "总值", "数量", "总数", "数", "排名", "位次", "总体", "综合"].map((word) => [word, word] as const),
);

const named = (indicator: string, phrase: Phrase, after: readonly Piece[] = []): Named => ({
  indicator,
  suffix: "",
  after,
  subjects: phrase.subjects,
});

const inherited = (suffix: string, phrase: Phrase): Named => ({
  indicator: null,
  suffix,
  after: [],
  subjects: phrase.subjects,
});

/** An anaphoric or missing head takes the indicator of the clause before. */
const fromBefore = (amount: Amount, carried: Carried, phrase: Phrase): Named => {
  const suffix = SUFFIX.exec(phrase.text)?.[1] ?? "";
  if (suffix !== "" && (amount.unit === "pp" || !/[速幅率度]$/u.test(suffix) || suffix === "贡献率"))
    return inherited(suffix, phrase);
  if (amount.unit === "pp") return inherited(carried.measure === "growth" ? "增速" : carried.suffix, phrase);
  return inherited("", phrase);
};

/** 其中城镇居民18915元, of 居民人均可支配收入: the part's indicator, where a list knows the two words together. */
const ofPart = (head: string, carried: Carried, lexicon: Lexicon): string | null => {
  const whole = carried.indicators.at(-1) ?? "";
  if (carried.measure !== "level" || lexicon.indicator(head) !== undefined || whole.startsWith(head)) return null;
  for (let i = 1; i < whole.length - 1; i++)
    if (lexicon.indicator(head + whole.slice(i)) !== undefined) return head + whole.slice(i);
  return null;
};

/** A word of amount at the end is dropped where a list knows the rest. */
export const settled = (text: string, lexicon: Lexicon): string => {
  const word = redundant(text, text.length);
  if (word === null || lexicon.indicator(text) !== undefined) return text;
  const shorter = text.slice(0, word.end);
  return lexicon.indicator(shorter) === undefined ? text : shorter;
};

const movesOn = (predicate: Predicate, { unit }: Amount): boolean =>
  moves(predicate) || unit === "rank" || unit === "pp";

/** 在全国百强县排名中列第35位: the list itself is what it stands in. */
const RANKING =
  /[在于]([^，]{2,30}?(?:排名|排行榜?|榜单?|百强|[0-9]+强|评选|考核|考评|评价|评比|测评|指数))(?:中|上|里)/u;
const AREA = /(?:基地|园区?|区|港|片区|组团)$/u;
const ADDS = /(?:新增|净增)了?$/u;
const REACHES = /(?:[到至往]|覆盖|辐射|遍布|遍及|涉及)$/u;
const AREAS = /^(?:国家|地区|省份|省区市|省市|城市|市县|县区|县市|国)/u;
/** 日产5000吨熟料|生产线: so much of the product. */
const RATED = /^[日年](?:产|处理|加工|出栏|屠宰|供)$/u;
const PLANT = /(?:生产线|生产基地|生产项目|项目|基地|工程|工厂|厂|装置)$/u;
const STAGE = /[批次期步]$/u;
const WORTH = /(?:总?价值|金额)$/u;
const SHARES = /.占$/u;
const OF_WHOLE = /占.+$/u;
const SHARE_FIRST = /^占.{2,}/u;

const PEOPLE_DO =
  /^口(?:稳定|全部|实现|如期|成功|顺利|已|均)*(脱贫|搬迁|就业|转移|受益|落户|参保|安置|迁出|减贫|增收)/u;
/** 4.52万人|口脱贫: the amount has taken the first half of 人口. */
const withPeople = <T extends { readonly text: string }>(noun: T, { amount: { text }, after }: Spot): T => {
  if (!text.endsWith("人") || !noun.text.startsWith("口")) return noun;
  // 3.36万人口稳定脱贫
  const doing = PEOPLE_DO.exec(textOf(after))?.[1] ?? "";
  return { ...noun, text: doing === "" ? `人${noun.text}` : `${doing}人口` };
};

/** Verbs before a noun that another verb takes over: 规划停车场60个，建成32个. */
const DONE =
  /^(?:第[一二三四五]批|规划|计划|新改建|改建|扩建|改造|新建|新增|建成|建设|签约|开工|投产|引进|培育|实施|完成|新开工|续建|竣工|累计|组建|成立|设立|认定|创建|建有|拥有)+/u;
const DAILY = /^(?:日均|月均|年均|平均每[天日月年]|每[天日]|累计)/u;

/** The words before a number, those after it, and what the clauses before said. */
interface Said {
  readonly phrase: Phrase;
  readonly after: readonly Piece[];
  readonly carried: Carried;
}

/** 发送旅客1.35亿人次，日均发送225万人次: a day's part of what was just measured. */
const dailyOf = (head: string, { phrase: { verbOnly }, after, carried: { indicators } }: Said): string | null => {
  const same = head.replace(DAILY, "");
  // 签约金额达…，签约18个项目: what is counted stands behind.
  if (same === head && after[0] !== undefined && isNoun(after[0])) return null;
  const last = indicators.at(-1) ?? "";
  const at = same.length > 1 && (same !== head || verbOnly) ? last.lastIndexOf(same) : -1;
  const rest = at < 0 ? "" : last.slice(at + same.length);
  return rest === "" ? null : head + rest;
};

/** What a verb alone says was done with: 已建成46个, of what the clauses before spoke of. */
const countedBefore = (head: string, { unit, stated }: Amount, carried: Carried): string => {
  if (unit !== "1" || !/^[家个座条项所处台套辆艘]$/u.test(stated?.unit ?? "")) return "";
  const noun = carried.things.replace(DONE, "");
  const alike = carried.unit === "" || carried.unit === stated?.unit;
  return alike && noun.length > 1 && noun.length < 9 && !noun.startsWith(head) ? noun : "";
};

const GRADE = /(?:国家|省|市|县|区|州|部|自治区)级/u;
const GRADE_ONLY = /^(?:国家|省|市|县|区|州|部|自治区)级$/u;
/** 国家级龙头企业8家、省级65家: the same of another grade. */
const ofGrade = (head: string, { unit, things }: Carried, amount: Amount): string | null => {
  if (!GRADE_ONLY.test(head) || unit !== amount.stated?.unit) return null;
  const noun = things.replace(DONE, "");
  return GRADE.test(noun) ? noun.replace(GRADE, head) : head + noun;
};

/** 户籍人口3.6万，面积86平方公里: people have no area. */
const isOwnArea = (head: string, { indicators }: Carried): boolean =>
  /面积$/u.test(head) && /(?:人口?|[县区乡镇村市]|街道|社区|学校|企业)$/u.test(indicators.at(-1) ?? "");

const TOWARDS = /^对.+?((?:进出口|出口|进口|贸易|投资)(?:总?[额值])?)$/u;
/** 对东盟进出口增长14.8%；对美国|增长15%: the same towards another. */
const towards = ({ np }: Predicate, { indicators }: Carried): string | null => {
  const rest = np[0]?.text === "对" && np.length > 1 ? TOWARDS.exec(indicators.at(-1) ?? "")?.[1] : undefined;
  const to = np.slice(1);
  return rest !== undefined && to.every(({ mention }) => mention !== null) ? textOf(np) + rest : null;
};

/** The indicator of a number that no other stands beside. */
export const nameOf = (
  spot: Spot,
  predicate: Predicate,
  { carried, lexicon }: { carried: Carried; lexicon: Lexicon },
): Named => {
  const { amount } = spot;
  const phrase = phraseBefore(predicate.np, lexicon);
  /** What is counted behind the number; the whole clause of it, or its noun alone. */
  const unit = amount.stated?.unit ?? "";
  const object = isActedOn(spot.before) || (carried.acted && spot.before.length === 0);
  const behind = (clause: boolean) =>
    withPeople(phraseAfter(spot.after, { clause, unit, object, followed: !spot.last }), spot);
  const spoken = textOf(spot.before.filter((piece) => !isTime(piece)));
  if (carried.moving && (phrase.verbOnly || phrase.text === "" || /[到至为]$/u.test(spoken)))
    return fromBefore(amount, carried, phrase);
  // 为我国第一大贸易伙伴: it ranks as what it is.
  const nth = amount.unit === "rank" && spot.after[0]?.text === "大" ? spot.after.slice(1) : [];
  const ranked = nth.length === 0 ? null : phraseAfter(nth, { clause: false, unit, object: false, followed: false });
  if (ranked !== null && ranked.text.length > 1) return named(ranked.text, phrase, ranked.pieces);
  const list = amount.unit === "rank" && phrase.text === "" ? RANKING.exec(spoken)?.[1] : undefined;
  if (list !== undefined) return { ...named(list.replace(/[“”]/gu, ""), phrase), subjects: [] };
  const pull = amount.unit === "pp" ? PULL.exec(spoken) : null;
  if (pull !== null) return named(`${carried.topic}${pull[0]}`, phrase);
  if (CONTRIBUTES.test(phrase.text) && phrase.text.includes("对", 1)) return named(phrase.text, phrase);
  if (CONTRIBUTES.test(phrase.text)) return named(`${carried.topic}对${phrase.text.replace(/^对/u, "")}`, phrase);
  const size = isCounted(amount) && spot.after.length === 0 ? SIZED.exec(spoken)?.[1] : undefined;
  if (size !== undefined && carried.named.length > 0) return named(`${size}${carried.named[0]}`, phrase);
  const among = isPercent(amount) || isFraction(amount) ? AMONG_WHOLE.exec(spoken)?.[1] : undefined;
  const share = SHARE_OF.exec(carried.indicators.at(-1) ?? "")?.[1];
  if (among !== undefined && share !== undefined) return { ...named(`${share}${among}`, phrase), subjects: [] };
  // 占全县农业总产值30.9亿元的71%: the sum is that of the whole.
  const sum = /^占(?:全[国省市区县州])?(.{2,})$/u.exec(phrase.text)?.[1];
  if (sum !== undefined && amount.kind === "money") {
    const part = carried.indicators.at(-1);
    return { ...named(sum, phrase), subjects: [], ...(part === undefined ? {} : { next: `${part}占${sum}` }) };
  }
  // 完成年任务75亿元的23.7%: so much of what it was to be.
  const aim = amount.kind === "money" && spot.after[0]?.text === "的" ? AIM.exec(phrase.text)?.[0] : undefined;
  const reached = carried.indicators.at(-1);
  if (aim !== undefined && reached !== undefined) return { ...named(reached + aim, phrase), next: reached };
  if (SHARE_FIRST.test(phrase.text) && carried.indicators.length > 0)
    return named(`${carried.indicators.at(-1) ?? ""}${phrase.text}`, phrase);
  // 其中甲、乙、丙3户为高新技术企业: they are counted as what they are.
  const being = isCounted(amount) && spoken.includes("、") && /^(?:为|是|属于?)$/u.test(spot.after[0]?.text ?? "");
  const kinds = being
    ? phraseAfter(spot.after.slice(1), { clause: false, unit, object: false, followed: !spot.last })
    : null;
  if (kinds !== null && kinds.text.length > 1) return named(kinds.text, phrase, kinds.pieces);
  const whole = OF_WHOLE.exec(carried.indicators.at(-1) ?? "")?.[0];
  if (SHARES.test(phrase.text) && isPercent(amount))
    return named(`${phrase.text.slice(0, -1)}${whole ?? "占比"}`, phrase);
  if (phrase.text === "占" && isPercent(amount) && whole === undefined && carried.indicators.length > 0)
    return inherited("占比", phrase);
  const summed = amount.text.endsWith("大") ? behind(false) : null;
  if (summed !== null && summed.text !== "") return named(summed.text, phrase, summed.pieces);
  if (phrase.bare !== null) {
    const noun = isCounted(amount) ? behind(false) : null;
    if (noun !== null && noun.text !== "") return named(noun.text, phrase, noun.pieces);
    // 宁东基地3个: so many of what was spoken of lie there.
    if (isCounted(amount) && carried.things !== "" && AREA.test(phrase.bare.text)) return named(carried.things, phrase);
    return { ...named(phrase.bare.text, phrase), subjects: [] };
  }
  // 引进投资1.5亿元的长江食品
  const invested = amount.kind === "money" && phrase.verbOnly ? INVESTED.exec(phrase.text)?.[0] : undefined;
  const investor = invested !== undefined && spot.after[0]?.text === "的" ? behind(false).owner : null;
  if (invested !== undefined && investor !== null) return { ...named(invested, phrase), subjects: [investor] };
  const toward = towards(predicate, carried);
  if (toward !== null) return { ...named(toward, phrase), subjects: [] };
  const paced = isPercent(amount) || isFraction(amount) ? PACE : OF_AMOUNT;
  const head = amount.unit === "pp" ? phrase.text : phrase.text.replace(paced, "");
  const daily = dailyOf(head, { phrase, after: spot.after, carried });
  if (daily !== null) return named(daily, phrase);
  // 完成年度目标的124%
  if (isPercent(amount) && OF_TARGET.test(phrase.text) && carried.indicators.length > 0) return inherited("", phrase);
  // 自流井、贡井4区
  const divided = spoken.includes("、") && DIVISION_FIRST.test(textOf(spot.after)) ? behind(false) : null;
  if (divided !== null && DIVISIONS.test(divided.text) && amount.unit === "1")
    return named(divided.text, phrase, divided.pieces);
  const partOf = phrase.attributive && isPercent(amount) && textOf(predicate.np).endsWith("的");
  if (
    head !== "" &&
    (!phrase.attributive || partOf) &&
    !phrase.verbOnly &&
    (!ANAPHORIC.test(head) || isOwnArea(head, carried)) &&
    !SUFFIX.test(head)
  ) {
    const rest = textOf(spot.after);
    const object =
      (phrase.endsInVerb || spoken.endsWith("了")) && !movesOn(predicate, amount)
        ? behind(isPercent(amount) && spot.last)
        : null;
    if (object !== null && (object.text.length > 1 || DIVISIONS.test(object.text)) && !isPercent(amount))
      return named(object.text, phrase, object.pieces);
    // 政府减少1/3行政审批事项
    const lessened = isFraction(amount) && movesOn(predicate, amount) && !rest.startsWith("的") ? behind(false) : null;
    if (lessened !== null && lessened.text.length > 1) return named(lessened.text, phrase, lessened.pieces);
    const graded = isCounted(amount) ? ofGrade(head, carried, amount) : null;
    if (graded !== null) return named(graded, phrase);
    // 二期工程新增4条生产线
    const added =
      isCounted(amount) && ADDS.test(spoken) && lexicon.indicator(head) === undefined ? behind(false) : null;
    if (added !== null && added.text.length > 1 && !GROWTH_NOUN.test(added.text))
      return named(`新增${added.text}`, phrase, added.pieces);
    const product = RATED.test(head) ? behind(false) : null;
    if (product !== null) return named(head + product.text.replace(PLANT, ""), phrase, product.pieces);
    const each = EACH.test(head) ? behind(isPercent(amount) && spot.last) : null;
    const grant = each === null ? "" : each.text || (GRANT.exec(rest)?.[0] ?? "");
    if (each !== null && grant !== "") return named(`${head.replace(/获得?$|有$/u, "")}${grant}`, phrase, each.pieces);
    // 贡献了八成以上的税收: so much of what the verb acts on.
    const part = isPercent(amount) && rest.startsWith("的") && spoken.endsWith("了") ? behind(false) : null;
    if (part !== null && part.text !== "") return named(head + part.text, phrase, part.pieces);
    // 调拨了价值120万元的救灾物资.
    const goods = WORTH.test(head) && rest.startsWith("的") ? behind(false) : null;
    if (goods !== null && goods.text !== "") return named(goods.text, phrase, goods.pieces);
    const owner = rest.startsWith("的") ? behind(isPercent(amount) && spot.last).owner : null;
    if (owner !== null) return { ...named(settled(head, lexicon), phrase), subjects: [owner] };
    // 产品出口到60多个国家
    const reached = isCounted(amount) && REACHES.test(spoken) && AREAS.test(rest) ? behind(false) : null;
    if (reached !== null && reached.text !== "") return named(reached.text, phrase, reached.pieces);
    // 生态环境9项约束性指标: what stands before says of which kind.
    const kind = predicate.stance === "bare" && isCounted(amount) && lexicon.indicator(head) === undefined;
    const things = kind ? behind(false) : null;
    if (things !== null && things.text.length > 1) return named(things.text, phrase, things.pieces);
    const half = predicate.stance === "bare" ? ofPart(head, carried, lexicon) : null;
    if (half !== null) return named(half, phrase);
    return named(settled(head, lexicon) + (isPercent(amount) && PURPOSE.test(rest) ? rest : ""), phrase);
  }
  const times = amount.text.endsWith("次") && ANAPHORIC_OR_NONE.test(phrase.text) ? textOf(spot.after) : "";
  if (times !== "") return named(times, phrase, spot.after);
  const batches = phrase.text.endsWith("分") && STAGE.test(amount.text) ? textOf(spot.after) : "";
  if (batches !== "") return named(batches, phrase, spot.after);
  // 减少25.62万贫困人口: they are counted themselves.
  const bare = amount.kind === "number" && /^n/u.test(spot.after[0]?.tag ?? "");
  const chain = movesOn(predicate, amount) && carried.indicators.length > 0 && !bare && !/新增|净增/u.test(spoken);
  const after = chain ? null : behind(isPercent(amount) && spot.last);
  const least = isPercent(amount) || DIVISIONS.test(after?.text ?? "") ? 0 : 1;
  if (after !== null && after.text.length > least && !GROWTH_NOUN.test(after.text)) {
    const done =
      GIVES.test(head) ||
      BUILDS.test(head) ||
      SPREADS.test(head) ||
      (amount.kind === "money" && FUNDS.test(after.text));
    const verb = phrase.verbOnly && head.length <= 4 && !phrase.attributive && !done ? head : "";
    const found = named(verb + after.text, phrase, after.pieces);
    return after.owner === null ? found : { ...found, subjects: [after.owner] };
  }
  const doing = textOf(spot.after).replace(/了/u, "");
  if (
    isPercent(amount) &&
    head === "" &&
    carried.indicators.length > 0 &&
    /^(?:实现|用于|来自|投向|达到?)/u.test(doing)
  )
    return named(`${carried.indicators.at(-1) ?? ""}${doing}`, phrase);
  // 12.6万人受灾
  const people = amount.unit === "person" || unit.endsWith("人次");
  const suffered =
    people && (head === "" || ANAPHORIC.test(head)) && spot.last ? ALONE.exec(textOf(spot.after))?.[0] : undefined;
  if (suffered !== undefined && /^v/u.test(spot.after[0]!.tag)) return named(suffered, phrase, spot.after);
  const doers = isCounted(amount) && head === "" ? DOES.exec(textOf(spot.after))?.[1] : undefined;
  if (doers !== undefined) return named(doers, phrase, spot.after);
  if (phrase.verbOnly && !phrase.attributive && head.length > 1 && !ANAPHORIC.test(head) && !SUFFIX.test(head))
    return named(head + countedBefore(head, amount, carried), phrase);
  // 舟山海域面积2.08万平方公里
  if (phrase.subjects.length + carried.subjects.length > 0 && OWN_SIZE.test(head) && carried.indicators.length === 0)
    return named(head, phrase);
  if (isCounted(amount) && head === "" && carried.indicators.length === 0 && carried.things !== "")
    return named(carried.things, phrase);
  return fromBefore(amount, carried, phrase);
};
