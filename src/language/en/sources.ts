import type { Lexicon, Quote, Span, Thing } from "../../model.ts";
import { type Found, found } from "./found.ts";

const agency =
  /\((?:by\s+)?(?!(?:Reporters?|Correspondents?|Photos?|Journalists?|Editors?)\b)([\p{Lu}][\p{L}.]*(?:\s[\p{Lu}][\p{L}.]*){0,3})(?=[,)/]|\s+(?:reporter|by)\b)/u;
const dateline = /^[\p{L}.,'’\s]{0,60}?\b[\p{Lu}][\p{L}]{2,8}\.?\s\d{1,2}\b/u;

/** KUNMING, July 25 (Xinhua): who reports. */
const reporting = ({ text, start }: Quote, lexicon: Lexicon): readonly Found[] => {
  const head = text.slice(0, 120);
  if (!head.includes("(")) return [];
  const match = dateline.test(head) ? agency.exec(head) : null;
  if (match === null) return [];
  const at = start + match.index + match[0].lastIndexOf(match[1]!);
  return [asAgency({ start: at, end: at + match[1]!.length }, match[1]!, lexicon)];
};

const asAgency = (span: Span, name: string, lexicon: Lexicon): Found =>
  found(span, { kind: "organization", rule: "agency", name, things: agenciesNamed(name, lexicon) });

const agenciesNamed = (name: string, lexicon: Lexicon): readonly Thing[] =>
  [name, `${name} News Agency`]
    .map((full) => lexicon.named(full).filter(({ kind }) => kind === "organization"))
    .find((things) => things.length > 0) ?? [];

const site = /(?<![\w.@/])([\p{Lu}]\w*\.(?:com|cn|net|org|gov)(?:\.cn)?)(?!\w|\.\w)/gu;

const sites = ({ text, start }: Quote): readonly Found[] =>
  !/\.(?:com|cn|net|org|gov)/u.test(text)
    ? []
    : [...text.matchAll(site)].map((match) =>
        found(
          { start: start + match.index, end: start + match.index + match[0].length },
          { kind: "organization", rule: "site", name: match[0] },
        ),
      );

/** Who is named as the source: the agency of a dateline, a site. */
export const sources = (sentence: Quote, lexicon: Lexicon): readonly Found[] => [
  ...reporting(sentence, lexicon),
  ...sites(sentence),
];
