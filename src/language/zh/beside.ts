import type { Placed, Predicate } from "../../model.ts";
import type { Reading } from "../language.ts";
import type { Clause, Unit } from "./clauses.ts";
import type { Statement } from "./frames.ts";

const state = (
  clause: Clause,
  { subject, predicate, object, rule }: { subject: Placed | null; predicate: Predicate; object: Placed; rule: string },
): Statement => ({
  subject,
  predicate,
  object,
  status: "actual",
  evidence: { start: clause.start, end: clause.end },
  rule,
});

/** 江西省|九江市|湖口县: each lies in the one before it. */
const nestedPlaces = (clause: Clause, includes: (whole: Placed, part: Placed) => boolean): Statement[] =>
  clause.units.flatMap((unit, at) => {
    const [whole, part] = [unit.mention, clause.units[at + 1]?.mention];
    if (whole?.kind !== "place" || part?.kind !== "place" || whole.refers || part.refers) return [];
    return includes(whole, part)
      ? [state(clause, { subject: part, predicate: "locatedIn", object: whole, rule: "locatedIn-nested" })]
      : [];
  });

const superlative = /^(?:最|第一|第二|第三|唯一|首个|首座|首条|著名|重要)/u;

/** 中国|最大淡水湖|鄱阳湖. */
const apposedPlaces = (clause: Clause): Statement[] =>
  clause.units.flatMap((unit, at) => {
    const whole = unit.mention;
    if (whole?.kind !== "place" || !superlative.test(clause.units[at + 1]?.text ?? "")) return [];
    const next = clause.units.findIndex(({ mention }, index) => index > at && mention !== null);
    const part = clause.units[next]?.mention;
    const words = clause.units.slice(at + 1, next);
    if (next < 0 || part == null || !/^(?:place|project)$/u.test(part.kind) || words.length > 6) return [];
    if (words.some(({ text, tag }) => /^[、，]$/u.test(text) || /^[vp]$/u.test(tag))) return [];
    return [state(clause, { subject: part, predicate: "locatedIn", object: whole, rule: "locatedIn-apposed" })];
  });

const head =
  /^(?:党组|党委|党工委)?(?:书记|总书记|主席|总理|部长|省长|市长|区长|县长|州长|旗长|镇长|乡长|厅长|局长|司长|处长|所长|站长|院长|校长|园长|馆长|台长|社长|行长|董事长|总经理|总裁|厂长|会长|理事长|主任|队长|负责人|支书|村支书|党支部书记|党委书记|CEO|首席执行官|掌门人|关长|庭长|团长|校监|检察长|司令员|院长兼书记)$/u;

/** The words between a body and a person: a post of its head, a second post perhaps, no deputy and no former. */
const isPost = (words: readonly Unit[]): boolean => {
  const text = words.map((unit) => unit.text).join("");
  if (/副|原|前任|助理|秘书|相关|有关|主要|委员|代表|候选/u.test(text)) return false;
  return text.split(/[、兼]/u).some((post) => head.test(post));
};

/** 湖北省水利厅|厅长|王忠法. */
const leaders = (clause: Clause): Statement[] =>
  clause.units.flatMap((unit, at) => {
    const person = unit.mention;
    if (person?.kind !== "person") return [];
    const body = clause.units.findLastIndex(({ mention }, index) => index < at && mention !== null);
    const where = clause.units[body]?.mention;
    if (where == null || !/^(?:place|organization)$/u.test(where.kind) || at - body > 7) return [];
    return isPost(clause.units.slice(body + 1, at))
      ? [state(clause, { subject: person, predicate: "leads", object: where, rule: "leads-post" })]
      : [];
  });

/** Whose name stands before the name of what it does: 市政协“加快发展数字经济”专题协商会. */
const owners = ({ mentions }: Reading, clause: Clause): Statement[] => {
  const predicates: Readonly<Record<string, Predicate>> = {
    event: "participatesIn",
    project: "undertakes",
    designation: "grants",
  };
  return mentions.flatMap((owner) => {
    if (!owner.rule.endsWith("-owner") || owner.start < clause.start || owner.end > clause.end) return [];
    const outer = mentions.find(
      (one) => one !== owner && one.start <= owner.start && owner.end <= one.end && one.rule !== "inside",
    );
    if (outer === undefined || outer.entity === owner.entity) return [];
    if (outer.kind === "event" && !owner.rule.startsWith("body") && !outer.text.includes("“")) return [];
    const titled = /^《/u.test(outer.text);
    const predicate = titled ? "issues" : predicates[outer.kind];
    return predicate === undefined
      ? []
      : [state(clause, { subject: owner, predicate, object: outer, rule: `${predicate}-owner` })];
  });
};

const counted = /^(?:等)?(?:\d+|[一二两三四五六七八九十百]+)?(?:余|多)?(?:个|座|家|县|市|地|城市|单位|县市)*$/u;

