import type { Knowledge } from "../graph/knowledge.ts";
import type { KnownFigure } from "../graph/known.ts";
import { overlap, type Range } from "../graph/precision.ts";
import { sentences as english } from "../language/en/sentences.ts";
import { sentences as chinese } from "../language/zh/sentences.ts";
import type { Sentence } from "../model.ts";
import { amount, calculated, type Found, type Verdict } from "./check.ts";
import { printed } from "./comparisons.ts";
import type { Levels } from "./levels.ts";
import { shareNames, wordsFor } from "./words.ts";

const sentencesOf = { zh: chinese, en: english } as const;

/** Where in a sentence its parts begin: after 其中, "of which". */
const partsFrom = ({ text, start }: Sentence): number | null => {
  const at = wordsFor("part")
    .map((word) => text.toLowerCase().indexOf(word.toLowerCase()))
    .filter((place) => place >= 0);
  return at.length === 0 ? null : start + Math.min(...at);
};

interface Placed {
  readonly figure: KnownFigure;
  readonly at: number;
}

const sum = (ranges: readonly Range[]): Range =>
  ranges.reduce((total, { low, high }) => ({ low: total.low + low, high: total.high + high }), { low: 0, high: 0 });

/** People and things may be counted under two heads; money, area and weight are not. */
const mayOverlap = new Set(["person", "1"]);

const verdictOf = (whole: KnownFigure, parts: readonly KnownFigure[]): Verdict => {
  const [all, each] = [printed(whole), parts.map(printed)];
  if (each.some((part) => part.low > all.high && !overlap(part, all))) return "inconsistent";
  const total = sum(each);
  if (total.low <= all.high || overlap(total, all)) return "consistent";
  return mayOverlap.has(whole.unit) ? "undetermined" : "inconsistent";
};

const againstWhole = (whole: KnownFigure, parts: readonly KnownFigure[]): Found => {
  const total = parts.reduce((value, part) => value + part.value, 0);
  const verdict = verdictOf(whole, parts);
  const fits = overlap(sum(parts.map(printed)), printed(whole));
  const sign = fits ? "=" : total < whole.value ? "<" : ">";
  return {
    type: "parts",
    verdict,
    figures: [whole, ...parts],
    formula: (language) => {
      const terms = parts.map((part) => amount(part, language)).join(" + ");
      const result = parts.length === 1 ? "" : ` = ${calculated(total, whole, language)}`;
      return `${terms}${result} ${sign} ${amount(whole, language)}`;
    },
  };
};

const isPart = (whole: Placed, { figure }: Placed): boolean =>
  figure.measure === "level" && figure.unit === whole.figure.unit && figure.status === whole.figure.status;

const inSentence = (sentence: Sentence, placed: readonly Placed[]): readonly Found[] => {
  const from = partsFrom(sentence);
  if (from === null) return [];
  const inside = placed.filter(({ at }) => at >= sentence.start && at < sentence.end);
  const whole = inside.filter(({ at, figure }) => at < from && figure.measure === "level").at(-1);
  if (whole === undefined) return [];
  const parts = inside.filter((each) => each.at > from && isPart(whole, each)).map(({ figure }) => figure);
  return parts.length === 0 ? [] : [againstWhole(whole.figure, [...new Set(parts)])];
};

/** What 其中 lists, against the whole before it in the same sentence. */
export const partsAndWholes = (known: Knowledge): Found[] => {
  const byDocument = new Map<string, Placed[]>();
  for (const figure of known.figures.values())
    for (const { document, stated } of figure.evidence)
      byDocument.set(document, [...(byDocument.get(document) ?? []), { figure, at: stated.start }]);
  const found = [...byDocument].flatMap(([document, placed]) => {
    const { facts, text } = known.documents.get(document)!;
    const inOrder = placed.sort((one, other) => one.at - other.at);
    return sentencesOf[facts.document.language](text).flatMap((sentence) => inSentence(sentence, inOrder));
  });
  return [...new Map(found.map((each) => [each.figures.map(({ id }) => id).join(" "), each])).values()];
};

const shareOf = (share: KnownFigure, part: KnownFigure, whole: KnownFigure): Found => {
  const [one, all] = [printed(part), printed(whole)];
  const allowed = { low: (one.low / all.high) * 100, high: (one.high / all.low) * 100 };
  const result = calculated((part.value / whole.value) * 100, { unit: "%", measure: "share" }, "zh");
  return {
    type: "share",
    verdict: overlap(printed(share), allowed) ? "consistent" : "inconsistent",
    figures: [share, part, whole],
    formula: (language) =>
      `${amount(part, language)} ÷ ${amount(whole, language)} = ${language === "zh" ? result : result.replace("%", " percent")}; ${language === "zh" ? "原文" : "stated"} ${amount(share, language)}`,
  };
};

/** Shares whose name says of what (工业占地区生产总值比重), against part and whole. */
export const shares = (
  figures: Iterable<KnownFigure>,
  { find, indicators }: { readonly find: Levels; readonly indicators: (name: string) => ReadonlySet<string> },
): Found[] => {
  const amounts = (share: KnownFigure, name: string): readonly KnownFigure[] =>
    [...indicators(name)].flatMap((indicator) =>
      find.find({ subject: share.subject!.id, indicator, time: share.time }),
    );
  const found: Found[] = [];
  for (const share of figures) {
    if (share.measure !== "share" || share.unit !== "%" || share.subject === null || share.status !== "actual")
      continue;
    const names = shareNames(share.indicator.label.zh ?? "") ?? shareNames(share.indicator.label.en ?? "");
    if (names === null) continue;
    const part = amounts(share, names.part)[0];
    const whole = amounts(share, names.whole).find(
      ({ id, unit, value }) => id !== part?.id && unit === part?.unit && value > 0,
    );
    if (part !== undefined && whole !== undefined) found.push(shareOf(share, part, whole));
  }
  return found;
};
