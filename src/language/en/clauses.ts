import { be, isModifier, isVerb, participle } from "./acts.ts";
import { examplesFrom } from "./examples.ts";
import { governs, isGround, isJoint } from "./governed.ts";
import { isFiniteVerb } from "./nouns.ts";
import { asParty, beforeAside, type Party, qualifies, sendersEnding } from "./parties.ts";
import { isTime, type Piece } from "./pieces.ts";
import { fronted, leftOf } from "./subjects.ts";
import { isPlainForm, planning } from "./verbs.ts";

/** A verb with those who stand around it. */
export interface Clause {
  readonly verb: Piece;
  readonly pieces: readonly Piece[];
  readonly passive: boolean;
  /** will, plans to, aims to: not yet so. */
  readonly planned: boolean;
  /** to become, to build: what something is done for. */
  readonly purpose: boolean;
  /** Speaks of an agreement or of cooperation. */
  readonly agreement: boolean;
  readonly subjects: readonly Party[];
  readonly objects: readonly Party[];
  /** Behind as, into, among, on the list of. */
  readonly complements: readonly Party[];
  readonly agents: readonly Party[];
  readonly places: readonly Party[];
  readonly partners: readonly Party[];
  /** Behind "to". */
  readonly destinations: readonly Party[];
  /** Behind at, during: meetings. */
  readonly occasions: readonly Party[];
  /** Behind under, in line with, as part of: what it is done by. */
  readonly grounds: readonly Party[];
  /** Whom those who act come from: exhibitors from Japan. */
  readonly senders: readonly Party[];
  /** Whether it is done jointly, in cooperation with others. */
  readonly joint: boolean;
}

type Role =
  | "objects"
  | "complements"
  | "agents"
  | "places"
  | "partners"
  | "destinations"
  | "occasions"
  | "grounds"
  | "none";

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["by", "agents"],
  ["in", "places"],
  ["within", "places"],
  ["at", "places"],
  ["on", "places"],
  ["near", "places"],
  ["along", "places"],
  ["with", "partners"],
  ["between", "partners"],
  ["as", "complements"],
  ["into", "complements"],
  ["among", "complements"],
]);

const relative =
  /^(?:that|which|who|whom|whose|while|whereas|where|when|because|but|although|after|before|if|so|than|until|since)$/u;
const carrying =
  /^(?:construction|implementation|development|building|title|titles|ceremony|work|works|expansion|opening|honor|honour|status|list|phase|part|batch|series|name|formulation|drafting|upgrading|renovation|installation|operation|promotion|first|rank|ranks|release|venue|venues|sub-venue|host|hosts|organizer|organiser|co-organizer|sponsor|co-host|preparation|preparations|operations|groundbreaking|one|strategy|policy|concept|principle|philosophy|vision)$/u;

const takesTo = /^(?:adher|stick|stuck|commit|contribut|conform)/u;

interface Right {
  readonly parties: Readonly<Record<Role, readonly Party[]>>;
  readonly end: number;
}

