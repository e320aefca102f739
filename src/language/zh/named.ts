import type { Kind, Lexicon } from "../../model.ts";
import { type Atom, sizeOf, textOf } from "./atoms.ts";
import { firmEnd } from "./firms.ts";
import { isPlace, modifiersOf, type Phrase, prefixOf } from "./heads.ts";
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

/** 巢湖 is a lake and a city: which is meant, is not said. */
const isDivision = ({ name }: Atom): boolean =>
  name!.things.length > 0 && name!.things.every(({ division }) => division !== null);

const weightOf = (phrase: Phrase): Weight => {
  const { line, left, head, lexicon } = phrase;
  const { zh, kind } = head.generic;
  const modifiers = modifiersOf(phrase);
  const prefix = prefixOf(phrase);
  const place = modifiers.some(isPlace);
  // Whose it is tells nothing of what it is, unless the place is a river or the like.
  const owner = (atom: Atom, index: number): boolean => index === 0 && isPlace(atom) && isDivision(atom);
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

/** 沪|渝|蓉|高铁, 南|沿江|城际铁路: the signs of places, or where it runs. */
const isRoute = ({ head, lexicon }: Phrase, modifiers: readonly Atom[]): boolean => {
  if (head.generic.type !== "route") return false;
  const text = textOf(modifiers);
  const signs = text.length > 1 && [...text].every((sign) => lexicon.word(sign, "sign") !== undefined);
  return signs || /^(?:[东西南北中]|\p{Script=Han}{1,3})?(?:沿江|沿海|沿边|沿河|环岛|环湖|环城)/u.test(text);
};

const ofLevel = ({ line, left }: Phrase): boolean =>
  /^(?:国家|省|市|县)级/u.test(line.text.slice(line.atoms[left]!.start));

/** 中国|救援队: a country sends one. */
const team = /(?:救援队|医疗队|代表团|代表队|考察队|科考队|国家队)$/u;

const placeOrBodyNamed = (phrase: Phrase, weight: Weight): boolean => {
  const { zh, kind } = phrase.head.generic;
  const { modifiers, length, weak, strong } = weight;
  const body = kind === "organization";
  if (weight.place) {
    // 甘肃|高速公路 are all of them there.
    if (phrase.head.generic.type === "route" && length === 0 && modifiers.length === 1) return false;
    const claimsOnly = modifiers.some(isClaim) && modifiers.every((atom) => isPlace(atom) || isClaim(atom));
    return (!claimsOnly || (body && (zh.length >= 5 || team.test(zh)))) && (!weak || length >= 2 || body);
  }
  // The tagger's dictionary has some whole: 天津开发区, 湖北美术学院.
  const prefix = prefixOf(phrase);
  const { tag, text } = phrase.line.atoms[phrase.head.last]!;
  if (prefix.length >= 2 && !plain.has(prefix) && taggedPlace.test(tag) && !mistagged.has(text)) return true;
  if (isRoute(phrase, modifiers)) return true;
  if (weight.proper) return body || strong || modifiers.some((atom) => isProper(atom, "project"));
  // 省级农业联合体 are of that level.
  if (weight.claimed && length >= 2 && body) return !weak && zh !== "公司" && !ofLevel(phrase);
  if (!body) return scenic.test(zh) && strong && length >= 3;
  return strong && length >= (zh.startsWith("集团") ? 2 : 4) && !ordinary.test(zh);
};

/** “三变”改革: what is counted is known by its number. */
const numbered = /^[“"][一二两三四五六七八九十百千\d]/u;

/** 国家|健康|医疗|大数据中心: plain words are enough where the nation's is meant and there are two of them. */
const isNational = ({ claimed, weak, modifiers }: Weight, kind: Kind): boolean => {
  const told = sizeOf(modifiers.filter((atom) => !isClaim(atom) && !isPlace(atom) && !descriptive.has(atom.text)));
  return claimed && !weak && told >= 4 && (kind === "project" || kind === "organization");
};

/** 广西|民营|经济|促进|条例: a law of a place is known by what it is about, however plain. */
const isLocalLaw = ({ head }: Phrase, { place, modifiers }: Weight): boolean =>
  place &&
  head.generic.type === "document" &&
  sizeOf(modifiers.filter((atom) => !isPlace(atom) && !descriptive.has(atom.text))) >= 4;

const firmWord = /^(?:集团|公司|有限公司|集团公司|集团有限公司|股份有限公司|有限责任公司|科技|新能源|能源|股份)$/u;
/** 河套|酒业|集团|白酒|项目: whose work it is, by a firm that no list knows. */
const ofFirm = (modifiers: readonly Atom[]): boolean => {
  const at = modifiers.findIndex(({ form, text }) => form === "word" && firmWord.test(text));
  const [first] = modifiers;
  return (
    at > 0 &&
    first !== undefined &&
    first.form === "word" &&
    /^(?:x|n|n[rsz]|nrt)$/u.test(first.tag) &&
    !/企业$/u.test(first.text) &&
    // 化工|有限公司: the end of a name whose beginning was not read.
    !(at === 1 && firmEnd.exec(first.text)?.[0] === first.text) &&
    ![plain, nominal, descriptive].some((words) => words.has(first.text))
  );
};

const edition = /^(?:首|第.{1,4})届$/u;

/** Whether the modifiers make a name of the head: a proper name, a quotation, a claim, or enough that is particular. */
export const isNamed = (phrase: Phrase): boolean => {
  const { zh, kind } = phrase.head.generic;
  const weight = weightOf(phrase);
  const { modifiers, length, weak, strong } = weight;
  const quote = modifiers.findLast((atom) => atom.form === "quote");
  // “十四五”新开工高速公路: a quotation names no road.
  if (quote !== undefined && phrase.head.generic.type === "route") return false;
  if (quote !== undefined) return !weak || quote.text.length > 4 || (kind === "policy" && numbered.test(quote.text));
  if (isNational(weight, kind)) return true;
  if (kind === "place" || kind === "organization") return placeOrBodyNamed(phrase, weight);
  // A facility may be named by its place alone: 辽河储气库群.
  if (weight.place && kind === "project" && strong) return true;
  // 中国汽车论坛: a nation's forum on a trade is one.
  const trade = prefixOf(phrase).length + sizeOf(modifiers.filter((atom) => !isClaim(atom) && !isPlace(atom)));
  if (weight.claimed && kind === "event" && !weak && trade >= 2) return true;
  if (isLocalLaw(phrase, weight)) return true;
  // 钍基|熔盐堆|核能|系统|项目: long, and with a word that no dictionary has.
  const fresh = modifiers.some(
    ({ form, tag, text }) => form === "word" && tag === "x" && text.length > 1 && /^\p{Script=Han}+$/u.test(text),
  );
  if (kind === "project" && fresh && sizeOf(modifiers) >= 6 && length >= 4) return true;
  if (kind === "project" && length >= 4 && ofFirm(modifiers)) return true;
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
