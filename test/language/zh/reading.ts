import { resolve } from "../../../src/entities/resolve.ts";
import type { Reading } from "../../../src/language/language.ts";
import { zh } from "../../../src/language/zh/index.ts";
import { openLexicon } from "../../../src/lexicon/lexicon.ts";
import type { Entity, Mention, Placed, Relation } from "../../../src/model.ts";
import { nobody, relate } from "../../../src/relations/relate.ts";

export const lexicon = openLexicon();

/** The mentions of each sentence of a Chinese text, before it is settled what they are. */
export const mentionsOf = (text: string): readonly (readonly Mention[])[] => {
  const amounts = zh.amounts(text, { reference: "2022" });
  return zh.sentences(text).map((sentence) =>
    zh.mentions({
      sentence,
      tokens: zh.tokens([sentence])[0]!,
      amounts: amounts.filter(({ start, end }) => start >= sentence.start && end <= sentence.end),
      listed: lexicon.names(sentence.text, "zh"),
      lexicon,
    }),
  );
};

const document = { id: "text", language: "zh", title: null, source: null, published: null, sha256: "" } as const;

export interface Read {
  readonly entities: readonly Entity[];
  readonly placed: readonly (readonly Placed[])[];
  readonly relations: readonly Relation[];
  readonly focus: string | null;
}

/** Entities and relations of a Chinese text. */
export const read = (text: string): Read => {
  const sentences = zh.sentences(text);
  const amounts = zh.amounts(text, { reference: "2022" });
  const { entities, placed, focus } = resolve({
    document,
    sentences,
    mentions: mentionsOf(text),
    language: "zh",
    lexicon,
  });
  const readings = sentences.map(
    (sentence, index): Reading => ({
      sentence,
      tokens: zh.tokens([sentence])[0]!,
      amounts: amounts.filter(({ start, end }) => start >= sentence.start && end <= sentence.end),
      mentions: placed[index]!,
      heading: null,
      reference: "2022",
    }),
  );
  const drafts = readings.map((reading) => zh.relations(reading, lexicon));
  const relations = relate({
    text,
    readings,
    drafts,
    charged: readings.map((reading) => zh.charged?.(reading) ?? nobody),
    entities,
    focus,
    confidence: () => 0.9,
  });
  return { entities, placed, relations, focus };
};

/** What an entity is called in the tests: its Chinese label. */
export const called = (entities: readonly Entity[], id: string): string => {
  const entity = entities.find((one) => one.id === id);
  return entity?.label.zh ?? entity?.mentions[0]?.text ?? id;
};

const short = {
  place: "地",
  organization: "机",
  project: "项",
  policy: "策",
  designation: "誉",
  person: "人",
  event: "会",
} as const;

/** Names of a sentence as 类:名, without words that only refer and places that only stand inside a name. */
export const namesOf = (text: string): string[] =>
  mentionsOf(text)
    .flat()
    .filter(
      ({ refers, rule }) => !refers && rule !== "inside" && !rule.endsWith("-owner") && rule !== "listed-everyday",
    )
    .map(({ kind, name }) => `${short[kind]}:${name}`);

/** The names of a line of a table, by their kind. */
export const expectedNames = (names: string): string[] => names.split(" ").filter((name) => name !== "");

/** Relations of a text as 谁 predicate 谁, planned ones with a question mark. */
export const saidIn = (text: string): string[] => {
  const { entities, relations } = read(text);
  return relations
    .map(
      ({ subject, predicate, object, status }) =>
        `${called(entities, subject)} ${predicate}${status === "target" ? "?" : ""} ${called(entities, object)}`,
    )
    .sort();
};
