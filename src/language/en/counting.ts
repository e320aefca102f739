import type { Amount, Measure } from "../../model.ts";
import { dimension } from "./behind.ts";
import type { Carried, Make, Matter, Measured } from "./carried.ts";
import { goesOn } from "./goeson.ts";
import { befallen, leftOut } from "./leftout.ts";
import { isFiniteVerb } from "./nouns.ts";
import { type Counted, genericOwner, type Phrase, phraseAfter, phraseBefore, spanOf, textAfter } from "./phrase.ts";
import { isMeasured, type Piece } from "./pieces.ts";
import { type Predicate, withoutLead } from "./predicate.ts";
import {
  isAttributive,
  isCount,
  isFraction,
  isMoney,
  isPercent,
  isPoints,
  isRelative,
  moves,
  type Run,
} from "./runs.ts";
import { planning } from "./verbs.ts";
import { amongWhom, copula, ofWhom, restOfClause, spaced } from "./whom.ts";

const nominalized: readonly (readonly [RegExp, string])[] = [
  [/^invest/u, "investment"],
  [/^(?:put|pour|pump)/u, "investment"],
  [/^spen[dt]/u, "spending"],
  [/^export/u, "exports"],
  [/^import/u, "imports"],
  [/^produc/u, "output"],
  [/^generat/u, "power generation"],
  [/^s(?:ell|old)/u, "sales"],
  [/^handl/u, "throughput"],
  [/^cover/u, "area"],
  [/^(?:span|stretch|extend|run)/u, "length"],
  [/^cost/u, "cost"],
  [/^earn/u, "income"],
  [/^gross/u, "revenue"],
  [/^scor/u, "score"],
  [/^len[dt]/u, "loans"],
  [/^(?:allocat|earmark|appropriat)/u, "allocation"],
  [/^(?:rais|pocket|secur|inject)/u, "funds"],
];

const nounOf = (verb: string): string => nominalized.find(([pattern]) => pattern.test(verb))?.[1] ?? "";

/** Whether what was read before changed. */
export const increases = ({ measure }: Carried): boolean => measure === "change" || measure === "growth";

/** What something rose to: 5 percent of growth, 62 percent of what it was, 65 percent of a whole, or so many. */
export const reachedAs = (
  amount: Amount,
  { phrase, run }: { readonly phrase: Phrase | null; readonly run: Run },
): Measure => {
  if (!isPercent(amount)) return "level";
  if (
    /^of (?:(?:the |its |their )?(?:(?:19|20)\d\d|pre-?\S+|same) (?:levels?|period)|that of|the level|what|last year)/u.test(
      textAfter(run.after),
    )
  )
    return "ratio";
  return phrase !== null && phrase.change !== null ? "growth" : "share";
};

/** What spans 4,000 square kilometers is an area. */
const sized = (noun: string, { unit }: Amount): string => (noun === "length" && unit === "m2" ? "area" : noun);

/** A person, the village: whose income it is, the subject tells. */
const isAnyone = ({ pieces, text }: Phrase): boolean =>
  genericOwner.test(text) || pieces.some(({ mention }) => mention?.kind === "person");

/** Forest covers 12,000 hectares in the county: the county's area of forest; else it is the area of what covers it. */
const overArea = (
  { predicate, counted }: Pick<Matter, "predicate" | "counted">,
  noun: string,
  make: Make,
): Measured => {
  const grown = noun === "area" && growing.test(predicate.phrase?.text ?? "");
  const own = predicate.owner ?? predicate.phrase?.owner ?? null;
  return grown
    ? make(`${predicate.phrase!.text} area`, "level", { owner: own ?? counted.owner })
    : make(noun, "level", { owner: own });
};

const growing =
  /(?:^|\s)(?:forests?|grasslands?|woodlands?|wetlands|farmlands?|plantations|gardens|orchards|vineyards|mangroves|crops|bamboo|greenery)$/u;

const crossing = /^(?:in|through|across|along|from|between|into|over|at|on)$/u;

