import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import { actorsBefore } from "./actors.ts";
import type { Clause, Unit } from "./clauses.ts";
import { objectsFrom } from "./objects.ts";
import { isPlaceOrBody, isSaid, mentionsIn, type Occurrence, type Statement, say, subjectsFor } from "./statements.ts";

const passive = /^(?:被|获|由|受|经)$/u;

interface Award {
  readonly titles: readonly Placed[];
  readonly holders: readonly (Placed | null)[];
  readonly givers: readonly (Placed | null)[];
}

const awarded = (clause: Clause, { titles, holders, givers }: Award): Statement[] =>
  fromEach(titles, (object) => [
    ...fromEach(holders, (subject) => say(clause, { subject, predicate: "holds", object, by: "award" })),
    ...fromEach(givers, (subject) => say(clause, { subject, predicate: "grants", object, by: "award" })),
  ]);

/** 命名|丽水市、衢州市|等|5|个|市|为|…基地: where what is given begins. */
const objectStart = (units: readonly Unit[], verb: number): number => {
  const as = units.findIndex((unit, at) => at > verb && isSaid(unit, asWhat));
  const listed =
    as > 0 && units.slice(verb, as).every(({ mention, tag, text }) => mention !== null || listing(tag, text));
  return listed && units[verb]?.mention != null ? as + 1 : verb;
};
const asWhat = /^(?:为|作为)$/u;
const listing = (tag: string, text: string): boolean =>
  /^(?:、|和|与|及|以及|等)$/u.test(text) || /^[mqn]/u.test(tag) || /^[（(）)]$/u.test(text);

/** 评为, 授予 …: who gives stands after 被 or before the verb, what is given after it. */
export const awards = ({ clause, hit }: Occurrence): Statement[] => {
  const { units } = clause;
  const titles = objectsFrom(units, objectStart(units, hit.end), ({ kind }) => kind === "designation").map(
    (at) => units[at]!.mention!,
  );
  const marker = units.findLastIndex((unit, at) => at < hit.start && isSaid(unit, passive));
  const between = mentionsIn(units.slice(marker + 1, hit.start));
  if (marker >= 0) {
    const holders = subjectsFor("holds", actorsBefore(clause, marker));
    return awarded(clause, { titles, holders, givers: between.filter(isPlaceOrBody) });
  }
  // 命名的20个…: the clause is about what was named.
  if (units[hit.end]?.text === "的") return [];
  const givers = subjectsFor("grants", actorsBefore(clause, hit.start));
  const holders = [...between, ...mentionsIn(units.slice(hit.end))].filter(
    (mention) => (isPlaceOrBody(mention) || mention.kind === "person") && !givers.includes(mention),
  );
  return awarded(clause, { titles, holders, givers });
};
