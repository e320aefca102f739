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
import { type Counted, isFinite, isOwner, type Phrase, phraseAfter, phraseBefore } from "./phrase.ts";
import { isMeasured, isTime, type Piece, piecesOf } from "./pieces.ts";
import { type Predicate, predicateOf, withoutLead } from "./predicate.ts";
import { changeOf, planning, type Stance } from "./verbs.ts";
import { asFigureTime, baseIn, ownTimes } from "./when.ts";

/** What one number of a sentence hands on to the next. */
interface Carried {
  readonly indicator: string | null;
  readonly measure: Measure | null;
  readonly stance: Stance | "none";
  readonly subject: string | null;
  readonly times: readonly Piece[];
  readonly status: Status;
}

/** Numbers that stand side by side, with what is before, between and behind them. */
interface Run {
  readonly spots: readonly Piece[];
  /** Since the number before, or the beginning of the sentence. */
  readonly gap: readonly Piece[];
  /** Up to the next number, or the end of the sentence. */
  readonly after: readonly Piece[];
  /** Everything before the first of them. */
  readonly before: readonly Piece[];
}

const joins = /^(?:,|and|or)$/u;

const isJoined = (between: readonly Piece[], one: Amount, other: Amount): boolean =>
  between.length > 0 &&
  between.every((piece) => piece.amount === null && piece.mention === null && joins.test(piece.lower)) &&
  !isTimes(other) &&
  (one.unit === other.unit || one.unit === "1");

const runsOf = (pieces: readonly Piece[]): readonly Run[] => {
  const groups: number[][] = [];
  pieces.forEach((piece, index) => {
    if (!isMeasured(piece)) return;
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last !== undefined && isJoined(pieces.slice(last + 1, index), pieces[last]!.amount!, piece.amount!))
      group.push(index);
    else groups.push([index]);
  });
  return groups.map((group, at) => {
    const start = at === 0 ? 0 : groups[at - 1]!.at(-1)! + 1;
    const end = groups[at + 1]?.[0] ?? pieces.length;
    return {
      spots: group.map((index) => pieces[index]!),
      gap: pieces.slice(start, group[0]),
      after: pieces.slice(group.at(-1)! + 1, end),
      before: pieces.slice(0, group[0]),
    };
  });
};

// ── What kind of number it is ───────────────────────────────────────────────────────────────────────────────────────

const isPercent = ({ unit }: Amount): boolean => unit === "%";
const isPoints = ({ unit }: Amount): boolean => unit === "pp";
const isRank = ({ unit }: Amount): boolean => unit === "rank";
const isTimes = ({ text, unit }: Amount): boolean => unit === "1" && /times|fold|doubl|tripl|quadrupl/iu.test(text);
const isFraction = ({ text, unit }: Amount): boolean =>
  unit === "1" &&
  /\bhal[fv]|third|quarter|fifth|tenth|sixth|seventh|eighth|\d\/\d/iu.test(text) &&
  !isTimes({ text, unit } as Amount);
const isRelative = (amount: Amount): boolean => isPercent(amount) || isTimes(amount) || isFraction(amount);
const durations = new Set(["a", "month", "d", "h", "min"]);
const isDuration = ({ unit, kind }: Amount): boolean => kind === "duration" || durations.has(unit ?? "");
const isMoney = ({ kind, unit }: Amount): boolean => kind === "money" || /^(?:CNY|USD|EUR|HKD|JPY)$/u.test(unit ?? "");

const moves = (stance: Stance | "none"): boolean => stance === "rise" || stance === "fall";

// ── Words behind the number ─────────────────────────────────────────────────────────────────────────────────────────

const modifier =
  /^(?:year-on-year|year|on|annual|average|increase|growth|net|real|rise|cumulative|accumulated|yoy|y-o-y|over|sharp|steady|nominal|further|-)$/u;
