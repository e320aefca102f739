import { predicates, statuses, type Verb, verbFrames } from "../model.ts";
import type { Row, Tables } from "./tables.ts";

const verb = (row: Row): readonly Verb[] => {
  const predicate = predicates.find((one) => one === row.cell("predicate"));
  const frame = verbFrames.find((one) => one === row.cell("frame"));
  const status = statuses.find((one) => one === row.cell("status"));
  return predicate && frame && status ? [{ zh: row.cell("zh"), predicate, frame, status }] : [];
};

/** Reads the table of verbs that state a relation. */
export const readVerbs = ({ table }: Tables): readonly Verb[] => table("verbs").flatMap(verb);
