import type { Interval } from "../../model.ts";
import { type Days, day, inYear, months, through, years } from "../../text/calendar.ts";
import { prefixes } from "../../text/prefixes.ts";
import type { Reference, TimeSpan } from "../reference.ts";
import { isDigit, numeralAt } from "./numerals.ts";

/** A small whole number, in either script. */
interface Count {
  readonly end: number;
  readonly value: number;
  readonly about: boolean;
}

/** A place in the calendar: its days, and the year and month that what follows may leave out. */
interface Point {
  readonly end: number;
  readonly days: Days | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly daily: boolean;
}

const space = (text: string, at: number): number => (text[at] === " " && text[at + 1] !== " " ? at + 1 : at);

const countAt = (text: string, at: number): Count | null => {
  const numeral = numeralAt(text, at);
  if (numeral === null || numeral.value.length > 4 || numeral.value.includes(".")) return null;
  return { end: numeral.end, value: Number(numeral.value), about: numeral.bound !== "exact" };
};

/** A whole number in a range, without 余 or 多 and without scale words. */
const numberAt = (text: string, at: number, [least, most]: readonly [number, number]): Count | null => {
  const found = countAt(text, at);
  return found === null || found.about || found.value < least || found.value > most ? null : found;
};

const afterWord = (text: string, at: number, words: readonly string[]): number | null => {
  const word = words.find((candidate) => text.startsWith(candidate, at));
  return word === undefined ? null : at + word.length;
};

const joints = ["——", "--", "─", "—", "–", "-", "~", "至", "到", "―"];

/** After 至, a dash or 到, with spaces around it. */
const afterJoint = (text: string, at: number): number | null => {
  const end = afterWord(text, space(text, at), joints);
  return end === null ? null : space(text, end);
};

// ── Years ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const isYear = (value: number): boolean => value >= 1800 && value <= 2199;

/** Four digits in either script. */
const yearDigits = (text: string, at: number): { readonly end: number; readonly value: number } | null => {
  const numeral = numeralAt(text, at);
  if (numeral === null || numeral.coefficient.length !== 4 || !/^\d{4}$/u.test(numeral.value)) return null;
  if (!numeral.spelledOut && numeral.script === "chinese") return null;
  const value = Number(numeral.value);
  const end = numeral.start + 4;
  return isYear(value) && !isDigit(text.charCodeAt(end)) ? { end, value } : null;
};

const relativeYears = prefixes<number>([
  ["今年", 0],
  ["本年度", 0],
  ["本年", 0],
  ["去年", -1],
  ["上年度", -1],
  ["上年", -1],
  ["上一年", -1],
  ["上一年度", -1],
  ["前年", -2],
  ["明年", 1],
  ["下一年", 1],
  ["后年", 2],
]);

const monthWords = prefixes<number>([
  ["本月", 0],
  ["上月", -1],
  ["上个月", -1],
  ["下月", 1],
  ["下个月", 1],
]);

/** 今后年均, 提前年 and 从前年 are other words. */
const partOfOtherWord = (text: string, at: number): boolean =>
  (text[at] === "后" && "今以此之往".includes(text[at - 1] ?? " ")) ||
  (text[at] === "前" && "提从以之目".includes(text[at - 1] ?? " "));

// ── The reader ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Reads the times of one text from left to right; later times lean on earlier ones. */
export interface TimeReader {
  readonly at: (at: number) => TimeSpan | null;
  /** A new sentence: a year that was said no longer reaches. */
  readonly sentence: () => void;
}

const dayWords = ["日", "号"];
const notDay =
  /^[日号](?:内|游|龄|均|元|本|报|常|夜|产|耗|处理|照|益|供|间|楼|线|院|文|机|店|站|井|路|桥|厂|矿|台|车|馆|门|店)/u;
