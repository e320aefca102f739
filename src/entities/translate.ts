import type { Kind, Lexicon, Thing } from "../model.ts";
import { compose, type English } from "./compose.ts";
import { personInEnglish } from "./person.ts";

const marks = /^(?:“([^“”]+)”|"([^"]+)"|《([^《》]+)》)$/u;

/** The thing of this name and kind; for want of one, of another kind, for its name is the same: but no person is a place. */
const bearer = (name: string, kind: Kind | null, lexicon: Lexicon): Thing | undefined => {
  const things = lexicon.named(name);
  return things.find((thing) => thing.kind === kind) ?? (kind === "person" ? undefined : things[0]);
};

/** The listed name: that of a thing of this kind, then any indicator's, then any common word's. */
const listed = (name: string, kind: Kind | null, lexicon: Lexicon): English | null => {
  const thing = bearer(name, kind, lexicon);
  const label = thing?.label.en;
  if (label !== undefined) return { text: label, origin: thing?.labelOrigin.en ?? "official" };
  const indicator = kind === null ? lexicon.indicator(name)?.label.en : undefined;
  if (indicator !== undefined) return { text: indicator, origin: "glossary" };
  const word = lexicon.word(name);
  if (word && kind !== "person" && kind !== "place") return { text: word.en, origin: "glossary" };
  const generic = lexicon.generic(name);
  if (generic?.zh !== name) return null;
  return { text: kind === null ? generic.en.toLowerCase() : generic.en, origin: "glossary" };
};

const hasChinese = /\p{Script=Han}/u;

/**
 * The English name of a Chinese one: as the lists have it, else put together from known words, else spelled in pinyin. `kind`
 * decides about capitals; null is for a plain term.
 */
export const english = (nameZh: string, kind: Kind | null, lexicon: Lexicon): English => {
  const name = nameZh.normalize("NFKC").replace(/\s+/gu, "").replaceAll("(", "（").replaceAll(")", "）").trim();
  if (!hasChinese.test(name)) return { text: nameZh.replace(/\s+/gu, " ").trim(), origin: "text" };
  const [, ...inner] = marks.exec(name) ?? [];
  const bare = inner.find((text) => text !== undefined) ?? name;
  const known = listed(bare, kind, lexicon);
  if (known) return known;
  if (kind === "person") return { text: personInEnglish(bare, lexicon), origin: "transliterated" };
  return compose(bare, kind, lexicon);
};
