import type { Kind, Quote, Span } from "../../model.ts";

const nouns: Readonly<Record<string, Kind>> = {
  city: "place",
  municipality: "place",
  province: "place",
  county: "place",
  district: "place",
  prefecture: "place",
  "autonomous region": "place",
  "autonomous prefecture": "place",
  "autonomous county": "place",
  region: "place",
  town: "place",
  township: "place",
  village: "place",
  country: "place",
  nation: "place",
  zone: "place",
  "new area": "place",
  park: "place",
  port: "place",
  river: "place",
  lake: "place",
  reservoir: "place",
  island: "place",
  company: "organization",
  group: "organization",
  corporation: "organization",
  university: "organization",
  bank: "organization",
  ministry: "organization",
  bureau: "organization",
  commission: "organization",
  institute: "organization",
  department: "organization",
  enterprise: "organization",
  project: "project",
  plan: "policy",
  program: "policy",
  programme: "policy",
  strategy: "policy",
  initiative: "policy",
  campaign: "policy",
  regulation: "policy",
  regulations: "policy",
  guideline: "policy",
  guidelines: "policy",
};

const list = Object.keys(nouns)
  .sort((one, other) => other.length - one.length)
  .join("|");
const pattern = new RegExp(
  `\\b(?:(?:(?:the|this|our)(?: (?:whole|entire))?|the rest of the) (${list})|(?:his|her|their) (company|group|firm|enterprise|university|village|city|county|province)|(nation|province|city|county|district|region)-?wide)\\b(?![-\\w]|['’]s people's| of [\\p{Lu}]| (?:committee|party|level|council|congress|chief|leaders?|officials?)\\b)`,
  "giu",
);

export interface Reference extends Span {
  readonly kind: Kind;
  readonly text: string;
  readonly noun: string;
}

/** Words that refer to a thing without naming it: the city, the province, the company, nationwide. */
export const references = ({ text, start }: Quote): readonly Reference[] =>
  [...text.matchAll(pattern)].map((match) => {
    const noun = (match[1] ?? match[2] ?? match[3] ?? "").toLowerCase();
    return {
      start: start + match.index,
      end: start + match.index + match[0].length,
      text: match[0],
      noun,
      kind: nouns[noun] ?? "place",
    };
  });
