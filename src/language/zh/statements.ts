import type { Kind, Placed, Predicate, Span, Status } from "../../model.ts";
import type { Actors } from "./actors.ts";
import type { Clause, Unit } from "./clauses.ts";
import type { Hit } from "./verbs.ts";

/** What one clause says, its subject perhaps still unsaid. */
export interface Statement {
  /** null leaves it to what came before. */
  readonly subject: Placed | null;
  readonly predicate: Predicate;
  readonly object: Placed;
  readonly status: Status;
  readonly evidence: Span;
  readonly rule: string;
}

/** A verb in its clause. */
export interface Occurrence {
  readonly clause: Clause;
  readonly hit: Hit;
  readonly planned: boolean;
}

export const objectKinds = {
  holds: ["designation"],
  seeks: ["designation"],
  grants: ["designation"],
  issues: ["policy"],
  implements: ["policy"],
  undertakes: ["project"],
  attracts: ["organization", "project"],
  cooperatesWith: ["organization", "place"],
  participatesIn: ["event", "policy", "project"],
  leads: ["organization", "place"],
  locatedIn: ["place"],
  partOf: ["place", "organization"],
} as const satisfies Record<Predicate, readonly Kind[]>;

export const subjectKinds = {
  holds: ["place", "organization", "project", "person"],
  seeks: ["place", "organization"],
  grants: ["organization", "place"],
  issues: ["organization", "place"],
  implements: ["place", "organization"],
  undertakes: ["place", "organization"],
  attracts: ["place", "organization"],
  cooperatesWith: ["place", "organization"],
  participatesIn: ["place", "organization", "person"],
  leads: ["person"],
  locatedIn: ["place", "organization", "project"],
  partOf: ["place", "organization"],
} as const satisfies Record<Predicate, readonly Kind[]>;

export const isKind = (kinds: readonly Kind[], { kind }: Placed): boolean => kinds.includes(kind);
export const isPlaceOrBody = ({ kind }: Placed): boolean => kind === "place" || kind === "organization";

/** What only those say who can act. */
const acting: ReadonlySet<Predicate> = new Set([
  "implements",
  "undertakes",
  "issues",
  "seeks",
  "attracts",
  "cooperatesWith",
  "grants",
]);
const lifeless =
  /^(?:river|lake|sea|ocean|bay|strait|estuary|islands?|mountain|mountain_range|plain|plateau|basin|desert|grassland|peninsula|delta|gorge|waterfall|monument|pass|canal|waterworks|reservoir|river_basin|corridor)$/u;
const governed = /[省市县区州旗盟镇乡村国园港城岛]$|街道|社区|新片区|自贸|保税/u;

/** Whether a place may act: a division, a zone, a village does; a river and a road do not. */
export const mayAct = ({ kind, things, name }: Placed): boolean => {
  if (kind !== "place") return true;
  const [thing] = things;
  return thing === undefined ? governed.test(name) : !lifeless.test(thing.type);
};

/** 国家森林城市 is held by what is governed, not by a road or a river. */
const cityTitle = /(?:城市|[省市县区镇乡村]|之[乡都城])(?:称号)?[”"]?$/u;

const routes = /(?:铁路|高铁|公路|高速|大桥|隧道|[江河])$/u;

/** Whether a place may hold this title. */
export const mayHold = (subject: Placed, { name }: Placed): boolean =>
  !cityTitle.test(name) || !routes.test(subject.name);

/** Whether this may be said of that subject. */
export const maySay = (predicate: Predicate, subject: Placed): boolean =>
  isKind(subjectKinds[predicate], subject) && (!acting.has(predicate) || mayAct(subject));

/** The subjects that a clause gives a predicate: none, those it names, or one that it leaves unsaid. */
export const subjectsFor = (predicate: Predicate, actors: Actors): readonly (Placed | null)[] => {
  if (actors.form === "other") return [];
  if (actors.form === "unsaid") return [null];
  return actors.who.filter((who) => maySay(predicate, who));
};

/** What is said of a subject and an object, without its status where that is actual. */
export interface Said {
  readonly subject: Placed | null;
  readonly predicate: Predicate;
  readonly object: Placed;
  readonly status?: Status;
  /** What the rule is called after its predicate. */
  readonly by: string;
}

/** A statement with its clause for evidence; none of a thing about itself. */
export const say = ({ start, end }: Span, said: Said): Statement[] => {
  const { subject, predicate, object, status = "actual", by } = said;
  if (subject?.entity === object.entity) return [];
  if (predicate === "holds" && subject?.kind === "place" && !mayHold(subject, object)) return [];
  return [{ subject, predicate, object, status, evidence: { start, end }, rule: `${predicate}-${by}` }];
};

export const statusOf = ({ planned }: Occurrence): Status => (planned ? "target" : "actual");

export const mentionsIn = (units: readonly Unit[]): readonly Placed[] => {
  const found: Placed[] = [];
  for (const { mention } of units) if (mention !== null) found.push(mention);
  return found;
};

/** Whether a unit is this word and no name. */
export const isSaid = ({ mention, text }: Unit, words: RegExp): boolean => mention === null && words.test(text);
