import type { Generic, Kind, Lexicon } from "../../model.ts";
import type { Atom, Line } from "./atoms.ts";
import { type Found, unlisted } from "./found.ts";
import {
  claims,
  descriptive,
  followers,
  furtherHeads,
  furtherKinds,
  governing,
  grammatical,
  mistagged,
  nominal,
  outside,
  plain,
  strongHeads,
  transitive,
  weakHeads,
} from "./words.ts";

/** A head noun at the end of an atom. */
interface Head {
  readonly generic: Generic & { readonly kind: Kind };
  readonly start: number;
  /** Index of the atom in which it begins and of the atom with which it ends. */
  readonly first: number;
  readonly last: number;
}

const widest = 14;
/** Words that a name has at most before its head. */
const longest = 18;

const joins = /^[和及与暨]$/u;
const counting =
  /^第?[一二三四五六七八九十百千万亿两几多数\d]+余?(?:大|个|项|批|家|条|处|所|座|类|种|场|次|件|名|位|只|支|对|套|些|片|块|份|部|本)?$/u;
const ordinal = /^第[一二三四五六七八九十百\d]+(?:届|次|期|届次)?$/u;
/** 第二|大: how many there are, not which one. */
const counts = /^[大个批家条项座名位]$/u;
const hyphen = /^[-—–－]+$/u;
const measured = /^[百千万亿零一二两三四五六七八九十]+(?:公里|里|亩|吨|米|公顷|户|村|湖|河|座|站|桥|园|企|家)$/u;
const capacity = /^[\d.]+(?:万|亿)?(?:代|吨|千瓦|千伏|兆瓦|公里|英寸|伏|立方米|吨\/年|吉瓦|GW|MW|kV)级?$/u;
const nounTags = /^(?:n|g|vn|an|a$|b|j|l|i|s|z|k|q|eng|x|h|ng|vg|v$|m|zg|ag|nz|f$|tg)/u;

const isWord = (atom: Atom | undefined): atom is Atom => atom?.form === "word";
const isName = (atom: Atom | undefined): boolean => atom?.form === "name";
const ideographs = /^[\p{Script=Han}A-Za-z0-9+.·-]+$/u;

const namesPlaceOrBody = (atom: Atom | undefined): boolean =>
  atom?.form === "name" && (atom.name!.kind === "place" || atom.name!.kind === "organization");

/** Whether a bracket may stand inside a name: 中国（上海）自由贸易试验区, “十二五”(2011-2015年)规划. */
const bracketInside = (atom: Atom): boolean => {
  const inner = atom.text.slice(1, -1);
  return /^\p{Script=Han}{1,3}$/u.test(inner) || /\d{4}/u.test(inner);
};

/** Whether a number belongs to a name: 百公里文明绿道, 8.6代液晶面板项目; 新增100公里绿道 states a figure. */
const amountInside = (
  atom: Atom,
  { before, after }: { before: Atom | undefined; after: Atom | undefined },
): boolean => {
  if (/^\d{4}$/u.test(atom.text)) return isWord(before) || isName(before);
  if (ordinal.test(atom.text)) return !counts.test(after?.text ?? "");
  if (measured.test(atom.text)) return !isWord(before) || !governing.has(before.text);
  return (
    capacity.test(atom.text) &&
    (isName(before) || before?.form === "quote" || /^(?:nz|nr|ns|x)/u.test(before?.tag ?? ""))
  );
};

/** 大力开展, 全面推广: the tagger's dictionary has some adverbs and their verbs as one word. */
const isPhrase = (text: string): boolean =>
  text.length === 4 &&
  (governing.has(text.slice(2)) || transitive.has(text.slice(2))) &&
  (outside.has(text.slice(0, 2)) || descriptive.has(text.slice(0, 2)) || governing.has(text.slice(0, 2)));

/** 深化|改革: a word of the dictionary that is a verb and its object. */
const governsWithin = (line: Line, head: Head): boolean => {
  const prefix = line.text.slice(line.atoms[head.first]!.start, head.start);
  return prefix.length >= 2 && governing.has(prefix) && !nominal.has(prefix);
};

