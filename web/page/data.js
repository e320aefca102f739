/**
 * @typedef {{ zh?: string, en?: string }} Names
 * @typedef {[document: number, start: number, end: number, from: number, to: number]} Evidence
 * @typedef {{ status: string, period: Names, evidence: Evidence[] }} Fact
 * @typedef {{ id: string, kind: string, name: Names, aliases: { zh?: string[], en?: string[] }, pinyin: string,
 *   sameAs: string[], weight: number, x: number, y: number, r: number, evidence: Evidence[] }} Entity
 * @typedef {Fact & { source: number, target: number, predicate: string }} Relation
 * @typedef {Fact & { subject: number | null, indicator: Names, measure: Names, amount: Names, start: string | null }} Figure
 * @typedef {{ title: string, source: string | null, published: string | null, language: string, text: string }} Source
 * @typedef {{ language: "zh" | "en", title: Names, kinds: Record<string, { name: Names, colour: string, ink: string }>,
 *   predicates: Record<string, Names>, planned: Names, documents: Source[], entities: Entity[], relations: Relation[],
 *   figures: Figure[] }} Data
 */

/** @type {Data} */
const data = JSON.parse(document.getElementById("data")?.textContent ?? "");

/** What the reader has chosen. */
const state = {
  /** @type {"zh" | "en"} */
  language: data.language,
  /** @type {"light" | "dark"} */
  theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  /** @type {number | null} */
  selected: null,
  /** @type {number | null} */
  pointed: null,
  /** @type {Set<string>} */
  hiddenKinds: new Set(),
};

/** @param {Names} names */
const named = (names) => (state.language === "zh" ? (names.zh ?? names.en) : (names.en ?? names.zh)) ?? "";

/** @param {Names} names */
const otherName = (names) => {
  const other = state.language === "zh" ? names.en : names.zh;
  return other === undefined || other === named(names) ? "" : other;
};

/** @param {number} at */
const entityName = (at) => {
  const entity = /** @type {Entity} */ (data.entities[at]);
  return named(entity.name) || entity.id;
};

/** @param {number} at */
const visible = (at) => !state.hiddenKinds.has(/** @type {Entity} */ (data.entities[at]).kind);

/** Entities, the most important first. */
const byWeight = data.entities
  .map((entity, at) => ({ at, weight: entity.weight, id: entity.id }))
  .sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
  .map(({ at }) => at);

/** @type {Relation[][]} */
const relationsOf = data.entities.map(() => []);
for (const relation of data.relations) {
  relationsOf[relation.source]?.push(relation);
  if (relation.target !== relation.source) relationsOf[relation.target]?.push(relation);
}

/** @type {Figure[][]} */
const figuresOf = data.entities.map(() => []);
for (const figure of data.figures) if (figure.subject !== null) figuresOf[figure.subject]?.push(figure);
