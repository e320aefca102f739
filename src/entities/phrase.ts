import type { Lexicon } from "../model.ts";
import { type Piece, pieces } from "./pieces.ts";

const vowel = /^[aeo]/u;

/** The characters as one word of pinyin, with the apostrophe that keeps syllables apart: Xi'an. */
export const spelled = (zh: string, lexicon: Lexicon): string => {
  const word = lexicon
    .pinyin(zh)
    .map((syllable, index) => (index > 0 && vowel.test(syllable) ? `'${syllable}` : syllable))
    .join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
};

type ThingPiece = Piece & { readonly form: "thing" };

/** A division as it stands before other words: Liaoning, Panjin, Dawa District; a short form stays short. */
export const divisionBefore = ({ thing, zh }: ThingPiece): string => {
  const label = thing.label.en ?? "";
  const short = thing.aliases.en?.[0] ?? label;
  if (thing.division?.level === "province") return thing.type === "municipality" ? label : short;
  if (thing.division?.level === "county" && zh !== thing.label.zh && !zh.endsWith("县")) return short;
  return label.replace(/ (?:Province|City)$/u, "");
};

const marks = /[\p{M}'’]/gu;
const plain = (text: string): string => text.normalize("NFD").replace(marks, "").toLowerCase();

const longLabel = 40;

/** A body as it is spoken of: short where Chinese is (世贸组织 WTO, 兵器集团 NORINCO Group), and never at great length. */
export const spoken = ({ thing, zh }: ThingPiece): string => {
  const label = thing.label.en ?? "";
  if (thing.kind !== "organization") return label;
  const others = thing.aliases.en ?? [];
  const short = others.find((alias) => alias.length * 2 < label.length);
  if (zh !== thing.label.zh && short !== undefined) return short;
  const words = others.find((alias) => alias.includes(" ") && alias.length < label.length);
  return label.length > longLabel ? (words ?? label) : label;
};

/** 中关村 is shorter than the zone's full name, and so is Zhongguancun. */
const shortened = (names: readonly string[], label: string): string =>
  names.reduce((short, name) => (name.length < short.length ? name : short), label);

/** Liaohe, where Liaohe River would say river twice; the Yangtze River stays one. */
const thingBefore = (piece: ThingPiece, lexicon: Lexicon): string => {
  const { thing } = piece;
  if (thing.division !== null) return divisionBefore(piece);
  const byShort = thing.kind === "place" && piece.zh.length < (thing.label.zh ?? "").length;
  const label = byShort ? shortened(thing.aliases.en ?? [], thing.label.en ?? "") : spoken(piece);
  const first = label.replace(/ \p{Lu}\p{L}+$/u, "");
  return plain(first) === plain(lexicon.pinyin(thing.label.zh ?? "").join("")) ? first : label;
};

const isLink = (piece: Piece | undefined): boolean => piece?.form === "word" && piece.word.part === "link";
const isVerb = (piece: Piece | undefined): boolean => piece?.form === "word" && piece.word.part === "verb";
const isAdjective = (piece: Piece | undefined): boolean => piece?.form === "word" && piece.word.part === "adjective";
const isJoint = (piece: Piece): boolean => /^[、，,+＋]$/u.test(piece.zh);

/** What follows a word, and whether the words before it ask for a verb. */
interface Surroundings {
  readonly after: readonly Piece[];
  /** Whether nothing stands before or after it. */
  readonly alone: boolean;
  /** Whether it ends the name of one thing: a Family Farm. */
  readonly single: boolean;
  readonly verbal: boolean;
}

/** Whether the word describes a noun that follows, by itself or together with others: 石化及精细化工产业. */
const describes = ([next, second, third]: readonly Piece[]): boolean => {
  if (next === undefined || isAdjective(next) || isVerb(next)) return false;
  if (!isLink(next) && !isJoint(next)) return true;
  return second !== undefined && third !== undefined && !isLink(third);
};

/** Whether a nominal is the verb of what follows at once: 保护湿地, but 保护、修复. */
const governs = ([next]: readonly Piece[]): boolean => next !== undefined && !isLink(next) && !isJoint(next);

const silent = new Set(["的", "之", "关于"]);

const isPlural = (en: string, variant: string): boolean => en === `${variant}s` || en === variant.replace(/y$/u, "ies");

const wordInEnglish = (
  { word }: Piece & { readonly form: "word" },
  { after, verbal, single }: Surroundings,
): string => {
  if (silent.has(word.zh)) return "";
  if (word.part === "noun")
    return describes(after) || (single && isPlural(word.en, word.variant)) ? word.variant : word.en;
  if (word.part === "nominal") return verbal && governs(after) ? word.variant : word.en;
  return word.en;
};

const quoted = (inner: string, lexicon: Lexicon): string => {
  const listed = lexicon.named(inner).find(({ kind }) => kind === "policy")?.label.en;
  if (listed !== undefined) return listed;
  return `"${phrase(pieces(inner, lexicon), { lexicon, verbal: true })}"`;
};

const inEnglish = (piece: Piece, around: Surroundings, lexicon: Lexicon): string => {
  switch (piece.form) {
    case "thing":
      return !around.alone && (around.after.length > 0 || piece.thing.division !== null)
        ? thingBefore(piece, lexicon)
        : spoken(piece);
    case "word":
      return wordInEnglish(piece, around);
    case "generic":
      return piece.generic.en.toLowerCase();
    case "printed":
      return piece.en;
    case "quoted":
      return quoted(piece.inner, lexicon);
    case "bracket":
      return `(${phrase(pieces(piece.inner, lexicon), { lexicon })})`;
    case "unknown":
      return spelled(piece.zh, lexicon);
  }
};

/** Commas stand at their words, and the last of a list is joined by "and". */
const listed = (text: string): string =>
  (/ and /u.test(text) ? text : text.replace(/ ,( [^,]*)$/u, " and$1")).replaceAll(" ,", ",").replaceAll(" - ", "-");

export interface PhraseOptions {
  readonly lexicon: Lexicon;
  /** Whether the phrase may begin with a verb. */
  readonly verbal?: boolean;
  /** The noun before which it stands. */
  readonly head?: Piece | undefined;
  /** Whether it is the name of one thing. */
  readonly single?: boolean;
}

/** Pieces as an English phrase, in the order of the Chinese: both languages put what describes before its noun. */
export const phrase = (
  all: readonly Piece[],
  { lexicon, verbal = false, head, single = false }: PhraseOptions,
): string => {
  const after = head === undefined ? [] : [head];
  const words = all.map((piece, index) =>
    inEnglish(
      piece,
      {
        after: [...all.slice(index + 1, index + 4), ...after],
        alone: all.length + after.length === 1,
        verbal: index === 0 ? verbal : isVerb(all[index - 1]),
        single: single && index === all.length - 1,
      },
      lexicon,
    ),
  );
  return listed(words.filter((word) => word !== "").join(" "));
};
