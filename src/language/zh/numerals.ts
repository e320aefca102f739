import { arabicAt } from "./arabic.ts";
import { isDigit, type Numeral } from "./digits.ts";
import { hanziAt } from "./hanzi.ts";

export { beginsNumeral, isDigit, type Numeral } from "./digits.ts";

/** The numeral that begins at a place of a spelled text, in either script. */
export const numeralAt = (text: string, at: number): Numeral | null =>
  isDigit(text.charCodeAt(at)) ? arabicAt(text, at) : hanziAt(text, at);
