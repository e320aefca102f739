import type { Lexicon, ListedName, Token } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";

const divisionEnd = /(?:省|市|县|区|州|盟|旗)$/u;

/** Places in the sentence over which a word of the dictionary reaches; what the tagger guessed (x) does not count. */
const interiors = ({ text, tokens, origin }: Words): Uint8Array => {
  const places = new Uint8Array(text.length + 1);
  for (const { start, end, tag } of tokens)
    if (tag !== "x") for (let at = start + 1 - origin; at < end - origin; at++) places[at] = 1;
  return places;
};

const wordAt = ({ tokens, origin }: Words, place: number): Token | undefined =>
  tokens.find(({ start }) => start - origin === place);

/** The dictionary has a place or a body whole whose name begins with a place: 天津|开发区, 湖北|美术学院. */
const isCompound = (word: Token | undefined): boolean =>
  word !== undefined && /^n[st]/u.test(word.tag) && word.text.length >= 4;

const numeral = /[一二三四五六七八九十]/u;

/** 教育部 in 教育部门: a longer word begins with the name's last character. */
const swallowed = (name: ListedName, text: string): boolean => {
  const next = text[name.end] ?? "";
  // 全国人大代表, 全国政协委员 are people.
  if (/(?:人大|政协)$/u.test(name.text) && /^(?:代表(?!团|大会)|委员(?!会))/u.test(text.slice(name.end, name.end + 4)))
    return true;
  // 五大|兴区: so many great ones.
  if (name.text.startsWith("大") && numeral.test(text[name.start - 1] ?? "")) return true;
  return (/部$/u.test(name.text) && next === "门") || (/局$/u.test(name.text) && /[势面部域]/u.test(next));
};

const isDivision = (name: ListedName): boolean => name.things.some((thing) => thing.division !== null);

/** In 浙江省内 and 盘锦市区 the sign of the level belongs to the next word: the short form stands by itself. */
const shortened = (name: ListedName, words: Words): ListedName[] => {
  const core = name.text.slice(0, -1);
  const known = name.things.filter((thing) => thing.aliases.zh?.includes(core));
  // 合作|市场 holds no 合作市: the short form must be known for a place by itself.
  if (known.length === 0 || !divisionEnd.test(name.text)) return [];
  if (!/^n[rsz]/u.test(wordAt(words, name.start)?.tag ?? "")) return [];
  const [end, text] = [name.end - 1, words.text.slice(name.start, name.end - 1)];
  return [{ ...name, end, text, things: known, full: false }];
};

export interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where in the document the sentence begins. */
  readonly origin: number;
  readonly lexicon: Lexicon;
}

/** 碳达峰、碳中和 is also listed as one: its parts are names of their own. */
const parts = (name: ListedName, lexicon: Lexicon): ListedName[] => {
  if (!name.text.includes("、")) return [name];
  let start = name.start;
  const found = name.text.split("、").map((text): ListedName => {
    const part = { ...name, start, end: start + text.length, text, things: lexicon.named(text) };
    start = part.end + 1;
    return part;
  });
  return found.every(({ things }) => things.length > 0) ? found : [name];
};

const ahead = 12;

/** A name that cuts a word may have hidden the next: 平安|吉林 holds 吉林, not 安吉. */
const hidden = (name: ListedName, text: string, lexicon: Lexicon): ListedName[] => {
  const from = name.start + 1;
  return lexicon
    .names(text.slice(from, name.end + ahead), "zh")
    .filter(({ start }) => start + from < name.end)
    .map((one) => ({ ...one, start: one.start + from, end: one.end + from }));
};

const codeOf = (name: ListedName): readonly string[] =>
  fromEach(name.things, ({ division }) => (division === null ? [] : [division.code]));

/** 湖南|岳阳: a division right before one that lies in it, whatever words the tagger sees there. */
const nestedPairs = (names: readonly ListedName[]): ReadonlySet<ListedName> => {
  const found = new Set<ListedName>();
  names.forEach((outer, index) => {
    const inner = names[index + 1];
    if (inner === undefined || inner.start !== outer.end || outer.text.length < 2 || inner.text.length < 2) return;
    const codes = codeOf(outer);
    if (inner.things.some(({ division }) => division?.parent != null && codes.includes(division.parent)))
      found.add(outer).add(inner);
  });
  return found;
};

/** Listed names that may count as such in this sentence: none inside a longer word. */
export const accepted = (listed: readonly ListedName[], words: Words): ListedName[] => {
  if (listed.length === 0) return [];
  const { text, lexicon } = words;
  const inner = interiors(words);
  const fitting = (name: ListedName): ListedName[] => {
    if (swallowed(name, text)) return [];
    if (!inner[name.start] && (!inner[name.end] || isCompound(wordAt(words, name.start)))) return [name];
    if (!name.full) return [];
    if (name.text.length > 3) return [name];
    return isDivision(name) && !inner[name.start] ? shortened(name, words) : [];
  };
  const whole = listed.some(({ text }) => text.includes("、"))
    ? fromEach(listed, (name) => parts(name, lexicon))
    : listed;
  const pairs = nestedPairs(whole);
  return fromEach(whole, (name, index) => {
    if (pairs.has(name)) return [name];
    const found = fitting(name);
    if (found.length > 0) return found;
    const next = whole[index + 1]?.start ?? text.length;
    return fromEach(
      hidden(name, text, lexicon).filter(({ end }) => end <= next),
      fitting,
    );
  });
};
