import type { Span } from "../../model.ts";
import { has, isFunctionWord, sign } from "./forms.ts";
import { isHead, smallHeads } from "./heads.ts";
import { syllableCount } from "./pinyin.ts";
import { isEnglishWord } from "./tokens.ts";
import type { Word } from "./words.ts";

/** Chinese surnames as passports write them. */
const surnames = new Set(
  (
    "ai an bai ban bao bi bian bo bu cai cang cao cen chai chang che chen cheng chi chu chuai chun cong cui dai dang deng di diao ding dong dou " +
    "du duan e fan fang fei feng fu gan gao ge geng gong gou gu guan guang gui guo ha hai han hang hao he hong hou hu hua huan huang hui huo ji " +
    "jia jian jiang jiao jie jin jing jiu ju kang ke kong kou kuang lai lan lang lao le lei leng li lian liang liao lin ling liu long lou lu lv luo lyu " +
    "ma man mao mei meng mi miao min ming mo mou mu na nan ni nie ning niu nong ou pan pang pei peng pi ping pu qi qian qiang qiao qin qiu qu quan que " +
    "ran rao ren rong ru ruan sai sang sha shan shang shao she shen sheng shi shou shu shui si song su sui sun suo tai tan tang tao teng tian tie tong " +
    "tu wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue xun yan yang yao ye yi yin ying yong you yu yuan yue yun " +
    "zai zan zang zeng zha zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo zi zong zou zu zuo " +
    "ouyang shangguan sima zhuge situ huangfu xiahou gongsun murong linghu dongfang nangong ximen zhangsun yuwen duanmu"
  ).split(" "),
);

const single =
  "president premier governor mayor secretary director minister chairman chairwoman chairperson chair ceo professor academician dr mr mrs ms comrade " +
  "commissioner ambassador spokesperson spokesman spokeswoman reporter correspondent manager chief general-secretary marshal lieutenant colonel " +
  "reporters journalist journalists correspondents photographers professors academicians " +
  "senator captain engineer scientist researcher analyst economist principal dean rector magistrate vice-mayor vice-governor vice-premier " +
  "vice-minister vice-president vice-chairman counselor deputy leader founder co-founder expert farmer villager photographer prof official curator " +
  "chancellor king queen prince princess pope sultan emir general";

const titles = new Set(single.split(" "));

/** Whether a word names a post: Governor, director, Mr. */
export const isTitle = (lower: string): boolean => titles.has(lower.endsWith(".") ? lower.slice(0, -1) : lower);

/** Posts of those who stand at the head of something. */
export const isLeadingPost = (text: string): boolean =>
  /\b(?:president|premier|governor|mayor|secretary|director|minister|chairman|chairwoman|chairperson|chair|ceo|commissioner|manager|chief|head|dean|rector|principal|magistrate|leader|in charge)\b/iu.test(
    text,
  ) && !/\b(?:vice|deputy|assistant|former|formerly|previously|once|ex|candidate|associate)\b/iu.test(text);

