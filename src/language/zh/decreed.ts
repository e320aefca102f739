import type { Lexicon } from "../../model.ts";
import type { Atom, Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { claims, descriptive, governing, nominal, plain } from "./words.ts";

/** Verbs whose object is drawn up or put into force: what they govern begins right after them. */
const decrees =
  /^(?:全面|组织|研究|启动|联合)?(?:出台|制定|制订|印发|发布|颁布|公布|编制|下发|修订|起草|颁发|施行|实施|执行|实行|试行|推行|落实|贯彻|审议通过){1,2}$/u;
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

const ends = (line: Line, from: number, at: number): boolean =>
  ending.test(line.text.slice(line.atoms[from]!.start, line.atoms[at]!.end)) &&
  !joint.test(line.atoms[at]!.text) &&
  !goesOn(line.atoms[at + 1]);

const clauseLike = (atoms: readonly Atom[]): boolean =>
  opening(atoms[0]!) && atoms.some(({ text }, at) => text === "的" && at > 1);

const vague = /^(?:各|有关|相关|一系列|系列|这|那|配套|具体|年度|上述|该|本)/u;

/** Whether the words before the last tell this document from others. */
const tells = (line: Line, atoms: readonly Atom[]): boolean => {
  const [first, last] = [atoms[0]!, atoms.at(-1)!];
  const whole = line.text.slice(first.start, last.end);
  const core = whole.replace(bare, "");
  const told = clauseLike(atoms);
  if (vague.test(whole)) return false;
  if (!told && atoms.some(({ text }) => text === "、" || text === "的")) return false;
  const own = atoms.filter(
    (atom) =>
      atom.start < first.start + core.length &&
      !plain.has(atom.text) &&
      !descriptive.has(atom.text) &&
      !joint.test(atom.text) &&
      atom.text.length > 1 &&
      claims.exec(atom.text)?.[0] !== atom.text &&
      !(atom.form === "name" && atom.name!.kind === "place"),
  );
  const size = own.reduce((sum, { text }) => sum + text.length, 0);
  return told ? core.length >= 6 && (size >= 4 || core.length >= 8) : core.length >= 4 && size >= 2 && own.length > 0;
};

const governs = ({ text }: Atom): boolean => governing.has(text) && !nominal.has(text) && !nounlike.test(text);

/** The item that begins here, through its last word; a verb stands in it only where the item begins with one. */
const itemFrom = (line: Line, from: number): number => {
  for (let at = from; at < line.atoms.length && at < from + 18; at++) {
    const atom = line.atoms[at]!;
    if (atom.form === "mark" && atom.text !== "、") return -1;
    if (atom.form === "book" || stop.test(atom.text)) return -1;
    if (atom.form === "name" && atom.name!.refers) return -1;
    const before = line.atoms[at - 1]!;
    if (atom.form === "amount" && at === from && atom.amount?.kind !== "date") return -1;
    if (at > from && governs(atom) && !opening(before) && !joint.test(before.text)) return -1;
    if (at > from && ends(line, from, at)) return at;
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

const objectsAfter = (line: Line, verb: number, lexicon: Lexicon): Found[] => {
  const found: Found[] = [];
  let from = verb + 1;
  while (filler.test(line.atoms[from]?.text ?? "")) from++;
  while (from < line.atoms.length) {
    const last = itemFrom(line, from);
    if (last < 0) return found;
    const atoms = line.atoms.slice(afterOther(line, { from, last, lexicon }), last + 1);
    if (atoms.length > 1 && tells(line, atoms))
      found.push(
        unlisted({ start: atoms[0]!.start, end: atoms.at(-1)!.end }, line.text, { kind: "policy", rule: "decreed" }),
      );
    if (!joint.test(line.atoms[last + 1]?.text ?? "")) return found;
    from = last + 2;
  }
  return found;
};

/** Documents named without 《》: 出台|促进服务消费的若干措施, 制定|西部生态补偿规划. */
export const decreed = (line: Line, lexicon: Lexicon): Found[] =>
  line.atoms.flatMap((atom, index) => {
    const next = line.atoms[index + 1];
    return atom.form === "word" && decrees.test(atom.text) && !decrees.test(next?.text ?? "")
      ? objectsAfter(line, index, lexicon)
      : [];
  });
