import type { FigureBase, Placed } from "../../model.ts";
import type { Piece } from "./pieces.ts";

/** How the words before a number relate it to what is measured. */
export type Stance = "level" | "from" | "rise" | "fall" | "rank" | "ratio" | "above" | "below" | "bare";

/** What stands before a number, taken apart from its end: noun phrase, comparison, verb. */
export interface Predicate {
  readonly np: readonly Piece[];
  readonly stance: Stance;
  readonly base: FigureBase | null;
  readonly scope: Placed | null;
  /** 分别, 依次: values are dealt out in order. */
  readonly dealt: boolean;
}

const RISE =
  "正增长|年?递增|增长|增加|新增|净增|多增|提高|提升|上升|上涨|上浮|回升|攀升|扩大|加快|改善|好转|高出|多出|偏[多高]|增|涨";
const FALL =
  "负增长|年?递减|下降|下跌|下滑|下浮|降低|减少|减低|回落|收窄|缩小|缩减|缩短|削减|压减|压缩|压降|放缓|萎缩|少增|偏[少低]|减|降|跌";
const TO = new RegExp(
  `(?:${RISE}|${FALL}|增|升|降|减|涨|提|缩短|压缩|缩|发展|扩展|调整|优化|拓展|跃升|拉长|延伸|延长|变|由原来|转)(?:到了?|至|为)(?:的|的约)?$`,
  "u",
);
const RISEN = new RegExp(`(?:${RISE})(?:了|约|近|超过|超|逾|达到?|高达|幅度达?)?$`, "u");
const FALLEN = new RegExp(`(?:${FALL})(?:了|约|近|超过|超|逾|达到?|高达|幅度达?)?$`, "u");
/** Adjectives that compare only behind 比 or a base: 比全国高1.2个百分点. */
const MORE = /(?:高|多|快|大|长)$/u;
const LESS = /(?:低|少|慢|小|短)$/u;
const LEVEL =
  /(?:达到了?|达成|可达|已达|将达|均达|超过了?|达|最[高多低]达|高达|多达|只有|仅有|还有|已有|共有|现有|拥有|建有|设有|配有|开有|就是|只是|仅为|约为|分别为|成为|即为|为|是|超过了?|突破了?|跨过|跨上|跨入|跨越|跃上|迈上|迈入|迈过|登上|站上|踏上|越过|冲破|实现|完成|有|共计|合计|总计|累计|保持在|稳定在|控制在|维持在|保持|稳定|剩下?|余|在|至|到|了|超|约)$/u;
/** 增产28.6万吨 behind a clause on output: the verb holds the noun, and alone says how much that moved. */
const YIELDED = /^(增产|增收|增支|多收)?(减产|减收|减支|少收)?(?:了|约|近|超|逾|达)?$/u;
const RANKED =
  /(?:排名|排位|位次|位居|位列|位于|名列|排在|排列|列|居|稳居|高居|跃居|跻身|进入|升至|上升至|上升到|前移至|跃升至|跃升到|提升至|提升到|降至|下降至|为|是|达|达到|获得?|夺得|保持|排|在|连续|均|继续)+$/u;
const PACE =
  /(?:[扣剔]除价格因素(?:影响)?|按可比(?:价格?|口径)(?:计算)?|可比(?:价)?|同比|环比|实际|名义|[一二两三四五六七八九十\d]+年(?:平均|年均)|年均|(?<![一二两三四五六七八九十\d])年平均|平均|每年|累计|净|又|再|(?:同|可比)口径|逐年|连续第?[一二两三四五六七八九十\d]+年|[一二两三四五六七八九十\d]+年(?:来|间|内)?|已|已经|(?<![户人亩年月日平地])均|都|也|共|总共|一共|合计|则|却|较|更|首次|再次|约|近|分别|要|将|继续|由|从|拟|按|拟按|还|力争|始终|有望|预计|预期|仅|只|先后|陆续|相继|确保|争取)$/u;
const ADVERB =
  /(?:(?<=..)每[人户生]每[年月天日]|(?<=[到至为])(?:人均|户均|平均)|分别|依次|各自|(?<![户人亩年月日平地])均|都|也|还|仍|仍然|又|再|已|已经|仅|只|就|便|即|将|可|能|约|大约|首次|再次|率先|共|总共|一共|左右|连续|累计|超额|力争|始终|有望|确保|争取|拟按|拟|按|要|继续|至少|最多|最高|最低|平均|预计|估计)$/u;
