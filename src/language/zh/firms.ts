import type { Atom, Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { descriptive, governing, nominal, outside, plain } from "./words.ts";

/** Last words of firms that are known by a name of two words: 金风科技. */
export const firmEnd =
  /(?:集团|公司|科技|汽车|新?能源|石化|重工|股份|信息|电子|游戏|置地|地产|传媒|软件|网络|通信|生物|制药|医药|药业|食品|乳业|钢铁|化工|机械|电气|电器|新?材料|光电|智能|物流|航空|航天|电力|控股|资本|证券|保险|国际|世界|半导体|微电子|动力|电池|装备|船舶|建工|时代|集成|高科|生态|环境|环保|医疗|光伏|风电|锂业|矿业|实业|酒业|互动|娱乐|数科|数码|通讯|光能|绿能|精密|铜业|铝业|纸业|水泥|玻璃|轮胎|纺织|服饰|家居|家纺|陶瓷|种业|牧业|渔业|港口|城投|建投|交投|能投|水投|文旅|文投|国投|化学|重科|电缆|线缆|股份|数据|云)$/u;

/** Of these a trade is called too (航天动力, 数据网络): they want a name that is a name before them. */
const trade =
  /(?:信息|网络|电子|生物|机械|材料|物流|电力|保险|国际|世界|动力|电池|装备|集成|生态|环境|环保|医疗|光伏|风电|互动|娱乐|数据|云|数码|通讯|精密|水泥|玻璃|轮胎|纺织|服饰|家居|家纺|陶瓷|种业|牧业|渔业|港口|文旅|化学|电缆|线缆|智能|时代|能源)$/u;

export const common = ({ text }: Atom): boolean =>
  plain.has(text) || descriptive.has(text) || nominal.has(text) || governing.has(text);

const sizeOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, { text }) => sum + text.length, 0);

/** Whether words that stand where a firm must stand name one: an ending of firms and before it what is no common word. */
export const isFirm = (atoms: readonly Atom[]): boolean => {
  const text = atoms.map((atom) => atom.text).join("");
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
const joint = /^(?:[、和与及]|以及)$/u;

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
  while (from > 0 && index - from < 6 && mayStand(line.atoms[from - 1])) from--;
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
    items.push(...found(line, line.atoms.slice(from, to)));
    if (!joint.test(line.atoms[to]?.text ?? "")) break;
    from = to + 1;
  }
  return items;
};

const read = (line: Line): Found[] =>
  line.atoms.flatMap((atom, index) => {
    if (atom.form !== "word") return [];
    if (heads.test(atom.text)) return headed(line, index);
    return brings.test(atom.text) ? broughtIn(line, index) : [];
  });

/** Firms that have no legal form in their name, where the words beside them tell that a firm stands there. */
export const firms: Recogniser = {
  signs: words("董事 总经理 总裁 副总 首席 CEO 创始人 引进 引入 引来 招引 吸引 签约 携手 引育 牵手"),
  read,
};
