import { preceding } from "../../text/preceding.ts";
import type { Atom, Line } from "./atoms.ts";
import { headAt, isPlace, isPlaceOrBody, isWord, modifiersOf, type Phrase, prefixOf } from "./heads.ts";
import { capacity, hyphen, isCode, isInside, joins, measured, ordinal } from "./inside.ts";
import { isNamed } from "./named.ts";
import { claims, descriptive, governing, nominal, outside, transitive } from "./words.ts";

/** Words that a name has at most before its head. */
const longest = 18;

/** A joint (和, 及) inside a name: what stands before it is a noun without a head of its own. */
const isJoint = ({ line, lexicon }: Phrase, index: number): boolean => {
  const [before, atom, after] = [preceding(line.atoms, index), line.atoms[index], line.atoms[index + 1]];
  if (!isWord(atom) || !joins.test(atom.text) || !isWord(before) || after?.form === "quote") return false;
  if (lexicon.generic(before.text)?.zh === before.text || headAt(line, index - 1, lexicon) !== null) return false;
  return isInside(line, index - 1) && !isPlaceOrBody(after);
};

const isApart = (before: Atom | undefined): boolean =>
  before === undefined || before.form === "mark" || /^[的在]$/u.test(before.text);

/** Before a quotation and a place a word that the tagger guessed is seldom a noun: 资入“十二五”规划. */
const isGuessed = (line: Line, index: number): boolean => {
  const [atom, next] = [line.atoms[index]!, line.atoms[index + 1]];
  // 学校|试点|“现代学徒制”: what is done with what is quoted.
  if (next?.form === "quote" && /^(?:试点|试行|推行|推广|实施|开展)$/u.test(atom.text)) return true;
  if (atom.tag !== "x" || hyphen.test(atom.text) || /^[中国华]/u.test(atom.text)) return false;
  // 的|常泰|长江大桥: a whole word between a mark and a place.
  return next?.form === "quote" || (isPlace(next) && !isApart(preceding(line.atoms, index)));
};

const levelEnd = /[省市县区州]$/u;

/**
 * Whether what stands right of a joint is a name already, so that the joint parts two: 调控|和|黑土地保护工程, but
 * 精细化工|及|原料工程. Left of a quotation a joint belongs to the words of a place's own field: 市|工业|和|信息化“十四五”专项规划.
 */
const isComplete = (phrase: Phrase): boolean =>
  modifiersOf(phrase).some(({ form }) => form === "quote")
    ? !levelEnd.test(preceding(phrase.line.atoms, phrase.left, 3)?.text ?? "")
    : isNamed(phrase);

const verbNamed = /^(?:organization|event)$/u;

/** 中国|烹饪|协会, 世界|计算|大会: right before such a head a verb after a claim or a place is what the body is for. */
const isPurpose = ({ line, left, head }: Phrase): boolean => {
  const [before, atom] = [preceding(line.atoms, left, 2), preceding(line.atoms, left)];
  // 创生|控股有限公司: a brand that is a verb elsewhere.
  if (left === head.first && head.generic.type === "company" && head.generic.zh.length >= 4 && isWord(atom))
    return (
      /^v$/u.test(atom.tag) &&
      atom.text.length === 2 &&
      !governing.has(atom.text) &&
      !outside.has(atom.text) &&
      !nominal.has(atom.text)
    );
  if (left !== head.first || !verbNamed.test(head.generic.kind) || !isWord(atom) || atom.text.length < 2) return false;
  if (!/^v/u.test(atom.tag) || governing.has(atom.text) || outside.has(atom.text)) return false;
  // 深空|探测|实验室, 物质|创制|中心
  const noun = head.generic.kind === "organization" && isWord(before) && /^(?:n|j|b|s|x|l)/u.test(before.tag);
  return noun || isPlace(before) || (isWord(before) && claims.test(before.text));
};

/** 苏融|达|化工有限公司: a sign that is a verb elsewhere, behind a word that no dictionary has. */
const isSign = ({ line, left, head }: Phrase): boolean => {
  const [brand, sign] = [preceding(line.atoms, left, 2), preceding(line.atoms, left)];
  return (
    head.generic.type === "company" &&
    head.generic.zh.length >= 4 &&
    isWord(sign) &&
    /^\p{Script=Han}$/u.test(sign.text) &&
    /^[va]$/u.test(sign.tag) &&
    isWord(brand) &&
    /^(?:x|nr|nz)$/u.test(brand.tag) &&
    !outside.has(brand.text)
  );
};

/** “百场万企”|产需|对接|活动: between a quotation and the head any word is part of the name; where the quotation stands, or -1. */
const quoteBefore = (line: Line, index: number): number => {
  for (let at = index; at >= 0 && at > index - 4; at--) {
    const atom = line.atoms[at]!;
    if (atom.form === "quote") return at;
    if (
      atom.form !== "word" ||
      descriptive.has(atom.text) ||
      /^[的了等让使把将是在为对]$/u.test(atom.text) ||
      joins.test(atom.text)
    )
      return -1;
  }
  return -1;
};

