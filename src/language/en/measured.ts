import type { Amount, Measure } from "../../model.ts";
import { type Behind, behind, dimension, ofAnother } from "./behind.ts";
import type { Carried, Make, Matter, Measured } from "./carried.ts";
import { contributed } from "./contributed.ts";
import { alternative, countedBehind, increases, reachedAs, unitNoun } from "./counting.ts";
import { daysWith } from "./days.ts";
import { distance } from "./distance.ts";
import { exceeding } from "./exceeding.ts";
import { isFiniteVerb } from "./nouns.ts";
import { partOf } from "./parts.ts";
import { type Counted, type Phrase, phraseAfter, phraseBefore, spanOf, textAfter, textOf } from "./phrase.ts";
import { isMeasured, isTime, type Piece } from "./pieces.ts";
import type { Predicate } from "./predicate.ts";
import {
  isAttributive,
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
import { moreOf, surplusOf } from "./surplus.ts";
import { stanceOf } from "./verbs.ts";
import { baseIn } from "./when.ts";

const actsOn = /^(?:achiev|realiz|record|regist|post|complet|report|attain|earn)/u;
const generic = /^(?:area|total area|amount|total amount|total|number|length|value|sum|volume|scale|size|quantity)$/u;

/** What a number measures, and how; null where no words say it. */
export const understand = (run: Run, predicate: Predicate, carried: Carried): Measured | null => {
  const measured = plainly(run, goingOn(run, predicate, carried), carried);
  return measured === null ? null : { ...measured, indicator: filledIn(ofPart(measured, carried), carried.indicator) };
};

/** Accounted for a quarter of the total, reaching 232 million: so much of the part. */
const ofPart = ({ indicator, measure }: Measured, carried: Carried): string | null =>
  measure !== "share" && measure !== "change" && carried.measure === "share" && indicator === carried.indicator
    ? (indicator?.replace(/ as a share of .*$/u, "") ?? null)
    : indicator;

/** "Its output of 342,000 vehicles accounts for": what was counted just before is the subject. */
const goingOn = ({ gap }: Run, predicate: Predicate, { indicator }: Carried): Predicate => {
  const { phrase } = predicate;
  // 13 million bottles of wine and an output value of: what was counted is no part of what is measured next.
  const joint = phrase?.text.lastIndexOf(" and ") ?? -1;
  if (phrase !== null && joint > 0 && phrase.start === gap[0]?.start && predicate.link === "of")
    if ((indicator ?? "").endsWith(phrase.text.slice(0, joint)))
      return { ...predicate, phrase: { ...phrase, text: phrase.text.slice(joint + " and ".length) } };
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
  const rest = /^(?:that|those) of (.*)$/u.exec(indicator ?? "")?.[1];
  if (rest === undefined || before === null) return indicator;
  const plain = before.replace(/ as a share of .*$/u, "");
  const head = /^(.*?) of /u.exec(plain)?.[1];
  return head === undefined ? `${/\S+$/u.exec(plain)?.[0] ?? plain} of ${rest}` : `${head} of ${rest}`;
};

/** "by 123, or 3.51 times, over 2015": what both are counted from stands behind the second. */
const behindAlternative = (tail: readonly Piece[]): readonly Piece[] => {
  const next = tail.findIndex(isMeasured);
  const words = tail.slice(0, Math.max(0, next)).map(({ lower }) => lower);
  if (next < 1 || !words.includes("or") || !words.every((word) => /^(?:,|or|about|around)$/u.test(word))) return [];
  const rest = tail.slice(next + 1);
  return rest[0]?.text === "," ? rest.slice(1) : rest;
};

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
  if (carried.indicator !== null && comparesWith(run, amount, carried.measure))
    return make(carried.indicator, carried.measure!, { owner: null });
  // Prices range from 180 to 480 yuan.
  if (carried.indicator !== null && run.gap.length === 1 && run.gap[0]!.lower === "to" && !isCount(amount))
    if (carried.measure === "level" || carried.measure === "share")
      return make(carried.indicator, carried.measure, { owner: null });
  if (/^weigh/u.test(predicate.verb) && amount.unit === "t") return make("weight", "level");
  // Each kilogram of tea sells for 2,000 yuan.
  if (isMoney(amount) && /^s(?:ell|old)/u.test(predicate.verb) && /^(?:for|at)$/u.test(predicate.link))
    return make(`${(predicate.phrase?.text ?? "").replace(perPiece, "")} price`.trim(), "level");
  const above = isPoints(amount) ? exceeding(run, predicate, make) : null;
  if (above !== null && above.indicator === null)
    return { ...above, indicator: carried.indicator, suffix: carried.measure === "growth" ? " growth" : "" };
  if (above !== null) return above;
  const aside = setAside(run, amount, make);
  if (aside !== null) return aside;
  const fronted = frontedFrom(run, amount, make);
  if (fronted !== null) return fronted;
  const days = daysWith({ amount, run, predicate }, make) ?? distance({ amount, run, predicate }, make);
  if (days !== null) return days;
  const given = contributed({ amount, predicate, run }, make);
  if (given !== null) return given;
  const part = predicate.stance === "none" ? partOf({ amount, run, carried }, make) : null;
  if (part !== null) return part;
  const surplus = isCount(amount) ? moreOf(run.after) : null;
  if (surplus !== null) return surplusOf(surplus, make);
  if (isTimes(amount) && carried.indicator !== null && alternative(run))
    return make(carried.indicator, amount.measure === "growth" || increases(carried) ? "growth" : "ratio", {
      owner: null,
    });
  // 1.4 million emigrants, twice the local population
  if (
    isTimes(amount) &&
    carried.indicator !== null &&
    predicate.stance === "none" &&
    run.gap.at(-1)?.text === "," &&
    /^(?:the|that|those|its|as)$/u.test(run.after[0]?.lower ?? "")
  )
    return amount.measure === "growth"
      ? make(carried.indicator, "growth", { stance: "rise", owner: null })
      : make(carried.indicator, "ratio", { owner: null });
  if (amount.measure === "growth" && predicate.stance === "none" && run.gap.at(-1)?.text === ",")
    return make(carried.indicator, "growth", { stance: "rise", owner: null });
  // The number of visitors has doubled.
  if (amount.measure === "growth" && (predicate.stance === "none" || /^ha(?:s|ve|d)$/u.test(predicate.verb)))
    return make(phraseBefore(run.gap).text || carried.indicator, "growth", {
      stance: "rise",
      owner: phraseBefore(run.gap).owner,
    });
  const phrase = predicate.phrase;
  if (moves(predicate.stance)) return moved({ amount, predicate, counted, carried, run }, make);
  if (isTimes(amount) && ofAnother.test(textAfter(run.after)))
    return make(phrase?.text || carried.indicator, amount.measure === "growth" ? "growth" : "ratio");
  // put 1.2 billion dollars into Vietnam
  if (isMoney(amount) && /^put/u.test(predicate.verb) && /^in(?:to)?$/u.test(run.after[0]?.lower ?? ""))
    return make("investment", "level");
  const shared = sharedBy(run, counted, carried);
  if (shared !== null && isRelative(amount)) return make(shared, "share", { spans: spanOf(counted), owner: null });
  if (predicate.stance === "share" && isRelative(amount)) {
    const whole =
      (counted.link === "of" || counted.link === "in") && !/^total$/u.test(counted.text) ? counted.text : "";
    const part = phrase?.text || (carried.indicator ?? "").replace(/ as a share of .*$/u, "");
    if (isFraction(amount) && /^of that of/u.test(textAfter(run.after)))
      return make(part, /^account/u.test(predicate.verb) ? "share" : "ratio");
    const name = whole === "" ? part : part === "" ? `share of ${whole}` : `${part} as a share of ${whole}`;
    const owner = phrase?.owner ?? predicate.owner ?? (whole === "" ? null : counted.owner);
    return make(name, "share", { owner, spans: spanOf(phrase, counted) });
  }
  if (isCount(amount) && counted.text !== "" && counted.link === "" && isInverted(run.gap, predicate))
    return make(counted.text, "level", { owner: counted.owner ?? phrase?.owner ?? null, spans: spanOf(counted) });
  const within = predicate.link === "of" && isCount(amount) && counted.link === "" && counted.text !== "";
  if (within && phrase !== null && yields.test(phrase.text))
    return make(`${phrase.text} of ${counted.text}`, "level", { spans: spanOf(phrase, counted) });
  const batch =
    predicate.link === "of" && counted.link === "of" && counted.text !== "" && batches.test(phrase?.text ?? "");
  const sum = isMoney(amount) && counted.link === "" && sumsUp.test(counted.text) && !sumsUp.test(phrase?.text ?? "");
  if (
    phrase !== null &&
    phrase.text !== "" &&
    predicate.stance === "level" &&
    !within &&
    !sum &&
    !batch &&
    !(isAttributive(amount) && counted.text !== "" && counted.link === "") &&
    !preferBehind(predicate, counted)
  )
    return levelled({ amount, predicate, run, counted }, make);
  return countedBehind({ amount, predicate, counted, carried, run }, make);
};

