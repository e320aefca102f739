import { hash } from "node:crypto";

/** The one namespace of all things; the vocabulary stands under `ontology#`. */
export const BASE = "https://w3id.org/zhitu/";

/** The IRI of a thing that a list or a standard names: `https://w3id.org/zhitu/place/211100`. */
export const listedId = (family: string, slug: string): string => `${BASE}${family}/${slug}`;

/** The IRI of a thing known by its content alone: the first 16 hex digits of SHA-256 over the parts, each in NFKC. */
export const contentId = (family: string, ...parts: readonly string[]): string =>
  `${BASE}${family}/${hash("sha256", parts.join("\u0000").normalize("NFKC")).slice(0, 16)}`;
