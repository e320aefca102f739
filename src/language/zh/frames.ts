import type { Kind, Lexicon, Placed, Predicate, Quote, Status, Verb } from "../../model.ts";
import { type Actors, actorsBefore, isDenied, isPlanned, withSisters } from "./actors.ts";
import type { Clause, Unit } from "./clauses.ts";
import { objectsFrom } from "./objects.ts";
import { nominal } from "./words.ts";

/** What one clause says, its subject perhaps still unsaid. */
export interface Statement {
  /** null leaves it to what came before. */
  readonly subject: Placed | null;
  readonly predicate: Predicate;
  readonly object: Placed;
  readonly status: Status;
  readonly evidence: Pick<Quote, "start" | "end">;
  readonly rule: string;
}

/** What may be said of what. */
const objectKinds = {
  holds: ["designation"],
  seeks: ["designation"],
  grants: ["designation"],
  issues: ["policy"],
  implements: ["policy"],
  undertakes: ["project"],
  attracts: ["organization", "project"],
  cooperatesWith: ["organization", "place"],
  participatesIn: ["event"],
  leads: ["organization", "place"],
  locatedIn: ["place"],
  partOf: ["place", "organization"],
} as const satisfies Record<Predicate, readonly Kind[]>;

const subjectKinds = {
  holds: ["place", "organization", "project", "person"],
  seeks: ["place", "organization"],
  grants: ["organization", "place"],
  issues: ["organization", "place"],
  implements: ["place", "organization"],
  undertakes: ["place", "organization"],
  attracts: ["place", "organization"],
  cooperatesWith: ["place", "organization"],
  participatesIn: ["place", "organization", "person"],
  leads: ["person"],
  locatedIn: ["place", "organization", "project"],
  partOf: ["place", "organization"],
} as const satisfies Record<Predicate, readonly Kind[]>;

const isKind = (kinds: readonly Kind[], mention: Placed): boolean => kinds.includes(mention.kind);

const acting: ReadonlySet<Predicate> = new Set([
  "implements",
  "undertakes",
  "issues",
  "seeks",
  "attracts",
  "cooperatesWith",
  "grants",
]);
const lifeless =
  /^(?:river|lake|sea|ocean|bay|strait|estuary|islands?|mountain|mountain_range|plain|plateau|basin|desert|grassland|peninsula|delta|gorge|waterfall|monument|pass|canal|waterworks|reservoir|river_basin|corridor)$/u;
const governed = /[省市县区州旗盟镇乡村国园港城岛]$|街道|社区|新片区|自贸|保税/u;

/** Whether a place may act: a division, a zone, a village does; a river and a road do not. */
const mayAct = ({ kind, things, name }: Placed): boolean => {
  if (kind !== "place") return true;
  const [thing] = things;
  return thing === undefined ? governed.test(name) : !lifeless.test(thing.type);
};

export const maySay = (predicate: Predicate, subject: Placed): boolean =>
  isKind(subjectKinds[predicate], subject) && (!acting.has(predicate) || mayAct(subject));

/** A place that is built is an undertaking: 创建辽河国家公园; no division and no river is. */
const building =
  /^(?:建设|创建|协同创建|新建|打造|规划建设|推进建设|加快建设|筹建|兴建|修建|启动|推进|建成|谋划建设)$/u;
const isBuilt = ({ kind, things, rule }: Placed): boolean =>
  kind === "place" && rule.startsWith("head-") && things.length === 0;

const longest = 4;

/** A verb of the list in a clause, over the words from `start` to before `end`. */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly verbs: readonly Verb[];
}

const joined = (units: readonly Unit[], start: number, end: number): string | null => {
  const words = units.slice(start, end);
  return words.some((unit) => unit.mention !== null) ? null : words.map(({ text }) => text).join("");
};

/** 集体经营性|建设|用地: a noun before and a noun after make a noun of it. */
const isNominal = (units: readonly Unit[], start: number, end: number): boolean => {
  const [before, after] = [units[start - 1], units[end]];
  if (before === undefined || after === undefined || before.mention !== null || after.mention !== null) return false;
  return nominal.has(units[start]!.text) && /^(?:n|b|an)/u.test(before.tag) && /^(?:n|b)/u.test(after.tag);
};

