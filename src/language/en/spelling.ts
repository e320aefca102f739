const variants: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u2009": " ",
  "\u202f": " ",
  "’": "'",
  "‘": "'",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "％": "%",
};
for (let digit = 0; digit < 10; digit++)
  Object.assign(variants, { [String.fromCharCode(0xff10 + digit)]: String(digit) });

const variant = new RegExp(`[A-Z${Object.keys(variants).join("").replace("-", "\\-")}]`, "gu");

/** The text in small letters and one spelling, character for character: every offset stays what it was. */
export const spelled = (text: string): string =>
  text.replace(variant, (character) => variants[character] ?? character.toLowerCase());
