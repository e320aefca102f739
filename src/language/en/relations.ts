import type { FigureTime, Kind, Lexicon, Predicate, Quote } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { Reading, RelationDraft } from "../language.ts";
import { withoutAsides } from "./asides.ts";
import { attendance } from "./attendance.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { isGround } from "./governed.ts";
import { codeOf } from "./near.ts";
import { beside } from "./nearby.ts";
import { openedAt, openingMeetings, participation } from "./participation.ts";
import { asParty, type Party } from "./parties.ts";
import { isLeadingPost } from "./people.ts";
import { isTime, type Piece, piecesOf } from "./pieces.ts";
import { doers, isUnsaid, lead, ofKind, pairs, type Stated } from "./stated.ts";
import { inflected, planning, stanceOf } from "./verbs.ts";
import { asFigureTime, ownTimes } from "./when.ts";
import type { Word } from "./words.ts";

/** What a verb says of its subject and an object of a kind. */
interface Frame {
  readonly verbs: string;
  readonly objects: Readonly<Partial<Record<Kind, Predicate>>>;
}

const frames: readonly Frame[] = [
  {
    verbs: "issue compile pass promulgate publish release formulate draft enact adopt unveil print revise amend draw",
    objects: { policy: "issues" },
  },
  {
    verbs:
      "implement execute enforce practice practise pursue uphold deepen pilot follow observe apply carry fulfill conduct adhere stick advocate",
    objects: { policy: "implements", project: "undertakes" },
  },
  {
    verbs:
      "launch start begin commence build construct undertake complete advance promote develop kick break initiate finish finance fund invest operate " +
      "accelerate expedite speed deliver resume restart continue open push press put run upgrade lay inaugurate renovate roll",
    objects: { project: "undertakes", policy: "implements" },
  },
  { verbs: "introduce", objects: { policy: "issues", organization: "attracts", project: "attracts" } },
  { verbs: "attract lure house draw bring welcome", objects: { organization: "attracts", project: "attracts" } },
  {
    verbs: "host",
    objects: { organization: "attracts", project: "attracts", event: "participatesIn" },
  },
  {
    verbs: "organize organise co-organize co-organise sponsor co-sponsor stage convene co-host cohost",
    objects: { event: "participatesIn" },
  },
  {
    verbs: "attend join participate take exhibit address compete",
    objects: { event: "participatesIn", project: "participatesIn", policy: "participatesIn" },
  },
  {
    verbs: "win receive earn obtain gain hold enjoy boast get secure clinch garner retain keep maintain",
    objects: { designation: "holds", event: "participatesIn" },
  },
];

const byVerb = new Map<string, Frame>(
  frames.flatMap((frame) =>
    frame.verbs.split(" ").flatMap((verb) => inflected(verb).map((form): [string, Frame] => [form, frame])),
  ),
);

const naming = new Set(
  "name award give recognize recognise honor honour designate rate certify list select grant confer crown dub approve accredit identify announce rank present"
    .split(" ")
    .flatMap(inflected),
);
const placing = new Set(
  "locate situate base headquarter set establish build found nestle lie sit stand settle position open launch construct move relocate land"
    .split(" ")
    .flatMap(inflected),
);
const cooperating = new Set(
  "cooperate collaborate partner team work sign join ally forge".split(" ").flatMap(inflected),
);
/** Strengthened cooperation with: only with that word do they say that two work together. */
const strengthening = new Set(
  "set form create strengthen deepen expand enhance boost promote launch establish reach conduct carry build enter intensify broaden"
    .split(" ")
    .flatMap(inflected),
);
/** Verbs that by themselves say what is wanted. */
const applying = /^(?:appl(?:y|ies|ied|ying)|bid|bids|bidding|vie|vies|vied|vying|compet(?:e|es|ed|ing))$/u;
const striving =
  /^(?:become|be|build|building|create|creating|develop|developing|turn|turning|forge|make|making|apply|strive|bid|grow|transform)$/u;

/** Who opens something in a place does not lie there; what is opened there does. */
const needsPassive = new Set("open launch build construct set establish found position".split(" ").flatMap(inflected));

/** Was first tried out in Pudong: where a policy is carried out without one who does it, the place does. */
const triers = (clause: Clause): readonly Party[] =>
  clause.passive && clause.agents.length === 0 && byVerb.get(clause.verb.lower)?.objects.policy === "implements"
    ? ofKind(clause.places, "place")
    : [];

