import type { Bound, Span } from "../../model.ts";
import { prefixes, suffixes } from "../../text/prefixes.ts";

type Bounding = Readonly<Record<Exclude<Bound, "exact">, string>>;

const before: Bounding = {
  about: "约 近 大约 大概 大致 将近 接近 几近 几乎 近乎 差不多 约为 约有 约达 约占 约计 约合 约需 大约有 接近于",
  atLeast: `超 逾 超过 突破 至少 至少有 起码 起码有 不止 不低于 不少于 不小于 不短于 不下于 不下 高于 大于 多于 优于 早于 长于
    超出 超越 超过了 突破了 已超 已逾 已过 最低 最少 跨过 迈过 ≥ > ＞`,
  atMost: `不超过 不高于 不大于 不多于 不长于 不超出 不超 未超过 没超过 低于 小于 少于 短于 不足 不到 不满 未满 未到 未达 至多 最多
    顶多 ≤ < ＜`,
};

const after: Bounding = {
  about: "左右 上下 前后 许 有余 余 多",
  atLeast: "以上 及以上 或以上 （含）以上 之上 开外 起步 +",
  atMost: "以下 及以下 或以下 以内 之内 内",
};

const entries = (words: Bounding) =>
  (["about", "atLeast", "atMost"] as const).flatMap((bound) =>
    words[bound].split(/\s+/u).map((word) => [word, bound] as const),
  );

const wordsBefore = suffixes(entries(before));
const wordsAfter = prefixes(entries(after));

/** 上百, 过万: bounds only where a scale word stands without digit. */
const beforeScale = suffixes([..."上过破超"].map((word) => [word, "atLeast" as const] as const));

/** 靠近, 附近 and 最近 are no bounds. */
const otherWord: Readonly<Record<string, string>> = {
  约: "签契节条特盟违履预邀制隐",
  近: "靠附临最邻相贴逼走",
  超: "赶反高",
  过: "通经",
  破: "打突爆",
  上: "以之在",
};

/** A bound word, and where it begins or ends. */
export interface BoundWord {
  readonly at: number;
  readonly bound: Bound;
}

/** A numeral, and whether it is a scale word without digit. */
export interface Bounded extends Span {
  readonly bare: boolean;
}

const spaced = (text: string, at: number): number => (text[at - 1] === " " ? at - 1 : at);

/** 突破50项技术 solves them; 突破50家 is more than 50. */
const solved = /^[余多]?[项批个种类道]/u;

/** The bound word that ends where a number begins. */
export const boundBefore = (text: string, { start, end, bare }: Bounded): BoundWord | null => {
  const to = spaced(text, start);
  const found = wordsBefore(text, to) ?? (bare ? beforeScale(text, to) : null);
  if (found === null) return null;
  const word = text.slice(found.end, to);
  if (word.startsWith("突破") && solved.test(text.slice(end, end + 2))) return null;
  if (otherWord[word]?.includes(text[found.end - 1] ?? " ")) return null;
  return { at: found.end, bound: found.value };
};

/** The bound word that begins where a unit ends; 内 and 多 may begin other words. */
export const boundAfter = (text: string, end: number): BoundWord | null => {
  const found = wordsAfter(text, text[end] === " " ? end + 1 : end);
  if (found === null) return null;
  const [word, next] = [text.slice(end, found.end).trim(), text[found.end] ?? " "];
  if (word === "内" && "部容外需资河陆蒙设存生涵化贸在循".includes(next)) return null;
  if (word === "多" && "样式个种元项次数年家名位条所边极于云媒".includes(next)) return null;
  if (word === "余" && "额热下个".includes(next)) return null;
  if (word === "许" && "多可诺愿".includes(next)) return null;
  if (word === "上下" && "联同级游班".includes(next)) return null;
  if (word === "+" && /[0-9A-Za-z]/u.test(next)) return null;
  return { at: found.end, bound: found.value };
};
