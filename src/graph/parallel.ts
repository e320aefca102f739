import { likeness } from "../language/en/alike.ts";
import { packs } from "../language/index.ts";
import type { Entity, Figure, Kind, Measure, Sentence, Span } from "../model.ts";
import type { Source } from "../rdf/quads.ts";
import { type Bead, beadsOf, type Unit } from "./beads.ts";
import { halfPlace, overlap, rangeOf } from "./precision.ts";

/** Two things that may be one, and how alike their names are. */
export interface Likeness {
  readonly a: string;
  readonly b: string;
  readonly likeness: number;
}

/** Two figures of one thing that do not agree. */
export interface Disagreement {
  readonly a: Figure;
  readonly b: Figure;
}

/** What two documents say alike, the one a translation of the other. */
export interface Parallel {
  readonly beads: readonly Bead[];
  /** Things of b, by their ids, that are things of a. */
  readonly joined: ReadonlyMap<string, string>;
  readonly close: readonly Likeness[];
  /** Figures that are one, by their places among the figures of a and of b. */
  readonly twins: readonly (readonly [number, number])[];
  readonly disagreements: readonly Disagreement[];
}

// ── Sentences ───────────────────────────────────────────────────────────────────────────────────────────────────────

const counts: ReadonlySet<string> = new Set(["1", "person"]);
const proportions: ReadonlySet<Measure> = new Set(["growth", "share", "ratio"]);

/** What values must have in common to be compared: 人 and "professionals" are both counted, 翻一番 is 100 percent. */
const classOf = ({ unit, measure }: Figure): string => {
  if (proportions.has(measure) && (unit === "1" || unit === "%")) return "%";
  return counts.has(unit) ? "count" : unit;
};

const inPercent = (figure: Figure): Figure =>
  figure.unit === "1" && classOf(figure) === "%"
    ? { ...figure, value: figure.value * 100, upper: figure.upper === null ? null : figure.upper * 100 }
    : figure;

const digits = 3;

const valueAnchor = (figure: Figure): string =>
  `${classOf(figure)} ${Math.abs(inPercent(figure).value).toPrecision(digits)}`;

const years = /(?:19|20)\d{2}/gu;

const sentencesOf = ({ facts, text }: Source): readonly Sentence[] => packs[facts.document.language].sentences(text);

/** Which sentence a place of the text is in, by its number; -1 for none. */
const finder = (sentences: readonly Sentence[]): ((span: Span) => number) => {
  const starts = sentences.map(({ start }) => start);
  return ({ start }) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
};

const unitsOf = (
  source: Source,
  sentences: readonly Sentence[],
  canonical: (id: string) => string,
): readonly Unit[] => {
  const anchors = sentences.map(({ text }) => new Set<string>(text.match(years) ?? []));
  const sentenceOf = finder(sentences);
  for (const figure of source.facts.figures) anchors[sentenceOf(figure.stated)]?.add(valueAnchor(figure));
  for (const { id, mentions } of source.facts.entities)
    for (const mention of mentions) if (!mention.refers) anchors[sentenceOf(mention)]?.add(canonical(id));
  return sentences.map(({ text }, index) => ({ length: text.length, anchors: anchors[index]! }));
};

// ── Things ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const certain = 0.7;
const possible = 0.4;

const near: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  policy: ["designation", "project"],
  designation: ["policy", "project"],
  project: ["policy", "designation", "place"],
  place: ["project"],
};

const goTogether = (one: Kind, other: Kind): boolean => one === other || (near[one]?.includes(other) ?? false);

const isListed = (id: string): boolean => !/\/[0-9a-f]{16}$/u.test(id);

const englishNames = ({ label, aliases }: Entity): readonly string[] => [
  ...(label.en === undefined ? [] : [label.en]),
  ...(aliases.en ?? []),
];

const likeNames = (one: Entity, other: Entity): number => {
  let best = 0;
  for (const left of englishNames(one))
    for (const right of englishNames(other)) best = Math.max(best, likeness(left, right));
  return best;
};