/** Verbs of the list, longest first, from left to right. */
const hitsIn = (units: readonly Unit[], byText: ReadonlyMap<string, readonly Verb[]>): Hit[] => {
  const hits: Hit[] = [];
  for (let start = 0; start < units.length; start++)
    for (let end = Math.min(units.length, start + longest); end > start; end--) {
      const text = joined(units, start, end);
      const verbs = text === null ? undefined : byText.get(text);
      if (verbs === undefined || isNominal(units, start, end)) continue;
      hits.push({ start, end, verbs });
      start = end - 1;
      break;
    }
  return hits;
};

const namedActors = (actors: Actors, predicate: Predicate): readonly (Placed | null)[] => {
  if (actors.form === "other") return [];
  if (actors.form === "unsaid") return [null];
  const fitting = actors.who.filter((who) => maySay(predicate, who));
  return fitting;
};

interface Place {
  readonly clause: Clause;
  readonly hit: Hit;
  readonly planned: boolean;
}

const say = (
  { clause }: Place,
  what: Pick<Statement, "subject" | "predicate" | "object" | "rule"> & { readonly status: Status },
): Statement => ({ ...what, evidence: { start: clause.start, end: clause.end } });

/** 评为, 授予 …: who gives stands after 被 or before the verb, what is given after it. */
const awards = (place: Place): Statement[] => {
  const { clause, hit } = place;
  const { units } = clause;
  const titles = objectsFrom(units, hit.end, (mention) => mention.kind === "designation").map(
    (at) => units[at]!.mention!,
  );
  const passive = units.findLastIndex(
    (unit, at) => at < hit.start && unit.mention === null && /^(?:被|获|由|受|经)$/u.test(unit.text),
  );
  const between = units.slice(passive < 0 ? 0 : passive + 1, hit.start).flatMap(({ mention }) => mention ?? []);
  const given = units.slice(hit.end).flatMap(({ mention }) => mention ?? []);
  const say1 = (subject: Placed | null, object: Placed, predicate: "holds" | "grants"): Statement =>
    say(place, { subject, predicate, object, status: "actual", rule: `${predicate}-award` });
  if (passive >= 0) {
    const givers = between.filter((mention) => mention.kind === "organization" || mention.kind === "place");
    const actors = actorsBefore(clause, passive);
    const holders = namedActors(actors, "holds");
    return titles.flatMap((title) => [
      ...holders.map((holder) => say1(holder, title, "holds")),
      ...givers.map((giver) => say1(giver, title, "grants")),
    ]);
  }
  // 命名的20个…: the clause is about what was named.
  if (units[hit.end]?.text === "的") return [];
  const givers = namedActors(actorsBefore(clause, hit.start), "grants");
  const holders = [...between, ...given].filter(
    (mention) =>
      (mention.kind === "place" || mention.kind === "organization" || mention.kind === "person") &&
      !givers.includes(mention),
  );
  return titles.flatMap((title) => [
    ...holders.map((holder) => say1(holder, title, "holds")),
    ...givers.map((giver) => say1(giver, title, "grants")),
  ]);
};

/** What is issued is written down; a slogan is not. */
const isDocument = ({ text }: Placed): boolean =>
  /^《/u.test(text) ||
  /(?:规划|纲要|条例|办法|意见|方案|通知|决定|计划|措施|细则|标准|白皮书|蓝皮书|预案|法|清单|公约|章程|制度|政策|指南|目录|倡议|宣言|规定|规则|十条)$/u.test(
    text,
  );

/** 任盘锦市市长 leads it, 当选全国人大代表 does not. */
const posts =
  /(?:书记|主席|总理|部长|[省市区县州镇乡]长|厅长|局长|院长|校长|董事长|总经理|总裁|会长|理事长|主任|行长|所长|站长)$/u;

/** 开展《规划》编制 is drawing it up. */
const drawnUp = /^(?:编制|起草|制定|修订|制订)/u;

const objectsOf = ({ clause, hit }: Place, verb: Verb): readonly { mention: Placed; predicate: Predicate }[] => {
  const { units } = clause;
  const build = verb.predicate === "undertakes" && building.test(verb.zh);
  const kinds = objectKinds[verb.predicate];
  const fits = (mention: Placed): boolean =>
    (isKind(kinds, mention) && (verb.predicate !== "issues" || isDocument(mention))) || (build && isBuilt(mention));
  return objectsFrom(units, hit.end, fits).map((at) => {
    const next = units[at + 1];
    const drafts = verb.predicate === "implements" && next?.mention === null && drawnUp.test(next.text);
    return { mention: units[at]!.mention!, predicate: drafts ? "issues" : verb.predicate };
  });
};

