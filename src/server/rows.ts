const occurrences = (text: string, part: string): number => {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
};

/** Rows of CSV; line ends within quotes are part of a value. */
const csvRows = (text: string): number => {
  let [rows, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) quoted = !quoted;
    else if (unit === 0x0a && !quoted) rows++;
  }
  return Math.max(0, rows - 1);
};

interface Results {
  readonly results?: { readonly bindings: readonly unknown[] };
}

const counters: Readonly<Record<string, (text: string) => number>> = {
  "application/sparql-results+json": (text) => (JSON.parse(text) as Results).results?.bindings.length ?? 1,
  "application/sparql-results+xml": (text) => occurrences(text, "<result>"),
  "text/csv": csvRows,
  "text/tab-separated-values": (text) => Math.max(0, occurrences(text, "\n") - 1),
  "application/n-triples": (text) => occurrences(text, "\n"),
};

/** How many rows a result has, or lines where it is a graph. */
export const rowsOf = (text: string, media: string): number =>
  (counters[media] ?? ((graph) => occurrences(graph, "\n")))(text);
