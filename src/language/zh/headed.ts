import type { Lexicon } from "../../model.ts";
import { type Atom, atEach, type Line, sizeOf } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import { type Head, headAt, headOf, isName, isWord, modifiersOf, type Phrase, prefixOf } from "./heads.ts";
import { wordInside } from "./inside.ts";
import { isNamed, isProper } from "./named.ts";
import type { Recogniser } from "./recogniser.ts";
import { isPace } from "./roads.ts";
import { phraseOf } from "./trim.ts";
import { descriptive, followers, governing, nominal, outside } from "./words.ts";

// ── What makes a phrase no name ─────────────────────────────────────────────────────────────────────────────────────

/** 深化|改革: a word of the dictionary that is a verb and its object. */
const governsWithin = (phrase: Phrase): boolean => {
  const prefix = prefixOf(phrase);
  return prefix.length >= 2 && governing.has(prefix) && !nominal.has(prefix);
};

/** Whether the phrase goes on after the head, so that the head is not its last noun. */
const goesOn = ({ line, head }: Phrase): boolean => {
  const next = line.atoms[head.last + 1];
  const { kind } = head.generic;
  if (!isWord(next) || kind === "organization" || kind === "place") return false;
  if (/^(?:计划|拟|预计)$/u.test(next.text)) return false;
  if (followers.has(next.text) || outside.has(next.text) || governing.has(next.text)) return false;
  return /^(?:n|b|l$)/u.test(next.tag) && next.text.length > 1;
};

/** 防洪减灾工程426亿元 is what the money is for, not a name. */
const isCounted = ({ line, head }: Phrase): boolean => line.atoms[head.last + 1]?.form === "amount";

const verbToo = /^(?:计划|规划|行动)$/u;
const afterNoun =
  /^(?:的|和|与|及|等|中|期间|目标|纲要|通过|获|获得|获批|已|正式|经|由|明确|印发|出台|发布|得到|纳入|列入|取得|深入|全面|启动|开展|实施|稳步|扎实|有序|如期|顺利|持续|不断)$/u;

/** 计划 and 规划 are verbs too: 某公司计划在年内投产. */
const acts = (phrase: Phrase): boolean => {
  const { line, head } = phrase;
  if (!verbToo.test(head.generic.zh) || modifiersOf(phrase).some(({ form }) => form === "quote")) return false;
  const next = line.atoms[head.last + 1];
  return next?.form === "amount" || (isWord(next) && !afterNoun.test(next.text));
};

const planEnd = /(?:方案|规划|纲要|条例|办法|意见|通知)$/u;

/** A head right after a quotation closes the name; a plan is for what is named before it: “两山”转化先行区建设行动方案. */
const isClosed = ({ line, left, head, lexicon }: Phrase): boolean => {
  const quote = line.atoms.findLastIndex(({ form }, at) => at >= left && at < head.first && form === "quote");
  if (quote < 0 || planEnd.test(head.generic.zh) || head.generic.kind === "event") return false;
  for (let at = quote + 1; at < head.first; at++) {
    const earlier = headAt(line, at, lexicon);
    if (earlier !== null && earlier.first > quote && earlier.start < head.start) return true;
  }
  return false;
};

/** Kinds whose names do not hold the name of another such thing. */
const bound = /^(?:policy|project|designation)$/u;

/** A listed policy that ends in a head of its own (“无废城市”建设试点) is a name already. */
const holdsName = (phrase: Phrase): boolean => {
  const heads = ({ name, text }: Atom): boolean =>
    name !== null && bound.test(name.kind) && headOf(text, phrase.lexicon) !== null;
  return bound.test(phrase.head.generic.kind) && modifiersOf(phrase).some(heads);
};

const praise = /^(?:重要|主要|重大|著名|知名|最大|特大型|大型)$/u;

/** 西部陆海新通道|重要|枢纽 describes, it does not name; nor does 川青铁路|全线|控制性|工程. */
const isDescribed = (phrase: Phrase): boolean => {
  const last = phrase.left < phrase.head.first - 1 ? phrase.line.atoms[phrase.head.first - 1] : undefined;
  const modifiers = modifiersOf(phrase);
  if (isWord(last) && ranks.test(last.text)) return true;
  return modifiers.some((atom, at) => isWord(atom) && praise.test(atom.text) && isName(modifiers[at - 1]));
};
const ranks = /^(?:控制性|标志性|重难点|关键性|先导性)$/u;

const many =
  /^(?:一批|一大批|多个|若干|一系列|系列|一些|各类|各种|各项|众多|部分|多项|大批|几个|数个|数十个|上百个|两个|三个|四个|五个|六个|七个|八个|九个|十个|个|项|批|家|座|条|处|首个|首座|首条|首家|唯一|最大|第一个|第一座)$/u;
