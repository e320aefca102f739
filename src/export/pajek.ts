import { clean, oneLine } from "./clean.ts";
import type { ExportInput, ExportOptions, Format } from "./format.ts";
import { positions } from "./places.ts";
import { graphView } from "./view.ts";

/** Pajek has no escapes: a quotation mark becomes a typographic one, a backslash a wide one. */
const quoted = (text: string): string => `"${oneLine(clean(text)).replaceAll('"', "”").replaceAll("\\", "＼")}"`;

function* write(input: ExportInput, options: ExportOptions): Iterable<string> {
  const view = graphView(input, options);
  const places = positions(input, options);
  const numbers = new Map(view.nodes.map(({ id }, at) => [id, at + 1]));
  const taken = new Set<string>();
  yield `*Vertices ${view.nodes.length}\r\n`;
  for (const { id, label } of view.nodes) {
    // Readers take the label for the node's name, so it stands once.
    const name = taken.has(quoted(label)) ? quoted(`${label} ${id}`) : quoted(label);
    taken.add(name);
    const { x, y } = places.get(id)!;
    yield `${numbers.get(id)} ${name} ${x} ${y} 0\r\n`;
  }
  yield "*Arcs\r\n";
  for (const { source, target, weight, label } of view.edges)
    yield `${numbers.get(source)} ${numbers.get(target)} ${weight} l ${quoted(label)}\r\n`;
}

export const pajek: Format = {
  id: "pajek",
  title: { zh: "Pajek", en: "Pajek" },
  extensions: ["net"],
  media: "text/x-pajek",
  write,
};
