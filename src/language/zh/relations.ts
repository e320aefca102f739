import type { Lexicon, Placed, Quote, Thing } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { Charge, Reading, RelationDraft } from "../language.ts";
import { actorsBefore, isDriven, isVerbal, parties } from "./actors.ts";
import { besides } from "./beside.ts";
import { bordered } from "./borders.ts";
import { helping, inCharge } from "./charge.ts";
import { type Clause, clausesOf, unitsOf } from "./clauses.ts";
import { inBracket, statements } from "./frames.ts";
import { fronted } from "./fronted.ts";
import { governing } from "./jurisdiction.ts";
import { lasting } from "./lasting.ts";
import { attending, mayors, present } from "./meetings.ts";
import { isPlaceOrBody, isSaid, mayHold, maySay, type Statement } from "./statements.ts";

const above = (thing: Thing, lexicon: Lexicon): readonly Thing[] => {
  const parent = thing.division?.parent ? lexicon.division(thing.division.parent) : undefined;
  return parent === undefined ? [] : [parent, ...above(parent, lexicon)];
};

/** 德清|莫干山: what does not reach over the bounds of a county. */
const stands = /^(?:mountain|island|islands|scenic_area|monument|reservoir|pass|waterfall)$/u;

/** 吴江区|汾湖高新区: a zone right behind a division that is named in full. */
const isZone = ({ rule, name }: Placed): boolean => rule === "head-place" && /(?:区|园|城)$/u.test(name);
const inFull = /[省市县区州旗]$/u;

/** Whether a place lies in another for all the lists know; an unlisted village lies in the division before it. */
const contains =
  (lexicon: Lexicon) =>
  (whole: Placed, part: Placed): boolean => {
    const [outer, inner] = [lexicon.thing(whole.entity), lexicon.thing(part.entity)];
    if (inner === undefined) return part.rule === "place-village" || (isZone(part) && inFull.test(whole.text));
    const local = outer?.division?.level === "county" || outer?.division?.level === "prefecture";
    if (local && inner.division === null && stands.test(inner.type)) return true;
    return outer !== undefined && above(inner, lexicon).includes(outer);
  };

/** What someone says is not what he does: ……，省长表示. */
const speaks = /^(?:说|称|表示|介绍|认为|指出|强调|告诉|透露|坦言|回忆|获悉|了解|悉|报道)$/u;

/** 祁阳县|青峰村|人均收入提升…: whose matters a clause begins with is who the next speaks of. */
const ownerIn = ({ units }: Clause): Placed | undefined => {
  let at = units.findIndex(({ mention }) => mention !== null);
  if (at < 0 || units.slice(0, at).some(({ tag }) => !/^[mtdq]/u.test(tag))) return undefined;
  while (units[at]!.mention!.kind === "place" && units[at + 1]?.mention?.kind === "place") at++;
  const { mention } = units[at]!;
  const next = units[at + 1];
  const owns = next !== undefined && next.mention === null && next.tag.startsWith("n");
  return mention !== null && isPlaceOrBody(mention) && mention.rule !== "dateline" && owns ? mention : undefined;
};

/** Who acts in each clause by its own words. */
const actorOf = (clause: Clause): Placed | null => {
  const verb = clause.units.findIndex(
    (unit) => isVerbal(unit) || (unit.mention === null && /^(?:l|d)$/u.test(unit.tag)),
  );
  // 在广西，平陆运河开工: where it happens is who does it.
  const [at, where, ...more] = clause.units;
  if (more.length === 0 && at?.mention === null && /^(?:在|于)$/u.test(at.text) && where?.mention?.kind === "place")
    return where.mention;
  if (verb < 0) {
    // 云栖小镇，吸引了…: who is named alone is who acts next.
    const [only, ...others] = clause.units;
    return others.length === 0 && only?.mention != null && isPlaceOrBody(only.mention) ? only.mention : null;
  }
  if (clause.units.some(({ mention, text }) => mention === null && speaks.test(text))) return null;
  // 国务院批准设立…: what comes next is said of what was approved.
  if (approves.test(clause.units[verb]!.text) && !clause.units.some((unit) => isSaid(unit, passive))) return null;
  const actors = actorsBefore(clause, verb);
  const [first = ownerIn(clause)] = actors.form === "named" ? actors.who : [];
  return first === undefined || isDriven(clause.units, first) ? null : first;
};

const passive = /^[经被由获]$/u;
const approves = /^(?:批准|同意|批复|核准|授权|命名|认定)$/u;

const means =
  /^(?:运用|按照|按|围绕|作为|为|为了|坚持|立足|依托|聚焦|锚定|秉持|通过|以|根据|贯彻|落实|把|将|抢抓|借助|凭借|经过|利用|积极|认真|深入|全面)$/u;

