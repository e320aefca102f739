import type { Lexicon, Mention, Sentence, Thing } from "../model.ts";
import { fromEach } from "../text/fromeach.ts";
import { antecedent, boardOf, fuller, zoneMeant } from "./antecedent.ts";
import { coreOf, isPlan, levelOf, listedAs, nameKey } from "./names.ts";
import { chosen, isPlausible } from "./places.ts";
import { referred } from "./refer.ts";
import { type Context, follow, keep, type Meaning, remember, type Walk } from "./walk.ts";
import { listedZone } from "./zones.ts";

/** Bare name and place: 济南市“十四五”规划 is “十四五”规划 of 济南市. */
const bareOf = (mention: Mention, sentence: readonly Mention[]): string | null => {
  const prefix = sentence.find(
    (other) =>
      other.start === mention.start &&
      other.end < mention.end &&
      (other.rule === "inside" || other.rule.endsWith("-owner")),
  );
  return prefix === undefined ? null : mention.name.slice(prefix.end - mention.start);
};

/** The project that was named as a park is of the park's kind. */
const asMeant = (mention: Mention, meant: Meaning): Meaning => ({
  ...meant,
  mention: mention.kind === meant.mention.kind ? mention : { ...mention, kind: meant.mention.kind },
});

/** A pilot (“无废城市”建设试点) is the policy that is tried out. */
const piloted = ({ name, kind, things }: Mention, lexicon: Lexicon): Thing | null => {
  if (kind !== "designation" || !/试点$/u.test(name)) return null;
  const core = coreOf(name) ?? coreOf(things[0]?.label.zh ?? "");
  return core === null ? null : (lexicon.named(core).find((thing) => thing.kind === "policy") ?? null);
};

const officeOf = (mention: Mention, place: Thing | null, lexicon: Lexicon): Thing | null => {
  if (!mention.rule.startsWith("body-level")) return null;
  const [name] = lexicon.offices(mention.name);
  return name === undefined ? null : (lexicon.office(name, place) ?? null);
};

const completed = (mention: Mention, walk: Walk, context: Context): string => {
  if (mention.rule === "body-zone") return boardOf(mention, walk);
  const level = levelOf(mention);
  if (level === null) return mention.name;
  const place = referred(`全${level}`, { ...context, adjacent: null, topic: walk.topic, recent: walk.recent });
  return place?.label.zh === undefined ? mention.name : place.label.zh + mention.name.slice(level.length);
};

const meaningOf = (
  mention: Mention,
  {
    sentence,
    walk,
    context,
  }: { readonly sentence: readonly Mention[]; readonly walk: Walk; readonly context: Context },
): Meaning | null => {
  const { around, focus, lexicon, language } = context;
  const previous = walk.recent.at(-1) ?? null;
  const touching = sentence.some((other) => other.end === mention.start && other.kind === "place" && !other.refers);
  const before = touching ? previous : null;
  if (mention.rule === "refers-zone") {
    const meant = zoneMeant(mention, walk);
    return meant === null ? null : asMeant(mention, meant);
  }
  if (mention.refers && mention.kind === "place") {
    const thing = referred(mention.text, {
      adjacent: before,
      topic: walk.topic,
      focus,
      recent: walk.recent,
      language,
      lexicon,
    });
    if (thing !== null) return { mention, thing };
    const meant = language === "en" ? antecedent(walk, mention) : null;
    return meant === null ? null : asMeant(mention, meant);
  }
  if (mention.refers) {
    const meant = antecedent(walk, mention);
    return meant === null ? null : asMeant(mention, meant);
  }
  if (mention.things.length > 0) {
    if (!isPlausible(mention, { around, before, lexicon })) return null;
    const thing = piloted(mention, lexicon) ?? chosen(mention, { around, before, lexicon });
    return thing === null ? { mention, things: mention.things } : { mention, thing };
  }
  const short = walk.shorts.get(nameKey(mention.name));
  if (short !== undefined && (mention.rule === "name-acronym" || short.mention.kind === mention.kind))
    return { ...short, mention: { ...mention, kind: short.mention.kind } };
  const office = officeOf(mention, walk.topic ?? focus, lexicon) ?? officeOf(mention, focus, lexicon);
  if (office !== null) return { mention, thing: office };
  const name = completed(mention, walk, context);
  const bare = bareOf(mention, sentence);
  const exact = listedAs(name, mention.kind, lexicon) ?? (mention.kind === "place" ? listedZone(name, lexicon) : null);
  if (exact !== null && mention.kind !== "person") return { mention, thing: exact };
  const core = coreOf(bare ?? name);
  const slogan = core === null || mention.kind !== "policy" ? null : listedAs(core, "policy", lexicon);
  if (slogan !== null && slogan.kind === "policy" && !isPlan(slogan)) return { mention, thing: slogan };
  const below = bare === null ? null : listedAs(bare, mention.kind, lexicon);
  if (below !== null && !isPlan(below) && below.kind !== "place" && below.kind !== "organization")
    return { mention, thing: below };
  const named = language === "en" ? fuller(walk, mention) : null;
  if (named !== null) return { ...named, mention };
  return { mention, naming: { mention, name, bare } };
};

/** What each mention of each sentence means; one that means nothing is left out. */
export const meanings = (
  {
    sentences,
    mentions,
  }: { readonly sentences: readonly Sentence[]; readonly mentions: readonly (readonly Mention[])[] },
  { context, shorts }: { readonly context: Context; readonly shorts: ReadonlyMap<Mention, string> },
): readonly (readonly Meaning[])[] => {
  const walk: Walk = {
    topic: context.focus,
    section: null,
    paragraph: -1,
    recent: [],
    bodies: [],
    latest: new Map(),
    shorts: new Map(),
  };
  return sentences.map((sentence, index) => {
    follow(walk, sentence, context.focus);
    return fromEach(mentions[index]!, (mention) => {
      const meant = meaningOf(mention, { sentence: mentions[index]!, walk, context });
      if (meant === null) return [];
      if ("thing" in meant) remember(walk, meant.thing, mention, sentence);
      if (!mention.refers) keep(walk, { kind: mention.kind, mention, key: meant });
      const short = shorts.get(mention);
      if (short !== undefined) walk.shorts.set(nameKey(short), meant);
      return [meant];
    });
  });
};
