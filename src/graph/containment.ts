import type { Lexicon } from "../model.ts";
import type { Knowledge } from "./knowledge.ts";
import { lazy } from "./lazy.ts";

/** The things directly in each place: by what texts say, and for divisions by what the lists know. */
const directParts = (known: Knowledge, lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> => {
  const parts = new Map<string, Set<string>>();
  const add = (whole: string, part: string): void => {
    parts.set(whole, (parts.get(whole) ?? new Set<string>()).add(part));
  };
  for (const { subject, predicate, object, status } of known.gathered.relations.heads.values()) {
    if (status !== "actual") continue;
    if (predicate === "locatedIn" || predicate === "partOf") add(object, subject);
    if (predicate === "undertakes" || predicate === "attracts") add(subject, object);
  }
  // Divisions between two that are mentioned need not be mentioned themselves.
  for (const id of known.gathered.entities.heads.keys())
    for (let part = lexicon.thing(id), depth = 0; part?.division?.parent && depth < 4; depth++) {
      const whole = lexicon.division(part.division.parent);
      if (whole === undefined) break;
      add(whole.id, part.id);
      part = whole;
    }
  return parts;
};

/** Finds all that lies in places, is part of them, or is undertaken or brought in by what does. */
export const containment = (
  known: Knowledge,
  lexicon: () => Lexicon,
): ((places: Iterable<string>) => ReadonlySet<string>) => {
  const parts = lazy(() => directParts(known, lexicon()));
  return (places) => {
    const inside = new Set<string>();
    const queue = [...places];
    for (let place = queue.pop(); place !== undefined; place = queue.pop())
      for (const part of parts().get(place) ?? [])
        if (!inside.has(part)) {
          inside.add(part);
          queue.push(part);
        }
    return inside;
  };
};