const more = /^(?:higher|faster|more|greater|larger|above|bigger|quicker|longer|better|ahead)$/u;
const fewer = /^(?:lower|slower|less|below|smaller|fewer|shorter)$/u;
const dimension: Readonly<Record<string, string>> = {
  long: "length",
  wide: "width",
  high: "height",
  tall: "height",
  deep: "depth",
  thick: "thickness",
};

interface Behind {
  readonly stance: Stance | null;
  /** Where the words go on after "increase in", "higher". */
  readonly rest: readonly Piece[];
  readonly between: readonly Piece[];
}

/** "5.2 percent [year-on-year growth] in exports", "1.4 points [higher] than": what the number does. */
const behind = (after: readonly Piece[]): Behind => {
  for (let index = 0; index < after.length && index < 6; index++) {
    const piece = after[index]!;
    if (piece.mention !== null || piece.amount !== null) break;
    const change = piece.tag === "VERB" ? null : changeOf(piece.lower);
    if (change !== null)
      return {
        stance: change,
        rest: after.slice(index + 1),
        between: after.slice(0, index).filter(({ lower }) => !modifier.test(lower)),
      };
    if (more.test(piece.lower) && index < 2) return { stance: "rise", rest: after.slice(index + 1), between: [] };
    if (fewer.test(piece.lower) && index < 2) return { stance: "fall", rest: after.slice(index + 1), between: [] };
    if (!/^(?:NOUN|ADJ|PROPN)$/u.test(piece.tag) && !modifier.test(piece.lower)) break;
  }
  return { stance: null, rest: after, between: [] };
};

const ofAnother =
  /^(?:that of|those of|of that of|the (?:level|figure|number|amount|size|value|output|total|average|scale) (?:of|in)|as (?:much|many|large|high)|the national|the country|the world|the provincial)/u;

// ── Whose and what ──────────────────────────────────────────────────────────────────────────────────────────────────

const opens = /^(?:,|:|that|and|while|but|-|–|—|\)|the|;|"|“)$/u;

/** The name of a place or body that a clause before this point speaks of: it opens the clause and a verb follows. */
const topicOf = (pieces: readonly Piece[]): Placed | null => {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const { mention } = pieces[index]!;
    if (!isOwner(mention)) continue;
    const from = /^(?:the|whole|entire)$/u.test(pieces[index - 1]?.lower ?? "") ? index - 1 : index;
    const before = pieces[from - 1];
    if (before !== undefined && !opens.test(before.lower) && !isTime(before)) continue;
    if (before !== undefined && joinsNames.test(before.lower) && !opensClauseHere(pieces, from - 1)) continue;
    let next = index + 1;
    while (next < pieces.length && pieces[next]!.tag === "ADV") next++;
    if (next >= pieces.length || isFinite(pieces, next) || pieces[next]!.text === ",") return mention;
  }
  return null;
};

const joinsNames = /^(?:,|and)$/u;

/** A name behind a comma or "and" opens a clause where there was one before, or only a time or an adverb; else it ends a list. */
const opensClauseHere = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces.slice(0, at);
  if (before.some((_, index) => isFinite(before, index))) return pieces[at - 1]?.mention == null;
  return (
    before.every((piece) => piece.mention === null || !isOwner(piece.mention)) &&
    before.every((piece) => !isMeasured(piece))
  );
};

const locatedAt = (pieces: readonly Piece[]): Placed | null => {
  const index = pieces.findIndex(({ mention }) => isOwner(mention) && mention.kind === "place");
  if (index < 0) return null;
  const before = /^(?:the|whole|entire)$/u.test(pieces[index - 1]?.lower ?? "") ? pieces[index - 2] : pieces[index - 1];
  return before === undefined || /^(?:in|across|throughout|for)$/u.test(before.lower) ? pieces[index]!.mention : null;
};

/** Panjin and Dalian reported …: the names side by side before a verb. */
const ownersBefore = (pieces: readonly Piece[]): readonly Placed[] => {
  const owners: Placed[] = [];
  for (let index = pieces.findLastIndex(({ mention }) => isOwner(mention)); index >= 0; index--) {
    const { mention, lower } = pieces[index]!;
    if (isOwner(mention)) owners.unshift(mention);
    else if (!/^(?:,|and|the)$/u.test(lower)) break;
  }
  return owners;
};

