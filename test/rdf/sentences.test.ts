import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Extract, extractor } from "../../src/extract.ts";
import { type Figure, type LanguageId, languages, type Measure } from "../../src/model.ts";
import { figureSentence, relationSentence, type Said } from "../../src/rdf/sentences.ts";

let extract: Extract;
beforeAll(async () => {
  extract = await extractor();
});

interface Names {
  readonly zh: string;
  readonly en: string;
}

const subjects: readonly Names[] = [
  { zh: "盘锦市", en: "Panjin" },
  { zh: "辽宁省", en: "Liaoning Province" },
  { zh: "庐江县", en: "Lujiang County" },
];
const province: Names = { zh: "辽宁省", en: "Liaoning Province" };
const indicators: readonly Names[] = [
  { zh: "地区生产总值", en: "gross regional product" },
  { zh: "城镇登记失业率", en: "registered urban unemployment rate" },
  { zh: "高新技术企业", en: "high-tech enterprises" },
  { zh: "粮食产量", en: "grain output" },
  { zh: "进出口总额", en: "total value of imports and exports" },
];
const periods = [
  ["2020-01-01", "2020-12-31"],
  ["2019-01-01", "2019-06-30"],
  ["2018-06-01", "2018-06-30"],
  ["2018-06-30", "2018-06-30"],
  ["2016-01-01", "2020-12-31"],
  ["2020-07-01", "2020-09-30"],
  ["2020-01-01", "2020-11-30"],
  ["2025-01-01", "2025-12-31"],
] as const;

const reference = "2021-02-01";

type Size = Pick<Said, "measure" | "value" | "upper" | "unit" | "bound">;

const digits = fc.integer({ min: 1, max: 9999 });
const bound = fc.constantFrom("exact", "about", "atLeast", "atMost" as const);
const sign = fc.constantFrom(1, -1);
const size = (measure: Measure, unit: string, scale: number) =>
  fc.record({
    measure: fc.constant(measure),
    unit: fc.constant(unit),
    value: digits.map((number) => number * scale),
    upper: fc.constant(null),
    bound,
  });

const sizes: fc.Arbitrary<Size> = fc.oneof(
  size("level", "CNY", 1e7),
  size("level", "t", 1e4),
  size("level", "1", 1),
  size("level", "person", 100),
  fc.record({
    measure: fc.constant("share" as const),
    unit: fc.constant("%"),
    value: fc.integer({ min: 1, max: 999 }).map((number) => number / 10),
    upper: fc.constant(null),
    bound,
  }),
  fc.record({
    measure: fc.constant("growth" as const),
    unit: fc.constant("%"),
    value: fc.tuple(fc.integer({ min: 1, max: 500 }), sign).map(([number, one]) => (number * one) / 10),
    upper: fc.constant(null),
    bound: fc.constant("exact" as const),
  }),
  fc.record({
    measure: fc.constant("change" as const),
    unit: fc.constantFrom("pp", "1"),
    value: fc.tuple(fc.integer({ min: 2, max: 500 }), sign).map(([number, one]) => number * one),
    upper: fc.constant(null),
    bound: fc.constant("exact" as const),
  }),
  fc.record({
    measure: fc.constant("rank" as const),
    unit: fc.constant("rank"),
    value: fc.integer({ min: 1, max: 30 }),
    upper: fc.constant(null),
    bound: fc.constant("exact" as const),
  }),
  fc.record({
    measure: fc.constant("level" as const),
    unit: fc.constant("CNY"),
    value: fc.integer({ min: 1, max: 500 }).map((number) => number * 1e9),
    upper: fc.integer({ min: 501, max: 900 }).map((number) => number * 1e9),
    bound: fc.constant("exact" as const),
  }),
);

const sayings = fc.record({
  size: sizes,
  subject: fc.constantFrom(...subjects),
  indicator: fc.constantFrom(...indicators),
  period: fc.constantFrom(...periods),
});

const comparedWith = (figure: Figure, said: Said): Record<string, unknown> => ({
  value: Math.abs(figure.value - said.value) <= 1e-9 * Math.abs(said.value) ? said.value : figure.value,
  upper: figure.upper,
  unit: figure.unit,
  bound: figure.bound,
  measure: figure.measure,
  status: figure.status,
  start: figure.time?.start,
  end: figure.time?.end,
});

describe.each(languages)("a sentence about a figure in %s", (language: LanguageId) => {
  test("gives the figure back when it is read", () => {
    fc.assert(
      fc.property(sayings, ({ size: given, subject, indicator, period: [start, end] }) => {
        const status = end > reference ? "target" : "actual";
        const said: Said = { ...given, status, time: { start, end }, base: null };
        const scope = given.measure === "rank" ? province[language] : "";
        const text = figureSentence(
          said,
          { subject: subject[language], indicator: indicator[language], scope },
          language,
        );
        const facts = extract({ id: "said", text, language, published: reference });
        expect(
          facts.figures.map((figure) => comparedWith(figure, said)),
          text,
        ).toEqual([{ ...given, status, start, end }]);
        const [figure] = facts.figures;
        const nameOf = (id: string | null | undefined) => facts.entities.find((entity) => entity.id === id)?.label;
        expect(nameOf(figure?.subject)?.zh, text).toBe(subject.zh);
        expect(figure?.indicator.text, text).toBe(indicator[language]);
        if (scope !== "") expect(nameOf(figure?.scope)?.zh, text).toBe(province.zh);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

test("the same figure said in both languages has one id", () => {
  fc.assert(
    fc.property(sayings, ({ size: given, subject, indicator, period: [start, end] }) => {
      const said: Said = { ...given, status: end > reference ? "target" : "actual", time: { start, end }, base: null };
      const ids = languages.map((language) => {
        const scope = given.measure === "rank" ? province[language] : "";
        const text = figureSentence(
          said,
          { subject: subject[language], indicator: indicator[language], scope },
          language,
        );
        return extract({ id: language, text, language, published: reference }).figures.map(({ id }) => id);
      });
      expect(ids[1]).toEqual(ids[0]);
    }),
    { numRuns: 100, seed: 11 },
  );
});

test.each([
  ["locatedIn", "盘锦市位于辽宁省。", "Panjin is located in Liaoning Province."],
  ["partOf", "盘锦市隶属于辽宁省。", "Panjin is part of Liaoning Province."],
] as const)("%s as a sentence", (predicate, zh, en) => {
  expect(relationSentence(predicate, { subject: "盘锦市", object: "辽宁省" }, "zh")).toBe(zh);
  expect(relationSentence(predicate, { subject: "Panjin", object: "Liaoning Province" }, "en")).toBe(en);
});

test("names with a dollar sign are names", () => {
  expect(relationSentence("issues", { subject: "$&", object: "$1" }, "en")).toBe("$& issued $1.");
});
