import type { Form } from "../query/sparql.ts";

const results = [
  "application/sparql-results+json",
  "application/sparql-results+xml",
  "text/csv",
  "text/tab-separated-values",
] as const;

const graphs = ["text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"] as const;

/** Names under which clients know the same media types. */
const aliases: Readonly<Record<string, string>> = {
  "application/json": "application/sparql-results+json",
  "application/xml": "application/sparql-results+xml",
  "text/xml": "application/sparql-results+xml",
  "text/plain": "text/tab-separated-values",
};

/** The media types that a query of a form can be answered in, the usual one first. */
export const offered = (form: Form): readonly string[] => (form === "graph" ? graphs : results);

interface Range {
  readonly type: string;
  readonly quality: number;
}

const ranges = (accept: string): readonly Range[] =>
  accept
    .split(",")
    .map((part) => {
      const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="));
      return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
    })
    .filter(({ quality }) => quality > 0);

const matches = (range: string, media: string): boolean =>
  range === "*/*" ||
  range === media ||
  aliases[range] === media ||
  (range.endsWith("/*") && media.startsWith(range.slice(0, -1)));

/** How well a media type is wanted: its quality, and what names it exactly before what includes it. */
const wanted = (accepted: readonly Range[], media: string): number => {
  const fitting = accepted.filter(({ type }) => matches(type, media));
  const [best] = fitting.sort((one, other) => Number(one.type.includes("*")) - Number(other.type.includes("*")));
  return best?.quality ?? 0;
};

/** The media type that an Accept header wants most of those offered; null for none. */
export const negotiate = (accept: string | undefined, choices: readonly string[]): string | null => {
  const accepted = ranges(accept === undefined || accept.trim() === "" ? "*/*" : accept);
  const best = choices.reduce((one, other) => (wanted(accepted, other) > wanted(accepted, one) ? other : one));
  return wanted(accepted, best) > 0 ? best : null;
};
