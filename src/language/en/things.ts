import type { Kind, Lexicon, ListedName, Quote, Thing } from "../../model.ts";
import { bodyThings } from "./bodies.ts";
import type { Found } from "./found.ts";
import { within } from "./words.ts";

/** A listed thing by another spelling of the same name: Baiyang Lake is Baiyangdian Lake, Liao River Liaohe River. */
const respelt: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.+) River$/iu, ["$1he River", "$1jiang River", "$1shui River"]],
  [/^(.+?)(?:he|jiang|shui) River$/iu, ["$1 River"]],
  [/^(.+) Lake$/iu, ["$1hu Lake", "$1dian Lake", "Lake $1", "$1 Hu"]],
  [/^(.+?)(?:hu|dian) Lake$/iu, ["$1 Lake"]],
  [/^(?:Mount|Mt\.?) (.+)$/iu, ["$1 Mountain", "$1shan Mountain", "$1shan"]],
  [/^(.+?)(?:shan)? Mountains?$/iu, ["Mount $1", "$1 Mountains", "$1shan Mountain"]],
  [/^Lake (.+)$/iu, ["$1 Lake", "$1hu Lake"]],
];

const spelledOtherwise = (name: string): readonly string[] =>
  respelt.flatMap(([pattern, others]) =>
    pattern.test(name) ? others.map((other) => name.replace(pattern, other)) : [],
  );

const classes: readonly (readonly [RegExp, RegExp])[] = [
  [/ prefecture$/iu, /prefecture$/u],
  [/ county$/iu, /county|banner/u],
  [/ city$/iu, /city|municipality/u],
  [/ district$/iu, /district/u],
];

/** Ganzi Prefecture is short for Ganzi Tibetan Autonomous Prefecture: the class chooses among what is called Ganzi. */
const ofClass = (name: string, lexicon: Lexicon): readonly Thing[] => {
  const found = classes.find(([head]) => head.test(name));
  if (found === undefined) return [];
  const [head, type] = found;
  return lexicon.named(name.replace(head, "")).filter((thing) => thing.division !== null && type.test(thing.type));
};

/** A name as it is printed was looked for with all others: only what the text leaves out or spells otherwise is left. */
const listedAs = ({ name, text, kind }: Named, lexicon: Lexicon): readonly Thing[] => {
  const spellings = [...(name === text ? [] : [name]), ...(kind === "place" ? spelledOtherwise(name) : [])];
  for (const spelling of spellings) {
    const things = lexicon.named(spelling).filter((thing) => thing.kind === kind);
    if (things.length > 0) return things;
  }
  return kind === "place" ? ofClass(name, lexicon) : [];
};

interface Named {
  readonly name: string;
  readonly text: string;
  readonly kind: Kind;
}

/** The places that stand in a name, by where they stand in it. */
const placesWithin = (name: Found, places: readonly ListedName[]): readonly ListedName[] =>
  places
    .filter((place) => within(place, name))
    .map((place) => ({ ...place, start: place.start - name.start, end: place.end - name.start }));

/** A body whose place stands beside its name: Jiangsu's Department of Commerce, the Headquarters in Jiangxi. */
const placedBeside = (name: Found, { sentence, places, lexicon }: Beside): readonly Thing[] => {
  const at = (offset: number): string => sentence.text.slice(Math.max(0, offset - sentence.start));
  const behind = /^ in (?:the )?/u.exec(at(name.end).slice(0, 8));
  const before = places.find(({ end }) =>
    /^['’]s $/u.test(sentence.text.slice(end - sentence.start, name.start - sentence.start)),
  );
  const place = behind === null ? before : places.find(({ start }) => start === name.end + behind[0].length);
  if (place === undefined) return [];
  const [start, end] = [Math.min(name.start, place.start), Math.max(name.end, place.end)];
  const whole = sentence.text.slice(start - sentence.start, end - sentence.start);
  return bodyThings(whole, [{ ...place, start: place.start - start, end: place.end - start }], lexicon);
};

/** What stands beside a name. */
export interface Beside {
  readonly sentence: Quote;
  readonly places: readonly ListedName[];
  readonly lexicon: Lexicon;
}

const limited = /,? (?:ltd\.?|limited|inc\.?)$/iu;
const form = /,? (?:(?:group|holdings?) )?(?:co\.?|corp\.?|company|corporation|group),?$/iu;

const acronymWithin = / \(\p{Lu}{2,8}\)(?= \p{Lu})/u;

const nation = / of (?:the People['’]s Republic of )?China$/u;

/** The Ministry of Housing of the People's Republic of China: whose it is goes without saying. */
const ofNation = (text: string, lexicon: Lexicon): readonly Thing[] =>
  nation.test(text) ? lexicon.named(text.replace(nation, "")).filter(({ kind }) => kind === "organization") : [];

/** Communist Party of China (CPC) Central Committee: the acronym in brackets is not part of the name. */
const withoutAcronym = (text: string, lexicon: Lexicon): readonly Thing[] =>
  acronymWithin.test(text)
    ? lexicon.named(text.replace(acronymWithin, "")).filter(({ kind }) => kind === "organization")
    : [];

/** BYD Co., Ltd. is BYD. */
const firmOf = (text: string, lexicon: Lexicon): readonly Thing[] => {
  const unlimited = text.replace(limited, "");
  return [unlimited, unlimited.replace(form, "")]
    .filter((short) => short !== text)
    .flatMap((short) => lexicon.named(short).filter(({ kind }) => kind === "organization"));
};

/** The listed things that a name may mean; none for a name of its own. */
export const thingsOf = (name: Found, beside: Beside): readonly Thing[] => {
  if (name.things.length > 0 || name.refers) return name.things;
  const { sentence, places, lexicon } = beside;
  const text = sentence.text.slice(name.start - sentence.start, name.end - sentence.start);
  if (name.kind !== "organization") return listedAs({ ...name, text }, lexicon);
  const body = bodyThings(text, placesWithin(name, places), lexicon);
  if (body.length > 0) return body;
  const things = [
    ...listedAs({ ...name, text }, lexicon),
    ...firmOf(text, lexicon),
    ...withoutAcronym(text, lexicon),
    ...ofNation(text, lexicon),
  ];
  return things.length > 0 ? things : placedBeside(name, beside);
};
