import { isVerb } from "./acts.ts";
import { isCalendarWord } from "./forms.ts";
import { isFiniteVerb } from "./nouns.ts";
import { asParty, beforeAside, groupEnding, type Party, qualifies } from "./parties.ts";
import { isTime, type Piece } from "./pieces.ts";
import { planning } from "./verbs.ts";

const beforeVerb =
  /^(?:to|also|jointly|has|have|had|not|been|being|officially|formally|recently|already|together|successfully|both|all|actively|each|then|further|first|going|ready|able)$/u;

const isSkipped = (piece: Piece): boolean =>
  piece.mention === null &&
  (piece.amount === null || isTime(piece)) &&
  (piece.tag === "AUX" ||
    piece.tag === "ADV" ||
    piece.tag === "PART" ||
    beforeVerb.test(piece.lower) ||
    planning.test(piece.lower) ||
    isTime(piece) ||
    isCalendarWord(piece.lower));

/** Companies on Tuesday signed: the preposition before a time between subject and verb. */
const leadsToTime = (pieces: readonly Piece[], at: number, verb: number): boolean => {
  const next = pieces[at + 1];
  return (
    /^(?:on|in|by|since)$/u.test(pieces[at]!.lower) &&
    at + 1 < verb &&
    next !== undefined &&
    (isTime(next) || isCalendarWord(next.lower))
  );
};

const pronouns = /^(?:it|they|we|he|she|these|those|this)$/u;
const nouns = /^(?:government|governments|authorities|officials|municipality|people|administration)$/u;

/** What stands before a verb. */
export interface Left {
  /** topic: left to the clause before; other: something that is no name. */
  readonly subjects: readonly Party[] | "topic" | "other" | "aside";
  readonly skipped: readonly Piece[];
  readonly start: number;
}

const telling = /^(?:invit|organi[sz]|sen[dt]|select|le[ad]d?)(?:s|es|ed|e|ing)?$/u;

/** Invited A and B to attend: those who are told to do something do it; null where none is told. */
const toldBefore = (pieces: readonly Piece[], last: number): readonly Party[] | null => {
  const name = pieces[last]?.text === "," ? last - 1 : last;
  const group = pieces[name]?.mention == null ? null : groupEnding(pieces, name);
  if (group === null) return null;
  let at = group.start - 1;
  // invited firms, including A and B, to attend
  if (/^(?:including|as)$/u.test(pieces[at]?.lower ?? ""))
    while (/^(?:including|as|such|,)$/u.test(pieces[at]?.lower ?? "") || pieces[at]?.tag === "NOUN") at--;
  while (/^(?:DET|ADJ|NUM)$/u.test(pieces[at]?.tag ?? "")) at--;
  return telling.test(pieces[at]?.lower ?? "") ? group.parties : null;
};

/** The Ministry, together with A and B, issued: who else does it. */
const helpersIn = (pieces: readonly Piece[], from: number, to: number): readonly Party[] => {
  const [first, link] = [pieces[from]?.lower ?? "", pieces[from + 1]?.lower ?? ""];
  const joins = first === "alongside" || (/^(?:together|along|jointly)$/u.test(first) && link === "with");
  const helpers = pieces
    .slice(from, to)
    .filter(({ mention }, index) => mention !== null && !qualifies(pieces, from + index));
  return joins && pieces[to - 1]!.mention !== null ? helpers.map(asParty) : [];
};

/** What stands before a verb: its subject, or nothing, and then it is the clause's topic. */
export const leftOf = (pieces: readonly Piece[], verb: number): Left => {
  let at = verb - 1;
  while (at >= 0 && (isSkipped(pieces[at]!) || leadsToTime(pieces, at, verb))) at--;
  const skipped = pieces.slice(at + 1, verb);
  // the “Clean Heating Plan” was issued
  const quoted = /^["”’]$/u.test(pieces[at]?.text ?? "") ? pieces[at - 1]?.mention?.kind : undefined;
  if (quoted === "policy" || quoted === "project" || quoted === "event") at--;
  const piece = pieces[at];
  const left = (subjects: Left["subjects"], start = at): Left => ({ subjects, skipped, start: Math.max(0, start) });
  if (piece === undefined) return left("topic");
  if (skipped.some(({ lower }) => lower === "to")) return left(toldBefore(pieces, at) ?? "topic");
  if (piece.mention !== null) {
    const group = groupEnding(pieces, at);
    return group === null ? left("other") : left(group.parties, group.start);
  }
  if (nouns.test(piece.lower) && pieces[at - 1]?.mention != null) return left([asParty(pieces[at - 1]!)], at - 1);
  if (pronouns.test(piece.lower)) return left([{ mention: null, start: piece.start, end: piece.end }]);
  if (/^(?:which|who|that)$/u.test(piece.lower)) {
    const name = pieces[at - 1]?.text === "," ? at - 2 : at - 1;
    return pieces[name]?.mention != null ? left([asParty(pieces[name]!)], name) : left("other");
  }
  if (piece.text === ",") {
    const aside = beforeAside(pieces, at);
    if (aside < 0) return left("aside");
    const own = groupEnding(pieces, aside)?.parties;
    return left(own === undefined ? "other" : [...own, ...helpersIn(pieces, aside + 2, at)], aside);
  }
  if (/^(?:and|or|by|while|then|in|for|;|"|”)$/u.test(piece.lower) || piece.tag === "VERB") return left("topic");
  return left("other");
};

const isProvince = (piece: Piece | undefined): boolean =>
  piece?.mention?.things.some(({ division }) => division !== null && division.level !== "county") ?? false;

/** Located in Guizhou, the waterfall …: the subject follows. */
export const fronted = (pieces: readonly Piece[], verb: number): readonly Party[] => {
  let comma = pieces.findIndex((piece, index) => index > verb && piece.text === ",");
  // Located in Huaibei, Anhui Province, the zone …
  while (comma >= 0 && isProvince(pieces[comma + 1]) && pieces[comma + 2]?.text === ",") comma += 2;
  // Situated in the Songliao Plain, which is fertile, Jilin …
  if (comma >= 0 && /^(?:which|where)$/u.test(pieces[comma + 1]?.lower ?? ""))
    comma = pieces.findIndex(
      ({ text }, index) =>
        index > comma && text === "," && pieces[index + 1]?.mention != null && isVerb(pieces, index + 2),
    );
  const next = pieces[comma + 1]?.lower === "the" ? comma + 2 : comma + 1;
  if (comma < 0) return [];
  if (pieces[next]?.mention != null) return [asParty(pieces[next]!)];
  // Organized by A, the opening ceremony of the Forum was held
  const of = pieces.findIndex(({ lower }, index) => index > next && lower === "of");
  const last = pieces[of + 1]?.lower === "the" ? of + 2 : of + 1;
  if (of > 0 && of < next + 4 && pieces[last]?.mention?.kind === "event")
    return groupEnding(pieces, last)?.parties ?? [];
  // Addressing the forum, Minister of Commerce Li Ming said
  const end = pieces.findIndex((_, index) => index > comma && isFiniteVerb(pieces, index));
  const name = pieces[end - 1];
  return name?.mention?.kind === "person" ? [asParty(name)] : [];
};
