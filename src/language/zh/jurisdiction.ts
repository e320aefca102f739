import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { Reading, RelationDraft } from "../language.ts";
import type { Clause, Unit } from "./clauses.ts";
import { isSaid } from "./statements.ts";

const governs = /^(?:[下管统现所]辖|辖|辖有|代管)$/u;
/** Beside the names of a list of divisions only these stand: 两区|和|七个|县, 1|市. */
const counts =
  /^(?:[、和与及等共为各]|以及|\d+|[一二两三四五六七八九十]+个?|个?[一二两三四五六七八九十]*(?:区|县|市|旗|州|镇|乡|街道|市区|县级市|市辖区|民族乡))$/u;

const isPlace = ({ mention }: Unit): boolean => mention?.kind === "place";

/** The places named from here on, while nothing but names and counts is said. */
const namesFrom = (units: readonly Unit[]): readonly Placed[] => {
  const end = units.findIndex((unit) => !isPlace(unit) && !isSaid(unit, counts) && !isSaid(unit, governs));
  const list = end < 0 ? units : units.slice(0, end);
  return fromEach(list, ({ mention }) => (mention === null ? [] : [mention]));
};

/** Whether a clause goes on with the list: names and counts are all that it says. */
const goesOn = ({ units }: Clause): boolean =>
  (isPlace(units[0]!) || isSaid(units[0]!, governs)) &&
  units.every((unit) => isPlace(unit) || isSaid(unit, counts) || isSaid(unit, governs));

/** 周口市现辖川汇区、淮阳区两个区和扶沟、西华七个县，代管项城市: each is part of the place; null where another sentence names that. */
export const governing = (
  { sentence }: Reading,
  clauses: readonly Clause[],
  actorsOf: (clauses: readonly Clause[]) => readonly Placed[],
): readonly RelationDraft[] => {
  const index = clauses.findIndex(({ units }) => units.some((unit) => isSaid(unit, governs)));
  if (index < 0) return [];
  const { units, start } = clauses[index]!;
  const verb = units.findIndex((unit) => isSaid(unit, governs));
  const parts = [...namesFrom(units.slice(verb + 1))];
  let { end } = clauses[index]!;
  for (let at = index + 1; at < clauses.length && goesOn(clauses[at]!); at++) {
    parts.push(...namesFrom(clauses[at]!.units));
    end = clauses[at]!.end;
  }
  const entities = new Set(parts.map(({ entity }) => entity));
  const before = units.slice(0, verb).findLast(isPlace)?.mention ?? actorsOf(clauses.slice(0, index)).at(-1);
  // 全市 is taken for one of those that the city has.
  if (before !== undefined && entities.has(before.entity)) return [];
  const whole = before?.kind === "place" ? before : null;
  const from = Math.min(start, whole?.start ?? start);
  const text = sentence.text.slice(from - sentence.start, end - sentence.start);
  return fromEach(parts, (part): RelationDraft[] => [
    {
      subject: part.entity,
      predicate: "partOf",
      object: whole?.entity ?? null,
      status: "actual",
      time: null,
      evidence: { start: from, end, text },
      rule: "partOf-governed",
    },
  ]);
};
