import { contentId, isCountryId, isDivisionId } from "../ids.ts";
import type { Charge, Reading, RelationDraft } from "../language/language.ts";
import type { Entity, Kind, Placed, Predicate, Relation } from "../model.ts";

export interface RelateInput {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly drafts: readonly (readonly RelationDraft[])[];
  /** Whom each sentence puts in charge of what stands before it in its paragraph. */
  readonly charged?: readonly Charge[];
  readonly entities: readonly Entity[];
  /** The division that the document speaks of most. */
  readonly focus: string | null;
  /** What the document is about where that is no division, and what each sentence is about by its own words. */
  readonly theme?: string | null;
  readonly topics?: readonly (string | null)[];
  /** How often a rule is right. */
  readonly confidence: (rule: string) => number;
}

/** What is carried from sentence to sentence. */
interface Topic {
  readonly paragraph: number;
  readonly section: string | null;
  /** The place that is spoken of. */
  readonly place: string | null;
  /** Whom it is said of where a clause leaves that out: a place, or a body that the text or the paragraph is about. */
  readonly who: string | null;
}

const lead = 12;

/** Over how many paragraphs a meeting may be spoken of without its name. */
const reach = 2;

/** 支持|合肥打造…, 对接|上海…: what another does with a place is not said of the place. */
const leading =
  /^[\s　]*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?(?:[^，。：]{0,12}[，：])?(?:在|对|从|据|目前|如今|今天|近日|日前|近年来|走进|来到|位于|地处|作为|去年|今年|\d+[年月日])*[“（【]?$/u;

const placeAfter = ({ end }: Placed, mentions: readonly Placed[]): Placed | undefined =>
  mentions.find(
    ({ kind, rule, start, entity }) => kind === "place" && rule !== "inside" && start === end && isDivisionId(entity),
  );

const ideograph = /\p{Script=Han}/u;
const firstPlace = ({ sentence, mentions }: Reading): string | null => {
  let first = mentions.find(({ kind, rule }) => kind === "place" && rule !== "inside" && rule !== "dateline");
  // 湖北|荆州水利建设: of places in places the last is spoken of.
  for (let next = first; next !== undefined; next = placeAfter(next, mentions)) first = next;
  if (first === undefined || first.start - sentence.start > lead) return null;
  const before = sentence.text.slice(0, first.start - sentence.start);
  if (ideograph.test(before) && !leading.test(before)) return null;
  // 象州、宜州入选…: what is said of several is not about the first of them.
  const joined = mentions.some(({ kind, start, end }) => kind === "place" && start === first.end + 1 && end > start);
  return joined && /^[、和与及]/u.test(sentence.text.slice(first.end - sentence.start)) ? null : first.entity;
};

/** Places that may act: divisions and zones, no rivers; the focus always may. */
const mayAct = (
  id: string,
  { kinds, acted, focus }: { kinds: ReadonlyMap<string, string>; acted: ReadonlySet<string>; focus: string | null },
): boolean => id === focus || (kinds.get(id) === "place" && acted.has(id));

/** No remark, no one in charge. */
export const nobody: Charge = { leads: [], helps: [] };

/** What a clause without a subject may say of what is spoken of, where that is no place. */
const saidOf: Partial<Record<Kind, ReadonlySet<Predicate>>> = {
  organization: new Set([
    "holds",
    "seeks",
    "issues",
    "implements",
    "undertakes",
    "attracts",
    "cooperatesWith",
    "participatesIn",
    "locatedIn",
    "partOf",
  ]),
  project: new Set(["holds", "locatedIn", "partOf"]),
};

/** Who is spoken of, where the predicate may be said of such a thing. */
const speaker = (id: string | null, predicate: Predicate, kinds: ReadonlyMap<string, Kind>): string | null => {
  const kind = id === null ? undefined : kinds.get(id);
  return kind === undefined || kind === "place" || saidOf[kind]?.has(predicate) === true ? id : null;
};

/** What lies somewhere does not act by that. */
const lies = /^(?:locatedIn|partOf)$/u;

const isMeasure = /^(?:implements|undertakes|issues)$/u;

