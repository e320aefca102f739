import type { Lexicon } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { preceding } from "../../text/preceding.ts";
import { type Atom, atEach, type Line, sizeOf, textOf } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { isPlace } from "./heads.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { descriptive, followers, governing, grammatical, joint, mistagged, nominal, outside, plain } from "./words.ts";

/** Last words of firms that are known by a name of two words: 金风科技. */
export const firmEnd =
  /(?:集团|公司|科技|汽车|新?能源|石化|重工|股份|信息|电子|游戏|置地|地产|传媒|软件|网络|通信|生物|制药|医药|药业|食品|乳业|钢铁|化工|机械|电气|电器|新?材料|光电|智能|物流|航空|航天|电力|控股|资本|证券|保险|国际|世界|半导体|微电子|动力|电池|装备|船舶|建工|时代|集成|高科|生态|环境|环保|医疗|光伏|风电|锂业|矿业|实业|酒业|互动|娱乐|数科|数码|通讯|光能|绿能|精密|铜业|铝业|纸业|水泥|玻璃|轮胎|纺织|服饰|家居|家纺|陶瓷|种业|牧业|渔业|港口|城投|建投|交投|能投|水投|文旅|文投|国投|化学|重科|电缆|线缆|股份|数据|云|电商)$/u;

/** Of these a trade is called too (航天动力, 数据网络): they want a name that is a name before them. */
const trade =
  /(?:信息|网络|电子|生物|机械|材料|物流|电力|保险|国际|世界|动力|电池|装备|集成|生态|环境|环保|医疗|光伏|风电|互动|娱乐|数据|云|数码|通讯|精密|水泥|玻璃|轮胎|纺织|服饰|家居|家纺|陶瓷|种业|牧业|渔业|港口|文旅|化学|电缆|线缆|智能|时代|能源|电商)$/u;

export const common = ({ text }: Atom): boolean =>
  plain.has(text) || descriptive.has(text) || nominal.has(text) || governing.has(text);

/** Whether words that stand where a firm must stand name one: an ending of firms and before it what is no common word. */
export const isFirm = (atoms: readonly Atom[]): boolean => {
  const text = textOf(atoms);
  const ending = firmEnd.exec(text);
  if (ending === null || text.length - ending[0].length < 2 || text.length > 16) return false;
  return !atoms.every((atom) => common(atom) || firmEnd.exec(atom.text)?.[0] === atom.text);
};

const proper = ({ form, tag, name, text }: Atom): boolean =>
  form === "name"
    ? name!.kind === "organization" || name!.kind === "place"
    : form === "word" && text.length > 1 && /^(?:nr|nz|nt|ns|x|eng)/u.test(tag);

/** Where nothing but the ending tells (总经理, 签约), the first word must be a name itself. */
const isSureFirm = (atoms: readonly Atom[]): boolean =>
  isFirm(atoms) && sizeOf(atoms) >= 4 && (proper(atoms[0]!) || !trade.test(atoms.at(-1)!.text)) && !common(atoms[0]!);

const heads = /^(?:董事长|总经理|总裁|副总裁|副总经理|首席执行官|CEO|创始人|董事会)$/u;

const mayStand = (atom: Atom | undefined): atom is Atom =>
  atom !== undefined &&
  (atom.form === "word" || (atom.form === "name" && !atom.name!.refers)) &&
  !joint.test(atom.text) &&
  !outside.has(atom.text) &&
  !governing.has(atom.text) &&
  !/^(?:[pcdrm]|u(?!v)|ad|vd)/u.test(atom.tag);

const found = (line: Line, atoms: readonly Atom[]): Found[] =>
  isSureFirm(atoms)
    ? [
        unlisted({ start: atoms[0]!.start, end: atoms.at(-1)!.end }, line.text, {
          kind: "organization",
          rule: "firm",
        }),
      ]
    : [];

/** The words right before an atom, back to what no name holds. */
const runBefore = (line: Line, index: number): readonly Atom[] => {
  let from = index;
  while (from > 0 && index - from < 6 && mayStand(preceding(line.atoms, from))) from--;
  while (
    from < index &&
    (common(line.atoms[from]!) || /^(?:[a-z]?n|b)$/u.test(line.atoms[from]!.tag)) &&
    !proper(line.atoms[from]!) &&
    index - from > 2
  )
    from++;
  return line.atoms.slice(from, index);
};

/** 隆基绿能|总裁: whose head is spoken of. */
const headed = (line: Line, index: number): Found[] => {
  const run = runBefore(line, index);
  return run.length === 0 ? [] : found(line, run);
};

const brings = /^(?:引进|引入|引来|招引|吸引|签约|携手|招引了|引育|牵手)$/u;

