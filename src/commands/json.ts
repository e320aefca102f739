/** How lines break: after each item, indented so far; an empty string breaks none. */
interface Breaks {
  readonly space: number;
  readonly item: string;
  readonly inner: string;
  readonly colon: string;
}

const wide: Breaks = { space: 2, item: "\n  ", inner: "\n    ", colon: ": " };
const tight: Breaks = { space: 0, item: "", inner: "", colon: ":" };

const text = (value: unknown, { space }: Breaks, line: string): string =>
  JSON.stringify(value, null, space).replaceAll("\n", line);

function* list(items: readonly unknown[], breaks: Breaks): Iterable<string> {
  if (items.length === 0) return yield "[]";
  yield "[";
  for (const [at, item] of items.entries())
    yield `${at === 0 ? "" : ","}${breaks.inner}${text(item, breaks, breaks.inner)}`;
  yield `${breaks.item}]`;
}

function* object(value: object, breaks: Breaks): Iterable<string> {
  let opening = "{";
  for (const [key, content] of Object.entries(value)) {
    yield `${opening}${breaks.item}${JSON.stringify(key)}${breaks.colon}`;
    if (Array.isArray(content)) yield* list(content, breaks);
    else yield text(content, breaks, breaks.item);
    opening = ",";
  }
  if (opening === "{") yield "{}\n";
  else yield breaks.item === "" ? "}\n" : "\n}\n";
}

/**
 * An object as `JSON.stringify(value, null, 2)` writes it and an end of line, in pieces: the facts of a long document are
 * longer than the longest string.
 */
export const pretty = (value: object): Iterable<string> => object(value, wide);

/** An object as `JSON.stringify(value)` writes it and an end of line, in pieces. */
export const compact = (value: object): Iterable<string> => object(value, tight);
