import type { Bound, FigureBase, Lexicon, Placed, Span, Status, Unread } from "../../model.ts";
import type { FigureDraft, FigureReading, Reading } from "../language.ts";
import { isActedOn } from "./acted.ts";
import { amongCounted } from "./among.ts";
import { STEP } from "./behind.ts";
import { namesFor } from "./dealing.ts";
import { idle } from "./idle.ts";
import { isFall, measureOf, signed } from "./measure.ts";
import { type Named, nameOf } from "./naming.ts";
import { isCountry, subjectsOf } from "./owners.ts";
import { passed } from "./passed.ts";
import { overYear, spanning, timeOf, yearlessOf } from "./periods.ts";
import { isNoun, phraseBefore } from "./phrase.ts";
import { type Clause, clausesOf, type Piece, piecesOf } from "./pieces.ts";
import { isDone, isPlan, isPlanHeading } from "./plans.ts";
import { planYears } from "./planyears.ts";
import { isTime, type Predicate, predicateOf, textOf } from "./predicate.ts";
import { sharedOut } from "./shared.ts";
import { type Carried, isSplit, runsOf, type Spot, timesOf, withoutComma } from "./spots.ts";
import { ofWhole } from "./wholes.ts";

/** 全年接待游客: of the year that is told of. */
const ALL_YEAR = /^全年(?!无|不)/u;

/** What is so now was not said of the period before. */
const NOW = /目前|如今|现在|眼下|现有|当前/u;

interface Context {
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  readonly clause: Clause;
  /** The whole sentence. */
  readonly pieces: readonly Piece[];
}

interface Made {
  readonly drafts: readonly FigureDraft[];
  readonly unread: readonly Unread[];
  readonly carried: Carried;
}

const inBase = (piece: Piece, base: FigureBase | null): boolean =>
  base !== null && "text" in base && base.text.includes(piece.text);

const skipped = (run: readonly Spot[], carried: Carried, why: Unread["why"]): Made => ({
  drafts: [],
  unread: run.map(({ amount: { start, end, text } }) => ({ start, end, text, why })),
  carried,
});

/** 中国城市竞争力排名辽宁省第三: a country has no rank within a province; there it is part of a name. */
const outsideScope = (subjects: readonly Placed[], { scope }: Predicate): boolean =>
  scope !== null && !isCountry(scope) && subjects.every(isCountry);

const dealtOrLast = <T>(items: readonly T[], { count, index }: { count: number; index: number }): T | undefined =>
  count > 1 && items.length === count ? items[index] : items.at(-1);

const MONEY = /进出口|投资|资金|资入|收入|产值|贷款|存款|债券|财政|税收|生产总值|增加值|销售额|营收|贸易额|利润|支出/u;
/** 65.2万低收入人口 are people, whatever they earn. */
const PEOPLE = /(?:人口|人员|群众|群体|居民|职工|学生|家庭|农户|[户人])$/u;

/** 落实15亿中央投资计划: a bare sum with a scale word beside a word of money is yuan. */
const unitOf = ({ amount: { unit, kind, text }, after }: Spot, words: string): string => {
  if (kind !== "number" || !/[万亿]$/u.test(text)) return unit ?? "1";
  if (/(?:人口|群众|居民|农民)$/u.test(words)) return "person";
  // 1500亿级产业集群 sell for so much.
  const rated = after[0]?.text === "级" && /(?:产业|集群|园区|企业|市场|项目)$/u.test(words);
  return rated || (MONEY.test(words) && !PEOPLE.test(words)) ? "CNY" : (unit ?? "1");
};

/** 生产总值跨越5000亿元. */
const PASSED = /(?:跨越|迈上|站上|登上|跃上|冲破)$/u;

const ABOUT = /几乎|(?:约|大约|近)(?:占|为|有|合)[^，]{0,20}$/u;
const boundOf = ({ amount, before, after }: Spot): Bound => {
  if (amount.bound !== "exact") return amount.bound;
  // 跨上2000亿元台阶 is to have passed it.
  if (STEP.test(after[0]?.text ?? "") || (amount.kind === "money" && PASSED.test(textOf(before)))) return "atLeast";
  return ABOUT.test(textOf(before)) ? "about" : "exact";
};

const ruleOf = (name: Named, count: number, measure: string): string => {
  if (count > 1) return `zh-dealt-${measure}`;
  if (name.indicator === null) return `zh-chain-${measure}`;
  return name.after.length > 0 ? `zh-before-noun-${measure}` : `zh-after-noun-${measure}`;
};