const beadOf = (beads: readonly Bead[], side: "a" | "b"): ReadonlyMap<number, number> =>
  new Map(beads.flatMap((bead, index) => bead[side].map((sentence): [number, number] => [sentence, index])));

/** In which beads a thing is named. */
const places = (
  entity: Entity,
  sentenceOf: (span: Span) => number,
  beads: ReadonlyMap<number, number>,
): ReadonlySet<number> => new Set(entity.mentions.flatMap((mention) => beads.get(sentenceOf(mention)) ?? []));

const meetings = (one: ReadonlySet<number>, other: ReadonlySet<number>): number => {
  let count = 0;
  for (const bead of one) if (other.has(bead)) count++;
  return count;
};

/** What it adds to likeness that two names stand in the same sentences throughout. */
const always = 0.25;
const throughout = 0.6;

interface Side {
  readonly source: Source;
  readonly sentences: readonly Sentence[];
  readonly sentenceOf: (span: Span) => number;
}

const sideOf = (source: Source): Side => {
  const sentences = sentencesOf(source);
  return { source, sentences, sentenceOf: finder(sentences) };
};

/** Things that only one of the texts names, with the beads in which it does. */
const alone = ({ source, sentenceOf }: Side, other: Source, beads: ReadonlyMap<number, number>) => {
  const shared = new Set(other.facts.entities.map(({ id }) => id));
  return source.facts.entities
    .filter(({ id }) => !shared.has(id))
    .map((entity) => ({ entity, beads: places(entity, sentenceOf, beads) }));
};

/** Names that are each other's likest in sentences that stand for one another. */
const likest = (a: Side, b: Side, beads: readonly Bead[]): readonly Likeness[] => {
  const left = alone(a, b.source, beadOf(beads, "a"));
  const right = alone(b, a.source, beadOf(beads, "b"));
  const pairs = left.flatMap((one) =>
    right.flatMap((other): Likeness[] => {
      const met = meetings(one.beads, other.beads);
      if (met === 0 || !goTogether(one.entity.kind, other.entity.kind)) return [];
      if (isListed(one.entity.id) && isListed(other.entity.id)) return [];
      const names = likeNames(one.entity, other.entity);
      const together = met > 1 && met >= throughout * Math.max(one.beads.size, other.beads.size);
      const how = names < possible ? 0 : Math.min(1, names + (together ? always : 0));
      return how === 0 ? [] : [{ a: one.entity.id, b: other.entity.id, likeness: how }];
    }),
  );
  pairs.sort((one, other) => other.likeness - one.likeness || (one.a + one.b < other.a + other.b ? -1 : 1));
  const [takenA, takenB] = [new Set<string>(), new Set<string>()];
  return pairs.filter((pair) => {
    if (takenA.has(pair.a) || takenB.has(pair.b)) return false;
    takenA.add(pair.a);
    takenB.add(pair.b);
    return true;
  });
};

// ── Figures ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const sameMeasure = (one: Measure, other: Measure): boolean =>
  one === other ||
  (one !== "rank" &&
    other !== "rank" &&
    [one, other].every((measure) => measure === "level" || measure === "change")) ||
  [one, other].every((measure) => measure === "ratio" || measure === "growth" || measure === "share");

const comparable = (one: Figure, other: Figure): boolean =>
  classOf(one) === classOf(other) && sameMeasure(one.measure, other.measure);

/** Whether two figures can be one: what both print, at the coarser of the two precisions, is the same. */
export const agree = (one: Figure, other: Figure): boolean => {
  if (!comparable(one, other)) return false;
  const [left, right] = [inPercent(one), inPercent(other)];
  // A bound is no value: more than 350 and about 350 are said of one number.
  const plain = (figure: Figure) => rangeOf({ ...figure, bound: "exact" });
  if (!overlap(plain(left), plain(right))) return false;
  const half = Math.max(halfPlace(left), halfPlace(right));
  return Math.abs(left.value - right.value) <= half * (1 + 1e-9) + Math.abs(left.value) * 1e-9;
};

