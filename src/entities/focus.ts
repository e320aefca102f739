import { countryCode } from "../ids.ts";
import { divisionLevels, type LanguageId, type Lexicon, type Mention, type Sentence, type Thing } from "../model.ts";
import { above, type Surroundings } from "./places.ts";
import { levelled } from "./refer.ts";

const opening = 3;

const standing = /(?:[居列]|排在|排名)$/u;
const ranked = /^(?:各?[省市区县州]{0,2}(?:第|首|前|末))/u;
const held =
  /(?:[高低快慢优好多少]于|占|超过|相当于)$|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th)|No\. ?\d+) in (?:the )?$/u;

/** 居辽宁省第五, 高于全国平均水平: only what something else is held against. */
const isAgainst = ({ start, end }: Mention, sentence: Sentence): boolean => {
  const from = start - sentence.start;
  const before = sentence.text.slice(Math.max(0, from - 16), from);
  return held.test(before) || (standing.test(before) && ranked.test(sentence.text.slice(end - sentence.start)));
};

/** How much a mention says of what its document is about: more in headings and at the beginning. */
export const weight =
  (sentences: readonly Sentence[]) =>
  (mention: Mention, index: number): number => {
    const sentence = sentences[index]!;
    if (isAgainst(mention, sentence)) return 0;
    const share = mention.rule === "inside" || mention.rule === "dateline" ? 0.5 : 1;
    return share * (sentence.heading || index < opening ? 2 : 1);
  };

const national = /^(?:我国|全国|本国)$|^(?:the (?:country|nation)|nationwide)$/iu;

/** The divisions that are named and those above them, the most spoken of first. */
const candidates = ({ codes, weights }: Surroundings, lexicon: Lexicon): readonly Thing[] =>
  [...codes]
    .flatMap((code) => lexicon.division(code) ?? [])
    .sort((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));

/** What a word for a higher level adds, against one for the level that the text itself speaks from. */
const higher = 0.5;

const depth = ({ division }: Thing): number => (division === null ? -1 : divisionLevels.indexOf(division.level));

/** The divisions that 全省, 市委 and other words which leave the place out speak of; and whether some word finds none. */
const referredTo = (
  mentions: readonly (readonly Mention[])[],
  { divisions, language }: { readonly divisions: readonly Thing[]; readonly language: LanguageId },
): { readonly meant: readonly Thing[]; readonly unmet: boolean } => {
  const known = new Map<string, Thing | null | undefined>();
  /** The division that a word of level speaks of; null where none of that level is named, undefined for other words. */
  const meantBy = (word: string): Thing | null | undefined => {
    if (known.has(word)) return known.get(word);
    const fits = levelled(word, language);
    const found = fits === null ? undefined : (divisions.find(fits) ?? null);
    known.set(word, found);
    return found;
  };
  const meant: Thing[] = [];
  let unmet = false;
  for (const { refers, text, rule } of mentions.flat()) {
    if (rule !== "body-level" && (!refers || rule === "repeated")) continue;
    const found = meantBy(rule === "body-level" ? `全${/^(?:自治区|.)/u.exec(text)?.[0] ?? ""}` : text);
    if (found) meant.push(found);
    else if (found === null && refers) unmet = true;
  }
  return { meant, unmet };
};

interface FocusContext {
  readonly around: Surroundings;
  readonly language: LanguageId;
  readonly lexicon: Lexicon;
  readonly weightOf: ReturnType<typeof weight>;
}

/** The division named most; the country where its own words (我国, 全国) outweigh every other. */
export const focusOf = (
  mentions: readonly (readonly Mention[])[],
  { around, language, lexicon, weightOf }: FocusContext,
): Thing | null => {
  const weights = new Map(around.weights);
  const country = lexicon.division(countryCode);
  if (country !== undefined) {
    let spoken = 0;
    mentions.forEach((sentence, index) => {
      for (const mention of sentence)
        if (mention.refers && national.test(mention.text)) spoken += weightOf(mention, index);
    });
    weights.set(country.id, (weights.get(country.id) ?? 0) + spoken);
  }
  const { meant, unmet } = referredTo(mentions, { divisions: candidates(around, lexicon), language });
  // A city's text speaks of 省委 and 全省 too, a province's seldom of 市委 and 全市.
  const lowest = meant.reduce((most, thing) => Math.max(most, depth(thing)), -1);
  for (const thing of meant)
    weights.set(thing.id, (weights.get(thing.id) ?? 0) + (depth(thing) === lowest ? 1 : higher));
  const ranked = [...weights].filter(([, value]) => value > 0).sort((a, b) => b[1] - a[1]);
  const [first, ...rest] = ranked.flatMap(([id, value]) => {
    const thing = lexicon.thing(id);
    return thing === undefined ? [] : [{ thing, value }];
  });
  // 我市 of a text that names no city: it speaks of that city, not of the country it is held against.
  if (first === undefined || (unmet && first.thing.id === country?.id)) return null;
  const kin = (one: Thing): boolean =>
    above(one, lexicon).includes(first.thing) || above(first.thing, lexicon).includes(one);
  const rival = rest.find(({ thing }) => !kin(thing));
  // A digest of many places is about none of them.
  if (rival === undefined || first.value >= rival.value * 1.3) return first.thing;
  // Where several provinces are named the country may be spoken of no more than any of them.
  return ranked.find(([id]) => id === country?.id)?.[1] === first.value ? (country ?? null) : null;
};