/** What stands behind a verb, each in its role, up to the next verb or the end of the clause. */
const rightOf = (pieces: readonly Piece[], verb: number): Right => {
  const parties: Record<Role, Party[]> = {
    objects: [],
    complements: [],
    agents: [],
    places: [],
    partners: [],
    destinations: [],
    occasions: [],
    grounds: [],
    none: [],
  };
  let role = "objects" as Role;
  let index = verb + 1;
  for (; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.mention !== null) {
      // named by the State Council a National Forest City
      const own =
        role === "agents" && piece.mention.kind === "designation"
          ? "complements"
          : piece.mention.kind === "event" && isOccasion(pieces, index)
            ? "occasions"
            : role;
      if (!qualifies(pieces, index)) parties[own].push(asParty(piece));
      continue;
    }
    if (piece.amount !== null) continue;
    // attracted 200 companies, including A and B
    const examples = role === "objects" && parties.objects.length === 0 ? examplesFrom(pieces, index) : null;
    if (examples !== null && pieces[index - 1]!.tag === "NOUN") {
      parties.objects.push(...examples.names.map((mention) => ({ mention, start: mention.start, end: mention.end })));
      index = examples.end - 1;
      continue;
    }
    const afterName = pieces[index - 1]?.mention != null || /^["”]$/u.test(pieces[index - 1]?.text ?? "");
    if (piece.text === "," || piece.lower === "and" || piece.lower === "or") {
      if (afterName && nextIsName(pieces, index)) continue;
      if (piece.text === "," || isVerbLike(pieces, index + 1)) break;
      continue;
    }
    if (setsOffNames(pieces, index)) continue;
    if (/^(?:[;:.()–—]|--)$/u.test(piece.text) || relative.test(piece.lower) || piece.tag === "AUX") break;
    const next = roles.get(piece.lower);
    if (isGround(pieces, index)) role = "grounds";
    else if (governs(pieces, { verb, index })) role = "objects";
    else if (
      next !== undefined &&
      !(
        piece.lower === "on" &&
        index === verb + 1 &&
        !/^(?:located|situated|nestled|built|lying|lies)$/u.test(pieces[verb]!.lower)
      )
    )
      role = next === "places" && isTime(pieces[index + 1] ?? piece) ? role : next;
    else if (piece.lower === "of")
      role = (role === "places" ? sides : carrying).test(pieces[index - 1]?.lower ?? "") ? role : "none";
    else if (piece.lower === "to" && takesTo.test(pieces[verb]!.lower)) continue;
    else if (/^(?:to|for|from|through|under|against)$/u.test(piece.lower))
      role = piece.lower === "to" && index === verb + 1 ? "destinations" : "none";
    else if (role === "places" && sides.test(piece.lower)) continue;
    else if (namesWhat(pieces, index)) continue;
    else if (isModifier(pieces, index)) continue;
    else if (isFiniteVerb(pieces, index) && !/ing$/u.test(piece.lower)) break;
    else if (piece.tag === "VERB" && /ing$/u.test(piece.lower) && pieces[index - 1]?.text === ",") break;
    else if (piece.tag === "NOUN" && role === "objects" && parties.objects.length > 0 && !carrying.test(piece.lower))
      role = "none";
  }
  return { parties, end: index };
};

/** Launched a campaign called the Clean Rivers Campaign. */
const namesWhat = (pieces: readonly Piece[], index: number): boolean =>
  /^(?:called|named|dubbed|titled)$/u.test(pieces[index]!.lower) &&
  /^(?:NOUN|PROPN)$/u.test(pieces[index - 1]?.tag ?? "");

/** At the Conference, during the 5th Expo. */
const isOccasion = (pieces: readonly Piece[], index: number): boolean => {
  const link = pieces[index - 1]?.tag === "DET" ? pieces[index - 2] : pieces[index - 1];
  return /^(?:at|during)$/u.test(link?.lower ?? "");
};

const dash = /^(?:–|—|--|-)$/u;

/** with five universities – A, B and C –: names between dashes are part of what stands before them. */
const setsOffNames = (pieces: readonly Piece[], index: number): boolean => {
  if (!dash.test(pieces[index]!.text)) return false;
  const opens = pieces[index + 1]?.mention != null && pieces.slice(index + 2).some(({ text }) => dash.test(text));
  const before = pieces.slice(0, index).findLastIndex(({ text }) => dash.test(text));
  const names = pieces.slice(before + 1, index);
  const closes =
    before >= 0 && names.every(({ mention, lower }) => mention !== null || /^(?:,|and|the|as|well)$/u.test(lower));
  return opens || closes;
};

/** Where of something a thing lies. */
const sides =
  /^(?:city|county|district|town|township|village|province|municipality|prefecture|reaches|part|parts|north|south|east|west|center|centre|heart|middle|foot|region|area|section|corner|coast|bank|banks|shore|shores|suburbs|outskirts|hinterland|tip|edge|northeast|northwest|southeast|southwest|downtown)$/u;

const isVerbLike = (pieces: readonly Piece[], index: number): boolean => {
  const piece = pieces[index];
  return (
    piece === undefined ||
    (piece.mention === null && (piece.tag === "VERB" || piece.tag === "AUX" || piece.tag === "ADV"))
  );
};

