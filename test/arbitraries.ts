import { createHash } from "node:crypto";
import fc from "fast-check";
import { contentId, listedId } from "../src/ids.ts";
import {
  bounds,
  type Derived,
  type Entity,
  type Facts,
  type Figure,
  type FigureTime,
  kinds,
  labelOrigins,
  languages,
  measures,
  predicates,
  type Quote,
  type Relation,
  statuses,
  timeBases,
  type Unread,
  unreadReasons,
} from "../src/model.ts";
import { figureId } from "./fixtures/corpus.ts";

/** Pieces of text that break careless programs: both scripts, astral signs, quotes, markup, control characters. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("盘锦市", "地区生产总值", "1303.6亿元", "，", "。", "Panjin ", "grew by 5.2%", ". "),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("𠮷", "😀", '"', "\\", "\n", "\u0001", "<b>", "&amp;", "'", "\u200b", "é", "\t"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
);

/** A text of both scripts with hard characters in it. */
export const text = fc.array(piece, { minLength: 4, maxLength: 24 }).map((pieces) => pieces.join(""));

/** A name as hostile as texts may hold. */
export const name = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map((pieces) => pieces.join(""))
  .filter((drawn) => drawn.trim() !== "");

const boundaries = (source: string): readonly number[] => {
  const offsets = [0];
  for (const sign of source) offsets.push((offsets.at(-1) ?? 0) + sign.length);
  return offsets;
};

const quoteWithin = (source: string, from: number, to: number): fc.Arbitrary<Quote> => {
  const offsets = boundaries(source).filter((offset) => offset >= from && offset <= to);
  return fc
    .tuple(fc.nat({ max: offsets.length - 2 }), fc.nat({ max: offsets.length - 2 }))
    .map(([one, other]) => [offsets[Math.min(one, other)] ?? from, offsets[Math.max(one, other) + 1] ?? to] as const)
    .map(([start, end]) => ({ start, end, text: source.slice(start, end) }));
};

/** A stretch of a text that cuts no character in two. */
export const quote = (source: string): fc.Arbitrary<Quote> => quoteWithin(source, 0, source.length);

const year = fc.integer({ min: 1990, max: 2040 });

/** A period, or none. */
export const time: fc.Arbitrary<FigureTime | null> = fc
  .option(
    fc.record({
      year,
      span: fc.integer({ min: 0, max: 5 }),
      open: fc.constantFrom("no", "start", "end"),
      basis: fc.constantFrom(...timeBases),
    }),
  )
  .map((drawn) =>
    drawn === null
      ? null
      : {
          text: `${drawn.year}年`,
          start: drawn.open === "start" ? null : `${drawn.year}-01-01`,
          end: drawn.open === "end" ? null : `${drawn.year + drawn.span}-12-31`,
          basis: drawn.basis,
        },
  );

const localized = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<{ zh?: T; en?: T }> =>
  fc.record({ zh: value, en: value }, { requiredKeys: [] });

const entity = (source: string): fc.Arbitrary<Entity> =>
  fc
    .record({
      key: fc.nat({ max: 5 }),
      kind: fc.constantFrom(...kinds),
      zh: name,
      en: fc.option(name),
      origin: fc.constantFrom(...labelOrigins),
      aliases: localized(fc.uniqueArray(name, { maxLength: 2 })),
      mentions: fc.array(quote(source), { minLength: 1, maxLength: 3 }),
      refers: fc.boolean(),
    })
    .map(({ key, kind, zh, en, origin, aliases, mentions, refers }) => ({
      id: contentId(kind, String(key)),
      kind,
      candidates: null,
      label: { zh, ...(en === null ? {} : { en }) },
      labelOrigin: { zh: origin, ...(en === null ? {} : { en: origin }) },
      aliases,
      sameAs: key === 0 ? ["http://www.wikidata.org/entity/Q1"] : [],
      mentions: mentions.map((mention, place) =>
        refers && place > 0 ? { ...mention, refers: true as const } : mention,
      ),
    }));

const units = ["CNY", "m2", "%", "pp", "person", "1", "d", "元/平方米", "Mbps"];

const amount = fc.oneof(
  fc.integer({ min: -1_000_000, max: 2_000_000_000 }),
  fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => thousandths / 1000),
);

const base = (ids: readonly string[]): fc.Arbitrary<Figure["base"]> =>
  fc.oneof(
    fc.constant(null),
    year.map((from) => ({ text: `比${from}年`, start: `${from}-01-01`, end: `${from}-12-31` })),
    ...(ids.length > 0 ? [fc.constantFrom(...ids).map((id) => ({ entity: id }))] : []),
  );

