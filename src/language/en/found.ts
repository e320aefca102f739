import type { Kind, Mention, Span } from "../../model.ts";

/** A mention before the text of it is cut out. */
export type Found = Omit<Mention, "text">;

/** A name that no list gave; a rule that begins with "refers-" makes it a reference. */
export const found = ({ start, end }: Span, kind: Kind, rule: string, name: string): Found => ({
  start,
  end,
  kind,
  things: [],
  refers: rule.startsWith("refers-"),
  name,
  rule,
});
