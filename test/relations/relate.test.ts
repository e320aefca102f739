import { describe, expect, test } from "vitest";
import type { Reading, RelationDraft } from "../../src/language/language.ts";
import type { Entity, Kind, Placed } from "../../src/model.ts";
import { relate } from "../../src/relations/relate.ts";

const entity = (id: string, kind: Kind): Entity => ({
  id,
  kind,
  candidates: null,
  label: { zh: id },
  labelOrigin: {},
  aliases: {},
  sameAs: [],
  mentions: [],
});

const city = "https://w3id.org/zhitu/place/330100";
const county = "https://w3id.org/zhitu/place/330122";
const plan = "https://w3id.org/zhitu/policy/plan";
const entities = [entity(city, "place"), entity(county, "place"), entity(plan, "policy")];

const placed = (entityId: string, start: number): Placed => ({
  start,
  end: start + 2,
  text: "某地",
  kind: "place",
  things: [],
  refers: false,
  name: "某地",
  rule: "listed",
  entity: entityId,
});

const reading = (
  start: number,
  options: { paragraph?: number; heading?: boolean; mentions?: readonly Placed[] } = {},
): Reading => ({
  sentence: {
    start,
    end: start + 20,
    text: "　".repeat(20),
    paragraph: options.paragraph ?? 0,
    heading: options.heading ?? false,
  },
  tokens: [],
  amounts: [],
  mentions: options.mentions ?? [],
  heading: null,
  reference: null,
});

const draft = (start: number, more: Partial<RelationDraft> = {}): RelationDraft => ({
  subject: null,
  predicate: "implements",
  object: plan,
  status: "actual",
  time: null,
  evidence: { start, end: start + 20, text: "　".repeat(20) },
  rule: "implements-object",
  ...more,
});

const related = (
  readings: readonly Reading[],
  drafts: readonly (readonly RelationDraft[])[],
  focus: string | null = city,
) =>
  relate({
    text: "　".repeat(200),
    readings,
    drafts,
    entities,
    focus,
    confidence: (rule) => (rule.endsWith("-owner") ? 0.5 : 0.9),
  });

describe("a draft without a subject", () => {
  test("is said of the place that the document is about", () => {
    expect(related([reading(0)], [[draft(0)]]).map(({ subject }) => subject)).toEqual([city]);
  });

  test("is said of the place that its heading names", () => {
    const readings = [reading(0, { heading: true, mentions: [placed(county, 2)] }), reading(30, { paragraph: 1 })];
    expect(related(readings, [[], [draft(30)]]).map(({ subject }) => subject)).toEqual([county]);
  });

  test("is said of the place with which an earlier sentence of its paragraph begins", () => {
    const readings = [reading(0, { mentions: [placed(county, 0)] }), reading(30)];
    expect(related(readings, [[], [draft(30)]]).map(({ subject }) => subject)).toEqual([county]);
  });

  test("goes back to the document's place in a new paragraph", () => {
    const readings = [reading(0, { mentions: [placed(county, 0)] }), reading(30, { paragraph: 1 })];
    expect(related(readings, [[], [draft(30)]]).map(({ subject }) => subject)).toEqual([city]);
  });

  test("is said of what the whole text is about, where a body may say it", () => {
    const about = (theme: string) =>
      relate({
        text: "　".repeat(200),
        readings: [reading(0)],
        drafts: [[draft(0)]],
        entities: [...entities, entity("firm", "organization"), entity("bridge", "project")],
        focus: city,
        theme,
        confidence: () => 0.9,
      }).map(({ subject }) => subject);
    expect(about("firm")).toEqual(["firm"]);
    expect(about("bridge")).toEqual([]);
  });

  test("is dropped where no place is spoken of", () => {
    expect(related([reading(0)], [[draft(0)]], null)).toEqual([]);
  });
});

describe("what is said", () => {
  test("twice is one relation, with the surer evidence", () => {
    const found = related([reading(0), reading(30)], [[draft(0, { rule: "implements-owner" })], [draft(30)]]);
    expect(found.map(({ confidence, evidence }) => [confidence, evidence.start])).toEqual([[0.9, 30]]);
  });

  test("of itself, or of what is no entity, is dropped", () => {
    expect(related([reading(0)], [[draft(0, { subject: plan }), draft(0, { object: "elsewhere" })]])).toEqual([]);
  });

  test("as done and as planned are two relations with ids of their own", () => {
    const found = related([reading(0)], [[draft(0), draft(0, { status: "target" })]]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});