const countable = /^(?:number|quantity|range|money|percent|duration)$/u;

/** 创建一批省级绿色数据中心 names none of them. */
const isOneOfMany = (phrase: Phrase): boolean => {
  const { line, left } = phrase;
  const proper = ({ form, name }: Atom): boolean => form === "quote" || (name !== null && name.kind !== "policy");
  if (modifiersOf(phrase).some(proper)) return false;
  let at = left - 1;
  const passed = (atom: Atom | undefined): boolean =>
    isWord(atom) && descriptive.has(atom.text) && !many.test(atom.text);
  while (passed(line.atoms[at])) at--;
  const before = line.atoms[at];
  return (
    before !== undefined &&
    (before.text === "等" || many.test(before.text) || countable.test(before.amount?.kind ?? ""))
  );
};

/** “…升级项目”|项目: the quotation is the name. */
const isTwice = (phrase: Phrase): boolean =>
  modifiersOf(phrase).some(({ form, text }) => form === "quote" && text.slice(0, -1).endsWith(phrase.head.generic.zh));

const firstOfKind = /^(?:首[个座家条款台]|第一[个座家条]|唯一)$/u;

/** 香港|上市|公司, 重庆|中职|学校: of which sort, not which one. */
const classed =
  /^(?:上市|国有|民营|本土|本地|中小|外资|合资|龙头|中职|高职|职业|中小学?|公办|民办|普通|高等|各类|基层|公立|私立)$/u;

/** 中国|首个|区块链|产业园, 香港|上市|公司: what it is, not what it is called. */
const isDescription = (phrase: Phrase): boolean => {
  const modifiers = modifiersOf(phrase);
  if (modifiers.some((atom) => isWord(atom) && firstOfKind.test(atom.text))) return true;
  const rest = modifiers.filter((atom) => !isName(atom));
  return (
    /^(?:company|institution)$/u.test(phrase.head.generic.type) &&
    rest.length > 0 &&
    rest.every((atom) => isWord(atom) && classed.test(atom.text))
  );
};

/** 长江口|部分|海域 */
const partial = /^(?:部分|大部分|全部|部份|其他|各)$/u;

/** 西部|综合立体|交通网 are all of them there; “四纵三横”高铁网 is one. */
const network = /[路通水铁]网$/u;

/** Whether the phrase is no name although its modifiers would make one. */
const isRefused = (phrase: Phrase): boolean => {
  if (network.test(phrase.head.generic.zh) && modifiersOf(phrase).every(({ form }) => form !== "quote")) return true;
  if (modifiersOf(phrase).some(({ text }) => partial.test(text))) return true;
  if (isTwice(phrase) || isClosed(phrase) || holdsName(phrase) || governsWithin(phrase) || acts(phrase)) return true;
  if (isOneOfMany(phrase) || isDescribed(phrase) || isDescription(phrase)) return true;
  const proper = modifiersOf(phrase).some((atom) => isProper(atom, phrase.head.generic.kind));
  return !proper && (goesOn(phrase) || isCounted(phrase));
};

// ── Where a name begins and ends ────────────────────────────────────────────────────────────────────────────────────

const sharing = /(?:工程|行动|攻坚战|保卫战|战略|计划|革命|运动)$/u;
const shares = /^(?:project|policy)$/u;
const shortNoun = /^\p{Script=Han}{1,2}$/u;
const level = /^(?:国家|[省市县区州])$/u;
const opensList = /^[、，。；：“的好了]$/u;
const widestShared = 6;

const isSister = (atom: Atom | undefined): boolean =>
  isWord(atom) && shortNoun.test(atom.text) && !level.test(atom.text) && !governing.has(atom.text) && wordInside(atom);

const mayOpen = (before: Atom | undefined): boolean =>
  before === undefined ||
  opensList.test(before.text) ||
  (isWord(before) && (governing.has(before.text) || /^v/u.test(before.tag)));

/** 蓝天、碧水、|净土工程: short nouns before the name that share its head; where the first of them begins. */
const sharedFrom = ({ line, left, head }: Pick<Phrase, "line" | "left" | "head">): number => {
  if (!shares.test(head.generic.kind) || !sharing.test(head.generic.zh)) return left;
  if (sizeOf(line.atoms.slice(left, head.first)) > widestShared) return left;
  let first = left;
  while (line.atoms[first - 1]?.text === "、" && isSister(line.atoms[first - 2]) && mayOpen(line.atoms[first - 3]))
    first -= 2;
  return first;
};