/** 云南公布了腾冲市、瑞丽市等20个“美丽县城”: each of the list holds the title, who announces it grants it. */
const members = (clause: Clause): Statement[] =>
  clause.units.flatMap((unit, at) => {
    const title = unit.mention;
    if (title?.kind !== "designation") return [];
    const last = clause.units.findLastIndex(({ mention }, index) => index < at && mention !== null);
    const between = clause.units
      .slice(last + 1, at)
      .map(({ text }) => text)
      .join("");
    if (last < 0 || !between.startsWith("等") || !counted.test(between)) return [];
    const holders: Placed[] = [];
    let index = last;
    while (index >= 0 && clause.units[index]!.mention !== null) {
      holders.unshift(clause.units[index]!.mention!);
      if (!/^[、和]$/u.test(clause.units[index - 1]?.text ?? "")) break;
      index -= 2;
    }
    const giver = clause.units
      .slice(0, index)
      .find(({ mention }) => mention?.kind === "organization" || mention?.kind === "place")?.mention;
    const gives = clause.units
      .slice(0, index)
      .some(({ text }) => /^(?:公布|命名|认定|授予|评选|评选出|确定|表彰|评出|发布)$/u.test(text));
    return [
      ...holders.map((subject) => state(clause, { subject, predicate: "holds", object: title, rule: "holds-member" })),
      ...(giver != null && gives
        ? [state(clause, { subject: giver, predicate: "grants", object: title, rule: "grants-member" })]
        : []),
    ];
  });

/** 云南省人民政府命名的20个“美丽县城”. */
const givers = (clause: Clause): Statement[] =>
  clause.units.flatMap((unit, at) => {
    if (
      unit.mention !== null ||
      !/^(?:命名|认定|授予|评选|颁发|评定|公布|表彰)$/u.test(unit.text) ||
      clause.units[at + 1]?.text !== "的"
    )
      return [];
    const giver = clause.units[at - 1]?.mention;
    const title = clause.units.slice(at + 2, at + 6).find(({ mention }) => mention !== null)?.mention;
    if (giver == null || title?.kind !== "designation" || !/^(?:place|organization)$/u.test(giver.kind)) return [];
    return [state(clause, { subject: giver, predicate: "grants", object: title, rule: "grants-given" })];
  });

/** A、B等工程将是未来10年的重大工程; 主要是四大工程：A，B: the place that is spoken of undertakes them. */
const announced = (clauses: readonly Clause[]): Statement[] =>
  clauses.flatMap((clause, index) => {
    const projects = clause.units.flatMap(({ mention }) => (mention?.kind === "project" ? [mention] : []));
    const text = clause.units.map((unit) => (unit.mention === null ? unit.text : "")).join("");
    const listed = projects.some(({ rule }) => rule === "list-announced");
    const told =
      /(?:等|这些)?.{0,4}(?:工程|项目)(?:将)?(?:是|为|成为).{0,16}(?:重大|重点|标志性|主要)?(?:工程|项目)$/u.test(text);
    if (!(listed || told) || index < 0) return [];
    return projects.map((object) =>
      state(clause, { subject: null, predicate: "undertakes", object, rule: "undertakes-announced" }),
    );
  });

/** 济南|黄河流域中心城市、山东半岛城市群龙头|的新定位. */
const positioned = (clause: Clause): Statement[] => {
  const titles = clause.units.flatMap(({ mention }) => (mention?.rule === "title-position" ? [mention] : []));
  const first = clause.units.findIndex(({ mention }) => mention?.rule === "title-position");
  const before = clause.units[first - 1]?.mention;
  const subject = before?.kind === "place" && !before.refers ? before : null;
  return titles.map((object) => state(clause, { subject, predicate: "seeks", object, rule: "seeks-position" }));
};

/** 位于遵义市湄潭县的茶海景区: what lies there comes after 的. */
const lying = (clause: Clause): Statement[] => {
  const verb = clause.units.findIndex(
    ({ mention, text }) => mention === null && /^(?:位于|地处|坐落|坐落于|坐落在)$/u.test(text),
  );
  const of = clause.units.findIndex(({ mention, text }, at) => at > verb && mention === null && text === "的");
  const where = clause.units.slice(Math.max(verb, of - 3), of).findLast(({ mention }) => mention !== null)?.mention;
  const what = clause.units[of + 1]?.mention;
  if (
    verb < 0 ||
    of < 0 ||
    where?.kind !== "place" ||
    what == null ||
    !/^(?:place|organization|project)$/u.test(what.kind)
  )
    return [];
  return [state(clause, { subject: what, predicate: "locatedIn", object: where, rule: "locatedIn-lying" })];
};

/** What stands side by side without a verb states too. */
export const besides = (
  reading: Reading,
  {
    clauses,
    includes,
  }: { readonly clauses: readonly Clause[]; readonly includes: (whole: Placed, part: Placed) => boolean },
): readonly Statement[] => [
  ...clauses.flatMap((clause) => [
    ...nestedPlaces(clause, includes),
    ...apposedPlaces(clause),
    ...lying(clause),
    ...leaders(clause),
    ...owners(reading, clause),
    ...members(clause),
    ...givers(clause),
    ...positioned(clause),
  ]),
  ...announced(clauses),
];