const wordInside = (atom: Atom): boolean => {
  const { text, tag } = atom;
  if (counting.test(text) || !ideographs.test(text)) return measured.test(text);
  if (outside.has(text) || isPhrase(text)) return false;
  if (nominal.has(text)) return true;
  if (governing.has(text)) return false;
  if (tag === "x" && grammatical.test(text)) return false;
  return tag !== "v" && nounTags.test(tag);
};

/** 青拓集团|冷轧|不锈钢项目: between a name and a noun an unknown verb is part of what the name does. */
const verbInside = (line: Line, index: number): boolean => {
  const [before, atom, after] = [line.atoms[index - 1], line.atoms[index]!, line.atoms[index + 1]];
  if (atom.tag !== "v" || atom.text.length < 2 || governing.has(atom.text) || outside.has(atom.text)) return false;
  return isName(before) && before?.name?.kind === "organization" && isWord(after) && /^n/u.test(after.tag);
};

const inside = (line: Line, index: number): boolean => {
  const atom = line.atoms[index];
  if (atom === undefined) return false;
  if (hyphen.test(atom.text) || /^[至到]$/u.test(atom.text))
    return isName(line.atoms[index - 1]) && isName(line.atoms[index + 1]);
  if (atom.form === "word" && ordinal.test(atom.text)) return !counts.test(line.atoms[index + 1]?.text ?? "");
  if (atom.form === "word") return wordInside(atom) || verbInside(line, index);
  if (atom.form === "amount")
    return amountInside(atom, { before: line.atoms[index - 1], after: line.atoms[index + 1] });
  if (atom.form === "bracket") return bracketInside(atom);
  return (atom.form === "name" && !atom.name!.refers) || atom.form === "quote";
};

/** The head noun in which the text ends; divisions and single signs (市, 部) are read elsewhere. */
const headOf = (text: string, lexicon: Lexicon): Head["generic"] | null => {
  const own = furtherHeads.exec(text);
  const kind = own === null ? undefined : furtherKinds[own[0]];
  const generic = lexicon.generic(text);
  if (own !== null && kind !== undefined && own[0].length >= (generic?.zh.length ?? 0))
    return { zh: own[0], en: "", kind, type: "" };
  if (generic === undefined || generic.kind === null || generic.type === "division") return null;
  return generic.zh.length > 1 ? { ...generic, kind: generic.kind } : null;
};

const headAt = (line: Line, last: number, lexicon: Lexicon): Head | null => {
  const atom = line.atoms[last]!;
  if (atom.form !== "word") return null;
  const before = line.text.slice(Math.max(0, atom.end - widest), atom.end);
  const generic = headOf(before, lexicon);
  if (generic === null) return null;
  const start = atom.end - generic.zh.length;
  // 商会 is no head of 协商会: a word is cut only where a word is left.
  if (start > atom.start && start - atom.start < 2) return null;
  let first = last;
  while (first > 0 && line.atoms[first]!.start > start) first--;
  if (line.atoms.slice(first, last + 1).some(({ form }) => form !== "word")) return null;
  return { generic, start, first, last };
};

const hasHead = (line: Line, index: number, lexicon: Lexicon): boolean => headAt(line, index, lexicon) !== null;

/** A joint (和, 及) inside a name: what stands before it is a noun without a head of its own. */
const joinInside = (line: Line, index: number, lexicon: Lexicon): boolean => {
  const atom = line.atoms[index];
  if (!isWord(atom) || !joins.test(atom.text)) return false;
  const before = line.atoms[index - 1];
  const next = line.atoms[index + 1];
  if (!isWord(before) || next?.form === "quote") return false;
  return (
    inside(line, index - 1) &&
    lexicon.generic(before.text)?.zh !== before.text &&
    !hasHead(line, index - 1, lexicon) &&
    !namesPlaceOrBody(line.atoms[index + 1])
  );
};

/** Before a quotation a word that the tagger guessed is seldom a noun: 资入“十二五”规划. */
const guessed = (line: Line, index: number): boolean => {
  const next = line.atoms[index + 1];
  const atom = line.atoms[index]!;
  return (
    atom.tag === "x" &&
    !hyphen.test(atom.text) &&
    !/^[中国华]/u.test(atom.text) &&
    (next?.form === "quote" || (isName(next) && next?.name?.kind === "place"))
  );
};

/** Left of a quotation a joint belongs to the words of a place's own field: 市|工业|和|信息化“十四五”专项规划. */
const ownedBefore = /[省市县区州]$/u;