/** The leftmost atom that still belongs to the phrase of this head. */
const reaching = (phrase: Phrase): Phrase => {
  const { line, head } = phrase;
  let { left } = phrase;
  while (left > 0 && head.first - left < longest) {
    if (isPurpose({ ...phrase, left })) left--;
    else if (isInside(line, left - 1) && !isGuessed(line, left - 1)) left--;
    else if (isSign({ ...phrase, left })) left -= 2;
    else if (left === head.first && quoteBefore(line, left - 1) >= 0) left = quoteBefore(line, left - 1);
    else if (isJoint(phrase, left - 1) && !isComplete({ ...phrase, left })) left -= 2;
    else break;
  }
  return { ...phrase, left };
};

const isVerbal = (atom: Atom | undefined): boolean =>
  isWord(atom) && (nominal.has(atom.text) || governing.has(atom.text));
const takesObject = (atom: Atom | undefined): boolean =>
  isWord(atom) && (transitive.has(atom.text) || (governing.has(atom.text) && !nominal.has(atom.text)));

/** 支持|银行 and 引导|平台 help them; 支持计划 and 引导基金 are named for what they do. */
const helps = /^(?:支持|引导|扶持|促进|推进)$/u;
const helped = /(?:计划|行动|工程|基金|中心|政策|条例|办法|意见|方案|项目|会)$/u;

/** Whether a verb at this place governs what follows (建设|百公里绿道工程), rather than being part of it (创新驱动发展战略). */
const governs = (phrase: Phrase, index: number): boolean => {
  const { line, head } = phrase;
  const atom = line.atoms[index]!;
  if (index >= head.first || !takesObject(atom)) return false;
  if (index + 1 < head.first) {
    const chained = isVerbal(line.atoms[index + 1]) && !governing.has(atom.text) && index + 2 < head.first;
    return !chained || governs(phrase, index + 1);
  }
  // 提升|湿地 and 支持|农业发展银行, but 提升行动.
  const { kind, zh } = head.generic;
  return prefixOf(phrase) !== "" || kind === "place" || (helps.test(atom.text) && !helped.test(zh));
};

/** 防城港|国际医学开放试验区 is all one name; 盘锦|国家现代农业示范区 is not. */
const ownClaim = /^(?:国家级?|全国|中国|中华|省级|全省|首批|第[一二三四五六七八九十百\d]+批)/u;

/** 北大荒集团|“…先进集体”称号: whose title it is stands before it. */
const isHolder = ({ line, head }: Phrase, index: number): boolean => {
  if (head.generic.kind !== "designation") return false;
  const [atom, next] = [line.atoms[index]!, line.atoms[index + 1]];
  if (index + 1 < head.first && isPlaceOrBody(atom) && ownClaim.test(next?.text ?? "")) return true;
  const quote = line.atoms.findIndex(({ form }, at) => at > index && at < head.first && form === "quote");
  return quote > index && !claims.test(atom.text);
};

const classNoun =
  /(?:场馆|空间|支流|干流|河流|水系|企业|机构|单位|高校|院校|公司|龙头|平台|景区|城市|园区|载体|医院|学校|战队|品牌|院所|巨头|厂商|大省|名城|强市|工程|项目)$/u;

/** 专业场馆|钱江体育馆: how many words before a place only class what is called after it. */
const classing = ({ line, left, head }: Phrase): number => {
  const { kind } = head.generic;
  if (kind !== "place" && kind !== "organization" && kind !== "project") return 0;
  const place = line.atoms.findIndex(
    (atom, at) =>
      at > left &&
      at < head.first &&
      (isPlaceOrBody(atom) ||
        atom.form === "quote" ||
        (isWord(atom) && /^(?:x|n[rsz])$/u.test(atom.tag) && classNoun.test(line.atoms[at - 1]!.text))),
  );
  if (place < 0 || !line.atoms.slice(left, place).every(isWord)) return 0;
  return classNoun.test(line.atoms[place - 1]!.text) ? place - left : 0;
};

/** 高标准|建设, 高水平|组建: how it is done stands before the verb. */
const manner = /^高(?:标准|水平|质量|起点|规格|效|效能|品质)$/u;

/** 30万吨|合成氨项目 behind its owner: how much a plant makes is part of its name. */
const isPlant = ({ line, left }: Phrase, index: number): boolean =>
  index > left && capacity.test(line.atoms[index]!.text);

/** 系统|提升|京沪铁路: how it is done, before a verb that governs a place. */
const isHow = ({ line, head }: Phrase, index: number): boolean =>
  head.generic.kind === "place" &&
  isWord(line.atoms[index]) &&
  transitive.has(line.atoms[index + 1]?.text ?? "") &&
  (isPlace(line.atoms[index + 2]) || line.atoms[index + 2]?.tag === "x");