const nominalized: readonly (readonly [RegExp, string])[] = [
  [/^invest/u, "investment"],
  [/^spen[dt]/u, "spending"],
  [/^export/u, "exports"],
  [/^import/u, "imports"],
  [/^produc/u, "output"],
  [/^generat/u, "power generation"],
  [/^s(?:ell|old)/u, "sales"],
  [/^cover/u, "area"],
  [/^(?:span|stretch|extend|run)/u, "length"],
  [/^cost/u, "cost"],
];

const nounOf = (verb: string): string => nominalized.find(([pattern]) => pattern.test(verb))?.[1] ?? "";

interface Reading1 {
  readonly indicator: string | null;
  readonly suffix: string;
  readonly measure: Measure;
  readonly stance: Stance | "none";
  readonly base: FigureBase | null;
  readonly owner: Placed | null;
  readonly possessive: boolean;
  readonly spans: readonly Span[];
}

const actsOn = /^(?:achiev|realiz|record|regist|post|complet|report|attain|earn)/u;
const generic = /^(?:area|total area|amount|total amount|total|number|length|value|sum|volume|scale|size|quantity)$/u;

const spanOf = (...phrases: readonly (Phrase | null)[]): readonly Span[] =>
  phrases.flatMap((phrase) => (phrase === null || phrase.end === 0 ? [] : [phrase]));

/** What the number measures and how: the heart of the matter. Null where no words say it. */
const understand = (run: Run, carried: Carried): Reading1 | null => {
  const amount = run.spots[run.spots.length - 1]!.amount!;
  const predicate = predicateOf(run.gap, isRank(amount));
  const said = behind(run.after);
  const counted = phraseAfter(run.after);
  const base = baseIn(run.after);
  const make = (indicator: string | null, measure: Measure, more: Partial<Reading1> = {}): Reading1 => ({
    indicator: indicator === "" ? null : indicator,
    suffix: "",
    measure,
    stance: predicate.stance,
    base,
    owner: predicate.phrase?.owner ?? predicate.owner,
    possessive: predicate.phrase?.possessive ?? false,
    spans: spanOf(predicate.phrase),
    ...more,
  });
  if (isRank(amount)) return ranked(run, predicate, make);
  if (said.stance !== null && (isRelative(amount) || isPoints(amount)))
    return changedBehind({ amount, predicate, said, counted, carried }, make);
  if (amount.measure === "growth" && predicate.stance === "none")
    return make(phraseBefore(run.gap).text || carried.indicator, "growth", {
      stance: "rise",
      owner: phraseBefore(run.gap).owner,
    });
  const phrase = predicate.phrase;
  if (moves(predicate.stance)) return moved({ amount, predicate, counted, carried, run }, make);
  if (isTimes(amount) && ofAnother.test(textAfter(run.after))) return make(phrase?.text || carried.indicator, "ratio");
  if (predicate.stance === "share" && isRelative(amount)) {
    const whole = counted.link === "of" || counted.link === "in" ? counted.text : "";
    const part = phrase?.text || (carried.indicator ?? "");
    if (isFraction(amount) && /^of that of/u.test(textAfter(run.after))) return make(part, "ratio");
    const name = whole === "" ? part : part === "" ? `share of ${whole}` : `${part} as a share of ${whole}`;
    return make(name, "share", { spans: spanOf(phrase, counted) });
  }
  if (phrase !== null && phrase.text !== "" && predicate.stance === "level" && !preferBehind(predicate, counted))
    return levelled({ amount, predicate, run, counted }, make);
  return countedBehind({ amount, predicate, counted, carried, run }, make);
};

type Make = (indicator: string | null, measure: Measure, more?: Partial<Reading1>) => Reading1;

