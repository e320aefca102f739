import type { Interval } from "../../model.ts";
import { months, years } from "../../text/calendar.ts";
import { prefixes } from "../../text/prefixes.ts";
import type { TimeSpan } from "../reference.ts";
import {
  afterJoint,
  afterWord,
  bounded,
  countAt,
  lastDayOf,
  numberAt,
  type Scene,
  space,
  yearDigits,
} from "./moments.ts";
import { numeralAt } from "./numerals.ts";
import { firstYearOf } from "./planyears.ts";

const monthWords = prefixes<number>([
  ["本月", 0],
  ["上月", -1],
  ["上个月", -1],
  ["下月", 1],
  ["下个月", 1],
]);

type Read = (at: number) => TimeSpan | null;

interface EraReaders {
  readonly planAt: Read;
  readonly others: readonly Read[];
}

/** 五年增长2.7万公里, 十年增加近70万亿元: in how many years something moved, where nothing looks ahead. */
const movedIn = /^(?:间|共|总共|累计|年均)*(?:新增|净增|增[长加幅]|下降|减少|提高|提升|投入|翻)/u;
const looksAhead = /(?:力争|计划|将|拟|争取|预计|目标|确保|要|用|每|连续|[第满历近这隔])[^，。；]{0,6}$/u;

const recent = /^(?:最近|过去|未来|今后|此后|接下来|近|这)的?/u;
const fiveYears = /^[“"「『‘']?(十[一二三四五六七八九]?|[一二三四五六七八九])五[”"」』’']?/u;
/** Readers of plan periods, of years before and ahead, of centuries, and of months seen from the reference. */
export const eraReaders = (scene: Scene): EraReaders => {
  const { text, said } = scene;
  const { now } = said;

  /** “十三五”期间, “十四五”末, 十四五将…; the plan's name alone is no time. */
  const planAt = (at: number): TimeSpan | null => {
    const found = fiveYears.exec(text.slice(at, at + 6));
    if (found === null) return null;
    const first = firstYearOf(found[1] ?? "");
    const after = at + found[0].length;
    const period =
      /^(?:的?[这头前]?五年(?!规划|计划)|规划期间|规划期末|规划时期|规划期内|规划期|开局之年|收官之年|开局|收官|期间|时期|末期|初期|中期|后期|期末|期初|期内|以来|末|初|期|(?=(?:主要|发展|取得|建设|工作)*(?:成就|成效|成绩|回顾|评估|完成情况|执行情况|目标|主要任务|重点任务))|(?=将|力争|拟[新建实开投]|计划[新建投完实]|预计))/u.exec(
        text.slice(after, after + 5),
      )?.[0];
    if (period === undefined) return planYearsAt(at, after, first);
    const end = after + period.length;
    if (period === "以来")
      return { start: at, end, kind: "period", time: { start: years(first).start, end: lastDayOf(said) } };
    if (/期末|^末$|收官/u.test(period)) return { start: at, end, kind: "period", time: years(first + 4) };
    if (/期初|^初$|开局/u.test(period)) return { start: at, end, kind: "period", time: years(first) };
    if (/初期|中期|后期|末期/u.test(period)) return { start: at, end, kind: "period", time: null };
    const bound = text.startsWith("以来", end)
      ? bounded(scene, { end, time: years(first, first + 4) })
      : { end, time: years(first, first + 4) };
    return { start: at, end: bound.end, kind: "period", time: bound.time };
  };

  /** “十二五”前三年, “十三五”头两年. */
  const planYearsAt = (start: number, at: number, first: number): TimeSpan | null => {
    if (!/[前头后]/u.test(text[at] ?? "")) return null;
    const found = numberAt(text, at + 1, [1, 4]);
    if (found === null || text[found.end] !== "年" || found.value < 1 || found.value > 5) return null;
    const time = text[at] === "后" ? years(first + 5 - found.value, first + 4) : years(first, first + found.value - 1);
    return { start, end: found.end + 1, kind: "period", time };
  };

  const back = (count: number, unit: string, until: number | null): Interval | null => {
    if (until === null) return null;
    if (unit === "年") return years(until - count + 1, until);
    const month = said.nowMonth;
    if (!unit.endsWith("月") || month === null || count > 240) return null;
    const first = until * 12 + month - count;
    return { start: months(Math.floor(first / 12), (first % 12) + 1).start, end: months(until, month).end };
  };

  /** The last year that was over or well on: what 五年来 counts to at the beginning of a year. */
  const fullYear = now !== null && (said.nowMonth ?? 12) <= 3 ? now - 1 : now;

  /** 近三年, 过去五年, 未来5年, 今后10年, 最近3个月. */
  const leadingSpanAt = (at: number): TimeSpan | null => {
    const lead = recent.exec(text.slice(at, at + 4))?.[0];
    if (lead === undefined || (lead === "近" && "靠附临最邻相贴接将".includes(text[at - 1] ?? " "))) return null;
    const first = countAt(text, space(text, at + lead.length));
    const joint = first === null ? null : afterJoint(text, first.end);
    // Of 未来5—10年 nobody knows which.
    const later = joint === null ? null : countAt(text, joint);
    const found = later ?? first;
    const unit = found === null ? undefined : /^(?:年|个月)/u.exec(text.slice(space(text, found.end)))?.[0];
    if (found === null || unit === undefined || found.value < 1 || found.value > 500) return null;
    const stop = space(text, found.end) + unit.length;
    if (/^(?:级|代|度|均|间|前|后)/u.test(text[stop] ?? "")) return null;
    const end = afterWord(text, stop, ["多来", "来", "里", "间", "内", "中"]) ?? stop;
    if (lead.startsWith("这") && !found.about && found.value === 1) return null;
    const ahead = /^(?:未来|今后|此后|接下来)/u.test(lead);
    // The last full years: in the first half of a year they end with the year before.
    const past = now !== null && lead.startsWith("过去") && (said.nowMonth ?? 12) <= 6 ? now - 1 : now;
    const until = lead.startsWith("这") ? fullYear : past;
    const time =
      later !== null
        ? null
        : !ahead
          ? back(found.value, unit, until)
          : now === null || unit !== "年"
            ? null
            : years(now, now + found.value - 1);
    return { start: at, end, kind: "period", time };
  };

  /** 5年来, 十多年来, 3个月来; 30年前, 5年后. */
  const trailingSpanAt = (at: number): TimeSpan | null => {
    const found = countAt(text, at);
    if (found === null || found.value < 1 || found.value > 500) return null;
    const unit = /^(?:年|个月)/u.exec(text.slice(space(text, found.end), found.end + 3))?.[0];
    if (unit === undefined) return null;
    const stop = space(text, found.end) + unit.length;
    const closed = /^多?(?:以来|来(?![自到]))/u.exec(text.slice(stop, stop + 4))?.[0];
    if (closed !== undefined)
      return { start: at, end: stop + closed.length, kind: "period", time: back(found.value, unit, fullYear) };
    if (
      unit === "年" &&
      !found.about &&
      found.value > 2 &&
      movedIn.test(text.slice(stop, stop + 8)) &&
      !looksAhead.test(text.slice(Math.max(0, at - 10), at))
    )
      return { start: at, end: stop, kind: "period", time: back(found.value, unit, fullYear) };
    const moved = /^(?:以?前(?![景期沿列往所述瞻置端提\d一二三四五六七八九十])|以?后(?![期续备勤方半来]))/u.exec(
      text.slice(stop, stop + 3),
    )?.[0];
    if (moved === undefined || unit !== "年") return null;
    const year = now === null ? null : now + (moved.endsWith("前") ? -found.value : found.value);
    return {
      start: at,
      end: stop + moved.length,
      kind: "period",
      time: year === null || year < 1 ? null : years(year),
    };
  };

  /** 20世纪90年代, 本世纪中叶, 八九十年代. */
  const centuryAt = (at: number): TimeSpan | null => {
    const own = now === null ? null : Math.floor((now - 1) / 100) + 1;
    const named = text.startsWith("本世纪", at) ? own : text.startsWith("上世纪", at) ? own && own - 1 : undefined;
    const found = named === undefined ? numeralAt(text, at) : null;
    const written =
      found !== null && text.startsWith("世纪", found.end) && found.value.length === 2 ? Number(found.value) : null;
    if (named === undefined && written === null) return decadeAt(at, at, 20);
    const century = named === undefined ? written : named;
    const end = named === undefined ? (found?.end ?? at) + 2 : at + 3;
    const decade = decadeAt(at, end, century);
    if (decade !== null) return decade;
    const part = afterWord(text, end, ["中叶", "末叶", "初叶", "中期", "末", "初", "后期", "前期"]);
    const time = part !== null || century === null ? null : years((century - 1) * 100 + 1, century * 100);
    const bound = bounded(scene, { end: part ?? end, time });
    return { start: at, end: bound.end, kind: "period", time: bound.time };
  };

  const decadeAt = (start: number, at: number, century: number | null): TimeSpan | null => {
    const four = yearDigits(text, at);
    const numeral = numeralAt(text, at);
    if (numeral === null || !text.startsWith("年代", numeral.end) || !/^\d*0$/u.test(numeral.value)) return null;
    const base = four !== null ? 0 : century === null ? null : (century - 1) * 100;
    if (four === null && numeral.value.length !== 2) return null;
    const part = afterWord(text, numeral.end + 2, ["初期", "中期", "末期", "后期", "初", "末"]);
    const last = Number(numeral.upper ?? numeral.value);
    const time = base === null || part !== null ? null : years(base + Number(numeral.value), base + last + 9);
    const { end, time: bound } = bounded(scene, { end: part ?? numeral.end + 2, time });
    return { start, end, kind: "period", time: bound };
  };

  const monthWordAt = (at: number): TimeSpan | null => {
    const found = monthWords(text, at);
    if (found === null) return null;
    const month = said.nowMonth;
    if (now === null || month === null) return { start: at, end: found.end, kind: "period", time: null };
    const count = now * 12 + month - 1 + found.value;
    const end = afterWord(text, found.end, ["底", "末", "初"]) ?? found.end;
    return { start: at, end, kind: "period", time: months(Math.floor(count / 12), (count % 12) + 1) };
  };

  const thisAndNextAt = (at: number): TimeSpan | null =>
    text.startsWith("今明两年", at)
      ? { start: at, end: at + 4, kind: "period", time: now === null ? null : years(now, now + 1) }
      : null;

  return { planAt, others: [leadingSpanAt, trailingSpanAt, centuryAt, monthWordAt, thisAndNextAt] };
};
