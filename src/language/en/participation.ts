import type { Clause } from "./clauses.ts";
import { asParty, type Party } from "./parties.ts";
import type { Piece } from "./pieces.ts";
import { lead, ofKind, pairs, type Stated } from "./stated.ts";
import { inflected } from "./verbs.ts";

const meetings =
  /\b(?:conference|summit|forum|expo|exposition|exhibition|fair|festival|congress|meeting|session|plenum|symposium|seminar|ceremony|competition|contest|games|olympics|championships?|cup|dialogue|convention|tournament|biennale|show|event)\b/iu;

const holidays = /\b(?:spring|lantern|dragon boat|mid-autumn|double ninth|qixi) festival\b/iu;

/** Meetings that one can go to; nobody takes part in the Spring Festival or in a typhoon by what he does meanwhile. */
const held = (parties: readonly Party[]): readonly Party[] =>
  ofKind(parties, "event").filter(
    ({ mention }) => mention!.refers || (meetings.test(mention!.name) && !holidays.test(mention!.name)),
  );

/** Verbs of those who show something in an exhibition. */
const showing = new Set("appear showcase exhibit display debut compete participate".split(" ").flatMap(inflected));

/** Signed projects during the Conference, spoke at the Forum: who does something there takes part. */
const attended = (clause: Clause): readonly Stated[] =>
  clause.passive
    ? []
    : pairs(clause, {
        from: ofKind([...clause.subjects, ...clause.senders], "place", "organization", "person"),
        to: held(showing.has(clause.verb.lower) ? [...clause.occasions, ...clause.places] : clause.occasions),
        predicate: "participatesIn",
        rule: "participates-at",
      });

const gatherings =
  /^(?:ceremony|meeting|session|event|conference|summit|forum|expo|fair|exhibition|symposium|seminar|congress|festival)$/u;
const going = new Set("attend address join".split(" ").flatMap(inflected));

/** Whether the clause speaks of the meeting that was named before: attended the opening ceremony, spoke at the forum. */
const isThere = ({ verb, pieces }: Clause): boolean => {
  const at = pieces.indexOf(verb) + 1;
  // gave a speech at the forum
  const link = pieces.findIndex(({ lower, mention }, index) => index >= at && (lower === "at" || mention !== null));
  const from = going.has(verb.lower) ? at : link >= 0 && link < at + 4 && pieces[link]!.lower === "at" ? link + 1 : -1;
  if (from < 0 || pieces[from]?.lower !== "the") return false;
  const end = pieces.findIndex(({ lower }, index) => index > from && gatherings.test(lower));
  const between = pieces.slice(from + 1, end);
  return (
    end > 0 && end < from + 4 && between.every(({ mention }) => mention === null) && pieces[end + 1]?.lower !== "of"
  );
};

/** The ceremony was attended by: the meeting is what the clause is about. */
const isOfThere = ({ verb, pieces, subjects }: Clause): boolean =>
  going.has(verb.lower) &&
  ofKind(subjects, "event").length === 0 &&
  pieces.slice(0, pieces.indexOf(verb)).some(({ lower }) => gatherings.test(lower));

/** Those who take part in a meeting that the text has named before. */
const there = (clause: Clause, who: readonly Party[]): readonly Stated[] =>
  ofKind(who, "organization", "person").map(
    ({ mention, start, end }): Stated => ({
      subject: mention!.entity,
      predicate: "participatesIn",
      object: null,
      rule: "en-participates-there",
      span: { start: Math.min(start, clause.verb.start), end: Math.max(end, clause.verb.end) },
      status: clause.planned ? "target" : "actual",
      pieces: clause.pieces,
    }),
  );

/** Attended the opening ceremony: of which meeting, the text has said. */
const present = (clause: Clause): readonly Stated[] =>
  !(clause.passive ? isOfThere(clause) : isThere(clause))
    ? []
    : there(clause, clause.passive ? clause.agents : clause.subjects);

const attending = new Set("attend join participate take exhibit compete gather".split(" ").flatMap(inflected));

/** Exhibitors from Japan attended the Expo: so did Japan. */
const sent = (clause: Clause): readonly Stated[] =>
  clause.passive || !attending.has(clause.verb.lower)
    ? []
    : pairs(clause, {
        from: ofKind(clause.senders, "place", "organization"),
        to: ofKind([...clause.objects, ...clause.occasions], "event"),
        predicate: "participatesIn",
        rule: "participates-from",
      });

const gathering = new Set("attract draw gather bring feature".split(" ").flatMap(inflected));

/** The Expo attracted Siemens and Tesla: they took part. */
const gathered = (clause: Clause): readonly Stated[] =>
  clause.passive || !gathering.has(clause.verb.lower) || lead(clause.subjects) !== "event"
    ? []
    : pairs(clause, {
        from: ofKind(clause.objects, "organization"),
        to: ofKind(clause.subjects, "event"),
        predicate: "participatesIn",
        rule: "participates-gathered",
      });

const being = new Set(["be", "serve", "act"].flatMap(inflected));

/** Was the only sub-venue of the 1st Fair, served as host of the Games. */
const hosting = (clause: Clause): readonly Stated[] =>
  clause.passive || !being.has(clause.verb.lower)
    ? []
    : pairs(clause, {
        from: ofKind(clause.subjects, "place", "organization"),
        to: ofKind([...clause.objects, ...clause.complements], "event"),
        predicate: "participatesIn",
        rule: "participates-hosting",
      });

/** The meetings that open a sentence. */
interface Opening {
  readonly events: readonly Party[];
  /** At the session: which one the text has said before. */
  readonly again: boolean;
  /** Where what follows begins. */
  readonly end: number;
}

const nothing: Opening = { events: [], again: false, end: 0 };

/** At the Expo, Panjin signed; at the session, the governor reported. */
export const openingMeetings = (pieces: readonly Piece[]): Opening => {
  if (!/^(?:at|during)$/u.test(pieces[0]?.lower ?? "")) return nothing;
  const comma = pieces.findIndex(({ text }) => text === ",");
  if (comma < 0) return nothing;
  const opening = pieces.slice(1, comma);
  const events = held(opening.flatMap((piece) => (piece.mention === null ? [] : [asParty(piece)])));
  const again = opening.every(({ mention }) => mention === null) && gatherings.test(opening.at(-1)?.lower ?? "");
  return { events, again, end: pieces[comma + 1]?.start ?? 0 };
};

const longestPost = 48;

/** Who does what a sentence tells of a meeting takes part in it. */
export const openedAt = (clause: Clause, { events, again, end }: Opening): readonly Stated[] => {
  const [first] = clause.subjects;
  if (!(again || events.length > 0) || clause.passive || first === undefined || first.start - end > longestPost)
    return [];
  return again
    ? there(clause, clause.subjects)
    : pairs(clause, {
        from: ofKind(clause.subjects, "place", "organization", "person"),
        to: events,
        predicate: "participatesIn",
        rule: "participates-at",
      });
};

/** Who takes part in what. */
export const participation = [attended, present, sent, gathered, hosting] as const;