const textAfter = (after: readonly Piece[]): string =>
  after
    .slice(0, 6)
    .map(({ lower, text }) => lower || text.toLowerCase())
    .join(" ");

const preferBehind = ({ verb, phrase }: Predicate, counted: Counted): boolean =>
  counted.text !== "" &&
  actsOn.test(verb) &&
  (counted.link === "" || counted.link === "of" || counted.link === "in") &&
  phrase !== null;

const superlative =
  /^(?:largest|biggest|highest|longest|most|best|fastest|busiest|smallest|lowest|greatest|tallest|oldest|widest)$/u;

const ranked = (run: Run, predicate: Predicate, make: Make): Reading1 | null => {
  const first = run.after[0];
  if (first !== undefined && superlative.test(first.lower)) {
    const what = phraseAfter(run.after.slice(1));
    return what.text === "" ? null : make(what.text, "rank", { owner: null, spans: spanOf(what) });
  }
  if (first?.tag === "VERB" || (predicate.stance === "none" && !/^(?:in|to|at|from|the)$/u.test(predicate.link)))
    return null;
  if (predicate.stance !== "none") return make(predicate.phrase?.text ?? null, "rank");
  return null;
};

interface Matter {
  readonly amount: Amount;
  readonly predicate: Predicate;
  readonly counted: Counted;
  readonly carried: Carried;
  readonly run: Run;
}

const changedBehind = (
  { amount, predicate, said, carried }: Omit<Matter, "run"> & { readonly said: Behind },
  make: Make,
): Reading1 => {
  const measure = isPoints(amount) ? "change" : "growth";
  const inside = phraseBefore(said.between);
  const target = phraseAfter(said.rest);
  const own = target.link === "in" || target.link === "of" ? target : null;
  const named = inside.text || own?.text || predicate.phrase?.text || "";
  const owner = own?.owner ?? inside.owner ?? predicate.phrase?.owner ?? predicate.owner;
  const suffix = named === "" && isPoints(amount) && carried.measure === "growth" ? " growth" : "";
  return make(named || carried.indicator, measure, {
    stance: said.stance!,
    suffix,
    owner,
    base: baseIn([...said.between, ...said.rest]),
    spans: spanOf(predicate.phrase, own),
  });
};

const moved = ({ amount, predicate, counted, carried }: Matter, make: Make): Reading1 => {
  const phrase = predicate.phrase;
  const named = phrase?.text ?? "";
  if (predicate.link === "to" || predicate.link === "from")
    return make(named || carried.indicator, isPercent(amount) && phrase?.change === null ? "share" : "level");
  const measure: Measure = isPoints(amount) || !isRelative(amount) ? "change" : "growth";
  if (predicate.link === "of" || named !== "")
    return make(named || carried.indicator, measure, { suffix: suffixOf(amount, named, carried) });
  const grown = counted.text !== "" && counted.link === "" && !isRelative(amount) && !isPoints(amount);
  if (grown) return make(counted.text, measure, { spans: spanOf(counted) });
  const inWhat = counted.link === "in" && !isPoints(amount) && carried.indicator === null ? counted.text : "";
  return make(inWhat || carried.indicator, measure, { suffix: suffixOf(amount, inWhat, carried) });
};

const suffixOf = (amount: Amount, named: string, carried: Carried): string =>
  named === "" && isPoints(amount) && carried.measure === "growth" ? " growth" : "";

const levelled = ({ amount, predicate, run, counted }: Omit<Matter, "carried">, make: Make): Reading1 => {
  const phrase = predicate.phrase!;
  const size = dimension[run.after[0]?.lower ?? ""];
  if (size !== undefined) return make(`${phrase.text} ${size}`, "level");
  if (isRelative(amount) && phrase.change !== null) return make(phrase.text, "growth", { stance: phrase.change });
  if (isPercent(amount) || isFraction(amount)) {
    const whole = counted.link === "of" ? counted.text : "";
    return make(
      whole === "" || /rate|ratio|proportion|percentage|share|coverage/iu.test(phrase.text)
        ? phrase.text
        : `${phrase.text} as a share of ${whole}`,
      "share",
    );
  }
  if (isTimes(amount)) return make(phrase.text, "ratio");
  const acted = generic.test(phrase.text) ? participle(run.gap) : "";
  return make(acted === "" ? phrase.text : `${acted} ${phrase.text}`, "level");
};

