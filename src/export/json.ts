/** An array of a JSON text, an item a line, without holding the text in memory. */
export function* jsonArray<T>(items: Iterable<T>, data: (item: T) => unknown): Iterable<string> {
  yield "[";
  let between = "\n";
  for (const item of items) {
    yield `${between}${JSON.stringify(data(item))}`;
    between = ",\n";
  }
  yield "\n]";
}