const plainGiven = /^\p{Lu}[\p{Ll}]+(?:[-'’]?\p{L}+)*$/u;

const isGiven = ({ text, lower }: Word): boolean => {
  if (!plainGiven.test(text) || isHead(lower) || (isFunctionWord(lower) && lower !== "an")) return false;
  const count = syllableCount(lower.replace(/-/gu, ""));
  return count >= 1 && count <= 3 && !(isEnglishWord(lower) && count > 1 && !/[gn]$|[aeiou]$/u.test(lower));
};

const surname = sign((lower, text) => surnames.has(lower) && /^\p{Lu}(?:\p{Ll}*|\p{Lu}*)$/u.test(text));
const isSurname = (word: Word): boolean => has(word, surname);

/** Seventy-one-year-old Meng Li. */
const aged = /-year-old$/u;

const ordinary = (word: Word | undefined): boolean =>
  word === undefined || !word.form.capital || isTitle(word.lower) || aged.test(word.lower);

const capitals = /^\p{Lu}{2,}$/u;

/** By ZHAO MINGTAO: a byline in capitals. */
const inCapitals = (words: readonly Word[], { text, lower }: Word): boolean =>
  words[0]!.lower === "by" && capitals.test(text) && syllableCount(lower) > 0;

/** A Chinese name at this word: surname, then one given name; where it ends, or null. */
const chinese = (words: readonly Word[], index: number): number | null => {
  const [surname, given, after] = [words[index], words[index + 1], words[index + 2]];
  if (surname === undefined || given === undefined || !isSurname(surname)) return null;
  if (!isGiven(given) && !(capitals.test(surname.text) && inCapitals(words, given))) return null;
  if (after?.form.capital && (isHead(after.lower) || syllableCount(after.lower) === 0) && !isTitle(after.lower))
    return null;
  // the Na Qian expressway
  if (after !== undefined && !after.form.capital && /^(?:place|project)$/u.test(smallHeads.get(after.lower) ?? ""))
    return null;
  return index + 2;
};

const nameWord = ({ text, lower, form }: Word): boolean =>
  form.capital &&
  /^\p{Lu}\p{Ll}+(?:[-'’]\p{L}+)*$|^\p{Lu}\.$/u.test(text) &&
  !isHead(lower) &&
  !isTitle(lower) &&
  !aged.test(lower);

/** A run of words that may be a name of any people; where it ends. */
const anyName = (words: readonly Word[], index: number): number => {
  let end = index;
  while (end < words.length && end < index + 4 && nameWord(words[end]!)) end++;
  return end;
};

const longestOffice = 8;

/** Minister of Water and Forests Huang Rongji: the office between the post and the name is in capitals too. */
const afterOffice = (words: readonly Word[], index: number): boolean => {
  if (words[index - 1]!.form.proper || !isEnglishWord(words[index - 1]!.lower)) return false;
  for (let at = index - 1; at > 0 && at > index - longestOffice; at--) {
    const { lower, form } = words[at]!;
    if (lower === "of" && isTitle(words[at - 1]!.lower)) return true;
    if (!form.capital && !/^(?:and|of|the|,|for)$/u.test(lower)) return false;
  }
  return false;
};

const isVerbInTitle = ({ lower }: Word): boolean => isEnglishWord(lower) && syllableCount(lower) === 0;

const afterTitle = (words: readonly Word[], index: number): boolean => {
  const before = words[index - 1];
  if (before === undefined) return false;
  if (before.lower === "." && isTitle(words[index - 2]?.lower ?? "")) return true;
  return isTitle(before.lower) && !/^(?:farmer|official|expert|engineer|leader|deputy)$/u.test(before.lower);
};

const byline = /^(?:by|photo|reporter|reporters|correspondent|editor)$/iu;
const speaking = /^(?:said|says|told|added|noted|explained|recalled|stressed|emphasized)$/u;
const postAfter =
  /^(?:an? |the |its |former |then |also |executive |deputy |vice |party |general |chief |board |associate |assistant |senior |acting |co-?)*(?:president|premier|governor|mayor|secretary|director|minister|chairman|chairwoman|chairperson|chair|ceo|professor|academician|commissioner|ambassador|spokesperson|spokesman|spokeswoman|reporter|correspondent|manager|chief|head|engineer|scientist|researcher|analyst|economist|principal|dean|founder|official|expert|farmer|villager|magistrate|leader|member|resident|worker|owner|entrepreneur)\b/iu;

const introducedBy = (words: readonly Word[], index: number): boolean =>
  byline.test(words[index - 1]?.text ?? "") &&
  (/photo|reporter|correspondent|editor/iu.test(words[index - 1]?.text ?? "") ||
    /^(?:,|\(|photo|reported|written|edited|story|xinhua|\|)$/iu.test(words[index - 2]?.text ?? "") ||
    index === 1);

const described = (words: readonly Word[], end: number, text: string, origin: number): boolean =>
  words[end]?.text === "," && postAfter.test(text.slice(words[end]!.end - origin).trimStart());

const spanned = (words: readonly Word[], from: number, to: number): Span => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
});

/** People: Chinese names by their surnames, others by a post before or behind them, a byline, or by what they said. */
export const people = (
  words: readonly Word[],
  { text, start: origin }: { readonly text: string; readonly start: number },
  isTaken: (span: Span) => boolean,
): readonly { readonly from: number; readonly to: number; readonly rule: string }[] => {
  const found: { from: number; to: number; rule: string }[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (!word.form.capital && !(index + 1 < words.length && isSurname(word))) continue;
    const before = words[index - 1];
    const ends = chinese(words, index);
    if (
      ends !== null &&
      !isTaken(spanned(words, index, ends)) &&
      (ordinary(before) || isTaken(before!) || afterOffice(words, index))
    ) {
      found.push({ from: index, to: ends, rule: "person-surname" });
      index = ends - 1;
      continue;
    }
    if (!word.form.capital || isFunctionWord(word.lower)) continue;
    if (chinese(words, index + 1) !== null && afterOffice(words, index + 1)) continue;
    const end = anyName(words, index);
    // Governor Xu Calls for Growth
    if (isSurname(word) && end === index + 2 && isVerbInTitle(words[index + 1]!)) continue;
    const length = end - index;
    if (length < 2 || isTaken(spanned(words, index, end)) || !ordinary(before)) continue;
    const proper = words.slice(index, end).some(({ form }) => form.proper);
    const rule = afterTitle(words, index)
      ? "person-title"
      : described(words, end, text, origin)
        ? "person-post"
        : introducedBy(words, index)
          ? "person-byline"
          : proper && (speaking.test(words[end]?.text ?? "") || speaking.test(before?.text ?? ""))
            ? "person-said"
            : null;
    if (rule === null) continue;
    found.push({ from: index, to: end, rule });
    index = end - 1;
  }
  return found;
};