/** Floods have affected an area of …: the affected area. */
const participle = (gap: readonly Piece[]): string => {
  const verb = gap.findLast((piece, index) => piece.mention === null && piece.tag === "VERB" && isFinite(gap, index));
  return verb !== undefined &&
    /ed$/u.test(verb.lower) &&
    !/^(?:cover|occupi|reach|total|record|estimat|report|enclos|span)/u.test(verb.lower)
    ? verb.lower
    : "";
};

const countedBehind = ({ amount, predicate, counted, carried, run }: Matter, make: Make): Reading1 | null => {
  const owner = predicate.owner ?? predicate.phrase?.owner ?? counted.owner;
  const spans = spanOf(counted);
  const noun = nounOf(predicate.verb);
  const measure: Measure = isPercent(amount) || isFraction(amount) ? "share" : "level";
  if (counted.text !== "" && noun === "investment" && counted.link !== "" && counted.link !== "of")
    return make(`${noun} ${counted.link} ${counted.text}`, measure, { owner, spans });
  if (counted.text !== "" && usable(counted, amount)) {
    const rest = measure === "share" ? predicateWords(run.after, counted) : "";
    return make(counted.text + rest, measure, { owner, spans });
  }
  if ((predicate.link === "to" || predicate.link === "from") && moves(carried.stance) && !isPoints(amount))
    return make(carried.indicator, isPercent(amount) ? "share" : "level", { owner: null });
  const noted = unitNoun(amount, run.after);
  if (noted !== "") return make(noted, measure, { owner });
  const bare = predicate.stance === "none" ? phraseBefore(withoutLead(run.gap)) : predicate.phrase;
  if (bare !== null && bare.text !== "")
    return make(bare.text, bare.change !== null && isRelative(amount) ? "growth" : measure, {
      owner: bare.owner ?? owner,
      spans: spanOf(bare),
    });
  if (noun !== "") return make(noun, measure, { owner });
  if (carried.indicator !== null && predicate.stance !== "none") return make(carried.indicator, measure, { owner });
  return null;
};

/** 12,000 people were relocated: the unit's own noun is what is counted. */
const unitNoun = ({ unit, text }: Amount, after: readonly Piece[]): string => {
  const noun = /([a-z]+)$/u.exec(text)?.[1] ?? "";
  if ((unit !== "person" && unit !== "1") || noun === "" || scale.test(noun)) return "";
  const done = /^(?:was|were|are|is|been|have|has)$/u.test(after[0]?.lower ?? "")
    ? after.slice(1, 4).find(({ tag }) => tag === "VERB")
    : undefined;
  return done === undefined ? noun : `${noun} ${done.lower}`;
};

const scale =
  /^(?:hundred|thousand|million|billion|trillion|bn|bln|mln|times|fold|dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)s?$/u;

const usable = ({ link }: Counted, amount: Amount): boolean => {
  if (link === "" || link === "of" || link === "worth") return true;
  if (isPercent(amount)) return false;
  return isMoney(amount) ? /^(?:in|for|as|from|to|on|into)$/u.test(link) : /^(?:in|as|for)$/u.test(link);
};

/** 82 percent of villages [have access to broadband]. */
const predicateWords = (after: readonly Piece[], counted: Counted): string => {
  const rest = after.filter(({ start }) => start >= counted.end);
  const end = rest.findIndex(
    (piece, index) =>
      index >= 7 ||
      piece.amount !== null ||
      /^[,;.:()]$/u.test(piece.text) ||
      /^(?:and|while|but|which|with)$/u.test(piece.lower),
  );
  const words = (end < 0 ? rest : rest.slice(0, end)).map(({ text }) => text);
  return words.length === 0 ? "" : ` ${words.join(" ")}`;
};