/** 引进|晶方科技、华兴源创: the firms that a verb brings in. */
const broughtIn = (line: Line, index: number): Found[] => {
  const items: Found[] = [];
  let from = index + 1;
  while (/^(?:了|了一批|一批)$/u.test(line.atoms[from]?.text ?? "")) from++;
  while (from < line.atoms.length) {
    let to = from;
    while (mayStand(line.atoms[to]) && to - from < 6) to++;
    if (to === from) break;
    const atoms = line.atoms.slice(from, to);
    const sure = found(line, atoms);
    items.push(...(sure.length > 0 ? sure : party(line, atoms)));
    if (!joint.test(line.atoms[to]?.text ?? "")) break;
    from = to + 1;
  }
  return items;
};

/** A word that the tagger knows as no common word: 惠科, 弗迪, 孚能. */
const isUnknown = ({ form, tag, text }: Atom): boolean =>
  form === "word" &&
  text.length > 1 &&
  /^(?:nr|nz|nt|x|eng)/u.test(tag) &&
  !mistagged.has(text) &&
  !(tag === "x" && grammatical.test(text));

const isBody = ({ form, name }: Atom): boolean => form === "name" && name!.kind === "organization";

/** Whether words that stand where a party stands name a firm: 中建|三局, 惠科; a place alone, a trade and a post do not. */
const isParty = (atoms: readonly Atom[]): boolean => {
  const size = sizeOf(atoms);
  if (size < 2 || size > 12 || atoms.length > 4 || atoms.some(common)) return false;
  if (isBody(atoms[0]!)) return false;
  return isFirm(atoms) || stateFirm.test(textOf(atoms)) || atoms.filter((atom) => !isPlace(atom)).some(isUnknown);
};

/** 八家公司: so many of them. */
const so = /^[一二两三四五六七八九十\d多数几]+余?[家个]/u;

const party = (line: Line, atoms: readonly Atom[]): Found[] => {
  // 德国|西门子: a country is no part of the name.
  const own = atoms.length > 1 && isCountry(atoms[0]!) ? atoms.slice(1) : atoms;
  if (own.length === 0 || !isParty(own) || so.test(textOf(own))) return [];
  // 与|亚琛市|签署: a town may be a party too.
  const town = /[市县州省]$/u.test(own.at(-1)!.text);
  return [
    unlisted({ start: own[0]!.start, end: own.at(-1)!.end }, line.text, {
      kind: town ? "place" : "organization",
      rule: town ? "place-party" : "firm-party",
    }),
  ];
};

/** Whether an atom names a country abroad. */
export const isCountry = ({ name }: Atom): boolean =>
  name?.things.some(({ type, division }) => type === "country" && division === null) === true;

const withs = /^(?:与|同|和|跟|携手|联合)$/u;
const signs = /^(?:签约|签署|签订|合作|共建|达成|联合|携手|共同|合资|战略合作|正式签约|深化合作|洽谈|对接)$/u;
const bys = /^(?:由)$/u;
const builds =
  /^(?:承建|投资建设|投资|建设|施工|研制|研发|自主研发|开发|运营|打造|设计|承办|主办|出资|捐资|捐建|援建|总承包|联合|牵头|负责|生产|制造)$/u;

/** 与|惠科|签约, 由|中建|三局|承建: who stands between the two words acts. */
const between = (line: Line, index: number, closes: RegExp): Found[] => {
  let to = index + 1;
  while (mayStand(line.atoms[to]) && !closes.test(line.atoms[to]!.text) && to - index <= 5) to++;
  const next = line.atoms[to];
  return to > index + 1 && next?.form === "word" && closes.test(next.text)
    ? party(line, line.atoms.slice(index + 1, to))
    : [];
};

/** Builders and makers that the state owns are known by a short name and a number: 中建三局, 中铁十一局. */
const stateFirm =
  /^中(?:建|铁|铁建|交|冶|核|化|车|能建|电建|国电建|水电|煤|石油|石化|广核)(?:[第一二三四五六七八九十\d]+|[东西南北华中]+|\p{Script=Han}{2,3})?(?:局|航局|公局|院|所|冶|建|公司|集团|工程局|勘察院|设计院)$/u;

const stateFirms = (line: Line): Found[] =>
  fromEach(line.atoms, (atom) => {
    if (atom.form !== "word" || !atom.text.startsWith("中")) return [];
    for (let end = Math.min(line.text.length, atom.start + 9); end > atom.start + 3; end--) {
      const inner = line.atoms.filter((one) => one.start >= atom.start && one.end <= end);
      if (
        !line.edge(end) ||
        inner.some(({ tag, text }) => text.length > 1 && (tag.startsWith("v") || governing.has(text)))
      )
        continue;
      if (stateFirm.test(line.text.slice(atom.start, end)))
        return [unlisted({ start: atom.start, end }, line.text, { kind: "organization", rule: "firm-state" })];
    }
    return [];
  });

/** Last words with which a word that no list knows is a firm wherever it stands. */
const sureEnd =
  /^(?:科技|股份|控股|重工|药业|乳业|锂业|矿业|酒业|实业|光电|半导体|微电子|新材料|新能源|高科|制药|能源|电子|生物|智能|软件|集成|光能|绿能|铝业|纸业|种业|牧业|存储)$/u;
