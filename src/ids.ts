import { hash } from "node:crypto";

/** The one namespace of all things; the vocabulary stands under `ontology#`. */
export const BASE = "https://w3id.org/zhitu/";

/** The IRI of a thing that a list or a standard names: `https://w3id.org/zhitu/place/211100`. */
export const listedId = (family: string, slug: string): string => `${BASE}${family}/${slug}`;

/** The IRI of a thing known by its content alone: the first 16 hex digits of SHA-256 over the parts, each in NFKC. */
export const contentId = (family: string, ...parts: readonly string[]): string =>
  `${BASE}${family}/${hash("sha256", parts.join("\u0000").normalize("NFKC")).slice(0, 16)}`;

/** The code of the whole country among divisions (GB/T 2260). */
export const countryCode = "100000";

/** Whether an IRI is that of a division: its code stands at the end. */
export const isDivisionId = (id: string): boolean => /\/place\/\d{6}$/u.test(id);

/** Whether an IRI is that of the whole country. */
export const isCountryId = (id: string): boolean => id.endsWith(`/place/${countryCode}`);