/** 某省|建设|投资集团: what a firm does is part of its name. */
const isTrade = ({ line, head }: Phrase, index: number): boolean =>
  head.generic.type === "company" && nominal.has(line.atoms[index]!.text);

/** How many atoms at this place stand before the name without being part of it. */
const loose = (phrase: Phrase, index: number): number => {
  const atom = phrase.line.atoms[index]!;
  const acts = isPlaceOrBody(atom) || atom.text === "国家" || isHow(phrase, index);
  if (acts && governs(phrase, index + 1) && index + 2 <= phrase.head.first && !isTrade(phrase, index + 1)) return 2;
  if (isWord(atom) && (descriptive.has(atom.text) || joins.test(atom.text) || /^原$/u.test(atom.text))) return 1;
  if (isWord(atom) && manner.test(atom.text) && isVerbal(phrase.line.atoms[index + 1])) return 1;
  if (governs(phrase, index) || isHolder(phrase, index)) return 1;
  const inside = measured.test(atom.text) || ordinal.test(atom.text) || isCode(atom, phrase.line.atoms[index + 1]);
  const counts = atom.form === "amount" && !inside && !isPlant(phrase, index);
  return counts || atom.form === "bracket" ? 1 : 0;
};

/** Leaves out what stands before a name without being part of it: verbs, counts, praise. */
const trimmed = (phrase: Phrase): Phrase => {
  let left = phrase.left + classing(phrase);
  for (let step = 1; step > 0 && left < phrase.head.first; left += step) step = loose(phrase, left);
  left = afterDivision({ ...phrase, left: afterCountry({ ...phrase, left }) });
  return { ...phrase, left: Math.min(left, phrase.head.first) };
};

/** 骨科制造商|美国|史赛克集团: of which country a firm is stands before its name. */
const afterCountry = ({ line, left, head }: Phrase): number => {
  if (head.generic.type !== "company") return left;
  const country = line.atoms.findIndex(
    ({ name }, at) =>
      at >= left &&
      at < head.first - 1 &&
      name?.things.some(({ type, division }) => type === "country" && division === null) === true,
  );
  return country < 0 ? left : country + 1;
};

/** Whether an atom names a division in full: 湖州市, not 湖州. */
const isInFull = (atom: Atom | undefined): boolean =>
  isPlace(atom) &&
  /[省市县区州旗]$/u.test(atom!.text) &&
  atom!.name!.things.some(({ label, division }) => division !== null && label.zh === atom!.text);

/** How many places in full stand one after another at the beginning. */
const divisionsAt = ({ line, left, head }: Phrase): number => {
  let at = left;
  while (at < head.first && isInFull(line.atoms[at])) at++;
  return at - left;
};

/**
 * 衢州市|衢丽铁路: the division in full before a line whose own name goes on is not part of it; nor are
 * 江苏省|苏州市|吴江区 before 汾湖高新区, which they only place.
 */
const afterDivision = (phrase: Phrase): number => {
  const { line, left, head } = phrase;
  const divisions = divisionsAt(phrase);
  if (head.generic.type === "route") return divisions > 0 && left + 1 < head.first ? left + 1 : left;
  const zone = zoneWithin(phrase);
  if (zone > left) return zone;
  const own = line.atoms.slice(left + divisions, head.first);
  return head.generic.type === "zone" && divisions > 1 && own.length > 0 && !isVerbal(own[0]) && ownName(own)
    ? left + divisions
    : left;
};
/** 浒关开发区|莱克工业园: where the name of a zone begins that lies in another, or -1. */
const zoneWithin = ({ line, left, head, lexicon }: Phrase): number => {
  if (head.generic.type !== "zone") return -1;
  for (let at = head.first - 2; at > left; at--)
    if (headAt(line, at, lexicon)?.generic.type === "zone" && ownName(line.atoms.slice(at + 1, head.first)))
      return at + 1;
  return -1;
};
const ownName = ([first]: readonly Atom[]): boolean =>
  first?.form === "name" || (isWord(first) && /^(?:n[sr]|nz|x)/u.test(first.tag));

const everywhere = /^全[省市县区州国]$/u;

/** 全省|电子商务|推进会: of whom all come is part of the name of a meeting. */
const withScope = (phrase: Phrase): Phrase => {
  const before = preceding(phrase.line.atoms, phrase.left);
  const whole = phrase.head.generic.kind === "event" && before !== undefined && everywhere.test(before.text);
  return whole ? { ...phrase, left: phrase.left - 1 } : phrase;
};

/** The phrase of a head from its first word on. */
export const phraseOf = (phrase: Phrase): Phrase => withScope(trimmed(reaching(phrase)));
