import { type Entity, type LabelOrigin, type LanguageId, type Localized, languages } from "../model.ts";

/** Which origin wins where documents name one thing differently: the first. */
const origins: readonly LabelOrigin[] = [
  "user",
  "official",
  "gazetteer",
  "glossary",
  "text",
  "composed",
  "transliterated",
];

interface Candidate {
  readonly name: string;
  readonly origin: LabelOrigin;
  readonly count: number;
}

const better = (one: Candidate, other: Candidate): number =>
  origins.indexOf(one.origin) - origins.indexOf(other.origin) ||
  other.count - one.count ||
  (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);

const candidates = (entities: readonly Entity[], language: LanguageId): Candidate[] => {
  const found = new Map<string, Candidate>();
  for (const { label, labelOrigin } of entities) {
    const name = label[language];
    if (name === undefined) continue;
    const origin = labelOrigin[language] ?? "text";
    const key = `${origin} ${name}`;
    found.set(key, { name, origin, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort(better);
};

/** The names of one thing. */
export type Names = Pick<Entity, "label" | "labelOrigin" | "aliases">;

/** One name a language for a thing that several documents name: the best founded, then the most frequent. */
export const mergeNames = (entities: readonly Entity[]): Names => {
  const label: { zh?: string; en?: string } = {};
  const labelOrigin: { zh?: LabelOrigin; en?: LabelOrigin } = {};
  const aliases: { zh?: readonly string[]; en?: readonly string[] } = {};
  for (const language of languages) {
    const found = candidates(entities, language);
    const best = found[0];
    if (best !== undefined) [label[language], labelOrigin[language]] = [best.name, best.origin];
    const others = new Set([
      ...found.map(({ name }) => name),
      ...entities.flatMap((each) => each.aliases[language] ?? []),
    ]);
    others.delete(label[language] ?? "");
    if (others.size > 0) aliases[language] = [...others].sort();
  }
  return { label, labelOrigin, aliases };
};

/** One name a language for an indicator: the most frequent, and of these the first in order. */
export const mergeLabels = (labels: readonly Localized<string>[]): Localized<string> => {
  const merged: { zh?: string; en?: string } = {};
  for (const language of languages) {
    const counts = new Map<string, number>();
    for (const { [language]: name } of labels) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    const [best] = [...counts].sort(([one, often], [other, times]) => times - often || (one < other ? -1 : 1));
    if (best !== undefined) merged[language] = best[0];
  }
  return merged;
};

/** All names of a thing in a language, the label first. */
export const namesOf = (
  { label, aliases }: Pick<Names, "label" | "aliases">,
  language: LanguageId,
): readonly string[] => [...(label[language] === undefined ? [] : [label[language]]), ...(aliases[language] ?? [])];

/** The name in the language asked for, else in the other, else the id. */
export const nameIn = (
  { label, id }: { readonly label: Localized<string>; readonly id: string },
  language: LanguageId,
): string => label[language] ?? label[language === "zh" ? "en" : "zh"] ?? id;

const ideograph = /\p{Script=Han}/u;

/** The language in which someone asks, so that names are offered in it. */
export const languageOf = (asked: string): LanguageId => (ideograph.test(asked) ? "zh" : "en");
