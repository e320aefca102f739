import type { Amount, FigureBase, Measure, Placed, Span, Status } from "../../model.ts";
import { type Behind, behind, dimension, ofAnother } from "./behind.ts";
import { isFiniteVerb } from "./nouns.ts";
import { type Counted, type Phrase, phraseAfter, phraseBefore, spanOf, textOf } from "./phrase.ts";
import { isMeasured, type Piece } from "./pieces.ts";
import { type Predicate, withoutLead } from "./predicate.ts";
import {
  isCount,
  isFraction,
  isMoney,
  isPercent,
  isPoints,
  isRank,
  isRelative,
  isTimes,
  moves,
  type Run,
} from "./runs.ts";
import { ranked } from "./standing.ts";
import type { Stance } from "./verbs.ts";
import { baseIn } from "./when.ts";

/** What one number of a sentence hands on to the next. */
export interface Carried {
  readonly indicator: string | null;
  /** Those of several numbers side by side, in order. */
  readonly indicators: readonly (string | null)[];
  readonly measure: Measure | null;
  readonly stance: Stance | "none";
  readonly subject: string | null;
  readonly times: readonly Piece[];
  readonly status: Status;
  /** In recent years, currently: no date of another sentence holds. */
  readonly vague: boolean;
}

const copula = /^(?:is|are|was|were|been|be)$/u;

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
  [/^earn/u, "income"],
  [/^scor/u, "score"],
  [/^len[dt]/u, "loans"],
  [/^(?:allocat|earmark|appropriat|rais|pocket|secur|inject)/u, "funds"],
];

const nounOf = (verb: string): string => nominalized.find(([pattern]) => pattern.test(verb))?.[1] ?? "";

/** What a number measures, and how. */
export interface Measured {
  readonly indicator: string | null;
  readonly suffix: string;
  readonly measure: Measure;
  readonly stance: Stance | "none";
  readonly base: FigureBase | null;
  readonly owner: Placed | null;
  readonly possessive: boolean;
  readonly spans: readonly Span[];
}

/** Makes what a number measures of its name. */
export type Make = (indicator: string | null, measure: Measure, more?: Partial<Measured>) => Measured;

const actsOn = /^(?:achiev|realiz|record|regist|post|complet|report|attain|earn)/u;
const generic = /^(?:area|total area|amount|total amount|total|number|length|value|sum|volume|scale|size|quantity)$/u;

/** What a number measures, and how; null where no words say it. */
export const understand = (run: Run, predicate: Predicate, carried: Carried): Measured | null => {
  const measured = plainly(run, goingOn(run, predicate, carried), carried);
  return measured === null ? null : { ...measured, indicator: filledIn(measured.indicator, carried.indicator) };
};

/** "Its output of 342,000 vehicles accounts for": what was counted just before is the subject. */
const goingOn = ({ gap }: Run, predicate: Predicate, { indicator }: Carried): Predicate => {
  const { phrase } = predicate;
  if (
    phrase === null ||
    phrase.text === "" ||
    phrase.start !== gap[0]?.start ||
    !(indicator ?? "").endsWith(` of ${phrase.text}`)
  )
    return predicate;
  return { ...predicate, phrase: { ...phrase, text: indicator! } };
};

/** "that of the secondary industry" behind "value added of the primary industry" is its value added. */
const filledIn = (indicator: string | null, before: string | null): string | null => {
  const rest = /^(?:that|those) of (?:the )?(.*)$/u.exec(indicator ?? "")?.[1];
  if (rest === undefined || before === null) return indicator;
  const plain = before.replace(/ as a share of .*$/u, "");
  const head = /^(.*?) of /u.exec(plain)?.[1];
  return head === undefined ? `${/\S+$/u.exec(plain)?.[0] ?? plain} of ${rest}` : `${head} of the ${rest}`;
};