/** Whether what stands right of a joint is a name already; before a quotation it is not. */
const complete = (line: Line, left: number, given: { readonly head: Head; readonly lexicon: Lexicon }): boolean =>
  line.atoms.slice(left, given.head.first).some(({ form }) => form === "quote")
    ? !ownedBefore.test(line.atoms[left - 3]?.text ?? "")
    : named(line, left, given);

/**
 * The leftmost atom that still belongs to the phrase of this head. A joint is passed only where what stands after it is not a name
 * already: 精细化工|及|原料工程, but 调控|和|黑土地保护工程.
 */
const leftEdge = (line: Line, head: Head, lexicon: Lexicon): number => {
  let left = head.first;
  while (left > 0 && head.first - left < longest) {
    if (inside(line, left - 1) && !guessed(line, left - 1)) left--;
    else if (joinInside(line, left - 1, lexicon) && !complete(line, left, { head, lexicon })) left -= 2;
    else break;
  }
  return left;
};

const verbal = (atom: Atom | undefined): boolean =>
  isWord(atom) && (nominal.has(atom.text) || governing.has(atom.text));
const takesObject = (atom: Atom | undefined): boolean =>
  isWord(atom) && (transitive.has(atom.text) || (governing.has(atom.text) && !nominal.has(atom.text)));

/** 支持|银行 and 引导|平台 help them; 支持计划 and 引导基金 are named for what they do. */
const helps = /^(?:支持|引导|扶持|促进|推进)$/u;
const helped = /(?:计划|行动|工程|基金|中心|政策|条例|办法|意见|方案|项目|会)$/u;

/** Whether a verb at this place governs what follows (建设|百公里绿道工程), rather than being part of it (创新驱动发展战略). */
const governs = (line: Line, index: number, head: Head): boolean => {
  const atom = line.atoms[index]!;
  if (index >= head.first || !takesObject(atom)) return false;
  // 提升|湿地 and 支持|农业发展银行, but 提升行动.
  if (index + 1 === head.first)
    return (
      line.atoms[head.first]!.start < head.start ||
      head.generic.kind === "place" ||
      (helps.test(atom.text) && !helped.test(head.generic.zh))
    );
  if (verbal(line.atoms[index + 1]) && !governing.has(atom.text) && index + 2 < head.first)
    return governs(line, index + 1, head);
  return true;
};

/** 北大荒集团|“…先进集体”称号: whose title it is stands before the quotation. */
const titled = (line: Line, index: number, head: Head): boolean => {
  if (head.generic.kind !== "designation") return false;
  const next = line.atoms[index + 1];
  if (index + 1 < head.first && namesPlaceOrBody(line.atoms[index]) && claims.test(next?.text ?? "")) return true;
  const quote = line.atoms.findIndex((atom, at) => at > index && at < head.first && atom.form === "quote");
  return quote > index && !claims.test(line.atoms[index]!.text);
};

/** Leaves out what stands before a name without being part of it: verbs, counts, praise. */
const trimmed = (line: Line, from: number, head: Head): number => {
  let left = from;
  while (left < head.first) {
    const atom = line.atoms[left]!;
    if ((namesPlaceOrBody(atom) || atom.text === "国家") && governs(line, left + 1, head) && left + 2 <= head.first)
      left += 2;
    else if (isWord(atom) && (descriptive.has(atom.text) || joins.test(atom.text))) left++;
    else if (governs(line, left, head)) left++;
    else if (titled(line, left, head)) left++;
    else if (
      atom.form === "bracket" ||
      (atom.form === "amount" && !measured.test(atom.text) && !ordinal.test(atom.text))
    )
      left++;
    else break;
  }
  return left;
};

const taggedPlace = /^(?:ns|nt|nz)/u;
const taggedBody = /^(?:nr|ns|nt|nz|x$)/u;
const latin = /^(?=.*[A-Za-z])[A-Za-z0-9]+$/u;
const everydayLatin = /^(?:GDP|CPI|PPI|IT|APP|App|AI|ICT|PPP|VR|AR|IP|POS|ATM|WiFi|DNA|LED|GPS)$/u;