/** What is counted or paid for behind a number; null where no words say it. */
export const countedBehind = ({ amount, predicate, counted, carried, run }: Matter, make: Make): Measured | null => {
  const owner = predicate.owner ?? predicate.phrase?.owner ?? counted.owner;
  const spans = spanOf(counted);
  const noun = sized(nounOf(predicate.verb), amount);
  const size = dimension[run.after[0]?.lower ?? ""];
  const fate = befallen({ amount, run, predicate, counted, carried }, make);
  if (fate !== null) return fate;
  const attached = dimension[/^-(\p{L}+)$/u.exec(run.after[0]?.text ?? "")?.[1] ?? ""];
  if ((noun === "area" && amount.unit === "m2") || (noun === "length" && amount.unit === "m"))
    if ((counted.text === "" || crossing.test(counted.link)) && size === undefined)
      return overArea({ predicate, counted }, noun, make);
  // including four costing 1 billion yuan each
  if (
    isCount(amount) &&
    run.after.length === 1 &&
    nounOf(run.after[0]!.lower) !== "" &&
    /ing$/u.test(run.after[0]!.lower)
  )
    return make(carried.indicator, "level", { owner: null });
  if (attached !== undefined && counted.text !== "")
    return make(`${counted.text} ${attached}`, "level", { owner, spans });
  const ofWhat = run.after[0]?.lower === "of" ? textAfter(run.after) : "";
  if (/^of (?:the|its|their|all|these)?\b/u.test(ofWhat) && counted.text === "") {
    const among = phraseAfter(run.tail.slice(run.after.length + 1));
    if (among.text !== "" && run.after.every((piece, index) => isOfWord(piece) || isPossessor(run.after, index)))
      return make(among.text, isPercent(amount) || isFraction(amount) ? "share" : "level", {
        owner: owner ?? among.owner,
        spans: spanOf(among),
      });
  }
  const long = size === undefined ? null : phraseBefore(withoutLead(run.gap));
  if (long !== null && (long.text !== "" || long.owner !== null))
    return make(`${long.text} ${size}`.trim(), "level", { owner: long.owner });
  // 22 km long and 13 m wide
  if (size !== undefined && sizes.test(carried.indicator ?? ""))
    return make(carried.indicator!.replace(sizes, size), "level", { owner: null });
  if (isPercent(amount) && /^cover/u.test(predicate.verb) && (predicate.phrase?.text ?? "") !== "")
    return make(`${predicate.phrase!.text} coverage`, "share", { owner });
  if (/^of (?:whom|which|them|these)\b/u.test(ofWhat))
    return ofWhom({ run, carried, owner, measure: isPercent(amount) || isFraction(amount) ? "share" : "level" }, make);
  const measure: Measure = isPercent(amount) || isFraction(amount) ? "share" : "level";
  const ofSize = isCount(amount) ? pastSize(run) : null;
  if (ofSize !== null) return make(ofSize, "level", { owner });
  if (counted.text !== "" && noun === "investment" && counted.link !== "" && counted.link !== "of")
    return make(`${noun} ${counted.link} ${counted.text}`, measure, { owner, spans });
  // earmarked 150 million yuan to upgrade plants
  if (noun !== "" && isMoney(amount) && counted.link === "to" && predicate.stance === "act")
    return make(noun, measure, { owner: predicate.owner ?? predicate.phrase?.owner ?? null });
  if (noun !== "" && counted.link === "" && /ing$/u.test(counted.text)) return make(noun, measure, { owner });
  if (noun === "score") return make(noun, measure, { owner });
  const aimed = isPercent(amount) ? aimedAt(run, counted) : null;
  if (aimed !== null) return make(counted.text, aimed, { owner: counted.owner, spans });
  const whole = measure === "share" ? wholeOf(run, predicate, carried) : null;
  if (whole !== null) return make(`${carried.indicator} as a share of ${whole}`, measure, { owner: null, spans });
  // doubled to 1.2 million units
  if (/^(?:(?:year on year|year-on-year|on year) )?to$/u.test(textAfter(run.gap)) && increases(carried))
    return make(carried.indicator, reachedAs(amount, { phrase: null, run }), { owner: null });
  // and plans to build 90 more
  if (isCount(amount) && /^(?:more|others)$/u.test(counted.text) && carried.indicator !== null)
    return make(carried.indicator, carried.measure ?? measure, { owner: null });
  // including 18 national and 136 provincial
  const kind = isCount(amount) && counted.link === "" ? carried.counted.at(-1) : null;
  if (kind != null && carried.measure === "level" && isKind(counted, run.after))
    return make(`${counted.text} ${kind.replace(rank, "")}`, measure, { owner, spans });
  // 280 million yuan of relief funds, including 60 million from the central government
  const fromWhom = isMoney(amount) && run.after[0]?.lower === "from" && joins.test(run.gap.at(-1)?.lower ?? "");
  if (fromWhom && carried.measure === "level" && carried.indicator !== null && counted.text !== "")
    return make(`${carried.indicator.replace(/ from .*$/u, "")} from ${counted.text}`, "level", { owner: null, spans });
  if (counted.text !== "" && usable(counted, amount)) {
    const rest = measure === "share" ? predicateWords(run.after, counted) : isCount(amount) ? tradedAs(predicate) : "";
    return make(counted.text + rest, measure, { owner, spans });
  }
  if ((predicate.link === "to" || predicate.link === "from") && moves(carried.stance) && !isPoints(amount))
    return make(carried.indicator, isPercent(amount) ? "share" : "level", { owner: null });
  // Of these, 45 were passenger cars
  const are = isCount(amount) && copula.test(run.after[0]?.lower ?? "") ? phraseAfter(run.after.slice(1)) : null;
  if (are !== null && are.text !== "" && are.link === "") return make(are.text, measure, { owner, spans: spanOf(are) });
  const unsaid = leftOut({ amount, run, predicate, carried }, make);
  if (unsaid !== null) return unsaid;
  if (alternative(run) && carried.indicator !== null) {
    if (moves(carried.stance) && carried.measure !== "level")
      return make(carried.indicator, isRelative(amount) ? "growth" : "change", { stance: carried.stance, owner: null });
    // 70 percent, or 800 MW: so many of the part; 8 billion yuan, or 4 percent: so large a part
    if (carried.measure === "share" && !isRelative(amount))
      return make(carried.indicator.replace(/ as a share of .*$/u, ""), "level", { owner: null });
    if (carried.measure === "level" && isPercent(amount) && run.gap.some(({ lower }) => lower === "or"))
      return make(carried.indicator, "share", { owner: null });
    if (run.gap[0]?.text === "(" && !isRelative(amount))
      return make(carried.indicator, carried.measure ?? "level", { owner: null });
  }
  const listed = isPercent(amount) ? bracketed(run) : null;
  if (listed !== null && listed.text !== "")
    return make(listed.text, measure, { owner: listed.owner, spans: spanOf(listed) });
  const whose = isPercent(amount) && run.gap.at(-1)?.text === "(" ? spokenOf(run.gap) : null;
  if (whose !== null && whose.text !== "")
    return make(whose.text, measure, { owner: whose.owner, spans: spanOf(whose) });
  // helped 22 million people shake off poverty
  const noted = unitNoun(amount, /^(?:help|let|mak|made|enabl|allow)/u.test(predicate.verb) ? [] : run.after);
  if (noted !== "") return make(noted, measure, { owner });
  if (predicate.stance === "act" && isMoney(amount) && noun !== "" && noun !== "income")
    return make(noun, measure, { owner });
  // ran at 160 km per hour
  if (amount.unit === "km/h" && predicate.link === "at") return make("speed", "level", { owner });
  // The port handled 5 million tonnes.
  if (noun === "throughput" && (amount.unit === "t" || amount.unit === "TEU")) return make(noun, measure, { owner });
  const dash = /^(?:–|—|--)$/u.test(run.gap.at(-1)?.text ?? "") && run.after[0]?.text === run.gap.at(-1)!.text;
  const bare =
    predicate.stance === "none"
      ? phraseBefore(dash ? run.gap.slice(0, -1) : withoutWorth(withoutLead(run.gap)))
      : predicate.phrase;
  if (bare !== null && bare.text !== "")
    return make(
      noun !== "income" ? bare.text.replace(most, "") : isAnyone(bare) ? noun : `${bare.text} ${noun}`,
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
  // Over 500 firms from Macao and over 300 from Zhuhai
  if (
    carried.indicator !== null &&
    /^(?:and|,|or|while|but)$/u.test(run.gap.at(-1)?.lower ?? "") &&
    run.after[0]?.tag === "ADP" &&
    predicate.stance === "none" &&
    (amount.unit === "1" || amount.unit === "person" || run.after[0].lower === "by")
  )
    return make(carried.indicator, carried.measure === "level" ? measure : (carried.measure ?? measure), { owner });
  // Last year, the figure was 9,356 kilometers.
  if (predicate.phrase !== null && figure.test(predicate.phrase.whole.map(({ lower }) => lower).join(" ")))
    return make(carried.indicator, measure, { owner });
  const further = goesOn({ amount, run, predicate, carried }, make);
  if (further !== null) return further;
  const spent = passiveNoun(amount, run.after);
  if (spent !== "") return make(spent, measure, { owner });
  if (noun !== "") return make(noun, measure, { owner });
  // the 310 TWh produced in Shanxi
  const made = /ed$/u.test(run.after[0]?.lower ?? "") && run.after[1]?.tag === "ADP" ? nounOf(run.after[0]!.lower) : "";
  if (made !== "" && !isPercent(amount))
    return make(amount.unit === "kWh" ? "power generation" : made, measure, { owner });
  if (carried.indicator !== null && predicate.stance !== "none") return make(carried.indicator, measure, { owner });
  return null;
};

/** What makes a sum part of the one before. */
const joins = /^(?:including|and|plus)$/u;

const rank = /^(?:national|provincial|municipal|state|county|district|city|prefectural)(?:-level)? /u;

/** Adjectives with no noun behind them. */
const isKind = ({ text, pieces }: Counted, after: readonly Piece[]): boolean =>
  text !== "" &&
  rank.test(`${text} `) &&
  pieces.every(({ tag }) => tag === "ADJ" || tag === "NOUN") &&
  /^(?:and|,|\.|;|)$/u.test(after[1]?.lower || after[1]?.text || "");

const figure = /^(?:the )?(?:figure|number|total)$/u;

const traded: readonly (readonly [RegExp, string])[] = [
  [/^export/u, " exported"],
  [/^import/u, " imported"],
  [/^s(?:ell|old)/u, " sold"],
];

/** Exported 1.2 million cars: the cars exported, not those that it has. */
const tradedAs = ({ verb, link }: Predicate): string =>
  (link === "" && traded.find(([pattern]) => pattern.test(verb))?.[1]) || "";

/** Coal (60%), wind (25%) and hydro (15%): in a list each bracket is of the words right before it. */
const bracketed = ({ gap, tail }: Run): Phrase | null => {
  if (gap.at(-1)?.text !== "(" || tail[0]?.text !== ")") return null;
  const next = tail.findIndex(({ text }) => text === "(");
  const goesOn =
    next > 1 &&
    /^(?:,|and)$/u.test(tail[1]!.lower) &&
    tail[next + 1]?.amount?.unit === "%" &&
    tail[next + 2]?.text === ")";
  const listed = gap[0]?.text === ")" && /^(?:,|and)$/u.test(gap[1]?.lower ?? "");
  return goesOn || listed ? phraseBefore(gap.slice(listed ? 2 : 0, -1)) : null;
};

const rates = /(?:rate|ratio|share|proportion|percentage|coverage)(?:$| of )/u;

/** Goals include 8 percent for investment, 6 percent for sales: what is to grow so much, and what is to be so high. */
const aimedAt = ({ gap }: Run, { link, text }: Counted): Measure | null =>
  link === "for" && text !== "" && /^(?:including|includes?|of|with|and|,|at|were|are)$/u.test(gap.at(-1)?.lower ?? "")
    ? rates.test(text)
      ? "share"
      : "growth"
    : null;

/** Coal accounted for most (59.9%): the share of what the clause speaks of. */
const spokenOf = (gap: readonly Piece[]): Phrase | null => {
  const verb = gap.findLastIndex((_, index) => isFiniteVerb(gap, index));
  return verb < 1 ? null : phraseBefore(gap.slice(0, verb));
};

/** The fund, worth 2 billion yuan: the fund. */
const withoutWorth = (gap: readonly Piece[]): readonly Piece[] =>
  gap.at(-1)?.lower === "worth" && gap.at(-2)?.text === "," ? gap.slice(0, -2) : gap;

const sizes = /(?:length|width|height|depth|thickness)$/u;

/** Most of the grain, 600,000 tonnes: so much grain. */
const most =
  /^(?:(?:large |major |small |significant |sizable )?(?:portion|part|bulk|majority|most|rest|remainder|lion['’]s share) of (?:the |its |their )?)(?=\p{L})/u;

/** ", 34.4 percent of the annual plan": the number before, as a share. */
const wholeOf = (run: Run, { stance }: Predicate, { measure }: Carried): string | null => {
  const [last, before] = [run.gap.at(-1), run.gap.at(-2)];
  const aside = last?.text === "," || (last?.lower === "or" && before?.text === ",");
  if (!aside || stance !== "none" || measure !== "level") return null;
  const after = textAfter(run.after);
  return wholes.exec(after)?.[1] ?? (/^of (?:\S+ ){1,4}['’]s total\b/u.test(after) ? "total" : null);
};

const wholes =
  /^of (?:the |its |their )?((?:[\p{L}-]+ ){0,3}(?:plan|target|total|goal|budget|gdp|task|quota|output|production|population))(?: |$)/u;

/** 300 hectares, or 1.1 percent: the same change in other words. */
export const alternative = ({ gap }: Run): boolean =>
  (gap.length > 0 && gap.every(({ text }) => /^(?:or|and|,|\(|about|around|some)$/u.test(text))) ||
  (gap.at(-1)?.lower === "or" && gap.at(-2)?.text === ",");

/** 320 million yuan was invested: the investment; 60 million was released: the funds released. */
const passiveNoun = (amount: Amount, after: readonly Piece[]): string => {
  const passive = after[0]?.tag === "AUX" || (after[0]?.lower === "to" && after[1]?.lower === "be");
  const verb = passive
    ? after.slice(1, 7).find(({ tag, lower }) => tag === "VERB" && !planning.test(lower))
    : undefined;
  if (verb === undefined || !isMoney(amount)) return "";
  return nounOf(verb.lower) || `funds ${verb.lower}`;
};

/** 11 of the province's 14 counties: words that only lead to the larger number. */
const isOfWord = ({ lower, mention, text }: Piece): boolean =>
  mention !== null || /^(?:of|the|an?|its|their|all|these)$/u.test(lower) || /^['’]s?$/u.test(text);

/** Three new 500kV transmission lines: what is counted stands behind how large each is. */
const pastSize = ({ after, tail }: Run): string | null => {
  const size = tail[after.length];
  if (size === undefined || !isMeasured(size) || !isAttributive(size.amount!)) return null;
  if (after.length > 2 || !after.every(({ tag, mention }) => tag === "ADJ" && mention === null)) return null;
  const what = phraseAfter(tail.slice(after.length + 1));
  return what.text === "" || what.link !== ""
    ? null
    : [...after.map(({ text }) => text), size.text, what.text].join(" ");
};

/** Of the town's 45,000 residents. */
const isPossessor = (after: readonly Piece[], index: number): boolean =>
  after[index]!.tag === "NOUN" && /^['’]s?$/u.test(after[index + 1]?.text ?? "");

/** People registered for the fair are people registered. */
const untilLink = (words: readonly Piece[]): readonly Piece[] => {
  const link = words.findIndex(
    ({ tag, lower }, index) => index > 0 && tag === "ADP" && (lower !== "in" || words[index + 1]?.mention != null),
  );
  return link < 0 ? words : words.slice(0, link);
};

/** 12,000 people were relocated: the unit's own noun is what is counted. */
export const unitNoun = ({ unit, text }: Amount, after: readonly Piece[]): string => {
  if (unit === "tce") return "standard coal";
  if (unit === "TEU") return /(?:standard |shipping )?containers$/iu.exec(text)?.[0].toLowerCase() ?? "";
  const noun = /([a-z]+)$/iu.exec(text)?.[1]?.toLowerCase() ?? "";
  if ((unit !== "person" && unit !== "1") || noun === "" || scale.test(noun)) return "";
  const words = /^(?:VERB|AUX)$/u.test(after[0]?.tag ?? "")
    ? untilLink(restOfClause(after).filter(({ tag }) => tag !== "AUX"))
    : [];
  return [noun, ...words.map(({ text: word }) => word)].join(" ");
};

const scale =
  /^(?:hundred|thousand|million|billion|trillion|bn|bln|mln|times|fold|dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)s?$/u;

const spells = /\b(?:day|week|month|year|quarter|season|decade|hour|night)s?$/u;

const usable = ({ link, text }: Counted, amount: Amount): boolean => {
  // 8,400 people in want of work: the people are counted.
  if (unitNoun(amount, []) === "people") return false;
  if (link === "" || link === "of" || link === "worth") return true;
  // 1.5 billion yuan in its first week
  if (link === "in" && spells.test(text)) return false;
  if (isPercent(amount)) return false;
  return isMoney(amount) ? /^(?:in|for|as|from|to|on|into)$/u.test(link) : /^(?:in|as|for)$/u.test(link);
};

/** 82 percent of villages [have access to broadband]. */
const predicateWords = (after: readonly Piece[], counted: Counted): string => {
  const said = restOfClause(after.filter(({ start }) => start >= counted.end)).filter(
    ({ lower, tag }, index) => !(index === 0 && copula.test(lower)) && tag !== "ADV",
  );
  const words = said.at(-1)?.tag === "ADP" ? said.slice(0, -1) : said;
  return words.length > longestSaid ? "" : spaced(words);
};

const longestSaid = 4;