const closeness = (one: Figure, other: Figure): number =>
  (one.value === other.value ? 4 : 0) +
  (one.indicator.id === other.indicator.id ? 3 : 0) +
  (one.measure === other.measure ? 2 : 0) +
  (one.subject === other.subject ? 1 : 0);

interface Placed {
  readonly figure: Figure;
  readonly bead: number;
  readonly order: number;
}

const placed = ({ source, sentenceOf }: Side, beads: ReadonlyMap<number, number>): readonly Placed[] =>
  source.facts.figures.map((figure, order) => ({ figure, order, bead: beads.get(sentenceOf(figure.stated)) ?? -1 }));

const nearBeads = 1;

/** In the next sentence the same value counts, a rounded one does not: 200 million beside 203 million is another figure. */
const mayMatch = (one: Placed, other: Placed, apart: number): boolean =>
  apart === 0
    ? agree(one.figure, other.figure)
    : apart <= nearBeads && one.figure.value === other.figure.value && comparable(one.figure, other.figure);

const matched = (left: readonly Placed[], right: readonly Placed[]): ReadonlyMap<Placed, Placed> => {
  const pairs = left.flatMap((one) =>
    right.flatMap((other) => {
      const apart = Math.abs(one.bead - other.bead);
      if (!mayMatch(one, other, apart)) return [];
      return [{ one, other, worth: closeness(one.figure, other.figure) - apart * 2 }];
    }),
  );
  pairs.sort((x, y) => y.worth - x.worth || x.one.order - y.one.order || x.other.order - y.other.order);
  const found = new Map<Placed, Placed>();
  const taken = new Set<Placed>();
  for (const { one, other } of pairs) {
    if (found.has(one) || taken.has(other)) continue;
    found.set(one, other);
    taken.add(other);
  }
  return found;
};

const grouped = <T>(items: Iterable<T>, key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

/** Figures left over in sentences that stand for one another, of the same sort and equally many: they disagree. */
const disagreeing = (left: readonly Placed[], right: readonly Placed[]): readonly Disagreement[] => {
  const keyOf = ({ figure, bead }: Placed): string =>
    `${bead} ${classOf(figure)} ${figure.measure === "change" ? "level" : figure.measure}`;
  const others = grouped(right, keyOf);
  return [...grouped(left, keyOf)].flatMap(([key, ones]) => {
    const rest = others.get(key) ?? [];
    if (rest.length === ones.length) return ones.map((one, index) => ({ a: one.figure, b: rest[index]!.figure }));
    return ones.flatMap(({ figure }) => {
      const other = rest.find((each) => each.figure.indicator.id === figure.indicator.id);
      return other === undefined ? [] : [{ a: figure, b: other.figure }];
    });
  });
};

const twinsOf = (a: Side, b: Side, beads: readonly Bead[]) => {
  const left = placed(a, beadOf(beads, "a"));
  const right = placed(b, beadOf(beads, "b"));
  const found = matched(left, right);
  const taken = new Set(found.values());
  return {
    twins: [...found].map(([one, other]) => [one.order, other.order] as const),
    disagreements: disagreeing(
      left.filter((one) => !found.has(one)),
      right.filter((one) => !taken.has(one)),
    ),
  };
};

/** Compares two documents of which one is the translation of the other. */
export const compare = (one: Source, other: Source): Parallel => {
  const [a, b] = [sideOf(one), sideOf(other)];
  const same = (id: string): string => id;
  const first = beadsOf(unitsOf(one, a.sentences, same), unitsOf(other, b.sentences, same));
  const names = likest(a, b, first);
  const joined = new Map(names.filter(({ likeness: how }) => how >= certain).map((pair) => [pair.b, pair.a]));
  // What was found to be one thing holds the sentences together more firmly.
  const beads =
    joined.size === 0
      ? first
      : beadsOf(
          unitsOf(one, a.sentences, same),
          unitsOf(other, b.sentences, (id) => joined.get(id) ?? id),
        );
  return { beads, joined, close: names.filter(({ likeness: how }) => how < certain), ...twinsOf(a, b, beads) };
};