const ABOVE = /(?:高于|高出|快于|多于|大于|优于|好于|领先|超出)([^，；。]{0,24})$/u;
const BELOW = /(?:低于|慢于|少于|小于|落后于|不及)([^，；。]{0,24})$/u;
const SHARED = /(?:比例|比重|占比|率|天数)(?:达到?|为|是|不低于|超过|保持在|稳定在|提高到|提升到)$/u;
/** 由2016年的86.4亿元…: the value from which something moved. */
const FROM =
  /(?:由|从|自)(?:原来|原先|上年|去年|年初|此前|过去|当年|整治前|改革前|最初|建国初期?)?(?:每人每[年月]|每人|每户|每亩|人均|平均)?的?$|(?:由|从|自)[^，。由从自]{1,12}(?:前|时|初|期间|当年|年)的$|(?:由|从|自)[“"]?十[一二三四五六七八九]?五[”"]?(?:时期|期间|期?末)?的$/u;
const THAN = /(?:比(?![重例率值])|较)([^，；。]{1,24})$/u;
/** 以新材料为主导的 says of what kind. */
const RATIO =
  /(?:是|为(?!主|龙头|代表|核心|重点|特色|支撑|骨干|引领)|达到?|相当于|约为|恢复到|恢复至|恢复为)([^，；。]{0,24})的$/u;

/** The words asked for last: many patterns are tried on the same ones, one after another. */
let last: { readonly pieces: readonly Piece[]; readonly text: string } = { pieces: [], text: "" };

export const textOf = (pieces: readonly Piece[]): string => {
  if (last.pieces === pieces) return last.text;
  let text = "";
  for (const piece of pieces) text += piece.text;
  last = { pieces, text };
  return text;
};

/** The pieces up to this many characters; a word is cut, a name never: then nothing is cut off. */
const upTo = (pieces: readonly Piece[], length: number): readonly Piece[] | null => {
  const kept: Piece[] = [];
  let seen = 0;
  for (const piece of pieces) {
    if (seen >= length) break;
    const room = length - seen;
    if (piece.text.length > room && (piece.mention !== null || piece.amount !== null)) return null;
    kept.push(
      piece.text.length > room ? { ...piece, text: piece.text.slice(0, room), end: piece.start + room } : piece,
    );
    seen += piece.text.length;
  }
  return kept;
};

/** 面积|大于100公顷|的湿地: a bound upon an amount compares nothing. */
const isBound = (pieces: readonly Piece[], at: number): boolean => {
  let seen = 0;
  for (const piece of pieces) {
    if (seen === at) return piece.amount !== null;
    if (seen > at) return false;
    seen += piece.text.length;
  }
  return false;
};

const startsWord = (pieces: readonly Piece[], at: number): boolean => {
  let seen = 0;
  for (const piece of pieces) {
    if (seen >= at) return seen === at;
    seen += piece.text.length;
  }
  return false;
};

/** 为 ends few nouns (行为, 作为, 人为), 达 behind a word of measure none: 桥隧比达61%. */
const COPULA = /(?<![行作人成认以因])为$|(?<=[比率值量额数度面])达$|(?<=[期率量值额数度])[从由]$/u;

const dropEnd = (pieces: readonly Piece[], pattern: RegExp): readonly Piece[] | null => {
  const found = pattern.exec(textOf(pieces));
  if (found === null || found[0] === "") return null;
  // A single character ends a word as often as it is one: 可 in 许可, 能 in 产能.
  const cut = found[0].length > 1 || startsWord(pieces, found.index) || COPULA.test(textOf(pieces));
  return cut ? upTo(pieces, found.index) : null;
};

const dropAll = (pieces: readonly Piece[], pattern: RegExp): readonly Piece[] => {
  const shorter = dropEnd(pieces, pattern);
  return shorter === null ? pieces : dropAll(shorter, pattern);
};

