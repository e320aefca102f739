import { countryCode } from "../ids.ts";
import type { LanguageId, Lexicon, Thing } from "../model.ts";
import { above } from "./places.ts";

const chineseLevels: Readonly<Record<string, RegExp>> = {
  省: /(?:省|自治区|市)$/u,
  市: /市$/u,
  县: /(?:县|旗)$/u,
  区: /区$/u,
  自治区: /自治区$/u,
  州: /州$/u,
  自治州: /自治州$/u,
  自治县: /自治县$/u,
  旗: /旗$/u,
  盟: /盟$/u,
};

const englishLevels: readonly (readonly [RegExp, (thing: Thing) => boolean])[] = [
  [/^governor$/iu, ({ division, type }) => division?.level === "province" && type !== "municipality"],
  [/^mayor$/iu, ({ label }) => /市$/u.test(label.zh ?? "")],
  [/province$/iu, ({ division, type }) => division?.level === "province" && type !== "municipality"],
  [/autonomous region$/iu, ({ type }) => type === "autonomous_region"],
  [/municipality$/iu, ({ type, label }) => type === "municipality" || /市$/u.test(label.zh ?? "")],
  [/city$/iu, ({ label }) => /市$/u.test(label.zh ?? "")],
  [/prefecture$/iu, ({ division }) => division?.level === "prefecture"],
  [/county$/iu, ({ label }) => /县$/u.test(label.zh ?? "")],
  [/district$/iu, ({ label }) => /区$/u.test(label.zh ?? "")],
  [/region$/iu, ({ division }) => division?.level === "province"],
];

const country = /国$|(?:nation|nationwide|country|national|chinese government)/iu;

/** Whether a division is of the level that a word (全省, "the county") speaks of. */
export const levelled = (text: string, language: LanguageId): ((thing: Thing) => boolean) | null => {
  if (language === "en") return englishLevels.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const level = text.replace(/^[全该我本此]/u, "");
  const pattern = chineseLevels[level];
  if (pattern === undefined) return null;
  // 全省 is said of a province, seldom of a municipality.
  return ({ label, division }) =>
    pattern.test(label.zh ?? "") &&
    (level !== "省" || (division?.level === "province" && !/市$/u.test(label.zh ?? "")));
};

export interface Sight {
  /** The place named right before the word: 北川|全县. */
  readonly adjacent: Thing | null;
  /** The place that the sentence or its section speaks of. */
  readonly topic: Thing | null;
  readonly focus: Thing | null;
  /** Divisions named so far, latest last. */
  readonly recent: readonly Thing[];
  readonly language: LanguageId;
  readonly lexicon: Lexicon;
}

/** The division that 全市, 该省 or "the county" speaks of. */
export const referred = (text: string, { adjacent, topic, focus, recent, language, lexicon }: Sight): Thing | null => {
  if (country.test(text)) return lexicon.division(countryCode) ?? null;
  const fits = levelled(text, language);
  if (fits === null) return null;
  for (const place of [adjacent, topic, focus]) {
    if (place === null) continue;
    const meant = fits(place) ? place : above(place, lexicon).find(fits);
    if (meant !== undefined) return meant;
  }
  return recent.findLast(fits) ?? null;
};
