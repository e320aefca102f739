import { BASE, listedId } from "../ids.ts";
import type { LanguageId, Office, OfficeName, Thing } from "../model.ts";
import { endOf, type Folded, startOf } from "../text/fold.ts";
import { chinese, english } from "../text/foldings.ts";
import { keysOf } from "./longest.ts";
import { type NameIndex, nameKey } from "./names.ts";
import type { Row, Tables } from "./tables.ts";

/** One way to write an office's name: what stands before the place and what after it. */
interface Form {
  readonly office: Office;
  readonly head: string;
  readonly tail: string;
}

interface Entry {
  readonly office: Office;
  readonly forms: Readonly<Record<LanguageId, readonly Form[]>>;
  readonly aliases: Readonly<Record<LanguageId, readonly string[]>>;
}

/** The bodies of places, asked as the lexicon is. */
export interface Offices {
  readonly all: readonly Office[];
  readonly within: (text: string) => readonly OfficeName[];
  readonly of: (name: OfficeName, focus: Thing | null) => Thing | undefined;
  /** In which units the place in a Chinese name of a body ends. */
  readonly finals: ReadonlySet<number>;
  /** With which units such a name begins where it does not begin with its place. */
  readonly heads: ReadonlySet<number>;
  /** The bodies that a name with its place means. */
  readonly named: (name: string) => readonly Thing[];
  /** The body of an id that `of` gave. */
  readonly thing: (id: string) => Thing | undefined;
}

const gap = "{}";

const entry = (row: Row): Entry => {
  const office: Office = {
    slug: row.cell("slug"),
    label: { zh: row.cell("zh"), en: row.cell("en") },
    type: row.cell("type"),
  };
  const aliases = { zh: row.list("aliases"), en: row.list("enAliases") };
  const form = (written: string): Form => {
    const [head = "", tail = ""] = written.split(gap);
    return { office, head, tail };
  };
  const forms = {
    zh: [office.label.zh, ...aliases.zh].map(form),
    en: [office.label.en, ...aliases.en].map((written) => form(english.key(written))),
  };
  return { office, forms, aliases };
};

const levels = [
  "自治区",
  "自治州",
  "自治县",
  "自治旗",
  "特别行政区",
  "省",
  "市",
  "县",
  "区",
  "州",
  "旗",
  "盟",
] as const;

const levelOf = (place: string): string | undefined => levels.find((level) => place.endsWith(level));

const cities = new Set(["municipality", "prefecture_city", "county_city"]);

/** The place as it stands in the name of its bodies: Liaoning Provincial, Panjin Municipal, Dawa District. */
export const placeInOffice = (place: Thing): string => {
  const label = place.label.en ?? "";
  const zh = place.label.zh ?? "";
  if (place.type === "province" || zh.endsWith("省")) return `${label.replace(/ Province$/u, "")} Provincial`;
  if (cities.has(place.type) || zh.endsWith("市")) return `${label.replace(/ City$/u, "")} Municipal`;
  return label;
};

const ideograph = /\p{Script=Han}/u;

const stands = (key: string, head: string, tail: string): boolean =>
  key.length > head.length + tail.length && key.startsWith(head) && key.endsWith(tail);

/** The last word of what follows the place, with the space before it; or the first of what stands before the place. */
const wordOf = ({ head, tail }: Form): string =>
  tail === "" ? (head.split(" ", 1)[0] ?? "") : tail.slice(tail.lastIndexOf(" "));

const fitsAdjective = (place: Thing, adjective: string): boolean =>
  placeInOffice(place).toLowerCase().endsWith(` ${adjective}`);

const filled = (form: string, place: string): string => form.replace(gap, place);

const officeOf = ({ office, aliases }: Entry, place: Thing): Thing => {
  const zh = place.label.zh ?? "";
  const inEnglish = placeInOffice(place);
  return {
    id: listedId("organization", `${place.division?.code ?? ""}-${office.slug}`),
    kind: "organization",
    label: { zh: filled(office.label.zh, zh), en: filled(office.label.en, inEnglish) },
    labelOrigin: { zh: "official", en: "composed" },
    aliases: {
      zh: aliases.zh.map((form) => filled(form, zh)),
      en: aliases.en.map((form) => filled(form, form.endsWith(gap) ? (place.label.en ?? "") : inEnglish)),
    },
    sameAs: [],
    type: office.type,
    division: null,
    years: null,
  };
};

const withLevel = /[省市县区州旗盟]./u;
const finals = new Set([..."省市县区州旗盟"].map((level) => level.charCodeAt(0)));

/** 市委员 and 县委托 hold no 市委, 县委. */
const committee = "委".charCodeAt(0);
const afterCommittee = new Set([..."员托派任"].map((character) => character.charCodeAt(0)));

const cutsWord = ({ units }: Folded, to: number): boolean =>
  units[to - 1] === committee && afterCommittee.has(units[to] ?? 0);

const longestPlace = 15;

const bodyId = new RegExp(`^${BASE}organization/(\\d{6})-(.+)$`, "u");

