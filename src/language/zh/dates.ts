import { type Days, day, inYear, years } from "../../text/calendar.ts";
import { prefixes } from "../../text/prefixes.ts";
import { afterJoint, afterWord, numberAt, type Point, type Scene, space, within, yearDigits } from "./moments.ts";

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

/** 今后年均, 投产后年产值, 提前年 and 从前年 are other words. */
const partOfOtherWord = (text: string, at: number): boolean =>
  (text[at] === "后" && "今以此之往产成运用营工效建线满".includes(text[at - 1] ?? " ")) ||
  (text[at] === "后" && "产均可新增销营处供发节减收".includes(text[at + 2] ?? " ")) ||
  (text[at] === "前" && "提从以之目".includes(text[at - 1] ?? " "));

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

/** Reads years, months, days and parts of years. */
export interface DateReader {
  /** 2020年, 2020年6月, 去年同期, 今年上半年, 去年底. */
  readonly yearPointAt: (at: number) => Point | null;
  /** 6月, 6月30日, 上半年, 前三季度: a part of the given year. */
  readonly partAt: (at: number, year: number | null) => Point | null;
  /** 3日 of a month. */
  readonly dayAt: (at: number, year: number | null, month: number) => Point | null;
  /** The end of the time of day at a place, or that place. */
  readonly hourEnd: (at: number) => number;
}

/** A reader for one text and what it has said. */
export const dateReader = ({ text, said }: Scene): DateReader => {
  const { now } = said;

  const yearAt = (at: number): { readonly end: number; readonly year: number | null } | null => {
    const relative = partOfOtherWord(text, at) ? null : relativeYears(text, at);
    if (relative !== null) return { end: relative.end, year: now === null ? null : now + relative.value };
    const written = yearDigits(text, at);
    if (written === null) return null;
    const end = space(text, written.end);
    // 2018上半年 leaves the word for year out.
    if (written.value > 1900 && /^(?:[上下]半年|第?[一二三四]季度|全年)/u.test(text.slice(end, end + 4)))
      return { end, year: written.value };
    // 2000年一遇 is how rare a flood is.
    if (text[end] !== "年" || text[end + 1] === "代" || text.startsWith("一遇", end + 1)) return null;
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
    return said.days === null ? years(year) : inYear(said.days, Number(said.days.start.slice(0, 4)), year);
  };

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

  return { yearPointAt, partAt, dayAt, hourEnd };
};