/** Exports, at 76 billion dollars, were: how much it was, by the way. */
const setAside = ({ gap, after }: Run, amount: Amount, make: Make): Measured | null => {
  if (gap.at(-1)?.lower !== "at" || gap.at(-2)?.text !== "," || after[0]?.text !== ",") return null;
  const what = phraseBefore(gap.slice(0, -2));
  if (what.text === "") return null;
  return make(what.text, isRelative(amount) ? "share" : "level", { owner: what.owner, spans: spanOf(what) });
};

/** On display are 300 bronzes, Also approved were 12 plans: what is counted stands behind the verb. */
const isInverted = (gap: readonly Piece[], { verb, link, at }: Predicate): boolean => {
  if (!/^(?:is|are|was|were)$/u.test(verb) || link !== "") return false;
  const opens = gap[0]?.tag === "ADV" || gap[0]?.lower === "also" ? gap[1] : gap[0];
  const said = gap.slice(0, at);
  return (
    opens !== undefined &&
    (/^(?:on|among|in|at|under|behind|inside|within|above|below|beside)$/u.test(opens.lower) ||
      /(?:ed|wn|en)$/u.test(opens.lower)) &&
    said.every(({ text }) => text !== ",") &&
    !said.slice(1).some((_, index) => isFiniteVerb(said, index + 1))
  );
};

