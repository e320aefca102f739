import { clean } from "./clean.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (sign: string): string => entities[sign] ?? `&#${sign.charCodeAt(0)};`;

/** Text within an attribute's quotation marks; white space by number, for readers turn it into blanks. */
export const attributeText = (text: string): string => clean(text).replace(/[&<>"\t\n\r\u0085\u2028]/g, escaped);

/** Text between tags; line ends other than the usual one by number, for readers turn them into that. */
export const elementText = (text: string): string => clean(text).replace(/[&<>\r\u0085\u2028]/g, escaped);

/** Text as CDATA where it needs escapes, for Gephi drops blanks beside entities. */
export const cdata = (text: string): string =>
  /[\r\u0085\u2028]/.test(text) || !/[&<>]/.test(text)
    ? elementText(text)
    : `<![CDATA[${clean(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** ` name="value"` for each attribute that has a value, in the order given. */
export const attributes = (values: Attributes): string => {
  let written = "";
  for (const name in values) {
    const value = values[name];
    if (value === null || value === undefined) continue;
    written += ` ${name}="${typeof value === "number" ? value : attributeText(value)}"`;
  }
  return written;
};

/** An element without content. */
export const empty = (name: string, values: Attributes): string => `<${name}${attributes(values)}/>`;

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>\n';