export const isTime = (piece: Piece): boolean => piece.amount !== null && piece.amount.value === null;
/** 到2015年恩施州减少…: a time that opens a clause goes with the word that leads to it. */
export const withoutTimes = (pieces: readonly Piece[]): readonly Piece[] => {
  const [lead, time] = pieces;
  const led = time !== undefined && isTime(time) && /^(?:到|至|截至|截止|在|于)$/u.test(lead!.text);
  return (led ? pieces.slice(2) : pieces).filter((piece) => !isTime(piece));
};

const AS_BASE = /^(?:比|较|与|同|和|跟|高于|低于|快于|慢于|多于|少于|大于|小于)$/u;
const AS_VERB = /于$/u;
const OF_BASE =
  /^(?:同期|末|底|全年|年末|年底|相比|相对|时|的|之|初|年初|水平|当年|整治|前|可比口径|预算|决算|目标|计划|平均|基数|预计数|执行数|预计|执行|数)$/u;

/** 较同期|我国外贸增速: what is compared with has a name. */
const isNamed = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.mention !== null || piece.tag.startsWith("n"));

/** The words without what they compare with, and that. */
interface Based {
  readonly pieces: readonly Piece[];
  readonly base: FigureBase | null;
}

/** 比2015年, 较上年同期: cut out, and what it says. */
export const withoutBase = (pieces: readonly Piece[]): Based => {
  const at = pieces.findIndex(
    (piece, i) =>
      AS_BASE.test(piece.text) &&
      pieces[i + 1] !== undefined &&
      (isTime(pieces[i + 1]!) || (pieces[i + 1]!.text === "同期" && !isNamed(pieces[i + 2]))),
  );
  if (at < 0) return wordedBase(pieces);
  const time = pieces[at + 1]!;
  const verb = AS_VERB.test(pieces[at]!.text) ? 1 : 0;
  let end = at + 2;
  while (end < pieces.length && (OF_BASE.test(pieces[end]!.text) || isTime(pieces[end]!))) end++;
  const text = textOf(pieces.slice(at, end));
  const interval = time.amount?.time ?? { start: null, end: null };
  return { pieces: [...pieces.slice(0, at + verb), ...pieces.slice(end)], base: { text, ...interval } };
};

const COMPARED = /^(?:相比|相较|比较)$/u;

const COMPARING = /^(?:与|同|和|跟|较)$/u;
/** 与上一个五年相比: a base that is no period of the calendar. */
const wordedBase = (pieces: readonly Piece[]): Based => {
  const at = pieces.findIndex((piece) => COMPARING.test(piece.text));
  const end = at < 0 ? -1 : pieces.findIndex((piece, i) => i > at && i < at + 8 && COMPARED.test(piece.text));
  if (end < 0) return bareBase(pieces);
  const text = textOf(pieces.slice(at, end + 1));
  return { pieces: [...pieces.slice(0, at), ...pieces.slice(end + 1)], base: { text, start: null, end: null } };
};

const SAME_PERIOD = /^(?:同比|环比|比上年|较上年|比去年|较去年|比同期|较同期)$/u;

const bareBase = (pieces: readonly Piece[]): Based => {
  const at = pieces.findIndex((piece) => SAME_PERIOD.test(piece.text));
  if (at < 0) return { pieces, base: null };
  return { pieces: pieces.filter((_, i) => i !== at), base: { text: pieces[at]!.text, start: null, end: null } };
};

const placeIn = (pieces: readonly Piece[]): Placed | null =>
  pieces.find(
    (piece) => piece.mention !== null && (piece.mention.kind === "place" || piece.mention.kind === "organization"),
  )?.mention ?? null;

/** A comparison with another place or a planned value: 高于全国, 比省定目标. */
const against = (
  pieces: readonly Piece[],
  pattern: RegExp,
): { readonly np: readonly Piece[]; readonly base: FigureBase } | null => {
  const found = pattern.exec(textOf(pieces));
  if (found === null || (/^[比较]/u.test(found[0]) && !startsWord(pieces, found.index))) return null;
  if (isBound(pieces, found.index)) return null;
  const np = upTo(pieces, found.index);
  if (np === null) return null;
  const place = placeIn(pieces.slice(np.length));
  return { np, base: place === null ? { text: found[0], start: null, end: null } : { entity: place.entity } };
};