/** Contribute 60 percent of taxes and 90 percent of jobs: the same part of another whole. */
const sharedBy = ({ gap }: Run, { link, text }: Counted, { indicator, measure }: Carried): string | null => {
  const part = measure === "share" ? / as a share of .*$/u.exec(indicator ?? "") : null;
  if (part === null || link !== "of" || text === "" || !/^(?:,|and)$/u.test(gap.at(-1)?.lower ?? "")) return null;
  if (gap.some((_, index) => isFiniteVerb(gap, index))) return null;
  return `${indicator!.slice(0, part.index)} as a share of ${text}`;
};

/** 36 routes, compared with 22 in 2018: the same, at another time. */
export const comparesWith = ({ gap, after }: Run, amount: Amount, measure: Measure | null): boolean =>
  measure === (isRelative(amount) ? "share" : "level") &&
  /^(?:(?:as )?(?:compared|against)(?: (?:with|to))?|(?:up|down|an? (?:improvement|increase|rise|decline|decrease|drop|jump)) from)$/u.test(
    comparing(gap),
  ) &&
  (/^(?:in|at|a|[,.;)]|)$/u.test(after[0]?.lower ?? "") || isTime(after[0]!));

const perPiece = /^(?:kilogram|kilo|jin|ton|tonne|piece|bottle|box|set|cup) of /u;

