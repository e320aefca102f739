import { unknown } from "../errors.ts";
import { kinds, languages, measures, predicates, statuses } from "../model.ts";
import { ontology, type Scheme } from "../rdf/ontology.ts";

/** Reads a code given by itself or by its name in either language: `implements`, 落实. */
const reader =
  <C extends string>(noun: string, scheme: Scheme, codes: readonly C[]) =>
  (given: string): C => {
    const wanted = given.trim().toLowerCase();
    const named = (code: C): boolean =>
      languages.some((language) => ontology().word(scheme, code, language).toLowerCase() === wanted);
    const found = codes.find((code) => code.toLowerCase() === wanted) ?? codes.find(named);
    if (found === undefined) throw unknown(noun, given, codes);
    return found;
  };

/** Codes by themselves or by their names; each throws `unknown` with the codes that there are. */
export const predicateOf = reader("predicate", "predicates", predicates);
export const kindOf = reader("kind", "kinds", kinds);
export const measureOf = reader("measure", "measures", measures);
export const statusOf = reader("status", "statuses", statuses);
