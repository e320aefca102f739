import { introduced } from "../mentions/introduced.ts";
import { type Again, repeated } from "../mentions/repeated.ts";
import type { Entity, FactsDocument, LanguageId, Lexicon, Mention, Placed, Sentence, Thing } from "../model.ts";
import { foundEntity, listedEntity, openEntity } from "./entity.ts";
import { grouped, type Naming } from "./groups.ts";
import { coreOf, isPlan, levelOf, listedAs, nameKey } from "./names.ts";
import { above, chosen, isPlausible, type Surroundings, surroundings } from "./places.ts";
import { levelled, referred } from "./refer.ts";
import { listedZone } from "./zones.ts";

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

/** What a mention turned out to be: a listed thing, several, a name of its own, or nothing. */
type Meaning =
  | { readonly mention: Mention; readonly thing: Thing }
  | { readonly mention: Mention; readonly things: readonly Thing[] }
  | { readonly mention: Mention; readonly naming: Naming };

const opening = 3;

const weight =
  (sentences: readonly Sentence[]) =>
  (mention: Mention, index: number): number => {
    const share = mention.rule === "inside" || mention.rule === "dateline" ? 0.5 : 1;
    return share * (sentences[index]!.heading || index < opening ? 2 : 1);
  };

const countryCode = "100000";
const national = /^(?:我国|全国|本国)$|^(?:the (?:country|nation)|nationwide)$/iu;

/** The divisions that are named and those above them, the most spoken of first. */
const candidates = ({ codes, weights }: Surroundings, lexicon: Lexicon): readonly Thing[] =>
  [...codes]
    .flatMap((code) => lexicon.division(code) ?? [])
    .sort((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));

/** The division named most; the country where its own words (我国, 全国) outweigh every other. */
const focusOf = (
  mentions: readonly (readonly Mention[])[],
  { around, language, lexicon, weightOf }: Omit<Context, "focus"> & { readonly weightOf: ReturnType<typeof weight> },
): Thing | null => {
  const weights = new Map(around.weights);
  const country = lexicon.division(countryCode);
  if (country !== undefined) {
    const spoken = mentions
      .flatMap((sentence, index) => sentence.map((mention) => ({ mention, index })))
      .filter(({ mention }) => mention.refers && national.test(mention.text))
      .reduce((sum, { mention, index }) => sum + weightOf(mention, index), 0);
    weights.set(country.id, (weights.get(country.id) ?? 0) + spoken);
  }
  // 全省, 省政府: words that leave the place out speak of the division of their level.
  for (const { refers, text, rule } of mentions.flat()) {
    if (rule !== "body-level" && (!refers || rule === "repeated")) continue;
    const fits = levelled(rule === "body-level" ? `全${/^(?:自治区|.)/u.exec(text)?.[0] ?? ""}` : text, language);
    const meant = fits === null ? undefined : candidates(around, lexicon).find(fits);
    if (meant !== undefined) weights.set(meant.id, (weights.get(meant.id) ?? 0) + 0.5);
  }
  const ranked = [...weights].filter(([, value]) => value > 0).sort((a, b) => b[1] - a[1]);
  const [first, ...rest] = ranked.flatMap(([id, value]) => {
    const thing = lexicon.thing(id);
    return thing === undefined ? [] : [{ thing, value }];
  });
  if (first === undefined) return null;
  const kin = (one: Thing): boolean =>
    above(one, lexicon).includes(first.thing) || above(first.thing, lexicon).includes(one);
  const rival = rest.find(({ thing }) => !kin(thing));
  // A digest of many places is about none of them.
  return rival !== undefined && first.value < rival.value * 1.3 ? null : first.thing;
};

interface Context {
  readonly around: Surroundings;
  readonly focus: Thing | null;
  readonly language: LanguageId;
  readonly lexicon: Lexicon;
}

/** A thing that was named, and what it turned out to be. */
interface Body {
  readonly kind: string;
  readonly mention: Mention;
  readonly key: Meaning;
}

/** What is carried from mention to mention. */
interface Walk {
  topic: Thing | null;
  section: Thing | null;
  paragraph: number;
  readonly recent: Thing[];
  readonly bodies: Body[];
  /** What a short form that the text introduced stands for. */
  readonly shorts: Map<string, Meaning>;
}

const lead = 12;

const follow = (walk: Walk, sentence: Sentence, focus: Thing | null): void => {
  if (sentence.heading) walk.section = focus;
  if (sentence.paragraph !== walk.paragraph) walk.topic = walk.section ?? focus;
  walk.paragraph = sentence.paragraph;
};

