/** @param {string} text */
const folded = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·'’"“”《》-]+/gu, "");

/** What each entity is found by: names, aliases, pinyin whole and by initials. */
const keys = data.entities.map(({ name, aliases, pinyin }) => {
  const syllables = pinyin === "" ? [] : pinyin.split(" ");
  const texts = [name.zh, name.en, ...(aliases.zh ?? []), ...(aliases.en ?? []), syllables.join("")];
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join("");
  return {
    texts: texts.filter((text) => text !== undefined && text !== "").map((text) => folded(text ?? "")),
    initials,
  };
});

/**
 * How well an entity answers: 0 not at all.
 * @param {number} at
 * @param {string} wanted
 */
const closeness = (at, wanted) => {
  const { texts, initials } = /** @type {typeof keys[number]} */ (keys[at]);
  if (texts.includes(wanted)) return 5;
  if (initials === wanted) return 4;
  if (texts.some((text) => text.startsWith(wanted))) return 3;
  if (wanted.length > 1 && initials.startsWith(wanted)) return 2;
  return texts.some((text) => text.includes(wanted)) ? 1 : 0;
};

/**
 * Entities that answer, the best first, the more important of equals first.
 * @param {string} query
 * @returns {number[]}
 */
const search = (query) => {
  const wanted = folded(query);
  if (wanted === "") return [];
  return byWeight
    .map((at, rank) => ({ at, rank, closeness: closeness(at, wanted) }))
    .filter((hit) => hit.closeness > 0)
    .sort((one, other) => other.closeness - one.closeness || one.rank - other.rank)
    .slice(0, 12)
    .map(({ at }) => at);
};