/** 是2015年的1.8倍: the period just before 的. */
const ratioBase = (pieces: readonly Piece[]): FigureBase | null => {
  const time = pieces.at(-2);
  if (time === undefined || !isTime(time) || pieces.at(-1)!.text !== "的") return null;
  return { text: time.text, ...(time.amount?.time ?? { start: null, end: null }) };
};

const SCOPE_WORD =
  /(?:全国|全省|全市|全区|全县|全州|全球|世界|国内|国际|同类城市|同类地区|各市|各地市?|省内|市内|中)(?:各?(?:省份|城市|地区|市州|省区市|省市|中))?的?$/u;

const STANDS = "(?:位居|位列|名列|跃居|稳居|高居|排名|排在|居|列|排)";

/** What stands beside its like in a ranking, and is no indicator: 同类城市, 百强县. */
const FIELDS =
  "城市|地区|省份|地级市|县级市|副省级|省会|城市群|都市圈|县域|园区|开发区|高新区|经开区|新区|口岸|机场|景区|县|区|企业|高校|院校|大学|医院|行业|产业|同类|同行";

/** 位居中西部城市第二: among what, in words that name no place. */
const AMONG = new RegExp(`${STANDS}[^，。、]{0,10}(?:${FIELDS}|计划单列市|保税区|自贸区|港口|民企|各市|各省)中?$`, "u");

/** 位居全县金融机构首位: among what of the whole. */
const WITHIN = new RegExp(`${STANDS}(?:全[国省市区县州球]|世界|国内|同类|[本我全][省市区县])[^，。、]{1,10}$`, "u");

/** 排名分别为: verbs and adverbs of rank, in whatever order. */
const withoutRanked = (pieces: readonly Piece[]): readonly Piece[] => {
  const plain = dropAll(pieces, ADVERB);
  const shorter = dropEnd(plain, RANKED);
  return shorter === null ? plain : withoutRanked(shorter);
};

/** The place in which something ranks, where 在 leads it at the end. */
const fieldOf = (pieces: readonly Piece[]): Placed | null => {
  const mention = pieces.at(-1)?.mention ?? null;
  return mention?.kind === "place" && /^[在于]$/u.test(pieces.at(-2)?.text ?? "") ? mention : null;
};

const STANDING = new RegExp(`^${STANDS}$`, "u");
const FIELD = new RegExp(`(?:${FIELDS}|市|州|省|机构|组织|单位|学校|乡|镇|村|街道|系列|行列|中|内|榜|强)$`, "u");

/** 位居|全国百强县|投资|潜力|第3: what is ranked stands behind the verb. */
const rankedBehind = (pieces: readonly Piece[]): Omit<Predicate, "dealt"> | null => {
  const at = pieces.findLastIndex((piece) => piece.mention === null && STANDING.test(piece.text));
  if (at < 0 || pieces.slice(0, at).some((piece) => piece.mention === null && /^[nl]/u.test(piece.tag))) return null;
  const behind = pieces.slice(at + 1);
  const from = behind.findLastIndex((piece) => piece.mention !== null || FIELD.test(piece.text)) + 1;
  const np = behind.slice(from);
  const last = np.at(-1);
  if (last === undefined || textOf(np).length < 3 || !/^(?:n|vn|l|an)/u.test(last.tag)) return null;
  const scope = behind.find((piece) => piece.mention?.kind === "place")?.mention ?? null;
  return { np, stance: "rank", base: null, scope };
};

