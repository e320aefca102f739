const names = "january february march april may june july august september october november december".split(" ");
const abbreviated = "jan feb mar apr may jun jul aug sept sep oct nov dec".split(" ");
/** The number of the month that a word begins as. */
export const numberOf = (word: string): number => names.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1;

const MONTH = `(?:${names.join("|")}|(?:${abbreviated.join("|")})(?:\\.|\\b))`;
const YEAR = "(?:1[89]|20|21)\\d\\d(?![\\d%]|,\\d|\\.\\d|s\\b)";
const RELATIVE = "(?:this|last|next|the previous|the preceding|the same|the following|the|that) year";
const YEARLY = `(?:${YEAR}|${RELATIVE})`;
const TO = "(?: ?[-–—~] ?| to | through | until | till )";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d,.]\\d|\\w|%)";
const COUNT = "(?:\\d{1,3}|[a-z]+(?:-[a-z]+)?)";

const sticky = (pattern: string): RegExp => new RegExp(pattern, "uy");
/** What a sticky pattern finds at a place. */
export const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** The forms in which English writes times. */
export const forms = {
  monthRange: sticky(
    `(${MONTH})(?:${TO}|(?<=between ${MONTH}) and )(${MONTH})(?!\\w| \\d{1,2}\\b(?!\\d))(?:,? (?:of |in )?(${YEARLY}))?`,
  ),
  dayRange: sticky(
    `(${MONTH}) (${DAY})(?:${TO}|(?<=between ${MONTH} ${DAY}) and )(?:(${MONTH}) )?(${DAY})(?:,? (?:of |in )?(${YEARLY}))?`,
  ),
  monthDay: sticky(`(${MONTH}) (${DAY})(?:,? (?:of |in )?(${YEARLY}))?`),
  dayMonth: sticky(`(${DAY}) (?:of )?(${MONTH})\\b(?:,? (?:of )?(${YEAR}|this year|last year|next year))?`),
  monthYear: sticky(
    `(?:(?:early|mid|late)[- ])?(${MONTH})(?:,? (?:of |in )?(${YEAR}|this year|last year|next year)|(?!\\w))`,
  ),
  yearRange: sticky(`(${YEAR})(?:${TO}| and )(${YEAR})`),
  shortRange: sticky(`(${YEAR})[-–—](\\d\\d)(?=\\)| (?:five-year[ -])?(?:plan |program )?(?:period|plan|program))`),
  yearPart: sticky(`(${YEAR})(?:['’]s)? (?:(first|second|third|fourth|last)[- ](quarter|half)|(q|h)([1-4]))(?![\\w])`),
  iso: sticky("(\\d{4})(?:-(\\d\\d)-(\\d\\d)|/(\\d\\d?)/(\\d\\d?))(?![\\d/])"),
  quarter: sticky(
    `(first|second|third|fourth|last|1st|2nd|3rd|4th)[- ]quarter(?: (?:of|in) (${YEARLY})| (${YEAR}))?(?!s)`,
  ),
  shortQuarter: sticky(`q([1-4])(?: (?:of )?(${YEARLY}))?(?!\\w)`),
  shortHalf: sticky(`h([12])(?: (?:of )?(${YEARLY}))?(?!\\w)`),
  quarters: sticky(`first (two|three|2|3) quarters(?: (?:of|in) (${YEARLY}))?`),
  firstMonths: sticky(`first (${COUNT}) months(?: (?:of|in) (${YEARLY})| (${YEAR}))?`),
  half: sticky(`(first|second|latter) half(?: of (?:the )?(${YEARLY})| (${YEAR})|(?! (?:of|century|hour|day|the)))`),
  yearEnd: sticky(
    `(?:(?:year-end |end-|(?:the )?(?:end|close|beginning|start|middle) of(?: the)? |early |late |mid-|mid |early-|late-)(${YEARLY})|(?:the )?(?:end|beginning) of (${MONTH})(?:,? (${YEARLY}))?|year[- ]end(?: of (${YEARLY}))?)`,
  ),
  samePeriod: sticky(
    `(?:same|corresponding) (?:period|time)(?: (?:of|in|a) )?(?: ?(${YEARLY}|year (?:earlier|ago|before)))?`,
  ),
  yearWord: sticky(
    "(this|last|next|previous|preceding) year|(?:the )?year before|a year (?:earlier|ago|before)|year[- ]earlier",
  ),
  span: sticky(
    `(past|last|next|coming|recent|previous|preceding|following) (${COUNT}|few|several)( (?:to|or) ${COUNT})? (years|months|decades)`,
  ),
  decadeSpan: sticky("(past|last|next|coming) (decade|year)(?= [^a-z]|[^\\w ]| [a-z])"),
  ago: sticky(`(?:(${COUNT}) years|(a) decade) (ago|later|earlier|from now)`),
  since: sticky("since "),
  plan: sticky(
    "(?:end of (?:the )?)?[\"“']?(\\d{1,2}(?:st|nd|rd|th)|[a-z]+)[\"”']? five-year[ -](?:plan|program|programme)[\"”']?(?: \\((?:\\d{4}[-–—]\\d{2,4})\\))?(?: (period))?",
  ),
  decade: sticky("((?:1[89]|20)\\d0)s|(?:the )?('?\\d0)s\\b"),
  century: sticky("(\\d\\d)(?:st|nd|rd|th) century|(?:middle|end) of (?:this|the) century|mid-century|this century"),
  dayOrdinal: sticky("(\\d{1,2})(?:st|nd|rd|th)(?=[,.;)]|$| to the \\d| of (?:this|last) month)"),
  year: sticky(YEAR),
  earlyYear: sticky("(?<=\\b(?:in|year|of|since|around) )1[0-7]\\d\\d(?=[,.;)]|$)"),
  hour: sticky(
    "(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?!\\d|:)|(?!\\d|:))(?: ?[ap]\\.?m\\b\\.?)?|\\d{1,2} ?[ap]\\.?m\\b\\.?",
  ),
  monthWord: sticky("(this|last|next|previous) month"),
} as const;