const objectFrame = (place: Place, verb: Verb): Statement[] => {
  const { clause, hit, planned } = place;
  if (verb.frame === "plan" && !planned) return [];
  if (verb.predicate === "holds" && planned) return [];
  const actors = actorsBefore(clause, hit.start);
  if (verb.predicate === "leads" && !posts.test(clause.units.at(-1)?.text ?? "")) return [];
  // 在召开的会议上: a verb in a relative clause without its own subject says nothing of who is spoken of.
  if (clause.units[hit.end]?.text === "的" && actors.form !== "named") return [];
  const status: Status = planned || verb.status === "target" ? "target" : "actual";
  return objectsOf(place, verb).flatMap(({ mention, predicate }) =>
    namedActors(actors, predicate)
      .filter((actor) => actor?.entity !== mention.entity)
      .map((subject) =>
        say(place, { subject, predicate, object: mention, status, rule: `${predicate}-${verb.frame}` }),
      ),
  );
};

/** 调水工程|主体|完工: a part of what is done. */
const filler = /^(?:主体|一期|二期|三期|全线|全部|首期|主体工程|项目|工程|基本|全面|胜利)$/u;

/** The names right before a verb, through a list: A、B等一批项目|顺利|推进. */
const before = ({ clause, hit }: Place, kinds: readonly Kind[]): readonly Placed[] => {
  const { units } = clause;
  const last = units.findLastIndex(({ mention }, at) => at < hit.start && mention !== null);
  if (last < 0 || !isKind(kinds, units[last]!.mention!)) return [];
  const words = units.slice(last + 1, hit.start);
  if (words.some((unit) => /^(?:的|在|对|将|把|为|与|和)$/u.test(unit.text))) return [];
  // 京津冀节点落地德州: what acts is the noun after the name, unless that only classes it (等一批项目).
  if (
    words.some(({ tag, text }) => /^n/u.test(tag) && !filler.test(text)) &&
    !/^(?:等|两大|三大|四大|五大|一批)$/u.test(words[0]?.text ?? "") &&
    !/^(?:m|u)/u.test(words[0]?.tag ?? "")
  )
    return [];
  const found = [units[last]!.mention!];
  for (let at = last - 1; at > 0 && /^[、和与及]$/u.test(units[at]!.text); at -= 2) {
    const sister = units[at - 1]?.mention;
    if (sister == null || !isKind(kinds, sister)) break;
    found.unshift(sister);
  }
  return found;
};

/** With an object of its own the verb does not tell of the name before it: 电厂已完成|审查. */
const transitive = /^(?:完成|启动|实施|推进|建成)$/u;

/** What acts of itself: 项目|开工, 研究院|落户|浦东. */
const subjectFrame = (place: Place, verb: Verb): Statement[] => {
  const { clause, hit, planned } = place;
  if (
    transitive.test(verb.zh) &&
    clause.units.slice(hit.end).some(({ mention, tag }) => mention !== null || /^n/u.test(tag))
  )
    return [];
  const what = before(place, objectKinds[verb.predicate]);
  const status: Status = planned ? "target" : "actual";
  const where = objectsFrom(clause.units, hit.end, (mention) => mention.kind === "place").map(
    (at) => clause.units[at]!.mention!,
  );
  const hosts = verb.predicate === "attracts" && where.length > 0 ? where : [null];
  return what.flatMap((object) =>
    hosts
      .filter((host) => host?.entity !== object.entity)
      .map((subject) =>
        say(place, { subject, predicate: verb.predicate, object, status, rule: `${verb.predicate}-subject` }),
      ),
  );
};

/** 与|陕西省|西安市: of places in places the last is meant. */
const innermost = (units: readonly Unit[], from: number): Placed | null => {
  let at = from;
  while (units[at]?.mention?.kind === "place" && units[at + 1]?.mention?.kind === "place") at++;
  return units[at]?.mention ?? null;
};

/** A、B共建: those who act together. */
const together = (place: Place): Statement[] => {
  const { clause, hit, planned } = place;
  const actors = actorsBefore(clause, hit.start);
  if (actors.form !== "named" || !/^(?:共建|合作|签约|签署|签订|携手)$/u.test(hit.verbs[0]!.zh)) return [];
  const [subject, ...others] = actors.who.filter((who) => maySay("cooperatesWith", who));
  if (subject === undefined) return [];
  return others
    .filter((object) => object.entity !== subject.entity)
    .map((object) =>
      say(place, {
        subject,
        predicate: "cooperatesWith",
        object,
        status: planned ? "target" : "actual",
        rule: "cooperatesWith-together",
      }),
    );
};