/** From a mere 12 in 2010, the number of labs rose to 6,900: what rises is said behind. */
const frontedFrom = ({ before, tail }: Run, amount: Amount, make: Make): Measured | null => {
  if (before[0]?.lower !== "from" || before.length > 3) return null;
  const comma = tail.findIndex(({ text }) => text === ",");
  const rest = comma < 0 || comma > 4 ? [] : tail.slice(comma + 1);
  const verb = rest.findIndex((_, index) => isFiniteVerb(rest, index));
  if (verb < 1 || !moves(stanceOf(rest[verb]!.lower) ?? "none")) return null;
  const what = phraseBefore(rest.slice(0, verb));
  return what.text === ""
    ? null
    : make(what.text, isRelative(amount) ? "share" : "level", { owner: what.owner, spans: spanOf(what) });
};

/** The words behind the last comma or bracket. */
const comparing = (gap: readonly Piece[]): string =>
  gap
    .slice(gap.findLastIndex(({ text }) => /^[,(]$/u.test(text)) + 1)
    .map(({ lower }) => lower)
    .join(" ");

/** An output of 300,000 vehicles is the output of vehicles. */
const yields = /\b(?:output|production|sales|exports?|imports?|stock|capacity|supply|consumption|demand|enrollment)$/u;

/** A batch of 5,000 tonnes of soybeans: the soybeans are weighed. */
const batches = /(?:^|\s)(?:batch|shipment|consignment|cargo|load|lot)$/u;

/** 1 trillion yuan annual GDP: the sum of money is of this. */
const sumsUp =
  /(?:GDP|investments?|outputs?|revenues?|profits?|sales|values?|turnover|loans?|funds?|exports?|imports?|trade|income|spending)$/iu;

const preferBehind = ({ verb, phrase }: Predicate, counted: Counted): boolean =>
  counted.text !== "" &&
  actsOn.test(verb) &&
  (counted.link === "" || counted.link === "of" || counted.link === "in") &&
  phrase !== null;

const changedBehind = (
  { amount, predicate, said, carried }: Omit<Matter, "run"> & { readonly said: Behind },
  make: Make,
): Measured => {
  const measure = isRelative(amount) ? "growth" : "change";
  const inside = phraseBefore(said.between);
  const target = phraseAfter(said.rest);
  const own = target.link === "in" || target.link === "of" ? target : null;
  // 49.9 percent more tourists
  const more = target.link === "" && said.between.length === 0 && said.surplus ? target.text : "";
  const named = inside.text || own?.text || more || predicate.phrase?.text || "";
  const owner = own?.owner ?? inside.owner ?? predicate.phrase?.owner ?? predicate.owner;
  const ofGrowth = carried.measure === "growth" || predicate.phrase?.change != null;
  const suffix = named === "" && isPoints(amount) && ofGrowth ? " growth" : "";
  return make(named || carried.indicator, measure, {
    stance: said.stance!,
    suffix,
    owner,
    base: baseIn([...said.between, ...said.rest]),
    spans: spanOf(predicate.phrase, own),
  });
};

const moved = ({ amount, predicate, counted, carried, run }: Matter, make: Make): Measured => {
  const { link } = predicate;
  const phrase = predicate.phrase ?? (isRelative(amount) ? spokenOf(run.gap, predicate) : null);
  const named = agent.test(phrase?.text ?? "") && counted.text !== "" ? "" : (phrase?.text ?? "");
  if (reaching.test(link)) return make(named || carried.indicator, reachedAs(amount, { phrase, run }));
  // The birth rate fell by 0.24‰.
  const ofRate = carried.measure === "share" && amount.text.endsWith("‰");
  const measure: Measure = isRelative(amount) && !ofRate ? "growth" : "change";
  const lost = link === "of" && !isRelative(amount) ? sums.exec(textOf(phrase?.whole ?? []))?.[0] : undefined;
  if (lost !== undefined && named !== "") return make(`${named} ${lost}`, "level", { stance: "level" });
  const people = link === "" && amount.unit === "person" && lifts.test(predicate.verb) ? unitNoun(amount, []) : "";
  if (people !== "") return make(people, "level");
  // The plant added 12 lines: the lines are counted, not the plant.
  const object =
    link === "" && (isCount(amount) ? counted.link === "" : amount.unit === "m2" && counted.link === "of")
      ? counted.text
      : "";
  if (link !== "of" && declined(phrase, amount)) return make(carried.indicator, measure, { suffix: " decline" });
  if (named !== "" && object === "") return make(named, measure);
  const added =
    link !== "of" && /^(?:of)?$/u.test(counted.link) && measure === "change" && !isPoints(amount) ? counted.text : "";
  if (added !== "") return make(added, adds.test(predicate.verb) ? measure : "level", { spans: spanOf(counted) });
  const field = counted.link === "in" && !isPoints(amount) && !/\bterms$/u.test(counted.text) ? counted.text : "";
  if (isMoney(amount) && link === "" && field === "" && /^rais/u.test(predicate.verb)) return make("funds", "level");
  const taken = transitive.test(predicate.verb) && link === "" && named === "";
  if (taken && field !== "" && isMoney(amount)) return make(field, "level", { spans: spanOf(counted) });
  const inWhat = link === "of" || carried.indicator === null ? field : "";
  return make(inWhat || carried.indicator, measure, { suffix: suffixOf(amount, inWhat, carried) });
};

/** Trade remained firm, growing 5 percent: what the clause before the comma speaks of. */
const spokenOf = (gap: readonly Piece[], { verb, at }: Predicate): Phrase | null => {
  if (!/ing$/u.test(verb) || gap[at - 1]?.text !== ",") return null;
  const clause = gap.slice(0, at - 1);
  const said = clause.findLastIndex((_, index) => isFiniteVerb(clause, index));
  const subject = said < 1 ? null : phraseBefore(clause.slice(0, said));
  return subject === null || subject.text === "" || agent.test(subject.text) ? null : subject;
};

/** rose to, fell from, dropped below */
const reaching = /^(?:to|from|below|above|beyond|under)$/u;

/** The government added 1 GW of solar: what was added grew, not who added it. */
const agent =
  /^(?:local |provincial |municipal |central )?(?:government|company|firm|group|city|province|county|country|authorities|region|district|municipality|bank|plant)s?$/u;

/** To lift or raise people out of something counts the people. */
const lifts = /^(?:lift|rais|los|recover)/u;

/** To recover 3 million yuan in losses counts the losses. */
const transitive = /^(?:recover|rais|lift|sav)/u;

/** To add ten roads changes their number, to advance ten does not. */
const adds = /^(?:add|increas|gain|rais|recover|reduc|cut|los|shed|drop|declin|decreas|slash|lower|trim|boost)/u;

/** Tax cuts of 1 trillion yuan are a sum, no change of another. */
const sums = /\b(?:cuts|losses|gains|savings|reductions)$/u;

const suffixOf = (amount: Amount, named: string, carried: Carried): string =>
  named === "" && isPoints(amount) && carried.measure === "growth" ? " growth" : "";

/** The decline narrowed by 2 points: that of what was measured before. */
const declined = (phrase: Phrase | null, amount: Amount): boolean =>
  isPoints(amount) && phrase?.change === "fall" && /^(?:rate|pace)?$/u.test(phrase.text);

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
  // The road runs 45 kilometers from the mine to the port.
  if (amount.unit === "m" && /^(?:run|ran|stretch|extend)/u.test(predicate.verb))
    return make(`${phrase.text} length`, "level");
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
    !/^(?:cover|occupi|reach|total|record|estimat|report|enclos|span|achiev|realiz)/u.test(verb.lower)
    ? verb.lower
    : "";
};
