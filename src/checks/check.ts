import type { Evidence, KnownFigure, Named } from "../graph/known.ts";
import { contentId } from "../ids.ts";
import type { LanguageId, Localized } from "../model.ts";
import { ontology } from "../rdf/ontology.ts";
import { amountText, type Worded } from "../rdf/wording.ts";

export const checkTypes = [
  "growth",
  "change",
  "ratio",
  "share",
  "parts",
  "rank",
  "limit",
  "contradiction",
  "target",
] as const;
/** What is held against what. */
export type CheckType = (typeof checkTypes)[number];

export const verdicts = [
  "consistent",
  "inconsistent",
  "undetermined",
  "rounding",
  "revision",
  "other-scope",
  "other-period",
  "unit-slip",
  "conflict",
  "met",
  "missed",
] as const;
/** What came of it; the classes of contradictions and what became of targets are verdicts too. */
export type Verdict = (typeof verdicts)[number];

/** Figures held against one another. */
export interface Check extends Named {
  readonly type: CheckType;
  readonly verdict: Verdict;
  /** The calculation in words and numbers. */
  readonly formula: Localized<string>;
  /** The figure that is checked first, then those it is held against. */
  readonly figures: readonly KnownFigure[];
  readonly evidence: readonly Evidence[];
  /** A reader decided that it stands. */
  readonly accepted: boolean;
}

/** Verdicts that say that something does not hold. */
export const failing: ReadonlySet<Verdict> = new Set(["inconsistent", "unit-slip", "conflict"]);

/** A figure's amount in words. */
export const amount = (figure: KnownFigure, language: LanguageId): string => {
  const [first] = figure.evidence;
  const printed = first === undefined ? undefined : { text: first.stated.text, language: first.language };
  return amountText({ ...figure, printed }, language);
};

/** A calculated amount in words. */
export const calculated = (value: number, like: Pick<Worded, "unit" | "measure">, language: LanguageId): string =>
  amountText({ unit: like.unit, measure: like.measure, value: Number(value.toPrecision(6)), bound: "exact" }, language);

export interface Found {
  readonly type: CheckType;
  readonly verdict: Verdict;
  readonly figures: readonly [KnownFigure, ...KnownFigure[]];
  readonly formula: (language: LanguageId) => string;
}

const line = ({ verdict, figures, formula }: Found, language: LanguageId): string => {
  const word = ontology().word("verdicts", verdict, language);
  const label = figures[0].label[language] ?? "";
  return language === "zh" ? `${word}：${label}（${formula("zh")}）` : `${word}: ${label} (${formula("en")})`;
};

/** Makes a check of what was found; its id comes from the figures, so that a decision about it lasts. */
export const check = (found: Found, isAccepted: (id: string) => boolean): Check => {
  const { type, verdict, figures, formula } = found;
  const id = contentId("check", type, ...figures.map((figure) => figure.id));
  return {
    id,
    // Wording takes longer than all the rest: only what is looked at is worded.
    get label() {
      return { zh: line(found, "zh"), en: line(found, "en") };
    },
    type,
    verdict,
    get formula() {
      return { zh: formula("zh"), en: formula("en") };
    },
    figures,
    get evidence() {
      return figures.flatMap(({ evidence }) => evidence);
    },
    accepted: isAccepted(id),
  };
};
