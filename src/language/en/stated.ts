import type { Kind, Predicate, Status } from "../../model.ts";
import type { Clause } from "./clauses.ts";
import type { Party } from "./parties.ts";
import type { Piece } from "./pieces.ts";

const subjects: Readonly<Partial<Record<Predicate, readonly Kind[]>>> = {
  issues: ["place", "organization"],
  implements: ["place", "organization"],
  undertakes: ["place", "organization"],
  attracts: ["place", "organization"],
  holds: ["place", "organization", "project"],
  seeks: ["place", "organization"],
  grants: ["place", "organization"],
  participatesIn: ["place", "organization", "person"],
};

/** A relation that a clause states; a subject or an object that is not named is left to what came before. */
export interface Stated {
  readonly subject: string | null;
  readonly predicate: Predicate;
  readonly object: string | null;
  readonly rule: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly status: Status;
  readonly pieces: readonly Piece[];
}

const fits = (party: Party, predicate: Predicate): boolean =>
  party.mention === null || (subjects[predicate]?.includes(party.mention.kind) ?? true);

/** Each of those who do with each of those to whom it is done. */
export const pairs = (
  clause: Clause,
  {
    from,
    to,
    predicate,
    rule,
  }: {
    readonly from: readonly Party[];
    readonly to: readonly Party[];
    readonly predicate: Predicate;
    readonly rule: string;
  },
): readonly Stated[] =>
  from.flatMap((subject) =>
    to.flatMap((object): Stated[] => {
      if (object.mention === null || !fits(subject, predicate) || subject.mention?.entity === object.mention.entity)
        return [];
      return [
        {
          subject: subject.mention?.entity ?? null,
          predicate,
          object: object.mention.entity,
          rule: `en-${rule}`,
          span: {
            start: Math.min(clause.verb.start, subject.start, object.start),
            end: Math.max(clause.verb.end, subject.end, object.end),
          },
          status: clause.planned ? "target" : "actual",
          pieces: clause.pieces,
        },
      ];
    }),
  );

/** Those of some kinds. */
export const ofKind = (parties: readonly Party[], ...kinds: readonly Kind[]): readonly Party[] =>
  parties.filter(({ mention }) => mention !== null && kinds.includes(mention.kind));

/** The kind of the first. */
export const lead = (parties: readonly Party[]): Kind | null => parties[0]?.mention?.kind ?? null;

/** Of what "was launched in 2015" the text says elsewhere who did it: the place it speaks of. */
export const doers = ({ agents, verb }: Clause): readonly Party[] =>
  agents.length > 0 ? agents : [{ mention: null, start: verb.start, end: verb.end }];

/** Whether the clause names none of them. */
export const isUnsaid = (parties: readonly Party[]): boolean => parties.every(({ mention }) => mention === null);
