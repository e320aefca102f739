import type {
  Amount,
  Bound,
  FigureBase,
  FigureTime,
  Lexicon,
  Measure,
  Placed,
  Span,
  Status,
  Unread,
} from "../../model.ts";
import type { FigureDraft, FigureReading, Reading } from "../language.ts";
import { dealt } from "./deal.ts";
import { phraseAfter, phraseBefore } from "./phrase.ts";
import { type Clause, clausesOf, type Piece, piecesOf } from "./pieces.ts";
import { isTime, type Predicate, predicateOf, textOf } from "./predicate.ts";

/** What one clause hands on to the next. */
interface Carried {
  readonly indicators: readonly string[];
  /** The phrase before 实现 in 第一产业实现增加值…: what pulls GDP in the clause after. */
  readonly topic: string;
  readonly measure: Measure | null;
  readonly suffix: string;
  readonly subject: Placed | null;
  readonly subjects: readonly Placed[];
  readonly times: readonly Piece[];
  readonly status: Status;
  readonly from: number;
}

/** A number in its place: what stands before and after it in its clause. */
interface Spot {
  readonly piece: Piece;
  readonly amount: Amount;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

const measuring = (piece: Piece): boolean => piece.amount !== null && piece.amount.value !== null;

const FUTURE = /^(?:力争|争取|预计|预期|目标|计划|规划|拟|确保|将|将要|到时|届时|今后|未来|有望|须|应|不得|要)$/u;
const PLAN =
  /(?:力争|争取|预计|预期目标|目标是|目标为|计划|规划到|规划总?投资|规划建设|拟|确保|将[达突超实投建新完形斥]|将会|有望|届时|未来|今后|要达到|达到.{0,6}目标)/u;
const PAST = /(?:已|已经|去年|上年|截至|目前|近年来|以来|累计完成)/u;

const isPlan = (clause: Clause, reference: string | null): boolean => {
  const text = textOf(clause.pieces);
  if (clause.pieces.some((piece) => FUTURE.test(piece.text) && !/^(?:将|要|应|规划|计划|目标)$/u.test(piece.text)))
    return true;
  if (clause.pieces.some((piece) => piece.text === "将" && piece.tag.startsWith("d"))) return true;
  if (PLAN.test(text)) return true;
  return clause.pieces.some(
    (piece, i) => isTime(piece) && until(clause.pieces[i - 1], piece) && isAhead(piece, reference) && !PAST.test(text),
  );
};

const until = (before: Piece | undefined, time: Piece): boolean => before?.text === "到" || /^到/u.test(time.text);
const isAhead = ({ amount }: Piece, reference: string | null): boolean =>
  reference === null || (amount?.time?.end ?? "").slice(0, 4) > reference.slice(0, 4);

const figureTime = (pieces: readonly Piece[], inherited: boolean): FigureTime | null => {
  const piece = pieces[pieces.length - 1];
  if (piece?.amount == null) return null;
  const relative = !/\d{4}|[〇零一二三四五六七八九]{4}/u.test(piece.text);
  const time = piece.amount.time;
  if (time === null) return null;
  return { ...time, text: piece.text, basis: inherited ? "inherited" : relative ? "relative" : "explicit" };
};

// ── Measure, value and sign ─────────────────────────────────────────────────────────────────────────────────────────

const PACE_NOUN = /(?:增速|增幅|增长率|涨幅|增长速度|降幅|跌幅)$/u;
const isPercent = (amount: Amount): boolean => amount.unit === "%";
const isFraction = (amount: Amount): boolean =>
  /分之|\/|½/u.test(amount.stated?.value ?? amount.text) && amount.unit === "1";
const isTimes = (amount: Amount): boolean => /倍|番/u.test(amount.text);

const measureOf = (amount: Amount, { np, stance }: Predicate, after: string): Measure => {
  if (amount.unit === "rank") return "rank";
  if (amount.unit === "pp") return "change";
  if (amount.measure === "growth") return "growth";
  const head = textOf(np);
  const moved = stance === "rise" || stance === "fall" || stance === "above" || stance === "below";
  if (isPercent(amount) || isFraction(amount)) {
    if (moved || PACE_NOUN.test(head) || /^的?(?:正|负|高)?增[长速幅]/u.test(after)) return "growth";
    if (stance === "ratio" || /平均水平/u.test(head)) return "ratio";
    return "share";
  }
  if (isTimes(amount)) return moved ? "growth" : "ratio";
  if (!moved) return "level";
  return head === "" && /新增$|净增$/u.test(head) ? "level" : "change";
};

const isFall = (predicate: Predicate, after: string): boolean =>
  predicate.stance === "fall" ||
  predicate.stance === "below" ||
  (predicate.stance !== "rise" && /(?:降幅|跌幅)$/u.test(textOf(predicate.np))) ||
  /^的?(?:负增长|降幅|下降|跌幅)/u.test(after);

const signed = (value: number, negative: boolean): number => (negative && value !== 0 ? -value : value);

// ── The indicator ───────────────────────────────────────────────────────────────────────────────────────────────────

/** Heads that say nothing by themselves and speak of what the clause before measured. */
const ANAPHORIC =
  /^(?:总量|总额|总值|规模|数量|总数|其|同比|水平|产值|面积|总规模|总产值|综合|位次|排名|总体|整体|位|量|值|额)$/u;
const SUFFIX = /^(?:同比|实际|名义)?(增速|增幅|降幅|涨幅|跌幅|增长率|增长速度|占比|比重|贡献率)$/u;
const PULL = /(?:拉动|带动|贡献)[^，]{1,14}?(?:增长|提高|上升|增加)$/u;

interface Named {
  readonly indicator: string | null;
  readonly suffix: string;
  readonly extra: readonly Piece[];
  readonly owner: Placed | null;
}

const inherited = (suffix: string): Named => ({ indicator: null, suffix, extra: [], owner: null });

/** An anaphoric or missing head takes the indicator of the clause before. */
const carriedName = (amount: Amount, carried: Carried, head: string): Named => {
  const suffix = SUFFIX.exec(head)?.[1] ?? "";
  if (suffix !== "") return inherited(suffix);
  if (amount.unit === "pp" && carried.measure === "growth") return inherited("增速");
  if (amount.unit === "pp") return inherited(carried.suffix);
  return inherited("");
};

const nameOf = (
  spot: Spot,
  predicate: Predicate,
  carried: Carried,
  lexicon: Lexicon,
): Named & { readonly subject: Placed | null } => {
  const { amount } = spot;
  const before = phraseBefore(predicate.np, lexicon);
  const pull = PULL.exec(textOf([...spot.before].filter((piece) => !isTime(piece))));
  if (pull !== null && amount.unit === "pp")
    return { indicator: `${carried.topic}${pull[0]}`, suffix: "", extra: [], owner: null, subject: before.subject };
  const head = before.text.replace(/(?:的)?(?:同比|环比)?(?:增速|增幅|增长率|涨幅|降幅|跌幅|增长速度)$/u, (suffix) =>
    amount.unit === "pp" ? suffix : "",
  );
  const usable = head !== "" && !before.attributive && !before.verbOnly;
  if (usable && !ANAPHORIC.test(head) && !SUFFIX.test(head)) {
    const purpose =
      /^(?:用于|来自|投向|投入|源于)/u.test(textOf(spot.after)) && isPercent(amount) ? textOf(spot.after) : "";
    return { indicator: head + purpose, suffix: "", extra: [], owner: null, subject: before.subject };
  }
  const moved =
    predicate.stance === "rise" || predicate.stance === "fall" || amount.unit === "rank" || amount.unit === "pp";
  const after =
    moved && carried.indicators.length > 0 && !/新增|净增|增加/u.test(textOf(spot.before))
      ? null
      : phraseAfter(spot.after);
  if (after !== null && after.text.length > 1 && !/^的?(?:正|负|高)?增[长速幅]/u.test(after.text)) {
    const verb = before.verbOnly && head.length <= 4 && !before.attributive ? head : "";
    return {
      indicator: verb + after.text,
      suffix: "",
      extra: after.pieces,
      owner: after.owner,
      subject: before.subject,
    };
  }
  if (before.verbOnly && head.length > 1)
    return { indicator: head, suffix: "", extra: [], owner: null, subject: before.subject };
  return { ...carriedName(amount, carried, before.text), subject: before.subject };
};

// ── A clause ────────────────────────────────────────────────────────────────────────────────────────────────────────

const CONNECT = /^(?:、|和|与|及|以及|至|：|:)?$/u;

/** Numbers of one clause that stand side by side: 8.4％和11.4％. */
const runsOf = (clause: Clause): Spot[][] => {
  const runs: Spot[][] = [];
  let start = 0;
  let previous = -1;
  clause.pieces.forEach((piece, index) => {
    if (!measuring(piece)) return;
    const between = previous < 0 ? clause.pieces.slice(0, index) : clause.pieces.slice(previous + 1, index);
    const joins = previous >= 0 && CONNECT.test(textOf(between)) && sameUnit(clause.pieces[previous]!, piece);
    const next = clause.pieces.findIndex((other, j) => j > index && measuring(other));
    const spot = {
      piece,
      amount: piece.amount!,
      before: clause.pieces.slice(start, index),
      after: clause.pieces.slice(index + 1, next < 0 ? undefined : next),
    };
    if (joins) runs[runs.length - 1]!.push({ ...spot, before: runs[runs.length - 1]![0]!.before });
    else runs.push([spot]);
    start = index + 1;
    previous = index;
  });
  return runs.map((run) =>
    run.map((spot) => ({ ...spot, before: stripOpening(run[0]!.before), after: run[run.length - 1]!.after })),
  );
};

const sameUnit = (a: Piece, b: Piece): boolean => a.amount!.unit === b.amount!.unit;
const stripOpening = (pieces: readonly Piece[]): readonly Piece[] =>
  /^[、]$/u.test(pieces[0]?.text ?? "") ? pieces.slice(1) : pieces;

interface Made {
  readonly drafts: FigureDraft[];
  readonly unread: Unread[];
  readonly carried: Carried;
}

const RATIO_NAMES = /(?:之?比例?|结构|比重|构成)(?:调整|优化)?$/u;

/** 3.9：59.5：36.6 sums to a hundred: shares in percent. */
const isSplit = (run: readonly Spot[]): boolean =>
  run.length > 1 &&
  run.every(({ amount }) => amount.kind === "number") &&
  Math.abs(run.reduce((sum, { amount }) => sum + (amount.value ?? 0), 0) - 100) < 1;

const readRun = (
  run: readonly Spot[],
  clause: Clause,
  carried: Carried,
  { reading, lexicon }: { reading: Reading; lexicon: Lexicon },
): Made => {
  const first = run[0]!;
  const predicate = predicateOf(first.before, first.amount.unit === "rank");
  if (first.amount.unit === "rank" && predicate.stance === "bare") return skipped(run, carried, "ambiguous");
  const named = nameOf(first, predicate, carried, lexicon);
  const ownTimes = first.before.filter((piece) => isTime(piece) && !inBase(piece, predicate.base));
  const times = ownTimes.length > 0 ? ownTimes : carried.times;
  const subject = named.owner ?? subjectOf(named.subject, run, carried);
  const topic = /^(.{2,12}?)(?:共?实现|共?完成)/u.exec(
    textOf(first.before.filter((piece) => !isTime(piece) && piece.mention === null)),
  )?.[1];
  const split = isSplit(run);
  const names = namesFor(run, { predicate, named, carried, lexicon, split });
  if (names === null) return skipped(run, carried, "dealt-out-unevenly");
  const afterText = textOf(run[run.length - 1]!.after);
  const drafts = run.map((spot, i): FigureDraft => {
    const { amount } = spot;
    const negative = isFall(predicate, afterText);
    const measure = split ? "share" : measureOf(amount, predicate, afterText);
    const time = figureTime(
      times.length === run.length && run.length > 1 ? times.slice(0, i + 1) : times,
      ownTimes.length === 0 && !inSentence(times, reading),
    );
    return {
      amount,
      indicator: names[i]!.indicator,
      indicatorSuffix: names[i]!.suffix,
      subject:
        (carried.subjects.length === run.length && run.length > 1 && named.subject === null
          ? carried.subjects[i]!
          : subject
        )?.entity ?? null,
      measure,
      value: signed(amount.value ?? 0, negative && measure !== "level" && measure !== "share" && measure !== "rank"),
      upper:
        amount.range === null ? null : signed(amount.range[1], negative && measure !== "level" && measure !== "share"),
      unit: split ? "%" : (amount.unit ?? "1"),
      bound: boundOf(amount, predicate),
      status: carried.status,
      time,
      base: predicate.base,
      scope: predicate.scope?.entity ?? null,
      evidence: evidenceOf(spot, clause, {
        times,
        extra: named.extra,
        from: names[i]!.indicator === null ? carried.from : clause.start,
      }),
      rule: ruleOf({ run, named, measure }),
    };
  });
  const last = drafts[drafts.length - 1]!;
  const fresh = names.every((name) => name.indicator !== null);
  return {
    drafts,
    unread: [],
    carried: {
      ...carried,
      indicators: fresh ? names.map((name) => name.indicator!) : carried.indicators,
      topic: topic ?? (fresh ? "" : carried.topic),
      measure: last.measure,
      suffix: last.indicatorSuffix,
      subject: subject ?? carried.subject,
      times,
      from: fresh ? clause.start : carried.from,
    },
  };
};

const skipped = (run: readonly Spot[], carried: Carried, why: Unread["why"]): Made => ({
  drafts: [],
  unread: run.map(({ amount: { start, end, text } }) => ({ start, end, text, why })),
  carried,
});

const inBase = (piece: Piece, base: FigureBase | null): boolean =>
  base !== null && "text" in base && base.text.includes(piece.text);
const inSentence = (times: readonly Piece[], { sentence }: Reading): boolean =>
  times.every((time) => time.start >= sentence.start && time.end <= sentence.end);

const subjectOf = (own: Placed | null, run: readonly Spot[], carried: Carried): Placed | null => {
  if (own !== null) return own;
  if (carried.subject !== null) return carried.subject;
  // 全国50%的光伏玻璃…在安徽生产: the doer stands behind.
  const after = run[run.length - 1]!.after;
  const at = after.findIndex((piece, i) => piece.mention?.kind === "place" && after[i - 1]?.text === "在");
  return at < 0 ? null : after[at]!.mention;
};

const boundOf = (amount: Amount, { np }: Predicate): Bound =>
  amount.bound === "exact" && /几乎$/u.test(textOf(np)) ? "about" : amount.bound;

const ruleOf = ({ run, named, measure }: { run: readonly Spot[]; named: Named; measure: Measure }): string => {
  if (run.length > 1) return `zh-dealt-${measure}`;
  if (named.indicator === null) return `zh-chain-${measure}`;
  return named.extra.length > 0 ? `zh-amount-noun-${measure}` : `zh-noun-amount-${measure}`;
};

interface NameContext {
  readonly predicate: Predicate;
  readonly named: Named;
  readonly carried: Carried;
  readonly lexicon: Lexicon;
  readonly split: boolean;
}

/** An indicator for each number of a run; null where as many cannot be told. */
const namesFor = (
  run: readonly Spot[],
  { predicate, named, carried, lexicon, split }: NameContext,
): readonly { readonly indicator: string | null; readonly suffix: string }[] | null => {
  if (run.length === 1) {
    const only =
      carried.indicators.length > 1 && named.indicator === null
        ? carried.indicators[carried.indicators.length - 1]!
        : named.indicator;
    return [{ indicator: only, suffix: named.suffix }];
  }
  if (named.indicator === null && carried.indicators.length === run.length)
    return carried.indicators.map((indicator) => ({ indicator, suffix: named.suffix }));
  const np = split ? wordsBefore(predicate.np, RATIO_NAMES) : predicate.np;
  const own = named.extra.length > 0 ? null : dealt(namePieces(np), run.length, lexicon);
  if (own !== null)
    return own.map((indicator) => ({
      indicator: split ? `${indicator.replace(/比重$/u, "")}比重` : indicator,
      suffix: "",
    }));
  const many = predicate.dealt && carried.times.length !== run.length && carried.subjects.length !== run.length;
  if (many && carried.times.length < 2 && carried.subjects.length < 2) return null;
  return run.map(() => named);
};

const wordsBefore = (pieces: readonly Piece[], pattern: RegExp): readonly Piece[] => {
  const last = pieces[pieces.length - 1];
  return last !== undefined && /^(?:之比|比例?|结构)$/u.test(last.text) && pattern.test(last.text)
    ? pieces.slice(0, -1)
    : pieces;
};

const namePieces = (pieces: readonly Piece[]): readonly Piece[] => {
  const kept = pieces.filter((piece) => !isTime(piece) && !(piece.mention?.kind === "place"));
  const start = kept.findIndex((piece) => !/^(?:其中|全年|共|累计|完成|实现|先后|下达|有|和|、)$/u.test(piece.text));
  return start < 0 ? [] : kept.slice(start);
};

const evidenceOf = (
  spot: Spot,
  clause: Clause,
  { times, extra, from }: { times: readonly Piece[]; extra: readonly Piece[]; from: number },
): Span => {
  const time = times[times.length - 1];
  const start = Math.min(
    from,
    clause.start,
    time !== undefined && clause.start - time.start < 40 ? time.start : clause.start,
  );
  return { start, end: Math.max(spot.amount.outer.end, extra[extra.length - 1]?.end ?? 0) };
};

/** Places and bodies that a clause without numbers names first: the subject of the clauses after it. */
const topicOf = (clause: Clause): readonly Placed[] => {
  const at = clause.pieces.findIndex(
    (piece) => piece.mention !== null && /place|organization/u.test(piece.mention.kind),
  );
  if (at < 0) return [];
  const before = textOf(clause.pieces.slice(Math.max(0, at - 1), at));
  if (/(?:比|较|对|向|占|从|被|与)$/u.test(before)) return [];
  const list: Placed[] = [];
  for (let i = at; clause.pieces[i]?.mention != null; i += 2) {
    list.push(clause.pieces[i]!.mention!);
    if (!/^(?:、|和|与|及)$/u.test(clause.pieces[i + 1]?.text ?? "")) break;
  }
  return list;
};

/** Reads every number of a Chinese sentence. */
export const figures = (reading: Reading, lexicon: Lexicon): FigureReading => {
  const drafts: FigureDraft[] = [];
  const unread: Unread[] = [];
  let carried: Carried = {
    indicators: [],
    topic: "",
    measure: null,
    suffix: "",
    subject: null,
    subjects: [],
    times: [],
    status: "actual",
    from: reading.sentence.start,
  };
  for (const clause of clausesOf(piecesOf(reading))) {
    const status: Status = isPlan(clause, reading.reference) ? "target" : carried.status;
    const runs = runsOf(clause);
    const topics = topicOf(clause);
    carried = { ...carried, status, subjects: topics.length > 1 ? topics : [] };
    for (const run of runs) {
      const made = readRun(run, clause, carried, { reading, lexicon });
      drafts.push(...made.drafts);
      unread.push(...made.unread);
      carried = made.carried;
    }
    if (runs.length > 0) continue;
    const times = clause.pieces.filter(isTime);
    carried = { ...carried, times: times.length > 0 ? times : carried.times, subject: topics[0] ?? carried.subject };
  }
  return { drafts, unread };
};
