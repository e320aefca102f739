import type { Kind, Mention } from "../model.ts";
import { fiveYearKey } from "./fiveyear.ts";
import { coreOf, nameKey, withoutTail } from "./names.ts";
import { zoneShorts } from "./zones.ts";

/** Mentions of one found thing. */
export interface Group {
  readonly kind: Kind;
  readonly name: string;
  readonly mentions: readonly Mention[];
  /** Names under which it is also printed. */
  readonly also: readonly string[];
}

/** A found mention with its name completed from the context (市委 → 中共宁波市委). */
export interface Naming {
  readonly mention: Mention;
  readonly name: string;
  /** The name without the place or the body that stands before it. */
  readonly bare: string | null;
}

const shortest = 4;

const firm = (mention: Mention): boolean => mention.rule !== "repeated";

const kindOf = (mentions: readonly Mention[]): Kind => {
  const counts = new Map<Kind, number>();
  for (const { kind, rule } of mentions) counts.set(kind, (counts.get(kind) ?? 0) + (rule === "repeated" ? 0.1 : 1));
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
};

/** 结构调整“三篇大文章”专项行动计划 is also printed from its quotation on. */
const fromQuote = (name: string): readonly string[] => {
  const at = name.search(/“[^”]{2,}”./u);
  return at < 0 ? [] : [name.slice(at)];
};

/** “先进集体”称号 is the title 先进集体. */
const withoutTitle = (name: string): readonly string[] => {
  const bare = name.replace(/(?:荣誉)?称号$/u, "").replace(/[“”]/gu, "");
  return bare === name || bare.length < shortest ? [] : [bare];
};

/** Kinds whose names are told apart without their place too: 合肥新站综保区 is 新站综保区. */
const named: ReadonlySet<Kind> = new Set(["place", "project"]);

const groupOf = (namings: readonly Naming[]): Group => {
  const first = namings.find(({ mention }) => firm(mention)) ?? namings[0]!;
  const names = new Set(
    namings.flatMap(({ name, bare, mention }) => [
      name,
      ...fromQuote(name),
      ...(mention.kind === "designation" ? withoutTitle(name) : []),
      ...(bare === null ? [] : fromQuote(bare)),
      ...(bare !== null && bare.length >= shortest && named.has(mention.kind) ? [bare] : []),
    ]),
  );
  names.delete(first.name);
  return {
    kind: kindOf(namings.map(({ mention }) => mention)),
    name: first.name,
    mentions: namings.map(({ mention }) => mention),
    also: [...names],
  };
};

/** Sets of names that belong together, by a key each. */
const union = () => {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  return {
    root,
    join: (one: string, other: string): void => {
      const [a, b] = [root(one), root(other)];
      if (a !== b) parents.set(b, a);
    },
  };
};

const apart: ReadonlySet<Kind> = new Set(["person", "place"]);
const keyOf = (kind: Kind, name: string): string => `${apart.has(kind) ? kind : ""}\u0000${nameKey(name)}`;

/**
 * Gathers the mentions of each found thing: the same name, the slogan without its head noun, the name without its place,
 * a short form that the text introduced, the two names of a five-year plan.
 */
export const grouped = (
  namings: readonly Naming[],
  shorts: readonly { readonly kind: Kind; readonly name: string; readonly short: string }[],
): readonly Group[] => {
  const sets = union();
  const known = new Set(namings.map(({ mention, name }) => keyOf(mention.kind, name)));
  for (const { mention, name, bare } of namings) {
    const key = keyOf(mention.kind, name);
    const others = [
      coreOf(name),
      withoutTail(name),
      bare !== null && bare.length >= shortest ? bare : null,
      bare === null ? null : coreOf(bare),
      ...(mention.kind === "place" ? zoneShorts(name) : []),
    ];
    for (const other of others) {
      const otherKey = other === null ? key : keyOf(mention.kind, other);
      if (otherKey !== key && known.has(otherKey)) sets.join(key, otherKey);
    }
    const core = coreOf(name) ?? (bare === null ? null : coreOf(bare));
    if (core !== null && fiveYearKey(core) === null) sets.join(`core\u0000${mention.kind}\u0000${nameKey(core)}`, key);
    const plan = mention.kind === "policy" ? fiveYearKey(name) : null;
    if (plan !== null) sets.join(`plan\u0000${plan}`, key);
  }
  for (const { kind, name, short } of shorts) sets.join(keyOf(kind, name), keyOf(kind, short));
  const groups = new Map<string, Naming[]>();
  for (const naming of namings) {
    const root = sets.root(keyOf(naming.mention.kind, naming.name));
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [naming]);
    else group.push(naming);
  }
  return [...groups.values()].map(groupOf);
};