/** "by 123, or 3.51 times, over 2015": what both are counted from stands behind the second. */
const behindAlternative = (tail: readonly Piece[]): readonly Piece[] => {
  const next = tail.findIndex(isMeasured);
  const words = tail.slice(0, Math.max(0, next)).map(({ lower }) => lower);
  if (next < 1 || !words.includes("or") || !words.every((word) => /^(?:,|or|about|around)$/u.test(word))) return [];
  const rest = tail.slice(next + 1);
  return rest[0]?.text === "," ? rest.slice(1) : rest;
};

const increases = ({ measure }: Carried): boolean => measure === "change" || measure === "growth";

const plainly = (run: Run, predicate: Predicate, carried: Carried): Measured | null => {
  const amount = run.spots[run.spots.length - 1]!.amount!;
  const said = behind(run.after);
  const counted = phraseAfter(run.after);
  const base = baseIn(run.after) ?? baseIn(behindAlternative(run.tail));
  const make = (indicator: string | null, measure: Measure, more: Partial<Measured> = {}): Measured => ({
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
  if (isRank(amount) && amount.measure === "change") return make(predicate.phrase?.text || carried.indicator, "change");
  if (isRank(amount)) return ranked({ run, predicate, carried, make });
  const compared =
    /^(?:more|fewer|less|higher|lower)$/u.test(run.after[0]?.lower ?? "") && run.after[1]?.lower === "than";
  if (said.stance !== null && (isRelative(amount) || isPoints(amount) || compared))
    return changedBehind({ amount, predicate, said, counted, carried }, make);
  if (isTimes(amount) && carried.indicator !== null && alternative(run))
    return make(carried.indicator, increases(carried) ? "growth" : "ratio", { owner: null });
  // 3 million people, three times the local population
  if (
    isTimes(amount) &&
    carried.indicator !== null &&
    predicate.stance === "none" &&
    run.gap.at(-1)?.text === "," &&
    /^(?:the|that|those|its|as)$/u.test(run.after[0]?.lower ?? "")
  )
    return make(carried.indicator, "ratio", { owner: null });
  if (amount.measure === "growth" && predicate.stance === "none" && run.gap.at(-1)?.text === ",")
    return make(carried.indicator, "growth", { stance: "rise", owner: null });
  if (amount.measure === "growth" && predicate.stance === "none")
    return make(phraseBefore(run.gap).text || carried.indicator, "growth", {
      stance: "rise",
      owner: phraseBefore(run.gap).owner,
    });
  const phrase = predicate.phrase;
  if (moves(predicate.stance)) return moved({ amount, predicate, counted, carried, run }, make);
  if (isTimes(amount) && ofAnother.test(textAfter(run.after))) return make(phrase?.text || carried.indicator, "ratio");
  if (predicate.stance === "share" && isRelative(amount)) {
    const whole =
      (counted.link === "of" || counted.link === "in") && !/^total$/u.test(counted.text) ? counted.text : "";
    const part = phrase?.text || (carried.indicator ?? "").replace(/ as a share of .*$/u, "");
    if (isFraction(amount) && /^of that of/u.test(textAfter(run.after)))
      return make(part, /^account/u.test(predicate.verb) ? "share" : "ratio");
    const name = whole === "" ? part : part === "" ? `share of ${whole}` : `${part} as a share of ${whole}`;
    return make(name, "share", { spans: spanOf(phrase, counted) });
  }
  const within = predicate.link === "of" && isCount(amount) && counted.link === "" && counted.text !== "";
  if (within && phrase !== null && yields.test(phrase.text))
    return make(`${phrase.text} of ${counted.text}`, "level", { spans: spanOf(phrase, counted) });
  const sum = isMoney(amount) && counted.link === "" && sumsUp.test(counted.text) && !sumsUp.test(phrase?.text ?? "");
  if (
    phrase !== null &&
    phrase.text !== "" &&
    predicate.stance === "level" &&
    !within &&
    !sum &&
    !preferBehind(predicate, counted)
  )
    return levelled({ amount, predicate, run, counted }, make);
  return countedBehind({ amount, predicate, counted, carried, run }, make);
};

/** An output of 300,000 vehicles is the output of vehicles. */
const yields = /\b(?:output|production|sales|exports?|imports?|stock|capacity|supply|consumption|demand|enrollment)$/u;

/** 1 trillion yuan annual GDP: the sum of money is of this. */
const sumsUp =
  /(?:GDP|investments?|outputs?|revenues?|profits?|sales|values?|turnover|loans?|funds?|exports?|imports?|trade|income|spending)$/iu;

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
): Measured => {
  const measure = isRelative(amount) ? "growth" : "change";
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

/** What something rose to: 5 percent of growth, 62 percent of what it was, 65 percent of a whole, or so many. */
const reachedAs = (amount: Amount, { phrase, run }: { readonly phrase: Phrase | null; readonly run: Run }): Measure => {
  if (!isPercent(amount)) return "level";
  if (/^of (?:the same period|that of|the level|what|last year)/u.test(textAfter(run.after))) return "ratio";
  return phrase !== null && phrase.change !== null ? "growth" : "share";
};

const moved = ({ amount, predicate, counted, carried, run }: Matter, make: Make): Measured => {
  const { phrase, link } = predicate;
  const named = agent.test(phrase?.text ?? "") && counted.text !== "" ? "" : (phrase?.text ?? "");
  if (link === "to" || link === "from") return make(named || carried.indicator, reachedAs(amount, { phrase, run }));
  const measure: Measure = isRelative(amount) ? "growth" : "change";
  const lost = link === "of" && !isRelative(amount) ? sums.exec(textOf(phrase?.whole ?? []))?.[0] : undefined;
  if (lost !== undefined && named !== "") return make(`${named} ${lost}`, "level", { stance: "level" });
  const people = link === "" && amount.unit === "person" && lifts.test(predicate.verb) ? unitNoun(amount, []) : "";
  if (people !== "") return make(people, "level");
  // The plant added 12 lines: the lines are counted, not the plant.
  const object = link === "" && isCount(amount) && counted.link === "" ? counted.text : "";
  if (named !== "" && object === "") return make(named, measure);
  const added =
    link !== "of" && /^(?:of)?$/u.test(counted.link) && measure === "change" && !isPoints(amount) ? counted.text : "";
  if (added !== "") return make(added, adds.test(predicate.verb) ? measure : "level", { spans: spanOf(counted) });
  const field = counted.link === "in" && !isPoints(amount) && !/\bterms$/u.test(counted.text) ? counted.text : "";
  if (isMoney(amount) && link === "" && field === "" && /^rais/u.test(predicate.verb)) return make("funds", "level");
  const inWhat = link === "of" || carried.indicator === null ? field : "";
  return make(inWhat || carried.indicator, measure, { suffix: suffixOf(amount, inWhat, carried) });
};

/** The government added 1 GW of solar: what was added grew, not who added it. */
const agent =
  /^(?:local |provincial |municipal |central )?(?:government|company|firm|group|city|province|county|country|authorities|region|district|municipality|bank|plant)s?$/u;

/** To lift or raise people out of something counts the people. */
const lifts = /^(?:lift|rais|los|recover)/u;

/** To add ten roads changes their number, to advance ten does not. */
const adds =
  /^(?:add|increas|gain|grow|grew|rais|recover|reduc|cut|los|shed|drop|declin|decreas|slash|lower|trim|boost)/u;

/** Tax cuts of 1 trillion yuan are a sum, no change of another. */
const sums = /\b(?:cuts|losses|gains|savings|reductions)$/u;

const suffixOf = (amount: Amount, named: string, carried: Carried): string =>
  named === "" && isPoints(amount) && carried.measure === "growth" ? " growth" : "";

const levelled = ({ amount, predicate, run, counted }: Omit<Matter, "carried">, make: Make): Measured => {
  const phrase = predicate.phrase!;
  if (isPercent(amount) && /^cover/u.test(predicate.verb)) return make(`${phrase.text} coverage`, "share");
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
  const verb = gap.findLast(
    (piece, index) => piece.mention === null && piece.tag === "VERB" && isFiniteVerb(gap, index),
  );
  return verb !== undefined &&
    /ed$/u.test(verb.lower) &&
    !/^(?:cover|occupi|reach|total|record|estimat|report|enclos|span)/u.test(verb.lower)
    ? verb.lower
    : "";
};

const countedBehind = ({ amount, predicate, counted, carried, run }: Matter, make: Make): Measured | null => {
  const owner = predicate.owner ?? predicate.phrase?.owner ?? counted.owner;
  const spans = spanOf(counted);
  const noun = nounOf(predicate.verb);
  const size = dimension[run.after[0]?.lower ?? ""];
  const attached = dimension[/^-(\p{L}+)$/u.exec(run.after[0]?.text ?? "")?.[1] ?? ""];
  if ((noun === "area" && amount.unit === "m2") || (noun === "length" && amount.unit === "m"))
    if (counted.text === "" && size === undefined)
      return make(noun, "level", { owner: owner ?? predicate.phrase?.owner ?? null });
  if (attached !== undefined && counted.text !== "")
    return make(`${counted.text} ${attached}`, "level", { owner, spans });
  if (/^of (?:the|its|their|all|these)?\b/u.test(textAfter(run.after)) && counted.text === "") {
    const among = phraseAfter(run.tail.slice(run.after.length + 1));
    if (among.text !== "" && run.after.every(isOfWord))
      return make(among.text, isPercent(amount) ? "share" : "level", {
        owner: owner ?? among.owner,
        spans: spanOf(among),
      });
  }
  const long = size === undefined ? null : phraseBefore(withoutLead(run.gap));
  if (long !== null && (long.text !== "" || long.owner !== null))
    return make(`${long.text} ${size}`.trim(), "level", { owner: long.owner });
  if (isPercent(amount) && /^cover/u.test(predicate.verb) && (predicate.phrase?.text ?? "") !== "")
    return make(`${predicate.phrase!.text} coverage`, "share", { owner });
  if (/^of (?:whom|which|them|these)\b/u.test(textAfter(run.after)))
    return ofWhom({ run, carried, owner, measure: isPercent(amount) || isFraction(amount) ? "share" : "level" }, make);
  const measure: Measure = isPercent(amount) || isFraction(amount) ? "share" : "level";
  if (counted.text !== "" && noun === "investment" && counted.link !== "" && counted.link !== "of")
    return make(`${noun} ${counted.link} ${counted.text}`, measure, { owner, spans });
  if (noun !== "" && counted.link === "" && /ing$/u.test(counted.text)) return make(noun, measure, { owner });
  const whole = measure === "share" ? wholeOf(run, predicate, carried) : null;
  if (whole !== null) return make(`${carried.indicator} as a share of ${whole}`, measure, { owner: null, spans });
  // doubled to 1.2 million units
  if (/^to$/u.test(run.gap.map(({ lower }) => lower).join(" ")) && increases(carried))
    return make(carried.indicator, reachedAs(amount, { phrase: null, run }), { owner: null });
  if (counted.text !== "" && usable(counted, amount)) {
    const rest = measure === "share" ? predicateWords(run.after, counted) : "";
    return make(counted.text + rest, measure, { owner, spans });
  }
  if ((predicate.link === "to" || predicate.link === "from") && moves(carried.stance) && !isPoints(amount))
    return make(carried.indicator, isPercent(amount) ? "share" : "level", { owner: null });
  if (alternative(run) && carried.indicator !== null) {
    if (moves(carried.stance) && carried.measure !== "level")
      return make(carried.indicator, isRelative(amount) ? "growth" : "change", { stance: carried.stance, owner: null });
    if (run.gap[0]?.text === "(" && !isRelative(amount))
      return make(carried.indicator, carried.measure ?? "level", { owner: null });
  }
  const whose = isPercent(amount) && run.gap.at(-1)?.text === "(" ? spokenOf(run.gap) : null;
  if (whose !== null && whose.text !== "")
    return make(whose.text, measure, { owner: whose.owner, spans: spanOf(whose) });
  const noted = unitNoun(amount, run.after);
  if (noted !== "") return make(noted, measure, { owner });
  if (predicate.stance === "act" && isMoney(amount) && /^(?:loans|funds)$/u.test(noun))
    return make(noun, measure, { owner });
  const bare = predicate.stance === "none" ? phraseBefore(withoutLead(run.gap)) : predicate.phrase;
  if (bare !== null && bare.text !== "")
    return make(
      noun === "income" ? `${bare.text} ${noun}` : bare.text,
      bare.change !== null && isRelative(amount) ? "growth" : measure,
      {
        owner: bare.owner ?? owner,
        spans: spanOf(bare),
      },
    );
  if (
    /^of (?:whom|which|these|them|those|the total)$/u.test(textAfter(withoutLead(run.gap).slice(-2))) &&
    carried.indicator !== null
  )
    return make(amongWhom(carried.indicator, restOfClause(run.after)), measure, { owner });
  const being = measure === "share" && run.after[0]?.lower === "being" ? phraseAfter(run.after.slice(1)) : null;
  if (being !== null && being.text !== "") return make(being.text, measure, { owner, spans: spanOf(being) });
  // About 34 percent went to services: of what was spoken of before.
  if (measure === "share" && run.before.length === 0 && run.after[0]?.tag === "VERB") return make(null, measure);
  const spent = passiveNoun(amount, run.after);
  if (spent !== "") return make(spent, measure, { owner });
  if (noun !== "") return make(noun, measure, { owner });
  if (carried.indicator !== null && predicate.stance !== "none") return make(carried.indicator, measure, { owner });
  return null;
};

/** Coal accounted for most (59.9%): the share of what the clause speaks of. */
const spokenOf = (gap: readonly Piece[]): Phrase | null => {
  const verb = gap.findLastIndex((_, index) => isFiniteVerb(gap, index));
  return verb < 1 ? null : phraseBefore(gap.slice(0, verb));
};

/** Of whom 3,000 are researchers: researchers; of whom 3,000 live there: people who do. */
const amongWhom = (people: string, rest: readonly Piece[]): string => {
  const [verb, what] = rest;
  const named =
    verb !== undefined &&
    copula.test(verb.lower) &&
    /^(?:NOUN|ADJ|PROPN)$/u.test(what?.tag ?? "") &&
    rest.at(-1)?.tag === "NOUN";
  return named ? textOf(rest.slice(1).filter(({ tag }) => tag !== "DET")) : `${people}${spaced(rest)}`;
};

/** ", 34.4 percent of the annual plan": the number before, as a share. */
const wholeOf = (run: Run, { stance }: Predicate, { measure }: Carried): string | null => {
  if (run.gap.at(-1)?.text !== "," || stance !== "none" || measure !== "level") return null;
  return wholes.exec(textAfter(run.after))?.[1] ?? null;
};

const wholes = /^of (?:the |its |their )?((?:[\p{L}-]+ ){0,3}(?:plan|target|total|goal|budget|gdp|task|quota))(?: |$)/u;

/** 300 hectares, or 1.1 percent: the same change in other words. */
const alternative = ({ gap }: Run): boolean =>
  gap.length > 0 && gap.every(({ text }) => /^(?:or|and|,|\(|about|around|some)$/u.test(text));

/** 320 million yuan was invested: the investment; 60 million was released: the funds released. */
const passiveNoun = (amount: Amount, after: readonly Piece[]): string => {
  const passive = after[0]?.tag === "AUX" || (after[0]?.lower === "to" && after[1]?.lower === "be");
  const verb = passive ? after.slice(1, 4).find(({ tag }) => tag === "VERB") : undefined;
  if (verb === undefined || !isMoney(amount)) return "";
  return nounOf(verb.lower) || `funds ${verb.lower}`;
};

/** 11 of the province's 14 counties: words that only lead to the larger number. */
const isOfWord = ({ lower, mention, text }: Piece): boolean =>
  mention !== null || /^(?:of|the|its|their|all|these)$/u.test(lower) || /^['’]s?$/u.test(text);

/** 80 percent of whom are women: women; 80 percent of whom live in cities: people who do. */
const ofWhom = (
  {
    run,
    carried,
    owner,
    measure,
  }: Pick<Matter, "run" | "carried"> & { readonly owner: Placed | null; readonly measure: Measure },
  make: Make,
): Measured | null => {
  const rest = restOfClause(run.after.slice(2)).filter(({ tag }) => tag !== "AUX");
  const words = rest.map(({ text }) => text).join(" ");
  if (words === "") return make(carried.indicator, measure, { owner });
  if (carried.indicator === null && rest[0]!.tag === "VERB") return null;
  return make(rest[0]!.tag === "VERB" ? `${carried.indicator ?? ""} ${words}`.trim() : words, measure, { owner });
};

/** People registered for the fair are people registered. */
const untilLink = (words: readonly Piece[]): readonly Piece[] => {
  const link = words.findIndex(({ tag, lower }, index) => index > 0 && tag === "ADP" && lower !== "in");
  return link < 0 ? words : words.slice(0, link);
};

/** 12,000 people were relocated: the unit's own noun is what is counted. */
const unitNoun = ({ unit, text }: Amount, after: readonly Piece[]): string => {
  const noun = /([a-z]+)$/u.exec(text)?.[1] ?? "";
  if ((unit !== "person" && unit !== "1") || noun === "" || scale.test(noun)) return "";
  const words = /^(?:VERB|AUX)$/u.test(after[0]?.tag ?? "")
    ? untilLink(restOfClause(after).filter(({ tag }) => tag !== "AUX"))
    : [];
  return [noun, ...words.map(({ text: word }) => word)].join(" ");
};

const scale =
  /^(?:hundred|thousand|million|billion|trillion|bn|bln|mln|times|fold|dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)s?$/u;

const usable = ({ link }: Counted, amount: Amount): boolean => {
  if (link === "" || link === "of" || link === "worth") return true;
  if (isPercent(amount)) return false;
  return isMoney(amount) ? /^(?:in|for|as|from|to|on|into)$/u.test(link) : /^(?:in|as|for)$/u.test(link);
};

const longestRest = 10;

/** The words up to the end of the clause. */
const restOfClause = (after: readonly Piece[]): readonly Piece[] => {
  const end = after.findIndex(
    (piece, index) =>
      index >= longestRest ||
      piece.amount !== null ||
      /^[,;.:()]$/u.test(piece.text) ||
      /^(?:and|while|but|which|with)$/u.test(piece.lower),
  );
  return end < 0 ? after : after.slice(0, end);
};

/** 82 percent of villages [have access to broadband]. */
const predicateWords = (after: readonly Piece[], counted: Counted): string => {
  const said = restOfClause(after.filter(({ start }) => start >= counted.end)).filter(
    ({ lower }) => !copula.test(lower),
  );
  const words = said.at(-1)?.tag === "ADP" ? said.slice(0, -1) : said;
  return words.length > longestSaid ? "" : spaced(words);
};

const longestSaid = 4;

const spaced = (pieces: readonly Piece[]): string => (pieces.length === 0 ? "" : ` ${textOf(pieces)}`);
