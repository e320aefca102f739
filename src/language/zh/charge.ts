import type { Placed } from "../../model.ts";
import { fromEach } from "../../text/fromeach.ts";
import type { Clause, Unit } from "./clauses.ts";

const leads = /^(?:牵头|负责|承办)|(?:分工|共同|联合|具体)负责$/u;
/** 责任单位：市发改委、市财政局; who only helps (配合单位) is not meant. */
const announces = /(?:责任|牵头|主办|承办|负责|实施)(?:单位|部门)$/u;
const helps = /(?:配合|参与|协助|协办)/u;

const textBefore = (units: readonly Unit[], at: number): string =>
  units
    .slice(Math.max(0, at - 2), at)
    .map(({ text }) => text)
    .join("");

const bodies = (units: readonly Unit[]): Placed[] =>
  fromEach(units, ({ mention }) => (mention?.kind === "organization" ? [mention] : []));

/** From here to the next mark that ends a list. */
const run = (units: readonly Unit[], from: number): readonly Unit[] => {
  const end = units.findIndex(
    ({ mention, text }, at) => at >= from && mention === null && (/^[；;。]$/u.test(text) || helps.test(text)),
  );
  return units.slice(from, end < 0 ? units.length : end);
};

const assists = /(?:配合|参与|协助|协办)(?:单位|部门)$/u;

/** Who only helps: ，配合单位：市财政局、市工商联. */
export const helping = (clauses: readonly Clause[]): readonly Placed[] =>
  fromEach(clauses, ({ aside, units }) => {
    const colon = units.findIndex(
      ({ mention, text }, at) => mention === null && /^[：:]$/u.test(text) && assists.test(textBefore(units, at)),
    );
    return aside && colon >= 0 ? bodies(run(units, colon + 1)) : [];
  });

const ownSentence = /^(?:牵头|牵头负责|负责|承办)$/u;

/** 市公安局牵头，市财政局配合。 and 牵头单位：市水利局。 in a sentence of their own. */
const aloud = (clauses: readonly Clause[]): readonly Placed[] => {
  const [first, second] = clauses;
  if (first === undefined || first.aside) return [];
  const words = first.units.map(({ text }) => text).join("");
  if (announced.test(words)) return second === undefined ? [] : bodies(run(second.units, 0));
  const last = first.units.at(-1);
  const named = first.units.slice(0, -1).every(({ mention, text }) => mention !== null || listJoint.test(text));
  return last !== undefined && last.mention === null && ownSentence.test(last.text) && named ? bodies(first.units) : [];
};
const announced = /^(?:责任|牵头|主办|承办|负责|实施)(?:单位|部门)$/u;
const listJoint = /^(?:[、和与及]|以及|会同|共同|联合)$/u;

/** Who is in charge of what stands before the bracket: （省财政厅牵头，各市配合）, （责任单位：市科技局、市教育局）. */
export const inCharge = (clauses: readonly Clause[]): readonly Placed[] => {
  for (const { aside, units } of clauses) {
    if (!aside) continue;
    const colon = units.findIndex(
      ({ mention, text }, at) => mention === null && /^[：:]$/u.test(text) && announces.test(textBefore(units, at)),
    );
    if (colon >= 0) return bodies(run(units, colon + 1));
    const verb = units.findIndex(({ mention, text }) => mention === null && leads.test(text));
    if (verb < 0) continue;
    const comma = units.findLastIndex(({ text }, at) => at < verb && /^[，,；;]$/u.test(text));
    const found = bodies(units.slice(comma + 1, verb));
    if (found.length > 0) return found;
  }
  return aloud(clauses);
};
