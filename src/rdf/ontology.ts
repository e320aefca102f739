import type { Quad } from "@rdfjs/types";
import { missing } from "../errors.ts";
import type { LanguageId, Localized } from "../model.ts";
import { readText } from "../read/files.ts";
import { parse } from "./n3.ts";
import { prefixes } from "./vocabulary.ts";

/** The code lists of the vocabulary. */
export type Scheme =
  | "kinds"
  | "predicates"
  | "measures"
  | "bounds"
  | "statuses"
  | "timeBases"
  | "labelOrigins"
  | "unreadReasons"
  | "divisionLevels"
  | "verdicts";

/** A base unit: its IRI and its names. */
export interface Unit {
  readonly iri: string;
  readonly label: Localized<string>;
  readonly plural: string;
}

/** The vocabulary of `ontology/zhitu.ttl`, read once. */
export interface Ontology {
  readonly quads: readonly Quad[];
  /** Codes of a list, in the order in which the vocabulary has them. */
  codes(scheme: Scheme): readonly string[];
  /** The IRI of a code. */
  iri(scheme: Scheme, code: string): string;
  /** What a code is called. */
  word(scheme: Scheme, code: string, language: LanguageId): string;
  /** The base unit of a code; undefined for a unit kept as written. */
  unit(code: string): Unit | undefined;
}

type Values = ReadonlyMap<string, readonly Quad["object"][]>;

const bySubject = (quads: readonly Quad[]): ReadonlyMap<string, Values> => {
  const subjects = new Map<string, Map<string, Quad["object"][]>>();
  for (const { subject, predicate, object } of quads) {
    const values = subjects.get(subject.value) ?? new Map<string, Quad["object"][]>();
    values.set(predicate.value, [...(values.get(predicate.value) ?? []), object]);
    subjects.set(subject.value, values);
  }
  return subjects;
};

const inLanguage = (values: Values, property: string, language: LanguageId): string | undefined =>
  values.get(property)?.find((term) => term.termType === "Literal" && term.language === language)?.value;

const label = (values: Values, language: LanguageId): string =>
  inLanguage(values, `${prefixes.skos}prefLabel`, language) ??
  inLanguage(values, `${prefixes.rdfs}label`, language) ??
  "";

const notation = (values: Values): string | undefined => values.get(`${prefixes.skos}notation`)?.[0]?.value;

const unitsOf = (subjects: ReadonlyMap<string, Values>): ReadonlyMap<string, Unit> => {
  const units = new Map<string, Unit>();
  for (const [subject, values] of subjects) {
    const code = notation(values);
    if (code === undefined || !values.get(`${prefixes.rdf}type`)?.some(({ value }) => value === `${prefixes.qudt}Unit`))
      continue;
    const plural = inLanguage(values, `${prefixes.zt}plural`, "en") ?? label(values, "en");
    units.set(code, { iri: subject, label: { zh: label(values, "zh"), en: label(values, "en") }, plural });
  }
  return units;
};

const schemesOf = (subjects: ReadonlyMap<string, Values>): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const schemes = new Map<string, Map<string, string>>();
  for (const [subject, values] of subjects)
    for (const { value } of values.get(`${prefixes.skos}inScheme`) ?? []) {
      const codes = schemes.get(value) ?? new Map<string, string>();
      codes.set(notation(values) ?? "", subject);
      schemes.set(value, codes);
    }
  return schemes;
};

const interpret = (quads: readonly Quad[]): Ontology => {
  const subjects = bySubject(quads);
  const units = unitsOf(subjects);
  const schemes = schemesOf(subjects);
  const codes = (scheme: Scheme): ReadonlyMap<string, string> => schemes.get(`${prefixes.zt}${scheme}`) ?? new Map();
  const iri = (scheme: Scheme, code: string): string => {
    const found = codes(scheme).get(code);
    if (found === undefined) throw missing(`code of ${scheme}`, code);
    return found;
  };
  const words = new Map<string, string>();
  const word = (scheme: Scheme, code: string, language: LanguageId): string => {
    const key = `${scheme} ${code} ${language}`;
    const known = words.get(key) ?? label(subjects.get(iri(scheme, code)) ?? new Map(), language);
    words.set(key, known);
    return known;
  };
  return {
    quads,
    codes: (scheme) => [...codes(scheme).keys()],
    iri,
    word,
    unit: (code) => units.get(code),
  };
};

let read: Ontology | undefined;

/** The vocabulary; the file is read at the first call. */
export const ontology = (): Ontology => {
  read ??= interpret(parse(readText(new URL("../../ontology/zhitu.ttl", import.meta.url)), { syntax: "turtle" }));
  return read;
};

/** What a code of the vocabulary is called: `word("kinds", "place", "zh")` is 地点. */
export const word = (scheme: Scheme, code: string, language: LanguageId): string =>
  ontology().word(scheme, code, language);
