import { families, prefixes } from "../index.ts";

const spaces = Object.entries({ ...prefixes, ...families }).sort(([, one], [, other]) => other.length - one.length);

/** An IRI for people, with the prefix that queries know: `place:211100`. */
export const shortIri = (iri: string): string => {
  const [prefix, space] = spaces.find(([, each]) => iri.startsWith(each)) ?? [];
  return prefix === undefined || space === undefined ? iri : `${prefix}:${iri.slice(space.length)}`;
};