const side = /^[（(](?:[东西南北中]部|[东西南北]方)[）)]$/u;

/** 合新高铁|安徽段, 北仙高速|民勤至武威段. */
const sectionOf = /^(?:\p{Script=Han}{2,6}[至到]\p{Script=Han}{2,6}|\p{Script=Han}{2,4})段(?!落|位)/u;

/** 中欧班列（西安）, 数据中心（北方）: a place in brackets right after the head tells which. */
const endOf = (line: Line, head: Head): number => {
  const after = line.atoms[head.last + 1];
  const last = line.atoms[head.last]!.end;
  const section = head.generic.type === "route" ? sectionOf.exec(line.text.slice(last, last + 14))?.[0] : undefined;
  if (section !== undefined) return last + section.length;
  if (after?.form !== "bracket" || after.start !== last) return last;
  const place = line.names.some(
    ({ kind, start, end }) => kind === "place" && start === after.start + 1 && end === after.end - 1,
  );
  return place || side.test(after.text) ? after.end : last;
};

/** 南至|通梅公路: how far something reaches. */
const whither = /^(?:[东西南北](?:至|起|接|临|邻|连|靠)|至|起于|止于)$/u;

/** 一家科技公司, 某汽车公司 is one of many. */
const someone = /^(?:[一两这那某该][家个所座]|某)/u;

const committee = /^(?:党委|党组|党总支)$/u;
const postOf = /^(?:副?书记|副|成员|委员)$/u;
/** 某集团有限公司|党委书记: whose secretary someone is belongs to the post. */
const isPostOf = ({ line, left, head }: Phrase): boolean =>
  committee.test(head.generic.zh) && left < head.first && postOf.test(line.atoms[head.last + 1]?.text ?? "");

const nameOf = (line: Line, head: Head, lexicon: Lexicon): Found | null => {
  const phrase = phraseOf({ line, left: head.first, head, lexicon });
  const first = whither.test(line.atoms[phrase.left]!.text) ? phrase.left + 1 : sharedFrom(phrase);
  if ((first === phrase.left && !isNamed(phrase)) || isRefused(phrase)) return null;
  const start = line.atoms[first]!.start;
  // 战略|合作协议: what is agreed on is no strategy.
  if (head.generic.zh.endsWith("战略") && line.text.startsWith("合作", head.start + head.generic.zh.length))
    return null;
  if (start >= head.start || someone.test(line.text.slice(start, start + 2))) return null;
  // 合肥高速发展: no road.
  if (head.generic.zh === "高速" && isPace(line.text, line.atoms[head.last]!.end)) return null;
  const { kind } = head.generic;
  const end = isPostOf(phrase) ? head.start : endOf(line, head);
  return unlisted({ start, end }, line.text, { kind, rule: `head-${kind}` });
};

/** 蓝天、碧水、|净土保卫战 where a list knows the last of them. */
const sharedListed = (line: Line, index: number, lexicon: Lexicon): Found | null => {
  const { text, name, end } = line.atoms[index]!;
  if (name === null || text.length > widestShared) return null;
  const generic = headOf(text, lexicon);
  if (generic === null || !shares.test(name.kind)) return null;
  const head = { generic, start: end - generic.zh.length, first: index, last: index };
  const first = sharedFrom({ line, left: index, head });
  if (first === index) return null;
  const { kind } = name;
  return unlisted({ start: line.atoms[first]!.start, end }, line.text, { kind, rule: `head-${kind}` });
};

const nationalZone = /^国家级?(?:高新|经开|经济技术)/u;
/** 新乡|国家高新区: the zone of a city, where a list knows its title. */
const zoneListed = (line: Line, index: number): Found | null => {
  const [city, zone] = [line.atoms[index - 1], line.atoms[index]!];
  if (zone.name?.kind !== "designation" || !nationalZone.test(zone.text) || city?.name?.kind !== "place") return null;
  if (!city.name.things.some(({ division }) => division?.level === "prefecture" || division?.level === "county"))
    return null;
  return unlisted({ start: city.start, end: zone.end }, line.text, { kind: "place", rule: "head-place" });
};

const read = (line: Line, lexicon: Lexicon): readonly Found[] =>
  atEach(line, (_, index) => {
    const head = headAt(line, index, lexicon);
    const found =
      (head === null ? null : nameOf(line, head, lexicon)) ??
      sharedListed(line, index, lexicon) ??
      zoneListed(line, index);
    return found === null ? null : [found];
  });

/** Names that end in a head noun (工程, 战略, 研究院): as far to the left as modifiers reach, and only where they tell it from others. */
export const headed: Recogniser = { read };