/** Whether an atom is a proper name; what the tagger guesses (nr, x) counts for bodies and places alone. */
const isProper = (atom: Atom, kind: Kind): boolean => {
  const { form, text, tag } = atom;
  if (form === "quote") return true;
  if (form === "name") return atom.name!.kind !== "policy" && atom.name!.kind !== "designation";
  if (form === "amount") return capacity.test(text) || measured.test(text);
  if (form !== "word" || text.length < 2) return false;
  if (plain.has(text) || nominal.has(text) || mistagged.has(text)) return false;
  if (latin.test(text)) return !everydayLatin.test(text);
  return measured.test(text) || (kind === "organization" || kind === "place" ? taggedBody : taggedPlace).test(tag);
};

/** Whether a modifier tells one thing from another. */
const specific = (atom: Atom, lexicon: Lexicon): boolean =>
  atom.form !== "word" ||
  !(
    plain.has(atom.text) ||
    descriptive.has(atom.text) ||
    joins.test(atom.text) ||
    lexicon.generic(atom.text)?.zh === atom.text ||
    claims.exec(atom.text)?.[0] === atom.text
  );

const sizeOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, { text }) => sum + text.length, 0);

const isPlace = (atom: Atom): boolean => atom.form === "name" && atom.name!.kind === "place";

/** Bodies of which there are many of each sort: without a proper name none is named. */
const ordinary =
  /(?:大学|学院|医院|(?<!集团|有限|责任)公司|银行|合作社|博物馆|图书馆|美术馆|纪念馆|科技馆|文化馆|档案馆|日报|报社|电视台)$/u;
const scenic = /(?:景区|公园|度假区|名胜区|古镇|古城|小镇|保护区)$/u;

/** Whether the modifiers make a name of the head: a proper name, a quotation, a claim, or enough that is particular. */
const named = (
  line: Line,
  left: number,
  { head, lexicon }: { readonly head: Head; readonly lexicon: Lexicon },
): boolean => {
  const modifiers = line.atoms.slice(left, head.first);
  const prefix = line.text.slice(line.atoms[head.first]!.start, head.start);
  const { zh, kind } = head.generic;
  const weak = weakHeads.has(zh);
  const quote = modifiers.findLast((atom) => atom.form === "quote");
  if (quote !== undefined) return !weak || quote.text.length > 4;
  const place = modifiers.some(isPlace);
  const division = modifiers.every(
    (atom) => !isPlace(atom) || atom.name!.things.some((thing) => thing.division !== null),
  );
  const own = modifiers.filter(
    (atom, index) =>
      !(index === 0 && isPlace(atom) && division) &&
      (specific(atom, lexicon) || (place && lexicon.generic(atom.text)?.zh === atom.text)),
  );
  const length = sizeOf(own) + (plain.has(prefix) || lexicon.generic(prefix)?.zh === prefix ? 0 : prefix.length);
  const proper = modifiers.some((atom) => isProper(atom, kind));
  const claimed = claims.test(line.text.slice(line.atoms[left]!.start, head.start)) && length >= 2;
  if (kind === "place" || kind === "organization") {
    const isClaim = (atom: Atom): boolean => claims.exec(atom.text)?.[0] === atom.text;
    const claimsOnly = modifiers.some(isClaim) && modifiers.every((atom) => isPlace(atom) || isClaim(atom));
    if (place) return claimsOnly ? false : !weak || length >= 2 || kind === "organization";
    // The tagger's dictionary has some whole: 天津开发区, 湖北美术学院.
    const last = line.atoms[head.last]!;
    if (prefix.length >= 2 && !plain.has(prefix) && taggedPlace.test(last.tag) && !mistagged.has(last.text))
      return true;
    if (proper)
      return kind === "organization" || strongHeads.has(zh) || modifiers.some((atom) => isProper(atom, "project"));
    if (claimed && kind === "organization") return !weak;
    if (kind === "place") return scenic.test(zh) && strongHeads.has(zh) && length >= 3;
    return strongHeads.has(zh) && length >= (zh.startsWith("集团") ? 2 : 4) && !ordinary.test(zh);
  }
  // A facility may be named by its place alone: 辽河储气库群.
  if (place && kind === "project" && strongHeads.has(zh)) return true;
  if (proper || claimed) return length >= 2;
  if (kind === "designation" && zh.length >= 4 && claims.test(line.text.slice(line.atoms[left]!.start, head.start)))
    return true;
  if (weak) return false;
  // 大生态战略: what a strategy is about may be put in plain words.
  if (kind === "policy" && strongHeads.has(zh) && sizeOf(modifiers.filter(({ text }) => !descriptive.has(text))) >= 3)
    return true;
  return length >= (strongHeads.has(zh) ? 2 : 4);
};

