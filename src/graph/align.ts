import { invalid } from "../errors.ts";
import { type Entity, type Figure, type LanguageId, type Localized, languages, type Quote } from "../model.ts";
import type { Source } from "../rdf/quads.ts";
import { figureText } from "../rdf/wording.ts";
import type { Bead } from "./beads.ts";
import { nameIn } from "./labels.ts";
import { settle } from "./settle.ts";

/** A thing, and the words by which each text names it. */
export interface AlignedEntity {
  readonly id: string;
  readonly label: Localized<string>;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** A figure, and where each text states it. */
export interface AlignedFigure {
  readonly id: string;
  readonly label: Localized<string>;
  readonly a: Quote | null;
  readonly b: Quote | null;
}

/** Two statements of one figure that cannot both be right. */
export interface Conflict {
  readonly a: Quote;
  readonly b: Quote;
  readonly why: Localized<string>;
}

/** What two documents of which one is a translation of the other say alike, alone, and otherwise. */
export interface Alignment {
  /** Which sentence of a stands for which of b, by their numbers from 0. */
  readonly sentences: readonly (readonly [number, number])[];
  readonly entities: {
    readonly both: readonly AlignedEntity[];
    readonly onlyA: readonly AlignedEntity[];
    readonly onlyB: readonly AlignedEntity[];
    /** Things that may be one: alike in name and place in the text, not alike enough to be sure. */
    readonly close: readonly { readonly a: string; readonly b: string; readonly likeness: number }[];
  };
  readonly figures: {
    readonly both: readonly AlignedFigure[];
    readonly onlyA: readonly AlignedFigure[];
    readonly onlyB: readonly AlignedFigure[];
    readonly conflicts: readonly Conflict[];
  };
}

const forms = (entity: Entity | undefined): readonly string[] => [
  ...new Set((entity?.mentions ?? []).filter(({ refers }) => !refers).map(({ text }) => text)),
];

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> => {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  return found;
};

const aligned = (a: Entity | undefined, b: Entity | undefined): AlignedEntity => {
  const { id, label } = (a ?? b)!;
  return { id, label: { ...b?.label, ...label }, a: forms(a), b: forms(b) };
};

const entitiesOf = (a: Source, b: Source): Omit<Alignment["entities"], "close"> => {
  const [inA, inB] = [byId(a.facts.entities), byId(b.facts.entities)];
  return {
    both: [...inA.values()].filter(({ id }) => inB.has(id)).map((entity) => aligned(entity, inB.get(entity.id))),
    onlyA: [...inA.values()].filter(({ id }) => !inB.has(id)).map((entity) => aligned(entity, undefined)),
    onlyB: [...inB.values()].filter(({ id }) => !inA.has(id)).map((entity) => aligned(undefined, entity)),
  };
};

/** A figure as one line in each language, from the names that the documents give. */
const wordedIn =
  (sources: readonly Source[]) =>
  (figure: Figure): Localized<string> => {
    const entities = byId(sources.flatMap(({ facts }) => facts.entities));
    const text = (language: LanguageId): string => {
      const subject = figure.subject === null ? undefined : entities.get(figure.subject);
      return figureText(figure, {
        subject: subject === undefined ? "" : nameIn(subject, language),
        indicator: nameIn(figure.indicator, language),
        language,
      });
    };
    return Object.fromEntries(languages.map((language) => [language, text(language)]));
  };

const spot = ({ start, end }: Quote): string => `${start}-${end}`;

interface Told {
  readonly a: ReadonlySet<string>;
  readonly b: ReadonlySet<string>;
}

const figuresOf = (a: Source, b: Source, told: Told): Omit<Alignment["figures"], "conflicts"> => {
  const word = wordedIn([a, b]);
  const [inA, inB] = [byId(a.facts.figures), byId(b.facts.figures)];
  const line = (one: Figure | undefined, other: Figure | undefined): AlignedFigure => ({
    id: (one ?? other)!.id,
    label: word((one ?? other)!),
    a: one?.evidence ?? null,
    b: other?.evidence ?? null,
  });
  return {
    both: [...inA.values()].filter(({ id }) => inB.has(id)).map((figure) => line(figure, inB.get(figure.id))),
    onlyA: [...inA.values()]
      .filter(({ id, stated }) => !inB.has(id) && !told.a.has(spot(stated)))
      .map((figure) => line(figure, undefined)),
    onlyB: [...inB.values()]
      .filter(({ id, stated }) => !inA.has(id) && !told.b.has(spot(stated)))
      .map((figure) => line(undefined, figure)),
  };
};

const sentencePairs = (beads: readonly Bead[]): readonly (readonly [number, number])[] =>
  beads.flatMap(({ a, b }) => a.flatMap((one) => b.map((other) => [one, other] as const)));

const why = (one: Figure, other: Figure): Localized<string> => ({
  zh: `${one.stated.text}与${other.stated.text}不一致：${one.value}与${other.value}（${one.unit}）`,
  en: `${one.stated.text} and ${other.stated.text} do not agree: ${one.value} and ${other.value} (${one.unit})`,
});

/**
 * Holds a document against its translation: which sentence stands for which, which facts both state, which only one, and
 * where they contradict each other. Throws `invalid documents` where both have one id.
 */
export const align = (a: Source, b: Source): Alignment => {
  const [first, second] = [a.facts.document.id, b.facts.document.id];
  if (first === second) throw invalid("documents", first, "the two must have different names");
  const { sources, translations } = settle([a, b], { parallel: true });
  const of = (document: string): Source => sources.find(({ facts }) => facts.document.id === document)!;
  const { parallel, zh } = translations[0]!;
  const turned = sources[zh]!.facts.document.id !== first;
  const beads = turned ? parallel.beads.map((bead) => ({ a: bead.b, b: bead.a })) : parallel.beads;
  const close = parallel.close.map((pair) => (turned ? { ...pair, a: pair.b, b: pair.a } : pair));
  const disagreements = parallel.disagreements.map((pair) => (turned ? { a: pair.b, b: pair.a } : pair));
  const told: Told = {
    a: new Set(disagreements.map((pair) => spot(pair.a.stated))),
    b: new Set(disagreements.map((pair) => spot(pair.b.stated))),
  };
  return {
    sentences: sentencePairs(beads),
    entities: { ...entitiesOf(of(first), of(second)), close },
    figures: {
      ...figuresOf(of(first), of(second), told),
      conflicts: disagreements.map((pair) => ({ a: pair.a.evidence, b: pair.b.evidence, why: why(pair.a, pair.b) })),
    },
  };
};