const evidenceOf = (
  { amount }: Spot,
  { from, time, after }: { from: number; time: Piece | undefined; after: readonly Piece[] },
): Span => ({
  start: time !== undefined && from - time.start < 40 ? Math.min(from, time.start) : from,
  end: Math.max(amount.outer.end, after.at(-1)?.end ?? 0),
});

const TOPIC = /^(?:其中)?(.{2,12}?)(?:共?实现|共?完成|占|增加值)/u;
/** 第一产业实现增加值, 第三产业增加值占…: what the clauses after speak of. */
const topicOf = ({ before }: Spot): string | null => {
  const spoken = textOf(before.filter((piece) => !isTime(piece) && piece.mention === null));
  return TOPIC.exec(spoken)?.[1] ?? null;
};

/** 第1位 公共财政收入, a line of a list of ranks: the indicator stands behind. */
const rankOf = ({ after, last }: Spot, lexicon: Lexicon): Named | null => {
  const indicator = textOf(after).replace(/^[\s:：]+/u, "");
  const apart = /^[\s:：]/u.test(textOf(after));
  return last && indicator !== "" && (apart || lexicon.indicator(indicator) !== undefined)
    ? { indicator, suffix: "", after, subjects: [] }
    : null;
};

/** A level, or a rate: no share that another indicator has of a whole. */
const isOwn = ({ measure, indicator }: FigureDraft): boolean =>
  measure === "level" || (measure === "share" && !(indicator ?? "").includes("占"));

/** 投资增速前二名：甲市增长36.4%: what they are ranked by is what the clauses after measure. */
const rankedBy = ({ np }: Predicate, carried: Carried, lexicon: Lexicon): Carried => {
  const { text } = phraseBefore(np, lexicon);
  return text === "" ? carried : { ...carried, indicators: [text.replace(/增速$/u, "") || text] };
};

const STRETCH = /^[一二两三四五六七八九十\d]+年$/u;
/** 五年增长2.7万公里: in how many years it did so; what comes after is of another time. */
const isStretch = ({ text }: Piece): boolean => STRETCH.test(text) && !fourDigits.test(text);
const fourDigits = /^\d{4}/u;

/** What is counted and how, for a verb or a grade that goes on with it: 停车场60个，建成32个. */
const countedNow = (
  { amount }: Spot,
  indicators: readonly string[],
  { unit, things }: Carried,
): Pick<Carried, "unit" | "things"> => {
  const named = amount.unit === "1" && amount.kind === "quantity" ? indicators.at(-1) : undefined;
  return named === undefined ? { unit, things } : { unit: amount.stated?.unit ?? "", things: named };
};

/** 由14.6%降至0: nothing of a share is a share. */
const downToNone = (spot: Spot, { moving, measure }: Carried): Spot =>
  moving && measure === "share" && spot.amount.value === 0 && spot.amount.unit === "1"
    ? { ...spot, amount: { ...spot.amount, unit: "%", kind: "percent" } }
    : spot;