/** Whether the phrase goes on after the head, so that the head is not its last noun. */
const goesOn = (line: Line, head: Head): boolean => {
  const next = line.atoms[head.last + 1];
  if (!isWord(next)) return false;
  if (followers.has(next.text) || outside.has(next.text) || governing.has(next.text)) return false;
  return (
    /^(?:n|b|l$)/u.test(next.tag) &&
    next.text.length > 1 &&
    head.generic.kind !== "organization" &&
    head.generic.kind !== "place"
  );
};

/** 防洪减灾工程426亿元 is what the money is for, not a name. */
const countedAfter = (line: Line, head: Head): boolean => line.atoms[head.last + 1]?.form === "amount";

/** 计划 and 规划 are verbs too: 某公司计划在年内投产. */
const acts = (line: Line, head: Head, left: number): boolean => {
  if (
    !/^(?:计划|规划|行动)$/u.test(head.generic.zh) ||
    line.atoms.slice(left, head.first).some(({ form }) => form === "quote")
  )
    return false;
  const next = line.atoms[head.last + 1];
  if (next === undefined || next.form === "mark" || next.form === "bracket") return false;
  return next.form === "amount" || (next.form === "word" && !/^(?:的|和|与|及|等|中|期间|目标|纲要)$/u.test(next.text));
};

/** A head right after a quotation closes the name; a later one begins another. */
const closedBefore = (line: Line, left: number, head: Head, lexicon: Lexicon): boolean => {
  const quote = line.atoms.findLastIndex((atom, i) => i >= left && i < head.first && atom.form === "quote");
  // A plan is for what is named before it: “两山”转化先行区建设行动方案.
  if (quote < 0 || /(?:方案|规划|纲要|条例|办法|意见|通知)$/u.test(head.generic.zh)) return false;
  for (let i = quote + 1; i < head.first; i++) {
    const earlier = headAt(line, i, lexicon);
    if (earlier !== null && earlier.first > quote && earlier.start < head.start) return true;
  }
  return false;
};

/** A listed policy that ends in a head of its own (“无废城市”建设试点) is a name already. */
const holdsName = (line: Line, left: number, head: Head, lexicon: Lexicon): boolean =>
  line.atoms
    .slice(left, head.first)
    .some(
      (atom) =>
        atom.form === "name" &&
        atom.name!.kind !== "place" &&
        atom.name!.kind !== "organization" &&
        headOf(atom.text, lexicon) !== null,
    );

/** 西部陆海新通道|重要|枢纽 describes, it does not name. */
const described = (line: Line, left: number, head: Head): boolean =>
  line.atoms
    .slice(left + 1, head.first)
    .some(
      (atom, i) =>
        isWord(atom) && /^(?:重要|主要|重大|著名|知名|最大)$/u.test(atom.text) && isName(line.atoms[left + i]),
    );

const many =
  /^(?:一批|一大批|多个|若干|一系列|系列|一些|各类|各种|各项|众多|部分|多项|大批|几个|数个|数十个|上百个|两个|三个|四个|五个|六个|七个|八个|九个|十个|个|项|批|家|座|条|处|首个|首座|首条|首家|唯一|最大|第一个|第一座)$/u;

/** 创建一批省级绿色数据中心 names none of them. */
const oneOfMany = (line: Line, left: number, head: Head): boolean => {
  if (
    line.atoms
      .slice(left, head.first)
      .some((atom) => atom.form === "quote" || (atom.form === "name" && atom.name!.kind !== "policy"))
  )
    return false;
  let at = left - 1;
  while (at >= 0 && isWord(line.atoms[at]) && descriptive.has(line.atoms[at]!.text) && !many.test(line.atoms[at]!.text))
    at--;
  const before = line.atoms[at];
  return (
    before !== undefined &&
    (many.test(before.text) ||
      (before.form === "amount" &&
        before.amount!.kind !== "date" &&
        before.amount!.kind !== "period" &&
        before.amount!.kind !== "ordinal"))
  );
};

