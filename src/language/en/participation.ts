import type { Clause } from "./clauses.ts";
import { lead, ofKind, pairs, type Stated } from "./stated.ts";
import { inflected } from "./verbs.ts";

/** Signed projects during the Conference, spoke at the Forum: who does something there takes part. */
const attended = (clause: Clause): readonly Stated[] =>
  clause.passive
    ? []
    : pairs(clause, {
        from: ofKind(clause.subjects, "place", "organization", "person"),
        to: ofKind(clause.occasions, "event"),
        predicate: "participatesIn",
        rule: "participates-at",
      });

const gatherings =
  /^(?:ceremony|meeting|event|conference|summit|forum|expo|fair|exhibition|symposium|seminar|congress|festival)$/u;
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

/** Attended the opening ceremony: of which meeting, the text has said. */
const present = (clause: Clause): readonly Stated[] =>
  clause.passive || !isThere(clause)
    ? []
    : ofKind(clause.subjects, "organization", "person").map(
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

/** Who takes part in what. */
export const participation = [attended, present, sent, gathered, hosting] as const;