const ranked = (all: readonly Piece[]): Predicate => {
  // 连续14年居第一: for how long is no part of what is ranked.
  const pieces = withoutBase(all).pieces.filter((piece) => !isTime(piece) && piece.amount?.kind !== "duration");
  const dealt = /分别|依次/u.test(textOf(pieces));
  const from = dropEnd(pieces, FROM);
  if (from !== null) {
    const standing = dropAll(from, RANKED);
    const field = fieldOf(standing);
    return { np: field === null ? standing : standing.slice(0, -2), stance: "from", base: null, scope: field, dealt };
  }
  let left = dropAll(pieces, ADVERB);
  const behind = rankedBehind(left);
  if (behind !== null) return { ...behind, dealt };
  let scope: Placed | null = null;
  const last = left.at(-1);
  if (last?.mention?.kind === "place") {
    scope = last.mention;
    left = left.slice(0, -1);
  }
  const outside = scope === null ? dropEnd(left, SCOPE_WORD) : null;
  const domain = outside === null ? "" : textOf(left.slice(outside.length));
  if (outside !== null) {
    scope = placeIn(left.slice(outside.length));
    left = outside;
  }
  const within = scope !== null || !/^中?$/u.test(domain);
  const among = scope === null && last?.mention == null ? (dropEnd(left, AMONG) ?? dropEnd(left, WITHIN)) : null;
  if (among !== null)
    return { np: dropAll(among, ADVERB), stance: "rank", base: null, scope: placeIn(left.slice(among.length)), dealt };
  const bare = withoutRanked(left);
  // 在全国排名第一: the scope stands before the verb.
  const field = scope === null ? fieldOf(bare) : null;
  if (field !== null) return { np: bare.slice(0, -2), stance: "rank", base: null, scope: field, dealt };
  const stance = bare.length === left.length && !within ? "bare" : "rank";
  return { np: bare, stance, base: null, scope, dealt };
};

/** 折合10209美元: the same in other money. */
const CONVERTED = /^(?:折合|约合|折算|折)(?:成|为)?$/u;

const DEALT = /分别|依次|各自/u;
/** Takes apart what stands before a number that is no rank. */
const counted = (pieces: readonly Piece[]): Predicate => {
  const { pieces: plain, base } = withoutBase(pieces);
  const dealt = DEALT.test(textOf(plain));
  const words = dropAll(withoutTimes(plain), ADVERB);
  const done = (np: readonly Piece[], stance: Stance, other: FigureBase | null = null): Predicate => ({
    np: dropAll(np, PACE),
    stance,
    base: base ?? other,
    scope: null,
    dealt,
  });
  if (CONVERTED.test(textOf(words))) return done([], "level");
  const yielded = YIELDED.exec(textOf(words));
  if (yielded?.[1] !== undefined) return done([], "rise");
  if (yielded?.[2] !== undefined) return done([], "fall");
  const from = dropEnd(words, FROM);
  if (from !== null) return done(from, "from");
  const to = dropEnd(words, TO);
  if (to !== null) return done(to, "level");
  const ratio = against(words, RATIO);
  if (ratio !== null) return done(ratio.np, "ratio", ratioBase(plain) ?? ratio.base);
  for (const [pattern, stance] of [
    [RISEN, "rise"],
    [FALLEN, "fall"],
  ] as const) {
    const moved = dropEnd(words, pattern);
    if (moved === null) continue;
    const than = against(moved, THAN);
    return than === null ? done(moved, stance) : done(than.np, stance, than.base);
  }
  for (const [pattern, stance] of [
    [MORE, "above"],
    [LESS, "below"],
  ] as const) {
    const adjective = dropEnd(words, pattern);
    const than = adjective === null ? null : against(adjective, THAN);
    if (than !== null) return done(than.np, stance, than.base);
    if (adjective !== null && base !== null) return done(adjective, stance);
  }
  for (const [pattern, stance] of [
    [ABOVE, "above"],
    [BELOW, "below"],
  ] as const) {
    const compared = against(words, pattern);
    // 水质达到或优于Ⅲ类比例达到100%: the comparison is part of what has the share.
    if (compared !== null && !SHARED.test(textOf(words))) return done(compared.np, stance, compared.base);
  }
  const level = dropEnd(words, LEVEL);
  if (level === null) return done(words, "bare");
  const inner = dropAll(level, ADVERB);
  const moved = dropEnd(inner, RISEN);
  if (moved !== null && /(?:增长|增加|提高|上升|上涨)$/u.test(textOf(inner))) return done(moved, "rise");
  const fallen = dropEnd(inner, FALLEN);
  if (fallen !== null && /(?:下降|减少|降低|回落|收窄)$/u.test(textOf(inner))) return done(fallen, "fall");
  return done(dropAll(inner, LEVEL), "level");
};

export const predicateOf = (pieces: readonly Piece[], rank: boolean): Predicate =>
  rank ? ranked(pieces) : counted(pieces);