const readRun = (spots: readonly Spot[], before: Carried, { reading, lexicon, clause, pieces }: Context): Made => {
  const run = [downToNone(spots[0]!, before), ...spots.slice(1)];
  const first = run[0]!;
  const count = run.length;
  const carried = ofWhole(before, first);
  // 河北省十个深度贫困县之一: one of so many; that many are not what is spoken of.
  if (first.after.slice(0, 8).some((piece) => piece.text === "之一")) return skipped(run, carried, "ambiguous");
  const among = first.amount.unit === "rank" ? amongCounted(first, clause.pieces) : null;
  const read = among ?? predicateOf(first.before, first.amount.unit === "rank");
  // 改善326万人饮水安全: what is made better for so many.
  const betters =
    (read.stance === "rise" || read.stance === "fall") && BETTERS.test(textOf(first.before)) && isOfPeople(first);
  const predicate: Predicate = betters ? { ...read, np: first.before, stance: "bare" } : read;
  const listed = first.amount.unit === "rank" && first.before.length === 0 ? rankOf(first, lexicon) : null;
  const also =
    first.amount.unit === "rank" && carried.measure === "rank" && predicate.np.some((piece) => isNoun(piece));
  if (first.amount.unit === "rank" && !also && predicate.stance === "bare" && listed === null)
    return skipped(run, rankedBy(predicate, carried, lexicon), "ambiguous");
  const name = listed ?? nameOf(first, predicate, { carried, lexicon });
  const split = isSplit(run);
  const names = namesFor(count, { predicate, name, carried, split, lexicon });
  if (names === null) return skipped(run, carried, "dealt-out-unevenly");
  const own = timesOf(first.before).filter((piece) => !inBase(piece, predicate.base));
  const times = own.length > 0 ? own : carried.times;
  const from = predicate.stance === "from";
  const plan = own.length === 0 ? planYears(first.before, from) : null;
  const found = subjectsOf(name, run, { carried, clause, pieces });
  const subjects = outsideScope(found, predicate) ? carried.subjects : found;
  const after = textOf(run[count - 1]!.after);
  const fall = isFall(predicate, after);
  const yearly = own.length === 0 && carried.since !== null && /年均|年平均/u.test(textOf(first.before));
  const drafts = run.map((spot, index): FigureDraft => {
    const { amount } = spot;
    const place = { count, index };
    const measure = split ? "share" : measureOf(amount, predicate, after);
    const time = from ? own.at(-1) : dealtOrLast(times, place);
    const { indicator, suffix } = names[index]!;
    return {
      amount,
      indicator,
      indicatorSuffix: suffix,
      subject: dealtOrLast(subjects, place)?.entity ?? null,
      measure,
      value: signed(amount.value ?? 0, { measure, fall }),
      upper: amount.range === null ? null : signed(amount.range[1], { measure, fall }),
      unit: split ? "%" : unitOf(spot, indicator ?? carried.indicators.at(-1) ?? after),
      bound: boundOf(spot),
      yearless: yearlessOf(time) ?? (time === undefined && ALL_YEAR.test(textOf(clause.pieces)) ? "whole" : undefined),
      status: from ? "actual" : carried.status,
      time:
        plan ??
        spanning(
          overYear(
            timeOf(time, {
              inherited: own.length === 0 && time !== undefined && time.end < clause.start,
              beside: carried.times.at(-1),
            }),
            reading.reference,
            carried.status,
          ),
          yearly ? carried.since : null,
        ),
      starting: from,
      part: (carried.part && times.length > 0) || times.some(isStretch),
      timeless: (from && own.length === 0 && plan === null) || (time === undefined && carried.now),
      base: predicate.base,
      scope: predicate.scope?.entity ?? (carried.moving || also ? carried.scope : null),
      evidence: evidenceOf(spot, {
        from: indicator === null ? Math.max(carried.from, reading.sentence.start) : clause.start,
        time,
        after: name.after,
      }),
      rule: ruleOf(name, count, measure),
    };
  });
  const last = drafts[count - 1]!;
  const fresh = names.every(({ indicator }) => indicator !== null);
  const indicators = fresh ? names.map(({ indicator }) => name.next ?? indicator!) : carried.indicators;
  return {
    drafts,
    unread: [],
    carried: {
      indicators,
      named: fresh && isOwn(last) ? [...carried.named, ...indicators] : carried.named,
      topic: topicOf(first) ?? (fresh ? "" : carried.topic),
      measure: last.measure,
      suffix: last.indicatorSuffix,
      ...countedNow(first, fresh ? indicators : [], carried),
      moving: from,
      scope: from || last.measure === "rank" ? last.scope : null,
      subjects,
      times: from ? carried.times : times,
      since: from ? (own.at(-1) ?? null) : carried.since,
      status: carried.status,
      now: carried.now,
      part: carried.part,
      acted: isActedOn(first.before) || (carried.acted && first.before.length === 0),
      consumed: name.after.at(-1)?.end ?? carried.consumed,
      from: fresh ? clause.start : carried.from,
    },
  };
};

const nothing = (from: number, status: Status): Carried => ({
  indicators: [],
  named: [],
  topic: "",
  measure: null,
  suffix: "",
  unit: "",
  things: "",
  subjects: [],
  times: [],
  since: null,
  status,
  now: false,
  part: false,
  acted: false,
  moving: false,
  scope: null,
  consumed: from,
  from,
});

const BETTERS = /(?:改善|提高|提升|降低|减轻)了?$/u;
const OF_PEOPLE = /^\p{Script=Han}{0,4}(?:人口|群众|居民|农民|学生|职工|老人|教师|农户|工商户)(?=\p{Script=Han})/u;
const isOfPeople = ({ amount, after }: Spot): boolean =>
  after.length > 0 && (amount.unit === "person" || (amount.kind !== "money" && OF_PEOPLE.test(textOf(after))));

/** 总投资66.31亿元、全部达产达效后，…: what is planned comes after. */
const ONCE_DONE = /(?:建成|投产|达产|达效|竣工|投运|投用|完工)(?:投产|达产|达效|达标|运营|投用|使用)?[之以]?后$/u;