/** 运用“互联网+”，宜宾市推进…: how it is done comes before who does it. */
const opensWithMeans = (clauses: readonly Clause[], { rule, evidence }: Statement): boolean => {
  // 记者获悉，为落实…精神，荆州市将…: who reports comes before all that.
  const opening = clauses.find(({ units }) => !units.some((unit) => unit.mention === null && speaks.test(unit.text)));
  const [first] = opening?.units ?? [];
  return (
    !rule.endsWith("-subject") && opening?.start === evidence.start && first?.mention === null && means.test(first.text)
  );
};

/** Who acts in the clauses of a sentence, in their order. */
const actorsOf = (clauses: readonly Clause[]): readonly Placed[] =>
  fromEach(clauses, (clause) => {
    const actor = clause.aside ? null : actorOf(clause);
    return actor === null ? [] : [actor];
  });

/** The subject that a clause leaves unsaid, from its own sentence: who acted before it, else who acts first after it. */
const subjectFor = (
  statement: Statement,
  { clauses, actors }: { readonly clauses: readonly Clause[]; readonly actors: readonly Placed[] },
): Placed | "other" | null => {
  const before = actors.findLast(({ start }) => start < statement.evidence.start);
  const fitting = actors.filter(
    (actor) =>
      maySay(statement.predicate, actor) && (statement.predicate !== "holds" || mayHold(actor, statement.object)),
  );
  const found =
    fitting.findLast(({ start }) => start < statement.evidence.start) ??
    (opensWithMeans(clauses, statement) ? fitting.find(({ start }) => start >= statement.evidence.start) : undefined);
  // A person who acts before is not the place that the document speaks of.
  return found ?? (before?.kind === "person" ? "other" : null);
};

const goesOn = /^(?:以及|及|和|以及其)$/u;
/** ，以及A: a clause that opens so goes on with the objects of the verb before. */
const continued = (clauses: readonly Clause[], said: readonly Statement[]): Statement[] =>
  fromEach(clauses, (clause): Statement[] => {
    const [first, second] = clause.units;
    const object = second?.mention;
    if (first?.mention !== null || !goesOn.test(first.text) || object == null) return [];
    const before = said.findLast(
      ({ evidence, object: other, rule }) =>
        evidence.end <= clause.start && other.kind === object.kind && rule.endsWith("-object"),
    );
    return before === undefined
      ? []
      : [{ ...before, object, evidence: { start: before.evidence.start, end: clause.end } }];
  });

/** Without a name in it or before it a clause states nothing. */
const isNamed = (clause: Clause | undefined): boolean => clause?.units.some(({ mention }) => mention !== null) ?? false;

const holdsName = ({ start, end }: Clause, { mentions }: Reading): boolean =>
  mentions.some((mention) => mention.start >= start && mention.end <= end);

/** What a body can be in charge of. */
const isMeasure = /^(?:implements|undertakes|issues)$/u;

const spokenOf = /[双三]方|两[地市县省]/u;
/** Where the clauses begin that speak of two parties without naming them. */
const bothFrom = (clauses: readonly Clause[]): readonly number[] =>
  fromEach(clauses, ({ units, start, aside }) =>
    !aside && units.some((unit) => isSaid(unit, parties)) ? [start] : [],
  );

/** Whether a statement without a subject is said of two parties: 双方将共建A，打造B. */
const isBoth = (
  { evidence }: Statement,
  { together, actors }: { readonly together: readonly number[]; readonly actors: readonly Placed[] },
): boolean => {
  const from = together.findLast((start) => start <= evidence.start);
  return from !== undefined && !actors.some(({ start }) => start >= from && start < evidence.start);
};

