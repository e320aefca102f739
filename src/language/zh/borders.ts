import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { Reading, RelationDraft } from "../language.ts";
import type { Clause, Unit } from "./clauses.ts";
import { isSaid, mayAct } from "./statements.ts";

const within = /^(?:境内|辖区内|市境内|县境内|区境内|州境内)$/u;
const has =
  /^(?:有|还有|拥有|分布|流经|河流|主要|河流有|湖泊|山脉|水系|众多|较多|的|著名|名山|主要有|分布有|分布着|大小|江河|纵横)$/u;
const joint = /^[、和与及]$/u;

/** A river, a mountain, a lake: what does not act. */
const lies = (mention: Placed | null | undefined): mention is Placed =>
  mention?.kind === "place" && !mention.refers && mention.rule !== "inside" && !mayAct(mention);

/** The names of a list from the first on, over the words by which it is opened. */
const listedFrom = (units: readonly Unit[], from: number): readonly Placed[] => {
  let at = from;
  while (at < units.length && isSaid(units[at]!, has)) at++;
  const found: Placed[] = [];
  for (; lies(units[at]?.mention); at += 2) {
    found.push(units[at]!.mention!);
    if (units[at + 1] === undefined || !isSaid(units[at + 1]!, joint)) break;
  }
  return found;
};

const waters = /(?:河流|水系|湖泊|江河|山脉|山峰|水库|河)$/u;
const isPlace = ({ mention }: Unit): boolean => mention?.kind === "place" && !mention.refers;
/** 湖南四大河流|中|的|湘江、资江: which of the waters of a place are meant. */
const isAmong = (units: readonly Unit[], at: number): boolean =>
  isSaid(units[at]!, /^(?:中|之中)$/u) &&
  units[at + 1] !== undefined &&
  isSaid(units[at + 1]!, /^的$/u) &&
  waters.test(units[at - 1]?.text ?? "") &&
  units.slice(0, at).some(isPlace);

/** 境内有澜沧江、独龙江: the waters and mountains within the borders of a place lie in it; null where another clause names that. */
export const bordered = ({ sentence }: Reading, clauses: readonly Clause[]): readonly RelationDraft[] =>
  fromEach(clauses, ({ units, start, end }, index) => {
    const at = units.findIndex((unit, place) => isSaid(unit, within) || isAmong(units, place));
    if (at < 0) return [];
    const own = listedFrom(units, at + 1);
    // 境内河流众多，有湘江、耒水: the next clause names them.
    const next = clauses[index + 1];
    const later = own.length === 0 && next !== undefined ? listedFrom(next.units, 0) : [];
    const whole = isSaid(units[at]!, within) ? units[at - 1]?.mention : units.slice(0, at).find(isPlace)?.mention;
    const to = later.length > 0 ? next!.end : end;
    return [...own, ...later].map(
      (part): RelationDraft => ({
        subject: part.entity,
        predicate: "locatedIn",
        object: whole?.kind === "place" ? whole.entity : null,
        status: "actual",
        time: null,
        evidence: { start, end: to, text: sentence.text.slice(start - sentence.start, to - sentence.start) },
        rule: "locatedIn-bordered",
      }),
    );
  });