/** 发展目标：新增… */
const AIMS = /(?:目标|预期|愿景)$/u;
const PARTED = /^[；;]$/u;
const COLON = /^[：:]$/u;
/** 投资估算：2.3亿元: the words before a colon name the number right behind it. */
const labelled = (
  label: readonly Piece[],
  {
    clause,
    runs,
    carried,
    lexicon,
  }: { clause: Clause; runs: readonly (readonly Spot[])[]; carried: Carried; lexicon: Lexicon },
): Carried => {
  if (!COLON.test(clause.opener) || label.length === 0 || label.length > 5 || runs[0]![0]!.before.length > 0)
    return carried;
  const { text } = phraseBefore(label, lexicon);
  return text.length < 2 ? carried : { ...carried, indicators: [text], measure: null, suffix: "" };
};

/** Words that named the number before them do not name the one after them. */
const unconsumed = (run: readonly Spot[], end: number): readonly Spot[] => {
  if (run[0]!.before.every((piece) => piece.start >= end)) return run;
  return run.map((spot) => ({ ...spot, before: withoutComma(spot.before.filter((piece) => piece.start >= end)) }));
};

/** 新华社拉萨7月21日电（记者…）: who reports from where, and when. */
const DATELINE = /^[^，。；]{0,24}?\d{1,2}月\d{1,2}日(?:电|讯|消息)\s*(?:[（(][^）)]{0,40}[）)])?\s*/u;

/** Reads every number of a Chinese sentence. */
export const figures = (reading: Reading, lexicon: Lexicon): FigureReading => {
  const drafts: FigureDraft[] = [];
  const unread: Unread[] = [];
  if (!reading.amounts.some((amount) => amount.value !== null)) return { drafts, unread };
  const headed = reading.heading !== null && isPlanHeading(reading.heading);
  let carried = nothing(reading.sentence.start, headed ? "target" : "actual");
  let outside = carried;
  const passedOver = idle(reading);
  for (const [{ start, end, text }, why] of passedOver) unread.push({ start, end, text, why });
  const opens = reading.sentence.start + (DATELINE.exec(reading.sentence.text)?.[0].length ?? 0);
  const all = piecesOf(
    passedOver.size === 0
      ? reading
      : { ...reading, amounts: reading.amounts.filter((amount) => !passedOver.has(amount)) },
  );
  const pieces = opens === reading.sentence.start ? all : all.filter((piece) => piece.start >= opens);
  let label: readonly Piece[] = [];
  /** The status of the first figures since the last semicolon, to which the next one returns. */
  let told: Status | null = null;
  for (const clause of clausesOf(pieces, reading.sentence.heading)) {
    const context = { reading, lexicon, clause, pieces };
    // 人均GDP为63525元（折算为9847美元），增长8.7%: what brackets say is not gone on with.
    if (!clause.aside) carried = outside;
    if (carried.acted) carried = { ...carried, acted: false };
    if (PARTED.test(clause.opener)) {
      if (told !== null) carried = { ...carried, status: told };
      told = null;
    }
    if (COLON.test(clause.opener) && AIMS.test(textOf(label))) carried = { ...carried, status: "target" };
    const before: Status = isDone(clause, reading.reference) ? "actual" : carried.status;
    const now = carried.now || NOW.test(textOf(clause.pieces));
    const runs = runsOf(clause);
    const planned = isPlan(clause, reading.reference);
    const ahead = planned && runs.length > 0 && ONCE_DONE.test(textOf(clause.pieces));
    const status: Status = planned && !ahead ? "target" : before;
    if (runs.length > 0) told ??= status;
    if (now !== carried.now || status !== carried.status) carried = { ...carried, now, status };
    if (runs.length === 0) carried = passed(clause, carried, lexicon);
    else carried = labelled(label, { clause, runs, carried, lexicon });
    label = runs.length === 0 ? clause.pieces : [];
    const { times } = carried;
    const shared = sharedOut(runs, carried, lexicon);
    for (const [at, run] of (shared?.runs ?? runs).entries()) {
      const own = shared === null ? carried : { ...carried, ...shared.carried[at]! };
      const made = readRun(unconsumed(run, carried.consumed), own, context);
      drafts.push(...made.drafts);
      unread.push(...made.unread);
      carried = made.carried;
    }
    if (shared !== null) carried = { ...carried, indicators: shared.carried.flatMap(({ indicators }) => indicators) };
    if (carried.times.some(isStretch)) {
      const own = carried.times.filter((time) => !isStretch(time));
      carried = { ...carried, times: own.length > 0 ? own : times.filter((time) => !isStretch(time)) };
    }
    if (ahead) carried = { ...carried, status: "target" };
    if (!clause.aside) outside = carried;
  }
  return { drafts, unread };
};
