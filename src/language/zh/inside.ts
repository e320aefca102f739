import { preceding } from "../../text/preceding.ts";
import type { Atom, Line } from "./atoms.ts";
import { firmEnd } from "./firms.ts";
import { isName, isWord } from "./heads.ts";
import { descriptive, governing, grammatical, nominal, outside, transitive } from "./words.ts";

export const joins = /^[和及与暨]$/u;
const counting =
  /^第?[一二三四五六七八九十百千万亿两几多数\d]+余?(?:大|个|项|批|家|条|处|所|座|类|种|场|次|件|名|位|只|支|对|套|些|片|块|份|部|本)?$/u;
export const ordinal = /^第[一二三四五六七八九十百\d]+(?:届|次|期|届次)?$/u;
/** 第二|大: how many there are, not which one. */
const counts = /^[大个批家条项座名位]$/u;
export const hyphen = /^[-—–－]+$/u;
export const measured = /^[百千万亿零一二两三四五六七八九十]+(?:公里|里|亩|吨|米|公顷|户|村|湖|河|座|站|桥|园|企|家)$/u;
export const capacity =
  /^±?(?:\d+×)?[\d.]+(?:万|亿)?(?:代|吨|件|台|辆|套|头|只|千瓦|千伏|兆瓦|公里|英寸|伏|立方米|吨\/年|吉瓦|GWh|GW|MWh|MW|kV)级?$/u;
/** 博源集团|30万吨|…项目: whose plant a capacity tells. */
const builder = /(?:集团|公司|厂|企业|股份)$/u;
const yearly = /^(?:年产|日产|年加工|年处理|装机)$/u;
/** 数字浙江|2021年|行动方案. */
const year = /^(?:19|20)\d{2}年?$/u;
const nounTags = /^(?:n|g|vn|an|a$|b|j|l|i|s|z|k|q|eng|x|h|ng|vg|v$|m|zg|ag|nz|f$|tg)/u;
const writable = /^[\p{Script=Han}A-Za-z0-9+.·-]+$/u;
const between = /^[至到]$/u;
const lineNext = /^(?:高速|铁路|高铁|公路|城际|客专|高等级)/u;

/** Whether a bracket may stand inside a name: 中国（上海）自由贸易试验区, “十二五”(2011-2015年)规划. */
const bracketInside = (atom: Atom): boolean => {
  const inner = atom.text.slice(1, -1);
  return /^\p{Script=Han}{1,3}$/u.test(inner) || /\d{4}/u.test(inner);
};

interface Sides {
  readonly before: Atom | undefined;
  readonly after: Atom | undefined;
}

const yearDigits = /^\d{4}$/u;
const codeDigits = /^\d{3,5}$/u;
const coded = /^(?:战略|行动|工程|计划|行动计划|工作法)$/u;
/** 1124|战略, 3510|行动计划: a bare number right before the head is the code of a policy. */
export const isCode = ({ text }: Atom, after: Atom | undefined): boolean =>
  codeDigits.test(text) && coded.test(after?.text ?? "");

/** Whether a number belongs to a name: 百公里文明绿道, 8.6代液晶面板项目; 新增100公里绿道 states a figure. */
const amountInside = (atom: Atom, { before, after }: Sides): boolean => {
  const { text } = atom;
  if (isCode(atom, after)) return true;
  if (yearDigits.test(text)) return isWord(before) || isName(before);
  if (year.test(text)) return isName(before) || before?.form === "quote";
  if (ordinal.test(text)) return !counts.test(after?.text ?? "");
  if (measured.test(text)) return !isWord(before) || !governing.has(before.text);
  if (!capacity.test(text)) return false;
  if (isName(before) || before?.form === "quote" || /^(?:nz|nr|ns|x)/u.test(before?.tag ?? "")) return true;
  const built = isWord(before) && (yearly.test(before.text) || builder.test(before.text) || firmEnd.test(before.text));
  return built && isWord(after);
};

/** 大力开展, 全面推广: the tagger's dictionary has some adverbs and their verbs as one word. */
const isAdverbAndVerb = (text: string): boolean => {
  if (text.length !== 4) return false;
  const [first, last] = [text.slice(0, 2), text.slice(2)];
  const verb = governing.has(last) || transitive.has(last);
  return verb && (outside.has(first) || descriptive.has(first) || governing.has(first));
};

