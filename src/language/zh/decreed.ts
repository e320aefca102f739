import type { Kind, Lexicon } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { type Atom, type Line, sizeOf } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Recogniser, words } from "./recogniser.ts";
import { claims, descriptive, governing, nominal, plain } from "./words.ts";

/** Verbs whose object is drawn up or put into force: what they govern begins right after them. */
const decrees =
  /^(?:全面|组织|研究|启动|联合)?(?:出台|制定|制订|印发|发布|颁布|公布|编制|下发|修订|起草|颁发|施行|实施|执行|实行|试行|推行|推出|落实|贯彻|审议通过){1,2}$/u;
const filler = /^(?:了|好|完成|并|全面|深入|严格|正式)$/u;

const ending =
  /(?:方案|规划|纲要|意见|条例|办法|规定|细则|措施|计划|政策|承诺制|注册制|备案制|负责制|责任制|积分制|代办制|准入制|[员官长]制度|奖补制度|补偿制度)$/u;
/** What stands before the last word without telling one document from another. */
const bare =
  /(?:的|若干|[一二三四五六七八九十\d]+[项条])?(?:工作|实施|行动|专项|总体|发展|建设|管理|指导|支持|扶持|优惠|配套|政策|改革)?(?:方案|规划纲要|规划|纲要|意见|条例|办法|规定|细则|措施|计划|政策)$/u;

const joint = /^(?:[、和与及暨]|以及)$/u;
const stop =
  /^(?:在|对|将|把|被|从|向|给|使|让|是|为|于|等|也|都|还|已|又|其|该|本|此|这|这些|那|有关|相关|各项|各类|一系列|一批|系列|多项|一些|不少|许多|这一|每|各|我|他|她|它|并|而|但|通过|按照|根据|以)$/u;

/** Verbs that are nouns in the names of documents: 外贸增长实施方案. */
const nounlike =
  /^(?:增长|实施|行动|投资|生产|采购|补贴|补助|奖励|考核|评价|评估|监测|检查|调查|统计|运营|运行|研究|宣传|规范|验收|融资|捐赠|减免|出口|进口|销售|加工|制造|收购|推广|利用|使用|征收|整改|帮扶|结对)$/u;

/** 加强|…, 进一步|扩大|…: the words with which a name that is a clause may begin. */
const opening = ({ tag, text }: Atom): boolean =>
  /^(?:d|ad|v|vd|vn)$/u.test(tag) || governing.has(text) || nominal.has(text);

const goesOn = (atom: Atom | undefined): boolean =>
  atom !== undefined && atom.form === "word" && /^(?:n|vn|b)/u.test(atom.tag) && atom.text.length > 1;

/** What a verb draws up, launches or builds, by the word that the name ends in. */
interface Family {
  readonly verbs: RegExp;
  readonly ending: RegExp;
  readonly kind: Kind;
  /** Only what a level or a place owns: 省|一体化大数据平台. */
  readonly owned?: true;
}

const adverbs = "(?:全面|组织|研究|启动|联合|深入|大力|持续|扎实)?";

const families: readonly Family[] = [
  { verbs: decrees, ending, kind: "policy" },
  { verbs: new RegExp(`^${adverbs}(?:实施|启动|开展|推进|组织)$`, "u"), ending: /工程$/u, kind: "project" },
  { verbs: new RegExp(`^${adverbs}(?:实施|启动|开展|推进|组织)$`, "u"), ending: /行动$/u, kind: "policy" },
  { verbs: new RegExp(`^${adverbs}(?:实施|启动|开展|推进|组织)$`, "u"), ending: /计划$/u, kind: "policy" },
  {
    verbs: new RegExp(`^${adverbs}(?:实施|启动|开展|推进|推动|组织)$`, "u"),
    ending: /(?:电商|产业|金融|教育|健康|消费|旅游|就业|光伏|商务|科技|生态)(?:精准)?扶贫$/u,
    kind: "policy",
  },
  {
    verbs: new RegExp(`^${adverbs}(?:深化|推进|实施|启动|开展|完成|探索)$`, "u"),
    ending: /改革$/u,
    kind: "policy",
  },
  {
    verbs:
      /^(?:建设|打造|搭建|完善|升级|优化|建成|上线|构建|推进|加快|推广|整合|完成|加快建设|推进建设|规划建设|基本完成|基本建成)$/u,
    ending: /(?:平台|系统|资源库|数据库|专网|驾驶舱|大脑)$/u,
    kind: "project",
    owned: true,
  },
];

const follows = /^(?:建设|应用|运行|升级|改造|工作|试点|项目|作用|功能)$/u;

interface Item {
  readonly line: Line;
  readonly from: number;
  readonly family: Family;
}

const ends = ({ line, from, family }: Item, at: number): boolean =>
  family.ending.test(line.text.slice(line.atoms[from]!.start, line.atoms[at]!.end)) &&
  !joint.test(line.atoms[at]!.text) &&
  (!goesOn(line.atoms[at + 1]) || follows.test(line.atoms[at + 1]!.text));

const level = /^(?:全?[省市县区州]|[省市县区州]级|国家级?|全自治区)$/u;
const owned = ({ text, name }: Atom): boolean => level.test(text) || (name?.kind === "place" && !name.refers);

const clauseLike = (atoms: readonly Atom[]): boolean =>
  opening(atoms[0]!) && atoms.some(({ text }, at) => text === "的" && at > 1);

