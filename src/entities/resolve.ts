import { introduced } from "../mentions/introduced.ts";
import { type Again, repeated } from "../mentions/repeated.ts";
import type { Entity, FactsDocument, LanguageId, Lexicon, Mention, Placed, Sentence, Thing } from "../model.ts";
import { fromEach } from "../text/fromeach.ts";
import { namesToRepeat } from "./again.ts";
import { foundEntity, listedEntity, openEntity } from "./entity.ts";
import { focusOf, weight } from "./focus.ts";
import { grouped, type Naming } from "./groups.ts";
import { meanings } from "./meaning.ts";
import { surroundings } from "./places.ts";
import { inFull } from "./shortened.ts";
import { surnamed } from "./surnamed.ts";
import { asTowns } from "./towns.ts";
import type { Context, Meaning } from "./walk.ts";

export interface ResolveInput {
  readonly document: FactsDocument;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly language: LanguageId;
  readonly lexicon: Lexicon;
}

export interface Resolved {
  readonly entities: readonly Entity[];
  /** The mentions of each sentence with the entity of each. */
  readonly placed: readonly (readonly Placed[])[];
  /** The division that the document speaks of most. */
  readonly focus: string | null;
  /** The same, where it is named within other names alone: no entity unless something is said of it. */
  readonly unspoken: Entity | null;
}

/** 中央一号文件《…决定》: a document right after its own title is one thing with it. */
const apposed = (sentence: readonly Meaning[]): readonly Meaning[] =>
  sentence.map((one) => {
    const title = sentence.find(
      ({ mention }) =>
        mention.start === one.mention.end && mention.kind === "policy" && /^《/u.test(mention.text) && !mention.refers,
    );
    if (title === undefined || one.mention.kind !== "policy" || one.mention.refers || /^《/u.test(one.mention.text))
      return one;
    return { ...title, mention: one.mention };
  });

const placedAt = ({ start, end, text, kind, things, refers, name, rule }: Mention, entity: string): Placed => ({
  start,
  end,
  text,
  kind,
  things,
  refers,
  name,
  rule,
  entity,
});

const selfPlaced = /^(?:中共|共青团)?(?:中国|国家|全国|中华|中央|世界|国际|联合国)/u;

const scopeOf = (naming: Naming, focus: Thing | null): string => {
  const { mention, bare, name } = naming;
  if (bare !== null || name !== mention.name || selfPlaced.test(name) || mention.kind === "person") return "";
  return focus?.division?.code ?? "";
};

/** Settles which thing each mention is, gives every thing an id and its names, and finds the place the document is about. */
export const resolve = ({ sentences, mentions: given, language, lexicon }: ResolveInput): Resolved => {
  const shorts = introduced(sentences, given);
  const again = shorts.map(({ mention, short }): Again => ({ name: short, of: { ...mention, name: short } }));
  const whole = repeated(sentences, {
    mentions: given,
    names: namesToRepeat(
      given,
      again.filter(({ name }) => name.length >= 3),
    ),
  });
  const spread = language === "en" ? asTowns(surnamed(sentences, whole)) : inFull(whole);
  const around = surroundings(spread, { lexicon, weightOf: weight(sentences) });
  const focus = focusOf(spread, { around, language, lexicon, weightOf: weight(sentences) });
  const context: Context = { around, focus, language, lexicon };
  const shortOf = new Map(shorts.map(({ mention, short }) => [mention, short]));
  const meant = meanings({ sentences, mentions: spread }, { context, shorts: shortOf });

  const listed = new Map<string, { thing: Thing; mentions: Mention[] }>();
  const open = new Map<string, { things: readonly Thing[]; mentions: Mention[] }>();
  const namings: Naming[] = [];
  for (const one of fromEach(meant, apposed)) {
    if ("thing" in one) {
      const entry = listed.get(one.thing.id) ?? { thing: one.thing, mentions: [] };
      entry.mentions.push(one.mention);
      listed.set(one.thing.id, entry);
    } else if ("things" in one) {
      const entry = open.get(one.mention.name) ?? { things: one.things, mentions: [] };
      entry.mentions.push(one.mention);
      open.set(one.mention.name, entry);
    } else namings.push({ ...one.naming, mention: one.mention });
  }

  const groups = grouped(
    namings,
    shorts.flatMap(({ mention, short }) =>
      mention.things.length > 0 ? [] : [{ kind: mention.kind, name: mention.name, short }],
    ),
  );
  const standing = ({ mentions }: { readonly mentions: readonly Mention[] }): boolean =>
    mentions.some(({ rule }) => rule !== "inside");
  const byMention = new Map<Mention, Naming>(namings.map((naming) => [naming.mention, naming]));
  const made: { entity: Entity; mentions: readonly Mention[] }[] = [
    ...[...listed.values()]
      .filter(standing)
      .map(({ thing, mentions }) => ({ entity: listedEntity(thing, mentions), mentions })),
    ...[...open.values()]
      .filter(standing)
      .map(({ things, mentions }) => ({ entity: openEntity(things, mentions, language), mentions })),
    ...groups.map((group) => {
      const scope = scopeOf(byMention.get(group.mentions[0]!)!, focus);
      return { entity: foundEntity(group, { scope, language, lexicon }), mentions: group.mentions };
    }),
  ];

  const owner = new Map<Mention, string>();
  for (const { entity, mentions } of made) for (const mention of mentions) owner.set(mention, entity.id);
  const placed = meant.map((sentence) =>
    fromEach(sentence, ({ mention }): Placed[] => {
      const entity = owner.get(mention);
      return entity === undefined ? [] : [placedAt(mention, entity)];
    }),
  );
  const entities = made
    .map(({ entity }) => entity)
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || (a.id < b.id ? -1 : 1));
  const within = focus === null ? undefined : listed.get(focus.id);
  const unspoken = within === undefined || standing(within) ? null : listedEntity(within.thing, within.mentions);
  return { entities, placed, focus: focus?.id ?? null, unspoken };
};
