import { tableReader } from "../tables.ts";
import { amounts } from "./amounts.ts";

/** Reads the tables of English statistical communiqués. */
export const tables = tableReader({
  unitLine: /units?:\s*([^\n;)]+?)\s*(?:[;)\n]|$)/iu,
  growth: /\b(?:growth|increase|change|year[- ]on[- ]year|yoy)\b|±/iu,
  share: /\b(?:share|proportion|percentage of|as a percentage)\b/iu,
  genericHead:
    /^(?:value|absolute figure|amount|total|figure|number|level|output|.*\b\d{4}\b.*|q[1-4]|.*\b(?:quarter|half)\b.*)$/iu,
  labelHead:
    /^(?:indicators?|items?|name|products?|industr(?:y|ies)|regions?|areas?|cit(?:y|ies)|provinces?|count(?:y|ies)|categor(?:y|ies))$/iu,
  unitHead: /^units?$/iu,
  lead: /^(?:[#\s]|of which:?|including:?|\d+[.)])+/iu,
  base: "year on year",
  joint: " ",
  rule: "en-table-cell",
  amounts,
});