const parts = prefixes<readonly [number, number]>([
  ["上半年", [1, 6]],
  ["前半年", [1, 6]],
  ["下半年", [7, 12]],
  ["后半年", [7, 12]],
  ["首季度", [1, 3]],
  ["首季", [1, 3]],
]);
/** What may close a year without changing it. */
const yearEnds = ["年底", "年末", "年初", "年终", "底", "末", "初", "全年", "年内", "期间", "内", "间", "中期"];
const notInside =
  /^(?:内(?:部|容|外|需|资|河|陆|蒙|生|涵|化)|间(?:接|隔|断)|初(?:步|级|中|期|始|心|衷)|末(?:端|梢)|底(?:线|层|部|蕴|气|色))/u;

export const timeReader = (text: string, reference: Reference | null): TimeReader => {
  let saidYear: number | null = null;
  let saidMonth: { readonly year: number | null; readonly month: number } | null = null;
  let saidDays: Days | null = null;
  let saidDay: Days | null = null;

  const now = reference?.year ?? null;
  const openYear = (): number | null => saidYear ?? now;
  const within = (year: number | null, first: number, last = first): Days | null =>
    year === null ? null : months(year, first, last);

  const yearAt = (at: number): { readonly end: number; readonly year: number | null } | null => {
    const relative = partOfOtherWord(text, at) ? null : relativeYears(text, at);
    if (relative !== null) return { end: relative.end, year: now === null ? null : now + relative.value };
    const written = yearDigits(text, at);
    if (written === null) return null;
    const end = space(text, written.end);
    if (text[end] !== "年" || text[end + 1] === "代") return null;
    return { end: afterWord(text, end + 1, ["度"]) ?? end + 1, year: written.value };
  };

  /** 3日, 3号 after a month, 1—5日; 17 of 7月17和7月22日. */
  const dayAt = (at: number, year: number | null, month: number): Point | null => {
    const first = numberAt(text, at, [1, 31]);
    if (first === null) return null;
    const point = (end: number, last: number): Point => {
      const [from, to] = year === null ? [null, null] : [day(year, month, first.value), day(year, month, last)];
      const days = from === null || to === null ? null : { start: from.start, end: to.end };
      return { end, days, year, month, daily: last === first.value };
    };
    const end = space(text, first.end);
    const closed = notDay.test(text.slice(end, end + 4)) ? null : afterWord(text, end, dayWords);
    if (closed !== null) return point(closed, first.value);
    const joint = afterJoint(text, first.end) ?? afterWord(text, first.end, ["、", "和"]);
    if (joint === null) return null;
    const last = numberAt(text, joint, [1, 31]);
    if (last === null) return null;
    const after = space(text, last.end);
    if (text[after] === "月") return /^[和与及、]$/u.test(text[first.end] ?? "") ? point(first.end, first.value) : null;
    const lastClosed = afterWord(text, after, dayWords);
    return lastClosed !== null && last.value > first.value && !/^[、和]/u.test(text.slice(first.end, joint))
      ? point(lastClosed, last.value)
      : null;
  };

  const monthEnd = (at: number, year: number | null, month: number): Point => {
    const third = /^(?:上|中|下)旬/u.exec(text.slice(at, at + 2))?.[0];
    const days = within(year, month);
    if (third !== undefined && days !== null) {
      const [first, last] =
        third === "上旬" ? ["01", "10"] : third === "中旬" ? ["11", "20"] : ["21", days.end.slice(8)];
      const stem = days.start.slice(0, 8);
      return { end: at + 2, days: { start: stem + first, end: stem + last }, year, month, daily: false };
    }
    const end = third !== undefined ? at + 2 : (afterWord(text, at, ["底", "末", "初"]) ?? at);
    return { end, days, year, month, daily: false };
  };

  /** 6月, 6月30日, 1—6月, 1至6月份. */
  const monthAt = (at: number, year: number | null): Point | null => {
    if (text.startsWith("元月", at)) return monthEnd(afterWord(text, at + 2, ["份"]) ?? at + 2, year, 1);
    const first = numberAt(text, at, [1, 12]);
    if (first === null) return null;
    const end = space(text, first.end);
    if (text[end] === "月") {
      const after = afterWord(text, end + 1, ["份"]) ?? end + 1;
      return dayAt(space(text, after), year, first.value) ?? monthEnd(after, year, first.value);
    }
    const joint = afterJoint(text, first.end) ?? afterWord(text, first.end, ["、"]);
    const last = joint === null ? null : numberAt(text, joint, [first.value + 1, 12]);
    if (last === null) return null;
    const close = space(text, last.end);
    if (text[close] !== "月") return null;
    const after = afterWord(text, close + 1, ["份"]) ?? close + 1;
    return { end: after, days: within(year, first.value, last.value), year, month: last.value, daily: false };
  };

  /** 一季度, 第三季度, 一至三季度, 三、四季度. */
  const quarterAt = (at: number, year: number | null): Point | null => {
    const first = numberAt(text, afterWord(text, at, ["第"]) ?? at, [1, 4]);
    if (first === null) return null;
    const point = (end: number, last: number): Point => ({
      end,
      days: within(year, first.value * 3 - 2, last * 3),
      year,
      month: null,
      daily: false,
    });
    const end = afterWord(text, space(text, first.end), ["季度"]);
    if (end !== null) return point(afterWord(text, end, ["末", "底"]) ?? end, first.value);
    const joint = afterJoint(text, first.end) ?? afterWord(text, first.end, ["、", "和"]);
    if (joint === null) return null;
    const last = numberAt(text, afterWord(text, joint, ["第"]) ?? joint, [1, 4]);
    const closed = last === null ? null : afterWord(text, last.end, ["季度"]);
    return last === null || closed === null || last.value <= first.value ? null : point(closed, last.value);
  };

  /** 前三季度, 前7个月. */
  const firstPartAt = (at: number, year: number | null): Point | null => {
    if (text[at] !== "前" && text[at] !== "头") return null;
    const found = numberAt(text, space(text, at + 1), [1, 12]);
    if (found === null) return null;
    const after = space(text, found.end);
    const quarters = found.value <= 4 ? afterWord(text, after, ["季度", "个季度"]) : null;
    const end = quarters ?? afterWord(text, after, ["个月", "月"]);
    if (end === null) return null;
    const last = quarters === null ? found.value : found.value * 3;
    return { end, days: within(year, 1, last), year, month: null, daily: false };
  };

  const partAt = (at: number, year: number | null): Point | null => {
    const half = parts(text, at);
    if (half !== null)
      return { end: half.end, days: within(year, half.value[0], half.value[1]), year, month: null, daily: false };
    return firstPartAt(at, year) ?? monthAt(at, year) ?? quarterAt(at, year);
  };

  const samePeriod = (year: number | null): Days | null => {
    if (year === null) return null;
    return saidDays === null ? years(year) : inYear(saidDays, Number(saidDays.start.slice(0, 4)), year);
  };

  /** 2020年, 2020年6月, 去年同期, 今年上半年, 去年底. */
  const yearPointAt = (at: number): Point | null => {
    const found = yearAt(at);
    if (found === null) return null;
    const { year } = found;
    const after = space(text, found.end);
    if (text.startsWith("同期", after))
      return { end: after + 2, days: samePeriod(year), year, month: null, daily: false };
    const part = partAt(after, year);
    if (part !== null) return part;
    const end = notInside.test(text.slice(found.end, found.end + 2)) ? null : afterWord(text, found.end, yearEnds);
    return { end: end ?? found.end, days: year === null ? null : years(year), year, month: null, daily: false };
  };

  /** The other end of a stretch: its year and month may be those of the first. */
  const laterPointAt = (at: number, { year, month, daily }: Point): Point | null =>
    yearPointAt(at) ?? partAt(at, year) ?? (daily && month !== null ? dayAt(at, year, month) : null);

  const hourEnd = (at: number): number => {
    const from = afterWord(text, at, ["上午", "下午", "凌晨", "早上", "晚上", "中午", "晚间", "晚", "早"]) ?? at;
    const hour = numberAt(text, space(text, from), [0, 24]);
    if (hour === null) return at;
    if (/^[:：][0-5]\d(?![\d.：])/u.test(text.slice(hour.end, hour.end + 4))) return hour.end + 3;
    if (!/^[时点](?![期间代候任刻段节])/u.test(text.slice(hour.end, hour.end + 2))) return at;
    const minute = numberAt(text, hour.end + 1, [0, 59]);
    if (minute !== null && text[minute.end] === "分") return minute.end + 1;
    return afterWord(text, hour.end + 1, ["许", "整"]) ?? hour.end + 1;
  };

  const yearEnd = (): string | null => (now === null ? null : years(now).end);

  /** 以来, 起, 前, 后 open an end or close it at the reference year. */
  const bounded = (end: number, days: Interval | null): { readonly end: number; readonly time: Interval | null } => {
    const rest = text.slice(end, end + 3);
    if (/^以来/u.test(rest)) return { end: end + 2, time: days && { start: days.start, end: yearEnd() } };
    if (/^前后/u.test(rest)) return { end: end + 2, time: days };
    if (/^起(?![草点步来义源飞伏到])/u.test(rest))
      return { end: end + 1, time: days && { start: days.start, end: null } };
    const before = /^(?:以前|之前|前(?![景期沿列往所述瞻置端提进言夕移\d一二三四五六七八九十几]))/u.exec(rest)?.[0];
    if (before) return { end: end + before.length, time: days && { start: null, end: days.end } };
    const after = /^(?:以后|之后|后(?![期续备勤方半来]))/u.exec(rest)?.[0];
    if (after) return { end: end + after.length, time: days && { start: days.start, end: null } };
    return { end, time: days };
  };

  const remember = (point: Point): void => {
    if (point.month !== null) saidMonth = { year: point.year, month: point.month };
    if (point.days !== null) saidDays = point.days;
    if (point.daily && point.days !== null) saidDay = point.days;
  };

  const spanned = (start: number, first: Point): TimeSpan => {
    const joint = afterJoint(text, first.end);
    const last = joint === null ? null : laterPointAt(joint, first);
    const point = last ?? first;
    const backward = first.days !== null && last?.days != null && last.days.end < first.days.start;
    const days =
      last === null || backward
        ? first.days
        : first.days === null || last.days === null
          ? null
          : through(first.days, last.days);
    const used = backward ? first : point;
    remember(used);
    const ended = used.daily ? hourEnd(space(text, used.end)) : used.end;
    const { end, time } = bounded(used.daily && ended > used.end ? ended : used.end, days);
    return { start, end, kind: first.daily && (last === null || backward) && time === days ? "date" : "period", time };
  };

  /** 2015—2020年, 2016—2020. */
  const yearRangeAt = (at: number): TimeSpan | null => {
    const first = yearDigits(text, at);
    const joint = first === null ? null : afterJoint(text, first.end);
    const last = joint === null ? null : yearDigits(text, joint);
    if (first === null || last === null || last.value <= first.value || last.value - first.value > 100) return null;
    if (first.value < 1900) return null;
    const end = afterWord(text, space(text, last.end), ["学年", "财年", "年度", "年"]) ?? last.end;
    if (text[last.end] === "." || text[last.end] === "-" || text[last.end] === "%") return null;
    saidYear = last.value;
    const bound = bounded(end, years(first.value, last.value));
    return { start: at, end: bound.end, kind: "period", time: bound.time };
  };

  /** 2020-06-30, 2020.6.30, 2020/6/30. */
  const isoAt = (at: number): TimeSpan | null => {
    const found = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/u.exec(text.slice(at, at + 11));
    if (found === null) return null;
    const date = day(Number(found[1]), Number(found[3]), Number(found[4]));
    if (date === null || !isYear(Number(found[1]))) return null;
    saidYear = Number(found[1]);
    remember({ end: at, days: date, year: saidYear, month: Number(found[3]), daily: true });
    return { start: at, end: hourEnd(space(text, at + found[0].length)), kind: "date", time: date };
  };

  /** “十三五”期间, “十四五”末; the plan's name alone is no time. */
  const planAt = (at: number): TimeSpan | null => {
    const found = /^[“"「『‘']?(十[一二三四五六七八九]?|[一二三四五六七八九])五[”"」』’']?/u.exec(
      text.slice(at, at + 6),
    );
    if (found === null) return null;
    const ordinal = Number(numeralAt(found[1] ?? "", 0)?.value ?? 0);
    const first = ordinal === 1 ? 1953 : ordinal === 2 ? 1958 : 1966 + 5 * (ordinal - 3);
    const after = at + found[0].length;
    const period =
      /^(?:的?[这头前]?五年(?!规划|计划)|规划期间|规划期末|规划时期|规划期内|规划期|开局之年|收官之年|开局|收官|期间|时期|末期|初期|中期|后期|期末|期初|期内|以来|末|初|期)/u.exec(
        text.slice(after, after + 5),
      )?.[0];
    if (period === undefined) return planYearsAt(at, after, first);
    const end = after + period.length;
    if (period === "以来")
      return { start: at, end, kind: "period", time: { start: years(first).start, end: yearEnd() } };
    if (/期末|^末$|收官/u.test(period)) return { start: at, end, kind: "period", time: years(first + 4) };
    if (/期初|^初$|开局/u.test(period)) return { start: at, end, kind: "period", time: years(first) };
    if (/初期|中期|后期|末期/u.test(period)) return { start: at, end, kind: "period", time: null };
    const bound = text.startsWith("以来", end)
      ? bounded(end, years(first, first + 4))
      : { end, time: years(first, first + 4) };
    return { start: at, end: bound.end, kind: "period", time: bound.time };
  };

  /** “十二五”前三年, “十三五”头两年. */
  const planYearsAt = (start: number, at: number, first: number): TimeSpan | null => {
    if (!/[前头后]/u.test(text[at] ?? "")) return null;
    const found = numberAt(text, at + 1, [1, 4]);
    if (found === null || text[found.end] !== "年") return null;
    const time = text[at] === "后" ? years(first + 5 - found.value, first + 4) : years(first, first + found.value - 1);
    return { start, end: found.end + 1, kind: "period", time };
  };

  const back = (count: number, unit: string, until: number | null): Interval | null => {
    if (until === null) return null;
    if (unit === "年") return years(until - count + 1, until);
    const month = reference?.month ?? null;
    if (!unit.endsWith("月") || month === null || count > 240) return null;
    const first = until * 12 + month - count;
    return { start: months(Math.floor(first / 12), (first % 12) + 1).start, end: months(until, month).end };
  };

  /** 近三年, 过去五年, 未来5年, 今后10年, 最近3个月. */
  const leadingSpanAt = (at: number): TimeSpan | null => {
    const lead = /^(?:最近|过去|未来|今后|此后|接下来|近|这)的?/u.exec(text.slice(at, at + 4))?.[0];
    if (lead === undefined || (lead === "近" && "靠附临最邻相贴接将".includes(text[at - 1] ?? " "))) return null;
    const first = countAt(text, space(text, at + lead.length));
    const joint = first === null ? null : afterJoint(text, first.end);
    // Of 未来5—10年 nobody knows which.
    const later = joint === null ? null : countAt(text, joint);
    const found = later ?? first;
    const unit = found === null ? undefined : /^(?:年|个月)/u.exec(text.slice(space(text, found.end)))?.[0];
    if (found === null || unit === undefined || found.value > 500) return null;
    const stop = space(text, found.end) + unit.length;
    if (/^(?:级|代|度|均|间|前|后)/u.test(text[stop] ?? "")) return null;
    const end = afterWord(text, stop, ["多来", "来", "里", "间", "内", "中"]) ?? stop;
    if (/^这/u.test(lead) && !found.about && found.value === 1) return null;
    const ahead = /^(?:未来|今后|此后|接下来)/u.test(lead);
    // The last full years: in the first half of a year they end with the year before.
    const until = now !== null && /^过去/u.test(lead) && (reference?.month ?? 12) <= 6 ? now - 1 : now;
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
      return { start: at, end: stop + closed.length, kind: "period", time: back(found.value, unit, now) };
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
    const bound = bounded(part ?? end, time);
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
    const { end, time: bound } = bounded(part ?? numeral.end + 2, time);
    return { start, end, kind: "period", time: bound };
  };

  const monthWordAt = (at: number): TimeSpan | null => {
    const found = monthWords(text, at);
    if (found === null) return null;
    const month = reference?.month ?? null;
    if (now === null || month === null) return { start: at, end: found.end, kind: "period", time: null };
    const count = now * 12 + month - 1 + found.value;
    const point = monthEnd(found.end, Math.floor(count / 12), (count % 12) + 1);
    return { start: at, end: point.end, kind: "period", time: point.days };
  };

  /** 26日, with the month that was last said, else that of the reference. */
  const bareDayAt = (at: number): TimeSpan | null => {
    const anchor = saidMonth ?? (now === null || !reference?.month ? null : { year: now, month: reference.month });
    const found = numberAt(text, at, [1, 31]);
    if (found !== null && found.end - at === 1 && !isDigit(text.charCodeAt(at))) return null;
    if (found === null || text[found.end] !== "日") {
      const spread = dayAt(at, anchor?.year ?? null, anchor?.month ?? 1);
      if (spread === null || text[spread.end - 1] !== "日") return null;
      return {
        start: at,
        end: spread.end,
        kind: spread.daily ? "date" : "period",
        time: anchor === null ? null : spread.days,
      };
    }
    const point = dayAt(at, anchor?.year ?? null, anchor?.month ?? 1);
    if (point === null) return null;
    return spanned(at, anchor === null ? { ...point, days: null, month: null } : point);
  };

  /** 18时30分, 18:00 without a day: that of the day last said. */
  const hourAt = (at: number): TimeSpan | null => {
    const end = hourEnd(at);
    if (text[at + 1] === "时" && !isDigit(text.charCodeAt(at))) return null;
    if (end === at || (text[end - 1] === "点" && !/[午晨晚早]/u.test(text[at] ?? ""))) return null;
    return { start: at, end, kind: "date", time: saidDay };
  };

  const bareYearEndAt = (at: number): TimeSpan | null => {
    const end = afterWord(text, at, ["年底", "年末"]);
    if (end === null || /[\d一二三四五六七八九十百几数多半]/u.test(text[at - 1] ?? " ")) return null;
    const year = openYear();
    return { start: at, end, kind: "period", time: year === null ? null : years(year) };
  };

  const thisAndNextAt = (at: number): TimeSpan | null =>
    text.startsWith("今明两年", at)
      ? { start: at, end: at + 4, kind: "period", time: now === null ? null : years(now, now + 1) }
      : null;

  const pointAt = (at: number): TimeSpan | null => {
    const dated = yearPointAt(at);
    if (dated !== null) {
      if (dated.year !== null && !/[比较由从自与]$/u.test(text.slice(Math.max(0, at - 1), at))) saidYear = dated.year;
      return spanned(at, dated);
    }
    const part = partAt(at, openYear());
    if (part === null) return null;
    // 1季度 may also be a quarter's length, and 3、4月 a list: a bare part needs its own unit word, which partAt has seen.
    return spanned(at, part);
  };

  const readers = [
    yearRangeAt,
    isoAt,
    planAt,
    pointAt,
    leadingSpanAt,
    trailingSpanAt,
    centuryAt,
    monthWordAt,
    bareDayAt,
    hourAt,
    bareYearEndAt,
    thisAndNextAt,
  ];

  return {
    at: (at) => {
      for (const read of readers) {
        const found = read(at);
        if (found !== null) return found;
      }
      return null;
    },
    sentence: () => {
      saidYear = null;
    },
  };
};
