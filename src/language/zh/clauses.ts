import type { Placed, Quote, Span } from "../../model.ts";
import { preceding } from "../../text/preceding.ts";
import { sorted } from "../../text/sorted.ts";
import type { Reading } from "../language.ts";

/** A word or a name: what a clause is made of. Offsets are the document's. */
export interface Unit extends Quote {
  readonly tag: string;
  readonly mention: Placed | null;
}

/** A run of units between marks that end a clause. */
export interface Clause extends Span {
  readonly units: readonly Unit[];
  /** Inside brackets: said of what stands before. */
  readonly aside: boolean;
}

/** What is found at the units of a clause, one after another. */
export const atUnits = <T>({ units }: Clause, find: (unit: Unit, at: number) => readonly T[] | null): T[] => {
  const found: T[] = [];
  for (let at = 0; at < units.length; at++) {
    const here = find(units[at]!, at);
    if (here !== null) found.push(...here);
  }
  return found;
};

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Names that no other name holds. */
const outermost = (mentions: readonly Placed[]): Placed[] => {
  const kept: Placed[] = [];
  for (const mention of sorted(mentions, (a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (within(last, mention)) kept[kept.length - 1] = mention;
  }
  return kept;
};

/** The words of a sentence, each name one unit. */
export const unitsOf = ({ sentence, tokens, mentions }: Reading): Unit[] => {
  const names = outermost(mentions);
  const units: Unit[] = [];
  let next = 0;
  let position = sentence.start;
  const word = (start: number, end: number, tag: string): void => {
    if (start < end)
      units.push({
        start,
        end,
        text: sentence.text.slice(start - sentence.start, end - sentence.start),
        tag,
        mention: null,
      });
  };
  for (const token of tokens) {
    let from = Math.max(token.start, position);
    while (next < names.length && names[next]!.start < token.end) {
      const name = names[next++]!;
      word(from, name.start, token.tag);
      units.push({ start: name.start, end: name.end, text: name.text, tag: "name", mention: name });
      from = Math.max(from, name.end);
      position = from;
    }
    word(from, token.end, token.tag);
    position = Math.max(position, token.end);
  }
  return units;
};

const ends = /^[，,；;。：:！!？?…—“”‘’"「」【】]+$/u;
const opens = /^[（(]$/u;
const closes = /^[）)]$/u;

const isQuote = (unit: Unit | undefined, marks: RegExp): boolean =>
  unit !== undefined && unit.mention === null && marks.test(unit.text);

const closesQuote = /^[”"]$/u;
const opensQuote = /^[“"]$/u;
/** “六稳”: marks around nothing but a name part no clauses. */
const withoutMarks = (units: readonly Unit[]): readonly Unit[] =>
  units.filter(
    (unit, at) =>
      !(units[at + 1]?.mention != null && isQuote(unit, opensQuote) && isQuote(units[at + 2], closesQuote)) &&
      !(
        preceding(units, at)?.mention != null &&
        isQuote(unit, closesQuote) &&
        isQuote(preceding(units, at, 2), opensQuote)
      ),
  );

const clause = (units: readonly Unit[], aside: boolean): Clause[] =>
  units.length === 0 ? [] : [{ start: units[0]!.start, end: units.at(-1)!.end, units, aside }];

/** Clauses in order; what brackets hold comes as a clause of its own after the clause that it interrupts. */
export const clausesOf = (units: readonly Unit[]): readonly Clause[] => {
  const clauses: Clause[] = [];
  let current: Unit[] = [];
  let inner: Unit[] | null = null;
  let waiting: Clause[] = [];
  const close = (): void => {
    clauses.push(...clause(current, false), ...waiting);
    current = [];
    waiting = [];
  };
  for (const unit of withoutMarks(units)) {
    const plain = unit.mention === null;
    if (plain && opens.test(unit.text)) inner ??= [];
    else if (plain && closes.test(unit.text) && inner !== null) {
      waiting.push(...clause(inner, true));
      inner = null;
    } else if (inner !== null) inner.push(unit);
    else if (plain && ends.test(unit.text)) close();
    else current.push(unit);
  }
  if (inner !== null) current.push(...inner);
  close();
  return clauses;
};