const opensBracket = /^[（(]/u;
const isRemark = ({ sentence }: Reading): boolean => opensBracket.test(sentence.text);

/** For each sentence the bodies that the next remark of its paragraph puts in charge; a remark may be a paragraph of its own. */
const responsible = (readings: readonly Reading[], charged: readonly Charge[]): readonly Charge[] => {
  const opens: boolean[] = [];
  readings.forEach((reading, at) => {
    const first = readings[at - 1]?.sentence.paragraph !== reading.sentence.paragraph;
    opens.push(isRemark(reading) && (first || opens[at - 1]!));
  });
  const doers: Charge[] = readings.map(() => nobody);
  let next: { readonly who: Charge; readonly from: number; readonly to: number } | null = null;
  for (let at = readings.length - 1; at >= 0; at--) {
    const { paragraph } = readings[at]!.sentence;
    const own = charged[at] ?? nobody;
    if (own.leads.length > 0) next = { who: own, from: opens[at]! ? paragraph - 1 : paragraph, to: paragraph };
    else if (next !== null && (paragraph < next.from || paragraph > next.to)) next = null;
    if (next !== null) doers[at] = next.who;
  }
  return doers;
};

/** 国家卫生城市: a country holds no title that it gives itself. */
const isOwnTitle = (
  { subject, predicate, object }: { subject: string; predicate: Predicate; object: string },
  names: ReadonlyMap<string, string>,
): boolean =>
  (predicate === "holds" || predicate === "seeks") &&
  isCountryId(subject) &&
  /^(?:国家|全国|中国)/u.test(names.get(object) ?? "");

const provinceOf = (id: string): string => (isDivisionId(id) && !isCountryId(id) ? id.slice(-6, -4) : "");

/** 青海玛尔挡水电站 is not what another province builds: whether what is done is called after a place far from who is spoken of. */
const isElsewhere = (subject: string | null, { where }: RelationDraft): boolean => {
  const [own, other] = [provinceOf(subject ?? ""), provinceOf(where ?? "")];
  return own !== "" && other !== "" && own !== other;
};

/** Whether a sentence begins with its first name, or with when: 2017年，正阳县…. */
const opensWith = ({ sentence, mentions }: Reading): boolean =>
  /^[\d年月日上下半前初末底至—\-–，,\s]*$/u.test(
    sentence.text.slice(0, (mentions[0]?.start ?? sentence.end) - sentence.start),
  );

/** Gives every draft a subject and an id; one relation a statement, the surest evidence first. */
export const relate = ({
  readings,
  drafts,
  charged = [],
  entities,
  focus,
  theme = null,
  topics = [],
  confidence,
}: RelateInput): readonly Relation[] => {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const acted = new Set(
    drafts.flat().flatMap(({ subject, predicate }) => (subject === null || lies.test(predicate) ? [] : [subject])),
  );
  let topic: Topic = { paragraph: -1, section: null, place: focus, who: theme ?? focus };
  const relations = new Map<string, Relation>();
  const doers = responsible(readings, charged);
  let meeting: { readonly id: string; readonly paragraph: number } | null = null;
  /** Who was last told to work together. */
  let allies: ReadonlySet<string> = new Set();
  const named = new Map(entities.map(({ id, label }) => [id, label.zh ?? ""]));
  readings.forEach((reading, index) => {
    const { sentence } = reading;
    const first = firstPlace(reading);
    const opens = first !== null && isDivisionId(first) && opensWith(reading);
    const foreign = first !== null && isCountryId(first) && focus !== null && !isCountryId(focus);
    const here = first !== null && !foreign && (opens || mayAct(first, { kinds, acted, focus })) ? first : null;
    const begins = sentence.paragraph !== topic.paragraph;
    if (sentence.heading) {
      const section = first !== null && isDivisionId(first) ? first : here;
      topic = { ...topic, section, place: section ?? focus, who: section ?? theme ?? focus };
    } else if (begins) topic = { ...topic, place: topic.section ?? focus, who: topic.section ?? theme ?? focus };
    const place = here ?? topic.place;
    const about = topics[index] ?? null;
    // Whom a paragraph begins with its next sentences go on with; what the first itself says of him its verbs tell.
    const body = begins && about !== null && kinds.get(about) === "organization" ? about : null;
    const who = here ?? topic.who;
    topic = { ...topic, paragraph: sentence.paragraph, place, who: here ?? body ?? topic.who };
    const event = reading.mentions.find(({ kind, refers }) => kind === "event" && !refers);
    if (event !== undefined) meeting = { id: event.entity, paragraph: sentence.paragraph };
    else if (meeting !== null && sentence.paragraph - meeting.paragraph > reach) meeting = null;
    const add = (draft: RelationDraft, said: { subject: string | null; predicate: Predicate }): void => {
      const { subject, predicate } = said;
      const { status, time, evidence, rule } = draft;
      const meant = predicate === "participatesIn" ? (meeting?.id ?? null) : place;
      const object = draft.object ?? meant;
      if (subject === null || object === null || subject === object) return;
      if (!kinds.has(subject) || !kinds.has(object) || isOwnTitle({ subject, predicate, object }, named)) return;
      const id = contentId("relation", subject, predicate, object, status);
      const sure = confidence(rule);
      const known = relations.get(id);
      if (known !== undefined && known.confidence >= sure) return;
      relations.set(id, { id, subject, predicate, object, status, time, evidence, rule, confidence: sure });
    };
    const now = drafts[index]!.flatMap(({ predicate, subject, object }) =>
      predicate === "cooperatesWith" && subject !== null && object !== null ? [subject, object] : [],
    );
    if (now.length > 0) allies = new Set(now);
    for (const draft of drafts[index]!) {
      const { predicate } = draft;
      const { leads, helps } = draft.subject === null && isMeasure.test(predicate) ? doers[index]! : nobody;
      if (leads.length > 0) for (const subject of leads) add(draft, { subject, predicate });
      else if (draft.both === true) for (const subject of allies) add(draft, { subject, predicate });
      else if (draft.titled !== true) {
        const subject = draft.subject ?? speaker(who, predicate, kinds);
        if (!isElsewhere(subject, draft)) add(draft, { subject, predicate });
      }
      for (const subject of helps) if (draft.titled) add(draft, { subject, predicate: "participatesIn" });
    }
  });
  return [...relations.values()].sort((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1));
};