/** To take something is to take part only with those words, and what is put is put into operation. */
const isIdle = ({ verb, pieces }: Clause): boolean => {
  const at = pieces.indexOf(verb);
  if (/^put/u.test(verb.lower))
    return !pieces.slice(at + 1).some(({ lower }) => /^(?:operation|use|service|production)$/u.test(lower));
  return /^(?:tak|took)/u.test(verb.lower) && !pieces.slice(at + 1, at + 3).some(({ lower }) => lower === "part");
};

/** Who does something to something: issued the Regulations, the Regulations issued by. */
const acted = (clause: Clause): readonly Stated[] => {
  const frame = byVerb.get(clause.verb.lower);
  if (frame === undefined || isIdle(clause)) return [];
  const where = triers(clause);
  const by = where.length > 0 ? where : doers(clause);
  const [from, to] = clause.passive ? [by, clause.subjects] : [clause.subjects, clause.objects];
  return (Object.entries(frame.objects) as [Kind, Predicate][]).flatMap(([kind, predicate]) => {
    if (
      (!clause.passive && lead(to) !== kind) ||
      (clause.passive && isUnsaid(from) && /^(?:issues|participatesIn)$/u.test(predicate))
    )
      return [];
    return pairs(clause, {
      from,
      to: ofKind(to, kind),
      predicate,
      rule: `${predicate}${clause.passive ? "-passive" : ""}`,
    });
  });
};

/** Named, recognized as, awarded the title of. */
const named = (clause: Clause): readonly Stated[] => {
  if (!naming.has(clause.verb.lower)) return [];
  const titles = ofKind([...clause.objects, ...clause.complements], "designation");
  if (clause.passive) {
    const holders = ofKind(clause.subjects, "place", "organization", "project");
    const passiveTitles = ofKind(clause.subjects, "designation");
    return [
      ...pairs(clause, {
        from: clause.subjects.some(({ mention }) => mention === null) ? clause.subjects : holders,
        to: titles,
        predicate: clause.planned ? "seeks" : "holds",
        rule: "holds-named",
      }),
      ...pairs(clause, {
        from: clause.agents,
        to: [...titles, ...passiveTitles],
        predicate: "grants",
        rule: "grants-passive",
      }),
      ...pairs(clause, {
        from: clause.agents,
        to: titles.length > 0 ? holders : [],
        predicate: "grants",
        rule: "grants-passive",
      }),
    ];
  }
  if (titles.length === 0) return [];
  const holders = ofKind([...clause.objects, ...clause.complements], "place", "organization", "project");
  return [
    ...pairs(clause, { from: clause.subjects, to: titles, predicate: "grants", rule: "grants" }),
    ...pairs(clause, { from: clause.subjects, to: holders, predicate: "grants", rule: "grants" }),
    ...pairs(clause, { from: holders, to: titles, predicate: "holds", rule: "holds-granted" }),
  ];
};

/** Is a National Forest City; aims to become one. */
const beingOrBecoming = (clause: Clause): readonly Stated[] => {
  const titles = ofKind([...clause.objects, ...clause.complements], "designation");
  if (titles.length === 0 || lead(clause.objects) === "place") return [];
  const wants = planning.test(clause.verb.lower) || applying.test(clause.verb.lower);
  if (wants || ((clause.planned || clause.purpose) && striving.test(clause.verb.lower)))
    return pairs(
      { ...clause, planned: true },
      { from: clause.subjects, to: titles, predicate: "seeks", rule: "seeks" },
    );
  if (/^(?:is|was|are|were|became|becomes|become|been|remains|remained)$/u.test(clause.verb.lower))
    return pairs(clause, { from: clause.subjects, to: titles, predicate: "holds", rule: "holds-is" });
  return [];
};

/** Mohe is in Heilongjiang, the line is under construction in Changsha. */
const isIn = ({ verb, pieces }: Clause): boolean => {
  let own = pieces.indexOf(verb) + 1;
  while (/^(?:both|all|also|now|still)$/u.test(pieces[own]?.lower ?? "")) own++;
  const at = pieces[own]?.lower === "under" && pieces[own + 1]?.lower === "construction" ? own + 2 : own;
  const where = pieces.slice(at + 1, at + 4).find(({ mention, tag }) => mention !== null || tag === "NOUN");
  return /^(?:is|are|lies|lie)$/u.test(verb.lower) && pieces[at]?.lower === "in" && where?.mention?.kind === "place";
};