// ── The draft ───────────────────────────────────────────────────────────────────────────────────────────────────────

const scopeIn = (after: readonly Piece[]): string | null => {
  const end = after.findIndex((piece) => /^[;.]$/u.test(piece.text) || isMeasured(piece));
  const place = (end < 0 ? after : after.slice(0, end)).slice(0, 10).find(({ mention }) => mention?.kind === "place");
  return place?.mention?.entity ?? null;
};

const boundVerbs: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:exceed|surpass|top(?:s|ped|ping)?$|cross|pass)/u, "atLeast"],
  [/^(?:near|approach)/u, "about"],
];

const boundOf = (amount: Amount, { verb }: Predicate): Bound =>
  amount.bound !== "exact" ? amount.bound : (boundVerbs.find(([pattern]) => pattern.test(verb))?.[1] ?? "exact");

const isAhead = (time: FigureTime | null, reference: string | null): boolean =>
  time?.end != null && reference !== null && time.end.slice(0, 4) > reference.slice(0, 4);

const statusOf = (run: Run, carried: Carried): Status => {
  const planned = run.gap.some(
    (piece, index) =>
      piece.mention === null &&
      planning.test(piece.lower) &&
      run.gap[index - 1]?.lower !== "than" &&
      piece.tag !== "ADJ",
  );
  if (planned) return "target";
  return run.gap.some((_, index) => isFinite(run.gap, index)) ? "actual" : carried.status;
};

const clauseEnd = /^[;:]$/u;

const timesOf = (run: Run, carried: Carried): readonly Piece[] => {
  const end = run.after.findIndex((piece) => clauseEnd.test(piece.text) || piece.text === ",");
  const right = ownTimes(end < 0 ? run.after : run.after.slice(0, end));
  if (right.length > 0) return right;
  const left = ownTimes(run.gap);
  return left.length > 0 ? left : carried.times;
};

const timeOf = (times: readonly Piece[], index: number, count: number): FigureTime | null => {
  const piece = times.length === count && count > 1 ? times[index] : times[times.length - 1];
  return piece === undefined ? null : asFigureTime(piece, false);
};

interface Made {
  readonly drafts: readonly FigureDraft[];
  readonly unread: readonly Unread[];
  readonly carried: Carried;
}

const skipped = (run: Run, carried: Carried, why: Unread["why"]): Made => ({
  drafts: [],
  unread: run.spots.map(({ amount }) => ({ start: amount!.start, end: amount!.end, text: amount!.text, why })),
  carried,
});

const evidenceOf = (spot: Piece, spans: readonly Span[]): Span => ({
  start: Math.min(spot.start, ...spans.map(({ start }) => start)),
  end: Math.max(spot.end, ...spans.map(({ end }) => end)),
});

const signed = (value: number, stance: Stance | "none", measure: Measure): number =>
  stance === "fall" && (measure === "growth" || measure === "change") && value > 0 ? -value : value;

const fundWords = /\b(?:funds?|funding|loans?|investment|subsidies|grants?|capital|bonds?|expenditure|revenue)$/iu;

/** In "60 million and 200 million yuan" the first has the last's unit; funds are counted in yuan. */
const unitOf = (amount: Amount, run: Run, indicator: string): string => {
  const last = run.spots[run.spots.length - 1]!.amount!;
  if (amount.unit === "1" && last.unit !== "1" && last.unit !== null) return last.unit;
  if (amount.unit === "1" && (amount.value ?? 0) >= 10_000 && fundWords.test(indicator)) return "CNY";
  return amount.unit ?? "1";
};

