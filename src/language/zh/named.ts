import type { Kind, Lexicon } from "../../model.ts";
import type { Atom } from "./atoms.ts";
import { isPlace, modifiersOf, type Phrase, prefixOf, sizeOf } from "./heads.ts";
import { capacity, joins, measured } from "./inside.ts";
import { claims, descriptive, mistagged, nominal, plain, strongHeads, weakHeads } from "./words.ts";

const taggedPlace = /^(?:ns|nt|nz)/u;
const taggedBody = /^(?:nr|ns|nt|nz|x$)/u;
const latin = /^(?=.*[A-Za-z])[A-Za-z0-9]+$/u;
const everydayLatin = /^(?:GDP|CPI|PPI|IT|APP|App|AI|ICT|PPP|VR|AR|IP|POS|ATM|WiFi|DNA|LED|GPS)$/u;

/** Whether an atom is a proper name; what the tagger guesses (nr, x) counts for bodies and places alone. */
export const isProper = ({ form, text, tag, name }: Atom, kind: Kind): boolean => {
  if (form === "quote") return true;
  if (form === "name") return name!.kind !== "policy" && name!.kind !== "designation";
  if (form === "amount") return capacity.test(text) || measured.test(text);
  if (form !== "word" || text.length < 2) return false;
  if (plain.has(text) || nominal.has(text) || mistagged.has(text)) return false;
  if (latin.test(text)) return !everydayLatin.test(text);
  return measured.test(text) || (kind === "organization" || kind === "place" ? taggedBody : taggedPlace).test(tag);
};

const isClaim = ({ text }: Atom): boolean => claims.exec(text)?.[0] === text;
const isHeadNoun = (text: string, lexicon: Lexicon): boolean => lexicon.generic(text)?.zh === text;

/** Whether a modifier tells one thing from another. */
const isParticular = (atom: Atom, lexicon: Lexicon): boolean =>
  atom.form !== "word" ||
  !(
    plain.has(atom.text) ||
    descriptive.has(atom.text) ||
    joins.test(atom.text) ||
    isHeadNoun(atom.text, lexicon) ||
    isClaim(atom)
  );

/** What the modifiers of a head amount to. */
interface Weight {
  readonly modifiers: readonly Atom[];
  readonly place: boolean;
  readonly proper: boolean;
  /** 国家…, 全国…, 首批…. */
  readonly claimed: boolean;
  /** Characters of what is particular. */
  readonly length: number;
  readonly weak: boolean;
  readonly strong: boolean;
}

const weightOf = (phrase: Phrase): Weight => {
  const { line, left, head, lexicon } = phrase;
  const { zh, kind } = head.generic;
  const modifiers = modifiersOf(phrase);
  const prefix = prefixOf(phrase);
  const place = modifiers.some(isPlace);
  // Whose it is tells nothing of what it is, unless the place is a river or the like.
  const owner = (atom: Atom, index: number): boolean =>
    index === 0 && isPlace(atom) && atom.name!.things.some(({ division }) => division !== null);
  const own = modifiers.filter(
    (atom, index) => !owner(atom, index) && (isParticular(atom, lexicon) || (place && isHeadNoun(atom.text, lexicon))),
  );
  return {
    modifiers,
    place,
    proper: modifiers.some((atom) => isProper(atom, kind)),
    claimed: claims.test(line.text.slice(line.atoms[left]!.start, head.start)),
    length: sizeOf(own) + (plain.has(prefix) || isHeadNoun(prefix, lexicon) ? 0 : prefix.length),
    weak: weakHeads.has(zh),
    strong: strongHeads.has(zh),
  };
};

/** Bodies of which there are many of each sort: without a proper name none is named. */
const ordinary =
  /(?:大学|学院|医院|(?<!集团|有限|责任)公司|银行|合作社|博物馆|图书馆|美术馆|纪念馆|科技馆|文化馆|档案馆|日报|报社|电视台)$/u;
const scenic = /(?:景区|公园|度假区|名胜区|古镇|古城|小镇|保护区)$/u;

const placeOrBodyNamed = (phrase: Phrase, weight: Weight): boolean => {
  const { zh, kind } = phrase.head.generic;
  const { modifiers, length, weak, strong } = weight;
  const body = kind === "organization";
  if (weight.place) {
    const claimsOnly = modifiers.some(isClaim) && modifiers.every((atom) => isPlace(atom) || isClaim(atom));
    return !claimsOnly && (!weak || length >= 2 || body);
  }
  // The tagger's dictionary has some whole: 天津开发区, 湖北美术学院.
  const prefix = prefixOf(phrase);
  const { tag, text } = phrase.line.atoms[phrase.head.last]!;
  if (prefix.length >= 2 && !plain.has(prefix) && taggedPlace.test(tag) && !mistagged.has(text)) return true;
  if (weight.proper) return body || strong || modifiers.some((atom) => isProper(atom, "project"));
  if (weight.claimed && length >= 2 && body) return !weak && zh !== "公司";
  if (!body) return scenic.test(zh) && strong && length >= 3;
  return strong && length >= (zh.startsWith("集团") ? 2 : 4) && !ordinary.test(zh);
};

const edition = /^(?:首|第.{1,4})届$/u;

/** Whether the modifiers make a name of the head: a proper name, a quotation, a claim, or enough that is particular. */
export const isNamed = (phrase: Phrase): boolean => {
  const { zh, kind } = phrase.head.generic;
  const weight = weightOf(phrase);
  const { modifiers, length, weak, strong } = weight;
  const quote = modifiers.findLast((atom) => atom.form === "quote");
  if (quote !== undefined) return !weak || quote.text.length > 4;
  if (kind === "place" || kind === "organization") return placeOrBodyNamed(phrase, weight);
  // A facility may be named by its place alone: 辽河储气库群.
  if (weight.place && kind === "project" && strong) return true;
  if (weight.proper || (weight.claimed && length >= 2)) return length >= 2;
  if (weight.claimed && kind === "designation" && zh.length >= 4) return true;
  // 首届世界地理信息大会: which one it is of a row tells it.
  if (kind === "event" && length >= 2 && modifiers.some(({ text }) => edition.test(text))) return true;
  if (weak) return false;
  // 大生态战略: what a strategy is about may be put in plain words.
  const told = sizeOf(modifiers.filter(({ text }) => !descriptive.has(text)));
  if (kind === "policy" && strong && told >= 3) return true;
  return length >= (strong ? 2 : 4);
};