const sharing = /(?:工程|行动|攻坚战|保卫战|战略|计划|革命|运动)$/u;
/** Kinds whose names do not hold the name of another such thing. */
const bound = /^(?:policy|project|designation)$/u;
const shares = /^(?:project|policy)$/u;
const shortNoun = /^\p{Script=Han}{1,2}$/u;

/** 蓝天、碧水、|净土工程: short nouns before the name that share its head; where the first of them begins. */
const coordinated = (line: Line, left: number, head: Head): number => {
  if (!shares.test(head.generic.kind) || !sharing.test(head.generic.zh)) return left;
  let first = left;
  if (sizeOf(line.atoms.slice(left, head.first)) > 6) return left;
  while (line.atoms[first - 1]?.text === "、") {
    const noun = line.atoms[first - 2];
    const before = line.atoms[first - 3];
    if (
      !isWord(noun) ||
      /^(?:国家|[省市县区州])$/u.test(noun.text) ||
      !shortNoun.test(noun.text) ||
      !wordInside(noun) ||
      governing.has(noun.text)
    )
      break;
    const opens =
      before === undefined ||
      before.text === "、" ||
      governing.has(before.text) ||
      (isWord(before) && /^v/u.test(before.tag)) ||
      before.form === "mark" ||
      /^(?:的|好|了)$/u.test(before.text);
    if (!opens || (before?.form === "mark" && !/^[、，。；：“]$/u.test(before.text))) break;
    first -= 2;
  }
  return first;
};

/** 中欧班列（西安）, 数据中心（北方）: a place in brackets right after the head tells which. */
const endOf = (line: Line, head: Head): number => {
  const after = line.atoms[head.last + 1];
  const last = line.atoms[head.last]!.end;
  if (after?.form !== "bracket" || after.start !== last) return last;
  const inner = { start: after.start + 1, end: after.end - 1 };
  const place = line.names.some(
    (name) => name.kind === "place" && name.start === inner.start && name.end === inner.end,
  );
  return place || /^[（(](?:[东西南北中]部|[东西南北]方)[）)]$/u.test(after.text) ? after.end : last;
};

const nameOf = (line: Line, head: Head, lexicon: Lexicon): Found | null => {
  const left = trimmed(line, leftEdge(line, head, lexicon), head);
  const shared = coordinated(line, left, head) < left;
  if (
    (!shared && !named(line, left, { head, lexicon })) ||
    closedBefore(line, left, head, lexicon) ||
    (bound.test(head.generic.kind) && holdsName(line, left, head, lexicon))
  )
    return null;
  if (governsWithin(line, head) || oneOfMany(line, left, head) || described(line, left, head)) return null;
  const proper = line.atoms.slice(left, head.first).some((atom) => isProper(atom, head.generic.kind));
  if (!proper && (goesOn(line, head) || countedAfter(line, head))) return null;
  const start = line.atoms[coordinated(line, left, head)]!.start;
  const end = endOf(line, head);
  if (start >= head.start || acts(line, head, left)) return null;
  return unlisted({ start, end }, line.text, { kind: head.generic.kind, rule: `head-${head.generic.kind}` });
};

/** 蓝天、碧水、|净土保卫战 where a list knows the last of them. */
const coordinatedListed = (line: Line, index: number, lexicon: Lexicon): Found[] => {
  const atom = line.atoms[index]!;
  const generic = isName(atom) && atom.text.length <= 6 ? headOf(atom.text, lexicon) : null;
  if (generic === null || !shares.test(atom.name!.kind)) return [];
  const start = atom.end - generic.zh.length;
  const first = coordinated(line, index, { generic, start, first: index, last: index });
  if (first === index) return [];
  const span = { start: line.atoms[first]!.start, end: atom.end };
  return [unlisted(span, line.text, { kind: atom.name!.kind, rule: `head-${atom.name!.kind}` })];
};

/** Names that end in a head noun (工程, 战略, 研究院): as far to the left as modifiers reach, and only where they tell it from others. */
export const headed = (line: Line, lexicon: Lexicon): Found[] =>
  line.atoms.flatMap((_, index) => {
    const head = headAt(line, index, lexicon);
    const name = head === null ? null : nameOf(line, head, lexicon);
    return name === null ? coordinatedListed(line, index, lexicon) : [name];
  });
