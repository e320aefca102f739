/**
 * Counts how often each rule is right over annotated documents (NAME.txt beside NAME.gold.json):
 * `node dist-bench/confidence.js DIR… > ontology/confidence.tsv` writes the table that confidences come from;
 * the table of reliability, each fold judged by the counts of the others, goes to stderr.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Entity, extractor, type Facts, type Figure, type Relation } from "zhitu";

type OneOrMore<T> = T | readonly T[];

interface GoldFigure {
  readonly quote: string;
  readonly at: number;
  readonly subject: OneOrMore<string | null>;
  readonly indicator: OneOrMore<string>;
  readonly measure: OneOrMore<string>;
  readonly time: OneOrMore<string | null>;
}

interface Gold {
  readonly entities: readonly { readonly key: string; readonly names: readonly string[] }[];
  readonly figures: readonly GoldFigure[];
  readonly relations: readonly {
    readonly s: OneOrMore<string>;
    readonly p: OneOrMore<string>;
    readonly o: OneOrMore<string>;
  }[];
}

interface Judged {
  readonly rule: string;
  readonly right: boolean;
  readonly document: string;
}

const list = <T>(value: OneOrMore<T>): readonly T[] => (Array.isArray(value) ? value : [value as T]);
const clean = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/[\s\p{P}]/gu, "");

const near = (gold: string, found: string): boolean =>
  gold === found ||
  (found.includes(gold) && found.length <= 2 * gold.length) ||
  (gold.includes(found) && gold.length <= 2 * found.length);

const day = (time: string, last: boolean): string => {
  if (time.length === 4) return last ? `${time}-12-31` : `${time}-01-01`;
  if (time.length !== 7) return time;
  const days = new Date(Date.UTC(Number(time.slice(0, 4)), Number(time.slice(5)), 0)).getUTCDate();
  return last ? `${time}-${days}` : `${time}-01`;
};

const sameTime = (gold: string | null, figure: Figure): boolean => {
  if (gold === null) return figure.time === null;
  const [from = "", to = from] = gold.split("/");
  return figure.time !== null && figure.time.start === day(from, false) && (figure.time.end ?? "..") === day(to, true);
};

const namesOf = (entity: Entity | undefined): readonly string[] =>
  entity === undefined
    ? []
    : [
        ...Object.values(entity.label),
        ...Object.values(entity.aliases).flat(),
        ...entity.mentions.map(({ text }) => text),
      ].map(clean);

const judge = (document: string, facts: Facts, gold: Gold): Judged[] => {
  const entities = new Map(facts.entities.map((entity) => [entity.id, namesOf(entity)]));
  const meant = new Map(gold.entities.map(({ key, names }) => [key, names.map(clean)]));
  const isMeant = (key: string | null, id: string | null): boolean => {
    if (key === null || id === null) return key === id;
    return (meant.get(key) ?? []).some((name) => entities.get(id)?.includes(name));
  };
  const isFigure = (figure: Figure): boolean =>
    gold.figures.some(
      (one) =>
        one.at < figure.stated.end &&
        figure.stated.start < one.at + one.quote.length &&
        list(one.measure).includes(figure.measure) &&
        list(one.indicator).some((name) => near(clean(name), clean(figure.indicator.text))) &&
        list(one.time).some((time) => sameTime(time, figure)) &&
        list(one.subject).some((key) => isMeant(key, figure.subject)),
    );
  const isRelation = ({ subject, predicate, object }: Relation): boolean =>
    gold.relations.some(
      ({ s, p, o }) =>
        list(p).includes(predicate) &&
        list(s).some((key) => isMeant(key, subject)) &&
        list(o).some((key) => isMeant(key, object)),
    );
  return [
    ...facts.figures.map((figure) => ({ rule: figure.rule, right: isFigure(figure), document })),
    ...facts.relations.map((relation) => ({ rule: relation.rule, right: isRelation(relation), document })),
  ];
};

const extract = await extractor();
const judged = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".gold.json"))
    .sort()
    .flatMap((name) => {
      const id = name.slice(0, -".gold.json".length);
      const text = readFileSync(join(folder, `${id}.txt`), "utf8");
      return judge(id, extract({ id, text }), JSON.parse(readFileSync(join(folder, name), "utf8")) as Gold);
    }),
);

const counted = (rows: readonly Judged[]): Map<string, { right: number; found: number }> => {
  const counts = new Map<string, { right: number; found: number }>();
  for (const { rule, right } of rows) {
    const count = counts.get(rule) ?? { right: 0, found: 0 };
    counts.set(rule, { right: count.right + (right ? 1 : 0), found: count.found + 1 });
  }
  return counts;
};

console.log("rule\tright\tfound");
for (const [rule, { right, found }] of [...counted(judged)].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${rule}\t${right}\t${found}`);

/** Each document is judged by the counts of all others. */
const bins = new Map<number, { right: number; found: number; said: number }>();
for (const document of new Set(judged.map((one) => one.document))) {
  const counts = counted(judged.filter((one) => one.document !== document));
  for (const { rule, right } of judged.filter((one) => one.document === document)) {
    const { right: hits, found } = counts.get(rule) ?? { right: 0, found: 0 };
    const said = (hits + 1.5) / (found + 2);
    const bin = Math.min(9, Math.floor(said * 10));
    const sum = bins.get(bin) ?? { right: 0, found: 0, said: 0 };
    bins.set(bin, { right: sum.right + (right ? 1 : 0), found: sum.found + 1, said: sum.said + said });
  }
}
console.error("confidence  facts   said  right");
for (const [bin, { right, found, said }] of [...bins].sort(([a], [b]) => a - b))
  console.error(
    `${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}    ${String(found).padStart(5)}  ${(said / found).toFixed(2)}   ${(right / found).toFixed(2)}`,
  );
