import type { SparqlOptions } from "../query/sparql.ts";

/** What the server asks of the process that holds the engine. */
export interface Ask {
  readonly query: string;
  readonly options: SparqlOptions & { readonly media: string };
}

/** What that process says: that it is ready, the results as text, or what is wrong with the query. */
export type Said = { readonly ready: true } | { readonly text: string } | { readonly invalid: string };
