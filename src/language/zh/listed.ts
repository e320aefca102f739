import type { Lexicon, ListedName, Token } from "../../model.ts";

const divisionEnd = /(?:省|市|县|区|州|盟|旗)$/u;

/** Places in the sentence over which a word of the dictionary reaches; what the tagger guessed (x) does not count. */
const interiors = (tokens: readonly Token[], origin: number): ReadonlySet<number> => {
  const places = new Set<number>();
  for (const { start, end, tag } of tokens)
    if (tag !== "x") for (let at = start + 1; at < end; at++) places.add(at - origin);
  return places;
};

/** Where the dictionary has a place or a body whole whose name begins with a place: 天津|开发区, 湖北|美术学院. */
const compounds = (tokens: readonly Token[], origin: number): ReadonlySet<number> =>
  new Set(tokens.filter(({ tag, text }) => /^n[st]/u.test(tag) && text.length >= 4).map(({ start }) => start - origin));

/** 教育部 in 教育部门: a longer word begins with the name's last character. */
const swallowed = (name: ListedName, text: string): boolean => {
  const next = text[name.end] ?? "";
  return (/部$/u.test(name.text) && next === "门") || (/局$/u.test(name.text) && /[势面部域]/u.test(next));
};

const isDivision = (name: ListedName): boolean => name.things.some((thing) => thing.division !== null);

/** In 浙江省内 and 盘锦市区 the sign of the level belongs to the next word: the short form stands by itself. */
const shortened = (name: ListedName, text: string, tagAt: ReadonlyMap<number, string>): ListedName[] => {
  const core = name.text.slice(0, -1);
  const known = name.things.filter((thing) => thing.aliases.zh?.includes(core));
  // 合作|市场 holds no 合作市: the short form must be known for a place by itself.
  if (known.length === 0 || !divisionEnd.test(name.text) || !/^n[rsz]/u.test(tagAt.get(name.start) ?? "")) return [];
  return [{ ...name, end: name.end - 1, text: text.slice(name.start, name.end - 1), things: known, full: false }];
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

/** Listed names that may count as such in this sentence: none inside a longer word. */
export const accepted = (listed: readonly ListedName[], { text, tokens, origin, lexicon }: Words): ListedName[] => {
  const inner = interiors(tokens, origin);
  const tagAt = new Map(tokens.map(({ start, tag }) => [start - origin, tag]));
  const heads = compounds(tokens, origin);
  const fitting = (name: ListedName): ListedName[] => {
    if (swallowed(name, text)) return [];
    if (!inner.has(name.start) && (!inner.has(name.end) || heads.has(name.start))) return [name];
    if (!name.full) return [];
    if (name.text.length > 3) return [name];
    return isDivision(name) && !inner.has(name.start) ? shortened(name, text, tagAt) : [];
  };
  const whole = listed.flatMap((name) => parts(name, lexicon));
  return whole.flatMap((name, index) => {
    const found = fitting(name);
    if (found.length > 0) return found;
    const next = whole[index + 1]?.start ?? text.length;
    return hidden(name, text, lexicon)
      .filter(({ end }) => end <= next)
      .flatMap(fitting);
  });
};