const figure = (source: string, ids: readonly string[]): fc.Arbitrary<Figure> =>
  quote(source).chain((evidence) =>
    fc
      .record({
        key: fc.nat({ max: 5 }),
        subject: fc.constantFrom(null, ...ids),
        scope: fc.constantFrom(null, ...ids),
        measure: fc.constantFrom(...measures),
        value: amount,
        width: fc.option(fc.integer({ min: 1, max: 50 })),
        unit: fc.constantFrom(...units),
        bound: fc.constantFrom(...bounds),
        status: fc.constantFrom(...statuses),
        stated: quoteWithin(source, evidence.start, evidence.end),
        time,
        base: base(ids),
        confidence: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      })
      .map(({ key, measure, value, width, unit, bound, stated, scope, base, ...rest }) => {
        const ranked = measure === "rank";
        const made = {
          ...rest,
          indicator: {
            id: listedId("indicator", `indicator-${key}`),
            label: { zh: `指标${key}`, en: `indicator ${key}` },
            text: "指标",
          },
          measure,
          value: ranked ? 1 + (Math.abs(Math.trunc(value)) % 300) : value,
          upper: ranked || width === null || bound !== "exact" ? null : value + width,
          unit: ranked ? "rank" : unit,
          bound,
          stated: { ...stated, value: String(Math.abs(value)), unit: unit === "CNY" ? "元" : unit },
          base: measure === "change" || measure === "growth" || measure === "ratio" ? base : null,
          scope: ranked ? scope : null,
          evidence,
          rule: "test.figure",
        };
        return { id: figureId(made, ""), ...made };
      }),
  );

const relation = (source: string, ids: readonly string[]): fc.Arbitrary<Relation> =>
  fc
    .record({
      subject: fc.constantFrom(...ids),
      predicate: fc.constantFrom(...predicates),
      object: fc.constantFrom(...ids),
      status: fc.constantFrom(...statuses),
      time,
      evidence: quote(source),
      confidence: fc.constantFrom(0.5, 0.9, 1),
    })
    .map((drawn) => ({
      ...drawn,
      id: contentId("relation", drawn.subject, drawn.predicate, drawn.object),
      rule: "test.relation",
    }));

const derived = (figures: readonly Figure[]): fc.Arbitrary<Derived> =>
  fc.constantFrom(...figures).map((from) => ({
    id: contentId("figure", "derived", from.id),
    subject: from.subject,
    indicator: { id: from.indicator.id, label: from.indicator.label },
    measure: "level",
    value: 12.5,
    unit: "CNY",
    bound: "about",
    time: null,
    from: [from.id],
    formula: "a ÷ b",
  }));

const unread = (source: string): fc.Arbitrary<Unread> =>
  fc.tuple(quote(source), fc.constantFrom(...unreadReasons)).map(([stretch, why]) => ({ ...stretch, why }));

const distinct = <T>(items: fc.Arbitrary<T>, key: (item: T) => string, maxLength: number): fc.Arbitrary<T[]> =>
  fc.uniqueArray(items, { selector: key, maxLength });

/** A facts document with the text that it speaks of; every offset holds. */
export const source: fc.Arbitrary<{ readonly facts: Facts; readonly text: string }> = text.chain((body) =>
  distinct(entity(body), ({ id }) => id, 5).chain((entities) => {
    const ids = entities.map(({ id }) => id);
    return fc
      .record({
        id: fc.constantFrom("panjin", "anshan", "大洼", "report-2021", "a b", "x.y"),
        language: fc.constantFrom(...languages),
        title: fc.option(name),
        published: fc.constantFrom(null, "2021", "2021-08", "2021-08-01"),
        figures: fc.array(figure(body, ids), { maxLength: 5 }),
        relations: ids.length > 0 ? fc.array(relation(body, ids), { maxLength: 5 }) : fc.constant([]),
        unread: fc.array(unread(body), { maxLength: 2 }),
      })
      .chain((drawn) =>
        (drawn.figures.length > 0 ? distinct(derived(drawn.figures), ({ id }) => id, 2) : fc.constant([])).map(
          (calculated) => ({
            text: body,
            facts: {
              version: 1 as const,
              document: {
                id: drawn.id,
                language: drawn.language,
                title: drawn.title,
                source: null,
                published: drawn.published,
                sha256: createHash("sha256").update(body).digest("hex"),
              },
              entities,
              figures: drawn.figures,
              relations: drawn.relations,
              derived: calculated,
              unread: drawn.unread,
            },
          }),
        ),
      );
  }),
);

/** Several documents, each with an id of its own. */
export const sources = (maxLength: number): fc.Arbitrary<{ readonly facts: Facts; readonly text: string }[]> =>
  fc.uniqueArray(source, { selector: ({ facts }) => facts.document.id, minLength: 1, maxLength });
