import type { Draft } from "../draft.ts";
import { type Numeral, numeralAt } from "./numerals.ts";

/** Where a rank may begin, and whether it is listed with one before it. */
export interface Ahead {
  readonly start: number;
  readonly afterRank: boolean;
}

const rank = (text: string, start: number, end: number, numeral: Numeral, parts: Partial<Draft> = {}): Draft => ({
  start,
  end,
  kind: "ordinal",
  value: numeral.value,
  upper: numeral.upper,
  code: "rank",
  factor: "1",
  bound: "exact",
  measure: "rank",
  coefficient: numeral.coefficient,
  word: text.slice(numeral.end, end).trim(),
  dimension: "rank",
  ...parts,
});

const place = /^ ?(?:位|名)(?![置于移称单])/u;
/** What may follow a rank that is closed by no 位: the end of its phrase, another rank, 大经济体, 低位. */
const closes =
  /^(?:[，。；！？、：,.;!?）)”’」』》…—\s的和与及或至到—-]|大(?!会|学|队|道)|[高低]位?(?:[，。；、）\s]|$)|$)/u;
/** What ranks speak of before the ordinal: a verb of standing, or the field in which it stands. */
const standing =
  /(?:[居列位排]|名次|名列|[省市区县国州盟旗界球洲域内]|[前同]行|[升至进到获跃降]|[部带群]|行业|城市|之)$/u;
const placing = /[居列排]|位[于次列居]|排名|名次|跃|[升进降]至|[升进降]到|获/u;

/** 为广西第一大贸易伙伴 */
const ofPlace = /[为是]\p{Script=Han}{2,8}$/u;

/** 放在首位 and 摆在第一位 say what matters, not where something ranks. */
const isPriority = (text: string, start: number): boolean =>
  /(?:[放摆][在到]|置于)(?:更加)?(?:突出|优先发展)?的?$/u.test(text.slice(Math.max(0, start - 9), start));

const industries = /^第[一二](?:[、和与及]第?[二三])+次?产业/u;

/** 第五, 第3位, 全省第一, 第5—10名. 第一产业, 第十二条 and 第二次 are no ranks. */
const ordinalAt = (text: string, { start, afterRank }: Ahead): Draft | null => {
  if (text.startsWith("倒数", start - 2) || industries.test(text.slice(start, start + 10))) return null;
  const from = text[start + 1] === " " ? start + 2 : start + 1;
  const first = numeralAt(text, from);
  if (first === null || first.bound !== "exact" || first.value.includes(".")) return null;
  const joint = /^[-—–~至到]第?/u.exec(text.slice(first.end, first.end + 2))?.[0];
  const last = joint === undefined ? null : numeralAt(text, first.end + joint.length);
  if (last !== null && Number(last.value) > Number(first.value)) {
    const closed = place.exec(text.slice(last.end, last.end + 3))?.[0];
    if (closed !== undefined) return rank(text, start, last.end + closed.length, first, { upper: last.value });
  }
  const closed = place.exec(text.slice(first.end, first.end + 3))?.[0];
  if (closed !== undefined) return isPriority(text, start) ? null : rank(text, start, first.end + closed.length, first);
  if (!closes.test(text.slice(first.end, first.end + 3)) || first.value.length > 4) return null;
  const before = text.slice(Math.max(0, start - 12), start).replace(/^.*[，。；！？：\n]/su, "");
  const largest = text[first.end] === "大" && ofPlace.test(before);
  if (!afterRank && !largest && !standing.test(before.trimEnd()) && !placing.test(before)) return null;
  return rank(text, start, first.end, first);
};

/** 前10名, 前三位, 前十: at best that rank. */
const topAt = (text: string, start: number): Draft | null => {
  const numeral = numeralAt(text, text[start + 1] === " " ? start + 2 : start + 1);
  if (numeral === null || numeral.value.includes(".") || numeral.bare || /[以之目从提]/u.test(text[start - 1] ?? " "))
    return null;
  const closed = place.exec(text.slice(numeral.end, numeral.end + 3))?.[0];
  if (
    closed === undefined &&
    !/^(?:[，。；！、）)”的]|强[，。；、的]|$)/u.test(text.slice(numeral.end, numeral.end + 2))
  )
    return null;
  const strong = closed === undefined && text[numeral.end] === "强" ? 1 : 0;
  return rank(text, start, numeral.end + (closed?.length ?? strong), numeral, { bound: "atMost" });
};

/** 首位: the first rank. */
const firstAt = (text: string, start: number): Draft | null => {
  if (!text.startsWith("首位", start) || isPriority(text, start) || /^[度数]/u.test(text[start + 2] ?? "")) return null;
  return {
    ...rank(text, start, start + 2, { value: "1", upper: null, coefficient: "首", end: start + 1 } as Numeral),
    word: "位",
  };
};

/** The rank that begins at 第, 前 or 首. */
export const rankAt = (text: string, ahead: Ahead): Draft | null => {
  const { start } = ahead;
  if (text[start] === "第") return ordinalAt(text, ahead);
  return text[start] === "前" ? topAt(text, start) : firstAt(text, start);
};
