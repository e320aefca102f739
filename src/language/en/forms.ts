import { remembered } from "../../text/remembered.ts";
import { isEnglishWord } from "./tokens.ts";

/** What the letters of a word say by themselves. */
export interface Form {
  /** In small letters. */
  readonly lower: string;
  /** Begins with a capital, and may stand in a name. */
  readonly capital: boolean;
  /** Capitals throughout: NDRC, BYD. */
  readonly acronym: boolean;
  /** Begins with a capital, and no dictionary has it in small letters: Waigaoqiao, NetEase. */
  readonly proper: boolean;
  readonly numeral: boolean;
  /** The signs that hold of it, a bit each. */
  readonly signs: number;
}

type Holds = (lower: string, text: string) => boolean;

const asked: Holds[] = [];
let known: ((text: string) => Form) | null = null;

/**
 * What recognisers look for in every word of a text is asked once of each spelling: a sign is a bit of its form, and `has`
 * reads it.
 */
export const sign = (holds: Holds): number => {
  asked.push(holds);
  // What was read before knew nothing of it.
  known = null;
  return 1 << (asked.length - 1);
};

export const has = ({ form }: { readonly form: Form }, sign: number): boolean => (form.signs & sign) !== 0;

const signsOf = (lower: string, text: string): number =>
  asked.reduce((signs, holds, at) => (holds(lower, text) ? signs | (1 << at) : signs), 0);

const functionWords = new Set(
  (
    "the a an this that these those its it he she they we you i his her their our your my one such both each every all any some no none " +
    "in on at by for from to of with without within into onto over under above below after before during since until till through " +
    "throughout across along among amid between against toward towards about around near upon via per as than like unlike despite " +
    "besides beyond behind except including regarding concerning following according thanks due owing based " +
    "and or but nor so yet if when while where who whom whose which what why how because although though whereas whether unless once " +
    "is are was were be been being am has have had having do does did will would shall should can could may might must cannot " +
    "not also then thus hence therefore however moreover furthermore meanwhile besides additionally instead otherwise nevertheless " +
    "currently recently now today yesterday tomorrow here there previously earlier later first firstly secondly thirdly finally next last " +
    "only just even still already ever never more most less least many much few several other others another same own very too up down " +
    "out off again further together especially particularly specifically overall generally mainly mostly up respectively"
  ).split(" "),
);

/** Words that stand for a span of time and are written with a capital. */
const calendarWords = new Set(
  (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun"
  ).split(" "),
);

/** Capitals that name no body: what is measured, sold, used or paid with. */
const commonAcronyms = new Set(
  (
    "GDP GRP GNP GNI CPI PPI PMI FDI ODI RMB CNY USD EUR HKD JPY AI IT ICT IOT VR AR MR XR EV EVS NEV NEVS SUV LNG LPG CNG PV UHV LED LCD " +
    "OLED CPU GPU GPS SME SMES MSME MSMES CEO CFO CTO COO PPP BOT IPO ETF TV PC HSR ID ATM PE VC UAV UAVS DNA RNA HIV AIDS COVID SARS PCR " +
    "TEU TEUS KWH MWH GWH TWH KW MW GW KM SQ MU PM AM AQI COD NOX SO CO ESG OEM ODM SAAS APP APPS TCM MOU FTZ FTA ETDZ HQ II III IV VI VII VIII IX XI XII R&D B&B " +
    "H1 H2 Q1 Q2 Q3 Q4 A B C D E F G H I J K L M N O P Q R S T U V W X Y Z OK NO FIVE II"
  ).split(" "),
);

const tails = new Set(
  (
    "based led backed funded owned made style born listed level run bound invested wide themed related headquartered controlled like " +
    "grown speaking held friendly oriented supported financed issued registered odd plus"
  ).split(" "),
);

/** A part that no dictionary has in small letters, or with a capital inside. */
const isOwnName = (part: string): boolean =>
  /^\p{Lu}.*\p{Ll}/u.test(part) && (/\p{Ll}\p{Lu}/u.test(part) || !isEnglishWord(part.toLowerCase()));

const formOf = (text: string): Form => {
  const lower = text.toLowerCase();
  const capital = /^[\p{Lu}]/u.test(text) || /^\p{Ll}{1,2}\p{Lu}/u.test(text);
  const last = lower.slice(lower.lastIndexOf("-") + 1);
  const numeral = /^\d/u.test(text);
  const named =
    capital &&
    !functionWords.has(lower) &&
    !calendarWords.has(lower) &&
    !(lower.includes("-") && lower !== "state-owned" && tails.has(last));
  const acronym =
    named &&
    /^[\p{Lu}\d&.-]{2,}$/u.test(text) &&
    /\p{Lu}/u.test(text) &&
    !commonAcronyms.has(text.replace(/[.\d-]/gu, ""));
  const proper =
    named && !numeral && !commonAcronyms.has(text) && (acronym || text.split(/[-‐‑–—/&]/u).some(isOwnName));
  return { lower, capital: named, acronym, proper, numeral, signs: signsOf(lower, text) };
};

/** The form of a word as it is printed. */
export const form = (text: string): Form => {
  known ??= remembered(formOf);
  return known(text);
};

/** Of what is no word. */
export const formless: Form = { lower: "", capital: false, acronym: false, proper: false, numeral: false, signs: 0 };

export const isFunctionWord = (lower: string): boolean => functionWords.has(lower);
export const isCalendarWord = (lower: string): boolean => calendarWords.has(lower);