/** A与B合作, A、B签署: everyone before the verb works with everyone else. */
const withFrame = (place: Place): Statement[] => {
  const { clause, hit, planned } = place;
  const { units } = clause;
  const joint = units.findIndex(
    (unit, at) => at < hit.start && unit.mention === null && /^(?:与|同|和|跟|携手|联合|会同)$/u.test(unit.text),
  );
  const partner = innermost(units, joint + 1);
  if (joint < 0) return together(place);
  if (partner === null || !isKind(objectKinds.cooperatesWith, partner)) return [];
  const left = units[joint - 1];
  const actors = (left?.mention == null ? [] : withSisters(units, joint - 1)).filter((who) =>
    maySay("cooperatesWith", who),
  );
  if (actors.length === 0 && joint > 0 && left?.mention === null && /^[nr]/u.test(left.tag)) return [];
  const status: Status = planned ? "target" : "actual";
  return (actors.length === 0 ? [null] : actors)
    .filter((subject) => subject?.entity !== partner.entity)
    .map((subject) =>
      say(place, { subject, predicate: "cooperatesWith", object: partner, status, rule: "cooperatesWith-with" }),
    );
};

/** 项目由某集团承建, 《规划》由国务院公布: who acts stands after 由, what is done before it. */
const byFrame = (place: Place, given: { readonly verb: Verb; readonly before: Clause | undefined }): Statement[] => {
  const { clause, hit, planned } = place;
  const { units } = clause;
  const by = units.findLastIndex((unit, at) => at < hit.start && unit.mention === null && unit.text === "由");
  const actor = units[by + 1]?.mention;
  const { predicate } = given.verb;
  if (
    by < 0 ||
    actor == null ||
    !/^(?:issues|undertakes|implements|participatesIn)$/u.test(predicate) ||
    !maySay(predicate, actor)
  )
    return [];
  const kinds = objectKinds[predicate];
  const isObject = ({ mention }: Unit): boolean => mention !== null && isKind(kinds, mention);
  const object =
    units.slice(0, by).findLast(isObject)?.mention ??
    (by <= 1 ? given.before?.units.findLast(isObject)?.mention : null);
  if (object == null) return [];
  return [
    say(place, { subject: actor, predicate, object, status: planned ? "target" : "actual", rule: `${predicate}-by` }),
  ];
};

/** Turned round: 盘锦下辖大洼区 makes the object the part. */
const wholeFrame = (place: Place, verb: Verb): Statement[] => {
  const actors = actorsBefore(place.clause, place.hit.start);
  if (actors.form !== "named") return [];
  return objectsOf(place, verb).flatMap(({ mention }) =>
    actors.who.map((whole) =>
      say(place, {
        subject: mention,
        predicate: verb.predicate,
        object: whole,
        status: "actual",
        rule: `${verb.predicate}-whole`,
      }),
    ),
  );
};

/** Lies in: only a named thing does, and only the first place after the verb counts. */
const locations = (place: Place, verb: Verb): Statement[] => {
  const { units } = place.clause;
  const subject = before(place, subjectKinds.locatedIn).at(-1);
  const [where] = objectsFrom(units, place.hit.end, (mention) => mention.kind === "place");
  if (
    subject === undefined ||
    where === undefined ||
    !maySay("locatedIn", subject) ||
    subject.entity === units[where]!.mention!.entity
  )
    return [];
  const status: Status = place.planned ? "target" : "actual";
  return [
    say(place, {
      subject,
      predicate: "locatedIn",
      object: units[where]!.mention!,
      status,
      rule: `locatedIn-${verb.frame}`,
    }),
  ];
};

const framed = (place: Place, verb: Verb): Statement[] => {
  if (verb.predicate === "locatedIn") return locations(place, verb);
  switch (verb.frame) {
    case "award":
    case "grant":
      return awards(place);
    case "object":
    case "plan":
      return objectFrame(place, verb);
    case "subject":
      return subjectFrame(place, verb);
    case "with":
      return withFrame(place);
    case "whole":
      return wholeFrame(place, verb);
    case "pass":
      return locations(place, verb);
  }
};