/** Prepares the bodies of places for the divisions of the index. */
export const readOffices = (
  { table }: Tables,
  {
    index,
    division,
  }: {
    readonly index: Readonly<Record<LanguageId, NameIndex>>;
    readonly division: (code: string) => Thing | undefined;
  },
): Offices => {
  const entries = table("offices").map(entry);
  const bySlug = new Map(entries.map((one) => [one.office.slug, one]));
  const byTail = new Map<string, Form[]>();
  for (const form of entries.flatMap(({ forms }) => forms.zh))
    byTail.set(form.tail, [...(byTail.get(form.tail) ?? []), form]);
  // Of the heads that fit, the longest: 中共盘锦市委 rather than 盘锦市委.
  const tails = [...byTail.values()].map((forms) => forms.sort((one, other) => other.head.length - one.head.length));
  const tailKeys = keysOf([...byTail.keys()]);

  const placesOf = (name: string): readonly Thing[] => [
    ...new Set((index.zh.get(name) ?? []).map(({ thing }) => thing).filter((thing) => thing.division !== null)),
  ];
  const textOf = (folded: Folded, from: number, to: number): string =>
    String.fromCharCode(...folded.units.subarray(Math.max(0, from), to));

  /** Where the place that ends here begins, and which it may be. */
  const placeBefore = (folded: Folded, end: number): { readonly from: number; readonly places: readonly Thing[] } => {
    const widest = textOf(folded, end - longestPlace, end);
    for (let width = widest.length; width > 1; width--) {
      const name = widest.slice(-width);
      const places = levelOf(name) === name ? [] : placesOf(name);
      if (places.length > 0) return { from: end - width, places };
    }
    const level = levelOf(textOf(folded, end - 5, end)) ?? "";
    return { from: end - level.length, places: [] };
  };
  const officeEnding = (
    folded: Folded,
    end: number,
    text: string,
  ): (OfficeName & { readonly from: number; readonly to: number }) | null => {
    const tail = tailKeys.at(folded, end, (_value, _from, to) => !cutsWord(folded, to));
    if (tail === null) return null;
    const { from, places } = placeBefore(folded, end);
    const form = tails[tail.value]?.find(({ head }) => textOf(folded, from - head.length, from).endsWith(head));
    if (form === undefined) return null;
    const first = from - form.head.length;
    const [start, stop] = [startOf(folded, first), endOf(folded, tail.to)];
    const level = levelOf(textOf(folded, from, end)) ?? "";
    return {
      from: first,
      to: tail.to,
      start,
      end: stop,
      text: text.slice(start, stop),
      office: form.office,
      places,
      level,
    };
  };
  const within = (text: string): readonly OfficeName[] => {
    const folded = chinese.fold(text);
    const out: OfficeName[] = [];
    let free = 0;
    for (let at = 0; at < folded.units.length; at++) {
      if (!finals.has(folded.units[at] ?? 0)) continue;
      const found = officeEnding(folded, at + 1, text);
      if (found === null || found.from < free) continue;
      const { from: _from, to, ...name } = found;
      out.push(name);
      free = to;
    }
    return out;
  };

  const around = (place: Thing | null, level: string): Thing | null => {
    for (let at = place; at !== null; at = division(at.division?.parent ?? "") ?? null)
      if (levelOf(at.label.zh ?? "")?.endsWith(level)) return at;
    return null;
  };
  const of = (name: OfficeName, focus: Thing | null): Thing | undefined => {
    const one = bySlug.get(name.office.slug);
    const place = name.places[0] ?? around(focus, name.level);
    return one === undefined || place === null ? undefined : officeOf(one, place);
  };
  const inChinese = (name: string): readonly Thing[] => {
    if (!withLevel.test(name)) return [];
    const [found] = within(name);
    if (found === undefined || found.start > 0 || found.end < name.length) return [];
    return found.places.flatMap((place) => of({ ...found, places: [place] }, null) ?? []);
  };
  /** Panjin Municipal, Liaoning Province, Dawa District. */
  const placesInEnglish = (middle: string): readonly Thing[] => {
    const [, bare = middle, adjective] = /^(.+) (provincial|municipal)$/u.exec(middle) ?? [];
    const places = (index.en.get(bare) ?? []).map(({ thing }) => thing).filter(({ division }) => division !== null);
    return [...new Set(places)].filter((place) => adjective === undefined || fitsAdjective(place, adjective));
  };
  // Of thousands of names few end or begin like a body's: by that word the forms are found that a name can have.
  const byWord = new Map<string, { readonly one: Entry; readonly form: Form }[]>();
  for (const one of entries)
    for (const form of one.forms.en) {
      const word = wordOf(form);
      byWord.set(word, [...(byWord.get(word) ?? []), { one, form }]);
    }
  const inEnglish = (name: string): readonly Thing[] => {
    const key = nameKey(name, "en");
    const near = [key.slice(key.lastIndexOf(" ")), key.split(" ", 1)[0] ?? ""].flatMap(
      (word) => byWord.get(word) ?? [],
    );
    const seen = new Set<Entry>();
    return near.flatMap(({ one, form: { head, tail } }) => {
      if (seen.has(one) || !stands(key, head, tail)) return [];
      seen.add(one);
      const middle = key.slice(head.length, key.length - tail.length);
      return placesInEnglish(middle).map((place) => officeOf(one, place));
    });
  };
  return {
    all: entries.map(({ office }) => office),
    within,
    finals,
    heads: new Set([...byTail.values()].flat().flatMap(({ head }) => (head === "" ? [] : [head.charCodeAt(0)]))),
    of,
    named: (name) => (ideograph.test(name) ? inChinese(name) : inEnglish(name)),
    thing: (id) => {
      const [, code = "", slug = ""] = bodyId.exec(id) ?? [];
      const [one, place] = [bySlug.get(slug), division(code)];
      return one === undefined || place === undefined ? undefined : officeOf(one, place);
    },
  };
};
