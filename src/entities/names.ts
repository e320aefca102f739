import type { Kind, Lexicon, Mention, Thing } from "../model.ts";
import { remembered } from "../text/remembered.ts";

const marks = /["“”‘’「」『』《》〈〉\s]/gu;

const ordinals = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth".split(" ");
const endings = ["th", "st", "nd", "rd"];

/** The Seventh Expo is the 7th Expo. */
const inFigures = (name: string): string =>
  name.replace(/^(?:the )?([a-z]+th|first|second|third) /iu, (words, word: string) => {
    const value = ordinals.indexOf(word[0]!.toUpperCase() + word.slice(1).toLowerCase()) + 1;
    return value === 0 ? words : `${value}${endings[value] ?? "th"} `;
  });

/** What equal found names have in common: width, case, quotation marks and spaces made equal, ordinals in figures. */
export const nameKey = remembered((name) =>
  inFigures(name.normalize("NFKC")).replace(marks, "").replace(/^the /iu, "").toLowerCase(),
);

/** What may stand around the words that tell one policy from another. */
const quotedCore = /^[“"「]([^”"」]{3,})[”"」]/u;

/** The slogan in “退养还湿”工程, by which the text speaks of it too. */
export const coreOf = (name: string): string | null => quotedCore.exec(name)?.[1] ?? null;

const tails = /(?:建设|工作|实施|推进)$/u;

export const withoutTail = (name: string): string => name.replace(tails, "");

const levelFirst = /^(省|市|县|区|州|旗|自治区|自治州)(?=[“"\p{Script=Han}])/u;

/** A name that leaves its place to the context: 市“十四五”规划, 市工业投资集团. */
export const levelOf = (mention: Mention): string | null =>
  mention.rule === "body-department" || /^(?:省|市|县|区|州|自治区)[“"]/u.test(mention.name)
    ? (levelFirst.exec(mention.name)?.[1] ?? null)
    : null;

const sameKind = (kind: Kind) => (thing: Thing) => thing.kind === kind;
const near: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  policy: ["designation", "project"],
  project: ["policy", "place"],
  designation: ["policy"],
  place: ["organization"],
};

/** The listed thing that a found name is, if a list has it under this name and a kind that goes with it. */
export const listedAs = (name: string, kind: Kind, lexicon: Lexicon): Thing | null => {
  const things = [...lexicon.named(name), ...lexicon.named(name.replace(/[“”]/gu, ""))].filter(
    ({ type }) => type !== "former",
  );
  return things.find(sameKind(kind)) ?? things.find((thing) => near[kind]?.includes(thing.kind)) ?? null;
};

/** A listed plan is the nation's own; with a place before it it is the place's. */
export const isPlan = (thing: Thing): boolean => thing.kind === "policy" && thing.type === "plan";