/** Of a word of the dictionary (飞旋) these make a firm alone. */
const surestEnd = /^(?:科技|重工|药业|乳业|锂业|高科|光电|新材料)$/u;
/** With these a word that no dictionary has for a common one is a firm where it acts: 华润|水泥|宣布. */
const tradeEnd =
  /^(?:水泥|钢铁|汽车|石化|重工|化工|航空|物流|医药|食品|地产|建材|玻璃|轮胎|纺织|铜业|船舶|电器|电气|家居|饮料|啤酒|乳品)$/u;
const ends = /^(?:[vdpcumrf]|ad|uj|vd)/u;

/** What a firm does stands right behind its name. */
const acted = (atom: Atom | undefined): boolean =>
  atom !== undefined && atom.form === "word" && (/^(?:v$|d|p|ad)/u.test(atom.tag) || governing.has(atom.text));

/** What goes on after a firm's name without being part of it. */
const goesOn = (atom: Atom | undefined): boolean =>
  atom === undefined ||
  atom.form !== "word" ||
  ends.test(atom.tag) ||
  followers.has(atom.text) ||
  outside.has(atom.text) ||
  governing.has(atom.text) ||
  heads.test(atom.text);

const opens = (atom: Atom | undefined): boolean =>
  atom === undefined ||
  atom.form === "mark" ||
  isPlace(atom) ||
  joint.test(atom.text) ||
  governing.has(atom.text) ||
  outside.has(atom.text) ||
  /^(?:[pcu]|uj|v|d)/u.test(atom.tag);

/** 零|氪: two or three characters that the tagger took apart. */
const brandBefore = (line: Line, index: number): number => {
  const before = preceding(line.atoms, index);
  if (before === undefined || before.form !== "word") return -1;
  if (before.text.length > 1) return index - 1;
  const first = preceding(line.atoms, index, 2);
  return first?.form === "word" && first.text.length === 1 && /\p{Script=Han}{2}/u.test(first.text + before.text)
    ? index - 2
    : -1;
};

/** 飞旋|科技|拥有…, 零|氪|科技|创始人: a brand that is no common word, and a last word of firms. */
const branded = (line: Line, index: number, lexicon: Lexicon): Found[] => {
  const end = line.atoms[index]!;
  const first = brandBefore(line, index);
  if (first < 0 || !opens(preceding(line.atoms, first)) || !goesOn(line.atoms[index + 1])) return [];
  const brand = line.atoms.slice(first, index);
  const text = textOf(brand);
  if (text.length > 4 || brand.some(common) || numeral.test(text)) return [];
  const known =
    lexicon.word(text) !== undefined || lexicon.generic(text)?.zh === text || lexicon.named(text).length > 0;
  if (known || brand.some((atom) => mistagged.has(atom.text) || grammatical.test(atom.text))) return [];
  const unknown = brand.length === 1 && isUnknown(brand[0]!);
  const trading = unknown && tradeEnd.test(end.text) && acted(line.atoms[index + 1]);
  if (!trading && !(unknown ? sureEnd : surestEnd).test(end.text)) return [];
  if (brand.length === 1 && /^[vdpcurf]/u.test(brand[0]!.tag)) return [];
  return [unlisted({ start: brand[0]!.start, end: end.end }, line.text, { kind: "organization", rule: "firm-brand" })];
};

const numeral = /^[一二两三四五六七八九十百千\d]+$/u;

const slots = (line: Line): readonly Found[] =>
  atEach(line, (atom, index) => {
    if (atom.form !== "word") return null;
    if (heads.test(atom.text)) return headed(line, index);
    if (brings.test(atom.text)) return broughtIn(line, index);
    if (withs.test(atom.text)) return between(line, index, signs);
    return bys.test(atom.text) ? between(line, index, builds) : null;
  });

const brands = (line: Line, lexicon: Lexicon): readonly Found[] =>
  atEach(line, (atom, index) =>
    atom.form === "word" && (sureEnd.test(atom.text) || tradeEnd.test(atom.text))
      ? branded(line, index, lexicon)
      : null,
  );

/** Firms that have no legal form in their name, where the words beside them tell that a firm stands there. */
export const firms: readonly Recogniser[] = [
  {
    signs: words(
      "董事 总经理 总裁 副总 首席 CEO 创始人 引进 引入 引来 招引 吸引 签约 携手 引育 牵手 由 签署 签订 合作 共建 达成 联合 共同 合资 洽谈 对接",
    ),
    read: slots,
  },
  {
    signs: words(
      "科技 股份 控股 重工 药业 乳业 锂业 矿业 酒业 实业 光电 半导体 微电子 新材料 新能源 高科 制药 能源 电子 生物 智能 软件 集成 光能 绿能 铝业 纸业 种业 牧业 存储 水泥 钢铁 汽车 石化 化工 航空 物流 医药 食品 地产 建材 玻璃 轮胎 纺织 铜业 船舶 电器 电气 家居 饮料 啤酒 乳品",
    ),
    read: brands,
  },
  { signs: words("中"), read: stateFirms },
];
