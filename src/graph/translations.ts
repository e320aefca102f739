import type { Facts, Figure } from "../model.ts";
import type { Source } from "../rdf/quads.ts";
import { compare, type Parallel } from "./parallel.ts";
import { halfPlace } from "./precision.ts";

/** A Chinese and an English document, by their places among the sources, that say the same. */
export interface Translation {
  readonly zh: number;
  readonly en: number;
  readonly parallel: Parallel;
}

/** Values that tell documents apart: small counts stand in all of them. */
const smallest = 10;
const digits = 3;

const fingerprint = ({ facts }: Source): ReadonlySet<string> =>
  new Set(
    facts.figures.flatMap(({ unit, value }) =>
      (unit === "1" || unit === "person" || unit === "rank") && Math.abs(value) < smallest
        ? []
        : [`${unit === "person" ? "1" : unit} ${Math.abs(value).toPrecision(digits)}`],
    ),
  );

const named = ({ facts }: Source): ReadonlySet<string> => new Set(facts.entities.map(({ id }) => id));

const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let count = 0;
  for (const item of one) if (other.has(item)) count++;
  return count;
};

const part = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  common(one, other) / Math.max(1, Math.min(one.size, other.size));

/** Characters of English for one of Chinese, between which a translation lies. */
const proportion = { least: 1.5, most: 6 } as const;
const alike = 0.5;
const fewest = 2;

const sayTheSame = (zh: Source, en: Source): boolean => {
  const longer = en.text.length / Math.max(1, zh.text.length);
  if (longer < proportion.least || longer > proportion.most) return false;
  const [values, others] = [fingerprint(zh), fingerprint(en)];
  const [names, otherNames] = [named(zh), named(en)];
  return (
    common(values, others) >= fewest &&
    part(values, others) >= alike &&
    common(names, otherNames) >= fewest &&
    part(names, otherNames) >= alike
  );
};

/** Pairs that share a value: only these are looked at more closely. */
const candidates = (sources: readonly Source[]): readonly (readonly [number, number])[] => {
  const byValue = new Map<string, number[]>();
  sources.forEach((source, index) => {
    if (!isChinese(source)) return;
    for (const value of fingerprint(source)) byValue.set(value, [...(byValue.get(value) ?? []), index]);
  });
  return sources.flatMap((source, en) => {
    if (isChinese(source)) return [];
    const shared = new Map<number, number>();
    for (const value of fingerprint(source))
      for (const zh of byValue.get(value) ?? []) shared.set(zh, (shared.get(zh) ?? 0) + 1);
    return [...shared].flatMap(([zh, count]) => (count >= fewest ? [[zh, en] as const] : []));
  });
};

const isChinese = ({ facts }: Source): boolean => facts.document.language === "zh";

const compared = (sources: readonly Source[], zh: number, en: number): Translation => ({
  zh,
  en,
  parallel: compare(sources[zh]!, sources[en]!),
});

/** Which documents are translations of one another, and what they say alike; of two given as such, those. */
export const translationsIn = (sources: readonly Source[], given = false): readonly Translation[] => {
  if (given) return [isChinese(sources[1]!) ? compared(sources, 1, 0) : compared(sources, 0, 1)];
  return candidates(sources).flatMap(([zh, en]) =>
    sayTheSame(sources[zh]!, sources[en]!) ? [compared(sources, zh, en)] : [],
  );
};

/** One figure of two: what the Chinese says, the finer of the two values, what either leaves unsaid from the other. */
const united = (zh: Figure, en: Figure): Partial<Figure> => {
  const { value, upper, bound, unit } = halfPlace(en) < halfPlace(zh) && en.unit === zh.unit ? en : zh;
  return {
    id: zh.id,
    subject: zh.subject ?? en.subject,
    measure: zh.measure,
    value,
    upper,
    bound,
    unit,
    status: zh.status,
    time: zh.time ?? en.time,
    base: zh.base ?? en.base,
    scope: zh.scope ?? en.scope,
  };
};

const labelled = (zh: Figure, en: Figure): Figure["indicator"]["label"] => ({
  ...en.indicator.label,
  ...zh.indicator.label,
});

const renamedIn = (facts: Facts, figures: readonly Figure[]): Facts => {
  const ids = new Map(facts.figures.map(({ id }, index) => [id, figures[index]!.id]));
  return {
    ...facts,
    figures,
    derived: facts.derived.map((derived) => ({ ...derived, from: derived.from.map((id) => ids.get(id) ?? id) })),
  };
};

/** Gives figures that two documents state alike one id and one content. */
export const withTwins = <S extends Source>(
  sources: readonly S[],
  translations: readonly Translation[],
): readonly S[] => {
  if (translations.length === 0) return sources;
  const changed = sources.map(({ facts }) => [...facts.figures]);
  for (const { zh, en, parallel } of translations)
    for (const [one, other] of parallel.twins) {
      const [chinese, english] = [changed[zh]![one]!, changed[en]![other]!];
      const both = united(chinese, english);
      const label = labelled(chinese, english);
      const indicator = { ...chinese.indicator, label };
      changed[zh]![one] = { ...chinese, ...both, indicator };
      changed[en]![other] = { ...english, ...both, indicator: { ...indicator, text: english.indicator.text } };
    }
  return sources.map((source, index) => ({ ...source, facts: renamedIn(source.facts, changed[index]!) }));
};
