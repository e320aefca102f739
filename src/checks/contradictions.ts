import type { Knowledge } from "../graph/knowledge.ts";
import type { Evidence, KnownFigure } from "../graph/known.ts";
import { overlap, type Range } from "../graph/precision.ts";
import { amount, type Found, type Verdict } from "./check.ts";
import { printed } from "./comparisons.ts";
import { type WordUse, wordsIn } from "./words.ts";

const isLimit = ({ bound }: KnownFigure): boolean => bound === "atLeast" || bound === "atMost";

const textOf = (figure: KnownFigure): string =>
  figure.evidence.map(({ text, indicatorText }) => `${text} ${indicatorText}`).join(" ");

/** Where the indicator's own name says the scope (urban residents), other words of the sentence are of others. */
const isScoped = ({ indicator }: KnownFigure): boolean =>
  Object.values(indicator.label).some((name) => wordsIn("scope", name).length > 0);

/** Whether words of a use stand with one of the figures only. */
const tellsApart = (use: WordUse, one: KnownFigure, other: KnownFigure): boolean => {
  const [first, second] = [wordsIn(use, textOf(one)), wordsIn(use, textOf(other))];
  return first.some((word) => !second.includes(word)) || second.some((word) => !first.includes(word));
};

const powers = [1, 2, 3, 4, 6, 8];

const times = ({ low, high }: Range, factor: number): Range => ({ low: low * factor, high: high * factor });

const slipped = (one: Range, other: Range): boolean =>
  powers.some((power) => overlap(times(one, 10 ** power), other) || overlap(one, times(other, 10 ** power)));

const publishedOf = (known: Knowledge, { documents }: KnownFigure): string =>
  documents.map((id) => known.documents.get(id)?.facts.document.published ?? "").sort()[0] ?? "";

const longest = 500;
const ends = /[。！？；\n]|[.!?;](?=\s)/;

/** The sentence in which a figure stands: 经修订 and "preliminary data show" may stand at its beginning. */
const sentenceOf = (known: Knowledge, { document, start, end }: Evidence): string => {
  const text = known.documents.get(document)?.text ?? "";
  const [before = ""] = text
    .slice(Math.max(0, start - longest), start)
    .split(ends)
    .slice(-1);
  const [after = ""] = text.slice(end, end + longest).split(ends);
  return before + text.slice(start, end) + after;
};

const sentencesOf = (known: Knowledge, { evidence }: KnownFigure): string =>
  evidence.map((each) => sentenceOf(known, each)).join(" ");

/** The earlier calls its figure preliminary, or the later calls its own revised. */
const revised = (known: Knowledge, one: KnownFigure, other: KnownFigure): boolean => {
  const [first, second] = [publishedOf(known, one), publishedOf(known, other)];
  const [earlier, later] = second !== "" && second < first ? [other, one] : [one, other];
  return (
    wordsIn("preliminary", sentencesOf(known, earlier)).length > 0 ||
    wordsIn("revised", sentencesOf(known, later)).length > 0
  );
};

/** What kind of difference two values of one thing have; null for limits that both hold. */
const classOf = (known: Knowledge, one: KnownFigure, other: KnownFigure): Verdict | null => {
  const limited = isLimit(one) || isLimit(other);
  if (overlap(printed(one), printed(other))) return limited ? null : "rounding";
  if (!isScoped(one) && tellsApart("scope", one, other)) return "other-scope";
  if (tellsApart("period", one, other)) return "other-period";
  if (revised(known, one, other)) return "revision";
  if (!limited && slipped(printed(one), printed(other))) return "unit-slip";
  return "conflict";
};

const apart = (one: KnownFigure, other: KnownFigure): boolean =>
  one.documents.some((document) => !other.documents.includes(document)) ||
  other.documents.some((document) => !one.documents.includes(document));

/** The value that most documents give, and of these the first: the others are held against it. */
const mostGiven = (figures: readonly KnownFigure[]): KnownFigure =>
  figures.reduce((most, figure) => (figure.documents.length > most.documents.length ? figure : most));

const contradiction = (known: Knowledge, one: KnownFigure, other: KnownFigure): Found | null => {
  const verdict = apart(one, other) ? classOf(known, one, other) : null;
  if (verdict === null) return null;
  return {
    type: "contradiction",
    verdict,
    figures: [one, other],
    formula: (language) =>
      [one, other].map((each) => `${amount(each, language)} [${each.documents.join(", ")}]`).join(" ≠ "),
  };
};

/** Values of one thing that documents give differently, and in which way they differ. */
export const contradictions = (known: Knowledge): Found[] => {
  const byKey = new Map<string, KnownFigure[]>();
  for (const figure of known.figures.values()) {
    if (figure.subject === null || figure.time === null) continue;
    const same = byKey.get(figure.key);
    if (same) same.push(figure);
    else byKey.set(figure.key, [figure]);
  }
  return [...byKey.values()].flatMap((figures) => {
    if (figures.length === 1) return [];
    const most = mostGiven(figures);
    return figures.flatMap((figure) => (figure === most ? [] : (contradiction(known, most, figure) ?? [])));
  });
};