const read = (run: Run, carried: Carried, reading: Reading): Made => {
  const first = run.spots[0]!.amount!;
  const predicate = predicateOf(run.gap, isRank(first));
  if (/^(?:one|once)$/iu.test(first.text)) return { drafts: [], unread: [], carried };
  if (
    isDuration(first) &&
    !(
      predicate.stance === "level" &&
      (predicate.phrase?.text ?? "") !== "" &&
      !/^(?:period|term|history)$/u.test(predicate.phrase!.text)
    )
  )
    return skipped(run, carried, "no-indicator");
  const what = understand(run, carried);
  if (what === null) return skipped(run, carried, isRank(first) ? "ambiguous" : "no-indicator");
  const names = namesOf(run, what, predicate);
  if (names === null) return skipped(run, carried, "dealt-out-unevenly");
  const times = timesOf(run, carried);
  const topic = topicOf(run.before) ?? locatedAt(run.before);
  const subject = what.owner?.entity ?? topic?.entity ?? carried.subject;
  const status = statusOf(run, carried);
  const count = run.spots.length;
  const owners = count > 1 ? ownersBefore(run.gap.slice(0, predicate.at)) : [];
  const drafts = run.spots.map((spot, index): FigureDraft => {
    const amount = spot.amount!;
    const time = timeOf(times, index, count);
    const range = amount.range;
    return {
      amount,
      indicator: names[index] ?? null,
      indicatorSuffix: what.suffix,
      subject: (owners.length === count ? owners[index]?.entity : null) ?? subject,
      measure: what.measure,
      value: signed(amount.value ?? 0, what.stance, what.measure),
      upper: range === null ? null : signed(range[1], what.stance, what.measure),
      unit: unitOf(amount, run, names[index] ?? ""),
      bound: boundOf(amount, predicate),
      status: isAhead(time, reading.reference) ? "target" : status,
      time,
      base: what.measure === "level" || what.measure === "share" || what.measure === "rank" ? null : what.base,
      scope: what.measure === "rank" ? scopeIn(run.after) : null,
      evidence: evidenceOf(spot, what.spans),
      rule: `en-${what.measure}${what.indicator === null ? "-inherited" : ""}`,
    };
  });
  return {
    drafts,
    unread: [],
    carried: {
      indicator: names[names.length - 1] ?? carried.indicator,
      measure: what.measure,
      stance: what.stance,
      subject,
      times,
      status,
    },
  };
};

/** One name for each number of a run. */
const namesOf = (run: Run, { indicator }: Reading1, { phrase }: Predicate): readonly (string | null)[] | null => {
  const count = run.spots.length;
  if (count === 1) return [indicator];
  const listed = phrase === null ? null : dealt(phraseBefore(run.gap.slice(0, governedAt(run)), true).pieces, count);
  return listed ?? run.spots.map(() => indicator);
};

const governedAt = (run: Run): number => Math.max(0, predicateOf(run.gap, false).at);

/** KUNMING, July 25 (Xinhua) --: where and when it was written, not what it speaks of. */
const datelineEnd = (pieces: readonly Piece[]): number => {
  const time = pieces.slice(0, 8).findIndex(isTime);
  if (
    time < 0 ||
    pieces[time + 1]?.text !== "(" ||
    pieces.slice(0, time).some((piece) => piece.mention === null && piece.text !== ",")
  )
    return 0;
  const close = pieces.findIndex(({ text }) => text === ")");
  if (close < 0) return 0;
  return /^[-–—]+$/u.test(pieces[close + 1]?.text ?? "") ? close + 2 : close + 1;
};

const start: Carried = { indicator: null, measure: null, stance: "none", subject: null, times: [], status: "actual" };

/** The figures of an English sentence. */
export const figures = (reading: Reading, _lexicon: Lexicon): FigureReading => {
  const all = piecesOf(reading);
  const pieces = all.slice(datelineEnd(all));
  const drafts: FigureDraft[] = [];
  const unread: Unread[] = [];
  let carried = start;
  for (const run of runsOf(pieces)) {
    const made = read(run, carried, reading);
    drafts.push(...made.drafts);
    unread.push(...made.unread);
    carried = made.carried;
  }
  return { drafts, unread };
};