/** Before a year that stands alone: in 2020, by 2025; a capital word before it makes it part of a name. */
export const yearBefore =
  /(?:\b(?:in|since|by|of|from|to|until|till|during|before|after|than|year|early|late|mid|end|for|over|throughout|and|between|through|with|the|on|around|about|into|fiscal|at)|[("“—–-]|[,;:.] ?|\bapproximately|^) ?$/u;

const owning = /(?:['’]s|\b(?:its|their|our|targets?|sets?|set)) $/u;
const ofYear =
  /^(?:199\d|20(?:0[1-9]|[1-3]\d)) (?:[a-z-]+ ){0,3}(?:gdp|growth|output|goals?|targets?|plans?|budget|revenue|exports|imports|trade|investment|sales|income|total|figures?|work)\b/u;

/** The province's 2022 GDP, its 2023 goals: a year before what is of it. */
export const isOfYear = (text: string, index: number): boolean =>
  owning.test(text.slice(Math.max(0, index - 9), index)) && ofYear.test(text.slice(index, index + 48));

/** May and March are months only by their capital, May also by its company. */
export const monthLike = /^(?:may|march|mar|sept?|jan|feb|apr|jun|jul|aug|oct|nov|dec)/u;

/** Before the first of two times that are one: from 2016 to August 2019. */
export const opensStretch = /\b(from|between) $/u;
/** Leads from the first to the second behind "from". */
export const toNext = /^ (?:to|through|until|till) (?:the )?/u;
/** Leads from the first to the second behind "between". */
export const andNext = /^ and (?:the )?/u;
/** A year in figures. */
export const hasYear = /(?:19|20)\d\d/u;

/** Words of what is still to come. */
export const ahead =
  /\b(?:will|would|shall|to be|is to|are to|set to|expect\w*|scheduled|plan(?:s|ned|ning)?|slated|due|upcoming|coming|next|aims?|targets?|by the end)\b/u;