const vague = /^(?:大量|多项|一批|若干|各|有关|相关|一系列|系列|这|那|配套|具体|年度|上述|该|本)/u;

interface Given {
  readonly family: Family;
  readonly lexicon: Lexicon;
}

/** Whether the words before the last tell this document from others. */
const tells = (line: Line, atoms: readonly Atom[], { family, lexicon }: Given): boolean => {
  const [first, last] = [atoms[0]!, atoms.at(-1)!];
  const whole = line.text.slice(first.start, last.end);
  if (family.owned)
    return owned(first) && !/[、的]/u.test(whole) && whole.replace(family.ending, "").length - first.text.length >= 4;
  const core = whole.replace(family.kind === "policy" ? bare : family.ending, "").replace(/行动$/u, "");
  const told = clauseLike(atoms);
  if (vague.test(whole) || (family.kind !== "policy" && /^(?:重大|重点|主要)/u.test(whole))) return false;
  if (!told && atoms.some(({ text }) => text === "、" || text === "的")) return false;
  const own = atoms.filter(
    (atom) =>
      atom.start < first.start + core.length &&
      !plain.has(atom.text) &&
      !descriptive.has(atom.text) &&
      !joint.test(atom.text) &&
      atom.text.length > 1 &&
      (family.kind === "policy" || lexicon.generic(atom.text)?.zh !== atom.text) &&
      claims.exec(atom.text)?.[0] !== atom.text &&
      !(atom.form === "name" && atom.name!.kind === "place"),
  );
  const size = sizeOf(own);
  return told ? core.length >= 6 && (size >= 2 || core.length >= 8) : core.length >= 4 && size >= 2 && own.length > 0;
};

const governs = ({ text }: Atom): boolean => governing.has(text) && !nominal.has(text) && !nounlike.test(text);

/** The item that begins here, through its last word; a verb stands in it only where the item begins with one. */
const itemFrom = (item: Item): number => {
  const { line, from, family } = item;
  for (let at = from; at < line.atoms.length && at < from + 18; at++) {
    const atom = line.atoms[at]!;
    if (atom.form === "mark" && atom.text !== "、") return -1;
    if (atom.form === "book" || stop.test(atom.text)) return -1;
    if (atom.form === "name" && atom.name!.refers && !(family.owned && at === from)) return -1;
    const before = line.atoms[at - 1]!;
    if (atom.form === "amount" && at === from && atom.amount?.kind !== "date") return -1;
    if (at > from && governs(atom) && !opening(before) && !joint.test(before.text)) return -1;
    if (at > from && ends(item, at)) return at;
  }
  return -1;
};

/** 区域发展总体战略|和|…规划: an item that ends in another head noun is read elsewhere. */
const afterOther = (line: Line, { from, last, lexicon }: { from: number; last: number; lexicon: Lexicon }): number => {
  if (opening(line.atoms[from]!)) return from;
  const at = line.atoms.findLastIndex(
    ({ text }, index) =>
      index > from &&
      index < last &&
      joint.test(text) &&
      /^(?:policy|project)$/u.test(lexicon.generic(line.text.slice(0, line.atoms[index - 1]!.end))?.kind ?? ""),
  );
  return at < 0 ? from : at + 1;
};

const objectsAfter = (line: Line, verb: number, { family, lexicon }: Given): Found[] => {
  const found: Found[] = [];
  let from = verb + 1;
  while (filler.test(line.atoms[from]?.text ?? "")) from++;
  while (from < line.atoms.length) {
    const last = itemFrom({ line, from, family });
    if (last < 0) return found;
    const atoms = line.atoms.slice(afterOther(line, { from, last, lexicon }), last + 1);
    const span = { start: atoms[0]!.start, end: atoms.at(-1)!.end };
    if (atoms.length > 1 && tells(line, atoms, { family, lexicon }))
      found.push(unlisted(span, line.text, { kind: family.kind, rule: "decreed" }));
    if (!joint.test(line.atoms[last + 1]?.text ?? "")) return found;
    from = last + 2;
  }
  return found;
};

const anyVerb = new RegExp(families.map(({ verbs }) => verbs.source).join("|"), "u");

const read = (line: Line, lexicon: Lexicon): Found[] => {
  const verbs: number[] = [];
  for (let index = 0; index < line.atoms.length; index++) {
    const { form, text } = line.atoms[index]!;
    if (form === "word" && text.length > 1 && anyVerb.test(text)) verbs.push(index);
  }
  return fromEach(verbs.length === 0 ? [] : families, (family) =>
    fromEach(verbs, (index) => {
      const next = line.atoms[index + 1];
      return family.verbs.test(line.atoms[index]!.text) && !family.verbs.test(next?.text ?? "")
        ? objectsAfter(line, index, { family, lexicon })
        : [];
    }),
  );
};

/** What is named without 《》 by the verb that draws it up or builds it: 出台|促进服务消费的若干措施, 建设|省一体化大数据平台. */
export const decreed: Recogniser = {
  signs: words(
    "方案 规划 纲要 意见 条例 办法 规定 细则 措施 计划 政策 承诺制 注册制 备案制 负责制 责任制 积分制 代办制 准入制 员制度 官制度 长制度 奖补 补偿 改革 扶贫 工程 行动 平台 系统 资源库 数据库 专网 驾驶舱 大脑",
  ),
  read,
};
