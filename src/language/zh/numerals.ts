import { arabicAt } from "./arabic.ts";
import { beginsNumeral, isDigit, type Numeral } from "./digits.ts";
import { hanziAt } from "./hanzi.ts";

export { beginsNumeral, isDigit, type Numeral } from "./digits.ts";

/** The reader of times, of shares and of quantities each ask for the numeral at the same place: the last one is kept. */
let last: { readonly text: string; readonly at: number; readonly numeral: Numeral | null } | null = null;

/** The numeral that begins at a place of a spelled text, in either script. */
export const numeralAt = (text: string, at: number): Numeral | null => {
  const unit = text.charCodeAt(at);
  if (!beginsNumeral(unit)) return null;
  if (last !== null && last.at === at && last.text === text) return last.numeral;
  const numeral = isDigit(unit) ? arabicAt(text, at) : hanziAt(text, at);
  last = { text, at, numeral };
  return numeral;
};
