import type { Lexicon, Quote, Span, Thing } from "../../model.ts";
import { type Found, found } from "./found.ts";
import type { Word } from "./words.ts";

const agency = /\((?:by\s+)?([\p{Lu}][\p{L}.]*(?:\s[\p{Lu}][\p{L}.]*){0,3})(?=[,)/]|\s+(?:reporter|by)\b)/u;
const dateline = /^[\p{L}.,'’\s]{0,60}?\b[\p{Lu}][\p{L}]{2,8}\.?\s\d{1,2}\b/u;

/** KUNMING, July 25 (Xinhua): who reports. */
const reporting = ({ text, start }: Quote, lexicon: Lexicon): readonly Found[] => {
  const head = text.slice(0, 120);
  const match = dateline.test(head) ? agency.exec(head) : null;
  if (match === null) return [];
  const at = start + match.index + match[0].lastIndexOf(match[1]!);
  return [asAgency({ start: at, end: at + match[1]!.length }, match[1]!, lexicon)];
};

const asAgency = (span: Span, name: string, lexicon: Lexicon): Found => ({
  ...found(span, "organization", "agency", name),
  things: agenciesNamed(name, lexicon),
});

const agenciesNamed = (name: string, lexicon: Lexicon): readonly Thing[] =>
  [name, `${name} News Agency`]
    .map((full) => lexicon.named(full).filter(({ kind }) => kind === "organization"))
    .find((things) => things.length > 0) ?? [];

const before = /^(?:told|tells|by|with)$/u;
const after = /^(?:reported|reporter|reporters|reports|photo|correspondent|correspondents|said)$/u;

/** Told Xinhua, a Xinhua reporter: a word for a place that is also one for a news agency. */
const agencies = (words: readonly Word[], lexicon: Lexicon): readonly Found[] =>
  words.flatMap((word, index) => {
    const beside = before.test(words[index - 1]?.lower ?? "") || after.test(words[index + 1]?.lower ?? "");
    if (!word.form.capital || !beside) return [];
    const agent = asAgency(word, word.text, lexicon);
    return agent.things.length > 0 ? [agent] : [];
  });

const site = /(?<![\w.@/])([\p{Lu}]\w*\.(?:com|cn|net|org|gov)(?:\.cn)?)(?!\w|\.\w)/gu;

const sites = ({ text, start }: Quote): readonly Found[] =>
  [...text.matchAll(site)].map((match) =>
    found({ start: start + match.index, end: start + match.index + match[0].length }, "organization", "site", match[0]),
  );

/** Who is named as the source: the agency of a dateline, the agency that reports, a site. */
export const sources = (sentence: Quote, words: readonly Word[], lexicon: Lexicon): readonly Found[] => [
  ...reporting(sentence, lexicon),
  ...agencies(words, lexicon),
  ...sites(sentence),
];
