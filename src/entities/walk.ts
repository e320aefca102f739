import type { LanguageId, Lexicon, Mention, Sentence, Thing } from "../model.ts";
import type { Naming } from "./groups.ts";
import type { Surroundings } from "./places.ts";

/** What a mention turned out to be: a listed thing, several, a name of its own, or nothing. */
export type Meaning =
  | { readonly mention: Mention; readonly thing: Thing }
  | { readonly mention: Mention; readonly things: readonly Thing[] }
  | { readonly mention: Mention; readonly naming: Naming };

/** What is known of the document before its mentions are gone through. */
export interface Context {
  readonly around: Surroundings;
  readonly focus: Thing | null;
  readonly language: LanguageId;
  readonly lexicon: Lexicon;
}

/** A thing that was named, and what it turned out to be. */
export interface Body {
  readonly kind: string;
  readonly mention: Mention;
  readonly key: Meaning;
}

/** What is carried from mention to mention. */
export interface Walk {
  topic: Thing | null;
  section: Thing | null;
  paragraph: number;
  readonly recent: Thing[];
  readonly bodies: Body[];
  /** The last mention of each name, in the order of these mentions: a long text repeats its names. */
  readonly latest: Map<string, Body>;
  /** What a short form that the text introduced stands for. */
  readonly shorts: Map<string, Meaning>;
}

/** Keeps a thing that was named for what may speak of it later. */
export const keep = (walk: Walk, body: Body): void => {
  walk.bodies.push(body);
  const { kind, name, things, apposed } = body.mention;
  const same = [kind, name, things[0]?.id, apposed].join("\u0000");
  walk.latest.delete(same);
  walk.latest.set(same, body);
};

const lead = 12;

/** 东邻福建, 北接江西: what lies beside, or is compared or dealt with, is not what is spoken of. */
const beside =
  /(?:[邻接连临靠界濒望抵距与和向往赴从比较对被、]|\b(?:borders?|bordering|near|from|to|with|and|than))\s*$/iu;

/** Begins a sentence: a heading opens a section, a paragraph falls back on what its section is about. */
export const follow = (walk: Walk, sentence: Sentence, focus: Thing | null): void => {
  if (sentence.heading) walk.section = focus;
  if (sentence.paragraph !== walk.paragraph) walk.topic = walk.section ?? focus;
  walk.paragraph = sentence.paragraph;
};

/** Keeps a division that was named for what refers to it. */
export const remember = (walk: Walk, thing: Thing, mention: Mention, sentence: Sentence): void => {
  if (thing.kind !== "place" || thing.division === null || mention.rule === "inside") return;
  walk.recent.push(thing);
  if (walk.recent.length > 50) walk.recent.shift();
  if (mention.start - sentence.start > lead || mention.rule === "dateline") return;
  if (beside.test(sentence.text.slice(0, mention.start - sentence.start))) return;
  walk.topic = thing;
  if (sentence.heading) walk.section = thing;
};
