import { type LanguageId, languages } from "../model.ts";
import { clean, oneLine } from "./clean.ts";
import type { ExportEntity, ExportInput, Format } from "./format.ts";

const item = /^https?:\/\/www\.wikidata\.org\/entity\/(Q[1-9]\d*)$/;

/** A string has no escapes: quotation marks become typographic ones, and the signs that part commands become wide ones. */
const quoted = (text: string): string => `"${oneLine(clean(text)).replaceAll('"', "”").replaceAll("||", "｜｜")}"`;

const divisionCode = /\/place\/(\d{6})$/;

const namesOf = (wikidata: string, { label, aliases }: ExportEntity, language: LanguageId): string[] => [
  ...(label[language] === undefined ? [] : [`${wikidata}\tL${language}\t${quoted(label[language])}`]),
  ...(aliases[language] ?? []).map((alias) => `${wikidata}\tA${language}\t${quoted(alias)}`),
];

function* write({ entities }: ExportInput): Iterable<string> {
  for (const entity of entities) {
    const wikidata = entity.sameAs.map((id) => item.exec(id)?.[1]).find((found) => found !== undefined);
    if (wikidata === undefined) continue;
    for (const language of languages) for (const line of namesOf(wikidata, entity, language)) yield `${line}\n`;
    const code = divisionCode.exec(entity.id)?.[1];
    if (code !== undefined) yield `${wikidata}\tP442\t"${code}"\n`;
  }
}

/** Names and division codes for the items of Wikidata that the graph knows; nothing is created. */
export const quickstatements: Format = {
  id: "quickstatements",
  title: { zh: "Wikidata QuickStatements", en: "Wikidata QuickStatements" },
  extensions: ["qs.tsv", "qs"],
  media: "text/tab-separated-values",
  write,
};