const remember = (walk: Walk, thing: Thing, mention: Mention, sentence: Sentence): void => {
  if (thing.kind !== "place" || thing.division === null || mention.rule === "inside") return;
  walk.recent.push(thing);
  if (walk.recent.length > 50) walk.recent.shift();
  if (mention.start - sentence.start > lead || mention.rule === "dateline") return;
  walk.topic = thing;
  if (sentence.heading) walk.section = thing;
};

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

const anaphor = /^[该本此]|^(?:the|this|that|his|her|its|their) /iu;

/** No firm is called so. */
const ofState = /(?:[局厅部委署院会办社]|政府|法院|大学|学院)$/u;

/** What 该公司 or 《规划》 speaks of: the latest thing of its kind whose name ends alike, else the latest of its kind. */
const antecedent = (walk: Walk, mention: Mention): Meaning | null => {
  const word = nameKey(mention.name.replace(anaphor, "").replace(/[《》]/gu, ""));
  const short = walk.shorts.get(word);
  if (short !== undefined) return short;
  const same = walk.bodies.filter(({ kind }) => kind === mention.kind);
  const alike = same.findLast(({ mention: { name } }) =>
    nameKey(name.replace(/[（(][^（(]*[）)]/gu, "").replace(/[《》]/gu, "")).endsWith(word),
  );
  if (alike !== undefined) return alike.key;
  if (!anaphor.test(mention.name) || mention.kind !== "organization") return null;
  if (/公司|集团|企业/u.test(word)) return same.findLast(({ mention: { name } }) => !ofState.test(name))?.key ?? null;
  return /^(?:company|firm|group|corporation|enterprise)$/u.test(word) ? (same.findLast(isFirm)?.key ?? null) : null;
};

const isFirm = ({ mention: { name, things } }: Body): boolean =>
  things[0]?.type === "enterprise" ||
  /(?:company|corporation|group|holdings|enterprise|co|ltd|inc|corp|limited|motors?|electronics|technolog(?:y|ies))\.?$/iu.test(
    name,
  );

/** A later "Department of Finance" is the "Yunnan Provincial Department of Finance" that was named before. */
const fuller = (walk: Walk, { name, kind }: Mention): Meaning | null => {
  const key = nameKey(name);
  if (!/\S\s+\S/u.test(name) || !(kind === "organization" || kind === "place" || kind === "project")) return null;
  const longer = walk.bodies.findLast(
    (body) => body.kind === kind && nameKey(body.mention.name).endsWith(key) && nameKey(body.mention.name) !== key,
  );
  return longer?.key ?? null;
};

/** A pilot (“无废城市”建设试点) is the policy that is tried out. */
const piloted = ({ name, kind, things }: Mention, lexicon: Lexicon): Thing | null => {
  const core = coreOf(name) ?? coreOf(things[0]?.label.zh ?? "");
  if (kind !== "designation" || core === null || !/试点$/u.test(name)) return null;
  return lexicon.named(core).find((thing) => thing.kind === "policy") ?? null;
};

const officeOf = (mention: Mention, place: Thing | null, lexicon: Lexicon): Thing | null => {
  if (!mention.rule.startsWith("body-level")) return null;
  const [name] = lexicon.offices(mention.name);
  return name === undefined ? null : (lexicon.office(name, place) ?? null);
};

const board = /(?:管委会|管理委员会|党工委)$/u;

/** The zones of this sort that were named before: 开发区 is short for 经济技术开发区. */
const zonesOf = (zone: string, walk: Walk): readonly Body[] => {
  const ending = zone.replace("经济技术", "").slice(-3);
  return walk.bodies.filter(
    ({ kind, mention }) => kind === "place" && mention.name.length > zone.length && mention.name.endsWith(ending),
  );
};

/** 开发区管委会 with the zone that was named last: 天津经济技术开发区管委会. */
const boardOf = ({ name }: Mention, walk: Walk): string => {
  const zone = name.replace(board, "");
  const last = zonesOf(zone, walk).at(-1);
  return last === undefined ? name : last.mention.name + name.slice(zone.length);
};

/** 开发区 by itself is the one zone that was named before, if it was one. */
const zoneMeant = ({ name }: Mention, walk: Walk): Meaning | null => {
  const zones = zonesOf(name.replace(anaphor, ""), walk);
  const places = new Set(zones.map(({ mention }) => mention.name.slice(0, 2)));
  return places.size === 1 ? zones[0]!.key : null;
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
    return meant === null ? null : { ...meant, mention };
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
    return meant === null ? null : { ...meant, mention };
  }
  if (mention.refers) {
    const meant = antecedent(walk, mention);
    return meant === null ? null : { ...meant, mention };
  }
  if (mention.things.length > 0) {
    if (!isPlausible(mention, { around, before, lexicon })) return null;
    const thing = piloted(mention, lexicon) ?? chosen(mention, { around, before, lexicon });
    return thing === null ? { mention, things: mention.things } : { mention, thing };
  }
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

const meanings = (
  {
    sentences,
    mentions,
  }: { readonly sentences: readonly Sentence[]; readonly mentions: readonly (readonly Mention[])[] },
  { context, shorts }: { readonly context: Context; readonly shorts: ReadonlyMap<Mention, string> },
): readonly (readonly Meaning[])[] => {
  const walk: Walk = { topic: context.focus, section: null, paragraph: -1, recent: [], bodies: [], shorts: new Map() };
  return sentences.map((sentence, index) => {
    follow(walk, sentence, context.focus);
    return mentions[index]!.flatMap((mention) => {
      const meant = meaningOf(mention, { sentence: mentions[index]!, walk, context });
      if (meant === null) return [];
      if ("thing" in meant) remember(walk, meant.thing, mention, sentence);
      if (!mention.refers) walk.bodies.push({ kind: mention.kind, mention, key: meant });
      const short = shorts.get(mention);
      if (short !== undefined) walk.shorts.set(nameKey(short), meant);
      return [meant];
    });
  });
};

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

/** 美欣达集团 is 美欣达 too. */
const firmOf = /^(\p{Script=Han}+?)(?:控股集团|集团股份|集团有限|集团)?(?:股份有限公司|有限责任公司|有限公司|公司)?$/u;
const institutional =
  /(?:[省市县区州]|中国|国家|投资|发展|建设|交通|能源|控股|集团|公司|银行|大学|学院|研究院|中心|局|厅|委|部|会|院|所|馆|社|站|校)$/u;

/** Names worth looking for again: found ones, long enough or in quotation marks where they were found. */
const namesToRepeat = (mentions: readonly (readonly Mention[])[], shorts: readonly Again[]): readonly Again[] => {
  const names = new Map<string, Mention>();
  const add = (name: string, of: Mention): void => {
    if (!names.has(name)) names.set(name, of);
  };
  for (const mention of mentions.flat()) {
    if (mention.refers || mention.things.length > 0 || mention.rule === "inside") continue;
    const quoted = /^[“"]/u.test(mention.text);
    if (mention.name.length >= 4 || (mention.kind === "person" && mention.name.length === 3))
      add(mention.text, mention);
    const brand = mention.kind === "organization" ? (firmOf.exec(mention.text)?.[1] ?? "") : "";
    if (brand !== mention.text && brand.length >= 3 && brand.length <= 6 && !institutional.test(brand))
      add(brand, mention);
    const core = quoted ? coreOf(mention.text) : null;
    if (core !== null && core.length >= 3) add(`“${core}”`, { ...mention, name: core });
  }
  for (const { name, of } of shorts) add(name, of);
  return [...names].map(([name, of]) => ({ name, of }));
};

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
  const spread = repeated(sentences, {
    mentions: given,
    names: namesToRepeat(
      given,
      again.filter(({ name }) => name.length >= 3),
    ),
  });
  const around = surroundings(spread, { lexicon, weightOf: weight(sentences) });
  const focus = focusOf(spread, { around, language, lexicon, weightOf: weight(sentences) });
  const context: Context = { around, focus, language, lexicon };
  const shortOf = new Map(shorts.map(({ mention, short }) => [mention, short]));
  const meant = meanings({ sentences, mentions: spread }, { context, shorts: shortOf });

  const listed = new Map<string, { thing: Thing; mentions: Mention[] }>();
  const open = new Map<string, { things: readonly Thing[]; mentions: Mention[] }>();
  const namings: Naming[] = [];
  for (const one of meant.flatMap(apposed)) {
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
    sentence.flatMap(({ mention }): Placed[] => {
      const entity = owner.get(mention);
      return entity === undefined ? [] : [{ ...mention, entity }];
    }),
  );
  const entities = made
    .map(({ entity }) => entity)
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || (a.id < b.id ? -1 : 1));
  const within = focus === null ? undefined : listed.get(focus.id);
  const unspoken = within === undefined || standing(within) ? null : listedEntity(within.thing, within.mentions);
  return { entities, placed, focus: focus?.id ?? null, unspoken };
};
