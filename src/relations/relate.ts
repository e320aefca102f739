import { contentId } from "../ids.ts";
import type { Reading, RelationDraft } from "../language/language.ts";
import type { Entity, Relation } from "../model.ts";

export interface RelateInput {
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly drafts: readonly (readonly RelationDraft[])[];
  /** Whom each sentence puts in charge of what stands before it in its paragraph. */
  readonly charged?: readonly (readonly string[])[];
  readonly entities: readonly Entity[];
  /** The division that the document speaks of most. */
  readonly focus: string | null;
  /** How often a rule is right. */
  readonly confidence: (rule: string) => number;
}

/** What is carried from sentence to sentence. */
interface Topic {
  readonly paragraph: number;
  readonly section: string | null;
  readonly place: string | null;
}

const lead = 12;

const firstPlace = ({ sentence, mentions }: Reading): string | null => {
  const first = mentions.find(({ kind, rule }) => kind === "place" && rule !== "inside" && rule !== "dateline");
  return first !== undefined && first.start - sentence.start <= lead ? first.entity : null;
};

const division = /\/place\/\d{6}$/u;

/** Places that may act: divisions and zones, no rivers; the focus always may. */
const mayAct = (
  id: string,
  { kinds, acted, focus }: { kinds: ReadonlyMap<string, string>; acted: ReadonlySet<string>; focus: string | null },
): boolean => id === focus || (kinds.get(id) === "place" && acted.has(id));

const isMeasure = /^(?:implements|undertakes|issues)$/u;

const isRemark = ({ sentence }: Reading): boolean => /^[（(]/u.test(sentence.text);

/** For each sentence the bodies that the next remark of its paragraph puts in charge; a remark may be a paragraph of its own. */
const responsible = (
  readings: readonly Reading[],
  charged: readonly (readonly string[])[],
): readonly (readonly string[])[] => {
  const opens: boolean[] = [];
  readings.forEach((reading, at) => {
    const first = readings[at - 1]?.sentence.paragraph !== reading.sentence.paragraph;
    opens.push(isRemark(reading) && (first || opens[at - 1]!));
  });
  const doers: (readonly string[])[] = readings.map(() => []);
  let next: { readonly who: readonly string[]; readonly from: number; readonly to: number } | null = null;
  for (let at = readings.length - 1; at >= 0; at--) {
    const { paragraph } = readings[at]!.sentence;
    const own = charged[at] ?? [];
    if (own.length > 0) next = { who: own, from: opens[at]! ? paragraph - 1 : paragraph, to: paragraph };
    else if (next !== null && (paragraph < next.from || paragraph > next.to)) next = null;
    if (next !== null) doers[at] = next.who;
  }
  return doers;
};

/** Gives every draft a subject and an id; one relation a statement, the surest evidence first. */
export const relate = ({
  readings,
  drafts,
  charged = [],
  entities,
  focus,
  confidence,
}: RelateInput): readonly Relation[] => {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const acted = new Set(drafts.flat().flatMap(({ subject }) => (subject === null ? [] : [subject])));
  let topic: Topic = { paragraph: -1, section: null, place: focus };
  const relations = new Map<string, Relation>();
  const doers = responsible(readings, charged);
  readings.forEach((reading, index) => {
    const { sentence } = reading;
    const named = firstPlace(reading);
    const opens = named !== null && division.test(named) && reading.mentions[0]?.start === sentence.start;
    const here = named !== null && (opens || mayAct(named, { kinds, acted, focus })) ? named : null;
    if (sentence.heading) {
      const section = named !== null && division.test(named) ? named : here;
      topic = { ...topic, section, place: section ?? focus };
    } else if (sentence.paragraph !== topic.paragraph) topic = { ...topic, place: topic.section ?? focus };
    topic = { ...topic, paragraph: sentence.paragraph, place: here ?? topic.place };
    for (const draft of drafts[index]!) {
      const inCharge = draft.subject === null && isMeasure.test(draft.predicate) ? doers[index]! : [];
      for (const subject of inCharge.length > 0 ? inCharge : [draft.subject ?? topic.place]) {
        if (subject === null || subject === draft.object || !kinds.has(subject) || !kinds.has(draft.object)) continue;
        const { predicate, object, status, time, evidence, rule } = draft;
        const id = contentId("relation", subject, predicate, object, status);
        const sure = confidence(rule);
        const known = relations.get(id);
        if (known !== undefined && known.confidence >= sure) continue;
        relations.set(id, { id, subject, predicate, object, status, time, evidence, rule, confidence: sure });
      }
    }
  });
  return [...relations.values()].sort((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1));
};