/** 六松|现代|产业园: an age that says of what sort something is. */
const ages = /^(?:现代|未来|当代|近代|古代|世纪|新世纪)$/u;

/** 制氢|一期|项目: the tagger takes it for an adverb. */
const stage = /^[一二三四五六首]期$/u;

/** Whether a word may stand inside a name. */
export const wordInside = ({ text, tag }: Atom): boolean => {
  if (counting.test(text) || !writable.test(text)) return measured.test(text);
  if (outside.has(text) || isAdverbAndVerb(text)) return false;
  if (nominal.has(text) || ages.test(text) || stage.test(text)) return true;
  if (governing.has(text)) return false;
  if (tag === "x" && (grammatical.test(text) || /^为|为$/u.test(text))) return false;
  return tag !== "v" && nounTags.test(tag);
};

const single = ({ form, text, tag }: Atom): boolean =>
  form === "word" &&
  /^\p{Script=Han}$/u.test(text) &&
  /^(?:[nvjabzx]|[nvatz]g|n[rsz])$/u.test(tag) &&
  !outside.has(text) &&
  !descriptive.has(text) &&
  !governing.has(text) &&
  !grammatical.test(text);

/** 引|江|补|汉|工程: the tagger takes a name that it does not know apart into its characters. */
const isTakenApart = (line: Line, index: number): boolean => {
  let [from, to] = [index, index + 1];
  while (from > 0 && single(line.atoms[from - 1]!)) from--;
  while (to < line.atoms.length && single(line.atoms[to]!)) to++;
  return single(line.atoms[index]!) && to - from > 2;
};

/** 青拓集团|冷轧|不锈钢项目: between a name and a noun an unknown verb is part of what the name does. */
const verbInside = ({ tag, text }: Atom, { before, after }: Sides): boolean => {
  if (tag !== "v" || text.length < 2 || governing.has(text) || outside.has(text)) return false;
  return before?.name?.kind === "organization" && isWord(after) && after.tag.startsWith("n");
};

/** 30万吨|合成氨|52万吨|尿素项目 */
const isSecondPlant = ({ atoms }: Line, index: number): boolean =>
  capacity.test(atoms[index]!.text) && atoms[index - 2]?.form === "amount" && capacity.test(atoms[index - 2]!.text);

/** Whether the atom of this index may stand inside a name. */
export const isInside = (line: Line, index: number): boolean => {
  const atom = line.atoms[index];
  if (atom === undefined) return false;
  const sides: Sides = { before: preceding(line.atoms, index), after: line.atoms[index + 1] };
  // 中国—|东盟国家人工智能合作中心, 黄桶|至|百色铁路: one end may be no listed name.
  if (/^[-—–－]$/u.test(atom.text)) return isName(sides.before) && (isName(sides.after) || isWord(sides.after));
  // 兰州|至|合作|铁路: the town where a line ends is called as a common word is.
  if (between.test(atom.text) && isName(sides.before) && isWord(sides.after) && sides.after.text.length <= 3)
    if (lineNext.test(line.atoms[index + 2]?.text ?? "")) return true;
  if (hyphen.test(atom.text) || between.test(atom.text))
    return (
      isName(sides.after) && (isName(sides.before) || (isWord(sides.before) && /^(?:n[sr]|x)/u.test(sides.before.tag)))
    );
  if (atom.form === "word" && ordinal.test(atom.text)) return !counts.test(sides.after?.text ?? "");
  if (atom.form === "word" && year.test(atom.text)) return isName(sides.before) || sides.before?.form === "quote";
  // 中国|可|再生能源|学会: what can be had again is one word.
  if (atom.text === "可") return isWord(sides.after) && /^(?:再生|持续|燃冰|穿戴|视化|控核)/u.test(sides.after.text);
  if (atom.form === "word") return wordInside(atom) || verbInside(atom, sides) || isTakenApart(line, index);
  if (atom.form === "amount") return amountInside(atom, sides) || isSecondPlant(line, index);
  if (atom.form === "bracket") return bracketInside(atom);
  return (atom.form === "name" && !atom.name!.refers) || atom.form === "quote";
};
