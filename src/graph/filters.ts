import { unknown } from "../errors.ts";
import { kindOf, measureOf, predicateOf, statusOf } from "./codes.ts";
import type { EntityHead, FigureHead, Gathered, RelationHead } from "./gathered.ts";
import type { IndicatorFinder } from "./indicators.ts";
import type { Knowledge } from "./knowledge.ts";
import type { KnownEntity, KnownFigure, KnownRelation, Named } from "./known.ts";
import type { NameFinder } from "./names.ts";
import { byTime, during } from "./periods.ts";

export interface EntityFilter {
  /** A kind by its code or its name: project, 项目. */
  readonly kind?: string | undefined;
  /** A place: what lies in it, is part of it, or is undertaken or brought in by what does. */
  readonly within?: string | undefined;
  readonly document?: string | undefined;
}

export interface FigureFilter {
  readonly subject?: string | undefined;
  /** Id, name or alias of an indicator, or words that its name holds. */
  readonly indicator?: string | undefined;
  readonly measure?: string | undefined;
  readonly status?: string | undefined;
  /** Year, month or day; figures whose time reaches into the period are kept. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly document?: string | undefined;
}

export interface RelationFilter {
  readonly subject?: string | undefined;
  /** A predicate by its code or its name: implements, 落实. */
  readonly predicate?: string | undefined;
  readonly object?: string | undefined;
  /** An entity at either end. */
  readonly about?: string | undefined;
  readonly status?: string | undefined;
  /** Year, month or day; relations whose time reaches into the period are kept. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly document?: string | undefined;
}

/** What is asked, and how names in the question are understood. */
export interface Asked {
  readonly known: Knowledge;
  readonly names: NameFinder;
  readonly indicators: IndicatorFinder;
  readonly within: (places: Iterable<string>) => ReadonlySet<string>;
}

type Test<T> = (item: T) => boolean;

/** Items that pass every test; a test that was not asked for is undefined. */
const passing = <T>(items: Iterable<T>, tests: readonly (Test<T> | undefined)[]): readonly T[] => {
  const asked = tests.filter((test) => test !== undefined);
  return [...items].filter((item) => asked.every((test) => test(item)));
};

const when = <T>(given: string | undefined, test: (given: string) => Test<T>): Test<T> | undefined =>
  given === undefined ? undefined : test(given);

const idsOf = ({ names }: Asked, name: string): ReadonlySet<string> => {
  const found = names.all(name);
  return new Set(found.length > 0 ? found.map(({ id }) => id) : [names.one(name).id]);
};

const among =
  <T>(asked: Asked, ends: (item: T) => readonly (string | null)[]) =>
  (name: string): Test<T> => {
    const wanted = idsOf(asked, name);
    return (item) => ends(item).some((end) => end !== null && wanted.has(end));
  };

const equal =
  <T, V>(read: (given: string) => V, value: (item: T) => V) =>
  (given: string): Test<T> => {
    const wanted = read(given);
    return (item) => value(item) === wanted;
  };

const inDocument =
  <T>({ known }: Asked, documents: (item: T) => readonly string[]) =>
  (document: string): Test<T> => {
    if (!known.documents.has(document)) throw unknown("document", document, known.documents.keys());
    return (item) => documents(item).includes(document);
  };

/** A fact under its id, by what is looked at to choose it. */
type Entry<Head> = readonly [id: string, head: Head];

const ofHead = <Head>(test: Test<Head> | undefined): Test<Entry<Head>> | undefined =>
  test && (([, head]) => test(head));

const entriesOf = <Head>(
  { heads }: Gathered<Head, unknown>,
  ids: Iterable<string> | undefined,
): Iterable<Entry<Head>> => (ids === undefined ? heads : [...new Set(ids)].map((id) => [id, heads.get(id)!] as const));

export const byId = (one: Named, other: Named): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** Entities of a kind, in a place, of a document. */
export const entitiesOf = (asked: Asked, filter: EntityFilter = {}): readonly KnownEntity[] => {
  const { known } = asked;
  const found = passing<Entry<EntityHead>>(known.gathered.entities.heads, [
    ofHead(
      when(
        filter.kind,
        equal(kindOf, ({ kind }) => kind),
      ),
    ),
    when(filter.within, (place) => {
      const inside = asked.within(idsOf(asked, place));
      return ([id]) => inside.has(id);
    }),
    when(
      filter.document,
      inDocument(asked, ([id]) => known.gathered.entities.documents(id)),
    ),
  ]);
  return found.map(([id]) => known.entities.get(id)!);
};

/** Figures about a subject, of an indicator, in a period; in order of time. */
export const figuresOf = (asked: Asked, filter: FigureFilter = {}): readonly KnownFigure[] => {
  const { known } = asked;
  const inPeriod = during(filter.from, filter.to);
  const ids = filter.subject === undefined ? undefined : [...idsOf(asked, filter.subject)].flatMap(known.figureIds);
  const found = passing<Entry<FigureHead>>(entriesOf(known.gathered.figures, ids), [
    ofHead(
      when(filter.indicator, (name) => {
        const wanted = asked.indicators.find(name);
        return ({ indicator }) => wanted.has(indicator);
      }),
    ),
    ofHead(
      when(
        filter.measure,
        equal(measureOf, ({ measure }) => measure),
      ),
    ),
    ofHead(
      when(
        filter.status,
        equal(statusOf, ({ status }) => status),
      ),
    ),
    ofHead(({ time }) => inPeriod(time)),
    when(
      filter.document,
      inDocument(asked, ([id]) => known.gathered.figures.documents(id)),
    ),
  ]);
  return found
    .map(([id]) => known.figures.get(id)!)
    .sort((one, other) => byTime(one.time, other.time) || byId(one, other));
};

/** Relations of a subject, a predicate, an object; `about` takes either end. */
export const relationsOf = (asked: Asked, filter: RelationFilter = {}): readonly KnownRelation[] => {
  const { known } = asked;
  const inPeriod = during(filter.from, filter.to);
  const end = filter.subject ?? filter.object ?? filter.about;
  const ids = end === undefined ? undefined : [...idsOf(asked, end)].flatMap(known.relationIds);
  const found = passing<Entry<RelationHead>>(entriesOf(known.gathered.relations, ids), [
    ofHead(
      when(
        filter.subject,
        among(asked, ({ subject }) => [subject]),
      ),
    ),
    ofHead(
      when(
        filter.object,
        among(asked, ({ object }) => [object]),
      ),
    ),
    ofHead(
      when(
        filter.about,
        among(asked, ({ subject, object }) => [subject, object]),
      ),
    ),
    ofHead(
      when(
        filter.predicate,
        equal(predicateOf, ({ predicate }) => predicate),
      ),
    ),
    ofHead(
      when(
        filter.status,
        equal(statusOf, ({ status }) => status),
      ),
    ),
    ofHead(({ time }) => inPeriod(time)),
    when(
      filter.document,
      inDocument(asked, ([id]) => known.gathered.relations.documents(id)),
    ),
  ]);
  return found.map(([id]) => known.relations.get(id)!);
};
