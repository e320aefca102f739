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
export const participation = [attended, sent, gathered, hosting] as const;
