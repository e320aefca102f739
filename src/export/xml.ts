import { clean } from "./clean.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text within an attribute's quotation marks; white space by number, for readers turn it into blanks. */
export const attributeText = (text: string): string => clean(text).replace(/[&<>"\t\n\r]/g, (sign) => entities[sign]!);

/** Text between tags. */
export const elementText = (text: string): string => clean(text).replace(/[&<>\r]/g, (sign) => entities[sign]!);

/** Text as CDATA, for Gephi drops blanks beside entities. A carriage return would be lost in CDATA. */
export const cdata = (text: string): string =>
  /[&<>\r]/.test(text) && !text.includes("\r")
    ? `<![CDATA[${clean(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`
    : elementText(text);

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** ` name="value"` for each attribute that has a value, in the order given. */
export const attributes = (values: Attributes): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${attributeText(String(value))}"`)
    .join("");

/** An element without content. */
export const empty = (name: string, values: Attributes): string => `<${name}${attributes(values)}/>`;

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>\n';
