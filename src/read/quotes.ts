import type { Entity, Facts, Figure, Quote, Relation, Unread } from "../model.ts";

type Requoted = <T extends Quote>(quote: T) => T;

const entity = (one: Entity, requoted: Requoted): Entity => ({ ...one, mentions: one.mentions.map(requoted) });

const figure = (one: Figure, requoted: Requoted): Figure => ({
  ...one,
  stated: requoted(one.stated),
  evidence: requoted(one.evidence),
});

const relation = (one: Relation, requoted: Requoted): Relation => ({ ...one, evidence: requoted(one.evidence) });

/** Facts whose quotations are cut anew from the text as it is printed, which is as long as the text that was read. */
export const quotedFrom = (facts: Facts, text: string): Facts => {
  const requoted: Requoted = (quote) => ({ ...quote, text: text.slice(quote.start, quote.end) });
  return {
    ...facts,
    entities: facts.entities.map((one) => entity(one, requoted)),
    figures: facts.figures.map((one) => figure(one, requoted)),
    relations: facts.relations.map((one) => relation(one, requoted)),
    unread: facts.unread.map((one: Unread) => requoted(one)),
  };
};