/** Located in Henan and Hubei lies in both, in Huaibei, Anhui in the first. */
const seats = (places: readonly Party[]): readonly Party[] => {
  const [first, second] = places;
  const apart =
    first !== undefined &&
    second !== undefined &&
    codeOf(first.mention!)?.level === "province" &&
    places.every(({ mention }) => codeOf(mention!)?.level === "province");
  return apart ? places : places.slice(0, 1);
};

/** Located in, based in, set up in. */
const placed = (clause: Clause): readonly Stated[] => {
  if (!placing.has(clause.verb.lower) && !isIn(clause)) return [];
  const where = seats(ofKind(clause.places, "place"));
  const things = ofKind(clause.subjects, "place", "project", "organization");
  return needsPassive.has(clause.verb.lower) && !clause.passive
    ? []
    : pairs(clause, { from: things, to: where, predicate: "locatedIn", rule: "located" });
};

/** Whether cooperation is what the verb acts on, and not what something is for. */
const isCooperation = ({ verb, pieces }: Clause): boolean => {
  const at = pieces.indexOf(verb) + 1;
  const end = pieces.findIndex(({ lower, mention }, index) => index >= at && (mention !== null || working.test(lower)));
  return (
    end >= 0 &&
    pieces[end]!.mention === null &&
    pieces.slice(at, end).every(({ tag, lower }) => /^(?:ADJ|NOUN|DET)$/u.test(tag) || /^(?:and|out|up)$/u.test(lower))
  );
};

const working = /^(?:cooperation|collaboration|partnership|partnerships|venture)$/u;

/** Works with, signed an agreement with; A and B signed. */
const together = (clause: Clause): readonly Stated[] => {
  // Shanghai and Suzhou jointly rank first
  const done = clause.passive && clause.agents.length > 1;
  const joint = clause.joint && (done || /^(?:act|hold|null)$/u.test(String(stanceOf(clause.verb.lower))));
  const closer = strengthening.has(clause.verb.lower) && isCooperation(clause);
  if (!cooperating.has(clause.verb.lower) && !joint && !closer) return [];
  const partners = ofKind(clause.partners, "place", "organization");
  const own = ofKind(clause.subjects, "place", "organization");
  if (partners.length > 0 && !(clause.passive && own.length === 0))
    return pairs(clause, { from: own, to: partners, predicate: "cooperatesWith", rule: "cooperates" });
  if (!clause.agreement && !joint) return [];
  const signatories = clause.passive ? ofKind([...clause.partners, ...clause.agents], "place", "organization") : own;
  return pairs(clause, {
    from: signatories.slice(0, 1),
    to: signatories.slice(1),
    predicate: "cooperatesWith",
    rule: "cooperates-signed",
  });
};

const settling = new Set("settle move relocate".split(" ").flatMap(inflected));

/** Firms that settled in a place: it brought them in. */
const settled = (clause: Clause): readonly Stated[] => {
  if (!settling.has(clause.verb.lower)) return [];
  const firms = ofKind(clause.subjects, "organization");
  const where = ofKind([...clause.places, ...clause.destinations], "place");
  return pairs(clause, { from: where.slice(0, 1), to: firms, predicate: "attracts", rule: "attracts-settled" });
};

/** Make Shanghai the "capital of shipping": what the place is to become. */
const madeInto = (clause: Clause): readonly Stated[] => {
  if (!/^(?:make|making|build|building|turn|turning|develop|developing)$/u.test(clause.verb.lower)) return [];
  const where = ofKind(clause.objects, "place");
  const titles = ofKind([...clause.objects, ...clause.complements], "designation");
  return where.length === 0 || lead(clause.objects) !== "place"
    ? []
    : pairs({ ...clause, planned: true }, { from: where, to: titles, predicate: "seeks", rule: "seeks-made" });
};

const speaking =
  /^(?:sa(?:y|ys|id)|add(?:s|ed)?|not(?:e|es|ed)|stress\w*|told|hop\w+|believ\w+|need\w*|becom\w+|became|remain\w*|enter\w*|refer\w*|mean\w*)$/u;
const doing = new Set<Predicate>(["undertakes", "implements", "attracts"]);

