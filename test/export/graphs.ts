import { type ExportInput, exportInput } from "../../src/export/index.ts";
import { seededRandom } from "../../src/graph/layout.ts";
import { settle } from "../../src/graph/settle.ts";
import { BASE } from "../../src/ids.ts";
import {
  type Entity,
  type Facts,
  type Figure,
  type Kind,
  kinds,
  type LanguageId,
  predicates,
  type Quote,
  type Relation,
} from "../../src/model.ts";
import { documentQuads } from "../../src/rdf/quads.ts";
import { knownOf } from "../fixtures/known.ts";

/** The start and end of the nth statement's text. */
const stand = (text: string, quote: string, from = 0): Quote => {
  const start = text.indexOf(quote, from);
  return { start, end: start + quote.length, text: quote };
};

export interface Named {
  readonly kind: Kind;
  readonly zh?: string;
  readonly en?: string;
}

const entity = ({ kind, zh, en }: Named, at: number, mention: Quote): Entity => ({
  id: `${BASE}${kind}/${String(at).padStart(16, "0")}`,
  kind,
  candidates: null,
  label: { ...(zh === undefined ? {} : { zh }), ...(en === undefined ? {} : { en }) },
  labelOrigin: { ...(zh === undefined ? {} : { zh: "text" }), ...(en === undefined ? {} : { en: "composed" }) },
  aliases: zh === undefined ? {} : { zh: [`${zh}之别名`] },
  sameAs: at % 5 === 0 ? [`http://www.wikidata.org/entity/Q${at + 1}`] : [],
  mentions: [mention],
});

/** A facts document that states these names, the given relations between them, and a figure a year for the first. */
export const factsOf = (
  names: readonly Named[],
  links: readonly { readonly from: number; readonly to: number; readonly predicate: number; readonly year?: number }[],
  { id = "sample", language = "zh", title = "样例" }: { id?: string; language?: LanguageId; title?: string } = {},
): { facts: Facts; text: string } => {
  const lines = names.map((name) => `${name.zh ?? name.en ?? "无名"}在此。`);
  const years = [2017, 2018, 2019, 2020, 2021];
  const figureLines =
    names.length === 0 ? [] : years.map((year, at) => `${year}年，地区生产总值${1000 + at * 75}亿元。`);
  const text = [...lines, ...figureLines].join("\n");
  const quoteOf = (at: number): Quote => {
    const before = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
    const name = lines[at]!.slice(0, -3);
    return { start: before, end: before + name.length, text: name };
  };
  const entities = names.map((name, at) => entity(name, at, quoteOf(at)));
  const relations = links.map(
    ({ from, to, predicate, year }, at): Relation => ({
      id: `${BASE}relation/${String(at).padStart(16, "0")}`,
      subject: entities[from]!.id,
      predicate: predicates[predicate % predicates.length]!,
      object: entities[to]!.id,
      status: at % 7 === 3 ? "target" : "actual",
      time:
        year === undefined
          ? null
          : { text: `${year}年`, start: `${year}-01-01`, end: `${year}-12-31`, basis: "explicit" },
      evidence: quoteOf(from),
      rule: "sample",
      confidence: 0.9,
    }),
  );
  const figures = figureLines.map((line, at): Figure => {
    const amount = `${1000 + at * 75}亿元`;
    const evidence = stand(text, line);
    return {
      id: `${BASE}figure/${String(at).padStart(16, "0")}`,
      subject: entities[0]!.id,
      indicator: {
        id: `${BASE}indicator/gross-regional-product`,
        label: { zh: "地区生产总值", en: "gross regional product" },
        text: "地区生产总值",
      },
      measure: "level",
      value: (1000 + at * 75) * 100_000_000,
      upper: null,
      unit: "CNY",
      bound: "exact",
      status: "actual",
      stated: { ...stand(text, amount, evidence.start), value: String(1000 + at * 75), unit: "亿元" },
      time: { text: `${years[at]}年`, start: `${years[at]}-01-01`, end: `${years[at]}-12-31`, basis: "explicit" },
      base: null,
      scope: null,
      evidence,
      rule: "sample",
      confidence: 0.95,
    };
  });
  const facts: Facts = {
    version: 1,
    document: { id, language, title, source: "样例市统计局", published: "2021-08-01", sha256: "0".repeat(64) },
    entities,
    figures,
    relations,
    derived: [],
    unread: [],
  };
  return { facts, text };
};

/** The input of an export of these facts documents, with their RDF. */
export const inputOf = (...sources: readonly { facts: Facts; text: string }[]): ExportInput => {
  const settled = settle(sources).sources;
  const quads = settled.flatMap((source) => documentQuads(source, { program: "test", lists: "test" }));
  return exportInput(knownOf(sources), { quads });
};

const stems = ["兴隆", "望海", "青岭", "石桥", "双河", "金山", "白塔", "云台", "临江", "安平", "长宁", "东湖"];
const romans = "Xinglong Wanghai Qingling Shiqiao Shuanghe Jinshan Baita Yuntai Linjiang Anping Changning Donghu".split(
  " ",
);
const tails: Readonly<Record<Kind, readonly [string, string]>> = {
  place: ["市", "City"],
  organization: ["装备集团", "Equipment Group"],
  project: ["港区扩建工程", "Port Expansion Project"],
  policy: ["振兴行动计划", "Revitalization Action Plan"],
  designation: ["全国文明城市", "National Civilized City"],
  person: ["先生", "Mr"],
  event: ["博览会", "Expo"],
};

/** Names and links of a made-up graph as texts give them: few things with many relations, many with one, some with none. */
export const sampleParts = (count: number, density = 1.3) => {
  const random = seededRandom(count);
  const names = Array.from({ length: count }, (_, at): Named => {
    const kind = kinds[Math.floor(random() ** 1.5 * kinds.length)]!;
    const stem = at < stems.length ? at : Math.floor(random() * stems.length);
    const number = at < stems.length ? "" : String(at);
    return {
      kind,
      zh: `${stems[stem]}${number}${tails[kind][0]}`,
      en: `${romans[stem]} ${number} ${tails[kind][1]}`.replace(/ +/g, " "),
    };
  });
  const links = Array.from({ length: Math.floor(count * density) }, (_, at) => ({
    from: Math.floor(random() ** 3 * count),
    to: Math.floor(random() ** 1.2 * count * 0.9),
    predicate: Math.floor(random() * 12),
    ...(at % 3 === 0 ? { year: 2015 + (at % 8) } : {}),
  }));
  return { names, links };
};

/** A made-up graph of so many entities. */
export const sampleGraph = (count: number) => {
  const { names, links } = sampleParts(count);
  return factsOf(names, links, { title: `样例图谱（${count} 个实体）` });
};