/** 将A与B协同推进, 把A落实: what 将 and 把 bring forward is the object. */
const broughtForward = (place: Place): Statement[] => {
  const { clause, hit } = place;
  const { units } = clause;
  const marker = units.findLastIndex(
    (unit, at) => at < hit.start && unit.mention === null && /^[将把]$/u.test(unit.text),
  );
  const object = units.slice(marker + 1, hit.start).find(({ mention }) => mention !== null)?.mention;
  if (marker < 0 || object == null || units[marker + 1]?.mention !== object) return [];
  const verb = hit.verbs.find(
    ({ predicate, frame }) =>
      frame === "object" &&
      (predicate === "implements" || predicate === "undertakes") &&
      isKind(objectKinds[predicate], object),
  );
  if (verb === undefined) return [];
  return namedActors(actorsBefore(clause, marker), verb.predicate).map((subject) =>
    say(place, { subject, predicate: verb.predicate, object, status: "actual", rule: `${verb.predicate}-forward` }),
  );
};

/** 作为国家森林城市，南平市…. */
const asTitle = (clause: Clause): Statement[] =>
  clause.units.flatMap((unit, at): Statement[] => {
    const object = clause.units.slice(at + 1, at + 4).find(({ mention }) => mention !== null)?.mention;
    if (unit.mention !== null || unit.text !== "作为" || object?.kind !== "designation") return [];
    return namedActors(actorsBefore(clause, at), "holds").map((subject) => ({
      subject,
      predicate: "holds",
      object,
      status: "actual",
      evidence: { start: clause.start, end: clause.end },
      rule: "holds-as",
    }));
  });

const attends = /^(?:出席|参加|参会|致辞|讲话|发言|演讲|到会)$/u;

/** 年会在此举行，董事长出席: the event is the one just named. */
const attended = (clause: Clause, before: Clause | undefined): Statement[] => {
  const at = clause.units.findIndex(({ mention, text }) => mention === null && attends.test(text));
  if (at < 0 || clause.units.some(({ mention }) => mention?.kind === "event")) return [];
  const object = before?.units.findLast(({ mention }) => mention?.kind === "event")?.mention;
  const actors = actorsBefore(clause, at);
  if (object == null || actors.form !== "named") return [];
  return actors.who.map((subject) => ({
    subject,
    predicate: "participatesIn",
    object,
    status: "actual",
    evidence: { start: before!.start, end: clause.end },
    rule: "participatesIn-attends",
  }));
};

/** 以“三个走在前”为根本遵循. */
const guided = (clause: Clause): Statement[] =>
  clause.units.flatMap((unit, at): Statement[] => {
    const object = clause.units[at + 1]?.mention;
    if (unit.mention !== null || unit.text !== "以" || object?.kind !== "policy") return [];
    const after = clause.units
      .slice(at + 2, at + 6)
      .map(({ text }) => text)
      .join("");
    if (!/^(?:、.{2,8})?(?:为|推动|推进|引领|促进|指导)/u.test(after)) return [];
    return namedActors(actorsBefore(clause, at), "implements").map((subject) => ({
      subject,
      predicate: "implements",
      object,
      status: "actual",
      evidence: { start: clause.start, end: clause.end },
      rule: "implements-guide",
    }));
  });

const gathered = (lexicon: Lexicon): ReadonlyMap<string, readonly Verb[]> => {
  const byText = new Map<string, Verb[]>();
  for (const verb of lexicon.verbs) {
    const same = byText.get(verb.zh);
    if (same === undefined) byText.set(verb.zh, [verb]);
    else same.push(verb);
  }
  return byText;
};

const prepared = new WeakMap<Lexicon, ReadonlyMap<string, readonly Verb[]>>();

const verbsOf = (lexicon: Lexicon): ReadonlyMap<string, readonly Verb[]> => {
  const known = prepared.get(lexicon) ?? gathered(lexicon);
  prepared.set(lexicon, known);
  return known;
};

/** What the verbs of a clause state. */
export const statements = (
  clause: Clause,
  { before, lexicon }: { readonly before: Clause | undefined; readonly lexicon: Lexicon },
): readonly Statement[] => [
  ...hitsIn(clause.units, verbsOf(lexicon)).flatMap((hit): Statement[] => {
    if (isDenied(clause, hit.start)) return [];
    const place: Place = { clause, hit, planned: isPlanned(clause, hit.start) };
    return [
      ...hit.verbs.flatMap((verb) => framed(place, verb)),
      ...hit.verbs.filter(({ frame }) => frame === "object").flatMap((verb) => byFrame(place, { verb, before })),
      ...broughtForward(place),
    ];
  }),
  ...guided(clause),
  ...asTitle(clause),
  ...attended(clause, before),
];