/** Whether a comma or "and" is followed by another name, and not by a clause. */
const nextIsName = (pieces: readonly Piece[], index: number): boolean => {
  let at = index + 1;
  while (at < pieces.length && (/^(?:and|the|a|an|also)$/u.test(pieces[at]!.lower) || /^["“]$/u.test(pieces[at]!.text)))
    at++;
  return pieces[at]?.mention != null && !(pieces[at + 1] !== undefined && isFiniteVerb(pieces, at + 1));
};

const negation = /^(?:not|n't|n’t|never|no|cannot|without|refused|failed|cancelled|canceled|neither)$/u;

const agreements =
  /^(?:agreement|agreements|memorandum|pact|contract|partnership|partnerships|mou|cooperation|alliance|deal|venture)$/u;

/** According to the Plan issued by the State Council: the work itself, whatever its noun phrase is about. */
const worksAt = (pieces: readonly Piece[], index: number): readonly Party[] =>
  /^(?:policy|project|event)$/u.test(pieces[index]!.mention?.kind ?? "") ? [asParty(pieces[index]!)] : [];

const placedParticiple = /^(?:lying|sitting|standing|nestling)$/u;

/** Tongwei Group, headquartered in Chengdu, invested: the name before a comma that a participle goes on about; -1 where none does. */
const describedBefore = (pieces: readonly Piece[], verb: number): number => {
  let at = verb - 1;
  while (pieces[at]?.tag === "ADV" || pieces[at]?.lower === "jointly") at--;
  const [comma, name] = [pieces[at], pieces[at - 1]];
  const { lower } = pieces[verb]!;
  const link = pieces[verb + 1]?.lower ?? "";
  const describes =
    (participle.test(lower) && /^(?:by|in|at|on|near|along|as)$/u.test(link)) ||
    (placedParticiple.test(lower) && /^(?:in|at|on|near|along)$/u.test(link));
  if (comma?.text !== "," || name?.mention == null || !describes) return -1;
  // The Forum, organized by A and B, opened in Hefei: the comma ends what goes before
  return /^(?:open|start|beg[au]n|clos|conclud|end)/u.test(lower) && beforeAside(pieces, at) >= 0 ? -1 : at - 1;
};

/** Verbs that nothing is done to: participated in, invested in. */
const intransitive = /^(?:participated|cooperated|collaborated|competed|invested|debuted|appeared|succeeded|engaged)$/u;

/** The clauses of a sentence, one a verb. */
export const clausesOf = (pieces: readonly Piece[]): readonly Clause[] => {
  const clauses: Clause[] = [];
  let topic: readonly Party[] | null = null;
  let passiveBefore = false;
  let plannedBefore = false;
  pieces.forEach((verb, index) => {
    if (!isVerb(pieces, index)) return;
    const described = describedBefore(pieces, index);
    const left = described < 0 ? leftOf(pieces, index) : leftOf(pieces, described + 1);
    const { parties, end } = rightOf(pieces, index);
    const auxiliary = left.skipped.some(({ lower }) => be.test(lower));
    const reduced =
      !auxiliary &&
      !intransitive.test(verb.lower) &&
      participle.test(verb.lower) &&
      /^(?:by|in|at|as|on)$/u.test(pieces[index + 1]?.lower ?? "") &&
      pieces[index - 1]?.mention != null &&
      parties.objects.length === 0;
    const again = passiveBefore && participle.test(verb.lower) && pieces[index - 1]?.lower === "and";
    const passive =
      again ||
      (auxiliary && participle.test(verb.lower)) ||
      reduced ||
      ((index === 0 || described >= 0) && participle.test(verb.lower));
    const plannedAgain =
      plannedBefore && isPlainForm(verb.lower) && /^(?:and|,)$/u.test(pieces[index - 1]?.lower ?? "");
    if (verb.tag !== "AUX") {
      passiveBefore = passive;
      plannedBefore = plannedAgain || left.skipped.some(({ lower }) => planning.test(lower));
    }
    if (left.subjects === "other") topic = [];
    else if (typeof left.subjects !== "string") topic = left.subjects;
    const unsaid = left.subjects === "aside" ? [] : [{ mention: null, start: verb.start, end: verb.start }];
    const elliptic = index === 0 ? fronted(pieces, index) : (topic ?? unsaid);
    const done = reduced && left.subjects === "other" ? worksAt(pieces, index - 1) : [];
    const subjects = typeof left.subjects !== "string" ? left.subjects : left.subjects === "other" ? done : elliptic;
    // signed no agreement
    if (left.skipped.some(({ lower }) => negation.test(lower)) || pieces[index + 1]?.lower === "no") return;
    const own = pieces.slice(left.start, end);
    clauses.push({
      verb,
      pieces: own,
      passive,
      planned:
        plannedAgain ||
        left.skipped.some(({ lower }) => planning.test(lower)) ||
        (typeof left.subjects === "string" && planning.test(pieces[left.start]?.lower ?? "")),
      purpose: left.skipped.some(({ lower }) => lower === "to"),
      agreement: own.some(({ lower }) => agreements.test(lower)),
      joint: pieces.slice(left.start, index).some(({ lower }) => lower === "jointly") || isJoint(own),
      senders: sendersEnding(pieces, index - left.skipped.length - 1),
      subjects,
      ...parties,
    });
  });
  return clauses;
};