/** Under the Initiative, in line with the Plan: who does something by it carries it out. */
const grounded = (clause: Clause, opening: readonly Party[]): readonly Stated[] => {
  const { verb, passive } = clause;
  const does = Object.values(byVerb.get(verb.lower)?.objects ?? {}).some((predicate) => doing.has(predicate));
  if (!does && !/^(?:act|null)$/u.test(String(stanceOf(verb.lower)))) return [];
  if (verb.tag === "AUX" || speaking.test(verb.lower)) return [];
  return pairs(clause, {
    from: ofKind(passive ? clause.agents : clause.subjects, "place", "organization"),
    to: ofKind([...opening, ...clause.grounds], "policy"),
    predicate: "implements",
    rule: "implements-under",
  });
};

/** What stands before the first comma and is what the sentence is done by: under the Plan, as part of the Strategy. */
const openingGrounds = (pieces: readonly Piece[]): readonly Party[] => {
  const comma = pieces.findIndex(({ text }) => text === ",");
  const opening = pieces.slice(0, Math.max(0, comma));
  const from = opening.findIndex((_, index) => isGround(opening, index));
  return from < 0 || from > 3 || !/^(?:under|in|as|within)$/u.test(pieces[0]!.lower)
    ? []
    : opening.slice(from + 1).flatMap((piece) => (piece.mention === null ? [] : [asParty(piece)]));
};

const rules = [acted, named, beingOrBecoming, placed, together, settled, madeInto, ...participation] as const;

const timeIn = (pieces: readonly Piece[]): FigureTime | null => {
  const last = ownTimes(pieces).at(-1);
  return last === undefined ? null : asFigureTime(last, false);
};

const opens = 16;

/** In 2020, Panjin was named …: a time that opens the sentence holds for what follows its comma. */
const leadingTime = (pieces: readonly Piece[], { sentence }: Reading): FigureTime | null => {
  if (!pieces.some((piece) => isTime(piece) && piece.start - sentence.start <= opens)) return null;
  const [first] = ownTimes(pieces);
  if (first === undefined || first.start - sentence.start > opens) return null;
  const before = sentence.text.slice(0, first.start - sentence.start);
  const after = sentence.text.slice(first.end - sentence.start);
  return /^(?:In|On|Since|During|From|As of) (?:the )?$/u.test(before) && after.startsWith(",")
    ? asFigureTime(first, false)
    : null;
};

const quoted = ({ start, end }: { readonly start: number; readonly end: number }, { sentence }: Reading): Quote => ({
  start,
  end,
  text: sentence.text.slice(start - sentence.start, end - sentence.start),
});

/** Who does what to whom in an English sentence. */
export const relations = (reading: Reading<Word>, lexicon: Lexicon): readonly RelationDraft[] => {
  if (reading.mentions.every(({ rule }) => rule === "inside")) return [];
  const pieces = piecesOf(reading, lexicon);
  const grounds = openingGrounds(pieces);
  const meetings = openingMeetings(pieces);
  const stated = fromEach(clausesOf(withoutAsides(pieces)), (clause) => {
    const found = fromEach(rules, (rule) => rule(clause));
    found.push(...grounded(clause, grounds), ...openedAt(clause, meetings));
    return found;
  });
  stated.push(...attendance(pieces));
  const near = beside(pieces, { text: reading.sentence.text, origin: reading.sentence.start, isLeadingPost });
  const opening = leadingTime(pieces, reading);
  const seen = new Set<string>();
  return [
    ...stated.map(
      (one): RelationDraft => ({
        subject: one.subject,
        predicate: one.predicate,
        object: one.object,
        status: one.status,
        time: timeIn(one.pieces) ?? opening,
        evidence: quoted(one.span, reading),
        rule: one.rule,
      }),
    ),
    ...near.map(
      (one): RelationDraft => ({
        subject: one.subject,
        predicate: one.predicate,
        object: one.object,
        status: "actual",
        time: null,
        evidence: quoted(one, reading),
        rule: one.rule,
      }),
    ),
  ].filter(({ subject, predicate, object }) => {
    const key = `${subject}|${predicate}|${object}`;
    // Built by Huawei, the bridge was opened: who does it has been said
    if (subject === null && seen.has(`${predicate}|${object}`)) return false;
    seen.add(`${predicate}|${object}`);
    return !seen.has(key) && seen.add(key);
  });
};