/** The division with which a name begins. */
const firstIn = ({ name }: Placed, lexicon: Lexicon): string | undefined => {
  const [first] = lexicon.names(name.replace(/^[“"]/u, ""), "zh");
  if (first?.start !== 0) return undefined;
  // 大兴|寨水库: the short name of a county may be the beginning of another word.
  return first.things.find(({ division }) => division !== null && (first.full || division.level !== "county"))?.id;
};

const lasts = /-(?:nested|apposed|owning)$/u;
/** Who does what to whom in a Chinese sentence; a subject that the sentence leaves out is null. */
export const relations = (reading: Reading, lexicon: Lexicon): readonly RelationDraft[] => {
  if (reading.mentions.length === 0) return [];
  const clauses = clausesOf(unitsOf(reading));
  const verbal = fromEach(clauses, (clause, index) => {
    const before = clauses.findLast(({ aside }, at) => at < index && !aside);
    return isNamed(clause) || isNamed(before) ? statements(clause, { before, lexicon }) : [];
  });
  const bracketed = fromEach(clauses, (clause, index) => {
    const aside = clauses[index + 1];
    return !clause.aside && aside?.aside === true && isNamed(aside) ? inBracket(clause, aside, lexicon) : [];
  });
  const includes = contains(lexicon);
  const said = [
    ...verbal,
    ...bracketed,
    ...continued(clauses, verbal),
    ...fromEach(clauses, (clause) => (holdsName(clause, reading) ? besides(clause, { reading, includes }) : [])),
  ];
  const charge = inCharge(clauses);
  const actors = said.some(({ subject }) => subject === null) ? actorsOf(clauses) : [];
  const together = spokenOf.test(reading.sentence.text) ? bothFrom(clauses) : [];
  const doers = (statement: Statement): readonly (Placed | "other" | null)[] =>
    statement.subject === null && isBoth(statement, { together, actors })
      ? [null]
      : statement.subject === null && charge.length > 0 && isMeasure.test(statement.predicate)
        ? charge
        : [statement.subject ?? subjectFor(statement, { clauses, actors })];
  const drafts = fromEach(said, (statement) =>
    fromEach(doers(statement), (subject): RelationDraft[] => {
      if (subject === "other" || subject?.entity === statement.object.entity) return [];
      // Where a place lies has no date.
      const { time, evidence } = lasts.test(statement.rule)
        ? { time: null, evidence: statement.evidence }
        : lasting(reading, statement.evidence, clauses);
      const from = Math.min(evidence.start, statement.object.start, subject?.start ?? evidence.start);
      const to = Math.max(evidence.end, statement.object.end);
      const text = reading.sentence.text.slice(from - reading.sentence.start, to - reading.sentence.start);
      return [
        {
          subject: subject?.entity ?? null,
          predicate: statement.predicate,
          object: statement.object.entity,
          status: statement.status,
          time,
          evidence: { start: from, end: to, text },
          rule: statement.rule,
          ...(statement.subject === null && isBoth(statement, { together, actors }) ? { both: true as const } : {}),
          ...(statement.subject === null && statement.predicate === "undertakes"
            ? { where: firstIn(statement.object, lexicon) }
            : {}),
        },
      ];
    }),
  );
  return [
    ...drafts,
    ...titled(reading),
    ...sighted(reading, clauses),
    ...bordered(reading, clauses),
    ...governing(reading, clauses, actorsOf),
    ...fronted(reading, clauses),
    ...attending(reading, clauses),
    ...present(reading, clauses),
    ...mayors(reading, (code) => lexicon.division(code)?.id ?? null),
  ];
};

const spanOf = ({ start, end, text }: Placed): Quote => ({ start, end, text });

/** 3.企业家培养项目。 is what those do whom the remark after it puts in charge; works with which a sentence opens, what the place does. */
const titled = ({ mentions }: Reading): RelationDraft[] =>
  fromEach(mentions, (mention): RelationDraft[] =>
    (mention.rule === "item-title" || mention.rule === "works-opening") &&
    (mention.kind === "project" || mention.kind === "policy")
      ? [
          {
            subject: null,
            predicate: mention.kind === "project" ? "undertakes" : "implements",
            object: mention.entity,
            status: "actual",
            time: null,
            evidence: spanOf(mention),
            rule: `${mention.kind === "project" ? "undertakes" : "implements"}-item`,
            ...(mention.rule === "item-title" ? { titled: true as const } : {}),
          },
        ]
      : [],
  );

/** 拥有A、B等名胜古迹: the sights of a place lie in it. */
const sighted = ({ mentions, sentence }: Reading, clauses: readonly Clause[]): RelationDraft[] =>
  fromEach(clauses, (clause) => {
    const sights = mentions.filter(
      ({ rule, start, end }) => rule === "sight" && start >= clause.start && end <= clause.end,
    );
    if (sights.length < 2 || clause.units.some((unit) => unit.mention === null && travels.test(unit.text))) return [];
    const where = actorOf(clause);
    return sights.map(
      (sight): RelationDraft => ({
        subject: sight.entity,
        predicate: "locatedIn",
        object: where?.kind === "place" && where.rule !== "sight" ? where.entity : null,
        status: "actual",
        time: null,
        evidence: {
          start: clause.start,
          end: clause.end,
          text: sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start),
        },
        rule: "locatedIn-sight",
      }),
    );
  });

/** Who goes to see them may come from elsewhere. */
const travels = /^(?:参观|游览|走访|考察|前往|打卡|走进|来到|途经)$/u;

const nobody: Charge = { leads: [], helps: [] };
const idOf = ({ entity }: Placed): string => entity;

const charges = /牵头|负责|承办|单位|部门/u;
/** The bodies that a bracket in this sentence puts in charge of what stands before it, and those that help. */
export const charged = (reading: Reading): Charge => {
  if (!charges.test(reading.sentence.text)) return nobody;
  const clauses = clausesOf(unitsOf(reading));
  return { leads: inCharge(clauses).map(idOf), helps: helping(clauses).map(idOf) };
};
