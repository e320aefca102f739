import { contentId } from "../ids.ts";
import type { Entity, EntityMention, LabelOrigin, LanguageId, Lexicon, Localized, Mention, Thing } from "../model.ts";
import { sorted } from "../text/sorted.ts";
import type { Group } from "./groups.ts";
import { nameKey } from "./names.ts";
import { english } from "./translate.ts";

const spot = ({ start, end, text, refers }: Mention): EntityMention =>
  refers ? { start, end, text, refers: true } : { start, end, text };

const inOrder = (mentions: readonly Mention[]): readonly EntityMention[] =>
  sorted(mentions, (a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }, at, all) => at === 0 || start !== all[at - 1]!.start || end !== all[at - 1]!.end)
    .map(spot);

/** The entity of a listed thing. */
export const listedEntity = (thing: Thing, mentions: readonly Mention[]): Entity => ({
  id: thing.id,
  kind: thing.kind,
  candidates: null,
  label: thing.label,
  labelOrigin: thing.labelOrigin,
  aliases: thing.aliases,
  sameAs: thing.sameAs,
  mentions: inOrder(mentions),
});

/** The entity of a name that may mean several listed things. */
export const openEntity = (things: readonly Thing[], mentions: readonly Mention[], language: LanguageId): Entity => {
  const ids = things.map(({ id }) => id).sort();
  const name = mentions[0]!.name;
  return {
    id: contentId("place", ...ids),
    kind: things[0]!.kind,
    candidates: ids,
    label: { [language]: name },
    labelOrigin: { [language]: "text" },
    aliases: {},
    sameAs: [],
    mentions: inOrder(mentions),
  };
};

const bothNames = (
  group: Group,
  { language, lexicon }: { readonly language: LanguageId; readonly lexicon: Lexicon },
): { label: Localized<string>; labelOrigin: Localized<LabelOrigin> } => {
  if (language === "en") return { label: { en: group.name }, labelOrigin: { en: "text" } };
  const { text, origin } = english(group.name, group.kind, lexicon);
  return { label: { zh: group.name, en: text }, labelOrigin: { zh: "text", en: origin } };
};

export interface Found {
  /** The place in whose text the name stands; none where the name says itself whose it is. */
  readonly scope: string;
  readonly language: LanguageId;
  readonly lexicon: Lexicon;
}

/** The entity of a name that no list has. */
export const foundEntity = (group: Group, found: Found): Entity => {
  const { language, scope } = found;
  const { label, labelOrigin } = bothNames(group, found);
  return {
    id: contentId(group.kind, group.kind, scope, nameKey(group.name)),
    kind: group.kind,
    candidates: null,
    label,
    labelOrigin,
    aliases: { [language]: group.also },
    sameAs: [],
    mentions: inOrder(group.mentions),
  };
};
