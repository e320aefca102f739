import type { Mention } from "../model.ts";

const small = / (?:town|township|village|subdistrict|sub-district|community)$/iu;

/** Xin'an of a text that speaks of Xin'an town, which no list has: the town and not some county called so. */
export const asTowns = (mentions: readonly (readonly Mention[])[]): readonly (readonly Mention[])[] => {
  const towns = new Map<string, Mention | null>();
  for (const sentence of mentions)
    for (const mention of sentence)
      if (mention.kind === "place" && !mention.refers && mention.things.length === 0 && small.test(mention.name)) {
        const bare = mention.name.replace(small, "");
        const before = towns.get(bare);
        towns.set(bare, before === undefined || before?.name === mention.name ? mention : null);
      }
  if (towns.size === 0) return mentions;
  const bySize = (mention: Mention): boolean => mention.things.every(({ division }) => division?.level === "county");
  return mentions.map((sentence) =>
    sentence.map((mention) => {
      const town = mention.rule === "listed-short" && bySize(mention) ? towns.get(mention.name) : undefined;
      return town == null ? mention : { ...mention, name: town.name, things: [] };
    }),
  );
};
