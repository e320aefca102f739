import type { Lexicon, ListedName, Office, Quote, Span, Thing } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { has, sign } from "./forms.ts";
import type { Word } from "./words.ts";

const levelWords: Readonly<Record<string, RegExp>> = {
  provincial: /^(?:province|municipality|autonomous_region)$/u,
  municipal: /^(?:municipality|prefecture_city|county_city)$/u,
  city: /^(?:municipality|prefecture_city|county_city)$/u,
  county: /county|banner/u,
  district: /district/u,
  prefectural: /prefecture/u,
  regional: /region/u,
};

const dropped = /^(?:of|the|and|for|in|,|people's|peoples)$/u;

/** The words of a body's name in no order: "Finance Department" and "Department of Finance" are one. */
const keyOf = (name: string): string =>
  [
    ...new Set(
      name
        .toLowerCase()
        .replace(/[’]/gu, "'")
        .replace(/communist party of china|party committee|\bparty\b/gu, (party) =>
          party === "party committee" ? "cpc committee" : "cpc",
        )
        .replace(/\(cpc\)|^\W*'s\b/gu, "")
        .replace(/\bcentre\b/gu, "center")
        .match(/[\p{L}'-]+/gu),
    ),
  ]
    .filter((word) => !dropped.test(word) && !(word in levelWords))
    .sort()
    .join(" ");

const indexes = new WeakMap<Lexicon, ReadonlyMap<string, readonly Office[]>>();

const indexOf = (lexicon: Lexicon): ReadonlyMap<string, readonly Office[]> => {
  const before = indexes.get(lexicon);
  if (before !== undefined) return before;
  const index = new Map<string, Office[]>();
  for (const office of lexicon.bodies) {
    const key = keyOf(office.label.en);
    index.set(key, [...(index.get(key) ?? []), office]);
  }
  indexes.set(lexicon, index);
  return index;
};

const provinceLevel = (place: Thing): boolean => place.division?.level === "province" && place.type !== "municipality";

/** A province has departments (厅), a city bureaus (局), whatever English calls them. */
const swapped = (key: string, place: Thing): readonly string[] => swappedAs(key, provinceLevel(place));

const swappedAs = (key: string, provincial: boolean): readonly string[] => {
  const [department, bureau] = [key.replace(/\bbureau\b/u, "department"), key.replace(/\bdepartment\b/u, "bureau")].map(
    (words) => words.split(" ").sort().join(" "),
  ) as [string, string];
  return provincial ? [department, bureau, key] : [bureau, department, key];
};

const officeFor = (key: string, place: Thing, lexicon: Lexicon): Office | undefined => {
  const index = indexOf(lexicon);
  return swapped(key, place).flatMap((other) => index.get(other) ?? [])[0];
};

const isDivision = (thing: Thing): boolean =>
  thing.division !== null && thing.division.level !== "country" && thing.type !== "former";

const significant = (code: string): string => code.replace(/(?:00)+$/u, "");

/** Whether one of the outer places holds a thing. */
const lieIn = (thing: Thing, outer: ListedName): boolean =>
  outer.things.some(
    ({ division }) => division !== null && (thing.division?.code.startsWith(significant(division.code)) ?? false),
  );

/** Beijing Xicheng District: of places one right behind another the last is meant. */
const nestedIn = (listed: readonly ListedName[], first: ListedName): ListedName => {
  const next = listed.find(({ start, things }) => start === first.end + 1 && things.some(isDivision));
  return next === undefined ? first : nestedIn(listed, next);
};

/** The body that an English name means: its place, and what is left of the name when the place is taken out. */
export const bodyThings = (name: string, listed: readonly ListedName[], lexicon: Lexicon): readonly Thing[] => {
  const first = listed.find(({ things }) => things.some(isDivision));
  if (first === undefined) return [];
  const inside = nestedIn(listed, first);
  // Baoshan District Committee of Shanghai: the place behind says where the district is
  const around = listed.find((place) => place.start > inside.end && inside.things.some((thing) => lieIn(thing, place)));
  const tail =
    around === undefined ? name.slice(inside.end) : name.slice(inside.end, around.start) + name.slice(around.end);
  const rest = `${name.slice(0, first.start)} ${tail}`;
  const level = /\b(provincial|municipal|city|county|district|prefectural|regional)\b/iu.exec(rest)?.[1]?.toLowerCase();
  const words = keyOf(rest);
  // Heyuan Municipal Committee is the Party's
  const key = words === "committee" ? "cpc committee" : words;
  const fitting = inside.things.filter(
    (thing) =>
      isDivision(thing) &&
      (level === undefined || levelWords[level]!.test(thing.type)) &&
      (around === undefined || lieIn(thing, around)),
  );
  const span: Quote = { start: 0, end: name.length, text: name };
  return fitting.flatMap((place) => {
    const office = officeFor(key, place, lexicon);
    const thing =
      office === undefined ? undefined : lexicon.office({ ...span, office, places: [place], level: "" }, null);
    return thing === undefined ? [] : [thing];
  });
};

const levelSigns: Readonly<Record<string, string>> = {
  provincial: "省",
  municipal: "市",
  city: "市",
  county: "县",
  district: "区",
};

/** The Chinese name, without its place, of a body that leaves its place to the context: Provincial Health Commission is 省卫生健康委员会. */
export const levelName = (name: string, lexicon: Lexicon): string | null => {
  const level = /^(provincial|municipal|city|county|district)\b/iu.exec(name)?.[1]?.toLowerCase() ?? "";
  const sign = levelSigns[level];
  if (sign === undefined) return null;
  const keys = swappedAs(keyOf(name), level === "provincial");
  const office = keys.flatMap((key) => indexOf(lexicon).get(key) ?? [])[0];
  return office === undefined ? null : office.label.zh.replace("{}", sign);
};

const bodyNouns =
  /^(?:government|committee|bureau|department|commission|congress|headquarters|office|administration|center|court|procuratorate|federation|association)$/u;
const smallLevel = /^(?:provincial|municipal|city|county|district|prefectural|regional)$/u;
const levelling = sign((lower) => smallLevel.test(lower));
const inName = /^(?:of|and|people|'s|’s|for|party|cpc|the|,)$/u;
const longest = 9;

const isBodyWord = ({ tag, lower }: Word): boolean => /^(?:NOUN|ADJ|PROPN)$/u.test(tag) || inName.test(lower);

const endsName = ({ lower }: Word): boolean => lower === "cpc" || !inName.test(lower);

type NamedBody = Span & { readonly name: string };

const noBody: readonly NamedBody[] = [];

const levelBodyAt = (words: readonly Word[], from: number, lexicon: Lexicon): readonly NamedBody[] => {
  const word = words[from]!;
  if (word.form.capital || !/^(?:the|by|and|,|of)$/u.test(words[from - 1]?.lower ?? "the")) return noBody;
  // "the city government" speaks of the city.
  if (words[from + 1]?.lower === "government") return noBody;
  const list = words.findIndex(({ text }, at) => at > from && text === "," && words[at + 1]?.lower === "the");
  const limit = Math.min(words.length, from + longest, list < 0 ? Number.POSITIVE_INFINITY : list);
  for (let end = limit; end > from + 1; end--) {
    const own = words.slice(from, end);
    const whole = own.every((one, at) => at === 0 || isBodyWord(one)) && endsName(own.at(-1)!);
    if (!whole || !own.some(({ lower }) => bodyNouns.test(lower)) || /^(?:NOUN|PROPN)$/u.test(words[end]?.tag ?? ""))
      continue;
    const name = own
      .map(({ text }) => text)
      .join(" ")
      .replace(/ (?=,|['’]s)/gu, "");
    if (levelName(name, lexicon) !== null) return [{ start: word.start, end: own.at(-1)!.end, name }];
  }
  return noBody;
};

/** The provincial department of commerce: a body in small letters that leaves its place to the text. */
export const levelBodies = (words: readonly Word[], lexicon: Lexicon): readonly NamedBody[] =>
  fromEach(words, (word, from) => (has(word, levelling) ? levelBodyAt(words, from, lexicon) : noBody));

/** A body of a place whose name goes on in small letters. */
export interface SmallBody extends Span {
  readonly things: readonly Thing[];
}

/** The Suqian municipal government, the provincial department of finance of Hebei: bodies in small letters beside their place. */
export const smallBodies = (
  words: readonly Word[],
  {
    places,
    text,
    origin,
    lexicon,
  }: {
    readonly places: readonly ListedName[];
    readonly text: string;
    readonly origin: number;
    readonly lexicon: Lexicon;
  },
): readonly SmallBody[] =>
  places.flatMap((place): SmallBody[] => {
    if (!place.things.some(isDivision)) return [];
    const next = words.findIndex(({ start }) => start >= place.end);
    const level = next >= 0 && /^['’]s?$/u.test(words[next]!.text) ? next + 1 : next;
    const spans: Span[] = [];
    if (next >= 0 && smallLevel.test(words[level]?.lower ?? ""))
      for (let end = level + 1; end < Math.min(words.length, level + longest) && isBodyWord(words[end]!); end++)
        if (/^(?:,|and)$/u.test(words[end]!.text) && words[end + 1]?.lower === "the") break;
        else if (endsName(words[end]!) && words.slice(level, end + 1).some(({ lower }) => bodyNouns.test(lower)))
          spans.unshift({ start: place.start, end: words[end]!.end });
    // the Yibin government
    if (words[next]?.lower === "government" && !/^(?:NOUN|PROPN)$/u.test(words[next + 1]?.tag ?? ""))
      spans.push({ start: place.start, end: words[next]!.end });
    const before = words.findLastIndex(({ end }) => end <= place.start);
    const of = words[before]?.lower === "the" ? before - 1 : before;
    if (words[of]?.lower === "of")
      for (let start = of - 1; start > Math.max(-1, of - longest) && isBodyWord(words[start]!); start--)
        if (smallLevel.test(words[start]!.lower)) spans.push({ start: words[start]!.start, end: place.end });
    for (const span of spans) {
      const name = text.slice(span.start - origin, span.end - origin);
      const things = bodyThings(
        name,
        [{ ...place, start: place.start - span.start, end: place.end - span.start }],
        lexicon,
      );
      if (things.length > 0) return [{ ...span, things }];
    }
    return [];
  });
