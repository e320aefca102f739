import type { Kind, Mention, Span, Thing } from "../../model.ts";

/** A mention before the text of it is cut out. */
export type Found = Omit<Mention, "text">;

interface Named {
  readonly kind: Kind;
  readonly rule: string;
  readonly name: string;
  /** The listed things that it is; none for a name that no list gave. */
  readonly things?: readonly Thing[];
}

const none: readonly Thing[] = [];

/**
 * A name in a text; a rule that begins with "refers-" makes it a reference. All are made here: what has one shape is read
 * fast everywhere.
 */
export const found = ({ start, end }: Span, { kind, rule, name, things = none }: Named): Found => ({
  start,
  end,
  kind,
  things,
  refers: rule.startsWith("refers-"),
  name,
  rule,
});
